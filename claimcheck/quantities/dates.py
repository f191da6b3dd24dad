"""Read calendar dates, months, years and decades as sets of days."""

from __future__ import annotations

import calendar
import datetime
import re
from itertools import pairwise

from claimcheck.model import When
from claimcheck.quantities.months import month_at
from claimcheck.quantities.years import Dated, day_or_year, decade, year_of, years
from claimcheck.text.lexemes import DASHES, Token, joined

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY = datetime.timedelta(days=1)
# What tells that a day without its year lies ahead or behind; else the nearest one is meant.
_AHEAD = frozenset(
    "will due scheduled next upcoming shall expected plans planned set would until deadline begins starts takes opens".split()
)
_NAMED = frozenset(
    """
    attack attacks bombing bombings massacre massacres riot riots insurrection uprising revolution coup putsch genocide armistice
    movement generation hijackings hijackers
    """.split()
)
"""Events that are called after their day whatever their year is ("the Sept. 11 attacks")."""
_BEHIND = frozenset("was were had since did ago died killed been said ended began held happened took came went".split())


def read_date(tokens: list[Token], index: int, today: str | None) -> Dated | None:
    """The date, month, year or decade that begins at the token, or None; `today` (an ISO day) gives a missing year.

    Without it a missing year stays open ("--12-23"). A four-digit number is a year only where grammar says so.
    """
    token = tokens[index]
    if token.is_word:
        return _month_first(tokens, index, today)
    if not token.is_number:
        return None
    return _iso(tokens, index) or _day_first(tokens, index, today) or decade(tokens, index) or years(tokens, index)


def _day_of(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """As in "23", "3rd", "23rd": the day of a month and where it ends."""
    if index >= len(tokens) or not tokens[index].is_number or len(tokens[index].text) > 2 or not tokens[index].text.isdigit():
        return None
    day, last = int(tokens[index].text), index + 1
    if not 1 <= day <= 31:
        return None
    if last < len(tokens) and tokens[last].low in ("st", "nd", "rd", "th") and joined(tokens[index], tokens[last]):
        last += 1
    elif last < len(tokens) and tokens[last].is_word and joined(tokens[index], tokens[last]):
        return None
    return day, last


def _month_first(tokens: list[Token], index: int, today: str | None) -> Dated | None:
    """As in "December 23, 2021", "Dec. 23", "December 23-25", "December 2021", "December of 2021", "December last year"."""
    named = month_at(tokens, index)
    if named is None:
        return None
    month, at = named
    day = _day_of(tokens, at)
    if day and not _starts_quantity(tokens, day[1]):
        first_day, last = day
        until = _until(tokens, last)
        if until and first_day < until[0]:
            final, last = until
        else:
            final = first_day
        year, last = _year_after(tokens, last)
        return _days(tokens, index, last, year, month, first_day, final, today)
    skip = at + (at < len(tokens) and tokens[at].low in ("of", ","))
    year = year_of(tokens[skip]) if skip < len(tokens) else None
    if tokens[index].low == "may" and not tokens[index].capital:
        return None
    if year is None:
        return _told_year(tokens, index, at, month, today)
    return Dated(index, skip + 1, day_or_year(f"{year:04}-{month:02}"))


_TOLD = {"last": -1, "this": 0, "next": 1}


def _told_year(tokens: list[Token], index: int, at: int, month: int, today: str | None) -> Dated | None:
    """As in "December last year", counted from the day of the article; None without one."""
    skip = at + (at < len(tokens) and tokens[at].low == "of")
    if today is None or skip + 1 >= len(tokens) or tokens[skip].low not in _TOLD or tokens[skip + 1].low != "year":
        return None
    return Dated(index, skip + 2, day_or_year(f"{int(today[:4]) + _TOLD[tokens[skip].low]:04}-{month:02}"))


def _starts_quantity(tokens: list[Token], index: int) -> bool:
    """Whether what looked like a day of the month is rather a count: "In May 20 people", "May 5 percent"."""
    if index >= len(tokens):
        return False
    low = tokens[index].low
    return low in ("percent", "%", "per", "people", "million", "billion", "thousand", "years", "men", "women") or (
        tokens[index].text in ".,"
        and index + 1 < len(tokens)
        and joined(tokens[index], tokens[index + 1])
        and tokens[index + 1].is_number
    )


def _until(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The second day of "23-25" or "23 to 25"."""
    if index + 1 < len(tokens) and (tokens[index].text in DASHES or tokens[index].low in ("to", "and")):
        found = _day_of(tokens, index + 1)
        if found and (tokens[index].text in DASHES or not _starts_quantity(tokens, found[1])):
            return found
    return None


def _year_after(tokens: list[Token], index: int) -> tuple[int | None, int]:
    """The year behind a day, with or without its comma."""
    at = index + (index < len(tokens) and tokens[index].text == ",")
    if at < len(tokens):
        year = year_of(tokens[at])
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if year and not (following and following.is_word and joined(tokens[at], following)):
            return year, at + 1
    return None, index


def _day_first(tokens: list[Token], index: int, today: str | None) -> Dated | None:
    """As in "23 December 2021", "3rd April", "01 February 2022", "3rd of April", "5-7 May", "3. April"."""
    day = _day_of(tokens, index)
    if day is None:
        return None
    first_day, at = day
    final = first_day
    until = _until(tokens, at)
    if until:
        final, at = until
    at += at < len(tokens) and tokens[at].low in ("of", ".", "de") and month_at(tokens, at + 1) is not None
    named = month_at(tokens, at)
    if named is None or (tokens[at].low in ("may", "march", "mars") and not tokens[at].capital):
        return None
    month, last = named
    year, last = _year_after(tokens, last)
    return _days(tokens, index, last, year, month, first_day, max(first_day, final), today)


def _days(
    tokens: list[Token], first: int, last: int, year: int | None, month: int, day: int, until: int, today: str | None
) -> Dated | None:
    """Days of a month, with their year found where it is missing; None where the month has no such day."""
    longest = calendar.monthrange(year or 2000, month)[1]
    if until > longest:
        return None
    year = year or _nearest_year(tokens, first, last, month, day, today)
    if year is None:
        return Dated(first, last, When(f"--{month:02}-{day:02}", f"--{month:02}-{until:02}"))
    return Dated(first, last, When(f"{year:04}-{month:02}-{day:02}", f"{year:04}-{month:02}-{until:02}"))


def _nearest_year(tokens: list[Token], first: int, last: int, month: int, day: int, today: str | None) -> int | None:
    """The year of a day that names none: behind or ahead as the sentence says, else the nearest to the article's day."""
    match = _ISO.match(today or "")
    if match is None or _names_an_event(tokens, first, last):
        return None
    try:
        now = datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    choices = []
    for year in (now.year - 1, now.year, now.year + 1):
        try:
            choices.append(datetime.date(year, month, day))
        except ValueError:
            continue
    words = {token.low for token in tokens[max(0, first - 12) : last + 8]}
    beside = {token.low for token in (*tokens[max(0, first - 2) : first], *tokens[last : last + 2])}
    ahead, behind = bool(words & _AHEAD), bool(words & _BEHIND) or "last" in beside
    if ahead != behind:
        slack = 7 * _DAY
        fitting = [c for c in choices if (c >= now - slack if ahead else c <= now + slack)]
        choices = fitting or choices
    return min(choices, key=lambda c: (abs(c - now), c)).year if choices else None


def _names_an_event(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a day is the name of an event: "the Sept. 11 terrorist attacks"."""
    led = first > 0 and tokens[first - 1].low in ("the", "post", "pre", "-")
    return led and any(token.low in _NAMED for token in tokens[last : last + 2])


def _iso(tokens: list[Token], index: int) -> Dated | None:
    """As in "2021-12-23"."""
    window = tokens[index : index + 5]
    if len(window) == 5 and year_of(window[0]) and all(joined(a, b) for a, b in pairwise(window)):
        match = _ISO.fullmatch("".join(token.text for token in window))
        if match and match[0].isascii():
            try:
                day = datetime.date.fromisoformat(match[0])
            except ValueError:
                return None
            return Dated(index, index + 5, day_or_year(day.isoformat()))
    return None
