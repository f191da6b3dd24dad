"""Finds from where and to where something moves, and whether two short texts give one way in two directions."""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = r"(?:the\s+)?(?P<{0}>[A-Z][\w’'.-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]*)*)"
_LEAVING = r"(?:left|leaves?|leaving|quit(?:s|ting)?|fled|flees?|fleeing|depart(?:s|ed|ing)?|abandon(?:s|ed|ing)?)"
_GOING = (
    r"(?:left|leaves?|leaving|depart(?:s|ed|ing|ure)?|bound|head(?:s|ed|ing)?|sail(?:s|ed|ing)?|set(?:s|ting)? (?:off|out|sail)|"
    r"ma(?:de|ke|king)|fl(?:ew|y|ies|ying)|march(?:ed|ing)?|embark(?:s|ed|ing)?)"
)
_REACHING = r"(?:reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|arriv(?:es?|ed|ing|al) (?:in|at)|land(?:s|ed|ing)? (?:in|at))"
_MOVING = re.compile(
    r"\b(?:fl(?:y|ies|ew|own|ying|ights?)|travel\w*|mov(?:e|es|ed|ing)|sail\w*|dr(?:ive|ives|ove|iven|iving)|r(?:ide|ode|idden)|walk\w*|"
    r"march\w*|trip|journey|voyage|tour|crossing|cross(?:ed|es)?|depart\w*|left|leaves?|leaving|arriv\w*|return\w*|transfer\w*|"
    r"ship(?:ped|ping|ment)?|export\w*|deport\w*|flee\w*|fled|head(?:s|ed|ing)|rout\w+|train|bus|ferry|plane|sent|sends?|brought|"
    r"run(?:s|ning)?|ran|pipeline|race|migrat\w*|convoy|bound)\b",
    re.I,
)
_FROM = re.compile(rf"\b(?:from|{_LEAVING}(?!\s+for))\s+{_NAME.format('place')}")
_TO = re.compile(rf"\b(?:(?:in)?to|(?:{_GOING})\s+(?:\w+\s+)?for|{_REACHING}|bound for)\s+{_NAME.format('place')}")


def turned_round(left: str, right: str) -> str | None:
    """The place from which something moves in one of two texts, and to which it moves in the other; None where there is none.

    Nothing is said of a place that one text names as both, nor where one of the texts does not tell of moving.
    """
    if not _MOVING.search(left) or not _MOVING.search(right):
        return None
    (start, end), (other_start, other_end) = _ends(left), _ends(right)
    crossed = ((start & other_end) - end - other_start) | ((end & other_start) - start - other_end)
    return min(crossed, default=None)


@lru_cache(maxsize=512)
def _ends(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The places from which, and those to which something moves."""
    start, end = (frozenset(m["place"] for m in form.finditer(text)) for form in (_FROM, _TO))
    return start, end
