"""Votes are read as scores, and told by the body that cast them."""

from __future__ import annotations

import pytest

from claimcheck import Article, check, extract
from claimcheck.model import NumberClaim, Quantity

SCORES = [
    ("The House passed the bill 62-38.", [("62-38", "house")]),
    ("The vote was 62-38 in the House and 21-19 in the Senate.", [("62-38", "house"), ("21-19", "senate")]),
    ("The House passed the bill 62-38 and the Senate 27-13.", [("62-38", "house"), ("27-13", "senate")]),
    ("The council voted 7-5 for the mill.", [("7-5", "council for mill")]),
    ("The council rejected the plan by 7-5.", [("7-5", "council against")]),
    ("MPs backed the plan by 310 to 267.", [("310 to 267", "")]),
    ("The motion was carried by 71 votes to 29.", [("71 votes to 29", "")]),
]


@pytest.mark.parametrize(("text", "wanted"), SCORES)
def test_a_vote_is_a_score(text: str, wanted: list[tuple[str, str]]) -> None:
    claims = [c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim)]
    scores = [c for c in claims if isinstance(c.value, Quantity) and c.value.dimension == "score"]
    assert [(text[c.span.start : c.span.end], c.facets.noun) for c in scores] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The court gave him 5-7 years.",
        "The council voted to cut it from 310 to 267.",
        "The council voted for 10 to 12 homes.",
        "The court heard that the girls were 11 to 13.",
    ],
)
def test_a_span_beside_a_body_is_none(text: str) -> None:
    claims = [c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim)]
    assert not [c for c in claims if isinstance(c.value, Quantity) and c.value.dimension == "score"]


def test_two_scores_of_one_vote_alarm() -> None:
    articles = [
        Article("a", "The House passed the budget 62-38 and the Senate 27-13.", source="The Post"),
        Article("b", "The vote on the budget was 62-38 in the House and 21-19 in the Senate.", source="The Herald"),
    ]
    found = [f for f in check(articles, reader="rules").findings if f.severity == "alarm"]
    assert len(found) == 1
    assert "27-13" in found[0].message
    assert "21-19" in found[0].message
