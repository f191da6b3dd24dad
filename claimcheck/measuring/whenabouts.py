"""Tells of which time a sentence speaks, where that is not the time of its article."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.measuring.event_words import GENERIC, NOUNS
from claimcheck.measuring.pages import Page
from claimcheck.model import Span, When

_YEAR = re.compile(r"(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d]|[.,]\d)")


_AGO = re.compile(r"\b(?:(last|previous) year|(?:a|one) year (?:ago|earlier|before)|the year before)\b", re.I)


_LONG_AGO = re.compile(
    r"\b(?:(?:last|the previous) (?:month|decade|century|season|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|fall|winter)|"
    r"(?:\w+ )(?:years|months|decades|weeks) (?:ago|earlier|before)|"
    r"(?:another|a previous|an earlier|a similar|previous|a separate) (?:\w+ )?(?:shooting|attack|crash|accident|"
    r"quake|earthquake|storm|fire|flood|explosion|blast|bombing|incident|case|derailment|collision|hurricane|test|launch))\b",
    re.I,
)


_FOLLOWS = re.compile(
    r"\W*(?:The|That|It|They|\w+ (?:people|others)|(?:But|And|Yet|So|Then),? (?:the|that|it|they|he|she|(?:\w+ ){1,2}others))\b"
)


_MONTHS = "january february march april may june july august september october november december".split()


_IN_MONTH = re.compile(
    r"\b(?:in|since|during|(?:early|late|mid-?|earlier|back) (?:in )?)\s*"
    r"(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s+(?:of\s+)?\d)"
)
"""A month by its name alone: "a test in July". The nearest one up to the article's own day is meant."""


_ASIDE = re.compile(r"\b(?:that|which|who|whose|where|devastated|following|since|as it)\b", re.I)


NEAR = 12
"""Days around an article's own day that are its own time."""


def as_of(page: Page, span: Span, sentence: Span, home: str) -> str:
    """The time of which a sentence speaks where it is not the article's own; one without a time follows the one before."""
    own = _time_of(page, sentence, home, span)
    if own is not None:
        return own
    earlier = page.before(sentence)
    if earlier is None or sentence.start - earlier.end > 3 or not _FOLLOWS.match(page.article.words(sentence)):
        return ""
    if _turns(page, earlier, sentence):
        return ""
    return _time_of(page, earlier, home, Span(earlier.start, earlier.start, earlier.field)) or ""


_THE = re.compile(r"\W*The\s+((?:[\w’'-]+\s+){1,3})")


def _turns(page: Page, earlier: Span, sentence: Span) -> bool:
    """Whether a sentence begins a paragraph about something of its own: "The mayor", no happening and nothing told before."""
    source = page.source(sentence)
    found = _THE.match(source, sentence.start)
    if not found or "\n" not in source[earlier.end : sentence.start]:
        return False
    before = page.article.words(earlier).lower()
    words = [word.lower().removesuffix("'s").removesuffix("’s") for word in found[1].split()]
    return not any(word in NOUNS or word in GENERIC or (len(word) > 3 and word in before) for word in words)


def _time_of(page: Page, sentence: Span, home: str, span: Span) -> str | None:
    """Another year or month of which the number at `span` speaks; "" for the article's own time, None where none is named.

    A date that only stands in a clause behind the number ("killed 12 in a region that was flooded in 2004") does not date it.
    """
    text = page.article.words(sentence)
    ahead = _ASIDE.search(text, max(0, span.end - sentence.start))
    end = min(ahead.start() if ahead else len(text), _next_figure(page, span, sentence) - sentence.start)
    text = _without_asides(text[:end], span.start - sentence.start)
    if _AGO.search(text):
        return str(int(home[:4]) - 1) if home[:4].isdigit() else "last year"
    if _LONG_AGO.search(text):
        return "another time"
    dates = page.dates(Span(sentence.start, sentence.start + end, sentence.field))
    times = [_apart(when, home) for at, when in dates if not text[at - sentence.start].isspace()]
    times += [year if year != home[:4] else "" for year in _YEAR.findall(text)] if not times else []
    times += [_month(found, home) for found in _IN_MONTH.findall(text)] if not times else []
    return max(times, default=None)


def _next_figure(page: Page, span: Span, sentence: Span) -> int:
    """Where another figure stands with which this one is compared: what dates that one does not date it ("29%, from 34%")."""
    behind = next((other.start for other in page.figures(sentence) if other.start >= span.end), sentence.end)
    return behind if _COMPARED.search(page.article.words(Span(span.end, behind, span.field))) else sentence.end


_COMPARED = re.compile(r"\b(?:from|than|against|compared (?:with|to)|versus|while|whereas)\s+(?:[a-z]+\s+){0,2}$|[;:]\s", re.I)


_BASE = re.compile(
    r"\b(?:from|than|over|on|against|compared (?:with|to)|versus)\s+(?:[\w.,%$£€-]+\s+){0,4}?"
    r"(?:(?:last|the previous) (?:year|month|season|quarter|decade)|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) "
    r"(?:year|month|week|decade)s? (?:ago|earlier|before)|the (?:year|month|season) before)\b",
    re.I,
)
"""What a figure is compared with: "up from 36% four years ago", "4% more than last year". It dates its own figure alone."""

_WAS_MADE = re.compile(
    r",\s+(?:(?:which|who|that) (?:was |were )?)?(?:in office|in power|in service|on the run|\w+(?:ed|ilt|ught|ade|un|orn))\s+"
    r"(?:\w+\s+){0,3}?(?:in|since)\s+(?:\w+\s+)?\d{4},"
    r"|,\s+an?\s+(?:[\w-]+\s+){1,4}(?:dating (?:from|back to)|dated|from|built in|made in|opened in|founded in)\s+\d{4},"
)
"""An aside that tells when a thing came to be: "the plane, delivered in 2005, touched down", "a hut dating from 1974"."""


_BEGUN = r"(?:beg[au]n|began|start(?:ed|s)|broke out|dat(?:es|ing) (?:back )?(?:to|from))"
_SINCE = re.compile(rf"\b(?:which|that|who) {_BEGUN} (?:in )?(?:early |late |mid-)?(?:\w+ )?(?:1[5-9]|20)\d\d")
"""What began at another time and goes on: "the war, which began in 2014, has cost 3,000 lives"."""


def _without_asides(text: str, at: int) -> str:
    """The words of a sentence, with blanks for what dates another figure than the one at `at`."""
    for pattern in (_BASE, _WAS_MADE, _SINCE):
        text = pattern.sub(lambda m: m.group() if m.start() <= at < m.end() else " " * len(m.group()), text)
    return text


def _month(name: str, home: str) -> str:
    """The month that its bare name means, up to the article's own day; "" for its own month, or where no day is known."""
    month = _MONTHS.index(name.lower()) + 1
    own = _day(home)
    if own is None or month == own.month:
        return ""
    return f"{own.year - (month > own.month)}-{month:02}"


def _apart(when: When, home: str) -> str:
    """How a date lies apart from the article's own day: its year, its month, or "" where it is near or nothing is known."""
    if when.low.startswith("--"):
        return ""
    if not home or when.low[:4] != home[:4]:
        return when.low[:7]
    day = _day(when.low)
    own = _day(home)
    return "" if day is None or own is None or abs((own - day).days) <= NEAR else when.low[:7]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
