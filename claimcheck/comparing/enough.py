"""Says how surely two numbers must speak of one thing before anything is said of them."""

from __future__ import annotations

from claimcheck.comparing.items import Item
from claimcheck.comparing.narrowing import elsewhere, role
from claimcheck.comparing.values import Relation, base_in
from claimcheck.measuring import senses
from claimcheck.measuring.lasting import LASTING
from claimcheck.model import Quantity, Value
from claimcheck.text.stems import stem

TELLING, ALIKE, SAME = 0.2, 0.34, 0.5
"""How surely: enough for one same telling figure, enough to agree, enough to disagree (measured on the development clusters)."""


LARGE = 20
"""A figure from which on it may tell by itself, where both reports give it."""


def needed(left: Item, right: Item, found: Relation, copied: bool = False) -> float:
    """How surely two numbers must speak of one thing before anything is said of them, by how their values stand.

    An equal figure that is no small count tells by itself; a clash needs more, and most where one word may have many uses.
    """
    kind = left.kind
    if copied and not elsewhere(left, right):
        return ALIKE
    if (found == "equal" and kind != "count") or is_one_figure(left, right, found):
        return TELLING
    if found != "apart":
        return ALIKE
    small = min(left.base, right.base)
    if kind == "ordinal" and small < 3:
        return 2.0
    if kind == "count" and left.facets.event not in senses.HARM and small == 1:
        return 2.0
    if kind in _MEASURES and _strangers(left, right):
        return 2.0
    if kind == "duration" and _are_other_spans(left, right):
        return 2.0
    if "call" in {left.facets.event, right.facets.event} <= {"call", "happen"} and left.stems & right.stems:
        return 0.05
    return {"date": 0.6, "time": 0.6}.get(kind, SAME)


_OFFSETS = frozenset("after later before earlier ago".split())
COMING = frozenset(stem(w) for w in "come comes came go goes went happen happened follow followed occur occurred".split())
"""Verbs that tell nothing of what a figure is of."""
FAR = 500
"""How many times as long two reports never make one span of time."""


_ASPECTS = frozenset(senses.ASPECTS.values())
_MEASURES = frozenset("duration length area mass volume".split())


def _are_other_spans(left: Item, right: Item) -> bool:
    """Whether two spans of time are of other lengths by far, or the one says how long and the other how much later."""
    if _far_apart(left.claim.value, right.claim.value):
        return True
    if role(left) in _OFFSETS and not (left.stems & right.stems) - COMING:
        return True  # "a month after he was cleared", "38 seconds after he stopped"
    return role(left) != role(right) and not (left.facets.event == right.facets.event in LASTING)


def _far_apart(left: Value, right: Value) -> bool:
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    mine, yours = left.base, base_in(right, left.unit)
    return mine is not None and yours is not None and not mine / FAR <= yours <= mine * FAR


def _strangers(left: Item, right: Item) -> bool:
    """Whether two sizes have nothing in common but a word, and each has more to tell: no thing, no side, nothing that lasts.

    That both measure a height says little where neither says of what: "the crane was 62 metres tall", "waves 30ft high".
    """
    a, b = left.facets, right.facets
    if (
        a.event == b.event
        and a.event in _ASPECTS
        and not (a.noun or b.noun or (left.stems & right.stems) - senses.ASPECTS.keys())
    ):
        return True
    common = (a.noun and a.noun == b.noun) or (a.event and a.event == b.event) or a.entities & b.entities
    told = min(len(i.stems - senses.ASPECTS.keys()) for i in (left, right))
    return not common and len(left.stems & right.stems) == 1 < told


def is_one_figure(left: Item, right: Item, found: Relation) -> bool:
    """Whether both name one figure, and no small one, be it with "about" or without."""
    return found in {"equal", "meets"} and left.base == right.base >= LARGE
