"""A key planted for the purpose is found nowhere: not on the screen, in a log, a report, a recording or a journal."""

from __future__ import annotations

import contextlib
import gzip
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from loopback import Body, Reply, answer, fault, loopback

from claimcheck.cli import main
from claimcheck.door.llm import open_door
from claimcheck.errors import InsecureEndpoint
from claimcheck.settings import Settings

KEY = "sk-canary-0123456789abcdef"
TEXT = "Tomas Uhl stood at the gate. “It was bright,” he told a crowd, and “we saw the sparks fly over all the roofs.”\n"
ARTICLE_WORDS = "sparks fly over"


def _speaks(words: str) -> Callable[[Body], Reply]:
    return lambda body: answer(dict.fromkeys(body["response_format"]["json_schema"]["schema"]["properties"], words))


# What the endpoint replies; it knows the key, and says it wherever it can.
PATHS: dict[str, Callable[[Body], Reply]] = {
    "right answer": _speaks("Tomas Uhl"),
    "key as the speaker": _speaks(KEY),
    "key as all there is": lambda body: answer(KEY),
    "key in broken JSON": lambda body: answer(f'{{"q1": "{KEY}'),
    "key in a refusal": lambda body: answer(None, refusal=f"The key {KEY} may not do that."),
    "key as the model": lambda body: answer({"q1": "Tomas Uhl"}, model=KEY),
    "key as a field": lambda body: answer({KEY: KEY}),
    "cut off": lambda body: answer(KEY, finish="length"),
    "empty": lambda body: answer(""),
    "too large": lambda body: answer(KEY * 20_000),
    "no JSON": lambda body: Reply(KEY.encode()),
    "web page": lambda body: Reply(f"<html>{KEY}".encode()),
    "dropped": lambda body: Reply(KEY.encode(), cut=5),
    "redirect": lambda body: Reply(b"", 307, {"location": f"http://127.0.0.1:9/{KEY}"}),
    **{
        f"status {status}": lambda body, status=status: fault(  # type: ignore[misc]
            status, {"message": f"Incorrect API key provided: {KEY}", "code": KEY, "param": KEY, "type": KEY}
        )
        for status in (400, 401, 403, 404, 409, 413, 422, 429, 500, 503)
    },
    "quota": lambda body: fault(429, {"code": "insufficient_quota", "message": KEY}),
    "retry for hours": lambda body: fault(429, retry_after="86400"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_API_KEY", KEY)
    monkeypatch.setenv("CLAIMCHECK_MAX_RETRIES", "0")
    return tmp_path


def _everything(folder: Path) -> Iterator[bytes]:
    """The bytes of every file, unpacked where they are packed."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield gzip.decompress(data) if path.suffix == ".gz" else data


@pytest.mark.parametrize("path", PATHS)
def test_no_path_shows_the_key(
    path: str, folder: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("openai", "instructor", "httpx", "httpx2", "httpcore", "httpcore2", "vcr", "claimcheck"):
        caplog.set_level(logging.DEBUG, name)
    with loopback(PATHS[path]) as server:
        endpoint = ["--reader", "llm", "--base-url", server.url, "--model", "m"]
        outputs = ["--json", "r.json", "--markdown", "r.md", "--html", "r.html", "--record", "tape.json"]
        main(["check", "a.txt", *endpoint, *outputs, "--fail-on", "never"])
    assert [head["authorization"] for head in server.headers][:1] == [f"Bearer {KEY}"]
    assert KEY not in "".join(capfd.readouterr())
    assert KEY not in caplog.text
    assert ARTICLE_WORDS not in caplog.text
    assert not any(KEY.encode() in data for data in _everything(folder))


def test_no_batch_keeps_the_key(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    import sqlite3
    import zlib

    (folder / "b.txt").write_text(TEXT.replace("Tomas Uhl", "Carla Novak"), encoding="utf-8")

    def script(body: Body) -> Reply:
        return PATHS["key as the speaker" if "Novak" in str(body["messages"]) else "status 400"](body)

    with loopback(script) as server:
        endpoint = ["--reader", "llm", "--base-url", server.url, "--model", "m", "--outage", "0"]
        main(["batch", "a.txt", "b.txt", "--out", "out", *endpoint])
    assert KEY not in "".join(capfd.readouterr())
    assert not any(KEY.encode() in data for data in _everything(folder))
    with contextlib.closing(sqlite3.connect(folder / "out" / "journal.sqlite")) as journal:
        kept = [row[0] for row in journal.execute("SELECT reply FROM answers UNION ALL SELECT row FROM stories")]
    assert kept
    assert not any(KEY.encode() in zlib.decompress(blob) for blob in kept)


def test_a_recording_without_the_key_replays_to_the_same_report(folder: Path) -> None:
    with loopback(PATHS["key as the speaker"]) as server:
        endpoint = ["--base-url", server.url, "--model", "m"]
        main(["check", "a.txt", *endpoint, "--json", "live.json", "--record", "tape.json", "--fail-on", "never"])
    main(["check", "a.txt", "--replay", "tape.json", "--json", "again.json", "--fail-on", "never"])
    assert Path("live.json").read_bytes() == Path("again.json").read_bytes()
    assert json.loads(Path("live.json").read_text())["rejected"]


def test_debug_logging_from_the_environment_shows_neither_key_nor_article(folder: Path) -> None:
    """OPENAI_LOG opens the SDK's log while it is imported, after claimcheck has closed it."""
    code = "import logging, sys; logging.basicConfig(level=0); from claimcheck.cli import main; sys.exit(main(sys.argv[1:]))"
    with loopback([Reply(b"{}", 500)]) as server:
        done = subprocess.run(
            [sys.executable, "-c", code, "check", "a.txt", "--reader", "llm", "--base-url", server.url, "--model", "m"],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"OPENAI_LOG": "debug", "HTTPX_LOG_LEVEL": "trace"},
        )
    assert done.returncode == 4
    assert KEY not in done.stdout + done.stderr
    assert ARTICLE_WORDS not in done.stderr


@pytest.mark.parametrize("name", ["api_key", "API_KEY", "apikey", "key"])
def test_a_key_in_a_file_is_refused_unseen(name: str, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "claimcheck.toml").write_text(f'{name} = "{KEY}"\n')
    assert main(["check", "a.txt"]) == 2
    assert KEY not in "".join(capfd.readouterr())


@pytest.mark.parametrize(
    "url",
    [
        "http://model.example/v1",
        "http://10.0.0.7:8080/v1",
        "http://127.0.0.1.example/v1",
        "http://localhost.example/v1",
        "http://user@model.example/v1",
        "http://127.0.0.1@model.example/v1",
        "http://[2001:db8::1]/v1",
        "http://0.0.0.0:8080/v1",
        "HTTP://model.example/v1",
        "http://2130706433.example/v1",
    ],
)
def test_plain_http_to_another_machine_is_refused(url: str) -> None:
    with pytest.raises(InsecureEndpoint, match="unencrypted"):
        open_door(Settings(base_url=url, model="m"))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(status: int, folder: Path) -> None:
    with loopback([answer({})]) as other:
        turned = Reply(b"", status, {"location": f"{other.url}/chat/completions"})
        with loopback([turned]) as server:
            assert main(["check", "a.txt", "--reader", "llm", "--base-url", server.url, "--model", "m"]) == 4
    assert other.requests == []
    assert len(server.requests) == 1


# --- a recording as input ---------------------------------------------------------------------------------------------


def _status(code: object) -> bytes:
    """A recording of one reply with this status."""
    exchange = {"request": {"body": {}}, "response": {"status": {"code": code}, "body": {}}}
    return json.dumps({"version": 1, "interactions": [exchange]}).encode()


CALLS = "!!python/object/apply:os.system ['touch pwned']"
TAPES: dict[str, bytes] = {
    "YAML that would run": CALLS.encode(),
    "YAML that would run, in vcrpy's form": f"interactions:\n- request: {CALLS}\n  response: {CALLS}\nversion: 1\n".encode(),
    "YAML that would run, as a string": json.dumps({"version": 1, "interactions": CALLS}).encode(),
    "pickle": b"cos\nsystem\n(S'touch pwned'\ntR.",
    "packed": gzip.compress(b"{}"),
    "not UTF-8": b"\xff\xfe\x00",
    "NUL": b"\x00" * 1_000,
    "depth": b"[" * 100_000,
    "digits": b'{"version": ' + b"9" * 5_000 + b"}",
    "NaN": b'{"version": NaN, "interactions": [NaN]}',
    "another version": b'{"version": 99, "interactions": []}',
    "bodies of text": b'{"version": 1, "interactions": [{"request": {"body": "x"}, "response": {"body": "y"}}]}',
    "a list of numbers": b'{"version": 1, "interactions": [1, 2, 3]}',
    "a redirect": _status(302),
    "a status that is none": _status([1]),
}


@pytest.mark.parametrize("name", TAPES)
def test_a_hostile_recording_is_refused_in_a_sentence(name: str, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "tape.json").write_bytes(TAPES[name])
    code = main(["check", "a.txt", "--replay", "tape.json", "--json", "r.json"])
    said = capfd.readouterr().err
    assert code == 2
    assert "Record it again" in said
    assert "Traceback" not in said
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "tape.json"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"choices": []},
        {"choices": [{"message": {"content": "<script>alert(1)</script>"}}]},
        {"choices": [{"message": {"content": '{"q1": "somebody else"}'}}]},
        {"choices": [{"message": {"content": "x" * 300_000}}]},
        {"choices": {"a": 1}},
        {"error": {"code": "\x1b[2J"}},
    ],
)
def test_a_tampered_recording_is_worth_no_more_than_a_hostile_model(body: object, folder: Path) -> None:
    """It answers, and what it answers is proved against the text as ever."""
    with loopback(PATHS["right answer"]) as server:
        endpoint = ["--base-url", server.url, "--model", "m"]
        main(["check", "a.txt", *endpoint, "--json", "live.json", "--record", "tape.json", "--fail-on", "never"])
    whole = json.loads((folder / "tape.json").read_text(encoding="utf-8"))
    for exchange in whole["interactions"]:
        exchange["response"]["body"] = body
        exchange["response"]["headers"] = {"location": ["http://127.0.0.1:9/"], "set-cookie": ["a=b"]}
        exchange["request"]["uri"] = "http://127.0.0.1:9/v1/chat/completions"
    (folder / "tape.json").write_text(json.dumps(whole), encoding="utf-8")
    code = main(["check", "a.txt", "--replay", "tape.json", "--json", "again.json", "--fail-on", "never"])
    assert code in (0, 3, 4)
    if code != 4:
        report = json.loads((folder / "again.json").read_text(encoding="utf-8"))
        assert [c.get("speaker") for c in report["claims"] if c["kind"] == "quote"] == ["Tomas Uhl", None]
        assert report["rejected"]
