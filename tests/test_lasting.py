"""Spans of time are compared where they are the length of the same thing, and only there."""

from __future__ import annotations

import pytest

from claimcheck import Article, check
from claimcheck.measuring.lasting import LASTING, lasting, of_what
from claimcheck.measuring.pages import Page
from claimcheck.model import NumberClaim, Span
from claimcheck.rules_reader import read as read_one

SPANS = [
    ("Ana Ruiz was jailed for six years for the theft.", "six years", "prison"),
    ("The boss who fleeced his guests gets SEVEN years", "SEVEN years", "prison"),
    ("He was given two months to pay.", "two months", ""),
    ("He was given a three-year contract.", "three-year", "contract"),
    ("The rocket was in the air for 38 minutes.", "38 minutes", "flight"),
    ("The pass will stay shut for three weeks.", "three weeks", "closed"),
    ("The driver was banned for two years.", "two years", "ban"),
    ("She closed the shop; after two years she was back.", "two years", ""),
    ("Thousands were without power for nine hours.", "nine hours", "outage"),
    ("The mayor spoke for ten minutes.", "ten minutes", ""),
]


@pytest.mark.parametrize(("text", "words", "wanted"), SPANS)
def test_what_lasts_so_long(text: str, words: str, wanted: str) -> None:
    at = text.index(words)
    article = Article("a", text)
    assert lasting(Page(article, []), Span(at, at + len(words)), Span(0, len(text))) == wanted
    assert wanted in LASTING | {""}


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("After five hours of talks they parted.", "five hours", "talk"),
        ("The town declared three days of mourning.", "three days", "mourn"),
        ("They waited five hours for the ferry.", "five hours", ""),
        ("He was one of 12 days of them.", "12 days", ""),
    ],
)
def test_what_fills_a_span_of_time(text: str, words: str, wanted: str) -> None:
    found = next(
        c for c in read_one(Article("a", text)).claims if c.kind == "number" and Article("a", text).words(c.span) == words
    )
    assert isinstance(found, NumberClaim)
    assert of_what(Page(Article("a", text), []), found.span, found.value) == wanted


def test_a_headline_may_leave_the_prison_out() -> None:
    title = "Seven years for the clerk who stole from a church"
    page = Page(Article("a", "", title), [])
    assert lasting(page, Span(0, 11, "title"), Span(0, len(title), "title")) == "prison"


def alarms(left: str, right: str) -> list[str]:
    articles = [Article("a", left, source="The Post"), Article("b", right, source="The Herald")]
    return [f.message for f in check(articles, reader="rules").findings if f.severity == "alarm"]


def test_two_lengths_of_one_thing_alarm_however_they_are_led_in() -> None:
    assert alarms("The judge jailed Ana Ruiz for six years.", "The judge sent Ana Ruiz to prison for some eight years.")
    assert alarms("The pass in the hills will stay shut for three weeks.", "The pass in the hills is shut for five weeks.")


def test_lengths_of_two_things_do_not() -> None:
    assert not alarms("The judge jailed Ana Ruiz for six years.", "The judge banned Ana Ruiz from the harbour for eight years.")
    assert not alarms("The pass in the hills will stay shut for three weeks.", "The search in the hills lasted for five weeks.")
