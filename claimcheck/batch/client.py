"""Asks what a batch needs to know: the journal first, then the endpoint, through the gate and within the purse.

The one retry layer of a batch. A request that fails on the way is sent again up to `max_retries` times, a timeout once, as
long as others get through. Where nobody gets through it is an outage: all wait, and after `outage` seconds the run stops, for
good where the journal can resume it. Refused requests (429) wait at the gate and are not counted, for the endpoint asks for that.
"""

from __future__ import annotations

import asyncio
import gc
import math
import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from claimcheck.batch.gate import Gate
from claimcheck.batch.journal import Journal
from claimcheck.batch.money import Purse, Spent
from claimcheck.batch.plan import key_of
from claimcheck.door import address, reply, wire
from claimcheck.door.retry import BASE, CAP, Failed, OnTheWay
from claimcheck.errors import ClaimcheckError, EndpointFailed, Unreachable

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from claimcheck.settings import Settings

_PATIENCE = 10.0  # seconds for an endpoint that has never answered yet: it may still be starting, or the address is wrong
_REFUSALS = 50  # of one request, while others get through: then it is the request
_POOL = 2
_KEPT = ("choices", "usage")  # of a reply

Reply = dict[str, Any]


class Stopped(Exception):  # noqa: N818 -- what has happened, not an error
    """The run ends before its time: `error` is what ended it, None where it was asked to."""

    def __init__(self, reason: str, error: ClaimcheckError | None = None) -> None:
        super().__init__(reason)
        self.error = error


class Client:
    """Asks one endpoint. `stop` ends it: what is under way is finished, nothing more is sent."""

    def __init__(
        self,
        settings: Settings,
        journal: Journal,
        purse: Purse,
        notice: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.usage_from_journal = 0
        self.gate = Gate(settings.workers, clock)
        self.stopped: Stopped | None = None
        self._settings, self._journal, self._purse, self._notice, self._clock = settings, journal, purse, notice, clock
        self._address = address.find(settings, None)
        self._key = address.key(settings)
        self._before = journal.ledger()
        self._asked: dict[str, asyncio.Future[Reply]] = {}
        self._clients: list[AsyncOpenAI] = []
        self._turn = 0
        self._booked: Future[None] | None = None
        self._reached = False
        self._last_answer, self._silent_since = -math.inf, math.inf

    async def close(self) -> None:
        """Let go of the connections, and write down what was spent."""
        self._booked = None
        self._book()
        for client in self._clients:
            await client.close()

    def stop(self, stopped: Stopped) -> None:
        """Send nothing more; the first reason counts."""
        self.stopped = self.stopped or stopped

    async def ask(self, requests: Sequence[dict[str, Any]]) -> dict[str, Reply]:
        """A reply for each request under its key: `body`, or `failure` and `reason`. Raises Stopped."""
        keys = [key_of(request) for request in requests]
        tasks = [asyncio.ensure_future(self._one(key, request)) for key, request in zip(keys, requests, strict=True)]
        try:
            return dict(zip(keys, await asyncio.gather(*tasks), strict=True))
        finally:
            for task in tasks:  # of a stop: those under way end of themselves, and their answers are kept
                with suppress(Stopped):
                    await task

    async def _one(self, key: str, request: dict[str, Any]) -> Reply:
        if key in self._asked:  # the same words in two stories: asked once
            return await self._asked[key]
        if known := self._journal.answer(key):
            self.usage_from_journal += 1
            return known
        asked: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._asked[key] = asked
        try:
            found = await self._until_answered(request)
            if not found.get("lost"):
                await asyncio.wrap_future(self._journal.put_answer(key, found))
            asked.set_result(found)
            return found
        except (ClaimcheckError, Stopped) as error:
            self.stop(error if isinstance(error, Stopped) else Stopped(str(error), error))
            raise self.stopped or error from None
        finally:
            del self._asked[key]
            if not asked.done():
                asked.set_exception(self.stopped or Stopped("The run was stopped."))
                asked.exception()  # seen: perhaps nobody else waits for it

    def _check(self) -> None:
        if self.stopped:
            raise self.stopped

    async def _until_answered(self, request: dict[str, Any]) -> Reply:
        trouble = _Trouble(self._settings.max_retries, self._clock())
        while True:
            try:
                body = await self._attempt(request, trouble)
            except OnTheWay as failure:
                self._weigh(failure)
                if trouble.is_final(failure, self._last_answer):
                    return {"failure": failure.kind, "reason": failure.reason, "lost": True}
                if failure.kind != "rate limit":
                    await self._pause(trouble.wait(failure))
            except Failed as failure:
                return {"failure": failure.kind, "reason": failure.reason}
            except Spent as spent:
                raise Stopped(f"{spent}.") from None
            else:
                return {"body": {name: body[name] for name in _KEPT if name in body}}

    async def _attempt(self, request: dict[str, Any], trouble: _Trouble) -> dict[str, Any]:
        """Send once; the purse and the gate are told what came of it."""
        client = self._open()
        async with self.gate.passage(self._check) as sent:
            worst = await self._purse.reserve(request, self._check)
            try:
                body = await wire.exchange(client, request, self._settings.timeout)
            except OnTheWay as failure:
                self._purse.lose(worst, billed=_billed(failure))
                if failure.kind == "rate limit":
                    self.gate.refused(sent, failure.wait if failure.wait is not None else trouble.wait(failure))
                elif not isinstance(failure, wire.NoConnection):
                    self._reached = self._reached or failure.kind != "timeout"
                raise
            except BaseException as error:
                self._purse.lose(worst, billed=isinstance(error, Failed) and error.kind == "too large")
                raise
            finally:
                self._book()
            self._purse.settle(worst, *reply.tokens(body))
            self.gate.answered()
            self._reached, self._last_answer, self._silent_since = True, self._clock(), math.inf
        self._book()
        return body

    def _open(self) -> AsyncOpenAI:
        """The next client in turn: a pool looks at all its connections for every request, so large pools are slow (measured)."""
        if not self._clients:
            if not self._address.loopback:
                self._notice(f"Article text is sent to {self._address.host}.")
            url, key, settings = self._address.url, self._key, self._settings
            for _ in range(-(-settings.workers // _POOL)):
                client = wire.open_client(url, key, settings.timeout, not self._address.loopback, settings.workers)
                self._clients.append(client)
            gc.freeze()  # what the SDK's import made stays; looking through it again and again costs a tenth of the time
        self._turn += 1
        return self._clients[self._turn % len(self._clients)]

    def _weigh(self, failure: OnTheWay) -> None:
        """End the run where the endpoint has been silent for too long, or asks for more patience than there is."""
        self._silent_since = min(self._silent_since, self._clock())
        limit, silent = self._settings.outage, self._clock() - self._silent_since
        if isinstance(failure, wire.NoConnection) and not self._reached and silent >= min(_PATIENCE, limit):
            raise Unreachable(f"No endpoint answers at {self._address.host}: {failure.why}. Start it, or mend --base-url.")
        if silent > limit or (failure.wait or 0.0) > limit:
            waits = (
                f"it asks to wait {failure.wait:,.0f} s" if (failure.wait or 0.0) > limit else f"no answer for {silent:,.0f} s"
            )
            raise EndpointFailed(f"The endpoint is out of reach ({waits}; --outage {limit:g}). {failure.reason}")

    async def _pause(self, seconds: float) -> None:
        end = self._clock() + seconds
        while (left := end - self._clock()) > 0:
            self._check()
            await asyncio.sleep(min(left, 0.25))

    def _book(self) -> None:
        if self._booked and not self._booked.done():  # a later request will book this one too
            return
        now, (requests, failed, tokens_in, tokens_out, cost) = self._purse.ledger, self._before
        self._booked = self._journal.put_ledger(
            requests + now.requests,
            failed + now.failed,
            tokens_in + now.tokens_in,
            tokens_out + now.tokens_out,
            str(type(now.cost)(cost) + now.cost),
        )


class _Trouble:
    """What one request has been through."""

    def __init__(self, retries: int, since: float) -> None:
        self._retries, self._since = retries, since
        self._failures = self._timeouts = self._refusals = 0

    def is_final(self, failure: OnTheWay, last_answer: float) -> bool:
        """Whether the request is given up; never while nobody else gets through."""
        self._failures += failure.kind != "rate limit"
        self._timeouts += failure.kind == "timeout"
        self._refusals += failure.kind == "rate limit"
        spent = self._failures > self._retries or self._timeouts > min(1, self._retries) or self._refusals > _REFUSALS
        return spent and last_answer > self._since

    def wait(self, failure: OnTheWay) -> float:
        """Seconds before the next attempt: what the endpoint asks for, else full jitter that grows with the failures."""
        if failure.wait is not None:
            return failure.wait
        return random.uniform(0.0, min(CAP, BASE * 2.0 ** min(self._failures + self._refusals, 10)) / 2)  # noqa: S311


def _billed(failure: OnTheWay) -> bool:
    """Whether a request that failed may have been paid for: it went out, and the reply did not come back whole."""
    if isinstance(failure, wire.NoConnection):
        return False
    return failure.kind in {"timeout", "connection"} or failure.reason.startswith("The endpoint's reply")
