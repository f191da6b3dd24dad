"""Tables as Markdown, each in a place of its own in a document."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """One table: its place's name, its heading, the command that prints its figures, and its rows, head first."""

    name: str
    heading: str
    command: str
    rows: list[tuple[str, ...]]
    note: str = ""

    def __str__(self) -> str:
        """As Markdown, between the comments that name it."""
        head, *body = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in self.rows]
        lines = [head, "|" + "---|" * len(self.rows[0]), *body]
        note = f"\n{self.note}\n" if self.note else ""
        return f"{_begin(self.name)}\n## {self.heading}\n\n`{self.command}`\n{note}\n" + "\n".join(lines) + f"\n{_end(self.name)}"


def _begin(name: str) -> str:
    return f"<!-- table {name}, written by make eval -->"


def _end(name: str) -> str:
    return f"<!-- end of {name} -->"


def insert(document: str, table: Table) -> str:
    """The document with the table in its place, at the end where it has none yet."""
    place = re.compile(re.escape(_begin(table.name)) + ".*?" + re.escape(_end(table.name)), re.DOTALL)
    if place.search(document):
        return place.sub(lambda _: str(table), document)
    return f"{document.rstrip()}\n\n{table}\n"


def f1(right: int, ours: int, gold: int) -> tuple[str, str, str]:
    """Precision, recall and F1."""
    precision, recall = right / max(1, ours), right / max(1, gold)
    return f"{precision:.3f}", f"{recall:.3f}", f"{2 * precision * recall / max(1e-9, precision + recall):.3f}"
