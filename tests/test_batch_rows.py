"""Rows from every kind of file: the same articles whatever holds them, and a reason for each that is none."""

from __future__ import annotations

import csv
import gzip
import io
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import synthetic

from claimcheck.batch.functions import FIELDS, compare_story, read_row
from claimcheck.batch.plan import Plan
from claimcheck.batch.rows import rows_of

ARTICLES = list(synthetic.articles(3, 2, 500))


def write(path: Path, rows: list[dict[str, Any]]) -> Path:
    if path.name.endswith(".parquet"):
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
        parquet.write_table(arrow.Table.from_pylist(rows), path)
    elif ".csv" in path.name:
        text = io.StringIO()
        writer = csv.DictWriter(text, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
        put(path, text.getvalue())
    else:
        put(path, "".join(json.dumps(row) + "\n" for row in rows))
    return path


def put(path: Path, text: str) -> None:
    data = text.encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.csv", "a.csv.gz", "a.parquet"])
def test_every_table_gives_the_same_rows(tmp_path: Path, name: str) -> None:
    rows = list(rows_of([str(write(tmp_path / name, ARTICLES))]))
    assert rows == [{"url": "", **row} | {"url": ""} for row in ARTICLES]
    assert all(list(row) == list(FIELDS) for row in rows)


def test_a_folder_of_all_kinds_gives_all_of_them(tmp_path: Path) -> None:
    write(tmp_path / "b.jsonl.gz", ARTICLES[:2])
    write(tmp_path / "c.csv", ARTICLES[2:4])
    (tmp_path / "deep").mkdir()
    write(tmp_path / "deep" / "d.jsonl", ARTICLES[4:])
    (tmp_path / "deep" / "e.txt").write_text("Two boats sank.")
    write(tmp_path / ".hidden.csv", ARTICLES)
    rows = list(rows_of([str(tmp_path)]))
    assert sorted(row["id"] for row in rows) == sorted([*(row["id"] for row in ARTICLES), "deep/e"])


def test_a_row_without_an_id_is_called_by_its_place(tmp_path: Path) -> None:
    path = write(tmp_path / "wire.csv", [{"text": "Two boats sank."}, {"text": "Three boats sank."}])
    assert [row["id"] for row in rows_of([str(path)])] == ["wire#1", "wire#2"]


def test_bad_rows_are_rows_with_a_reason_and_the_next_ones_go_on(tmp_path: Path) -> None:
    lines = [b'{"id": "a", "text": "One boat sank."}', b"{", b"[1]", b'{"id": "b"}', b'{"id": "c", "text": 3}', b"\xff\xfe"]
    lines += [b"", b'{"id": "d", "text": " "}', b'{"id": "e", "text": "Six boats sank."}']
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n".join(lines)))
    rows = list(rows_of([str(path)]))
    assert [row["id"] for row in rows if "error" not in row] == ["a", "e"]
    errors = [row["error"] for row in rows if "error" in row]
    assert len(errors) == 6
    assert all(error.startswith(f"{path}, row ") and "was not read: " in error for error in errors)


def test_a_file_that_breaks_off_says_where(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.gz"
    whole = gzip.compress("".join(json.dumps(row) + "\n" for row in ARTICLES * 50).encode())
    path.write_bytes(whole[: len(whole) // 2])
    rows = list(rows_of([str(path)]))
    assert "error" not in rows[0]
    assert "was not read beyond row" in rows[-1]["error"]


@pytest.mark.parametrize("name", ["rows.parquet", "rows.jsonl.gz"])
def test_a_file_of_another_kind_is_one_row_with_a_reason(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"nothing of the kind")
    [row] = rows_of([str(tmp_path / name)])
    assert "was not read" in row["error"]


def test_no_row_makes_the_functions_raise() -> None:
    for row in ({}, {"id": 3, "text": []}, {"id": "a", "text": "\0"}, {"id": "a", "text": "x" * 1_000_001}):
        assert set(read_row(row)) == {"error", "id"}
    assert compare_story([], Plan())["articles"] == 0
    assert "error" in compare_story([{"id": "a", "story": "s"}], Plan())
