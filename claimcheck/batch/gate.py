"""The one gate through which all requests of a batch go: how many at once, how far apart, and when none at all.

A refusal (429) shuts it until the endpoint's Retry-After has passed. What the endpoint takes is learnt from what it took: when
the gate first opens again, the rate is that of the requests taken so far; every later refusal lowers it a little, and while
none comes it grows again, slowly near where it was last refused (as TCP CUBIC does). An endpoint that refuses one in so many
however slowly it is asked, as a crowded one does, is not asked more slowly for it. Turns that were missed while the gate was
shut are not made up for: a burst would be refused again by endpoints that count the last second. The figures were chosen in
simulations of endpoints with a fixed window, a sliding window and a bucket of tokens (as in `tests/test_batch_gate.py`).
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

SLOWER = 0.9  # what a refusal leaves of the rate
FAST, SLOW = 1.01, 1.0001  # what an answer adds to it: much while it is far from the rate last refused, little near that
LEARNING = 1.001  # what it adds before the first refusal that came at a known rate
NEAR = (0.92, 1.1)  # of the rate last refused
STEEP = 0.7  # of the rate: refusals that are as rare and go on below that are not for the rate
DENSE = 0.2  # the share of refusals from which on they are, whatever the rate
CALM, AWHILE = 100, 200  # answers after which a refusal begins anew, and for which the rate is left alone
_LOOK = 0.25  # seconds after which a waiting request looks whether the run has stopped


class Gate:
    """Requests go through one by one in the order of their coming; `stopped` is asked while they wait."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.most, self.under_way = most, 0
        self.refusals = 0
        self._apart = self._refused_at = 0.0  # seconds between two requests, and what they were when last refused
        self._shut_until = self._next_turn = self._changed = 0.0
        self._opened: float | None = None
        self._fell_from = 0.0  # seconds between two requests when it began to be refused
        self._since = self._left_alone = 0  # answers since the last refusal; answers for which refusals change nothing
        self._recent: deque[bool] = deque(maxlen=40)  # whether it was refused
        self._sent = 0
        self._clock = clock
        self._turnstile = asyncio.Lock()
        self._left: asyncio.Future[None] | None = None  # a future wakes in one turn of the loop, an Event in three

    @asynccontextmanager
    async def passage(self, check: Callable[[], None]) -> AsyncIterator[float]:
        """Held while a request is under way; gives the time of its start. `check` raises where the run has stopped."""
        async with self._turnstile:
            await self._turn(check)
            self.under_way += 1
            now = self._clock()
            self._opened = now if self._opened is None else self._opened
            self._learn(now)
            self._sent += 1
            self._next_turn = max(now, self._next_turn) + self._apart
        try:
            yield now
        finally:
            self.under_way -= 1
            _wake(self._left)

    async def _turn(self, check: Callable[[], None]) -> None:
        while True:
            check()
            wait = max(self._shut_until, self._next_turn) - self._clock()
            if wait > 0:
                await asyncio.sleep(min(wait, _LOOK))
            elif self.under_way >= self.most:
                loop = asyncio.get_running_loop()
                self._left = loop.create_future()
                look = loop.call_later(_LOOK, _wake, self._left)
                try:
                    await self._left
                finally:
                    look.cancel()
            else:
                return

    def answered(self) -> None:
        """A request was answered."""
        self._recent.append(False)
        self._since += 1
        if self._left_alone:
            self._left_alone -= 1
            self._apart /= FAST
            return
        if not self._refused_at:
            self._apart /= LEARNING
            return
        rate = self._refused_at / self._apart  # as a share of the rate last refused
        self._apart /= SLOW if NEAR[0] <= rate <= NEAR[1] else FAST

    def refused(self, sent: float, wait: float) -> None:
        """A request that was sent then was refused, and none is wanted for so long."""
        now = self._clock()
        self.refusals += 1
        self._recent.append(True)
        self._shut_until = max(self._shut_until, now + wait)
        if sent < self._changed:  # it was under way when the pace was last changed, and says nothing new
            return
        self._changed = now
        dense = sum(self._recent) > DENSE * len(self._recent)
        if self._left_alone and not dense:
            return
        if dense or self._since >= CALM or not self._fell_from:
            self._fell_from = self._apart
        self._since = self._left_alone = 0
        self._refused_at = self._apart
        self._apart /= SLOWER
        if self._apart * STEEP > self._fell_from:  # slower did not help
            self._apart, self._left_alone = self._fell_from, AWHILE

    def _learn(self, now: float) -> None:
        """The first time that the gate opens again: what was taken so far, the wait that it cost included, is the rate."""
        taken = self._sent - self.refusals
        if self.refusals and not self._apart and taken > 0 and self._opened is not None:
            self._apart = (now - self._opened) / taken

    def shut(self, wait: float) -> None:
        """Let nobody through for so long: the endpoint does not answer."""
        self._shut_until = max(self._shut_until, self._clock() + wait)


def _wake(waiting: asyncio.Future[None] | None) -> None:
    if waiting is not None and not waiting.done():
        waiting.set_result(None)
