"""Compares stories on a Ray cluster through Ray Data, by the same function that the processes of one machine run.

The cluster reads stories from Parquet files on a folder that all machines share and gives back rows; it writes nothing and asks
no model. A task whose process or machine dies is done again elsewhere. What the cluster cannot bring home is tried alone.
"""

from __future__ import annotations

import json
import logging
import os
import socket
import warnings
from collections.abc import Generator, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from claimcheck.batch.functions import Row, compare_story
from claimcheck.batch.plan import Plan, code_digest
from claimcheck.batch.shards import tasks
from claimcheck.errors import SettingsError

AGAIN = 3
"""How often a task is done again after its process died, before its stories are tried one by one."""
_CONNECT = 10.0  # seconds
_BLOCK = 2_000_000  # bytes; Ray keeps room for several blocks a task, and else lets few tasks run at once on a small machine
DIED = "the process that compared it died, perhaps for want of memory."


class Cluster:
    """A Ray cluster: the one at `address`, else the one that runs here, else one begun for this run. Raises SettingsError."""

    def __init__(self, plan: Plan, address: str | None) -> None:
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # Ray would report to its makers
        self._plan = plan
        self._ray = _connected(address)
        _same_code(self._ray)
        self._alone = self._ray.remote(num_cpus=1, max_retries=0)(compare_story)
        self.at_once = max(1, int(self._ray.cluster_resources().get("CPU", 1)))

    def compared(self, folder: Path, files: int) -> Generator[Row, None, None]:
        """For each story in these shards, in any order: `shard`, `key`, `row`, and `task` where the row asks for replies.

        Stories of shards that kill every process they come to are left out.
        """
        data: Any = import_module("ray.data")
        context = data.DataContext.get_current()
        context.enable_progress_bars = False
        context.target_max_block_size = _BLOCK
        context.max_errored_blocks = -1  # one shard that goes wrong must not end the others; what it held is tried alone
        # One file, one task: Ray's own reader of Parquet puts small files together, and one worker would get them all.
        numbers = data.range(files, override_num_blocks=files)
        given = (self._plan, str(folder.resolve()))
        with warnings.catch_warnings(action="ignore"):  # Ray 2.64 will name it otherwise; without it Ray tries for ever
            compared = numbers.flat_map(_compared, fn_args=given, num_cpus=1, max_retries=AGAIN)
        for found in compared.iter_rows():
            yield json.loads(found["found"])

    async def compare(self, rows: Sequence[Row], replies: Mapping[str, Row]) -> Row:
        """One story alone: its row, or one with `error` where the process died of it."""
        try:
            row: Row = await self._alone.remote(rows, self._plan, replies)
        except self._ray.exceptions.RayError:
            return {"story": rows[0]["story"], "error": DIED}
        return row

    def close(self) -> None:
        """Leave the cluster; one that was begun for this run ends."""
        self._ray.shutdown()


def _compared(number: dict[str, Any], plan: Plan, folder: str) -> Iterator[dict[str, str]]:
    """What a worker does: the rows that come of one file."""
    shard = int(number["id"])
    for key, task in tasks(Path(folder), shard):
        row = compare_story(task["rows"], plan, task["replies"])
        lost = any(reply.get("lost") for reply in task["replies"].values())
        found = {"shard": shard, "key": key, "row": row, "lost": lost, "task": task if "missing" in row else None}
        yield {"found": json.dumps(found)}


def _connected(address: str | None) -> Any:
    try:
        ray: Any = import_module("ray")
        import_module("ray.data")
    except ImportError:
        raise SettingsError("--engine ray needs Ray on every machine: pip install 'claimcheck-news[ray]'.") from None
    try:
        if address and ":" in address and "://" not in address:  # Ray would wait for minutes
            host, _, port = address.rpartition(":")
            socket.create_connection((host, int(port)), _CONNECT).close()
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR, configure_logging=True)
    except (OSError, RuntimeError, ValueError) as error:
        why = next(iter(str(error).strip().splitlines()), type(error).__name__)
        raise SettingsError(f"The Ray cluster cannot be used ({why[:200]}). Start it, or mend --address.") from None
    logging.getLogger("ray").setLevel(logging.CRITICAL)
    logging.getLogger("ray.data").setLevel(logging.CRITICAL)
    return ray


def _digest() -> str:
    return code_digest()


def _same_code(ray: Any) -> None:
    """Another version on one machine would give other bytes."""
    strategy = import_module("ray.util.scheduling_strategies").NodeAffinitySchedulingStrategy
    nodes = [node for node in ray.nodes() if node["Alive"]]
    asked = [
        ray.remote(num_cpus=0)(_digest).options(scheduling_strategy=strategy(node["NodeID"], soft=False)).remote()
        for node in nodes
    ]
    for node, answer in zip(nodes, asked, strict=True):
        name = node["NodeManagerHostname"]
        try:
            theirs = ray.get(answer)
        except ray.exceptions.RayError:
            theirs = None
        if theirs != code_digest():
            what = "has another claimcheck than this machine" if theirs else "has no claimcheck that can be run"
            raise SettingsError(f"The Ray machine {name} {what}. Install the same version everywhere.")
