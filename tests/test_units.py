"""Units have one name, one kind, and exact factors."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Interval
from claimcheck.quantities import unit_table
from claimcheck.quantities.units import convert, convertible, dimension, money_at, unit_at
from claimcheck.text.lexemes import tokenize

NAMES = [row[0] for row in unit_table.UNITS]


def point(value: str) -> Interval:
    return Interval(Decimal(value), Decimal(value))


@pytest.mark.parametrize(
    ("value", "from_unit", "to_unit", "result"),
    [
        ("1", "mile", "metre", "1609.344"),
        ("10", "kilometre", "metre", "10000"),
        ("2", "week", "day", "14"),
        ("12", "inch", "foot", "1"),
        ("100", "celsius", "fahrenheit", "212"),
        ("-40", "fahrenheit", "celsius", "-40"),
        ("0", "celsius", "kelvin", "273.15"),
        ("50", "percent", "ratio", "0.5"),
        ("60", "mile per hour", "kilometre per hour", "96.56064"),
        ("36", "kilometre per hour", "metre per second", "10"),
        ("200", "penny", "GBP", "2"),
        ("25", "basis point", "percentage point", "0.25"),
        ("7", "USD", "USD", "7"),
    ],
)
def test_conversion(value: str, from_unit: str, to_unit: str, result: str) -> None:
    got = convert(point(value), from_unit, to_unit).low
    assert got is not None
    assert abs(got - Decimal(result)) < Decimal("1e-15")


@pytest.mark.parametrize(
    ("left", "right"), [("USD", "EUR"), ("mile", "litre"), ("person", "soldier"), ("percent", "percentage point")]
)
def test_no_conversion_between_kinds_or_currencies(left: str, right: str) -> None:
    assert not convertible(left, right)
    with pytest.raises(ValueError, match=f"{left} cannot be converted to {right}"):
        convert(point("1"), left, right)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(-1000, 1000))
def test_conversion_there_and_back(left: str, right: str, value: int) -> None:
    if convertible(left, right):
        back = convert(convert(point(str(value)), left, right), right, left).low
        assert back is not None
        assert abs(back - value) < Decimal("1e-12")


def test_open_bounds_stay_open() -> None:
    moved = convert(Interval(Decimal(1), None, low_open=True), "mile", "kilometre")
    assert (moved.low, moved.high, moved.low_open) == (Decimal("1.609344"), None, True)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("kilometers", "kilometre"),
        ("sq km", "square kilometre"),
        ("per cent", "percent"),
        ("percentage points", "percentage point"),
        ("miles an hour", "mile per hour"),
        ("dollars per barrel", "USD per barrel"),
        ("Danish crowns", "DKK"),
        ("degrees Celsius", "celsius"),
        ("km/h", "kilometre per hour"),
        ("rupees", "INR"),
    ],
)
def test_the_longest_unit_is_read(text: str, unit: str) -> None:
    tokens = tokenize(text)
    assert unit_at(tokens, 0) == (unit, len(tokens))


@pytest.mark.parametrize(
    ("text", "code"), [("$5", "USD"), ("US $5", "USD"), ("A$5", "AUD"), ("HK $5", "HKD"), ("EUR 5", "EUR"), ("₹5", "INR")]
)
def test_currency_before_a_number(text: str, code: str) -> None:
    tokens = tokenize(text)
    assert money_at(tokens, 0) == (code, len(tokens) - 1)


def test_an_article_is_no_currency() -> None:
    assert money_at(tokenize("A $5 fee"), 0) is None


def test_dimensions() -> None:
    assert [dimension(u) for u in ("mile", "USD", "USD per barrel", "mile per hour", "soldier", "person", "ordinal")] == [
        "length", "money", "rate", "speed", "count", "count", "ordinal",
    ]  # fmt: skip


def test_every_factor_is_positive_and_every_name_stands_once() -> None:
    assert len(NAMES) == len(set(NAMES))
    assert all(Decimal(factor) > 0 for _, _, factor, _, _ in unit_table.UNITS)
