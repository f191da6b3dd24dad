"""What a person made of alarms that no label judges: evaluation/readings.tsv, and the tables written from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "evaluation"
Alarm = tuple[str, str, str]
"""The key of an alarm (a pair's id, a finding's fingerprint), where it stands, and what it says: verdict and deciding phrases."""


def load(kind: str, path: Path = FOLDER / "readings.tsv") -> dict[str, tuple[str, str]]:
    """Reading and reason by key, of one set."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return {key: (reading, reason) for set_, key, reading, reason in rows if set_ == kind}


def counted(alarms: Iterable[Alarm], kind: str) -> Counter[str]:
    """How many of the alarms are read as right, as wrong, and not yet read."""
    known = load(kind)
    return Counter(known[key][0] if key in known else "unread" for key, _, _ in alarms)


def write(
    name: str,
    heading: str,
    command: str,
    alarms: Iterable[Alarm],
    kind: str,
    wrong: Iterable[str] = (),
    what: str = "Alarms",
) -> Counter[str]:
    """Write evaluation/NAME.md, one row an alarm; `wrong` are keys that need no reading, for the data itself says so."""
    found, known, sure = list(alarms), load(kind), set(wrong)
    rows, n = [], Counter[str]()
    for key, place, says in found:
        reading, reason = ("wrong", "the set says that both hold") if key in sure else known.get(key, ("unread", ""))
        n[reading] += 1
        rows.append(f"| {place} | {says} | {reading} | {reason} | `{key}` |")
    share = f"{n['right'] / len(found):.2f}" if found else "-"
    counts = f"{what}: {len(found)}; {n['right']} right, {n['wrong']} wrong, {n['unread']} not read yet; share right: {share}."
    note = "Readings stand in `evaluation/readings.tsv`, in the reader's own words; a new one shows as unread."
    table = "| where | what it says | reading | why | key |\n|---|---|---|---|---|\n" + "\n".join(rows)
    (FOLDER / f"{name}.md").write_text(
        f"# {heading}\n\n`{command}`\n\n{counts} {note}\n\n{table if rows else 'None.'}\n", encoding="utf-8"
    )
    return n
