"""Reads from where a distance is measured, and in what direction: "12 km south of Marlow"."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.comparing.items import Item, text_of

_PLACE = r"(?:the\s+)?(?:(?:town|city|village|island|capital|port|coast)\s+of\s+)?(?P<place>[A-Z][\w'’-]+)"
_BEARING = re.compile(
    r"\s*(?:\([^)]{1,30}\)\s*)?(?:(?i:to the)\s+)?(?P<side>(?i:(?:north|south)?-?(?:east|west)?))(?i:ern)?\s+(?i:of)\s+" + _PLACE
)
_FROM = re.compile(r"\s*(?:\([^)]{1,30}\)\s*)?(?:away\s+)?(?:from|off)\s+" + _PLACE)


_SIDES = frozenset({"deep", "high", "long", "wide"})


def bearing(item: Item) -> tuple[str, str] | None:
    """The direction and the place that follow a distance: "south", "Marlow"; None where no direction does."""
    return _bearing(text_of(item), item.claim.span.end)


@lru_cache(maxsize=4096)
def _bearing(text: str, end: int) -> tuple[str, str] | None:
    match = _BEARING.match(text, end)
    return (match["side"].lower(), match["place"]) if match and match["side"] else None


def from_two_places(left: Item, right: Item) -> bool:
    """Whether two lengths are distances from two places, or one is a distance from a place and the other a depth or a height."""
    if left.kind != "length":
        return False
    mine, yours = _origin(left), _origin(right)
    if mine and yours:
        return mine != yours
    return any(
        place and other.facets.event in {"deep", "high", "long", "wide"} for place, other in ((mine, right), (yours, left))
    )


def _origin(item: Item) -> str:
    """The place from which a distance is measured, "" where none is named."""
    found = bearing(item)
    if found:
        return found[1]
    match = _FROM.match(text_of(item), item.claim.span.end)
    return match["place"] if match else ""
