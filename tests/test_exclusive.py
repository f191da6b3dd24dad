"""Kinds of one thing of which nothing is two at once."""

import pytest

from claimcheck.comparing.exclusive import two_kinds
from claimcheck.comparing.lemmas import cut


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("a red car", "a blue car"),
        ("the bus", "two lorries"),
        ("per week", "per month"),
        ("his hip", "his knee"),
        ("cliff", "hill"),
    ],
)
def test_two_kinds_of_one_thing(left: str, right: str) -> None:
    assert two_kinds(cut(left), cut(right))
    assert two_kinds(cut(right), cut(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the car", "the automobile"),
        ("a car and a bus", "the bus"),
        ("the bus", "the bank"),
        ("the rifle", "the weapon"),
        ("", "the bus"),
    ],
)
def test_one_kind_or_two_things(left: str, right: str) -> None:
    assert two_kinds(cut(left), cut(right)) is None
    assert two_kinds(cut(right), cut(left)) is None
