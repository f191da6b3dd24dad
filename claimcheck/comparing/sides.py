"""Who stands with whom in a disagreement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence


class Sides:
    """Who stands with whom; whoever has been parted is never united, not even by way of others."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._home = {key: number for number, key in enumerate(keys)}
        self._members = {number: [key] for key, number in self._home.items()}
        self._parted: dict[str, set[str]] = defaultdict(set)

    def part(self, left: str, right: str) -> None:
        """Say that two differ; to be said before anybody is united."""
        self._parted[left].add(right)
        self._parted[right].add(left)

    def unite(self, left: str, right: str) -> None:
        """Put the companies of two together, unless somebody of one differs from somebody of the other."""
        one, other = sorted((self._home[left], self._home[right]), key=lambda home: (-len(self._members[home]), home))
        if one == other:
            return
        staying = set(self._members[one])
        if any(self._parted[key] & staying for key in self._members[other] if key in self._parted):
            return
        for key in self._members[other]:
            self._home[key] = one
        self._members[one] += self._members.pop(other)

    def all(self) -> Iterable[Sequence[str]]:
        """The companies, each in the order in which they came together."""
        return self._members.values()
