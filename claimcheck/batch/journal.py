"""The journal of a batch: every answer that was bought and every story that was finished, safe from crash and power cut.

SQLite, write-ahead log, `synchronous=FULL`: what `put` has returned for is on the disk. Answers stand under the sha256 of their
request's content, so parsing and comparing are no part of the key: better code reads old answers again for free. One thread
writes, and takes what has gathered since its last commit into one transaction: 64 answers cost one flush, not 64.
"""

from __future__ import annotations

import json
import queue
import sqlite3
import threading
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.errors import OutputError

SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, reply BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS stories (key TEXT PRIMARY KEY, row BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ledger (
  name TEXT PRIMARY KEY, requests INTEGER, failed INTEGER, tokens_in INTEGER, tokens_out INTEGER, cost TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
VERSION = 1
_AT_ONCE = 500  # writes to a transaction


@dataclass(frozen=True, slots=True)
class _Write:
    statement: str
    values: tuple[Any, ...]
    done: Future[None]


class Journal:
    """An open journal; `put_*` from any thread, `get_*` from the thread that opened it. Raises OutputError where a disk fails."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with _told(path):
            self._reading = _connect(path)
        self._writes: queue.SimpleQueue[_Write | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="claimcheck-journal", daemon=True)
        self._broken: OutputError | None = None
        self._writer.start()

    def answer(self, key: str) -> dict[str, Any] | None:
        """The reply to the request of that key."""
        found = self._one("SELECT reply FROM answers WHERE key = ?", key)
        return _unpacked(found) if found is not None else None

    def put_answer(self, key: str, reply: dict[str, Any]) -> Future[None]:
        """Keep a reply; the future is done when it is on the disk."""
        return self._put("INSERT OR REPLACE INTO answers VALUES (?, ?)", key, _packed(reply))

    def story(self, key: str) -> dict[str, Any] | None:
        """The finished story of that key."""
        found = self._one("SELECT row FROM stories WHERE key = ?", key)
        return _unpacked(found) if found is not None else None

    def put_story(self, key: str, row: dict[str, Any]) -> Future[None]:
        """Keep what a finished story came to."""
        return self._put("INSERT OR REPLACE INTO stories VALUES (?, ?)", key, _packed(row))

    def put_ledger(self, requests: int, failed: int, tokens_in: int, tokens_out: int, cost: str) -> Future[None]:
        """Set what this journal's requests came to, over all runs."""
        return self._put(
            "INSERT OR REPLACE INTO ledger VALUES ('all', ?, ?, ?, ?, ?)", requests, failed, tokens_in, tokens_out, cost
        )

    def ledger(self) -> tuple[int, int, int, int, str]:
        """Requests, failed ones, tokens in, tokens out and cost over all runs."""
        with _told(self.path):
            row = self._reading.execute("SELECT requests, failed, tokens_in, tokens_out, cost FROM ledger").fetchone()
        return row if row else (0, 0, 0, 0, "0")

    def put_state(self, state: dict[str, Any]) -> Future[None]:
        """Set how far the run has come, for `--status`."""
        return self._put("INSERT OR REPLACE INTO state VALUES ('run', ?)", json.dumps(state))

    def state(self) -> dict[str, Any]:
        """How far the last run came; empty where there was none."""
        found = self._one("SELECT value FROM state WHERE name = ?", "run")
        return json.loads(found) if found else {}

    def answers(self) -> int:
        """How many answers are kept."""
        with _told(self.path):
            return int(self._reading.execute("SELECT COUNT(*) FROM answers").fetchone()[0])

    def close(self) -> None:
        """Write what is left and close; an error of the disk that nobody has seen yet is raised."""
        self._writes.put(None)
        self._writer.join()
        self._reading.close()
        if self._broken:
            raise self._broken

    def _one(self, statement: str, key: str) -> Any:
        with _told(self.path):
            row = self._reading.execute(statement, (key,)).fetchone()
        return row[0] if row else None

    def _put(self, statement: str, *values: Any) -> Future[None]:
        write = _Write(statement, values, Future())
        self._writes.put(write)
        return write.done

    def _write(self) -> None:
        """The writer's thread: commit what has gathered, then tell those who wait."""
        try:
            connection = _connect(self.path)
        except sqlite3.Error as error:
            broken = self._broken = _error(self.path, error)
            for batch in self._gathered():
                _tell(batch, lambda future: future.set_exception(broken))
            return
        with closing(connection):
            for batch in self._gathered():
                self._commit(connection, batch)

    def _commit(self, connection: sqlite3.Connection, batch: list[_Write]) -> None:
        try:
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                for write in batch:
                    connection.execute(write.statement, write.values)
        except sqlite3.Error as error:
            broken = self._broken = _error(self.path, error)
            _tell(batch, lambda future: future.set_exception(broken))
        else:
            _tell(batch, lambda future: future.set_result(None))

    def _gathered(self) -> Iterator[list[_Write]]:
        """All that waits to be written, again and again until the journal is closed."""
        while (first := self._writes.get()) is not None:
            batch = [first]
            while len(batch) < _AT_ONCE:
                try:
                    more = self._writes.get_nowait()
                except queue.Empty:
                    break
                if more is None:
                    yield batch
                    return
                batch.append(more)
            yield batch


def _tell(batch: list[_Write], how: Callable[[Future[None]], None]) -> None:
    for write in batch:
        if write.done.set_running_or_notify_cancel():
            how(write.done)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30.0, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in {0, VERSION}:
        connection.close()
        raise OutputError(f"The journal {path} was written by another version of claimcheck. Name another with --journal.")
    if version == 0:
        connection.executescript(f"BEGIN;{SCHEMA}PRAGMA user_version={VERSION};COMMIT;")
    return connection


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise _error(path, error) from None


def _error(path: Path, error: sqlite3.Error) -> OutputError:
    said = str(error)
    if "disk is full" in said or "disk I/O" in said:
        return OutputError(f"The journal {path} cannot be written ({said}). Make room and run again: what is finished is kept.")
    if "readonly" in said or "unable to open" in said:
        return OutputError(
            f"The journal {path} cannot be written ({said}). Name one with --journal in a folder that you may write to."
        )
    if "not a database" in said or "malformed" in said:
        return OutputError(f"{path} is no journal of claimcheck's ({said}). Name another with --journal.")
    return OutputError(f"The journal {path} cannot be used ({said}).")


def _packed(value: dict[str, Any]) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def _unpacked(blob: bytes) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(zlib.decompress(blob).decode("utf-8", "surrogatepass"))
    return value
