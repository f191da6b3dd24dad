"""A case that a rule for numbers judges: two numbers of one thing, how they stand to each other, and how to quote them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.comparing.items import Item
from claimcheck.comparing.values import Relation
from claimcheck.model import Quantity, When

_ROOM = 45
_CLAUSE = 10
"""The fewest characters of a clause that stand for a passage without the rest of its sentence."""


class NumberCase(NamedTuple):
    """Two numbers that may speak of one thing: `sure` says how surely (0 to 1), `relation` how their values stand.

    `edited` says that they stand in one place of one sentence, which one report copied from the other or both from a third, and
    `closeness` what share of the sentence's words is the same, 0 where it was not laid side by side.
    """

    left: Item
    right: Item
    sure: float
    relation: Relation
    edited: bool = False
    closeness: float = 0.0

    @property
    def within(self) -> bool:
        """Whether both stand in one article."""
        return self.left.claim.article == self.right.claim.article

    @property
    def apart(self) -> bool:
        """Whether no number fits both wordings."""
        return self.relation == "apart"

    @property
    def opposed(self) -> bool:
        """Whether no number fits both wordings, and both wordings name a number."""
        return self.apart and "vague" not in {hedge_of(self.left), hedge_of(self.right)}


def outlet(item: Item) -> str:
    """The name under which an editor knows the article: its source, else its id."""
    return item.article.source or item.article.id


def quoted(item: Item) -> str:
    """The number in its surroundings, in the article's words, in quotation marks."""
    span = item.claim.span
    return _passage(item.article.title if span.field == "title" else item.article.text, span.start, span.end)


@lru_cache(maxsize=4096)
def _passage(text: str, start: int, end: int) -> str:
    left = re.split(r"[\n.;!?](?:\s|$)", text[max(0, start - _ROOM) : start])[-1]
    right = re.split(r"[\n;!?]|\.(?:\s|$)", text[end : end + _ROOM])[0]
    if len(left) == _ROOM < start:
        left = _from_clause(left if text[start - _ROOM - 1].isspace() else left.partition(" ")[2])
    if len(right) == _ROOM < len(text) - end:
        right = _to_clause(right if text[end + _ROOM].isspace() else right.rpartition(" ")[0])
    return "“" + " ".join(f"{left}{text[start:end]}{right}".split()).strip('"“”«»„') + "”"


def _from_clause(left: str) -> str:
    """The words from the first comma on, or all of them behind a mark of what is left out."""
    _, comma, clause = left.partition(", ")
    return clause if comma and len(clause) >= _CLAUSE else f"… {left}"


def _to_clause(right: str) -> str:
    """The words up to the last comma, or all of them before a mark of what is left out."""
    clause, comma, _ = right.rpartition(", ")
    return clause if comma and len(clause) >= _CLAUSE else f"{right} …"


def who_says(item: Item) -> str:
    """The outlet with the source it names: "The Herald (police)"."""
    source = item.claim.source
    place = f"{outlet(item)}, headline" if item.claim.span.field == "title" else outlet(item)
    return f"{place} ({source})" if source else place


def side_by_side(case: NumberCase) -> str:
    """Both wordings with their outlets."""
    return f"{who_says(case.left)}: {quoted(case.left)} — {who_says(case.right)}: {quoted(case.right)}"


def hedge_of(item: Item) -> str:
    """The hedge of a value as a sign, "=" where there is none."""
    return item.claim.value.hedge


def base_of(item: Item) -> object:
    """The number that the wording names, or the day."""
    value = item.claim.value
    return value.base if isinstance(value, Quantity) else value.low


def is_date(item: Item) -> bool:
    """Whether the value is a date."""
    return isinstance(item.claim.value, When)
