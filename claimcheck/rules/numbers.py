"""The rules for numbers, in the order in which they are asked; the first that holds gives the verdict."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from claimcheck.comparing import order
from claimcheck.comparing.cases import NumberCase, base_of, hedge_of, is_date
from claimcheck.comparing.items import Item, is_people
from claimcheck.comparing.values import base_in, last_digit
from claimcheck.measuring import senses
from claimcheck.model import Quantity
from claimcheck.rules.hours import PLACE_AND_HOUR_RULES, is_time
from claimcheck.rules.rule import Rule
from claimcheck.rules.scopes import other_scope


def attacker_counted(case: NumberCase) -> str | None:
    """One count includes the attacker and the other leaves him out, and that is the whole difference.

    Agree: Six people were killed, including the gunman, police said. | Five people were killed in the attack, police said.
    Disagree: Six people were killed, including the gunman, police said. | Three people were killed in the attack, police said.
    """
    if not case.apart:
        return None
    with_him = [i for i in (case.left, case.right) if i.facets.inclusion == "with attacker"]
    if len(with_him) != 1 or _gap(case) != 1:
        return None
    larger = max((case.left, case.right), key=lambda i: i.base)
    return "The larger count includes the attacker." if larger is with_him[0] else None


def same_base(case: NumberCase) -> str | None:
    """One figure, stated by one report and only bounded or approximated by another.

    Disagree: More than 400 homes were damaged in the storm. | Some 400 homes were damaged in the storm.
    Agree: At least 400 homes were damaged in the storm. | At least 400 homes were damaged in the storm.
    """
    hedges = {hedge_of(case.left), hedge_of(case.right)}
    if len(hedges) == 1 or base_of(case.left) is None or base_of(case.left) != base_of(case.right) or is_date(case.left):
        return None
    if not hedges & {">", "<", "nearly"}:
        return None
    return "Both name the same figure, but not with the same reservation."


def grown(case: NumberCase) -> str | None:
    """A count that only grows while the event goes on is larger in the later report.

    Disagree: At least three people were killed by the flood. | Nine people were killed by the flood.
    Agree: Three people were killed by the flood. | Three people were killed by the flood.
    """
    if not _grows(case.left) or not _grows(case.right):
        return None
    found = order.by_time(case) or order.by_bound(case)
    if found is None:
        unknown = case.opposed and not case.within and order.same_day_untold(case)
        return "Such a count grows; which of the two reports of this day is later is not known." if unknown else None
    small, large = _bases(*found)
    if small is None or large is None or large <= small:
        return None
    bound = hedge_of(found[0])
    if not case.apart and bound != ">=" and not (bound == ">" and large > small * 3 / 2):
        return None
    return "The later report gives the larger count, as when a toll rises."


def shrunk(case: NumberCase) -> str | None:
    """A count that only grows is smaller in the later report.

    Disagree: Twelve people were killed by the flood. | Nine people were killed by the flood.
    Agree: Twelve people were killed by the flood. | More than ten people were killed by the flood.
    """
    earlier, later = order.by_time(case) or (None, None)
    if not case.opposed or earlier is None or later is None or not _grows(earlier):
        return None
    small, large = _bases(later, earlier)
    if small is None or large is None or large <= small:
        return None
    return "The later report gives the smaller count, though such a count can only grow."


def unlike_itself(case: NumberCase) -> str | None:
    """One article gives two figures for one thing.

    Disagree: The storm hurt 40 people in the valley. The storm, it says, hurt 62 people in the valley. | Nothing is known.
    Agree: The storm hurt 40 people in the valley. The storm, it says, hurt at least 40 people in the valley. | Nothing is known.
    """
    if not case.opposed or not case.within:
        return None
    return "The article gives two figures for one thing."


def figure_changed(case: NumberCase) -> str | None:
    """One sentence in two reports, with another figure that is no rounding of the first.

    Disagree: The company raised its yearly dividend to $0.13 a share. | The company raised its yearly dividend to $0.14 a share.
    Agree: The company raised its yearly dividend to $0.13 a share. | The company raised its yearly dividend to $0.1 a share.
    """
    if case.relation not in {"meets", "rounded", "apart"} or not case.edited or is_date(case.left):
        return None
    mine, yours = case.left.claim.value, case.right.claim.value
    if not isinstance(mine, Quantity) or not isinstance(yours, Quantity) or mine.hedge != yours.hedge or mine.unit != yours.unit:
        return None
    if mine.base is not None and yours.base is not None and (mine.base == yours.base or _rounds(mine.base, yours.base)):
        return None
    return "The sentence is the same, the figure is not."


def unborne_figure(case: NumberCase) -> str | None:
    """A headline or a one-sentence brief gives a figure that the full report does not bear out, nor any sum of its figures.

    Disagree: Flood drives out 900 villagers | The river rose on Sunday. Some 400 villagers fled to a school, the mayor said.
    Agree: Flood drives out 400 villagers | The river rose on Sunday. Some 400 villagers fled to a school, the mayor said.
    """
    if not case.apart:
        return None
    return f"Nothing in the full text comes to {case.left.words}."


def one_source(case: NumberCase) -> str | None:
    """Two figures for one thing, both from one source.

    Disagree: Police said 25 people were injured. | Police said that up to 20 people were injured.
    Agree: Police said 25 people were injured. | Police said at least 20 people were injured.
    """
    if not case.opposed or not _same_source(case):
        return None
    return "Both name the same source, and no number fits both wordings."


def one_source_one_day(case: NumberCase) -> str | None:
    """Two exact figures for one thing within a day, both from one source: a count grows, but no source gives both at once.

    Disagree: Police said 25 people were injured. | Police said 27 people were injured.
    Agree: Police said 25 people were injured. | Police said at least 27 people were injured.
    """
    if not case.opposed or {hedge_of(case.left), hedge_of(case.right)} != {"="} or not _one_day(case) or not _same_source(case):
        return None
    return "Both name the same source within a day, and no number fits both wordings."


def bound_too_low(case: NumberCase) -> str | None:
    """One source gives, in one report, a figure and a bound far below it: nobody who counts 900 says "more than 200".

    Disagree: Some 900 homes were damaged in the valley, the mayor said. More than 200 homes were damaged, the mayor said. | Nothing is known.
    Agree: Some 280 homes were damaged in the valley, the mayor said. More than 200 homes were damaged, the mayor said. | Nothing is known.
    """  # noqa: E501
    if not case.within or case.relation != "meets":
        return None
    bounds = [i for i in (case.left, case.right) if hedge_of(i) in {">", ">="}]
    if len(bounds) != 1 or is_people(case.left) or not _same_source(case):
        return None
    low, figure = _bases(bounds[0], case.right if bounds[0] is case.left else case.left)
    if not low or not figure or figure < low * _MULTIPLE:
        return None
    return "Both are from one source, but the figure is far above the bound."


def two_sources(case: NumberCase) -> str | None:
    """Two figures for one thing, each from a source of its own.

    Disagree: Police said 25 people were injured. | The hospital said 27 people were injured.
    Agree: Police said 25 people were injured. | The hospital said about 25 people were injured.
    """
    if not case.opposed or not case.left.claim.source or not case.right.claim.source:
        return None
    return "Each report relies on another source, and no number fits both wordings."


def figures_apart(case: NumberCase) -> str | None:
    """Two figures for one thing that no rounding and no hedge reconciles.

    Disagree: The blast injured 14 people. | Seventeen people were hurt in the blast.
    Agree: The blast injured about 1,200 people. | The blast injured 1,187 people.
    """
    if not case.opposed:
        return None
    zero = _is_zero(case.left) or _is_zero(case.right)
    return "One says none, the other some." if zero else "No number fits both wordings."


def same_figure(case: NumberCase) -> str | None:
    """The same figure for the same thing.

    Agree: The blast injured 14 people. | Fourteen people were injured by the blast.
    Disagree: The blast injured 14 people. | The blast injured 17 people.
    """
    return "" if case.relation == "equal" else None


def figures_meet(case: NumberCase) -> str | None:
    """Different wordings that some number fits: a bound and a figure within it, a range and a figure in it.

    Agree: More than 200 people were injured by the quake. | The quake injured 249 people.
    Disagree: More than 200 people were injured by the quake. | The quake injured 130 people.
    """
    return "" if case.relation == "meets" else None


def figures_rounded(case: NumberCase) -> str | None:
    """Figures that are equal once rounded.

    Agree: Around 5,000 people attended the rally. | The rally was attended by 5,700 people.
    Disagree: Around 5,000 people attended the rally. | The rally was attended by 9,000 people.
    """
    return "" if case.relation == "rounded" else None


_MULTIPLE = 3
"""How far above a bound a figure is that its source cannot have had in mind; true ones are up to 1.4 times it (measured)."""


# --- what the rules ask of a case ----------------------------------------------------------------------------------------


def _is_zero(item: Item) -> bool:
    """Whether a figure is a plain nought, no time of day."""
    value = item.claim.value
    return isinstance(value, Quantity) and value.base == 0 and value.hedge == "=" and not is_time(item)


def _bases(first: Item, second: Item) -> tuple[Decimal | None, Decimal | None]:
    """The numbers that two figures name, in the unit of the first; None of what names none."""
    mine, yours = first.claim.value, second.claim.value
    if not isinstance(mine, Quantity) or not isinstance(yours, Quantity):
        return None, None
    return mine.base, base_in(yours, mine.unit)


def _gap(case: NumberCase) -> Decimal | None:
    mine, yours = _bases(case.left, case.right)
    return abs(mine - yours) if mine is not None and yours is not None else None


def _rounds(a: Decimal, b: Decimal) -> bool:
    """Whether one figure is the other with fewer digits: 0.505 and 0.5, 1,187 and 1,200; not 19 and 20, nor 0.13 and 0.10."""
    fine, coarse = sorted((a, b), key=last_digit)
    decimals = [_places(f) for f in (fine, coarse)]
    if decimals[0] == decimals[1] and coarse < 1000:
        return False
    step = Decimal(1).scaleb(-decimals[1]) if decimals[0] != decimals[1] else last_digit(coarse)
    if fine - coarse == step / 2 and 10 * step > coarse >= 1000:
        return False  # 1,500 is rounded to 2,000, not to 1,000
    return abs(fine - coarse) <= step / 2


def _places(figure: Decimal) -> int:
    """The decimals that a figure shows; those of "3.2 million", which are whole thousands, are none."""
    whole = figure >= 1000 and figure == figure.to_integral_value()
    return 0 if whole else max(0, -int(figure.as_tuple().exponent))


def _grows(item: Item) -> bool:
    """Whether the count is one that goes on growing; that of an event long past does not."""
    event = item.facets.event
    grows = event in senses.THINGS_GROW or item.facets.noun == "case" or (event in senses.GROWING and is_people(item))
    return not item.facets.as_of and grows


def _one_day(case: NumberCase) -> bool:
    a, b = case.left.day, case.right.day
    return a is not None and b is not None and abs((a - b).days) <= 1


def _same_source(case: NumberCase) -> bool:
    mine, yours = case.left.claim.source, case.right.claim.source
    return bool(mine and yours and _folded(mine) & _folded(yours))


@lru_cache(maxsize=4096)
def _folded(name: str) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"\w+", name.casefold()) if len(w) > 2 and w not in senses.STOP) or frozenset(
        re.findall(r"\w+", name.casefold())
    )


_EQUAL, _MEET, _ROUNDED, _APART = (frozenset({relation}) for relation in ("equal", "meets", "rounded", "apart"))
"""Where a rule asks for one of these first of all, it is asked of no other pair."""

NUMBER_RULES: tuple[Rule, ...] = (
    Rule("NUM001", "number", "reconciled", "agreement", attacker_counted, relations=_APART),
    *PLACE_AND_HOUR_RULES,
    Rule("NUM006", "number", "self_inconsistent", "alarm", unlike_itself, relations=_APART),
    Rule("NUM026", "number", "scope", "note", other_scope, relations=_APART),
    Rule("NUM003", "number", "hedge", "note", same_base),
    Rule("NUM019", "number", "same_source_conflict", "alarm", one_source_one_day, relations=_APART),
    Rule("NUM024", "number", "self_inconsistent", "alarm", bound_too_low, relations=_MEET),
    Rule("NUM004", "number", "updated", "note", grown, ordered=True, relations=_MEET | _ROUNDED | _APART),
    Rule("NUM005", "number", "revised_down", "alarm", shrunk, ordered=True, relations=_APART),
    Rule("NUM021", "number", "contradict", "alarm", figure_changed, relations=_MEET | _ROUNDED | _APART),
    Rule("NUM007", "number", "same_source_conflict", "alarm", one_source, relations=_APART),
    Rule("NUM008", "number", "sources_disagree", "alarm", two_sources, relations=_APART),
    Rule("NUM009", "number", "contradict", "alarm", figures_apart, relations=_APART),
    Rule("NUM010", "number", "agree_exact", "agreement", same_figure, relations=_EQUAL),
    Rule("NUM011", "number", "agree_compatible", "agreement", figures_meet, relations=_MEET),
    Rule("NUM012", "number", "agree_rounded", "agreement", figures_rounded, relations=_ROUNDED),
)

UNBORNE = Rule("NUM022", "number", "contradict", "alarm", unborne_figure)
"""Asked of the cases that `claimcheck.comparing.headline` finds, not of every pair."""
