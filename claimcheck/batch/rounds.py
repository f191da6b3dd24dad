"""The work of a batch on a cluster: all stories at once, in rounds; between them the questions that came up are asked from here.

One process asks, so that gate, purse and journal hold for the whole cluster. A story that needs no answer ends in its first
round; one that does goes into the files of the next round with what was answered.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncGenerator
from contextlib import aclosing

from claimcheck.batch.client import Client, Stopped
from claimcheck.batch.functions import Row
from claimcheck.batch.ray_engine import Cluster
from claimcheck.batch.shards import MOST, Writer, tasks
from claimcheck.batch.work import ROUNDS, Work
from claimcheck.errors import ClaimcheckError

_HANDLED = 64  # results at once on their way to disk and journal


async def run(work: Work, cluster: Cluster) -> None:
    """Finish every story of the work, or stop: what is under way then is ended and kept."""
    base = work.staging.folder / "shards"
    shutil.rmtree(base, ignore_errors=True)
    most = min(MOST, work.counts.stories // (4 * cluster.at_once))
    try:
        with work.signals():
            now = Writer(base / "0", most)
            for story, key in work.unfinished():
                now.add(key, {"story": story, "rows": work.staging.rows(story), "replies": {}})
                await asyncio.sleep(0)  # for Ctrl-C
            for number in range(1, ROUNDS + 1):
                if not now.close() or work.ended():
                    break
                after = Writer(base / str(number), most)
                await _Round(work, cluster, now, after).run()
                now = after
            else:
                await _endless(work, now)
    finally:
        shutil.rmtree(base, ignore_errors=True)
    work.progress.end()
    work.stopped = work.ended()


async def _endless(work: Work, left: Writer) -> None:
    """A model that is never content does not keep the batch from its end."""
    left.close()
    for shard, _ in enumerate(left.sizes[:-1]):
        for key, task in tasks(left.folder, shard):
            await work.keep(key, {"story": task["story"], "error": "its questions do not come to an end."}, True)


class _Round:
    """One pass over the files of `now`; stories that have more to ask go to `after`."""

    def __init__(self, work: Work, cluster: Cluster, now: Writer, after: Writer) -> None:
        self._work, self._cluster, self._now, self._after = work, cluster, now, after
        self._slots = asyncio.Semaphore(max(_HANDLED, work.at_once))
        self._under_way: set[asyncio.Task[None]] = set()
        self._arrived: dict[int, set[str]] = {}
        self._left = {shard: size for shard, size in enumerate(now.sizes) if size}

    async def run(self) -> None:
        async with aclosing(self._results()) as results:
            async for found in results:
                if self._work.ended():
                    break
                self._take(found)
                await self._begin(found)
                self._work.progress.tick()
        while self._under_way:
            await asyncio.wait(self._under_way, timeout=0.25)
            self._work.progress.tick()

    async def _results(self) -> AsyncGenerator[Row, None]:
        """What the cluster brings home, then what it could not, tried alone."""
        results = self._cluster.compared(self._now.folder, len(self._left))
        try:
            while (found := await asyncio.to_thread(next, results, None)) is not None:
                yield found
        finally:  # while Ray is still there: asked later, Ray Data would begin a cluster of its own
            await asyncio.to_thread(results.close)
        for shard in sorted(self._left):
            for key, task in list(tasks(self._now.folder, shard)):
                if key not in self._arrived.get(shard, ()):
                    row = await self._cluster.compare(task["rows"], task["replies"])
                    lost = any(reply.get("lost") for reply in task["replies"].values())
                    yield {"shard": shard, "key": key, "row": row, "lost": lost, "task": task}

    def _take(self, found: Row) -> None:
        """Note that a story came home; of shards that are whole nothing is kept."""
        shard = found["shard"]
        arrived = self._arrived.setdefault(shard, set())
        arrived.add(found["key"])
        if shard in self._left and len(arrived) == self._left[shard]:
            del self._left[shard], self._arrived[shard]

    async def _begin(self, found: Row) -> None:
        await self._slots.acquire()
        task = asyncio.create_task(self._handle(found))
        self._under_way.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        self._slots.release()

    async def _handle(self, found: Row) -> None:
        row, work = found["row"], self._work
        try:
            if "missing" not in row:
                await work.keep(found["key"], row, found["lost"])
            elif isinstance(work.client, Client):
                replies = await work.client.ask(row["missing"])
                task = found["task"]
                self._after.add(found["key"], {**task, "replies": task["replies"] | replies})
        except Stopped as stopped:
            work.stop(stopped)
        except ClaimcheckError as error:
            work.stop(Stopped(str(error), error))
