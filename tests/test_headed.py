"""The noun on which a figure hangs."""

from decimal import Decimal

import pytest

from claimcheck.measuring.headed import counted_before, head_of, is_toll
from claimcheck.measuring.senses import NOUNS
from claimcheck.model import Interval, Quantity
from claimcheck.text.stems import stem

ONE = Interval(Decimal(1), Decimal(1))
MONEY = Quantity(ONE, ONE, "EUR", "money", "=", Decimal(1))
LENGTH = Quantity(ONE, ONE, "metre", "length", "=", Decimal(1))


@pytest.mark.parametrize(
    ("before", "noun"),
    [
        ("The harbour board needs a subsidy of about ", "subsidy"),
        ("a rise of ", ""),
        ("It paid a total of ", ""),
        ("It cost ", ""),
    ],
)
def test_an_amount_hangs_on_the_noun_before_it(before: str, noun: str) -> None:
    assert head_of(before, MONEY) == (NOUNS.get(stem(noun), stem(noun)) if noun else "")


def test_a_length_hangs_on_no_noun() -> None:
    assert head_of("a bridge of ", LENGTH) == ""


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("The union put the number of walkers at ", "walkers"),
        ("The number of flooded cellars reached ", "cellars"),
        ("The board met on ", ""),
    ],
)
def test_what_is_counted_may_stand_first(before: str, word: str) -> None:
    assert counted_before(before) == word


def test_a_toll_is_a_toll_however_far_its_figure_stands() -> None:
    assert is_toll("The death toll from the landslide above the lake has reached ")
    assert not is_toll("The motorway toll is ")
