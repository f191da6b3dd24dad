"""Which double marks and guillemets belong together."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from claimcheck.text.marks import Mark, Pair, unclosed

# What it costs to read a mark against its looks; the cheapest reading of the whole block wins. Only the order matters: one
# missing mark is likelier than two that both stand the wrong way round, a nested quotation in the same marks likelier than a
# missing one where all close, and an unclosed mark at the end likelier than a stray one.
_STRAY, _INCH, _REOPEN, _NEST, _UNCLOSED, _NEVER = 3.5, 2.0, 3.0, 2.0, 2.5, 9.0
_DIRECTED = frozenset({"“", "``", "‟"})
_TURNED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_Step = tuple[float, int, str]  # what it costs to get there, from which depth, by which move


def pair_doubles(text: str, found: Sequence[Mark], end: int) -> list[Pair]:
    """The pairs of “…”, "…", ``…'' and ＂…＂ among the marks of one block that ends at `end`, at most one inside another."""
    pairs: list[Pair] = []
    stack: list[Mark] = []
    goes_on: int | None = None
    for mark, move in zip(found, _cheapest(found), strict=True):
        if move == "reopen":
            pairs.append(unclosed(text, stack[-1], mark.start, goes_on))
            goes_on = stack[-1].start if text[pairs[-1].end - 1] in ".!?…" else None
            stack[-1] = mark
        elif move == "open":
            stack.append(mark)
        elif move == "close":
            opened = stack.pop()
            pairs.append(Pair(opened.start, mark.end, opened.end, mark.start, continues=None if stack else goes_on))
            goes_on = goes_on if stack else None
    return [*pairs, unclosed(text, stack[0], end, goes_on)] if stack else pairs


def _cheapest(found: Sequence[Mark]) -> list[str]:
    """How to read each mark: the cheapest path through the depths 0 (outside), 1 and 2 (a quotation in a quotation)."""
    costs = [0.0, inf, inf]
    trail: list[list[_Step]] = []
    for mark in found:
        stray = _INCH if mark.before.isdigit() else _STRAY
        opening, closing = _opening(mark), _closing(mark)
        nesting = opening + _NEST if mark.sign in _DIRECTED else inf
        steps: list[_Step] = [
            min((costs[1] + closing, 1, "close"), (costs[0] + stray, 0, "stray")),
            min(
                (costs[0] + opening, 0, "open"),
                (costs[1] + _REOPEN + opening, 1, "reopen"),
                (costs[1] + stray, 1, "stray"),
                (costs[2] + closing, 2, "close"),
            ),
            min((costs[1] + nesting, 1, "open"), (costs[2] + stray, 2, "stray")),
        ]
        costs = [cost for cost, _, _ in steps]
        trail.append(steps)
    depth = 1 if costs[1] + _UNCLOSED < costs[0] else 0
    moves: list[str] = []
    for steps in reversed(trail):
        _, depth, move = steps[depth]
        moves.append(move)
    return moves[::-1]


def _opening(mark: Mark) -> float:
    """What it costs to read the mark as an opening one."""
    if mark.sign in _DIRECTED:
        return 0.0 if mark.may_open or not mark.may_close else 1.0
    if mark.before.isdigit():
        return _NEVER
    if mark.sign == "”":
        return 1.5 if mark.may_open and not mark.may_close else 4.0
    return _against(mark.may_open, mark.may_close)


def _closing(mark: Mark) -> float:
    """What it costs to read the mark as a closing one."""
    if mark.sign == "”":
        return 0.0
    if mark.sign in _DIRECTED:
        return 2.0 if mark.may_close and not mark.may_open else 5.0
    return _against(mark.may_close, mark.may_open)


def _against(likely: bool, unlikely: bool) -> float:
    """The cost of a straight mark's reading by its looks."""
    if likely != unlikely:
        return 0.0 if likely else 2.0
    return 0.5 if likely else 1.5


def pair_low(text: str, found: Sequence[Mark], end: int) -> tuple[list[Pair], list[Mark]]:
    """The pairs of „…“, „…” and „…" (German, Polish, Czech), and the double marks that take no part in them."""
    pairs: list[Pair] = []
    rest: list[Mark] = []
    opened: Mark | None = None
    for mark in found:
        if mark.sign == "„":
            if opened:
                pairs.append(unclosed(text, opened, mark.start))
            opened = mark
        elif opened:
            pairs.append(Pair(opened.start, mark.end, opened.end, mark.start))
            opened = None
        else:
            rest.append(mark)
    return ([*pairs, unclosed(text, opened, end)] if opened else pairs), rest


def pair_guillemets(text: str, found: Sequence[Mark], end: int) -> list[Pair]:
    """The pairs of «…», »…«, »…» (or of ‹…› and its turns), nested ones included, without the spaces that French sets inside."""
    pairs: list[Pair] = []
    stack: list[Mark] = []
    for mark in found:
        if stack and (mark.sign == _TURNED[stack[-1].sign] or (mark.sign in "»›" and mark.may_close and not mark.may_open)):
            opened = stack.pop()
            pairs.append(_trimmed(text, opened, mark))
        elif mark.sign in "«‹" or mark.may_open:
            stack.append(mark)
    if stack:
        pairs.append(unclosed(text, stack[0], end))
    return sorted(pairs, key=lambda pair: pair.start)


def _trimmed(text: str, opened: Mark, mark: Mark) -> Pair:
    words = text[opened.end : mark.start]
    start = opened.end + len(words) - len(words.lstrip())
    return Pair(opened.start, mark.end, start, max(start, opened.end + len(words.rstrip())))
