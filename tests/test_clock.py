"""Times of day are found where a text names one, with the minutes that their wording allows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Article, NumberPhrase, Quantity, Span
from claimcheck.quantities.clock import find_times


def times(text: str) -> list[NumberPhrase]:
    return list(find_times(Article("a", text), (Span(0, len(text)),)))


def minutes(text: str) -> tuple[int, int, str]:
    (phrase,) = times(text)
    assert isinstance(phrase.value, Quantity)
    assert phrase.value.hard.low is not None
    assert phrase.value.hard.high is not None
    return int(phrase.value.hard.low), int(phrase.value.hard.high), phrase.value.unit


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The train left at 6.04am.", (364, 364, "time")),
        ("The train left at 6:04 p.m. on Friday.", (1084, 1084, "time")),
        ("It struck at 0737 GMT.", (457, 457, "time GMT")),
        ("It struck at 7:37 AM local time.", (457, 457, "time local")),
        ("just after 06:00 GMT", (360, 380, "time GMT")),
        ("shortly before midnight", (-20, 0, "time")),
        ("about noon", (705, 735, "time")),
        ("at 12:30am on Monday", (30, 30, "time")),
    ],
)
def test_minutes_of_the_day(text: str, wanted: tuple[int, int, str]) -> None:
    assert minutes(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["They won 3:1.", "It cost $6.04 a month.", "at 45 pm", "Genesis 3:16 says so", "the 2015 season", "version 1.30 amended"],
)
def test_what_is_no_time_of_day(text: str) -> None:
    assert times(text) == []


@given(st.text(alphabet="0123456789:. apmGT\n", max_size=60))
def test_every_span_is_a_slice_with_its_numeral(text: str) -> None:
    for phrase in times(text):
        assert phrase.numeral.within(phrase.span)
        assert text[phrase.span.start : phrase.span.end]
        assert isinstance(phrase.value, Quantity)
        assert Decimal(0) <= (phrase.value.base or Decimal(0)) < 24 * 60
