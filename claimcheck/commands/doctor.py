"""`claimcheck doctor`: what an endpoint does with a schema, a limit and several requests at once, and what to set."""

from __future__ import annotations

import json
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal

from claimcheck.door.retry import Failed

ROUNDS = (1, 2, 4, 8)
GAIN = 1.2
"""How much more must come through before more requests at once are worth it."""
PATIENCE = 60.0
"""Seconds after which no larger round is tried."""
_LIMIT = 16
_SCHEMA = {
    "type": "object",
    "properties": {"colour": {"type": "string", "enum": ["red", "green"]}},
    "required": ["colour"],
    "additionalProperties": False,
}
_FORMAT = {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": _SCHEMA}}
_PASSAGE = (
    "A fire in a paper mill in Norrby injured 14 people on Monday evening, the fire service said. Sixty firefighters from three "
    "towns fought the blaze through the night, and the street along the river was closed. This is copy number {}. "
    "Which colour do most people give to fire engines, red or green?"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one probe found: a sentence, and how it stands."""

    state: Literal["ok", "mind", "bad"]
    sentence: str


Post = Callable[[dict[str, Any]], dict[str, Any]]


def add_to(commands: Any) -> None:
    """Add the command to a parser's subcommands."""
    parser = commands.add_parser("doctor", help="probe a model's endpoint and say what to set")
    parser.add_argument("--base-url", metavar="URL", help="an OpenAI-compatible endpoint, such as http://127.0.0.1:8080/v1")
    parser.add_argument("--model", metavar="NAME", help="the model's name at that endpoint")
    parser.set_defaults(run=_doctor)


def _doctor(arguments: Namespace) -> int:
    from claimcheck.door.llm import open_door
    from claimcheck.settings import load

    settings = load(base_url=arguments.base_url, model=arguments.model)
    door = open_door(settings)

    def post(request: dict[str, Any]) -> dict[str, Any]:
        return door.post({"model": door.model, "temperature": 0, **request}, lambda received, seconds: None)

    print(f"{settings.base_url or 'https://api.openai.com/v1'}, model {door.model}")  # noqa: T201
    worst = 0
    for finding in examine(post, settings.max_tokens_field):
        worst |= finding.state == "bad"
        print(f"  {finding.state:4}  {finding.sentence}")  # noqa: T201
    return worst


def examine(post: Post, limit_field: str, clock: Callable[[], float] = time.perf_counter) -> Iterator[Finding]:
    """The findings of every probe, one by one: about 20 short requests. Raises what ends a run (see `claimcheck.errors`)."""
    first = _try(post, _question(0, limit_field))
    if isinstance(first, Failed):
        yield Finding("bad", f"An ordinary question gets no answer: {first.reason}")
        return
    yield _usage(first)
    yield _schema(post, limit_field)
    yield from _cut_off(post, limit_field)
    yield _same(post, limit_field)
    yield from _together(post, limit_field, clock)


def _question(number: int, limit_field: str) -> dict[str, Any]:
    messages = [{"role": "user", "content": _PASSAGE.format(number)}]
    return {"messages": messages, "response_format": _FORMAT, limit_field: 64}


def _try(post: Post, request: dict[str, Any]) -> dict[str, Any] | Failed:
    try:
        return post(request)
    except Failed as error:
        return error


def _usage(received: dict[str, Any]) -> Finding:
    usage = received.get("usage")
    if isinstance(usage, dict) and usage.get("prompt_tokens") and usage.get("completion_tokens"):
        return Finding("ok", "It counts tokens: costs and limits of a batch can be kept.")
    return Finding("mind", "It counts no tokens: a batch can be limited by --max-requests, not by --max-cost.")


def _schema(post: Post, limit_field: str) -> Finding:
    """Ask for what the schema forbids."""
    messages = [{"role": "user", "content": "Do not answer in JSON. Answer with this one word and nothing else: blue"}]
    received = _try(post, {"messages": messages, "response_format": _FORMAT, limit_field: 64})
    if isinstance(received, Failed):
        return Finding("bad", f"It does not take a schema for the answer: {received.reason} Use a server that does.")
    try:
        enforced = json.loads(_said(received)[0])["colour"] in ("red", "green")
    except (ValueError, KeyError, TypeError):
        enforced = False
    if enforced:
        return Finding("ok", "It enforces the schema of an answer.")
    return Finding("mind", "It takes a schema and does not enforce it: more answers will be asked for twice, and some rejected.")


def _cut_off(post: Post, limit_field: str) -> Iterator[Finding]:
    """Ask for more than the limit allows, under both names that the limit goes by."""
    other = {"max_tokens": "max_completion_tokens"}.get(limit_field, "max_tokens")
    kept = {name: _keeps(post, name) for name in (limit_field, other)}
    if kept[limit_field]:
        yield Finding("ok", f"It keeps the limit of tokens ({limit_field}) and says where it cut an answer off.")
    elif kept[other]:
        yield Finding("bad", f'It keeps a limit under another name: set max_tokens_field = "{other}".')
    else:
        yield Finding("mind", "It keeps no limit of tokens, or does not say that it cut an answer off: keep timeout low.")


def _keeps(post: Post, field: str) -> bool:
    messages = [{"role": "user", "content": "Write the numbers from 1 to 300 with commas between them."}]
    received = _try(post, {"messages": messages, field: _LIMIT})
    return not isinstance(received, Failed) and _said(received)[1] == "length"


def _same(post: Post, limit_field: str) -> Finding:
    answers = [_try(post, _question(1, limit_field) | {"seed": 0}) for _ in range(2)]
    if any(isinstance(answer, Failed) for answer in answers):
        return Finding("mind", 'It refuses temperature 0 with a seed: set temperature = "none" or seed = "none".')
    first, second = (_said(answer)[0] for answer in answers if not isinstance(answer, Failed))
    if first == second:
        return Finding("ok", "It gives the same answer to the same question.")
    return Finding("mind", "It gives two answers to one question even at temperature 0: record what must stay as it is.")


def _together(post: Post, limit_field: str, clock: Callable[[], float]) -> Iterator[Finding]:
    """Rounds of more and more requests at once, as long as more comes through."""
    best, rate, number = 1, 0.0, 10
    for size in ROUNDS:
        requests = [_question(number + i, limit_field) for i in range(size)]
        number += size
        started = clock()
        with ThreadPoolExecutor(size) as pool:
            failed = sum(isinstance(answer, Failed) for answer in pool.map(lambda request: _try(post, request), requests))
        seconds = max(clock() - started, 1e-6)
        if failed:
            yield Finding("mind", f"With {size} requests at once {failed} got no answer.")
            break
        if size == 1:
            yield Finding("ok", f"A short question takes {seconds:.1f} s; set timeout to {max(30, round(seconds * 30))} or more.")
        if size / seconds < rate * GAIN:
            break
        best, rate = size, size / seconds
        if seconds > PATIENCE:
            break
    yield Finding("ok", f"It gains from {best} at once ({rate * 3600:,.0f} short questions an hour): set workers = {best}.")


def _said(received: dict[str, Any]) -> tuple[str, str]:
    """What a reply says, and why it ended."""
    try:
        choice = received["choices"][0]
        return str(choice["message"]["content"]), str(choice.get("finish_reason"))
    except (KeyError, IndexError, TypeError):
        return "", ""
