"""Reads as a toll the ordinal that tells of one more dead: "the first death of the storm", "a second person has died"."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.model import Article, Quantity, Span, Value

_DEATH = re.compile(r"\b(?:deaths?|fatalit(?:y|ies)|fatal victim)$", re.I)
_PERSON = re.compile(r"\b(?:person|victim|patient|casualty)$", re.I)
_LED = re.compile(r"\b(?:the|its|a)\s+$", re.I)
_SO_FAR = re.compile(
    r"(?:\s*(?:[.,;:!?)”\"]|$)|\s+(?:so far|confirmed|reported|blamed on|attributed to|linked to|caused by|to be)\b"
    r"|\s+(?:of|in|from)\s+(?:the|this)\s+(?!(?:\w+\s+)?(?:country|state|region|world|year|month|decade|season|history|area|city|county)\b))"
)
"""What follows where the deaths of the event itself are counted, not those of a country or a year."""
_SINCE = re.compile(
    r"[^.;]{0,80}\b(?:since|for (?:\w+ ){0,3}(?:years|decades|months)|in (?:\w+ ){0,3}(?:years|decades)|this year|in \d{4})\b"
)
_DIED = re.compile(r"\s+(?:has |had )?(?:also )?(?:died|dies|is dead|was (?:found )?dead|was killed|been killed)\b")


def as_toll(article: Article, span: Span, value: Value) -> Value:
    """The value as a count of the dead where an ordinal tells that so many have died in all; any other value as it is."""
    if not isinstance(value, Quantity) or value.dimension != "ordinal" or value.base is None or value.base > 9:
        return value
    text = article.title if span.field == "title" else article.text
    words, led = text[span.start : span.end], _LED.search(text, max(0, span.start - 5), span.start)
    if not led or not (_DEATH.search(words) or _PERSON.search(words)):
        return value
    first = _DEATH.search(words) and _SO_FAR.match(text, span.end) and not _SINCE.match(text, span.end)
    more = value.base > 1 and _PERSON.search(words) and _DIED.match(text, span.end)
    return replace(value, unit="person", dimension="count") if first or more else value
