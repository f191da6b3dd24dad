"""Two values are equal, meet hard, meet only soft, lie apart, or cannot be compared; the order of the two does not matter."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from numbers_line import claims_of, report

from claimcheck.comparing.values import base_in, last_digit, loosened, relation
from claimcheck.model import Interval, Quantity, When

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
    ("small", "large", "wanted"),
    [
        (80_000_000, 85_000_000, "apart"),
        (80_000_000, 84_000_000, "rounded"),
        (90_000_000, 85_000_000, "rounded"),
        (18_000, 18_500, "rounded"),
        (80, 85, "rounded"),
    ],
)
def test_half_a_step_up_is_no_rounding(small: int, large: int, wanted: str) -> None:
    left, right = exactly(small, soft=small // 10), exactly(large, soft=0)
    assert relation(left, right) == relation(right, left) == wanted


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
        (When("--12-23", "--12-23"), When("2021", "2021"), "unlike"),
        (When("--12-05", "--12-05"), When("2012-05", "2012-05"), "apart"),
        (When("2012-12", "2012-12"), When("--12-05", "--12-05"), "meets"),
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


def clock(minutes: int, zone: str = "") -> Quantity:
    at = Decimal(minutes)
    return Quantity(Interval(at, at), Interval(at, at), f"time {zone}".strip(), "time", "=", at)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (clock(600), clock(600), "equal"),
        (clock(600), clock(615), "apart"),
        (clock(600, "local"), clock(600), "equal"),
        (clock(600, "GMT"), clock(660, "CET"), "equal"),
        (clock(660, "CET"), clock(600, "GMT"), "equal"),
        (clock(600, "GMT"), clock(660, "BST"), "equal"),
        (clock(600, "CEST"), clock(480, "UTC"), "equal"),
        (clock(600, "GMT"), clock(600, "CET"), "apart"),
        (clock(1200, "EST"), clock(1020, "PST"), "equal"),
        (clock(1200, "EDT"), clock(1140, "CDT"), "equal"),
        (clock(1200, "ET"), clock(1080, "MST"), "equal"),
        (clock(1200, "CST"), clock(1200, "MDT"), "equal"),
        (clock(1200, "PDT"), clock(1020, "HST"), "equal"),
        (clock(600, "JST"), clock(60, "UTC"), "equal"),
        (clock(600, "GMT"), clock(600), "equal"),
        (clock(600, "GMT"), clock(615), "unlike"),
        (clock(600), clock(615, "GMT"), "unlike"),
        (clock(600, "local"), clock(600, "GMT"), "equal"),
    ],
)
def test_times_of_day(left: Quantity, right: Quantity, wanted: str) -> None:
    assert relation(left, right) == wanted


def test_an_open_time_stays_open_in_another_zone() -> None:
    after = Quantity(
        Interval(Decimal(600), None, low_open=True), Interval(Decimal(600), None), "time GMT", "time", ">", Decimal(600)
    )
    before = Quantity(
        Interval(None, Decimal(660), high_open=True), Interval(None, Decimal(660)), "time CET", "time", "<", Decimal(660)
    )
    assert relation(after, clock(660, "CET")) == "rounded"
    assert relation(after, clock(661, "CET")) == "meets"
    assert relation(after, clock(659, "CET")) == "apart"
    assert relation(clock(600, "GMT"), before) == "rounded"
    assert relation(clock(599, "GMT"), before) == "meets"
    assert relation(clock(601, "GMT"), before) == "apart"


def decimal(value: str, soft: str = "0", dimension: str = "percent", hedge: str = "=") -> Quantity:
    at, width = Decimal(value), Decimal(soft)
    return Quantity(Interval(at, at), Interval(at - width, at + width), dimension, dimension, hedge, at)


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("23.5", "24", "rounded"),
        ("23.5", "23", "rounded"),
        ("23.4", "24", "apart"),
        ("5.99", "6", "rounded"),
        ("5.99", "5.9", "apart"),
        ("5.96", "6.0", "rounded"),
        ("5.95", "5.9", "rounded"),
        ("123.4", "120", "apart"),
        ("120.4", "120", "rounded"),
        ("120.6", "120", "apart"),
        ("23", "24", "apart"),
        ("23.5", "23.6", "apart"),
    ],
)
def test_a_figure_with_decimals_rounds_to_a_coarser_one(left: str, right: str, wanted: str) -> None:
    assert relation(decimal(left), decimal(right)) == wanted
    assert relation(decimal(right), decimal(left)) == wanted


def test_magnitudes_are_exact_unless_they_are_hedged() -> None:
    assert relation(decimal("6.1", "0.1", "magnitude"), decimal("6.2", "0.1", "magnitude")) == "apart"
    assert relation(decimal("6.1", "0.1", "magnitude"), decimal("6.1", "0.3", "magnitude")) == "equal"
    assert relation(decimal("6.1", "0.1", "magnitude", "~"), decimal("6.2", "0.1", "magnitude")) == "rounded"


def test_values_without_a_base_round_to_nothing() -> None:
    some = Quantity(Interval(Decimal(3), Decimal(9)), Interval(Decimal(3), Decimal(9)), "person", "count", "vague", None)
    assert relation(some, exactly(10)) == "apart"
    assert relation(exactly(10), some) == "apart"
    assert relation(some, exactly(9)) == "meets"


@pytest.mark.parametrize(
    ("quantity", "low", "high"),
    [
        (exactly(4700, soft=10), "4650", "4750"),
        (exactly(50, soft=5), "45", "55"),
        (exactly(30, "celsius", "temperature", soft=3), "29", "31"),
        (exactly(7), "6.5", "7.5"),
        (exactly(3), "2.7", "3.3"),
    ],
)
def test_a_converted_figure_is_loosened_by_half_its_last_digit(quantity: Quantity, low: str, high: str) -> None:
    assert loosened(quantity) == Interval(Decimal(low), Decimal(high))


def test_what_is_open_stays_open_when_loosened() -> None:
    more = Quantity(Interval(Decimal(7), None, low_open=True), Interval(Decimal(7), None), "mile", "length", ">", Decimal(7))
    assert loosened(more) == Interval(Decimal("6.5"), None, low_open=True)
    below = Quantity(Interval(None, Decimal(7), high_open=True), Interval(None, Decimal(7)), "mile", "length", "<", Decimal(7))
    assert loosened(below) == Interval(None, Decimal("7.5"), high_open=True)
    none = Quantity(Interval(Decimal(3), Decimal(9)), Interval(Decimal(3), Decimal(9)), "mile", "length", "vague", None)
    assert loosened(none) == none.hard


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (When("2014", "2014"), When("2014-01-01", "2014-12-31"), "equal"),
        (When("2014-02", "2014-02"), When("2014-02-28", "2014-02-28"), "meets"),
        (When("2014-02", "2014-02"), When("2014-03-01", "2014-03-01"), "apart"),
        (When("2014-02-28", "2014-03-02"), When("2014-03-02", "2014-03-05"), "meets"),
        (When("2014-03-02", "2014-03-05"), When("2014-02-28", "2014-03-02"), "meets"),
        (When("2014-02-28", "2014-03-02"), When("2014-03-03", "2014-03-05"), "apart"),
        (When("2012-02", "2012-02"), When("2012-02-01", "2012-02-29"), "equal"),
        (When("2014", "2014"), When("2015-01-01", "2015-01-01"), "apart"),
        (When("2015-01-01", "2015-01-01"), When("2014", "2014"), "apart"),
        (When("2014", "2014"), When("2014-12-31", "2014-12-31"), "meets"),
        (When("2014", "2014"), When("2014-01-01", "2014-01-01"), "meets"),
        (When("--12-23", "--12-23"), When("--12-23", "--12-23"), "equal"),
        (When("--12-23", "--12-23"), When("--12-24", "--12-24"), "apart"),
        (When("2021-12-24", "2021-12-24"), When("--12-23", "--12-23"), "apart"),
        (When("2021-12-23", "2021-12-23"), When("--12-23", "--12-23"), "equal"),
    ],
)
def test_dates_as_sets_of_days(left: When, right: When, wanted: str) -> None:
    assert relation(left, right) == wanted
    assert relation(right, left) == wanted


def test_equal_figures_of_two_units_are_no_mere_rounding() -> None:
    assert relation(exactly(0, "mile", "length"), exactly(0, "kilometre", "length")) == "equal"
    assert relation(exactly(5, "furlongs", "length"), exactly(5, "metre", "length")) == "unlike"


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("It covers 400 acres.", "It covers 162 hectares.", "rounded"),
        ("It was 30 degrees Celsius.", "It was 86 degrees Fahrenheit.", "equal"),
        ("It took 2 weeks.", "It took 14 days.", "equal"),
        ("It was 10 kilometres deep.", "It was 6 miles deep.", "rounded"),
        ("It was 10 kilometres deep.", "It was 9 miles deep.", "apart"),
        ("The pay is $20 an hour.", "The pay is $800 a week.", "unlike"),
        ("It killed 12 soldiers.", "It killed 12 children.", "equal"),
        ("It killed 12 soldiers.", "It killed 15 children.", "apart"),
    ],
)
def test_two_wordings_stand_alike_in_either_order(left: str, right: str, wanted: str) -> None:
    [mine], [yours] = claims_of(report("a", left)), claims_of(report("b", right))
    assert relation(mine.value, yours.value) == relation(yours.value, mine.value) == wanted


def test_a_number_in_another_unit() -> None:
    fields = exactly(2, "hectare", "area")
    assert base_in(fields, "hectare") == Decimal(2)
    assert base_in(fields, "mile") == Decimal(2)
    assert round(base_in(fields, "acre") or Decimal(0), 2) == Decimal("4.94")
    assert base_in(replace(fields, base=None), "acre") is None
