"""What is asked for again and again is worked out once; what workers collect seldom."""

import gc
from collections.abc import Iterator

import pytest

from claimcheck.batch.workers import collect_rarely
from claimcheck.comparing.once import once


class Counted:
    """Counts how often its property is worked out."""

    def __init__(self) -> None:
        self.times = 0

    @once
    def told(self) -> str:
        """What it tells."""
        self.times += 1
        return f"{self.times}"


def test_a_property_is_worked_out_once_for_each_object() -> None:
    one, other = Counted(), Counted()
    assert [one.told, one.told, other.told] == ["1", "1", "1"]
    assert [one.times, other.times] == [1, 1]
    assert Counted.told.__doc__ == "What it tells."


@pytest.fixture
def collector() -> Iterator[None]:
    """The garbage collector, as it was before when the test is over."""
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


@pytest.mark.usefixtures("collector")
def test_a_worker_collects_less_often_and_never_what_is_loaded() -> None:
    often = gc.get_threshold()
    collect_rarely()
    assert all(now > before for now, before in zip(gc.get_threshold(), often, strict=True))
    assert gc.get_freeze_count() > 1_000
