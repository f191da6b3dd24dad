"""The shape of the code: small modules with one sentence each, and a pure core."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck

ROOT = Path(claimcheck.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
WORLDLY = {
    "articles",
    "article_json",
    "llm",
    "endpoint",
    "wire",
    "cassette",
    "prompts",
    "settings",
    "job",
    "cli",
    "retry",
    "terminal",
    "whole_file",
}
"""The modules that may touch files, the network, the clock or the process."""
SIDE = {"batch", "commands", "readers", "review"}
"""The packages beside the core: they import it, and nothing of it imports them but where a command or an input asks for them."""
CORE = [path for path in MODULES if path.stem not in WORLDLY and path.parent.name not in SIDE]
LIBRARIES = {"openai", "instructor", "vcr", "httpx", "httpx2", "tenacity"}


def imported(tree: ast.AST) -> set[str]:
    """The top-level names of what a module imports, inside functions too."""
    plain = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    from_ = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    return {name.split(".")[0] for name in plain | from_}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_for_and_stays_small(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source)), "a module starts with one sentence that says what it is for"
    code = [line for line in source.splitlines() if line.strip()]
    assert len(code) <= 300, "a module over 300 lines is more than one thing"


@pytest.mark.parametrize("path", CORE, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_core_is_pure(path: Path) -> None:
    names = imported(ast.parse(path.read_text(encoding="utf-8")))
    assert not names & ({"os", "time", "random", "datetime_now", "socket", "subprocess", "locale"} | LIBRARIES)


def test_importing_claimcheck_imports_no_model_library() -> None:
    code = (
        "import sys, claimcheck; print(sorted(set(sys.modules) & {'openai', 'instructor', 'vcr', 'pydantic', 'httpx', 'httpx2'}))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
