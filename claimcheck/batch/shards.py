"""Stories on their way to a cluster: Parquet files on the shared folder, each of a few stories, written as they come.

A row has `key` (the story's) and `task`, JSON in ASCII (half a surrogate pair included, which
Arrow's text cannot hold): `{"story": name, "rows": [...], "replies": {...}}`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

Task = dict[str, Any]
MOST = 32
"""Stories of a file: enough that reading it costs nothing beside comparing them, and few to do again where a machine dies."""


class Writer:
    """Writes tasks into numbered files of a folder; `sizes` is how many stories each file holds."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        self.folder, self.sizes = folder, [0]
        self._most = max(1, most)
        self._rows: list[dict[str, Any]] = []
        folder.mkdir(parents=True)

    def add(self, key: str, task: Task) -> None:
        """Take one story."""
        self._rows.append({"key": key, "task": json.dumps(task)})
        self.sizes[-1] += 1
        if self.sizes[-1] == self._most:
            self._flush()

    def close(self) -> int:
        """Write what is left; how many stories there are."""
        self._flush()
        return sum(self.sizes)

    def _flush(self) -> None:
        if self._rows:
            arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
            parquet.write_table(arrow.Table.from_pylist(self._rows), _file(self.folder, len(self.sizes) - 1))
            self._rows = []
            self.sizes.append(0)


def tasks(folder: Path, shard: int) -> Iterator[tuple[str, Task]]:
    """The stories of one file with their keys."""
    for row in import_module("pyarrow.parquet").read_table(_file(folder, shard)).to_pylist():
        yield row["key"], json.loads(row["task"])


def _file(folder: Path, shard: int) -> Path:
    return folder / f"{shard:08}.parquet"
