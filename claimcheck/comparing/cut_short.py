"""Finds a quoted sentence that one report ends where another goes on, with a few words that take from it or add to it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.phrases import Phrase
from claimcheck.comparing.wording import Change, Wording
from claimcheck.model import Article
from claimcheck.text.word_classes import AUX, PRONOUNS, SUBORDINATORS

MOST = 5
"""Words that belong to the sentence before them; more are a part that a report may leave to others to quote."""
LEAST = 3
"""Words of a sentence that stands for itself."""
_ENDED = re.compile(r"[,.!?][\"”’'»]*|[\"”’'»]+[,.]")
_CONDITION = frozenset("if unless until till without except".split())
_CLAUSE = (AUX | PRONOUNS | SUBORDINATORS) - _CONDITION - {"before", "after", "since", "than"}
_SPEECH = re.compile(r"[\"“‘'«]\s*$|[.!?…][\"”’']*\s+$|^\s*$|\n\s*$")


def with_its_end(left: Phrase, right: Phrase, wording: Wording, articles: Mapping[str, Article]) -> Wording:
    """The wording with the end of the longer sentence as a change, if the shorter one is given as whole and is not.

    "There is no plan to close it" is not all of "There is no plan to close it at present". A cut at a comma, or before a clause
    of its own, is what every report makes.
    """
    if any(wording.head) or not any(wording.tail) or all(wording.tail) or left.indirect or right.indirect:
        return wording
    shorter, longer, size = (left, right, wording.tail[1]) if wording.tail[1] else (right, left, wording.tail[0])
    spoken = [w for w in longer.words if not w.gap]
    end = tuple(spoken[-size:])
    if len(end) != size or len(spoken) - size < LEAST or not _adds(end):
        return wording
    if not _is_whole(shorter, articles) or not _runs_on(longer, spoken[-size - 1], end[0], articles):
        return wording
    mine, yours = ((), end) if shorter is left else (end, ())
    return wording._replace(tail=(0, 0), changes=(*wording.changes, Change("left out", mine, yours, wording.shared)))


def _adds(words: Sequence[Word]) -> bool:
    """Whether some words are a few that hang on the sentence before them."""
    plain = not any(w.form in _CLAUSE or w.inserted for w in words[1:]) and words[0].form not in _CLAUSE
    conditional = words[0].form in _CONDITION
    return any(w.content for w in words) and (conditional or (plain and len(words) <= MOST))


def _is_whole(phrase: Phrase, articles: Mapping[str, Article]) -> bool:
    """Whether a report gives the phrase as a sentence from its capital to its end."""
    first, last = phrase.words[0], phrase.words[-1]
    field = _field(phrase, articles)
    begins = field[first.start].isupper() and bool(_SPEECH.search(field[max(0, first.start - 4) : first.start]))
    return begins and not last.gap and bool(_ENDED.match(field, last.end))


def _runs_on(phrase: Phrase, before: Word, after: Word, articles: Mapping[str, Article]) -> bool:
    """Whether nothing but a blank stands between two words, and the phrase ends as a sentence does."""
    field = _field(phrase, articles)
    return not field[before.end : after.start].strip() and bool(_ENDED.match(field, phrase.words[-1].end))


def _field(phrase: Phrase, articles: Mapping[str, Article]) -> str:
    article = articles[phrase.article]
    return article.title if phrase.claims[0].span.field == "title" else article.text
