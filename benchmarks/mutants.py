"""Write evaluation/mutants.md from finished runs of mutmut: what was killed, and every survivor with the reason why it lives.

    python benchmarks/mutants.py --run           (in a copy of this repository, by the Python that has mutmut 3.8)
    python benchmarks/mutants.py FOLDER …        (each such a copy)

Settings in `[tool.mutmut]` of such a copy: source_paths = ["claimcheck"]; only_mutate = the modules; also_copy = ["prompts",
"seeds", "cassettes", "tests"]; pytest_add_cli_args = ["-x", "-q", "--assert=plain"]; pytest_add_cli_args_test_selection = the
tests of these modules. A file COMMIT beside pyproject.toml names the commit that was copied. `--run` takes the mutants in an
order drawn by lot (seeded by their names), so that the part of a run that was done is a fair sample. What was not run is not
counted; the table says how much that is. Reasons stand in evaluation/mutant_reasons.tsv, one a function: what its survivors have
in common.
"""

# ruff: noqa: S311, S603, S607, T201

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

EVALUATION = Path(__file__).parent.parent / "evaluation"
KILLED = (1, 3, 36, -24)  # failed tests, and runs that took too long


def results(folder: Path) -> dict[str, int | None]:
    """The exit code of the tests by the mutant's name."""
    found: dict[str, int | None] = {}
    for path in sorted(folder.glob("mutants/**/*.py.meta")):
        found.update(json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"])
    return found


def difference(folder: Path, mutant: str) -> tuple[str, str]:
    """The line as it stands and as the mutant has it."""
    shown = subprocess.run(["mutmut", "show", mutant], cwd=folder, capture_output=True, text=True, check=False).stdout
    old = [line[1:].strip() for line in shown.splitlines() if line.startswith("-") and not line.startswith("---")]
    new = [line[1:].strip() for line in shown.splitlines() if line.startswith("+") and not line.startswith("+++")]
    return " ".join(old), " ".join(new)


def reasons() -> dict[str, str]:
    """The reason by function."""
    rows = (EVALUATION / "mutant_reasons.tsv").read_text(encoding="utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows if row and not row.startswith("#"))


def module_of(mutant: str) -> str:
    """The module of a mutant's name: "claimcheck.comparing.align"."""
    return re.sub(r"\.[^.]*$", "", mutant)


def function_of(mutant: str) -> str:
    """The function: "claimcheck.comparing.align._sizes"."""
    name = re.sub(r"__mutmut_\d+$", "", mutant)
    module, _, function = name.rpartition(".")
    return f"{module}.{re.sub(r'^x_|^xǁ', '', function).replace('ǁ', '.')}"


GROUPS = {"rules": "claimcheck.rules.", "quantity": ("claimcheck.quantities.", "claimcheck.comparing.values"), "alignment": ""}
"""The groups by the beginning of a module's name; the first that fits."""


def group_of(module: str) -> str:
    """The group of a module."""
    return next(name for name, starts in GROUPS.items() if module.startswith(starts))


def run() -> None:
    """Run mutmut in this folder, one process, the mutants in an order drawn by lot."""
    from mutmut import __main__ as mutmut

    mutmut.estimated_worst_case_time = lambda name: random.Random(f"claimcheck{name}").random()
    sys.argv[1:] = ["run", "--max-children", "1"]
    mutmut.cli()


def commits(folders: list[Path]) -> str:
    """The commits of the copies, each once."""
    found = [(folder / "COMMIT").read_text(encoding="utf-8").strip() for folder in folders if (folder / "COMMIT").exists()]
    return ", ".join(dict.fromkeys(found))


def by_group(counts: dict[str, Counter[str]]) -> list[str]:
    """The rows of the table of groups."""
    groups: dict[str, Counter[str]] = {}
    for module, n in counts.items():
        groups.setdefault(group_of(module), Counter()).update(n)
    return [f"| {name} | {_figures(groups[name])} |" for name in GROUPS if name in groups]


def _figures(n: Counter[str]) -> str:
    return f"{n['mutants']} | {n['killed']} | {n['killed'] / max(1, n['mutants']):.3f} | {n['not run']}"


def main() -> None:
    """Write the file."""
    if sys.argv[1:] == ["--run"]:
        run()
        return
    why = reasons()
    counts: dict[str, Counter[str]] = {}
    rows: dict[str, list[tuple[str, str]]] = {}
    for folder in map(Path, sys.argv[1:]):
        for mutant, code in results(folder).items():
            n = counts.setdefault(module_of(mutant), Counter())
            if code is None:
                n["not run"] += 1
                continue
            n["mutants"] += 1
            n["killed"] += code in KILLED
            if code not in KILLED:
                rows.setdefault(function_of(mutant), []).append(difference(folder, mutant))
    total = sum(counts.values(), Counter[str]())
    share = total["killed"] / total["mutants"]
    lines = [
        "# Mutants",
        "",
        "`mutmut run` (mutmut 3), then `python benchmarks/mutants.py FOLDER …`, whose docstring has the settings.",
        "",
    ]
    tried = f"{total['killed']:,} of {total['mutants']:,} mutants tried were killed ({share:.3f}; at least 0.80 is wanted)"
    copied = commits([Path(a) for a in sys.argv[1:]])
    lines += [f"{tried}; not run: {total['not run']:,}. Commits: {copied or 'not told'}.", ""]
    head = ["tried | killed | share | not run |", "|---|---|---|---|---|"]
    lines += [f"| group | {head[0]}", head[1], *by_group(counts), ""]
    lines += [f"| module | {head[0]}", head[1], *(f"| {module} | {_figures(n)} |" for module, n in sorted(counts.items()))]
    lines += ["", "## Survivors", "", "By function; what a mutant changes stands as `as it is` → `as the mutant has it`."]
    for function, found in sorted(rows.items()):
        lines += ["", f"### {function}: {len(found)}", "", why.get(function, "Reason not written down yet."), ""]
        lines += [f"- `{_cut(old, new)}` → `{_cut(new, old)}`" for old, new in found]
    (EVALUATION / "mutants.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(lines[4], f"{sum(f not in why for f in rows)} functions without a reason")


def _cut(words: str, other: str) -> str:
    """The part of a line around what differs."""
    start = next((i for i, (a, b) in enumerate(zip(words, other, strict=False)) if a != b), min(len(words), len(other)))
    shown = words[max(0, start - 30) : start + 50].strip()
    return shown.replace("`", "'").replace("|", "¦") or "(nothing)"


if __name__ == "__main__":
    main()
