"""Cut articles into statements, each with who makes it: the article in its own voice, or somebody whom it reports."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claimcheck.layout import lay_out
from claimcheck.lemmas import Word, cut, fold
from claimcheck.model import Article, AttributionClaim, Claim, QuoteClaim, Span
from claimcheck.senses import EVENTS, NOUNS
from claimcheck.stems import stem as sense_stem
from claimcheck.wording import FORMS_OF_ADDRESS, NEGATIONS

LEAST = 3
"""Content words that a statement needs before it can be told from another."""

_WEAK = re.compile(
    r"\b(?:reportedly|allegedly|alleged|apparently|probably|likely|possibly|perhaps|maybe|presumably|supposedly|purportedly|may|might|could|"
    r"(?:is|are|was|were|be|been) (?:believed|thought|said|reported|understood|feared|suspected|rumou?red|considered|deemed)|"
    r"believed to|thought to|appears?|appeared|seems?|seemed|suspected|unconfirmed|suggests?|suggesting|one of the)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Statement:
    """Some words of an article that say one thing.

    `source` is who says it as the article names them, None for the article's own voice; `stance` as in an attribution claim;
    `claim` is the claim that carries it, None for what no claim covers yet.
    """

    article: str
    span: Span
    words: tuple[Word, ...]
    source: str | None
    cue: str
    stance: str
    text: str
    claim: AttributionClaim | QuoteClaim | None

    @property
    def own(self) -> bool:
        """Whether the article says it in its own voice."""
        return self.claim is None

    @cached_property
    def terms(self) -> frozenset[str]:
        """What it speaks of: stems, words of one sense as one."""
        return frozenset(_term(w.form, w.stem) for w in self.words if _telling(w))

    @cached_property
    def names(self) -> frozenset[str]:
        """Those of its terms that are names."""
        first = self.words[0].start if self.words else 0
        capitals = (
            w for w in self.words if w.capital and _telling(w) and (w.start > first or w.stem not in (w.form, w.form[:-1]))
        )
        return frozenset(_term(w.form, w.stem) for w in capitals)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers."""
        return frozenset(w.form for w in self.words if w.form[:1].isdigit())

    @cached_property
    def negative(self) -> bool:
        """Whether it denies what its words name."""
        return sum(w.form in NEGATIONS for w in self.words) % 2 == 1

    @cached_property
    def weak(self) -> str:
        """The words that take some certainty from it, or ""."""
        found = _WEAK.search(self.text) or (_WEAK.search(self.cue) if self.claim is not None else None)
        return found.group() if found else ""

    @property
    def place(self) -> tuple[str, bool, int, int]:
        """Where it stands, for a stable order."""
        return (self.article, self.span.field == "text", self.span.start, self.span.end)


def _telling(word: Word) -> bool:
    return word.content and word.form not in FORMS_OF_ADDRESS and len(word.form) > 1


@lru_cache(maxsize=65536)
def _term(form: str, stem: str) -> str:
    key = sense_stem(form)
    return EVENTS.get(key) or NOUNS.get(key) or stem


def statements(claims: Sequence[Claim], articles: Mapping[str, Article]) -> tuple[Statement, ...]:
    """Every statement of the articles in a stable order: reported and quoted ones, then what is left in the articles' own voice."""
    by_article: dict[str, list[AttributionClaim | QuoteClaim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, AttributionClaim | QuoteClaim):
            by_article[claim.article].append(claim)
    found: list[Statement] = []
    for key in sorted(articles):
        found += _reported(by_article[key], articles[key])
        found += _own_voice(by_article[key], articles[key])
    return tuple(sorted((s for s in found if len(s.terms) >= LEAST), key=lambda s: (*s.place, s.own)))


def _reported(claims: Iterable[AttributionClaim | QuoteClaim], article: Article) -> Iterator[Statement]:
    for claim in claims:
        source, stance = (claim.source, claim.stance) if claim.kind == "attribution" else (claim.speaker, "says")
        if source or claim.cue:
            text = article.words(claim.span)
            field = article.title if claim.span.field == "title" else article.text
            words = cut(field, claim.span.start, claim.span.end)
            yield Statement(article.id, claim.span, words, source, claim.cue, stance, text, claim)


def _own_voice(claims: Iterable[AttributionClaim | QuoteClaim], article: Article) -> Iterator[Statement]:
    taken: dict[str, list[tuple[int, int]]] = {"text": [], "title": []}
    for claim in claims:
        source = claim.source_span if claim.kind == "attribution" else claim.speaker_span
        for span in (claim.span, claim.cue_span, source):
            if span is not None:
                taken[span.field].append((span.start, span.end))
    for spans in taken.values():
        spans.sort()
    for sentence in lay_out(article).sentences:
        field = article.title if sentence.span.field == "title" else article.text
        for start, end in _left(sentence.span, taken[sentence.span.field]):
            yield from _segment(field, start, end, sentence.span, article)


def _left(sentence: Span, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What no span covers of a sentence."""
    start = sentence.start
    at = bisect_left(taken, (sentence.start, 0))
    # claims that begin before the sentence are few: a quotation of several sentences
    for low, high in [*(t for t in taken[max(0, at - 8) : at] if t[1] > sentence.start), *taken[at:]]:
        if low >= sentence.end:
            break
        if low > start:
            yield start, low
        start = max(start, high)
    if start < sentence.end:
        yield start, sentence.end


def _segment(field: str, start: int, end: int, sentence: Span, article: Article) -> Iterator[Statement]:
    while start < end and not field[start].isalnum():
        start += 1
    while end > start and not (field[end - 1].isalnum() or field[end - 1] in "%)"):
        end -= 1
    if end - start < 12:
        return
    span = Span(start, end, sentence.field)
    yield Statement(article.id, span, cut(field, start, end), None, "", "says", field[start:end], None)


def denies_somewhere(article: Article) -> frozenset[str]:
    """The stems that stand in the article's sentences with a word of denial."""
    stems: set[str] = set()
    for sentence in lay_out(article).sentences:
        words = article.words(sentence.span)
        if _DENIAL.search(fold(words)):
            stems.update(_term(w.form, w.stem) for w in cut(words) if w.content)
    return frozenset(stems)


_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|"
    r"rebut(?:s|ted)?|no truth|not true|untrue|false|baseless|disavow(?:s|ed)?|contradict(?:s|ed|ing)?)\b"
)
