"""Join the matches of neighbouring sentences, so that a sentence left out between them shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.phrases import Phrase
from claimcheck.comparing.utterances import Match
from claimcheck.model import Article, QuoteClaim

LONGEST = 400
"""Characters of a quotation in which an omission is looked for."""


def across_sentences(matches: Iterable[Match], articles: Mapping[str, Article]) -> Iterator[Match]:
    """For two quotations that share two sentences, both stretches from the one sentence to the other.

    Only where the sentences follow each other in one quotation and not in the other.
    """
    shared: dict[tuple[tuple[str, int], tuple[str, int]], list[Match]] = defaultdict(list)
    for m in matches:
        left, right = m.left.claims[0], m.right.claims[0]
        whole = len(m.left.claims) == len(m.right.claims) == 1 and left.kind == right.kind == "quote"
        if whole and m.score >= 1.0 and left.article != right.article:
            shared[(left.article, left.span.start), (right.article, right.span.start)].append(m)
    for _, of_two in sorted(shared.items()):
        ordered = sorted(of_two, key=lambda m: m.left.words[0].start)
        for first, second in pairwise(ordered):
            if first.right.words[-1].end <= second.right.words[0].start:
                yield from _bridge(first, second, articles)


def _bridge(first: Match, second: Match, articles: Mapping[str, Article]) -> Iterator[Match]:
    left, right = _stretch(first.left, second.left, articles), _stretch(first.right, second.right, articles)
    if left is None or right is None:
        return
    longer = len(left.words) > len(first.left.words) + len(second.left.words)
    other_longer = len(right.words) > len(first.right.words) + len(second.right.words)
    if longer != other_longer:
        yield Match(left, right, 1.0)


def _stretch(first: Phrase, second: Phrase, articles: Mapping[str, Article]) -> Phrase | None:
    """All words of a quotation from one of its sentences to another."""
    claim = first.claims[0]
    start, end = first.words[0].start, second.words[-1].end
    if not isinstance(claim, QuoteClaim) or end - start > LONGEST or first.words == second.words:
        return None
    article = articles[first.article]
    words = cut(article.title if claim.span.field == "title" else article.text, start, end)
    return Phrase(first.article, (claim,), words, first.speaker, tuple(w.stem for w in words if w.content))
