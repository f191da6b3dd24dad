"""Tells within what a rank is counted: "the third such march this month"; and which of a row it only names: "a third man"."""

from __future__ import annotations

import re

from claimcheck.measuring.pages import Page
from claimcheck.model import Quantity, Span, Value
from claimcheck.quantities.months import MONTHS
from claimcheck.quantities.noun_lexicon import FUNCTION

_MONTH = "|".join(sorted(month for month in MONTHS if month.isascii()))
_WINDOW = re.compile(
    r"[^.;:]{0,60}?\b((?:this|since|in|within|for|of)\s+"
    r"(?:(?:the\s+)?(?:past|last|current|same)\s+|the\s+|an?\s+|as many\s+)?(?:\w+\s+)?"
    rf"(?:(?:day|week|fortnight|month|year|season|term|decade|century)s?|{_MONTH}|(?:19|20)\d\d))\b",
    re.I,
)
"""A span of time behind a rank, in its own clause."""

_NAMES = re.compile(
    r"(?:^|[.;:!?“\"—–]|\b(?:but|that|while|when|as))\s*(?:[Tt]he|[Oo]n the)\s+$"
    r"|(?<!is )(?<!was )(?<!be )(?<!as )\b(?:[Aa]n?|[Aa]nother)\s+$"
)
"""Words before an ordinal that opens its clause, or that stands there for one more: it names one of a row, and ranks nothing."""


_SEASON = re.compile(r"\s+((?:last|this|next)\s+(?:season|year|week|month|time))\b", re.I)
_TEAM = re.compile(
    r"\b((?:[A-Z][\w’'-]+\s?)+)(?:(?:,?\s+(?:who|which))?\s+(?:ha[sd]\s+)?(?:finish\w*|came|ended|was placed|"
    r"rank\w*|l(?:ie|ies|ying)|sits?|stands?)|,)\s+$"
)
"""Whose place an ordinal without a noun is."""
_THIS_YEAR = re.compile(r"(?:since january|of the year|in the current year)$")


def window_of(page: Page, span: Span, value: Value) -> frozenset[str]:
    """What makes another rank no contradiction, as words of scope; nothing for a value that is no ordinal.

    That is the time within which it ranks, and its own number where it only says which one of a row is spoken of.
    """
    if not isinstance(value, Quantity) or value.dimension != "ordinal":
        return frozenset()
    source = page.source(span)
    found = _WINDOW.match(source, span.end)
    window = {_THIS_YEAR.sub("this year", " ".join(found[1].lower().split()))} if found else set()
    if not source[span.start : span.end].strip().count(" "):
        found = found or _SEASON.match(source, span.end)
        window = {found[1].lower()} if found else window
        team = team_of(page, span, value)
        return frozenset({*window, f"of {team}" if team else f"number {value.base}"})
    named = {f"number {value.base}"} if _NAMES.search(source, max(0, span.start - 40), span.start) else set()
    return frozenset(window | named)


def team_of(page: Page, span: Span, value: Value) -> str:
    """Whose place an ordinal without a noun is, in small letters: "Hadley finished fourth"; "" where nobody is named."""
    source = page.source(span)
    if not isinstance(value, Quantity) or value.dimension != "ordinal" or " " in source[span.start : span.end].strip():
        return ""
    found = _TEAM.search(source, max(0, span.start - 80), span.start)
    name = found[1].strip().lower() if found else ""
    return "" if name in FUNCTION else name
