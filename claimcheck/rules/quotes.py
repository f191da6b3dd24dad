"""The rules for quotations: one utterance in two reports, from the same words to another meaning."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.comparing.opposites import opposed
from claimcheck.comparing.wording import Change, Wording
from claimcheck.rules.rule import Rule

MEANINGFUL = frozenset({"negation", "number", "name", "quantifier", "modality", "voice", "opposite"})
_SAID = {
    "negation": "one of them denies what the other says",
    "number": "the numbers differ",
    "name": "the names differ",
    "quantifier": "how many or how much differs",
    "modality": "how certain or how binding it is differs",
    "voice": "who does it to whom differs",
    "opposite": "one of them says the opposite of the other",
}
_WHEN = frozenset(
    """
    this next last today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
    """.split()
)
_CLOSE = (0.7, 0.65)
"""The least share of unchanged words; the latter where doer and sufferer are exchanged, which takes more words."""


@dataclass(frozen=True, slots=True)
class QuoteCase:
    """Two wordings of one utterance.

    `left` and `right` are the words as they stand, `translated` says that one of the texts calls its words a translation,
    `indirect` that one of them is no quotation but indirect speech, `freely_worded` that reports word what this person says so
    differently that it must have been said in another language, `other_sentence` that one has words before or after the shared
    ones where the other's sentence had not begun or was over.
    """

    left: str
    right: str
    wording: Wording
    translated: bool = False
    indirect: bool = False
    freely_worded: bool = False
    other_sentence: bool = False

    @property
    def changes(self) -> tuple[Change, ...]:
        """The differences that no mark in the text explains."""
        return tuple(c for c in self.wording.changes if c.nature != "marked gap")


def same(case: QuoteCase) -> str | None:
    """The same words, letter for letter.

    Agree: "The bridge was safe on Monday morning," said Ana Ruiz. | Ana Ruiz said: "The bridge was safe on Monday morning."
    Disagree: "The bridge was safe on Monday morning," said Ana Ruiz. | "The bridge looked safe on Monday morning," said Ana Ruiz.
    """
    trimmed = (side.strip(" ,.;:–—-") for side in (case.left, case.right))
    return "the same words" if not case.indirect and len(set(trimmed)) == 1 else None


def typographic(case: QuoteCase) -> str | None:
    """The same words in another dress: marks, case, spelling, abbreviations, figures for number words, an editor's brackets.

    Agree: "Sen. Ruiz won't honour three of the labour contracts," said Ana Bell. | "Senator Ruiz will not honor 3 of the labor contracts," said Ana Bell.
    Disagree: "The bridge was safe on Monday morning," said Ana Ruiz. | "The bridge looked safe on Monday morning," said Ana Ruiz.
    """  # noqa: E501
    if case.indirect or case.wording.changes or case.wording.edges:
        return None
    return "the same words, written differently"


def excerpt(case: QuoteCase) -> str | None:
    """One report quotes a part of what the other quotes, and marks what it leaves out.

    Agree: "The bridge was safe on Monday morning, and it is safe now," said Ana Ruiz. | "The bridge was safe on Monday morning," said Ana Ruiz.
    Agree: "The old bridge, which my father built, was safe on Monday," said Ana Ruiz. | "The old bridge … was safe on Monday," said Ana Ruiz.
    Disagree: "The bridge was safe on Monday morning," said Ana Ruiz. | "The bridge looked safe on Monday morning," said Ana Ruiz.
    """  # noqa: E501
    if case.indirect or case.changes or case.other_sentence:
        return None
    return "one quotes a part of what the other quotes"


def meaning(case: QuoteCase) -> str | None:
    """A change of sense in words otherwise the same: a negation, a number, a name, a quantifier, may for will, safe for unsafe.

    Disagree: "We will not close the harbour before May," said Ana Ruiz. | "We will close the harbour before May," said Ana Ruiz.
    Disagree: "This is one of the biggest fires the valley has seen," said Ana Ruiz. | "This is the biggest fire the valley has seen," said Ana Ruiz.
    Disagree: "The council may sell the old harbour in May," said Ana Ruiz. | "The council will sell the old harbour in May," said Ana Ruiz.
    Disagree: "We expect the price of bread to rise before May," said Ana Ruiz. | "We expect the price of bread to fall before May," said Ana Ruiz.
    Disagree: "He is being pushed off the bridge, I cannot watch this," said Ana Ruiz. | "He is pushing them off the bridge, I cannot watch this," said Ana Ruiz.
    Agree: "We won't close the harbour before May," said Ana Ruiz. | "We will not close the harbor before May," said Ana Ruiz.
    Agree: "The council is closing the old harbour, that much is clear," said Ana Ruiz. | "It is clear that the old port is being closed by the council," said Ana Ruiz.
    """  # noqa: E501
    if case.indirect or case.translated or case.freely_worded:
        return None
    telling = [c for c in case.changes if c.nature in MEANINGFUL and (c.inner or max(len(c.left), len(c.right)) <= 3)]
    others = [c for c in case.changes if c not in telling]
    if not telling or len(telling) > 2 or len(others) > 1 or case.wording.shared < 4:
        return None
    if any(w.form in _WHEN for c in others for w in (*c.left, *c.right)):
        return None  # not this year, but next year
    if (
        any(max(len(c.left), len(c.right)) > 4 for c in telling)
        or case.wording.closeness < _CLOSE["voice" in {c.nature for c in telling}]
    ):
        return None
    return " and ".join(dict.fromkeys(_SAID[c.nature] for c in telling))


def spliced(case: QuoteCase) -> str | None:
    """Words left out of the middle of a quotation without any mark, in words that are otherwise the same.

    Disagree: "The old bridge, which the council never once inspected, was safe on Monday," said Ana Ruiz. | "The old bridge was safe on Monday," said Ana Ruiz.
    Agree: "The old bridge, which the council never once inspected, was safe on Monday," said Ana Ruiz. | "The old bridge … was safe on Monday," said Ana Ruiz.
    """  # noqa: E501
    if case.indirect or case.translated or case.freely_worded:
        return None
    if any(c.nature not in ("left out", "negation") for c in case.changes):
        return None
    if not any(_omission(c) for c in case.changes) or len(case.changes) > 2:
        return None
    return "words are left out without a mark"


def _omission(change: Change) -> bool:
    """Three words or more, two of them of weight, between words that are the same on both sides."""
    words = change.left or change.right
    one_sided = not (change.left and change.right)
    return one_sided and len(words) >= 3 and sum(w.content for w in words) >= 2 and min(change.before, change.after) >= 3


def translation(case: QuoteCase) -> str | None:
    """Other words, and one of the texts says that they are a translation.

    Disagree: "It is clear that the basic worries were ignored," Ana Ruiz said, according to a Reuters translation. | "It is clear now that the main worries have been ignored," said Ana Ruiz.
    Agree: "It is clear that the basic worries were ignored," Ana Ruiz said, according to a Reuters translation. | "It is clear that the basic worries were ignored," said Ana Ruiz.
    """  # noqa: E501
    return "the words differ, and one report calls its own a translation" if case.translated and not case.indirect else None


def reworded(case: QuoteCase) -> str | None:
    """Other words for one utterance, none of which changes its sense beyond doubt; or an end that one of them does not have.

    Disagree: "The old bridge is only an instrument to achieve this goal," said Ana Ruiz. | "The old bridge is just a tool to achieve this goal," said Ana Ruiz.
    Disagree: "There is no plan to close the old bridge," said Ana Ruiz. | "There is no plan to close the old bridge at present," said Ana Ruiz.
    Agree: "There is no plan to close the old bridge," said Ana Ruiz. | "There is no plan to close the old bridge, I can tell you," said Ana Ruiz.
    Agree: "The old bridge is just a tool to achieve this goal," said Ana Ruiz. | "The old bridge is just a tool … to achieve this goal," said Ana Ruiz.
    """  # noqa: E501
    if case.indirect:
        return None
    if all(c.nature == "left out" and not c.after for c in case.changes):
        return "one ends the sentence where the other goes on"
    return "the words between the quotation marks differ"


def paraphrase(case: QuoteCase) -> str | None:
    """A quotation in one report, indirect speech with other words in another.

    Disagree: "The council wants to contain the growth of the harbour towns," said Ana Ruiz. | The council wants to detain the harbour towns and stop their growth, Ana Ruiz said.
    Agree: "The council wants to contain the growth of the harbour towns," said Ana Ruiz. | The council wants to contain the growth of the harbour towns, Ana Ruiz said.
    """  # noqa: E501
    if not case.indirect or not any(w.content for c in case.changes for w in (*c.left, *c.right)):
        return None
    if opposed((w.stem for c in case.changes for w in c.left), (w.stem for c in case.changes for w in c.right)):
        return None  # two statements that cannot both hold are no two wordings of one
    return "one quotes, the other reports in words of its own"


QUOTE_RULES: tuple[Rule, ...] = (
    Rule("QUO001", "quote", "same", "agreement", same),
    Rule("QUO002", "quote", "typographic", "agreement", typographic),
    Rule("QUO003", "quote", "excerpt", "agreement", excerpt),
    Rule("QUO004", "quote", "meaning", "alarm", meaning),
    Rule("QUO005", "quote", "spliced", "alarm", spliced),
    Rule("QUO006", "quote", "translation", "note", translation),
    Rule("QUO007", "quote", "reworded", "note", reworded),
    Rule("QUO008", "quote", "paraphrase", "note", paraphrase),
)
"""In the order in which they are asked; the first that holds decides."""
