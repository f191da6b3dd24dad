"""The rows of a batch on disk, where they are put in order: by story, and the finished stories worst first.

Made anew by every run and removed at its end; nothing of it needs to survive. While it is open no other run can use its folder.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from claimcheck.batch.functions import FIELDS, Row
from claimcheck.batch.stories import day_of
from claimcheck.errors import OutputError

_SCHEMA = """
CREATE TABLE articles (n INTEGER PRIMARY KEY, story TEXT, id TEXT, sha TEXT, day INTEGER, row TEXT);
CREATE TABLE failed (place TEXT, id TEXT, reason TEXT);
CREATE TABLE done (story TEXT PRIMARY KEY, alarms INTEGER, notes INTEGER, row TEXT) WITHOUT ROWID;
"""
_DISK = "Make room, or choose another folder with --out; what is finished is kept."


class Staging:
    """The rows of one run. Raises OutputError where the disk fails or another run holds the folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "staging.sqlite"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = sqlite3.connect(folder / "lock.sqlite", timeout=0.0, isolation_level=None)
            self._lock.execute("BEGIN EXCLUSIVE")
            for old in folder.glob("staging.sqlite*"):
                old.unlink()
            self.connection = sqlite3.connect(self._path, isolation_level=None)
            for pragma in ("journal_mode=OFF", "synchronous=OFF", "temp_store=FILE", "cache_size=-65536"):
                self.connection.execute(f"PRAGMA {pragma}")
            self.connection.executescript(_SCHEMA)
        except (OSError, sqlite3.Error) as error:
            raise self._error(error) from None

    def _error(self, error: OSError | sqlite3.Error) -> OutputError:
        said = error.strerror or str(error) if isinstance(error, OSError) else str(error)
        if "locked" in said:
            return OutputError(f"Another run is at work in {self.folder.parent}. Wait for it, or name another folder with --out.")
        if "full" in said or "disk I/O" in said or "No space" in said or "too large" in said:
            return OutputError(f"{self.folder} cannot be written ({said}). {_DISK}")
        return OutputError(f"{self.folder} cannot be written ({said}); name a folder that you may write to with --out.")

    def load(self, rows: Iterable[Row]) -> None:
        """Take in article rows and rows with an `error`; of rows with one id in one story all but one are refused."""
        try:
            self.connection.execute("BEGIN")
            for row in rows:
                if "error" in row:
                    self.connection.execute("INSERT INTO failed VALUES (?, '', ?)", (row["where"], row["error"]))
                else:
                    self._add(row)
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._error(error) from None

    def _add(self, row: Row) -> None:
        written = json.dumps({name: row[name] for name in FIELDS}, ensure_ascii=False)
        sha = hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
        self.connection.execute(
            "INSERT INTO articles (story, id, sha, day, row) VALUES (?, ?, ?, ?, ?)",
            (row["story"], row["id"], sha, day_of(row["published"]), written),
        )

    def settle(self) -> None:
        """Refuse doubles and make the stories ready to be read, once every article has its story."""
        try:
            self.connection.execute("CREATE INDEX by_story ON articles (story, id, sha, n)")
            numbered = "SELECT n, story, id, ROW_NUMBER() OVER (PARTITION BY story, id ORDER BY sha, n) AS copy FROM articles"
            doubles = f"SELECT n, story, id FROM ({numbered}) WHERE copy > 1"  # noqa: S608
            for n, story, id_ in self.connection.execute(doubles).fetchall():
                reason = f'A second article with the id "{id_}" in its story was not read: give each article an id of its own.'
                self.connection.execute("INSERT INTO failed VALUES (?, ?, ?)", (story, id_, reason))
                self.connection.execute("DELETE FROM articles WHERE n = ?", (n,))
        except sqlite3.Error as error:
            raise self._error(error) from None

    def counts(self) -> tuple[int, int, int]:
        """Stories, articles, rows that could not be read."""
        stories, articles = self.connection.execute("SELECT COUNT(DISTINCT story), COUNT(*) FROM articles").fetchone()
        return stories, articles, self.connection.execute("SELECT COUNT(*) FROM failed").fetchone()[0]

    def stories(self) -> Iterator[tuple[str, str]]:
        """Every story with the digest of its articles, by name."""
        every = self.connection.execute("SELECT story, id, sha FROM articles INDEXED BY by_story ORDER BY story, id")
        for story, rows in groupby(every, key=lambda row: row[0]):
            digest = hashlib.sha256()
            for _, id_, sha in rows:
                digest.update(json.dumps([id_, sha]).encode())
            yield story, digest.hexdigest()

    def rows(self, story: str) -> list[Row]:
        """The article rows of a story, by id."""
        found = self.connection.execute("SELECT row, story FROM articles WHERE story = ? ORDER BY id", (story,))
        return [json.loads(row) | {"story": story} for row, story in found]

    def finish(self, row: Row) -> None:
        """Note what a story came to."""
        values = (row["story"], row.get("alarms", 0), row.get("notes", 0), json.dumps(row, ensure_ascii=False))
        try:
            self.connection.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?)", values)
        except sqlite3.Error as error:
            raise self._error(error) from None

    def finished(self) -> Iterator[Row]:
        """What the finished stories came to, worst first."""
        for (row,) in self.connection.execute("SELECT row FROM done ORDER BY alarms DESC, notes DESC, story"):
            yield json.loads(row)

    def failed(self) -> Iterator[Row]:
        """The rows that could not be read, and why."""
        for place, id_, reason in self.connection.execute("SELECT place, id, reason FROM failed ORDER BY place, id, reason"):
            yield {"place": place, "id": id_, "reason": reason}

    def close(self) -> None:
        """Remove it and let others into the folder."""
        self.connection.close()
        self._path.unlink(missing_ok=True)
        self._lock.close()
