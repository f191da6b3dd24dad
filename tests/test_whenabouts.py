"""A number of another time than the article's own is marked with that time."""

import pytest
from numbers_line import facets


@pytest.mark.parametrize(
    ("text", "words", "time"),
    [
        ("In 2004 a wave killed 900 people.", "900", "2004"),
        ("Last year a storm killed 90 people.", "90", "2023"),
        ("A storm killed 90 people on 12 January.", "90", "2024-01"),
        ("A storm killed 90 people on Sunday.", "90", ""),
        ("A storm killed 90 people on 4 May.", "90", ""),
        ("Another storm killed 90 people.", "90", "another time"),
        ("The storm killed 90 people in a town that was flooded in 1999.", "90", ""),
        ("A rocket fired in March flew 900 miles.", "900", "2024-03"),
        ("A rocket fired in November flew 900 miles.", "900", "2023-11"),
        ("A rocket fired in May flew 900 miles.", "900", ""),
        ("In March 2019 a rocket flew 900 miles.", "900", "2019-03"),
    ],
)
def test_the_time_of_a_number(text: str, words: str, time: str) -> None:
    assert facets(text, words).as_of == time


def test_a_sentence_without_a_time_follows_the_one_before() -> None:
    text = "In 2004 a wave struck the coast. The wave killed 900 people.\n\nThe storm of this week is smaller."
    assert facets(text, "900").as_of == "2004"


def test_but_it_follows_the_sentence_before_too() -> None:
    text = "The rocket of 12 January reached a height of 90 miles. But it flew only 40 miles."
    assert facets(text, "40").as_of == "2024-01"


def test_without_a_day_of_its_own_every_year_is_another_time() -> None:
    assert facets("In 2004 a wave killed 900 people.", "900", day=None).as_of == "2004"


def test_a_paragraph_about_something_of_its_own_does_not() -> None:
    before = "The mill, a house dating from 1974, was inspected in March, the owner said.\n\n"
    assert facets(before + "The town's mayor declared 3 days of mourning.", "3 days").as_of == ""
    assert facets("A fire in March hit the mill.\n\nThe blaze killed 9 people.", "9 people").as_of == "2024-03"
