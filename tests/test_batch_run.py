"""`claimcheck batch` from the command line: the same bytes whatever happens, and nothing lost or bought twice."""

from __future__ import annotations

import asyncio
import csv
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import synthetic
from model_server import ModelServer

from claimcheck.cli import main

CLI = [sys.executable, "-m", "claimcheck", "batch"]


@contextmanager
def serving(server: ModelServer) -> Iterator[str]:
    """The server, in a thread with a loop of its own; its address."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield asyncio.run_coroutine_threadsafe(server.start(), loop).result(10)
    finally:
        asyncio.run_coroutine_threadsafe(server.close(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def put(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file that a batch leaves but its journal and its working folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".work" not in path.parts and "journal" not in path.name)
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def batch(*arguments: object, expected: int | None = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a batch in a process of its own."""
    done = subprocess.run(
        [*CLI, *map(str, arguments)], capture_output=True, text=True, env=os.environ | environment, timeout=120, check=False
    )
    assert expected is None or done.returncode == expected, done.stderr
    assert "Traceback" not in done.stderr
    return done


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    return list(synthetic.articles(6, 3, 500))


@pytest.fixture
def given(tmp_path: Path, rows: list[dict[str, Any]]) -> Path:
    return put(tmp_path / "rows.jsonl", rows)


@pytest.fixture
def asking(tmp_path: Path, rows: list[dict[str, Any]]) -> Path:
    """The same articles, each with a quotation that the rules leave open, so that every story waits for the model."""
    said = "Nobody knew the cause on Tuesday. “It went up like {} torches and we could not get near it at all.”"
    texts = [f"{row['text']}\n\n{said.format(number)}" for number, row in enumerate(rows, 11)]
    return put(tmp_path / "asking.jsonl", [{**row, "text": text} for row, text in zip(rows, texts, strict=True)])


# --- the rules reader ---------------------------------------------------------------------------------------------------


def test_a_batch_leaves_reports_index_findings_and_summary(
    given: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert main(["batch", str(given), "--out", str(out), "--workers", "2", "--markdown"]) == 0
    summary = json.loads((out / "summary.json").read_text())
    index = [json.loads(line) for line in (out / "index.jsonl").read_text().splitlines()]
    findings = [json.loads(line) for line in (out / "findings.jsonl").read_text().splitlines()]
    assert (summary["stories"], summary["articles"], summary["unfinished"], summary["failed"]) == (6, 18, 0, 0)
    assert [row["alarms"] for row in index] == sorted((row["alarms"] for row in index), reverse=True)
    assert summary["alarms"] == sum(row["alarms"] for row in index) == sum(f["severity"] == "alarm" for f in findings) > 0
    for row in index:
        report = json.loads((out / row["file"]).read_text())
        assert len(report["articles"]) == 3
        assert len(report["findings"]) == row["alarms"] + row["notes"]
        assert (out / row["file"]).with_suffix(".md").read_text().startswith("# Where the reports disagree")
    table = list(csv.DictReader(io.StringIO((out / "findings.csv").read_text())))
    assert [line["fingerprint"] for line in table] == [finding["fingerprint"] for finding in findings]
    assert index[0]["story"] in (out / "index.md").read_text().replace("\\", "")
    assert "6 stories of 18 articles (" in capsys.readouterr().out


def test_order_workers_hash_seed_and_format_change_no_byte(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    unnamed = [{name: value for name, value in row.items() if name != "story"} for row in rows]
    shuffled = random.Random(4).sample(unnamed, len(unnamed))
    put(tmp_path / "a.jsonl", unnamed)
    (tmp_path / "b").mkdir()
    put(tmp_path / "b" / "one.jsonl", shuffled[:9])
    put(tmp_path / "b" / "two.jsonl", shuffled[9:])
    batch(tmp_path / "a.jsonl", "--out", tmp_path / "o1", "--workers", 1, PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    batch(tmp_path / "b", "--out", tmp_path / "o2", "--workers", 3, PYTHONHASHSEED="2", LC_ALL="C")
    first = bytes_of(tmp_path / "o1")
    assert len(first) >= 6 + 6
    assert first == bytes_of(tmp_path / "o2")


def test_a_second_run_makes_nothing_again_but_what_was_touched(given: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["batch", str(given), "--out", str(out)]) == 0
    before = bytes_of(out)
    written = {path: path.stat().st_mtime_ns for path in (out / "reports").iterdir()}
    harmed, lost = sorted(written)[:2]
    harmed.write_text("{}")
    lost.unlink()
    assert main(["batch", str(given), "--out", str(out)]) == 0
    assert bytes_of(out) == before
    assert {path for path, time in written.items() if path.stat().st_mtime_ns != time} == {harmed, lost}


def test_a_dismissed_finding_is_shown_and_no_longer_counted_and_only_its_story_is_made_again(given: Path, tmp_path: Path) -> None:
    out, decisions = tmp_path / "out", tmp_path / "decisions.toml"
    again = ["batch", str(given), "--out", str(out), "--markdown", "--fail-on", "alarm"]
    assert main(again) == 1
    before = json.loads((out / "summary.json").read_text())
    findings = [json.loads(line) for line in (out / "findings.jsonl").read_text().splitlines()]
    story = next(f["story"] for f in findings if f["severity"] == "alarm")
    gone = {f["fingerprint"] for f in findings if f["story"] == story}
    left = {f["story"] for f in findings if f["fingerprint"] not in gone}
    written = {path: path.stat().st_mtime_ns for path in (out / "reports").iterdir()}
    for name in sorted(gone):
        with decisions.open("a") as file:
            file.write(f'["{name}"]\ndecision = "dismissed"\nnote = "the harbour\'s own count"\n')
    assert main([*again, "--decisions", str(decisions)]) == (1 if left else 0)
    summary = json.loads((out / "summary.json").read_text())
    shown = [json.loads(line) for line in (out / "findings.jsonl").read_text().splitlines()]
    assert {f["fingerprint"] for f in shown if f["decision"] == "dismissed" and f["note"]} == gone
    assert len(shown) == len(findings)
    assert summary["dismissed"] == sum(f["fingerprint"] in gone for f in findings)
    assert summary["alarms"] + summary["notes"] + summary["dismissed"] == before["alarms"] + before["notes"]
    assert "the harbour's own count" in next((out / "reports").glob(f"{story}*.md")).read_text()
    made = {path.stem for path, time in written.items() if path.stat().st_mtime_ns != time}
    assert story in made
    assert not made & left
    assert main(again) == 1
    assert json.loads((out / "summary.json").read_text()) == before


def test_rows_that_cannot_be_read_fail_alone(given: Path, tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    with given.open("a") as file:
        file.write('{"id": "bad"}\n{\n' + json.dumps(rows[0]) + "\n")
    out = tmp_path / "out"
    assert main(["batch", str(given), "--out", str(out)]) == 3
    failed = [json.loads(line) for line in (out / "failed.jsonl").read_text().splitlines()]
    assert len(failed) == json.loads((out / "summary.json").read_text())["failed"] == 3
    assert json.loads((out / "summary.json").read_text())["articles"] == 18


def test_alarms_set_the_exit_code_where_that_is_wanted(given: Path, tmp_path: Path) -> None:
    assert main(["batch", str(given), "--out", str(tmp_path / "out"), "--fail-on", "alarm"]) == 1


@pytest.mark.parametrize(
    ("name", "safe"), [("../../etc/passwd", False), ("con", False), ("A b", False), ("x" * 300, False), ("ok-1", True)]
)
def test_no_story_leaves_the_folder(tmp_path: Path, name: str, safe: bool) -> None:
    given = put(tmp_path / "rows.jsonl", [{"id": "a", "text": "Two boats sank.", "story": name}])
    assert main(["batch", str(given), "--out", str(tmp_path / "out")]) == 0
    [report] = (tmp_path / "out" / "reports").iterdir()
    assert (report.stem == name) is safe
    assert {path.name for path in tmp_path.iterdir()} == {"rows.jsonl", "out"}


def test_a_spreadsheet_runs_nothing(tmp_path: Path) -> None:
    from claimcheck.batch.outputs import _csv

    line = _csv(['=HYPERLINK("x")', "+1", "-1", "@x", "\t=1", "plain, with comma"])
    assert next(csv.reader([line])) == ['\'=HYPERLINK("x")', "'+1", "'-1", "'@x", "'\t=1", "plain, with comma"]


def test_nothing_that_can_be_read_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", str(tmp_path / "none.jsonl"), "--out", str(tmp_path / "out")]) == 3
    assert "there is no such file or folder" in capsys.readouterr().err


def test_status_without_a_journal_is_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "--out", str(tmp_path), "--status"]) == 2
    assert "There is no journal" in capsys.readouterr().err


def test_two_runs_do_not_share_a_folder(given: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out" / ".work").mkdir(parents=True)
    other = sqlite3.connect(tmp_path / "out" / ".work" / "lock.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert main(["batch", str(given), "--out", str(tmp_path / "out")]) == 2
    other.close()
    assert "Another run is at work in" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="a read-only file system is made with mount, as root")
def test_a_full_disk_is_a_sentence_and_the_next_run_goes_on(given: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("no file system may be mounted here")
    try:
        full = batch(given, "--out", disk / "out", expected=2)
        assert "cannot be written" in full.stderr
        assert "what is finished is kept" in full.stderr
        subprocess.run(["mount", "-o", "remount,size=20m", disk], check=True)
        batch(given, "--out", disk / "out")
        with sqlite3.connect(disk / "out" / "journal.sqlite") as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        batch(given, "--out", tmp_path / "elsewhere")
        assert bytes_of(disk / "out") == bytes_of(tmp_path / "elsewhere")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        assert "cannot be written" in batch(given, "--out", disk / "out", expected=2).stderr
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def test_a_file_in_the_folder_s_place_is_a_sentence(given: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").write_text("a file")
    assert main(["batch", str(given), "--out", str(tmp_path / "out")]) == 2
    assert "--out" in capsys.readouterr().err


# --- with a model -------------------------------------------------------------------------------------------------------


def asked(given: Path, out: Path, url: str, *more: object, **how: Any) -> subprocess.CompletedProcess[str]:
    return batch(given, "--out", out, "--reader", "llm", "--base-url", url, "--model", "m", "--workers", 8, *more, **how)


def _failed(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "failed.jsonl").read_text().splitlines()]


def test_faults_end_in_a_whole_batch_and_the_second_run_costs_nothing(given: Path, tmp_path: Path) -> None:
    server = ModelServer(faults=0.3)
    with serving(server) as url:
        first = asked(given, tmp_path / "out", url, expected=None, CLAIMCHECK_TIMEOUT="0.5", CLAIMCHECK_MAX_RETRIES="12")
        counts = server.counts()
        assert counts["bought_twice"] == 0
        assert f"{counts['requests']} requests" in first.stdout
        again = asked(given, tmp_path / "out", url, expected=None, CLAIMCHECK_TIMEOUT="0.5")
        summary = json.loads((tmp_path / "out" / "summary.json").read_text())
        assert (summary["stories"], summary["articles"], summary["unfinished"]) == (6, 18, 0)
        assert first.returncode in {0, 3}
        assert again.returncode == (3 if _failed(tmp_path / "out") else 0)
        assert server.counts()["bought_twice"] == 0
    with serving(ModelServer()) as url:
        healthy = asked(given, tmp_path / "out", url, expected=None)
        whole, failed = bytes_of(tmp_path / "out"), _failed(tmp_path / "out")
    # an answer that fitted no schema twice is kept, not bought again: an article whose few questions all ended so is a failed row
    assert healthy.returncode == (3 if failed else 0)
    assert len(failed) < 18
    assert all(row["id"] and "the model answered nothing" in row["reason"] for row in failed)
    unasked = ModelServer()
    with serving(unasked) as url:
        asked(given, tmp_path / "out", url, expected=3 if failed else 0)
        status = batch("--out", tmp_path / "out", "--status").stdout
    assert unasked.counts().get("requests", 0) == 0
    assert bytes_of(tmp_path / "out") == whole
    assert status.startswith("finished: 6 of 6 stories (18 articles), ")


def test_kills_lose_nothing_and_buy_nothing_twice_but_what_was_under_way(tmp_path: Path) -> None:
    given = put(tmp_path / "rows.jsonl", list(synthetic.articles(16, 3, 500)))
    kills, dice = 4, random.Random(11)
    undisturbed = ModelServer(latency=0.02)
    with serving(undisturbed) as url:
        asked(given, tmp_path / "whole", url)
    server = ModelServer(latency=0.15)
    with serving(server) as url:
        command = [*CLI, str(given), "--out", str(tmp_path / "out"), "--base-url", url, "--model", "m", "--workers", "8"]
        for _ in range(kills):
            before = server.stats["requests"]
            run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            deadline = time.monotonic() + 30
            while server.stats["requests"] < before + 3 and run.poll() is None and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(dice.uniform(0.0, 0.4))
            run.send_signal(signal.SIGKILL)
            run.wait()
        asked(given, tmp_path / "out", url)
    assert bytes_of(tmp_path / "out") == bytes_of(tmp_path / "whole")
    counts, needed = server.counts(), undisturbed.counts()["requests"]
    assert counts["requests"] - needed <= kills * 8
    with sqlite3.connect(tmp_path / "out" / "journal.sqlite") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_ctrl_c_ends_in_order_and_the_next_run_goes_on(asking: Path, tmp_path: Path) -> None:
    server = ModelServer(latency=0.3)
    with serving(server) as url:
        command = [*CLI, str(asking), "--out", str(tmp_path / "out"), "--base-url", url, "--model", "m", "--workers", "4"]
        run = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while server.stats["requests"] < 5:
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=60)
        assert run.returncode == 130
        assert "stopped; what is finished is kept" in said
        assert "Traceback" not in said
        assert json.loads((tmp_path / "out" / "summary.json").read_text())["unfinished"] > 0
        asked(asking, tmp_path / "out", url)
        assert server.counts()["bought_twice"] == 0


def test_a_lost_endpoint_ends_with_3_and_one_that_was_never_there_with_4(asking: Path, tmp_path: Path) -> None:
    gone = asked(asking, tmp_path / "none", "http://127.0.0.1:9/v1", "--outage", 0.2, expected=4)
    assert "No endpoint answers at 127.0.0.1:9" in gone.stderr
    server = ModelServer(latency=0.2)
    with serving(server) as url:
        command = [*CLI, str(asking), "--out", str(tmp_path / "out"), "--base-url", url, "--model", "m", "--workers", "4"]
        run = subprocess.Popen([*command, "--outage", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        while server.stats["requests"] < 8:
            time.sleep(0.01)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 3
    assert "out of reach" in said
    assert "run the same command again to go on" in said
    with serving(ModelServer()) as url:
        asked(asking, tmp_path / "out", url)


def test_a_dry_run_counts_and_sends_nothing(given: Path, tmp_path: Path) -> None:
    prices = {"CLAIMCHECK_PRICE_IN": "0.15", "CLAIMCHECK_PRICE_OUT": "0.6"}
    server = ModelServer()
    with serving(server) as url:
        dry = asked(given, tmp_path / "out", url, "--dry-run", **prices)
        assert server.stats["requests"] == 0
        assert "cost about 0." in dry.stdout
        calls = int(dry.stdout.split(" calls")[0].rpartition(" ")[2])
        asked(given, tmp_path / "out", url, **prices)
        assert calls <= server.stats["requests"] <= 2 * calls
        assert "0 calls" in asked(given, tmp_path / "out", url, "--dry-run", **prices).stdout
        assert not list((tmp_path / "out").glob("*.part"))


def test_limits_of_cost_and_requests_hold_and_the_next_run_goes_on(given: Path, tmp_path: Path) -> None:
    server = ModelServer(latency=0.02)
    with serving(server) as url:
        limited = asked(given, tmp_path / "out", url, "--max-requests", 2, expected=3)
        assert "--max-requests 2 is reached" in limited.stderr
        assert server.stats["requests"] == 2
        dear = {"CLAIMCHECK_PRICE_IN": "100", "CLAIMCHECK_PRICE_OUT": "100", "CLAIMCHECK_MAX_TOKENS": "200"}
        spent = asked(given, tmp_path / "dear", url, "--max-cost", "0.2", expected=3, **dear)
        assert "--max-cost 0.2 is reached" in spent.stderr
        assert 0 < float(spent.stdout.split("cost ")[1].split(".\n")[0]) <= 0.2
        asked(given, tmp_path / "out", url)
    assert "needs prices" in asked(given, tmp_path / "out", "http://127.0.0.1:9/v1", "--max-cost", 1, expected=2).stderr


def test_a_better_comparator_reads_old_answers_for_free(
    given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = ModelServer()
    with serving(server) as url:
        asked(given, tmp_path / "out", url)
        bought = server.stats["requests"]
        monkeypatch.setattr("claimcheck.batch.plan.code_digest", lambda: "another")
        command = ["batch", str(given), "--out", str(tmp_path / "out"), "--base-url", url, "--model", "m"]
        written = {path: path.stat().st_mtime_ns for path in (tmp_path / "out" / "reports").iterdir()}
        assert main(command) == 0
        assert server.stats["requests"] == bought
        assert all(path.stat().st_mtime_ns != time for path, time in written.items())
    assert "requests" not in capsys.readouterr().out


def test_the_journal_and_the_reports_hold_no_key(given: Path, tmp_path: Path) -> None:
    with serving(ModelServer()) as url:
        done = asked(given, tmp_path / "out", url, CLAIMCHECK_API_KEY="sk-canary-4711")
    shutil.rmtree(tmp_path / "out" / ".work", ignore_errors=True)
    said = b"".join(path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file())
    assert b"sk-canary-4711" not in said + done.stdout.encode() + done.stderr.encode()
