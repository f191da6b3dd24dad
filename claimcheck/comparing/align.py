"""Decides how surely two numbers speak of one thing."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.comparing.bearings import from_two_places
from claimcheck.comparing.enough import ALIKE, COMING, LARGE, SAME, TELLING, is_one_figure
from claimcheck.comparing.items import GENERIC, Item, is_people, one_name, one_sentence
from claimcheck.comparing.narrowing import (
    elsewhere,
    is_doubtful,
    is_listed,
    other_year,
    same_day,
    same_scope,
    same_time,
)
from claimcheck.comparing.periods import other_period
from claimcheck.comparing.slips import is_slip
from claimcheck.comparing.story import Story
from claimcheck.comparing.values import Relation
from claimcheck.measuring import senses
from claimcheck.measuring.aged import ROLES
from claimcheck.measuring.lasting import LASTING
from claimcheck.model import Facets, Quantity, When

MEASURED = 0.35
"""What it adds that both measure the same thing in so many words: "a 450-pound gorilla", "the 400-pound gorilla"."""


TELLING_MINUTE = 0.6
"""How surely one odd minute of the day is one moment."""


ECHOED = 0.95
"""How surely two figures in the same words are one."""


MANY = 5
"""Words that two sentences share from which on they surely tell of one scene."""


ONE_DAY = 0.15
"""What it adds that both name one and the same day."""
OPENING = 0.15
"""What it adds that both reports open with a figure for one happening or one kind of thing."""
SINGLE = 0.15
"""What it adds that each article has one such number only."""


BURNED = 0.35
"""What it adds that both tell how much burned, or was otherwise done to an area."""
ONE_ROLE = 0.4
"""How surely two ages of a driver are one driver's; surely enough where each article has one such age only."""


SLIP = 0.25
"""What it adds that one figure is the other with two digits exchanged."""


UNSURE = (ALIKE + SAME) / 2
"""What is enough to agree but not to disagree: one names a place or a group that the other does not."""


def one_thing(left: Item, right: Item, story: Story, found: Relation = "apart", copied: bool = False) -> float:
    """How surely two numbers of one kind speak of one thing, 0 to 1; 0 where a facet forbids it.

    `found` is how their values stand to each other (see `claimcheck.comparing.values`), `copied` whether the words around them
    are the same (`claimcheck.comparing.items.echo`).
    """
    if (
        left.kind != right.kind
        or (left.claim.change or "level") != (right.claim.change or "level")
        or from_two_places(left, right)
    ):
        return 0.0
    if copied and same_time(left, right) and same_scope(left, right) and not elsewhere(left, right):
        return 0.0 if found == "apart" and other_period(left, right) else ECHOED
    if found == "apart" and other_year(left, right):
        return 0.0
    told = _telling(left, right, found)
    if not told and not (same_time(left, right) and same_scope(left, right) and same_day(left, right)):
        return 0.0
    sure = _AS.get(left.kind, _sizes)(left, right, story, found)
    if found == "apart" and sure and other_period(left, right):
        return 0.0
    sure = _raised(sure, left, right, story, found)
    return UNSURE if sure > UNSURE and is_doubtful(left, right, story) else sure


def _raised(sure: float, left: Item, right: Item, story: Story, found: Relation) -> float:
    """How surely, with what their places in the reports and the figures themselves add."""
    if 0 < sure < 1 and left.id in story.single and right.id in story.single:
        sure += SINGLE
    if found == "apart" and 0 < sure < 1 and {left.id, right.id} <= story.opening and _one_topic(left, right):
        sure += OPENING
    if found == "apart" and sure and is_slip(left, right):
        sure += SLIP
    if found == "equal" and isinstance(left.claim.value, When) and len(left.claim.value.low) >= len("2014-05-06"):
        sure += ONE_DAY
    return min(1.0, sure)


def _one_topic(left: Item, right: Item) -> bool:
    a, b = left.facets, right.facets
    apart = left.claim.article != right.claim.article
    return apart and bool((a.event and a.event == b.event) or (a.noun not in GENERIC and a.noun == b.noun))


def are_other_counts(left: Item, right: Item) -> bool:
    """Whether two counts are for certain of other things or happenings, whatever their figures."""
    a, b = left.facets, right.facets
    if left.kind != "count" or a.event in senses.HARM or b.event in senses.HARM:
        return False
    if a.event == b.event == "attend":
        return False
    return bool(a.event and b.event and a.event != b.event) or not (_same_noun(a, b) or _same_terms(a, b))


def _telling(left: Item, right: Item, found: Relation) -> bool:
    """Whether one same figure, no small and no round one, tells by itself that one thing is meant; so does one time of day.

    A same count does where it is one of the same things or of people in the same happening, and no two years part them.
    """
    kind = left.kind
    if kind == "count":
        return is_one_figure(left, right, found) and _of_one_kind(left.facets, right.facets)
    if kind == "time":
        return found in {"equal", "meets"} and left.base == right.base
    return found == "equal" and kind not in {"count", "date", "age", "ordinal", "percent", "duration"} and left.base >= LARGE


def _of_one_kind(a: Facets, b: Facets) -> bool:
    if a.as_of and b.as_of and a.as_of[:4] != b.as_of[:4]:
        return False
    if (a.scope ^ b.scope) & _SOME:
        return False
    return (a.event == b.event and a.event in senses.HARM) or (a.noun == b.noun and a.noun not in GENERIC)


_SOME = frozenset({"part", "serious", "slight", "alone"})
"""Scopes that make a count one of some of the hurt or the dead."""


def _counts(left: Item, right: Item, story: Story, found: Relation) -> float:
    a, b = left.facets, right.facets
    if (a.event in senses.HARM or b.event in senses.HARM) and (is_people(left) or is_people(right)):
        if a.event != b.event or not (is_people(left) and is_people(right)) or not (_whole(left) and _whole(right)):
            return 0.0
        if "part" in a.scope and not (left.base and right.base):
            return 0.0  # "none of the injured": nobody says of whom
        if not _same_noun(a, b) and not {a.noun, b.noun} & GENERIC and not a.terms & b.terms:
            return 0.0  # soldiers here, children there
        return 1.0 if _same_noun(a, b) else 0.0 if _part(left, right) or _part(right, left) else UNSURE
    if a.event and b.event and a.event != b.event:
        return 0.0
    bare = not (a.event or b.event) and {a.noun, b.noun} <= GENERIC
    if bare and len((left.stems & right.stems) - COMING) < 2:
        return 0.0  # "it comes to four", "80,000 had come"
    crowd = a.event == b.event == "attend" and is_people(left) and is_people(right)
    if crowd and _apart_in(senses.OCCASIONS, left, right):
        return 0.0  # 2,000 at the funeral, 500 at the vigil
    if not crowd and not _same_noun(a, b) and not _same_terms(a, b):
        return 0.0
    least = TELLING if is_one_figure(left, right, found) and not elsewhere(left, right) else 0.0
    return max(least, min(1.0, story.likeness(left, right) + (0.2 if a.event and a.event == b.event else 0.0)))


def _apart_in(classes: Mapping[str, str], left: Item, right: Item) -> bool:
    """Whether both sentences name something of such classes, and nothing of one class."""
    mine, yours = ({classes[s] for s in i.stems if s in classes} for i in (left, right))
    return bool(mine and yours) and not mine & yours


def _part(few: Item, all_: Item) -> bool:
    """Whether one counts some of the people whom the other counts: half of them at most, or one of a list of several kinds."""
    return (
        few.facets.noun not in GENERIC
        and all_.facets.noun in GENERIC
        and (2 * few.base <= all_.base or (few.base < all_.base and is_listed(few)))
    )


_PAID = frozenset("buy sell pay raise fine".split())
"""What is done with money that says nothing of what a thing is worth."""


def _sizes(left: Item, right: Item, story: Story, found: Relation) -> float:
    a, b = left.facets, right.facets
    if a.event and b.event and a.event != b.event and left.kind != "time" and not left.kind.startswith("money"):
        return 0.0
    lasts = left.kind == "duration" and a.event == b.event in LASTING  # be it called a battle or fighting
    if a.noun and b.noun and not lasts and not _same_noun(a, b) and not _same_terms(a, b):
        return 0.0
    if "worth" in (a.event, b.event) and {a.event, b.event} & _PAID:
        return 0.0
    if bool(a.noun) != bool(b.noun) and left.kind.startswith("money") and one_sentence(left, right):
        return 0.0  # "donations of $25 or more, scoring $100,000"
    likeness = story.likeness(left, right)
    made = left.kind == "date" and a.event in senses.MADE and bool(a.noun)
    weight = BURNED if left.kind == "area" else 0.25 if made else _SIDES.get(a.event, 0.1)
    event = weight if a.event and a.event == b.event else 0.0
    # a share is told by what is said of those whose share it is, a size by the thing that is measured
    measured = not (a.terms and b.terms) and left.kind not in {"percent", "ratio"}
    noun = 0.0 if not a.noun or a.noun != b.noun else MEASURED if measured else 0.15
    if left.kind == "time" and left.base == right.base:
        return max(likeness, TELLING_MINUTE if left.base % 5 else ALIKE)
    if left.kind == "time":
        shared = len(left.stems & right.stems)
        if shared < 2 and "call" not in (a.event, b.event):
            return 0.0  # "it took place at 7.37am local time": one word of a poor sentence says little
        likeness += 0.1 if shared >= MANY else 0.0
    places = a.entities & b.entities
    place = 0.1 if (places and places - story.common(left, right)) or (a.as_of and a.as_of[:4] == b.as_of[:4]) else 0.0
    place += 0.1 if a.as_of == b.as_of and len(a.as_of) == len("2014-05") else 0.0
    one = left.kind not in _COMMON_FIGURES and is_one_figure(left, right, found) and not elsewhere(left, right)
    least = TELLING if one else 0.0
    return max(least, min(1.0, likeness + event + noun + place))


_COMMON_FIGURES = frozenset("date age ordinal percent ratio duration multiple".split())
"""Kinds of which one figure in two reports may well be of two things."""


_SIDES = dict.fromkeys(senses.ASPECTS.values(), 0.25) | dict.fromkeys(LASTING, 0.3)
"""What it adds that both measure the same side of a thing, or how long the same sort of thing lasts."""


def _whole(item: Item) -> bool:
    """Whether a value may count heads."""
    value = item.claim.value
    return isinstance(value, Quantity) and (value.base is None or value.base == value.base.to_integral_value())


def _same_noun(a: Facets, b: Facets) -> bool:
    return (a.noun or "person") == (b.noun or "person")


def _same_terms(a: Facets, b: Facets) -> bool:
    return bool(a.terms and b.terms) and (
        a.terms <= b.terms or b.terms <= a.terms or 3 * len(a.terms & b.terms) >= 2 * max(len(a.terms), len(b.terms))
    )


def _ages(left: Item, right: Item, story: Story, found: Relation) -> float:
    """Ages are of one person where the name is one; without names, of one kind of person in a like sentence, or of one role."""
    mine, yours = left.facets.entities, right.facets.entities
    if mine or yours:
        return 1.0 if any(one_name(a, b) for a in mine for b in yours) else 0.0
    if not left.facets.noun or left.facets.noun != right.facets.noun:
        return 0.0
    return max(story.likeness(left, right), ONE_ROLE if left.facets.noun in ROLES else 0.0)


_AS = {"count": _counts, "age": _ages}
