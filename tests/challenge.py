"""Scores the rules reader on the challenge sets: made-up events whose labels were written before any figure was read.

    python tests/challenge.py [--list]

The rules were mended against the sets after their first readings, of which benchmarks/challenge_table.py keeps the figures.
A label is found by one finding of its kind that touches two of its passages and has at least half of its claims on them. An alarm
is false where it sets two passages against each other that agree or speak of different things, stray where it serves no label.
"""

# ruff: noqa: T201

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck import Article, Report, check, read
from claimcheck.report import as_dict

DATA = Path(__file__).parent / "data"
SETS = FIRST, SECOND, THIRD, FOURTH = "challenge", "challenge-second", "challenge-third", "challenge-fourth"
NUMERIC = frozenset("contradict same_source_conflict sources_disagree derived_conflict self_inconsistent revised_down".split())
ALARMS = NUMERIC | frozenset("meaning spliced speaker_conflict denied contrary".split())
WANTED = NUMERIC - {"sources_disagree", "revised_down"} | {"disagree", "meaning", "denied", "contrary"}
"""The labels that ask for an alarm; for the others a note will do."""
WORDING = frozenset("reworded translation paraphrase".split())
ACCEPTED = {
    **dict.fromkeys(("disagree", *NUMERIC), NUMERIC),
    "updated": frozenset({"updated", "revised_down"}),
    "reworded": WORDING,
    "meaning": frozenset({"meaning", "spliced"}),
    "spliced": frozenset({"meaning", "spliced"}),
    "speaker": frozenset({"speaker_conflict", "source"}),
    "contrary": frozenset({"contrary", "denied", "contradict"}),
}
KINDS = {
    "number": {"number"},
    "quote": {"quote", "attribution"},
    "attribution": {"attribution", "quote", "number", "title"},
    "title": {"title"},
}
Place = tuple[str, str, int, int]
Row = Mapping[str, Any]


@cache
def events(chosen: str) -> tuple[str, ...]:
    """The events of a set, each as its folder below the data."""
    return tuple(sorted(f"{chosen}/{path.parent.name}" for path in (DATA / chosen).glob("*/gold.json")))


@cache
def checked(event: str) -> tuple[tuple[Article, ...], Report]:
    """The articles of an event and the report on them, read by the rules."""
    articles = read([DATA / event / "articles"])
    return tuple(articles), check(articles, reader="rules")


def score(event: str) -> tuple[Counter[str], list[str]]:
    """The counts of an event, and a line for each label that is missed and each alarm that is wrong."""
    articles, made = checked(event)
    gold = labels_of(event)
    report = json.loads(json.dumps(as_dict(made)))
    judge = _Judge({a.id: a for a in articles}, {c["id"]: _place(c) for c in report["claims"]})
    return judge.counts(event, gold, report)


def labels_of(event: str) -> Row:
    """The labels of an event as they were written."""
    return json.loads((DATA / event / "gold.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def evidence(event: str) -> Iterator[Row]:
    """Every labelled passage of an event."""
    gold = labels_of(event)
    return (item for group in ("findings", "agree", "never") for row in gold[group] for item in row["evidence"])


def _place(claim: Row) -> Place:
    span = claim["span"]
    return claim["article"], span["field"], span["start"], span["end"]


class _Judge:
    def __init__(self, articles: Mapping[str, Article], spans: Mapping[str, Place]) -> None:
        self._articles, self._spans = articles, spans

    def counts(self, event: str, gold: Row, report: Row) -> tuple[Counter[str], list[str]]:
        """The counts and the lines of one event."""
        labels, findings = gold["findings"], report["findings"]
        hits = [(label, f) for label in labels for f in findings if self._hit(f, label)]
        served: dict[str, str] = {}
        for right in (True, False):  # findings with an accepted verdict first
            for label, f in hits:
                if right == (f["verdict"] in accepted(label)) and f["id"] not in served and label["id"] not in served.values():
                    served[f["id"]] = label["id"]
        verdicts = {served[f["id"]]: f["verdict"] for f in findings if f["id"] in served}
        alarms = [f for f in findings if f["verdict"] in ALARMS]
        alarming = {label["id"] for label in labels if accepted(label) & ALARMS}
        unexcused = [f for f in alarms if served.get(f["id"]) not in alarming]
        quiet = [row for group in ("agree", "never") for row in gold[group]]
        wrong = [row for row in quiet if any(self._opposes(f, row["evidence"]) for f in unexcused)]
        found = Counter(
            labels=len(labels),
            found=len(verdicts),
            accepted=sum(verdicts.get(label["id"]) in accepted(label) for label in labels),
            wanted=sum(label["verdict"] in WANTED for label in labels),
            alarmed=sum(verdicts.get(label["id"]) in ALARMS for label in labels if label["verdict"] in WANTED),
            agree=len(gold["agree"]),
            agreed=sum(self._agreed(row["evidence"], report) for row in gold["agree"]),
            silent=len(quiet),
            false=len(wrong),
            alarms=len(alarms),
            stray=len(unexcused),
        )
        lines = [f"{event} missed {row['id']} {row['verdict']}: {row['note']}" for row in labels if row["id"] not in verdicts]
        lines += [f"{event} FALSE ALARM on {row['id']}: {row['note']}" for row in wrong]
        return found, lines + [f"{event} stray {f['verdict']}: {f['message']}" for f in unexcused]

    def _places(self, item: Row) -> Iterator[Place]:
        article = self._articles[item["article"]]
        text, at = (article.text if item["field"] == "text" else article.title), -1
        while (at := text.find(item["evidence"], at + 1)) >= 0:
            yield article.id, item["field"], at, at + len(item["evidence"])

    def _on(self, claim: str, item: Row) -> bool:
        article, field, start, end = self._spans[claim]
        return any(
            (article, field) == place[:2]
            and start < place[3]
            and place[2] < end
            and end - start <= max(450, 3 * (place[3] - place[2]))
            for place in self._places(item)
        )

    def _touched(self, claims: Sequence[str], evidence: Sequence[Row]) -> set[int]:
        return {n for n, item in enumerate(evidence) if any(self._on(claim, item) for claim in claims)}

    def _hit(self, finding: Row, label: Row) -> bool:
        evidence, claims = label["evidence"], finding["claims"]
        got = self._touched(claims, evidence)
        on = sum(any(self._on(claim, item) for item in evidence) for claim in claims)
        must = all(n in got for n, item in enumerate(evidence) if item.get("must"))
        return finding["kind"] in KINDS[label["kind"]] and len(got) >= 2 and must and 2 * on >= len(claims)

    def _opposes(self, finding: Row, evidence: Sequence[Row]) -> bool:
        sides = [self._touched(side["claims"], evidence) for side in finding["sides"]]
        return any(a - b and b - a for n, a in enumerate(sides) for b in sides[n + 1 :])

    def _agreed(self, evidence: Sequence[Row], report: Row) -> bool:
        return any(
            len(self._touched(row["claims"], evidence)) >= 2 and len(row["claims"]) <= 3 * len(evidence)
            for row in report["agreements"]
        )


def accepted(label: Row) -> frozenset[str]:
    """The verdicts that are right for a label."""
    named = {label["verdict"], *label.get("accept", ())}
    found = frozenset(named).union(*(ACCEPTED.get(verdict, frozenset()) for verdict in named))
    if label["kind"] == "attribution" and found & NUMERIC:
        found |= {"contrary", "denied", "speaker_conflict"}
    return found


def total(chosen: str) -> tuple[Counter[str], list[str]]:
    """The sums over all events of a set, and all lines."""
    counts, lines = Counter[str](), list[str]()
    for event in events(chosen):
        found, told = score(event)
        counts.update(found)
        lines += told
    return counts, lines


def main() -> None:
    """Print the sums of each set, and with --list the lines."""
    for chosen in SETS:
        n, lines = total(chosen)
        print(
            f"{chosen}, {len(events(chosen))} made-up events, rules reader: {n['found']} of {n['labels']} labels found, "
            f"{n['accepted']} with an accepted verdict; {n['alarmed']} of {n['wanted']} as an alarm; {n['agreed']} of "
            f"{n['agree']} agreements; {n['false']} of {n['silent']} silent groups alarmed; {n['stray']} of {n['alarms']} alarms "
            "serve no label"
        )
        if "--list" in sys.argv:
            print("\n".join(lines))


if __name__ == "__main__":
    main()
