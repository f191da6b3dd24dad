"""Tells the periods and days for which two figures are given, where these part them: a week and a day, Saturday and Sunday."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.comparing.items import Item, text_of
from claimcheck.measuring import senses

_PERIOD = re.compile(
    r"\b(?:first|second|third|fourth|final|last|opening|past|previous|current|this|next|each|every|per|a|one)\s+"
    r"(?:(?:full|fiscal|financial|calendar|business|trading|holiday)\s+)?"
    r"(hour|day|night|weekend|week|fortnight|month|quarter|trimester|half|semester|year|season|decade)\b(?!\s+(?:ago|later|earlier|of)\b|-)"
    r"|\b(Q[1-4]|H[12]|(?:three|six|nine|twelve) months)\b",
    re.I,
)
_KINDS = ("count", "money", "percent", "rate", "length", "volume", "mass")


def other_period(left: Item, right: Item) -> bool:
    """Whether each names the period that its figure is for, and not the same: "in the first half", "in the first quarter"."""
    if not left.kind.startswith(_KINDS):
        return False
    mine, yours = _periods(left), _periods(right)
    if mine and yours and not mine & yours:
        return True
    if left.kind != "count" or left.facets.event in senses.GROWING:
        return False
    mine, yours = _weekdays(left), _weekdays(right)
    return bool(mine and yours) and not mine & yours


_WEEKDAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_SAID = re.compile(r"\b(?:said|says|told|announced|added|according to|statement|reported)\b[^,.;]{0,40}$|\bsaid$", re.I)


def _weekdays(item: Item) -> frozenset[str]:
    """The days of the week on which what is counted happened; the day on which it was said is none."""
    return _named(text_of(item), item.claim.span.start, item.claim.span.end)[1]


def _periods(item: Item) -> frozenset[str]:
    """The periods that are named on either side of a figure in its sentence."""
    return _named(text_of(item), item.claim.span.start, item.claim.span.end)[0]


@lru_cache(maxsize=4096)
def _named(text: str, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The periods and the days named in the sentence of a figure on either side of it, as far as sixty characters."""
    before = ENDED.split(text[max(0, start - 60) : start])[-1]
    after = _ENDED_BEHIND.split(text[end : end + 60], maxsplit=1)[0]
    periods = frozenset((m[1] or m[2]).lower() for m in _PERIOD.finditer(f"{before} {after}"))
    own = f"{before}#{after}"
    return periods, frozenset(m[1] for m in _WEEKDAY.finditer(own) if not _SAID.search(own[: m.start()]))


ENDED, _ENDED_BEHIND = re.compile(r"[.;!?]\s|\n"), re.compile(r"[.;!?](?:\s|$)|\n")
