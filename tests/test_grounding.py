"""Words are found exactly as they stand, in any typography, and never inside a word or a number."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.asking.grounding import MAX_SAID, find_words

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds" / "kremlin-2022"
TRAP = [json.loads(line) for line in (HERE / "data" / "trap.jsonl").read_text(encoding="utf-8").splitlines()]
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in SEEDS.glob("*.txt")}


def test_the_trap_has_its_cases() -> None:
    assert len(TRAP) == 112
    assert {row["kind"] for row in TRAP} == {"digit", "not"}


@pytest.mark.parametrize("row", TRAP, ids=[f"{i}-{row['kind']}" for i, row in enumerate(TRAP)])
def test_a_changed_digit_or_an_inserted_not_is_found_nowhere(row: dict[str, str]) -> None:
    text = TEXTS[row["article"]]
    assert list(find_words(text, row["said"])) == []
    start, end = next(find_words(text, row["stands"]))
    assert text[start:end] == row["stands"]


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("He said: “We’re leaving — now…”", 'He said: "We\'re leaving - now..."', "He said: “We’re leaving — now…”"),
        ("Ten\u00a0ferries\n sank.", "Ten ferries sank", "Ten\u00a0ferries\n sank"),
        ("The fer\u00adry sank.", "The ferry sank", "The fer\u00adry sank"),
        ("He called it “a day”.", "He called it 'a day'", "He called it “a day”"),
        ("war—peace now", "peace now", "peace now"),
        ("costs 3.5 million.", "costs 3.5 million", "costs 3.5 million"),
    ],
)
def test_typography_may_differ(text: str, said: str, found: str) -> None:
    [(start, end)] = find_words(text, said)
    assert text[start:end] == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("some 1,000 men left", "000 men left"),
        ("some 1,000 men left", "some 1"),
        ("it rose 3.5 points", "it rose 3"),
        ("we can't agree", "we can"),
        ("the non-members left", "members left"),
        ("between 10–20 men", "20 men"),
        ("The Board met", "the board met"),
        ("the board met", "the board  has met"),
        ("the board met", " "),
        ("the board met", ""),
        ("a" * 9000, "a" * (MAX_SAID + 1)),
    ],
)
def test_nothing_else_may(text: str, said: str) -> None:
    assert list(find_words(text, said)) == []


def test_every_place_is_given_in_order() -> None:
    assert list(find_words("ice on ice on ice", "ice on ice")) == [(0, 10), (7, 17)]


@given(st.text(alphabet="ab1,.'- “”—…\u200b\n", max_size=60), st.data())
@settings(max_examples=200, deadline=None)
def test_what_is_found_reads_as_what_was_said(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    said = text[start:end]
    for at, to in find_words(text, said):
        assert _plain(text[at:to]) == _plain(said)


def _plain(words: str) -> str:
    for signs, one in (("“”", "'"), ("—", "-"), ("\u200b", ""), ("…", "...")):
        for sign in signs:
            words = words.replace(sign, one)
    return " ".join(words.split())
