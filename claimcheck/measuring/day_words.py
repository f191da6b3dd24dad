"""Reads the words of news for a day ("on Monday night", "yesterday") as the hours that they may mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from claimcheck.model import Span, When

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class DayWords:
    """The words for a day, the calendar day that they name, and the hours (counted from year one) in which it lies, half-open.

    `possessive` says that they own what follows ("Sunday's crash"), `named` that they name the day and do not count back to it.
    """

    span: Span
    day: date
    low: int
    high: int
    possessive: bool = False
    named: bool = True


_PART = r"(?P<part>night|evening|afternoon|morning|lunchtime|midday|midnight)"
_WEEKDAY = re.compile(
    r"\b(?:(?P<lead>early|late|overnight|midnight|(?:before|at) dawn|(?:in|during) the (?:early|small) hours(?: of)?)"
    r"\s+(?:on\s+)?)?"
    rf"(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?P<own>['’]s)?(?:\s+{_PART}(?P<owns>['’]s)?)?\b"
    r"(?!['’]|-)"
)
_OTHER_WEEK = re.compile(
    r"\b(?:last|next|every|each|this|coming|following|previous|until|till|since|from|by|between|through|before|after|"
    r"for|one|a|any|most|some|Good|Black|Ash|Easter|Super|Bloody|Palm|Cyber|Shrove|Holy)\s+(?:on\s+)?$"
)
"""Words before a weekday that make it another than the last, or no day at all."""
_RANGE = re.compile(r"\s+(?:and|or|to|through|until)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s+(?:week|last|next|before)\b")
_RELATIVE = re.compile(
    rf"\b(?P<when>yesterday|last night|overnight|today|this {_PART.replace('?P<part>', '?:')})(?P<own>['’]s)?(?:\s+{_PART})?\b",
    re.I,
)
_BESIDE = re.compile(r"\s+(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
"""The weekday that tells it better: "overnight Wednesday"."""
_HOURS = {
    "morning": (0, 12), "midday": (10, 15), "lunchtime": (10, 15), "afternoon": (12, 19), "evening": (15, 27), "night": (17, 31),
    "midnight": (-3, 27),
}  # fmt: skip
"""The hours of a day that its parts may mean; a night goes on into the next day."""
_DATELINE = re.compile(r"\s*(?:[-–—(]|/)")


def day_words(words: str, at: int, field: Span, published: date, dates: Iterable[tuple[Span, When]] = ()) -> Iterator[DayWords]:
    """The words for a day in `words`, which stand at `at` of the field of `field`; `dates` are the dates read there.

    A weekday is the last one up to the day of publication; where that is six days back it may be tomorrow in another time zone,
    and is left out. "Yesterday" and "today" allow a day more on either side: whose day it is the text does not say.
    """
    taken = [(span, value) for span, value in dates if at <= span.start and span.end <= at + len(words) and _is_day(value)]
    for span, value in taken:
        led = _LED.search(words[: span.start - at]) or _LED_IN.match(words[span.start - at :])
        if led and not _DATELINE.match(words, span.end - at):
            yield _named(span, date.fromisoformat(value.low))
    for match in _WEEKDAY.finditer(words):
        span = Span(at + match.start(), at + match.end(), field.field)
        beside = any(date.start - 3 <= span.end and span.start <= date.end + 3 for date, _ in taken)
        other = _OTHER_WEEK.search(words[: match.start()]) or _RANGE.match(words, match.end())
        if not beside and not other and (found := _weekday(match, span, published)):
            yield found
    for match in _RELATIVE.finditer(words):
        if not _BESIDE.match(words, match.end()):
            yield _relative(match, Span(at + match.start(), at + match.end(), field.field), published)


_LED = re.compile(r"(?:\bon|day,?)\s+$", re.I)
_LED_IN = re.compile(r"\w+day\b")
"""What stands before a date, or begins it, that is no dateline: "on 5 May", "Sunday, 5 May"."""


def _is_day(value: When) -> bool:
    """Whether a date is one day of a known year."""
    return value.low == value.high and len(value.low) == len("2024-05-06") and value.hedge == "=" and value.low[:1].isdigit()


def _named(span: Span, day: date) -> DayWords:
    return DayWords(span, day, *_hours(day, (0, 24)))


def _weekday(match: re.Match[str], span: Span, published: date) -> DayWords | None:
    back = (published.weekday() - WEEKDAYS.index(match["day"].lower())) % 7
    if back == 6:
        return None
    day = published - timedelta(days=back)
    hours = _HOURS.get(match["part"] or "", (0, 24))
    lead = match["lead"] or ""
    if lead == "late":
        hours = (hours[0], max(hours[1], 28))
    elif lead:
        hours = _HOURS.get(lead, (-7, 12))
    return DayWords(span, day, *_hours(day, hours), possessive=bool(match["own"] or match["owns"]))


def _relative(match: re.Match[str], span: Span, published: date) -> DayWords:
    back = 1 if match["when"].lower() in ("yesterday", "last night") else 0
    day = published - timedelta(days=back)
    hours = _hours(day, (-24, 48))
    return DayWords(span, day, *hours, possessive=bool(match["own"]), named=False)


def _hours(day: date, hours: tuple[int, int]) -> tuple[int, int]:
    return day.toordinal() * 24 + hours[0], day.toordinal() * 24 + hours[1]
