"""The blocks of an article (paragraphs, headings, site furniture) and the sentences that tile them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.model import Article, Block, BlockKind, Field, Layout, Sentence, Span
from claimcheck.text import furniture, sentences
from claimcheck.text.furniture_lines import reason

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# White space of every kind and marks that print nothing; a block neither begins nor ends with one.
_BLANK = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_BLANK += "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
_ENDED = re.compile(r"[.!?…:;。！？][”’\"'»)\]›*_]*\Z")
_FIRST_WORD = re.compile(r"\S+")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s")
_HEADING_WORDS = 18
_LONG = 40
_WRAP = range(30, 121)  # the line widths at which prose is wrapped by hand or by a mail program


@lru_cache(maxsize=32)
def lay_out(article: Article) -> Layout:
    """The blocks and sentences of an article, title first; those of the last few articles are kept.

    Blocks are in the order of the text, do not overlap and carry no white space at their ends; every character outside them is
    white space. The sentences of a paragraph or heading tile it; furniture has none.
    """
    blocks = (*_title_blocks(article), *_text_blocks(article))
    tiles = tuple(
        Sentence(Span(start, end, block.span.field), index)
        for index, block in enumerate(blocks)
        if block.kind != "furniture"
        for start, end in sentences.split(_source(article, block.span.field), block.span.start, block.span.end)
    )
    return Layout(blocks, tiles)


def _source(article: Article, field: Field) -> str:
    return article.title if field == "title" else article.text


def _title_blocks(article: Article) -> Iterator[Block]:
    for start, end in _lines(article.title):
        yield Block(Span(start, end, "title"), "heading")


def _text_blocks(article: Article) -> Iterator[Block]:
    text = article.text
    units = _units(text)
    reasons = furniture.judge([text[start:end] for start, end in units], article.title)
    for (start, end), why in zip(units, reasons, strict=True):
        if why:
            yield Block(Span(start, end), "furniture", why)
            continue
        first, last = furniture.prose(text[start:end], article.title)
        yield from _parts(text, (start, end), (start + first, start + last))


def _parts(text: str, line: tuple[int, int], prose: tuple[int, int]) -> Iterator[Block]:
    """The blocks of one line: what the site sets before its prose, the prose, what it sets after."""
    for start, end in ((line[0], prose[0]), prose, (prose[1], line[1])):
        words = text[start:end].strip(_BLANK)
        if words:
            at = start + text[start:end].index(words)
            span = Span(at, at + len(words))
            yield Block(span, _kind(words)) if (start, end) == prose else Block(span, "furniture", furniture.CREDIT)


def _kind(words: str) -> BlockKind:
    """Whether the words of a block stand as a heading: short, on their own, without a full stop."""
    if _MARKDOWN_HEADING.match(words):
        return "heading"
    return "paragraph" if _ENDED.search(words) or len(words.split(None, _HEADING_WORDS)) > _HEADING_WORDS else "heading"


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines that hold more than white space, without the white space at their ends."""
    found = []
    for line in _LINE.finditer(text):
        words = line[0].strip(_BLANK)
        if words:
            start = line.start() + line[0].index(words)
            found.append((start, start + len(words)))
    return found


def _units(text: str) -> list[tuple[int, int]]:
    """The paragraphs: a line each, or, where prose is hard-wrapped, the lines up to the next blank one."""
    lines = _lines(text)
    pairs = list(itertools.pairwise(lines))
    single = [len(_BREAK.findall(text, left[1], right[0])) == 1 for left, right in pairs]
    width = _wrap_width(text, [pair for pair, one in zip(pairs, single, strict=True) if one])
    units = lines[:1]
    for (left, right), one in zip(pairs, single, strict=True):
        if one and (_filled(text, left, right, width) or _runs_on(text, left, right)):
            units[-1] = (units[-1][0], right[1])
        else:
            units.append(right)
    return units


def _wrap_width(text: str, pairs: list[tuple[tuple[int, int], tuple[int, int]]]) -> int:
    """The width at which the text is hard-wrapped, or 0: nearly every line is full, and most end amid a sentence."""
    if len(pairs) < 2:
        return 0
    width = max(end - start for pair in pairs for start, end in pair)
    amid = sum(not _ENDED.search(text[start:end]) for (start, end), _ in pairs)
    filled = sum(_filled(text, left, right, width) for left, right in pairs)
    return width if width in _WRAP and amid * 2 >= len(pairs) and filled * 5 >= len(pairs) * 4 else 0


def _filled(text: str, left: tuple[int, int], right: tuple[int, int], width: int) -> bool:
    """Whether the next line's first word would not have fitted into this one."""
    word = _FIRST_WORD.match(text, right[0], right[1])
    return width > 0 and left[1] - left[0] + 1 + (len(word[0]) if word else 0) > width


def _runs_on(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether a long line without an end goes on in lower case on the next one, which is no furniture."""
    if left[1] - left[0] < _LONG or not text[right[0]].islower() or _ENDED.search(text, max(left[0], left[1] - _LONG), left[1]):
        return False
    return not reason(text[right[0] : right[1]])
