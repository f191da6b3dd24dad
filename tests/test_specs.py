"""The cases of Microsoft's Recognizers-Text (MIT, see specs/NOTICE), but for those that are read differently on purpose.

A case passes where every result has a phrase of ours over its words with its value and unit, and where no phrase of that sort
stands where none is expected. `differences.toml` lists the others with the reason; a listed case that passes fails the test.
"""

from __future__ import annotations

import json
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model import NumberPhrase, Quantity, When
from claimcheck.quantities.numbers import find_in

SPECS = Path(__file__).parent / "specs"
UNITS = {
    "Dollar": "USD", "United States dollar": "USD", "Euro": "EUR", "Pound": "pound GBP", "British pound": "GBP",
    "Japanese yen": "JPY",
    "Chinese yuan": "CNY", "Canadian dollar": "CAD", "Australian dollar": "AUD", "Swiss franc": "CHF", "Mexican peso": "MXN",
    "Franc": "franc "
    "FRF", "Cent": "cent", "Pence": "penny", "Penny": "penny", "Rupee": "INR", "Turkish lira": "TRY", "Bitcoin": "BTC",
    "Hong Kong dollar": "HKD", "New Zealand dollar": "NZD", "C": "celsius", "F": "fahrenheit", "K": "kelvin", "Degree": "degree",
    "Meter": "metre", "Kilometer": "kilometre", "Centimeter": "centimetre", "Millimeter": "millimetre",
    "Micrometer": "micrometre",
    "Square meter": "square metre", "Square kilometer": "square kilometre", "Liter": "litre", "Milliliter": "millilitre",
    "Metric "
    "ton": "tonne", "Kilometer per hour": "kilometre per hour", "Meter per second": "metre per second",
    "Cubic meter": "cubic metre",
    "Cubic centimeter": "cubic centimetre", "Peseta": "ESP", "Netherlands guilder": "NLG", "Deutsche Mark": "DEM", "Mark": "DEM",
    "South Korean "
    "won": "KRW", "New Taiwan dollar": "TWD", "Singapore dollar": "SGD", "Danish krone": "DKK", "Swedish krona": "SEK",
    "Russian ruble": "RUB", "Indian rupee": "INR", "Israeli shekel": "ILS", "Brazilian real": "BRL", "Polish zloty": "PLN",
    "Norwegian krone": "NOK", "Sen": "sen", "Yen": "JPY", "Italian lira": "ITL", "Lira": "TRY", "Crown": "crown",
    "Austrian "
    "schilling": "ATS", "Belgian franc": "BEF", "French franc": "FRF", "Spanish peseta": "ESP", "Age": "year",
    "Ton": "ton tonne", "Georgian lari": "GEL", "Lao kip": "LAK", "Finnish markka": "FIM",
    "Saudi riyal": "SAR", "Costa Rican colón": "CRC",
}  # fmt: skip
MODELS = {
    "NumberModel": "number", "NumberRangeModel": "range", "OrdinalModel": "ordinal", "PercentModel": "percent",
    "CurrencyModel": "money",
    "DimensionModel": "dimension", "AgeModel": "age", "TemperatureModel": "temperature",
}  # fmt: skip
DIMENSIONS = frozenset(
    "length area volume mass speed data angle energy power pressure force torque frequency voltage current resistance "
    "fuel".split()
)


def cases() -> list[tuple[str, int, dict[str, Any]]]:
    return [(m, i, c) for m in MODELS for i, c in enumerate(json.loads((SPECS / f"{m}.json").read_text(encoding="utf-8-sig")))]


def of_sort(phrase: NumberPhrase, sort: str) -> bool:
    value = phrase.value
    if isinstance(value, When):
        return False
    match sort:
        case "number":
            return value.dimension == "count" and not phrase.thing
        case "range":
            return value.hedge in ("range", ">", ">=", "<", "<=", "up to")
        case "dimension":
            return value.dimension in DIMENSIONS
        case _:
            return value.dimension == sort


def agrees(phrase: NumberPhrase, result: dict[str, Any], sort: str) -> bool:
    value, wanted = phrase.value, result["Resolution"]
    if not (phrase.span.start <= result["End"] and result["Start"] < phrase.span.end):
        return False
    if isinstance(value, When):
        return sort == "number" and value.low == wanted["value"]
    if sort == "range":
        return same_range(value, wanted["value"])
    number = wanted["value"]
    if number in (None, "null") or value.base is None:
        return False
    try:
        close = abs(value.base - Decimal(number.rstrip("%"))) <= abs(value.base) * Decimal("1e-9")
    except ArithmeticError:
        return False
    return close and same_unit(value, wanted, sort)


def same_unit(value: Quantity, wanted: dict[str, Any], sort: str) -> bool:
    if sort == "percent":
        return value.dimension == "percent"
    if sort == "ordinal":
        return value.dimension == "ordinal"
    if sort == "number":
        return True
    unit = wanted["unit"]
    mine = value.unit.split(" per ")[0] if sort == "money" else value.unit
    return mine in (UNITS.get(unit) or unit.lower()).split() or mine == (UNITS.get(unit) or unit.lower())


def same_range(value: Quantity, written: str) -> bool:
    """Their ranges are half-open by convention ("between 5 and 7" is [5,7)), ours closed; unbounded below is zero here."""
    low, high = written[1:-1].split(",")
    mine = [value.hard.low, value.hard.high]
    theirs = [Decimal(low) if low else None, Decimal(high) if high else None]
    if theirs[0] is None and mine[0] == 0:
        mine[0] = None
    opened = value.hard.low_open == (written[0] == "(") or not low
    return mine == theirs and opened


def passes(model: str, case: dict[str, Any]) -> bool:
    sort = MODELS[model]
    found = find_in(case["Input"])
    results = case["Results"]
    if not results:
        return not any(of_sort(p, sort) for p in found)
    return all(any(agrees(p, r, sort) for p in found) for r in results)


DIFFERENT: dict[str, dict[str, str]] = tomllib.loads((SPECS / "differences.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("model", MODELS)
def test_every_case_but_the_listed_ones(model: str) -> None:
    listed = DIFFERENT.get(model, {})
    failed = {c["Input"] for m, _, c in cases() if m == model and not passes(model, c)}
    assert failed - set(listed) == set()
    assert set(listed) - failed == set()
    assert all(reason.strip() for reason in listed.values())
