"""The findings of a report in the order in which a text shows them: those that stand, then those that an editor dismissed."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.decision import Decision
from claimcheck.decisions import fingerprints
from claimcheck.model import Finding, Report


@dataclass(frozen=True, slots=True)
class Row:
    """A finding, its number in the report (from 1), its fingerprint and what was decided about it."""

    number: int
    finding: Finding
    fingerprint: str
    decision: Decision | None

    @property
    def said(self) -> str:
        """The decision in an editor's words, "" where there is none: "Dismissed: known"."""
        if self.decision is None:
            return ""
        word = self.decision.verdict.capitalize()
        return f"{word}: {self.decision.note}" if self.decision.note else f"{word}."


def rows(report: Report) -> tuple[Row, ...]:
    """Every finding in the order of the report."""
    named = zip(report.findings, fingerprints(report), strict=True)
    return tuple(Row(number, finding, name, report.decisions.get(name)) for number, (finding, name) in enumerate(named, 1))


def parted(report: Report) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The findings that stand, and those that were dismissed."""
    every = rows(report)
    return tuple(row for row in every if not is_gone(row)), tuple(row for row in every if is_gone(row))


def is_gone(row: Row) -> bool:
    """Whether an editor dismissed the finding."""
    return row.decision is not None and row.decision.verdict == "dismissed"
