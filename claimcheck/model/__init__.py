"""The frozen nouns that every other module speaks of: articles, spans, values, claims, findings, the report."""

from claimcheck.model.claims import (
    AttributionClaim,
    Claim,
    Facets,
    Kind,
    NumberClaim,
    QuoteClaim,
    Rejected,
    Status,
    TitleClaim,
    Unread,
    claim_id,
)
from claimcheck.model.found import Agreement, Comparison, Finding, Reading, Report, Run, Severity, Side, Step
from claimcheck.model.named import Attribution, Entity, EntityKind, Mention, Names, TitleMention
from claimcheck.model.places import Article, Field, Span
from claimcheck.model.scanned import Block, BlockKind, Change, Layout, NumberPhrase, Quotation, Scan, Sentence
from claimcheck.model.values import Interval, Quantity, Value, When

__all__ = [
    "Agreement",
    "Article",
    "Attribution",
    "AttributionClaim",
    "Block",
    "BlockKind",
    "Change",
    "Claim",
    "Comparison",
    "Entity",
    "EntityKind",
    "Facets",
    "Field",
    "Finding",
    "Interval",
    "Kind",
    "Layout",
    "Mention",
    "Names",
    "NumberClaim",
    "NumberPhrase",
    "Quantity",
    "Quotation",
    "QuoteClaim",
    "Reading",
    "Rejected",
    "Report",
    "Run",
    "Scan",
    "Sentence",
    "Severity",
    "Side",
    "Span",
    "Status",
    "Step",
    "TitleClaim",
    "TitleMention",
    "Unread",
    "Value",
    "When",
    "claim_id",
]
