"""The reader that needs no model: what grammar decides becomes a claim, what it cannot decide stays open."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.measuring.holding import Holding
from claimcheck.measuring.measure import measure_numbers
from claimcheck.model import (
    Article,
    Attribution,
    AttributionClaim,
    Claim,
    Names,
    Quotation,
    QuoteClaim,
    Reading,
    Scan,
    Span,
    TitleClaim,
    Unread,
    claim_id,
)
from claimcheck.naming.names import find_names
from claimcheck.saying.attribution import attribute
from claimcheck.scan import scan
from claimcheck.text.dateline import published_in
from claimcheck.text.layout import lay_out

LONG_QUOTATION = 30
"""Shorter quotations are as often scare quotes and titles as speech (measured on PolNeAR: 40 of 48 that nobody said)."""


@dataclass(frozen=True, slots=True)
class RulesReading:
    """What the rules made of one article, with all that they saw on the way."""

    scan: Scan
    names: Names
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]

    @property
    def reading(self) -> Reading:
        """The claims alone, as every reader gives them."""
        return Reading(self.scan.article, self.claims, (), self.unread)


def read_all(articles: Sequence[Article]) -> Iterator[RulesReading]:
    """Read every article; one without a date of its own is dated by the earliest dated report of its story."""
    layouts = [lay_out(article) for article in articles]
    days = [published_in(article, layout) for article, layout in zip(articles, layouts, strict=True)]
    for article, layout, day in zip(articles, layouts, days, strict=True):
        of_story = [d for a, d in zip(articles, days, strict=True) if d and a.story == article.story] if not day else []
        yield _read(scan(article, day or min(of_story, default=None), layout))


def read(article: Article, today: str | None = None) -> RulesReading:
    """Read one article; `today` (an ISO day) stands in for a date that the article itself does not give."""
    layout = lay_out(article)
    return _read(scan(article, published_in(article, layout) or today, layout))


def _read(scanned: Scan) -> RulesReading:
    names = find_names(scanned)
    attributions = attribute(scanned, names)
    claims = _unique(
        [
            *_quotes(scanned, names, attributions),
            *_statements(scanned, names, attributions),
            *_titles(scanned, names),
            *measure_numbers(scanned, names, attributions),
        ]
    )
    return RulesReading(scanned, names, attributions, claims, unread(scanned, claims))


def _unique(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Each claim once, in the order of the text."""
    ordered = sorted(claims, key=lambda c: (c.span.field == "text", c.span.start, c.span.end, c.kind))
    return tuple({claim_id(c): c for c in ordered}.values())


def _quotes(scanned: Scan, names: Names, attributions: Sequence[Attribution]) -> Iterator[QuoteClaim]:
    said_in = {index: attribution for attribution in attributions for index in attribution.quotations}
    for index, quotation in enumerate(scanned.quotations):
        if quotation.span.start < quotation.span.end:
            yield _quote(scanned, names, quotation, said_in.get(index))


def _quote(scanned: Scan, names: Names, quotation: Quotation, attribution: Attribution | None) -> QuoteClaim:
    article = scanned.article
    parent = scanned.quotations[quotation.parent].span if quotation.parent is not None else None
    if attribution is None or (attribution.entity is None and attribution.cue is None):
        return QuoteClaim(article.id, quotation.span, parent=parent)
    return QuoteClaim(
        article.id,
        quotation.span,
        speaker=_name(names, attribution),
        speaker_span=attribution.source,
        cue=article.words(attribution.cue) if attribution.cue else "",
        cue_span=attribution.cue,
        parent=parent,
        by={"speaker": "rules"} if attribution.entity is not None else {},
    )


def _statements(scanned: Scan, names: Names, attributions: Sequence[Attribution]) -> Iterator[AttributionClaim]:
    """An attribution claim for every content that is not just one quotation: those are quote claims."""
    article, quoted = scanned.article, Holding(quotation.outer for quotation in scanned.quotations)
    for attribution in attributions:
        for span in attribution.content:
            if attribution.cue is None or quoted.of(span):
                continue
            yield AttributionClaim(
                article.id,
                span,
                source=_name(names, attribution) or (article.words(attribution.source) if attribution.source else None),
                source_span=attribution.source,
                cue=article.words(attribution.cue),
                cue_span=attribution.cue,
                stance=attribution.stance,
                by={"source": "rules", "stance": "rules"},
            )


def _name(names: Names, attribution: Attribution) -> str | None:
    return names.entities[attribution.entity].name if attribution.entity is not None else None


def _titles(scanned: Scan, names: Names) -> Iterator[TitleClaim]:
    for title in names.titles:
        person = names.entities[title.entity].name
        yield TitleClaim(scanned.article.id, title.span, person, title.office, by={"person": "rules", "office": "rules"})


def unread(scanned: Scan, claims: Iterable[Claim]) -> tuple[Unread, ...]:
    """Furniture, and every number phrase and long quotation that no claim covers, each with its reason."""
    article, covered = scanned.article, _Cover(claims)
    rows = [Unread(article.id, b.span, b.reason, furniture=True) for b in scanned.layout.blocks if b.kind == "furniture"]
    for phrase in scanned.numbers:
        if not covered.has(phrase.numeral, "number"):
            rows.append(Unread(article.id, phrase.span, "a number that no claim covers"))
    for quotation in scanned.quotations:
        span = quotation.span
        if span.end - span.start >= LONG_QUOTATION and not covered.has(span, "quote"):
            rows.append(Unread(article.id, span, "a quotation that no claim covers"))
    return tuple(sorted(rows, key=lambda row: (row.span.field == "text", row.span.start, row.span.end)))


class _Cover:
    """Which places the claims of each kind cover; claims of one kind are few around any place, so a start index will do."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._spans: dict[tuple[str, str], list[Span]] = {}
        for claim in claims:
            self._spans.setdefault((claim.kind, claim.span.field), []).append(claim.span)
        for spans in self._spans.values():
            spans.sort()

    def has(self, span: Span, kind: str) -> bool:
        return any(span.touches(other) for other in self._near(span, kind))

    def _near(self, span: Span, kind: str) -> list[Span]:
        spans = self._spans.get((kind, span.field), [])
        at = bisect_left(spans, Span(span.end, 0, span.field))
        return spans[max(0, at - 8) : at]
