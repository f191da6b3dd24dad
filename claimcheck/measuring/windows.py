"""Tells within which time a rank is counted: "the third such march this month", "the fourth since December"."""

from __future__ import annotations

import re

from claimcheck.measuring.pages import Page
from claimcheck.model import Quantity, Span, Value
from claimcheck.quantities.months import MONTHS

_MONTH = "|".join(sorted(month for month in MONTHS if month.isascii()))
_WINDOW = re.compile(
    r"[^.;:]{0,60}?\b((?:this|since|in|within|for|of)\s+"
    r"(?:(?:the\s+)?(?:past|last|current|same)\s+|the\s+|an?\s+|as many\s+)?(?:\w+\s+)?"
    rf"(?:(?:day|week|fortnight|month|year|season|term|decade|century)s?|{_MONTH}|(?:19|20)\d\d))\b",
    re.I,
)
"""A span of time behind a rank, in its own clause."""


def window_of(page: Page, span: Span, value: Value) -> frozenset[str]:
    """The time within which an ordinal ranks, as one word of scope; nothing for other values and where none is told."""
    if not isinstance(value, Quantity) or value.dimension != "ordinal":
        return frozenset()
    found = _WINDOW.match(page.article.title if span.field == "title" else page.article.text, span.end)
    return frozenset({" ".join(found[1].lower().split())}) if found else frozenset()
