"""Finds one figure that two short texts measure or count differently: 250 megabytes and $250, 24 seasons and 24 titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.comparing.acts import names, stems
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item, base_of, is_people, kind_of, stand, text_of
from claimcheck.comparing.lemmas import cut
from claimcheck.measuring.senses import NOUNS
from claimcheck.model import Quantity
from claimcheck.text.stems import stem as sense_stem

_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MEASURES = frozenset({"percent", "length", "mass", "data", "area", "volume", "count"})
_UNIT = re.compile(r"\b(?:square|cubic|sq|k?ms?|kgs?|lbs?|yds?|ft|mph|kph|points?|percentage|times|degrees?)\b", re.I)
"""Units that stand like a thing that is counted, and words for steps of any scale."""
_AGENT = re.compile(r"(?:er|or|ist|ian|ant|ee|man|men|woman|women|people|folk|memb)s?$")
"""Words for people that no list holds: beggars, pianists, trustees."""
SHARED = 2
"""Words of weight that the two sentences must have in common."""


def mismeasured(items: Sequence[Item]) -> Iterator[NumberCase]:
    """The pairs of one written figure in two texts, each the only such figure of its text, that stands for two kinds of thing."""
    rows: dict[str, list[Item]] = {}
    for item in items:
        rows.setdefault(item.claim.article, []).append(item)
    for left, right in combinations(items, 2):
        figure = _figure(left)
        if not figure or left.witness == right.witness or figure != _figure(right) or len(left.stems & right.stems) < SHARED:
            continue
        if not _same_names(left, right):
            continue
        once = all(sum(_figure(o) == figure for o in rows[i.claim.article]) == 1 for i in (left, right))
        if once and (_unlike(left, right) or _recounted(left, right, rows) or _recounted(right, left, rows)):
            yield NumberCase(left, right, 1.0, "unlike")


def _figure(item: Item) -> str:
    """The digits of a telling figure, as written; "" of any other."""
    found = _NUMERAL.search(item.words)
    if not found or not _measured(item) or (base_of(item) < 20 and "." not in found.group()):
        return ""
    return found.group().replace(",", "")


def _measured(item: Item) -> bool:
    kind = kind_of(item)
    return isinstance(item.claim.value, Quantity) and (kind in _MEASURES or kind.startswith("money"))


def _unlike(left: Item, right: Item) -> bool:
    kinds = [kind_of(i).split()[0] for i in (left, right)]
    if (left.claim.change or "level") != (right.claim.change or "level"):
        return False  # how much it grew does not say how much there is
    if kinds[0] != kinds[1]:
        return bool({"count", "money", "percent"} & set(kinds)) and all(_named(i) for i in (left, right))
    return kinds == ["count", "count"] and (_other_thing(left, right) or _other_thing(right, left))


def _recounted(mine: Item, yours: Item, rows: Mapping[str, Sequence[Item]]) -> bool:
    """Whether my text counts what the other figure counts, but gives it another figure, and this one to another thing."""
    if kind_of(mine) != "count" or kind_of(yours) != "count" or mine.facets.noun == yours.facets.noun:
        return False
    thing = yours.facets.noun
    if (
        not all(i.facets.noun and i.facets.noun in _things(i.words) for i in (mine, yours))
        or mine.facets.terms & yours.facets.terms
    ):
        return False
    others = [o for o in rows[mine.claim.article] if o is not mine and o.facets.noun == thing]
    return len(others) == 1 and stand(others[0], yours) == "apart" and thing in _things(others[0].words)


def _named(item: Item) -> bool:
    """Whether it is plain what the figure measures or counts: a unit, a thing that is no unit, or millions of something."""
    if kind_of(item) != "count":
        return True
    return bool(item.facets.noun) and not _UNIT.search(item.words)


def _other_thing(mine: Item, yours: Item) -> bool:
    """Whether my text names the thing that the other one counts, but counts another that the other one does not name."""
    if any(i.facets.noun not in _things(i.words) or _AGENT.search(i.facets.noun) or is_people(i) for i in (mine, yours)):
        return False
    if mine.facets.terms & yours.facets.terms:
        return False
    return yours.facets.noun in _things(text_of(mine)) and mine.facets.noun not in _things(text_of(yours))


def _things(text: str) -> frozenset[str]:
    found = (sense_stem(w.form) for w in cut(text))
    return frozenset(NOUNS.get(s, s) for s in found)


def _same_names(left: Item, right: Item) -> bool:
    """Whether one text names nobody and nothing that the other does not name."""
    mine, yours = (cut(i.article.text) for i in (left, right))
    return names(mine) <= stems(yours) or names(yours) <= stems(mine)
