"""Measure what alarms on pairs of texts: NumHG headlines, SummEdits edits, RTE hypotheses; rules reader.

    python benchmarks/pairs.py DATA [--list] [--as-one]

DATA holds any of `numhg_dev.jsonl` (headlines whose number agrees with their body by rounding, scaling or arithmetic),
`summedits_numeric_dev.jsonl` (a right summary and an edit of it) and `rte_numeric_dev.jsonl` (text and hypothesis). None of it is
part of this repository. Each pair is checked as two reports of one event; `--as-one` checks NumHG's headline as its body's title.

A headline is made wrong by `beyond_rounding`; it counts as caught where an alarm touches the number that was changed. Every other
figure counts pairs with any alarm at all.
"""

# ruff: noqa: T201

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import readings

from claimcheck import Article, Finding, check

_UPPER = re.compile(r"(?:under|below|less than|fewer than|up to|as many as|as much as|at most|no more than|within)\s+\S?$", re.I)
_YEARS = range(1900, 2100)


def beyond_rounding(number: str, before: str = "") -> str:
    """Another number in the same notation, further off than any rounding or hedge allows; `before` is the text before it.

    A year moves by three; all else grows by two fifths, at least by two of its last digit, so that "more than", "nearly" and
    "about" cannot hold of both; after an upper bound ("under", "up to") it shrinks to half. ValueError where `number` is none.
    """
    plain = number.replace(",", "")
    if not re.fullmatch(r"\d+(?:\.\d+)?", plain):
        raise ValueError(f"{number!r} is no number")
    value, places = Decimal(plain), len(plain.partition(".")[2])
    if not places and "," not in number and int(plain) in _YEARS:
        return str(int(plain) + 3)
    last = Decimal(1).scaleb(-places)
    if _UPPER.search(before):
        changed = math.floor(value / 2 / last) * last
    else:
        changed = max(math.ceil(value * 7 / 5 / last) * last, value + 2 * last)
    return f"{changed:,.{places}f}" if "," in number else f"{changed:.{places}f}"


def alarms(*articles: Article) -> list[Finding]:
    """The alarms among articles."""
    return [finding for finding in check(articles, reader="rules").findings if finding.severity == "alarm"]


def touching(found: Iterable[Finding], article: str, field: str, start: int, end: int) -> bool:
    """Whether an alarm takes a claim that touches this place."""
    return any(
        c.article == article and c.span.field == field and c.span.start < end and start < c.span.end
        for f in found
        for c in f.claims
    )


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def numhg(rows: list[dict[str, Any]], as_one: bool = False) -> Iterator[tuple[str, Counter[str]]]:
    """For each pair a line to list (or "") and its counts: pairs, alarms while right, changed, caught once wrong."""
    for row in rows:
        n = Counter(pairs=1)
        lines = []
        start = row["cloze"].index("____")
        number = row["headline"][start : len(row["headline"]) - len(row["cloze"]) + start + 4]
        right = alarms(*_headline(row["headline"], row["body"], as_one))
        n["alarmed"] = bool(right)
        lines += [f"  alarm on a right headline: {f.verdict} {f.message}" for f in right]
        try:
            wrong = beyond_rounding(number, row["headline"][:start])
        except ValueError:
            yield "\n".join(lines), n
            continue
        n["changed"] = 1
        headline = row["headline"][:start] + wrong + row["headline"][start + len(number) :]
        field = "title" if as_one else "text"
        found = alarms(*_headline(headline, row["body"], as_one))
        n["caught"] = touching(found, "body" if as_one else "headline", field, start, start + len(wrong))
        kind = re.match(r"\w*", row["program"].strip())
        n[f"changed {kind[0] if kind else ''}"] = 1
        n[f"caught {kind[0] if kind else ''}"] = n["caught"]
        if not n["caught"]:
            lines.append(f"  missed: {number} -> {headline} | {row['program']}")
        yield "\n".join(lines), n


def _headline(headline: str, body: str, as_one: bool) -> tuple[Article, ...]:
    if as_one:
        return (Article("body", body, headline),)
    return (Article("headline", headline), Article("body", body))


def summedits(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Counter[str]]]:
    """For each pair a line to list (or "") and its counts: wrong edits and alarms on them, right edits and alarms on them."""
    for row in rows:
        found = alarms(Article("original", row["original"]), Article("edited", row["edited"]))
        kind = "right" if row["label"] else "wrong"
        expected = not row["label"]
        line = "" if bool(found) == expected else f"  {'missed' if expected else 'false alarm'} {row['id']}: {row['edited']}"
        yield line, Counter({kind: 1, f"{kind} alarmed": int(bool(found))})


def rte(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Counter[str]]]:
    """For each pair a line to list (or "") and its counts: pairs, alarms, alarms on what is entailed."""
    for row in rows:
        found = alarms(Article("text", row["text"]), Article("hypothesis", row["hypothesis"]))
        verdicts = " ".join(sorted({f.verdict for f in found}))
        n = Counter(pairs=1, alarmed=int(bool(found)), entailed=int(bool(found) and row["entailed"]))
        n[f"id {row['id']} {verdicts}"] = int(bool(found))
        line = f"  {row['id']} {verdicts} {'ENTAILED' if row['entailed'] else ''}\n    {row['text']}\n    {row['hypothesis']}"
        yield line if found else "", n


def write_rte(n: Counter[str], entailed: set[str]) -> Counter[str]:
    """Write evaluation/rte_alarms.md; the readings' counts."""
    found = sorted(key.split(" ", 2)[1:] for key, times in n.items() if key.startswith("id ") and times)
    alarms = [(id_, "text and hypothesis", verdicts) for id_, verdicts in found]
    heading = "Alarms on RTE pairs with numbers"
    return readings.write("rte_alarms", heading, "python benchmarks/pairs.py DATA --list", alarms, "rte", entailed)


def total(results: Iterable[tuple[str, Counter[str]]], listing: bool = False) -> Counter[str]:
    """The sum of the counts; with `listing` the lines are printed."""
    n: Counter[str] = Counter()
    for line, counts in results:
        n.update(counts)
        if listing and line:
            print(line)
    return n


def share(part: int, whole: int) -> str:
    """A part of a whole: 12 of 40 (0.300)."""
    return f"{part} of {whole} ({part / whole:.3f})" if whole else "-"


def rows(data: Path, listing: bool = False, as_one: bool = False) -> Iterator[tuple[str, str, str]]:
    """Set, measure and figure of each set that is there."""
    path = data / "numhg_dev.jsonl"
    if path.exists():
        name = "numhg_dev, headline as the body's title" if as_one else "numhg_dev"
        n = total(numhg(read_rows(path), as_one), listing)
        yield name, "right headlines that alarm (at most 0.02)", share(n["alarmed"], n["pairs"])
        yield name, "the same with the number changed, caught (at least 0.80)", share(n["caught"], n["changed"])
        for kind in ("Copy", "Trans", "Paraphrase", "Round", "SRound", "Add", "Subtract", "Multiply", "Divide", "Span"):
            if n[f"changed {kind}"]:
                yield name, f"  of these {kind}", share(n[f"caught {kind}"], n[f"changed {kind}"])
    path = data / "summedits_numeric_dev.jsonl"
    if path.exists() and not as_one:
        n = total(summedits(read_rows(path)), listing)
        yield "summedits_numeric_dev", "wrong edits that alarm (at least 0.90)", share(n["wrong alarmed"], n["wrong"])
        yield "summedits_numeric_dev", "right edits that alarm (at most 2)", f"{n['right alarmed']} of {n['right']}"
    path = data / "rte_numeric_dev.jsonl"
    if path.exists() and not as_one:
        n = total(rte(read_rows(path)), listing)
        yield "rte_numeric_dev", "pairs that alarm (at least 30)", f"{n['alarmed']} of {n['pairs']}"
        yield "rte_numeric_dev", "of these entailed (alarms that are wrong for certain)", str(n["entailed"])
        read = write_rte(n, {row["id"] for row in read_rows(path) if row["entailed"]})
        yield "rte_numeric_dev", "of the alarms read as true contradictions (at least 0.90)", share(read["right"], n["alarmed"])
        yield "rte_numeric_dev", "not read yet", str(read["unread"])


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--list", action="store_true", help="print what alarmed wrongly or was missed, and every RTE alarm")
    parser.add_argument("--as-one", action="store_true", help="NumHG headlines as titles of their bodies")
    options = parser.parse_args()
    found = list(rows(options.data, options.list, options.as_one))
    for name, measure, figure in found:
        print(f"{name:24} {measure:56} {figure}")
    if not found:
        print(f"{options.data} holds none of the sets", file=sys.stderr)
    return 0 if found else 2


if __name__ == "__main__":
    sys.exit(main())
