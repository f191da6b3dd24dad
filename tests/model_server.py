"""A model server for batches: any schema gets an answer that fits; faults, a rate limit and a latency on request.

    python tests/model_server.py latency=0.2 faults=0.3 rate=20     prints its address; GET /stats gives its counts

What it counts as bought is what it has sent out whole: `bought_twice` are whole answers to a request that had one already.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import sys
from collections import Counter
from contextlib import suppress
from typing import Any

FAULTS = ("429", "500", "drop", "cut", "schema", "slow")


class ModelServer:
    """Serves on a free port of 127.0.0.1; `stats` are its counts."""

    def __init__(self, latency: float = 0.0, faults: float = 0.0, rate: float = 0.0, seed: int = 1) -> None:
        self.latency, self.faults, self.rate = latency, faults, rate
        self.stats: Counter[str] = Counter()
        self.bought: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._random = random.Random(seed)
        self._window = (0.0, 0.0)

    async def start(self, port: int = 0) -> str:
        """Begin to serve; the address."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"

    async def close(self) -> None:
        """Serve no longer; connections are dropped."""
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def forever(self) -> None:
        """Serve until cancelled."""
        await self._server.serve_forever()

    def counts(self) -> dict[str, int]:
        """Requests by what came of them, different whole answers, and those bought twice."""
        twice = sum(times - 1 for times in self.bought.values())
        return {**dict(sorted(self.stats.items())), "distinct": len(self.bought), "bought_twice": twice}

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._tasks.add(task)
        try:
            with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
                while await self._exchange(reader, writer):
                    pass
        finally:
            self._tasks.discard(task)
            writer.close()
            with suppress(ConnectionError, asyncio.CancelledError):
                await writer.wait_closed()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if head.startswith(b"get"):
            await _reply(writer, 200, json.dumps(self.counts()).encode())
            return True
        length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
        return await self._answer(await reader.readexactly(length), writer)

    async def _answer(self, raw: bytes, writer: asyncio.StreamWriter) -> bool:
        self.stats["requests"] += 1
        if not self._allowed():
            self.stats["429"] += 1
            await _reply(writer, 429, b'{"error": {}}', b"retry-after: 1\r\n")
            return True
        self.stats["under_way"] += 1
        self.stats["most_at_once"] = max(self.stats["most_at_once"], self.stats["under_way"])
        try:
            await asyncio.sleep(self.latency)
            fault = self._random.choice(FAULTS) if self._random.random() < self.faults else ""
            self.stats[f"fault {fault}"] += bool(fault)
            return await self._send(raw, fault, writer)
        finally:
            self.stats["under_way"] -= 1

    async def _send(self, raw: bytes, fault: str, writer: asyncio.StreamWriter) -> bool:
        if fault in {"429", "500"}:
            await _reply(writer, int(fault), b'{"error": {}}', b"retry-after-ms: 50\r\n" if fault == "429" else b"")
            return True
        body = completion(raw, fault)
        if fault in {"drop", "slow"}:
            writer.write(_head(200, len(body)))
            pieces = [body[: len(body) // 2]] if fault == "drop" else [body[at : at + 1] for at in range(40)]
            for piece in pieces:
                writer.write(piece)
                await writer.drain()
                await asyncio.sleep(0.25 if fault == "slow" else 0.0)
            return False
        self.bought[hashlib.sha256(raw).hexdigest()] += 1
        await _reply(writer, 200, body)
        return True

    def _allowed(self) -> bool:
        """Whether the rate allows one more: a bucket of one second's requests, as most endpoints keep it."""
        if not self.rate:
            return True
        now = asyncio.get_running_loop().time()
        left, before = self._window if self._window[1] else (self.rate, now)
        left = min(self.rate, left + (now - before) * self.rate)
        self._window = (left - 1, now) if left >= 1 else (left, now)
        return left >= 1


def completion(raw: bytes, fault: str = "") -> bytes:
    """The reply to a request: an answer that fits its schema, or with a fault half of one or one that does not fit."""
    request = json.loads(raw)
    schema = request["response_format"]["json_schema"]["schema"]
    content = '{"nonsense": 1}' if fault == "schema" else json.dumps(_fill(schema, schema.get("$defs", {})))
    content = content[: len(content) // 2] if fault == "cut" else content
    message = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
    usage = {"prompt_tokens": len(raw) // 4, "completion_tokens": 1 + len(content) // 3}
    return json.dumps({"choices": [message], "usage": usage}).encode()


def _fill(schema: dict[str, Any], definitions: dict[str, Any]) -> Any:
    if "$ref" in schema:
        return _fill(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in schema:
        return _fill(schema["anyOf"][-1], definitions)
    if "enum" in schema:
        return schema["enum"][-1]
    if schema.get("type") == "object":
        return {name: _fill(inner, definitions) for name, inner in schema["properties"].items()}
    return {"array": [], "string": "", "integer": 0, "number": 0, "boolean": False}.get(schema.get("type", ""))


async def _reply(writer: asyncio.StreamWriter, status: int, body: bytes, headers: bytes = b"") -> None:
    writer.write(_head(status, len(body), headers) + body)
    await writer.drain()


def _head(status: int, length: int, headers: bytes = b"") -> bytes:
    return b"HTTP/1.1 %d X\r\ncontent-type: application/json\r\n%scontent-length: %d\r\n\r\n" % (status, headers, length)


async def _main() -> None:
    given = {name: float(value) for name, _, value in (word.partition("=") for word in sys.argv[1:])}
    port = int(given.pop("port", 0))
    server = ModelServer(**given)  # type: ignore[arg-type]  # seed may be a float
    print(await server.start(port), flush=True)  # noqa: T201
    await server.forever()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        asyncio.run(_main())
