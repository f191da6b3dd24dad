"""Who says each quotation: the report that governs it, and where none does, the speaker whose words it goes on with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.clauses import Line
from claimcheck.model import Scan

_NOT_SPEECH = frozenset("according".split())


@dataclass(frozen=True, slots=True)
class Governed:
    """A report as far as quotations care: which of them lie in its content, how wide that is, and where its cue stands."""

    quotations: tuple[int, ...]
    width: int
    cue: int
    spoken: bool


def speakers(scan: Scan, lines: Sequence[Line], reports: Sequence[Governed]) -> dict[int, int]:
    """For each quotation whose speaker the text gives, the index of the report that gives it."""
    found = _governing(reports)
    _continue(scan, lines, reports, found)
    return found


def _governing(reports: Sequence[Governed]) -> dict[int, int]:
    """The innermost report over each quotation; a verb of speaking goes before "according to"."""
    found: dict[int, int] = {}
    for index, report in enumerate(reports):
        for quotation in report.quotations:
            best = found.get(quotation)
            if best is None or _rank(report) < _rank(reports[best]):
                found[quotation] = index
    return found


def _rank(report: Governed) -> tuple[bool, int, int]:
    return not report.spoken, report.width, report.cue


def _continue(scan: Scan, lines: Sequence[Line], reports: Sequence[Governed], found: dict[int, int]) -> None:
    """Give a quotation that stands alone the speaker of the quotation before it in the same or the previous paragraph."""
    last: tuple[int, int] | None = None
    for line in lines:
        if line.level is not None:
            continue
        quotes = [token.quote for token in line.tokens if token.kind == "quote"]
        if not _alone(line):
            of = [found[q] for q in quotes if q in found and _sentence(scan, q)]
            said = of or [index for index, report in enumerate(reports) if report.spoken and _cue_in(line, report)][-1:]
            last = (
                (line.block, said[-1])
                if said and (of or not quotes)
                else last
                if not quotes and last and last[0] == line.block
                else None
            )
            continue
        for quotation in quotes:
            if quotation in found:
                last = (line.block, found[quotation])
            elif last is not None and _goes_on(scan, line, quotation, last[0]):
                found[quotation] = last[1]
                last = (line.block, last[1])


def _alone(line: Line) -> bool:
    """Whether a line is nothing but quotation."""
    return any(t.kind == "quote" for t in line.tokens) and all(t.kind == "quote" or t.kind == "punct" for t in line.tokens)


def _sentence(scan: Scan, quotation: int) -> bool:
    """Whether a quotation is long enough to be speech and not a borrowed word."""
    span = scan.quotations[quotation].span
    return span.end - span.start >= 20


def _cue_in(line: Line, report: Governed) -> bool:
    return bool(line.tokens) and line.field == "text" and line.tokens[0].start <= report.cue < line.tokens[-1].end


def _goes_on(scan: Scan, line: Line, quotation: int, block: int) -> bool:
    """Whether the quotation goes on in the same paragraph or directly in the next, or reopens an unclosed one."""
    return line.block - block <= 1 or scan.quotations[quotation].continues is not None
