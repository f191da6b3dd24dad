"""Finds the figures of a headline, or of a one-sentence brief, that the full text does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item, is_people, kind_of, one_name, stand
from claimcheck.comparing.story import Story
from claimcheck.comparing.values import last_digit
from claimcheck.measuring import senses
from claimcheck.model import Quantity, When

BRIEF = 220
"""Characters up to which one sentence is a headline or a brief, not a report (of 788 headlines of NumHG none is longer)."""
_KINDS = frozenset(
    "count percent length mass area speed volume temperature duration magnitude age ordinal rate energy date".split()
)
_FIGURES = 14
"""How many figures of a text are added and subtracted in pairs; beyond that any number would come out by chance."""


def unborne(items: Sequence[Item], story: Story) -> Iterator[NumberCase]:
    """A case for each figure of a headline or brief that no figure of the full text, and no sum of two, comes to.

    The other side of the case is the figure of the text that most likely means the same thing; without one there is no case.
    """
    texts: dict[str, list[Item]] = {}
    for item in items:
        if item.claim.span.field == "text":
            texts.setdefault(item.claim.article, []).append(item)
    for item in items:
        for article in _texts_for(item, texts):
            case = _case(item, texts[article], story)
            if case:
                yield case


def _texts_for(item: Item, texts: dict[str, list[Item]]) -> Iterator[str]:
    """The articles whose text should bear a figure out: its own for a headline; for a brief the longer reports, if few."""
    if not _tells(item):
        return
    if item.claim.span.field == "title":
        yield from (a for a in [item.claim.article] if a in texts)
    elif is_brief(item.article.text) and len(texts) <= 3:
        yield from (a for a in sorted(texts) if 2 * len(texts[a][0].article.text) >= 3 * len(item.article.text))


def is_brief(text: str) -> bool:
    """Whether a text is one sentence, no longer than a headline with its subtitle."""
    return len(text) <= BRIEF and not any(stop in text.strip()[:-1] for stop in ("\n", ". ", "! ", "? "))


def _tells(item: Item) -> bool:
    """Whether an item states a plain figure of a kind that a headline takes from its text."""
    value, kind = item.claim.value, kind_of(item)
    if isinstance(value, When):
        return value.low[:4].isdigit() and not is_stamp(item) and not is_brief(item.article.text)
    if value.base is None or value.hedge == "vague" or _elided(item):
        return False
    return (kind in _KINDS or kind.startswith("money")) and (kind not in {"count", "ordinal"} or value.base > 1)


def _elided(item: Item) -> bool:
    """Whether the figure is a short year ("'91")."""
    span = item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    return text[max(0, span.start - 1) : span.start + 1].strip()[:1] in {"'", "’", "‘"}


def _case(item: Item, text: Sequence[Item], story: Story) -> NumberCase | None:
    own = [t for t in text if kind_of(t) == kind_of(item) and not is_stamp(t)]
    if any(bears(item, t) for t in own) or _comes_out(item, text):
        return None
    rows = sorted(
        ((_fit(item, t, story), -t.claim.span.start, n) for n, t in enumerate(own) if _tells(t) and _may_mean(item, t)),
        reverse=True,
    )
    needed = FITS if item.claim.span.field == "title" else BRIEFS
    return NumberCase(item, own[rows[0][2]], rows[0][0], "apart") if rows and rows[0][0] >= needed else None


FITS, BRIEFS = 0.3, 0.2
"""How well a figure of the text must fit a headline, and a brief: one same thing or happening, or some of the words."""
BOUND = Decimal("1.35")
"""How far "more than N" lies below the exact count beside it (1.02 to 1.38 in seven reports of events where both are known)."""


def bears(item: Item, other: Item, *, loosely: bool = True) -> bool:
    """Whether another figure is this one: equal, rounded, or a bound that holds it; loosely also cut off, or one year off."""
    a, b = item.claim.value, other.claim.value
    found = stand(item, other)
    if _ends(item, other):
        return True
    if not loosely or kind_of(item) == "age":
        return found in {"equal", "rounded", "meets"}
    if isinstance(a, When) and isinstance(b, When):
        years = [int(w.low[:4]) for w in (a, b) if w.low[:4].isdigit()]
        return found != "apart" or (len(a.low) == 4 and len(years) == 2 and abs(years[0] - years[1]) <= 1)
    if not isinstance(a, Quantity) or not isinstance(b, Quantity):
        return False
    if found in {"equal", "rounded"} or a.base is None or b.base is None:
        return found in {"equal", "rounded"} or (found == "meets" and "range" not in {a.hedge, b.hedge})
    small, large = sorted((abs(a.base), abs(b.base)))
    if found == "meets" and a.unit == b.unit:
        return large <= small * BOUND
    return found == "meets" or (a.unit == b.unit and large - small <= _slack(small, large))


def _ends(item: Item, other: Item) -> bool:
    """Whether the figure is an end of the other's range ("rose 50.34 to 8,469.11" gives both)."""
    a, b = item.claim.value, other.claim.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or b.hedge != "range" or a.base is None:
        return False
    return any(end is not None and abs(end - a.base) <= _slack(*sorted((end, a.base))) for end in (b.hard.low, b.hard.high))


def _slack(small: Decimal, large: Decimal) -> Decimal:
    """How far a headline may lie from the exact figure, rounded or cut off: one of the coarser last digit, at most a fifth."""
    if large < 1000 and small == small.to_integral_value() and large == large.to_integral_value():
        return Decimal(1)
    return min(max(last_digit(small), last_digit(large)), large / 5)


def is_stamp(item: Item) -> bool:
    """Whether a date tells when something was filed or posted: "(Jun 11, 2009  8:01 AM CDT)", "— Zoo (@zoo) May 27, 2016"."""
    span = item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    if not isinstance(item.claim.value, When):
        return False
    before = text[max(0, span.start - 20) : span.start]
    return bool(_SIGNED.search(before)) or (bool(_STAMP.match(text, span.end)) and before.rstrip().endswith("("))


_SIGNED = re.compile(r"\(@\w+\)\s*$")
_STAMP = re.compile(r",?\s*(?:at\s+)?\d{1,2}:\d{2}")


def _fit(item: Item, other: Item, story: Story) -> float:
    a, b = item.facets, other.facets
    same = 0.3 if (a.noun and a.noun == b.noun) or a.terms & b.terms else 0.2 if not a.noun and _order(item, other) else 0.0
    event = 0.3 if a.event and a.event == b.event else 0.0
    return story.likeness(item, other) + same + event


def _may_mean(item: Item, other: Item) -> bool:
    """Whether a figure of the text may be the one that the headline means: no other thing, person, direction or harm."""
    a, b = item.facets, other.facets
    if {item.claim.change, other.claim.change} == {"increase", "decrease"}:
        return False
    if kind_of(item) == "age":
        return not a.entities or not b.entities or any(one_name(x, y) for x in a.entities for y in b.entities)
    if kind_of(item) not in {"count", "ordinal"}:
        return not a.terms or not b.terms or a.noun == b.noun or bool(a.terms & b.terms)
    if a.event != b.event and {a.event, b.event} & senses.HARM and a.event and b.event:
        return False
    if not a.noun and not b.event and _order(item, other):
        return True
    both_people = is_people(item) and is_people(other) and "" not in {a.noun, b.noun}
    return a.noun == b.noun or bool(a.terms & b.terms) or both_people


def _order(item: Item, other: Item) -> bool:
    """Whether two figures are large and of one order, no further apart than threefold."""
    mine, yours = _figure(item) or Decimal(0), _figure(other) or Decimal(0)
    return min(mine, yours) >= 20 and max(mine, yours) <= 3 * min(mine, yours)


def _comes_out(item: Item, text: Sequence[Item]) -> bool:
    """Whether some sum or difference of two figures of its kind, or of two years, comes to the headline's figure.

    It may be rounded as the headline rounds; for a percentage or a ratio also a share or a rate of change will do.
    """
    value = item.claim.value
    base = value.base if isinstance(value, Quantity) else None
    if base is None:
        return False
    room = Decimal("0.5") if base < 1000 and base == base.to_integral_value() else last_digit(base) / 2
    kind = kind_of(item)
    own = sorted({f for t in text if kind_of(t) == kind for f in [_figure(t)] if f})[:_FIGURES]
    years = sorted({f for t in text if isinstance(t.claim.value, When) for f in [_figure(t)] if f})[:_FIGURES]
    if any(abs(r - base) <= room for a, b in combinations(own, 2) for r in (a + b, b - a)):
        return True
    if any(abs(b - a - base) <= 1 for a, b in combinations(years, 2)) and kind in {"duration", "age", "count", "ordinal"}:
        return True
    if kind not in {"percent", "ratio"}:
        return False
    counts = sorted({f for t in text for f in [_figure(t)] if f and not isinstance(t.claim.value, When)})[:_FIGURES]
    return any(abs(100 * r - base) <= room for a, b in combinations(counts, 2) for r in (a / b, (b - a) / a, (b - a) / b))


def _figure(item: Item) -> Decimal | None:
    value = item.claim.value
    if isinstance(value, When):
        return Decimal(value.low[:4]) if value.low[:4].isdigit() else None
    return value.base
