"""Ages are compared where they are one person's: by name, or by what there is one of in the story."""

from __future__ import annotations

import pytest

from claimcheck import Article, check
from claimcheck.measuring.aged import role_of
from claimcheck.measuring.pages import Page
from claimcheck.model import Span

ROLES = [
    ("The 31-year-old driver of the bus fled.", "31-year-old driver", "driver"),
    ("The driver of the lorry, aged 52, was hurt.", "52", "driver"),
    ("The lorry driver, a 52-year-old man, was hurt.", "52-year-old man", "driver"),
    ("The trucker, 25, walked away.", "25", "driver"),
    ("A 19-year-old woman was hurt by the driver.", "19-year-old woman", ""),
    ("The driver hurt a woman, 31, and fled.", "31", ""),
]


@pytest.mark.parametrize(("text", "words", "wanted"), ROLES)
def test_the_role_beside_an_age(text: str, words: str, wanted: str) -> None:
    at = text.index(words)
    assert role_of(Page(Article("a", text), []), Span(at, at + len(words))) == wanted


STORY = (
    " The bus left the coast road at noon on its way to the fair in Hadley, and came to rest against the wall of the old mill. "
    "Nobody on board was badly hurt, but the road was shut until the evening, and so was the school beside it. The council wants "
    "a rail along the bend, for which it has been waiting since the flood."
)


def alarms(left: str, right: str) -> list[str]:
    articles = [Article("a", left + STORY, source="The Post"), Article("b", right + STORY, source="The Herald")]
    return [f.message for f in check(articles, reader="rules").findings if f.severity == "alarm"]


def test_two_ages_of_the_one_driver_alarm() -> None:
    assert alarms("The driver of the bus, aged 52, is being questioned.", "Police released the trucker, 25, without charge.")
    assert not alarms("The driver of the bus, aged 52, is being questioned.", "The driver, who is 52, was released.")


def test_ages_of_several_drivers_and_of_other_people_do_not() -> None:
    two = "The driver of the bus, aged 52, and the driver of a van, aged 25, are being questioned."
    assert not alarms(two, "Police released the driver, 31, without charge.")
    assert not alarms("The driver of the bus, aged 52, is being questioned.", "Police spoke to a passenger, 25, in the evening.")
