"""How two values stand to each other: equal, meeting in their hard or only in their soft sets, or apart."""

from __future__ import annotations

import calendar
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from claimcheck.model import Interval, Quantity, Value, When
from claimcheck.quantities import units

Relation = Literal["equal", "meets", "rounded", "apart", "unlike"]


def relation(left: Value, right: Value) -> Relation:
    """How two values stand to each other; "unlike" where no unit or kind of theirs can be compared."""
    if isinstance(left, When) and isinstance(right, When):
        return _dates(left, right)
    if isinstance(left, Quantity) and isinstance(right, Quantity):
        return _quantities(left, right)
    return "unlike"


def _quantities(left: Quantity, right: Quantity) -> Relation:
    if left.dimension != right.dimension:
        return "unlike"
    if left.dimension == "time":
        return _times(left, right)
    if left.dimension == "magnitude" and left.hedge == right.hedge == "=":
        return "equal" if left.hard == right.hard else "apart"
    if left.unit == right.unit or left.dimension == "count":
        found = _sets((left.hard, left.soft), (right.hard, right.soft))
        if found in {"meets", "rounded"} and left.hedge == right.hedge == "=" and _half_way(left.base, right.base):
            return "apart"
        return "rounded" if found == "apart" and _rounds(left.base, right.base) else found
    if left.dimension == "rate":
        return "unlike"  # what is paid by the week is no multiple of what is paid by the hour
    left, right = sorted((left, right), key=lambda q: q.unit)  # exact in one direction, a little off in the other
    try:
        hard, soft = (units.convert(i, right.unit, left.unit) for i in (right.hard, loosened(right)))
    except (KeyError, ValueError):
        return "unlike"
    found = _sets((left.hard, loosened(left)), (hard, soft))
    return "rounded" if found == "meets" and left.base != right.base else found


def _sets(left: tuple[Interval, Interval], right: tuple[Interval, Interval]) -> Relation:
    if left[0] == right[0]:
        return "equal"
    if left[0].meets(right[0]):
        return "meets"
    return "rounded" if left[1].meets(right[1]) else "apart"


def _half_way(a: Decimal | None, b: Decimal | None) -> bool:
    """Whether two large round figures lie half a step of the rounder one apart: 85 million is rounded to 90 million, not to 80.

    Nothing is said of figures below a thousand, of less than a twentieth ($18,500 is cut to $18,000 in headlines), nor of the
    larger one where it is the rounder: 85 million is 90 million rounded.
    """
    if not a or not b or min(a, b) < 1000:
        return False
    small, large = sorted((a, b))
    step = last_digit(small)
    return last_digit(large) < step and large - small == step / 2 and 20 * (large - small) >= large


def _rounds(a: Decimal | None, b: Decimal | None) -> bool:
    """Whether a figure with decimals rounds to the other: 23.5 and 24, 5.99 and 6."""
    if a is None or b is None or (a == a.to_integral_value() and b == b.to_integral_value()):
        return False
    fine, coarse = sorted((a, b), key=last_digit)
    return (
        last_digit(fine) < 1
        and last_digit(fine) < last_digit(coarse)
        and abs(fine - coarse) <= min(last_digit(coarse), Decimal(1)) / 2
    )


_ZONE_HOURS = {
    "GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 2, "EST": -5, "EDT": -4, "ET": -5, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "HST": -10, "JST": 9,
}  # fmt: skip


def _times(left: Quantity, right: Quantity) -> Relation:
    """Times of day: in one zone as they stand, in two named zones after conversion, else (one local) not comparable."""
    zones = [q.unit.removeprefix("time").strip() for q in (left, right)]
    if zones[0] == zones[1] or set(zones) <= {"", "local"}:
        return _sets((left.hard, left.soft), (right.hard, right.soft))
    hours = [_ZONE_HOURS.get(zone) for zone in zones]
    if hours[0] is None or hours[1] is None:
        return "equal" if left.base == right.base else "unlike"
    shift = Decimal(60 * (hours[0] - hours[1]))
    return _sets((left.hard, left.soft), (_moved(right.hard, shift), _moved(right.soft, shift)))


def _moved(interval: Interval, by: Decimal) -> Interval:
    low, high = (None if bound is None else bound + by for bound in (interval.low, interval.high))
    return Interval(low, high, interval.low_open, interval.high_open)


@lru_cache(maxsize=4096)
def last_digit(value: Decimal) -> Decimal:
    """The place value of the last significant digit: 100 of 4,700, 0.1 of 3.7, 10 of 50."""
    _, digits, exponent = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(exponent)) if any(digits) else Decimal(1)


_SHARE = (10, 30)
"""The largest share of a figure by which converting may move it, the latter for a temperature: degrees are rarely round."""


def loosened(quantity: Quantity) -> Interval:
    """The hard set, widened by half the last digit shown, at most a tenth: what a converted and rounded figure may have been."""
    hard = quantity.hard
    half = (
        min(last_digit(quantity.base) / 2, abs(quantity.base) / _SHARE[quantity.dimension == "temperature"])
        if quantity.base
        else Decimal(0)
    )
    low = hard.low - half if hard.low is not None else None
    high = hard.high + half if hard.high is not None else None
    return Interval(low, high, hard.low_open, hard.high_open)


def base_in(quantity: Quantity, unit: str) -> Decimal | None:
    """The number that the wording names, in another unit where its own converts to it; None where it names none."""
    if quantity.base is None or quantity.unit == unit or not units.convertible(quantity.unit, unit):
        return quantity.base
    return units.convert(Interval(quantity.base, quantity.base), quantity.unit, unit).low


# --- dates ------------------------------------------------------------------------------------------------------------


def _dates(left: When, right: When) -> Relation:
    a, b = _days(left), _days(right)
    if a == b:
        return "equal"
    if left.low.startswith("--") or right.low.startswith("--"):
        return _in_any_year(*sorted((left.low, right.low)))
    if a[0] <= b[1] and b[0] <= a[1]:
        return "meets"
    return "apart"


def _in_any_year(day: str, other: str) -> Relation:
    """How a day of an unknown year ("--12-23") stands to another one, or to a day, month or year that is known."""
    if len(other) == len("2014"):
        return "unlike"
    if not other.startswith("--") and len(other) == len("2014-05"):
        return "meets" if other[-2:] == day[2:4] else "apart"
    return "equal" if day[-5:] == other[-5:] else "apart"


def _days(when: When) -> tuple[str, str]:
    """The first and the last day that a date allows."""
    return _first(when.low), _last(when.high)


def _first(day: str) -> str:
    return day if day.startswith("--") else f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10]


def _last(day: str) -> str:
    if day.startswith("--") or len(day) >= 10:
        return day
    if len(day) == 4:
        return f"{day}-12-31"
    year, month = int(day[:4]), int(day[5:7])
    return f"{day}-{calendar.monthrange(year, month)[1]:02}"
