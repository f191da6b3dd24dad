"""A real OpenAI-compatible server on the loopback interface, with scripted answers and faults.

    with loopback(lambda body: answer({"q1": "Ann Lee"})) as server:
        … server.url … server.requests

A script is a function from a request's body to a reply, or a list of replies given in turn (the last one over and over).
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Body = dict[str, Any]


@dataclass(frozen=True)
class Reply:
    """One reply: a status, a body, headers; `drip` seconds between its bytes; `cut` drops the connection after so many bytes."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})
    drip: float = 0.0
    cut: int | None = None
    hang: bool = False


Script = Callable[[Body], Reply] | Sequence[Reply]


def answer(content: object, *, finish: str = "stop", refusal: str | None = None, model: str = "scripted", **more: Any) -> Reply:
    """A chat completion that says `content`: text as it is, anything else as JSON."""
    text = content if isinstance(content, str) or content is None else json.dumps(content, ensure_ascii=False)
    completion = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": model,
        "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, "refusal": refusal}}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15, "prompt_tokens_details": {"cached_tokens": 3}},
        "system_fingerprint": "fp_1",
        "timings": {"prompt_ms": 1.5},
    }
    return Reply(json.dumps(completion | more).encode())


def fault(status: int, error: Body | None = None, **headers: str) -> Reply:
    """An error reply, as OpenAI writes them; header names with underscores."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(json.dumps({"error": error or {}}).encode(), status, {"content-type": "application/json"} | named)


@dataclass
class Server:
    """A running server: its base URL, the host as people read it, and the requests that came."""

    url: str
    host: str
    requests: list[Body] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


@contextmanager
def loopback(script: Script) -> Iterator[Server]:
    """Serve the script on a free port of 127.0.0.1."""
    lock, closing = threading.Lock(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with lock:
                turn = len(server.requests)
                server.requests.append(body)
                server.headers.append({name.lower(): value for name, value in self.headers.items()})
                server.paths.append(self.path)
            reply = script(body) if callable(script) else script[min(turn, len(script) - 1)]
            with suppress(OSError):
                self.give(reply)

        def give(self, reply: Reply) -> None:
            if reply.hang:
                closing.wait(30)
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(reply.body)))
            self.end_headers()
            if reply.drip:
                for place in range(len(reply.body)):
                    self.wfile.write(reply.body[place : place + 1])
                    self.wfile.flush()
                    if closing.wait(reply.drip):
                        return
            self.wfile.write(reply.body[: reply.cut] if not reply.drip else b"")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

        def handle_error(self, request: object, client_address: object) -> None:
            """Nothing: clients that hang up are part of the play."""

    httpd = Quiet(("127.0.0.1", 0), Handler)
    port = httpd.server_address[1]
    server = Server(f"http://127.0.0.1:{port}/v1", f"127.0.0.1:{port}")
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        closing.set()
        httpd.shutdown()
        httpd.server_close()
        thread.join()
