"""The whole text of an article as blocks of words and marks, so that every claim has a place that can be pointed at."""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.model import Article, Block, Layout, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Something to mark in the text: its place, its anchor in the page, its kind and the findings that it takes part in."""

    span: Span
    anchor: str
    kind: str
    findings: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    """A step of a marked text: words, or the begin or end of a mark; `anchor` is "" where a mark goes on after a cut."""

    step: Literal["open", "text", "close"]
    text: str = ""
    mark: Mark | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of the text with its marks; `reason` says why furniture carries no claims."""

    kind: str
    tokens: tuple[Token, ...]
    reason: str = ""


def paragraphs(article: Article, layout: Layout, marks: Sequence[Mark]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The blocks of the title and of the text. Begins and ends nest; every mark that touches a block opens its anchor once."""
    opened: set[str] = set()
    found: dict[str, list[Paragraph]] = {"title": [], "text": []}
    for field, rows in found.items():
        text = article.title if field == "title" else article.text
        blocks = [block for block in layout.blocks if block.span.field == field]
        for block, inside in zip(blocks, _by_block(blocks, [m for m in marks if m.span.field == field]), strict=True):
            rows.append(Paragraph(block.kind, tuple(_tokens(text, block.span, inside, opened)), block.reason))
    return tuple(found["title"]), tuple(found["text"])


def _by_block(blocks: Sequence[Block], marks: Sequence[Mark]) -> list[list[Mark]]:
    """The marks of each block; one that runs over several blocks stands in each of them."""
    ends = [block.span.end for block in blocks]
    rows: list[list[Mark]] = [[] for _ in blocks]
    for mark in marks:
        at = bisect_left(ends, mark.span.start + 1)
        while at < len(blocks) and blocks[at].span.start < mark.span.end:
            rows[at].append(mark)
            at += 1
    return rows


def _tokens(text: str, block: Span, marks: Sequence[Mark], opened: set[str]) -> Iterator[Token]:
    """The words of a block with marks that nest: one that would end outside the mark around it is cut and goes on behind."""
    queue = [
        (max(m.span.start, block.start), -min(m.span.end, block.end), number, m)
        for number, m in enumerate(sorted(marks, key=lambda m: (m.span.start, -m.span.end, m.anchor)))
    ]
    heapq.heapify(queue)
    stack: list[tuple[int, Mark]] = []
    at = block.start
    while queue or stack:
        start = queue[0][0] if queue else block.end
        if stack and stack[-1][0] <= start:
            end, mark = stack.pop()
            yield from _words(text, at, end)
            at = end
            yield Token("close", mark=mark if end >= min(mark.span.end, block.end) else None)
            continue
        start, minus_end, number, mark = heapq.heappop(queue)
        end = -minus_end
        if stack and end > stack[-1][0]:
            heapq.heappush(queue, (stack[-1][0], minus_end, number, mark))
            end = stack[-1][0]
        yield from _words(text, at, start)
        at = start
        yield Token("open", mark=mark, anchor="" if mark.anchor in opened else mark.anchor)
        opened.add(mark.anchor)
        stack.append((end, mark))
    yield from _words(text, at, block.end)


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    if start < end:
        yield Token("text", text[start:end])
