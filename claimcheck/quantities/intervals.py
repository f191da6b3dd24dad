"""Turn a number and its hedge into the set of values that they allow."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.model import Interval, Quantity
from claimcheck.quantities.figures import Numeral, grain_of
from claimcheck.quantities.units import dimension

_TENTH = Decimal("0.1")
_SHARP_BELOW = 20  # counts that people know one by one are not rounded
_FRACTION_WIDTH = Decimal("0.1")


def half_step(value: Decimal, grain: Decimal, cap: Decimal = _TENTH) -> Decimal:
    """How far a round number may stand from the true one: half its last significant place, at most a tenth of it.

    Measured on NumHG: 95.8 % of headline roundings lie within half a unit of the last shown place.
    """
    return min(grain / 2, abs(value) * cap)


def rounding(value: Decimal) -> Decimal:
    """How far a bare number may be rounded: not at all where its last digit counts ones, nor below twenty."""
    grain = grain_of(value)
    return Decimal(0) if grain == 1 or (abs(value) < _SHARP_BELOW and grain >= 1) else half_step(value, grain)


def allowed(numeral: Numeral, sign: str) -> tuple[Interval, Interval]:
    """The hard and the soft set of values for a number under a hedge (the sign as in `hedges`).

    More than n is (n, ∞) and softly up to 1.5n; nearly n is [0.9n, n); about n is half a step around it, softly a whole one.
    Bare round numbers are exact and softly half a step wide; bare scaled ones ("1.4 million") are so by half their last digit.
    Sources: Williams & Power 2013, Cummins et al. 2012, Ferson et al. 2015; widths measured on NumHG.
    """
    low, high = numeral.low, numeral.high
    if low != high:
        return _of_range(numeral, sign)
    bound = _bounded(low, sign)
    if bound:
        return bound
    if sign == "~":
        return _about(numeral)
    return _bare(numeral)


def _of_range(numeral: Numeral, sign: str) -> tuple[Interval, Interval]:
    low, high = numeral.low, numeral.high
    if numeral.form == "most":
        return Interval(low, high, low_open=True), Interval(low, high)
    if sign in (">", ">="):
        return Interval(low, None, sign == ">"), Interval(low, max(high, low * Decimal("1.5")))
    if sign in ("<", "<=", "up to"):
        return Interval(Decimal(0), high, high_open=sign == "<"), Interval(Decimal(0), high)
    if numeral.form == "vague":
        return Interval(low, high), Interval(low / 2, high)
    return Interval(low, high), Interval(low - rounding(low), high + rounding(high))


def _bounded(value: Decimal, sign: str) -> tuple[Interval, Interval] | None:
    if value < 0:
        return None
    ceiling, zero = value * Decimal("1.5"), Decimal(0)
    match sign:
        case ">":
            return Interval(value, None, low_open=True), Interval(value, ceiling)
        case ">=":
            return Interval(value, None), Interval(value, ceiling)
        case "<":
            return Interval(zero, value, high_open=True), Interval(value / 2, value)
        case "<=":
            return Interval(zero, value), Interval(value / 2, value)
        case "nearly":
            floor = value * Decimal("0.9")
            return Interval(floor, value, high_open=True), Interval(floor, value)
        case "up to":
            return Interval(zero, value), Interval(zero, value + rounding(value))
        case _:
            return None


def _about(numeral: Numeral) -> tuple[Interval, Interval]:
    """Around n; a number that is not round is read one place coarser."""
    value, grain = numeral.low, numeral.grain or grain_of(numeral.low)
    if numeral.form == "fraction":
        near, far = abs(value) * _FRACTION_WIDTH, abs(value) * Decimal("0.15")
        return Interval(value - near, value + near), Interval(value - far, value + far)
    if grain <= 1 and abs(value) >= _SHARP_BELOW and not numeral.scaled:
        grain *= 10
    near = half_step(value, grain)
    if grain == 1 and abs(value) < 10:
        near = max(near, abs(value) * _TENTH)
    far = min(2 * max(near, half_step(value, grain)), abs(value) * Decimal("0.15"))
    far = max(near, far)
    return Interval(value - near, value + near), Interval(value - far, value + far)


def _bare(numeral: Numeral) -> tuple[Interval, Interval]:
    value, grain = numeral.low, numeral.grain
    if numeral.form == "fraction" or grain == 0:
        width = abs(value) * _FRACTION_WIDTH if numeral.form == "fraction" and value < 1 else half_step(value, grain_of(value))
        return Interval(value, value), Interval(value - width, value + width)
    if numeral.scaled:
        near, far = half_step(value, grain), min(grain, abs(value) * _TENTH)
        return Interval(value - near, value + near), Interval(value - far, value + far)
    sharp = grain == 1 or (abs(value) < _SHARP_BELOW and grain >= 1)
    near = Decimal(0) if sharp else half_step(value, grain)
    return Interval(value, value), Interval(value - near, value + near)


def quantity(numeral: Numeral, sign: str, unit: str, kind: str | None = None) -> Quantity:
    """The quantity of a number, its hedge and its unit; `kind` names the dimension where the unit alone does not."""
    hard, soft = allowed(numeral, sign)
    base = numeral.low if numeral.low == numeral.high else None
    hedge = sign
    if base is None:
        hedge = "vague" if numeral.form in ("vague", "most") else "range" if sign == "=" else sign
    return Quantity(hard, soft, unit, kind or dimension(unit), hedge, base)
