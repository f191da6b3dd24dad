"""The rules for one figure in two short texts that give it another sense or another thing."""

from __future__ import annotations

import re

from claimcheck.comparing.antonyms import opposed_acts
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item, is_people
from claimcheck.comparing.parties import two_parties
from claimcheck.comparing.turned import all_but, around, is_reached
from claimcheck.rules.rule import Rule

SHARED = 0.5
"""The share of the shorter text's words of weight around the figure that both must have: otherwise two things are told."""


def turned_figure(case: NumberCase) -> str | None:
    """One figure in two short texts, one of which says the opposite of it: up and down, exports and imports, killed and hurt.

    Disagree: The plan would cut the number of accidents on the coast road by 700 each year. | Accidents on the coast road rise by 700 each year.
    Disagree: Two barges sank near the harbour, killing seven sailors and wounding about 60 others. | 60 people are killed when a barge sinks near the harbour.
    Agree: Ben Cole sold the old mill to Ana Ruiz for $350,000 in May. | Ana Ruiz bought the old mill from Ben Cole for $350,000 in May.
    Agree: The plan would cut the number of accidents on the coast road by 700 each year. | Accidents on the coast road fall by 700 each year.
    """  # noqa: E501
    if not _one_topic(case) or case.relation == "meets":
        return None  # who leaves on one day of a month arrives in the same month
    if {case.left.claim.change, case.right.claim.change} == {"increase", "decrease"}:
        return "The figure is the same, but it goes up in one and down in the other."
    if _by_and_to(case.left, case.right) or _by_and_to(case.right, case.left):
        return "The figure is what it changed by in one, and what it changed to in the other."
    if all_but(case.left) != all_but(case.right):
        return "The figure counts all but these in one, and these in the other."
    if {case.left.facets.event, case.right.facets.event} == {"kill", "injure"} and is_people(case.left) and is_people(case.right):
        return "The same number is killed in one and injured in the other."
    found = opposed_acts(around(case.left), around(case.right))
    if found is None or two_parties(case.left, case.right, *(w.form for w in found)):
        return None
    words = [_as_it_stands(w.form, item) for w, item in zip(found, (case.left, case.right), strict=True)]
    return f"The figure is the same, but “{words[0]}” and “{words[1]}” are not."


def other_place(case: NumberCase) -> str | None:
    """A short text gives a thing the figure that the other text gives to another thing, beside the right one.

    Disagree: The owners handed over the mill on 28 June following the flood of March 2003. | The owners handed over the mill to the harbour board in March 2003.
    Agree: The owners handed over the mill on 28 June following the flood of March 2003. | The owners handed over the mill to the harbour board on 28 June.
    """  # noqa: E501
    return "No number fits both wordings." if case.apart else None


def _by_and_to(change: Item, level: Item) -> bool:
    return change.claim.change in ("increase", "decrease") and is_reached(level)


def _one_topic(case: NumberCase) -> bool:
    """Whether both sentences share two words of weight, or half of the poorer one's."""
    mine, yours = case.left.stems, case.right.stems
    least = min(len(mine), len(yours))
    return len(mine & yours) >= max(1, min(2, SHARED * least))


def _as_it_stands(form: str, item: Item) -> str:
    text = item.article.text if item.claim.span.field == "text" else item.article.title
    found = re.search(rf"\b{re.escape(form)}\b", text, re.I)
    return found.group() if found else form


TURNED = Rule("NUM028", "number", "contradict", "alarm", turned_figure)
OTHER_PLACE = Rule("NUM029", "number", "contradict", "alarm", other_place)
TURNED_RULES: tuple[Rule, ...] = (TURNED, OTHER_PLACE)
