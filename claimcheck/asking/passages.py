"""Cuts an article into passages for the model and marks in them what it is asked about; the text itself never changes."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from claimcheck.model import Article, Block, Scan, Span

Letter = Literal["n", "q", "s"]
"""What is marked: number phrases, quotations, sentences."""

LONG_PIECE = 1200
"""Unmarked or marked text that runs on for longer is shown by its two ends: who speaks stands at the edges of a quotation."""

_FORGED = re.compile(r"\[\s*/?\s*[nqs]\s*\d", re.IGNORECASE)
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Window:
    """How much of an article one question shows.

    `paragraphs` are asked about together (0: the whole article), `before` and `after` are shown unmarked around them, and
    no more than `marks` are asked in one question.
    """

    paragraphs: int = 1
    before: int = 1
    after: int = 0
    marks: int = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """A name that the model sees ("q1") and the place in the article that it stands for."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """What one question shows of one article.

    `marks` are asked about, in the order of the text; `blocks` are the parts of the article shown, focus and context;
    `shown` is their text with the marks in it; `tag` is a part of the article's digest that stands nowhere in the article,
    for a fence that the article cannot forge; `ending` is what the marks wear where the article holds marks of its own.
    """

    article: Article
    marks: tuple[Mark, ...]
    blocks: tuple[Span, ...]
    shown: str
    tag: str
    ending: str = ""

    @property
    def fenced(self) -> str:
        """The shown text between two lines that only this passage has."""
        return f"<article {self.tag}>\n{self.shown}\n</article {self.tag}>"

    def unmarked(self, said: str) -> str:
        """A model's copy of shown words without our marks in it; the article holds none that look like them."""
        ending = re.escape(self.ending)
        return re.sub(rf"\[s\d+{ending}\] ?|\[/?[nq]\d+{ending}\]", "", said) if "[" in said else said


def cut(scan: Scan, targets: Iterable[Span], letter: Letter, window: Window | None = None) -> tuple[Passage, ...]:
    """The passages that ask about every target exactly once.

    Args:
        scan: the article with its blocks; furniture is never shown, and targets that start in it are left out.
        targets: the places to mark, in any order; they may nest.
        letter: what the marks are called.
        window: how much one passage shows.
    """
    window = window or Window()
    blocks = [block for block in scan.layout.blocks if block.kind != "furniture"]
    size = window.paragraphs or max(1, len(blocks))
    tag, ending = _signs(scan.article)
    by_group: dict[int, list[Span]] = {}
    for target in sorted(set(targets), key=_in_text_order):
        block = _block_of(target, blocks)
        if block is not None:
            by_group.setdefault(block // size, []).append(target)
    return tuple(
        _passage(scan.article, _around(blocks, group * size, size, window), asked, letter, tag, ending)
        for group, spans in sorted(by_group.items())
        for asked in _batches(spans, max(1, window.marks))
    )


def _in_text_order(span: Span) -> tuple[bool, int, int]:
    """Title first; of two that start together the longer, which holds the other, first."""
    return (span.field == "text", span.start, -span.end)


def _block_of(target: Span, blocks: Sequence[Block]) -> int | None:
    """The index of the block in which the target starts."""
    starts = [(block.span.field == "text", block.span.start) for block in blocks]
    at = bisect_right(starts, (target.field == "text", target.start)) - 1
    if at < 0 or blocks[at].span.field != target.field or target.start >= max(blocks[at].span.end, blocks[at].span.start + 1):
        return None
    return at


def _around(blocks: Sequence[Block], first: int, size: int, window: Window) -> tuple[Span, ...]:
    return tuple(block.span for block in blocks[max(0, first - window.before) : first + size + window.after])


def _batches(spans: Sequence[Span], size: int) -> Iterator[Sequence[Span]]:
    for at in range(0, len(spans), size):
        yield spans[at : at + size]


def _passage(article: Article, blocks: tuple[Span, ...], asked: Sequence[Span], letter: Letter, tag: str, ending: str) -> Passage:
    marks = tuple(Mark(f"{letter}{number}", span) for number, span in enumerate(asked, 1))
    shown = "\n\n".join(_render(article, block, marks, ending, closing=letter != "s") for block in blocks)
    return Passage(article, marks, blocks, shown, tag, ending)


def _signs(article: Article) -> tuple[str, str]:
    """The fence's tag, and the ending that marks wear where the article holds marks of its own.

    The tag comes from the article's digest, so that a recording replays, and its first six digits stand nowhere in the
    article, so that nothing in it can end the fence or pass for a mark. What counts is the article as it is shown: without the
    invisible characters that might break up a forged mark.
    """
    held, digest = _UNPRINTABLE.sub("", f"{article.title}\n{article.text}").lower(), article.sha256
    tags = (hashlib.sha256(f"{digest}{attempt}".encode()).hexdigest()[:12] for attempt in range(1000))
    tag = next((tag for tag in tags if tag[:6] not in held), digest)
    return tag, f".{tag[:6]}" if _FORGED.search(held) else ""


def _render(article: Article, block: Span, marks: Sequence[Mark], ending: str, *, closing: bool) -> str:
    """The block's words with the marks that start in it; a mark that runs past the block's end is closed there."""
    events: list[tuple[int, int, int, str]] = []
    for order, mark in enumerate(marks):
        if mark.span.field != block.field or not block.start <= mark.span.start < max(block.end, block.start + 1):
            continue
        end = min(mark.span.end, block.end)
        opening = f"[{mark.name}{ending}]" + ("" if closing else " ")
        events.append((mark.span.start, 1, order, opening))
        if closing:  # inner marks close before outer ones; all close before anything opens at the same place
            events.append((end, 0 if end > mark.span.start else 2, -order, f"[/{mark.name}{ending}]"))
    return "".join(_woven(article, block, sorted(events)))


def _woven(article: Article, block: Span, events: Sequence[tuple[int, int, int, str]]) -> Iterator[str]:
    at = block.start
    for place, _, _, mark in events:
        yield _shown(article.words(Span(at, place, block.field)))
        yield mark
        at = place
    yield _shown(article.words(Span(at, block.end, block.field)))


def _shown(words: str) -> str:
    """Words as the model sees them: without invisible characters, long runs by their ends alone."""
    if len(words) > LONG_PIECE:
        words = f"{words[: LONG_PIECE // 2]} […] {words[-LONG_PIECE // 2 :]}"
    return _UNPRINTABLE.sub("", words)
