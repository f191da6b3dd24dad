"""Cut quotations and indirect speech into the sentences that can be laid side by side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.comparing.lemmas import Cut, Word, cut
from claimcheck.comparing.once import once
from claimcheck.model import Article, AttributionClaim, QuoteClaim, Span
from claimcheck.naming.identity import relation
from claimcheck.naming.profiles import profile

LONGEST = 60
"""Words of one compared stretch: longer sentences are cut, so that no comparison costs more than a sentence does."""

_END = re.compile(r"(?<=[.!?…])[\"'”’»)]*\s+(?=[\"'“‘«(\[]?[A-Z0-9])|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|St|Prof|Rev|No|Jr|Sr|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])|\.[A-Z])\.$"
)
_TELLING = frozenset({"says", "thinks", "warns", "confirms", "promises", "expects"})
_SPLIT = 160
"""The longest stretch of reporting ("…," said somebody of somewhere, "…") between the two halves of a split sentence."""


Wording = tuple[bool, str, tuple[str, ...]]


@dataclass(frozen=True)
class Phrase:
    """A quoted sentence, or as much of one as an article quotes, or one sentence of indirect speech.

    `words` carry their offsets in the article's field, `claims` are those that hold the words. `opens` and `closes` say that the
    words begin or end where the sentence does: another sentence stands before or after them in the quotation.
    """

    article: str
    claims: tuple[QuoteClaim | AttributionClaim, ...]
    words: tuple[Word, ...]
    speaker: str | None
    stems: tuple[str, ...]
    opens: bool = False
    closes: bool = False

    @property
    def indirect(self) -> bool:
        """Whether the words are the reporter's, not the speaker's."""
        return self.claims[0].kind == "attribution"

    @once
    def wording(self) -> Wording:
        """What it says and who says it: phrases that are alike in this are compared as one."""
        return (self.indirect, self.speaker or "", tuple(w.form for w in self.words))

    @once
    def place(self) -> tuple[str, str, int, bool]:
        """Where it stands, for a stable order."""
        return (self.article, self.claims[0].span.field, self.words[0].start, self.indirect)

    @once
    def spoken(self) -> tuple[str, ...]:
        """The forms of its words, without marks of what is left out."""
        return tuple(w.form for w in self.words if not w.gap)

    @once
    def vocabulary(self) -> frozenset[str]:
        """Its stems, each once."""
        return frozenset(self.stems)


def phrases(claims: Iterable[QuoteClaim], articles: Mapping[str, Article], cut: Cut = cut) -> tuple[Phrase, ...]:
    """The quoted sentences of all claims in a stable order; halves of one sentence around "he said" are joined.

    A quotation inside a quotation counts on its own only where another person says it.
    """
    by_article: dict[tuple[str, str], list[QuoteClaim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article, claim.span.field].append(claim)
    found: list[Phrase] = []
    for (article, _), of_article in sorted(by_article.items()):
        of_article.sort(key=lambda c: (c.span.start, -c.span.end))
        speakers = {c.span: c.speaker for c in of_article}
        found += _of_article(articles[article], [c for c in of_article if _counts(c, speakers)], cut)
    return tuple(sorted(found, key=lambda p: p.place))


def _counts(claim: QuoteClaim, outer: Mapping[Span, str | None]) -> bool:
    if claim.parent is None or claim.parent not in outer:
        return True
    return claim.speaker is not None and related(claim.speaker, outer[claim.parent]) == "different"


def _of_article(article: Article, claims: Sequence[QuoteClaim], cut: Cut) -> Iterator[Phrase]:
    pending: Phrase | None = None
    for claim in claims:
        for phrase in _sentences(article, claim, cut):
            if pending is not None and _continues(article, pending, phrase):
                pending = _joined(pending, phrase)
                continue
            if pending is not None:
                yield pending
            pending = phrase
    if pending is not None:
        yield pending


def _sentences(article: Article, claim: QuoteClaim | AttributionClaim, cut: Cut) -> Iterator[Phrase]:
    text = article.title if claim.span.field == "title" else article.text
    speaker = claim.speaker if claim.kind == "quote" else claim.source
    start = claim.span.start
    ends = [m.start() for m in _END.finditer(text, start, claim.span.end)]
    for end in [*(at for at in ends if not _ABBREVIATED.search(text[max(start, at - 8) : at])), claim.span.end]:
        words = cut(text, start, end)
        # an ellipsis at its border leaves open what was there
        opens = start > claim.span.start and not (words and words[0].gap)
        closes = end < claim.span.end and not (words and words[-1].gap)
        for at in range(0, len(words), LONGEST):
            part = words[at : at + LONGEST]
            yield Phrase(claim.article, (claim,), part, speaker, _stems(part), opens and at == 0, closes)
        start = end


def indirect(
    claims: Iterable[AttributionClaim], quoted: Iterable[QuoteClaim], articles: Mapping[str, Article], cut: Cut = cut
) -> tuple[Phrase, ...]:
    """The sentences of indirect speech with a named source that hold no quotation of their own, in a stable order."""
    marks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for quote in quoted:
        marks[quote.article, quote.span.field].append(quote.span.start)
    for starts in marks.values():
        starts.sort()
    found: list[Phrase] = []
    for claim in claims:
        starts = marks[claim.article, claim.span.field]
        at = bisect_left(starts, claim.span.start)
        if claim.source and claim.stance in _TELLING and not (at < len(starts) and starts[at] < claim.span.end):
            found += (p for p in _sentences(articles[claim.article], claim, cut) if len(p.stems) >= 3)
    return tuple(sorted(found, key=lambda p: p.place))


def _stems(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(w.stem for w in words if w.content)


def _continues(article: Article, left: Phrase, right: Phrase) -> bool:
    """Whether the right phrase is the second half of the left one's sentence, split by "…," he said, "…"."""
    first, second = left.claims[-1], right.claims[0]
    if first == second or first.span.field != second.span.field or not 0 < second.span.start - first.span.end < _SPLIT:
        return False
    text = article.title if first.span.field == "title" else article.text
    between = text[first.span.end : second.span.start]
    # "…," he said, "…": reporting between two commas, and nothing but the reporting
    opened = text[first.span.end - 1] in ",–—" or between.lstrip("\"”’'»").startswith((",", " –", " —"))
    closed = between.rstrip("\"“‘'« ").endswith((",", "–", "—"))
    if "\n" in between or not (opened and closed) or not text[second.span.start].islower():
        return False
    cued = any(c.cue_span and first.span.end <= c.cue_span.start < second.span.start for c in (first, second))
    return cued and related(left.speaker, right.speaker) != "different" and len(left.words) + len(right.words) <= LONGEST


def _joined(left: Phrase, right: Phrase) -> Phrase:
    words = (*left.words, *right.words)
    return Phrase(left.article, (*left.claims, *right.claims), words, left.speaker or right.speaker, _stems(words))


@lru_cache(maxsize=8192)
def related(left: str | None, right: str | None) -> str:
    """How two speakers are related: "same", "compatible", "different", or "unknown" where one is not known."""
    if left is None or right is None:
        return "unknown"
    if left == right:
        return "same"
    found = relation(left, right)
    # what is no person's name ("statement", "the driver", "police") may well be somebody else's word for the same speaker
    if found == "different" and not all(profile(name).sort == "person" for name in (left, right)):
        return "unknown"
    return found
