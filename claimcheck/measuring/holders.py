"""Tells by what noun an age is somebody's: "a 34-year-old guide", "a guide, 43,", "a girl of four", "the teacher, who is 34"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.measuring import senses
from claimcheck.measuring.pages import Page
from claimcheck.model import Span
from claimcheck.quantities.noun_lexicon import FUNCTION, VERBS
from claimcheck.quantities.nouns import is_participle, is_plural
from claimcheck.text.stems import Token, stem

_ROOM = 80
_PLACE = r"(?:\s+(?:from|in|near)\s+(?:the\s+)?(?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){0,2})?"
_BEFORE = re.compile(
    rf"(?:^|(?<=[\s“\"]))(?P<noun>[a-z][a-z-]+){_PLACE}"
    r"(?:\s*[,(]\s*(?:who\s+(?:is|was)\s+)?(?:aged\s+)?|\s+(?:who\s+(?:is|was)|aged|of)\s+)(?:(?:just|only|about)\s+)?$"
    rf"|(?:^|(?<=[\s“\"]))(?P<whose>[a-z][a-z-]+){_PLACE},?\s+(?:(?:who\s+)?(?:is|was|believed to be|thought to be|aged)\s+)?"
    r"in\s+(?:his|her|their)\s+(?:(?:early|mid|late)[\s-]+)?$"
)
"""The noun that an age follows: "a guide, 43", "the teacher (34)", "a girl of four", "a man in his 30s"."""
_APPOSED = re.compile(
    rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[a-z-]+\s+){{0,3}}?(?P<noun>[a-z][a-z-]+){_PLACE},\s+an?\s+$"
)
"""The noun that a "34-year-old man" says more of: "the guide, a 34-year-old man"."""
_ONE_OF_MANY = re.compile(
    r"\b(?:another|(?:the|an|one) other|an?\s+(?:second|third|fourth|fellow)|includ(?:ing|ed?s?)|among them|"
    r"as well as|along with)\s+(?:an?\s+|the\s+)?(?:[a-z-]+\s+){0,2}$",
    re.I,
)
_AMONG = re.compile(
    r"[^.;]{0,40}?\b(?:is|was|were|are|being)\s+(?:also\s+)?(?:among|one of)\b|[^.;]{0,40}?,?\s+(?:was|were) also\b"
)
"""Words that make the person one of several, of whom another report may name the other."""
_ONE_OF_THEM = re.compile(r"\bone of [\w\s]{1,25},\s+(?:an?\s+)?(?:[a-z-]+\s+){0,2}$", re.I)
"""Words that do so where no trade tells the person from the rest."""
_OWN = {word: row.split()[0] for row in ("boy boys lad lads son sons schoolboy", "girl girls lass daughter daughters schoolgirl")
        for word in row.split()}  # fmt: skip
"""Children are told apart by sex where it is said."""
_ANYBODY = frozenset("man woman person child".split())


def holder_of(page: Page, span: Span, sentence: Span, thing: Sequence[Token]) -> str:
    """The class of the noun whose age stands at `span`, "" where none is told or the person is one of several.

    `thing` are the words inside the span that name what an age in "-year-old" is of.
    """
    source = page.source(span)
    before = source[max(min(sentence.start, span.start), span.start - _ROOM) : span.start]
    found = None if thing else _BEFORE.search(before)
    named = "noun" if found and found["noun"] else "whose"
    word = thing[-1].word if thing else found[named] if found else ""
    at = found.start(named) if found else len(before)
    if not word or _is_no_noun(word) or _AMONG.match(source, span.end):
        return ""
    named = _class(word)
    if _ONE_OF_MANY.search(before, 0, at) or (named in {"boy", "girl"} | senses.PEOPLE and _ONE_OF_THEM.search(before, 0, at)):
        return ""
    apposed = _APPOSED.search(before) if thing and named in _ANYBODY else None
    named = _class(apposed["noun"]) if apposed and not _is_no_noun(apposed["noun"]) else named
    return f"{named} {_fate(page, span, sentence, len(before) - at)}".rstrip()


_FATES = {"kill": "dead", "injure": "hurt", "shoot": "hurt", "hospitalise": "hurt", "arrest": "held", "charge": "held",
          "convict": "held", "rescue": "rescued", "trap": "rescued", "miss": "missing"}  # fmt: skip
_STABBED = frozenset("stabbed beaten knifed attacked assaulted bitten".split())
_TOLD = frozenset("dead die dies dying hurt shot missing held slain".split())
_ENDS = frozenset("; : ( ) and while but as when after before because".split())
_LED, _TRAILED = 4, 12
"""Words before the noun and behind the age among which that stands which befell the person."""


def _fate(page: Page, span: Span, sentence: Span, back: int) -> str:
    """What befell the person: who was arrested is no other report's dead; "" where nothing is told of it."""
    words = page.tokens(sentence)
    behind = [t for t in words if t.start >= span.end][:_TRAILED]
    ended = next((n for n, t in enumerate(behind) if t.word in _ENDS), len(behind))
    led = [t for t in words if t.end <= span.start - back][-_LED:][::-1]
    begun = next((n for n, t in enumerate(led) if t.word in _ENDS), len(led))
    told = [found for t in (*behind[:ended], *led[:begun]) if (found := _befell(t))]
    if "dead" in told[:2]:
        return "dead in hospital" if any(t.stem == "hospital" for t in behind) else "dead"
    return told[0] if told else ""


def _befell(token: Token) -> str:
    if not (token.word.endswith("ed") or token.word in _TOLD) or token.word in senses.MUTE:
        return ""
    return "hurt" if token.word in _STABBED else _FATES.get(senses.EVENTS.get(token.stem, ""), "")


def _is_no_noun(word: str) -> bool:
    return word in FUNCTION or word in VERBS or is_participle(word) or is_plural(word)


def _class(word: str) -> str:
    root = stem(word)
    return _OWN.get(word) or senses.NOUNS.get(root, root)
