"""What two sentences come to, row by row; `python tests/test_pair_table.py` writes the right column of data/pairs.txt anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import Article, check

FILE = Path(__file__).parent / "data" / "pairs.txt"
TABLE = FILE.read_text(encoding="utf-8").splitlines()[1:] if FILE.exists() else []


def outcome(left: str, right: str) -> str:
    """The rules that fire, with the words of the sides of a finding, or of an agreement's claims; "-" where nothing does."""
    articles = [Article("a", left, source="A", published="2024-05-06"), Article("b", right, source="B", published="2024-05-07")]
    words = {article.id: article for article in articles}
    found = check(articles, reader="rules")
    rows = [f"{f.rule} {f.verdict} ({' / '.join(side.label for side in f.sides)})" for f in found.findings if f.kind == "number"]
    for a in found.agreements:
        if a.kind == "number":
            rows.append(f"{a.rule} {a.verdict} ({', '.join(words[c.article].words(c.span) for c in a.claims)})")
    return "; ".join(rows) or "-"


@pytest.mark.parametrize("row", TABLE)
def test_two_sentences_come_to_what_their_row_says(row: str) -> None:
    left, right, wanted = row.split(" | ")
    assert outcome(left, right) == wanted


if __name__ == "__main__":
    head = "# one report's sentence | another's, a day later | the rules that fire, and on which words\n"
    pairs = [row.split(" | ")[:2] for row in TABLE]
    FILE.write_text(head + "".join(f"{left} | {right} | {outcome(left, right)}\n" for left, right in pairs), encoding="utf-8")
