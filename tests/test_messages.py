"""What an editor reads for each rule's examples; `python tests/test_messages.py` writes tests/data/messages.txt anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.comparison import compare
from claimcheck.model import Agreement, Article, Finding
from claimcheck.rules import RULES
from claimcheck.rules.rule import Rule
from claimcheck.rules_reader import read_all

FILE = Path(__file__).parent / "data" / "messages.txt"
EXAMPLE = re.compile(r"^\s*(Disagree|Agree): (.+?) \| (.+)$", re.MULTILINE)


def entries(rule: Rule) -> Iterator[Finding | Agreement]:
    """What the rule's firing examples come to, as `tests/test_rules.py` runs them."""
    fires = "Agree" if rule.severity == "agreement" else "Disagree"
    days = ("2024-05-06", "2024-05-09") if rule.ordered else ("2024-05-06", "2024-05-06")
    for kind, left, right in EXAMPLE.findall(rule.explanation):
        if kind == fires:
            articles = [
                Article("a", left, source="The Anchor", published=days[0]),
                Article("b", right, source="The Bell", published=days[1]),
            ]
            found = compare([claim for read in read_all(articles) for claim in read.claims], articles)
            both: tuple[Finding | Agreement, ...] = (*found.findings, *found.agreements)
            yield from (entry for entry in both if entry.rule == rule.code)


def lines(rule: Rule) -> list[str]:
    """Rule, verdict, the words of each side, the message."""
    rows = []
    for entry in entries(rule):
        sides = " / ".join(side.label for side in entry.sides) if isinstance(entry, Finding) else ""
        rows.append(" | ".join(part for part in (rule.code, entry.verdict, sides, entry.message) if part))
    return rows


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_messages_of_a_rule_are_those_that_were_read(rule: Rule) -> None:
    wanted = [row for row in FILE.read_text(encoding="utf-8").splitlines() if row.startswith(f"{rule.code} ")]
    assert lines(rule) == wanted


if __name__ == "__main__":
    FILE.write_text("".join(f"{row}\n" for rule in RULES for row in lines(rule)), encoding="utf-8")
