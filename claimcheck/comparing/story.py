"""What the numbers of one story share: how rare each word is, which places narrow nothing, which numbers stand alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import fsum, log

from claimcheck.comparing.items import GENERIC, Item, kind_of

LEAD = 700
"""Characters of an article that tell what the story is about."""

OPENING = 400
"""Characters of a report in which it tells what happened, gravest things first (the inverted pyramid)."""


@dataclass(frozen=True, slots=True)
class Story:
    """What all items of a story share: how rare each stem is, and what each report says first (`leads`, by witness).

    `opening` are the ids of the claims in headlines and first paragraphs; `single` those of the claims that are the only one of
    their kind, happening and thing in their article; `total` is the weight of each set of stems. Sums are exact (`fsum`), so that
    the order of a set does not matter.
    """

    weight: Mapping[str, float]
    leads: Mapping[str, str]
    single: frozenset[str]
    opening: frozenset[str]
    total: Mapping[frozenset[str], float]

    def common(self, left: Item, right: Item) -> frozenset[str]:
        """The places that narrow neither of two figures, for both reports name them where they say what they are about.

        The two reports alone decide: one more report takes no disagreement away.
        """
        if left.witness == right.witness:
            return frozenset()
        mine, yours = self.leads.get(left.witness, ""), self.leads.get(right.witness, "")
        places = left.facets.entities | right.facets.entities
        return frozenset(place for place in places if _names(mine, place) and _names(yours, place))

    def likeness(self, left: Item, right: Item) -> float:
        """The share of the poorer context that the other holds too, weighted by rarity; 0 to 1."""
        mine, yours = left.stems, right.stems
        least = min(self.total[mine], self.total[yours])
        return fsum(self.weight[s] for s in mine & yours) / least if least else 0.0


def story_of(items: Sequence[Item]) -> Story:
    """The weights and leads of one story."""
    sentences: dict[tuple[str, str, frozenset[str]], set[str]] = {}
    for i in items:
        sentences.setdefault((i.claim.article, i.claim.span.field, i.facets.context), set()).update(i.stems)
    counts = Counter(s for stems in sentences.values() for s in stems)
    number = len(sentences) + 1
    weight = {s: log(1 + number / n) for s, n in counts.items()}
    articles = {i.witness: i.article for i in items}
    leads = {witness: f"{article.title} {article.text[:LEAD]}".casefold() for witness, article in articles.items()}
    total = {stems: fsum(weight[s] for s in stems) for stems in {i.stems for i in items}}
    return Story(weight, leads, _single(items), frozenset(i.id for i in items if _opens(i)), total)


def _opens(item: Item) -> bool:
    """Whether a number stands in the headline or the first paragraphs of a report that goes on well behind them."""
    span = item.claim.span
    return len(item.article.text) > OPENING * 5 / 4 and (span.field == "title" or span.end <= OPENING)


def _single(items: Iterable[Item]) -> frozenset[str]:
    rows: dict[tuple[str, ...], dict[object, list[str]]] = {}
    for item in items:
        facets = item.facets
        if facets.event or facets.noun not in GENERIC:
            key = (item.claim.article, kind_of(item), facets.event, facets.noun, facets.as_of)
            rows.setdefault(key, {}).setdefault(item.claim.value, []).append(item.id)
    return frozenset(id_ for row in rows.values() if len(row) == 1 for ids in row.values() for id_ in ids)


@lru_cache(maxsize=1024)
def _names(lead: str, place: str) -> bool:
    """Whether a lead names a place; a country by its demonym too, whose first letters it shows ("indonesia", "russia")."""
    return place in lead or place[:6] in lead
