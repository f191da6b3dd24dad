"""The geometry of a number dispute on one line: what each wording allows, as places from 0 to 100 per cent."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimcheck.comparing.values import loosened
from claimcheck.model import Article, Claim, Finding, Interval, NumberClaim, Quantity, Step, When, claim_id
from claimcheck.quantities.quantity import read_quantity
from claimcheck.quantities.units import convert
from claimcheck.writers.page.spoken import clock, spoken_day, written

MARGIN = 8.0
"""Per cent kept free at either end, so that an open end can be seen to go on."""
APART = 17.0
"""Per cent between two labels of the axis that a phone's screen needs."""
NARROW = 11
"""Characters of a label that can be centred under the outermost values without leaving the picture."""
STEEP = 100
"""The ratio of the largest value to the smallest from which on the scale is logarithmic."""
MOST = 9
"""Lanes that one line can hold before nobody reads it."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One wording on the scale: who uses it (article ids), and its bounds; None on an end that is open for ever.

    `side` is the number of its side, from 1; 0 is a derived value.
    """

    side: int
    words: str
    articles: tuple[str, ...]
    who: str
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    soft: tuple[float, float] | None = None

    @property
    def point(self) -> float | None:
        """The place of a single value, None of a range."""
        return self.low if self.low is not None and self.low == self.high else None

    @property
    def left(self) -> float:
        """Where its bar begins."""
        return 0.0 if self.low is None else self.low

    @property
    def right(self) -> float:
        """Where its bar ends."""
        return 100.0 if self.high is None else self.high


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled value of the axis; `anchor` is the label's alignment in SVG."""

    at: float
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A number dispute on one line; `gap` is the stretch that no two sides both reach, `logarithmic` says how it is spaced."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    gap: tuple[float, float] | None
    logarithmic: bool


@dataclass(frozen=True, slots=True)
class _Row:
    side: int
    words: str
    articles: tuple[str, ...]
    who: str
    hard: Interval
    soft: Interval


def scale(finding: Finding, articles: dict[str, Article]) -> Scale | None:
    """The scale of a number finding; None where its values are of kinds that no line can hold, or all alike."""
    if finding.kind != "number":
        return None
    rows = _rows(finding, articles)
    bounds = sorted({b for row in rows for b in (row.hard.low, row.hard.high) if b is not None})
    if not 2 <= len(rows) <= MOST or not bounds or len({(row.hard, row.soft) for row in rows}) < 2:
        return None
    place = _Place(bounds, [b for row in rows for b in (row.soft.low, row.soft.high) if b is not None])
    lanes = tuple(_lane(row, place) for row in rows)
    values = [claim.value for claim in finding.claims if isinstance(claim, NumberClaim)]
    return Scale(lanes, _ticks(bounds, place, _kind(values)), _gap(rows, finding, place), place.logarithmic)


def _kind(values: Sequence[Quantity | When]) -> str:
    """How the values of the axis are written: "number", "clock", "date", or "day" where a date leaves its year open."""
    if any(isinstance(value, When) for value in values):
        return "day" if any(isinstance(value, When) and value.low.startswith("--") for value in values) else "date"
    return "clock" if any(isinstance(value, Quantity) and value.dimension == "time" for value in values) else "number"


# --- rows ------------------------------------------------------------------------------------------------------------


def _rows(finding: Finding, articles: dict[str, Article]) -> list[_Row]:
    """The distinct values of each side, then what the derivation makes of them; empty where one cannot be compared."""
    lead = next((c.value for side in finding.sides for c in side.claims if isinstance(c, NumberClaim)), None)
    if lead is None:
        return []
    merged: dict[tuple[int, Interval, Interval], _Row] = {}
    for number, claim in _claims(finding):
        sets = _sets(claim.value, lead) if isinstance(claim, NumberClaim) else None
        if sets is None:
            return []
        key = (number, *sets)
        who = (claim.source or "") if isinstance(claim, NumberClaim) else ""
        row = merged.get(key) or _Row(number, articles[claim.article].words(claim.span), (), who, *sets)
        places = tuple(dict.fromkeys((*row.articles, claim.article)))
        merged[key] = _Row(number, row.words, places, row.who, *sets)
    return [*merged.values(), *_derived(finding.derivation, lead)]


def _claims(finding: Finding) -> Iterator[tuple[int, Claim]]:
    for number, side in enumerate(finding.sides, 1):
        for claim in side.claims:
            yield number, claim


def _derived(steps: Iterable[Step], lead: Quantity | When) -> Iterator[_Row]:
    for step in steps:
        value = read_quantity(step.result)
        if isinstance(value, Quantity) and isinstance(lead, Quantity) and value.base is not None:
            point = Interval(value.base, value.base)
            yield _Row(0, f"{step.operation} = {step.result}", tuple(sorted({c.article for c in step.claims})), "", point, point)


def _sets(value: Quantity | When, lead: Quantity | When) -> tuple[Interval, Interval] | None:
    """The hard and the soft set in the unit of the first value, None where that cannot be."""
    if isinstance(value, When) or isinstance(lead, When):
        days = _days(value) if isinstance(value, When) and isinstance(lead, When) else None
        return (days, days) if days else None
    if value.dimension != lead.dimension:
        return None
    if value.unit == lead.unit or value.dimension == "count":
        return value.hard, value.soft
    try:
        return convert(value.hard, value.unit, lead.unit), convert(loosened(value), value.unit, lead.unit)
    except (KeyError, ValueError):
        return None


def _days(when: When) -> Interval | None:
    """A date as ordinal days; one without a year stands in a leap year, for the order of its days alone."""
    low, high = when.low.replace("--", "2000-", 1), when.high.replace("--", "2000-", 1)
    try:
        first = date.fromisoformat(f"{low}-01-01"[:10])
        last = date.fromisoformat(high) if len(high) == 10 else _last_day(high)
    except ValueError:
        return None
    return Interval(Decimal(first.toordinal()), Decimal(last.toordinal()))


def _last_day(month: str) -> date:
    year, number = (int(month[:4]), int(month[5:7])) if len(month) > 4 else (int(month), 12)
    after = date(year + number // 12, number % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)


# --- places ----------------------------------------------------------------------------------------------------------


class _Place:
    """From a value to its place on the line."""

    def __init__(self, hard: Sequence[Decimal], soft: Sequence[Decimal]) -> None:
        values = sorted({*hard, *soft})
        self.logarithmic = values[0] > 0 and values[-1] / values[0] > STEEP
        self._low, self._high = self._measure(values[0]), self._measure(values[-1])

    def __call__(self, value: Decimal) -> float:
        width = self._high - self._low
        share = (self._measure(value) - self._low) / width if width else 0.5
        return round(MARGIN + share * (100 - 2 * MARGIN), 2)

    def _measure(self, value: Decimal) -> float:
        return math.log10(value) if self.logarithmic else float(value)


def _lane(row: _Row, place: _Place) -> Lane:
    low, high = (None if bound is None else place(bound) for bound in (row.hard.low, row.hard.high))
    soft = (
        0.0 if row.soft.low is None else place(row.soft.low),
        100.0 if row.soft.high is None else place(row.soft.high),
    )
    wider = soft if row.soft != row.hard and soft[0] < soft[1] else None
    return Lane(row.side, row.words, row.articles, row.who, low, high, row.hard.low_open, row.hard.high_open, wider)


def _gap(rows: Sequence[_Row], finding: Finding, place: _Place) -> tuple[float, float] | None:
    """The stretch between two sides that the wording of neither reaches; None where more than two are at odds or they meet.

    Where a sum was made, it stands for the sides whose claims it takes.
    """
    summed = {claim_id(claim) for step in finding.derivation for claim in step.claims}
    behind = {number for number, claim in _claims(finding) if claim_id(claim) in summed}
    odds = {row.side for row in rows} - behind - {0}
    sides = [odds, {0} if behind else set()] if behind else [{side} for side in sorted(odds)]
    if len(sides) != 2 or not all(sides):
        return None
    left, right = ([row.soft for row in rows if row.side in side] for side in sides)
    return _between(left, right, place) or _between(right, left, place)


def _between(left: Sequence[Interval], right: Sequence[Interval], place: _Place) -> tuple[float, float] | None:
    highs, lows = [interval.high for interval in left], [interval.low for interval in right]
    known = [high for high in highs if high is not None], [low for low in lows if low is not None]
    if not highs or not lows or len(known[0]) < len(highs) or len(known[1]) < len(lows) or max(known[0]) >= min(known[1]):
        return None
    return place(max(known[0])), place(min(known[1]))


def _ticks(bounds: Sequence[Decimal], place: _Place, kind: str) -> tuple[Tick, ...]:
    """Labels for as many bounds as have room, the outermost first."""
    kept: list[Decimal] = []
    for bound in dict.fromkeys((bounds[0], bounds[-1], *bounds)):
        if all(abs(place(bound) - place(other)) >= APART for other in kept):
            kept.append(bound)
    return tuple(_tick(place(bound), _label(bound, kind)) for bound in sorted(kept))


def _tick(at: float, label: str) -> Tick:
    if len(label) <= NARROW:
        return Tick(at, label, "middle")
    return Tick(at, label, "start" if at < APART else "end" if at > 100 - APART else "middle")


def _label(value: Decimal, kind: str) -> str:
    if kind in ("date", "day"):
        at = date.fromordinal(int(value))
        return spoken_day(at) if kind == "date" else spoken_day(at).rsplit(" ", 1)[0]
    return clock(value) if kind == "clock" else written(round(value, 4))
