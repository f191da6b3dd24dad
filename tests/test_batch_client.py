"""The client of a batch: the journal first, one retry layer, outages, and a stop that loses nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from model_server import ModelServer
from pydantic import SecretStr

from claimcheck.batch.client import Client, Stopped
from claimcheck.batch.journal import Journal
from claimcheck.batch.money import Purse
from claimcheck.batch.plan import key_of
from claimcheck.door import wire
from claimcheck.errors import EndpointFailed, ModelNotFound, Unreachable, WrongKey
from claimcheck.settings import Settings

T = TypeVar("T")
SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}
FORM = {"type": "json_schema", "json_schema": {"name": "A", "strict": True, "schema": SCHEMA}}
FAST = Settings(model="m", timeout=2.0, workers=8, api_key=SecretStr("sk-canary-88"))


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.batch.client.BASE", 0.02)


def requests(count: int, first: int = 0) -> list[dict[str, Any]]:
    return [
        {"model": "m", "messages": [{"role": "user", "content": f"question {number}"}], "response_format": FORM}
        for number in range(first, first + count)
    ]


class Scripted(ModelServer):
    """Gives the statuses in turn, then answers; "hang" never ends, "drop" breaks off."""

    def __init__(
        self, *statuses: int | str, after: int | str | None = None, only: bytes = b"", headers: bytes = b"", **more: Any
    ) -> None:
        super().__init__(**more)
        self.statuses, self.after, self.only, self.headers = list(statuses), after, only, headers

    async def _answer(self, raw: bytes, writer: asyncio.StreamWriter) -> bool:
        status = self.statuses.pop(0) if self.statuses else self.after
        if status is None or self.only not in raw:
            return await super()._answer(raw, writer)
        self.stats["requests"] += 1
        if isinstance(status, int):
            body = b'{"error": {}}'
            writer.write(
                b"HTTP/1.1 %d X\r\ncontent-type: application/json\r\n%scontent-length: %d\r\n\r\n%s"
                % (status, self.headers, len(body), body)
            )
            return True
        if status == "hang":
            await asyncio.sleep(30)
        return await self._send(raw, str(status), writer)


def with_client(
    path: Path, server: ModelServer, what: Callable[[Client], Awaitable[T]], settings: Settings = FAST, **limits: Any
) -> tuple[T, Purse]:
    async def go() -> tuple[T, Purse]:
        url = settings.base_url or await server.start()
        given = replace(settings, base_url=url)
        journal, purse = Journal(path / "journal.sqlite"), Purse(given, limits.get("max_cost"), limits.get("max_requests"))
        client = Client(given, journal, purse, print)
        try:
            return await what(client), purse
        finally:
            await client.close()
            journal.close()
            if not settings.base_url:
                await server.close()

    return asyncio.run(go())


def test_an_answer_is_bought_once_and_kept(tmp_path: Path) -> None:
    server = ModelServer()
    first, purse = with_client(tmp_path, server, lambda client: client.ask(requests(20)))
    second, again = with_client(tmp_path, ModelServer(), lambda client: client.ask(requests(20)))
    assert first == second
    assert list(first) == [key_of(request) for request in requests(20)]
    assert all(set(reply["body"]) == {"choices", "usage"} for reply in first.values())
    assert (purse.ledger.requests, again.ledger.requests, server.counts()["bought_twice"]) == (20, 0, 0)


def test_the_same_question_at_once_is_asked_once(tmp_path: Path) -> None:
    server = ModelServer(latency=0.05)

    async def both(client: Client) -> list[dict[str, Any]]:
        return list(await asyncio.gather(client.ask(requests(5)), client.ask(requests(5)), client.ask(requests(3, first=2))))

    replies, purse = with_client(tmp_path, server, both)
    assert replies[0] == replies[1]
    assert purse.ledger.requests == 5


def test_faults_of_all_kinds_end_in_answers_and_nothing_is_bought_twice(tmp_path: Path) -> None:
    server = ModelServer(faults=0.4)
    settings = replace(FAST, timeout=0.5, max_retries=20, workers=32)
    replies, purse = with_client(tmp_path, server, lambda client: client.ask(requests(150)), settings)
    counts = server.counts()
    assert len(replies) == 150
    assert counts["bought_twice"] == 0
    assert purse.ledger.requests == counts["requests"]
    assert {kind for kind in counts if kind.startswith("fault ")} >= {f"fault {kind}" for kind in ("429", "500", "drop", "slow")}
    lost = [reply for reply in replies.values() if "failure" in reply]
    assert all(reply["failure"] == "timeout" and reply["lost"] for reply in lost)
    assert len(lost) <= 5, "a timeout is tried again only once, but two in a row are rare"


@pytest.mark.parametrize(("status", "kind"), [(500, "server"), ("drop", "connection"), ("hang", "timeout")])
def test_what_fails_again_and_again_while_others_get_through_is_a_failed_row(
    tmp_path: Path, status: int | str, kind: str
) -> None:
    server = Scripted(after=status, only=b'question 0"', latency=0.05)
    settings = replace(FAST, timeout=0.3, max_retries=1)
    replies, _ = with_client(tmp_path, server, lambda client: client.ask(requests(40)), settings)
    [failed] = [reply for reply in replies.values() if "failure" in reply]
    assert (failed["failure"], failed["lost"]) == (kind, True)
    again, purse = with_client(tmp_path, ModelServer(), lambda client: client.ask(requests(40)))
    assert all("body" in reply for reply in again.values()), "a lost answer is asked for by the next run"
    assert purse.ledger.requests == 1


def test_what_the_endpoint_will_never_take_is_kept_as_a_failure(tmp_path: Path) -> None:
    replies, _ = with_client(tmp_path, Scripted(400), lambda client: client.ask(requests(1)))
    [reply] = replies.values()
    assert (reply["failure"], reply.get("lost")) == ("bad request", None)
    again, purse = with_client(tmp_path, ModelServer(), lambda client: client.ask(requests(1)))
    assert (again, purse.ledger.requests) == (replies, 0)


def stopped_by(
    path: Path, server: ModelServer, settings: Settings, count: int = 3, **limits: Any
) -> tuple[Stopped, float, Purse]:
    async def asked(client: Client) -> Stopped:
        with pytest.raises(Stopped) as caught:
            await client.ask(requests(count))
        assert client.stopped is caught.value
        return caught.value

    started = time.monotonic()
    stopped, purse = with_client(path, server, asked, settings, **limits)
    return stopped, time.monotonic() - started, purse


def test_an_outage_is_waited_out(tmp_path: Path) -> None:
    server = Scripted(*[500] * 6)
    replies, _ = with_client(tmp_path, server, lambda client: client.ask(requests(1)), replace(FAST, max_retries=0, outage=60.0))
    assert "body" in next(iter(replies.values()))


def test_an_outage_beyond_the_limit_stops_the_run(tmp_path: Path) -> None:
    stopped, seconds, _ = stopped_by(tmp_path, Scripted(after=500), replace(FAST, outage=0.5))
    assert isinstance(stopped.error, EndpointFailed)
    assert str(stopped).startswith("The endpoint is out of reach (no answer for")
    assert seconds < 10


def test_an_endpoint_that_asks_for_more_patience_than_there_is_stops_the_run(tmp_path: Path) -> None:
    server = Scripted(after=429, headers=b"retry-after: 7200\r\n")
    stopped, seconds, _ = stopped_by(tmp_path, server, replace(FAST, outage=60.0))
    assert "it asks to wait 7,200 s" in str(stopped)
    assert seconds < 5


def test_nobody_there_from_the_start_stops_the_run(tmp_path: Path) -> None:
    settings = replace(FAST, base_url="http://127.0.0.1:9/v1", outage=0.3)
    stopped, _, purse = stopped_by(tmp_path, ModelServer(), settings)
    assert isinstance(stopped.error, Unreachable)
    assert purse.ledger.cost == 0


@pytest.mark.parametrize(("status", "error"), [(401, WrongKey), (404, ModelNotFound)])
def test_what_no_patience_mends_stops_the_run_at_once(tmp_path: Path, status: int, error: type[Exception]) -> None:
    stopped, seconds, _ = stopped_by(tmp_path, Scripted(after=status), FAST)
    assert isinstance(stopped.error, error)
    assert "sk-canary-88" not in str(stopped)
    assert seconds < 5


def test_a_stop_lets_finish_what_is_under_way_and_sends_nothing_more(tmp_path: Path) -> None:
    server = ModelServer(latency=0.3)

    async def asked(client: Client) -> None:
        asking = asyncio.ensure_future(client.ask(requests(40)))
        while server.stats["under_way"] < 8:
            await asyncio.sleep(0.01)
        client.stop(Stopped("enough"))
        with pytest.raises(Stopped):
            await asking

    with_client(tmp_path, server, asked)
    assert server.counts()["requests"] == server.counts()["distinct"] == 8
    _, purse = with_client(tmp_path, ModelServer(), lambda client: client.ask(requests(40)))
    assert purse.ledger.requests == 32, "the eight under way were kept"


def test_a_limit_of_requests_stops_the_run_at_the_limit(tmp_path: Path) -> None:
    server = ModelServer(latency=0.02)
    stopped, _, purse = stopped_by(tmp_path, server, FAST, count=50, max_requests=20)
    assert str(stopped) == "--max-requests 20 is reached."
    assert (purse.ledger.requests, server.counts()["requests"]) == (20, 20)


def test_a_dripping_server_is_left_at_the_deadline(tmp_path: Path) -> None:
    server = Scripted(after="slow")
    started = time.monotonic()
    stopped_by(tmp_path, server, replace(FAST, timeout=0.5, outage=0.1), count=1)
    assert time.monotonic() - started < 5


def test_only_failures_that_may_have_been_paid_for_are_booked_as_paid() -> None:
    from claimcheck.batch.client import _billed
    from claimcheck.door.retry import OnTheWay

    assert _billed(OnTheWay("timeout", ""))
    assert _billed(OnTheWay("server", "The endpoint's reply is no JSON."))
    assert not _billed(OnTheWay("server", "The endpoint fails (500)."))
    assert not _billed(OnTheWay("rate limit", ""))
    assert not _billed(wire.NoConnection("the connection is refused"))
