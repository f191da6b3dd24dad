"""Find sentences that two reports share word for word but for a few words: one sentence, edited."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from claimcheck.comparing.lemmas import Cut, Word, cut
from claimcheck.comparing.wording import Wording, lay_side_by_side
from claimcheck.model import Article, Span
from claimcheck.text.layout import lay_out

SHORTEST, LONGEST = 6, 90
"""Words of a sentence that can be told to be another's edit; longer ones are lists, or text that nobody cut into sentences."""

KEYS, POSTINGS = 10, 12
"""So many of a sentence's pairs of words bring it together with others; a pair that more sentences have is a set phrase."""

ALIKE = 0.6
"""The share of the words of the richer sentence that both must have."""


class Line(NamedTuple):
    """A sentence of an article: `tokens` are its words as they stand, in small letters and without their marks."""

    article: str
    span: Span
    tokens: tuple[str, ...]


class Edit(NamedTuple):
    """One sentence in two wordings: that of `left`, and that of `right`, with what changed in between.

    The offsets of the wording's words are those of each article's field.
    """

    left: Line
    right: Line
    wording: Wording


def edits(articles: Sequence[Article], cut: Cut = cut) -> tuple[Edit, ...]:
    """The sentences of two reports that are one sentence edited, in a stable order; word-for-word copies are none.

    A sentence has one origin in another report, the likest; one that stands there unchanged has not been edited. The cost grows
    with the sentences, as few of each one's pairs of words bring it together with others.
    """
    of_id = {article.id: article for article in articles}
    lines = [line for _, article in sorted(of_id.items()) for line in _lines(article)]
    likest: dict[tuple[int, str], tuple[float, int]] = {}
    vocabularies = [frozenset(line.tokens) for line in lines]
    shares = ((a, b, _share(vocabularies[a], vocabularies[b])) for a, b in _candidates(lines, of_id))
    close = [(a, b, share) for a, b, share in shares if share >= ALIKE]
    for a, b, share in close:
        for mine, other in ((a, b), (b, a)):
            key = (mine, lines[other].article)
            likest[key] = max(likest.get(key, (0.0, 0)), (share, -other))
    words: dict[int, tuple[Word, ...]] = {}

    def words_of(at: int) -> tuple[Word, ...]:
        if at not in words:
            words[at] = _words(lines[at], of_id, cut)
        return words[at]

    return tuple(
        Edit(lines[a], lines[b], lay_side_by_side(words_of(a), words_of(b)))
        for a, b, share in close
        if lines[a].tokens != lines[b].tokens
        and likest[a, lines[b].article] == (share, -b)
        and likest[b, lines[a].article] == (share, -a)
    )


def _lines(article: Article) -> Iterator[Line]:
    for sentence in lay_out(article).sentences:
        tokens = tuple(_TOKEN.findall(article.words(sentence.span).lower()))
        if SHORTEST <= len(tokens) <= LONGEST:
            yield Line(article.id, sentence.span, tokens)


_TOKEN = re.compile(r"[^\W_][^\s,;:.!?\"“”()]*(?:[.,]\d+)*")


def _words(line: Line, articles: Mapping[str, Article], cut: Cut) -> tuple[Word, ...]:
    article = articles[line.article]
    return cut(article.title if line.span.field == "title" else article.text, line.span.start, line.span.end)


def _candidates(lines: Sequence[Line], articles: Mapping[str, Article]) -> list[tuple[int, int]]:
    """Pairs of sentences of two reports that share two of their keys."""
    postings: dict[int, list[int]] = defaultdict(list)
    for at, line in enumerate(lines):
        for key in _keys(line):
            postings[key].append(at)
    common: Counter[tuple[int, int]] = Counter()
    for _, members in sorted(postings.items()):
        if len(members) <= POSTINGS:
            common.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
    return sorted(
        (a, b)
        for (a, b), times in common.items()
        if times >= 2 and articles[lines[a].article].witness != articles[lines[b].article].witness
    )


def _keys(line: Line) -> list[int]:
    """Some of its pairs of neighbouring words: those with the smallest checksum, the same in every sentence."""
    return sorted({crc32(f"{a} {b}".encode()) for a, b in pairwise(line.tokens)})[:KEYS]


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    """The share of the richer sentence's words that the other has too."""
    return len(left & right) / max(len(left), len(right))
