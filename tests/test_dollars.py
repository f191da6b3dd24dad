"""A bare "$" means the dollars of the outlet's country, unless the article marks those apart."""

from __future__ import annotations

import pytest
from numbers_line import claims_of

from claimcheck.comparing.compare_numbers import compare_numbers
from claimcheck.model import Article, Quantity


def unit(text: str, url: str = "", source: str = "") -> str:
    [value] = [c.value for c in claims_of(Article("a", text, source=source, url=url))]
    assert isinstance(value, Quantity)
    return value.unit


@pytest.mark.parametrize(
    ("url", "source", "wanted"),
    [
        ("https://www.herald.com.au/news/1", "", "AUD"),
        ("http://herald.ca", "", "CAD"),
        ("", "www.herald.co.nz", "NZD"),
        ("", "herald.sg", "SGD"),
        ("https://herald.com/au/story.hk", "", "USD"),
        ("https://www.herald.com", "www.herald.ca", "USD"),
        ("", "The Herald", "USD"),
        ("", "", "USD"),
    ],
)
def test_the_country_of_the_address_gives_the_dollar(url: str, source: str, wanted: str) -> None:
    assert unit("The thieves took gems worth $160 million.", url, source) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The thieves took gems worth US$160 million.", "USD"),
        ("The thieves took gems worth 160 million U.S. dollars.", "USD"),
        ("The thieves took gems worth 160 million dollars.", "AUD"),
        ("The thieves took gems worth 160 million euros.", "EUR"),
    ],
)
def test_what_the_words_say_goes_first(text: str, wanted: str) -> None:
    assert unit(text, "https://herald.com.au") == wanted


def test_an_article_that_marks_its_own_dollars_means_american_ones_by_the_bare_sign() -> None:
    articles = (Article("a", "It cost $160 million, or A$240 million.", url="https://herald.com.au"),)
    assert [c.value.unit for c in claims_of(*articles) if isinstance(c.value, Quantity)] == ["USD", "AUD"]


def test_dollars_of_two_countries_are_never_set_against_each_other() -> None:
    there = Article("a", "The thieves took gems worth $160 million from the shop.", url="https://herald.com.au")
    here = Article("b", "The thieves took gems worth $108 million from the shop.", url="https://herald.com")
    assert compare_numbers(claims_of(there, here), (there, here)).findings == ()
    near = Article("c", there.text, url="https://courier.com.au")
    assert len(compare_numbers(claims_of(there, near), (there, near)).agreements) == 1
