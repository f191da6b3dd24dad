"""Gathers what an article tells as done or not done, as so or not so, and whose word it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.comparing.flat_denials import denied_flatly
from claimcheck.comparing.lemmas import Cut, stem
from claimcheck.comparing.parties_told import EMPTY, Party, party
from claimcheck.comparing.predications import Predication, predications
from claimcheck.comparing.statements import ASSERTING, Statement, put_weakly
from claimcheck.comparing.synonyms import SAME
from claimcheck.model import Article, AttributionClaim, QuoteClaim, Span
from claimcheck.text.layout import lay_out

_ELSEWHEN = re.compile(
    r"\b(?:in (?:19|20)\d\d|years? (?:ago|earlier|before)|(?:last|previous|the following) (?:year|month|decade)|"
    r"(?:first|only|last) time|(?:another|previous|earlier|similar|separate|past) (?:\w+ )?(?:case|crash|accident|incident|"
    r"occasion|attack|trial|event|fire|storm|shooting|disaster|match|game|election|vote|attempt)s?)\b",
    re.I,
)
"""Words of a sentence that may tell of something that happened at some other time."""
_NARROWED = re.compile(r"\W{0,3}\b(?:until|till|before|because|unless|since|as|just|merely|only|when|while|if)\b", re.I)
"""Words behind a denial that take from it: not until noon, not because of the rain."""
_CAUSING = frozenset(stem(w) for w in "cause start spark ignite trigger provoke".split())
_CONTRARY = {
    stem(word): row.split()[0]
    for row in ("approv reject refuse decline veto", "uphold overturn overrule quash annul")
    for word in row.split()[1:]
}
"""Verbs that undo another one: who rejects a plan does not approve it."""
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


def told_of(article: Article, claims: Sequence[AttributionClaim | QuoteClaim], cut: Cut) -> Iterator[Told]:
    """What an article tells in its text, from its first sentence to its last; nothing of other times, no questions or guesses."""
    carried = EMPTY
    before: list[Told] = []
    for sentence in lay_out(article).sentences:
        span = sentence.span
        words = article.words(span)
        if span.field != "text" or words.rstrip('"”’ ').endswith("?") or _ELSEWHEN.search(words):
            continue
        found, carried = predications(article.text, cut(article.text, span.start, span.end), carried)
        yield from denied_flatly(words, before)
        near = [c for c in claims if c.span.start < span.end and span.start < c.span.end]
        before = []
        for said in found:
            if not said.positive and _NARROWED.match(article.text, said.end):
                continue
            if (told := _told(article, said, near, cut)) is not None:
                before.append(told)
                yield told


def _told(article: Article, said: Predication, claims: Sequence[AttributionClaim | QuoteClaim], cut: Cut) -> Told | None:
    over = min((c for c in claims if c.span.start <= said.at < c.span.end), key=lambda c: c.span.end - c.span.start, default=None)
    over = None if over and _is_own(over, said) else over
    source, stance, cue = _voice(over)
    span = Span(max(said.start, over.span.start), min(said.end, over.span.end)) if over else Span(said.start, said.end)
    text = article.words(span)
    mumbled = isinstance(over, QuoteClaim) and not cue
    if mumbled or stance not in ASSERTING | {"denies"} or put_weakly(text) or put_weakly(cue):
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


def _is_own(over: AttributionClaim | QuoteClaim, said: Predication) -> bool:
    """Whether the article itself tells it, as its cue is the very verb or the refusal of it ("refused to pay")."""
    cue = over.cue_span if isinstance(over, AttributionClaim) else None
    return cue is not None and (said.start if said.refused else said.at) <= cue.start <= said.at


def _voice(over: AttributionClaim | QuoteClaim | None) -> tuple[str | None, str, str]:
    """Who says it, with which stance and cue."""
    if isinstance(over, QuoteClaim):
        return over.speaker, "says", over.cue
    return (over.source, over.stance, over.cue) if over else (None, "says", "")
