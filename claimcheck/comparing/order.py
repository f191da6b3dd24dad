"""Which of two figures is the earlier one: by the hour or day of their reports, by their words, or by a lower bound."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache

from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item
from claimcheck.comparing.values import base_in
from claimcheck.model import Quantity

_FIRST = re.compile(r"\b(?:initial(?:ly)?|at first|earlier|previous(?:ly)?|first reports?)\b", re.I)
_THEN = re.compile(r"\b(?:now|ros?e to|risen to|rises to|climb(?:ed|s) to|updated|latest|revised|lowered|corrected)\b", re.I)
_TENTH_MORE = Decimal("1.1")


def by_time(case: NumberCase) -> tuple[Item, Item] | None:
    """The two in the order of their publication, else of their words ("initially", "rose to"); None where neither tells."""
    mine, yours = _moment(case.left.article.published), _moment(case.right.article.published)
    if mine is None or yours is None or not _tells(mine, yours):
        first, second = _stage(case.left), _stage(case.right)
        if first == second:
            return None
        return (case.left, case.right) if first < second else (case.right, case.left)
    return (case.left, case.right) if mine < yours else (case.right, case.left)


def same_day_untold(case: NumberCase) -> bool:
    """Whether two reports are of one day and the hour of only one of them is known, so that either may be the later one."""
    mine, yours = _moment(case.left.article.published), _moment(case.right.article.published)
    return mine is not None and yours is not None and not _tells(mine, yours) and _hour_known(mine) != _hour_known(yours)


def by_bound(case: NumberCase) -> tuple[Item, Item] | None:
    """Reports whose order is unknown: "at least 50" beside a figure a tenth larger or more is the earlier one."""
    unit = case.left.claim.value.unit if isinstance(case.left.claim.value, Quantity) else ""
    (low, _, small), (high, _, large) = sorted((_base_in(item, unit), item.id, item) for item in (case.left, case.right))
    if case.within or not low or not high:
        return None
    return (small, large) if small.claim.value.hedge == ">=" and high >= low * _TENTH_MORE else None


def _base_in(item: Item, unit: str) -> Decimal:
    value = item.claim.value
    return (base_in(value, unit) or Decimal(0)) if isinstance(value, Quantity) else Decimal(0)


def _tells(mine: datetime, yours: datetime) -> bool:
    """Whether two moments have an order: other days, or two hours of one day. Midnight sharp is a day without its hour."""
    if mine.date() != yours.date():
        return True
    return mine != yours and _hour_known(mine) and _hour_known(yours)


def _hour_known(moment: datetime) -> bool:
    return (moment.hour, moment.minute, moment.second) != (0, 0, 0)


@lru_cache(maxsize=4096)
def _moment(published: str | None) -> datetime | None:
    """A moment of publication, in its own zone's clock turned to UTC where it names one; None where there is none."""
    try:
        found = datetime.fromisoformat(published or "")
    except ValueError:
        return _midnight(published or "")
    if not _hour_known(found) or found.tzinfo is None:
        return found.replace(tzinfo=None)
    return found.astimezone(UTC).replace(tzinfo=None)


def _midnight(published: str) -> datetime | None:
    try:
        return datetime.combine(date.fromisoformat(published[:10]), datetime.min.time())
    except ValueError:
        return None


def _stage(item: Item) -> int:
    """Whether the words right before a figure make it an early one (-1) or a late one (1)."""
    span = item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    return _stage_after(text[max(0, span.start - 70) : span.start])


@lru_cache(maxsize=4096)
def _stage_after(words: str) -> int:
    lead = re.split(r"[.;!?]\s", words)[-1]
    return bool(_THEN.search(lead)) - bool(_FIRST.search(lead))
