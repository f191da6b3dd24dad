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

from claimcheck.commands import decide
from claimcheck.errors import ClaimcheckError
from claimcheck.version import __version__

STOPPED = 130


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
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the report as Markdown")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report as one HTML page")
    parser.add_argument(
        "--fail-on",
        choices=("alarm", "note", "never"),
        help="which findings make the exit code 1 (default: alarm)",
    )
    parser.add_argument("--decisions", "--dismissed", type=Path, metavar="FILE", help=decide.FILE_HELP)
    parser.set_defaults(run=_check)


def _add_claims(parser: ArgumentParser) -> None:
    _add_input(parser)
    parser.set_defaults(run=_claims, against=None, markdown=None, html=None, fail_on="never", decisions=None)


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
    add("--dry-run", action="store_true", help="print calls, tokens and cost; send nothing")
    add("--status", action="store_true", help="print how far the last run came")
    parser.set_defaults(run=_batch)


def _add_input(parser: ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "paths",
        nargs="+",
        metavar="PATH",
        help="articles: .txt, .md, .json, .jsonl files or folders of them; - is standard input",
    )
    add("--reader", choices=("llm", "rules"), help="llm asks a model what the rules leave open (default: llm if there is one)")
    add("--base-url", metavar="URL", help="an OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1")
    add("--model", metavar="NAME", help="the model's name at that endpoint")
    recording = parser.add_mutually_exclusive_group()
    recording.add_argument("--record", type=Path, metavar="FILE", help="record every answer of the model in FILE")
    recording.add_argument("--replay", type=Path, metavar="FILE", help="take the answers from FILE: no model, no network")
    add("--json", type=Path, metavar="FILE", help="write the report as JSON")
    add("--min-coverage", type=float, metavar="SHARE", help="exit 3 if less of the numbers and quotations was read (0 to 1)")


def _check(arguments: Namespace) -> int:
    return _run(arguments, compare=True)


def _claims(arguments: Namespace) -> int:
    return _run(arguments, compare=False)


def _run(arguments: Namespace, *, compare: bool) -> int:
    from claimcheck.job import Job, run

    return run(
        Job(
            tuple(arguments.paths),
            tuple(arguments.against) if arguments.against else None,
            arguments.reader,
            arguments.base_url,
            arguments.model,
            arguments.record,
            arguments.replay,
            arguments.json,
            arguments.markdown,
            arguments.html,
            arguments.fail_on,
            arguments.min_coverage,
            compare,
            arguments.decisions,
        )
    )


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
