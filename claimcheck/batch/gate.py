"""The one gate through which all requests of a batch go: how many at once, how far apart, and when none at all.

A refusal (429) shuts it until the endpoint's Retry-After has passed. What the endpoint takes is learnt from what it took: the
first refusal sets the pace to the rate of answers so far, every later one slows it a little, and while none comes it grows
again. How many are under way at once is halved by refusals and grows by one a round of answers (additive increase,
multiplicative decrease, as TCP does). Measured in `benchmarks/batch_storm.py`.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

SLOWER, FASTER = 0.9, 1.01  # of the pace, a refusal and an answer
_SAMPLE = 400  # answers by which the rate is measured
_LOOK = 0.25  # seconds after which a waiting request looks whether the run has stopped


class Gate:
    """Requests go through one by one in the order of their coming; `stopped` is asked while they wait."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.most, self.under_way = most, 0
        self.refusals = 0
        self._width = float(most)
        self._apart = 0.0
        self._shut_until = self._next_turn = self._changed = 0.0
        self._opened: float | None = None
        self._answers: deque[float] = deque(maxlen=_SAMPLE)
        self._clock = clock
        self._turnstile = asyncio.Lock()
        self._left = asyncio.Event()

    @asynccontextmanager
    async def passage(self, check: Callable[[], None]) -> AsyncIterator[float]:
        """Held while a request is under way; gives the time of its start. `check` raises where the run has stopped."""
        async with self._turnstile:
            await self._turn(check)
            self.under_way += 1
            now = self._clock()
            self._opened = now if self._opened is None else self._opened
            self._next_turn = max(now, self._next_turn) + self._apart
        try:
            yield now
        finally:
            self.under_way -= 1
            self._left.set()

    async def _turn(self, check: Callable[[], None]) -> None:
        while True:
            check()
            wait = max(self._shut_until, self._next_turn) - self._clock()
            if wait > 0:
                await asyncio.sleep(min(wait, _LOOK))
            elif self.under_way >= max(1, int(self._width)):
                self._left.clear()
                try:
                    await asyncio.wait_for(self._left.wait(), _LOOK)
                except TimeoutError:
                    continue
            else:
                return

    def answered(self) -> None:
        """A request was answered."""
        self._answers.append(self._clock())
        self._width = min(float(self.most), self._width + 1.0 / max(1.0, self._width))
        self._apart /= FASTER

    def refused(self, sent: float, wait: float) -> None:
        """A request that was sent then was refused, and none is wanted for so long."""
        now = self._clock()
        self.refusals += 1
        self._shut_until = max(self._shut_until, now + wait)
        if sent < self._changed:  # it was under way when the pace was last changed, and says nothing new
            return
        self._changed = now
        self._width = max(1.0, self._width / 2)
        self._apart = self._apart / SLOWER if self._apart else self._taken(self._shut_until)

    def _taken(self, until: float) -> float:
        """Seconds an answer so far, the wait that it cost included."""
        if not self._answers or self._opened is None:
            return 0.0
        return (until - self._opened) / len(self._answers)

    def shut(self, wait: float) -> None:
        """Let nobody through for so long: the endpoint does not answer."""
        self._shut_until = max(self._shut_until, self._clock() + wait)
