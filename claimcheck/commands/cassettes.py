"""`claimcheck cassettes verify`: does a recording hold secrets, answers that nobody asks for, questions of other prompts."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

SECRETS = {
    "an API key": re.compile(
        r"\b(?:sk|rk|pk)-[\w-]{16,}|\bAIza[\w-]{30,}|\bgsk_\w{16,}|\bhf_\w{16,}|\bxai-\w{16,}|\bAKIA[A-Z0-9]{16}\b"
    ),
    "a token": re.compile(
        r"(?i)\bbearer\s+[\w.~+/-]{16,}|\bgh[pousr]_\w{20,}|\bxox[abprs]-[\w-]{10,}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\."
    ),
    "a cookie": re.compile(r'(?i)"(?:set-)?cookie"\s*:|\b__cf_bm=|\b_cfuvid='),
    "an organisation or project id": re.compile(r'(?i)"openai-(?:organization|project)"|\b(?:org|proj)-[A-Za-z0-9]{20,}\b'),
    "a request id": re.compile(r'(?i)"(?:x-)?request-id"|\breq_[0-9a-f]{24,}\b|"chatcmpl-[\w-]{10,}"'),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "a user's folder": re.compile(r"(?:/home/|/Users/|[A-Z]:\\\\Users\\\\)[\w.-]+"),
}
"""What must not be in a file that is shared."""
_SHOWN = 3
_REPLY = frozenset({"object", "model", "choices", "usage", "error"})
"""What a recording keeps of a reply (see `claimcheck.door.tape`)."""


def add_to(commands: Any) -> None:
    """Add the command to a parser's subcommands."""
    cassettes = commands.add_parser("cassettes", help="look after recordings").add_subparsers(required=True, metavar="COMMAND")
    verify = cassettes.add_parser(
        "verify", help="look into a recording for secrets; with its articles also for drift and unused answers"
    )
    verify.add_argument("recording", type=Path, metavar="FILE", help="a recording that --record wrote")
    verify.add_argument("paths", nargs="*", metavar="PATH", help="the articles that it was recorded with")
    verify.set_defaults(run=_verify)


def _verify(arguments: Namespace) -> int:
    troubles = list(verify(arguments.recording, arguments.paths))
    for trouble in troubles:
        print(trouble)  # noqa: T201
    if not troubles:
        checked = "no secret, no drift, every answer used" if arguments.paths else "no secret (name its articles to check more)"
        print(f"{arguments.recording}: {checked}.")  # noqa: T201
    return int(bool(troubles))


def verify(recording: Path, paths: Sequence[str] = ()) -> Iterator[str]:
    """A sentence for each trouble. Raises CassetteError where the file is no recording, ArticleError where an article is not."""
    from claimcheck.door import cassette

    with cassette.replaying(recording):
        pass
    text = recording.read_text(encoding="utf-8")
    yield from _secrets(recording, text)
    yield from _form(recording, text)
    if paths:
        yield from _replayed(recording, paths)


def _secrets(recording: Path, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), 1):
        for what, pattern in SECRETS.items():
            if pattern.search(line):
                yield f"{recording}, line {number}: it may hold {what}; record again, or take it out by hand."


def _form(recording: Path, text: str) -> Iterator[str]:
    """Whether it says more than a recording of ours does: headers, addresses, fields of replies."""
    from claimcheck.door.tape import ORIGIN

    for number, exchange in enumerate(json.loads(text)["interactions"], 1):
        request, response = exchange["request"], exchange["response"]
        where, again = f"{recording}, answer {number}: it", "record again with --record."
        headers = {name.lower() for name in (*request.get("headers", {}), *response.get("headers", {}))}
        if extra := sorted(headers - {"content-type"}):
            yield f"{where} keeps the header {extra[0]}; {again}"
        if not str(request.get("uri", ORIGIN)).startswith(ORIGIN):
            yield f"{where} names the endpoint's address; {again}"
        if extra := sorted(response["body"].keys() - _REPLY):
            yield f"{where} keeps {extra[0]} of the reply; {again}"


def _replayed(recording: Path, paths: Sequence[str]) -> Iterator[str]:
    from dataclasses import replace

    from claimcheck.articles import read_files
    from claimcheck.asking.model_reader import ModelReader
    from claimcheck.door import cassette
    from claimcheck.door.llm import open_door
    from claimcheck.errors import ArticleError, CassetteMiss
    from claimcheck.settings import load

    articles, unreadable = read_files(paths)
    if unreadable or not articles:
        raise ArticleError(unreadable[0].message if unreadable else "no article was named.")
    settings = load()
    with cassette.replaying(recording) as replay:
        settings = replace(settings, model=settings.model or replay.model)
        try:
            ModelReader.from_settings(settings, open_door(settings, replay=replay)).read_all(articles)
        except CassetteMiss as error:
            yield f"{recording} has drifted: {error}"
            return
        unused = replay.unused()
    if unused:
        shown = "; ".join(" ".join(label.split()) for label in unused[:_SHOWN])
        yield f"{recording}: {len(unused)} answers are not asked for any more ({shown}); record again with --record."
