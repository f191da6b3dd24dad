"""What was read from a claim, in words: the set of values of a number, who says a quotation, how a statement is put."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from claimcheck.model import AttributionClaim, Claim, Interval, NumberClaim, Quantity, QuoteClaim, TitleClaim, When

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
KINDS = {"number": "Numbers", "quote": "Quotations", "attribution": "Statements and their sources", "title": "Titles and offices"}


def written(value: Decimal) -> str:
    """A number as an editor writes it: 250,000; 5.4."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def day(published: str | None) -> str:
    """A date for the eye: "1 Feb 2022, 13:18"; what is no ISO 8601 stays as it stands."""
    if not published:
        return ""
    try:
        at = datetime.fromisoformat(published)
    except ValueError:
        return published
    timed = len(published) > len("2022-02-01") and (at.hour or at.minute)
    return f"{spoken_day(at)}, {at.hour:02}:{at.minute:02}" if timed else spoken_day(at)


def spoken_day(at: date) -> str:
    """A day for the eye, the same in every locale: "1 Feb 2022"."""
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}"


def clock(minutes: Decimal) -> str:
    """A time of day, given in minutes: "13:18"."""
    return f"{int(minutes) // 60:02}:{int(minutes) % 60:02}"


def read_as(claim: Claim) -> str:
    """What claimcheck read from the claim's words, on one line; what is usual (a level, now) goes without saying."""
    said: tuple[str, ...]
    match claim:
        case NumberClaim():
            change = claim.change if claim.change != "level" else ""
            status = claim.status if claim.status != "current" else ""
            source = f"according to {claim.source}" if claim.source else ""
            said = (_value(claim.value), claim.measure, change or "", status or "", source)
        case QuoteClaim():
            said = (f"said by {claim.speaker}" if claim.speaker else "speaker open",)
        case AttributionClaim():
            said = (f"{claim.source} {claim.stance}" if claim.source else "in the article’s own voice",)
        case TitleClaim():
            said = (claim.person, claim.office)
    model = "partly by the model" if "model" in claim.by.values() else ""
    return " · ".join(part for part in (*said, model) if part)


def _value(value: Quantity | When) -> str:
    if isinstance(value, When):
        return value.low if value.low == value.high else f"{value.low} to {value.high}"
    unit = value.unit if value.dimension not in ("count", "time") else ""
    return f"{interval(value)} {unit}".strip()


def interval(value: Quantity) -> str:
    """The hard set of a quantity: "250,000", "over 100,000", "90,000 to 110,000", "up to 5"."""
    hard, told = value.hard, clock if value.dimension == "time" else written
    if hard.low is None or hard.high is None:
        return _half_open(hard)
    return told(hard.low) if hard.low == hard.high else f"{told(hard.low)} to {told(hard.high)}"


def _half_open(hard: Interval) -> str:
    if hard.low is not None:
        return f"{'over' if hard.low_open else 'at least'} {written(hard.low)}"
    if hard.high is not None:
        return f"{'under' if hard.high_open else 'up to'} {written(hard.high)}"
    return "some"
