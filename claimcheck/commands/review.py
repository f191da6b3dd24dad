"""`claimcheck review`: confirm and dismiss findings on a local page, or in a spreadsheet."""

from __future__ import annotations

import importlib.util
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from claimcheck.commands.decide import FILE_HELP


def add_to(commands: Any) -> None:
    """Add the command to a parser's subcommands."""
    parser = commands.add_parser(
        "review", help="confirm or dismiss the findings of a report on a local page, or in a spreadsheet"
    )
    add = parser.add_argument
    add("report", type=Path, metavar="REPORT", help="a report, as `claimcheck check --json` writes it")
    add("--decisions", "--dismissed", type=Path, metavar="FILE", help=FILE_HELP)
    add("--port", type=int, default=0, metavar="N", help="the port on 127.0.0.1 (default: any free one)")
    add("--open", action="store_true", help="open the page in the browser")
    table = parser.add_mutually_exclusive_group()
    table.add_argument("--csv-out", type=Path, metavar="FILE", help="write a table with a row a finding to fill in, and no page")
    table.add_argument("--csv-in", type=Path, metavar="FILE", help="take the decisions from such a table, and no page")
    parser.set_defaults(run=_review)


def _review(arguments: Namespace) -> int:
    from claimcheck.decisions import FILE
    from claimcheck.errors import SettingsError
    from claimcheck.review.desk import Desk

    desk = Desk(arguments.report, arguments.decisions or Path(FILE))
    if arguments.csv_out:
        return _out(desk, arguments.csv_out)
    if arguments.csv_in:
        return _in(desk, arguments.csv_in)
    if not all(importlib.util.find_spec(name) for name in ("starlette", "uvicorn")):
        raise SettingsError("the review page needs an extra: pip install 'claimcheck-news[review]'; --csv-out needs none.")
    from claimcheck.review.serve import serve

    serve(desk, arguments.port, lambda url: _tell(url, arguments.open))
    return 0


def _tell(url: str, opened: bool) -> None:
    print(f"Review at {url} (Control-C ends it)", flush=True)  # noqa: T201
    if opened:
        import webbrowser

        webbrowser.open(url)


def _out(desk: Any, path: Path) -> int:
    from claimcheck.review.sheet import to_sheet
    from claimcheck.whole_file import put

    put(path, to_sheet(desk))
    print(f"{len(desk.entries)} findings in {path}: fill in decision and note, then give it to --csv-in.", file=sys.stderr)  # noqa: T201
    return 0


def _in(desk: Any, path: Path) -> int:
    from claimcheck.errors import DecisionError
    from claimcheck.review.sheet import from_sheet

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not UTF-8"
        raise DecisionError(f"{path} cannot be read ({why}); export it as CSV in UTF-8.") from None
    try:
        count = from_sheet(desk, text)
    except DecisionError as error:
        raise DecisionError(f"{path} was not taken over: {error}.") from None
    print(f"{count} findings read from {path}; the decisions are in {desk.path}.", file=sys.stderr)  # noqa: T201
    return 0
