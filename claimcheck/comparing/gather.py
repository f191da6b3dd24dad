"""Gathers judged pairs into findings and agreements: one disagreement is one finding, however many articles share it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from claimcheck.comparing.cases import NumberCase, quoted, side_by_side, who_says
from claimcheck.comparing.items import Item, stand
from claimcheck.model import Agreement, Comparison, Finding, Side, claim_id
from claimcheck.rules.rule import Rule

MANY = 6
"""How many claims an agreement shows before one an article is enough."""

CROWD = 7
"""How many claims a finding shows before what a report says twice is shown once."""


class Judged(NamedTuple):
    """A case, the rule that held, and what it remarks on the two wordings, "" where they say it all."""

    case: NumberCase
    rule: Rule
    remark: str

    @property
    def reason(self) -> str:
        """Both wordings and the remark; put together where they are shown, as most pairs are not."""
        wordings = side_by_side(self.case)
        return f"{wordings}. {self.remark}" if self.remark else wordings


class _Groups:
    """Union-find over the places of claims; roots are the smallest member, so that order does not matter."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def root(self, key: str) -> str:
        """The root of a key's group."""
        parent = self._parent.setdefault(key, key)
        while parent != self._parent[parent]:
            parent = self._parent[parent]
        self._parent[key] = parent
        return parent

    def join(self, left: str, right: str) -> None:
        """Make two groups one."""
        a, b = sorted((self.root(left), self.root(right)))
        self._parent[b] = a


def gather(judged: Sequence[Judged]) -> Comparison:
    """Findings and agreements of a story's judged pairs."""
    equal = _Groups()
    items: dict[str, Item] = {}
    for j in judged:
        for item in (j.case.left, j.case.right):
            items[item.id] = item
        if j.rule.verdict == "agree_exact":
            equal.join(j.case.left.id, j.case.right.id)
    conflicts = [j for j in judged if j.rule.severity != "agreement"]
    members: dict[str, list[Item]] = {}
    for key, item in sorted(items.items()):
        members.setdefault(equal.root(key), []).append(item)
    return Comparison(
        tuple(_finding(family, equal, members) for family in _unrepeated(_families(conflicts, equal), equal)),
        tuple(_agreements(judged, equal, members)),
    )


def _families(kept: Sequence[Judged], equal: _Groups) -> list[list[Judged]]:
    """Conflicts by connected claims and by what they come to (alarm, or each kind of note), in a fixed order."""
    joined: dict[str, _Groups] = {}
    for j in kept:
        groups = joined.setdefault(_class(j), _Groups())
        groups.join(equal.root(j.case.left.id), equal.root(j.case.right.id))
    families: dict[tuple[str, str], list[Judged]] = {}
    for j in kept:
        root = joined[_class(j)].root(equal.root(j.case.left.id))
        families.setdefault((_class(j), root), []).append(j)
    return [families[key] for key in sorted(families)]


def _unrepeated(families: Sequence[list[Judged]], equal: _Groups) -> list[list[Judged]]:
    """The families without notes on the very figures that an alarm already sets against each other."""
    rooted = [(family, family[0].rule.severity == "alarm", _roots(family, equal)) for family in families]
    alarms = [roots for _, is_alarm, roots in rooted if is_alarm]
    return [family for family, is_alarm, own in rooted if is_alarm or not any(own <= roots for roots in alarms)]


def _roots(family: Sequence[Judged], equal: _Groups) -> set[str]:
    return {equal.root(i.id) for j in family for i in (j.case.left, j.case.right)}


def _class(judged: Judged) -> str:
    """What a conflict comes to: an alarm between articles, one within an article, or a kind of note."""
    if judged.rule.severity != "alarm":
        return judged.rule.verdict
    return "within" if judged.case.within else "alarm"


def _finding(family: Sequence[Judged], equal: _Groups, members: dict[str, list[Item]]) -> Finding:
    gravest = min(family, key=lambda j: (j.rule.code, -j.case.sure, j.case.left.id))
    roots = sorted(_roots(family, equal))
    judged = {i.id for j in family for i in (j.case.left, j.case.right)}
    shown = [_shown(members[root], judged) for root in roots]
    sides = tuple(_side(items) for items in _thinned(shown, gravest.case))
    return Finding(
        rule=gravest.rule.code,
        kind="number",
        verdict=gravest.rule.verdict,
        severity="alarm" if gravest.rule.severity == "alarm" else "note",
        sides=_ordered(sides),
        message=_message(gravest, family),
    )


def _side(items: Sequence[Item]) -> Side:
    return Side(items[0].words, tuple(i.claim for i in items))


def _thinned(sides: Sequence[list[Item]], case: NumberCase) -> list[list[Item]]:
    """The sides of a finding; of one with many claims, without those whose article says the same better elsewhere in it.

    Better is the text before the headline, then the figure before the bound; the pair that the message tells of always stays.
    """
    everything = [i for side in sides for i in side]
    if len(everything) <= CROWD:
        return list(sides)
    kept = [i for i in everything if i.id in (case.left.id, case.right.id)]
    told = {i.id for i in kept}
    for item in sorted(everything, key=_worth):
        same = (k for k in kept if k.claim.article == item.claim.article)
        if item.id not in told and not any(stand(*sorted((k, item), key=_place)) != "apart" for k in same):
            kept.append(item)
    ids = {i.id for i in kept}
    thin = ([i for i in side if i.id in ids] for side in sides)
    return [side for side in thin if side]


def _worth(item: Item) -> tuple[bool, bool, str]:
    return item.claim.span.field == "title", item.claim.value.hedge != "=", item.id


def _place(item: Item) -> str:
    return item.id


def _shown(items: Sequence[Item], judged: set[str]) -> list[Item]:
    """All items of a short row; of a longer one, one an article: saying it twice makes no second witness."""
    if len(items) <= MANY // 2:
        return list(items)
    ranked = sorted(items, key=lambda i: (i.id not in judged, i.claim.span.field == "title", i.claim.span.start))
    chosen = {i.claim.article: i for i in reversed(ranked)}
    return [chosen[article] for article in sorted(chosen)]


def _ordered(sides: Iterable[Side]) -> tuple[Side, ...]:
    return tuple(sorted(sides, key=lambda s: (-len(s.claims), claim_id(s.claims[0]))))


def _message(gravest: Judged, family: Sequence[Judged]) -> str:
    named = {i.id for i in (gravest.case.left, gravest.case.right)}
    others = {i.id: i for j in family for i in (j.case.left, j.case.right) if i.id not in named}
    more = "; ".join(f"{who_says(i)}: {quoted(i)}" for _, i in sorted(others.items())[:4])
    return f"{gravest.reason} Also {more}." if more else gravest.reason


def _agreements(judged_pairs: Sequence[Judged], equal: _Groups, members: dict[str, list[Item]]) -> Iterable[Agreement]:
    """One agreement a group of equal claims, and one a pair of groups that meet or round to each other."""
    done = set()
    for j in judged_pairs:
        if j.rule.severity != "agreement":
            continue
        pair = sorted({equal.root(i.id) for i in (j.case.left, j.case.right)})
        key = (j.rule.verdict, *pair)
        if key in done:
            continue
        done.add(key)
        judged = {j.case.left.id, j.case.right.id}
        claims = tuple(i.claim for root in pair for i in members[root])
        if len(claims) > MANY:
            claims = tuple(i.claim for root in pair for i in _shown(members[root], judged)[: MANY // len(pair)])
        if len(claims) < 2:
            claims = (j.case.left.claim, j.case.right.claim)
        yield Agreement(j.rule.code, "number", j.rule.verdict, claims, j.reason)
