"""Score reports on labelled events with the labels' own scorer, which stands beside the data and not in this repository.

    python benchmarks/clusters.py DATA [--list] [--only NAME …] [--reader llm --base-url URL --answers FOLDER]

DATA holds `clusters/NAME/articles` and `clusters/NAME/gold.json`; `DATA/../tools/score` is the scorer; `DATA/../gold/seeds.json`
holds the labels of the articles in `seeds/`. With `--reader llm` every answer of the model is kept in `--answers`, so that a
second run asks nothing.
"""

# ruff: noqa: T201

from __future__ import annotations

import argparse
import importlib.machinery
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from answers import reader_of

from claimcheck import Reader, check, read
from claimcheck.report import as_dict

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"
Scored = tuple[str, Counter[str], list[str], dict[str, Any]]
"""An event's name, its counts, the scorer's explaining lines, and the report."""


def scorer_of(data: Path) -> ModuleType | None:
    """The scorer that belongs to the labels, or None where it is not there."""
    path = data.resolve().parent / "tools" / "score"
    if not path.exists():
        return None
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader("score", str(path))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("score", loader) or _none(path))
    loader.exec_module(module)
    return module


def _none(path: Path) -> importlib.machinery.ModuleSpec:
    raise ImportError(f"{path} cannot be loaded")


def report_of(folder: Path, reader: Reader) -> dict[str, Any]:
    """The report of all articles of a folder, as its JSON holds it."""
    return json.loads(json.dumps(as_dict(check(read([folder]), reader=reader))))  # type: ignore[no-any-return]


def scored(data: Path, reader: Reader, only: Sequence[str] = ()) -> Iterator[Scored]:
    """Name, counts and explaining lines of each cluster. FileNotFoundError without a scorer."""
    scorer = scorer_of(data)
    if scorer is None:
        raise FileNotFoundError(f"{data}/../tools/score, which scores reports against the labels, is not there")
    for gold in sorted(data.glob("clusters/*/gold.json")):
        if not only or gold.parent.name in only:
            yield _scored(scorer, gold.parent.name, gold, gold.parent / "articles", reader)


def scored_seeds(data: Path, reader: Reader) -> Scored | None:
    """The same for the articles in `seeds/`; None where their labels or the scorer are not there."""
    scorer, gold = scorer_of(data), data.resolve().parent / "gold" / "seeds.json"
    return _scored(scorer, SEEDS.name, gold, SEEDS, reader) if scorer and gold.exists() else None


def _scored(scorer: ModuleType, name: str, gold: Path, articles: Path, reader: Reader) -> Scored:
    report = report_of(articles, reader)
    counts, lines = scorer.score(report, json.loads(gold.read_bytes()), scorer.load_articles(articles))
    return name, Counter(counts), lines, report


def unlabelled(found: Scored) -> Iterator[tuple[str, str, str]]:
    """The alarms that serve no label, for `readings`: fingerprint, event, verdict with the deciding phrases."""
    name, _, lines, report = found
    words = {claim["id"]: claim["span"]["exact"] for claim in report["claims"]}
    for finding in report["findings"]:
        if f"  unlabelled alarm {finding['verdict']}: {finding['message'][:140]}" in lines:
            sides = " / ".join(f"“{words[side['claims'][0]][:60]}”" for side in finding["sides"])
            yield finding["fingerprint"], name, f"{finding['verdict']}: {sides}"


def main() -> int:
    """Print a line a cluster and the sums."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--list", action="store_true", help="print every label with what became of it, and unlabelled alarms")
    parser.add_argument("--only", nargs="+", default=())
    parser.add_argument("--reader", choices=("rules", "llm"), default="rules")
    parser.add_argument("--base-url")
    parser.add_argument("--model")
    parser.add_argument("--answers", type=Path, default=Path("out/answers"))
    options = parser.parse_args()
    reader = reader_of(options.reader, options.base_url, options.model, options.answers)
    scorer = scorer_of(options.data)
    if scorer is None:
        print(f"{options.data}/../tools/score, which scores reports against the labels, is not there", file=sys.stderr)
        return 2
    total: Counter[str] = Counter()
    for name, n, lines, _ in scored(options.data, reader, options.only):
        total.update(n)
        print(f"{name:40} found {n['found']}/{n['findings']} accepted {n['right']} alarms {n['alarms_matched']}/{n['alarms']}")
        print("\n".join(lines) if options.list else "", end="\n" if options.list else "")
    print(scorer.summary(total))
    seeds = None if options.only else scored_seeds(options.data, reader)
    if seeds:
        print(f"\nseeds/{seeds[0]}\n{scorer.summary(seeds[1])}")
        print("\n".join(seeds[2]) if options.list else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
