"""Tells whether one figure is the other with two neighbouring digits exchanged, as fingers and eyes exchange them."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.comparing.items import Item

LEAST = 3
"""Digits, but for zeros at the end, from which on chance hardly exchanges two neighbours of them."""

_DIGITS = re.compile(r"\d[\d,.]*\d")


def is_slip(left: Item, right: Item) -> bool:
    """Whether both figures, as written, have the same digits but for two neighbours that changed places (1,204 and 1,024).

    Exchanged neighbours are a known kind of error in copying numbers (Wiseman, Cairns & Cox 2011, "A taxonomy of number entry
    error"); chance seldom makes them, so such a pair is rather one figure copied wrongly than two.
    """
    a, b = _written(left.words), _written(right.words)
    if len(a) != len(b) or min(len(a.rstrip("0")), len(b.rstrip("0"))) < LEAST or a == b:
        return False
    apart = [n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    return len(apart) == 2 and apart[1] == apart[0] + 1 and a[apart[0]] == b[apart[1]] and a[apart[1]] == b[apart[0]]


@lru_cache(maxsize=4096)
def _written(words: str) -> str:
    """The digits of a figure as it is written; "" where it has none or more than one."""
    found = _DIGITS.findall(words)
    return found[0].replace(",", "") if len(found) == 1 else ""
