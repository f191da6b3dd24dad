"""The values that wording allows: sets of numbers, and days."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """A set of numbers between two bounds; None is open-ended; `*_open` says that the bound itself is outside."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (_below(self, other) or _below(other, self))


def _below(left: Interval, right: Interval) -> bool:
    """Whether all of left lies under all of right."""
    if left.high is None or right.low is None:
        return False
    return left.high < right.low or (left.high == right.low and (left.high_open or right.low_open))


@dataclass(frozen=True, slots=True)
class Quantity:
    """The set of values that a number phrase allows, hard and soft (see `claimcheck.quantities.quantity`).

    `unit` is the normal form ("person", "week", "kilometre", "percent", "USD", "ordinal", "time" …; for a plain count the
    singular noun); `dimension` is what kind of unit it is ("count", "money", "length", "duration", "percent", "ordinal",
    "temperature", "area", "mass", "volume", "speed", "ratio" …); `hedge` is the hedge as a canonical sign: "=", "~", ">",
    ">=", "<", "<=", "nearly", "up to", "range", "vague"; `base` the number that the wording names (100000 in
    "more than 100,000"), None where it names none.
    """

    hard: Interval
    soft: Interval
    unit: str
    dimension: str = "count"
    hedge: str = "="
    base: Decimal | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A calendar date as the set of days that its wording allows, closed, in ISO 8601.

    `low` and `high` are days ("2021-12-23"), years alone ("2014"), months ("2021-12"), or, where the year stays open,
    "--12-23". `hedge` as in Quantity ("=" or "~").
    """

    low: str
    high: str
    hedge: str = "="


Value = Quantity | When
