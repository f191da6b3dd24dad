"""Says what keeps two figures of one kind from being figures for one thing: another time, scope, place or part of the thing."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from claimcheck.comparing.items import Item, one_sentence, text_of
from claimcheck.comparing.lemmas import is_past
from claimcheck.comparing.periods import ENDED
from claimcheck.comparing.story import Story
from claimcheck.measuring import senses
from claimcheck.measuring.lasting import LASTING
from claimcheck.model import Facets, When
from claimcheck.quantities.months import MONTHS
from claimcheck.text.spelling import normal
from claimcheck.text.stems import stem

NEAR_DAYS = 8
"""Reports further apart than this speak of their own days unless both name the same other time."""

OWN_DAYS = 12
"""Days around a report that its own time takes in."""

GROWING_DAYS = 90
"""Nor do tolls of reports further apart: by then a count stands, and a new one is of another event."""


# --- what forbids ----------------------------------------------------------------------------------------------------


def same_scope(left: Item, right: Item) -> bool:
    """Whether both count the whole of a thing, or the same part of it; "still" is no part of the dead and the saved."""
    a, b = left.facets, right.facets
    if left.kind in {"age", "time"} or (a.scope == b.scope and a.event == b.event):
        return True
    if any(_is_none(i) and not i.facets.scope for i in (left, right)):
        return True  # who says that none was damaged says it of those slightly damaged too
    mine, yours = (
        i.facets.scope if i.kind == "count" and i.facets.event not in _FOR_GOOD else i.facets.scope - {"still"}
        for i in (left, right)
    )
    return mine == yours


_FOR_GOOD = frozenset("kill rescue shoot".split())
"""What one does not cease to be: the dead and the saved remain so."""


def same_time(left: Item, right: Item) -> bool:
    """Whether both speak of one time: both of their own articles' time, or of one year and month."""
    mine, yours = left.facets.as_of, right.facets.as_of
    if mine == yours:
        return True
    if mine and yours:
        return mine.startswith(yours) or yours.startswith(mine)
    day = right.day if mine else left.day
    times = {f"{day}", f"{day - timedelta(days=OWN_DAYS)}"} if day else set()
    return any(time.startswith(mine or yours) for time in times)


def same_day(left: Item, right: Item) -> bool:
    """Whether both may speak of one time: a common other year, or reports of near days, or counts that only grow."""
    if left.facets.as_of or right.facets.as_of or left.day is None or right.day is None:
        return True
    return abs((left.day - right.day).days) <= (GROWING_DAYS if left.facets.event in senses.GROWING else NEAR_DAYS)


def elsewhere(left: Item, right: Item) -> bool:
    """Whether each names a place or a group, and none that the other names."""
    mine, yours = left.facets.entities, right.facets.entities
    return bool(mine and yours) and not mine & yours


def other_year(left: Item, right: Item) -> bool:
    """Whether one date is a year by itself and the other a day of the news: "on Sunday, 2 April", "in 2017 it fired 17"."""
    a, b = left.claim.value, right.claim.value
    if not isinstance(a, When) or not isinstance(b, When) or {len(a.low), len(b.low)} != {4, len("2014-05-06")}:
        return False
    day, own = (b.low, right.day) if len(a.low) == 4 else (a.low, left.day)
    return not day.startswith("--") and own is not None and abs((date.fromisoformat(day) - own).days) <= OWN_DAYS


# --- what leaves a doubt ---------------------------------------------------------------------------------------------


def is_doubtful(left: Item, right: Item, story: Story) -> bool:
    """Whether only one of the two is narrowed, by a place, a kind, a plan or a duty, or both stand in one sentence."""
    return (
        _planned(left, right)
        or not _same_places(left, right, story)
        or _other_kind(left, right)
        or one_sentence(left, right)
        or _narrowed(left, right)
        or _relative(left) != _relative(right)
        or _dates_another_act(left, right)
        or _dates_another_act(right, left)
    )


def _planned(left: Item, right: Item) -> bool:
    """Whether only one of the two is a plan; a day still to come is one, however it is told.

    What lasts so long ("shut for two weeks") is as good as planned while it lasts.
    """
    if left.facets.event == right.facets.event in LASTING or left.kind == "age":
        return False  # nobody plans an age
    return _is_plan(left) != _is_plan(right)


def _is_plan(item: Item) -> bool:
    value = item.claim.value
    ahead = isinstance(value, When) and item.day is not None and len(value.low) > 4 and value.low > item.day.isoformat()
    return ahead or item.claim.status == "planned"


def _same_places(left: Item, right: Item, story: Story) -> bool:
    """Whether no place narrows one of the two: a place of its own makes a count of people a part of the other."""
    kind = left.kind
    if kind in {"duration", "age", "date", "time"} or (
        "title" in {left.claim.span.field, right.claim.span.field} and left.article is right.article
    ):
        return True
    mine, yours = left.facets.entities, right.facets.entities
    if mine == yours:
        return True
    common = story.common(left, right)
    mine, yours = mine - common, yours - common
    if mine == yours or mine & yours:
        return True
    if (_is_none(left) and not mine) or (_is_none(right) and not yours):
        return True  # who says that nobody was hurt leaves out no place
    if kind == "ordinal" or (kind == "count" and left.facets.event not in senses.HARM):
        return not (mine and yours)
    ward = left.facets.event in senses.HARM and any(map(_WARD.search, mine | yours))
    if (mine and yours) or ward or kind in _SHARES or not _told_once(left, right, story):
        return False
    placed, whole = (left, right) if mine else (right, left)
    return not kind.startswith(_ADDED_UP) or placed.base >= whole.base  # what is more than the whole is no part of it


_SHARES = frozenset("percent ratio rate temperature".split())
"""Kinds of which another place has another."""
_ADDED_UP = ("count", "money", "area", "volume", "mass")
"""Kinds of which what is somewhere may be a part of what is everywhere."""


_WARD = re.compile(r"\b(?:hospital|clinic|infirmary)\b", re.I)
"""A house that counts its own patients, never all of the hurt."""


def _told_once(left: Item, right: Item, story: Story) -> bool:
    """Whether each article gives one such figure only: the place of a toll that stands alone is where it happened."""
    return left.id in story.single and right.id in story.single


def _is_none(item: Item) -> bool:
    """Whether a count is none: "no one", "nobody"."""
    return item.claim.value.hedge == "=" and not item.base


def _other_kind(left: Item, right: Item) -> bool:
    """Whether both name a kind of the thing, and not the same: "the sixth nuclear test", "the 15th missile test"."""
    if left.kind not in {"count", "ordinal"} or left.facets.event in senses.HARM or left.facets.noun == "gunman":
        return False  # attackers are masked here and armed there
    mine, yours = _modifiers(left.facets), _modifiers(right.facets)
    return not (mine <= yours or yours <= mine)


def _modifiers(facets: Facets) -> set[str]:
    """The words of a thing counted besides its head."""
    return {term for term in facets.terms if senses.NOUNS.get(term, term) != facets.noun}


_KIN = re.compile(
    r"\b(?:his|her|their|whose|['’]s)\s+(?:\w+\s+)?"
    r"((?:step|half-|ex-|twin )?(?:brother|sister|wife|husband|father|mother|son|daughter|uncle|aunt|"
    r"cousin|nephew|niece|partner|girlfriend|boyfriend|fianc[eé]e?|accomplice|co-defendant|colleague|friend|neighbou?r))s?\b",
    re.I,
)


def _relative(item: Item) -> str:
    """Whose figure it is where that is somebody's relative or friend: "her brother was jailed for four years"."""
    return _kin(text_of(item), item.claim.span.start)


@lru_cache(maxsize=4096)
def _kin(text: str, start: int) -> str:
    found = _KIN.findall(ENDED.split(text[max(0, start - 60) : start])[-1])
    return found[-1].lower() if found else ""


_DUTY = re.compile(
    r"\b(?:must|should|ought to|ha(?:ve|s|d) to|needs? to|(?:required|supposed|obliged|meant) to)\b[^.;]{0,40}$", re.I
)
_INCLUDING = re.compile(r"\b(?:including|among them)\s+(?:(?:at least|about|some|more than)\s+)?$", re.I)
_CAPACITY = re.compile(
    r"\b(?:licen[sc]ed|certified|designed|built|meant|allowed|permitted|able|equipped|approved|authori[sz]ed|fit) (?:to|for)\b"
    r"[^.;]{0,40}$|\b(?:can|could) (?:carry|hold|seat|take|house|sleep|accommodate)\b[^.;]{0,25}$"
    r"|\b(?:room|capacity|space|seats|seating|berths|beds) (?:for|of)\b[^.;,]{0,15}$",
    re.I,
)
"""What says how many there may be, not how many there are: "licensed to carry 150"."""
_COUNTRYWIDE = re.compile(
    r"\b(?:national(?:ly)?|nationwide|countrywide|statewide|worldwide|global(?:ly)?|regional|overall|"
    r"(?:across|all over|throughout|in the whole of) (?:the|its) (?:whole )?"
    r"(?:country|nation|region|state|province|world|continent))\b"
    r"[^.;]{0,40}$",
    re.I,
)
"""What says that a figure is of the whole country or world, which another report's bare figure need not be."""
_NARROW = frozenset(
    stem(w) for w in "original founding initial new additional extra further former future remaining associate honorary".split()
)


_ROUND = re.compile(
    r"\b(?:first|second|third|fourth|fifth|last|previous|earlier|another|other|next)\s+(?:round of )?[a-z]+,?[^.;]{0,30}$",
    re.I,
)
"""Which of several things in a row lasted so long: "the first talks, in May, lasted three hours"."""


_AVERAGE = re.compile(r"\b(?:average[sd]?|averaging|typically|median|usually|normally)\b[^.;]{0,40}$", re.I)


def _narrowed(left: Item, right: Item) -> bool:
    """Whether only one of the two is what ought to be, or counts only some of the thing: "12 founding members", "16 members"."""
    marks = (_told(text_of(i), i.claim.span.start) for i in (left, right))
    if left.kind == "duration" and len({bool(_ROUND.search(lead(i))) for i in (left, right)}) == 2:
        return True
    if len({bool(_AVERAGE.search(f"{lead(i)}{i.words}")) for i in (left, right)}) == 2:
        return True  # "240 patients", "an average of 200 patients a trial"
    return len({*marks}) > 1 or bool((left.facets.terms ^ right.facets.terms) & _NARROW)


@lru_cache(maxsize=4096)
def _told(text: str, start: int) -> tuple[bool, ...]:
    """Which of the marks that narrow a figure stand in the words before it."""
    before = text[max(0, start - 60) : start]
    return tuple(bool(mark.search(before)) for mark in (_DUTY, _INCLUDING, _COUNTRYWIDE, _CAPACITY))


_SINCE = re.compile(r"\b(?:since|until|till)\s+(?:\w+\s+)?$", re.I)


def _dates_another_act(item: Item, other: Item) -> bool:
    """Whether the other's sentence dates the act of the item too, but elsewhere in it: "built in 1250, burnt in 1889"."""
    if item.kind not in {"date", "time"}:
        return False
    if bool(_SINCE.search(lead(item))) != bool(_SINCE.search(lead(other))):
        return True  # "the worst since 1966", "a fire in 2007"
    act, _ = _act(item)
    another, of_other = _act(other)
    if not act or not another or act == another or act not in other.stems:
        return False
    beyond = (*other.around[0][of_other + 1 :], *other.around[1])
    return any(word == "#" or word in MONTHS for word in beyond)


def _act(item: Item) -> tuple[str, int]:
    """The stem of the nearest verb before a date, "" if there is none near, and how many words lie between."""
    words = (normal(word) for word in item.around[0])
    found = ((stem(w), n) for n, w in enumerate(words) if is_past(w) or (w.endswith("ed") and len(w) > 4))
    return next(found, ("", 0))


# --- the words beside a figure ---------------------------------------------------------------------------------------


def lead(item: Item) -> str:
    """The sixty characters before a figure."""
    span = item.claim.span
    return (item.article.text if span.field == "text" else item.article.title)[max(0, span.start - 60) : span.start]


_LEADS = re.compile(
    r"\b(for|in|within|over|after|last(?:ed|s)?|since|to|of)\s+"
    r"(?:(?:about|around|some|nearly|almost|more than|the|past|last|next|coming|first|previous)\s+)*$",
    re.I,
)


_TRAILS = re.compile(r"\s*(?:\w+\s+)?(after|later|before|earlier|ago|into)\b", re.I)


def role(item: Item) -> str:
    """What a duration does in its sentence: how long ("for"), how much later or earlier ("after"), a term to serve ("of")."""
    span = item.claim.span
    trail = _TRAILS.match(item.article.text if span.field == "text" else item.article.title, span.end)
    if trail:
        return trail.group(1).lower()
    found = _LEADS.search(lead(item)[-30:])
    return found.group(1).lower()[:4] if found else ""


_FIGURE = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NEXT = re.compile(rf"\s*,?\s+(?:and|as well as|plus)\s+{_FIGURE}\b", re.I)
_LAST = re.compile(rf"\b{_FIGURE}\s+(?:[\w-]+\s+){{1,3}}?(?:and|as well as|plus)\s+$", re.I)


def is_listed(item: Item) -> bool:
    """Whether a count stands beside another one: "11 rebels and six soldiers"."""
    text = item.article.text if item.claim.span.field == "text" else item.article.title
    return bool(_NEXT.match(text, item.claim.span.end) or _LAST.search(lead(item)))
