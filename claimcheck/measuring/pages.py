"""One article laid out for reading its numbers: sentences, their words, the places of numbers and dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from claimcheck.measuring.idioms import plain
from claimcheck.model import Article, Layout, Span, Value, When
from claimcheck.text.layout import lay_out
from claimcheck.text.stems import Token, tokens

ROOM = 400
"""Characters on either side of a number that are read of a sentence without end, so that reading stays linear."""

CROWD, CLOSE = 40, 100
"""A sentence with more numbers than that is read in pieces of so many characters, for the same reason."""


class Page:
    """One article laid out for reading: its sentences, their words, and the places of its numbers."""

    def __init__(self, article: Article, numbers: Iterable[tuple[Span, Value]], layout: Layout | None = None) -> None:
        """`numbers` are the places and values of all number phrases or claims of the article, in any order."""
        found = dict(numbers)
        self.article = article
        self._layout = layout
        self._numbers = sorted(found)
        self._dates = [(span, value) for span, value in sorted(found.items(), key=lambda f: f[0]) if isinstance(value, When)]
        dated = {span for span, _ in self._dates}
        self._figures = sorted((span for span in found if span not in dated), key=lambda s: s.start)
        self._counts: dict[Span, int] = {}
        self._tokens: dict[Span, tuple[Token, ...]] = {}

    def source(self, span: Span) -> str:
        """The title or the text in which a span stands."""
        return self.article.title if span.field == "title" else self.article.text

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the article, sorted by place; title and text are told apart by `field`."""
        layout = self._layout or lay_out(self.article)
        return tuple(sorted(s.span for s in layout.sentences))

    @cached_property
    def _starts(self) -> dict[str, list[Span]]:
        return {field: [s for s in self.sentences if s.field == field] for field in ("text", "title")}

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the start of a span; the span itself where none does."""
        spans = self._starts[span.field]
        at = bisect_right(spans, span.start, key=lambda s: s.start) - 1
        if at < 0 or span.start >= spans[at].end:
            return span
        found = spans[at]
        if self._count(found) > CROWD:  # a list or a table: only what stands close by can belong to a number
            start = span.start - (span.start - found.start) % CLOSE
            return Span(start, min(found.end, max(start + CLOSE, span.end)), span.field)
        if found.end - found.start <= 4 * ROOM:
            return found
        return Span(max(found.start, span.start - ROOM), min(found.end, span.end + ROOM), span.field)

    def _count(self, sentence: Span) -> int:
        """How many numbers start in a sentence."""
        if sentence not in self._counts:
            starts = self._number_starts[sentence.field]
            self._counts[sentence] = bisect_left(starts, sentence.end) - bisect_left(starts, sentence.start)
        return self._counts[sentence]

    @cached_property
    def _number_starts(self) -> dict[str, list[int]]:
        return {field: [span.start for span in self._numbers if span.field == field] for field in ("text", "title")}

    def before(self, sentence: Span) -> Span | None:
        """The sentence before this one, in the same field."""
        spans = self._starts[sentence.field]
        at = bisect_right(spans, sentence.start, key=lambda s: s.start) - 2
        return spans[at] if at >= 0 else None

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The words of a sentence with their places in the article."""
        if span not in self._tokens:
            self._tokens[span] = plain(tokens(self.article.words(span), span.start))
        return self._tokens[span]

    def dates(self, sentence: Span) -> Iterator[tuple[int, When]]:
        """The dates that stand in a sentence with the places where they begin, in order."""
        at = bisect_left(self._dates, sentence.start, key=lambda d: d[0].start)
        for span, value in self._dates[at:]:
            if span.start >= sentence.end:
                return
            if span.field == sentence.field:
                yield span.start, value

    def figures(self, sentence: Span) -> Iterator[Span]:
        """The places of the numbers that start in a sentence and are no dates, in order."""
        at = bisect_left(self._figures, sentence.start, key=lambda s: s.start)
        for span in self._figures[at:]:
            if span.start >= sentence.end:
                return
            if span.field == sentence.field:
                yield span

    def neighbours(self, span: Span, sentence: Span) -> tuple[int, int]:
        """Where the number before this one ends and the number after it starts, within the sentence."""
        left, right = sentence.start, sentence.end
        at = bisect_right(self._numbers, span.start, key=lambda s: s.start)
        for other in self._numbers[max(0, at - 12) : at + 12]:
            if other.field != span.field or other.touches(span):
                continue
            if other.end <= span.start:
                left = max(left, other.end)
            elif other.start >= span.end:
                right = min(right, other.start)
        return left, right
