"""The kinds of happening that the words of a clause tell, by its verb and its nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.measuring.event_words import GENERIC, HARM, LAUNCHED, NOUNS, ONSET, PAIRS, PERSONAL, ROCKETS, VEHICLES, VERBS
from claimcheck.text.inflections import IRREGULAR
from claimcheck.text.word_classes import IRREGULAR_PASTS

ANY = frozenset({"any"})
"""The kinds of a verb that only says that it happened, whatever the report is about."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place in the sentence."""

    start: int
    end: int
    text: str

    @property
    def form(self) -> str:
        """The word in small letters, without the ending of an owner."""
        return self.text.lower().removesuffix("'s").removesuffix("’s")


def words_of(text: str) -> list[Word]:
    """The words of a sentence."""
    return [Word(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\W\d_][\w'’-]*", text)]


def told(words: Sequence[Word]) -> frozenset[str]:
    """The kinds of happening that some words name."""
    forms = [w.form for w in words]
    pairs = (PAIRS.get(pair, "") for pair in pairwise(forms))
    return frozenset(filter(None, (*(VERBS.get(f, "") for f in forms), *_nouns(forms), *pairs, *_struck(forms))))


def _nouns(forms: Sequence[str]) -> Iterator[str]:
    """The kinds that nouns name, but for the fire that somebody opens and a force named after one."""
    for n, form in enumerate(forms):
        near = {*forms[max(0, n - 1) : n], *forms[n + 1 : n + 2]}
        if form in NOUNS and not near & _NO_EVENT:
            yield NOUNS[form]


_NO_EVENT = frozenset(
    """
    opened opening opens open gun rapid under returned exchanged department departments service services chief chiefs officials
    official crews crew station brigade truck trucks engine engines marshal marshals authorities heart test tests scene site squad
    unit detectives investigators victims survivors suspect suspects safety alarm escape control
    """.split()
)
"""Words beside such a noun that make it no happening: "opened fire", "the fire service", "a heart attack", "a crash test"."""


def _struck(forms: Sequence[str]) -> Iterator[str]:
    """What verbs of striking and launching tell by what strikes or is launched."""
    if {"struck", "hit"} & set(forms) and VEHICLES & set(forms):
        yield "crash"
    if LAUNCHED & set(forms) and ROCKETS & set(forms):
        yield "launch"


def owned(words: Sequence[Word]) -> frozenset[str]:
    """The happening that a day owns: "Sunday's deadly crash"."""
    return frozenset([*_nouns([w.form for w in words])][:1])


_DETERMINERS = frozenset("the a an of its their his her in by".split())


def is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a past form that stands as a verb, not as in "the damaged ship"; "to" makes the next word one."""
    form = words[at].form
    if words[at].text[0].isupper() or (at and words[at - 1].form in _DETERMINERS):
        return False
    past = form in IRREGULAR_PASTS or IRREGULAR.get(form, form) != form or (form.endswith("ed") and len(form) > 4)
    return past or form in VERBS or form in ONSET or form in _COMING


_COMING = frozenset(
    "appear appears face faces begin begins due expected is are has have hunting seeking searching opens open".split()
)


def kinds_of(words: Sequence[Word], verb: int, clause: Sequence[Word]) -> frozenset[str]:
    """The kinds of happening that a verb tells, with those that its clause names; none of any other verb."""
    form, behind = words[verb].form, words[verb + 1].form if verb + 1 < len(words) else ""
    pair = PAIRS.get((form, behind))
    if form in ONSET or pair == "":
        subject = _head([w.form for w in words[:verb]])
        own = _last(subject) or next(_struck([*subject, form]), "")
        if not own and subject and subject[-1] in GENERIC and (pair == "" or form in _HAPPENED):
            return ANY
    else:
        own = pair or VERBS.get(form, "") or next(_struck([w.form for w in words]) if form in LAUNCHED else iter(()), "")
    if not own or _is_reduced(words, verb):
        return frozenset()
    if own in PERSONAL or form in ONSET:
        return frozenset({own})
    behind_it = [w.form for w in clause if own not in HARM or w.start > words[verb].start]
    return frozenset({own, *_nouns(behind_it)})


_HAPPENED = frozenset("happened occurred unfolded".split())
OF = frozenset("of for into on over about after with by from to against between and in at near".split())
"""Words behind the head of a subject."""


def _last(subject: Sequence[str]) -> str:
    """The kind of the noun that ends a subject, but for an adverb: not "the crash hearing"."""
    rest = [form for form in subject if form not in _HELPS and not form.endswith("ly")]
    return next(_nouns(rest[-2:]), "") if rest and rest[-1] in NOUNS else ""


_HELPS = frozenset("had has have first itself themselves also then".split())


def _head(forms: Sequence[str]) -> Sequence[str]:
    """The words of a subject up to its head: "the fire" of "the fire at the mill"; none of "the inquiry into the fire"."""
    first = next((n for n, form in enumerate(forms) if form in OF), len(forms))
    return forms[:first]


_BE = frozenset("is are was were be been being got had has have".split())
_OBJECTLESS = frozenset("in by at during near outside inside on early late and with while off".split())
SAYING = frozenset(
    "said told announced confirmed reported added is are has have feared believed thought left known shown".split()
)
"""Verbs that only tell who says it or how sure it is."""


def _is_reduced(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb only tells which people another verb of its clause is about, as in "treated people hurt in the crash"."""
    behind = words[verb + 1].form if verb + 1 < len(words) else "in"
    if VERBS.get(words[verb].form) not in _SUFFERED or behind not in _OBJECTLESS:
        return False
    near = {w.form for w in words[max(0, verb - 4) : verb]}
    earlier = any(is_verb(words, n) and words[n].form not in SAYING for n in range(verb))
    return earlier and not near & (_BE | {"and", "or"})


_SUFFERED = HARM - {"die"} | {"trap", "shoot", "stab", "rob", "kidnap"}
