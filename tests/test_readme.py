"""What the README shows is what the commands print."""

import re
from pathlib import Path

import pytest

from claimcheck.cli import main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(name: str) -> str:
    """What stands between two of the README's marks."""
    return README.split(f"<!-- {name} -->")[1].split(f"<!-- /{name} -->")[0]


def test_the_readme_opens_with_what_the_demo_prints(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = re.search(r"```\n(.*?)\n```", block("demo"), re.S)
    assert shown is not None
    code = main(["check", "seeds/kremlin-2022", "--replay", "cassettes/kremlin-2022.json", "--fail-on", "never"])
    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    head = [line for line in shown[1].splitlines() if line != "…"]
    assert head == printed[: len(head)]


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    [code] = re.findall(r"```python\n(.*?)```", README, re.S)
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102
    assert "alarm derived_conflict" in capsys.readouterr().out


def test_every_file_that_the_readme_names_is_there() -> None:
    for name in re.findall(r"\b[A-Z]{4,}(?:\.md)?\b", README):
        if name.endswith(".md") or name == "NOTICE":
            assert (ROOT / name).exists(), name
