"""A German and a French report, read with a real model whose answers are recorded.

Record again: claimcheck check tests/data/foreign --reader llm --base-url URL --record tests/cassettes/foreign.json
"""

from pathlib import Path

import pytest

import claimcheck
from claimcheck.asking.model_reader import ModelReader
from claimcheck.door import cassette
from claimcheck.door.llm import open_door
from claimcheck.model import QuoteClaim, Reading
from claimcheck.settings import Settings

HERE = Path(__file__).parent
CASSETTE = HERE / "cassettes" / "foreign.json"


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    articles = claimcheck.read([HERE / "data" / "foreign"])
    with cassette.replaying(CASSETTE) as replay:
        found = ModelReader(open_door(Settings(), replay=replay), replay.model).read_all(articles)
    return {Path(reading.article.id).stem: reading for reading in found}


@pytest.mark.parametrize(
    ("article", "words", "speaker"),
    [
        ("blatt", "Wir haben das Schiff innerhalb von drei Stunden geräumt", "Petra Holm"),
        ("blatt", "Die Karte war zehn Jahre alt, dafür kann die Besatzung nichts", "Jonas Brandt"),
    ],
)
def test_the_model_names_who_speaks(readings: dict[str, Reading], article: str, words: str, speaker: str) -> None:
    [claim] = [
        c for c in readings[article].claims if isinstance(c, QuoteClaim) and readings[article].article.words(c.span) == words
    ]
    assert claim.speaker is not None
    assert claim.speaker.endswith(speaker)
    assert claim.by["speaker"] == "model"


def test_what_the_model_says_wrongly_leaves_the_speaker_open(readings: dict[str, Reading]) -> None:
    """Of the French quotations this model named the police and the wrong woman: the text says neither."""
    quotes = [c for c in readings["journal"].claims if isinstance(c, QuoteClaim)]
    assert [readings["journal"].article.words(c.span) for c in quotes if len(readings["journal"].article.words(c.span)) > 30] == [
        "Nous avons évacué le navire en trois heures",
        "La carte avait dix ans, l’équipage n’y est pour rien",
    ]
    assert [c.speaker for c in quotes] == [None] * len(quotes)


def test_the_ships_name_is_nobodys_words(readings: dict[str, Reading]) -> None:
    for reading in readings.values():
        for claim in reading.claims:
            if isinstance(claim, QuoteClaim) and reading.article.words(claim.span) == "Linnea":
                assert claim.speaker is None


def test_numbers_are_claims_of_the_rules(readings: dict[str, Reading]) -> None:
    for reading in readings.values():
        numbers = [reading.article.words(claim.span) for claim in reading.claims if claim.kind == "number"]
        assert any("2,5" in words for words in numbers)
