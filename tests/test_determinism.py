"""The same input gives the same bytes: whatever the order, the hash seed, the time zone, the locale, the number of workers."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from loopback import loopback
from payloads import honest

import claimcheck
from claimcheck.asking.model_reader import ModelReader
from claimcheck.door.llm import open_door
from claimcheck.model import Article, Report
from claimcheck.report import to_json
from claimcheck.settings import Settings
from claimcheck.writers.markdown import to_markdown
from claimcheck.writers.page import to_html

ROOT = Path(__file__).parent.parent
FILES = [str(path) for path in sorted((ROOT / "seeds" / "kremlin-2022").glob("*.txt"))][:2]
ZONES = ("UTC", "Asia/Kathmandu", "America/Lima")
LOCALES = ("C", "C.UTF-8")
OUTPUTS = ("json", "markdown", "html", "csv", "jsonl", "annotations")


def _run(seed: int, folder: Path) -> list[bytes]:
    """The outputs of one run with its own order of files, hash seed, time zone and locale, and what it printed."""
    folder.mkdir()
    given = Random(seed).sample(FILES, len(FILES))
    outputs = [part for name in OUTPUTS for part in (f"--{name}", str(folder / name))]
    environment = {"PYTHONHASHSEED": str(seed), "TZ": ZONES[seed % 3], "LC_ALL": LOCALES[seed % 2]}
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "check", *given, "--reader", "rules", "--fail-on", "never", *outputs],
        capture_output=True,
        check=True,
        env=os.environ | environment,
        cwd=ROOT,
    )
    return [done.stdout, *((folder / name).read_bytes() for name in OUTPUTS)]


def test_ten_seeds_three_zones_two_locales_and_any_order_give_the_same_bytes(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        first, *others = pool.map(lambda seed: _run(seed, tmp_path / str(seed)), range(10))
    assert all(len(data) > 1_000 for data in first)
    for seed, other in enumerate(others, 1):
        assert [name for name, a, b in zip(("stdout", *OUTPUTS), first, other, strict=True) if a != b] == [], seed


def _read(workers: int, articles: list[Article]) -> Report:
    with loopback(honest) as server:
        door = open_door(Settings(base_url=server.url, model="m"))
        return claimcheck.check(articles, reader=ModelReader(door, "m", workers=workers))


@pytest.mark.parametrize("written", [to_json, to_markdown, to_html], ids=lambda written: written.__name__)
def test_one_worker_and_sixteen_give_the_same_bytes(written: object) -> None:
    quotation = "“It was bright,” he told a crowd, and “we saw {n} sparks fly over all the roofs.”"
    text = "Tomas Uhl stood at the gate. " + quotation + "\n\nTomas Uhl reportedly lost {n} cows."
    articles = [Article(f"a{n}", text.format(n=n + 3), source=f"Post {n}", published="2024-05-06") for n in range(12)]
    assert callable(written)
    one, sixteen = written(_read(1, articles)), written(_read(16, articles[::-1]))
    assert one == sixteen
    assert len(one) > 1_000
