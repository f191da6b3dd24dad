"""On which day an article was published, from its metadata or from the lines around its text."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.model import Article, Layout

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = (
    r"(?P<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DATES = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"),
    re.compile(rf"(?i)(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)?[\s.]+(?:of\s+)?{_NAME},?\s+(?P<y>(?:19|20)\d\d)\b"),
    re.compile(rf"(?i)\b{_NAME}\s+(?P<d>\d\d?)(?:st|nd|rd|th)?\s*,?\s+(?P<y>(?:19|20)\d\d)\b"),
)
_EITHER_WAY = re.compile(r"(?<!\d)(\d\d?)[/.](\d\d?)[/.]((?:19|20)\d\d)(?!\d)")
_FIRST = re.compile(r"(?i)\b(?:first published|published|posted|created)\b")
_DATELINE = re.compile(r"(?:[A-ZÀ-Þ][\w.'’ -]+,\s*){1,3}(?P<date>[^()—–-]{8,24}?)\s*(?:\([^()]{2,40}\)\s*)?[—–-]")
_TOP, _END = 12, 6
_LINE_REASONS = frozenset({"a line of dates and times", "a byline", "a notice about the page"})


def published_in(article: Article, layout: Layout) -> str | None:
    """The ISO day on which an article was published, None where nothing tells it.

    It stands in the metadata, else in a line of times, a byline or a notice at the head or foot of the text ("Tuesday 01 February
    2022 13:18 EST"; "published" goes before "updated"), else in a dateline with a year ("LISBON, March 4, 2019 -"). Days given in
    figures alone, such as 03/04/2019, count only where no other reading is possible. The day is the outlet's own, whatever its
    time zone.
    """
    if article.published and (day := _day(article.published)):
        return day
    blocks = [block for block in layout.blocks if block.span.field == "text"]
    edges = blocks if len(blocks) <= _TOP + _END else blocks[:_TOP] + blocks[-_END:]
    lines = [article.words(block.span)[:300] for block in edges if block.reason in _LINE_REASONS]
    for line in sorted(lines, key=lambda line: not _FIRST.search(line)):
        if day := _day(line):
            return day
    for block in blocks[:_TOP]:
        found = _DATELINE.match(article.words(block.span)[:120]) if block.kind == "paragraph" else None
        if found and (day := _day(found["date"])):
            return day
    return None


def _day(words: str) -> str | None:
    """The first full calendar date in some words."""
    found = [
        (hit.start(), day) for pattern in _DATES for hit in pattern.finditer(words) if (day := _iso(hit["y"], hit["m"], hit["d"]))
    ]
    found += [(hit.start(), day) for hit in _EITHER_WAY.finditer(words) if (day := _only_reading(hit))]
    return min(found)[1] if found else None


def _only_reading(hit: re.Match[str]) -> str | None:
    """The day of a date in figures whose order is not in doubt."""
    readings = {_iso(hit[3], hit[2], hit[1]), _iso(hit[3], hit[1], hit[2])} - {None}
    return readings.pop() if len(readings) == 1 else None


def _iso(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].casefold()) + 1
    try:
        return date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None
