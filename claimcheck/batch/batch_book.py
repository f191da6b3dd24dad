"""What is asked through a Batch API: the requests that wait, and the batches under way, on disk so that a stop loses none.

A batch is noted before it is sent, under the digest of its content, which it also carries as metadata. So a run that died between
sending and noting its name finds it again at the endpoint and sends nothing twice.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from claimcheck.errors import OutputError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS batches (digest TEXT PRIMARY KEY, url TEXT NOT NULL, id TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS members (digest TEXT, key TEXT, PRIMARY KEY (digest, key)) WITHOUT ROWID;
CREATE TEMP TABLE waiting (key TEXT PRIMARY KEY, request BLOB NOT NULL, sent INTEGER NOT NULL) WITHOUT ROWID;
"""


class Book:
    """The book of one journal. Raises OutputError where the disk fails."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._connection = sqlite3.connect(path, isolation_level=None)
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise OutputError(f"{path} cannot be used ({error}). Name another place with --journal.") from None

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def wait(self, key: str, request: dict[str, Any]) -> None:
        """Note a request to be answered."""
        packed = zlib.compress(json.dumps(request).encode(), 1)
        self._do("INSERT OR IGNORE INTO waiting VALUES (?, ?, 0)", key, packed)

    def waiting(self) -> Iterator[tuple[str, dict[str, Any], int]]:
        """Requests without an answer that are in no batch, with how often they were sent before, by key."""
        query = "SELECT key, request, sent FROM waiting WHERE key NOT IN (SELECT key FROM members) ORDER BY key"
        for key, request, sent in self._connection.execute(query):
            yield key, json.loads(zlib.decompress(request)), sent

    def has_waiting(self) -> bool:
        """Whether any request has no answer."""
        return bool(self._connection.execute("SELECT EXISTS (SELECT 1 FROM waiting)").fetchone()[0])

    def answered(self, key: str) -> None:
        """A request has its answer."""
        self._do("DELETE FROM waiting WHERE key = ?", key)

    def begin(self, digest: str, url: str, keys: Sequence[str]) -> None:
        """Note a batch that is about to be sent."""
        self._do("BEGIN")
        self._do("INSERT OR REPLACE INTO batches VALUES (?, ?, NULL)", digest, url)
        self._connection.executemany("INSERT OR IGNORE INTO members VALUES (?, ?)", [(digest, key) for key in keys])
        self._connection.executemany("UPDATE waiting SET sent = sent + 1 WHERE key = ?", [(key,) for key in keys])
        self._do("COMMIT")

    def sent(self, digest: str, id_: str) -> None:
        """Note the name that the endpoint has given a batch."""
        self._do("UPDATE batches SET id = ? WHERE digest = ?", id_, digest)

    def batches(self, url: str) -> list[tuple[str, str | None]]:
        """Digest and name of every batch under way at that endpoint; None where it is not known to have come there."""
        return list(self._connection.execute("SELECT digest, id FROM batches WHERE url = ? ORDER BY digest", (url,)))

    def members(self, digest: str) -> set[str]:
        """The keys of a batch's requests."""
        return {key for (key,) in self._connection.execute("SELECT key FROM members WHERE digest = ?", (digest,))}

    def end(self, digest: str) -> None:
        """A batch is over: what it did not answer waits again."""
        self._do("BEGIN")
        self._do("DELETE FROM members WHERE digest = ?", digest)
        self._do("DELETE FROM batches WHERE digest = ?", digest)
        self._do("COMMIT")

    def _do(self, statement: str, *values: Any) -> None:
        try:
            self._connection.execute(statement, values)
        except sqlite3.Error as error:
            raise OutputError(f"{self.path} cannot be written ({error}). Make room and run again: nothing is lost.") from None
