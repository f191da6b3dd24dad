"""Articles from web pages, read in a process of their own with a limit of size and of time."""

from __future__ import annotations

import atexit
import importlib.util
import json
import subprocess
import sys
import threading
from contextlib import suppress
from typing import Any

from claimcheck.errors import ArticleError
from claimcheck.model import Article

BYTES = 2_000_000
"""The largest page that is read: trafilatura needs time that grows with the square of a flat page (measured: 72 s for 6.4 MB)."""
SECONDS = 10.0
"""The longest that one page may take."""


def article_of(page: bytes, name: str) -> Article:
    """The article of a web page (see `claimcheck.readers.web_page`). Raises ArticleError, which says why there is none.

    The text is taken out of the page, and spans count in that text; nothing is fetched.
    """
    if importlib.util.find_spec("trafilatura") is None:
        raise ArticleError("web pages need an extra: pip install 'claimcheck-news[html]', or save the article as .txt")
    if len(page) > BYTES:
        raise ArticleError(f"the page is larger than {BYTES:,} bytes; save the article alone, without scripts and pictures in it")
    found = _WORKER.ask(page)
    if "refused" in found:
        raise ArticleError(found["refused"])
    return Article(name, found["text"], found["title"], found["source"], found["published"] or None, found["url"])


class _Worker:
    """The process that takes pages apart: started for the first page, started anew where a page took too long or broke it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, page: bytes) -> dict[str, Any]:
        """What the worker says of a page."""
        with self._lock:
            process = self._running()
            late = threading.Timer(SECONDS, process.kill)
            late.start()
            try:
                answer = _exchange(process, page)
            finally:
                late.cancel()
            if answer is None:
                self.stop()
                return {"refused": f"the page took longer than {SECONDS:g} seconds or broke the reader; save its text as .txt"}
            return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            command = [sys.executable, "-P", "-W", "ignore", "-m", "claimcheck.readers.web_page"]
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)  # noqa: S603
        return self._process

    def stop(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                _close(pipe)


def _close(pipe: Any) -> None:
    with suppress(OSError):  # what was still to be written has nobody to read it
        pipe.close()


def _exchange(process: subprocess.Popen[bytes], page: bytes) -> dict[str, Any] | None:
    """Send a page and take the answer; None where the process ended before it had one."""
    assert process.stdin is not None  # noqa: S101
    assert process.stdout is not None  # noqa: S101
    try:
        process.stdin.write(b"%d\n" % len(page) + page)
        process.stdin.flush()
        head = process.stdout.readline()
        answer: dict[str, Any] = json.loads(process.stdout.read(int(head)))
        return answer
    except (OSError, ValueError):
        return None


_WORKER = _Worker()
atexit.register(_WORKER.stop)
