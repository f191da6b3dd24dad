"""Finds one figure in two short texts of which one says the opposite, or gives it to another thing than the other does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.comparing.acts import names
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item, base_of, kind_of, stand, text_of
from claimcheck.comparing.lemmas import Word, cut

ROOM, NEAR, CLOSE = 90, 12, 6
"""Characters and words on each side of a figure that are looked at, and the words that belong to it rather than to another."""
TELLS = 2
"""Words by which a figure must fit another place better than that where it stands."""

_BORDER = r"[.;:!?](?=\s|$)|\n|\b(?:and|but|while|though|although|whereas)\b"
_OPENS, _CLOSES = re.compile(rf"{_BORDER}|,\s", re.I), re.compile(_BORDER, re.I)
"""Where what is said of a figure begins and ends; a comma behind it may go on with it ("$37 a barrel, down 28 cents")."""
_PART_OF = re.compile(r"\W*(?:out )?of (?:the |its |their )?\W*")
_SIGNIFICANT = frozenset({"up", "down", "get", "gets", "got"})
"""Words that oppose others beside a figure, though elsewhere they carry little."""
_ALL_BUT = re.compile(r"\ball (?:but|except)\s+$", re.I)
_LEVEL = re.compile(r"\bto\s+(?:(?:about|around|some|nearly|almost|roughly|just|only|a|record|over|more than)\s+){0,2}$", re.I)


def turned(items: Sequence[Item]) -> Iterator[NumberCase]:
    """The pairs of one telling figure in two texts, whatever is said of it."""
    for left, right in combinations(items, 2):
        telling = _telling(left) or all_but(left) != all_but(right)
        if telling and left.witness != right.witness and kind_of(left) == kind_of(right) and _same_figure(left, right):
            yield NumberCase(left, right, 1.0, "meets" if stand(left, right) == "meets" and kind_of(left) == "date" else "equal")


def swapped(items: Sequence[Item]) -> Iterator[tuple[NumberCase, Item]]:
    """The pairs of two figures that are apart, and the third that one of them is equal to, but in other words.

    "The board meets in May" against "the board meets in June, the council in May": May is set against June. Only a figure that is
    the only one of its kind in its text is looked for elsewhere.
    """
    rows: dict[str, list[Item]] = {}
    for item in items:
        rows.setdefault(item.claim.article, []).append(item)
    for item in items:
        if _telling(item) and sum(kind_of(o) == kind_of(item) for o in rows[item.claim.article]) == 1:
            for _, row in sorted(rows.items()):
                if row[0].witness != item.witness and (found := _elsewhere(item, row)):
                    yield NumberCase(item, found[0], 1.0, "apart"), found[1]


def _elsewhere(item: Item, row: Sequence[Item]) -> tuple[Item, Item] | None:
    """The figure of another text that stands in this one's words, and the one that is equal; None where these are one."""
    words = frozenset(w.stem for w in around(item)) - frozenset(w.stem for w in cut(item.words))
    named = names(around(item))
    others = [(_fit(words & _close(o), named), o) for o in row if _of_one_kind(item, o)]
    same = [(fits, o) for fits, o in others if stand(item, o) in {"equal", "meets"}]
    if (placed := _in_its_place(item, [o for _, o in others])) is not None:
        return placed
    fits, best = max(others, key=lambda found: (found[0], found[1].id), default=(0, item))
    if not same or any(_shares(best, o) for _, o in same) or stand(item, best) != "apart":
        return None
    return (best, same[0][1]) if fits >= TELLS + max(fits for fits, _ in same) else None


def _fit(shared: frozenset[str], named: frozenset[str]) -> int:
    """How many words fit; the words of names count as one."""
    return len(shared - named) + bool(shared & named)


def _in_its_place(item: Item, row: Sequence[Item]) -> tuple[Item, Item] | None:
    """The figure of the place that stands behind this one, and the equal figure, behind which stands another place."""
    there = [o for o in row if _place(item) and _place(o) == _place(item)]
    same = [o for o in row if stand(item, o) in {"equal", "meets"}]
    if len(there) == len(same) == 1 and stand(item, there[0]) == "apart" and _place(same[0]):
        return there[0], same[0]
    return None


_IN_PLACE = re.compile(r"(?:\s+[a-z]+){0,3}?\s+(?:in|at|near|from)\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+)")


def _place(item: Item) -> str:
    """The name of the place right behind a figure that is no date: "300 people in Marlow"."""
    found = _IN_PLACE.match(text_of(item), item.claim.span.end) if kind_of(item) != "date" else None
    return found["name"] if found else ""


def _close(item: Item) -> frozenset[str]:
    return frozenset(w.stem for w in around(item, CLOSE))


def _of_one_kind(left: Item, right: Item) -> bool:
    """Whether both are of one kind, both facts or both plans and guesses, and both or neither name a thing that they count."""
    named = kind_of(left) != "count" or bool(left.facets.noun) == bool(right.facets.noun)
    return kind_of(left) == kind_of(right) and left.claim.status == right.claim.status and named


def _shares(part: Item, whole: Item) -> bool:
    """Whether one figure is a share of the other: "500,000 of the two million people"."""
    text = part.article.text if part.claim.span.field == "text" else part.article.title
    return bool(_PART_OF.fullmatch(text[part.claim.span.end : whole.claim.span.start]))


def around(item: Item, near: int = NEAR) -> tuple[Word, ...]:
    """The words of weight near a figure, in its clause, and not beyond another figure."""
    span = item.claim.span
    text = item.article.text if span.field == "text" else item.article.title
    before = _OPENS.split(text[max(0, span.start - ROOM) : span.start])[-1]
    after = _CLOSES.split(text[span.end : span.end + ROOM])[0]
    rows = (cut(before)[::-1], (*cut(text[span.start : span.end]), *cut(after)))
    return tuple(
        w for n, row in enumerate(rows) for w in _until_figure(row, bool(n))[:near] if w.content or w.form in _SIGNIFICANT
    )


def all_but(item: Item) -> bool:
    """Whether the figure counts those who are left out: "all but 11 patients"."""
    return bool(_ALL_BUT.search(_lead(item)))


def is_reached(item: Item) -> bool:
    """Whether the figure is what something rose or fell to, not by how much."""
    return item.claim.change in (None, "level") and bool(_LEVEL.search(_lead(item)))


def _lead(item: Item) -> str:
    span = item.claim.span
    return (item.article.text if span.field == "text" else item.article.title)[max(0, span.start - 30) : span.start]


def _until_figure(words: Sequence[Word], own: bool) -> list[Word]:
    """The words up to the next figure; `own` says that the figure itself is among the first ones."""
    found: list[Word] = []
    for word in words:
        if word.form[:1].isdigit():
            if not own:
                break
            own = False
            continue
        found.append(word)
    return found


def _same_figure(left: Item, right: Item) -> bool:
    """Whether both name one figure, be it "60" in one and "about 60" in the other."""
    found = stand(left, right)
    if kind_of(left) == "date":
        return found in {"equal", "meets"}
    return found == "equal" or (found in {"meets", "rounded"} and base_of(left) == base_of(right) != 0)


def _telling(item: Item) -> bool:
    return kind_of(item) not in {"count", "ordinal", "duration", "age"} or (kind_of(item) != "ordinal" and base_of(item) >= 20)
