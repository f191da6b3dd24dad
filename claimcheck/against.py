"""A draft set against its sources: which findings touch it, and which of its claims no source carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from claimcheck.model import Agreement, Article, Claim, Comparison, Finding, NumberClaim, QuoteClaim, claim_id


def drafts_and_sources(drafts: Sequence[Article], sources: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """Drafts and sources that can stand in one report.

    A source that is the draft itself (same id and text, as where the draft lies in the sources' folder) is left out; one that
    only shares a draft's id gets "sources/" before it.
    """
    of_draft = {draft.id: draft.sha256 for draft in drafts}
    kept = tuple(source for source in sources if of_draft.get(source.id) != source.sha256)
    return tuple(drafts), tuple(replace(s, id=f"sources/{s.id}") if s.id in of_draft else s for s in kept)


def against_sources(comparison: Comparison, drafts: Set[str]) -> Comparison:
    """What sets the drafts (article ids) against other articles or against themselves; sources among themselves are left out."""
    return Comparison(
        tuple(finding for finding in comparison.findings if _touches(finding, drafts)),
        tuple(agreement for agreement in comparison.agreements if _touches(agreement, drafts)),
        comparison.claims,
    )


def _touches(entry: Finding | Agreement, drafts: Set[str]) -> bool:
    return any(claim.article in drafts for claim in entry.claims)


def uncarried(claims: Iterable[Claim], comparison: Comparison, drafts: Set[str]) -> tuple[Claim, ...]:
    """The drafts' numbers and quotations that no source states too: none agrees with them and none disagrees."""
    carried = {claim_id(claim) for entry in _shared(comparison, drafts) for claim in entry.claims}
    return tuple(
        claim
        for claim in claims
        if claim.article in drafts and isinstance(claim, NumberClaim | QuoteClaim) and claim_id(claim) not in carried
    )


def _shared(comparison: Comparison, drafts: Set[str]) -> Iterator[Finding | Agreement]:
    """The entries in which a source takes part."""
    entries: tuple[Finding | Agreement, ...] = (*comparison.findings, *comparison.agreements)
    for entry in entries:
        if any(claim.article not in drafts for claim in entry.claims):
            yield entry
