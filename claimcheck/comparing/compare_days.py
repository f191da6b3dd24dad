"""Say where several reports put the event that they tell of on different days, or on one."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from claimcheck.comparing.groups import Groups
from claimcheck.comparing.lemmas import Cut, cut
from claimcheck.comparing.passage import passage
from claimcheck.comparing.story import LEAD
from claimcheck.comparing.wording import FORMS_OF_ADDRESS
from claimcheck.measuring.day_words import WEEKDAYS, DayWords
from claimcheck.measuring.event_days import EventDay, day_of_publication, event_days
from claimcheck.measuring.event_words import DRIVEN, HARM, NOUNS, PERSONAL, RECURRENT, VEHICLES, VERBS, WORLDWIDE
from claimcheck.measuring.planned_days import one_plan, planned_days
from claimcheck.model import Agreement, Article, Claim, Comparison, Finding, NumberClaim, Quantity, Side, Span, When, claim_id
from claimcheck.rules.days import ANOTHER_DAY, SAME_DAY, DayCase

LIKE = 0.2
"""The share of the poorer lead's words that the other's must have."""


MANY = 10
"""A count that is hardly the same of two events."""


@dataclass(frozen=True, slots=True)
class _Report:
    """What an article says of the day of its event, and by what it is known: names, words, counts and vehicles of its lead.

    `days` are those of what has happened and of what is planned.
    """

    article: Article
    days: tuple[EventDay, ...]
    names: frozenset[str]
    words: frozenset[str]
    counts: frozenset[Decimal]
    vehicles: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Pair:
    left: tuple[Article, EventDay]
    right: tuple[Article, EventDay]

    @property
    def case(self) -> DayCase:
        """What the rules judge."""
        common = self.left[1].kinds & self.right[1].kinds
        return DayCase(self.left[1].when, self.right[1].when, common <= WORLDWIDE)


def compare_days(claims: Sequence[Claim], articles: Sequence[Article], cut: Cut = cut) -> Comparison:
    """The findings and agreements about the day of the event, or of what is to follow it, with the claims made for them.

    A report that gives its event two days says nothing, and two dates with their month are left to the rules for dates.
    """
    numbers: dict[str, list[NumberClaim]] = {}
    for claim in claims:
        if isinstance(claim, NumberClaim):
            numbers.setdefault(claim.article, []).append(claim)
    reports = [report for article in articles if (report := _report(article, numbers.get(article.id, ()), cut)).days]
    pairs = [pair for left, right in combinations(reports, 2) for pair in _pairs(left, right)]
    apart = [pair for pair in pairs if ANOTHER_DAY.judge(pair.case)]
    known = {(c.article, c.span): c for c in claims if isinstance(c, NumberClaim)}
    by_id = {article.id: article for article in articles}
    findings = [_finding(group, known, by_id) for group in _together(apart)]
    told = {claim_id(c) for f in findings for c in f.claims}
    alike = [pair for pair in pairs if SAME_DAY.judge(pair.case)]
    agreements = [_agreement(group, known, by_id) for group in _together(alike)]
    kept = tuple(a for a in agreements if not told & {claim_id(c) for c in a.claims})
    entries: tuple[Finding | Agreement, ...] = (*findings, *kept)
    given = {claim_id(c) for c in claims} if entries else frozenset()
    made = {claim_id(c): c for entry in entries for c in entry.claims if claim_id(c) not in given}
    return Comparison(tuple(findings), kept, tuple(made[key] for key in sorted(made)))


def _report(article: Article, numbers: Sequence[NumberClaim], cut: Cut) -> _Report:
    dates = [(c.span, c.value) for c in numbers if isinstance(c.value, When)]
    days, plans = event_days(article, dates), planned_days(article)
    if not days and not plans:
        return _Report(article, (), *[frozenset()] * 4)
    single = tuple(
        d for d in days if all(_meet(d.when, o.when) for o in days if o.kinds & d.kinds)
    )  # an article that dates two happenings of a kind does not say which is the other's
    words = [w for w in (*cut(article.title), *cut(article.text, 0, _lead_end(article.text))) if w.content]
    names = frozenset(w.stem for w in words if w.capital and w.form not in WEEKDAYS and w.form not in VERBS | NOUNS)
    lower = {w.form for w in words if not w.capital}
    counts = frozenset(
        c.value.base
        for c in numbers
        if isinstance(c.value, Quantity)
        and c.value.dimension == "count"
        and c.value.base
        and c.value.base > 2
        and c.span.end <= LEAD
    )
    vehicles = VEHICLES & {form for w in words for form in (w.form, w.form.removesuffix("s"))}
    return _Report(article, (*single, *plans), names - lower, frozenset(w.stem for w in words), counts, vehicles)


def _lead_end(text: str) -> int:
    """Where the lead of a text ends, amid no word where blanks part the words."""
    blank = text.rfind(" ", 0, LEAD)
    return len(text) if len(text) <= LEAD else blank if blank > 0 else LEAD


def _meet(left: DayWords, right: DayWords) -> bool:
    return min(left.high, right.high) > max(left.low, right.low)


def _pairs(left: _Report, right: _Report) -> Iterable[_Pair]:
    """The days that two reports give one event."""
    if left.article.witness == right.article.witness or not _one_story(left, right):
        return
    for mine in left.days:
        for yours in right.days:
            kinds = mine.kinds & yours.kinds
            if mine.planned or yours.planned:
                if mine.planned and yours.planned and _near(left, right) and one_plan(mine, yours):
                    yield _Pair((left.article, mine), (right.article, yours))
                continue
            dated = _dated(left, mine) and _dated(right, yours)
            if kinds and not dated and _one_event(kinds, mine, yours, left, right):
                yield _Pair((left.article, mine), (right.article, yours))


NEAR = 1
"""Days between two reports up to which a plan is hardly another by the second."""


def _near(left: _Report, right: _Report) -> bool:
    mine, yours = day_of_publication(left.article), day_of_publication(right.article)
    return abs((mine - yours).days) <= NEAR if mine and yours else False


def _one_story(left: _Report, right: _Report) -> bool:
    """Whether two leads share much of their words, and two names, or one and a count."""
    shared = len(left.names & right.names)
    alike = len(left.words & right.words) >= LIKE * min(len(left.words), len(right.words))
    return alike and (shared > 1 or (shared == 1 and bool(left.counts & right.counts)))


def _one_event(kinds: frozenset[str], mine: EventDay, yours: EventDay, left: _Report, right: _Report) -> bool:
    """Whether two days with these kinds in common are of one happening.

    Where vehicles crash, none is another here than there; what recurs has the same counts; what one person does has the name; and
    people who come to harm have the same names, or one name and the same counts.
    """
    counts = left.counts & right.counts
    counted = len(counts) > 1 or any(count >= MANY for count in counts)
    if kinds & DRIVEN and left.vehicles and right.vehicles and not left.vehicles & right.vehicles:
        return False
    names = mine.names & yours.names - FORMS_OF_ADDRESS
    if kinds <= PERSONAL:
        one = mine.names - FORMS_OF_ADDRESS <= names or yours.names - FORMS_OF_ADDRESS <= names
        return bool(names) and one  # not Ana Ruiz and Ben Ruiz
    if kinds <= HARM:
        return mine.kinds == yours.kinds and len(names) + counted > 1
    return counted or not kinds <= RECURRENT


_MONTH = re.compile(r"\d")


def _dated(report: _Report, day: EventDay) -> bool:
    return bool(_MONTH.search(report.article.words(day.when.span)))


def _together(pairs: Iterable[_Pair]) -> list[list[_Pair]]:
    """The pairs that share what one report says of a day: one disagreement, or one agreement."""
    groups, row = Groups(), list(pairs)
    for pair in row:
        groups.join(_home(pair.left), _home(pair.right))
    found: dict[Hashable, list[_Pair]] = {}
    for pair in row:
        found.setdefault(groups.of(_home(pair.left)), []).append(pair)
    return list(found.values())


def _home(side: tuple[Article, EventDay]) -> tuple[str, date, str]:
    return side[0].id, side[1].when.day, min(side[1].kinds) if side[1].planned else ""


_Known = Mapping[tuple[str, Span], NumberClaim]


def _rows(group: Iterable[_Pair]) -> list[tuple[str, EventDay]]:
    """The first words with which each report of a group puts the event on a day, in the order of the reports."""
    found: dict[tuple[str, date, str], EventDay] = {}
    for side in (side for pair in group for side in (pair.left, pair.right)):
        home, day = _home(side), side[1]
        if home not in found or day.number < found[home].number:
            found[home] = day
    return [(home[0], day) for home, day in sorted(found.items(), key=lambda row: row[0])]


def _claim(article: str, day: EventDay, known: _Known) -> NumberClaim:
    when = day.when
    iso = when.day.isoformat()
    made = NumberClaim(
        article, when.span, When(iso, iso, "=" if when.named else "~"), f"the day of {_what(day)}", "level",
        "planned" if day.planned else "past",
        by={"measure": "rules", "change": "rules", "status": "rules"},
    )  # fmt: skip
    return known.get((article, when.span), made)


def _finding(group: Sequence[_Pair], known: _Known, articles: Mapping[str, Article]) -> Finding:
    """One finding with a side for every day, and the sentences that tell it."""
    rows = _rows(group)
    sides: dict[date, list[Claim]] = {}
    for article, found in rows:
        sides.setdefault(found.when.day, []).append(_claim(article, found, known))
    made = tuple(Side(_called(day), tuple(row)) for day, row in sorted(sides.items()))
    told = " — ".join(_told(row, articles) for row in sorted(rows, key=lambda row: row[1].when.day))
    message = f"The reports put {_what(rows[0][1])} on {len(made)} days: {told}"
    return Finding(ANOTHER_DAY.code, "number", ANOTHER_DAY.verdict, "alarm", made, message)


def _agreement(group: Sequence[_Pair], known: _Known, articles: Mapping[str, Article]) -> Agreement:
    rows = _rows(group)
    claims = tuple(_claim(article, day, known) for article, day in rows)
    message = f"The reports put {_what(rows[0][1])} on one day: {' — '.join(_told(row, articles) for row in rows)}"
    return Agreement(SAME_DAY.code, "number", SAME_DAY.verdict, claims, message)


def _what(day: EventDay) -> str:
    return "what is to come" if day.planned else "the event"


def _told(row: tuple[str, EventDay], articles: Mapping[str, Article]) -> str:
    article, day = row
    return passage(article, day.sentence, articles, _called(day.when.day))


def _called(day: date) -> str:
    """A day with the name of its weekday."""
    return f"{WEEKDAYS[day.weekday()].title()}, {day.isoformat()}"
