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
    """What claimcheck read from the claim's words, on one line."""
    said: tuple[str, ...]
    match claim:
        case NumberClaim():
            said = (_value(claim), claim.change or "", claim.status or "", f"according to {claim.source}" if claim.source else "")
        case QuoteClaim():
            said = (f"said by {claim.speaker}" if claim.speaker else "speaker open",)
        case AttributionClaim():
            said = (f"{claim.source} {claim.stance}" if claim.source else "in the article’s own voice",)
        case TitleClaim():
            said = (claim.person, claim.office)
    model = "partly by the model" if "model" in claim.by.values() else ""
    return ", ".join(part for part in (*said, model) if part)


def _value(claim: NumberClaim) -> str:
    if isinstance(claim.value, When):
        return claim.value.low if claim.value.low == claim.value.high else f"{claim.value.low} to {claim.value.high}"
    unit = claim.value.unit if claim.value.dimension != "count" else claim.measure
    return f"{interval(claim.value)} {unit}".strip()


def interval(value: Quantity) -> str:
    """The hard set of a quantity: "250,000", "over 100,000", "90,000 to 110,000", "up to 5"."""
    hard = value.hard
    if value.dimension == "time" and hard.low is not None:
        return clock(hard.low)
    if hard.low is None or hard.high is None:
        return _half_open(hard)
    if hard.low == hard.high:
        return written(hard.low)
    return f"{written(hard.low)} to {written(hard.high)}"


def _half_open(hard: Interval) -> str:
    if hard.low is not None:
        return f"{'over' if hard.low_open else 'at least'} {written(hard.low)}"
    if hard.high is not None:
        return f"{'under' if hard.high_open else 'up to'} {written(hard.high)}"
    return "some"
