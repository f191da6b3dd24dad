r"""Measure who-says-what on PolNeAR (Newell et al. 2018): `python benchmarks/polnear.py FOLDER [--errors ROLE]`.

FOLDER holds `text/*.txt` and `attributions/*.ann` (brat; the first annotator's file counts). Nothing of it is kept here.

How it is scored. A span is the set of its words (`\w+`), all its parts together. Over a whole document, and for each role (cue,
source, content) on its own, the distinct spans of the gold and ours are matched one to one, best token Jaccard first; a pair
counts from 0.5 on. Precision, recall and F1 are over all documents together. What stands inside quotations is not read,
as the annotators did not read it either.

Direct quotations are gold contents (or parts of them) that begin and end with a quotation mark: found where one quotation of the
scan covers more than half of its words and the other way round; with the right source where the attribution
that claims the quotation has a source that shares at least half of the words of the shorter of the two with the gold source.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.model import Article, Attribution, Scan
from claimcheck.saying.attribution import attribute
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations

ROLES = ("cue", "source", "content")
MARKS = "\"“”„«»'‘’"
Parts = tuple[tuple[int, int], ...]
Reads = Callable[[str], tuple[Scan, tuple[Attribution, ...]]]


@dataclass(frozen=True)
class Gold:
    """One labelled attribution: for each role the parts of its span, empty where it has none."""

    cue: Parts
    source: Parts
    content: Parts


def gold_of(path: Path) -> Iterator[Gold]:
    """The attributions of a brat file."""
    spans: dict[str, Parts] = {}
    rows = []
    for row in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = row.partition("\t")
        if key.startswith("T"):
            label = rest.split("\t")[0].partition(" ")[2]
            spans[key] = tuple((int(a), int(b)) for a, b in (part.split() for part in label.split(";")))
        elif key.startswith("E"):
            rows.append([part.split(":") for part in rest.split("\t")[0].split()])
    for pairs in rows:
        of: dict[str, Parts] = dict.fromkeys(ROLES, ())
        for role, key in pairs:
            name = role.rstrip("0123456789").lower()
            if name in of:
                of[name] += spans[key]
        yield Gold(**of)


def words_in(words: list[tuple[int, int]], parts: Parts) -> frozenset[int]:
    """The indices of the words that lie in the parts, at least half of each."""
    return frozenset(i for i, (a, b) in enumerate(words) for x, y in parts if min(b, y) - max(a, x) > (b - a) / 2)


def matched(gold: set[frozenset[int]], ours: set[frozenset[int]]) -> list[tuple[frozenset[int], frozenset[int]]]:
    """One-to-one pairs of Jaccard 0.5 or more, best first."""
    of_word: dict[int, list[frozenset[int]]] = {}
    for span in ours:
        for word in span:
            of_word.setdefault(word, []).append(span)
    pairs = {
        (len(g & o) / len(g | o), tuple(sorted(g)), tuple(sorted(o))): (g, o) for g in gold for w in g for o in of_word.get(w, ())
    }
    taken_gold: set[frozenset[int]] = set()
    taken_ours: set[frozenset[int]] = set()
    found = []
    for key in sorted(pairs, key=lambda k: (-k[0], k[1:])):
        g, o = pairs[key]
        if key[0] >= 0.5 and g not in taken_gold and o not in taken_ours:
            taken_gold.add(g)
            taken_ours.add(o)
            found.append((g, o))
    return found


def parts_of(attribution: Attribution, role: str) -> Parts:
    """The parts of one role of ours."""
    if role == "content":
        return tuple((s.start, s.end) for s in attribution.content)
    span = attribution.cue if role == "cue" else attribution.source
    return ((span.start, span.end),) if span else ()


def read(text: str) -> tuple[Scan, tuple[Attribution, ...]]:
    """What the rules read in a text; numbers play no part here."""
    from claimcheck.naming.names import find_names

    article = Article("polnear", text)
    layout = lay_out(article)
    scan = Scan(article, layout, find_quotations(article, layout), ())
    return scan, attribute(scan, find_names(scan))


def direct_parts(text: str, gold: Gold) -> Iterator[tuple[int, int]]:
    """The parts of a gold content that are quotations from end to end."""
    for start, end in gold.content:
        said = text[start:end].strip()
        if len(said) > 2 and (said[0] in MARKS or said.startswith("``")) and (said[-1] in MARKS or said.endswith("''")):
            yield start, end


def _same(wanted: frozenset[int], words: list[tuple[int, int]], part: tuple[int, int]) -> bool:
    here = words_in(words, (part,))
    return 2 * len(wanted & here) > max(len(wanted), len(here))


class Scores:
    """The counts over all documents."""

    def __init__(self, reads: Reads = read) -> None:
        self._reads = reads
        self.counts = {role: Counter[str]() for role in ROLES}
        self.direct: Counter[str] = Counter()
        self.errors: list[tuple[str, str, str]] = []
        self.seconds = 0.0
        self.characters = 0

    def add(self, name: str, text: str, gold: list[Gold]) -> None:
        """Read one document and count."""
        begin = time.perf_counter()
        scan, ours = self._reads(text)
        self.seconds += time.perf_counter() - begin
        self.characters += len(text)
        words = [m.span() for m in re.finditer(r"\w+", text)]
        for role in ROLES:
            self._role(name, text, words, role, [getattr(g, role) for g in gold], [parts_of(a, role) for a in ours])
        for g in gold:
            for part in direct_parts(text, g):
                self._direct(name, text, words, g, part, scan, ours)

    def _role(self, name: str, text: str, words: list[tuple[int, int]], role: str, gold: list[Parts], ours: list[Parts]) -> None:
        left = {words_in(words, parts) for parts in gold} - {frozenset()}
        right = {words_in(words, parts) for parts in ours} - {frozenset()}
        pairs = matched(left, right)
        self.counts[role].update(gold=len(left), ours=len(right), both=len(pairs))
        for kind, spans in (("missed", left - {g for g, _ in pairs}), ("extra", right - {o for _, o in pairs})):
            self.errors += [(f"{role} {kind}", name, shown(text, words, span)) for span in sorted(spans, key=min)]

    def _direct(
        self,
        name: str,
        text: str,
        words: list[tuple[int, int]],
        gold: Gold,
        part: tuple[int, int],
        scan: Scan,
        ours: tuple[Attribution, ...],
    ) -> None:
        wanted = words_in(words, (part,))
        if not wanted:
            return
        self.direct["gold"] += 1
        covering = (
            i for i, q in enumerate(scan.quotations) if q.parent is None and _same(wanted, words, (q.span.start, q.span.end))
        )
        index = next(covering, None)
        if index is None:
            self.errors.append(("quote missed", name, text[part[0] : part[1]]))
            return
        self.direct["found"] += 1
        said = [a for a in ours if index in a.quotations]
        mine = words_in(words, parts_of(said[0], "source")) if said else frozenset()
        theirs = words_in(words, gold.source)
        right = (not theirs and not mine) or (bool(mine & theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs)))
        self.direct["right"] += right
        self.direct["open"] += not mine and not right
        if not right:
            quoted = text[part[0] : part[1]][:70]
            self.errors.append(("speaker", name, f"{shown(text, words, mine)!r} for {shown(text, words, theirs)!r}: {quoted}"))

    def table(self) -> str:
        """The figures, one row a role."""
        d = self.direct
        rows = [
            f"direct quotations: {d['found']}/{d['gold']} found ({d['found'] / max(1, d['gold']):.3f}), "
            f"{d['right']} with the right source ({d['right'] / max(1, d['gold']):.3f}), {d['open']} open, "
            f"{d['found'] - d['right'] - d['open']} wrong",
            "role      gold  ours  both  precision  recall  F1",
        ]
        for role, c in self.counts.items():
            p, r = c["both"] / max(1, c["ours"]), c["both"] / max(1, c["gold"])
            f1 = 2 * p * r / (p + r) if p + r else 0.0
            rows.append(f"{role:8} {c['gold']:5} {c['ours']:5} {c['both']:5}  {p:9.3f}  {r:6.3f}  {f1:.3f}")
        rows.append(
            f"{1000 * self.seconds * 3000 / max(1, self.characters):.1f} ms per 3,000 characters (layout to attributions)"
        )
        return "\n".join(rows)


def shown(text: str, words: list[tuple[int, int]], span: frozenset[int]) -> str:
    """The words of a span, from its first to its last."""
    return text[words[min(span)][0] : words[max(span)][1]].replace("\n", " ") if span else "nobody"


def main() -> int:
    """Print the figures, and with --errors the rows of one kind ("cue missed", "cue extra", "speaker" …)."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", default="", help='a kind of error to list: "speaker", "cue missed", "source extra" …')
    options = parser.parse_args()
    scores = Scores()
    for path in sorted((options.folder / "text").glob("*.txt")):
        annotated = sorted((options.folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotated:
            scores.add(path.stem, path.read_bytes().decode("utf-8"), list(gold_of(annotated[0])))
    for kind, name, words in scores.errors:
        if options.errors and kind.startswith(options.errors):
            sys.stdout.write(f"{kind}\t{name}\t{words}\n")
    sys.stdout.write(scores.table() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
