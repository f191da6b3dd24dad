"""The door to the model: what is sent, what comes back, and every way in which it can fail."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import subprocess
import sys
import threading
import time
from dataclasses import replace
from typing import Any, Literal

import hypothesis
import pytest
from hypothesis import given
from loopback import Body, Reply, Script, Server, answer, fault, loopback
from pydantic import BaseModel, SecretStr

from claimcheck import errors
from claimcheck.door import llm, reply, retry, schema
from claimcheck.door.llm import Answered, Question, Usage, ask_all, open_door
from claimcheck.settings import Settings

KEY = "sk-canary-5417"
PASSAGE = "[s1] [q1]“We will stay,”[/q1] said Ann Lee of the harbour board."


class Quotes(BaseModel):
    """Who says each quotation."""

    q1: Literal["Ann Lee", "not stated"]
    q2: str | None = None


QUESTION = Question("You read news.", PASSAGE, Quotes, "article, passage 1")


def settings_for(server: Server, **more: Any) -> Settings:
    return replace(Settings(base_url=server.url, model="small", api_key=SecretStr(KEY), timeout=5.0, max_retries=2), **more)


def asked(script: Script, question: Question = QUESTION, **more: Any) -> tuple[Answered, Server, list[float]]:
    """One question to a scripted endpoint: its answer, what the endpoint saw, how long the door would have slept."""
    slept: list[float] = []
    with loopback(script) as server:
        return open_door(settings_for(server, **more), sleep=slept.append).ask(question), server, slept


# --- what is sent ----------------------------------------------------------------------------------------------------


def test_request_is_complete_strict_and_deterministic() -> None:
    got, server, _ = asked([answer({"q1": "Ann Lee", "q2": None})])
    assert got.value == Quotes(q1="Ann Lee")
    assert (got.failure, got.tokens_in, got.tokens_out) == (None, 10, 5)
    assert server.paths == ["/v1/chat/completions"]
    assert server.headers[0]["authorization"] == f"Bearer {KEY}"
    assert server.requests == [
        {
            "model": "small",
            "temperature": 0.0,
            "seed": 0,
            "max_tokens": 1024,
            "messages": [{"role": "system", "content": "You read news."}, {"role": "user", "content": PASSAGE}],
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "Quotes", "strict": True, "schema": schema.strict(Quotes.model_json_schema())},
            },
        }
    ]


def test_parameters_can_be_left_out_or_named_otherwise() -> None:
    _, server, _ = asked(
        [answer({"q1": "Ann Lee", "q2": None})], temperature=None, seed=None, max_tokens_field="max_completion_tokens"
    )
    assert server.requests[0].keys() == {"model", "messages", "response_format", "max_completion_tokens"}


def test_template_marks_in_an_article_are_left_alone() -> None:
    hostile = "{{ 7 * 7 }} {% raw %} $passage data:image/png;base64,AAAA https://example.com/a.png"
    _, server, _ = asked([answer({"q1": "Ann Lee", "q2": None})], replace(QUESTION, user=hostile))
    assert server.requests[0]["messages"][1]["content"] == hostile


def test_correction_is_sent_after_the_previous_answer() -> None:
    _, server, _ = asked(
        [answer({"q1": "Ann Lee", "q2": None})], replace(QUESTION, correction=('{"q1": "x"}', "x stands nowhere."))
    )
    assert server.requests[0]["messages"][2:] == [
        {"role": "assistant", "content": '{"q1": "x"}'},
        {"role": "user", "content": "x stands nowhere."},
    ]


# --- answers that need one more question, and none -----------------------------------------------------------------


def test_wrong_shape_is_asked_once_more_with_a_stable_reason() -> None:
    got, server, _ = asked([answer({"q1": "Bob"}), answer({"q1": "Ann Lee", "q2": None})])
    assert got.value == Quotes(q1="Ann Lee")
    assert (got.tokens_in, got.tokens_out) == (20, 10)
    assert server.requests[1]["messages"][2:] == [
        {"role": "assistant", "content": '{"q1": "Bob"}'},
        {
            "role": "user",
            "content": "In the answer, 'q1' is not one of the allowed values. "
            "Answer again, with nothing but JSON that follows the schema.",
        },
    ]


@pytest.mark.parametrize(
    "content",
    [
        "<think>Ann? {maybe}</think>\n{json}",
        "```json\n{json}\n```",
        "<think>hm</think>```\n{json}\n```",
        "Here you are:\n```json\n{json}\n```\nHope it helps.",
        "\ufeff {json}\n",
    ],
)
def test_thinking_and_fences_around_the_answer_are_taken_off(content: str) -> None:
    wanted = '{"q1": "Ann Lee", "q2": null}'
    got, server, _ = asked([answer(content.replace("{json}", wanted))])
    assert (got.value, got.said, len(server.requests)) == (Quotes(q1="Ann Lee"), wanted, 1)


# --- every failure of one call: kind, message, number of requests --------------------------------------------------

LIMIT = "There was no whole answer within 0.2 s (--timeout)."
FAILURES: dict[str, tuple[Script, dict[str, Any], str, str, int]] = {
    "rate limit": ([fault(429)], {}, "rate limit", "The endpoint takes no more requests for now (429).", 3),
    "server": ([fault(500)], {}, "server", "The endpoint fails (500).", 3),
    "html error page": (
        [Reply(b"<html>Bad gateway</html>", 502, {"content-type": "text/html"})],
        {},
        "server",
        "The endpoint fails (502).",
        3,
    ),
    "conflict": ([fault(409)], {"max_retries": 0}, "server", "The endpoint fails (409).", 1),
    "timeout": ([Reply(hang=True)], {"timeout": 0.2}, "timeout", LIMIT, 2),
    "slow bytes": ([Reply(b" " * 10_000, drip=0.01)], {"timeout": 0.2}, "timeout", LIMIT, 2),
    "dropped": (
        [replace(answer({"q1": "Ann Lee", "q2": None}), cut=40)],
        {},
        "connection",
        "The connection dropped in the middle of the reply.",
        3,
    ),
    "cut off": (
        [answer('{"q1": "Ann', finish="length")],
        {},
        "cut off",
        "The answer was cut off at the limit of 1,024 tokens. Raise max_tokens, or choose a smaller --window.",
        1,
    ),
    "refusal": ([answer(None, refusal="I cannot help.")], {}, "refusal", "The model refused to answer.", 1),
    "filtered": ([answer("", finish="content_filter")], {}, "refusal", "The model refused to answer.", 1),
    "filter's 400": (
        [fault(400, {"code": "content_filter"})],
        {},
        "refusal",
        "The endpoint's content filter refused the passage.",
        1,
    ),
    "empty": ([answer(None)], {}, "empty", "The model's reply is empty.", 1),
    "blank": ([answer(" \n ")], {}, "empty", "The model's reply is empty.", 1),
    "no choices": ([answer("", choices=[])], {}, "empty", "The model's reply is empty.", 1),
    "choices of a wrong kind": ([answer("", choices="none")], {}, "empty", "The model's reply is empty.", 1),
    "no JSON": ([answer("I am only a language model.")], {}, "not JSON", "The answer is not valid JSON.", 2),
    "only thinking": ([answer("<think>Let me see")], {}, "not JSON", "The answer is not valid JSON.", 2),
    "deep": ([answer("[" * 5000)], {}, "not JSON", "The answer is not valid JSON.", 2),
    "wrong shape": ([answer({"q2": None})], {}, "wrong shape", "In the answer, 'q1' is missing.", 2),
    "wrong kind": ([answer("[]")], {}, "wrong shape", "In the answer, 'the answer' must be an object.", 2),
    "reply is no JSON": ([Reply(b"{")], {}, "server", "The endpoint's reply is no JSON.", 3),
    "reply is a list": ([Reply(b"[]")], {}, "server", "The endpoint's reply is no chat completion.", 3),
    "10 MB": ([answer("x" * 10_000_000)], {}, "too large", "The reply is larger than 4,000,000 bytes; no answer is.", 1),
    "long answer": ([answer("x" * 300_000)], {}, "too large", "The answer is longer than 200,000 characters.", 1),
    "too long": (
        [fault(400, {"type": "exceed_context_size_error"})],
        {},
        "too long",
        "The passage does not fit into the model's context. Choose a smaller --window.",
        1,
    ),
    "bad request": (
        [fault(400, {"code": "unsupported_parameter", "param": "max_tokens", "message": f"{KEY} {PASSAGE}"})],
        {},
        "bad request",
        "The endpoint does not take the request (400: unsupported_parameter, max_tokens). "
        "Look at temperature, seed, max_tokens and max_tokens_field among the settings; “none” leaves a parameter out.",
        1,
    ),
}


@pytest.mark.parametrize("name", FAILURES)
def test_failure_of_one_call_is_data(name: str) -> None:
    script, more, kind, reason, requests = FAILURES[name]
    got, server, _ = asked(script, **more)
    assert (got.value, got.failure, got.reason, len(server.requests)) == (None, kind, reason, requests)


def test_every_kind_of_failure_is_shown_here() -> None:
    assert {kind for _, _, kind, _, _ in FAILURES.values()} == set(llm.Failure.__args__)  # type: ignore[attr-defined]


def test_half_a_surrogate_pair_is_not_sent() -> None:
    got, server, _ = asked([answer("{}")], replace(QUESTION, user="\ud800"))
    assert (got.failure, len(server.requests)) == ("bad request", 0)


# --- what ends the run -----------------------------------------------------------------------------------------------

NOT_HERE = "The endpoint knows no model 'small', or its address is another (404). Mend --model or --base-url."
ENDS: dict[str, tuple[Reply, type[errors.EndpointError], str]] = {
    "wrong key": (
        fault(401, {"message": f"Incorrect API key provided: {KEY}"}),
        errors.WrongKey,
        "The endpoint does not accept the key (401). Set CLAIMCHECK_API_KEY or OPENAI_API_KEY.",
    ),
    "forbidden": (
        fault(403),
        errors.WrongKey,
        "The endpoint does not accept the key (403). Set CLAIMCHECK_API_KEY or OPENAI_API_KEY.",
    ),
    "no such model": (fault(404), errors.ModelNotFound, NOT_HERE),
    "no quota": (
        fault(429, {"code": "insufficient_quota"}),
        errors.EndpointFailed,
        "The endpoint says that the account's quota is used up (429). Raise it, or use another endpoint.",
    ),
    "web page": (
        Reply(b"<!doctype html><title>Hello</title>", 200, {"content-type": "text/html"}),
        errors.NotAnEndpoint,
        "The endpoint answers with a web page. Mend --base-url: it usually ends in /v1.",
    ),
    "redirect": (
        Reply(b"", 307, {"location": "http://127.0.0.1:1/v1/chat/completions"}),
        errors.NotAnEndpoint,
        "The endpoint redirects (307). Give --base-url the address it leads to.",
    ),
}


@pytest.mark.parametrize("name", ENDS)
def test_what_ends_the_run(name: str) -> None:
    given, kind, sentence = ENDS[name]
    with pytest.raises(kind) as caught:
        asked([given])
    assert (str(caught.value), caught.value.exit_code) == (sentence, 4)


def test_refused_connection_ends_the_run_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    slept: list[float] = []
    with pytest.raises(errors.Unreachable) as caught:
        open_door(Settings(base_url=f"http://127.0.0.1:{port}/v1", model="small"), sleep=slept.append).ask(QUESTION)
    assert (
        str(caught.value) == f"No endpoint answers at 127.0.0.1:{port}: the connection is refused. Start it, or mend --base-url."
    )
    assert (slept, caught.value.exit_code) == ([], 4)


def test_connection_refused_later_is_a_failed_call() -> None:
    slept: list[float] = []
    with loopback([answer({"q1": "Ann Lee", "q2": None})]) as server:
        door = open_door(settings_for(server), sleep=slept.append)
        assert door.ask(QUESTION).failure is None
    got = door.ask(QUESTION)
    assert (got.failure, got.reason) == ("connection", "The endpoint takes no connections any more (the connection is refused).")
    assert len(slept) == 2


@pytest.mark.parametrize(
    ("given", "kind", "sentence"),
    [
        (
            {},
            errors.NoEndpoint,
            "No model's endpoint is configured. Give --base-url (or CLAIMCHECK_BASE_URL), replay a recording with --replay, "
            "or read with --reader rules.",
        ),
        (
            {"base_url": "http://127.0.0.1:1/v1"},
            errors.NoEndpoint,
            "No model is named. Give --model (or CLAIMCHECK_MODEL) the name that the endpoint knows it by.",
        ),
        (
            {"base_url": "model.example/v1", "model": "m"},
            errors.NoEndpoint,
            "The base URL is no web address. Give one like http://127.0.0.1:8080/v1.",
        ),
        (
            {"base_url": "http://user:secret@model.example:99/v1", "model": "m"},
            errors.InsecureEndpoint,
            "Plain http to model.example:99 would send articles and key unencrypted. "
            "Use https, or allow it with --allow-insecure.",
        ),
    ],
)
def test_door_that_cannot_be_opened(given: dict[str, Any], kind: type[errors.EndpointError], sentence: str) -> None:
    with pytest.raises(kind) as caught:
        open_door(Settings(**given))
    assert (str(caught.value), caught.value.exit_code) == (sentence, 2)


@pytest.mark.parametrize("key", ["sk-“curly”", "sk-1\nx: y"])
def test_key_that_cannot_be_one_is_not_shown(key: str) -> None:
    with pytest.raises(errors.SettingsError) as caught:
        open_door(Settings(base_url="http://127.0.0.1:1/v1", model="m", api_key=SecretStr(key)))
    assert str(caught.value) == "The API key holds characters that no key has. Copy it anew into CLAIMCHECK_API_KEY."


@pytest.mark.parametrize(("key", "sent"), [(None, "none"), (SecretStr(""), "none"), (SecretStr(" sk-1\n"), "sk-1")])
def test_key_is_trimmed_and_may_be_missing(key: SecretStr | None, sent: str) -> None:
    _, server, _ = asked([answer({"q1": "Ann Lee", "q2": None})], api_key=key)
    assert server.headers[0]["authorization"] == f"Bearer {sent}"


def test_nothing_but_failed_calls_ends_the_run() -> None:
    with loopback([fault(503)]) as server:
        door = open_door(settings_for(server, max_retries=0))
        with pytest.raises(errors.EndpointFailed) as caught:
            ask_all(door, [QUESTION] * 3, workers=2)
    assert str(caught.value) == "The model's endpoint failed before anything was finished. The endpoint fails (503)."


# --- secrets and notices -------------------------------------------------------------------------------------------


def test_neither_key_nor_article_is_logged_or_raised(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    said = ""
    scripts = [script for script, *_ in FAILURES.values()] + [[given] for given, *_ in ENDS.values()]
    for script in scripts:
        try:
            said += repr(asked(script, timeout=0.3, max_retries=0)[0].reason)
        except errors.ClaimcheckError as error:
            said += str(error)
    for text in (said, caplog.text, repr(settings_for(Server("u", "h")))):
        assert KEY not in text
        assert "harbour" not in text


def test_notice_is_given_once_and_not_for_this_machine() -> None:
    told: list[str] = []
    with loopback([answer({"q1": "Ann Lee", "q2": None})]) as server:
        open_door(settings_for(server), notice=told.append).ask(QUESTION)
    assert told == []
    door = open_door(Settings(base_url="https://user:secret@model.invalid/v1", model="m", timeout=5.0), notice=told.append)
    for _ in range(2):
        with pytest.raises((errors.Unreachable, RuntimeError)):
            door.ask(QUESTION)
    assert told == ["Article text is sent to model.invalid."]


def test_importing_the_door_imports_no_sdk() -> None:
    modules = "claimcheck, claimcheck.door.llm, claimcheck.door.cassette, claimcheck.settings, claimcheck.prompts"
    code = f"import sys, {modules}; print({{'openai', 'instructor', 'vcr', 'pydantic'}} & sys.modules.keys() or 'none')"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "none\n"


# --- many questions --------------------------------------------------------------------------------------------------


def test_answers_come_in_the_order_of_the_questions_with_bounded_workers() -> None:
    at_once, most, lock = 0, 0, threading.Lock()

    def slowly(body: Body) -> Reply:
        nonlocal at_once, most
        number = int(body["messages"][1]["content"])
        with lock:
            at_once += 1
            most = max(most, at_once)
        time.sleep(0.02 if number % 3 else 0.0)
        with lock:
            at_once -= 1
        return answer({"q1": "Ann Lee", "q2": str(number)})

    seen: list[tuple[int, int]] = []
    with loopback(slowly) as server:
        door = open_door(settings_for(server))
        answers = ask_all(
            door, [replace(QUESTION, user=str(n)) for n in range(12)], workers=3, on_progress=lambda *p: seen.append(p)
        )
    assert [got.value.q2 for got in answers if isinstance(got.value, Quotes)] == [str(n) for n in range(12)]
    assert seen == [(n, 12) for n in range(1, 13)]
    assert 1 < most <= 3
    assert (door.usage.requests, door.usage.answers, door.usage.tokens_in, door.usage.tokens_out) == (12, 12, 120, 60)


def test_one_failed_call_does_not_end_the_others() -> None:
    script = [fault(500), answer({"q1": "Ann Lee", "q2": None})]
    with loopback(script) as server:
        door = open_door(settings_for(server, max_retries=0))
        answers = ask_all(door, [QUESTION, QUESTION], workers=1)
    assert [got.failure for got in answers] == ["server", None]
    assert str(door.usage).startswith("2 requests, 10 tokens in, 5 out, ")
    assert str(door.usage).endswith("; 1 question without an answer")
    assert (door.usage.failures, door.usage.lost) == (1, 1)


def test_door_works_inside_a_running_event_loop() -> None:
    async def notebook() -> Answered:
        with loopback([answer({"q1": "Ann Lee", "q2": None})]) as server:
            return ask_all(open_door(settings_for(server)), [QUESTION])[0]

    assert asyncio.run(notebook()).failure is None


def test_no_questions_need_no_door() -> None:
    class Shut:
        usage = Usage()

        def ask(self, question: Question) -> Answered:
            raise AssertionError

    assert ask_all(Shut(), []) == []


# --- the retry policy --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "Thu, 01 Jan 1970 00:01:40 GMT"}, 40.0),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:10 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({}, None),
    ],
)
def test_retry_after_in_its_three_forms(headers: dict[str, str], seconds: float | None) -> None:
    assert retry.retry_after(headers, now=lambda: 60.0) == seconds


def test_retry_after_is_honoured() -> None:
    got, server, slept = asked([fault(429, retry_after="65"), answer({"q1": "Ann Lee", "q2": None})])
    assert (got.failure, len(server.requests)) == (None, 2)
    assert 64 < sum(slept) < 67


def test_endpoint_that_wants_to_wait_for_hours_is_not_waited_for() -> None:
    got, server, slept = asked([fault(503, retry_after="7200")])
    assert (got.failure, len(server.requests), slept) == ("server", 1, [])


def test_waits_grow_with_full_jitter_up_to_the_cap() -> None:
    bounds: list[tuple[float, float]] = []

    def jitter(low: float, high: float) -> float:
        bounds.append((low, high))
        return high

    def fail() -> None:
        raise retry.OnTheWay("server", "")

    slept: list[float] = []
    with pytest.raises(retry.OnTheWay):
        retry.persist(fail, retries=8, gate=retry.Gate(slept.append), jitter=jitter)
    assert slept == [1, 2, 4, 8, 16, 32, 60, 60]
    assert {low for low, _ in bounds} == {0.0}


class Clock:
    """A clock that sleeping moves on."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.now += seconds


def test_one_refused_thread_holds_the_others_back() -> None:
    clock = Clock()
    gate = retry.Gate(clock.sleep, clock)
    gate.shut(5)
    gate.shut(2)
    for _ in range(3):
        gate.wait()
    assert clock.slept == [5.0, 0.02, 0.02]  # then one by one


def test_turns_move_apart_with_every_refusal_and_closer_with_every_success() -> None:
    clock = Clock()
    gate = retry.Gate(clock.sleep, clock)
    for _ in range(4):
        gate.shut(1)
        gate.wait()
    gate.wait()
    assert clock.slept[-1] == 0.16
    for _ in range(40):
        gate.passed()
    clock.now += 10
    clock.slept.clear()
    for _ in range(3):
        gate.wait()
    assert clock.slept == []


def test_gate_that_shuts_again_keeps_those_who_wait() -> None:
    clock = Clock()

    def sleep(seconds: float) -> None:
        if not clock.slept:
            gate.shut(9)
        clock.sleep(seconds)

    gate = retry.Gate(sleep, clock)
    gate.shut(3)
    gate.wait()
    assert clock.now == 109.0


def test_storm_loses_no_question() -> None:
    lock, times = threading.Lock(), [0.0, 0.0]

    def limited(_: Body) -> Reply:
        with lock:
            if time.monotonic() - times[0] > 0.05:
                times[:] = time.monotonic(), 0.0
            times[1] += 1
            return answer({"q1": "Ann Lee", "q2": None}) if times[1] <= 5 else fault(429, retry_after_ms="50")

    with loopback(limited) as server:
        door = open_door(settings_for(server, max_retries=5))
        answers = ask_all(door, [QUESTION] * 40, workers=8)
    assert [got.failure for got in answers] == [None] * 40
    assert door.usage.requests < 100


# --- the schema and the answer's text --------------------------------------------------------------------------------


def test_strict_schema_keeps_what_strict_endpoints_take_and_nothing_else() -> None:
    class Item(BaseModel):
        """One thing."""

        title: str
        count: int = 3
        only: Literal["x"] = "x"

    class Form(BaseModel):
        items: list[Item]
        either: Item | None = None

    made = schema.strict(Form.model_json_schema())
    assert made["title"] == "Form"
    assert made["required"] == ["items", "either"]
    assert made["properties"]["items"] == {"type": "array", "items": {"$ref": "#/$defs/Item"}}
    assert made["properties"]["either"] == {"anyOf": [{"$ref": "#/$defs/Item"}, {"type": "null"}]}
    assert made["$defs"]["Item"] == {
        "description": "One thing.",
        "type": "object",
        "properties": {"title": {"type": "string"}, "count": {"type": "integer"}, "only": {"type": "string", "enum": ["x"]}},
        "required": ["title", "count", "only"],
        "additionalProperties": False,
    }
    assert '"default"' not in json.dumps(made)


def test_union_becomes_any_of() -> None:
    given = {"type": "array", "items": {"oneOf": [{"type": "string", "pattern": "a"}, {"type": "null"}], "discriminator": {}}}
    assert schema.strict(given) == {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "null"}]}}


@pytest.mark.parametrize(
    ("usage", "wanted"),
    [
        (None, (0, 0)),
        ("many", (0, 0)),
        ({"prompt_tokens": 3}, (3, 0)),
        ({"prompt_tokens": -3, "completion_tokens": "x"}, (0, 0)),
    ],
)
def test_tokens_are_counted_where_they_are_stated(usage: object, wanted: tuple[int, int]) -> None:
    assert reply.tokens({"usage": usage}) == wanted


@given(hypothesis.strategies.text())
def test_any_header_gives_a_wait_or_none(text: str) -> None:
    got = retry.retry_after({"retry-after": text})
    assert got is None or got >= 0


@given(hypothesis.strategies.text(alphabet='`{}[]"\n</think>xj \ud800'))
def test_any_content_gives_text_that_can_be_sent_back(content: str) -> None:
    hypothesis.assume(content.strip())
    reply.said({"choices": [{"message": {"content": content}}]}, None).encode()


@pytest.mark.parametrize("part", ["```\n", "`" * 7, "</think>", "{", "\n", "<think>"])
def test_wrapping_is_taken_off_in_linear_time(part: str) -> None:
    started = time.perf_counter()
    reply.said({"choices": [{"message": {"content": "x" + part * (190_000 // len(part))}}]}, None)
    assert time.perf_counter() - started < 0.2  # under 1 ms on an idle machine
