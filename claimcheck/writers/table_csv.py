"""The findings, or the claims, as a table for spreadsheets: no cell is a formula, and every cell can be read back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from claimcheck.model import Report
from claimcheck.writers.guard import bare, guarded
from claimcheck.writers.tables import told

PLACE = ("outlet", "article", "published", "url", "field", "start", "end", "exact", "context", "who", "claim")
FINDINGS = (
    "finding",
    "fingerprint",
    "severity",
    "verdict",
    "kind",
    "rule",
    "decision",
    "note",
    "message",
    "side",
    "label",
    *PLACE,
)
CLAIMS = (
    "claim kind outlet article published url field start end exact context who low high low_open high_open soft_low soft_high "
    "unit dimension hedge measure change status source speaker cue stance person office"
).split()


def findings_csv(report: Report) -> str:
    """A line for each passage of each finding, in the order of the report; `side` is empty where a claim only helps a sum."""
    return _csv(FINDINGS, _passages(told(report)))


def claims_csv(report: Report) -> str:
    """A line for each claim, in the order of the report."""
    data = told(report)
    articles = {article["id"]: article for article in data["articles"]}
    return _csv(CLAIMS, (claim | _place(claim, articles) for claim in data["claims"]))


def read_csv(text: str) -> list[dict[str, str]]:
    """The lines of either table as they were before their cells were guarded; None is the empty string."""
    return [{name: bare(cell) for name, cell in row.items()} for row in csv.DictReader(io.StringIO(text, newline=""))]


def _passages(data: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    articles = {article["id"]: article for article in data["articles"]}
    claims = {claim["id"]: claim for claim in data["claims"]}
    for finding in data["findings"]:
        head = {"finding": finding["id"], **finding, **_decision(finding)}
        sides = {key: (n, side["label"]) for n, side in enumerate(finding["sides"], 1) for key in side["claims"]}
        for key in finding["claims"]:
            side, label = sides.get(key, ("", ""))
            yield head | {"side": side, "label": label} | _place(claims[key], articles)


def _decision(finding: Mapping[str, Any]) -> dict[str, str]:
    for verdict in ("dismissed", "confirmed"):
        if verdict in finding:
            return {"decision": verdict, "note": finding[verdict]["note"]}
    return {}


def _place(claim: Mapping[str, Any], articles: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    article = articles[claim["article"]]
    said = {name: claim[name] for name in ("outlet", "article", "context", "who")}
    return {"claim": claim["id"], "published": article["published"], "url": article["url"], **said, **claim["span"]}


def _csv(names: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> str:
    out, columns = io.StringIO(), tuple(names)
    table = csv.writer(out, lineterminator="\r\n")  # as RFC 4180 has it; a lone carriage return in a cell is then quoted too
    table.writerow(columns)
    for row in rows:
        table.writerow([guarded(_cell(row.get(name))) for name in columns])
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
