"""Finds the named places of one kind that two short texts give to one thing: the Hadley hills here, the Marlow hills there."""

from __future__ import annotations

import re
from functools import lru_cache

_HEADS = (
    "mountains?|hills?|valley|island|islands|province|district|county|region|desert|river|lake|airport|airfield|port|harbou?r|station|"
    "hospital|university|college|school|street|avenue|square|bridge|hotel|prison|jail|stadium|church|mosque|cathedral|monastery|"
    "refugee camp|camp|village|suburb|neighbou?rhood|base|barracks|park|canal|strait|peninsula|highway|museum|theatre|theater"
)
_SITE = re.compile(
    r"\b(?:in|at|on|near|from|to|into|outside|inside|across|of)\s+(?:the\s+)?"
    rf"(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){{0,2}})\s+(?P<head>(?i:{_HEADS}))\b"
)


def two_sites(left: str, right: str) -> tuple[str, str] | None:
    """The one place of a kind that each text names, where they are two; None where there is none, or a text has both names."""
    mine, yours = _sites(left), _sites(right)
    for head, names in sorted(mine.items()):
        others = yours.get(head, frozenset())
        if len(names) == len(others) == 1 and names != others:
            (name,), (other,) = names, others
            if not _has(right, name) and not _has(left, other):
                return f"{name} {head}", f"{other} {head}"
    return None


def _has(text: str, name: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}", text) for word in name.split())


@lru_cache(maxsize=512)
def _sites(text: str) -> dict[str, frozenset[str]]:
    """Kind of place to the names of the places of that kind."""
    found: dict[str, set[str]] = {}
    for match in _SITE.finditer(text):
        found.setdefault(match["head"].lower().rstrip("s"), set()).add(match["name"])
    return {head: frozenset(names) for head, names in found.items()}
