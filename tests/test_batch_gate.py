"""The gate: what a storm costs, on endpoints that count in different ways, in virtual time."""

from __future__ import annotations

import asyncio
import math
import random
from collections.abc import Callable

import pytest
import virtual

from claimcheck.batch.gate import Gate

RATE, JOBS, WORKERS = 20, 300, 32
Counter = Callable[[float], tuple[bool, float]]


def fixed_window() -> Counter:
    """So many a second of the clock."""
    taken: dict[int, int] = {}

    def take(now: float) -> tuple[bool, float]:
        second = math.floor(now + 0.37)
        taken[second] = taken.get(second, 0) + 1
        return taken[second] <= RATE, second + 1 - now - 0.37

    return take


def sliding_window() -> Counter:
    """So many in the last second."""
    log: list[float] = []

    def take(now: float) -> tuple[bool, float]:
        log[:] = [then for then in log if then > now - 1]
        if len(log) >= RATE:
            return False, log[0] + 1 - now
        log.append(now)
        return True, 0.0

    return take


def bucket() -> Counter:
    """So many a second, and what was saved up in the last one."""
    state = [float(RATE), 0.0]

    def take(now: float) -> tuple[bool, float]:
        state[:] = [min(RATE, state[0] + (now - state[1]) * RATE), now]
        if state[0] < 1:
            return False, (1 - state[0]) / RATE
        state[0] -= 1
        return True, 0.0

    return take


async def storm(take: Counter, retry_after: Callable[[float], float], latency: float) -> tuple[float, int]:
    """Seconds and refusals until every job is done."""
    loop, dice = asyncio.get_running_loop(), random.Random(7)
    gate, refused = Gate(WORKERS, loop.time), 0

    async def job() -> None:
        nonlocal refused
        while True:
            async with gate.passage(lambda: None) as sent:
                await asyncio.sleep(0.003)
                taken, wait = take(loop.time())
                if taken:
                    await asyncio.sleep(latency * dice.uniform(0.7, 1.3))
                    gate.answered()
                    return
                refused += 1
                await asyncio.sleep(0.002)
                gate.refused(sent, retry_after(wait))

    await asyncio.gather(*(job() for _ in range(JOBS)))
    return loop.time(), refused


@pytest.mark.parametrize("latency", [0.01, 0.1, 0.3, 1.0])
@pytest.mark.parametrize("retry_after", [lambda wait: 1.0, lambda wait: wait], ids=["whole-seconds", "exact"])
@pytest.mark.parametrize("endpoint", [fixed_window, sliding_window, bucket])
def test_a_storm_costs_little_more_than_the_endpoint_allows(
    endpoint: Callable[[], Counter], retry_after: Callable[[float], float], latency: float
) -> None:
    seconds, refused = virtual.run(storm(endpoint(), retry_after, latency))
    assert seconds <= 1.15 * (JOBS / RATE + latency)
    assert refused <= JOBS / 4


@pytest.mark.parametrize("wait", [0.05, 1.0])
def test_an_endpoint_that_refuses_one_in_twenty_at_any_pace_is_not_asked_ever_more_slowly(wait: float) -> None:
    async def crowded(jobs: int) -> tuple[float, int]:
        loop, dice = asyncio.get_running_loop(), random.Random(11)
        gate, refused = Gate(WORKERS, loop.time), 0

        async def job() -> None:
            nonlocal refused
            while True:
                async with gate.passage(lambda: None) as sent:
                    await asyncio.sleep(0.1 * dice.uniform(0.7, 1.3))
                    if dice.random() >= 0.05:
                        gate.answered()
                        return
                    refused += 1
                    gate.refused(sent, wait)

        await asyncio.gather(*(job() for _ in range(jobs)))
        return loop.time(), refused

    seconds, refused = virtual.run(crowded(4_000))
    assert refused >= 150
    assert seconds <= 2 * 4_000 * 0.1 / WORKERS + refused * wait


def test_without_refusals_all_workers_run_and_no_more() -> None:
    async def go() -> tuple[float, int]:
        loop = asyncio.get_running_loop()
        gate, most = Gate(8, loop.time), 0

        async def job() -> None:
            nonlocal most
            async with gate.passage(lambda: None):
                most = max(most, gate.under_way)
                await asyncio.sleep(0.2)
                gate.answered()

        await asyncio.gather(*(job() for _ in range(80)))
        return loop.time(), most

    seconds, most = virtual.run(go())
    assert most == 8
    assert seconds == pytest.approx(2.0, rel=0.05)


def test_a_long_retry_after_is_honoured() -> None:
    async def go() -> float:
        loop = asyncio.get_running_loop()
        gate = Gate(4, loop.time)
        async with gate.passage(lambda: None) as sent:
            gate.refused(sent, 65.0)
        async with gate.passage(lambda: None) as second:
            return second

    assert virtual.run(go()) >= 65.0


def test_who_waits_hears_that_the_run_has_stopped() -> None:
    class Over(Exception):  # noqa: N818
        pass

    async def go() -> float:
        loop = asyncio.get_running_loop()
        gate = Gate(4, loop.time)
        gate.shut(1_000.0)

        def check() -> None:
            if loop.time() > 3.0:
                raise Over

        with pytest.raises(Over):
            async with gate.passage(check):
                pass
        return loop.time()

    assert virtual.run(go()) < 4.0
