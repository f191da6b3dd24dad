"""Number claims made ready for comparing: facets, day, witness, the words around the figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from operator import ne

from claimcheck.comparing.values import Relation, relation
from claimcheck.measuring import senses
from claimcheck.measuring.facets import read_facets
from claimcheck.measuring.measure import day_of, home_day
from claimcheck.measuring.pages import Page
from claimcheck.model import Article, Facets, NumberClaim, Quantity, Span, Value, When, claim_id
from claimcheck.text.stems import stem

GENERIC = frozenset({"person", ""})

ECHO, WINDOW = 6, 8
"""Words around a figure, the nearest ones, that must be the same in two reports for one sentence to be the other's copy."""
_LEAST = ECHO // 2
"""So many of these stand on one side at least."""


@dataclass(frozen=True, slots=True)
class Item:
    """A number claim with all that aligning it needs, worked out once.

    `witness` is one for all versions of one article; `kind` is what kind of value it is ("count", "date", "age", "money EUR" …),
    `base` the number that the wording names, `stems` the content stems of its sentence and of the thing counted.
    """

    claim: NumberClaim
    article: Article
    facets: Facets
    witness: str
    day: date | None
    words: str
    around: tuple[tuple[str, ...], tuple[str, ...]]
    id: str
    kind: str
    base: Decimal
    stems: frozenset[str]


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
    if facets == _UNREAD:
        facets = read_facets(page, claim.span, claim.value, home_day(article))
    value = claim.value
    return Item(
        claim=claim,
        article=article,
        facets=facets,
        witness=article.url or article.id,
        day=day_of(article),
        words=" ".join(article.words(claim.span).split()),
        around=_around(claim, article),
        id=claim_id(claim),
        kind=_kind(value, facets),
        base=(value.base or Decimal(0)) if isinstance(value, Quantity) else Decimal(0),
        stems=facets.context | facets.terms,
    )


_UNREAD = Facets()


def _kind(value: Value, facets: Facets) -> str:
    if isinstance(value, When):
        return "date"
    if facets.event == "age":
        return "age"
    return f"money {value.unit}" if value.dimension == "money" else value.dimension


_ENDED = re.compile(r"[.!?](?:(?<=[^\W_][\w”\"'’)].)|(?<=\d.))[”’\"']?\s+(?=[“‘\"']?[A-Z0-9])|\n")
_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*")


_ROOM = 80


def _around(claim: NumberClaim, article: Article) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words on either side of a figure, nearest first, with every numeral as "#"; the figure's own words are left out."""
    span = claim.span
    text = article.text if span.field == "text" else article.title
    own = _FIGURE.search(text, span.start, span.end)
    start, end = (own.start(), own.end()) if own else (span.start, span.end)
    led = _ENDED.split(text[max(0, start - _ROOM) : start])
    lap = min(2, end)  # a figure may end its sentence
    trail = _ENDED.split(text[end - lap : end + _ROOM])[0][lap:]
    before = tuple(_words(led[-1]))[::-1][:WINDOW]
    after = tuple(_words(trail))[:WINDOW]
    return (*before, "") if start < _ROOM or len(led) > 1 else before, (*after, "")


def _words(text: str) -> list[str]:
    return ["#" if w[0].isdigit() else w.lower() for w in _WORD.findall(text)]


_FIGURE = re.compile(r"[$£€]?\d[\d.,]*(?<![.,])(?:\s*(?:-|–|to|and)\s*[$£€]?\d[\d.,]*(?<![.,]))?%?")


def echo(left: Item, right: Item) -> bool:
    """Whether the words around two figures of two articles are the same: one sentence, copied or edited."""
    if left.claim.article == right.claim.article or other_people(left, right):
        return False
    (before, after), (other_before, other_after) = left.around, right.around
    if before[:_LEAST] != other_before[:_LEAST] and after[:_LEAST] != other_after[:_LEAST]:
        return False
    runs = _run(before, other_before), _run(after, other_after)
    if sum(runs) < (ECHO if min(runs) else WINDOW):
        return False
    if left.facets.noun and left.facets.noun == right.facets.noun:
        return True
    return any(_tells(word) for word in (*before[: runs[0]], *after[: runs[1]]))


@lru_cache(maxsize=4096)
def _tells(word: str) -> bool:
    """Whether a word tells what a sentence is about: "cut from # to # per cent" is no sentence by itself."""
    return len(word) > 2 and stem(word) not in senses.STOP and word not in _MEASURING


_MEASURING = frozenset("percent cent million billion thousand rise rose risen fall fell fallen drop dropped down from".split())


def other_people(left: Item, right: Item) -> bool:
    """Whether two ages are told of other people, or of other things that befell them: a man who was hurt, one who was held."""
    mine, yours = left.facets.noun, right.facets.noun
    return left.kind == right.kind == "age" and not (mine.startswith(yours) or yours.startswith(mine))


def _run(mine: Sequence[str], yours: Sequence[str]) -> int:
    """How many words are the same before the first that is not."""
    if mine == yours:
        return len(mine)
    for same, differs in enumerate(map(ne, mine, yours)):
        if differs:
            return same
    return min(len(mine), len(yours))


_STOP = re.compile(r"[.!?](?<=[^\W_][\w”\"'’)].)[”’\"']?\s+[“‘\"']?[A-Z0-9]|\n")
_SENTENCE = 400


def one_sentence(left: Item, right: Item) -> bool:
    """Whether both stand in one sentence of one article: nobody contradicts himself within a sentence."""
    a, b = left.claim.span, right.claim.span
    if left.claim.article != right.claim.article or a.field != b.field:
        return False
    if (b.start, b.end) < (a.start, a.end):
        a, b = b, a
    if b.start - a.end > _SENTENCE:
        return False
    text = left.article.text if a.field == "text" else left.article.title
    return not _STOP.search(text, a.end, b.start + 1)


def kind_of(item: Item) -> str:
    """What kind of value this is; different kinds are never compared."""
    return item.kind


def text_of(item: Item) -> str:
    """The text or the title in which the number stands."""
    return item.article.title if item.claim.span.field == "title" else item.article.text


def is_people(item: Item) -> bool:
    """Whether a count counts people: its thing is a class of people, or nothing is named."""
    value = item.claim.value
    unit = value.unit if isinstance(value, Quantity) else ""
    return item.facets.noun in senses.PEOPLE or item.facets.noun in GENERIC or unit == "person"


def base_of(item: Item) -> Decimal:
    """The number that the wording names; 0 for a date, and where none is named."""
    return item.base


def stand(left: Item, right: Item) -> Relation:
    """How the values of two items stand to each other; ages in years, however they are written ("76", "76-year-old")."""
    if kind_of(left) == kind_of(right) == "age":
        return "equal" if base_of(left) == base_of(right) != 0 else "meets" if _overlap(left, right) else "apart"
    return relation(left.claim.value, right.claim.value)


def _overlap(left: Item, right: Item) -> bool:
    """Whether one age may be the other: "in his 30s", "34"."""
    mine, yours = left.claim.value, right.claim.value
    if not isinstance(mine, Quantity) or not isinstance(yours, Quantity) or not (left.base == 0 or right.base == 0):
        return False
    a, b = mine.soft, yours.soft
    if a.low is None or a.high is None or b.low is None or b.high is None:
        return True
    return max(a.low, b.low) <= min(a.high, b.high)


def one_name(a: str, b: str) -> bool:
    """Whether two folded names may be one: one surname, and no two different first names, whatever title stands before them."""
    mine, yours = a.split(), b.split()
    first = len(mine) == 1 or len(yours) == 1 or mine[0] == yours[0] or mine[-2] == yours[-2]
    return mine[-1:] == yours[-1:] and first
