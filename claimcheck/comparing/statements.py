"""Cut articles into statements, each with who makes it: the article in its own voice, or somebody whom it reports."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from claimcheck.comparing.lemmas import Cut, Word, cut, fold, is_past
from claimcheck.comparing.once import once
from claimcheck.comparing.opposites import names_state
from claimcheck.comparing.synonyms import SAME
from claimcheck.comparing.wording import FORMS_OF_ADDRESS, NEGATIONS
from claimcheck.measuring.senses import EVENTS, NOUNS
from claimcheck.model import Article, AttributionClaim, Claim, QuoteClaim, Span
from claimcheck.text.inflections import FUNCTION_WORDS
from claimcheck.text.layout import lay_out
from claimcheck.text.stems import stem as sense_stem

_SUBJECTS = frozenset("he she they it we i".split())
_RELATIVE = frozenset("which who whom whose where".split())
_REPORTING = frozenset("say says said told tells according reports reported announced stated added".split())
_CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december
    """.split()
)
_AUXILIARY = frozenset(
    """
    is are was were be been being am has have had do does did will would shall should can could may might must
    """.split()
)
_VERBAL = re.compile(r"(?:ed|ing)$")
_RESERVED = frozenset(
    """
    reportedly allegedly apparently probably likely possibly perhaps maybe presumably supposedly purportedly believed
    thought reported reports understood feared suspected considered deemed suggest suggests suggested suggesting appear
    appears appeared seem seems seemed indications initial unconfirmed
    """.split()
)
_SILENT = FUNCTION_WORDS | FORMS_OF_ADDRESS | _RESERVED
LEAST = 3
"""Content words that a statement needs before it can be told from another."""

SHORTEST = 12
"""Characters that a clause needs to say anything."""

_BORDER = re.compile(
    r",\s+(?=(?:which|who|whom|whose|while|although|though|but|after|before|because|as|when|where|with|so|nor|yet|[^\W\d_]{3,}ing)\b)"
    r"|,?\s(?=and\s(?:fell|was|were|had|has|[a-z]{3,}ed)\s)|,\s(?=[a-z]{3,}ed\s(?:the|a|an|in|on|over|to|at|into|from|by)\s)"
    r"|;\s|:\s|\s[–—-]+\s|\s(?=(?:while|although|whereas|because)\s)|\sand (?=that\s)|(?<=[.!?])[\"”’']?\s+(?=[\"“‘']?[A-Z])"
)
_WEAK = re.compile(  # first the letters with which the words below begin
    r"\b(?=[abclimprstuw])(?:reportedly|allegedly|alleged|apparently|probably|likely|possibly|perhaps|maybe|presumably|supposedly|purportedly|(?-i:may)|might|could|can|"
    r"(?:is|are|was|were|be|been) (?:believed|thought|said|reported|understood|feared|suspected|rumou?red|considered|deemed)|"
    r"believed to|thought to|appears?|appeared|seems?|seemed|suspected|unconfirmed|suggests?|suggesting)\b",
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

    @once
    def named_source(self) -> str | None:
        """Its source where that is a name, not a pronoun or a role that somebody else may have too ("he", "the driver")."""
        words = _words_of(self.source or "")
        capitals = [w for w in words if w.capital and w.content]
        return self.source if capitals and words[0].form not in _SUBJECTS and words[0].form not in ("the", "a", "an") else None

    @property
    def quoted(self) -> bool:
        """Whether the words are a quotation."""
        return self.claim is not None and self.claim.kind == "quote"

    @once
    def terms(self) -> frozenset[str]:
        """What it speaks of: stems, words of one sense as one; the source too where a pronoun stands for it ("he asked …")."""
        return frozenset(_term(w.form, w.stem) for w in (*self.words, *self._subject) if _telling(w))

    @once
    def terms_in_order(self) -> tuple[str, ...]:
        """The term of every word, "" for words that do not count."""
        return tuple(_term(w.form, w.stem) if _telling(w) else "" for w in self.words)

    @once
    def names(self) -> frozenset[str]:
        """Those of its terms that are names."""
        capitals = (w for w in (*self.words, *self._subject) if w.capital and _telling(w) and w.form not in _CALENDAR)
        return frozenset(_term(w.form, w.stem) for w in capitals)

    @once
    def _subject(self) -> tuple[Word, ...]:
        if not self.source or not self.words or self.words[0].form not in _SUBJECTS:
            return ()
        return tuple(w for w in _words_of(self.source) if w.capital)

    @once
    def verb(self) -> bool:
        """Whether it says something rather than name something: an auxiliary or a verb's ending stands in it."""
        return any(w.form in _AUXILIARY or (not w.capital and _VERBAL.search(w.form)) or is_past(w.form) for w in self.words)

    @once
    def numbers(self) -> frozenset[str]:
        """Its numbers."""
        return frozenset(w.form for w in self.words if w.form[:1].isdigit())

    @once
    def negative(self) -> bool:
        """Whether it denies what its words name."""
        return sum(w.form in NEGATIONS for w in self.words) % 2 == 1

    @once
    def states(self) -> bool:
        """Whether it names a state that excludes another one, as who still waits has not received."""
        return names_state(w.stem for w in self.words)

    @once
    def weak(self) -> str:
        """The words that take some certainty from it, or ""."""
        first = self.claim is not None and self.span.start == self.claim.span.start
        found = _WEAK.search(self.text) or (_WEAK.search(self.cue) if first else None)
        return found.group() if found else ""

    @property
    def place(self) -> tuple[str, bool, int, int]:
        """Where it stands, for a stable order."""
        return (self.article, self.span.field == "text", self.span.start, self.span.end)


@lru_cache(maxsize=4096)
def _words_of(source: str) -> tuple[Word, ...]:
    """The words of a source, to which a story gives many statements."""
    return cut(source)


def _telling(word: Word) -> bool:
    form = word.form
    return form not in _SILENT and not word.gap and (len(form) > 1 or form.isdigit())


@lru_cache(maxsize=65536)
def _term(form: str, stem: str) -> str:
    key = sense_stem(form)
    return EVENTS.get(key) or NOUNS.get(key) or SAME.get(stem, stem)


def statements(claims: Sequence[Claim], articles: Mapping[str, Article], cut: Cut = cut) -> tuple[Statement, ...]:
    """Every statement of the articles in a stable order: the reported and quoted ones, and what is in their own voice."""
    by_article: dict[str, list[AttributionClaim | QuoteClaim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, AttributionClaim | QuoteClaim):
            by_article[claim.article].append(claim)
    found: list[Statement] = []
    for key in sorted(articles):
        found += _reported(by_article[key], articles[key], cut)
        found += _own_voice(by_article[key], articles[key], cut)
    return tuple(sorted((s for s in found if len(s.terms) >= LEAST), key=lambda s: (*s.place, s.own)))


def _reported(claims: Iterable[AttributionClaim | QuoteClaim], article: Article, cut: Cut) -> Iterator[Statement]:
    for claim in claims:
        source, stance = (claim.source, claim.stance) if claim.kind == "attribution" else (claim.speaker, "says")
        if source or any(c.isalpha() for c in claim.cue):
            field = article.title if claim.span.field == "title" else article.text
            for span in _clauses(field, claim.span):
                words = cut(field, span.start, span.end)
                later = span.start > claim.span.start and words
                if later and words[0].form in _RELATIVE:
                    continue  # "…, which accused them of …" is as likely the reporter's
                if later and not isinstance(claim, QuoteClaim) and _WEAK.match(field, span.start, span.end):
                    # "…, believed to be the oldest" is the reporter's
                    yield Statement(article.id, span, words, None, "", "says", article.words(span), None)
                    continue
                yield Statement(article.id, span, words, source, claim.cue, stance, article.words(span), claim)


def _clauses(field: str, span: Span) -> Iterator[Span]:
    """The pieces of a passage at the borders of its clauses, each without the marks at its ends."""
    borders = [m.start() for m in _BORDER.finditer(field, span.start, span.end)]
    for start, end in pairwise([span.start, *borders, span.end]):
        while start < end and not field[start].isalnum():
            start += 1
        start += 4 if field.startswith(("and ", "And "), start) else 0
        while end > start and not (field[end - 1].isalnum() or field[end - 1] in "%)"):
            end -= 1
        if end - start >= SHORTEST:
            yield Span(start, end, span.field)


_HANGING = re.compile(r"\s*,\s*\w+ing\b")
"""A participle that hangs on the words before it."""


def _own_voice(claims: Iterable[AttributionClaim | QuoteClaim], article: Article, cut: Cut) -> Iterator[Statement]:
    taken: dict[str, list[tuple[int, int]]] = {"text": [], "title": []}
    for claim in claims:
        if claim.kind == "attribution" and claim.stance == "not":
            continue  # what somebody did not say, the article says of them
        for span in (claim.span, claim.cue_span):
            if span is not None:
                taken[span.field].append((span.start, span.end))
    for spans in taken.values():
        spans.sort()
    for sentence in lay_out(article).sentences:
        field = article.title if sentence.span.field == "title" else article.text
        for start, end in _free(field, sentence.span, taken[sentence.span.field]):
            for span in _clauses(field, Span(start, end, sentence.span.field)):
                words = cut(field, span.start, span.end)
                if not any(w.form in _REPORTING for w in words):  # a report whose source nobody made out
                    yield Statement(article.id, span, words, None, "", "says", article.words(span), None)


def _free(field: str, sentence: Span, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What stands free of any report in a sentence; in "accused them of a plot, ignoring its concerns" nothing does."""
    for start, end in _left(sentence, taken):
        if start == sentence.start or not _HANGING.match(field, start, end):
            yield start, end


def _left(sentence: Span, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """What no span covers of a sentence."""
    start = sentence.start
    # claims that begin before the sentence are few: a quotation of several sentences
    at = max(0, bisect_left(taken, (sentence.start, 0)) - 8)
    while at < len(taken) and taken[at][0] < sentence.end:
        low, high = taken[at]
        if low > start:
            yield start, low
        start = max(start, high)
        at += 1
    if start < sentence.end:
        yield start, sentence.end


ASSERTING = frozenset({"says", "accuses", "confirms", "warns", "reports"})
"""Stances by which a source says that something is so."""


def put_weakly(words: str) -> bool:
    """Whether some words take certainty from what they say ("reportedly", "is believed to")."""
    return bool(_WEAK.search(words) or _THOUGHT.search(words))


_THOUGHT = re.compile(  # first the letters with which the words below begin
    r"\b(?=[abcdefhimpstuw])(?:(?:believ|think|suspect|fear|assum|presum|expect|hop|wish|doubt|wonder|imagin|pretend)\w*|(?:thought|if|whether|unless|"
    r"would|should|(?-i:may)|might|could|can|will|wants?|wanted|plans?|planned|asked|urged|demand\w*|call(?:s|ed) (?:for|on))\b)",
    re.I,
)
"""Words of belief, wish, plan and condition: what they govern is not told as so."""


def denies_somewhere(article: Article) -> frozenset[str]:
    """The stems that stand in the article's sentences with a word of denial, or right before one."""
    stems: set[str] = set()
    before = ""
    for sentence in lay_out(article).sentences:
        words = article.words(sentence.span)
        if _DENIAL.search(fold(words)):
            # "She denied it." denies what the sentence before says
            stems.update(_term(w.form, w.stem) for w in (*cut(words), *cut(before)) if w.content)
        before = words
    return frozenset(stems)


_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject(?:s|ed|ing|ion)?|disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|"
    r"rebut(?:s|ted)?|no truth|not true|untrue|false|baseless|disavow(?:s|ed)?|contradict(?:s|ed|ing)?)\b"
)
