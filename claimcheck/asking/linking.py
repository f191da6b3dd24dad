"""Decides whether the text itself links a speaker to words: somebody governs a reporting cue in their sentence or beside it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.asking.foreign import language_of, spoken_by
from claimcheck.model import Attribution, Mention, Names, Scan, Span
from claimcheck.saying.governing import cues_in, governor, stance_of_word

_LETTER = re.compile(r"\w")
_CLAIM = r"an? (?:\w+ )?(?:claim|charge|allegation|accusation|report|assertion)"
_LOOK_BACK = 30
_HANGING = re.compile(
    r"\b(?:from|in|at|near|of|with|for|on|to|into|outside|inside|off|over|under|against|about|behind|beside|between|among|around|"
    r"across|along|through|throughout|towards?)\s+(?:(?:the|an?|his|her|its|their|our|this|that|these|those)\s+)?\Z",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(rf"[\s”\"'’,–—-]*,\s*(?:which|something|{_CLAIM})\b")


@dataclass(frozen=True, slots=True)
class Link:
    """Where the text says that somebody says something: the words that name them, the cue, and who it is."""

    source: Span
    cue: Span
    entity: int | None


class Linker:
    """The links of one article, looked up sentence by sentence."""

    def __init__(self, scan: Scan, names: Names, attributions: Sequence[Attribution]) -> None:
        self._scan, self._names = scan, names
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
        self._language = language_of(scan.article.text)

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

    def speakers(self, span: Span) -> frozenset[int]:
        """Everybody who governs a cue in the sentences that the span touches."""
        links = (link for index in self.sentences_of(span) for link in self._links(index))
        return frozenset(link.entity for link in links if link.entity is not None)

    def first_cue(self, span: Span) -> Span | None:
        """The first cue of the rules' attributions that lies within the words."""
        cues = [cue for index in self.sentences_of(span) for cue, _ in self._attributions.get(index, ())]
        return min((cue for cue in cues if cue.within(span)), default=None)

    def stance_behind(self, span: Span, stance: str) -> str:
        """The graver stance that a clause behind the words takes up ("…, which the board denies", "…, a claim Uhl rejects")."""
        end = self._sentences[self.sentences_of(span).stop - 1].end
        behind = Span(span.end, end, span.field)
        found = _TAKEN_UP.match(self._scan.article.words(behind))
        if found is None:
            return stance
        first = next((cue for cue in cues_in(self._scan.article, behind) if cue.start >= span.end + found.end()), None)
        return stance_of_word(self._scan.article, first, stance) if first else stance

    def _fills(self, at: Span, own: range) -> bool:
        """Whether the sentences of the words hold no other words."""
        first, last = self._sentences[own.start], self._sentences[own.stop - 1]
        sides = Span(first.start, at.start, at.field), Span(at.end, last.end, at.field)
        return not any(_LETTER.search(self._scan.article.words(side)) for side in sides)

    def _one_block(self, own: range) -> bool:
        sentences = self._scan.layout.sentences
        return sentences[own.stop - 1].block == sentences[own.stop].block

    def _links(self, index: int) -> tuple[Link, ...]:
        if index not in self._made:
            sentence = self._sentences[index]
            found = {(link.cue.start, link.source.start): link for link in self._seen(sentence)}
            for cue, attribution in self._attributions.get(index, ()):
                if attribution.source is not None and attribution.entity is not None:
                    found[(cue.start, attribution.source.start)] = Link(attribution.source, cue, attribution.entity)
                elif attribution.source is not None and self._language is None:
                    found.setdefault((cue.start, attribution.source.start), Link(attribution.source, cue, None))
            self._made[index] = tuple(found[key] for key in sorted(found))
        return self._made[index]

    def _seen(self, sentence: Span) -> Iterator[Link]:
        """The links of a sentence that simple patterns see, for what the rules did not attribute."""
        mentions = self.mentions(sentence)
        for cue in cues_in(self._scan.article, sentence):
            mention = governor(self._scan.article, cue, mentions, sentence)
            if mention is not None and mention.entity is not None and not self._hangs(mention, cue):
                yield Link(mention.span, cue, mention.entity)
        if self._language is not None:
            for mention, cue in spoken_by(self._scan.article, self._language, sentence, mentions):
                yield Link(mention.span, cue, mention.entity)

    def _hangs(self, mention: Mention, cue: Span) -> bool:
        """Whether a name before a cue hangs on another word, which speaks ("a man from Oslo said", "a man, Ohio, said")."""
        if mention.genitive or mention.span.end > cue.start or mention.entity is None:
            return False
        before = self._scan.article.words(Span(max(0, mention.span.start - _LOOK_BACK), mention.span.start, cue.field))
        place = self._names.entities[mention.entity].kind == "place"
        return _HANGING.search(before) is not None or (place and before.rstrip().endswith(","))

    def mentions(self, sentence: Span) -> list[Mention]:
        """The mentions that start in a place, in the order of the text."""
        first = bisect_left(self._mention_starts, _order(sentence))
        last = bisect_left(self._mention_starts, (sentence.field == "text", sentence.end))
        return self._mentions[first:last]


def _order(span: Span) -> tuple[bool, int]:
    return (span.field == "text", span.start)


def _if_of(entity: int, link: Link) -> Link | None:
    return link if link.entity == entity else None


def _distance(link: Link, at: Span) -> int:
    """How many characters lie between the words and the cue."""
    return max(link.cue.start - at.end, at.start - link.cue.end, 0)
