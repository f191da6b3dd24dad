"""Batches on a real Ray cluster of two workers: the bytes of a local run, a killed worker and a deadly story included."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from loopback import Body, Reply, answer, loopback

from claimcheck.batch.shards import Writer, tasks

pytestmark = pytest.mark.skipif(not importlib.util.find_spec("ray"), reason="Ray is not installed: pip install -e '.[ray]'")

# What every Python process of the cluster runs first: it notes which process compares, and one story kills whoever compares it.
SPY = """
import os, pathlib, time
import claimcheck.batch.functions as functions
whole = functions.compare_story
def compare_story(rows, plan, replies=None):
    (pathlib.Path(os.environ["SPY"]) / str(os.getpid())).touch()
    time.sleep(float(os.environ.get("SLOW", 0)))
    if any("DEADLY" in row["text"] for row in rows):
        os._exit(1)
    return whole(rows, plan, replies)
functions.compare_story = compare_story
"""


@dataclass(frozen=True)
class Running:
    address: str
    seen: Path
    environment: dict[str, str]

    def batch(self, rows: Path, out: Path, *more: str) -> "subprocess.Popen[str]":
        return begin(rows, out, "--engine", "ray", "--address", self.address, *more, environment=self.environment)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    folder = tmp_path_factory.mktemp("ray")
    (folder / "seen").mkdir()
    (folder / "sitecustomize.py").write_text(SPY)
    given = {"PYTHONPATH": str(folder), "SPY": str(folder / "seen"), "SLOW": "0.25", "RAY_USAGE_STATS_ENABLED": "0"}
    environment = {**os.environ, **given}
    script = Path(__file__).with_name("ray_cluster.py")
    process = subprocess.Popen(
        [sys.executable, script],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    address = next(line.strip() for line in process.stdout if line.strip().rpartition(":")[2].isdigit())
    yield Running(address, folder / "seen", environment)
    process.communicate(timeout=60)


def begin(rows: Path, out: Path, *more: str, environment: dict[str, str] | None = None) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "claimcheck", "batch", str(rows), "--out", str(out), *more]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def ended(process: "subprocess.Popen[str]", code: int) -> str:
    out, err = process.communicate(timeout=180)
    assert process.returncode == code, out + err
    assert "Traceback" not in err
    return err


def written(path: Path, stories: int, text: str = "") -> Path:
    """Stories of two reports that differ in a number; each is a text of its own. The last line is no row."""
    lines = []
    for story in range(stories):
        for paper, killed in (("a", 3 + story), ("b", 40 + story)):
            words = " ".join(f"{paper}{story}w{number}" for number in range(40))
            said = f"A fire in Town {story} killed {killed} people on Monday, police said. {words}. {text}\n"
            lines.append(json.dumps({"id": paper, "story": f"town-{story}", "source": f"The {paper.upper()} Post", "text": said}))
    path.write_text("\n".join([*lines, "no row", ""]), encoding="utf-8")
    return path


def files(out: Path) -> dict[str, bytes]:
    """What a run leaves for its user."""
    found = (path for path in sorted(out.rglob("*")) if path.is_file() and ".work" not in path.parts)
    return {str(path.relative_to(out)): path.read_bytes() for path in found if not path.name.startswith("journal")}


def test_a_killed_worker_changes_no_byte(cluster: Running, tmp_path: Path) -> None:
    rows = written(tmp_path / "rows.jsonl", 40)
    ended(begin(rows, tmp_path / "local", "--reader", "rules", "--markdown"), 3)
    before = set(cluster.seen.iterdir())
    process = cluster.batch(rows, tmp_path / "ray", "--reader", "rules", "--markdown")
    while len(workers := set(cluster.seen.iterdir()) - before) < 2:
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)
    victim = int(sorted(workers)[0].name)
    os.kill(victim, signal.SIGKILL)
    ended(process, 3)
    assert files(tmp_path / "ray") == files(tmp_path / "local")
    assert len(files(tmp_path / "ray")) == 2 * 40 + 6
    assert len(set(cluster.seen.iterdir()) - before) >= 3, "another process took the place of the killed one"
    assert not list((tmp_path / "ray" / ".work").glob("shards*"))

    count = len(list(cluster.seen.iterdir()))
    ended(cluster.batch(rows, tmp_path / "ray", "--reader", "rules", "--markdown"), 3)
    assert len(list(cluster.seen.iterdir())) == count, "what is finished is not done again"


def test_a_story_that_kills_its_process_fails_alone(cluster: Running, tmp_path: Path) -> None:
    rows = written(tmp_path / "rows.jsonl", 6)
    deadly = {"id": "x", "story": "bad", "text": "A DEADLY text about 3 people."}
    rows.write_text(json.dumps(deadly) + "\n" + rows.read_text("utf-8"), encoding="utf-8")
    ended(cluster.batch(rows, tmp_path / "ray", "--reader", "rules"), 3)
    summary = json.loads((tmp_path / "ray" / "summary.json").read_text("utf-8"))
    failed = (tmp_path / "ray" / "failed.jsonl").read_text("utf-8")
    assert (summary["stories"], summary["failed"]) == (6, 2)
    assert "The story was not compared: the process that compared it died" in failed


def test_the_model_is_asked_from_one_place_and_nothing_twice(cluster: Running, tmp_path: Path) -> None:
    def script(body: Body) -> Reply:
        return answer({})  # it fits no schema, so that every question is asked a second time

    rows = written(tmp_path / "rows.jsonl", 4, "“We did all that we could do here,” she said.")
    with loopback(script) as server:
        model = ("--reader", "llm", "--model", "m", "--base-url", server.url)
        ended(begin(rows, tmp_path / "local", *model), 3)
        asked = len(server.requests)
        ended(cluster.batch(rows, tmp_path / "ray", *model), 3)
        assert asked
        assert len(server.requests) == 2 * asked
        assert files(tmp_path / "ray") == files(tmp_path / "local")


def test_an_address_where_no_cluster_is(tmp_path: Path) -> None:
    rows = written(tmp_path / "rows.jsonl", 1)
    assert "Start it, or mend --address" in ended(
        begin(rows, tmp_path / "out", "--reader", "rules", "--engine", "ray", "--address", "127.0.0.1:1"), 2
    )
    assert "say --engine ray too" in ended(begin(rows, tmp_path / "out", "--reader", "rules", "--address", "127.0.0.1:1"), 2)


def test_shards_give_back_what_they_were_given(tmp_path: Path) -> None:
    writer = Writer(tmp_path / "shards", 2)
    given = [(f"k{n}", {"story": "\ud800", "rows": [{"text": "“3”"}], "replies": {"a": {"body": {"n": n}}}}) for n in range(5)]
    for key, task in given:
        writer.add(key, task)
    assert writer.close() == 5
    assert writer.sizes == [2, 2, 1, 0]
    assert [pair for shard in range(3) for pair in tasks(tmp_path / "shards", shard)] == given
