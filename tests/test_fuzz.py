"""A few hundred inputs of the fuzzer in every run, the crashes that it found, and growth; `make fuzz` puts 200,000 through."""

from __future__ import annotations

import time

import pytest
from fuzzing import MS_PER_KB, PARAGRAPHS, TARGETS, Tally, made, put, run
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Article
from claimcheck.rules_reader import read

LETTERS = st.characters() | st.sampled_from("“”‘’\"'0123456789,.-–%$€()[] \n\u200b\u202e\x00\ud800")


def test_the_inputs_are_the_same_every_time() -> None:
    assert made(7, PARAGRAPHS) == made(7, PARAGRAPHS)
    assert len({made(seed, PARAGRAPHS) for seed in range(100)}) > 90


def test_six_hundred_inputs_crash_nothing() -> None:
    tallies = run(600, first=1_000_000)
    assert {name: tally.crashes for name, tally in tallies.items() if tally.crashes} == {}
    assert sum(tally.inputs for tally in tallies.values()) >= 590


@pytest.mark.parametrize("target", ["scan", "quantity", "read", "files", "answers", "verify"])
@given(text=st.text(LETTERS, max_size=200))
def test_any_text_crashes_nothing(target: str, text: str) -> None:
    TARGETS[target][0](text)


# What is known to make patterns crawl; figures, dates, times, ranges and cues once did (6 s for 20 kB).
LONG: dict[str, str] = {
    "digits": "1" * 20_000,
    "figures": "1,000 " * 3_000,
    "commas": "," * 20_000,
    "digits and commas": "1," * 10_000,
    "ranges": "5-" * 8_000,
    "number words": "hundred " * 2_500,
    "and": "twenty and " * 1_800,
    "hedges": "more than " * 2_000,
    "opening marks": "“" * 20_000,
    "closing marks": "”" * 20_000,
    "straight marks": '"' * 20_000,
    "apostrophes": "'" * 20_000,
    "nested marks": "“‘" * 10_000,
    "cues": "said " * 4_000,
    "that": "he said that " * 1_500,
    "names": "Ada Brenn " * 2_000,
    "one long name": "Ada" * 7_000,
    "capitals": "A. " * 7_000,
    "offices": "President " * 2_000,
    "brackets": "(" * 20_000,
    "square brackets": "[q1" * 7_000,
    "spaces": " " * 20_000 + "x",
    "line ends": "\n" * 20_000 + "x",
    "full stops": "." * 20_000,
    "dashes": "–" * 20_000,
    "currency": "$" * 20_000,
    "per cent": "% " * 10_000,
    "combining marks": "e" + "\u0301" * 20_000,
    "zero width": "\u200b" * 20_000,
    "dates": "1 May 2022, " * 1_600,
    "times": "9pm " * 5_000,
    "negations": "not " * 5_000,
    "if": "if he said " * 1_800,
    "lower case": "word " * 4_000,
    "one word": "a" * 20_000,
}


@pytest.mark.parametrize("name", LONG)
def test_no_repetition_makes_reading_crawl(name: str) -> None:
    """10 kB of one thing; alone on a core each stays under 50 ms a kilobyte, the rest is for the machine's other work."""
    text = LONG[name][:10_000]
    best = _seconds(text)
    if best > 0.2:
        best = min(best, _seconds(text))
    assert 1000 * best / (len(text.encode("utf-8", "replace")) / 1024) < 3 * MS_PER_KB


def _seconds(text: str) -> float:
    started = time.process_time()
    read(Article("a", text))
    return time.process_time() - started


def test_a_crash_is_counted() -> None:
    def crash(text: str) -> None:
        raise ValueError(text)

    tally = Tally()
    put(crash, "x", tally)
    assert tally.inputs == 1
    assert tally.crashes[0][0] == "x"
