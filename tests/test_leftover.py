"""Two versions of one text: the one figure of a unit that each has for itself."""

import pytest

from claimcheck import Article, check

TEXT = (
    "The ferry company of Marlow sent a letter to the owners of the old boats in the harbour on Monday. It offers them a place "
    "at the northern pier with light and water{}. The harbour master of Hadley said that the owners had asked for this long ago."
)


def rules(left: str, right: str) -> list[str]:
    found = check((Article("a", left), Article("b", right)), reader="rules").findings
    return sorted(f.rule for f in found if f.severity == "alarm")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (", for $150 per month", ". The price would be $50 per month for all of them"),
        (", with 35% off the price", ". He spoke of 20% off the price instead of 35%"),
    ],
)
def test_a_figure_replaced_elsewhere_in_the_text_alarms(left: str, right: str) -> None:
    assert rules(TEXT.format(left), TEXT.format(right)) == ["NUM036"]
    assert rules(TEXT.format(right), TEXT.format(left)) == ["NUM036"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (", for $150 per month", ""),
        (", for $150 per month", ", for 3 percent of the fares"),
        (", for $150 per month", ". The price would be $150 per month instead of $50 in spring"),
        (", for $150 per month or $900 a year", ". The price would be $50 per month and $90 per month in summer"),
        (", for about $150 per month", ". The price would be $152 per month"),
    ],
)
def test_a_figure_that_only_one_has_does_not(left: str, right: str) -> None:
    assert not rules(TEXT.format(left), TEXT.format(right))
    assert not rules(TEXT.format(right), TEXT.format(left))


def test_two_texts_that_are_no_versions_of_one_another_are_left_alone() -> None:
    other = "The ferry company of Marlow wrote to the owners of boats on Monday. Its members have paid $50 per month since May."
    assert not rules(TEXT.format(", for $150 per month"), other)
