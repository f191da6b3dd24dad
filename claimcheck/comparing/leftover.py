"""Pairs the one figure of a unit that each of two versions of a text has and the other has not, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimcheck.comparing.edits import Edit
from claimcheck.comparing.items import Item, kind_of, stand, text_of
from claimcheck.comparing.lemmas import cut
from claimcheck.measuring.senses import NOUNS
from claimcheck.model import Quantity
from claimcheck.text.stems import stem

TWIN = 0.7
"""The share of the words of the richer text that both must have before they are two versions of one text."""
FEWEST = 30
"""Words that a text needs before another can be its version."""
_TOKEN = re.compile(r"[^\W_]+")
_SET_ASIDE = re.compile(r"\b(?:instead of|rather than|not|as opposed to|compared (?:with|to)|(?:up |down )?from|than)\s+$", re.I)
"""Words before a figure that does not hold, or held once."""


def leftovers(items: Sequence[Item], edited: Sequence[Edit]) -> Iterator[tuple[Item, Item]]:
    """The pairs of figures of one unit that are all that two versions of one text do not share of that unit.

    Figures set aside in either count for nothing.
    """
    rows: dict[str, list[Item]] = {}
    for item in items:
        if not _is_set_aside(item):
            rows.setdefault(item.claim.article, []).append(item)
    pairs = sorted(pair for pair in {(e.left.article, e.right.article) for e in edited} if rows.keys() >= set(pair))
    named = sorted({name for pair in pairs for name in pair})
    vocabulary = {name: frozenset(_TOKEN.findall(rows[name][0].article.text.lower())) for name in named}
    for left, right in pairs:
        if _are_twins(vocabulary[left], vocabulary[right]):
            yield from _unshared(rows[left], rows[right])


def _unshared(mine: Sequence[Item], yours: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    alone = _missing(mine, yours), _missing(yours, mine)
    for item in alone[0]:
        of_kind = [[i for i in side if _same_kind(i, item)] for side in alone]
        if [len(side) for side in of_kind] == [1, 1]:
            yield of_kind[0][0], of_kind[1][0]


def _missing(mine: Sequence[Item], yours: Sequence[Item]) -> list[Item]:
    """Those of my figures that nothing in the other text comes near to."""
    return [i for i in mine if _has_unit(i) and all(stand(i, o) in {"apart", "unlike"} for o in yours)]


def _has_unit(item: Item) -> bool:
    value = item.claim.value
    return isinstance(value, Quantity) and bool(value.unit) and value.dimension not in {"count", "ordinal", "time", "age"}


def _same_kind(left: Item, right: Item) -> bool:
    a, b = left.claim.value, right.claim.value
    same = isinstance(a, Quantity) and isinstance(b, Quantity) and a.unit == b.unit and a.hedge == b.hedge
    return same and kind_of(left) == kind_of(right) and _thing(left) == _thing(right) and _change(left) == _change(right)


def _thing(item: Item) -> str:
    """What the figure's own phrase names beside its unit; a noun elsewhere in the sentence may be another's."""
    noun = item.facets.noun
    return noun if noun in {NOUNS.get(stem(w.form), stem(w.form)) for w in cut(item.words)} else ""


def _change(item: Item) -> str:
    return item.claim.change or "level"


def _is_set_aside(item: Item) -> bool:
    return bool(_SET_ASIDE.search(text_of(item)[max(0, item.claim.span.start - 20) : item.claim.span.start]))


def _are_twins(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether texts of these words are two versions of one."""
    return min(len(mine), len(yours)) >= FEWEST and len(mine & yours) >= TWIN * max(len(mine), len(yours))
