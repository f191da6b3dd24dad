"""Every stretch of an article that stands between quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.model import Article, Layout, Quotation, Span
from claimcheck.text import marks
from claimcheck.text.double_marks import pair_doubles, pair_guillemets, pair_low
from claimcheck.text.marks import Mark, Pair
from claimcheck.text.single_marks import pair_singles


def find_quotations(article: Article, layout: Layout) -> tuple[Quotation, ...]:
    """The quotations of an article's paragraphs and headings, title first, in the order of their opening marks.

    `span` is the words between the marks exactly, without the spaces that French sets inside guillemets; `outer` includes the
    marks. Marks are paired inside their block. One that is never closed ends with the block, or where the same mark opens anew
    (`closed` False); if the next paragraph opens with the same mark, its quotation `continues` this one. Apostrophes, feet and
    inches are no marks. Furniture is left out. Rules: Chicago Manual of Style 13.29-13.32 and the customs of German and French
    typography; measured on PolNeAR by `benchmarks/polnear_quotes.py`.
    """
    found: list[Quotation] = []
    hanging: int | None = None
    for block in layout.blocks:
        if block.kind == "furniture":
            continue
        source = article.title if block.span.field == "title" else article.text
        base = len(found)
        found += _of_block(source, block.span, base)
        if hanging is not None and base < len(found) and _reopens(source, found[hanging], found[base], block.span):
            found[base] = replace(found[base], continues=hanging)
        if block.kind == "paragraph" or base < len(
            found
        ):  # a heading or a caption may stand between two paragraphs of one speech
            hanging = next((i for i in range(base, len(found)) if _hangs(found[i], block.span)), None)
    return tuple(found)


def _hangs(quotation: Quotation, block: Span) -> bool:
    """Whether a quotation was still open at the end of its block."""
    return not quotation.closed and quotation.parent is None and quotation.outer.end == block.end


def _reopens(text: str, hanging: Quotation, quotation: Quotation, block: Span) -> bool:
    """Whether a block begins with the mark that was left open in the block before."""
    if hanging.outer.field != block.field or quotation.outer.start != block.start:
        return False
    return marks.family(text[hanging.outer.start]) == marks.family(text[quotation.outer.start])


def _of_block(text: str, block: Span, base: int) -> Iterator[Quotation]:
    """The quotations of one block; `base` is the index that its first one will have."""
    pairs = [pair for pair in _pairs(text, block.start, block.end) if text[pair.inner_start : pair.inner_end].strip()]
    places = {pair.start: base + index for index, pair in enumerate(pairs)}
    around: list[Pair] = []
    for pair in pairs:
        while around and around[-1].end <= pair.start:
            around.pop()
        yield Quotation(
            span=Span(pair.inner_start, pair.inner_end, block.field),
            outer=Span(pair.start, pair.end, block.field),
            closed=pair.closed,
            parent=places[around[-1].start] if around else None,
            continues=None if pair.continues is None else places.get(pair.continues),
        )
        around.append(pair)


def _pairs(text: str, start: int, end: int) -> list[Pair]:
    """All pairs of one block, outer before inner, none of which crosses another."""
    by_family: dict[str, list[Mark]] = {"double": [], "single": [], "guillemet": [], "angle": []}
    for mark in marks.read(text, start, end):
        by_family[marks.family(mark.sign[0]) if len(mark.sign) == 1 else "double"].append(mark)
    low, rest = pair_low(text, by_family["double"], end)
    wide = low + pair_doubles(text, rest, end)
    wide += pair_guillemets(text, by_family["guillemet"], end) + pair_guillemets(text, by_family["angle"], end)
    wide = _uncrossed(wide)
    narrow = [
        pair
        for (inner_start, inner_end), singles in _regions(by_family["single"], wide, start, end)
        for pair in pair_singles(text, singles, inner_start, inner_end)
    ]
    return _uncrossed(wide + narrow)


def _uncrossed(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs in the order of the text. One that begins inside another ends there if it is unclosed, and is dropped if not."""
    kept: list[Pair] = []
    around: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        while around and around[-1].end <= pair.start:
            around.pop()
        limit = around[-1].inner_end if around else pair.end
        if pair.end > limit and (pair.closed or pair.inner_start >= limit):
            continue
        fitting = pair if pair.end <= limit else replace(pair, end=limit, inner_end=limit)
        kept.append(fitting)
        around.append(fitting)
    return kept


def _regions(singles: Sequence[Mark], wide: Sequence[Pair], start: int, end: int) -> list[tuple[tuple[int, int], list[Mark]]]:
    """The single marks by the innermost wide pair that holds them (or the block): a single mark closes where it opened."""
    regions: dict[tuple[int, int], list[Mark]] = {(start, end): []}
    around: list[Pair] = []
    coming = iter([*wide, None])
    pair = next(coming)
    for mark in singles:
        while pair and pair.start < mark.start:
            around.append(pair)
            pair = next(coming)
        while around and around[-1].end <= mark.start:
            around.pop()
        held = [p for p in around[-3:] if p.start < mark.start < p.end]
        region = (held[-1].inner_start, held[-1].inner_end) if held else (start, end)
        regions.setdefault(region, []).append(mark)
    return list(regions.items())
