"""What a batch may spend: the worst that a request can cost is set aside before it is sent, and settled after.

Limits are hard, however many requests are under way: a request whose worst case does not fit any more waits until others
have settled, and where none is left to settle the run stops. The worst case of a prompt is one token a byte; of an answer,
`max_tokens`. A request that broke off unanswered may have been billed, so it is booked at its worst case.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claimcheck.errors import SettingsError
from claimcheck.settings import Settings

_MILLION = Decimal(1_000_000)
_FRAME = 200  # tokens that a chat template may add
CHARACTERS = 4  # of English to a token, for estimates


class Spent(Exception):  # noqa: N818 -- what has happened, not an error
    """A limit is reached; the message says which."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost; nothing where no price is set."""

    into: Decimal = Decimal(0)
    out: Decimal = Decimal(0)

    @classmethod
    def of(cls, settings: Settings) -> Prices:
        """The prices of the settings."""
        return cls(settings.price_in or Decimal(0), settings.price_out or Decimal(0))

    def cost(self, tokens_in: int, tokens_out: int) -> Decimal:
        """What so many tokens cost."""
        return (tokens_in * self.into + tokens_out * self.out) / _MILLION

    def worst(self, request: dict[str, Any], most_out: int) -> Decimal:
        """The most that a request can cost."""
        return self.cost(len(_written(request).encode("utf-8", "replace")) + _FRAME, most_out)


def estimate(request: dict[str, Any]) -> int:
    """About how many tokens a request holds."""
    return len(_written(request)) // CHARACTERS + 1


def _written(request: dict[str, Any]) -> str:
    return json.dumps([request.get("messages"), request.get("response_format")], ensure_ascii=False)


@dataclass(slots=True)
class Ledger:
    """What was sent so far: requests, those of them that failed, tokens, cost."""

    requests: int = 0
    failed: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal = Decimal(0)


class Purse:
    """The money of one run; `ledger` is what it has spent."""

    def __init__(self, settings: Settings, max_cost: Decimal | None, max_requests: int | None) -> None:
        if max_cost is not None and settings.price_in is None and settings.price_out is None:
            raise SettingsError("--max-cost needs prices: set price_in and price_out, the cost of a million tokens.")
        if max_cost is not None and settings.max_tokens is None:
            raise SettingsError("--max-cost needs max_tokens, else no answer has a highest price. Set it.")
        self.ledger = Ledger()
        self.prices = Prices.of(settings)
        self._most_out = settings.max_tokens or 0
        self._max_cost, self._max_requests = max_cost, max_requests
        self._aside, self._open = Decimal(0), 0
        self._settled = asyncio.Event()

    async def reserve(self, request: dict[str, Any], check: Callable[[], None]) -> Decimal:
        """Set a request's worst case aside and count it. Raises Spent, and what `check` raises while it waits."""
        worst = self.prices.worst(request, self._most_out) if self.prices != Prices() else Decimal(0)
        while True:
            check()
            if self._max_requests is not None and self.ledger.requests >= self._max_requests:
                raise Spent(f"--max-requests {self._max_requests:,} is reached")
            if self._max_cost is None or self.ledger.cost + self._aside + worst <= self._max_cost:
                break
            if self._open == 0:
                raise Spent(f"--max-cost {self._max_cost} is reached: the next request could cost {worst.normalize():f}")
            self._settled.clear()
            await self._settled.wait()
        self._aside += worst
        self._open += 1
        self.ledger.requests += 1
        return worst

    def take(self, request: dict[str, Any]) -> Decimal:
        """As `reserve`, for what cannot wait until others have settled: raises Spent where the worst case does not fit now."""
        worst = self.prices.worst(request, self._most_out) if self._max_cost is not None else Decimal(0)
        if self._max_requests is not None and self.ledger.requests >= self._max_requests:
            raise Spent(f"--max-requests {self._max_requests:,} is reached")
        if self._max_cost is not None and self.ledger.cost + self._aside + worst > self._max_cost:
            raise Spent(f"--max-cost {self._max_cost} is reached: the next request could cost {worst.normalize():f}")
        self._aside += worst
        self._open += 1
        self.ledger.requests += 1
        return worst

    def settle(self, worst: Decimal, tokens_in: int, tokens_out: int) -> None:
        """Book what a request came to."""
        self.ledger.tokens_in += tokens_in
        self.ledger.tokens_out += tokens_out
        self._book(worst, self.prices.cost(tokens_in, tokens_out))

    def lose(self, worst: Decimal, billed: bool) -> None:
        """Book a request that came to nothing; `billed` says that it may have been paid for all the same."""
        self.ledger.failed += 1
        self._book(worst, worst if billed else Decimal(0))

    def _book(self, worst: Decimal, cost: Decimal) -> None:
        self.ledger.cost += cost
        self._aside -= worst
        self._open -= 1
        self._settled.set()
