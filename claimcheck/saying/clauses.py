"""Cuts a text into lines of tokens, one line a sentence and level of quotation, each quotation folded into one token."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from claimcheck.model import Field, Scan, Span

TokenKind = Literal["word", "quote", "punct"]

LONGEST = 400
"""A line is cut after so many tokens, so that the time stays linear on text without sentences."""

_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|St|Jr|Sr|Prof|Rev|Hon|Jan|Feb|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|Inc|Co|Corp)\."
    r"(?=\s|$)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]\.(?=\s[A-Z])"
    r"|\d+(?:[.,:]\d+)*[^\W_]*"
    r"|[^\W\d_]+n[’']t\b"
    r"|[^\W_]+(?:[-&/.@][^\W_]+)*"
    r"|[’'](?:s|re|ve|ll|d|m|S)\b"
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """A word, a punctuation mark, or a whole quotation with its marks (`quote` is its index in the scan)."""

    start: int
    end: int
    word: str
    kind: TokenKind
    raw: str = ""
    quote: int = -1

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.raw[:1].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence at one level: `level` is the quotation it stands in, None for the text around."""

    tokens: tuple[Token, ...]
    field: Field
    block: int
    level: int | None = None

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` up to but without token `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end, self.field)


def lines_of(scan: Scan) -> Iterator[Line]:
    """Every line of every paragraph and heading, in the order of the text; the inside of a quotation follows its block."""
    folded = _Folded(scan)
    for index, block in enumerate(scan.layout.blocks):
        if block.kind == "furniture":
            continue
        yield from _cut(scan, folded, index, block.span, None)
        for quote in folded.inside(block.span):
            yield from _cut(scan, folded, index, scan.quotations[quote].span, quote)


class _Folded:
    """The quotations by the level at which they stand, and the ends of the sentences."""

    def __init__(self, scan: Scan) -> None:
        self.children: dict[tuple[Field, int | None], list[int]] = {}
        self.order: dict[Field, list[tuple[int, int]]] = {"text": [], "title": []}
        for index, quotation in enumerate(scan.quotations):
            self.children.setdefault((quotation.span.field, quotation.parent), []).append(index)
            self.order[quotation.span.field].append((quotation.outer.start, index))
        self.starts = {key: [scan.quotations[i].outer.start for i in of] for key, of in self.children.items()}
        self.ends: dict[Field, list[int]] = {"text": [], "title": []}
        for sentence in scan.layout.sentences:
            self.ends[sentence.span.field].append(sentence.span.end)
        for ends in self.ends.values():
            ends.sort()
        for order in self.order.values():
            order.sort()

    def inside(self, span: Span) -> list[int]:
        order = self.order[span.field]
        first, last = bisect_right(order, (span.start, -1)), bisect_right(order, (span.end, -1))
        return [index for _, index in order[first:last]]

    def between(self, field: Field, level: int | None, start: int, end: int) -> list[int]:
        """The quotations that stand at this level between two places."""
        starts = self.starts.get((field, level), [])
        return self.children.get((field, level), [])[bisect_right(starts, start - 1) : bisect_right(starts, end - 1)]

    def sentence_ends(self, span: Span) -> list[int]:
        ends = self.ends[span.field]
        return ends[bisect_right(ends, span.start) : bisect_right(ends, span.end - 1)]


def _cut(scan: Scan, folded: _Folded, block: int, span: Span, level: int | None) -> Iterator[Line]:
    """The lines of one stretch at one level."""
    ends = [*folded.sentence_ends(span), span.end]
    tokens: list[Token] = []
    pending = 0
    for token in _tokens(scan, folded, span, level):
        over = ends[pending] <= token.start
        while ends[pending] <= token.start:
            pending += 1
        if tokens and ((over and not _goes_on(tokens[-1], token)) or len(tokens) >= LONGEST):
            yield Line(tuple(tokens), span.field, block, level)
            tokens = []
        tokens.append(token)
        while ends[pending] < token.end:
            pending += 1
    if tokens:
        yield Line(tuple(tokens), span.field, block, level)


def _tokens(scan: Scan, folded: _Folded, span: Span, level: int | None) -> Iterator[Token]:
    """The tokens of one stretch at one level, in order."""
    text = scan.article.title if span.field == "title" else scan.article.text
    at = span.start
    for quote in folded.between(span.field, level, span.start, span.end):
        outer = scan.quotations[quote].outer
        yield from map(_token, _TOKEN.finditer(text, at, max(at, outer.start)))
        yield Token(outer.start, outer.end, "“", "quote", quote=quote)
        at = outer.end
    yield from map(_token, _TOKEN.finditer(text, at, max(at, span.end)))


def _goes_on(last: Token, token: Token) -> bool:
    """Whether a sentence goes on after its quotation although the splitter cut there: “Why?” he asked."""
    return last.kind == "quote" and (token.raw[:1].islower() or token.kind == "punct")


def _token(match: re.Match[str]) -> Token:
    raw = match[0]
    word = raw.lower().replace("’", "'")
    return Token(match.start(), match.end(), word, "word" if raw[-1].isalnum() or raw[0].isalnum() else "punct", raw)
