"""`claimcheck dismiss` and `claimcheck confirm`: what an editor decides about a finding, kept for later runs."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Literal

FILE_HELP = "the decisions of editors (default: claimcheck.decisions.toml here, if there is one)"


def add_to(commands: Any) -> None:
    """Add both commands to a parser's subcommands."""
    dismiss = commands.add_parser("dismiss", help="set a finding aside for good: later runs show it apart and do not fail on it")
    confirm = commands.add_parser("confirm", help="mark a finding as right; later runs show your note beside it")
    _arguments(dismiss, "dismissed")
    _arguments(confirm, "confirmed")


def _arguments(parser: ArgumentParser, verdict: Literal["dismissed", "confirmed"]) -> None:
    parser.description = (
        f"Note in a small text file that findings are {verdict}. It holds until a finding's own words or values change; "
        "whatever else changes in the articles does not matter."
    )
    add = parser.add_argument
    add("fingerprints", nargs="+", metavar="FINGERPRINT", help="the 16 hex digits that a report shows beside the finding")
    add("--note", default="", metavar="TEXT", help="why; later reports show it")
    add("--report", type=Path, metavar="FILE", help="the JSON report with the finding: its message goes into the file too")
    add("--undo", action="store_true", help="forget what was decided about these findings")
    add("--decisions", "--dismissed", type=Path, metavar="FILE", help=FILE_HELP)
    parser.set_defaults(run=_decide, verdict=verdict)


def _decide(arguments: Namespace) -> int:
    from claimcheck import decision_file
    from claimcheck.decision import Decision
    from claimcheck.decisions import FILE, checked, with_decision
    from claimcheck.errors import DecisionError

    names = [checked(name.strip().lower()) for name in arguments.fingerprints]
    path: Path = arguments.decisions or Path(FILE)
    about = _messages(arguments.report) if arguments.report else {}
    if arguments.report and (strange := [name for name in names if name not in about]):
        raise DecisionError(f"{arguments.report} has no finding {strange[0]}; check the fingerprint.")
    decisions = decision_file.read(path) if path.exists() else {}
    if arguments.undo:
        if unknown := [name for name in names if name not in decisions]:
            raise DecisionError(f"{path} holds no decision about {unknown[0]}; check the fingerprint.")
        decisions = {name: decision for name, decision in decisions.items() if name not in names}
    else:
        taken = [Decision(name, arguments.verdict, arguments.note, about.get(name, "")) for name in names]
        decisions = with_decision(decisions, taken)
    decision_file.write(decisions, path)
    done = "forgotten" if arguments.undo else arguments.verdict
    print(f"{', '.join(names)}: {done}, in {path}.")  # noqa: T201
    return 0


def _messages(path: Path) -> dict[str, str]:
    """The message of each finding in a report file, by fingerprint. Raises DecisionError."""
    from claimcheck.errors import DecisionError

    try:
        found = json.loads(path.read_text(encoding="utf-8"))["findings"]
        return {str(finding["fingerprint"]): str(finding["message"]) for finding in found}
    except OSError as error:
        raise DecisionError(f"{path} cannot be read ({error.strerror}); check the path.") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise DecisionError(f"{path} is no report of claimcheck's; make one with: claimcheck check … --json {path}") from None
