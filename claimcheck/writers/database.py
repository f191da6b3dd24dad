"""The report as an SQLite database that opens well in Datasette: tables with keys, a full-text index, a view of disagreements."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from importlib import resources
from typing import Any

from claimcheck.model import Report
from claimcheck.writers.tables import told

_CLAIM = (
    "id article kind field start end exact context who low high low_open high_open soft_low soft_high unit dimension hedge "
    "measure change status person office cue stance by"
).split()
_FINDING = "id fingerprint rule kind verdict severity within_article message decision note".split()
_ARTICLE = "id title source published url story version_of sha256".split()
_LARGEST = 2**63 - 1


def to_sqlite(report: Report) -> bytes:
    """The database as the bytes of its file; the same report and SQLite library give the same bytes."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(resources.files("claimcheck.writers").joinpath("database.sql").read_text(encoding="utf-8"))
        for table, rows in _tables(told(report)):
            _fill(database, table, rows)
        database.execute("INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')")
        database.commit()
        database.execute("VACUUM")
        return database.serialize()


def _tables(data: Mapping[str, Any]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Every table and its rows, those that others point to first."""
    head = {"schema": data["schema"], **data["run"], "coverage": data["coverage"]}
    yield "run", [{"name": name, "value": value} for name, value in head.items()]
    yield "articles", [{name: row[name] for name in _ARTICLE} for row in data["articles"]]
    yield "claims", [{name: (row | row["span"]).get(name) for name in _CLAIM} for row in data["claims"]]
    yield "uncarried", [{"claim": claim} for claim in data["uncarried"]]
    yield "findings", [{name: (row | _decision(row)).get(name) for name in _FINDING} for row in data["findings"]]
    yield "finding_sides", [side for row in data["findings"] for side in _sides(row)]
    yield "finding_claims", [claim for row in data["findings"] for claim in _finding_claims(row)]
    yield "derivations", [step for row in data["findings"] for step in _steps(row)]
    numbered = [{"id": f"A{n:02}", **row} for n, row in enumerate(data["agreements"], 1)]
    yield "agreements", [{name: row[name] for name in ("id", "kind", "verdict", "message")} for row in numbered]
    yield (
        "agreement_claims",
        [{"agreement": row["id"], "claim": claim} for row in numbered for claim in dict.fromkeys(row["claims"])],
    )
    yield "unread", [{"article": row["article"], **row["span"], "reason": row["reason"]} for row in data["unread"]]
    yield "rejected", data["rejected"]
    yield "failures", data["failures"]


def _decision(finding: Mapping[str, Any]) -> dict[str, Any]:
    return next(({"decision": v, "note": finding[v]["note"]} for v in ("dismissed", "confirmed") if v in finding), {})


def _sides(finding: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for number, side in enumerate(finding["sides"], 1):
        yield {"finding": finding["id"], "side": number, "label": side["label"]}


def _finding_claims(finding: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    sides = {claim: number for number, side in enumerate(finding["sides"], 1) for claim in side["claims"]}
    for claim in finding["claims"]:
        yield {"finding": finding["id"], "claim": claim, "side": sides.get(claim)}


def _steps(finding: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for number, step in enumerate(finding["derivation"], 1):
        yield {"finding": finding["id"], "step": number, "operation": step["operation"], "result": step["result"]}


def _fill(database: sqlite3.Connection, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" * len(row))
        database.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', [_value(v) for v in row.values()])  # noqa: S608


def _value(value: Any) -> Any:
    """A value that SQLite takes: numbers beyond its integers as floats, half surrogates escaped, tables as JSON."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=True)
    return float(value) if isinstance(value, int) and abs(value) > _LARGEST else value
