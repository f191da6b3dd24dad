"""The noun phrase that a number counts ends at its head, and people are people."""

import pytest

from claimcheck.model import Quantity
from claimcheck.quantities.nouns import is_person, is_plural, singular
from claimcheck.quantities.numbers import find_in


def thing(text: str) -> tuple[str | None, str, str]:
    phrase = find_in(text)[0]
    assert isinstance(phrase.value, Quantity)
    return (text[phrase.thing.start : phrase.thing.end] if phrase.thing else None), phrase.noun, phrase.value.unit


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("100,000 Russian troops remain stationed", ("Russian troops", "troop", "person")),
        ("three core demands: to prevent", ("core demands", "demand", "demand")),
        ("two women passengers were hurt", ("women passengers", "passenger", "person")),
        ("five sports cars crashed", ("sports cars", "car", "car")),
        ("about 1,500 houses and buildings were damaged", ("houses and buildings", "house", "house")),
        ("12 Russian and Ukrainian officers met", ("Russian and Ukrainian officers", "officer", "person")),
        ("12 soldiers and officials said so", ("soldiers", "soldier", "person")),
        ("one man died", ("man", "man", "person")),
        ("one report said", ("report", "report", "report")),
        ("three of those trapped", ("trapped", "", "person")),
        ("70 others were injured", ("others", "other", "person")),
        ("20 more people", ("more people", "person", "person")),
        ("no European leader came", ("European leader", "leader", "person")),
        ("two weekend shootings", ("weekend shootings", "shooting", "shooting")),
        ("517 rushing yards", (None, "", "yard")),
        ("12 on Monday", (None, "", "")),
        ("first face-to-face meeting", ("first", "", "")),
    ],
)
def test_what_is_counted(text: str, found: tuple[str | None, str, str]) -> None:
    if found[0] == "first":  # an ordinal needs a determiner
        assert find_in(text) == []
    else:
        assert thing(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "killing 12",
        "51 were taken to hospital",
        "four of whom fled",
        "dozens have been reported missing",
        "more than 500 were hurt",
    ],
)
def test_victims_without_a_noun_are_people(text: str) -> None:
    assert thing(text)[2] == "person"


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("people", "person"), ("women", "woman"), ("firemen", "fireman"), ("cities", "city"), ("buses", "bus"),
        ("boxes", "box"),
        ("crises", "crisis"), ("aircraft", "aircraft"), ("troops", "troop"), ("wives", "wife"), ("movies", "movie"),
        ("gas", "gas"),
        ("churches", "church"), ("houses", "house"), ("shoes", "shoe"), ("specimen", "specimen"),
    ],
)  # fmt: skip
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert singular(one) == one


def test_words_in_s_that_are_no_plurals() -> None:
    assert not any(is_plural(w) for w in "has is was news serious glass status Ukraine's crisis".lower().split())


def test_people_by_word_and_by_ending() -> None:
    assert all(is_person(w) for w in "soldiers passengers gunmen cyclists villagers hikers stakeholders epidemiologists".split())
    assert not any(is_person(w) for w in "computers borders lists cars cheers newsletters".split())
    assert is_person("americans", capital=True)
