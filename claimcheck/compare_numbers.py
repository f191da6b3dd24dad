"""Compares the number claims of several reports: pairs that speak of one thing, judged, one finding a disagreement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck import align
from claimcheck.arithmetic import reckon
from claimcheck.cases import NumberCase
from claimcheck.elapsed import check_calendar
from claimcheck.gather import Judged, gather
from claimcheck.headline import is_stamp, unborne
from claimcheck.items import Item, prepare, stand
from claimcheck.model import Article, Comparison, NumberClaim, claim_id
from claimcheck.rules.numbers import NUMBER_RULES, UNBORNE
from claimcheck.settle import settle
from claimcheck.story import Story, story_of


def compare_numbers(claims: Sequence[NumberClaim], articles: Sequence[Article]) -> Comparison:
    """Findings and agreements among number claims of one story, whatever their order.

    KeyError where a claim names no article of `articles`. Versions of one article (one url) are one witness: they are not set
    against each other.
    """
    everything = prepare(claims, articles)
    items = tuple(i for i in everything if not is_stamp(i))
    story = story_of(everything)
    judged = tuple(judge_pairs(items, story))
    settled = settle(judged, items)
    found = gather((*settled, *headlines(everything, story, settled)))
    parts = (reckon(items, story), found, check_calendar(items, story))
    return Comparison(tuple(f for part in parts for f in part.findings), tuple(a for part in parts for a in part.agreements))


def judge_pairs(items: Sequence[Item], story: Story) -> Iterator[Judged]:
    """Every pair that speaks of one thing, with the first rule that holds."""
    for left, right in _pairs(items):
        found = stand(left, right)
        sure = align.one_thing(left, right, story, found) if found != "unlike" else 0.0
        case = NumberCase(left, right, sure, found)
        if found == "unlike" or sure < align.needed(left, right, case.relation):
            continue
        judged = judge(case)
        if judged:
            yield judged


def headlines(items: Sequence[Item], story: Story, settled: Sequence[Judged]) -> Iterator[Judged]:
    """The figures of headlines and briefs that the full text does not bear out, where no other rule told of them."""
    told = {claim_id(i.claim) for j in settled if j.rule.severity == "alarm" for i in (j.case.left, j.case.right)}
    for case in unborne(items, story):
        reason = UNBORNE.judge(case) if claim_id(case.left.claim) not in told else None
        if reason:
            yield Judged(case, UNBORNE, reason)


def judge(case: NumberCase) -> Judged | None:
    """The first rule that holds for a case, with its reason."""
    for rule in NUMBER_RULES:
        reason = rule.judge(case)
        if reason is not None:
            return Judged(case, rule, reason)
    return None


def _pairs(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Pairs that share a key, each once; two versions of one article are no pair."""
    seen: set[tuple[int, int]] = set()
    place = {id(item): n for n, item in enumerate(items)}
    for _, block in sorted(align.blocks(items).items()):
        for n, left in enumerate(block):
            for right in block[n + 1 :]:
                pair = (place[id(left)], place[id(right)])
                if pair in seen or (left.witness == right.witness and left.claim.article != right.claim.article):
                    continue
                seen.add(pair)
                yield left, right
