"""What each phrase of tests/data/phrases.txt allows, row by row; every row was read by a person before it became the promise."""

from pathlib import Path

import pytest

from claimcheck.model import Interval, NumberPhrase, Quantity
from claimcheck.quantities.numbers import find_in

TABLE = (Path(__file__).parent / "data" / "phrases.txt").read_text(encoding="utf-8").splitlines()[1:]


def shown(text: str, phrase: NumberPhrase) -> str:
    value, words = phrase.value, text[phrase.span.start : phrase.span.end]
    if not isinstance(value, Quantity):
        return f"{words}: {value.low} {value.high}"
    return f"{words}: {value.hedge} {interval(value.hard)} {interval(value.soft)} {value.unit}".rstrip()


def interval(found: Interval) -> str:
    low, high = ("" if bound is None else format(bound.normalize(), "f") for bound in (found.low, found.high))
    return f"{'(['[not found.low_open]}{low} {high}{')]'[not found.high_open]}"


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.partition(" | ")[0])
def test_a_phrase_allows_what_its_row_says(row: str) -> None:
    words, _, wanted = row.partition(" | ")
    assert "; ".join(shown(words, phrase) for phrase in find_in(words)) == wanted
