"""Other extraction tools and claimcheck on the same model, machine and articles: what each costs, and what of it is right.

    python benchmarks/peers_llm.py DATA --peers-env FOLDER --base-url URL [--events NAME …] [--only TOOL …] [--into EVALUATION.md]

langextract (its defaults) and a plain instructor extraction (one request an article) are installed from PyPI into FOLDER and
told the task of `benchmarks/peer_prompts.py`; claimcheck runs as `--reader llm` does. All of them go through one meter
(`meter.py`) that counts requests and tokens, asks one at a time and keeps the answers, so that a second run asks nothing. No
answer is longer than `--limit` tokens (langextract: `--chunk-limit`, for one of its chunks once ran on to 7,792).

Labelled quotations and numbers are those of the seeds, scored alike for every tool as in `benchmarks/peers.py`; the events add
cost only. A claim is ungrounded where its words are no slice of the article, or where the place that the tool names holds others.
"""

# ruff: noqa: T201, S603

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from meter import Meter
from pairs import share
from peers import HERE, SEEDS, Run, seed_numbers, seed_quotes
from tables import Table, insert

from claimcheck import Article, read
from claimcheck.asking.model_reader import ModelReader
from claimcheck.door.llm import open_door
from claimcheck.model import Claim, NumberClaim, Quantity, QuoteClaim
from claimcheck.settings import load

PACKAGES = ("langextract[openai]==1.7.1", "instructor>=1.17,<2", "openai>=2.54,<4")
OURS, PEERS = "claimcheck", ("langextract", "instructor")


class Result:
    """What one tool makes of the articles: rows of start, end and speaker or value, and counts of claims."""

    def __init__(self) -> None:
        self.quotes: list[list[list[Any]]] = []
        self.numbers: list[list[list[Any]]] = []
        self.claims = self.ungrounded = self.failed = 0

    def add(self, text: str, row: dict[str, Any]) -> None:
        """One article as another tool read it."""
        self.failed += "error" in row
        self.quotes.append([])
        self.numbers.append([])
        for words, speaker, place in row.get("quotes", ()):
            if at := self._at(text, words, place):
                self.quotes[-1].append([*at, speaker])
        for words, low, high, place in row.get("numbers", ()):
            if at := self._at(text, words, place):
                self.numbers[-1] += [[*at, _float(value)] for value in (low, high)]

    def _at(self, text: str, words: str, place: list[int] | None) -> list[int] | None:
        self.claims += 1
        if place is not None and text[place[0] : place[1]] == words:
            return place
        start = text.find(words) if words else -1
        if start < 0 or place is not None:
            self.ungrounded += 1
        return place or ([start, start + len(words)] if start >= 0 else None)

    def ours(self, text: str, claims: Sequence[Claim]) -> None:
        """One article as claimcheck read it."""
        body = [c for c in claims if c.span.field == "text"]
        self.claims += len(claims)
        self.ungrounded += sum(c.span.end > len(text) for c in body)
        quotes, numbers = (
            sorted((c for c in body if isinstance(c, kind)), key=lambda c: c.span) for kind in (QuoteClaim, NumberClaim)
        )
        self.quotes.append([[c.span.start, c.span.end, c.speaker] for c in quotes if isinstance(c, QuoteClaim)])
        self.numbers.append([row for c in numbers if isinstance(c, NumberClaim) for row in _values(c)])


def _float(value: Any) -> float | None:
    try:
        return float(str(value).replace(",", ""))
    except ValueError:
        return None


def _values(claim: NumberClaim) -> list[list[Any]]:
    value = claim.value
    bounds = [value.hard.low, value.hard.high, value.base] if isinstance(value, Quantity) else [None]
    return [[claim.span.start, claim.span.end, float(b) if b is not None else None] for b in bounds]


def python_of(folder: Path) -> Path:
    """The interpreter of the tools' environment, made and filled if need be."""
    folder = folder / "llm"
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        (folder / "ready").touch()
    return python


def run(tool: str, articles: Sequence[Article], meter: Meter, python: Path) -> Result:
    """Run one tool over the articles."""
    result = Result()
    if tool == OURS:
        settings = load(base_url=meter.url, model="local", workers=1, timeout=900.0)
        readings = ModelReader.from_settings(settings, open_door(settings)).read_all(articles)
        for article, reading in zip(articles, readings, strict=True):
            result.ours(article.text, reading.claims)
        return result
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.json"), Path(folder, "out.json")
        source.write_text(json.dumps([a.text for a in articles]), encoding="utf-8")
        subprocess.run([python, HERE / "peer_llm_worker.py", tool, meter.url, source, target], check=True, capture_output=True)
        for article, row in zip(articles, json.loads(target.read_text(encoding="utf-8")), strict=True):
            result.add(article.text, row)
    return result


def row_of(
    tool: str, what: str, result: Result, meter: Meter, labels: dict[str, Any] | None, articles: Sequence[Article]
) -> tuple[str, ...]:
    """A row of the table."""
    right = ("", "", "")
    if labels:
        q = seed_quotes(Run(result.quotes, 0), articles, labels["quotes"])
        n = seed_numbers(Run(result.numbers, 0), articles, labels["numbers"])
        right = (share(q["found"], q["all"]), share(q["right"], q["all"]), share(n["right"], n["all"]))
    cost = (f"{meter.n['requests']}", f"{meter.n['tokens_in']:,}", f"{meter.n['tokens_out']:,}", f"{meter.seconds:.0f}")
    return tool, what, *cost, f"{meter.n['cut off']}", f"{result.claims}", *right, f"{result.ungrounded}", f"{result.failed}"


def all_of(tool: str, n: Counter[str]) -> tuple[str, ...]:
    """The sums of one tool."""
    cost = (f"{n['requests']}", f"{n['tokens_in']:,}", f"{n['tokens_out']:,}", f"{n['seconds']}", f"{n['cut off']}")
    return tool, f"all ({n['articles']})", *cost, f"{n['claims']}", "", "", "", f"{n['ungrounded']}", f"{n['failed']}"


def main() -> int:
    """Print the table and write it into a file if one is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--peers-env", type=Path, required=True)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--events", nargs="*", default=("duisburg-tourist-boat", "seattle-capitol-hill-shooting-451338"))
    parser.add_argument("--only", nargs="*", default=(OURS, *PEERS))
    parser.add_argument("--answers", type=Path, default=Path("out/meter"))
    parser.add_argument("--limit", type=int, default=2048)
    parser.add_argument("--chunk-limit", type=int, default=700)
    parser.add_argument("--model", default="Qwen2.5-Coder-1.5B-Instruct, Q4_K_M")
    parser.add_argument("--into", type=Path)
    options = parser.parse_args()
    labels = json.loads((options.data.resolve().parent / "gold" / "seeds.json").read_bytes())
    sets = [("seeds", read([SEEDS]), labels)]
    sets += [(name, read([options.data / "clusters" / name / "articles"]), None) for name in options.events]
    head = (
        "tool",
        "articles",
        "requests",
        "tokens in",
        "tokens out",
        "seconds",
        "cut off",
        "claims",
        "quotations found",
        "right speaker",
    )
    rows: list[tuple[str, ...]] = [(*head, "numbers right", "ungrounded", "articles failed")]
    sums = {tool: Counter[str]() for tool in options.only}
    python = python_of(options.peers_env)
    for what, articles, gold in sets:
        for tool in options.only:
            limit = options.chunk_limit if tool == "langextract" else options.limit
            with Meter(options.base_url, options.answers, limit) as meter:
                result = run(tool, articles, meter, python)
                rows.append(row_of(tool, f"{what} ({len(articles)})", result, meter, gold, articles))
                sums[tool].update(meter.n, seconds=round(meter.seconds), claims=result.claims, articles=len(articles))
                sums[tool].update(ungrounded=result.ungrounded, failed=result.failed)
            print(rows[-1], flush=True)
    rows += [all_of(tool, n) for tool, n in sums.items()]
    note = (
        f"Model: {options.model}, temperature 0, one request at a time; the task is in `benchmarks/peer_prompts.py`. "
        "claimcheck asks only for what its rules leave open. Seconds are the model's own, on two cores; other work on the "
        "machine stretches them."
    )
    command = f"python benchmarks/peers_llm.py DATA --peers-env FOLDER --base-url URL --events {' '.join(options.events)}"
    table = Table("peers-llm", "Other extraction tools on the same model", command, rows, note)
    if options.into:
        document = options.into.read_text(encoding="utf-8") if options.into.exists() else "# Evaluation\n"
        options.into.write_text(insert(document, table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
