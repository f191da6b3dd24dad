"""Finds the figures of a headline, or of a one-sentence brief, that the full text does not bear out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.comparing.borne import YEARS, borne, is_elided, is_year, unit_of
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item, is_people, kind_of, one_name, stand
from claimcheck.comparing.story import Story, story_of
from claimcheck.comparing.told import Told, told
from claimcheck.measuring import senses
from claimcheck.model import When
from claimcheck.quantities.number_words import NUMBER_WORDS, ORDINAL_WORDS
from claimcheck.text.stems import stem

BRIEF = 220
"""Characters up to which one sentence is a headline or a brief, not a report (of 788 headlines of NumHG none is longer)."""
REPORT = 360
"""Characters that a report has at least (one of 788 reports of NumHG has fewer); a shorter text need not bear a brief out."""
FEW = 3
"""The reports that a brief is held to, if there are no more."""


def unborne(items: Sequence[Item]) -> Iterator[NumberCase]:
    """A case for each figure of a headline or brief that no figure of the full text, and no reckoning with a few, comes to.

    The other side of the case is the figure of the text that most likely means the same thing; without one there is no case.
    Only the two texts count, whatever else the story holds: one more report takes no case away.
    """
    texts: dict[str, list[Item]] = {}
    everything: dict[str, list[Item]] = {}
    for item in items:
        everything.setdefault(item.claim.article, []).append(item)
        if item.claim.span.field == "text":
            texts.setdefault(item.claim.article, []).append(item)
    known: dict[str, Told] = {}
    for item in items:
        for article in _texts_for(item, texts):
            if article not in known:
                known[article] = told(texts[article])
            both = [i for name in sorted({item.claim.article, article}) for i in everything[name]]
            case = _case(item, known[article], both)
            if case:
                yield case


def _texts_for(item: Item, texts: dict[str, list[Item]]) -> Iterator[str]:
    """The articles whose text should bear a figure out: its own for a headline; for a brief the longer reports, if few."""
    if not _tells(item):
        return
    if item.claim.span.field == "title":
        yield from (a for a in [item.claim.article] if a in texts and len(item.article.title) <= 2 * BRIEF)
    elif is_brief(item.article.text) and len(texts) <= FEW:
        least = len(item.article.text) * 3 // 2
        least = least if is_headline(item.article.text) else max(REPORT, least)
        yield from (a for a in sorted(texts) if len(texts[a][0].article.text) >= least)


def is_headline(text: str) -> bool:
    """Whether a text is written as a headline: short, one line, no full stop behind it."""
    words = text.strip()
    return len(words) <= BRIEF and "\n" not in words and (not words.endswith(".") or words.endswith(".."))


def _is_headline(item: Item) -> bool:
    return item.claim.span.field == "title" or is_headline(item.article.text)


def is_brief(text: str) -> bool:
    """Whether a text is a headline, or one sentence no longer than a headline with its subtitle."""
    return is_headline(text) or (len(text) <= BRIEF and not any(stop in text.strip()[:-1] for stop in ("\n", ". ", "! ", "? ")))


_NUMBER = re.compile(rf"\d|\b(?:{'|'.join(sorted(NUMBER_WORDS | frozenset(ORDINAL_WORDS)))})\b", re.I)


def _tells(item: Item) -> bool:
    """Whether an item states a figure that a headline takes from its text, and is no count of what the article itself lists."""
    value, kind = item.claim.value, kind_of(item)
    if isinstance(value, When):
        return value.low[:4].isdigit() and not is_stamp(item) and _is_headline(item)
    if value.base is None or value.hedge == "vague" or kind == "time" or item.facets.noun in _LISTED or _is_clock(item):
        return False
    return value.base > (1 if kind in {"count", "ordinal"} else 0) and bool(_NUMBER.search(item.words))


_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")


def _is_clock(item: Item) -> bool:
    """Whether a bare figure with the article may be a time of day: "the 7.42 to town"."""
    span = item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    return bool(_CLOCK.fullmatch(item.words)) and text[: span.start].rstrip().lower().endswith((" the", " at"))


_LISTED = frozenset(
    stem(word)
    for word in """
    things reasons ways facts questions answers tips lessons takeaways moments photos pictures images charts graphs maps
    ideas myths signs steps highlights quotes rules books movies recipes examples theories scenarios words
    """.split()
)
"""What an article counts in its own headline and lists in its text: "Five things to know", "Seven charts that explain …"."""


def _case(item: Item, text: Told, both: Sequence[Item]) -> NumberCase | None:
    if borne(item, text):
        return None
    rows = [t for t in text.items if not is_stamp(t) and kind_of(t) != "time" and (t.base > 0 or isinstance(t.claim.value, When))]
    alike = [t for t in rows if kind_of(t) == kind_of(item) and _may_mean(item, t)]
    story = story_of(both)
    best = _likest(item, alike, story)
    if not _is_headline(item):
        sure = best is not None and best[0] >= BRIEFS and stand(item, best[1]) == "apart"
        return NumberCase(item, best[1], best[0], "apart") if best and sure else None
    best = best or _likest(item, [t for t in rows if _nearly_a_kind(item, t)], story)
    if (
        best
        and best[0] <= 0
        and kind_of(item) == kind_of(best[1]) == "duration"
        and unit_of(best[1]) != unit_of(item) not in YEARS
    ):
        return None  # "33 hours underground" is not the food for four days
    return NumberCase(item, best[1], best[0], "apart") if best else None


BRIEFS = 0.2
"""How well a figure of the text must fit a brief's: one same thing or happening, or some of the words."""


def _likest(item: Item, rows: Sequence[Item], story: Story) -> tuple[float, Item] | None:
    """The figure that fits best, and how well; of equals the one nearest in size, then the first."""
    ranked = [(_fit(item, t, story), _ratio(item, t), -n) for n, t in enumerate(rows)]
    if not ranked:
        return None
    best = max(ranked)
    return best[0], rows[-best[2]]


_KIN = (
    {"duration", "age", "date"},
    {"age", "count"},
    {"money", "rate"},
    {"volume", "rate"},
    {"money", "mass"},
    {"percent", "ratio"},
)
"""Kinds that measure alike: a span of years and a year, an age in bare digits, money and money a month, pounds of either sort."""


def _nearly_a_kind(item: Item, other: Item) -> bool:
    """Whether a figure is of the item's kind, or of one that measures alike."""
    mine, yours = (kind_of(i).split()[0] for i in (item, other))
    if is_elided(item) or is_year(item):
        return yours == "date"
    if mine == "duration" != yours and unit_of(item) not in YEARS:
        return False
    return mine == yours or any({mine, yours} <= kin for kin in _KIN)


def _ratio(item: Item, other: Item) -> Decimal:
    small, large = sorted((item.base, other.base))
    return round(small / large, 6) if large else Decimal(0)


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
    small, large = sorted((item.base, other.base))
    return small >= 20 and large <= 3 * small
