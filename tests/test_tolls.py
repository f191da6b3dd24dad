"""An ordinal that tells of one more dead is a toll where it counts the dead of the event."""

from __future__ import annotations

import pytest

from claimcheck import Article, extract
from claimcheck.model import NumberClaim, Quantity

TOLLS = [
    ("It was the first death in the blaze.", 1),
    ("The storm has claimed its second fatality.", 2),
    ("A second person has died after the crash.", 2),
    ("A third victim died on Monday.", 3),
]


@pytest.mark.parametrize(("text", "dead"), TOLLS)
def test_a_toll_in_an_ordinal(text: str, dead: int) -> None:
    claim = next(c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim))
    assert isinstance(claim.value, Quantity)
    assert claim.value.base == dead
    assert (claim.value.dimension, claim.facets.event) == ("count", "kill")


@pytest.mark.parametrize(
    "text",
    [
        "It was the first death from the virus in the country since 2003.",
        "It was the second death in the race this year.",
        "A third victim was named on Monday.",
    ],
)
def test_an_ordinal_that_is_none(text: str) -> None:
    claims = [c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim)]
    assert {c.value.dimension for c in claims if isinstance(c.value, Quantity)} == {"ordinal"}
