"""Gathers what an article tells as done or not done, as so or not so, and whose word it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from claimcheck.comparing.flat_denials import DENYING, denied_flatly, denies_flatly
from claimcheck.comparing.lemmas import Cut, Word, stem
from claimcheck.comparing.outcomes import may_name_state
from claimcheck.comparing.parties_told import EMPTY, Party, party
from claimcheck.comparing.pointing import POINTING
from claimcheck.comparing.predications import NEGATING, NOBODY, Predication, predications
from claimcheck.comparing.reserved import may_reserve, unreserved
from claimcheck.comparing.statements import ASSERTING, Statement, put_weakly
from claimcheck.comparing.synonyms import SAME
from claimcheck.model import Article, AttributionClaim, Claim, QuoteClaim, Span
from claimcheck.text.layout import lay_out

_ELSEWHEN = re.compile(
    r"\b(?:in (?:19|20)\d\d|years? (?:ago|earlier|before)|(?:last|previous|the following) (?:year|month|decade)|"
    r"(?:first|only|last) time|(?:another|previous|earlier|similar|separate|past) (?:\w+ )?(?:case|crash|accident|incident|"
    r"occasion|attack|trial|event|fire|storm|shooting|disaster|match|game|election|vote|attempt)s?)\b",
    re.I,
)
"""Words of a sentence that may tell of something that happened at some other time."""
_WILL = re.compile(r"\b(?:will|would|plan\w*|expected)\b")
"""Words for what is to come, of which some states are told."""
_CONDITION = re.compile(r"\b(?:if|unless|could|might|should)\b", re.I)
_NARROWED = re.compile(r"\W{0,3}\b(?:until|till|before|because|unless|since|as|just|merely|only|when|while|if)\b", re.I)
"""Words behind a denial that take from it: not until noon, not because of the rain."""
_MOOD = re.compile(r"(?:is|are|was|were) (?!\w+(?:ed|en|ing)\b)\w+$", re.I)
_AT_A_TIME = re.compile(r"\W{0,3}\b(?:when|while|as|until|once)\b", re.I)
"""How somebody was, and words that say at which moment: "was angry when he left"."""
_CAUSING = frozenset(stem(w) for w in "cause start spark ignite trigger provoke".split())
_CONTRARY = {
    stem(word): row.split()[0]
    for row in ("approv reject refuse decline veto", "uphold overturn overrule quash annul")
    for word in row.split()[1:]
}
"""Verbs that undo another one: who rejects a plan does not approve it."""
_CONTRARILY = NEGATING | DENYING
_FAVOUR = {stem(word): "approv" for word in "approve accept adopt pass ratify".split()} | {stem("upheld"): "uphold"}


@dataclass(frozen=True, slots=True)
class Told:
    """Something told of an article: its statement, its predication, and these with the denial of the source worked in.

    `turned` says that it is told by the contrary verb: "rejected" for "did not approve".
    """

    statement: Statement
    said: Predication
    positive: bool
    agent: Party
    firm: bool
    verb: str
    turned: bool = False


class Telling:
    """What an article tells in its text, sentence by sentence; nothing of other times, no questions or guesses.

    A sentence is read when it is asked for, as few of a story can clash with others.
    """

    def __init__(self, article: Article, claims: Sequence[AttributionClaim | QuoteClaim], cut: Cut) -> None:
        self._article, self._claims, self._cut = article, claims, cut
        self._carried = {0: EMPTY}

    @cached_property
    def sentences(self) -> list[tuple[Span, tuple[Word, ...], frozenset[str]]]:
        """The sentences that tell something, each with its words and their forms."""
        found = []
        for sentence in lay_out(self._article).sentences:
            span, said = sentence.span, self._article.words(sentence.span)
            if span.field == "text" and not said.rstrip('"”’ ').endswith("?") and not _ELSEWHEN.search(said):
                words = self._cut(self._article.text, span.start, span.end)
                found.append((span, words, frozenset(word.form for word in words)))
        return found

    def contrary(self) -> list[int]:
        """The places of the sentences that alone may tell something as not so, by a contrary verb, or as a state."""
        denials = [c.span for c in self._claims if isinstance(c, AttributionClaim) and c.stance == "denies"]
        if not denials and not _may_be_contrary(self._cut(self._article.text)):
            return []
        found, nobody = [], False  # whether the last subject may be "nobody", "no crew"
        for at, (span, words, forms) in enumerate(self.sentences):
            denied = any(d.start < span.end and span.start < d.end for d in denials)
            pointing = not POINTING.isdisjoint(forms)
            if denied or (nobody and pointing) or _may_be_contrary(words):
                found.append(at)
            nobody = not NOBODY.isdisjoint(forms) or (nobody and (pointing or not self._subject(at, EMPTY).head))
        return found

    def naming(self, verbs: frozenset[str]) -> list[int]:
        """The places of the sentences that may tell one of some acts, in the names that `Told.verb` gives them."""
        return [at for at in range(len(self.sentences)) if self.names(at, verbs)]

    def names(self, at: int, verbs: frozenset[str]) -> bool:
        """Whether the sentence at a place may tell one of these acts."""
        heads = _heads(verbs)
        return any(not heads.isdisjoint(_called(word.stem)) for word in self.sentences[at][1])

    def told(self, at: int) -> Iterator[Told]:
        """What the sentence at a place tells, and what of the sentence before it it denies."""
        if at and denies_flatly(said := self._article.words(self.sentences[at][0])):
            yield from denied_flatly(said, [*self._read(at - 1)])
        yield from self._read(at)

    def may_reserve(self) -> bool:
        """Whether any sentence may tell something with reservation."""
        return may_reserve(frozenset(word.form for word in self._cut(self._article.text)))

    def told_with_reservation(self, at: int) -> Iterator[Told]:
        """What the sentence at a place tells with reservation, as if it told it plainly; its statement holds the very words."""
        span, words, forms = self.sentences[at]
        reserved = unreserved(words)
        if reserved is None:
            return
        found, _ = predications(self._article.text, reserved.words, EMPTY if POINTING.isdisjoint(forms) else self._before(at))
        near = [c for c in self._claims if c.span.start < span.end and span.start < c.span.end]
        behind = [said for said in found if said.start <= reserved.start <= said.at]
        for said in behind:
            if said.positive and said.verb and said.at == min(p.at for p in behind):
                told = _told(self._article, said, near, self._cut, weakly=True)
                if told is not None and told.positive:
                    yield told

    def _read(self, at: int) -> Iterator[Told]:
        span, words, forms = self.sentences[at]
        found, _ = predications(self._article.text, words, EMPTY if POINTING.isdisjoint(forms) else self._before(at))
        near = [c for c in self._claims if c.span.start < span.end and span.start < c.span.end]
        for said in found:
            if not said.positive and _NARROWED.match(self._article.text, said.end):
                continue
            if said.positive and _MOOD.match(said.core) and _AT_A_TIME.match(self._article.text, said.end):
                continue
            if _is_coming(said) and _CONDITION.search(self._article.words(span)):
                continue
            if (told := _told(self._article, said, near, self._cut)) is not None:
                yield told

    def _before(self, place: int) -> Party:
        """Whom a pronoun of the sentence at a place stands for: the first subject of the nearest sentence before it with one."""
        at, behind = place, []
        while at not in self._carried:
            subject = self._subject(at - 1, EMPTY) if POINTING.isdisjoint(self.sentences[at - 1][2]) else EMPTY
            if subject.head:
                self._carried[at] = subject
            else:
                behind.append(at)
                at -= 1
        for at in reversed(behind):
            self._carried[at] = self._subject(at - 1, self._carried[at - 1])
        return self._carried[place]

    def _subject(self, at: int, carried: Party) -> Party:
        return predications(self._article.text, self.sentences[at][1], carried)[1]


def tellings(claims: Iterable[Claim], articles: Mapping[str, Article], cut: Cut) -> tuple[Telling, ...]:
    """What the articles tell, in the order of their ids."""
    by_article: dict[str, list[AttributionClaim | QuoteClaim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, AttributionClaim | QuoteClaim) and claim.span.field == "text":
            by_article[claim.article].append(claim)
    return tuple(Telling(articles[name], by_article[name], cut) for name in sorted(articles))


def _may_be_contrary(words: Sequence[Word]) -> bool:
    """Whether some words may tell something as not so, by a contrary verb, or as a state."""
    forms = {word.form for word in words}
    return not _CONTRARILY.isdisjoint(forms) or may_name_state(forms) or any(word.stem in _CONTRARY for word in words)


@lru_cache(maxsize=256)
def _heads(verbs: frozenset[str]) -> frozenset[str]:
    """The names of some acts, those of a verb with its preposition also without it."""
    return verbs | {verb.partition(" ")[0] for verb in verbs}


@lru_cache(maxsize=8192)
def _called(stem: str) -> tuple[str, ...]:
    """The names under which an act may be told whose verb has this stem (`_verb`)."""
    return (stem, SAME.get(stem, stem), _CONTRARY.get(stem, ""), _FAVOUR.get(stem, ""), "caus" if stem in _CAUSING else "")


def _told(
    article: Article, said: Predication, claims: Sequence[AttributionClaim | QuoteClaim], cut: Cut, weakly: bool = False
) -> Told | None:
    over = min((c for c in claims if c.span.start <= said.at < c.span.end), key=lambda c: c.span.end - c.span.start, default=None)
    over = None if over and _is_own(over, said) else over
    source, stance, cue = _voice(over)
    span = Span(max(said.start, over.span.start), min(said.end, over.span.end)) if over else Span(said.start, said.end)
    text = article.words(span)
    mumbled = isinstance(over, QuoteClaim) and not cue
    firm = _WILL.sub("", text) if _is_coming(said) else text
    if mumbled or stance not in ASSERTING | ({"thinks", "may"} if weakly else {"denies"}):
        return None
    if not weakly and (put_weakly(firm) or put_weakly(cue)):
        return None
    agent = party([w for w in cut(source or "") if w.capital]) if said.agent.pronoun in ("we", "i") else said.agent
    statement = Statement(article.id, span, cut(article.text, span.start, span.end), source, cue, stance, text, over)
    denied = stance == "denies"
    verb, turned = _verb(said)
    return Told(statement, said, (said.positive != denied) != turned, agent, said.firm or denied, verb, turned)


def _verb(said: Predication) -> tuple[str, bool]:
    """What the verb is called here, one name for verbs of one meaning, and whether it is the contrary of that name."""
    if not said.theme.head:
        return SAME.get(said.verb, said.verb), False
    if said.verb in _CONTRARY:
        return _CONTRARY[said.verb], True
    return _FAVOUR.get(said.verb, "caus" if said.verb in _CAUSING else SAME.get(said.verb, said.verb)), False


def _is_coming(said: Predication) -> bool:
    """Whether it is a state that may be told of what is to come."""
    return said.outcome is not None and said.outcome.bound == "day"


def _is_own(over: AttributionClaim | QuoteClaim, said: Predication) -> bool:
    """Whether the article itself tells it, as its cue is the very verb or the refusal of it ("refused to pay")."""
    cue = over.cue_span if isinstance(over, AttributionClaim) else None
    return cue is not None and (said.start if said.refused else said.at) <= cue.start <= said.at


def _voice(over: AttributionClaim | QuoteClaim | None) -> tuple[str | None, str, str]:
    """Who says it, with which stance and cue."""
    if isinstance(over, QuoteClaim):
        return over.speaker, "says", over.cue
    return (over.source, over.stance, over.cue) if over else (None, "says", "")
