"""Brings together the numbers that may speak of one thing, few enough that the cost grows with the claims, not their square."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claimcheck.comparing.enough import LARGE
from claimcheck.comparing.items import GENERIC, Item
from claimcheck.measuring import senses

NEIGHBOURS = 100
"""In a larger block an item meets only its likest neighbours, so that cost grows with the claims, not with their square."""


def pairs(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs that share a key, each once; two versions of one article are no pair."""
    seen: set[tuple[int, int]] = set()
    place = {id(item): n for n, item in enumerate(items)}
    for key, block in sorted(blocks(items).items()):
        for left, right in _near(block):
            if key[1:2] == (_WORD,) and left.claim.article == right.claim.article:
                continue  # within a report such figures are of two things, or one says so
            pair = (place[id(left)], place[id(right)])
            if pair in seen or (left.witness == right.witness and left.claim.article != right.claim.article):
                continue
            seen.add(pair)
            yield left, right


_WORD = "word"


def blocks(items: Iterable[Item]) -> dict[tuple[str, ...], list[Item]]:
    """Items by key."""
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        for key in sorted(set(keys(item))):
            found.setdefault(key, []).append(item)
    return found


def keys(item: Item) -> Iterator[tuple[str, ...]]:
    """The keys under which an item may meet others: kind of value with happening, and kind of value with thing."""
    kind, facets = item.kind, item.facets
    if facets.event in senses.HARM and kind == "count":
        yield (kind, facets.event)
    elif facets.event:
        yield (kind, "event", facets.event)
    if facets.noun and facets.noun not in GENERIC:
        yield (kind, "noun", facets.noun)
    if kind != "count":
        yield (kind,)
    for term in facets.terms:
        if term not in senses.NOUNS:
            yield (kind, "term", term)
    if kind == "count" and facets.noun in GENERIC and not facets.event:
        for word in facets.context:  # "38 people were at work in the plant": nothing but its words tells what is counted
            yield (kind, _WORD, word)
    if kind == "count" and item.base >= LARGE and facets.noun in GENERIC and facets.event not in senses.HARM:
        yield (kind, "figure", f"{item.base}")


def _near(block: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """All pairs of a block; of a large one near neighbours by words and by value only."""
    if len(block) <= NEIGHBOURS:
        yield from combinations(block, 2)
        return
    place = {id(item): n for n, item in enumerate(block)}
    for order in (_by_words, _by_value):
        row = sorted(block, key=order)
        for n, item in enumerate(row):
            for other in row[n + 1 : n + 1 + NEIGHBOURS // 16]:
                yield (item, other) if place[id(item)] < place[id(other)] else (other, item)


def _by_words(item: Item) -> tuple[list[str], str]:
    return sorted(item.stems), item.id


def _by_value(item: Item) -> tuple[Decimal, str]:
    return item.base, item.id
