"""A hedge turns a number into the set that its wording allows."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Interval, Quantity
from claimcheck.quantities.quantity import read_quantity


def sets(words: str) -> tuple[Interval, Interval]:
    value = read_quantity(words)
    assert isinstance(value, Quantity)
    return value.hard, value.soft


def closed(low: str | None, high: str | None) -> Interval:
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("words", "hard", "soft"),
    [
        ("27 people", ("27", "27"), ("27", "27")),
        ("276 people", ("276", "276"), ("276", "276")),
        ("100,000 people", ("100000", "100000"), ("90000", "110000")),
        ("some 100,000 people", ("90000", "110000"), ("85000", "115000")),
        ("about 1,200 people", ("1150", "1250"), ("1100", "1300")),
        ("1.4 million people", ("1350000", "1450000"), ("1300000", "1500000")),
        ("$5bn", ("4500000000", "5500000000"), ("4500000000", "5500000000")),
        ("at least 50 people", ("50", None), ("50", "75")),
        ("at most 50 people", ("0", "50"), ("25", "50")),
        ("up to 16 people", ("0", "16"), ("0", "16")),
        ("five to seven people", ("5", "7"), ("5", "7")),
        ("dozens of people", ("24", "99"), ("12", "99")),
        ("half of the voters", ("0.5", "0.5"), ("0.45", "0.55")),
        ("12 or more people", ("12", None), ("12", "18")),
    ],
)
def test_closed_sets(words: str, hard: tuple[str, str | None], soft: tuple[str, str | None]) -> None:
    assert sets(words) == (closed(*hard), closed(*soft))


def test_open_bounds() -> None:
    assert sets("more than 100,000 troops")[0] == Interval(Decimal(100_000), None, low_open=True)
    assert sets("nearly six weeks")[0] == Interval(Decimal("5.4"), Decimal(6), high_open=True)
    assert sets("fewer than 20 people")[0] == Interval(Decimal(0), Decimal(20), high_open=True)


def test_the_worked_example_of_three_reports() -> None:
    more, some, sharp = (sets(w) for w in ("more than 100,000 troops", "some 100,000 troops", "150,000 troops"))
    assert more[0].meets(some[0])
    assert more[0].meets(sharp[0])
    assert not some[0].meets(sharp[0])
    assert not some[1].meets(sharp[1])


HEDGES = ["", "more than ", "at least ", "nearly ", "about ", "fewer than ", "up to ", "only "]


@settings(max_examples=150, deadline=None)
@given(st.integers(2, 10**7), st.sampled_from(HEDGES))
def test_the_soft_set_holds_the_named_number_and_meets_the_hard_one(n: int, hedge: str) -> None:
    value = read_quantity(f"{hedge}{n:,} people")
    assert isinstance(value, Quantity)
    assert value.base == n
    assert value.soft.low is not None
    assert value.soft.high is not None
    assert value.soft.low <= n <= value.soft.high
    assert value.hard.meets(value.soft)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_sharp_numbers_meet_only_themselves(a: int, b: int) -> None:
    left, right = (sets(f"{n:,} people")[0] for n in (a, b))
    assert left.meets(right) == (a == b) == right.meets(left)
