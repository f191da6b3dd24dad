"""Which writer makes which output: the files of a run, and what goes to standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

from claimcheck.model import Report
from claimcheck.whole_file import put

FILES: Mapping[str, str] = {
    "json": "claimcheck.report:to_json",
    "jsonl": "claimcheck.writers.lines:to_jsonl",
    "markdown": "claimcheck.writers.markdown:to_markdown",
    "html": "claimcheck.writers.page:to_html",
    "csv": "claimcheck.writers.table_csv:findings_csv",
    "claims-csv": "claimcheck.writers.table_csv:claims_csv",
    "sqlite": "claimcheck.writers.database:to_sqlite",
    "annotations": "claimcheck.writers.annotations:to_annotations",
    "github": "claimcheck.writers.github:to_github",
    "sarif": "claimcheck.writers.sarif:to_sarif",
}
"""The function that makes each output of a report; imported when it is asked for."""


def write_files(report: Report, wanted: Mapping[str, Path | None]) -> None:
    """Write the outputs that have a path, each whole or not at all. Raises OutputError."""
    for name, path in wanted.items():
        if path:
            put(path, _made(report, name))


def write_out(report: Report, form: str) -> None:
    """Write the report to standard output: as text for people ("text") or as one of `FILES` (as UTF-8 bytes)."""
    if form == "text":
        from claimcheck.writers import terminal

        terminal.write(report, sys.stdout)
        return
    made = _made(report, form)
    sys.stdout.flush()
    data = made if isinstance(made, bytes) else made.encode("utf-8", "backslashreplace")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _made(report: Report, name: str) -> str | bytes:
    module, function = FILES[name].split(":")
    make: Callable[[Report], str | bytes] = getattr(import_module(module), function)
    return make(report)
