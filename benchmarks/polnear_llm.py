"""Measure who-says-what on a sample of PolNeAR with a model beside the rules.

    python benchmarks/polnear_llm.py FOLDER --base-url URL [--every 4] [--answers FOLDER] [--list] [--into EVALUATION.md]

Scored as in `benchmarks/polnear.py`. The sample is every so-manieth article by file name. What the model gives a speaker
takes its place among the rules' attributions, and every statement that it adds stands beside them. Answers are kept, so that a
second run asks nothing. `--list` prints what the model added, with the gold attribution that it meets.
"""

# ruff: noqa: T201

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import polnear
from answers import KeptAnswers, reader_of
from pairs import share
from tables import Table, f1, insert

from claimcheck.asking.model_reader import ModelReader, read_with_model
from claimcheck.model import Article, Attribution, AttributionClaim, Claim, QuoteClaim, Scan
from claimcheck.rules_reader import read as read_rules


def sample(folder: Path, every: int) -> Iterator[tuple[str, str, list[polnear.Gold]]]:
    """Name, text and labels of every so-manieth article."""
    paths = sorted((folder / "text").glob("*.txt"))
    for path in paths[:: max(1, every)]:
        annotated = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if annotated:
            yield path.stem, path.read_bytes().decode("utf-8"), list(polnear.gold_of(annotated[0]))


class WithModel:
    """Reads a text as the model reader does; `added` counts what the model gave, `claims` holds it."""

    def __init__(self, reader: ModelReader) -> None:
        self._door = reader.door
        self.added: Counter[str] = Counter()
        self.claims: list[tuple[str, Claim]] = []

    def __call__(self, text: str) -> tuple[Scan, tuple[Attribution, ...]]:
        """The scan, and the attributions of rules and model."""
        rules = read_rules(Article("polnear", text))
        [reading] = read_with_model([rules], self._door, workers=2)
        self.added["rejected"] += len(reading.rejected)
        ours = rules.attributions
        for claim in reading.claims:
            if isinstance(claim, QuoteClaim) and claim.by.get("speaker") == "model":
                self.added["speakers"] += 1
                ours = tuple(_spoken(rules.scan, ours, claim))
            elif isinstance(claim, AttributionClaim) and "model" in claim.by.values():
                self.added["statements"] += 1
                ours = (*ours, Attribution(claim.cue_span, claim.source_span, None, (claim.span,)))
            else:
                continue
            self.claims.append((text, claim))
        return rules.scan, ours


def _spoken(scan: Scan, ours: Iterable[Attribution], claim: QuoteClaim) -> Iterator[Attribution]:
    """The attributions with the speaker of one quotation filled in."""
    index = next(i for i, q in enumerate(scan.quotations) if q.span == claim.span)
    met = False
    for attribution in ours:
        here = index in attribution.quotations and attribution.entity is None
        met |= here
        yield replace(attribution, source=claim.speaker_span, cue=claim.cue_span) if here else attribution
    if not met:
        yield Attribution(claim.cue_span, claim.speaker_span, None, (scan.quotations[index].outer,), (index,))


def rows_of(name: str, scores: polnear.Scores) -> Iterator[tuple[str, ...]]:
    """The rows of one reader."""
    d = scores.direct
    yield name, "direct quotations, right source", "", "", share(d["right"], d["gold"])
    for role, c in scores.counts.items():
        yield name, role, *f1(c["both"], c["ours"], c["gold"])


def main() -> int:
    """Print the figures of both readers, and write them into a file if one is named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--base-url", required=True)
    parser.add_argument("--model")
    parser.add_argument("--every", type=int, default=4)
    parser.add_argument("--answers", type=Path, default=Path("out/answers"))
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--into", type=Path)
    options = parser.parse_args()
    reader = reader_of("llm", options.base_url, options.model, options.answers)
    assert isinstance(reader, ModelReader) and isinstance(reader.door, KeptAnswers)  # noqa: S101, PT018
    model = WithModel(reader)
    plain, both = polnear.Scores(), polnear.Scores(model)
    count = 0
    for name, text, gold in sample(options.folder, options.every):
        plain.add(name, text, gold)
        both.add(name, text, gold)
        count += 1
        print(f"{name}: {dict(model.added)}", file=sys.stderr, flush=True)
    if options.list:
        for text, claim in model.claims:
            said = f"{claim.source} | {claim.cue}" if isinstance(claim, AttributionClaim) else f"{getattr(claim, 'speaker', '')}"
            print(f"{claim.kind}\t{said}\t{' '.join(text[claim.span.start : claim.span.end].split())}")
    rows = [
        ("reader", "what", "precision", "recall", "F1, or share"),
        *rows_of("rules", plain),
        *rows_of("rules and model", both),
    ]
    usage, n = reader.door.usage, model.added
    note = (
        f"Every {options.every}th article by file name. Model {reader.run().model}: {usage.requests} requests, "
        f"{usage.tokens_in:,} tokens in, {usage.tokens_out:,} out; {n['speakers']} speakers and {n['statements']} statements "
        f"taken, {n['rejected']} rows rejected."
    )
    command = f"python benchmarks/polnear_llm.py DATA/polnear_dev --base-url URL --every {options.every}"
    table = Table("polnear-llm", f"Attributions with a model: PolNeAR, {count} articles", command, rows, note)
    print(table)
    if options.into:
        options.into.write_text(insert(options.into.read_text(encoding="utf-8"), table), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
