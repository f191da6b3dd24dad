"""Takes the reservation out of a sentence: "seemed to have fallen" tells, with reservation, that somebody has fallen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.comparing.lemmas import Word

_ADVERBS = frozenset("reportedly allegedly apparently probably possibly perhaps presumably supposedly purportedly likely".split())
_SEEMING = frozenset("seem seems seemed appear appears appeared".split())
_THOUGHT = frozenset("believed thought suspected feared understood alleged reported said rumored rumoured assumed likely".split())
_BEING = frozenset("is are was were been".split())
_MAYBE = frozenset("may might could".split())
_GOING_ON = frozenset("have be".split())
_TOLD = frozenset("said reported".split())
RESERVING = _ADVERBS | _SEEMING | _THOUGHT | _MAYBE
"""Words of which every reservation has one."""


@dataclass(frozen=True, slots=True)
class Reserved:
    """The words of a sentence without its one reservation, and where that stood."""

    words: tuple[Word, ...]
    start: int
    end: int


_PLAIN = RESERVING - _TOLD


def may_reserve(forms: frozenset[str]) -> bool:
    """Whether a sentence of these words may have a reservation at all."""
    return not _PLAIN.isdisjoint(forms) or ("to" in forms and "have" in forms and not _TOLD.isdisjoint(forms))


def unreserved(words: Sequence[Word]) -> Reserved | None:
    """A sentence without its reservation; None where it has none, or several."""
    found, at = [], 0
    while at < len(words):
        if size := _size(words, at):
            found.append((at, size))
        at += size or 1
    if len(found) != 1:
        return None
    [(at, size)] = found
    return Reserved((*words[:at], *words[at + size :]), words[at].start, words[at + size - 1].end)


def _size(words: Sequence[Word], at: int) -> int:
    """How many words a reservation that begins at a place takes; 0 where none begins there."""
    forms = [w.form for w in words[at : at + 4]]
    if words[at].capital and at:
        return 0
    if forms[0] in _ADVERBS:
        return 1
    if forms[0] in _SEEMING and forms[1:2] == ["to"] and forms[2:3] and forms[2] in _GOING_ON:
        return 2
    if (
        forms[0] in _BEING
        and forms[1:2]
        and forms[1] in _THOUGHT
        and forms[2:3] == ["to"]
        and forms[3:]
        and forms[3] in _GOING_ON
    ):
        return 3
    return int(forms[0] in _MAYBE and forms[1:2] == ["have"])  # what may be is no doubt of what is
