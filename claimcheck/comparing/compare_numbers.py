"""Compares the number claims of several reports: pairs that speak of one thing, judged, one finding a disagreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from claimcheck.comparing import align
from claimcheck.comparing.arithmetic import reckon
from claimcheck.comparing.bare import is_bare, one_measure, one_proposition, short_texts
from claimcheck.comparing.blocks import pairs
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.edits import Edit
from claimcheck.comparing.elapsed import check_calendar
from claimcheck.comparing.elsewhen import other_time
from claimcheck.comparing.enough import SAME, needed
from claimcheck.comparing.gather import Judged, gather
from claimcheck.comparing.headline import is_stamp, unborne
from claimcheck.comparing.items import Item, echo, prepare, stand
from claimcheck.comparing.leftover import leftovers
from claimcheck.comparing.periods import other_period
from claimcheck.comparing.replaced import placed
from claimcheck.comparing.retold import retold
from claimcheck.comparing.settle import UNEXPLAINED, settle
from claimcheck.comparing.story import Story, story_of
from claimcheck.comparing.values import Relation
from claimcheck.model import Article, Comparison, NumberClaim
from claimcheck.rules.numbers import NUMBER_RULES, UNBORNE
from claimcheck.rules.recast import REPLACED


def compare_numbers(claims: Sequence[NumberClaim], articles: Sequence[Article], edited: Sequence[Edit] = ()) -> Comparison:
    """Findings and agreements among number claims of one story, whatever their order; `edited` are its edited sentences.

    KeyError where a claim names no article of `articles`. Versions of one article (one url) are one witness: they are not set
    against each other.
    """
    everything = prepare(claims, articles)
    items = tuple(i for i in everything if not is_stamp(i))
    story = story_of(everything)
    judged = (*judge_pairs(items, story), *judge_edits(items, edited))
    settled = settle(judged, items)
    settled = (*retold(short_texts(items), settled),)
    found = gather((*settled, *headlines(everything, settled)))
    parts = (reckon(items, story), found, check_calendar(items, story))
    return Comparison(tuple(f for part in parts for f in part.findings), tuple(a for part in parts for a in part.agreements))


def judge_pairs(items: Sequence[Item], story: Story) -> Iterator[Judged]:
    """Every pair that speaks of one thing, with the first rule that holds."""
    bare = is_bare(items)
    for left, right in pairs(items):
        copied = echo(left, right)
        if not copied and align.are_other_counts(left, right):
            continue
        found = stand(left, right)
        if found == "unlike":
            continue
        sure = align.one_thing(left, right, story, found, copied)
        measured = bare and sure > 0 and found == "apart" and one_measure(left, right)
        if not sure or not (measured or sure >= needed(left, right, found, copied)):
            continue
        sure = max(sure, SAME) if measured else sure
        judged = judge(NumberCase(left, right, sure, found, edited=copied))
        if judged and not (bare and _clash(judged) and (not one_proposition(left, right, story) or other_time(judged.case))):
            yield judged


def _clash(judged: Judged) -> bool:
    """Whether two figures of two reports are set against each other as two figures for one thing."""
    return judged.rule.severity == "alarm" and judged.rule.code not in UNEXPLAINED and not judged.case.within


def judge_edits(items: Sequence[Item], edited: Sequence[Edit]) -> Iterator[Judged]:
    """The pairs of numbers of which one stands for the other in an edited sentence or text, and that no rounding reconciles."""
    in_place = {(left.id, right.id): (left, right, close) for left, right, close in placed(items, edited)}
    for left, right, close in in_place.values():
        found = "unlike" if other_period(left, right) else stand(left, right)
        judged = judge(NumberCase(left, right, align.ECHOED, found, edited=True, closeness=close)) if found != "unlike" else None
        if judged and judged.rule.severity == "alarm":
            yield judged
    for left, right in leftovers(items, edited):
        case = NumberCase(left, right, align.ECHOED, stand(left, right), edited=True)
        if (left.id, right.id) not in in_place and (remark := REPLACED.judge(case)):
            yield Judged(case, REPLACED, remark)


def headlines(items: Sequence[Item], settled: Sequence[Judged]) -> Iterator[Judged]:
    """The figures of headlines and briefs that the full text does not bear out, where no rule set them against that text."""
    alarms = [(j.case.left, j.case.right) for j in settled if j.rule.severity == "alarm"]
    told = {(i.id, other.claim.article) for left, right in alarms for i, other in ((left, right), (right, left))}
    for case in unborne(items):
        remark = UNBORNE.judge(case) if (case.left.id, case.right.claim.article) not in told else None
        if remark:
            yield Judged(case, UNBORNE, remark)


def judge(case: NumberCase) -> Judged | None:
    """The first rule that holds for a case, with its remark."""
    for rule in _ASKED[case.relation]:
        remark = rule.judge(case)
        if remark is not None:
            return Judged(case, rule, remark)
    return None


_ASKED = {relation: tuple(rule for rule in NUMBER_RULES if rule.is_asked_of(relation)) for relation in get_args(Relation)}
"""The rules in their order, without those that never hold where two numbers stand so to each other."""
