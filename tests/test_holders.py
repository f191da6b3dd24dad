"""An age is told of the person with whom it stands, in every form, and by what befell him."""

from __future__ import annotations

import pytest

from claimcheck import Article, check, extract
from claimcheck.model import NumberClaim

AGES = [
    ("A 34-year-old guide broke a leg.", "34-year-old guide", "guid"),
    ("A guide, 34, broke a leg.", "34", "guid"),
    ("The guide (34) broke a leg.", "34", "guid"),
    ("The teacher, who is 34, was late.", "34", "teacher"),
    ("A girl aged just five broke a leg.", "just five", "girl"),
    ("A girl of four broke a leg.", "four", "girl"),
    ("The forward, 24, scored twice.", "24", "forward"),
    ("The guide, a 34-year-old man, broke a leg.", "34-year-old man", "guid"),
    ("A guide from Marlow, 34, broke a leg.", "34", "guid"),
    ("A girl of four was killed.", "four", "girl dead"),
    ("Police arrested a man, 34, in Marlow.", "34", "man held"),
    ("A bear was killed after a guide, 34, fell.", "34", "guid"),
    ("One of them, a 34-year-old guide, broke a leg, the rescue service said.", "34-year-old guide", "guid"),
    ("One of them, a 34-year-old man, broke a leg.", "34-year-old man", ""),
    ("A man in his 30s was killed.", "30s", "man dead"),
    ("A guide, believed to be in her early forties, broke a leg.", "forties", "guid"),
    ("Another guide, 34, broke a leg.", "34", ""),
    ("A girl of four is among the dead.", "four", ""),
]


@pytest.mark.parametrize(("text", "words", "noun"), AGES)
def test_whose_an_age_is(text: str, words: str, noun: str) -> None:
    found = [c for c in extract(Article("a", text), "rules").claims if isinstance(c, NumberClaim) and c.facets.event == "age"]
    assert [(text[c.span.start : c.span.end], c.facets.noun) for c in found] == [(words, noun)]


@pytest.mark.parametrize(
    "text", ["Jo Lund, a mother of four, won.", "Of the guests, 24, mostly teachers, fell ill.", "The number, 24, was confirmed."]
)
def test_what_is_no_age(text: str) -> None:
    claims = extract(Article("a", text), "rules").claims
    assert [c for c in claims if isinstance(c, NumberClaim) and c.facets.event == "age"] == []


@pytest.mark.parametrize(
    ("right", "rule"),
    [("A 45-year-old man was killed by a falling wall.", "NUM009"), ("A man of 34 was killed by a falling wall.", "NUM011")],
)
def test_ten_years_of_a_life(right: str, rule: str) -> None:
    articles = [
        Article("a", "A man in his 30s was killed by a falling wall.", source="The Post"),
        Article("b", right, source="The Mail"),
    ]
    report = check(articles, reader="rules")
    assert [f.rule for f in report.findings] + [a.rule for a in report.agreements] == [rule]


@pytest.mark.parametrize(
    "text",
    ["He spoke of the art of Ben Holm, who is 70.", "The death of Ben Holm, 43, was mourned.", "Ben Holm of Marlow, 34, ran."],
)
def test_a_name_has_the_age_that_follows_it(text: str) -> None:
    claims = extract(Article("a", text), "rules").claims
    found = next(c for c in claims if isinstance(c, NumberClaim) and c.facets.event == "age")
    assert found.facets.entities == {"ben holm"}
