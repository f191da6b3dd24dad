"""Says whether a figure comes out of a text: given there, rounded, or reckoned from its figures as a headline reckons."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from claimcheck.comparing.items import Item, is_people, kind_of, stand
from claimcheck.comparing.told import MANY, Told
from claimcheck.comparing.values import last_digit
from claimcheck.model import Interval, Quantity, When
from claimcheck.quantities import units
from claimcheck.quantities.number_words import FRACTION_WORDS, UNITS

BOUND = Decimal("1.35")
"""How far "more than N" lies below the exact count beside it (1.02 to 1.38 in seven reports of events where both are known)."""
NEAR = 250
"""Characters within which a headline adds or subtracts two small counts of its text."""


def borne(item: Item, text: Told) -> bool:
    """Whether a figure is one of the text's, or comes out of them."""
    value = item.claim.value
    if any(kind_of(t) == kind_of(item) and bears(item, t) for t in text.items):
        return True
    if isinstance(value, When):
        return value.low[:4].isdigit() and _comes_to_year(int(value.low[:4]), text)
    base = value.base
    if base is None:
        return True
    if is_elided(item):
        return any(y % 100 == base or y % 100 // 10 * 10 == base for y in text.years)
    if any(shown(base, n) for n in text.numerals) or any(t.base and shown(base, t.base) for t in text.items):
        return True
    if is_year(item) and _comes_to_year(int(base), text):
        return True
    return _since(item, value, text) or _reckoned(item, base, text)


def bears(item: Item, other: Item) -> bool:
    """Whether a figure of the same kind is this one: equal, rounded, cut off, one year off, an end of a range, a bound on it."""
    a, b = item.claim.value, other.claim.value
    found = stand(item, other)
    if isinstance(a, When) and isinstance(b, When):
        return found != "apart" or (len(a.low) == 4 and b.low[:4].isdigit() and abs(int(a.low) - int(b.low[:4])) <= 1)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.base is None:
        return False
    if found == "equal" or _ends(a.base, b):
        return True
    exact = b.base if a.unit == b.unit or a.dimension == "count" else _converted(b, a.unit)
    if exact is None:
        return False
    small, large = sorted((abs(a.base), abs(exact)))
    return shown(a.base, exact) or (found in {"meets", "rounded"} and large <= small * BOUND and _one_sort(item, other))


def _one_sort(item: Item, other: Item) -> bool:
    """Whether two figures may count the same: no two things are named, or one of a kind, or people."""
    a, b = item.facets, other.facets
    return not a.noun or not b.noun or a.noun == b.noun or bool(a.terms & b.terms) or (is_people(item) and is_people(other))


def _ends(base: Decimal, other: Quantity) -> bool:
    """Whether a figure is an end of a range ("rose 50.34 to 8,469.11" gives both)."""
    return other.hedge == "range" and any(e is not None and shown(base, e) for e in (other.hard.low, other.hard.high))


def _converted(value: Quantity, unit: str) -> Decimal | None:
    try:
        return units.convert(Interval(value.base, value.base), value.unit, unit).low
    except (KeyError, ValueError):
        return None


def shown(base: Decimal, exact: Decimal) -> bool:
    """Whether `base` is how a headline shows `exact`: the same, or rounded or cut off to fewer digits, a quarter off at most."""
    if base == exact:
        return True
    last = last_digit(base) if base >= 1000 or base != base.to_integral_value() else Decimal(1)
    finer = last_digit(exact) < last or exact != exact.to_integral_value()
    return finer and abs(exact - base) < last and abs(exact - base) * 4 <= base


def is_elided(item: Item) -> bool:
    """Whether the figure is a short year or a decade ("'91", "the '60s")."""
    span = item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    mark = text[max(0, span.start - 1) : span.start + 1].strip()[:1]
    return mark in {"'", "’", "‘"} and 10 <= item.base < 100


def is_year(item: Item) -> bool:
    """Whether a bare count is written as a year is ("1840")."""
    return kind_of(item) == "count" and bool(re.search(r"\b(?:1[5-9]|20)\d\d\b", item.words))


# --- years and spans of time -------------------------------------------------------------------------------------------


_HALF_CENTURY = re.compile(r"\bhalf[- ](?:a[- ])?century", re.I)
_SOON = 4
"""So many years ahead lie a next election, Games or term, which a text need not date."""
_LONG = 30
"""From so many years on a span is as often rounded as not."""


def _comes_to_year(year: int, text: Told) -> bool:
    """Whether a year is one of the text's, one off it, or as many years from it as the text says somewhere."""
    spans = {int(n) for n in text.numerals if n < 400 and n == n.to_integral_value()} | {0, 1}
    spans |= {50} if _HALF_CENTURY.search(text.text) else set()
    gaps = {abs(year - y) for y in text.years}
    ahead = year - max(text.years, default=year)
    return (
        0 < ahead <= _SOON
        or year in text.numerals
        or any(gap in spans or (gap > _LONG and {gap - 1, gap + 1} & spans) for gap in gaps)
    )


def _since(item: Item, value: Quantity, text: Told) -> bool:
    """Whether a span of time, an age, a jubilee or a century comes out of the dates of the text."""
    base, kind = item.base, kind_of(item)
    if kind == "ordinal" and any((y - 1) // 100 + 1 == base for y in (*text.years, *map(int, text.numerals)) if 1000 <= y < 2100):
        return True
    if kind in {"age", "ordinal"} or (kind == "count" and base >= 10) or value.unit in YEARS:
        years = base * YEARS.get(value.unit, 1)
        return any(abs(b - a - years) <= (1 if years >= 8 else 0) for a, b in combinations(text.years, 2))
    if value.unit == "month":
        return any((b - a) % 12 in {base, 12 - base} for a, b in combinations(text.months, 2))
    length = {"day": 1, "week": 7}.get(value.unit)
    return bool(length) and any(abs(Decimal((b - a).days) / (length or 1) - base) <= _PART for a, b in combinations(text.days, 2))


YEARS = {"year": 1, "decade": 10, "century": 100}
"""Units of time that years of the calendar are counted in."""
_PART = Decimal("0.6")
"""Of a day or week, by which a headline's span may differ from that between two dates: half, and the hours of the day."""


# --- sums, differences, products, shares ---------------------------------------------------------------------------------


def _reckoned(item: Item, base: Decimal, text: Told) -> bool:
    """Whether a few figures of the text come to this one."""
    kind = kind_of(item)
    if _added(item, base, text) or _gap(item, base, text) or _times(kind, base, text):
        return True
    if kind == "count":
        return _one_aside(item, base, text)
    if kind == "age":
        spans = {t.base for t in text.items if kind_of(t) == "duration" and unit_of(t) == "year" and t.base}
        return any(base - t.base in spans for t in text.items if kind_of(t) == "age")
    return kind in {"percent", "ratio"} and _is_share(base if kind == "percent" else 100 * base, text)


def unit_of(item: Item) -> str:
    """The unit of a quantity, "" of a date."""
    value = item.claim.value
    return value.unit if isinstance(value, Quantity) else ""


def _added(item: Item, base: Decimal, text: Told) -> bool:
    """Whether two figures of its kind add up or differ so, or three counts in a row add up; small counts only near each other."""
    kind = kind_of(item).split()[0]
    alike = (
        t
        for t in text.items
        if t.base
        and kind_of(t).split()[0] == kind
        and (unit_of(t) == unit_of(item) or unit_of(t) not in _TENS)
        and (kind != "count" or base > _FEW or _one_sort(item, t))
    )
    rows = [(t.claim.span.start, t.base) for t in alike]
    room, reach = _room(base), NEAR if len(rows) > 2 * MANY or (kind == "count" and base <= _FEW) else len(text.text)
    for n, (start, first) in enumerate(rows):
        near = [other for place, other in rows[n + 1 : n + 1 + MANY] if place - start < reach]
        if any(min(abs(first + b - base), abs(abs(first - b) - base)) <= room for b in near if b != first or kind == "count"):
            return True
        if kind == "count" and len(near) > 1 and first + near[0] + near[1] == base:
            return True
    return False


_TENS = frozenset({"decade", "century"})
"""Units of which one is no 1 beside years."""
_FEW = 12
"""Up to so many, most texts hold two numbers that add up to it by chance."""


def _room(base: Decimal) -> Decimal:
    """Half the last digit shown, at most a fortieth."""
    half = Decimal("0.5") if base < 1000 and base == base.to_integral_value() else last_digit(base) / 2
    return min(half, base / 40)


_SPREAD = frozenset("count percent rate mass length money".split())


def _gap(item: Item, base: Decimal, text: Told) -> bool:
    """Whether any two numerals of a text with few lie exactly so far apart: a lead in points, pounds lost, dollars saved."""
    kind = kind_of(item).split()[0]
    if kind not in _SPREAD or (kind == "count" and not 20 <= base < 1000 and item.facets.noun != "point"):
        return False
    few = sorted({n for n in text.numerals if n > 5})
    return len(few) <= 2 * MANY and any(b - a == base for a, b in combinations(few, 2))


_MORE = re.compile(r"[^.;]{0,70}?\b(?:and|plus|as well as)\s+(?:then\s+)?(?:an?|one|another|his|her|their)\b", re.I)
_ONE = re.compile(r"\b(?:an?|one|another|his|her)\s[^.;]{0,60}\band\s+$", re.I)
_OTHERS = re.compile(r"\b(?:others?|another|more)\b", re.I)
_ANOTHER = re.compile(r"\banother (?!\d|one\b|two|three|four|five|six|seven|eight|nine|ten|dozen|few)", re.I)
_ROUND = 20
"""A count from which on one more or less is the same count with somebody in or out ("42 others", "nearing 50")."""


def _one_aside(item: Item, base: Decimal, text: Told) -> bool:
    """Whether one more, or one less, is meant: "two marshals and a detective", "the mayor and 9 others" of 10."""
    another = base <= _FEW and bool(_ANOTHER.search(text.text))
    for t in text.items:
        if kind_of(t) not in {"count", "age"} or not t.base or abs(t.base - base) != 1:
            continue
        if base >= _ROUND or _OTHERS.search(item.words) or _OTHERS.search(t.words) or (another and t.base < base):
            return True
        start, end = t.claim.span.start, t.claim.span.end
        if t.base < base and (_MORE.match(text.text, end) or _ONE.search(text.text[max(0, start - 70) : start])):
            return True
    return False


_PERIODS = tuple(map(Decimal, (7, 12, 24, 30, 52, 365)))
_EACH = re.compile(r"[^.;]{0,40}?\b(?:each|every|per|apiece|a (?:day|week|month|year))\b", re.I)


def _times(kind: str, base: Decimal, text: Told) -> bool:
    """Whether money is so much a week, month or year of the text's, or a count so many times what each of a number takes."""
    if kind == "rate" or kind.startswith("money"):
        paid = [t.base for t in text.items if t.base and (kind_of(t) == "rate" or (kind == "rate" and kind_of(t)[:5] == "money"))]
        return any(shown(base, sum_ * p) or shown(base, sum_ / p) for sum_ in paid for p in _PERIODS)
    if kind != "count" or base < _ROUND:
        return False
    rows = zip(text.places, text.numerals, strict=True)
    each = {n for place, n in rows if n > 1 and base % n == 0 and _EACH.match(text.text, place)}
    return any(n * e == base for e in sorted(each)[:MANY] for n in text.numerals)


_HALF = Decimal("0.5")
_FRACTION = re.compile(rf"\b(half|(an?|one|two|three|four|five)[-\s]({'|'.join(FRACTION_WORDS)}))\b", re.I)


def _is_share(base: Decimal, text: Told) -> bool:
    """Whether a percentage is a share in words, what another leaves, or the share or change that two near numerals make."""
    own = [
        t.base if kind_of(t) == "percent" else 100 * t.base for t in text.items if t.base and kind_of(t) in {"percent", "ratio"}
    ]
    if any(shown(base, p) or abs(100 - p - base) <= _HALF for p in (*own, *_fractions(text.text))):
        return True
    for n, (place, first) in enumerate(zip(text.places, text.numerals, strict=True)):
        for other in text.numerals[n + 1 : min(bisect_left(text.places, place + NEAR // 2), n + MANY)]:
            a, b = sorted((first, other))
            if a and any(abs(100 * part - base) <= _HALF for part in (a / b, (b - a) / a, (b - a) / b)):
                return True
    return False


def _fractions(text: str) -> Iterator[Decimal]:
    """The fractions in words, in per cent."""
    for match in _FRACTION.finditer(text):
        yield Decimal(100 * UNITS.get((match[2] or "one").lower(), 1)) / FRACTION_WORDS[(match[3] or "half").lower()]
