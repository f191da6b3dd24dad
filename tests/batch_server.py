"""A loopback server that keeps the documented contract of OpenAI's Batch API: files, batches, results in another order.

    with batch_server(answer_one) as server: … server.url … server.lines

`answer_one(body, times)` gives the status and the body of one request's result, None where it expires; `times` is how often it
was asked before.
"""

from __future__ import annotations

import json
import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlsplit

Body = dict[str, Any]
AnswerOne = Callable[[Body, int], tuple[int, Body] | None]


@dataclass
class BatchServer:
    """What came: files by id, batches in their order, every request line of every batch, and how often `custom_id`s came."""

    answer_one: AnswerOne
    url: str = ""
    looks: int = 2
    files: dict[str, bytes] = field(default_factory=dict)
    batches: list[Body] = field(default_factory=list)
    times: Counter[str] = field(default_factory=Counter)
    lose_next: bool = False
    hold: bool = False
    faults: list[int] = field(default_factory=list)
    refuse: str = ""
    paths: list[str] = field(default_factory=list)

    def create_file(self, form: bytes) -> Body:
        assert b'name="purpose"\r\n\r\nbatch\r\n' in form
        found = re.search(rb'name="file"; filename="([\w.-]+\.jsonl)"\r\n(?:[^\r]+\r\n)*\r\n(.*)\r\n--', form, re.DOTALL)
        assert found
        name = f"file-{len(self.files)}"
        self.files[name] = found[2]
        return {"id": name, "object": "file", "bytes": len(found[2]), "created_at": 1, "filename": "x", "purpose": "batch"}

    def create_batch(self, given: Body) -> Body:
        assert given["endpoint"] == "/v1/chat/completions"
        assert given["completion_window"] == "24h"
        assert all(len(key) <= 64 and len(value) <= 512 for key, value in given["metadata"].items())
        lines = [json.loads(line) for line in self.files[given["input_file_id"]].splitlines()]
        assert len({line["custom_id"] for line in lines}) == len(lines), "custom ids are unique in a file"
        assert len({line["body"]["model"] for line in lines}) == 1
        assert {(line["method"], line["url"]) for line in lines} == {("POST", "/v1/chat/completions")}
        batch: Body = given | {"id": f"batch_{len(self.batches)}", "object": "batch", "status": "validating", "created_at": 1}
        batch |= {"output_file_id": None, "error_file_id": None, "looks": self.looks, "lines": lines}
        self.batches.append(batch)
        return batch

    def look(self, id_: str) -> Body:
        batch = next(batch for batch in self.batches if batch["id"] == id_)
        batch["looks"] -= not self.hold
        if self.refuse:
            errors = {"object": "list", "data": [{"code": self.refuse, "message": "no", "param": None, "line": None}]}
            return self.shown(batch | {"status": "failed", "errors": errors})
        if batch["looks"] > 0:
            batch["status"] = "in_progress"
        elif batch["status"] != "completed":
            self.finish(batch)
        return self.shown(batch)

    def finish(self, batch: Body) -> None:
        out: list[str] = []
        errors: list[str] = []
        for number, line in enumerate(reversed(batch["lines"])):
            found = self.answer_one(line["body"], self.times[line["custom_id"]])
            self.times[line["custom_id"]] += 1
            result: Body = {"id": f"batch_req_{number}", "custom_id": line["custom_id"], "response": None, "error": None}
            if found is None:
                result["error"] = {"code": "batch_expired", "message": "This request could not be executed in time."}
            else:
                result["response"] = {"status_code": found[0], "request_id": "r", "body": found[1]}
            (out if found and found[0] == 200 else errors).append(json.dumps(result))
        batch["status"] = "completed"
        for name, lines in (("output_file_id", out), ("error_file_id", errors)):
            if lines:
                batch[name] = f"{name}-{batch['id']}"
                self.files[batch[name]] = "\n".join([*lines, ""]).encode()

    @staticmethod
    def shown(batch: Body) -> Body:
        return {name: value for name, value in batch.items() if name not in {"lines", "looks"}}


class Handler(BaseHTTPRequestHandler):
    """One request to the server that it is made for."""

    play: ClassVar[BatchServer]
    lock: ClassVar[threading.Lock]

    def do_POST(self) -> None:
        data = self.rfile.read(int(self.headers["content-length"]))
        with self.lock:
            if self.stumbles():
                return
            if self.path == "/v1/files":
                self.give(self.play.create_file(data))
            elif self.path == "/v1/batches":
                batch = self.play.create_batch(json.loads(data))
                if not self.play.lose_next:
                    self.give(self.play.shown(batch))
                else:  # it came there, and the answer does not come back
                    self.play.lose_next = False
                    self.connection.close()
            else:
                self.give({}, 404)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        with self.lock:
            if self.stumbles():
                return
            if parts.path == "/v1/batches":
                self.give(self.page(parse_qs(parts.query).get("after", [""])[0]))
            elif parts.path.startswith("/v1/batches/"):
                self.give(self.play.look(parts.path.rpartition("/")[2]))
            else:
                self.give(self.play.files[parts.path.split("/")[3]])

    def page(self, after: str) -> Body:
        """One batch a page, the newest first."""
        newest = [self.play.shown(batch) for batch in reversed(self.play.batches)]
        ids = [batch["id"] for batch in newest]
        page = newest[ids.index(after) + 1 :][:1] if after else newest[:1]
        more = bool(page) and page[-1]["id"] != ids[-1]
        return {"object": "list", "data": page, "has_more": more, "last_id": page[-1]["id"] if page else None}

    def stumbles(self) -> bool:
        self.play.paths.append(f"{self.command} {urlsplit(self.path).path}")
        if self.play.faults:
            self.give({"error": {}}, self.play.faults.pop())
            return True
        return False

    def give(self, body: Body | bytes, status: int = 200) -> None:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        with suppress(OSError):
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing."""


class Quiet(ThreadingHTTPServer):
    """It says nothing of lost connections, which are part of the play."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Nothing."""


@contextmanager
def batch_server(answer_one: AnswerOne) -> Iterator[BatchServer]:
    """Serve on a free port of 127.0.0.1."""
    server = BatchServer(answer_one)
    httpd = Quiet(("127.0.0.1", 0), type("Bound", (Handler,), {"play": server, "lock": threading.Lock()}))
    server.url = f"http://127.0.0.1:{httpd.server_address[1]}/v1"
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()
