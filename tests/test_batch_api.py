"""Questions through a Batch API: the reports of a usual run, nothing bought twice, and a stop that loses nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from batch_server import BatchServer, batch_server
from loopback import Body, answer, loopback

from claimcheck.batch import batch_api, run
from claimcheck.batch.batch_api import result_of
from claimcheck.batch.functions import Row, compare_story
from claimcheck.batch.plan import Plan
from claimcheck.batch.workers import Processes
from claimcheck.cli import main

WRONG: Body = json.loads(answer({}).body)  # it fits no question's schema: each is asked a second time, and each run ends with 3


def always(body: Body, times: int) -> tuple[int, Body] | None:
    return 200, WRONG


class Here(Processes):
    """Compares in this process: what is tested here is the asking."""

    def __init__(self, plan: Plan, workers: int) -> None:
        self.at_once, self._plan = workers, plan

    async def compare(self, rows: Sequence[Row], replies: Mapping[str, Row]) -> Row:
        return compare_story(rows, self._plan, replies)

    def close(self) -> None:
        """Nothing."""


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "Processes", Here)


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    """Stories of two reports, with questions that the rules leave open."""
    lines = []
    for story in range(3):
        for paper, killed in (("a", 3 + story), ("b", 40 + story)):
            words = " ".join(f"{paper}{story}w{number}" for number in range(40))
            said = f"A fire killed {killed} people, police said. “We did all that we could do here,” she said. {words}.\n"
            lines.append(json.dumps({"id": paper, "story": f"town-{story}", "source": paper, "text": said}))
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def command(rows: Path, out: Path, url: str, *more: str) -> list[str]:
    model = ["--reader", "llm", "--model", "m", "--base-url", url]
    return ["batch", str(rows), "--out", str(out), *model, *more]


def through(server: BatchServer, rows: Path, out: Path, *more: str) -> int:
    return main(command(rows, out, server.url, "--via", "batch-api", "--poll", "0.02", *more))


def files(out: Path) -> dict[str, bytes]:
    found = (path for path in sorted(out.rglob("*")) if path.is_file() and ".work" not in path.parts)
    return {str(path.relative_to(out)): path.read_bytes() for path in found if not path.name.startswith("journal")}


@pytest.fixture
def usual(rows: Path, tmp_path: Path) -> dict[str, bytes]:
    """What the usual way of asking leaves."""
    with loopback(lambda body: answer({})) as server:
        main(command(rows, tmp_path / "usual", server.url))
    return files(tmp_path / "usual")


def test_the_reports_are_those_of_the_usual_way(rows: Path, usual: dict[str, bytes], tmp_path: Path) -> None:
    with batch_server(always) as server:
        assert through(server, rows, tmp_path / "out") == 3
        assert files(tmp_path / "out") == usual
        assert len(server.batches) == 2, "all questions at once, then all corrections"
        assert server.times
        assert set(server.times.values()) == {1}
        before = len(server.paths)
        assert through(server, rows, tmp_path / "out") == 3
        assert len(server.paths) == before, "a second run asks nothing"


def test_only_what_is_missing_is_sent_again(rows: Path, usual: dict[str, bytes], tmp_path: Path) -> None:
    fates = iter(range(10_000))

    def half(body: Body, times: int) -> tuple[int, Body] | None:
        if times or next(fates) % 3 == 0:
            return 200, WRONG
        return None if next(fates) % 2 else (500, {"error": {"message": "no"}})

    with batch_server(half) as server:
        assert through(server, rows, tmp_path / "out") == 3
        assert files(tmp_path / "out") == usual
        assert set(server.times.values()) == {1, 2}


def test_what_is_never_answered_is_told_and_asked_again_by_the_next_run(
    rows: Path, usual: dict[str, bytes], tmp_path: Path
) -> None:
    with batch_server(lambda body, times: None) as server:
        assert through(server, rows, tmp_path / "out") == 3
        assert set(server.times.values()) == {batch_api.TRIES}
        assert b"no answer" in (tmp_path / "out" / "failed.jsonl").read_bytes()
        server.answer_one = always
        assert through(server, rows, tmp_path / "out") == 3
        assert files(tmp_path / "out") == usual


def test_a_killed_run_takes_up_its_batch(rows: Path, usual: dict[str, bytes], tmp_path: Path) -> None:
    with batch_server(always) as server:
        server.hold = True
        given = command(rows, tmp_path / "out", server.url, "--via", "batch-api", "--poll", "0.02")
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("CLAIMCHECK", "OPENAI"))}
        process = subprocess.Popen([sys.executable, "-m", "claimcheck", *given], env=environment, stderr=subprocess.DEVNULL)
        while not any(path.startswith("GET /v1/batches/") for path in server.paths):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        server.hold = False
        assert through(server, rows, tmp_path / "out") == 3
        assert files(tmp_path / "out") == usual
        assert set(server.times.values()) == {1}


def test_a_batch_whose_name_was_lost_is_found_again(rows: Path, usual: dict[str, bytes], tmp_path: Path) -> None:
    with batch_server(always) as server:
        server.batches.append({"id": "batch_other", "object": "batch", "status": "completed", "metadata": None, "lines": []})
        server.lose_next = True
        server.faults = [503]
        assert through(server, rows, tmp_path / "out") == 3
        assert files(tmp_path / "out") == usual
        assert len(server.batches) == 3
        assert set(server.times.values()) == {1}


def test_many_files_where_one_would_be_too_large(
    rows: Path, usual: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_api, "REQUESTS", 2)
    with batch_server(always) as server:
        assert through(server, rows, tmp_path / "out") == 3
        assert files(tmp_path / "out") == usual
        assert max(len(batch["lines"]) for batch in server.batches) == 2


def test_a_limit_is_kept_and_the_next_run_goes_on(rows: Path, usual: dict[str, bytes], tmp_path: Path) -> None:
    with batch_server(always) as server:
        assert through(server, rows, tmp_path / "out", "--max-requests", "2") == 3
        assert sum(server.times.values()) == 2
        assert through(server, rows, tmp_path / "out") == 3
        assert files(tmp_path / "out") == usual
        assert set(server.times.values()) == {1}


def test_a_refused_batch_ends_the_run(rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with batch_server(always) as server:
        server.refuse = "token_limit_exceeded"
        assert through(server, rows, tmp_path / "out") == 4
        assert "token_limit_exceeded" in capsys.readouterr().err
        server.refuse = ""
        assert through(server, rows, tmp_path / "out") == 3


def test_an_endpoint_without_a_batch_api(rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with batch_server(always) as server:
        server.faults = [404]
        assert through(server, rows, tmp_path / "out") == 4
        assert "Leave --via batch-api out" in capsys.readouterr().err


@pytest.mark.parametrize("line", [b"", b"no JSON", b"[]", b"{}", b'{"custom_id": "k", "response": 3}', b"\xff"])
def test_a_line_that_says_nothing(line: bytes) -> None:
    assert result_of(line) == ("", {}, False)


def test_a_request_that_is_not_taken_is_not_sent_again() -> None:
    error = {"code": "context_length_exceeded", "message": "too long", "type": "invalid_request_error", "param": None}
    result = {"custom_id": "k", "response": {"status_code": 400, "body": {"error": error}}, "error": None}
    key, found, is_final = result_of(json.dumps(result).encode())
    assert (key, found["failure"], is_final) == ("k", "too long", True)
