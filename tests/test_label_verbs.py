"""A word that labels a number is a verb where what it counts follows."""

from __future__ import annotations

import pytest

from claimcheck.quantities.numbers import find_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("She promised to build 5,000 homes.", "5,000 homes"),
        ("They will release 40 prisoners.", "40 prisoners"),
        ("It cost the company 1,200 jobs.", "1,200 jobs"),
    ],
)
def test_what_is_counted(text: str, words: str) -> None:
    assert [text[p.span.start : p.span.end] for p in find_in(text)] == [words]


@pytest.mark.parametrize("text", ["See form 12.", "He won stage 3.", "Build 5,012 is out.", "They took train 12 to Hadley."])
def test_what_is_named(text: str) -> None:
    assert find_in(text) == []
