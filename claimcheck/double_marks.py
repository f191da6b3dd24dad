"""Which double marks and guillemets belong together."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.marks import Mark, Pair, unclosed

# What it costs to read a mark against its looks; the cheapest reading of the whole block wins. Only the order matters: a missing
# mark is likelier than two marks that both stand the wrong way round, and an unclosed mark at the end likelier than a stray one.
_STRAY, _INCH, _REOPEN, _UNCLOSED, _NEVER = 3.5, 2.0, 3.0, 2.5, 9.0
_TURNED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}


def pair_doubles(text: str, found: Sequence[Mark], end: int) -> list[Pair]:
    """The pairs of “…”, "…", ``…'' and ＂…＂ among the marks of one block that ends at `end`, in order, never nested."""
    moves = _cheapest(found)
    pairs: list[Pair] = []
    opened: Mark | None = None
    goes_on: int | None = None
    for mark, move in zip(found, moves, strict=True):
        if move == "stray":
            continue
        if opened and move == "close":
            pairs.append(Pair(opened.start, mark.end, opened.end, mark.start, continues=goes_on))
            opened, goes_on = None, None
        elif opened:
            pairs.append(unclosed(text, opened, mark.start, goes_on))
            goes_on = opened.start if text[pairs[-1].end - 1] in ".!?…" else None
            opened = mark
        else:
            opened = mark
    return [*pairs, unclosed(text, opened, end, goes_on)] if opened else pairs


def _cheapest(found: Sequence[Mark]) -> list[str]:
    """For each mark "open", "close" or "stray": the cheapest path through the two states outside and inside a quotation."""
    outside, inside = 0.0, _NEVER * (len(found) + 1)
    steps: list[tuple[tuple[int, str], tuple[int, str]]] = []
    for mark in found:
        stray = _INCH if mark.before.isdigit() else _STRAY
        to_outside = min((inside + _closing(mark), 1, "close"), (outside + stray, 0, "stray"))
        to_inside = min(
            (outside + _opening(mark), 0, "open"), (inside + _REOPEN + _opening(mark), 1, "open"), (inside + stray, 1, "stray")
        )
        outside, inside = to_outside[0], to_inside[0]
        steps.append((to_outside[1:], to_inside[1:]))
    state = 1 if inside + _UNCLOSED < outside else 0
    moves = []
    for step in reversed(steps):
        state, move = step[state]
        moves.append(move)
    return moves[::-1]


def _opening(mark: Mark) -> float:
    """What it costs to read the mark as an opening one."""
    if mark.sign in {"“", "``", "‟"}:
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
    if mark.sign in {"“", "``", "‟"}:
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
