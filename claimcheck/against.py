"""A draft set against its sources: which findings touch it, and which of its claims no source carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from claimcheck.model import Agreement, Claim, Comparison, Finding, NumberClaim, QuoteClaim, claim_id


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
    for entry in (*comparison.findings, *comparison.agreements):
        if any(claim.article not in drafts for claim in entry.claims):
            yield entry
