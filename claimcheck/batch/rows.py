"""Article rows from files of any size, one at a time: JSONL (also .gz), CSV, Parquet, and all that `claimcheck check` reads.

A row that cannot be read is a row too: `{"error": sentence, "where": place}`.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import zlib
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, cast

from claimcheck.articles import Limits, Unreadable, stream
from claimcheck.batch.functions import FIELDS, LIMIT, Row, read_row
from claimcheck.errors import ArticleError, SettingsError

SUFFIXES = (".jsonl.gz", ".csv", ".csv.gz", ".parquet")
"""What a batch reads beyond single articles."""
_LONGEST_LINE = 12 * LIMIT
_BROKEN = (OSError, EOFError, zlib.error, UnicodeDecodeError, csv.Error)


def rows_of(inputs: Sequence[str]) -> Iterator[Row]:
    """The rows of files and folders in the order of their names; an article's id is its own or made of file and line."""
    for given in inputs:
        tables = list(_tables(Path(given)))
        for path, name in tables:
            yield from _table(path, name)
        if not tables or (Path(given).is_dir() and _has_articles(Path(given))):
            yield from (_row(found) for found in stream([given], Limits(LIMIT), without=SUFFIXES))


def _row(found: Any) -> Row:
    if isinstance(found, Unreadable):
        return {"error": found.message, "where": found.path}
    return {name: getattr(found, name) for name in FIELDS}


def _tables(given: Path) -> Iterator[tuple[Path, str]]:
    """The tables that a path stands for, each with the name that its rows go by."""
    if given.name.lower().endswith(SUFFIXES) and not given.is_dir():
        yield given, _stem(given.name)
        return
    found = (Path(where, name) for where, _, names in os.walk(given) for name in names)
    for path in sorted(path for path in found if path.name.lower().endswith(SUFFIXES)):
        if not any(part.startswith(".") for part in path.relative_to(given).parts):
            yield path, _stem(path.relative_to(given).as_posix())


def _stem(name: str) -> str:
    end = next(suffix for suffix in SUFFIXES if name.lower().endswith(suffix))
    return name[: -len(end)]


def _has_articles(folder: Path) -> bool:
    plain = (".txt", ".md", ".json", ".jsonl", ".html", ".htm")
    return any(name.lower().endswith(plain) for _, _, names in os.walk(folder) for name in names)


def _table(path: Path, name: str) -> Iterator[Row]:
    """The rows of one table; it ends with an error row where the file breaks off."""
    kind = path.name.lower()
    number = 0
    try:
        rows = _parquet(path) if kind.endswith(".parquet") else _csv(path) if ".csv" in kind else _jsonl(path)
        for number, row in enumerate(rows, 1):
            yield _checked(row, f"{name}#{number}", f"{path}, row {number}")
    except _BROKEN as error:
        why = getattr(error, "strerror", None) or str(error) or "it breaks off"
        yield {"error": f"{path} was not read beyond row {number}: {why}.", "where": f"{path}, row {number + 1}"}


def _checked(row: Any, name: str, where: str) -> Row:
    if isinstance(row, ArticleError):
        return {"error": f"{where} was not read: {row}.", "where": where}
    if not isinstance(row, dict):
        return {"error": f"{where} was not read: it holds no JSON object.", "where": where}
    checked = read_row(row if row.get("id") else {**row, "id": name})
    return {"error": f"{where} {checked['error']}", "where": where} if "error" in checked else checked


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.name.lower().endswith(".gz") else path.open("rb")


def _jsonl(path: Path) -> Iterator[Any]:
    with _opened(path) as file:
        for line in _lines(file):
            if isinstance(line, ArticleError):
                yield line
            elif line.strip():
                yield _parsed(line)


def _lines(file: BinaryIO) -> Iterator[bytes | ArticleError]:
    """The lines; of one that no article fills an error, never its bytes."""
    while line := file.readline(_LONGEST_LINE):
        whole = len(line) < _LONGEST_LINE
        while not line.endswith(b"\n") and (more := file.readline(_LONGEST_LINE)):
            line = more
        yield line if whole else ArticleError(f"the line is longer than {_LONGEST_LINE:,} bytes")


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        return ArticleError(f"it is not valid JSON in UTF-8 ({str(error).split(';', 1)[0]})")


def _csv(path: Path) -> Iterator[Any]:
    """Rows by the header's names; an empty cell is not known."""
    csv.field_size_limit(_LONGEST_LINE)
    with _opened(path) as file:
        lines = (line.decode("utf-8-sig" if number == 0 else "utf-8") for number, line in enumerate(file))
        for row in csv.DictReader(lines):
            yield {name: value for name, value in row.items() if name and isinstance(value, str) and value}


def _parquet(path: Path) -> Iterator[Any]:
    try:
        pyarrow: Any = import_module("pyarrow")
        parquet: Any = import_module("pyarrow.parquet")
    except ImportError:
        raise SettingsError("Parquet needs pyarrow: pip install 'claimcheck-news[parquet]'.") from None
    try:
        with parquet.ParquetFile(path) as file:
            columns = [name for name in file.schema_arrow.names if name in FIELDS]
            for group in file.iter_batches(batch_size=256, columns=columns):
                yield from (_plain(row) for row in group.to_pylist())
    except pyarrow.ArrowException as error:
        raise OSError(f"it is no Parquet file that can be read ({str(error).splitlines()[0][:80]})") from None


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Parquet knows times; an article's date is written as ISO 8601."""
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in row.items()}
