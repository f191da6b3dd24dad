"""A rank is one within a time, and no rank where it only says which one of a row is spoken of."""

from __future__ import annotations

import pytest

from claimcheck import Article, extract
from claimcheck.model import NumberClaim

RANKS = [
    ("It was the third such march this month.", "third such march", {"this month"}),
    ("It was their fourth march since December.", "fourth march", {"since december"}),
    ("It was the fourth march.", "fourth march", set()),
    ("The fourth march failed.", "fourth march", {"number 4"}),
    ("Police held a third man.", "third man", {"number 3"}),
    ("It was a third defeat.", "third defeat", set()),
    ("Hadley finished fourth last season.", "fourth", {"last season", "of hadley"}),
    ("They bought him from Hadley, fifth last season.", "fifth", {"last season", "of hadley"}),
    ("She came third in the race.", "third", {"number 3"}),
]


@pytest.mark.parametrize(("text", "words", "scope"), RANKS)
def test_what_a_rank_is_within(text: str, words: str, scope: set[str]) -> None:
    found = [c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim)]
    assert [(text[c.span.start : c.span.end], set(c.facets.scope)) for c in found] == [(words, scope)]
