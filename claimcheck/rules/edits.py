"""The rules for one sentence that two reports word differently: what was put in a word's place changes what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.comparing.antonyms import opposites
from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.wording import NEGATIONS, QUANTIFIERS, Change
from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class EditCase:
    """One place where two wordings of one sentence differ.

    `left` and `right` are the words of that place as they stand, `closeness` the share of the sentence's words that are the same,
    `counted` says that the place holds a number that is compared as such, `known` that one report has the other's name or
    designation elsewhere in its text, `addressed` that the place names whom it was told, and `alone` that no other name or number
    of the sentence differs.
    """

    left: str
    right: str
    change: Change
    closeness: float
    counted: bool = False
    known: bool = False
    addressed: bool = False
    alone: bool = True


CLOSE = 0.75
"""The share of the words that must be the same before one name for another is more than another story told alike."""
FEW = 4
"""Words of a place that hold one word put for another; more are told differently."""


_CALENDAR = frozenset(
    """
    today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december spring summer autumn winter
    """.split()
)
"""Capitalised words that name a time, which reports of two days name differently."""


def reversed_sense(case: EditCase) -> str | None:
    """One sentence in two reports, one of which denies it or puts a word's opposite in its place.

    Disagree: The new tunnel will reduce the traffic on the old harbour road by the end of June. | The new tunnel will increase the traffic on the old harbour road by the end of June.
    Disagree: The company will keep the old ferry in service on the northern route until June. | The company will not keep the old ferry in service on the northern route until June.
    Agree: The new tunnel will reduce the traffic on the old harbour road by the end of June. | The new tunnel will lower the traffic on the old harbour road by the end of June.
    """  # noqa: E501
    change = case.change
    if _denied(change):
        return "one denies what the other says"
    if max(len(change.left), len(change.right)) > FEW or not (change.before or change.after):
        return None
    if case.counted:
        return None  # "more than 10" and "fewer than 20" may both hold: the rules for numbers judge bounds
    if all(w.capital for w in (*change.left, *change.right)):
        return None  # names: "the Morning Star" and "the Evening Post"
    found = opposites(change.left, change.right)
    return "they say the opposite" if found else None


def renamed(case: EditCase) -> str | None:
    """One sentence in two reports, with another name, designation or quantifier in one place.

    Disagree: The bank said that its profits of the Q2 report fell because of the low demand in the northern towns. | The bank said that its profits of the Q3 report fell because of the low demand in the northern towns.
    Disagree: The storm tore the roof off the old town hall in Marlow on the first day of the fair. | The storm tore the roof off the old town hall in Hadley on the first day of the fair.
    Agree: The storm tore the roof off the old town hall in Marlow on the first day of the fair. | The storm ripped the roof off the old town hall in Marlow on the first day of the fair.
    Agree: Ana Ruiz told The Courier that the roof of the old town hall had been torn off in the night. | Ana Ruiz told The Ledger that the roof of the old town hall had been torn off in the night.
    Agree: Route 12 from Marlow to the coast will be shut for repairs on the first day of the fair. | Route 14 from Hadley to the coast will be shut for repairs on the first day of the fair.
    """  # noqa: E501
    change = case.change
    if (
        case.closeness < CLOSE
        or case.counted
        or case.known
        or case.addressed
        or not case.alone
        or max(len(change.left), len(change.right)) > FEW
    ):
        return None
    if _has_digit(case.left) and _has_digit(case.right) and _same_but_for_numbers(change):
        return "the designations differ"
    if change.nature == "name" and all(w.capital and w.form not in _CALENDAR for w in (*change.left, *change.right)):
        return "the names differ"
    if _other_share(change):
        return "how many or how much differs"
    return None


def _denied(change: Change) -> bool:
    """Whether one side alone has a word of negation, and little else."""
    if change.nature != "negation" or not change.before + change.after:
        return False
    return max(_content(change.left), _content(change.right)) <= 2 and max(len(change.left), len(change.right)) <= FEW


def _content(words: Sequence[Word]) -> int:
    return sum(w.content and w.form not in NEGATIONS for w in words)


_SHARES = ({"all"}, {"most", "many"}, {"half", "some"}, {"few"})
"""Quantifiers from the whole down; those that lie two steps apart cannot both hold."""


def _other_share(change: Change) -> bool:
    """Whether a quantifier stands against one that is far from it: "all" and "some", "most" and "few"."""
    mine, yours = ({QUANTIFIERS[w.form] for w in side if w.form in QUANTIFIERS} for side in (change.left, change.right))
    steps = [[n for n, kinds in enumerate(_SHARES) if kinds & side] for side in (mine, yours)]
    return all(len(s) == 1 for s in steps) and abs(steps[0][0] - steps[1][0]) >= 2


def _same_but_for_numbers(change: Change) -> bool:
    """Whether nothing differs but the numbers in what both say: "Q2" and "Q3", "all 25" and "all 30"."""
    mine, yours = ([w.form for w in side if not _is_number(w)] for side in (change.left, change.right))
    return mine == yours


def _is_number(word: Word) -> bool:
    """Whether a word is a number; a lone 1 has the form of the word."""
    return word.form[:1].isdigit() or word.form == "one"


def _has_digit(words: str) -> bool:
    return any(c.isdigit() for c in words)


EDIT_RULES: tuple[Rule, ...] = (
    Rule("ATT009", "attribution", "contrary", "alarm", reversed_sense),
    Rule("ATT010", "attribution", "contrary", "alarm", renamed),
)
"""In the order in which they are asked; the first that holds decides."""
