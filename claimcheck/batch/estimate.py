"""What a batch would ask and cost, counted without sending anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from claimcheck.batch.journal import Journal
from claimcheck.batch.money import Prices, estimate
from claimcheck.batch.plan import key_of
from claimcheck.settings import Settings

_ANSWER = 60  # tokens of an answer where none has been seen yet (measured on the seeds: 45 to 80 by the kind of question)


class Unknown(Exception):  # noqa: N818 -- not an error
    """The story goes on only with answers that are not bought yet."""


@dataclass(slots=True)
class Estimate:
    """Takes the client's place in a dry run."""

    settings: Settings
    journal: Journal
    tokens_in: int = 0
    _keys: set[str] = field(default_factory=set)

    async def ask(self, requests: Sequence[dict[str, Any]]) -> dict[str, Any]:
        """The replies where the journal holds all of them; else the others are counted, each once, and Unknown is raised."""
        replies = {key_of(request): self.journal.answer(key_of(request)) for request in requests}
        for request in requests:
            key = key_of(request)
            if replies[key] is None and key not in self._keys:
                self._keys.add(key)
                self.tokens_in += estimate(request)
        if None in replies.values():
            raise Unknown
        return replies

    def __str__(self) -> str:
        requests, _, _, tokens_out, _ = self.journal.ledger()
        calls, prices = len(self._keys), Prices.of(self.settings)
        out = round(calls * (tokens_out / requests if requests else _ANSWER))
        lines = [f"{calls:,} calls, about {self.tokens_in:,} tokens in and {out:,} out (estimated; corrections come on top)"]
        if self.settings.price_in is None and self.settings.price_out is None:
            lines.append("no cost: set price_in and price_out, the cost of a million tokens")
        else:
            most = prices.cost(self.tokens_in, calls * (self.settings.max_tokens or 0))
            lines.append(
                f"cost about {_short(prices.cost(self.tokens_in, out))}, at most {_short(most)} with the longest answers"
            )
        return "\n".join(lines)


def _short(cost: Decimal) -> str:
    return f"{cost:,.4f}"
