"""Sets that grow together as links between their members turn up."""

from __future__ import annotations

from collections.abc import Hashable


class Groups:
    """A union-find: `join` links two members, `of` names the set that a member is in."""

    def __init__(self) -> None:
        self._above: dict[Hashable, Hashable] = {}

    def of(self, member: Hashable) -> Hashable:
        """The representative of the member's set."""
        while (above := self._above.setdefault(member, member)) != member:
            self._above[member] = self._above.setdefault(above, above)
            member = above
        return member

    def join(self, left: Hashable, right: Hashable) -> None:
        """Make one set of the sets of both."""
        self._above[self.of(left)] = self.of(right)
