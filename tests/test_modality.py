"""Change and status follow from the words around a number."""

import pytest

from claimcheck.measuring.modality import change_of, status_of


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("The fleet grew by ", " last year", "increase"),
        ("Prices fell by about ", "", "decrease"),
        ("bringing the total to ", "", "level"),
        ("a reduction of ", " jobs", "decrease"),
        ("The storm injured ", " people", "level"),
        ("There were ", " fewer guards", "decrease"),
    ],
)
def test_change(before: str, after: str, wanted: str) -> None:
    assert change_of(before, after, None) == wanted


def test_grammar_of_the_phrase_comes_first() -> None:
    assert change_of("bringing the total to ", "", "increase") == "increase"


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("The minister signed a decree to increase the force by ", " over three years", "planned"),
        ("The company plans to hire ", " workers", "planned"),
        ("The valley is home to ", " people", "current"),
        ("She accused the firm of hiding ", " accounts", "alleged"),
        ("Losses were estimated at ", " euros", "estimated"),
        ("The boy was initially reported to be ", " years old", "past"),
    ],
)
def test_status(before: str, after: str, wanted: str) -> None:
    assert status_of(before, after, other_time=False) == wanted


def test_another_time_is_past() -> None:
    assert status_of("The flood killed ", " people", other_time=True) == "past"
