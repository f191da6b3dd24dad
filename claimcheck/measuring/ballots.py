"""Tells in which body the votes of a score were cast, and whether for or against: "the Senate 27-13", "62-38 in the House"."""

from __future__ import annotations

import re

from claimcheck.measuring.pages import Page
from claimcheck.model import Quantity, Span, Value

_BODIES = (
    r"(?:house of (?:commons|lords|representatives)|upper house|lower house|house|senate|commons|lords|assembly|parliament|"
    r"congress|council|cabinet|committee|commission|court|jury|board|panel|bundestag|knesset|duma|chamber|legislature|synod|congregation)"
)
_BEHIND = re.compile(
    rf"\s+(?:vote\s+|ruling\s+|decision\s+)?(?:in|by|at|on|of)\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s+)?({_BODIES})\b", re.I
)
_BEFORE = re.compile(rf"\b({_BODIES})\b", re.I)
_AGAINST = re.compile(
    r"\b(?:reject\w*|defeat\w*|vot\w+ (?:down|against)|block\w*|fail\w*|struck down|threw out|thrown out)\b", re.I
)
_ON = re.compile(
    r"\s+(for|against|to|on|in favou?r of)\s+(?:the\s+|an?\s+|its\s+|his\s+|her\s+)?"
    r"(?:[a-z-]+\s+(?:the|an?)\s+)?([a-z-]{3,})\b"
)
"""What a score of votes is on, where the words behind it say so: one body votes on many things."""
_PART_OF_IT = re.compile(r"\b(?:amendment|motion|procedur\w+|reading|veto|override|debate|adjourn\w*)\b", re.I)


def body_of(page: Page, span: Span, value: Value, sentence: Span) -> str:
    """The body that voted so, with what was done where that is no plain assent; "" where none is named and for other values."""
    if not isinstance(value, Quantity) or value.dimension != "score":
        return ""
    source = page.source(span)
    left, right = page.neighbours(span, sentence)
    lead = source[left : span.start]
    behind = _BEHIND.match(source, span.end, right)
    before = _BEFORE.findall(lead)
    if not behind and not before:
        return ""
    body = (behind[1] if behind else before[-1]).lower()
    near = f"{lead} {source[span.end : min(right, span.end + 60)]}"
    on = _ON.match(source, span.end, right)
    done = [found.group().lower() for found in (_AGAINST.search(near), _PART_OF_IT.search(near)) if found]
    done = ["against" if _AGAINST.fullmatch(word) else word for word in done]
    return " ".join([body, *done, *([on[1].lower(), on[2].lower()] if on else [])])
