"""Cut a passage into pieces, each with the roles that its words play: claim, changed word, cue, source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.model import Article, AttributionClaim, Claim, Field, Layout, QuoteClaim, Span
from claimcheck.text.layout import lay_out

ROOM = 220
"""How many code points of the sentence are shown on either side of the claim."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a passage and their role: "", "claim", "changed", "cue" or "source"; the weightiest role wins."""

    text: str
    role: str = ""


_WEIGHT = ("changed", "claim", "source", "cue")


class Excerpts:
    """The passages around claims of some articles; each article is laid out once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles: Mapping[str, Article] = {article.id: article for article in articles}
        self._layouts: dict[str, Layout] = {}
        self._sentences: dict[tuple[str, Field], list[Span]] = {}

    def layout(self, article: str) -> Layout:
        """The blocks and sentences of an article; KeyError if it is not among the articles."""
        if article not in self._layouts:
            self._layouts[article] = lay_out(self._articles[article])
        return self._layouts[article]

    def around(self, claim: Claim, changed: Iterable[Span] = ()) -> tuple[Piece, ...]:
        """The sentence of a claim, cut short around it, with its deciding words, its cue and its source marked."""
        article = self._articles[claim.article]
        text = article.title if claim.span.field == "title" else article.text
        start, end = self._sentence(claim)
        first = max(start, claim.span.start - ROOM)
        last = min(end, claim.span.end + ROOM)
        if first > start and (space := text.find(" ", first, claim.span.start)) >= 0:
            first = space + 1
        if last < end and (space := text.rfind(" ", claim.span.end, last)) >= 0:
            last = space
        marked = pieces(text, first, last, [*_roles(claim), *((span, "changed") for span in changed)])
        return (*((Piece("… "),) if first > start else ()), *marked, *((Piece(" …"),) if last < end else ()))

    def _spans(self, article: str, field: Field) -> list[Span]:
        """The sentences of an article's text or title, in order."""
        key = (article, field)
        if key not in self._sentences:
            self._sentences[key] = [s.span for s in self.layout(article).sentences if s.span.field == field]
        return self._sentences[key]

    def _sentence(self, claim: Claim) -> tuple[int, int]:
        """The bounds of the sentences that hold the claim, so far as they stand in its field."""
        spans = self._spans(claim.article, claim.span.field)
        at = max(bisect_right(spans, claim.span.start, key=lambda span: span.start) - 1, 0)
        held = []
        while at < len(spans) and spans[at].start < claim.span.end:
            if spans[at].touches(claim.span):
                held.append(spans[at])
            at += 1
        if not held:
            return claim.span.start, claim.span.end
        return min(held[0].start, claim.span.start), max(held[-1].end, claim.span.end)


def _roles(claim: Claim) -> list[tuple[Span, str]]:
    roles: list[tuple[Span, str]] = [(claim.span, "claim")]
    if isinstance(claim, QuoteClaim | AttributionClaim):
        source = claim.speaker_span if isinstance(claim, QuoteClaim) else claim.source_span
        roles += [(span, role) for span, role in ((source, "source"), (claim.cue_span, "cue")) if span]
    return [(span, role) for span, role in roles if span.field == claim.span.field]


def pieces(text: str, start: int, end: int, marks: Iterable[tuple[Span, str]]) -> tuple[Piece, ...]:
    """The words of text[start:end] cut wherever a mark begins or ends; together the pieces are those words."""
    inside = [(max(span.start, start), min(span.end, end), role) for span, role in marks]
    inside = [mark for mark in inside if mark[0] < mark[1]]
    cuts = sorted({start, end, *(at for first, last, _ in inside for at in (first, last))})
    found = []
    for first, last in pairwise(cuts):
        roles = {role for low, high, role in inside if low <= first and last <= high}
        found.append(Piece(text[first:last], next((role for role in _WEIGHT if role in roles), "")))
    return tuple(found)
