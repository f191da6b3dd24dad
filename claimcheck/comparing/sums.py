"""Sums and differences of numbers as intervals, and how they are written."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.comparing.items import Item
from claimcheck.model import Interval, Quantity, Step


@dataclass(frozen=True, slots=True)
class Sum:
    """What a step of arithmetic makes of some items: its hard and soft sets, and how it is written."""

    parts: tuple[Item, ...]
    hard: Interval
    soft: Interval
    operation: str
    result: str

    @property
    def step(self) -> Step:
        """The sum as a step of a derivation."""
        return Step(tuple(p.claim for p in self.parts), self.operation, self.result)


def quantity(item: Item) -> Quantity:
    """The quantity of an item that is known to be a count."""
    assert isinstance(item.claim.value, Quantity)  # noqa: S101  # only counts come here
    return item.claim.value


def sum_base(sum_: Sum) -> Decimal:
    """The sum of the numbers that the parts name."""
    return sum((quantity(p).base or Decimal(0) for p in sum_.parts), Decimal(0))


def combined(left: Interval, right: Interval, *, add: bool) -> Interval:
    """The interval of a sum, or of a difference."""
    low, high = (right.low, right.high) if add else (_minus(right.high), _minus(right.low))
    opens = (right.low_open, right.high_open) if add else (right.high_open, right.low_open)
    return Interval(_plus(left.low, low), _plus(left.high, high), left.low_open or opens[0], left.high_open or opens[1])


def _plus(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a + b


def _minus(a: Decimal | None) -> Decimal | None:
    return None if a is None else -a


def written(value: Decimal | None) -> str:
    """A number as an editor writes it: 250,000; 5.4."""
    if value is None:
        return "?"
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
