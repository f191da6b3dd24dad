"""Measure speed, growth and memory of comparing and reading on made-up stories.

    python benchmarks/scale.py [--most 1000000] [--processes 2] [--into EVALUATION.md]

Comparing: 1,000 to `--most` claims over proportionally many stories of five reports and about two hundred claims, compared fifty
stories at a time on `--processes` processes, which collect garbage as the workers of a batch do, and one story of 5,000 claims on
one. The claims of twenty stories are read by the rules; further stories are copies of these under names of their own. The time is
that of comparing; making the copies is not counted. Reading: the articles in seeds/ one by one, the fastest of five times, and
made-up articles of 1,000 to 1,000,000 characters, every sentence of them different. Seconds are processor time, which other work
on the machine stretches least.
The exponent is the slope of the least-squares line through the logarithms of size and time: 1 is linear.
"""

# ruff: noqa: T201

from __future__ import annotations

import argparse
import math
import multiprocessing
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import stories
from tables import Table, insert

from claimcheck import Article, read
from claimcheck.batch.workers import collect_rarely
from claimcheck.comparison import compare
from claimcheck.rules_reader import read as read_one

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"
REPORTS, SENTENCES, MODELS, AT_ONCE = 5, 17, 20, 50
_models: list[stories.Story] = []


def models() -> list[stories.Story]:
    """The stories of which all others are copies, read once a process."""
    if not _models:
        _models.extend(stories.story(number, REPORTS, SENTENCES) for number in range(MODELS))
    return _models


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The slope of the least-squares line through the logarithms."""
    xs, ys = [math.log(s) for s in sizes], [math.log(s) for s in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def compared(task: tuple[int, int]) -> tuple[int, int, float]:
    """Claims, findings and seconds of so many stories from a first one on."""
    articles, claims = [], []
    for a, c in stories.copies(models(), *task):
        articles += a
        claims += c
    begun = time.process_time()
    found = compare(claims, articles)
    return len(claims), len(found.findings), time.process_time() - begun


def many(sizes: Sequence[int], processes: int) -> Iterator[tuple[int, int, int, float]]:
    """For each size the stories, claims, findings and seconds: the processes' own time, shared evenly among them."""
    claims_of = [len(claims) for _, claims in models()]
    with multiprocessing.get_context("fork").Pool(processes, collect_rarely) as pool:
        for size in sizes:
            count = max(1, round(size / (sum(claims_of) / len(claims_of))))
            tasks = [(first, min(AT_ONCE, count - first)) for first in range(0, count, AT_ONCE)]
            claims = findings = 0
            seconds = 0.0
            for c, f, s in pool.imap_unordered(compared, tasks):
                claims, findings, seconds = claims + c, findings + f, seconds + s
            yield count, claims, findings, seconds / min(processes, len(tasks))


def one_story(claims: int) -> tuple[int, int, float]:
    """One story of ten reports with about so many claims: claims, findings, seconds."""
    articles, made = stories.story(1, 10, 10)
    articles, made = stories.story(1, 10, max(1, round(10 * claims / len(made) * 0.99)))
    begun = time.process_time()
    found = compare(made, articles)
    return len(made), len(found.findings), time.process_time() - begun


def best_of(article: Article, times: int) -> float:
    """The shortest of several readings, in seconds."""
    took = []
    for _ in range(times):
        begun = time.process_time()
        read_one(article)
        took.append(time.process_time() - begun)
    return min(took)


def long_article(characters: int) -> Article:
    """A made-up article of exactly so many characters."""
    article = stories.article(characters, 0, characters // 60, random.Random(characters))  # noqa: S311
    return Article("long", article.text[:characters])


def peak() -> float:
    """The most memory that this process and one of its children took together, in GiB, upper bound for two processes."""
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + 2 * child) / 2**20


def comparing(most: int, processes: int) -> Table:
    """The table of comparing."""
    sizes = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= most] or [most]
    models()
    found = list(many(sizes, processes))
    rows = [("stories", "claims", "findings", f"processor seconds on each of {processes} cores", "µs a claim on one core")]
    rows += [(f"{n:,}", f"{c:,}", f"{f:,}", f"{s:.2f}", f"{1e6 * s * processes / c:.0f}") for n, c, f, s in found]
    claims, findings, seconds = one_story(5_000)
    rows.append(("1", f"{claims:,}", f"{findings:,}", f"{seconds:.2f} on one", f"{1e6 * seconds / claims:.0f}"))
    grown = exponent([row[1] for row in found], [row[3] for row in found]) if len(found) > 1 else math.nan
    note = (
        f"Growth exponent {grown:.2f} (at most 1.1); a million claims in under 120 s and 4 GiB are wanted, one story of 5,000 "
        f"in under 10 s. Peak memory {peak():.2f} GiB. Seconds depend on the machine; the exponent does not."
    )
    return Table("scale", "Comparing at scale", "make bench", rows, note)


def reading() -> Table:
    """The table of reading."""
    rows = [("text", "characters", "seconds", "ms per 1,000 characters")]
    for article in read([SEEDS]):
        rows.append(_row(f"seeds/{article.id.rpartition('/')[2]}", article, best_of(article, 5)))
    sizes, took = [1_000, 10_000, 100_000, 1_000_000], []
    for size in sizes:
        article = long_article(size)
        took.append(best_of(article, 3 if size < 1_000_000 else 1))
        rows.append(_row("made up", article, took[-1]))
    note = f"One core. Growth exponent of the made-up texts {exponent(sizes, took):.2f}; under 0.05 s an article is wanted."
    return Table("speed", "Speed of the rules reader", "make bench", rows, note)


def _row(name: str, article: Article, seconds: float) -> tuple[str, ...]:
    return name, f"{len(article.text):,}", f"{seconds:.4f}", f"{1e6 * seconds / len(article.text):.2f}"


def main() -> int:
    """Print both tables and write them into a file if one is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--into", type=Path)
    options = parser.parse_args()
    for table in (reading(), comparing(options.most, options.processes)):
        print(f"{table}\n", flush=True)
        if options.into:
            document = options.into.read_text(encoding="utf-8") if options.into.exists() else "# Evaluation\n"
            options.into.write_text(insert(document, table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
