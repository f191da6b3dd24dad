"""Measure the quotation scan on PolNeAR: direct quotations found, and spans that lie in no attribution.

    python benchmarks/polnear_quotes.py DATA [--list]

DATA holds `text/*.txt` and `attributions/*.ann` (brat); of a text with several annotators the first is taken. A direct quotation
is an attribution's content that begins and ends with a quotation mark; it is found where scanned quotations cover more than half
of it. The texts are read as they stand, furniture rules included.
"""

# ruff: noqa: T201

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from claimcheck.model import Article
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations

_MARKS = "“”\"‘’'«»"
_LONG = 30


def contents(ann: str) -> Iterator[tuple[int, int]]:
    """The contents of a brat file's attributions, as half-open offsets; parts of one content count for themselves."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for line in ann.splitlines():
        if found := re.match(r"(T\d+)\tContent ([\d ;]+)\t", line):
            spans[found[1]] = [(int(part.split()[0]), int(part.split()[1])) for part in found[2].split(";")]
    for line in ann.splitlines():
        if line.startswith("E"):
            for name in re.findall(r"Content\d*:(T\d+)", line):
                yield from spans.get(name, [])


def covered(start: int, end: int, spans: list[tuple[int, int]]) -> int:
    """How many characters of start..end lie in the spans."""
    return sum(max(0, min(end, right) - max(start, left)) for left, right in spans)


def main(data: Path, listing: bool) -> None:
    """Print the figures."""
    total = found = spans_seen = outside = outside_long = unclosed = 0
    for path in sorted(data.glob("text/*.txt")):
        annotations = sorted(data.glob(f"attributions/{path.stem}_*.ann"))
        if not annotations:
            continue
        article = Article(id=path.stem, text=path.read_bytes().decode())
        quotations = find_quotations(article, lay_out(article))
        outer = [(q.outer.start, q.outer.end) for q in quotations if q.parent is None]
        gold = sorted(set(contents(annotations[0].read_bytes().decode())))
        for start, end in gold:
            words = article.text[start:end].rstrip(".,;:?! ")
            if len(words) > 1 and words[0] in _MARKS and words[-1] in _MARKS:
                total += 1
                hit = covered(start, end, outer) * 2 > end - start
                found += hit
                if not hit and listing:
                    print(f"missed  {path.stem[:40]} {article.text[start:end][:120]!r}")
        for quotation, (start, end) in zip((q for q in quotations if q.parent is None), outer, strict=True):
            spans_seen += 1
            unclosed += not quotation.closed
            if not covered(start, end, gold):
                outside += 1
                outside_long += end - start >= _LONG
                if listing:
                    print(f"outside {path.stem[:40]} {article.text[start:end][:120]!r}")
            if listing and not quotation.closed:
                print(f"unclosed {path.stem[:40]} {article.text[start:end][:160]!r}")
    print(f"direct quotations found: {found}/{total} = {found / max(total, 1):.3f}")
    print(f"scanned: {spans_seen}; in no attribution: {outside}, {outside_long} of them long; never closed: {unclosed}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--list" in sys.argv[2:])
