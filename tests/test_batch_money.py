"""The purse: its limits are never passed, and what is booked is what was spent."""

from __future__ import annotations

import asyncio
import random
from decimal import Decimal
from typing import Any

import pytest
import virtual
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.batch.money import Prices, Purse, Spent, estimate
from claimcheck.errors import SettingsError
from claimcheck.settings import Settings

PRICED = Settings(price_in=Decimal("0.5"), price_out=Decimal("2"), max_tokens=200)


def request(words: int) -> dict[str, Any]:
    return {"messages": [{"role": "user", "content": "word " * words}]}


async def spend(purse: Purse, jobs: int, workers: int, seed: int) -> tuple[Decimal, int]:
    """The highest that was ever spent, and how many were refused."""
    dice, slots, refused, highest = random.Random(seed), asyncio.Semaphore(workers), 0, Decimal(0)

    async def job() -> None:
        nonlocal refused, highest
        async with slots:
            try:
                worst = await purse.reserve(request(dice.randint(1, 300)), lambda: None)
            except Spent:
                refused += 1
                return
            await asyncio.sleep(dice.random())
            if dice.random() < 0.2:
                purse.lose(worst, billed=dice.random() < 0.5)
            else:
                purse.settle(worst, dice.randint(0, 300), dice.randint(0, 200))
            highest = max(highest, purse.ledger.cost)

    await asyncio.gather(*(job() for _ in range(jobs)))
    return highest, refused


@settings(max_examples=60)
@given(st.integers(0, 10_000), st.integers(1, 64), st.decimals("0.0001", "0.05", places=4))
def test_no_limit_of_cost_is_ever_passed(seed: int, workers: int, limit: Decimal) -> None:
    purse = Purse(PRICED, limit, None)
    highest, refused = virtual.run(spend(purse, 120, workers, seed))
    assert highest <= limit
    assert purse.ledger.requests == 120 - refused


def test_a_limit_is_used_before_it_refuses() -> None:
    purse = Purse(PRICED, Decimal("0.02"), None)
    highest, refused = virtual.run(spend(purse, 1_000, 32, 3))
    assert refused > 0
    dearest = Prices.of(PRICED).worst(request(300), 200)
    assert highest > Decimal("0.02") - dearest


def test_requests_are_counted_to_the_last() -> None:
    purse = Purse(Settings(), None, 40)
    _, refused = virtual.run(spend(purse, 100, 32, 1))
    assert (purse.ledger.requests, refused) == (40, 60)


def test_failed_requests_are_booked() -> None:
    async def go() -> Purse:
        purse = Purse(PRICED, None, None)
        purse.settle(await purse.reserve(request(10), lambda: None), 1_000, 100)
        purse.lose(await purse.reserve(request(10), lambda: None), billed=False)
        purse.lose(await purse.reserve(request(10), lambda: None), billed=True)
        return purse

    ledger = virtual.run(go()).ledger
    assert (ledger.requests, ledger.failed, ledger.tokens_in, ledger.tokens_out) == (3, 2, 1_000, 100)
    assert ledger.cost == Decimal("0.0007") + Prices.of(PRICED).worst(request(10), 200)


def test_the_worst_case_is_a_token_a_byte() -> None:
    content = "Ωμέγα 😀"
    assert Prices(Decimal(1_000_000)).worst({"messages": [{"content": content}]}, 0) >= len(content.encode())
    assert estimate({"messages": [{"content": "x" * 400}]}) in range(100, 120)


@pytest.mark.parametrize(
    ("given_settings", "message"),
    [(Settings(), "needs prices"), (Settings(price_in=Decimal(1), max_tokens=None), "needs max_tokens")],
)
def test_a_limit_that_cannot_be_kept_is_refused(given_settings: Settings, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        Purse(given_settings, Decimal(1), None)
