"""Says whether the shorter of two short texts tells little that the other does not: only then may they tell of one thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from claimcheck.comparing.acts import names, stems
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item, text_of
from claimcheck.comparing.lemmas import Word, cut

MOST = 0.4
"""The share of the shorter text's words of weight that the other may lack, the turned word among them (measured on RTE)."""
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow".split())


def tells_the_same(case: NumberCase, items: Iterable[Item]) -> bool:
    """Whether one text says little that the other does not, and nothing tells two things apart.

    Two things are told where each text has a name or a day that the other lacks, and where a text gives the figure twice. `items`
    are the figures of all texts.
    """
    mine, yours = (_words(text_of(item)) for item in (case.left, case.right))
    if not _covered(mine, yours) or (names(mine[1:]) - stems(yours) and names(yours[1:]) - stems(mine)):
        return False
    days = [frozenset(w.form for w in words) & _DAYS for words in (mine, yours)]
    if days[0] - days[1] and days[1] - days[0]:
        return False
    return not any(_again(item, items) for item in (case.left, case.right))


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[Word, ...]:
    return cut(text)


def _covered(mine: Sequence[Word], yours: Sequence[Word]) -> bool:
    rows = [frozenset(w.stem for w in words if w.content and not w.form[:1].isdigit()) for words in (mine, yours)]
    few, many = sorted(rows, key=lambda stems: (len(stems), sorted(stems)))
    return len(few - many) <= MOST * len(few)


def _again(item: Item, items: Iterable[Item]) -> bool:
    """Whether its text gives the very figure once more."""
    value = item.claim.value
    return any(
        other is not item and other.claim.article == item.claim.article and other.kind == item.kind and other.claim.value == value
        for other in items
    )
