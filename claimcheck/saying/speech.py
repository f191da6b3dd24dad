"""Who says each quotation: the saying that governs it, and where none does, the speaker whose words it goes on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.model import Scan
from claimcheck.saying.clauses import Line

BORROWED = 20
"""A shorter quotation inside a sentence is as often a borrowed word as speech, so nothing goes on from it."""


@dataclass(frozen=True, slots=True)
class Governed:
    """A saying as far as quotations care: those in its content, how wide that is, and how it joins the lines around."""

    line: int
    quotations: tuple[int, ...]
    width: int
    cue: int
    spoken: bool
    opens: bool = False
    closes: bool = False


def speakers(scan: Scan, lines: Sequence[Line], sayings: Sequence[Governed]) -> dict[int, int]:
    """For each quotation whose speaker the text gives, the index of the saying that gives it."""
    found = _governing(sayings)
    of_line: dict[int, list[int]] = {}
    for index, saying in enumerate(sayings):
        of_line.setdefault(saying.line, []).append(index)
    outer = [(i, line) for i, line in enumerate(lines) if line.level is None]
    _joined(outer, sayings, of_line, found)
    _going_on(scan, outer, sayings, of_line, found)
    return found


def _governing(sayings: Sequence[Governed]) -> dict[int, int]:
    """The innermost saying over each quotation; a verb of speaking goes before "according to"."""
    found: dict[int, int] = {}
    for index, saying in enumerate(sayings):
        for quotation in saying.quotations:
            best = found.get(quotation)
            if best is None or _rank(saying) < _rank(sayings[best]):
                found[quotation] = index
    return found


def _rank(saying: Governed) -> tuple[bool, int, int]:
    return not saying.spoken, saying.width, saying.cue


def _joined(
    outer: Sequence[tuple[int, Line]], sayings: Sequence[Governed], of_line: dict[int, list[int]], found: dict[int, int]
) -> None:
    """Join "He said:" to the quotation in the next line, and "— Ann Smith" to the one in the line before."""
    for (at, line), (following, next_line) in pairwise(outer):
        for index in of_line.get(at, []):
            if sayings[index].opens and alone(next_line):
                found.update((q, index) for q in _quotes(next_line) if q not in found)
        for index in of_line.get(following, []):
            if sayings[index].closes and alone(line):
                found.update((q, index) for q in _quotes(line) if q not in found)


def _going_on(
    scan: Scan,
    outer: Sequence[tuple[int, Line]],
    sayings: Sequence[Governed],
    of_line: dict[int, list[int]],
    found: dict[int, int],
) -> None:
    """Give a quotation that stands alone the speaker of the words before it, in the same paragraph or directly in the next."""
    last: int | None = None
    block = -1
    for at, line in outer:
        if alone(line):
            for quotation in _quotes(line):
                if quotation not in found and last is not None and _near(scan, quotation, line.block - block, at, sayings[last]):
                    found[quotation] = last
                last = found.get(quotation)
        else:
            last = _last_speaker(scan, line, of_line.get(at, []), sayings, found, last if line.block == block else None)
        block = line.block


def _near(scan: Scan, quotation: int, blocks: int, line: int, saying: Governed) -> bool:
    """Whether the quotation goes on in the paragraph of the words before, or in the next after a quotation."""
    return blocks == 0 or scan.quotations[quotation].continues is not None or (blocks == 1 and bool(saying.quotations))


def _last_speaker(
    scan: Scan, line: Line, of_line: Sequence[int], sayings: Sequence[Governed], found: dict[int, int], before: int | None
) -> int | None:
    """Whose words the next quotation may go on with: the speaker of this line's last real quotation, else of its last saying."""
    quotes = list(_quotes(line))
    speeches = [found[q] for q in quotes if q in found and _is_speech(scan, q)]
    if speeches:
        return speeches[-1]
    spoken = [index for index in of_line if sayings[index].spoken and not sayings[index].closes]
    return spoken[0] if spoken else None if quotes else before


def _is_speech(scan: Scan, quotation: int) -> bool:
    span = scan.quotations[quotation].span
    text = scan.article.words(span)
    return span.end - span.start >= BORROWED or text[-1:] in (",", ".", "!", "?")


def alone(line: Line) -> bool:
    """Whether a line is nothing but quotation."""
    return any(t.kind == "quote" for t in line.tokens) and all(t.kind != "word" for t in line.tokens)


def _quotes(line: Line) -> Iterator[int]:
    return (token.quote for token in line.tokens if token.kind == "quote")
