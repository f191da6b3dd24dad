"""What a batch costs and survives: `python benchmarks/batch.py faults|kills|storm|throughput|money|rules [COUNT …]`.

Articles are invented (`tests/synthetic.py`), the model is a loopback server with faults, a rate or a latency
(`tests/model_server.py`), in a process of its own. Every line that is printed stands in EVALUATION.md under "Batches".
"""

# ruff: noqa: T201, S603

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import synthetic  # noqa: E402

from claimcheck.batch.client import Client, Stopped  # noqa: E402
from claimcheck.batch.journal import Journal  # noqa: E402
from claimcheck.batch.money import Purse  # noqa: E402
from claimcheck.settings import Settings  # noqa: E402

CLI = [sys.executable, "-m", "claimcheck", "batch"]
SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}
FORM = {"type": "json_schema", "json_schema": {"name": "A", "strict": True, "schema": SCHEMA}}


@contextmanager
def serving(**how: float) -> Iterator[str]:
    """A model server; its address."""
    words = [f"{name}={value}" for name, value in how.items()]
    server = subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "model_server.py"), *words], stdout=subprocess.PIPE, text=True
    )
    assert server.stdout  # noqa: S101
    try:
        yield server.stdout.readline().strip()
    finally:
        server.kill()
        server.wait()
        server.stdout.close()


def stats(url: str) -> dict[str, int]:
    """What the server has counted."""
    with urllib.request.urlopen(f"{url}/stats", timeout=10) as reply:  # noqa: S310
        counts: dict[str, int] = json.load(reply)
    return counts


def rows(path: Path, articles: int, characters: int) -> Path:
    """So many articles, four to a story."""
    with path.open("w", encoding="utf-8") as file:
        for row in synthetic.articles(articles // 4, 4, characters):
            file.write(json.dumps(row) + "\n")
    return path


def batch(*words: object, **environment: str) -> int:
    """Run one; its exit code."""
    return subprocess.run(
        [*CLI, *map(str, words)], env=os.environ | environment, check=False, stderr=subprocess.DEVNULL
    ).returncode


def asked(url: str, given: Path, out: Path, workers: int) -> list[object]:
    """The words of a batch with a model."""
    return [given, "--out", out, "--reader", "llm", "--base-url", url, "--model", "m", "--workers", workers]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a batch but journal and working folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".work" not in path.parts and "journal" not in path.name)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def faults(folder: Path, articles: int = 10_000) -> None:
    """Thirty per cent of faults: every article ends as read or as a failed row."""
    given = rows(folder / "rows.jsonl", articles, 600)
    with serving(faults=0.3) as url:
        for number in (1, 2):
            started = time.perf_counter()
            code = batch(*asked(url, given, folder / "out", 32), CLAIMCHECK_TIMEOUT="2", CLAIMCHECK_MAX_RETRIES="8")
            summary = json.loads((folder / "out" / "summary.json").read_text())
            print(f"run {number}: exit {code}, {time.perf_counter() - started:.0f} s, {stats(url)}")
            lost = articles - summary["articles"]
            print(f"  articles in reports {summary['articles']:,}, lost {lost}, failed rows {summary['failed']}")


def kills(folder: Path, articles: int = 1_000, times: int = 100) -> None:
    """SIGKILL at random moments, then a last run: the same bytes, and no more requests than were under way."""
    given, workers, dice = rows(folder / "rows.jsonl", articles, 600), 8, random.Random(5)  # noqa: S311
    with serving(latency=0.05) as url:
        batch(*asked(url, given, folder / "whole", workers))
        needed = stats(url).get("requests", 0)
    with serving(latency=0.5) as url:
        for done in range(1, times + 1):
            before = stats(url).get("requests", 0)
            run = subprocess.Popen(
                [*CLI, *map(str, asked(url, given, folder / "out", workers))],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            while done % 5 and run.poll() is None and stats(url).get("requests", 0) == before:  # one in five before it asks
                time.sleep(0.05)
            time.sleep(dice.uniform(0.0, 1.0))
            run.send_signal(signal.SIGKILL)
            run.wait()
            if done % 10 == 0:
                print(f"{done} kills, {stats(url).get('requests', 0)} requests", flush=True)
        code = batch(*asked(url, given, folder / "out", workers))
        sent = stats(url).get("requests", 0)
    with sqlite3.connect(folder / "out" / "journal.sqlite") as connection:
        [integrity] = connection.execute("PRAGMA integrity_check").fetchone()
    same = tree(folder / "out") == tree(folder / "whole")
    print(f"exit {code}, same bytes {same}, integrity {integrity}")
    print(f"needed {needed}, sent {sent}, again {sent - needed}, bound {times * workers}")


def requests(count: int) -> list[dict[str, Any]]:
    """Small questions, all different."""
    words = "x" * 2_000
    return [
        {"model": "m", "messages": [{"role": "user", "content": f"{number} {words}"}], "response_format": FORM, "max_tokens": 100}
        for number in range(count)
    ]


def ask(folder: Path, count: int, settings: Settings, max_cost: Decimal | None = None) -> tuple[float, Purse, Client]:
    """Seconds that so many questions take once the client is open."""

    async def go() -> tuple[float, Purse, Client]:
        journal, purse = Journal(folder / f"{count}.sqlite"), Purse(settings, max_cost, None)
        client = Client(settings, journal, purse, print)
        client._open()  # the SDK's import is no part of the storm
        started = time.perf_counter()
        try:
            await client.ask(requests(count))
        except Stopped as stopped:
            print(f"stopped: {stopped}")
        seconds = time.perf_counter() - started
        await client.close()
        journal.close()
        return seconds, purse, client

    return asyncio.run(go())


def storm(folder: Path, jobs: int = 300) -> None:
    """An endpoint that takes 20 requests a second, 32 workers."""
    with serving(rate=20, latency=0.1) as url:
        seconds, purse, client = ask(folder, jobs, Settings(base_url=url, model="m", workers=32))
    refused, ideal = client.gate.refusals, (jobs - 20) / 20
    print(f"{jobs} jobs in {seconds:.1f} s, ideal {ideal:.1f} s, ratio {seconds / ideal:.2f}")
    print(f"429s {refused} ({refused / jobs:.0%} of the jobs), failed {purse.ledger.failed - refused}")


def throughput(folder: Path, count: int = 6_400) -> None:
    """An endpoint that answers in 200 ms, 64 at once."""
    with serving(latency=0.2) as url:
        before = os.times()
        seconds, _, _ = ask(folder, count, Settings(base_url=url, model="m", workers=64))
        after = os.times()
    ideal = count / 64 * 0.2
    cpu = (after.user - before.user + after.system - before.system) / count
    print(f"{count} answers in {seconds:.2f} s, ideal {ideal:.2f} s: {ideal / seconds:.3f} of it")
    print(f"{1_000 * cpu:.2f} ms of processor an answer: one core can carry {1 / cpu:.0f} a second")


def money(folder: Path, count: int = 1_000) -> None:
    """A limit of cost with 32 workers."""
    limit = Decimal("0.05")
    with serving(latency=0.02) as url:
        settings = Settings(base_url=url, model="m", workers=32, max_tokens=100)
        settings = replace(settings, price_in=Decimal("0.15"), price_out=Decimal("0.6"))
        _, purse, _ = ask(folder, count, settings, limit)
    print(f"limit {limit}, spent {purse.ledger.cost:.6f} in {purse.ledger.requests} requests")


def measured(words: list[object]) -> tuple[float, float, int]:
    """Seconds, processor seconds and the most memory at once (bytes, all processes of the batch together)."""
    started, most, cpu = time.perf_counter(), 0, dict[str, float]()
    run = subprocess.Popen([*CLI, *map(str, words)], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True)
    while run.poll() is None:
        found = members(run.pid)
        cpu |= found
        most = max(most, sum(map(memory, found)))
        time.sleep(0.05)
    return time.perf_counter() - started, sum(cpu.values()), most


def members(session: int) -> dict[str, float]:
    """The processes of a session and the processor seconds that each has used."""
    found = {}
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            try:
                fields = (path / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session:
                found[path.name] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return found


def memory(process: str) -> int:
    """What a process holds for itself alone, and its share of what it shares (PSS)."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(1024 * int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))


def rules(folder: Path, *counts: int) -> None:
    """The rules reader over all cores, at several sizes, and a second run."""
    for articles in counts or (1_000, 10_000, 50_000):
        given, out = rows(folder / f"{articles}.jsonl", articles, 3_000), folder / f"out-{articles}"
        seconds, cpu, most = measured([given, "--out", out])
        again, cpu_again, _ = measured([given, "--out", out])
        print(f"{articles:,} articles: {seconds:.0f} s, {articles / seconds:.1f} a second, {most / 2**20:.0f} MiB,", end=" ")
        print(f"{1_000 * cpu / articles:.1f} ms of processor each;", end=" ")
        print(f"second run {again:.1f} s ({again / seconds:.3f}; processor {cpu_again / cpu:.3f})", flush=True)


def main() -> None:
    """Run one benchmark in a folder of its own."""
    name, *counts = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        {"faults": faults, "kills": kills, "storm": storm, "throughput": throughput, "money": money, "rules": rules}[name](
            Path(folder), *map(int, counts)
        )


if __name__ == "__main__":
    main()
