"""Writes docs/reference/ from the code: the rules from their docstrings, the command line from its parser (`make docs`)."""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from pathlib import Path

from claimcheck.cli import _parser
from claimcheck.rules import RULES
from claimcheck.rules.rule import Rule

HERE = Path(__file__).parent / "reference"
MADE = "<!-- made by `make docs` from the code; do not edit -->"
KINDS = {"number": "Numbers", "quote": "Quotations", "attribution": "Attributions", "title": "Offices"}


def rules_page() -> str:
    """The page of rules, in the order in which they are tried."""
    lines = [MADE, "# The rules", "", "Tried in this order within a kind; the first that holds names the verdict.", ""]
    lines += ["| Code | Severity | Verdict | What it finds |", "|---|---|---|---|"]
    lines += [f"| [{r.code}](#{r.code.lower()}) | {r.severity} | {r.verdict} | {_cell(_told(r)[0])} |" for r in RULES]
    for kind in dict.fromkeys(rule.kind for rule in RULES):
        lines += ["", f"## {KINDS.get(kind, kind)}"]
        for rule in RULES:
            lines += _rule(rule) if rule.kind == kind else []
    return "\n".join(lines) + "\n"


def _told(rule: Rule) -> list[str]:
    return [" ".join(line.split()) for line in rule.explanation.splitlines()]


def _rule(rule: Rule) -> Iterator[str]:
    yield from ("", f"### {rule.code}", "", f"`{rule.verdict}`, {rule.severity}.", "")
    for line in _told(rule):
        example = re.fullmatch(r"(Agree|Disagree): (.*) \| (.*)", line)
        if example:
            yield f"- {example[1]}: “{example[2]}” / “{example[3]}”"
        else:
            yield line


def cli_page() -> str:
    """The page of commands and their options."""
    parser = _parser()
    [commands] = [action for action in parser._actions if isinstance(action, _SubParsersAction)]
    told = {choice.dest: choice.help or "" for choice in commands._choices_actions}
    lines = [MADE, "# The command line", "", parser.description or "", "", parser.epilog or ""]
    for name, command in commands.choices.items():
        lines += _command(name, command, told.get(name, ""))
    return "\n".join(lines) + "\n"


def _command(name: str, command: ArgumentParser, told: str) -> Iterator[str]:
    """A command's section, and those of the commands below it."""
    yield from ("", f"## claimcheck {name}", "", _sentence(command.description or told), "")
    below = [action for action in command._actions if isinstance(action, _SubParsersAction)]
    if not below:
        yield from ("| | |", "|---|---|", *_options(command))
    for action in below:
        helps = {choice.dest: choice.help or "" for choice in action._choices_actions}
        for part, parser in action.choices.items():
            yield from _command(f"{name} {part}", parser, helps.get(part, ""))


def _options(parser: ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if "--help" not in action.option_strings:
            yield f"| `{_usage(action)}` | {_cell(action.help or '')} |"


def _usage(action: Action) -> str:
    value = action.metavar or (f"{{{','.join(map(str, action.choices))}}}" if action.choices else action.dest.upper())
    value = value if isinstance(value, str) else " ".join(value)
    more = f"[{value} …]" if action.nargs in ("*", "+") else f"[{value}]" if action.nargs == "?" else value
    more = f"{value} …" if action.nargs == "+" else more
    flags = ", ".join(action.option_strings)
    return _cell(flags if action.nargs == 0 else f"{flags} {more}".strip())


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("%%", "%").replace("|", "\\|")


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return f"{text[:1].upper()}{text[1:].rstrip('.')}." if text else ""


PAGES = {"rules.md": rules_page, "cli.md": cli_page}


def main() -> None:
    """Write the pages."""
    HERE.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
