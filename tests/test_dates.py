"""Dates are sets of days; a missing year comes from the day of the article."""

import pytest

from claimcheck.model import When
from claimcheck.quantities.numbers import find_in


def whens(text: str, today: str | None = "2022-02-01") -> list[tuple[str, str]]:
    return [(p.value.low, p.value.high) for p in find_in(text, today=today) if isinstance(p.value, When)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("on December 23, 2021", "2021-12-23", "2021-12-23"),
        ("on 23 December 2021", "2021-12-23", "2021-12-23"),
        ("Tuesday 01 February 2022 13:18 EST", "2022-02-01", "2022-02-01"),
        ("has not spoken since December 23", "2021-12-23", "2021-12-23"),
        ("not since Dec. 23, he said", "2021-12-23", "2021-12-23"),
        ("elections on 3rd April", "2022-04-03", "2022-04-03"),
        ("the talks will start on March 12", "2022-03-12", "2022-03-12"),
        ("the talks were held on March 12", "2021-03-12", "2021-03-12"),
        ("on 2021-12-23", "2021-12-23", "2021-12-23"),
        ("in December 2021", "2021-12", "2021-12"),
        ("in April last year", "2021-04", "2021-04"),
        ("in May of this year", "2022-05", "2022-05"),
        ("by March next year", "2023-03", "2023-03"),
        ("seized in 2014", "2014", "2014"),
        ("the 1999 agreement", "1999", "1999"),
        ("in the 1980s", "1980", "1989"),
        ("the 2017-18 season", "2017", "2018"),
        ("June 5-7", "2022-06-05", "2022-06-07"),
        ("am 3. April 2022", "2022-04-03", "2022-04-03"),
        ("le 14 juillet 2021", "2021-07-14", "2021-07-14"),
    ],
)
def test_dates(text: str, low: str, high: str) -> None:
    assert whens(text) == [(low, high)]


def test_without_a_day_the_year_stays_open() -> None:
    assert whens("since December 23", today=None) == [("--12-23", "--12-23")]


@pytest.mark.parametrize(
    "text",
    [
        "2014 people were killed",
        "2000 soldiers",
        "he may leave",
        "they march on",
        "sat down for a second",
        "$2014",
        "3.2014",
        "31 February said",
        "1950 kg",
    ],
)
def test_no_date(text: str) -> None:
    assert whens(text) == []


def test_what_dates_from_a_year_names_it_however_early() -> None:
    assert whens("a portrait dating from 1624 was found") == whens("a mill that goes back to 1624") == [("1624", "1624")]
    assert whens("sales fell from 1624 to 1500") == []
    assert whens("From 1624 they went back") == []


def test_a_day_that_names_an_event_has_no_year_of_its_own() -> None:
    assert whens("her work after the Sept. 11 terrorist attacks", today="2016-09-26") == [("--09-11", "--09-11")]
    assert whens("it opened after the April 19 bombing", today="2016-09-26") == [("--04-19", "--04-19")]
    assert whens("the Sept. 11 concert was sold out", today="2016-09-26") == [("2016-09-11", "2016-09-11")]


@pytest.mark.parametrize("today", ["", "yesterday", "2022-13-45", "22-02-01"])
def test_a_day_that_is_none_gives_no_year(today: str) -> None:
    assert whens("since December 23", today=today) == [("--12-23", "--12-23")]


def test_the_29th_of_february_takes_a_leap_year() -> None:
    assert whens("on February 29", today="2021-03-01") == [("2020-02-29", "2020-02-29")]


def test_a_month_of_last_year_needs_the_day_of_the_article() -> None:
    assert whens("in April last year", today=None) == []
    assert whens("it may last years", today="2022-02-01") == []
