"""Decides which numbers speak of one thing: same measure, unit, happening, place, scope and time; else they stay unpaired."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from math import log

from claimcheck import senses
from claimcheck.facets import Page, read_facets
from claimcheck.measure import day_of, home_day
from claimcheck.model import Article, Facets, NumberClaim, Quantity, Span, Value, When, claim_id
from claimcheck.values import Relation, relation

GENERIC = frozenset({"person", ""})
NEAR_DAYS = 4
"""Reports further apart than this speak of their own days unless both name the same other time."""
TELLING, ALIKE, SAME = 0.2, 0.34, 0.5
"""How surely: enough for one same telling figure, enough to agree, enough to disagree (measured on the development clusters)."""
ECHO, WINDOW = 6, 8
"""Words around a figure, the nearest ones, that must be the same in two reports for one sentence to be the other's copy."""
LEAD = 700
"""Characters of an article that tell what the story is about."""
MEASURED = 0.35
"""What it adds that both measure the same thing in so many words: "a 450-pound gorilla", "the 400-pound gorilla"."""
TELLING_MINUTE = 0.6
"""How surely one odd minute of the day is one moment."""
ECHOED = 0.95
"""How surely two figures in the same words are one."""
SINGLE = 0.15
"""What it adds that each article has one such number only."""
UNSURE = (ALIKE + SAME) / 2
"""What is enough to agree but not to disagree: one names a place or a group that the other does not."""


@dataclass(frozen=True, slots=True)
class Item:
    """A number claim with all that aligning it needs; `witness` is one for all versions of one article."""

    claim: NumberClaim
    article: Article
    facets: Facets
    witness: str
    day: date | None
    words: str
    around: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())

    @property
    def stems(self) -> frozenset[str]:
        """The content stems of its sentence and of the thing counted."""
        return self.facets.context | self.facets.terms


@dataclass(frozen=True, slots=True)
class Story:
    """What all items of a story share: how rare each stem is, and which places are everywhere and narrow nothing.

    `single` are the ids of the claims that are the only one of their kind, happening and thing in their article.
    """

    weight: Mapping[str, float]
    common_places: frozenset[str]
    single: frozenset[str]

    def likeness(self, left: Item, right: Item) -> float:
        """The share of the poorer context that the other holds too, weighted by rarity; 0 to 1."""
        mine, yours = left.stems, right.stems
        shared = sum(self.weight[s] for s in sorted(mine & yours))
        least = min(sum(self.weight[s] for s in sorted(mine)), sum(self.weight[s] for s in sorted(yours)))
        return shared / least if least else 0.0


def prepare(claims: Sequence[NumberClaim], articles: Sequence[Article]) -> tuple[Item, ...]:
    """Items in a fixed order; facets that a claim does not bring are read from its article. KeyError for an unknown article."""
    of_id = {a.id: a for a in articles}
    spans: dict[str, list[tuple[Span, Value]]] = {}
    for claim in claims:
        spans.setdefault(claim.article, []).append((claim.span, claim.value))
    pages = {id_: Page(of_id[id_], found) for id_, found in spans.items()}
    ordered = sorted(claims, key=lambda c: (c.article, c.span.field == "text", c.span.start, c.span.end))
    return tuple(_item(claim, of_id[claim.article], pages[claim.article]) for claim in ordered)


def _item(claim: NumberClaim, article: Article, page: Page) -> Item:
    facets = claim.facets
    if facets == Facets():
        facets = read_facets(page, claim.span, claim.value, home_day(article))
    words = " ".join(article.words(claim.span).split())
    return Item(claim, article, facets, article.url or article.id, day_of(article), words, _around(claim, article))


_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")
_ROOM = 80


def _around(claim: NumberClaim, article: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words on either side of a figure, nearest first, with every numeral as "#"; the figure's own words are left out."""
    span = claim.span
    text = article.text if span.field == "text" else article.title
    own = _FIGURE.search(text, span.start, span.end)
    start, end = (own.start(), own.end()) if own else (span.start, span.end)
    before = tuple(_words(text[max(0, start - _ROOM) : start]))[::-1][:WINDOW]
    return (*before, "") if start < _ROOM else before, (*tuple(_words(text[end : end + _ROOM]))[:WINDOW], "")


def _words(text: str) -> list[str]:
    return ["#" if w[0].isdigit() else w.lower() for w in _WORD.findall(text)]


_FIGURE = re.compile(r"[$£€]?\d[\d.,]*(?<![.,])(?:\s*(?:-|–|to|and)\s*[$£€]?\d[\d.,]*(?<![.,]))?%?")


def echo(left: Item, right: Item) -> bool:
    """Whether the words around two figures of two articles are the same: one sentence, copied or edited."""
    if left.claim.article == right.claim.article:
        return False
    runs = [_run(a, b) for a, b in zip(left.around, right.around, strict=True)]
    return sum(runs) >= (ECHO if min(runs) else WINDOW)


def _run(mine: Sequence[str], yours: Sequence[str]) -> int:
    """How many words are the same before the first that is not."""
    return next((n for n, (a, b) in enumerate(zip(mine, yours, strict=False)) if a != b), min(len(mine), len(yours)))


def story_of(items: Sequence[Item]) -> Story:
    """Weights and common places of one story."""
    sentences: dict[tuple[str, str, frozenset[str]], set[str]] = {}
    for i in items:
        sentences.setdefault((i.claim.article, i.claim.span.field, i.facets.context), set()).update(i.stems)
    counts = Counter(s for stems in sentences.values() for s in stems)
    total = len(sentences) + 1
    weight = {s: log(1 + total / n) for s, n in counts.items()}
    leads = {i.witness: f"{i.article.title} {i.article.text[:LEAD]}".casefold() for i in items}
    places = sorted({place for item in items for place in item.facets.entities})
    enough = max(2, (len(leads) + 1) // 2)
    common = (p for p in places if sum(p in lead or _short(p) in lead for lead in leads.values()) >= enough)
    return Story(weight, frozenset(common), _single(items))


def _single(items: Iterable[Item]) -> frozenset[str]:
    rows: dict[tuple[str, ...], dict[object, str]] = {}
    for item in items:
        facets = item.facets
        if facets.event or facets.noun not in GENERIC:
            key = (item.claim.article, kind_of(item), facets.event, facets.noun, facets.as_of)
            rows.setdefault(key, {}).setdefault(item.claim.value, claim_id(item.claim))
    return frozenset(found for row in rows.values() if len(row) == 1 for found in row.values())


def _short(place: str) -> str:
    """A country's name as its demonym shows it too: "indonesia", "russia"."""
    return place[:6] if len(place) > 6 else place


# --- blocking: only items that share a key are compared ---------------------------------------------------------------


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


def kind_of(item: Item) -> str:
    """What kind of value this is; different kinds are never compared."""
    value = item.claim.value
    if isinstance(value, When):
        return "date"
    if item.facets.event == "age":
        return "age"
    return f"money {value.unit}" if value.dimension == "money" else value.dimension


def blocks(items: Iterable[Item]) -> dict[tuple[str, ...], list[Item]]:
    """Items by key."""
    found: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        for key in sorted(set(keys(item))):
            found.setdefault(key, []).append(item)
    return found


# --- one thing? -------------------------------------------------------------------------------------------------------


def one_thing(left: Item, right: Item, story: Story, found: Relation = "apart") -> float:
    """How surely two numbers of one kind speak of one thing, 0 to 1; 0 where a facet forbids it; `found` is how their values stand."""
    a, b = left.facets, right.facets
    if kind_of(left) != kind_of(right) or (left.claim.change or "level") != (right.claim.change or "level"):
        return 0.0
    if echo(left, right) and _same_scope(left, right):
        return ECHOED
    told = _telling(left, right, found)
    if not told and (not _same_time(left, right) or not _same_scope(left, right) or not _same_day(left, right)):
        return 0.0
    sure = _AS[kind_of(left)](left, right, story) if kind_of(left) in _AS else _sizes(left, right, story)
    if sure and sure < 1 and {claim_id(left.claim), claim_id(right.claim)} <= story.single:
        sure = min(1.0, sure + SINGLE)
    doubtful = not _same_places(left, right, story) or _one_sentence(left, right) or _other_kind(left, right)
    return min(sure, UNSURE) if doubtful else sure


def _other_kind(left: Item, right: Item) -> bool:
    """Whether both name a kind of the thing, and not the same: "the sixth nuclear test", "the 15th missile test"."""
    mine, yours = left.facets.terms, right.facets.terms
    shared = mine & yours
    return (
        bool(mine - shared and yours - shared) and kind_of(left) in {"count", "ordinal"} and left.facets.event not in senses.HARM
    )


def stand(left: Item, right: Item) -> Relation:
    """How the values of two items stand to each other; ages in years, however they are written ("76", "76-year-old")."""
    if kind_of(left) == kind_of(right) == "age":
        return "equal" if _base(left) == _base(right) else "apart"
    return relation(left.claim.value, right.claim.value)


def _telling(left: Item, right: Item, found: Relation) -> bool:
    """Whether one same figure, no small and no round one, tells by itself that one thing is meant; so does one time of day."""
    kind = kind_of(left)
    if kind == "time":
        return found in {"equal", "meets"} and _base(left) == _base(right)
    return found == "equal" and kind not in {"count", "date", "age", "ordinal", "percent", "duration"} and _base(left) >= 20


def _same_scope(left: Item, right: Item) -> bool:
    return kind_of(left) in {"age", "time"} or left.facets.scope == right.facets.scope


def needed(left: Item, right: Item, found: Relation) -> float:
    """How surely two numbers must speak of one thing before anything is said of them, by how their values stand.

    An equal figure that is no small count tells by itself; a clash needs more, and most where one word may have many uses.
    """
    kind = kind_of(left)
    if echo(left, right):
        return ALIKE
    if found == "equal" and (kind != "count" or _base(left) >= 20):
        return TELLING
    if found != "apart":
        return ALIKE
    small = min(_base(left), _base(right))
    if kind == "ordinal" and small < 3:
        return 2.0
    if kind == "count" and left.facets.event not in senses.HARM and small == 1:
        return 2.0
    if kind == "duration" and _role(left) != _role(right):
        return 2.0
    if {left.facets.event, right.facets.event} == {"call", "happen"} and left.stems & right.stems:
        return 0.05
    return {"date": 0.6, "time": 0.6}.get(kind, SAME)


def _base(item: Item) -> Decimal:
    value = item.claim.value
    return value.base or Decimal(0) if isinstance(value, Quantity) else Decimal(0)


_LEADS = re.compile(
    r"\b(for|in|within|over|after|last(?:ed|s)?|since|to|of)\s+(?:(?:about|around|some|nearly|almost|more than|the|past|last)\s+)*$",
    re.I,
)
_TRAILS = re.compile(r"\s*(?:\w+\s+)?(after|later|before|earlier|ago|into)\b", re.I)


def _role(item: Item) -> str:
    """What a duration does in its sentence: how long ("for"), how much later or earlier ("after"), a sentence to serve ("of") …"""
    span = item.claim.span
    text = item.article.text if span.field == "text" else item.article.title
    trail = _TRAILS.match(text, span.end)
    if trail:
        return trail.group(1).lower()
    lead = _LEADS.search(text[max(0, span.start - 30) : span.start])
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


def _one_sentence(left: Item, right: Item) -> bool:
    """Whether both seem to stand in one sentence: nobody contradicts himself within a sentence."""
    mine, yours = left.facets.context, right.facets.context
    same_place = left.claim.article == right.claim.article and left.claim.span.field == right.claim.span.field
    return same_place and 10 * len(mine & yours) >= 7 * max(len(mine), len(yours), 1)


def _counts(left: Item, right: Item, story: Story) -> float:
    a, b = left.facets, right.facets
    likeness = story.likeness(left, right)
    if (a.event in senses.HARM or b.event in senses.HARM) and (is_people(left) or is_people(right)):
        if a.event != b.event or not (is_people(left) and is_people(right)) or not (_whole(left) and _whole(right)):
            return 0.0
        return 1.0 if _same_noun(a, b) else UNSURE
    if a.event and b.event and a.event != b.event:
        return 0.0
    if not _same_noun(a, b) and not _same_terms(a, b):
        return 0.0
    return min(1.0, likeness + (0.2 if a.event and a.event == b.event else 0.0))


def _sizes(left: Item, right: Item, story: Story) -> float:
    a, b = left.facets, right.facets
    if a.event and b.event and a.event != b.event and kind_of(left) != "time":
        return 0.0
    if a.noun and b.noun and not _same_noun(a, b) and not _same_terms(a, b):
        return 0.0
    likeness = story.likeness(left, right)
    event = 0.0 if not a.event or a.event != b.event else 0.25 if a.event in senses.ASPECTS.values() else 0.1
    noun = 0.0 if not a.noun or a.noun != b.noun else 0.15 if a.terms and b.terms else MEASURED
    if kind_of(left) == "time" and _base(left) == _base(right):
        return max(likeness, TELLING_MINUTE if _base(left) % 5 else ALIKE)
    place = 0.1 if (a.entities & b.entities) - story.common_places or (a.as_of and a.as_of[:4] == b.as_of[:4]) else 0.0
    return min(1.0, likeness + event + noun + place)


def _whole(item: Item) -> bool:
    """Whether a value may count heads."""
    value = item.claim.value
    return isinstance(value, Quantity) and (value.base is None or value.base == value.base.to_integral_value())


def is_people(item: Item) -> bool:
    """Whether a count counts people: its thing is a class of people, or nothing is named."""
    value = item.claim.value
    unit = value.unit if isinstance(value, Quantity) else ""
    return item.facets.noun in senses.PEOPLE or item.facets.noun in GENERIC or unit == "person"


def _same_noun(a: Facets, b: Facets) -> bool:
    return (a.noun or "person") == (b.noun or "person")


def _same_terms(a: Facets, b: Facets) -> bool:
    return bool(a.terms and b.terms) and (
        a.terms <= b.terms or b.terms <= a.terms or 3 * len(a.terms & b.terms) >= 2 * max(len(a.terms), len(b.terms))
    )


def _same_places(left: Item, right: Item, story: Story) -> bool:
    """Whether no place narrows one of the two: a place of its own makes a count of people a part of the other."""
    kind = kind_of(left)
    if (
        kind in {"duration", "age", "date", "time"}
        or "title" in {left.claim.span.field, right.claim.span.field}
        and left.article is right.article
    ):
        return True
    mine, yours = (i.facets.entities - story.common_places for i in (left, right))
    if kind == "count" and left.facets.event not in senses.HARM:
        return not mine or not yours or bool(mine & yours)
    return mine == yours or bool(mine & yours)


def _ages(left: Item, right: Item, story: Story) -> float:
    """Ages are of one person where the name is one; without names, of one kind of person in a like sentence."""
    mine, yours = left.facets.entities, right.facets.entities
    if mine or yours:
        return 1.0 if any(one_name(a, b) for a in mine for b in yours) else 0.0
    return story.likeness(left, right) if left.facets.noun == right.facets.noun and left.facets.noun else 0.0


def one_name(a: str, b: str) -> bool:
    """Whether two folded names may be one: one surname, and no two different first names."""
    mine, yours = a.split(), b.split()
    return mine[-1:] == yours[-1:] and (len(mine) == 1 or len(yours) == 1 or mine[0] == yours[0])


_AS = {"count": _counts, "age": _ages}


def _same_day(left: Item, right: Item) -> bool:
    """Whether both may speak of one time: a common other year, or reports of near days, or counts that only grow."""
    if left.facets.as_of or right.facets.as_of or left.facets.event in senses.GROWING or left.day is None or right.day is None:
        return True
    return abs((left.day - right.day).days) <= NEAR_DAYS
