"""Pairs the one figure of a unit that each of two versions of a text has and the other has not, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

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
    pairs = sorted({(e.left.article, e.right.article) for e in edited})
    named = {name for pair in pairs for name in pair}
    rows: dict[str, list[Item]] = {}
    for item in items:
        if item.claim.article in named and not _is_set_aside(item):
            rows.setdefault(item.claim.article, []).append(item)
    vocabulary = {name: frozenset(_TOKEN.findall(row[0].article.text.lower())) for name, row in rows.items()}
    alike = {name: _by_dimension(row) for name, row in rows.items()}
    measured = {name: [i for i in row if _measures(i)] for name, row in rows.items()}
    for left, right in pairs:
        if rows.keys() >= {left, right} and _are_twins(vocabulary[left], vocabulary[right]):
            mine = _by_sort(_missing(measured[left], rows[right], alike[right]))
            yours = _by_sort(_missing(measured[right], rows[left], alike[left])) if mine else {}
            for sort, alone in mine.items():
                if len(alone) == len(yours.get(sort, ())) == 1:
                    yield alone[0], yours[sort][0]


def _by_dimension(items: Sequence[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        value = item.claim.value
        found.setdefault(value.dimension if isinstance(value, Quantity) else "date", []).append(item)
    return found


def _missing(mine: Sequence[Item], yours: Sequence[Item], alike: Mapping[str, Sequence[Item]]) -> list[Item]:
    """Those of my figures with a unit that nothing in the other text comes near to; an age may be written in other units.

    `alike` are the other text's figures by their dimension.
    """
    return [
        i
        for i in mine
        if all(stand(i, o) in {"apart", "unlike"} for o in (yours if kind_of(i) == "age" else alike.get(_measures(i), ())))
    ]


def _measures(item: Item) -> str:
    """The dimension of a figure with a unit, "" for what only counts, numbers or dates."""
    value = item.claim.value
    if not isinstance(value, Quantity) or not value.unit or value.dimension in {"count", "ordinal", "time", "age"}:
        return ""
    return value.dimension


def _by_sort(items: Sequence[Item]) -> dict[tuple[str, ...], list[Item]]:
    """The figures by unit and hedge, by what they are and what they count, and by whether they are a level or a change."""
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        value = item.claim.value
        unit = value.unit if isinstance(value, Quantity) else ""
        found.setdefault((unit, value.hedge, kind_of(item), _thing(item), item.claim.change or "level"), []).append(item)
    return found


def _thing(item: Item) -> str:
    """What the figure's own phrase names beside its unit; a noun elsewhere in the sentence may be another's."""
    noun = item.facets.noun
    return noun if noun in {NOUNS.get(stem(w.form), stem(w.form)) for w in cut(item.words)} else ""


def _is_set_aside(item: Item) -> bool:
    return bool(_SET_ASIDE.search(text_of(item)[max(0, item.claim.span.start - 20) : item.claim.span.start]))


def _are_twins(mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether texts of these words are two versions of one."""
    return min(len(mine), len(yours)) >= FEWEST and len(mine & yours) >= TWIN * max(len(mine), len(yours))
