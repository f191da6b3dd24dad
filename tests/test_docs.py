"""Every command and every piece of Python in the documentation runs, and prints what is shown; the reference is current.

A ```console block holds commands (`$`, continued by `>`) and what they print: each line shown must come, in this order; "…"
stands for anything. A page is one session in one folder; a command fails it unless `echo $?` follows.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from loopback import loopback
from payloads import honest

from claimcheck.cli import main

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [DOCS / "tutorial.md", DOCS / "verdicts.md", *sorted((DOCS / "howto").glob("*.md"))]
ENDPOINT = "http://127.0.0.1:8080/v1"
BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.M | re.S)


@dataclass
class Command:
    """A command and the lines that it is shown to print."""

    line: str
    shown: list[str] = field(default_factory=list)


def commands(block: str) -> Iterator[Command]:
    """The commands of a block, each with its lines."""
    current: Command | None = None
    for line in block.splitlines():
        if line.startswith("$ "):
            if current:
                yield current
            current = Command(line[2:])
        elif current and line.startswith(">") and not current.shown:
            current.line += "\n" + line[2:]
        elif current:
            current.shown.append(line)
    if current:
        yield current


def ran(line: str) -> tuple[int, str]:
    """The exit code and the output of a command; claimcheck itself runs in this process."""
    plain = re.fullmatch(r"claimcheck ([^|>]*)(?:> (\S+))?", line)
    if not plain:
        done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr
    words = re.sub(r"\$\((.*)\)", lambda inner: ran(inner[1])[1].split("\n")[0], plain[1])
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            code = main(shlex.split(words))
        except SystemExit as stop:
            code = int(stop.code or 0)
    printed, told = (stream.buffer.getvalue().decode() for stream in (out, err))
    if plain[2]:
        Path(plain[2]).write_text(printed, encoding="utf-8")
        return code, told
    return code, told + printed


def missing(shown: list[str], printed: str) -> str | None:
    """The first shown line that does not come in its turn."""
    lines = iter(" ".join(line.split()) for line in printed.splitlines())
    for line in shown:
        pattern = ".*".join(re.escape(part) for part in " ".join(line.split()).split("…"))
        if line.strip() not in ("…", "") and not any(re.fullmatch(pattern, printed_line) for printed_line in lines):
            return line
    return None


def played(block: str) -> None:
    """Run a console block."""
    last = 0
    listed = list(commands(block))
    for number, command in enumerate(listed):
        follows = listed[number + 1].line if number + 1 < len(listed) else ""
        if command.line == "echo $?":
            assert command.shown == [str(last)], (listed[number - 1].line, last)
            continue
        last, printed = ran(command.line)
        assert missing(command.shown, printed) is None, f"{command.line}\n{missing(command.shown, printed)}\n---\n{printed}"
        assert last == 0 or follows == "echo $?", f"{command.line}: {last}\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_and_snippet_of_a_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    names: dict[str, object] = {}
    text = page.read_text(encoding="utf-8")
    with loopback(lambda body: honest(body)) as server:
        blocks = BLOCK.findall(text.replace(ENDPOINT, server.url))
        assert blocks
        for kind, block in blocks:
            if kind == "console":
                played(block)
            else:
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(compile(block, str(page), "exec"), names)  # noqa: S102
        assert server.requests or ENDPOINT not in text or page.stem == "api"


def test_no_block_escapes_the_test() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert len(BLOCK.findall(text)) * 2 == len(re.findall(r"^```", text, re.M)), page


def test_every_link_of_the_documentation_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "SECURITY.md", ROOT / "CONTRIBUTING.md", *DOCS.rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_reference_is_current() -> None:
    """`make docs` writes it."""
    made = "[print(page(), end='\\0') for page in make_reference.PAGES.values()]"
    code = f"import sys; sys.path.insert(0, 'docs'); import make_reference; {made}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"}
    )
    for name, made in zip(("rules.md", "cli.md"), done.stdout.decode().split("\0"), strict=False):
        assert (DOCS / "reference" / name).read_text(encoding="utf-8") == made, f"{name} is out of date: run make docs"
