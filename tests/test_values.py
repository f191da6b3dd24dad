"""Two values are equal, meet hard, meet only soft, lie apart, or cannot be compared; the order of the two does not matter."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Interval, Quantity, When
from claimcheck.values import last_digit, relation

MIRROR = {"equal": "equal", "meets": "meets", "rounded": "rounded", "apart": "apart", "unlike": "unlike"}


def exactly(n: int, unit: str = "person", dimension: str = "count", soft: int = 0) -> Quantity:
    at = Decimal(n)
    return Quantity(Interval(at, at), Interval(at - soft, at + soft), unit, dimension, "=", at)


def more_than(n: int, unit: str = "person") -> Quantity:
    at = Decimal(n)
    return Quantity(Interval(at, None, low_open=True), Interval(at, at * 3 / 2), unit, "count", ">", at)


def test_counts() -> None:
    assert relation(exactly(14), exactly(14)) == "equal"
    assert relation(exactly(14), exactly(17)) == "apart"
    assert relation(more_than(200), exactly(249)) == "meets"
    assert relation(more_than(51), exactly(51)) == "rounded"
    assert relation(exactly(5000, soft=500), exactly(5300)) == "rounded"


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (exactly(10, "kilometre", "length"), exactly(6, "mile", "length"), "rounded"),
        (exactly(400, "pound", "mass"), exactly(181, "kilogram", "mass"), "rounded"),
        (exactly(400, "pound", "mass"), exactly(250, "kilogram", "mass"), "apart"),
        (exactly(80, "EUR", "money"), exactly(108, "USD", "money"), "unlike"),
        (exactly(80, "EUR", "money"), exactly(85, "EUR", "money"), "apart"),
        (exactly(5), exactly(5, "metre", "length"), "unlike"),
    ],
)
def test_units(left: Quantity, right: Quantity, wanted: str) -> None:
    assert relation(left, right) == wanted


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (When("2014", "2014"), When("2014", "2014"), "equal"),
        (When("2014", "2014"), When("2014-03-18", "2014-03-18"), "meets"),
        (When("2012-05", "2012-05"), When("2012-04", "2012-04"), "apart"),
        (When("--12-23", "--12-23"), When("2021-12-23", "2021-12-23"), "equal"),
    ],
)
def test_dates(left: When, right: When, wanted: str) -> None:
    assert relation(left, right) == wanted


def test_a_date_is_no_count() -> None:
    assert relation(When("2014", "2014"), exactly(2014)) == "unlike"


@pytest.mark.parametrize(("number", "wanted"), [("4700", "100"), ("3.7", "0.1"), ("50", "10"), ("7", "1"), ("0", "1")])
def test_last_digit(number: str, wanted: str) -> None:
    assert last_digit(Decimal(number)) == Decimal(wanted)


quantities = st.builds(
    exactly,
    st.integers(1, 10**6),
    st.sampled_from(["mile", "kilometre", "foot", "metre"]),
    st.just("length"),
    st.integers(0, 5),
)


@given(quantities, quantities)
def test_apart_does_not_depend_on_the_order(left: Quantity, right: Quantity) -> None:
    assert (relation(left, right) == "apart") == (relation(right, left) == "apart")


@given(quantities)
def test_nothing_lies_apart_from_itself(value: Quantity) -> None:
    assert relation(value, value) == "equal"
