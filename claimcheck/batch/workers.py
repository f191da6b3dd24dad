"""Runs `compare_story` on all cores: rows in and rows out; a process that dies takes no other story along."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Protocol

from claimcheck.batch.functions import Row, compare_story
from claimcheck.batch.plan import Plan


class Engine(Protocol):
    """Whatever compares stories for a batch: processes here, or a cluster."""

    at_once: int

    async def compare(self, rows: Sequence[Row], replies: Mapping[str, Row]) -> Row:
        """As `claimcheck.batch.functions.compare_story`."""
        ...

    def close(self) -> None:
        """End it."""
        ...


class Processes:
    """The engine of one machine."""

    def __init__(self, plan: Plan, workers: int) -> None:
        self.at_once = workers
        self._plan = plan
        self._pool = self._new(workers)
        self._alone = asyncio.Lock()

    async def compare(self, rows: Sequence[Row], replies: Mapping[str, Row]) -> Row:
        """The story's row; where the process died, once more alone, and if it dies of this story a row with `error`."""
        pool = self._pool
        try:
            return await self._run(pool, rows, replies)
        except BrokenProcessPool:
            pass
        async with self._alone:  # whichever story it was, here it harms no other
            if self._pool is pool:
                self._pool = self._new(self.at_once)
            single = self._new(1)
            try:
                return await self._run(single, rows, replies)
            except BrokenProcessPool:
                return {"story": rows[0]["story"], "error": "the process that compared it died, perhaps for want of memory."}
            finally:
                single.shutdown(wait=False, cancel_futures=True)

    async def _run(self, pool: ProcessPoolExecutor, rows: Sequence[Row], replies: Mapping[str, Row]) -> Row:
        return await asyncio.wrap_future(pool.submit(compare_story, rows, self._plan, replies))

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _new(self, workers: int) -> ProcessPoolExecutor:
        """Processes that start clean (a fork would copy threads and locks in whatever state they are) and import once for all."""
        methods = multiprocessing.get_all_start_methods()
        context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        imports = ["claimcheck.batch.functions"]
        if self._plan.reader == "llm":
            imports += ["claimcheck.asking.model_reader", "claimcheck.door.endpoint", "instructor", "openai"]
        context.set_forkserver_preload(imports)
        return ProcessPoolExecutor(workers, context, initializer=_begin)


def _begin() -> None:
    """A worker leaves Ctrl-C to its parent, and ends with it even where the parent was killed."""
    collect_rarely()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def collect_rarely() -> None:
    """Let the garbage collector look less often, and never at what is loaded already: comparing takes a tenth less time.

    A worker keeps what it has imported to its end, and makes very many small objects, hardly any of them in circles; these wait
    a little longer now, which takes some megabytes.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
