"""The report as JSON lines: one record a line, for pipes and for loading into anything."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.model import Report
from claimcheck.report import as_dict

_MANY = ("articles", "claims", "findings", "agreements", "uncarried", "rejected", "unread", "failures")


def to_jsonl(report: Report) -> str:
    """The report of `claimcheck.report.to_json`, a line a record.

    The first is {"record": "report", …}; then come {"record": "articles", …} and so on, for claims, findings, agreements. An
    uncarried claim is {"record": "uncarried", "claim": its id}. `from_jsonl` reads it back.
    """
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(as_dict(report)))


def _rows(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    yield {"record": "report", **{name: value for name, value in data.items() if name not in _MANY}}
    for many in _MANY:
        for row in data[many]:
            yield {"record": many, **(row if isinstance(row, dict) else {"claim": row})}


def from_jsonl(text: str) -> dict[str, Any]:
    """The report's data again, as `claimcheck.report.as_dict` gave it (but for the order of its outermost names)."""
    data: dict[str, Any] = {name: [] for name in _MANY}
    for line in text.splitlines():
        row = json.loads(line)
        record = row.pop("record")
        if record == "report":
            data |= row
        else:
            data[record].append(row["claim"] if record == "uncarried" else row)
    return data
