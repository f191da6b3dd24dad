"""The findings and their decisions as a table: out, filled in with a spreadsheet, and in again."""

from __future__ import annotations

import csv
import io

from claimcheck.errors import DecisionError
from claimcheck.review.desk import Desk, Word
from claimcheck.writers.guard import bare, guarded

COLUMNS = ("fingerprint", "decision", "note", "severity", "finding", "rule", "message", "sides")
_WORDS: dict[str, Word] = {
    "": "",
    "d": "dismissed",
    "dismiss": "dismissed",
    "dismissed": "dismissed",
    "c": "confirmed",
    "confirm": "confirmed",
    "confirmed": "confirmed",
}


def to_sheet(desk: Desk) -> str:
    """A row a finding; `decision` and `note` are to be filled in, the other columns are for reading. No cell is a formula."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    decisions = desk.decisions()
    for entry in desk.entries:
        decision = decisions.get(entry.fingerprint)
        said = (decision.verdict, decision.note) if decision else ("", "")
        sides = " | ".join(label for label, _ in entry.sides)
        row = (entry.fingerprint, *said, entry.severity, entry.heading, entry.rule, entry.message, sides)
        table.writerow([guarded(cell) for cell in row])
    return out.getvalue()


def from_sheet(desk: Desk, text: str) -> int:
    """Note the decisions of a table (commas or semicolons between the cells); an emptied decision is forgotten.

    Gives the number of rows. Raises DecisionError, with the row, where a decision is none or a finding is not in the report; then
    nothing is noted.
    """
    text = text.removeprefix("\ufeff")
    header = text.split("\n", 1)[0]
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if header.count(";") > header.count(",") else ",")
    words: dict[str, tuple[Word, str]] = {}
    try:
        if not {"fingerprint", "decision", "note"} <= set(rows.fieldnames or ()):
            raise DecisionError("the table has no columns fingerprint, decision and note; take it out of the report again")
        for number, row in enumerate(rows, 1):
            word = bare(row["decision"] or "").strip().lower()
            if word not in _WORDS:
                raise DecisionError(f"row {number} has the decision {row['decision']!r}; write dismissed, confirmed, or nothing")
            words[bare(row["fingerprint"] or "").strip().lower()] = _WORDS[word], bare(row["note"] or "")
    except csv.Error as error:
        raise DecisionError(f"the table cannot be read ({error}); export it as CSV in UTF-8 again") from None
    desk.decide_all(words)
    return len(words)
