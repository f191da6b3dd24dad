"""The scale of a number dispute: order kept, ends told, gaps only where no wording reaches."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Article, Finding, NumberClaim, Side, Span, Step, Value, When
from claimcheck.quantities.quantity import read_quantity
from claimcheck.writers.page.scale import MARGIN, Scale, scale


def dispute(*wordings: str | Value, step: Step | None = None) -> Scale | None:
    """The scale of a finding with one side for each wording, each in an article of its own."""
    articles = {f"a{n}": Article(f"a{n}", w if isinstance(w, str) else "then") for n, w in enumerate(wordings)}
    sides = []
    for (name, article), wording in zip(articles.items(), wordings, strict=True):
        value = read_quantity(wording) if isinstance(wording, str) else wording
        assert value is not None
        sides.append(Side(article.text, (NumberClaim(name, Span(0, len(article.text)), value),)))
    if step:
        step = Step(sides[0].claims, step.operation, step.result)
    finding = Finding("NUM009", "number", "contradict", "alarm", tuple(sides), "…", (step,) if step else ())
    return scale(finding, articles)


def made(*wordings: str | Value, step: Step | None = None) -> Scale:
    found = dispute(*wordings, step=step)
    assert found is not None
    return found


def test_two_exact_numbers_stand_apart_with_a_gap_between_them() -> None:
    found = made("57 people", "43 people")
    assert [lane.point for lane in found.lanes] == [100 - MARGIN, MARGIN]
    assert found.gap == (MARGIN, 100 - MARGIN)
    assert [tick.label for tick in found.ticks] == ["43", "57"]


def test_an_open_end_is_no_point_and_goes_on_to_the_edge() -> None:
    more, some = made("more than 100,000 troops", "some 80,000 troops").lanes
    assert (more.low_open, more.high, more.right) == (True, None, 100.0)
    assert some.point is None


def test_wordings_that_meet_leave_no_gap() -> None:
    assert made("more than 100,000 troops", "some 100,000 troops").gap is None


def test_a_sum_stands_for_the_side_that_it_was_made_of() -> None:
    found = made("350,000 soldiers", "200,000 men", step=Step((), "350,000 − 100,000", "250,000"))
    derived = found.lanes[-1]
    assert (derived.side, derived.words) == (0, "350,000 − 100,000 = 250,000")
    assert found.gap is not None
    assert derived.low is not None
    assert found.gap[1] == derived.low


def test_far_apart_values_are_spaced_by_powers_of_ten() -> None:
    found = made("2 million people", "3,000 people")
    assert found.logarithmic
    assert not made("0 people", "3,000 people").logarithmic


def test_units_of_one_kind_share_a_line_and_others_have_none() -> None:
    miles, kilometres = made("10 miles", "40 kilometres").lanes
    assert miles.low is not None
    assert kilometres.low is not None
    assert miles.low < kilometres.low
    assert dispute("10 miles", "40 people") is None
    assert dispute("40 people", "40 people") is None


def test_dates_are_days_and_one_without_a_year_shows_none() -> None:
    found = made(When("2021-12-23", "2021-12-23"), When("2021-12", "2021-12"))
    assert found.ticks[0].label == "1 Dec 2021"
    assert [t.label for t in made(When("--12-23", "--12-23"), When("--12-25", "--12-25")).ticks] == ["23 Dec", "25 Dec"]
    assert dispute(When("2021-13-45", "2021-13-45"), When("2021", "2021")) is None


@pytest.mark.parametrize("year", ["2014", "2016"])
def test_a_year_alone_is_all_of_its_days(year: str) -> None:
    lane = made(When(year, year), When("2018-05-01", "2018-05-01")).lanes[0]
    assert lane.point is None


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=6, unique=True))
def test_places_keep_the_order_of_the_values_and_stay_on_the_line(numbers: list[int]) -> None:
    found = made(*(f"{number:,} people" for number in numbers))
    places = [lane.low for lane in found.lanes if lane.low is not None]
    assert len(places) == len(numbers)
    assert all(0 <= place <= 100 for place in places)
    ordered = [place for _, place in sorted(zip(map(Decimal, numbers), places, strict=True))]
    assert ordered == sorted(ordered)
    marks = [tick.at for tick in found.ticks]
    assert all(right - left >= 10 for left, right in pairwise(marks))
