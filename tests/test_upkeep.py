"""Looking after endpoints and recordings: `doctor`, `cassettes verify`; and the files for pre-commit and GitHub."""

import json
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import yaml
from loopback import Body, Reply, answer, fault, loopback

from claimcheck.cli import main
from claimcheck.commands.doctor import Finding, examine
from claimcheck.door.retry import Failed

ROOT = Path(__file__).parent.parent
CASSETTE = ROOT / "cassettes" / "kremlin-2022.json"


# --- doctor -----------------------------------------------------------------------------------------------------------


def good(body: Body) -> Reply:
    """An endpoint that does all that one may ask."""
    if "response_format" in body:
        return answer({"colour": "red"})
    return answer("1, 2, 3", finish="length" if "max_tokens" in body else "stop")


def examined(script: object) -> tuple[int, list[str]]:
    with loopback(script) as server:  # type: ignore[arg-type]
        command = [sys.executable, "-m", "claimcheck", "doctor", "--base-url", server.url, "--model", "m"]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=120, check=False, env={**os.environ, "NO_PROXY": "*"}
        )
    assert done.stderr == "", done.stderr
    return done.returncode, done.stdout.splitlines()[1:]


def test_a_good_endpoint_is_called_good() -> None:
    code, lines = examined(good)
    assert code == 0
    assert all(line.startswith("  ok") for line in lines)
    text = "\n".join(lines)
    for words in (
        "counts tokens",
        "enforces the schema",
        "keeps the limit of tokens (max_tokens)",
        "same answer",
        "set workers =",
    ):
        assert words in text


def states(script: dict[str, object]) -> dict[str, str]:
    """What `examine` says of an endpoint that behaves as told: the state of the first finding that holds each word."""

    def post(request: Body) -> Body:
        body = request["messages"][0]["content"]
        kind = "schema" if "blue" in body else "limit" if "300" in body else "plain"
        reply = script.get(kind, script.get("plain"))
        reply = reply(request) if callable(reply) else reply
        if isinstance(reply, Failed):
            raise reply
        assert isinstance(reply, dict)
        return reply

    clock = iter(range(10_000))
    return {found.sentence: found.state for found in examine(post, "max_tokens", lambda: float(next(clock)))}


def said(content: str, finish: str = "stop", **more: object) -> Body:
    return {"choices": [{"message": {"content": content}, "finish_reason": finish}], **more}


PLAIN = said('{"colour": "red"}', usage={"prompt_tokens": 3, "completion_tokens": 3})


@pytest.mark.parametrize(
    ("script", "words", "state"),
    [
        ({"plain": said('{"colour": "red"}')}, "counts no tokens", "mind"),
        ({"plain": PLAIN, "schema": said("blue")}, "does not enforce it", "mind"),
        ({"plain": PLAIN, "schema": Failed("bad request", "No such field.")}, "does not take a schema", "bad"),
        ({"plain": PLAIN, "limit": said("1, 2")}, "keeps no limit", "mind"),
        (
            {"plain": PLAIN, "limit": lambda body: said("1", "length" if "max_completion_tokens" in body else "stop")},
            "another name",
            "bad",
        ),
        ({"plain": Failed("server", "Down.")}, "gets no answer: Down.", "bad"),
    ],
)
def test_what_an_endpoint_lacks_is_said(script: dict[str, object], words: str, state: str) -> None:
    found = states(script)
    assert {state for sentence, state in found.items() if words in sentence} == {state}


def test_workers_are_set_where_more_at_once_brings_no_more() -> None:
    # A round of any size takes one second of this clock: eight at once are best.
    assert any("set workers = 8" in sentence for sentence in states({"plain": PLAIN, "limit": said("1", "length")}))


def test_a_finding_is_a_sentence() -> None:
    assert Finding("ok", "It answers.").sentence.endswith(".")


def test_an_endpoint_that_refuses_the_key_ends_the_examination(capsys: pytest.CaptureFixture[str]) -> None:
    with loopback([fault(401)]) as server:
        assert main(["doctor", "--base-url", server.url, "--model", "m"]) == 4
    assert "key" in capsys.readouterr().err


# --- cassettes --------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not CASSETTE.exists(), reason="the recording of the seeds is not there")
def test_the_recording_of_the_seeds_holds_no_secret(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cassettes", "verify", str(CASSETTE)]) == 0, capsys.readouterr().out


@pytest.fixture
def recorded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A recording of a scripted model about one article."""
    monkeypatch.chdir(tmp_path)
    text = "“It went up like a torch and we could not get near it at all.”\n\nThe mayor reportedly wept.\n"
    Path("a.txt").write_text(text, encoding="utf-8")
    with loopback([answer({})]) as server:
        main(
            [
                "claims",
                "a.txt",
                "--reader",
                "llm",
                "--base-url",
                server.url,
                "--model",
                "m",
                "--record",
                "r.json",
                "--json",
                "c.json",
            ]
        )
    capsys.readouterr()
    path = tmp_path / "r.json"
    assert path.exists()
    return path


def test_a_fresh_recording_is_clean(recorded: Path) -> None:
    assert main(["cassettes", "verify", "r.json", "a.txt"]) == 0


def test_drift_is_told_by_what_changed(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(Path("a.txt").read_text(encoding="utf-8").replace("torch", "match"), encoding="utf-8")
    assert main(["cassettes", "verify", "r.json", "a.txt"]) == 1
    out = capsys.readouterr().out
    assert "r.json has drifted" in out
    assert "the passage of the article" in out


def test_unused_answers_are_told(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("Nobody was hurt.\n", encoding="utf-8")
    assert main(["cassettes", "verify", "r.json", "a.txt"]) == 1
    assert "are not asked for any more" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("planted", "words"),
    [
        ("sk-proj-abcdefghijklmnopqrstuvwx", "an API key"),
        ("Bearer abcdefghijklmnopqrstuvwx", "a token"),
        ("org-abcdefghijklmnopqrstuvwx", "an organisation"),
        ("/home/ada/models/m.gguf", "a user's folder"),
        ("-----BEGIN RSA PRIVATE KEY-----", "a private key"),
    ],
)
def test_a_planted_secret_is_found(recorded: Path, planted: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(recorded.read_text(encoding="utf-8"))
    whole["interactions"][0]["response"]["body"]["model"] = planted
    recorded.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert main(["cassettes", "verify", "r.json"]) == 1
    assert f"it may hold {words}" in capsys.readouterr().out


def test_headers_and_addresses_are_found(recorded: Path, capsys: pytest.CaptureFixture[str]) -> None:
    whole = json.loads(recorded.read_text(encoding="utf-8"))
    whole["interactions"][0]["request"]["uri"] = "https://llm.newsroom.example/v1/chat/completions"
    whole["interactions"][0]["response"]["headers"]["x-served-by"] = ["box7"]
    whole["interactions"][0]["response"]["body"]["system_fingerprint"] = "fp_1"
    recorded.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert main(["cassettes", "verify", "r.json"]) == 1
    out = capsys.readouterr().out
    assert "keeps the header x-served-by" in out
    assert "names the endpoint's address" in out
    assert "keeps system_fingerprint of the reply" in out


def test_what_is_no_recording_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.json").write_text("{}", encoding="utf-8")
    assert main(["cassettes", "verify", str(tmp_path / "r.json")]) == 2
    assert "is no recording" in capsys.readouterr().err


# --- pre-commit and GitHub --------------------------------------------------------------------------------------------


def test_the_hook_runs_a_command_that_exists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert {"id", "name", "entry", "language", "files", "pass_filenames"} <= hook.keys()
    assert re.search(hook["files"], "articles/a.txt")
    monkeypatch.chdir(tmp_path)
    Path("articles").mkdir()
    Path("articles/a.txt").write_text("The fire injured 14 people on Monday.\n", encoding="utf-8")
    command, *argv = (*str(hook["entry"]).split(), *map(str, hook["args"]))
    assert command == "claimcheck"
    assert main(argv) == 0


def test_the_action_runs_offline_and_takes_no_command_from_its_inputs(tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    install, compare = action["runs"]["steps"]
    assert action["runs"]["using"] == "composite"
    for step in (install, compare):
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    bin_ = tmp_path / "claimcheck" / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "claimcheck").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    (bin_ / "claimcheck").chmod(0o755)
    (tmp_path / "wires").mkdir()
    for name, count in (("a", 14), ("b", 27)):
        text = f"The fire in Norrby injured {count} people on Monday.\n"
        (tmp_path / "wires" / f"{name}.txt").write_text(text, encoding="utf-8")
    names = {name: value.removeprefix("${{ inputs.").removesuffix(" }}") for name, value in compare["env"].items()}
    given = {name: action["inputs"][inputs].get("default", "") for name, inputs in names.items()}
    given |= {"ARTICLES": "wires", "SARIF": "out.sarif", "SELECT": "NUM;touch gone $(touch gone)", "RUNNER_TEMP": str(tmp_path)}
    run = ["bash", "-e", "-o", "pipefail", "-c", compare["run"]]
    bad = subprocess.run(run, cwd=tmp_path, env={**os.environ, **given}, capture_output=True, text=True, check=False)
    assert bad.returncode == 2
    assert not (tmp_path / "gone").exists()
    done = subprocess.run(
        run, cwd=tmp_path, env={**os.environ, **given, "SELECT": ""}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=wires/a.txt,line=1,")
    assert json.loads((tmp_path / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_what_the_documentation_shows_of_both_exists() -> None:
    page = (ROOT / "docs" / "howto" / "ci.md").read_text(encoding="utf-8")
    shown = re.findall(r"(?:^    .*\n|^\n)+", page, re.M)
    hook, workflow = (yaml.safe_load(textwrap.dedent(block)) for block in shown if "  - " in block)
    [repo] = hook["repos"]
    [known] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [entry["id"] for entry in repo["hooks"]] == [known["id"]]
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    given = next(step["with"] for step in workflow["steps"] if "claimcheck" in step["uses"])
    assert given.keys() <= inputs.keys()
