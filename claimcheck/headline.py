"""Finds the figures of a headline, or of a one-sentence brief, that the full text does not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claimcheck.align import Item, Story, is_people, kind_of
from claimcheck.cases import NumberCase
from claimcheck.model import Quantity, When
from claimcheck.values import last_digit, relation

BRIEF = 220
"""Characters up to which one sentence is a headline or a brief rather than a report (of 788 headlines of NumHG none is longer)."""
_KINDS = frozenset({"count", "percent", "length", "mass", "area", "speed", "volume", "temperature", "duration", "magnitude"})
_FIGURES = 14
"""How many figures of a text are added and subtracted in pairs; beyond that any number would come out by chance."""


def unborne(items: Sequence[Item], story: Story) -> Iterator[NumberCase]:
    """A case for each figure of a headline or brief that no figure of the full text, and no sum of two, comes to.

    The other side of the case is the figure of the text that most likely means the same thing; without one there is no case.
    """
    texts: dict[str, list[Item]] = {}
    for item in items:
        if item.claim.span.field == "text":
            texts.setdefault(item.claim.article, []).append(item)
    for item in items:
        for article in _texts_for(item, texts):
            case = _case(item, texts[article], story)
            if case:
                yield case


def _texts_for(item: Item, texts: dict[str, list[Item]]) -> Iterator[str]:
    """The articles whose text should bear a figure out: its own for a headline; for a brief the longer reports, where they are few."""
    if not _tells(item):
        return
    if item.claim.span.field == "title":
        yield from (a for a in [item.claim.article] if a in texts)
    elif _is_brief(item.article.text) and len(texts) <= 3:
        yield from (a for a in sorted(texts) if 2 * len(texts[a][0].article.text) >= 3 * len(item.article.text))


def _is_brief(text: str) -> bool:
    return len(text) <= BRIEF and not any(stop in text.strip()[:-1] for stop in ("\n", ". ", "! ", "? "))


def _tells(item: Item) -> bool:
    """Whether an item states a plain figure of a kind that a headline takes from its text."""
    value = item.claim.value
    if not isinstance(value, Quantity) or value.base is None or value.hedge == "vague":
        return False
    kind = kind_of(item)
    return (kind in _KINDS or kind.startswith("money")) and (kind != "count" or value.base > 1)


def _case(item: Item, text: Sequence[Item], story: Story) -> NumberCase | None:
    own = [t for t in text if kind_of(t) == kind_of(item)]
    if any(relation(item.claim.value, t.claim.value) != "apart" for t in own) or _comes_out(item, text):
        return None
    rows = sorted(
        ((_fit(item, t, story), -t.claim.span.start, n) for n, t in enumerate(own) if _tells(t) and _may_mean(item, t)), reverse=True
    )
    if not rows or rows[0][0] <= 0:
        return None
    return NumberCase(item, own[rows[0][2]], rows[0][0], "apart")


def _fit(item: Item, other: Item, story: Story) -> float:
    a, b = item.facets, other.facets
    same = 0.3 if a.noun and a.noun == b.noun else 0.0
    event = 0.3 if a.event and a.event == b.event else 0.0
    return story.likeness(item, other) + same + event


def _may_mean(item: Item, other: Item) -> bool:
    """Whether a figure of the text may be the one that the headline means: no other thing, happening or direction."""
    a, b = item.facets, other.facets
    if (item.claim.change or "level") != (other.claim.change or "level") or (a.event and b.event and a.event != b.event):
        return False
    if kind_of(item) != "count":
        return not a.noun or not b.noun or a.noun == b.noun
    return a.noun == b.noun or bool(a.terms & b.terms) or (is_people(item) and is_people(other))


def _comes_out(item: Item, text: Sequence[Item]) -> bool:
    """Whether some sum, difference, product or share of two figures of the text comes to the headline's figure, rounded as it is."""
    value = item.claim.value
    base = value.base if isinstance(value, Quantity) else None
    if base is None:
        return False
    room = last_digit(base) / 2
    figures = sorted({f for f in (_figure(t) for t in text) if f})[:_FIGURES]
    return any(
        abs(result * scale - base) <= room
        for a, b in combinations(figures, 2)
        for result in (a + b, b - a, a * b, b / a, a / b, (b - a) / a, (b - a) / b)
        for scale in (1, 100)
    )


def _figure(item: Item) -> Decimal | None:
    value = item.claim.value
    if isinstance(value, When):
        return Decimal(value.low[:4]) if value.low[:4].isdigit() else None
    return value.base
