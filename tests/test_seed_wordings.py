"""The quotations, attributions and titles of the Kremlin case, through the whole rules line."""

from functools import lru_cache
from pathlib import Path

import pytest

from claimcheck.comparing.compare_attributions import compare_attributions
from claimcheck.comparing.compare_quotes import compare_quotes
from claimcheck.comparing.compare_titles import compare_titles
from claimcheck.model import Article, Finding
from claimcheck.rules_reader import read_all

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"
WORDING = {"reworded", "paraphrase", "translation"}


@lru_cache(maxsize=1)
def story() -> tuple[dict[str, Article], tuple[Finding, ...]]:
    articles = [Article(path.stem, path.read_bytes().decode()) for path in sorted(SEEDS.glob("*.txt"))]
    claims = [c for reading in read_all(articles) for c in reading.claims]
    parts = (compare(claims, articles) for compare in (compare_quotes, compare_attributions, compare_titles))
    return {a.id: a for a in articles}, tuple(f for part in parts for f in part.findings)


def with_words(*passages: str) -> list[Finding]:
    """The findings in which every one of the passages takes part."""
    articles, findings = story()
    return [
        finding
        for finding in findings
        if all(any(words in articles[c.article].words(c.span) for c in finding.claims) for words in passages)
    ]


@pytest.mark.parametrize(
    "passages",
    [
        (
            "It is clear now that Russia's fundamental concerns are being ignored",
            "fundamental Russian concerns were ignored",
            "Russia’s core concerns have ended up being ignored",
        ),
        (
            "Let's imagine that Ukraine is a member of NATO",
            "If Ukraine wants to join NATO",
            "Let’s imagine Ukraine is a NATO member",
        ),
        ("Ukraine itself is only an instrument", "Ukraine itself is just a tool"),
        ("it is possible to sign an agreement", "It is possible to conclude such an agreement"),
        ("doesn't want war or regime change", "no intention of going to war"),
        ("contain Russia", "contain the development of Russia"),
        ("points a gun to Ukraine’s head", "pointing a gun at Ukraine’s head"),
    ],
)
def test_one_utterance_in_several_wordings_is_one_note(passages: tuple[str, ...]) -> None:
    [finding] = [f for f in with_words(*passages) if f.kind == "quote"]
    assert finding.verdict in WORDING


@pytest.mark.parametrize(
    ("verdict", "passages"),
    [
        ("voice", ("Russia has amassed more than 100,000 troops on Ukraine's borders", "gathering more of 100,000 soldiers")),
        ("source", ("since December 23", "since Dec. 23")),
        ("role", ("US Secretary of State Antony Blinken", "Foreign Minister Blinken")),
        ("contrary", ("still awaiting responses from Washington and NATO", "analyzing the written responses received")),
    ],
)
def test_who_says_it_and_in_which_office(verdict: str, passages: tuple[str, ...]) -> None:
    assert verdict in {finding.verdict for finding in with_words(*passages)}


def test_statements_and_wordings_raise_no_other_alarm() -> None:
    alarms = [f for f in story()[1] if f.severity == "alarm"]
    assert [f.verdict for f in alarms] == ["contrary"]
