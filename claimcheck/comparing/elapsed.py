"""The calendar as a witness: weekdays against dates, and durations against the dates from which they run."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from claimcheck.comparing.cases import outlet, quoted, who_says
from claimcheck.comparing.enough import ALIKE, SAME
from claimcheck.comparing.items import Item
from claimcheck.comparing.story import Story
from claimcheck.model import Agreement, Article, Comparison, Finding, Interval, Quantity, Side, Step, When
from claimcheck.quantities import units
from claimcheck.rules.sums import DURATION_FITS, DURATION_MISSES, WEEKDAY, Reckoned
from claimcheck.text.dateline import published_in
from claimcheck.text.layout import lay_out

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = "(?P<day>" + "|".join(_DAYS) + ")"
_BEFORE = re.compile(rf"\b{_WEEKDAY},?\s+(?:the\s+)?$", re.I)
_AFTER = re.compile(rf"^\s*\(\s*{_WEEKDAY}\s*\)", re.I)
_YEAR_WRITTEN = re.compile(r"\d{4}")
_SINCE = re.compile(r"\bsince\s+(?:late\s+|early\s+|at least\s+)?$", re.I)
_LASTED = re.compile(r"\b(?:for|in|over)\s+(?:the\s+)?(?:(?:past|last|first)\s+)?$", re.I)
SLACK = Decimal(2)
"""Days that counting from and to inclusive days, time zones and "since" may add or take (Dec. 23 to Feb. 1: 39 to 41)."""


def check_calendar(items: Sequence[Item], story: Story) -> Comparison:
    """Weekdays that do not fit their dates, and durations set against the dates from which they run."""
    findings = [f for item in items for f in _weekday(item)]
    durations = [i for i in items if _is_duration(i)]
    agreements: list[Agreement] = []
    for start in (i for i in items if _runs_from(i)):
        elapsed = _elapsed(start)
        if elapsed is not None:
            rows = [d for d in durations if story.likeness(start, d) >= ALIKE]
            agreements += _fitting(start, elapsed, rows)
            findings += _unfitting(start, elapsed, [d for d in rows if story.likeness(start, d) >= SAME])
    return Comparison(tuple(findings), tuple(agreements))


def _weekday(item: Item) -> Iterator[Finding]:
    """A date written out with its year whose weekday is another one in the calendar."""
    value, span = item.claim.value, item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    if not isinstance(value, When) or value.low != value.high or len(value.low) != 10 or not _YEAR_WRITTEN.search(item.words):
        return
    match = _BEFORE.search(text[max(0, span.start - 16) : span.start]) or _AFTER.match(text[span.end : span.end + 16])
    match = match or re.match(rf"{_WEEKDAY}\b", item.words, re.I)
    real = _calendar_day(value.low)
    if match and real is not None and match["day"].lower() != real:
        why = f"{value.low} was a {real.capitalize()}, not a {match['day'].capitalize()}."
        message = WEEKDAY.judge(Reckoned(f"{outlet(item)}: {quoted(item)}", why, fits=False)) or ""
        yield Finding(WEEKDAY.code, WEEKDAY.kind, WEEKDAY.verdict, "alarm", (Side(item.words, (item.claim,)),), message)


def _calendar_day(day: str) -> str | None:
    try:
        return _DAYS[date.fromisoformat(day).weekday()]
    except ValueError:
        return None


def _is_duration(item: Item) -> bool:
    value = item.claim.value
    return isinstance(value, Quantity) and value.dimension == "duration" and bool(_LASTED.search(_lead(item)))


def _runs_from(item: Item) -> bool:
    value = item.claim.value
    return isinstance(value, When) and value.low == value.high and len(value.low) == 10 and bool(_SINCE.search(_lead(item)))


def _lead(item: Item) -> str:
    """The words right before an item, and the leading words of its own phrase's hedge."""
    span = item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    return text[max(0, span.start - 24) : span.start]


@cache
def _read_on(article: Article) -> date | None:
    """The day of an article from its metadata or its dateline."""
    found = article.published or published_in(article, lay_out(article))
    try:
        return date.fromisoformat((found or "")[:10])
    except ValueError:
        return None


def _elapsed(start: Item) -> Interval | None:
    """The days between the date and the day of its own article, as an interval."""
    today = start.day or _read_on(start.article)
    if today is None or not isinstance(start.claim.value, When):
        return None
    days = Decimal((today - date.fromisoformat(start.claim.value.low)).days)
    return Interval(days - SLACK, days + SLACK) if days > 0 else None


def _in_days(item: Item) -> Interval | None:
    value = item.claim.value
    try:
        return units.convert(value.soft, value.unit, "day") if isinstance(value, Quantity) else None
    except (KeyError, ValueError):
        return None


def _step(start: Item, elapsed: Interval) -> Step:
    days = int((elapsed.low or 0) + SLACK)
    return Step(
        (start.claim,), f"{outlet(start)} appeared on {start.day or _read_on(start.article)}, less {start.words}", f"{days} days"
    )


def _fitting(start: Item, elapsed: Interval, rows: Sequence[Item]) -> Iterator[Agreement]:
    for row in rows:
        lasting = _in_days(row)
        if lasting is not None and lasting.meets(elapsed):
            step = _step(start, elapsed)
            message = (
                DURATION_FITS.judge(Reckoned(_passages(start, row), f"From {start.words} it is {step.result}.", fits=True)) or ""
            )
            yield Agreement(DURATION_FITS.code, "number", DURATION_FITS.verdict, (start.claim, row.claim), message, (step,))


def _passages(start: Item, row: Item) -> str:
    return f"{who_says(start)}: {quoted(start)} — {who_says(row)}: {quoted(row)}"


def _unfitting(start: Item, elapsed: Interval, rows: Sequence[Item]) -> Iterator[Finding]:
    for row in rows:
        lasting = _in_days(row)
        if lasting is not None and not lasting.meets(elapsed) and _far(lasting, elapsed):
            step = _step(start, elapsed)
            why = f"From {start.words} to the day of the report it is {step.result}, which {row.words} does not fit."
            message = DURATION_MISSES.judge(Reckoned(_passages(start, row), why, fits=False)) or ""
            sides = (Side(start.words, (start.claim,)), Side(row.words, (row.claim,)))
            yield Finding(DURATION_MISSES.code, "number", DURATION_MISSES.verdict, "alarm", sides, message, (step,))


def _far(a: Interval, b: Interval) -> bool:
    """Whether two sets of days lie so far apart that no loose counting joins them: a fifth of the larger, and three days."""
    low, high = sorted((a, b), key=lambda i: i.low if i.low is not None else Decimal(0))
    if low.high is None or high.low is None:
        return False
    return high.low - low.high > max(Decimal(3), high.low / 5)
