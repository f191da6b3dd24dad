"""Finds who does what in two short texts: the same act with its parties exchanged, or done by another party."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

from claimcheck.comparing.acts import Act, acts, names, stems
from claimcheck.comparing.items import Item, kind_of, text_of
from claimcheck.comparing.lemmas import cut, stem
from claimcheck.saying.cues import FORMS

_HOSTILE = frozenset(
    stem(w)
    for w in """
    attack engage assault raid strike hit beat beaten defeat fight shoot kill stab bomb invade ambush sue accuse blame charge
    arrest
    chase overpower outscore trounce thrash rout edge upset oust topple
    """.split()
)
"""What one party does to another against its will: whoever does it, the other does not, in whatever of these words."""
_MUTUAL = frozenset(
    stem(w)
    for w in """
    meet marry fight face play join share differ equal match follow precede border neighbour merge unite date divorce hug kiss
    greet debate tie draw trade swap exchange link connect resemble include contain mean
    """.split()
)
"""What two do to each other, or what may be told from either end."""
_OFFICES = frozenset(
    stem(w)
    for w in """
    president prime minister premier chancellor king queen pope mayor governor senator chairman chief director secretary leader
    general captain coach judge government ministry police company council committee state states group team club party army force
    court union federation league office department agency administration officials official
    """.split()
)
"""Words with a capital that stand for a party already named."""
FULL = 0.6
"""The share of a party's words that must stand in its new place."""


def exchanged(left: Iterable[Act], right: Iterable[Act]) -> tuple[Act, Act] | None:
    """The first two acts, one of each side, in which each one's doer is the one to whom the other does it."""
    for a, b in product(left, right):
        one = (a.kind == b.kind and a.verb.stem not in _MUTUAL) or {a.verb.stem, b.verb.stem} <= _HOSTILE
        if one and _crossed(a, b):
            return a, b
    return None


def told_with(item: Item) -> list[Act]:
    """The acts of a text that stand in one sentence with a figure, or, if that is no date, before it in its clause."""
    span, date = item.claim.span, kind_of(item) == "date"
    return [
        act
        for act in acts(text_of(item))
        if any(w.start < span.end and span.start < w.end for w in (act.sentence if date else act.rest))
    ]


def _crossed(a: Act, b: Act) -> bool:
    mine, yours = stems(a.doer) - stems(b.doer), stems(b.doer) - stems(a.doer)
    if not mine or not yours:
        return False
    there, here = stems(b.target), stems(a.target)
    return _stands(mine, there) and _stands(yours, here) and not (_stands(mine, here) or _stands(yours, there))


def _stands(party: frozenset[str], place: frozenset[str]) -> bool:
    return len(party & place) >= FULL * len(party)


def two_parties(left: Item, right: Item, verb: str, other: str) -> bool:
    """Whether two verbs are told of two subjects, as where one sells what the other buys."""
    mine, yours = (
        [names(act.subject) or stems(act.subject) for act in acts(text_of(item)) if act.verb.form == form]
        for item, form in ((left, verb), (right, other))
    )
    return any(a and b and not a & b for a, b in product(mine, yours))


def other_doer(left: Item, right: Item) -> tuple[Act, Act] | None:
    """One act, object and figure in two texts with two subjects, one of which the other text names, but not as its subject."""
    for a, b in product(told_with(left), told_with(right)):
        one = a.kind == b.kind and a.passive == b.passive and stems(a.rest) & stems(b.rest)
        if one and _tells(a) and (_is_other(a, b, text_of(right)) or _is_other(b, a, text_of(left))):
            return a, b
    return None


def _tells(act: Act) -> bool:
    return act.verb.form not in FORMS and act.verb.stem not in _MUTUAL


def _is_other(mine: Act, yours: Act, text: str) -> bool:
    """Whether my subject is a name that the other text has, but nowhere before its verb nor as the subject of such an act."""
    party = names(mine.subject)
    if not party or party & _OFFICES or stems(mine.subject) - party or not names(yours.subject) - _OFFICES:
        return False
    others = [act for act in acts(text) if act.kind == yours.kind]
    return party <= stems(cut(text)) and not any(party & stems(act.before) for act in (*others, yours))
