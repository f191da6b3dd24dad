"""Hedges are found where they hedge, and left alone where they are prepositions."""

import pytest

from claimcheck.model import Quantity
from claimcheck.quantities.numbers import find_in


def hedge(text: str) -> str:
    value = find_in(text)[0].value
    assert isinstance(value, Quantity)
    return value.hedge


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("more than 20 soldiers", ">"),
        ("well over 20 soldiers", ">"),
        ("upwards of 20 soldiers", ">"),
        ("at least 20 soldiers", ">="),
        ("no fewer than 20 soldiers", ">="),
        ("20 soldiers or more", ">="),
        ("less than 20 soldiers", "<"),
        ("no more than 20 soldiers", "<="),
        ("almost 20 soldiers", "nearly"),
        ("just under 20 soldiers", "nearly"),
        ("as many as 20 soldiers", "up to"),
        ("some 20 soldiers", "~"),
        ("an estimated 20 soldiers", "~"),
        ("20-odd soldiers", "~"),
        ("only 20 soldiers", "="),
        ("a record 20 soldiers", "="),
        ("an average of 20 soldiers", "="),
        ("between 20 and 30 soldiers", "range"),
        ("dozens of soldiers", "vague"),
        ("about 500 soldiers or more", ">="),
    ],
)
def test_signs(text: str, sign: str) -> None:
    assert hedge(text) == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("increase the army by 100,000 over three years", "="),
        ("over the next three years", "="),
        ("for over three years", ">"),
        ("over three years ago", ">"),
        ("a dispute over two islands", "="),
        ("paid over $5", ">"),
    ],
)
def test_over_is_a_hedge_only_where_it_bounds(text: str, sign: str) -> None:
    last = find_in(text)[-1].value
    assert isinstance(last, Quantity)
    assert last.hedge == sign


def test_a_bound_belongs_to_the_number_that_it_stands_before() -> None:
    text = "24 dead and over 200 injured"
    assert [(p.value.hedge, text[p.span.start : p.span.end]) for p in find_in(text)] == [
        ("=", "24 dead"),
        (">", "over 200 injured"),
    ]
