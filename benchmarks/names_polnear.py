"""Measure the mentions on PolNeAR: the share of gold sources whose head word lies in one of ours, and how many are resolved.

python benchmarks/names_polnear.py /path/to/polnear_dev [-v]
"""

# ruff: noqa: T201

from __future__ import annotations

import re
import sys
import time
from collections import Counter
from pathlib import Path

from claimcheck.model import Article, Names, Scan, Span
from claimcheck.naming.names import find_names
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations

_SOURCE = re.compile(r"^T\d+\tSource (\d+) (\d+)(?:;(\d+) (\d+))*\t", re.MULTILINE)
_PRONOUNS = frozenset("he she they it i we him her them".split())
_SKIPPED = frozenset("who which that whom those one you everyone someone anyone this what".split())
_STOPS = re.compile(r"\b(?:of|for|in|at|with|from|to|on|by|who|which|that|and|whose|near|familiar|close)\b|,| \(")


def head(words: str, start: int) -> tuple[int, int]:
    """The place of the head word of a source: the last word before its first preposition, comma or relative."""
    stop = _STOPS.search(words, 1)
    first = words[: stop.start()].rstrip() if stop and stop.start() > 1 else words.rstrip()
    match = list(re.finditer(r"[\w’'.-]+", first)) or list(re.finditer(r"\S+", words))
    last = match[-1]
    return start + last.start(), start + last.end()


def main(folder: Path, verbose: bool) -> None:
    """Print recall overall and for pronouns, the share resolved, and the time."""
    counts: Counter[str] = Counter()
    spent, size = 0.0, 0
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode()
        article = Article(path.stem, text)
        layout = lay_out(article)
        scan = Scan(article, layout, find_quotations(article, layout), ())
        begun = time.perf_counter()
        names = find_names(scan)
        spent, size = spent + time.perf_counter() - begun, size + len(text)
        notes = sorted((folder / "attributions").glob(path.stem + "*.ann"))
        sources = sorted({(int(m[1]), int(m[2])) for m in _SOURCE.finditer(notes[0].read_text())}) if notes else []
        for start, end in sources:
            _count(counts, names, text, start, end, verbose)
    for kind in ("name", "pronoun", "other"):
        total = counts[kind] or 1
        found, done = counts[kind + " found"], counts[kind + " resolved"]
        print(f"{kind:8} {total:5}  found {found / total:.3f}  resolved {done / total:.3f}")
    total = counts["name"] + counts["pronoun"] + counts["other"]
    found = sum(counts[k + " found"] for k in ("name", "pronoun", "other"))
    print(f"all      {total:5}  found {found / total:.3f}; {spent:.2f} s, {1e6 * spent * 3 / size:.1f} ms per 3,000 characters")


def _count(counts: Counter[str], names: Names, text: str, start: int, end: int, verbose: bool) -> None:
    words = text[start:end]
    if words.lower() in _SKIPPED:
        return
    kind = (
        "pronoun" if words.lower() in _PRONOUNS else "name" if re.search(r"\b[A-Z]", words[1:]) or words[0].isupper() else "other"
    )
    begin, stop = head(words, start)
    place = Span(begin, stop)
    hits = [m for m in names.mentions if place.touches(m.span)]
    counts[kind] += 1
    counts[kind + " found"] += bool(hits)
    counts[kind + " resolved"] += any(m.entity is not None for m in hits)
    if verbose and not hits:
        around = text[max(0, start - 40) : end + 40].replace("\n", "/")
        print(f"{kind}: {words!r} head {text[begin:stop]!r} in {around!r}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "-v" in sys.argv)
