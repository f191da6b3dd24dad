"""What a batch leaves in its folder: a report a story, an index with the worst first, tables of findings, a summary.

    reports/STORY.json          (STORY.md with --markdown)
    index.jsonl  index.md       a line a story, most alarms first; what an editor dismissed is no alarm
    findings.csv findings.jsonl a line a finding, in the same order
    failed.jsonl                every row, story or article that could not be read, and why
    summary.json                the counts

The same input gives the same bytes, whatever the order of rows and the number of workers; no file holds a time. A file is
written beside its place and moved there, so that none is ever half written.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from claimcheck.batch.functions import Row
from claimcheck.errors import OutputError
from claimcheck.writers.markdown import escaped

SCHEMA = "claimcheck.batch/1"
INDEX = (
    "story",
    "file",
    "articles",
    "reports",
    "claims",
    "alarms",
    "notes",
    "dismissed",
    "agreements",
    "coverage",
    "worst",
    "copies",
    "failures",
)
TABLE = (
    "story",
    "file",
    "severity",
    "verdict",
    "kind",
    "rule",
    "fingerprint",
    "decision",
    "note",
    "within_article",
    "articles",
    "passages",
    "message",
)
_SAFE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_FORMULA = re.compile(r"\s*[=+\-@\t\r]")


def name_of(story: str) -> str:
    """A file name for a story that any system takes and no other story has."""
    if _SAFE.fullmatch(story) and story not in {"con", "prn", "aux", "nul"} and not re.fullmatch(r"(com|lpt)\d", story):
        return story
    slug = re.sub(r"[^a-z0-9]+", "-", story.casefold()).strip("-")[:60]
    return f"{slug or 'story'}-{hashlib.sha256(story.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


class Folder:
    """The folder of a batch's outputs. Raises OutputError where it cannot be written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _told(path):
            (path / "reports").mkdir(parents=True, exist_ok=True)
            probe = path / "reports" / ".part"
            probe.write_bytes(b"")
            probe.unlink()

    def put_story(self, row: Row) -> Row:
        """Write a finished story's report; what is to be remembered of it, with the digests of its files."""
        name = name_of(row["story"])
        digests = {}
        for suffix, text in ((".json", row["report"]), (".md", row["markdown"])):
            if text is not None:
                digests[suffix] = self._put(self.path / "reports" / f"{name}{suffix}", text)
        kept = {key: value for key, value in row.items() if key not in {"report", "markdown"}}
        return {**kept, "file": f"reports/{name}.json", "digests": digests}

    def holds(self, row: Row, markdown: bool) -> bool:
        """Whether a remembered story's files are there as they were written."""
        if markdown and ".md" not in row["digests"]:
            return False
        base = self.path / "reports" / name_of(row["story"])
        return all(_digest(base.with_name(base.name + suffix)) == digest for suffix, digest in row["digests"].items())

    def put_tables(self, stories: Iterable[Row], failed: Iterable[Row], head: Row) -> Row:
        """Write index, findings, failures and summary from the finished stories, worst first; the summary."""
        counts: Counter[str] = Counter(dict.fromkeys(("stories", "articles", "reports", "claims", "alarms", "notes"), 0))
        counts.update(dict.fromkeys(("dismissed", "agreements", "copies", "failed"), 0))
        verdicts: Counter[str] = Counter()
        with (
            self._open("index.jsonl") as index,
            self._open("index.md") as page,
            self._open("findings.jsonl") as lines,
            self._open("findings.csv") as table,
            self._open("failed.jsonl") as failures,
        ):
            page.write("# Stories, worst first\n\n| story | reports | alarms | notes | the gravest |\n|---|--:|--:|--:|---|\n")
            table.write(_csv(TABLE))
            for row in stories:
                counts.update(_counted(row))
                for reason in _failures(row):
                    counts["failed"] += 1
                    failures.write(_json(reason))
                if "error" in row:
                    continue
                index.write(_json({name: row[name] for name in INDEX}))
                page.write(_line(row))
                for finding in row["findings"]:
                    verdicts[finding["verdict"]] += 1
                    lines.write(_json({name: (finding | {"file": row["file"]})[name] for name in TABLE}))
                    table.write(_csv(_cells(finding | {"file": row["file"]})))
            for reason in failed:
                counts["failed"] += 1
                failures.write(_json(reason))
        summary = {"schema": SCHEMA, **head, **counts, "verdicts": dict(sorted(verdicts.items()))}
        with self._open("summary.json") as file:
            file.write(json.dumps(summary, ensure_ascii=False, indent=1) + "\n")
        return summary

    def _put(self, path: Path, text: str) -> str:
        data = text.encode("utf-8", "surrogatepass")
        beside = path.with_name(f".{path.name}.part")
        with _told(path):
            beside.write_bytes(data)
            beside.replace(path)
        return hashlib.sha256(data).hexdigest()

    @contextmanager
    def _open(self, name: str) -> Iterator[TextIO]:
        path = self.path / name
        beside = path.with_name(f".{name}.part")
        with _told(path):
            with beside.open("w", encoding="utf-8", errors="surrogatepass", newline="") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)


def _counted(row: Row) -> dict[str, int]:
    if "error" in row:
        return {}
    names = ("articles", "reports", "claims", "alarms", "notes", "dismissed", "agreements")
    return {"stories": 1, **{name: row[name] for name in names}, "copies": len(row["copies"])}


def _failures(row: Row) -> Iterator[Row]:
    """What went wrong in a story: all of it, or single articles."""
    if "error" in row:
        yield {"place": row["story"], "id": "", "reason": f"The story was not compared: {row['error']}"}
    for article, reason in row.get("failures", {}).items():
        yield {
            "place": row["story"],
            "id": article,
            "reason": f"Read by the rules alone, for the model answered nothing: {reason}",
        }


def _line(row: Row) -> str:
    worst = escaped(row["worst"]["message"]) if row["worst"] else ""
    link = f"[{escaped(row['story'])}]({row['file']})"
    return f"| {link} | {row['reports']} | {row['alarms']} | {row['notes']} | {worst} |\n"


def _cells(finding: Row) -> list[str]:
    return [" | ".join(value) if isinstance(value, list) else str(value) for value in (finding[name] for name in TABLE)]


def _csv(cells: Iterable[str]) -> str:
    """A line for spreadsheets: what would be taken for a formula gets an apostrophe."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([f"'{cell}" if _FORMULA.match(cell) else cell for cell in cells])
    return text.getvalue()


def _json(row: Row) -> str:
    return json.dumps(row, ensure_ascii=False) + "\n"


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise OutputError(
            f"{path} cannot be written ({why}). Make room or name another folder; what is finished is kept."
        ) from None
