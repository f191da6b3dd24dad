"""The command line as a user meets it: exit codes, messages that say what to do next, files that are whole or not there."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from loopback import Body, Reply, answer, fault, loopback

from claimcheck.cli import main

ROOF = "“The roof of the old mill fell in before anybody could warn the neighbours,” said"
OPEN = "Nobody knew the cause on Tuesday. “It went up like a torch and we could not get near it at all.”"
LEFT = f"The fire in Norrby injured 14 people on Monday.\n\n{ROOF} Ada Brenn, the fire chief.\n\n{OPEN}\n"
RIGHT = f"The fire in Norrby injured 27 people on Monday.\n\n{ROOF} Tomas Uhl, a neighbour.\n\n{OPEN}\n"


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two short reports of one fire, one number and one speaker apart; also the working directory."""
    folder = tmp_path / "fire"
    folder.mkdir()
    (folder / "herald.txt").write_text(LEFT, encoding="utf-8")
    (folder / "post.txt").write_text(RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line; its exit code, standard output and standard error."""

    def call(*argv: object) -> tuple[int, str, str]:
        code = main([str(arg) for arg in argv])
        out, err = capsys.readouterr()
        return code, out, err

    return call


# --- the reports --------------------------------------------------------------------------------------------------


def test_one_number_and_one_speaker_apart_are_both_found(two: Path, run: Run) -> None:
    code, out, err = run("check", two, "--json", "report.json")
    assert (code, err) == (1, "")
    report = json.loads(Path("report.json").read_text())
    by_verdict = {finding["verdict"]: finding for finding in report["findings"]}
    assert {"contradict", "speaker_conflict"} <= set(by_verdict)
    assert "14" in by_verdict["contradict"]["message"]
    assert "27" in by_verdict["contradict"]["message"]
    assert "Ada Brenn" in by_verdict["speaker_conflict"]["message"]
    assert "Tomas Uhl" in by_verdict["speaker_conflict"]["message"]
    assert "ALARM" in out


@pytest.mark.parametrize(("fail_on", "code"), [("alarm", 1), ("note", 1), ("never", 0)])
def test_fail_on_decides_the_exit_code(two: Path, run: Run, fail_on: str, code: int) -> None:
    assert run("check", two, "--fail-on", fail_on)[0] == code


def test_reports_that_agree_exit_0(two: Path, run: Run) -> None:
    (two / "post.txt").write_text(LEFT.replace("said Ada Brenn, the fire chief", "Ada Brenn said"), encoding="utf-8")
    code, out, _ = run("check", two)
    assert code == 0
    assert "0 alarms" in out


def test_the_same_input_gives_the_same_bytes_in_any_order(two: Path, run: Run) -> None:
    run("check", two / "herald.txt", two / "post.txt", "--json", "1.json", "--markdown", "1.md")
    run("check", two / "post.txt", two / "herald.txt", "--json", "2.json", "--markdown", "2.md")
    assert Path("1.json").read_bytes() == Path("2.json").read_bytes()
    assert Path("1.md").read_bytes() == Path("2.md").read_bytes()


def test_claims_compares_nothing(two: Path, run: Run) -> None:
    code, out, _ = run("claims", two, "--json", "claims.json")
    report = json.loads(Path("claims.json").read_text())
    assert (code, out) == (0, "")
    assert report["claims"]
    assert not report["findings"]


def test_a_draft_is_set_against_its_sources(two: Path, run: Run) -> None:
    draft = "The fire in Norrby injured 14 people on Monday. It destroyed 9 houses.\n"
    Path("draft.txt").write_text(draft, encoding="utf-8")
    code, out, _ = run("check", "draft.txt", "--against", two, "--json", "report.json")
    report = json.loads(Path("report.json").read_text())
    assert code == 1
    assert all(any(":draft:" in claim for claim in finding["claims"]) for finding in report["findings"])
    [uncarried] = [c for c in report["claims"] if c["id"] in report["uncarried"] and c["unit"] == "house"]
    assert uncarried["low"] == 9
    assert "that no source carries" in out


def test_a_draft_that_lies_among_its_sources_is_not_its_own_witness(two: Path, run: Run) -> None:
    code, _, _ = run("check", two / "herald.txt", "--against", two, "--json", "report.json")
    assert code == 1
    assert [a["id"] for a in json.loads(Path("report.json").read_text())["articles"]] == ["herald", "post"]


# --- wrong input --------------------------------------------------------------------------------------------------


def test_a_missing_file_is_named_and_the_others_go_on(two: Path, run: Run) -> None:
    code, out, err = run("check", two, "nowhere.txt")
    assert code == 3
    assert "nowhere.txt" in err
    assert "ALARM" in out


def test_nothing_readable_exits_3_and_writes_nothing(tmp_path: Path, run: Run) -> None:
    bad = tmp_path / "latin.txt"
    bad.write_bytes("Gr\xfc\xdfe".encode("latin-1"))
    code, out, err = run("check", bad, "--json", tmp_path / "report.json")
    assert (code, out) == (3, "")
    assert "latin.txt" in err
    assert "UTF-8" in err
    assert not (tmp_path / "report.json").exists()


def test_an_unwritable_report_says_so(two: Path, run: Run) -> None:
    code, _, err = run("check", two, "--json", "no/such/folder/report.json")
    assert code == 2
    assert "report.json cannot be written" in err


def test_too_little_read_exits_3(two: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.rules_reader.measure_numbers", lambda *_: ())
    code, _, err = run("check", two, "--min-coverage", "0.9")
    assert code == 3
    assert "less than --min-coverage 0.9" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check",), "PATH"),
        (("check", "x", "--record", "a", "--replay", "b"), "not allowed with"),
        (("check", "x", "--fail-on", "sometimes"), "invalid choice"),
        (("frobnicate",), "invalid choice"),
    ],
)
def test_wrong_usage_exits_2(arguments: tuple[str, ...], words: str, run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    assert stop.value.code == 2
    assert words in capsys.readouterr().err


def test_rules_explains_one_and_suggests_another(run: Run) -> None:
    assert run("rules", "num001")[1].startswith("NUM001: ")
    code, _, err = run("rules", "NUM9999")
    assert code == 2
    assert "there is no rule 'NUM9999'" in err


# --- the model's failures -----------------------------------------------------------------------------------------


def test_the_rules_reader_has_nothing_to_record(two: Path, run: Run) -> None:
    code, _, err = run("check", two, "--reader", "rules", "--replay", "x.json")
    assert code == 2
    assert "--reader llm" in err


def test_no_endpoint(two: Path, run: Run) -> None:
    code, out, err = run("check", two, "--reader", "llm")
    assert (code, out) == (2, "")
    assert "--base-url" in err


def test_a_missing_recording(two: Path, run: Run) -> None:
    code, _, err = run("check", two, "--replay", "none.json")
    assert code == 2
    assert "There is no recording none.json" in err


def test_an_unreachable_host(two: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CLAIMCHECK_MAX_RETRIES", "0")
    code, out, err = run("check", two, "--reader", "llm", "--base-url", "http://127.0.0.1:9/v1", "--model", "m")
    assert (code, out) == (4, "")
    assert "127.0.0.1:9" in err


def open_questions(body: Body) -> Reply:
    """Leave everything open that may be left open."""
    schema = body["response_format"]["json_schema"]["schema"]
    return answer(_least(schema, schema.get("$defs", {})))


def _least(schema: Body, defs: Body) -> object:
    """The least that fits a schema: the last of its words, nothing in its lists."""
    schema = defs[schema["$ref"].rsplit("/", 1)[-1]] if "$ref" in schema else schema
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[-1])
    match schema.get("type"):
        case "object":
            return {name: _least(part, defs) for name, part in schema["properties"].items()}
        case "array":
            return []
        case _:
            return ""


FAILURES: dict[str, tuple[Callable[[Body], Reply], int, str]] = {
    "wrong key": (lambda _: fault(401, {"message": "bad key"}), 4, "key"),
    "no such model": (lambda _: fault(404, {"message": "no such model"}), 4, "model"),
    "rate limit": (lambda _: fault(429), 4, "finished"),
    "server error": (lambda _: fault(500), 4, "finished"),
    "a web page": (lambda _: Reply(b"<html>hello</html>", headers={"content-type": "text/html"}), 4, "web page"),
    "cut off": (lambda _: answer('{"q1": {"cu', finish="length"), 3, "cut off"),
    "refusal": (lambda _: answer(None, refusal="I cannot help with that."), 3, "refusal"),
    "empty": (lambda _: answer(""), 3, "empty"),
    "nonsense": (lambda _: answer("The weather is fine."), 3, "not JSON"),
    "wrong shape": (lambda _: answer({"verdict": "true"}), 3, "wrong shape"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failing_model_has_its_own_words_and_exit_code(name: str, two: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    script, expected, words = FAILURES[name]
    monkeypatch.setenv("CLAIMCHECK_MAX_RETRIES", "0")
    with loopback(script) as server:
        code, out, err = run(
            "check", two, "--reader", "llm", "--base-url", server.url, "--model", "m", "--json", "r.json", "--fail-on", "never"
        )
    assert code == expected
    assert "Traceback" not in err
    if expected == 4:
        assert words in err
        assert out == ""
        assert not Path("r.json").exists()
    else:
        rejected = json.loads(Path("r.json").read_text())["rejected"]
        assert any(words in row["reason"] for row in rejected)
        assert "question" in err


def test_a_model_that_leaves_all_open_gives_the_rules_report(two: Path, run: Run) -> None:
    with loopback(open_questions) as server:
        code, _, err = run("check", two, "--base-url", server.url, "--model", "m", "--json", "r.json")
    report = json.loads(Path("r.json").read_text())
    assert code == 1
    assert report["run"]["reader"] == "llm"
    assert report["run"]["model"] == "m"
    assert report["run"]["prompts"]
    assert {"contradict", "speaker_conflict"} <= {finding["verdict"] for finding in report["findings"]}
    assert "requests" in err
    assert server.host not in Path("r.json").read_text()


def test_record_then_replay_gives_the_same_report_with_no_server(two: Path, run: Run) -> None:
    with loopback(open_questions) as server:
        run("check", two, "--base-url", server.url, "--model", "m", "--record", "tape.json", "--json", "1.json")
        asked = len(server.requests)
    code, _, _ = run("check", two, "--replay", "tape.json", "--json", "2.json")
    assert code == 1
    assert asked > 0
    assert Path("1.json").read_bytes() == Path("2.json").read_bytes()
    assert server.host not in Path("tape.json").read_text()


def test_a_changed_article_fails_the_replay_and_says_what_changed(two: Path, run: Run) -> None:
    with loopback(open_questions) as server:
        run("check", two, "--base-url", server.url, "--model", "m", "--record", "tape.json")
    (two / "post.txt").write_text(RIGHT.replace("in Norrby", "in Norrby harbour"), encoding="utf-8")
    code, out, err = run("check", two, "--replay", "tape.json")
    assert (code, out) == (4, "")
    assert "--record" in err


# --- the program --------------------------------------------------------------------------------------------------


def program(*argv: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "claimcheck", *argv]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment}, check=False)


def test_help_and_version() -> None:
    assert "check" in program("--help").stdout
    assert program("--version").stdout.startswith("claimcheck ")


@pytest.mark.parametrize("seed", ["0", "1", "2"])
def test_hash_seed_and_time_zone_change_nothing(two: Path, seed: str) -> None:
    zone = ("UTC", "Asia/Tokyo", "America/Lima")[int(seed)]
    plain = program("check", str(two), "--json", "a.json").stdout
    other = program("check", str(two), "--json", "b.json", PYTHONHASHSEED=seed, TZ=zone).stdout
    assert plain == other
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


def test_a_closed_pipe_is_no_error(two: Path) -> None:
    command = f"{sys.executable} -m claimcheck check {two} --fail-on never | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert done.stderr == ""
