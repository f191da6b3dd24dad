"""A number is tied to the happening that governs it: its verb, its participle, the side of a thing it measures."""

import pytest
from numbers_line import facets


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("The landslide killed 12 people and injured 30 others.", "12", "kill"),
        ("The landslide killed 12 people and injured 30 others.", "30", "injure"),
        ("The fire left 24 people dead and 249 people injured.", "249", "injure"),
        ("Ten people were killed, 140 were injured, the mayor said.", "140", "injure"),
        ("The bomb killed 59 people attending a concert.", "59", "kill"),
        ("Some 12 men and 3 women died in the fire.", "12", "kill"),
        ("The wave killed 12 men and 3 women.", "3 women", "kill"),
        ("Three gunmen wounded five guards at the gate.", "five", "injure"),
        ("A total of 51 were taken to two hospitals.", "51", "hospitalise"),
        ("In the shooting 14 people were hurt.", "14", "injure"),
        ("The ministry has stationed 4,000 soldiers on the border.", "4,000", "mass"),
        ("The quake struck at a depth of 10 kilometres.", "10 kilo", "deep"),
        ("The climber fell 12 feet into a stream.", "12 feet", "fall"),
        ("The balloon travelled a distance of 300 miles.", "300", "fly"),
        ("The balloon flew 3,000 metres (9,800 feet) high.", "3,000", "high"),
        ("The camp lies at a distance of 300 miles.", "300", "away"),
    ],
)
def test_what_happened_to_those_counted(text: str, words: str, event: str) -> None:
    assert facets(text, words).event == event


def test_the_doer_is_not_the_sufferer() -> None:
    assert facets("Three gunmen wounded a guard at the gate.", "Three").event != "injure"


def test_a_time_of_day_dates_the_happening_or_the_call() -> None:
    text = "The tanker crash happened at 6.10am, but firefighters had been called at 6.02am."
    assert facets(text, "6.10").event == "happen"
    assert facets(text, "6.02").event == "call"
