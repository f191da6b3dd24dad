"""Asks through OpenAI's Batch API, which answers within a day and costs half: files up, batches polled, results in any order.

    POST /files (purpose batch)   POST /batches   GET /batches/ID   GET /batches   GET /files/ID/content

The stories are gone through in passes: what a pass has to ask is sent as one or more batches, and what they answer goes into the
journal, where the next pass finds it. A request's `custom_id` is the digest of its content, so that nothing depends on order, and
a stopped run takes up its batches where they are. Only what has no answer is sent again, at most `TRIES` times. Documented at
https://platform.openai.com/docs/guides/batch (50,000 requests and 200 MB a file, one model a file, endpoint and window as below).
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from concurrent.futures import Future
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from claimcheck.batch.batch_book import Book
from claimcheck.batch.client import Reply, Stopped
from claimcheck.batch.estimate import Unknown
from claimcheck.batch.journal import Journal
from claimcheck.batch.money import Purse, Spent
from claimcheck.batch.plan import key_of
from claimcheck.door import address, reply, secret, wire
from claimcheck.door.retry import BASE, CAP, Failed, OnTheWay
from claimcheck.errors import EndpointFailed, ModelNotFound, NotAnEndpoint
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from openai import AsyncOpenAI

T = TypeVar("T")
TRIES = 3
REQUESTS, BYTES = 50_000, 150_000_000  # of a file
_ENDED = {"completed", "failed", "expired", "cancelled"}
_AGAIN = {401, 403, 404, 408, 409, 429}
_TRANSFER = 900.0  # seconds for a file
_KEPT = ("choices", "usage")


class BatchApi:
    """Takes the client's place: `ask` answers from the journal or notes what is missing, `answer_all` has that answered.

    While it waits it calls `check`, which raises Stopped where the run is to end.
    """

    def __init__(self, settings: Settings, journal: Journal, purse: Purse, notice: Callable[[str], None], poll: float) -> None:
        self._settings, self._journal, self._purse, self._notice, self._poll = settings, journal, purse, notice, poll
        self.check: Callable[[], None] = lambda: None
        self._address, self._key = address.find(settings, None), address.key(settings)
        self._book = Book(journal.path.with_name(journal.path.name + "-batches"))
        self._before = journal.ledger()
        self._worst: dict[str, Decimal] = {}
        self._why: dict[str, Reply] = {}
        self._lost: dict[str, Reply] = {}
        self._client: AsyncOpenAI | None = None

    async def ask(self, requests: Sequence[dict[str, Any]]) -> dict[str, Reply]:
        """The replies where all are there; else the others are noted, and Unknown is raised."""
        replies: dict[str, Reply] = {}
        for request in requests:
            key = key_of(request)
            known = self._lost.get(key) or self._journal.answer(key)
            if known:
                replies[key] = known
            else:
                self._book.wait(key, request)
        if len(replies) < len({key_of(request) for request in requests}):
            raise Unknown
        return replies

    def is_waiting(self) -> bool:
        """Whether anything is to be asked."""
        return self._book.has_waiting()

    async def close(self) -> None:
        """Let go of connection and book."""
        self._book.close()
        if self._client:
            await self._client.close()

    async def answer_all(self) -> None:
        """Have everything answered that waits, first by the batches of earlier runs. Raises Stopped and what ends the run."""
        while True:
            for digest, id_ in self._book.batches(self._address.url):
                found = id_ or await self._found(digest)
                if found:
                    self._book.sent(digest, found)
                    await self._ended(digest, found)
                self._book.end(digest)
            self._give_up()
            if not self._book.has_waiting():
                return
            await self._send_all()

    def _give_up(self) -> None:
        for key, _, sent in list(self._book.waiting()):
            if sent >= TRIES:
                why = self._why.get(key, {"failure": "empty", "reason": "The batches held no answer to it."})
                self._lost[key] = {**why, "lost": True}
                self._book.answered(key)

    async def _send_all(self) -> None:
        """Send what waits, in files as large as may be and as the purse allows."""
        keys: list[str] = []
        lines: list[bytes] = []
        size, spent = 0, None
        for key, request, _ in list(self._book.waiting()):
            line = _line(key, request)
            if lines and (len(lines) >= REQUESTS or size + len(line) > BYTES):
                await self._send(keys, lines)
                keys, lines, size = [], [], 0
            try:
                self._worst[key] = self._purse.take(request)
            except Spent as reached:
                spent = reached
                break
            keys.append(key)
            lines.append(line)
            size += len(line)
        if lines:
            await self._send(keys, lines)
        elif spent:
            raise Stopped(f"{spent}.")

    async def _send(self, keys: list[str], lines: list[bytes]) -> None:
        content = b"".join(lines)
        digest = hashlib.sha256(content).hexdigest()[:32]
        name = f"claimcheck-{digest}.jsonl"
        client = self._open()
        file = await self._done(lambda: client.files.create(file=(name, content, "application/jsonl"), purpose="batch"))
        self._book.begin(digest, self._address.url, keys)
        self._booked()

        async def create() -> str:
            # What was sent before may have come there though its answer did not come here.
            found = await self._listed(digest) if create_again else None
            create_again.append(True)
            if found:
                return found
            batch = await client.batches.create(
                input_file_id=file.id,
                endpoint="/v1/chat/completions",
                completion_window="24h",
                metadata={"claimcheck": digest},
            )
            return batch.id

        create_again: list[bool] = []
        id_ = await self._done(create)
        self._book.sent(digest, id_)
        self._notice(f"Batch {id_}: {len(keys):,} requests sent; the answers may take up to a day.")

    async def _found(self, digest: str) -> str | None:
        """The name of a batch that an earlier run may have sent before it died."""
        return await self._done(lambda: self._listed(digest))

    async def _listed(self, digest: str) -> str | None:
        async for batch in self._open().batches.list(limit=100):
            if (batch.metadata or {}).get("claimcheck") == digest and batch.status not in {"cancelled", "cancelling"}:
                return batch.id
        return None

    async def _ended(self, digest: str, id_: str) -> None:
        """Wait for a batch's end and keep what it answered."""
        client = self._open()
        while (batch := await self._done(lambda: client.batches.retrieve(id_))).status not in _ENDED:
            await self._pause(self._poll)
        members = self._book.members(digest)
        kept: list[tuple[str, Future[None]]] = []
        for file in filter(None, (batch.output_file_id, batch.error_file_id)):
            await self._done(partial(self._take, file, members, kept))
        for key, done in kept:
            await asyncio.wrap_future(done)
            self._book.answered(key)
        for key in members & self._worst.keys():
            self._purse.lose(self._worst.pop(key), billed=False)
        self._booked()
        if batch.status == "failed" and not kept:
            self._book.end(digest)
            data = (batch.errors.data if batch.errors else None) or []
            code = next((wire.identifier(error.code, self._key) for error in data), "") or "no reason given"
            raise EndpointFailed(f"The endpoint refused batch {id_} ({code}). Mend that, or leave --via batch-api out.")

    async def _take(self, file: str, members: set[str], kept: list[tuple[str, Future[None]]]) -> None:
        """Keep the answers of one file of results; each is taken once, whatever the order."""
        async for line in self._lines(file):
            key, found, is_final = result_of(line)
            if key not in members:
                continue
            if not is_final:
                self._why[key] = found
                continue
            members.discard(key)
            kept.append((key, self._journal.put_answer(key, found)))
            self._settle(key, found)

    async def _lines(self, file: str) -> AsyncIterator[bytes]:
        async with self._open().files.with_streaming_response.content(file) as response:
            rest = b""
            async for chunk in response.iter_bytes():
                *whole, rest = (rest + chunk).split(b"\n")
                for line in whole:
                    yield secret.without(self._key, line)
            yield secret.without(self._key, rest)

    def _settle(self, key: str, found: Reply) -> None:
        used = reply.tokens(found.get("body", {}))
        if key in self._worst:
            self._purse.settle(self._worst.pop(key), *used)
        else:  # an earlier run sent it, and counted it among its requests
            ledger = self._purse.ledger
            ledger.tokens_in, ledger.tokens_out = ledger.tokens_in + used[0], ledger.tokens_out + used[1]
            ledger.cost += self._purse.prices.cost(*used)

    def _booked(self) -> None:
        now, (requests, failed, tokens_in, tokens_out, cost) = self._purse.ledger, self._before
        self._journal.put_ledger(
            requests + now.requests,
            failed + now.failed,
            tokens_in + now.tokens_in,
            tokens_out + now.tokens_out,
            str(Decimal(cost) + now.cost),
        )

    async def _done(self, call: Callable[[], Awaitable[T]]) -> T:
        """What a call to the endpoint gives; troubles on the way are waited out for `outage` seconds."""
        since, failures = time.monotonic(), 0
        while True:
            self.check()
            try:
                async with asyncio.timeout(_TRANSFER):
                    return await call()
            except Exception as error:  # noqa: BLE001 -- sorted out below
                failure = self._meaning(error)
            wait = failure.wait if failure.wait is not None else min(CAP, BASE * 2.0**failures)
            failures += 1
            if time.monotonic() + wait - since > self._settings.outage:
                raise EndpointFailed(
                    f"The endpoint is out of reach (--outage {self._settings.outage:g}). {failure.reason}"
                ) from None
            await self._pause(wait)

    def _meaning(self, error: Exception) -> OnTheWay:
        """A trouble on the way; whatever else it is, is raised."""
        import openai

        found = error
        if isinstance(error, TimeoutError):
            return OnTheWay("timeout", f"There was no whole answer within {_TRANSFER:g} s.")
        if isinstance(error, openai.OpenAIError):
            found = wire.meaning(error, self._settings.model or "", self._key, self._settings.timeout)
        elif isinstance(error, wire.transport_errors()):
            return OnTheWay("connection", "The connection dropped in the middle of the reply.")
        if isinstance(found, OnTheWay):
            return found
        if isinstance(found, ModelNotFound):
            raise NotAnEndpoint("The endpoint has no Batch API, or its address is another (404). Leave --via batch-api out.")
        if isinstance(found, Failed):
            raise EndpointFailed(found.reason) from None
        raise found

    async def _pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self.check()
            await asyncio.sleep(min(left, 0.25))
        self.check()

    def _open(self) -> AsyncOpenAI:
        if self._client is None:
            if not self._address.loopback:
                self._notice(f"Article text is sent to {self._address.host}.")
            self._client = wire.open_client(self._address.url, self._key, self._settings.timeout, not self._address.loopback, 4)
        return self._client


def _line(key: str, request: dict[str, Any]) -> bytes:
    asked = {"custom_id": key, "method": "POST", "url": "/v1/chat/completions", "body": request}
    return json.dumps(asked, separators=(",", ":")).encode() + b"\n"


def result_of(line: bytes) -> tuple[str, Reply, bool]:
    """The key, the reply, and whether it is final, of one line of results; of a line that says nothing an empty key.

    The line has been cleared of the API key.
    """
    try:
        result = json.loads(line)
        key, response = result["custom_id"], result.get("response") or {}
        status, body = response.get("status_code"), response.get("body")
        if status == 200 and isinstance(body, dict):
            return str(key), {"body": {name: body[name] for name in _KEPT if name in body}}, True
        error = (body.get("error") if isinstance(body, dict) else None) or result.get("error") or {}
        code = wire.identifier(error.get("code"), "")
        if isinstance(status, int) and 400 <= status < 500 and status not in _AGAIN:
            failed = wire.bad_request(
                code, wire.identifier(error.get("type"), ""), wire.identifier(error.get("param"), ""), status
            )
            return str(key), {"failure": failed.kind, "reason": failed.reason}, True
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return "", {}, False
    return (
        str(key),
        {"failure": "server", "reason": f"The batch did not answer it ({code or status or 'no reason given'})."},
        False,
    )
