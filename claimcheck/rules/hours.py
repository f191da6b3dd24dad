"""The rules for one distance in two directions, one hour in two zones, and calls that come before what they are about."""

from __future__ import annotations

import re
from decimal import Decimal

from claimcheck.comparing.bearings import bearing
from claimcheck.comparing.cases import NumberCase, base_of, hedge_of
from claimcheck.comparing.items import Item, text_of
from claimcheck.comparing.items import base_of as size_of
from claimcheck.model import Quantity
from claimcheck.rules.rule import Rule
from claimcheck.text.stems import tokens


def other_bearing(case: NumberCase) -> str | None:
    """One distance from one place, in two directions.

    Disagree: The boat sank 12 miles north of Marlow Island. | The boat sank 12 miles south of Marlow Island.
    Agree: The boat sank 12 miles north of Marlow Island. | The boat sank 12 miles northeast of Marlow Island.
    """
    if case.apart:
        return None
    mine = bearing(case.left)
    yours = bearing(case.right) if mine else None
    if not mine or not yours or mine[1] != yours[1] or _letters(mine[0]) & _letters(yours[0]):
        return None
    return f"One distance from {mine[1]}, but {mine[0]} of it in one report and {yours[0]} in the other."


def other_zone(case: NumberCase) -> str | None:
    """One time of day, given as local time in one report and as Greenwich time in the other.

    Disagree: The quake struck at 7:37 AM local time. | The quake struck at 0737 GMT.
    Agree: The quake struck at 7:37 AM local time. | The quake struck at 0037 GMT.
    """
    if not is_time(case.left) or base_of(case.left) != base_of(case.right):
        return None
    zones = {_zone(case.left), _zone(case.right)}
    if "local" not in zones or not zones & {"GMT", "UTC"}:
        return None
    return "The same time of day, but local in one report and Greenwich time in the other."


def called_before(case: NumberCase) -> str | None:
    """Help was called to something before the time at which it is said to have happened.

    Disagree: The tanker crash happened at 6.10am on the coast road. | Firefighters were called at 6.02am to the tanker crash.
    Agree: The tanker crash happened at 6.10am on the coast road. | Firefighters were called at 6.15am to the tanker crash.
    """
    if not case.apart or {case.left.facets.event, case.right.facets.event} != {"call", "happen"}:
        return None
    rows = {i.facets.event: i for i in (case.left, case.right)}
    call, happen = rows["call"].claim.value, rows["happen"].claim.value
    if not isinstance(call, Quantity) or not isinstance(happen, Quantity) or call.hedge != "=" or call.hard.high is None:
        return None
    why = _WHY_CALLED.match(text_of(rows["call"]), rows["call"].claim.span.end)
    if why and not {t.stem for t in tokens(why.group(1))} & rows["happen"].stems:
        return None
    gap = (happen.soft.low or Decimal(0)) - call.hard.high
    return "Nobody is called to it before it happens." if 0 < gap <= 60 else None


_WHY_CALLED = re.compile(
    r"[^.;]{0,40}?\b(?:because of|over|about|to investigate|to check|"
    r"(?:after|with|following) (?:an? )?(?:\w+ )?(?:report|complaint|call)s?)\b((?:\s+(?!and\b)[\w'’-]+){0,6})",
    re.I,
)
"""What the call was for, which may be something else: "called at 11.31 because of a strong smell"."""


def called_in_part(case: NumberCase) -> str | None:
    """One of the emergency services was called before the time at which all of them are said to have been called.

    Disagree: Emergency services were called at 6.10am to the tanker crash. | Firemen were called at 6.02am to the tanker crash.
    Agree: Emergency services were called at 6.10am to the tanker crash. | Firemen were called at 6.12am to the tanker crash.
    """
    if not case.apart or {case.left.facets.event, case.right.facets.event} != {"call"}:
        return None
    whole = [i for i in (case.left, case.right) if _ALL_CALLED.search(_sentence_before(i))]
    if len(whole) != 1 or hedge_of(whole[0]) != "=":
        return None
    part = case.right if whole[0] is case.left else case.left
    gap = size_of(whole[0]) - size_of(part)
    early = 0 < gap <= 60 and hedge_of(part) == "="
    return "One of the services was called earlier than all of them." if early else None


def is_time(item: Item) -> bool:
    """Whether the number is an hour of the day."""
    return isinstance(item.claim.value, Quantity) and item.claim.value.dimension == "time"


def _zone(item: Item) -> str:
    value = item.claim.value
    return value.unit.removeprefix("time").strip() if isinstance(value, Quantity) and value.dimension == "time" else ""


_ALL_CALLED = re.compile(
    r"\b(?:emergency|rescue) (?:services|crews|workers|teams)\b[^.;]{0,30}\b(?:called|alerted|summoned|notified)\b", re.I
)


def _sentence_before(item: Item) -> str:
    """The words of a figure's sentence that stand before it, up to eighty characters."""
    span = item.claim.span
    text = item.article.title if span.field == "title" else item.article.text
    return re.split(r"[.;!?]\s", text[max(0, span.start - 80) : span.start])[-1]


def _letters(bearing: str) -> set[str]:
    return {side for side in ("north", "south", "east", "west") if side in bearing}


PLACE_AND_HOUR_RULES: tuple[Rule, ...] = (
    Rule("NUM002", "number", "contradict", "alarm", other_bearing),
    Rule("NUM018", "number", "contradict", "alarm", other_zone),
    Rule("NUM020", "number", "derived_conflict", "alarm", called_before, relations=frozenset({"apart"})),
    Rule("NUM025", "number", "derived_conflict", "alarm", called_in_part, relations=frozenset({"apart"})),
)
"""Asked before the rules for any two figures (`claimcheck.rules.numbers`)."""
