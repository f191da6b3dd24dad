"""Which of many spans hold a given one, without looking at all of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from claimcheck.model import Span


class Holding:
    """The spans of one article, asked for those that hold another; fast where few of them reach far."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._fields: dict[str, tuple[list[int], list[int], list[tuple[Span, int]]]] = {}
        rows: dict[str, list[tuple[Span, int]]] = {}
        for index, span in enumerate(spans):
            rows.setdefault(span.field, []).append((span, index))
        for field, found in rows.items():
            found.sort()
            reach = list(accumulate((span.end for span, _ in found), max))
            self._fields[field] = ([span.start for span, _ in found], reach, found)

    def of(self, span: Span, slack: int = 0) -> list[int]:
        """The indices of the spans that hold this one, whose end may stick out by `slack`; by start, then end."""
        if span.field not in self._fields:
            return []
        starts, reach, rows = self._fields[span.field]
        at = bisect_right(starts, span.start) - 1
        found = []
        while at >= 0 and reach[at] + slack >= span.end:
            if rows[at][0].end + slack >= span.end:
                found.append(rows[at][1])
            at -= 1
        return found[::-1]
