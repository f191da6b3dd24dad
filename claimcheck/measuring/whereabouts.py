"""Names the places that a sentence ties its numbers to."""

from __future__ import annotations

import re

from claimcheck.measuring.pages import Page
from claimcheck.model import Span
from claimcheck.naming.places import CAPITALS, COUNTRIES, DEMONYMS

_NAME = re.compile(r"(?<![\w'’])(?:[A-Z][\w'’]*[\w](?:[-\s](?=[A-Z]))?)+")


_PLACED = re.compile(
    r"\b(?:in|at|near|off|outside|inside|around|across|from)\s+(?:the\s+)?(?:neighbou?ring\s+|nearby\s+|downtown\s+|central\s+|"
    r"(?:[a-z-]+\s+)?(?:city|town|village|coast|island|province|district|county|region|state|suburb|port|resort)\s+of\s+)?$",
    re.I,
)


_NO_PLACE = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday
    """.split()
)


_BODIES = frozenset("Court Courts Tribunal Inquest Police Constabulary Assizes Bench Sessions Magistrates".split())
"""What ends the name of a body before which a figure is told, and of which it is not: "at Marlow Crown Court"."""


_LABEL = re.compile(r"(?:^|[:.\n])\s*([^:.\n]{3,40}):\s*$")


def places_of(page: Page, span: Span, sentence: Span) -> frozenset[str]:
    """Countries named in the sentence, and names behind "in", "at", "near" …, folded."""
    text = page.article.words(sentence)
    found = set()
    for match in _NAME.finditer(text):
        name = re.sub(r"^(?:The|A|An)\s+|['’]s?$", "", match.group().strip())
        country = COUNTRIES.get(name) or DEMONYMS.get(name) or DEMONYMS.get(name.rstrip("s")) or CAPITALS.get(name)
        if country:
            found.add(country)
        elif name.rpartition(" ")[2] in _BODIES:
            continue
        elif re.search(r"\b(?:Hospital|School|University|Clinic|Prison|Station)\b", name) or _PLACED.search(
            text[max(0, match.start() - 48) : match.start()]
        ):
            found.update({name.casefold()} - _NO_PLACE)
        elif text[match.end() : match.end() + 2] == ": ":
            found.add(name.casefold())
    label = _LABEL.search(text[: max(0, span.start - sentence.start)]) if span.field == "text" else None
    if label:
        found.add(label.group(1).strip().casefold())
    return frozenset(found)
