"""Recording and replaying: what is written, what never is, and what is said when a request has changed."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest
from loopback import Body, Reply, answer, fault, loopback
from pydantic import BaseModel, SecretStr

from claimcheck.door import cassette, drift, tape
from claimcheck.door.llm import Answered, Question, ask_all, open_door
from claimcheck.errors import CassetteError, CassetteMiss
from claimcheck.settings import Settings

KEY = "sk-canary-8813"
MODEL = "small-1"


class Quotes(BaseModel):
    """Who says the quotation."""

    q1: str


class Others(BaseModel):
    """Who says the quotation."""

    q1: str
    q2: str


def question(number: int, **more: Any) -> Question:
    base = Question(
        "Say who speaks.", f"[s1] “We counted {number} boats,” said Ann Lee, the harbour master.", Quotes, f"passage {number}"
    )
    return replace(base, **more)


def echo(body: Body) -> Reply:
    return answer({"q1": body["messages"][1]["content"][:26]}, model=body["model"])


def record(path: Path, questions: list[Question], script: Any = echo, workers: int = 4, **more: Any) -> list[Answered]:
    with loopback(script) as server, cassette.recording(path):
        settings = Settings(base_url=server.url, model=MODEL, api_key=SecretStr(KEY), max_retries=1)
        return ask_all(open_door(replace(settings, **more), sleep=lambda _: None), questions, workers)


def replay(path: Path, questions: list[Question], **more: Any) -> list[Answered]:
    with cassette.replaying(path) as recorded:
        return ask_all(open_door(Settings(**more), replay=recorded), questions)


@pytest.fixture
def taped(tmp_path: Path) -> Path:
    """A recording of three questions."""
    record(tmp_path / "tape.json", [question(n) for n in range(3)])
    return tmp_path / "tape.json"


# --- what is written ---------------------------------------------------------------------------------------------


def test_replay_gives_the_recorded_answers_with_no_endpoint(taped: Path) -> None:
    again = replay(taped, [question(n) for n in range(3)])
    assert [got.value for got in again] == [Quotes(q1=f"[s1] “We counted {n} boats,”") for n in range(3)]
    assert [(got.tokens_in, got.tokens_out) for got in again] == [(10, 5)] * 3


def test_file_is_readable_json_with_bodies_as_objects(taped: Path) -> None:
    text = taped.read_text(encoding="utf-8")
    assert "“We counted 1 boats,”" in text
    first = json.loads(text)["interactions"][0]
    assert first["request"].keys() == {"method", "uri", "body", "headers"}
    assert first["request"]["uri"] == "http://llm.invalid/v1/chat/completions"
    assert first["request"]["headers"] == {"content-type": ["application/json"]}
    assert first["request"]["body"]["messages"][0] == {"role": "system", "content": "Say who speaks."}
    assert first["response"]["headers"] == {"content-type": ["application/json"]}
    assert first["response"]["body"].keys() == {"object", "model", "choices", "usage"}
    assert first["response"]["body"]["usage"].keys() == {"prompt_tokens", "completion_tokens", "total_tokens"}


def test_file_holds_no_host_key_path_or_figure_of_the_machine(tmp_path: Path) -> None:
    path = tmp_path / "tape.json"

    def talkative(body: Body) -> Reply:
        headers = {
            "content-type": "application/json",
            "set-cookie": "id=cookie-1",
            "openai-organization": "org-1",
            "x-request-id": "req-1",
        }
        return replace(answer({"q1": "Ann Lee"}, model="/home/ann/models/small-1.gguf"), headers=headers)

    record(path, [question(1)], talkative, model="/home/ann/models/small-1.gguf")
    text = path.read_text(encoding="utf-8")
    for secret in (
        KEY,
        "127.0.0.1",
        "/home",
        "cookie-1",
        "org-1",
        "req-1",
        "authorization",
        "stainless",
        "chatcmpl",
        "fp_1",
        "timings",
    ):
        assert secret not in text, secret
    assert "small-1.gguf" in text


def test_workers_and_order_change_nothing(tmp_path: Path) -> None:
    questions = [question(n) for n in range(12)]
    record(tmp_path / "a.json", questions, workers=1)
    record(tmp_path / "b.json", questions[::-1], workers=6)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_recording_replaces_the_file(taped: Path) -> None:
    record(taped, [question(7)])
    assert len(json.loads(taped.read_text(encoding="utf-8"))["interactions"]) == 1


def test_recording_that_breaks_off_leaves_the_old_file(taped: Path) -> None:
    before = taped.read_bytes()

    def breaking() -> None:
        with loopback(echo) as server, cassette.recording(taped):
            open_door(Settings(base_url=server.url, model=MODEL)).ask(question(9))
            raise KeyError

    with pytest.raises(KeyError):
        breaking()
    assert taped.read_bytes() == before
    assert [path.name for path in taped.parent.iterdir()] == ["tape.json"]


def test_error_replies_are_not_recorded(tmp_path: Path) -> None:
    path = tmp_path / "tape.json"
    replies = [fault(429), Reply(b"<html>", 502), echo]
    record(
        path, [question(1)], lambda body: reply(body) if callable(reply := replies.pop(0)) else reply, workers=1, max_retries=3
    )
    assert replay(path, [question(1)])[0].failure is None


def test_nothing_answered_is_nothing_written(tmp_path: Path) -> None:
    with cassette.recording(tmp_path / "tape.json"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_failed_answers_are_replayed_as_failed(tmp_path: Path) -> None:
    path = tmp_path / "tape.json"
    record(path, [question(1)], [answer(None, refusal="No.")])
    assert replay(path, [question(1)])[0].reason == "The model refused to answer."


def test_request_that_is_never_taken_is_replayed_without_the_endpoint_s_words(tmp_path: Path) -> None:
    path = tmp_path / "tape.json"
    replies = [
        fault(400, {"type": "exceed_context_size_error", "message": f"at /home/ann with {KEY}"}),
        answer({"q1": "Ann Lee"}),
    ]
    record(path, [question(1), question(2)], replies, workers=1)
    assert [got.failure for got in replay(path, [question(1), question(2)])] == ["too long", None]
    assert "/home/ann" not in path.read_text(encoding="utf-8")


def test_answer_asked_for_once_more_is_replayed(tmp_path: Path) -> None:
    path = tmp_path / "tape.json"
    record(path, [question(1)], [answer("no JSON"), answer({"q1": "Ann Lee"})])
    assert replay(path, [question(1)])[0].value == Quotes(q1="Ann Lee")


def test_half_a_surrogate_pair_in_an_answer_is_recorded_and_replayed(tmp_path: Path) -> None:
    path = tmp_path / "tape.json"
    assert record(path, [question(1)], [answer("\ud800")])[0].said == "?"
    assert "\\ud800" in path.read_text(encoding="utf-8")
    assert replay(path, [question(1)])[0].said == "?"


# --- what a changed request is told --------------------------------------------------------------------------------

AGAIN = "If the change is meant, record again: the same command with --record tape.json in the place of --replay."
HOLDS = "The recording tape.json holds no answer to this request. Against the nearest one recorded, changed: "


@pytest.mark.parametrize(
    ("changed", "more", "named"),
    [
        (
            question(1, user=question(1).user.replace("Lee", "Low")),
            {},
            "the passage of the article (recorded “ted 1 boats,” said Ann Lee, the harbour master.”, "
            "now “ted 1 boats,” said Ann Low, the harbour master.”).",
        ),
        (question(1, system="Tell who speaks."), {}, "the system prompt (recorded “Say who speaks.”, now “Tell who speaks.”)."),
        (question(1), {"model": "small-2"}, "the model's name (recorded “small-1”, now “small-2”)."),
        (
            question(1),
            {"seed": 5},
            "the parameters (recorded “max_tokens=1024, seed=0, temperature=0.0”, "
            "now “max_tokens=1024, seed=5, temperature=0.0”).",
        ),
    ],
)
def test_miss_names_what_changed_and_how_to_record_again(
    taped: Path, changed: Question, more: dict[str, Any], named: str
) -> None:
    with pytest.raises(CassetteMiss) as caught:
        replay(taped, [changed], **more)
    assert str(caught.value) == f"{HOLDS}{named} {AGAIN}"
    assert caught.value.exit_code == 4


def test_miss_names_a_changed_schema(taped: Path) -> None:
    with pytest.raises(CassetteMiss, match=r"changed: the answer's schema \(recorded “"):
        replay(taped, [question(1, schema=Others)])


def test_order_of_the_schema_counts(tmp_path: Path) -> None:
    class Turned(BaseModel):
        """Who says the quotation."""

        q2: str
        q1: str

    Turned.__name__ = "Others"
    path = tmp_path / "tape.json"
    record(path, [question(1, schema=Others)], [answer({"q1": "a", "q2": "b"})])
    with pytest.raises(CassetteMiss, match="the answer's schema"):
        replay(path, [question(1, schema=Turned)])


def test_asking_twice_for_one_recorded_answer_is_a_miss(taped: Path) -> None:
    with pytest.raises(CassetteMiss) as caught:
        replay(taped, [question(1), question(1)])
    assert str(caught.value) == f"The recording tape.json has fewer answers to one request than were asked for. {AGAIN}"


def test_unused_answers_are_named(taped: Path) -> None:
    with cassette.replaying(taped) as recorded:
        ask_all(open_door(Settings(), replay=recorded), [question(0), question(2)])
        assert recorded.unused() == ["[s1] “We counted 1 boats,” said Ann Lee, the harbour master."]


def test_long_label_is_cut() -> None:
    assert drift.label({"messages": [{}, {"content": "x" * 100}]}) == "…" + "x" * 80


# --- recordings that cannot be used ----------------------------------------------------------------------------------


def test_missing_recording(tmp_path: Path) -> None:
    with pytest.raises(CassetteError) as caught, cassette.replaying(tmp_path / "none.json"):
        pass
    assert str(caught.value) == f"There is no recording {tmp_path}/none.json. Make one with --record {tmp_path}/none.json."
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(
    "text",
    [
        "",
        "not JSON",
        "[]",
        "{}",
        "null",
        '{"version": 1, "interactions": []}',
        '{"version": 1, "interactions": [{"request": {"body": "text"}, "response": {"body": {}}}]}',
        '{"version": 1, "interactions": [{"request": {"body": {}}}]}',
        '{"version": 1, "interactions": {"a": 1}}',
        '{"version": 1, "interactions": [{"request": {"body": {}}, "response": {"status": {"code": 307}, "body": {}}}]}',
        "[" * 100_000,
        "!!python/object/apply:os.system ['touch pwned']",
    ],
)
def test_broken_or_hostile_recording_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "tape.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CassetteError, match=r"(Record it again|Make one with --record .*)\.$"), cassette.replaying(path):
        pass
    assert [left.name for left in tmp_path.iterdir()] == ["tape.json"]


def test_hostile_reply_in_a_recording_fails_cleanly(taped: Path) -> None:
    whole = json.loads(taped.read_text(encoding="utf-8"))
    for exchange in whole["interactions"]:
        exchange["response"] = {
            "status": {"code": 200},
            "headers": {"location": ["http://127.0.0.1"]},
            "body": {"choices": {"a": []}},
        }
        exchange["request"]["uri"] = "file:///etc/passwd"
    taped.write_text(json.dumps(whole), encoding="utf-8")
    assert [got.failure for got in replay(taped, [question(0)])] == ["empty"]


def test_no_folder_for_the_recording(tmp_path: Path) -> None:
    with pytest.raises(CassetteError, match="There is no folder"), cassette.recording(tmp_path / "none" / "tape.json"):
        pass


def test_recording_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "tape.json").mkdir()
    with pytest.raises(CassetteError, match=r"cannot be written \(.*\)\. Choose another place\."):
        record(tmp_path / "tape.json", [question(1)])
    assert [path.name for path in tmp_path.iterdir()] == ["tape.json"]


# --- matching and speed ------------------------------------------------------------------------------------------------


def test_outermost_order_of_a_body_does_not_count() -> None:
    assert tape._canonical({"b": {"y": 1, "x": 2}, "a": 1}) == tape._canonical({"a": 1, "b": {"y": 1, "x": 2}})
    assert tape._canonical({"b": {"y": 1, "x": 2}}) != tape._canonical({"b": {"x": 2, "y": 1}})


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("gpt-x", "gpt-x"),
        ("Owner/model-7b", "Owner/model-7b"),
        ("/srv/models/a.gguf", "a.gguf"),
        ("C:\\models\\a.gguf", "a.gguf"),
        ("~/a.gguf", "a.gguf"),
        (3, 3),
    ],
)
def test_model_name_that_is_a_path_keeps_its_last_part(given: object, kept: object) -> None:
    assert tape._plain(given) == kept


def test_replay_of_a_hundred_long_passages_is_fast(tmp_path: Path) -> None:
    questions = [question(n, user=f"{n} " + "word " * 2_000) for n in range(100)]
    record(tmp_path / "tape.json", questions)
    started = time.perf_counter()
    replay(tmp_path / "tape.json", questions)
    assert time.perf_counter() - started < 3.0  # 0.6 s on an idle machine


# --- the same configuration under pytest-recording --------------------------------------------------------------------


class Speaker(BaseModel):
    """Who says the marked words."""

    speaker: Literal["Ann Lee", "the mayor", "not stated"]


@pytest.mark.vcr
def test_answer_of_a_real_model_is_replayed_by_pytest_recording() -> None:
    asked = Question(
        "Say who speaks the marked words. Answer with JSON.",
        "[q1]“The bridge stays shut,”[/q1] said Ann Lee after she had met the mayor.",
        Speaker,
    )
    door = open_door(Settings(base_url="http://127.0.0.1:8080/v1", model="qwen2.5-coder-1.5b-instruct-q4_k_m"))
    assert door.ask(asked).value == Speaker(speaker="Ann Lee")
