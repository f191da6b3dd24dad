"""Let the number phrases of one sentence lend each other what they leave out: unit, hedge, direction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.model import Change
from claimcheck.quantities.amounts import Amount
from claimcheck.quantities.counted import Counted
from claimcheck.quantities.hedges import Hedge
from claimcheck.quantities.units import convertible
from claimcheck.text.lexemes import HYPHENS, Token

_LIST_MARKS = frozenset({",", "and", "or", "to", "&"})
_NOT_LENT = frozenset({"", "ordinal", "time", "score", "ratio", "magnitude"})


@dataclass(frozen=True, slots=True)
class Found:
    """A number phrase at tokens `first` to `last` (exclusive), before it gets its place in the text."""

    first: int
    last: int
    amount: Amount
    hedge: Hedge
    sign: str
    thing: Counted | None
    change: Change | None

    @property
    def unit(self) -> str:
        """The unit of the amount, else that of what it counts."""
        return self.amount.unit or (self.thing.unit if self.thing else "")

    @property
    def bare(self) -> bool:
        """Whether it names neither a unit nor anything counted."""
        return not self.amount.unit and self.thing is None


def link(tokens: list[Token], found: list[Found]) -> list[Found]:
    """The phrases of one sentence, each completed from its neighbours.

    Lists take the unit of their last member ("20, 30 and 40 people"), a level that of the change that leads to it ("by 100,000
    soldiers … to 350,000"), "280 million of the 1.5 billion shekels" that of the whole, and a sum in brackets behind another the
    hedge and the direction of the first ("more than 100 miles (160 km)").
    """
    done = list(found)
    for index in range(len(done) - 1, -1, -1):
        if index + 1 < len(done):
            done[index] = _from_right(tokens, done[index], done[index + 1])
    grown: Found | None = None  # the last phrase that says how much something changed
    for index in range(1, len(done)):
        before = done[index - 1]
        grown = before if before.change in ("increase", "decrease") and before.unit not in _NOT_LENT else grown
        done[index] = _equivalent(tokens, before, _from_left(tokens, done[index], before, grown))
    return done


def _lend(item: Found, unit: str, kind: str) -> Found:
    return replace(item, amount=replace(item.amount, unit=unit, kind=kind, own=False))


def _from_right(tokens: list[Token], item: Found, following: Found) -> Found:
    """What a bare number takes from the next one of its list, or from the whole that it is of."""
    if not item.bare or following.unit in _NOT_LENT:
        return item
    between = [token.low for token in tokens[item.last : following.first]]
    listed = bool(between) and all(word in _LIST_MARKS or word in HYPHENS for word in between) and between[0] != "to"
    part = between[:1] == ["of"] and len(between) <= 3 and between[-1] in ("of", "the", "its", "their", "his", "her", "those")
    if not (listed or part) or (item.amount.hyphen and not listed):
        return item
    kind = following.amount.kind if following.amount.unit else "count"
    return _lend(item, following.unit, kind)


def _from_left(tokens: list[Token], item: Found, before: Found, grown: Found | None) -> Found:
    """What a bare number takes from the one before: the level that a change leads to, or "from 208 pounds to 193"."""
    if not item.bare:
        return item
    if item.change == "level" and grown:
        kind = grown.amount.kind if grown.amount.unit else "count"
        return item if kind in ("percent", "percentage point", "multiple") else _lend(item, grown.unit, kind)
    between = [token.low for token in tokens[before.last : item.first]]
    following = [token.low for token in tokens[item.last : item.last + 2]]
    others = following[:1] == ["more"] and "and" in between and len(between) < 10
    if others and before.unit == "person":
        item = replace(item, change=None)
    if before.unit not in _NOT_LENT and (following in (["of", "them"], ["of", "which"], ["of", "those"]) or others):
        return _lend(item, before.unit, before.amount.kind if before.amount.unit else "count")
    aged = between == ["and"] and before.amount.kind == "age"
    if ((len(between) == 1 and between[0] in ("to", "or")) or aged) and before.unit not in _NOT_LENT:
        return _lend(item, before.unit, before.amount.kind if before.amount.unit else "count")
    return item


def _equivalent(tokens: list[Token], before: Found, item: Found) -> Found:
    """The hedge and direction of a sum that says in brackets the same in another unit."""
    between = [token.text for token in tokens[before.last : item.first]]
    if between not in (["("], ["/"], [",", "or"]) or item.sign != "=" or (before.sign == "=" and before.change is None):
        return item
    one, other = before.amount, item.amount
    same = one.kind == other.kind == "money" or (one.unit != other.unit and convertible(one.unit, other.unit))
    if not same:
        return item
    return replace(item, sign=before.sign, change=item.change or before.change)
