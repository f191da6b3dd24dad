"""Cuts a sentence or two into acts: a verb, who does it or to whom it is done, and what follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.comparing.lemmas import Word, cut, is_past
from claimcheck.comparing.synonyms import SAME
from claimcheck.comparing.wording import FORMS_OF_ADDRESS
from claimcheck.text.word_classes import IRREGULAR_PASTS

_BE = frozenset("is are was were be been being".split())
_HELPING = _BE | frozenset("has have had having will would shall did do does also then later first again once officially".split())
_SUBORDINATE = frozenset("that which who whom whose while when where because although though but whereas if after before".split())
_RELATIVE = frozenset("who which that".split())
_STOP = re.compile(r"[.;!?]\s|\n")
_BREAK = re.compile(r"[,;:()–—]|\s-\s")
_PASTS = IRREGULAR_PASTS | frozenset("beat beaten hit put hurt quit spread burst".split())
_NOUN_NEXT = frozenset("the a an of its their his her in by".split())
"""Words before a noun: "the rejected plan"."""
REACH = 12
"""Words behind a verb that may tell what it is done to."""


@dataclass(frozen=True, slots=True)
class Act:
    """A verb of a sentence: the words of its subject, those behind it (`rest`), and the whole sentence."""

    subject: tuple[Word, ...]
    verb: Word
    rest: tuple[Word, ...]
    sentence: tuple[Word, ...]
    passive: bool = False

    @property
    def before(self) -> tuple[Word, ...]:
        """The words of the sentence before the verb."""
        return tuple(w for w in self.sentence if w.start < self.verb.start)

    @property
    def doer(self) -> tuple[Word, ...]:
        """Who does it: the subject; in the passive whoever follows "by", or nobody."""
        return self.rest[self._by + 1 :] if self.passive else self.subject

    @property
    def target(self) -> tuple[Word, ...]:
        """To whom or what it is done: the words behind the verb; in the passive the subject."""
        return (*self.subject, *self.rest[: self._by]) if self.passive else self.rest

    @property
    def _by(self) -> int:
        return next((n for n, w in enumerate(self.rest) if w.form == "by"), len(self.rest))

    @property
    def kind(self) -> str:
        """The verb's stem, one for verbs that are used for one another."""
        return SAME.get(self.verb.stem, self.verb.stem)


@lru_cache(maxsize=512)
def acts(text: str) -> tuple[Act, ...]:
    """The acts of a text in their order; only verbs that tell by their form what they are (a past, or a third person's -s)."""
    return tuple(act for start, end in _sentences(text) for act in _of_sentence(text, cut(text, start, end)))


def stems(words: Sequence[Word]) -> frozenset[str]:
    """The stems of the words that carry meaning, but for numerals."""
    return frozenset(w.stem for w in words if w.content and not w.form[:1].isdigit())


def names(words: Sequence[Word]) -> frozenset[str]:
    """The stems of the names among the words; "Mr" and "President" are none."""
    return frozenset(w.stem for w in words if w.capital and w.content and w.form not in FORMS_OF_ADDRESS)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOP.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def _of_sentence(text: str, words: Sequence[Word]) -> Iterator[Act]:
    subject: tuple[Word, ...] = ()
    for at, word in enumerate(words):
        if not _is_verb(words, at):
            continue
        first = at
        while first and words[first - 1].form in _HELPING:
            first -= 1
        joined = first and words[first - 1].form in {"and", "then", "but"}
        if not joined:
            who = first > 1 and words[first - 1].form in _RELATIVE and words[first - 2].capital
            end = first - 1 if who else first
            subject = _subject(text, words, end)
        passive = bool({w.form for w in words[first:at]} & _BE)
        yield Act(subject, word, _rest(text, words, at), tuple(words), passive)


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether the form and the word before tell a verb: no "the rejected plan", no "had been"."""
    word, before = words[at], words[at - 1].form if at else ""
    if word.capital or not word.content or at == 0 or before in _NOUN_NEXT:
        return False
    if _is_past(word.form):
        return True
    return _is_present(words, at)


def _is_present(words: Sequence[Word], at: int) -> bool:
    """Whether a word with an -s behind the name that opens the sentence is a verb: "Ana Ruiz visits", not "Hadley boats sank"."""
    form, after = words[at].form, words[at + 1].form if at + 1 < len(words) else "ed"
    named = all(w.capital or w.form == "the" for w in words[:at])
    return named and form.endswith("s") and not form.endswith("ss") and len(form) > 4 and not _is_past(after)


def _is_past(form: str) -> bool:
    return is_past(form) or form in _PASTS or (form.endswith("ed") and len(form) > 4)


def _subject(text: str, words: Sequence[Word], end: int) -> tuple[Word, ...]:
    """The words from the last border of a clause up to the verb; behind an aside ("Ana, a rower, won") those before it."""
    start = end
    while start and words[start - 1].form not in _SUBORDINATE:
        if _BREAK.search(text, words[start - 1].end, words[start].start if start < len(words) else words[-1].end):
            break
        start -= 1
    if start == end and start and words[start - 1].form not in _SUBORDINATE:
        return tuple(words[:end])
    return tuple(words[start:end])


def _rest(text: str, words: Sequence[Word], at: int) -> tuple[Word, ...]:
    """The words behind a verb, up to a border of the clause."""
    end = at + 1
    while end < len(words) and end - at <= REACH and words[end].form not in _SUBORDINATE:
        if _BREAK.search(text, words[end - 1].end, words[end].start):
            break
        end += 1
    return tuple(words[at + 1 : end])
