"""A group claims an attack here, officials see no link there: told once, and only where the first report is silent."""

from __future__ import annotations

import pytest

from claimcheck.comparison import compare
from claimcheck.model import Article, Finding
from claimcheck.rules_reader import read_all

CLAIM = "The Northern Front claimed responsibility for the blast at the old mill."


def found(*texts: str) -> list[Finding]:
    articles = [Article(f"r{n}", text, source=f"The {n}") for n, text in enumerate(texts)]
    findings = compare([c for read in read_all(articles) for c in read.claims], articles).findings
    return [f for f in findings if f.rule == "ATT011"]


@pytest.mark.parametrize(
    "denial",
    [
        "The police said the bomber had no links to terrorist groups.",
        "The mayor said there was no connection with any militant group.",
        "The police said he was not connected to extremist networks.",
        "The ministry said the blast was not an act of terrorism.",
    ],
)
def test_a_claim_and_no_link(denial: str) -> None:
    [finding] = found(CLAIM, f"{CLAIM} {denial}")
    assert (finding.verdict, finding.severity) == ("denied", "alarm")
    assert {c.article for c in finding.claims} == {"r0", "r1"}


@pytest.mark.parametrize(
    ("mine", "yours"),
    [
        (
            f"{CLAIM} The police said the bomber had no links to terrorist groups.",
            f"{CLAIM} The police said it had no link to any group.",
        ),
        (CLAIM, "The police said the bomber had no links to terrorist groups."),
        (CLAIM, f"{CLAIM} The police said the bomber had links to terrorist groups."),
        (CLAIM, f"{CLAIM} The police said the bomber had no brothers."),
        (CLAIM, f"{CLAIM} The bomber had no links to terrorist groups."),
        ("The bakery claimed the prize.", "The police said the baker had no links to terrorist groups."),
    ],
)
def test_silence(mine: str, yours: str) -> None:
    assert found(mine, yours) == []


def test_many_reports_of_the_claim_are_one_finding() -> None:
    denial = f"{CLAIM} The police said the bomber had no links to terrorist groups."
    [finding] = found(CLAIM, f"On Monday. {CLAIM}", denial)
    assert {c.article for c in finding.claims} == {"r0", "r1", "r2"}
