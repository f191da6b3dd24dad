"""Arithmetic over two or three claims: a total less its increase, parts and their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from claimcheck.comparing.cases import quoted, who_says
from claimcheck.comparing.items import Item, is_people
from claimcheck.comparing.story import Story
from claimcheck.comparing.sums import Sum, combined, quantity, sum_base, written
from claimcheck.measuring import senses
from claimcheck.model import Agreement, Claim, Comparison, Finding, NumberClaim, Quantity, Side
from claimcheck.rules.rule import Rule
from claimcheck.rules.sums import BEFORE_CHANGE, PARTS_MISS, SUM_FITS, Reckoned

LIST = 6
"""How many characters apart the parts of a bare list stand."""
FAR = 420
"""How many characters apart the parts of one sum may stand: a sentence and its neighbour."""


def reckon(items: Sequence[Item], story: Story) -> Comparison:
    """Findings and agreements that only a sum or a difference shows."""
    counts = [i for i in items if _is_count(i)]
    by_article: dict[str, list[Item]] = {}
    for item in counts:
        by_article.setdefault(item.claim.article, []).append(item)
    findings: list[Finding] = []
    agreements: list[Agreement] = []
    for baseline in (b for own in by_article.values() for b in _baselines(own)):
        _against_levels(baseline, counts, story, findings, agreements)
    wholes: dict[str, list[Item]] = {}
    for item in counts:
        if not item.facets.scope and is_people(item):
            wholes.setdefault(_family(item), []).append(item)
    for whole_sum in (s for own in by_article.values() for s in _part_sums(own)):
        if not _subdivides(whole_sum, by_article[whole_sum.parts[0].claim.article]):
            _against_wholes(whole_sum, wholes.get(_family(whole_sum.parts[0]), []), findings, agreements)
    return Comparison(tuple(findings), tuple(agreements))


def _is_count(item: Item) -> bool:
    value = item.claim.value
    return isinstance(value, Quantity) and value.dimension == "count" and value.base is not None


def _baselines(own: Sequence[Item]) -> Iterator[Sum]:
    """What the level was before a change, wherever one sentence names the change and the new level."""
    for change, total in pairwise(own):
        if change.claim.change in {"increase", "decrease"} and _new_level(change, total):
            yield _difference(total, change)


def _new_level(change: Item, total: Item) -> bool:
    a, b = change.claim.span, total.claim.span
    text = change.article.text if a.field == "text" else change.article.title
    between = text[a.end : b.start]
    larger = (quantity(total).base or 0) > (quantity(change).base or 0)
    return (
        a.field == b.field
        and "\n" not in between
        and len(between) < 120
        and total.claim.change == "level"
        and larger
        and (" to " in f"{between} " and not any(mark in between for mark in ".;"))
    )


def _difference(total: Item, change: Item) -> Sum:
    sign = "−" if change.claim.change == "increase" else "+"
    t, c = quantity(total), quantity(change)
    reverse = change.claim.change == "decrease"
    hard = combined(t.hard, c.hard, add=reverse)
    soft = combined(t.soft, c.soft, add=reverse)
    base = (t.base or Decimal(0)) + ((c.base or Decimal(0)) if reverse else -(c.base or Decimal(0)))
    return Sum((total, change), hard, soft, f"{written(t.base)} {sign} {written(c.base)}", written(base))


def _against_levels(
    sum_: Sum, counts: Sequence[Item], story: Story, findings: list[Finding], agreements: list[Agreement]
) -> None:
    """Set a level before a change against the levels that other reports give for now."""
    total, change = sum_.parts
    rivals = [i for i in counts if _level_now(i, sum_) and _one_order(i, sum_) and _one_body(i, total, change, story)]
    apart = [i for i in rivals if not quantity(i).soft.meets(sum_.soft) and not quantity(i).hard.meets(sum_.hard)]
    if apart:
        findings.append(_derived(sum_, total, apart))
    for i in (r for r in rivals if r not in apart):
        agreements.append(_fits(sum_, (total.claim, change.claim, i.claim), i))


def _fits(sum_: Sum, claims: Sequence[Claim], other: Item) -> Agreement:
    """The agreement of a sum with another figure."""
    first = sum_.parts[0]
    passages = f"{who_says(first)}: {quoted(first)} — {who_says(other)}: {quoted(other)}"
    reason = SUM_FITS.judge(Reckoned(passages, f"{sum_.operation} = {sum_.result}.", fits=True)) or ""
    return Agreement(SUM_FITS.code, SUM_FITS.kind, SUM_FITS.verdict, tuple(claims), reason, (sum_.step,))


def _level_now(item: Item, sum_: Sum) -> bool:
    claim = item.claim
    return (
        claim.change in {None, "level"}
        and claim.status != "planned"
        and item not in sum_.parts
        and claim.article != sum_.parts[0].claim.article
    )


def _one_order(item: Item, sum_: Sum) -> bool:
    """Whether a level is of the order of the reckoned one: no further off than threefold."""
    level, reckoned = quantity(item).base or Decimal(0), sum_.soft.low or Decimal(0)
    return 0 < level <= 3 * reckoned <= 9 * level


def _one_body(level: Item, total: Item, change: Item, story: Story) -> bool:
    """Whether a level counts the same people as a total and its change: same happening or thing, no other country."""
    mine, theirs = level.facets, (total.facets, change.facets)
    events = {f.event for f in theirs} - {""}
    if mine.event != "" and events and mine.event not in events:
        return False
    if mine.as_of or any(f.as_of for f in theirs):
        return False
    places = frozenset().union(*(f.entities for f in theirs))
    if mine.entities and places and not mine.entities & places:
        return False
    alike = max(story.likeness(level, total), story.likeness(level, change))
    return (bool(mine.event) and mine.event in events) or (mine.noun in {f.noun for f in theirs} and alike >= 0.3)


def _derived(sum_: Sum, total: Item, rivals: Sequence[Item]) -> Finding:
    rival = rivals[0]
    direct = f"{who_says(total)}: {quoted(total)} — {who_says(rival)}: {quoted(rival)}"
    planned = "the figure after the change" if total.claim.status != "planned" else "the planned total"
    why = (
        f"{written(quantity(total).base)} is {planned}, {written(quantity(rival).base)} is given for now; but "
        f"{sum_.operation} = {sum_.result} now, against {written(quantity(rival).base)}: both cannot hold."
    )
    sides = (Side(total.words, (total.claim,)), Side(rival.words, tuple(r.claim for r in rivals)))
    return _finding(BEFORE_CHANGE, sides, Reckoned(direct, why, fits=False), sum_)


def _finding(rule: Rule, sides: tuple[Side, ...], case: Reckoned, sum_: Sum) -> Finding:
    return Finding(rule.code, rule.kind, rule.verdict, "alarm", sides, rule.judge(case) or "", (sum_.step,))


def _part_sums(own: Sequence[Item]) -> Iterator[Sum]:
    """Sums of two or three counts that follow one another and may divide one whole."""
    by_family: dict[str, list[Item]] = {}
    for item in own:
        if _plain(item) and is_people(item):
            by_family.setdefault(_family(item), []).append(item)
    for rows in by_family.values():
        for n, first in enumerate(rows):
            for size in (2, 3):
                parts = tuple(rows[n : n + size])
                near = parts[-1].claim.span.start - first.claim.span.end < FAR
                if len(parts) == size and _divide(parts) and near and not _goes_on(rows, n, n + size):
                    yield _total(parts)


def _goes_on(rows: Sequence[Item], start: int, end: int) -> bool:
    """Whether a further part stands right beside these, so that they are not all: "1 critical, 1 serious, 1 slight"."""
    beside = ((rows[at], rows[at + 1]) for at in (start - 1, end - 1) if 0 <= at < len(rows) - 1)
    return any(
        a.claim.span.field == b.claim.span.field
        and 0 <= b.claim.span.start - a.claim.span.end < LIST
        and a.facets.scope
        and b.facets.scope
        for a, b in beside
    )


def _family(item: Item) -> str:
    """The happening under which parts are added up; all that is hurt is one, and so are all aboard."""
    event = item.facets.event
    return "hurt" if event in senses.HURT else event if event in senses.HARM else "aboard" if event in {"", "aboard"} else event


def _divide(parts: Sequence[Item]) -> bool:
    """Whether counts may be parts of one whole: another group, gravity or place each, in one field, for one time."""
    kinds = [(p.facets.noun, p.facets.event, p.facets.scope & {"serious", "slight", "another"}, p.facets.entities) for p in parts]
    same = len({p.claim.span.field for p in parts}) == 1 and len({p.facets.as_of for p in parts}) == 1
    return len(set(kinds)) == len(kinds) and same


def _plain(item: Item) -> bool:
    value = quantity(item)
    return value.hard.low == value.hard.high and item.claim.change in {None, "level"} and (value.base or 0) > 0


def _total(parts: tuple[Item, ...]) -> Sum:
    hard, soft = quantity(parts[0]).hard, quantity(parts[0]).soft
    base = quantity(parts[0]).base or Decimal(0)
    for part in parts[1:]:
        value = quantity(part)
        hard, soft, base = combined(hard, value.hard, add=True), combined(soft, value.soft, add=True), base + (value.base or 0)
    return Sum(parts, hard, soft, " + ".join(written(quantity(p).base) for p in parts), written(base))


def _against_wholes(sum_: Sum, wholes: Sequence[Item], findings: list[Finding], agreements: list[Agreement]) -> None:
    """A sum of parts that equals a whole reconciles them; a complete division that misses every whole contradicts them."""
    rivals = [w for w in wholes if w not in sum_.parts and _contains(w, sum_)]
    meeting = [w for w in rivals if quantity(w).base == sum_base(sum_) and quantity(w).hard.meets(sum_.hard)]
    if meeting and (sum_base(sum_) >= TELLING or _worded(sum_)):
        claims = (*(p.claim for p in sum_.parts), *(m.claim for m in meeting[:3]))
        agreements.append(_fits(sum_, claims, meeting[0]))
    elif not meeting and _complete(sum_):
        wholes = [w for w in rivals if w.facets.event == (_ABOARD if _manned(sum_) else "injure")]
        apart = [w for w in wholes if not quantity(w).soft.meets(sum_.soft) and (_near(w, sum_) or not _manned(sum_))]
        if apart and not any(quantity(w).hard.meets(sum_.hard) for w in wholes):
            findings.append(_parts_conflict(sum_, apart))


TELLING = 10
"""A whole from which on a sum that fits exactly is no accident; smaller ones need the words of a division."""


def _worded(sum_: Sum) -> bool:
    """Whether the wording divides: "another", "others", one sentence of grave and slight cases."""
    return any("other" in p.words.lower() for p in sum_.parts) or len({p.facets.scope for p in sum_.parts}) == len(sum_.parts)


def _subdivides(sum_: Sum, own: Sequence[Item]) -> bool:
    """Whether the parts divide a smaller whole that stands right beside them ("20 people, four of them badly hurt and 16 …")."""
    at = sum_.parts[0].claim.span.start
    base = sum((quantity(p).base or Decimal(0) for p in sum_.parts), Decimal(0))
    return any(
        quantity(i).base == base
        and abs(i.claim.span.start - at) < FAR
        and i.claim.span.field == sum_.parts[0].claim.span.field
        and i.facets.event != sum_.parts[0].facets.event
        for i in own
    )


def _contains(whole: Item, sum_: Sum) -> bool:
    """Whether a count may be the whole of these parts: one time, people in general or the same thing, more than any part."""
    first = sum_.parts[0].facets
    if whole.facets.as_of != first.as_of or whole.claim.change not in {None, "level"}:
        return False
    general = whole.facets.noun in {"person", ""}
    return (general or whole.facets.noun in {p.facets.noun for p in sum_.parts}) and (quantity(whole).base or 0) > max(
        quantity(p).base or Decimal(0) for p in sum_.parts
    )


def _complete(sum_: Sum) -> bool:
    """Whether the parts leave nothing over: the grave and the slight cases of one happening, all who are aboard."""
    if _manned(sum_):
        return True
    marks: set[str] = set().union(*(p.facets.scope for p in sum_.parts))
    return len(sum_.parts) == 2 and {"serious", "slight"} <= marks


_ABOARD = "aboard"


def _manned(sum_: Sum) -> bool:
    """Whether the parts are the passengers and the crew of one vessel, named side by side as what it carries."""
    first, last = sum_.parts[0], sum_.parts[-1]
    side_by_side = last.claim.span.start - first.claim.span.end < BESIDE
    nouns = [p.facets.noun for p in sum_.parts]
    return side_by_side and sorted(nouns) == ["crew", "passenger"] and _ABOARD in {p.facets.event for p in sum_.parts}


def _near(whole: Item, sum_: Sum) -> bool:
    """Whether a whole is no further from the sum than a third of it: another vessel carries many more, or few."""
    return 3 * abs((quantity(whole).base or Decimal(0)) - sum_base(sum_)) <= sum_base(sum_)


BESIDE = 24
"""Characters between the two: "120 passengers and a crew of 10", "120 passengers and 10 crew"."""


def _parts_conflict(sum_: Sum, rivals: Sequence[Item]) -> Finding:
    parts = sum_.parts
    direct = f"{who_says(parts[0])}: {quoted(parts[0])} — " + "; ".join(f"{who_says(r)}: {quoted(r)}" for r in rivals[:3])
    why = f"{sum_.operation} = {sum_.result}, which is not the figure of the other report."
    by_value: dict[str, list[NumberClaim]] = {}
    for rival in rivals:
        by_value.setdefault(written(quantity(rival).base), []).append(rival.claim)
    sides = (
        Side(f"{sum_.operation} = {sum_.result}", tuple(p.claim for p in parts)),
        *(Side(value, tuple(claims)) for value, claims in by_value.items()),
    )
    return _finding(PARTS_MISS, sides, Reckoned(direct, why, fits=False), sum_)
