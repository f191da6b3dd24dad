"""How far a batch has come: on stderr while it runs, in the journal for `--status`."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from typing import Any

from claimcheck.batch.journal import Journal
from claimcheck.batch.money import Ledger

_ON_TERMINAL, _ELSEWHERE = 0.5, 10.0  # seconds between two lines


@dataclass(slots=True)
class Counts:
    """Stories and articles of a run: all, finished before, finished now, failed."""

    stories: int = 0
    articles: int = 0
    before: int = 0
    now: int = 0
    articles_now: int = 0
    failed: int = 0

    @property
    def finished(self) -> int:
        """Stories finished, before or now."""
        return self.before + self.now


class Progress:
    """Tells every while; `tick` is cheap."""

    def __init__(self, counts: Counts, ledger: Ledger, journal: Journal, about: dict[str, Any]) -> None:
        self._counts, self._ledger, self._journal, self._about = counts, ledger, journal, about
        self._started = self._told = time.monotonic()
        self._every = _ON_TERMINAL if sys.stderr.isatty() else _ELSEWHERE
        self._noted = 0.0

    def tick(self) -> None:
        """Tell if it is time."""
        now = time.monotonic()
        if now - self._noted >= 1.0:
            self._noted = now
            self.note("running")
        if now - self._told >= self._every:
            self._told = now
            tty = sys.stderr.isatty()
            print(f"\r\033[K{self.line()}" if tty else self.line(), end="" if tty else "\n", file=sys.stderr, flush=True)  # noqa: T201

    def note(self, state: str) -> None:
        """Write down how far the run is."""
        counts = self._counts
        self._journal.put_state(
            {
                **self._about,
                "state": state,
                "stories": counts.stories,
                "finished": counts.finished,
                "articles": counts.articles,
                "failed": counts.failed,
            }
        )

    def line(self) -> str:
        """Stories, rate, tokens, cost, time left."""
        counts, ledger, seconds = self._counts, self._ledger, max(1e-9, time.monotonic() - self._started)
        rate = counts.now / seconds
        parts = [f"{counts.finished:,} of {counts.stories:,} stories", f"{counts.articles_now / seconds:,.1f} articles/s"]
        if ledger.requests:
            parts.append(f"{ledger.requests:,} requests, {ledger.tokens_in:,} + {ledger.tokens_out:,} tokens")
        if ledger.cost:
            parts.append(f"cost {ledger.cost:.4f}")
        if rate:
            parts.append(f"{_span((counts.stories - counts.finished) / rate)} left")
        return ", ".join(parts)

    def end(self) -> None:
        """Leave the terminal's line."""
        if sys.stderr.isatty():
            print("\r\033[K", end="", file=sys.stderr, flush=True)  # noqa: T201


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
