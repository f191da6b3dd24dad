"""Run every benchmark whose data is there and write its table into EVALUATION.md.

    python benchmarks/evaluate.py --data DATA [--reader llm --base-url URL --model NAME --only CLUSTER …] [--into EVALUATION.md]

A table stands between two comments that name it; what stands outside of them is never touched, and a table whose data is missing
stays as it was. With `--reader llm` only the labelled events are scored, beside the rules on the same events.
"""

# ruff: noqa: T201

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import clusters
import newsquant
import pairs
import peer_figures
import polnear
import polnear_quotes
import readings
from answers import KeptAnswers, reader_of
from tables import Table, f1, insert

from claimcheck.asking.model_reader import ModelReader
from claimcheck.reader import RulesReader


def events(data: Path) -> Iterator[Table]:
    """The labelled events and the seeds, read by the rules."""
    rows: list[tuple[str, ...]] = []
    total, alarms = Counter[str](), list[readings.Alarm]()
    for found in clusters.scored(data, RulesReader()):
        total.update(found[1])
        rows.append((found[0], *_event(found[1])))
        alarms += clusters.unlabelled(found)
    read = readings.write(
        "unlabelled_alarms", "Alarms that serve no label, development events, rules reader", "make eval DATA=…", alarms, "event"
    )
    yield Table(
        "clusters-rules",
        "Labelled events, rules reader",
        "python benchmarks/clusters.py DATA",
        [("event", *_EVENT), *rows, ("**all**", *_event(total)), ("wanted", *_WANTED)],
        _event_note(total, read),
    )
    seeds = clusters.scored_seeds(data, RulesReader())
    if seeds:
        yield Table(
            "seeds-rules",
            "The five articles in seeds/, rules reader",
            "python benchmarks/clusters.py DATA",
            [("event", *_EVENT), (seeds[0], *_event(seeds[1]))],
            _seed_note(seeds[1]),
        )


_EVENT = (
    "findings found",
    "accepted verdict",
    "alarm labels found",
    "agreements",
    "false alarms on agree / never",
    "unlabelled alarms",
    "duplicates",
)
_WANTED = ("", "at least 0.55", "at least 0.60", "at least 0.50", "at most 3 / 1", "", "under 5 %")


def _event(n: Counter[str]) -> tuple[str, ...]:
    return (
        pairs.share(n["found"], n["findings"]),
        pairs.share(n["right"], n["findings"]),
        pairs.share(n["alarm_labels_found"], n["alarm_labels"]),
        pairs.share(n["agreed"], n["agree"]),
        f"{n['agree_alarmed']} of {n['agree']} / {n['never_alarmed']} of {n['never']}",
        f"{n['alarms'] - n['alarms_matched']} of {n['alarms']}",
        f"{n['duplicates']} of {n['alarms'] + n['notes']}",
    )


def _event_note(n: Counter[str], read: Counter[str]) -> str:
    return (
        f"{n['spans']:,} claims, {n['bad']} spans that do not equal their text. Nobody has published figures for this task: no "
        f"other tool compares claims across reports. Unlabelled alarms: {n['alarms'] - n['alarms_matched']}, read one by one in "
        f"`evaluation/unlabelled_alarms.md`: {read['right']} right, {read['wrong']} wrong, {read['unread']} not read."
    )


def _seed_note(n: Counter[str]) -> str:
    return (
        f"Quotations with the right speaker: {n['quotes_right']} of {n['quotes']}, wrong {n['quotes_wrong']}; numbers with the "
        f"right interval, change and status: {n['numbers_right']} of {n['numbers']}. Peers on speakers in the same articles (50 "
        "quotations, fragments counted), each in its best setting: textacy 27, GenderGapTracker 20, Guardian/AFP rules 15."
    )


def events_with_model(data: Path, options: argparse.Namespace) -> Iterator[Table]:
    """The same events read by the rules and by the model reader."""
    reader = reader_of("llm", options.base_url, options.model, options.answers)
    assert isinstance(reader, ModelReader) and isinstance(reader.door, KeptAnswers)  # noqa: S101, PT018
    rows = []
    for name, kind in (("rules", RulesReader()), ("llm", reader)):
        scored = [*clusters.scored(data, kind, options.only)]
        if not options.only and (seeds := clusters.scored_seeds(data, kind)):
            scored.append(seeds)
        rows += [(event, name, *_event(n), *_said(report)) for event, n, _, report in scored]
        added = [row for event, _, _, report in scored for row in _by_model(event, report)]
    heading = "What the model added to the rules, development events"
    read = readings.write("model_additions", heading, "make eval READER=llm …", added, "model", what="Additions")
    usage = reader.door.usage
    note = (
        f"Model {reader.run().model}: {usage.requests} requests, {usage.tokens_in:,} tokens in, {usage.tokens_out:,} out. "
        f"What the model added stands in `evaluation/model_additions.md`, read one by one: {read['right']} right, "
        f"{read['wrong']} wrong, {read['unread']} not read."
    )
    command = f"make eval DATA=… READER=llm BASE_URL=… ONLY='{' '.join(options.only)}'"
    rows.sort(key=lambda row: row[0])
    yield Table(
        "clusters-llm",
        "Labelled events, model reader beside the rules",
        command,
        [("event", "reader", *_EVENT, *_SAID), *rows],
        note,
    )


_SAID = ("quotations with a speaker", "statements with a source")


def _by_model(event: str, report: dict[str, Any]) -> Iterator[readings.Alarm]:
    """The claims that a model has a part in: key, event, and what it gave."""
    for claim in report["claims"]:
        if "model" in claim["by"].values():
            fields = (field for field, who in sorted(claim["by"].items()) if who == "model" and field in claim)
            given = ", ".join(f"{field}: {_short(claim[field])}" for field in fields)
            yield f"{event}/{claim['id']}", event, f"{claim['kind']}, {given}: “{claim['span']['exact'][:60]}”"


def _short(words: object) -> str:
    """The first words: no more of an article than decides."""
    text = str(words)
    return text if len(text) <= 60 else f"{text[:60]}…"


def _said(report: dict[str, Any]) -> tuple[str, str]:
    """Of the quotations those with a speaker, and the reported statements with a source."""
    quotes = [claim for claim in report["claims"] if claim["kind"] == "quote"]
    sources = sum(claim["kind"] == "attribution" and bool(claim["source"]) for claim in report["claims"])
    return pairs.share(sum(bool(claim["speaker"]) for claim in quotes), len(quotes)), str(sources)


def numbers(data: Path) -> Iterator[Table]:
    """NewsQuant."""
    path = data / "newsquant_dev.jsonl"
    if not path.exists():
        return
    found = newsquant.score(pairs.read_rows(path), False)
    rows: list[tuple[str, ...]] = [("reader", "value", "+unit", "+change", "+concept, partial")]
    measures = ("value", "unit", "change", "concept")
    rows.append(("claimcheck, rules", *(f1(found[m], found["ours"], found["gold"])[2] for m in measures)))
    yield Table(
        "newsquant",
        "Quantities: NewsQuant, first half",
        "python benchmarks/newsquant.py DATA/newsquant_dev.jsonl",
        rows + [(name, *figures) for name, *figures in peer_figures.NEWSQUANT],
        f"F1, micro, over {found['gold']} quantities; scored as published. The peers' figures are over both halves. "
        + peer_figures.NEWSQUANT_NOTE,
    )


def attributions(data: Path) -> Iterator[Table]:
    """PolNeAR: who says what, and the scan for quotation marks."""
    folder = data / "polnear_dev"
    if not folder.exists():
        return
    scores = polnear.Scores()
    for path in sorted(folder.glob("text/*.txt")):
        annotated = sorted(folder.glob(f"attributions/{path.stem}_*.ann"))
        if annotated:
            scores.add(path.stem, path.read_bytes().decode("utf-8"), list(polnear.gold_of(annotated[0])))
    d = scores.direct
    yield Table(
        "polnear-direct",
        "Direct quotations: PolNeAR, 84 articles",
        "python benchmarks/polnear.py DATA/polnear_dev",
        [("reader", "found", "right source", "source left open"),
         ("claimcheck, rules", pairs.share(d["found"], d["gold"]), pairs.share(d["right"], d["gold"]), str(d["open"])),
         *peer_figures.DIRECT],
        f"{_printed(lambda: polnear_quotes.main(folder, False))} (`python benchmarks/polnear_quotes.py DATA/polnear_dev`, each "
        "part of a content for itself). textacy was measured on the second half of the set.",
    )  # fmt: skip
    rows = [("reader", "role", "precision", "recall", "F1")]
    rows += [("claimcheck, rules", role, *f1(c["both"], c["ours"], c["gold"])) for role, c in scores.counts.items()]
    yield Table(
        "polnear-roles",
        "All attributions, direct, mixed and indirect: PolNeAR, 84 articles",
        "python benchmarks/polnear.py DATA/polnear_dev",
        [*rows, *peer_figures.ROLES],
        "Spans matched one to one from token Jaccard 0.5 on; CofeNet's figures ask for exact spans and come from a model trained "
        "on the set.",
    )


def _printed(run: Callable[[], None]) -> str:
    """What a benchmark prints, as one line."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        run()
    return "; ".join(out.getvalue().split("\n")).rstrip("; ")


def texts(data: Path) -> Iterator[Table]:
    """Pairs of texts that agree or do not."""
    found = [*pairs.rows(data), *(row for row in pairs.rows(data, as_one=True) if "  of these" not in row[1])]
    if found:
        note = (
            "A changed headline is caught where an alarm touches the changed number; every other figure counts any alarm at all. "
            "The alarms on RTE are read one by one in `evaluation/rte_alarms.md`."
        )
        yield Table(
            "pairs",
            "Headlines, edited summaries, hypotheses",
            "python benchmarks/pairs.py DATA",
            [("set", "measure", "rules reader"), *found],
            note,
        )


RULES: Sequence[Callable[[Path], Iterator[Table]]] = (events, numbers, attributions, texts)


def main() -> int:
    """Write every table that can be made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default="")
    parser.add_argument("--reader", choices=("rules", "llm"), default="rules")
    parser.add_argument("--base-url")
    parser.add_argument("--model")
    parser.add_argument("--answers", type=Path, default=Path("out/answers"))
    parser.add_argument("--only", nargs="*", default=())
    parser.add_argument("--into", type=Path, default=Path("EVALUATION.md"))
    options = parser.parse_args()
    data = Path(options.data)
    if not options.data or not data.is_dir():
        print("make eval needs the labelled data, which is not part of this repository: make eval DATA=FOLDER", file=sys.stderr)
        return 2
    made = (lambda d: events_with_model(d, options),) if options.reader == "llm" else RULES
    document = options.into.read_text(encoding="utf-8") if options.into.exists() else "# Evaluation\n"
    for make in made:
        try:
            for table in make(data):
                document = insert(document, table)
                print(f"{table.heading}: {json.dumps(table.rows[1:], ensure_ascii=False)}")
        except FileNotFoundError as error:
            print(f"left out: {error}", file=sys.stderr)
    options.into.write_text(document, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
