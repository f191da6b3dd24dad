"""Pairs the numbers that stand in one place of a sentence of which two reports give two wordings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.comparing.antonyms import opposed_acts, opposites
from claimcheck.comparing.bearings import from_two_places
from claimcheck.comparing.edits import Edit, Line
from claimcheck.comparing.items import Item, other_people
from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.wording import Change
from claimcheck.measuring import senses
from claimcheck.measuring.lasting import LASTING

CLOSE = 0.7
"""The share of the words that must be the same before another number in one place is the same thing counted anew."""

CLOSER = 0.85
"""The same where a name changed too, as in two lines of one list."""

_Row = Sequence[tuple[int, int, Item]]


def placed(items: Iterable[Item], edited: Iterable[Edit]) -> Iterator[tuple[Item, Item, float]]:
    """The pairs of numbers, left and right as in the edits, whose words changed in one place of a sentence, and its closeness.

    In a stable order.
    """
    rows: dict[tuple[str, str], list[tuple[int, int, Item]]] = {}
    for item in items:
        rows.setdefault((item.claim.article, item.claim.span.field), []).append(
            (item.claim.span.start, item.claim.span.end, item)
        )
    for row in rows.values():
        row.sort(key=lambda r: r[:2])
    for edit in edited:
        if edit.wording.closeness < CLOSE:
            continue
        for change in edit.wording.changes:
            if not (change.before + change.after and _has_figure(change.left) and _has_figure(change.right)):
                continue
            if any(_parts(other, edit.wording.closeness) for other in edit.wording.changes if other is not change):
                continue
            if opposed_acts(change.left, change.right):
                continue  # "cleared 12", "convicted eight"
            mine, yours = _numbers(rows, edit.left, change.left), _numbers(rows, edit.right, change.right)
            if len(mine) == len(yours):
                pairs = (pair for pair in zip(mine, yours, strict=True) if not _tell_two(*pair))
                yield from ((*pair, edit.wording.closeness) for pair in pairs)


def _has_figure(words: Sequence[Word]) -> bool:
    return any(word.form[:1].isdigit() for word in words)


def _tell_two(left: Item, right: Item) -> bool:
    """Whether the two tell of two things: "jailed for six years", "banned for eight"; "arrested three", "two were charged"."""
    told = {left.facets.event, right.facets.event}
    if left.kind == right.kind == "ordinal" and left.facets.scope != right.facets.scope:
        return True  # "a third man was held", "a fourth man was held"
    if other_people(left, right):
        return True
    if left.kind == right.kind == "score" and left.facets.noun != right.facets.noun:
        return True  # the votes of two bodies
    return (len(told) == 2 and (told <= LASTING or told <= senses.HARM)) or from_two_places(left, right)


_AHEAD = frozenset("will shall would".split())


def _parts(change: Change, closeness: float) -> bool:
    """Whether a place of a sentence makes it another thing: another name, the opposite, what is still to come."""
    if change.nature == "name":
        return bool(change.left and change.right) and closeness < CLOSER
    sides = [{w.form for w in side} for side in (change.left, change.right)]
    return (bool(sides[0] & _AHEAD) != bool(sides[1] & _AHEAD)) or opposites(change.left, change.right) is not None


def _numbers(rows: Mapping[tuple[str, str], _Row], line: Line, words: Sequence[Word]) -> list[Item]:
    """The items whose figure is among these words, in the order of the text."""
    row = rows.get((line.article, line.span.field), ())
    found = []
    for word in words:
        if word.form[:1].isdigit():
            at = bisect_left(row, word.start, key=lambda r: r[1] - 1)
            found += [item for start, end, item in row[at : at + 1] if start < word.end and word.start < end]
    return list({item.id: item for item in found}.values())
