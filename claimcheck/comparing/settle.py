"""Drops disagreements that the articles settle themselves: parts of a larger count, a figure given elsewhere in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import takewhile

from claimcheck.comparing.borne import borne
from claimcheck.comparing.gather import Judged
from claimcheck.comparing.headline import is_brief, is_headline
from claimcheck.comparing.items import GENERIC, Item, is_people, kind_of, one_sentence, stand, text_of
from claimcheck.comparing.told import Told, told
from claimcheck.measuring import senses
from claimcheck.model import Facets, Quantity

UNEXPLAINED = frozenset({"NUM002", "NUM018", "NUM020"})
"""Rules whose clash is not one of two figures for one thing; no other figure in the article explains it."""


PLAIN = frozenset({"NUM024", "NUM025"})
"""Rules whose clash is one within an article, too: no part and no other figure in the text explains it."""


CLOSER = 0.92
"""The share of a sentence's words that must be the same before a figure in another's place is put there by an edit."""


def settle(judged: Sequence[Judged], items: Iterable[Item]) -> tuple[Judged, ...]:
    """The judged pairs without the conflicts that need no telling, in their order."""
    everything = tuple(items)
    leading = _leading(everything)
    texts = _Texts(everything)
    agreeing = _agreeing(judged)
    return tuple(j for j in judged if j.rule.severity == "agreement" or not _settled(j, leading, agreeing, texts))


class _Texts:
    """What the texts of a story tell, worked out once for each that is asked for."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._rows: dict[str, list[Item]] = {}
        self._told: dict[str, Told] = {}
        self._near: dict[str, tuple[Item, ...]] = {}
        for item in items:
            if item.claim.span.field == "text":
                self._rows.setdefault(item.claim.article, []).append(item)
        for row in self._rows.values():
            row.sort(key=_start)

    def rows(self, article: str) -> Sequence[Item]:
        """The figures of a text."""
        return self._rows.get(article, [])

    def beside(self, item: Item) -> Sequence[Item]:
        """The other figures of the sentence of a text in which a figure stands."""
        if item.id not in self._near:
            row = self.rows(item.claim.article) if item.claim.span.field == "text" else ()
            at = next((n for n in range(bisect_left(row, _start(item), key=_start), len(row)) if row[n] is item), len(row))
            before, behind = (row[n] for n in range(at - 1, -1, -1)), (row[n] for n in range(at + 1, len(row)))
            near = [[*takewhile(lambda other: one_sentence(item, other), side)] for side in (before, behind)]
            self._near[item.id] = (*reversed(near[0]), *near[1])
        return self._near[item.id]

    def bear(self, item: Item, article: str) -> bool:
        """Whether a figure comes out of a text."""
        if article not in self._told and article in self._rows:
            self._told[article] = told(self._rows[article])
        return article in self._told and borne(item, self._told[article])


def _start(item: Item) -> int:
    return item.claim.span.start


def _settled(judged: Judged, leading: frozenset[str], agreeing: frozenset[tuple[str, str]], texts: _Texts) -> bool:
    left, right = judged.case.left, judged.case.right
    if judged.rule.code in PLAIN or (judged.case.within and _repeats(judged)):
        return False
    if _harms(left) and _harms(right) and not {left.id, right.id} <= leading:
        return True
    if judged.case.within:
        fields = {left.claim.span.field, right.claim.span.field}
        return judged.rule.severity == "alarm" and (len(fields) == 1 or _borne(left, right, texts))
    if judged.rule.severity != "alarm" or judged.rule.code in UNEXPLAINED:
        return False
    if left.kind == "date" and _dates_two(left, right, texts):
        return True
    if judged.case.closeness < CLOSER and (_beside(left, right, texts) or _beside(right, left, texts)):
        return True
    if judged.case.edited:
        return False
    if _borne(left, right, texts) and judged.case.relation == "apart":
        return True
    return any(
        (item.claim.article, other.id) in agreeing and item.claim.span.field != "title"
        for item, other in ((left, right), (right, left))
    )


def _beside(item: Item, other: Item, texts: _Texts) -> bool:
    """Whether the other's sentence gives this figure too, maybe of the same thing: "780 jobs, 300 of them in Marlow"."""
    near = [r for r in texts.beside(other) if not _of_two(r, other) and not _replaced(r)]
    mine = texts.beside(item)
    if any(_is_share_of(item, share, whole) for share in near for whole in (*near, other) if share is not whole):
        return True
    if {(row.kind, row.claim.value) for row in mine} == {(row.kind, row.claim.value) for row in near} and mine:
        return False  # one sentence, in which one figure was put for another
    return any(row.base == item.base and _of_a_kind(row, item) and _may_be_one(row.facets, item.facets) for row in near)


_INSTEAD = re.compile(r"\b(?:instead of|rather than|as against|compared (?:with|to)|not)\s+$", re.I)


def _replaced(item: Item) -> bool:
    """Whether its sentence gives a figure only as what does not hold: "20% instead of 35%"."""
    return bool(_INSTEAD.search(text_of(item), max(0, item.claim.span.start - 20), item.claim.span.start))


def _of_two(left: Item, right: Item) -> bool:
    """Whether two people or bodies give the figures: then the sentence tells of a disagreement itself."""
    return bool(left.claim.source and right.claim.source) and left.claim.source != right.claim.source


def _of_a_kind(row: Item, item: Item) -> bool:
    """Whether both are figures of one kind, or the one leaves its thing unsaid: "six years, and her brother two"."""
    return row.kind == item.kind or (row.kind == "count" and not row.facets.noun and bool(row.base))


def _may_be_one(a: Facets, b: Facets) -> bool:
    """Whether nothing that is told of two equal figures parts them."""
    return (not a.event or not b.event or a.event == b.event) and (a.noun in GENERIC or b.noun in GENERIC or a.noun == b.noun)


def _is_share_of(item: Item, share: Item, whole: Item) -> bool:
    """Whether a count is that share of the whole: 100 workers are half of the 200."""
    if item.kind != "count" or whole.kind != "count" or share.kind not in {"percent", "ratio"}:
        return False
    part = share.base * whole.base / (100 if share.kind == "percent" else 1)
    return abs(part - item.base) * 2 <= max(Decimal(1), item.base / 50)


def _dates_two(left: Item, right: Item, texts: _Texts) -> bool:
    """Whether the dates belong to two figures for the same sort of thing: "500,000 visitors in 2018", "480,000 in 2019"."""
    mine, yours = ([o for o in texts.beside(i) if o.kind not in _NO_COUNTS] for i in (left, right))
    return any(
        a.kind == b.kind and a.base != b.base and (a.facets.noun == b.facets.noun or not (a.facets.noun and b.facets.noun))
        for a in mine
        for b in yours
    )


_NO_COUNTS = frozenset({"date", "time", "ordinal", "age", "duration"})


def _repeats(judged: Judged) -> bool:
    """Whether two passages of one article say one sentence, but for the figure; all else in one text is taken for two things."""
    mine, yours = judged.case.left, judged.case.right
    shared = mine.stems & yours.stems
    texts = kind_of(mine) not in {"date", "time", "ordinal", "age"}
    return texts and len(shared) >= 3 and len(shared) * 10 >= 8 * max(len(mine.stems), len(yours.stems))


def _borne(left: Item, right: Item, texts: _Texts) -> bool:
    """Whether a headline or brief takes its figure from elsewhere in the text it is set against, or reckons with that text."""
    for short, other in ((left, right), (right, left)):
        title, article = short.claim.span.field == "title", other.claim.article
        if not title and not is_brief(short.article.text):
            continue
        rows = (row for row in texts.rows(article) if row is not short and kind_of(row) == kind_of(short))
        if any(stand(short, row) in {"equal", "rounded", "meets"} for row in rows):
            return True
        own = short.claim.article == article if title else is_headline(short.article.text)
        if own and _reckons(short) and texts.bear(short, article):
            return True
    return False


def _reckons(item: Item) -> bool:
    """Whether a headline as likely adds up or divides its figure as it takes it over: a share, a count that is no large toll."""
    return kind_of(item) == "percent" or (kind_of(item) == "count" and (item.base < LARGE or not _harms(item)))


LARGE = 20
"""A toll from which on one dead more or less is a slip, not a sum."""


def _leading(items: Iterable[Item]) -> frozenset[str]:
    """The largest count of each happening in each headline and text: smaller ones beside it are parts, or earlier tolls.

    A narrowed count ("seriously injured", "in Sumatra alone") leads among those narrowed like it.
    """
    best: dict[tuple[str, ...], Decimal] = {}
    keyed = [(item, topic, _size(item)) for item in items if _harms(item) for topic in _topics(item)]
    for _, topic, size in keyed:
        best[topic] = max(best.get(topic, size), size)
    return frozenset(item.id for item, topic, size in keyed if size == best[topic] and _topics(item)[-1] == topic)


def _topics(item: Item) -> tuple[tuple[str, ...], ...]:
    """What a count is about, without and (last) with what narrows it."""
    facets = item.facets
    topic = (item.claim.article, item.claim.span.field, facets.event, facets.as_of)
    return (topic, (*topic, *sorted(facets.scope))) if facets.scope else (topic,)


def _size(item: Item) -> Decimal:
    value = item.claim.value
    if not isinstance(value, Quantity):
        return Decimal(0)
    return value.base if value.base is not None else value.hard.low or Decimal(0)


FAR = 3
"""How many times larger a figure is than one that it still explains: "over 300" is no other word for 1,204."""


def _far_apart(judged: Judged) -> bool:
    """Whether two figures fit each other only because one is open to a side, and lie far apart."""
    small, large = sorted((judged.case.left.base, judged.case.right.base))
    return judged.case.relation == "meets" and 0 < small * FAR < large


def _harms(item: Item) -> bool:
    return kind_of(item) == "count" and item.facets.event in senses.HARM and is_people(item)


def _agreeing(judged: Iterable[Judged]) -> frozenset[tuple[str, str]]:
    """(article, claim): the article gives a figure that fits this claim of another, and is of its size."""
    pairs = set()
    for j in judged:
        if (j.rule.severity == "agreement" or j.rule.verdict == "hedge") and not _far_apart(j):
            pairs.add((j.case.left.claim.article, j.case.right.id))
            pairs.add((j.case.right.claim.article, j.case.left.id))
    return frozenset(pairs)
