"""Judges what two texts of a sentence or two tell about one figure, beside the pairs that speak of one thing anyway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.comparing.covered import tells_the_same
from claimcheck.comparing.elsewhen import centuries
from claimcheck.comparing.gather import Judged
from claimcheck.comparing.items import Item
from claimcheck.comparing.mistaken import mismeasured
from claimcheck.comparing.turned import swapped, turned
from claimcheck.rules.recast import ANOTHER_MEASURE, OUTSIDE_CENTURY, SAME_FIGURE
from claimcheck.rules.turned import OTHER_PLACE, TURNED


def retold(items: Sequence[Item], settled: Sequence[Judged]) -> Iterator[Judged]:
    """The judged pairs, with those of one figure to which two short texts (`items`) give another sense or another thing."""
    told = {frozenset((j.case.left.id, j.case.right.id)) for j in settled if j.rule.severity == "alarm"}
    found = list(_of_one_figure(items))
    gone = {frozenset((j.case.left.id, j.case.right.id)) for j in found}
    for case, same in swapped(items):
        pair = frozenset((case.left.id, case.right.id))
        if pair not in told and (remark := OTHER_PLACE.judge(case)):
            found.append(Judged(case, OTHER_PLACE, remark))
            gone |= {frozenset((case.left.id, same.id)), pair}
    yield from (j for j in settled if frozenset((j.case.left.id, j.case.right.id)) not in gone)
    yield from found


def _of_one_figure(items: Sequence[Item]) -> Iterator[Judged]:
    """The pairs of one figure, or of a year and its century, of which a rule holds; the first that does."""
    for rules, cases in (
        ((TURNED, *SAME_FIGURE), turned(items)),
        ((OUTSIDE_CENTURY,), centuries(items)),
        ((ANOTHER_MEASURE,), mismeasured(items)),
    ):
        for case in (c for c in cases if tells_the_same(c, items)):
            held = next(((rule, remark) for rule in rules if (remark := rule.judge(case)) is not None), None)
            if held:
                yield Judged(case, *held)
