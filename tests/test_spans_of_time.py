"""A span of time with an article is a figure where something is said to last so long."""

from __future__ import annotations

import pytest

from claimcheck import Article, extract
from claimcheck.model import NumberClaim, Quantity

SPANS = [
    ("The mayor declared a week of mourning.", ("a week", "week", "1", "mourn")),
    ("The president declared a day of national mourning.", ("a day", "day", "1", "national mourn")),
    ("The talks lasted an hour.", ("an hour", "hour", "1", "talk")),
    ("The earlier talks in Marlow lasted an hour.", ("an hour", "hour", "1", "earlier talk")),
    ("It took an hour and a half.", ("an hour and a half", "hour", "1.5", "")),
    ("He was given a year in prison.", ("a year", "year", "1", "")),
    ("He was given a year's imprisonment.", ("a year's", "year", "1", "")),
    ("They began a week-long strike.", ("a week-long", "week", "1", "strike")),
]


@pytest.mark.parametrize(("text", "wanted"), SPANS)
def test_a_span_with_an_article(text: str, wanted: tuple[str, str, str, str]) -> None:
    claims = [c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim)]
    rows = [(c, c.value) for c in claims if isinstance(c.value, Quantity)]
    assert [(text[c.span.start : c.span.end], v.unit, str(v.base), c.facets.noun) for c, v in rows] == [wanted]


@pytest.mark.parametrize(
    "text", ["She took a day off.", "It was the day of the match.", "Within an hour of it he slept.", "A year's end."]
)
def test_others_are_no_figures(text: str) -> None:
    claims = [c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim)]
    assert [c for c in claims if "hour" not in text] == []
