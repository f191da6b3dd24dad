"""A loopback server between a tool and a model: passes requests on, counts them, and keeps the answers by their content."""

from __future__ import annotations

import hashlib
import json
import threading
import time
import urllib.error
import urllib.request
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any


class Meter:
    """As a context: an address (`url`) that leads to the model; `n` counts requests, tokens and seconds of the model's time.

    An answer that is kept costs in `n` what it cost when it was first given. `limit` is the most tokens of an answer where the
    tool itself sets no lower limit. One request at a time, so that seconds compare.
    """

    def __init__(self, base_url: str, folder: Path, limit: int) -> None:
        self._base, self._folder, self._limit = base_url.rstrip("/"), folder, limit
        self._one = threading.Lock()
        self.n: Counter[str] = Counter()
        self.seconds = 0.0
        folder.mkdir(parents=True, exist_ok=True)
        meter = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers.get("content-length", 0))))
                status, reply = meter.answer(self.path, body)
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(reply)))
                self.end_headers()
                self.wfile.write(reply)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                """Nothing: the requests are counted."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Meter:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, path: str, body: dict[str, Any]) -> tuple[int, bytes]:
        """The model's reply, kept or new, and counted."""
        asked = body.get("max_tokens") or body.get("max_completion_tokens") or self._limit
        body.pop("max_completion_tokens", None)
        body |= {"max_tokens": min(asked, self._limit), "temperature": 0, "seed": 0}
        data = json.dumps(body, sort_keys=True).encode()
        kept = self._folder / f"{hashlib.sha256(data).hexdigest()}.json"
        with self._one:
            if not kept.exists():
                kept.write_text(json.dumps(self._ask(path, data)), encoding="utf-8")
            row = json.loads(kept.read_text(encoding="utf-8"))
            usage = row["reply"].get("usage") or {}
            self.n.update(requests=1, tokens_in=usage.get("prompt_tokens", 0), tokens_out=usage.get("completion_tokens", 0))
            self.n["cut off"] += any(c.get("finish_reason") == "length" for c in row["reply"].get("choices", ()))
            self.seconds += row["seconds"]
        return row["status"], json.dumps(row["reply"]).encode()

    def _ask(self, path: str, data: bytes) -> dict[str, Any]:
        url = self._base + path.removeprefix("/v1")
        request = urllib.request.Request(url, data, {"content-type": "application/json"})  # noqa: S310
        begun = time.monotonic()
        try:
            with urllib.request.urlopen(request, timeout=900) as got:  # noqa: S310
                return {"status": got.status, "reply": json.load(got), "seconds": time.monotonic() - begun}
        except urllib.error.HTTPError as error:
            return {"status": error.code, "reply": json.loads(error.read() or b"{}"), "seconds": time.monotonic() - begun}
