"""Collects what one text tells in figures: its claims, every numeral with its place, its years, days and months."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from claimcheck.comparing.items import Item, kind_of
from claimcheck.model import Span, When
from claimcheck.quantities.months import MONTHS
from claimcheck.quantities.number_words import ORDINAL_WORDS, SCALES, TENS, UNITS

MANY = 14
"""How many years, or days, of a text are set against each other; beyond that any number would come out by chance."""


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of one text. `places` and `numerals` run side by side and leave out full dates and times of day."""

    text: str
    items: tuple[Item, ...]
    places: tuple[int, ...]
    numerals: tuple[Decimal, ...]
    years: tuple[int, ...]
    days: tuple[date, ...]
    months: tuple[int, ...]


def told(items: Sequence[Item]) -> Told:
    """What the text of one article tells; `items` are its claims (at least one) in the order of the text."""
    text = items[0].article.text
    found = list(_numerals(text, [i.claim.span for i in items if _is_time(i)]))
    whens = [i.claim.value for i in items if isinstance(i.claim.value, When)]
    years = sorted({year for when in whens for year in _years(when)})[:MANY]
    days = sorted({day for when in whens for day in _days(when, years)})[:MANY]
    months = sorted({MONTHS[name.lower()] for name in _MONTH.findall(text)})
    places, numerals = (tuple(p for p, _ in found), tuple(n for _, n in found))
    return Told(text, tuple(items), places, numerals, tuple(years), tuple(days), tuple(months))


_BARE = re.compile(r"(?:the )?\d+(?:st|nd|rd|th)?s?")
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


def _is_time(item: Item) -> bool:
    """Whether the claim's digits are those of a clock or of a date with its month; "the 20th" may rank as well."""
    return kind_of(item) == "time" or (isinstance(item.claim.value, When) and not _BARE.fullmatch(item.words))


def _years(when: When) -> Iterator[int]:
    """The year of a date; of a decade ("the 1940s") its middle as well."""
    if when.low[:4].isdigit():
        yield int(when.low[:4])
        if when.low[3] == "0" and when.high[:4] == f"{when.low[:3]}9":
            yield int(when.low[:4]) + 5


def _days(when: When, years: Sequence[int]) -> Iterator[date]:
    """The day of a date; without a year of its own it is one of the latest that the text names."""
    if when.low == when.high and years and len(when.low) >= len("--11-02"):
        try:
            yield date.fromisoformat(f"{years[-1]}-{when.low[2:]}" if when.low.startswith("--") else when.low)
        except ValueError:
            return


# Words that stand for a number where they count: "twice", "a decade", "both sons", "the only survivor", "the top seed".
_WORDS = {word: Decimal(value) for word, value in {**UNITS, **ORDINAL_WORDS, **SCALES}.items()} | {
    word: Decimal(value)
    for value, words in (
        (1, "once single sole solo only top"),
        (2, "twice couple pair both duo twin twins double"),
        (3, "thrice triple triplets trio"),
        (4, "quadruple quartet"),
        (10, "decade"),
        (12, "dozen"),
        (100, "century"),
    )
    for word in words.split()
}
_SCALE = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, **SCALES}
_NUMERAL = re.compile(
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?:[-\s]?(?P<scale>hundred|thousand|million|billion|trillion|[kmb]n?\b))?"
    rf"|\b(?P<tens>{'|'.join(TENS)})(?:[-\s](?P<unit>{'|'.join(w for w, n in UNITS.items() if 0 < n < 10)}))?\b"
    rf"|\b(?P<word>{'|'.join(sorted(_WORDS, key=lambda w: (-len(w), w)))})\b(?:\s(?P<times>hundred|thousand|million|billion)\b)?",
    re.I,
)


def _numerals(text: str, taken: Sequence[Span]) -> Iterator[tuple[int, Decimal]]:
    """Every numeral in digits or words with its place, but for those in the spans `taken` (in the order of the text)."""
    starts = [span.start for span in taken]
    for match in _NUMERAL.finditer(text):
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or match.start() >= taken[at].end:
            yield match.start(), _value(match)


def _value(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        return Decimal(match["digits"].replace(",", "")) * _SCALE.get((match["scale"] or "").lower(), 1)
    if match["tens"]:
        return Decimal(TENS[match["tens"].lower()] + UNITS.get((match["unit"] or "").lower(), 0))
    return _WORDS[match["word"].lower()] * _SCALE.get((match["times"] or "").lower(), 1)
