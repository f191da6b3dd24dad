"""What must be equal before two numbers are compared is read from the sentence, and from nothing else."""

import pytest
from numbers_line import claims_of, facets, report, reread


@pytest.mark.parametrize(
    ("text", "words", "noun"),
    [
        ("The storm damaged 300 houses.", "300", "house"),
        ("The storm damaged 300 buildings.", "300", "house"),
        ("They carried 26 crew members.", "26", "crew"),
        ("There are 200 men and women in the camp.", "200", "person"),
        ("Four children were hurt.", "Four", "child"),
        ("Rangers saw a 450-pound gorilla near the road.", "450", "gorilla"),
    ],
)
def test_the_thing_counted(text: str, words: str, noun: str) -> None:
    assert facets(text, words).noun == noun


@pytest.mark.parametrize(
    ("text", "words", "mark"),
    [
        ("Four people were seriously injured.", "Four", "serious"),
        ("Twenty others were slightly hurt.", "Twenty", "slight"),
        ("In this district, 40 houses were damaged.", "40", "one district"),
        ("Three victims remained in hospital.", "Three", "still"),
        ("The flood killed 90 people in the delta alone.", "90", "alone"),
        ("Four of them were arrested.", "Four", "part"),
        ("One person died at the scene.", "One person", "at the scene"),
    ],
)
def test_what_narrows_a_count(text: str, words: str, mark: str) -> None:
    assert mark in facets(text, words).scope


def test_the_neighbour_of_a_grave_case_is_not_grave() -> None:
    assert "serious" not in facets("Four people had serious injuries, while 20 others were unhurt.", "20").scope


def test_whether_the_attacker_is_counted() -> None:
    assert facets("Six people, including the gunman, were killed.", "Six").inclusion == "with attacker"
    assert facets("Six people, not counting the gunman, were killed.", "Six").inclusion == "without attacker"
    assert facets("Six people were killed.", "Six").inclusion == ""


@pytest.mark.parametrize("text", ["Ana Bell, 64, was found at home.", "The 64-year-old Ana Bell was found at home."])
def test_an_age_belongs_to_a_name(text: str) -> None:
    found = facets(text, "64")
    assert found.event == "age"
    assert {name.split()[-1] for name in found.entities} == {"bell"}


def test_facets_come_from_the_article_and_the_place_alone() -> None:
    article = report("one", "The storm killed 12 people in Maren. Later 40 houses were damaged by the flood of 2019.")
    for found in claims_of(article):
        assert reread(article, found) == found.facets


def test_what_is_measured_of_some_of_several_is_a_part() -> None:
    assert "part" in facets("Two of them flew 150 miles before they sank.", "150").scope
    assert "part" not in facets("The balloon flew 150 miles, said two of them.", "150").scope


@pytest.mark.parametrize(
    ("text", "inclusion"),
    [
        ("It was sold for $9 billion, including debt.", "with debt"),
        ("It was sold for $9 billion including its assumed debt.", "with debt"),
        ("It was sold for $9 billion, not counting debt.", "without debt"),
        ("It earned $9 billion before tax.", "without tax"),
        ("It earned $9 billion and paid fees.", ""),
        ("It was sold for $9 billion, including two ships.", ""),
    ],
)
def test_what_a_figure_takes_in(text: str, inclusion: str) -> None:
    assert facets(text, "$9 billion").inclusion == inclusion


def test_the_killed_are_people() -> None:
    assert facets("Blast in the market: 58 killed", "58").noun == "person"


@pytest.mark.parametrize(
    ("text", "words", "noun", "event"),
    [
        ("A mother of four was killed.", "four", "child", ""),
        ("A father-of-two died in the crash.", "two", "child", ""),
        ("He was one of four killed.", "four", "person", "kill"),
        ("Three people, including two children, were killed.", "Three", "person", "kill"),
        ("Three people, including two children, were killed.", "two", "child", "kill"),
        ("Twelve houses (including three schools) were destroyed.", "Twelve", "house", "destroy"),
        ("Not a single house was damaged.", "Not a single", "house", "damage"),
    ],
)
def test_what_happened_to_whom(text: str, words: str, noun: str, event: str) -> None:
    found = facets(text, words)
    assert (found.noun, found.event) == (noun, event)


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("The coach overturned about 20 kilometres north of Marlow, killing a teacher.", "20", "away"),
        ("The slide hit the group at 2,600 metres.", "2,600", "high"),
        ("The slide was 2,600 metres wide.", "2,600", "wide"),
        ("The youngest of the dead was 22.", "22", "age"),
        ("A girl of four was hurt.", "four", "age"),
    ],
)
def test_what_a_measure_is_of(text: str, words: str, event: str) -> None:
    assert facets(text, words).event == event


def test_an_age_is_of_the_day_of_its_article() -> None:
    assert facets("Between 2015 and 2019 Ana Bell, 53, took the money.", "53").as_of == ""
