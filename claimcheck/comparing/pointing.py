"""Says whom the pronouns of a reported clause stand for: whoever tells it, whoever is spoken for, or the last subject."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.comparing.lemmas import Word, stem
from claimcheck.comparing.parties_told import EMPTY, Party, party, subject_of

THIRD = frozenset("he she it they".split())
POINTING = THIRD | frozenset("his her their him".split())
"""Words that may stand for the subject of the sentence before."""
_FOR = frozenset(
    stem(w) for w in "lawyer attorney solicitor barrister counsel spokesman spokeswoman spokesperson agent publicist".split()
)
"""Who speaks for somebody else: "his lawyer said he would appeal"."""
_ADDRESSED = frozenset(
    stem(w) for w in "consult inform notify warn tell ask contact invite approach pay alert advise brief compensate".split()
)
"""What is done to those who can speak: a union says that the firm did not consult it."""
_OBJECTS = frozenset("it them him her".split())


def teller(opening: Sequence[Word], carried: Party) -> Party:
    """The party for which "he" or "she" stands in what the opening words of a sentence report; `carried` is the last subject."""
    found = subject_of(opening)
    if found.head not in _FOR:
        return found
    whose = next((n for n, w in enumerate(opening) if w.form == "'s"), 0)
    of = next((n for n, w in enumerate(opening) if w.form in ("for", "of")), len(opening))
    if whose:
        return party(opening[:whose])
    return party(opening[of + 1 :]) if of < len(opening) else carried if opening[0].form in ("his", "her", "their") else found


def subject_meant(subject: Party, told_by: Party, last: Party) -> Party:
    """The party that a pronoun as subject stands for: whoever tells it, or the last subject before it."""
    taken = told_by if told_by.head and not (subject.pronoun == "it" and told_by.plural) else last
    return taken if taken.head else subject


def object_meant(found: Party, behind: Sequence[Word], verb: Word, doer: Party, told_by: Party, carried: Party) -> Party:
    """The party that a pronoun right behind a verb stands for; `found` where there is none, or nobody can tell."""
    if found.head or not behind or behind[0].form not in _OBJECTS:
        return found
    if behind[0].form in ("him", "her"):
        meant = EMPTY if carried.plural else carried
    else:
        addressed = verb.stem in _ADDRESSED and told_by.plural == (behind[0].form == "them")
        meant = told_by if addressed else EMPTY
    return meant if meant.head and meant.head != doer.head else found
