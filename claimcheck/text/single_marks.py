"""Which single marks are quotation marks and which are apostrophes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.text.marks import Mark, Pair, unclosed

_CLIPPED = re.compile(
    r"n\b(?=['’])|(?:\d\ds?|em|til|till|tis|twas|twere|cause|cos|cuz|coz|round|bout|nuff|un|im|er|ello|ere|ave|tude|hood|burbs|neath|gainst|"
    r"cept|scuse|fraid|tec|flu|phone|plane|bus|copter|zat|sup|kay|ol|ome|member)\b(?!['’][\W_])",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s+([a-z]+)")
_GOES_ON = frozenset(
    "and or nor but in on at of as to for from with by is are was were be been has have had said says say he she they we it i "
    "you who which that this when while after before because since if than then the a an could will would may might can "
    "should did does do not also about over under during until against into though although so yet there here his her their "
    "its our my".split()
)


def pair_singles(text: str, found: Sequence[Mark], start: int, end: int) -> list[Pair]:
    """The pairs of ‘…’, '…', ‚…‘ and `…' among the single marks of one stretch text[start:end].

    Apostrophes are left out: inside words, in clipped words ('em, the '90s), after the s of a possessive where a closing mark
    still follows. A straight mark that nothing closes is an apostrophe too, unless it begins the stretch.
    """
    signs = [mark for mark in found if not mark.inside_word]
    opens = [_opens(text, mark) for mark in signs]
    next_close = _next([mark.may_close and not mark.may_open for mark in signs])
    next_open = _next(opens)
    pairs: list[Pair] = []
    opened: Mark | None = None
    for index, mark in enumerate(signs):
        if opened and _closes(text, mark, opened, next_close[index] < next_open[index]):
            pairs.append(Pair(opened.start, mark.end, opened.end, mark.start))
            opened = None
        elif opens[index] and not (opened and mark.sign == "’"):
            if opened and _stands_unclosed(text, opened, start):
                pairs.append(unclosed(text, opened, mark.start))
            opened = mark
    if opened and _stands_unclosed(text, opened, start):
        pairs.append(unclosed(text, opened, end))
    return pairs


def _next(flags: Sequence[bool]) -> list[int]:
    """For each place the index of the next flag after it; the length where there is none."""
    found, nearest = [0] * len(flags), len(flags)
    for index in range(len(flags) - 1, -1, -1):
        found[index] = nearest
        nearest = index if flags[index] else nearest
    return found


def _opens(text: str, mark: Mark) -> bool:
    """Whether a mark can open a quotation; a ’ can where it was set for a ‘."""
    if not mark.may_open or (mark.sign == "’" and not (mark.before.isspace() and mark.after.isupper())):
        return False
    return not _CLIPPED.match(text, mark.end)


def _closes(text: str, mark: Mark, opened: Mark, another_follows: bool) -> bool:
    """Whether a mark closes what the opened one began: it may still be the apostrophe of a plural or a clipped -ing."""
    if mark.sign == "‘":
        return opened.sign == "‚" and mark.may_close
    if not mark.may_close or mark.may_open or (opened.sign in {"‘", "‚", "’"}) != (mark.sign == "’"):
        return False
    if opened.sign == "’":
        return mark.before in ".,!?…"
    possessive = mark.before in "sS" or text[max(opened.end, mark.start - 2) : mark.start] == "in"
    following = _NEXT_WORD.match(text, mark.end, mark.end + 24)
    return not (possessive and another_follows and following and following[1] not in _GOES_ON)


def _stands_unclosed(text: str, mark: Mark, start: int) -> bool:
    """Whether an unclosed mark is more likely a quotation than an apostrophe."""
    if mark.start == start:
        return mark.after.isupper()
    return mark.sign in {"‘", "‚"} and text[max(start, mark.start - 2) : mark.start] in {", ", ": "}
