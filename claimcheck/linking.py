"""Decides whether the text itself links a speaker to words: somebody governs a reporting cue in their sentence or beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.cue_lexicon import SOURCE_PHRASES
from claimcheck.cues import FORMS, VERBS
from claimcheck.model import Attribution, Mention, Names, Scan, Span
from claimcheck.stance import NEUTRAL

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PHRASE = re.compile("|".join(re.escape(phrase) for phrase in SOURCE_PHRASES if " " in phrase), re.IGNORECASE)
_ASIDE = re.compile(r"\s*(?:,[^,;:“”\"]{1,160},|\([^()]{1,160}\)|[–—-]\s[^–—“”\"]{1,160}\s[–—-])\s*")
_BE = {"is", "was", "were", "are", "been", "being", "be"}
_DETERMINERS = {"the", "a", "an", "one", "two", "three", "its", "his", "her", "their", "our", "another"}
_BETWEEN = _BE | set(
    re.findall(
        r"\w+",
        """has have had who which that also then later earlier again once never not did does do will would could may might must
        should can on in at the a an this last next monday tuesday wednesday thursday friday saturday sunday january february
        march april june july august september october november december morning afternoon evening night week month year day
        time yesterday today tomorrow""",
    )
)
_TAKEN_UP = re.compile(
    r"[\s”\"'’,–—-]*,\s*(?:which|something|an? (?:\w+ )?(?:claim|charge|allegation|accusation|report|assertion))\b"
)
_QUOTED = "”\"’'»"
MAX_ASIDE = 3
"""Names that may stand in an aside between a speaker and the verb ("Ann, who met Ben and Cleo, said")."""
MAX_GAP = 7
"""Words that may stand between a speaker and the verb: "has on Tuesday again" (an aside between commas is counted apart)."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where the text says that somebody says something: the words that name them, the cue, and who it is."""

    source: Span
    cue: Span
    entity: int | None


class Linker:
    """The links of one article, looked up sentence by sentence."""

    def __init__(self, scan: Scan, names: Names, attributions: Sequence[Attribution]) -> None:
        self._scan = scan
        self._sentences = [sentence.span for sentence in scan.layout.sentences]
        self._starts = [_order(span) for span in self._sentences]
        self._mentions = sorted(names.mentions, key=lambda m: _order(m.span))
        self._mention_starts = [_order(m.span) for m in self._mentions]
        self._attributions: dict[int, list[tuple[Span, Attribution]]] = {}
        for attribution in attributions:
            if attribution.cue is not None:
                at = self.sentences_of(attribution.cue).start
                self._attributions.setdefault(at, []).append((attribution.cue, attribution))
        self._made: dict[int, tuple[Link, ...]] = {}

    def sentences_of(self, span: Span) -> range:
        """The indices of the sentences that the span touches, in order."""
        first = max(0, bisect_right(self._starts, _order(span)) - 1)
        last = bisect_left(self._starts, (span.field == "text", max(span.end, span.start + 1)))
        return range(first, max(last, first + 1)) if self._sentences else range(0)

    def around(self, span: Span, beside: int = 1) -> Span | None:
        """The sentences that the span touches and so many beside them, as one span of the same field."""
        own = self.sentences_of(span)
        near = self._sentences[max(0, own.start - beside) : own.stop + beside]
        same = [sentence for sentence in near if sentence.field == span.field]
        return Span(same[0].start, same[-1].end, span.field) if same else None

    def linked(self, entity: int, at: Span) -> Link | None:
        """The link that gives the words at a place to the entity, or None.

        In their own sentence the nearest link decides: where it names somebody else, the text contradicts. Only words that
        fill their sentences may take the link of the sentence before, or else of the one behind in the same block.
        """
        own = self.sentences_of(at)
        links = [link for index in own for link in self._links(index) if not link.cue.within(at)]
        if links:
            return _if_of(entity, min(links, key=lambda link: _distance(link, at)))
        if not self._fills(at, own):
            return None
        before = self._links(own.start - 1) if own.start else ()
        if before:
            return _if_of(entity, before[-1])
        behind = self._links(own.stop) if own.stop < len(self._sentences) and self._one_block(own) else ()
        return _if_of(entity, behind[0]) if behind else None

    def governed(self, cue: Span, entity: int | None = None) -> Link | None:
        """The link whose cue touches this one, if there is one (of the entity, where one is given)."""
        for index in self.sentences_of(cue):
            for link in self._links(index):
                if link.cue.touches(cue) and entity in (None, link.entity):
                    return link
        return None

    def has_cue(self, span: Span) -> bool:
        """Whether the words at a place hold a reporting verb or phrase."""
        return any(True for _ in self._cues(span))

    def speakers(self, span: Span) -> frozenset[int]:
        """Everybody who governs a cue in the sentences that the span touches."""
        links = (link for index in self.sentences_of(span) for link in self._links(index))
        return frozenset(link.entity for link in links if link.entity is not None)

    def first_cue(self, span: Span) -> Span | None:
        """The first cue of the rules' attributions that lies within the words."""
        cues = [cue for index in self.sentences_of(span) for cue, _ in self._attributions.get(index, ())]
        return min((cue for cue in cues if cue.within(span)), default=None)

    def may_report(self, sentence: Span) -> bool:
        """Whether a sentence is worth asking about: it holds an inflected reporting verb, no noun, or a source phrase."""
        article = self._scan.article
        for cue in self._cues(sentence):
            word = article.words(cue).lower()
            if " " in word:
                return True
            form, behind = FORMS[word], _WORD.match(article.words(Span(cue.end + 1, sentence.end, sentence.field)))
            particle = (behind[0].lower(),) if behind else ()
            verbs = (v for v in VERBS[form.lemma] if not v.noun_like and v.particle in ((), particle))
            if form.tenses != {"base"} and any(verbs):
                return True
        return False

    def stance_of_word(self, cue: Span, stance: str) -> str:
        """The stance that the cue's own verb gives where it is a graver one than this ("…, which the board denies")."""
        words = [word.lower() for word in _WORD.findall(self._scan.article.words(cue))]
        verbs = [verb for word in words if word in FORMS for verb in VERBS[FORMS[word].lemma] if not verb.particle]
        stances = [verb.stance("c", "n") for verb in verbs]
        return next((found for found in stances if found not in NEUTRAL), stance)

    def stance_behind(self, span: Span, stance: str) -> str:
        """The graver stance that a clause behind the words takes up ("…, which the board denies", "…, a claim Uhl rejects")."""
        end = self._sentences[self.sentences_of(span).stop - 1].end
        behind = Span(span.end, end, span.field)
        found = _TAKEN_UP.match(self._scan.article.words(behind))
        cues = (cue for cue in self._cues(behind) if found and cue.start >= span.end + found.end())
        first = next(cues, None)
        return self.stance_of_word(first, stance) if first else stance

    def _fills(self, at: Span, own: range) -> bool:
        """Whether the sentences of the words hold no other words."""
        first, last = self._sentences[own.start], self._sentences[own.stop - 1]
        sides = Span(first.start, at.start, at.field), Span(at.end, last.end, at.field)
        return not any(_WORD.search(self._scan.article.words(side)) for side in sides)

    def _one_block(self, own: range) -> bool:
        sentences = self._scan.layout.sentences
        return sentences[own.stop - 1].block == sentences[own.stop].block

    def _links(self, index: int) -> tuple[Link, ...]:
        if index not in self._made:
            sentence = self._sentences[index]
            found = {(link.cue.start, link.source.start): link for link in self._seen(sentence)}
            for cue, attribution in self._attributions.get(index, ()):
                if attribution.source is not None:
                    found[(cue.start, attribution.source.start)] = Link(attribution.source, cue, attribution.entity)
            self._made[index] = tuple(found[key] for key in sorted(found))
        return self._made[index]

    def _seen(self, sentence: Span) -> Iterator[Link]:
        """The links of a sentence that simple patterns see, for what the rules did not attribute."""
        mentions = self._mentions_in(sentence)
        for cue in self._cues(sentence):
            mention = self._governor(cue, mentions, sentence)
            if mention is not None and mention.entity is not None:
                yield Link(mention.span, cue, mention.entity)

    def _mentions_in(self, sentence: Span) -> list[Mention]:
        first = bisect_left(self._mention_starts, _order(sentence))
        last = bisect_left(self._mention_starts, (sentence.field == "text", sentence.end))
        return [m for m in self._mentions[first:last] if not m.genitive]

    def _cues(self, span: Span) -> Iterator[Span]:
        words = self._scan.article.words(span)
        for found in _WORD.finditer(words):
            if found[0].lower() in FORMS:
                yield Span(span.start + found.start(), span.start + found.end(), span.field)
        for found in _PHRASE.finditer(words):
            yield Span(span.start + found.start(), span.start + found.end(), span.field)

    def _governor(self, cue: Span, mentions: Sequence[Mention], sentence: Span) -> Mention | None:
        """Who says it: the subject before the cue, the name after "according to", the subject behind it ("…,” said X)."""
        article = self._scan.article
        behind = next((m for m in mentions if m.span.start >= cue.end), None)
        ahead = [m for m in mentions if m.span.end <= cue.start][: -MAX_ASIDE - 1 : -1]
        word = article.words(cue).lower()
        close = behind is not None and _adjacent(article.words(Span(cue.end, behind.span.start, cue.field)))
        if " " in word:
            return behind if close else None
        form = FORMS[word]
        for mention in ahead:
            if _subject(article.words(Span(mention.span.end, cue.start, cue.field)), form.tenses, form.lemma):
                return mention
        fronted = article.words(Span(sentence.start, cue.start, cue.field)).rstrip()[-1:]
        addressed = any(verb.has("a") or verb.has("o") for verb in VERBS[form.lemma])
        if close and fronted and (fronted in _QUOTED or (fronted == "," and not addressed)) and form.tenses & {"past", "s"}:
            return behind
        return None


def _order(span: Span) -> tuple[bool, int]:
    return (span.field == "text", span.start)


def _if_of(entity: int, link: Link) -> Link | None:
    return link if link.entity == entity else None


def _distance(link: Link, at: Span) -> int:
    """How many characters lie between the words and the cue."""
    return max(link.cue.start - at.end, at.start - link.cue.end, 0)


def _adjacent(gap: str) -> bool:
    return len(gap) < 40 and set(gap.lower().split()) <= _DETERMINERS


def _subject(gap: str, tenses: frozenset[str], lemma: str) -> bool:
    """Whether only auxiliaries, adverbs, days and one aside stand between a subject and its verb, and the verb is no passive."""
    if len(gap) > 240:
        return False
    words = _ASIDE.sub(" ", gap, count=1).lower().split()
    if len(words) > MAX_GAP or not all(word.strip(",") in _BETWEEN or word.endswith("ly") for word in words):
        return False
    return not ("part" in tenses and lemma != "quote" and _BE & set(words))
