"""Reads who or what a clause tells of from the words before or behind its verb."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.wording import FORMS_OF_ADDRESS
from claimcheck.text.word_classes import DETERMINERS, PREPOSITIONS, TIMES

_PRONOUNS = frozenset("he she it they".split())
_WHERE = frozenset("of at in near on from".split())
_SELVES = frozenset("i we".split())
_NOBODY = frozenset("nobody none nothing".split())


@dataclass(frozen=True, slots=True)
class Party:
    """Some thing or person, or a mere pronoun: its head word, its other words, the names among both, what it is of.

    `determiner` is the word that opens it; `plural` says whether it looks like many.
    """

    words: tuple[Word, ...] = ()
    head: str = ""
    rest: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    determiner: str = ""
    plural: bool = False
    pronoun: str = ""

    @property
    def all(self) -> frozenset[str]:
        """The stems of all its words."""
        return self.rest | ({self.head} if self.head else frozenset())


EMPTY = Party()


def party(words: Sequence[Word]) -> Party:
    """The party that some words name: determiner, adjectives, names, the head last."""
    determiner = next((w.form for w in words if w.form in DETERMINERS or w.form in _NOBODY), "")
    if words and words[-1].form in _PRONOUNS | _SELVES:
        return Party(tuple(words), pronoun=words[-1].form)
    whose = max((n for n, w in enumerate(words) if w.form == "'s"), default=-1)
    telling = [w for w in words[whose + 1 :] if w.content and w.form not in FORMS_OF_ADDRESS and not _is_time(w)]
    if not telling or any(w.form in ("and", "or") for w in words):  # what is told of several may be told of them together
        return Party(tuple(words), determiner=determiner)
    names = frozenset(w.stem for w in telling if w.capital and (w is not words[0] or (len(telling) > 1 and telling[1].capital)))
    return Party(
        tuple(words),
        telling[-1].stem,
        frozenset(w.stem for w in telling[:-1]),
        names,
        determiner=determiner,
        plural=_is_plural(telling[-1]),
    )


def subject_of(words: Sequence[Word]) -> Party:
    """The party that the words before a verb name: up to the first preposition, or the last words where they open with one."""
    if words and words[0].form in PREPOSITIONS:
        return party(words[-2:])
    end = next((n for n, w in enumerate(words) if n and w.form in PREPOSITIONS), len(words))
    return _with_of(party(words[:end]), words[end:], _WHERE)


def object_of(words: Sequence[Word], joining: Collection[str]) -> tuple[Party, str]:
    """The party right behind a verb, and the preposition before it if it makes one verb with it."""
    start = 1 if words and words[0].form in joining else 0
    end = start
    while end < len(words) and _belongs(words[end]) and not _stops(words, end, start):
        end += 1
    return _with_of(party(words[start:end]), words[end:]), words[0].form if start else ""


def _with_of(found: Party, behind: Sequence[Word], joining: Collection[str] = ("of",)) -> Party:
    """The party with the words of what it is of, or where it is: "the driver of the van", "the fire at the mill"."""
    if not behind or behind[0].form not in joining:
        return found
    end = next((n for n, w in enumerate(behind) if n and w.form in PREPOSITIONS), len(behind))
    return replace(found, of=frozenset(w.stem for w in behind[1:end] if w.content or w.form in ("other", "another")))


def _belongs(word: Word) -> bool:
    return word.content or word.form in DETERMINERS or word.form == "'s"


def _stops(words: Sequence[Word], at: int, start: int) -> bool:
    form = words[at].form
    late = at > start and (form in DETERMINERS or form.endswith("ly"))
    return form in PREPOSITIONS or form in ("and", "or", "to") or late


def _is_plural(word: Word) -> bool:
    return not word.capital and word.form.endswith("s") and not word.form.endswith("ss")


def _is_time(word: Word) -> bool:
    return word.form in TIMES
