"""Decisions of editors: kept in a small file, respected and shown by later runs, ended by a change of the finding itself."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.cli import main
from claimcheck.decision import Decision
from claimcheck.decisions import FILE, parse, written
from claimcheck.errors import DecisionError

LEFT = "The fire in Norrby injured 14 people on Monday.\n\nThe street was closed until noon.\n"
RIGHT = "The fire in Norrby injured 27 people on Monday.\n\nFirefighters stayed overnight.\n"


@pytest.fixture
def fire(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "fire"
    folder.mkdir()
    (folder / "herald.txt").write_text(LEFT, encoding="utf-8")
    (folder / "post.txt").write_text(RIGHT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def check(*more: object) -> tuple[int, list[dict[str, object]]]:
    """The exit code and the findings of a check of the folder."""
    code = main([str(part) for part in ("check", "fire", "--reader", "rules", "--json", "r.json", "--markdown", "r.md", *more)])
    return code, json.loads(Path("r.json").read_text(encoding="utf-8"))["findings"]


def fingerprint() -> str:
    _, [finding] = check()
    return str(finding["fingerprint"])


def test_a_dismissed_finding_is_shown_apart_and_fails_nothing(fire: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check()[0] == 1
    digits = fingerprint()
    assert main(["dismiss", digits, "--note", "the Post counts smoke cases"]) == 0
    capsys.readouterr()
    code, [finding] = check()
    assert code == 0
    assert finding["dismissed"] == {"note": "the Post counts smoke cases"}
    out = " ".join(capsys.readouterr().out.split())
    assert "0 alarms, 0 notes" in out
    assert "1 dismissed" in out
    assert out.index("Dismissed 1. ") < out.index("Dismissed: the Post counts smoke cases")
    assert "ALARM" not in out
    markdown = Path("r.md").read_text(encoding="utf-8")
    assert "## Dismissed" in markdown
    assert "## 1. Alarm" not in markdown


def test_it_survives_other_words_and_ends_with_its_own(fire: Path) -> None:
    assert main(["dismiss", fingerprint()]) == 0
    (fire / "herald.txt").write_text("Norrby, Tuesday.\n\n" + LEFT.replace("noon", "two in the afternoon"), encoding="utf-8")
    code, [finding] = check()
    assert (code, finding["dismissed"]) == (0, {"note": ""})
    (fire / "herald.txt").write_text(LEFT.replace("14", "16"), encoding="utf-8")
    code, [finding] = check()
    assert code == 1
    assert "dismissed" not in finding


def test_a_confirmed_finding_still_fails_and_shows_its_note(fire: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["confirm", fingerprint(), "--note", "asked both desks"]) == 0
    capsys.readouterr()
    code, [finding] = check()
    assert (code, finding["confirmed"]) == (1, {"note": "asked both desks"})
    assert "Confirmed: asked both desks" in capsys.readouterr().out


def test_a_decision_can_be_changed_and_undone(fire: Path) -> None:
    digits = fingerprint()
    main(["confirm", digits])
    main(["dismiss", digits, "--report", "r.json"])
    [decision] = parse(Path(FILE).read_text(encoding="utf-8")).values()
    assert decision.verdict == "dismissed"
    assert "14" in decision.about
    assert main(["dismiss", digits, "--undo"]) == 0
    assert check()[0] == 1


def test_another_file_may_be_named(fire: Path) -> None:
    assert main(["dismiss", fingerprint(), "--dismissed", "desk.toml"]) == 0
    assert not Path(FILE).exists()
    assert check()[0] == 1
    assert check("--dismissed", "desk.toml")[0] == 0


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["dismiss", "F01"], "is no fingerprint"),
        (["dismiss", "0123456789abcdef", "--undo"], "holds no decision about"),
        (["dismiss", "0123456789abcdef", "--report", "none.json"], "cannot be read"),
        (["check", "fire", "--dismissed", "none.toml"], "There is no file of decisions"),
    ],
)
def test_what_cannot_be_done_is_said(fire: Path, argv: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert words in capsys.readouterr().err


def test_an_unknown_finding_is_refused_where_the_report_is_named(fire: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check()
    assert main(["dismiss", "0" * 16, "--report", "r.json"]) == 2
    assert "has no finding" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text",
    [
        "[nonsense",
        '["F01"]\ndecision = "dismissed"',
        '["0123456789abcdef"]\ndecision = "gone"',
        '["0123456789abcdef"]\ndecision = "dismissed"\nnote = 3',
        '"0123456789abcdef" = 1',
    ],
)
def test_a_malformed_file_is_refused_with_its_name(fire: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DecisionError):
        parse(text)
    Path(FILE).write_text(text, encoding="utf-8")
    assert main(["check", "fire"]) == 2
    assert FILE in capsys.readouterr().err


@settings(max_examples=60, deadline=None)
@given(note=st.text(), about=st.text(), dismissed=st.booleans())
def test_what_is_written_is_read(note: str, about: str, dismissed: bool) -> None:
    note, about = (text.encode("utf-8", "replace").decode() for text in (note, about))
    decision = Decision("0123456789abcdef", "dismissed" if dismissed else "confirmed", note, about)
    assert parse(written({decision.fingerprint: decision})) == {decision.fingerprint: decision}
