"""Tells whether a report gives a sentence to one person as their own words, so that another name for them is a conflict."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.comparing.commonplaces import is_saying, telling
from claimcheck.comparing.phrases import Phrase
from claimcheck.model import Article, QuoteClaim, Span
from claimcheck.naming.profiles import profile
from claimcheck.naming.transliteration import plain

NEAR = 40
"""Characters within which the name stands beside the words."""
WORDS, TELLING = 7, 3
"""Words, and telling ones, of a sentence that two people do not happen to say alike."""
LONG = 300
"""Characters of a paragraph that are looked at on each side of a quotation."""
FEW = 5
"""Words of a sentence of which it is worth a note, if two of them are telling, or one of a long sentence."""
_BORROWED = re.compile(
    r"\b(?:joint(?:ly)?|both|together|in unison|on behalf of|echo\w*|repeat\w*|quot(?:e|es|ed|ing)|recit\w*|paraphras\w*|"
    r"read(?:s|ing)? (?:out|from|aloud)|(?:read|letter|(?:re)?tweet\w*|post(?:s|ed)?|placards?|banners?|posters?|"
    r"slogans?|chant\w*|sang|sung|song|lyrics?|hymns?|verses?|prayers?|psalm|poem|proverb|motto|anthem|jok(?:e|ed|ing)|script|film|"
    r"spokes\w+|press secretary|lawyers?|attorneys?|solicitors?|barristers?|aides?))\b",
    re.I,
)
"""Words near a quotation that make it, perhaps, somebody else's: read out, sung, said by two, said for another."""

_NOT_THEIRS = re.compile(r"\b(?:not|rather than|instead of)\s+(?:[A-Z][\w.’'-]*\s?)+")


def is_named(phrase: Phrase, articles: Mapping[str, Article]) -> bool:
    """Whether a person known in full is named right beside the words: no pronoun, no office, no house, no two people."""
    claim, article = phrase.claims[0], articles[phrase.article]
    known = profile(phrase.speaker or "")
    if not isinstance(claim, QuoteClaim) or claim.speaker_span is None or claim.cue_span is None:
        return False
    spans = (claim.speaker_span, claim.cue_span)
    if known.sort != "person" or len(known.words) < 2 or any(_far(claim.span, s) for s in spans):
        return False
    field = article.title if claim.span.field == "title" else article.text
    beside = plain(field[claim.speaker_span.start : claim.speaker_span.end + NEAR].split("\n")[0])
    return known.words[-1] in beside and " and " not in plain(article.words(claim.speaker_span))


def is_resolved(phrase: Phrase) -> bool:
    """Whether a person known in full is the speaker, be it that "he" or "she" stands beside the words."""
    claim, known = phrase.claims[0], profile(phrase.speaker or "")
    cued = isinstance(claim, QuoteClaim) and claim.cue_span is not None and not _far(claim.span, claim.cue_span)
    return cued and known.sort == "person" and len(known.words) >= 2


def _far(span: Span, other: Span) -> bool:
    return span.field != other.field or max(other.start - span.end, span.start - other.end) > NEAR


def borrows(phrase: Phrase, other: Phrase, articles: Mapping[str, Article]) -> bool:
    """Whether the words around a quotation tell of somebody else's words, or name the person whom another report quotes.

    "Ruiz, not Cole, said" names Cole only to say that the words are not Cole's.
    """
    around = _around(phrase, articles)
    surname = profile(other.speaker or "").words[-1:]
    words = re.sub(r"[^a-z-]+", " ", plain(_NOT_THEIRS.sub(" ", around))).split()
    return bool(_BORROWED.search(around)) or not set(words).isdisjoint(surname)


def _around(phrase: Phrase, articles: Mapping[str, Article]) -> str:
    """The paragraph of a quotation without the quotation itself."""
    first, last = phrase.claims[0].span, phrase.claims[-1].span
    field = articles[phrase.article].title if first.field == "title" else articles[phrase.article].text
    before = field[max(0, first.start - LONG) : first.start].rsplit("\n", 1)[-1]
    after = field[last.end : last.end + LONG].split("\n", 1)[0]
    return f"{before} {after}"


def _is_one_sentence(left: Phrase, right: Phrase) -> bool:
    """Whether both are the same words, or the one is the beginning of the other, which is quoted on."""
    mine, yours = ([w.form for w in p.words] for p in (left, right))
    most = min(len(mine), len(yours))
    return mine[:most] == yours[:most]


def is_notable(left: Phrase, right: Phrase) -> bool:
    """Whether both are one sentence of some words, word for word, in which something is said that not anybody says."""
    words, found = len(left.words), telling(left.stems)
    return _is_one_sentence(left, right) and ((words >= FEW and found >= 2) or (words >= WORDS and found >= 1))


def is_one_utterance(left: Phrase, right: Phrase, articles: Mapping[str, Article]) -> bool:
    """Whether both are one sentence, word for word, that two people do not happen to say alike."""
    field = articles[left.article]
    words = (field.title if left.claims[0].span.field == "title" else field.text)[left.words[0].start : left.words[-1].end]
    long = len(left.words) >= WORDS and telling(left.stems) >= TELLING
    return long and _is_one_sentence(left, right) and not is_saying(words)
