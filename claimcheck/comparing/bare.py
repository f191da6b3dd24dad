"""Decides whether two texts of a sentence or two tell of one thing, as no story around them says so."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparing.items import Item, echo
from claimcheck.comparing.lemmas import stem
from claimcheck.comparing.story import Story
from claimcheck.measuring import senses

SHORT = 360
"""Characters below which a text is a statement, not a report (of 788 reports of NumHG one is shorter)."""
ALIKE = 0.65
"""The share of the poorer sentence's words that the other must have: in a story rare words tell, here all are rare."""


MOST = 40
"""Short texts of one story up to which each is set against each other; so many are no reports of one event, but a feed."""


def short_texts(items: Sequence[Item]) -> tuple[Item, ...]:
    """The numbers of the texts of a sentence or two, none where the story has too many of these."""
    found = tuple(i for i in items if len(i.article.text) < SHORT)
    return found if len({i.claim.article for i in found}) <= MOST else ()


def is_bare(items: Sequence[Item]) -> bool:
    """Whether these are the numbers of no more than two texts, of a sentence or two each: three reports make a story."""
    return len({i.witness for i in items}) <= 2 and all(len(i.article.text) < SHORT for i in items)


def one_proposition(left: Item, right: Item, story: Story) -> bool:
    """Whether the poorer of two sentences says nothing but the figure that the other does not say too.

    The words for the side of a thing that is measured ("high"), for what in both happens to it ("killed"), for the figure itself
    ("half") and for when and how it became known ("earlier", "reported") do not count.
    """
    if echo(left, right):
        return True
    event = left.facets.event if left.facets.event == right.facets.event else ""
    mine, yours = (i.stems - _told(i, event) - _BESIDE for i in (left, right))
    shared = sum(story.weight[s] for s in sorted(mine & yours))
    least = min(sum(story.weight[s] for s in sorted(stems)) for stems in (mine, yours))
    if not least:
        return bool(event)
    return shared >= ALIKE * least


_BESIDE = frozenset(
    stem(word)
    for word in """
    half third quarter fifth sixth seventh eighth ninth tenth
    earlier early later late initial initially first now today already still far latest new so
    known reported report reports said say says confirmed confirm told according believed thought count counted tally
    """.split()
)
"""Words of a figure, and of when and how it became known."""


def one_measure(left: Item, right: Item) -> bool:
    """Whether one of two sentences only says how high, long or heavy a thing is that the other names too."""
    poor, rich = sorted((left, right), key=lambda i: (len(i.stems), i.id))
    named = poor.stems - _told(poor, "")
    return left.witness != right.witness and 0 < len(named) < len(poor.stems) and named <= rich.stems


def _told(item: Item, event: str) -> set[str]:
    """The words that tell of this happening, or of the side of a thing that the item measures."""
    side = item.facets.event
    return {s for s in item.stems if (event and senses.EVENTS.get(s) == event) or (side and senses.ASPECTS.get(s) == side)}
