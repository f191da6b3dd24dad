"""Decides which numbers speak of one thing: same measure, unit, happening, place, scope and time; else they stay unpaired."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from claimcheck.comparing.items import GENERIC, Item, base_of, echo, is_people, kind_of, one_name, one_sentence
from claimcheck.comparing.story import Story
from claimcheck.comparing.values import Relation
from claimcheck.measuring import senses
from claimcheck.model import Facets, Quantity, When
from claimcheck.text.stems import stem

NEAR_DAYS = 4
"""Reports further apart than this speak of their own days unless both name the same other time."""

GROWING_DAYS = 90
"""Nor do tolls of reports further apart: by then a count stands, and a new one is of another event."""


TELLING, ALIKE, SAME = 0.2, 0.34, 0.5
"""How surely: enough for one same telling figure, enough to agree, enough to disagree (measured on the development clusters)."""


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
SINGLE = 0.15
"""What it adds that each article has one such number only."""


UNSURE = (ALIKE + SAME) / 2
"""What is enough to agree but not to disagree: one names a place or a group that the other does not."""


def keys(item: Item) -> Iterator[tuple[str, ...]]:
    """The keys under which an item may meet others: kind of value with happening, and kind of value with thing."""
    kind, facets = kind_of(item), item.facets
    if facets.event in senses.HARM and kind == "count":
        yield (kind, facets.event)
    elif facets.event:
        yield (kind, "event", facets.event)
    if facets.noun and facets.noun not in GENERIC:
        yield (kind, "noun", facets.noun)
    if kind != "count":
        yield (kind,)
    for term in facets.terms:
        if term not in senses.NOUNS:
            yield (kind, "term", term)


def blocks(items: Iterable[Item]) -> dict[tuple[str, ...], list[Item]]:
    """Items by key."""
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        for key in sorted(set(keys(item))):
            found.setdefault(key, []).append(item)
    return found


def one_thing(left: Item, right: Item, story: Story, found: Relation = "apart") -> float:
    """How surely two numbers of one kind speak of one thing, 0 to 1; 0 where a facet forbids it.

    `found` is how their values stand to each other (see `claimcheck.comparing.values`).
    """
    if kind_of(left) != kind_of(right) or (left.claim.change or "level") != (right.claim.change or "level"):
        return 0.0
    if echo(left, right) and _same_scope(left, right) and not _elsewhere(left, right):
        return ECHOED
    told = _telling(left, right, found)
    if not told and (not _same_time(left, right) or not _same_scope(left, right) or not _same_day(left, right)):
        return 0.0
    sure = _AS[kind_of(left)](left, right, story) if kind_of(left) in _AS else _sizes(left, right, story)
    if sure and sure < 1 and left.id in story.single and right.id in story.single:
        sure = min(1.0, sure + SINGLE)
    if found == "equal" and isinstance(left.claim.value, When) and len(left.claim.value.low) >= len("2014-05-06"):
        sure = min(1.0, sure + ONE_DAY)
    doubtful = (
        not _same_places(left, right, story)
        or one_sentence(left, right)
        or _other_kind(left, right)
        or _planned(left, right)
        or _narrowed(left, right)
    )
    return min(sure, UNSURE) if doubtful else sure


def _elsewhere(left: Item, right: Item) -> bool:
    """Whether each names a place or a group, and none that the other names."""
    mine, yours = left.facets.entities, right.facets.entities
    return bool(mine and yours) and not mine & yours


def _planned(left: Item, right: Item) -> bool:
    """Whether only one of the two is a plan."""
    return (left.claim.status == "planned") != (right.claim.status == "planned")


_DUTY = re.compile(
    r"\b(?:must|should|ought to|ha(?:ve|s|d) to|needs? to|(?:required|supposed|obliged|meant) to)\b[^.;]{0,40}$", re.I
)
_NARROW = frozenset(
    stem(w) for w in "original founding initial new additional extra further former future remaining associate honorary".split()
)


def _narrowed(left: Item, right: Item) -> bool:
    """Whether only one of the two is what ought to be, or counts only some of the thing: "12 founding members", "16 members"."""
    mine, yours = (bool(_DUTY.search(_lead(i))) for i in (left, right))
    return mine != yours or bool((left.facets.terms ^ right.facets.terms) & _NARROW)


def _lead(item: Item) -> str:
    span = item.claim.span
    return (item.article.text if span.field == "text" else item.article.title)[max(0, span.start - 60) : span.start]


def _other_kind(left: Item, right: Item) -> bool:
    """Whether both name a kind of the thing, and not the same: "the sixth nuclear test", "the 15th missile test"."""
    mine, yours = _modifiers(left.facets), _modifiers(right.facets)
    shared = mine & yours
    return (
        bool(mine - shared and yours - shared) and kind_of(left) in {"count", "ordinal"} and left.facets.event not in senses.HARM
    )


def _modifiers(facets: Facets) -> set[str]:
    """The words of a thing counted besides its head."""
    return {term for term in facets.terms if senses.NOUNS.get(term, term) != facets.noun}


def _telling(left: Item, right: Item, found: Relation) -> bool:
    """Whether one same figure, no small and no round one, tells by itself that one thing is meant; so does one time of day."""
    kind = kind_of(left)
    if kind == "time":
        return found in {"equal", "meets"} and base_of(left) == base_of(right)
    return found == "equal" and kind not in {"count", "date", "age", "ordinal", "percent", "duration"} and base_of(left) >= 20


def _same_scope(left: Item, right: Item) -> bool:
    mine, yours = (i.facets.scope if i.facets.event in senses.HARM else i.facets.scope - {"still"} for i in (left, right))
    return kind_of(left) in {"age", "time"} or mine == yours


def needed(left: Item, right: Item, found: Relation) -> float:
    """How surely two numbers must speak of one thing before anything is said of them, by how their values stand.

    An equal figure that is no small count tells by itself; a clash needs more, and most where one word may have many uses.
    """
    kind = kind_of(left)
    if echo(left, right) and not _elsewhere(left, right):
        return ALIKE
    if found == "equal" and (kind != "count" or base_of(left) >= 20):
        return TELLING
    if found != "apart":
        return ALIKE
    small = min(base_of(left), base_of(right))
    if kind == "ordinal" and small < 3:
        return 2.0
    if kind == "count" and left.facets.event not in senses.HARM and small == 1:
        return 2.0
    if kind == "duration" and _role(left) != _role(right):
        return 2.0
    if "call" in {left.facets.event, right.facets.event} <= {"call", "happen"} and left.stems & right.stems:
        return 0.05
    return {"date": 0.6, "time": 0.6}.get(kind, SAME)


_LEADS = re.compile(
    r"\b(for|in|within|over|after|last(?:ed|s)?|since|to|of)\s+"
    r"(?:(?:about|around|some|nearly|almost|more than|the|past|last)\s+)*$",
    re.I,
)


_TRAILS = re.compile(r"\s*(?:\w+\s+)?(after|later|before|earlier|ago|into)\b", re.I)


def _role(item: Item) -> str:
    """What a duration does in its sentence: how long ("for"), how much later or earlier ("after"), a term to serve ("of")."""
    span = item.claim.span
    trail = _TRAILS.match(item.article.text if span.field == "text" else item.article.title, span.end)
    if trail:
        return trail.group(1).lower()
    lead = _LEADS.search(_lead(item)[-30:])
    return lead.group(1).lower()[:4] if lead else ""


def _same_time(left: Item, right: Item) -> bool:
    """Whether both speak of one time: both of their own articles' time, or of one year and month."""
    mine, yours = left.facets.as_of, right.facets.as_of
    if mine == yours:
        return True
    if mine and yours:
        return mine.startswith(yours) or yours.startswith(mine)
    day = right.day if mine else left.day
    times = {f"{day}", f"{day - timedelta(days=NEAR_DAYS * 3)}"} if day else set()
    return any(time.startswith(mine or yours) for time in times)


def _counts(left: Item, right: Item, story: Story) -> float:
    a, b = left.facets, right.facets
    likeness = story.likeness(left, right)
    if (a.event in senses.HARM or b.event in senses.HARM) and (is_people(left) or is_people(right)):
        if a.event != b.event or not (is_people(left) and is_people(right)) or not (_whole(left) and _whole(right)):
            return 0.0
        if "part" in a.scope and not (base_of(left) and base_of(right)):
            return 0.0  # "none of the injured": nobody says of whom
        if not _same_noun(a, b) and not {a.noun, b.noun} & GENERIC and not a.terms & b.terms:
            return 0.0  # soldiers here, children there
        return 1.0 if _same_noun(a, b) else 0.0 if _part(left, right) or _part(right, left) else UNSURE
    if a.event and b.event and a.event != b.event:
        return 0.0
    if not _same_noun(a, b) and not _same_terms(a, b):
        return 0.0
    return min(1.0, likeness + (0.2 if a.event and a.event == b.event else 0.0))


def _part(few: Item, all_: Item) -> bool:
    """Whether one counts some of the people whom the other counts: half of them at most, or one of a list of several kinds."""
    return (
        few.facets.noun not in GENERIC
        and all_.facets.noun in GENERIC
        and (2 * base_of(few) <= base_of(all_) or (base_of(few) < base_of(all_) and _listed(few)))
    )


_FIGURE = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NEXT = re.compile(rf"\s*,?\s+(?:and|as well as|plus)\s+{_FIGURE}\b", re.I)
_LAST = re.compile(rf"\b{_FIGURE}\s+(?:[\w-]+\s+){{1,3}}?(?:and|as well as|plus)\s+$", re.I)


def _listed(item: Item) -> bool:
    """Whether a count stands beside another one: "11 rebels and six soldiers"."""
    text = item.article.text if item.claim.span.field == "text" else item.article.title
    return bool(_NEXT.match(text, item.claim.span.end) or _LAST.search(_lead(item)))


def _sizes(left: Item, right: Item, story: Story) -> float:
    a, b = left.facets, right.facets
    if a.event and b.event and a.event != b.event and kind_of(left) != "time" and not kind_of(left).startswith("money"):
        return 0.0
    if a.noun and b.noun and not _same_noun(a, b) and not _same_terms(a, b):
        return 0.0
    likeness = story.likeness(left, right)
    event = 0.0 if not a.event or a.event != b.event else 0.25 if a.event in senses.ASPECTS.values() else 0.1
    noun = 0.0 if not a.noun or a.noun != b.noun else 0.15 if a.terms and b.terms else MEASURED
    if kind_of(left) == "time" and base_of(left) == base_of(right):
        return max(likeness, TELLING_MINUTE if base_of(left) % 5 else ALIKE)
    if kind_of(left) == "time":
        shared = len(left.stems & right.stems)
        if shared < 2 and "call" not in (a.event, b.event):
            return 0.0  # "it took place at 7.37am local time": one word of a poor sentence says little
        likeness += 0.1 if shared >= MANY else 0.0
    place = 0.1 if (a.entities & b.entities) - story.common(left, right) or (a.as_of and a.as_of[:4] == b.as_of[:4]) else 0.0
    place += 0.1 if a.as_of == b.as_of and len(a.as_of) == len("2014-05") else 0.0
    return min(1.0, likeness + event + noun + place)


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


def _same_places(left: Item, right: Item, story: Story) -> bool:
    """Whether no place narrows one of the two: a place of its own makes a count of people a part of the other."""
    kind = kind_of(left)
    if kind in {"duration", "age", "date", "time"} or (
        "title" in {left.claim.span.field, right.claim.span.field} and left.article is right.article
    ):
        return True
    mine, yours = left.facets.entities, right.facets.entities
    if mine or yours:
        common = story.common(left, right)
        mine, yours = mine - common, yours - common
    if any(i.claim.value.hedge == "=" and not base_of(i) and not places for i, places in ((left, mine), (right, yours))):
        return True  # who says that nobody was hurt leaves out no place
    if kind == "ordinal" or (kind == "count" and left.facets.event not in senses.HARM):
        return not mine or not yours or bool(mine & yours)
    return mine == yours or bool(mine & yours)


def _ages(left: Item, right: Item, story: Story) -> float:
    """Ages are of one person where the name is one; without names, of one kind of person in a like sentence."""
    mine, yours = left.facets.entities, right.facets.entities
    if mine or yours:
        return 1.0 if any(one_name(a, b) for a in mine for b in yours) else 0.0
    return story.likeness(left, right) if left.facets.noun == right.facets.noun and left.facets.noun else 0.0


_AS = {"count": _counts, "age": _ages}


def _same_day(left: Item, right: Item) -> bool:
    """Whether both may speak of one time: a common other year, or reports of near days, or counts that only grow."""
    if left.facets.as_of or right.facets.as_of or left.day is None or right.day is None:
        return True
    return abs((left.day - right.day).days) <= (GROWING_DAYS if left.facets.event in senses.GROWING else NEAR_DAYS)
