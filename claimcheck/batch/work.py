"""The work of a batch: every staged story that is not finished yet, compared, asked for, written and noted."""

from __future__ import annotations

import asyncio
import hashlib
import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from claimcheck.batch.batch_api import BatchApi
from claimcheck.batch.client import Client, Stopped
from claimcheck.batch.estimate import Estimate, Unknown
from claimcheck.batch.functions import Row
from claimcheck.batch.journal import Journal
from claimcheck.batch.outputs import Folder
from claimcheck.batch.plan import Plan
from claimcheck.batch.progress import Counts, Progress
from claimcheck.batch.staging import Staging
from claimcheck.batch.workers import Engine
from claimcheck.errors import ClaimcheckError

ROUNDS = 5
"""Questions, their corrections, the second questions, their corrections, and the report."""


class Interrupted(ClaimcheckError):  # noqa: N818 -- what has happened, not an error
    """The user or the system asked the run to end."""

    exit_code = 130


@dataclass(slots=True)
class Work:
    """The things that a batch works with; `run` does it. `stopped` is why it ended before its time."""

    plan: Plan
    staging: Staging
    journal: Journal
    folder: Folder
    engine: Engine
    client: Client | Estimate | BatchApi | None
    counts: Counts
    progress: Progress
    at_once: int
    stopped: Stopped | None = None
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _broken: Exception | None = None

    async def run(self) -> None:
        """Finish every story, or stop: what is under way then is ended and kept."""
        slots = asyncio.Semaphore(self.at_once)
        with self.signals():
            for story, key in self.unfinished():
                await slots.acquire()
                if self.ended():
                    break
                task = asyncio.create_task(self._story(story, key, slots))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)
                self.progress.tick()
            while self._tasks:
                await asyncio.wait(self._tasks, timeout=0.25)
                self.progress.tick()
        self.progress.end()
        self.stopped = self.ended()
        if self._broken:
            raise self._broken

    def unfinished(self) -> Iterator[tuple[str, str]]:
        """The stories to be worked on with their keys; those that are finished are passed over."""
        digest = self.plan.digest()
        for story, articles in self.staging.stories():
            key = hashlib.sha256(json.dumps([digest, story, articles]).encode()).hexdigest()
            known = self.journal.story(key)
            if known and self._decided(known) and self.folder.holds(known, self.plan.markdown):
                self.staging.finish(known)
                self.counts.before += 1
                self.progress.tick()
            else:
                yield story, key

    def _decided(self, known: Row) -> bool:
        """Whether editors decided nothing about a story's findings since it was finished."""
        return all(self.plan.decision_on(row["fingerprint"]).items() <= row.items() for row in known["findings"])

    def stop(self, stopped: Stopped) -> None:
        """Begin nothing more; the first reason counts."""
        self.stopped = self.ended() or stopped
        if isinstance(self.client, Client):
            self.client.stop(self.stopped)

    def ended(self) -> Stopped | None:
        """Why nothing more is to be begun, if so."""
        return self.stopped or (self.client.stopped if isinstance(self.client, Client) else None)

    async def _story(self, story: str, key: str, slots: asyncio.Semaphore) -> None:
        try:
            await self._finish(story, key)
        except Unknown:
            pass
        except Stopped as stopped:
            self.stop(stopped)
        except ClaimcheckError as error:
            self.stop(Stopped(str(error), error))
        except Exception as error:  # noqa: BLE001 -- raised again by `run`, when what is under way is kept
            self._broken = self._broken or error
            self.stop(Stopped("A fault in claimcheck ended the run."))
        finally:
            slots.release()

    async def _finish(self, story: str, key: str) -> None:
        row, lost = await self._compared(self.staging.rows(story))
        if not isinstance(self.client, Estimate):
            await self.keep(key, row, lost)

    async def keep(self, key: str, row: Row, lost: bool) -> None:
        """Write a story's row and note it; `lost` says that an answer was lost on the way."""
        if "error" in row:
            self.counts.failed += 1
        else:
            row = self.folder.put_story(row)
            if not lost:  # else the next run asks again
                await asyncio.wrap_future(self.journal.put_story(key, row))
            self.counts.articles_now += row["articles"]
        self.staging.finish(row)
        self.counts.now += 1
        self.progress.tick()

    async def _compared(self, rows: list[Row]) -> tuple[Row, bool]:
        """The story's row, and whether an answer was lost on the way."""
        replies: dict[str, Row] = {}
        for _ in range(ROUNDS):
            row = await self.engine.compare(rows, replies)
            if "missing" not in row:
                return row, any(reply.get("lost") for reply in replies.values())
            if self.client is None:
                break
            replies |= await self.client.ask(row["missing"])
        return {"story": rows[0]["story"], "error": "its questions do not come to an end."}, True

    @contextmanager
    def signals(self) -> Iterator[None]:
        """Ctrl-C and SIGTERM end the run in order; a second one at once."""
        loop, names = asyncio.get_running_loop(), (signal.SIGINT, signal.SIGTERM)

        def asked() -> None:
            self.stop(
                Stopped(
                    "The run was asked to end.", Interrupted("stopped; what is finished is kept. Run the same command again.")
                )
            )
            for name in names:
                loop.remove_signal_handler(name)

        with suppress(NotImplementedError, RuntimeError, ValueError):  # not on every system, and in the main thread alone
            for name in names:
                loop.add_signal_handler(name, asked)
        try:
            yield
        finally:
            with suppress(NotImplementedError, RuntimeError, ValueError):
                for name in names:
                    loop.remove_signal_handler(name)
