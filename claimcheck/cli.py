"""The command line: parse, read, check, write, and say by the exit code what came of it.

Exit codes: 0 no finding at the level of --fail-on; 1 findings at that level; 2 wrong usage, or nothing could be read; 3 some
articles failed or too little of the text was read (this wins over 1, for then the report is not whole); 4 the endpoint failed
before anything was finished.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from claimcheck.commands import cassettes, decide, doctor, review
from claimcheck.errors import ClaimcheckError
from claimcheck.version import __version__

STOPPED = 130
FORMATS = ("text", "json", "markdown", "github", "sarif")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; errors that a user can mend are one sentence on stderr."""
    arguments = _parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except ClaimcheckError as error:
        print(f"claimcheck: {error}", file=sys.stderr)  # noqa: T201
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("claimcheck: stopped; nothing was written. Run the same command again.", file=sys.stderr)  # noqa: T201
        return STOPPED


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="claimcheck",
        description="Read several news reports of one event and say where they disagree.",
        epilog="Exit codes: 0 no alarm, 1 alarms, 2 usage, 3 some articles failed or too little was read, 4 the endpoint failed.",
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"claimcheck {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_check(commands.add_parser("check", help="compare articles and report where they disagree"))
    _add_claims(commands.add_parser("claims", help="read the claims of articles, without comparing them"))
    _add_batch(commands.add_parser("batch", help="compare many stories at once, and go on where an earlier run stopped"))
    decide.add_to(commands)
    review.add_to(commands)
    doctor.add_to(commands)
    cassettes.add_to(commands)
    rules = commands.add_parser("rules", help="list every rule, or explain one with its examples")
    rules.add_argument("code", nargs="?", metavar="CODE", help="a rule's code, such as NUM001")
    rules.set_defaults(run=_rules)
    return parser


def _add_check(parser: ArgumentParser) -> None:
    _add_input(parser)
    parser.add_argument(
        "--against",
        nargs="+",
        metavar="PATH",
        help="the sources: report only what sets PATH… (the draft) against these or against itself",
    )
    add = parser.add_argument
    add("--format", choices=FORMATS, default="text", help="what goes to standard output (default: text)")
    add("--markdown", type=Path, metavar="FILE", help="write the report as Markdown")
    add("--html", type=Path, metavar="FILE", help="write the report as one HTML page")
    add("--sarif", type=Path, metavar="FILE", help="write the findings as SARIF 2.1.0, for code scanning")
    add(
        "--select",
        type=_codes,
        metavar="CODES",
        help="only findings of these rules: NUM for all on numbers, NUM009,QUO for a few",
    )
    add("--ignore", type=_codes, metavar="CODES", help="no findings of these rules")
    add("--fail-on", choices=("alarm", "note", "never"), help="which findings make the exit code 1 (default: alarm)")
    add("--decisions", "--dismissed", type=Path, metavar="FILE", help=decide.FILE_HELP)
    parser.set_defaults(run=_check)


def _add_claims(parser: ArgumentParser) -> None:
    _add_input(parser)
    parser.set_defaults(run=_claims, fail_on="never")


def _add_batch(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add("inputs", nargs="*", metavar="INPUT", help="JSONL (also .gz), CSV, Parquet, article files, or folders of them")
    add("--out", type=Path, required=True, metavar="DIR", help="the folder of reports, index, findings and summary")
    add("--journal", type=Path, metavar="FILE", help="where answers are kept (default: DIR/journal.sqlite)")
    add("--reader", choices=("llm", "rules"), help="llm asks a model what the rules leave open (default: llm if there is one)")
    add("--base-url", metavar="URL", help="an OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1")
    add("--model", metavar="NAME", help="the model's name at that endpoint")
    add("--workers", type=int, metavar="N", help="questions at once (llm), or processes (rules; default: every core)")
    add("--markdown", action="store_true", help="write each report as Markdown too")
    add("--max-cost", type=Decimal, metavar="X", help="stop before this run costs more (needs price_in and price_out)")
    add("--max-requests", type=int, metavar="N", help="stop before this run sends more requests")
    add("--outage", type=float, metavar="SECONDS", help="how long to wait for an endpoint that does not answer (default: 900)")
    add("--fail-on", choices=("alarm", "note", "never"), default="never", help="which findings make the exit code 1")
    add("--decisions", "--dismissed", type=Path, metavar="FILE", help=decide.FILE_HELP)
    add("--dry-run", action="store_true", help="print calls, tokens and cost; send nothing")
    add("--via", choices=("chat", "batch-api"), default="chat", help="ask one by one, or through the endpoint's Batch API")
    add("--poll", type=float, default=30.0, metavar="SECONDS", help="between two looks at a batch of the Batch API (default: 30)")
    add("--engine", choices=("local", "ray"), default="local", help="compare on this machine's cores, or on a Ray cluster")
    add("--address", metavar="HOST:PORT", help="the Ray cluster (default: the one that runs here, else one is begun)")
    add("--status", action="store_true", help="print how far the last run came")
    parser.set_defaults(run=_batch)


def _add_input(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "paths",
        nargs="+",
        metavar="PATH",
        help="articles: .txt, .md, .json, .jsonl, .csv, .html files or folders of them; - is standard input",
    )
    add("--reader", choices=("llm", "rules"), help="llm asks a model what the rules leave open (default: llm if there is one)")
    add("--base-url", metavar="URL", help="an OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1")
    add("--model", metavar="NAME", help="the model's name at that endpoint")
    recording = parser.add_mutually_exclusive_group()
    recording.add_argument("--record", type=Path, metavar="FILE", help="record every answer of the model in FILE")
    recording.add_argument("--replay", type=Path, metavar="FILE", help="take the answers from FILE: no model, no network")
    add("--json", type=Path, metavar="FILE", help="write the report as JSON")
    add("--jsonl", type=Path, metavar="FILE", help="write it as JSON lines, a line an article, claim, finding …")
    add("--csv", type=Path, metavar="FILE", help="write its passages as a table for spreadsheets")
    add("--sqlite", type=Path, metavar="FILE", help="write it as an SQLite database, for Datasette and the like")
    add("--annotations", type=Path, metavar="FILE", help="write it as W3C Web Annotations")
    add("--min-coverage", type=float, metavar="SHARE", help="exit 3 if less of the numbers and quotations was read (0 to 1)")


def _codes(given: str) -> tuple[str, ...]:
    return tuple(given.replace(",", " ").split())


def _check(arguments: Namespace) -> int:
    return _run(arguments, compare=True)


def _claims(arguments: Namespace) -> int:
    return _run(arguments, compare=False)


def _run(arguments: Namespace, *, compare: bool) -> int:
    from claimcheck.job import Job, run

    given: dict[str, Any] = {name: value for name, value in vars(arguments).items() if name != "run"}
    given |= {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
    return run(Job(**given, compare=compare))


def _batch(arguments: Namespace) -> int:
    from claimcheck.batch.run import Order, run
    from claimcheck.batch.status import status

    given = {name: value for name, value in vars(arguments).items() if name not in {"run", "status"}}
    order = Order(**given | {"inputs": tuple(arguments.inputs)})
    if arguments.status:
        print(status(order.journal_path))  # noqa: T201
        return 0
    return run(order)


def _rules(arguments: Namespace) -> int:
    from claimcheck.rules.catalogue import explain

    print(explain(arguments.code))  # noqa: T201
    return 0
