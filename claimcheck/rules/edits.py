"""The rules for one sentence that two reports word differently: what was put in a word's place changes what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.comparing.antonyms import opposites
from claimcheck.comparing.exclusive import two_kinds
from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.wording import NEGATIONS, QUANTIFIERS, Change, is_denied
from claimcheck.quantities.nouns import is_person
from claimcheck.rules.rule import Rule
from claimcheck.text.word_classes import REFUSALS


@dataclass(frozen=True, slots=True)
class EditCase:
    """One place where two wordings of one sentence differ.

    `left` and `right` are the words of that place as they stand, `closeness` the share of the sentence's words that are the same,
    `counted` says that the place holds a number that is compared as such, `known` that one report has the other's name or
    designation elsewhere in its text, `elsewhere` that one has the other's words of this place, `addressed` that the place names
    whom it was told, `alone` that no other name or number of the sentence differs, `listed` that a number or an opposite differs
    besides, `beyond` the share of both sentences' words that differ in other places and carry weight, `moved` that words for a
    time or a turn differ there, `coded` that each side has another code of letters and digits there, `exchanged` that two parties
    of the sentence have changed places, and `denying` that one side denies something near it.
    """

    left: str
    right: str
    change: Change
    closeness: float
    counted: bool = False
    known: bool = False
    elsewhere: bool = False
    addressed: bool = False
    alone: bool = True
    listed: bool = False
    coded: bool = False
    exchanged: bool = False
    beyond: float = 0.0
    moved: bool = False
    denying: bool = False


CLOSE = 0.75
"""The share of the words that must be the same before one name for another is more than another story told alike."""
CLOSER = 0.9
"""The same where several names changed: a list has its lines told alike."""
BEYOND = 0.12
"""The share of both sentences' words that may differ in weight elsewhere before an opposite is told of another thing."""
LITTLE = 0.05
"""The same before a denial is of another thing (not safe to drink, safe for bathing), unless nearly all words are the same."""
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
    if case.beyond > BEYOND or case.moved:
        return None  # "closed to lorries", "open to cars": told of two things
    if _denied(change) and (case.alone or case.listed) and (case.beyond <= LITTLE or case.closeness >= CLOSER):
        return "one denies what the other says"
    if max(len(change.left), len(change.right)) > FEW or not (change.before or change.after):
        return None
    if case.counted or (case.denying and case.closeness < CLOSER) or is_denied(change.left, change.right):
        return None  # bounds are the numbers' question; "not open" and "closed" say one thing
    if all(w.capital for w in (*change.left, *change.right)):
        return None  # names: "the Morning Star" and "the Evening Post"
    if _slight(change.left, change.right) or _slight(change.right, change.left):
        return "one says hardly anything, the other how much"
    if _two_names(change) or (not case.alone and not case.listed and case.closeness < CLOSER):
        return None  # one wins what another loses
    found = opposites(change.left, change.right)
    return "they say the opposite" if found and _nothing_else(change, found) else None


def renamed(case: EditCase) -> str | None:
    """One sentence in two reports, with another name, designation or quantifier in one place.

    Disagree: The bank said that its profits of the Q2 report fell because of the low demand in the northern towns. | The bank said that its profits of the Q3 report fell because of the low demand in the northern towns.
    Disagree: The storm tore the roof off the old town hall in Marlow on the first day of the fair. | The storm tore the roof off the old town hall in Hadley on the first day of the fair.
    Agree: The storm tore the roof off the old town hall in Marlow on the first day of the fair. | The storm ripped the roof off the old town hall in Marlow on the first day of the fair.
    Agree: Ana Ruiz told The Courier that the roof of the old town hall had been torn off in the night. | Ana Ruiz told The Ledger that the roof of the old town hall had been torn off in the night.
    Disagree: The ferry company said that a small boat had been hit by a falling lorry near the old bridge. | The ferry company said that a small boat had been hit by a falling bus near the old bridge.
    Disagree: The ferry company is giving a reduced yearly ticket for the old route to the first 20 passengers of the fair. | The ferry company is giving a reduced yearly ticket for the old route to every passenger of the fair.
    Agree: Route 12 from Marlow to the coast will be shut for repairs on the first day of the fair. | Route 14 from Hadley to the coast will be shut for repairs on the first day of the fair.
    """  # noqa: E501
    change = case.change
    if case.closeness < CLOSE or case.counted or case.addressed or max(len(change.left), len(change.right)) > FEW:
        return None
    if case.denying:
        return None  # "not in Oslo" and "in Bergen" may both hold
    if _limited(change.left, change.right) or _limited(change.right, change.left):
        return "how many or how much differs"
    if case.known or case.listed or not (case.alone or case.closeness >= CLOSER):
        return None
    if case.coded or (_has_digit(case.left) and _has_digit(case.right) and _same_but_for_numbers(change)):
        return "the designations differ"
    if (
        change.nature == "name"
        and not _opens_with_people(change)
        and all(w.capital and w.form not in _CALENDAR for w in (*change.left, *change.right))
    ):
        return "the names differ"
    if change.nature == "word" and not case.elsewhere and two_kinds(change.left, change.right):
        return "what it is differs"
    return "how many or how much differs" if _other_share(change) else None


def exchanged(case: EditCase) -> str | None:
    """One sentence in two reports, with the one who does it and the one to whom it is done exchanged.

    Disagree: The rowers of Hadley beat the rowers of Marlow by three lengths on the last day of the fair. | The rowers of Marlow beat the rowers of Hadley by three lengths on the last day of the fair.
    Agree: The rowers of Hadley beat the rowers of Marlow by three lengths on the last day of the fair. | The rowers of Marlow were beaten by the rowers of Hadley by three lengths on the last day of the fair.
    Agree: The rowers of Hadley met the rowers of Marlow on the last day of the fair. | The rowers of Marlow met the rowers of Hadley on the last day of the fair.
    """  # noqa: E501
    return "who does it and to whom it is done are exchanged" if case.exchanged else None


def _opens_with_people(change: Change) -> bool:
    """Whether the place opens its sentence and holds no names but people of some sort: "Officials", "Residents"."""
    return not change.before and all(is_person(w.form) for w in (*change.left, *change.right))


def _denied(change: Change) -> bool:
    """Whether one side alone has a word of negation, and little else."""
    if change.nature != "negation" or not change.before + change.after:
        return False
    forms = [{w.form for w in side} for side in (change.left, change.right)]
    if any(REFUSALS & mine and not REFUSALS & yours for mine, yours in (forms, forms[::-1])):
        return False  # "refused to" denies as "did not" does
    return max(_content(change.left), _content(change.right)) <= 2 and max(len(change.left), len(change.right)) <= FEW


_PREFIXES = frozenset("pre non un anti semi self".split())
"""What a hyphen parts from the word that it belongs to: "pre-recorded"."""


def _nothing_else(change: Change, found: Sequence[Word]) -> bool:
    """Whether a place holds the two opposites and no other word that differs: not "the mayor bought" and "the owner sold"."""
    sides = (
        {w.stem for w in side if w.content and w not in found and w.form not in _PREFIXES} for side in (change.left, change.right)
    )
    mine, yours = sides
    return mine == yours


def _two_names(change: Change) -> bool:
    """Whether each side of a place has a name, and not the same."""
    mine, yours = ({w.form for w in side if w.capital and w.content} for side in (change.left, change.right))
    return bool(mine and yours) and not mine & yours


_SLIGHT = frozenset("negligible insignificant minimal marginal trivial imperceptible".split())


def _slight(small: Sequence[Word], figure: Sequence[Word]) -> bool:
    """Whether one side speaks of next to nothing and the other gives a figure of two digits."""
    return any(w.form in _SLIGHT for w in small) and any(len(w.form) > 1 and w.form[:1].isdigit() for w in figure)


def _content(words: Sequence[Word]) -> int:
    return sum(w.content and w.form not in NEGATIONS for w in words)


_SHARES = ({"all"}, {"most", "many"}, {"half", "some"}, {"few"})
"""Quantifiers from the whole down; those that lie two steps apart cannot both hold."""


def _other_share(change: Change) -> bool:
    """Whether a quantifier stands against one that is far from it: "all" and "some", "most" and "few"."""
    mine, yours = ({QUANTIFIERS[w.form] for w in side if w.form in QUANTIFIERS} for side in (change.left, change.right))
    steps = [[n for n, kinds in enumerate(_SHARES) if kinds & side] for side in (mine, yours)]
    return all(len(s) == 1 for s in steps) and abs(steps[0][0] - steps[1][0]) >= 2


def _limited(some: Sequence[Word], whole: Sequence[Word]) -> bool:
    """Whether one side counts off some of a thing ("the first 20 of") and the other speaks of all of it."""
    counted = any(a.form in _CUT_OFF and _is_number(b) for a, b in pairwise(some))
    return counted and any(w.form in _WHOLE for w in whole) and not any(w.form in _WHOLE or w.form in NEGATIONS for w in some)


_CUT_OFF = frozenset("first last top only just".split())
_WHOLE = frozenset("all every each everyone everybody any".split())


def _same_but_for_numbers(change: Change) -> bool:
    """Whether nothing differs but the numbers in what both say: "Q2" and "Q3", "all 25" and "all 30"."""
    mine, yours = ([w.form for w in side if not _is_number(w)] for side in (change.left, change.right))
    return mine == yours


def _is_number(word: Word) -> bool:
    """Whether a word is a number; a lone 1 has the form of the word."""
    return word.form[:1].isdigit() or word.form == "one"


def _has_digit(words: str) -> bool:
    return any(c.isdigit() for c in words)


EXCHANGED = Rule("ATT012", "attribution", "contrary", "alarm", exchanged)
EDIT_RULES: tuple[Rule, ...] = (
    Rule("ATT009", "attribution", "contrary", "alarm", reversed_sense),
    Rule("ATT010", "attribution", "contrary", "alarm", renamed),
    EXCHANGED,
)
"""In the order in which they are asked; the first that holds decides."""
