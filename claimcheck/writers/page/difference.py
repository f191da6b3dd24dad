"""What differs between the wordings of one utterance, word by word, and where the differing words stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.comparing.phrases import Phrase, phrases
from claimcheck.comparing.wording import Change, Wording, lay_side_by_side
from claimcheck.model import Article, Claim, Finding, QuoteClaim, Side, Span, claim_id

MOST = 8
"""Sentences of one side that are tried against those of another; utterances in a finding are rarely longer."""


@dataclass(frozen=True, slots=True)
class Changed:
    """One change: its nature in an editor's words ("" for mere wording), and the words of either side ("" where it has none)."""

    nature: str
    left: str
    right: str

    @property
    def grave(self) -> bool:
        """Whether a change of this nature may change the sense."""
        return self.nature not in ("", "left out", "added")


@dataclass(frozen=True, slots=True)
class Pair:
    """The changes between the first wording and the one of this number, counted from 1."""

    number: int
    changes: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """The differences of a finding's wordings; `places` gives the differing words of each claim by its id."""

    pairs: tuple[Pair, ...] = ()
    places: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)


def difference(finding: Finding, articles: Mapping[str, Article]) -> Difference:
    """How the quotations of a finding differ; nothing for findings of another kind. KeyError for an unknown article."""
    if finding.kind != "quote" or len(finding.sides) < 2:
        return Difference()
    of_sides = [_phrases(side, articles) for side in finding.sides]
    places: dict[str, tuple[Span, ...]] = {}
    pairs = []
    for number, found in enumerate(of_sides):
        others = of_sides[0] if number else next((side for side in of_sides[1:] if side), ())
        nearest = [(phrase, *best) for phrase in found if (best := _closest(phrase, others))]
        for phrase, _, laid in nearest:
            for claim in phrase.claims:
                inside = [span for span in _spans(laid, claim) if span.within(claim.span)]
                places[claim_id(claim)] = (*places.get(claim_id(claim), ()), *inside)
        if number and nearest:
            phrase, other, laid = max(nearest, key=lambda row: (row[2].shared, row[2].closeness))
            changes = tuple(_told(c, phrase, other, articles) for c in laid.changes if c.nature != "marked gap")
            pairs.append(Pair(number + 1, changes))
    return Difference(tuple(pair for pair in pairs if pair.changes), places)


def _phrases(side: Side, articles: Mapping[str, Article]) -> tuple[Phrase, ...]:
    return phrases([claim for claim in side.claims if isinstance(claim, QuoteClaim)], articles)[:MOST]


def _closest(phrase: Phrase, others: Sequence[Phrase]) -> tuple[Phrase, Wording] | None:
    """The sentence of the other side that shares most with this one, and the two side by side: this one left."""
    laid = [(other, lay_side_by_side(phrase.words, other.words)) for other in others]
    shared = [row for row in laid if row[1].shared]
    return max(shared, key=lambda row: (row[1].closeness * row[1].shared, row[0].place), default=None)


def _spans(laid: Wording, claim: Claim) -> list[Span]:
    return [Span(c.left[0].start, c.left[-1].end, claim.span.field) for c in laid.changes if c.left and c.nature != "marked gap"]


def _told(change: Change, right: Phrase, left: Phrase, articles: Mapping[str, Article]) -> Changed:
    """A change told from the first wording to the later one; it was laid the other way round."""
    was, now = _slice(left, change, articles, second=True), _slice(right, change, articles, second=False)
    if change.nature == "left out":
        return Changed("left out" if was else "added", was, now)
    return Changed("" if change.nature == "word" else change.nature, was, now)


def _slice(phrase: Phrase, change: Change, articles: Mapping[str, Article], *, second: bool) -> str:
    words = change.right if second else change.left
    if not words:
        return ""
    return articles[phrase.article].words(Span(words[0].start, words[-1].end, phrase.claims[0].span.field))
