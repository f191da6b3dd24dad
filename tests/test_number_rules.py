"""The borders of the rules for numbers, each from both sides, on two numbers made by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from claimcheck.comparing.cases import NumberCase, side_by_side
from claimcheck.comparing.gather import Judged
from claimcheck.comparing.items import Item, echo
from claimcheck.comparing.values import Relation
from claimcheck.model import Article, Facets, Field, Interval, NumberClaim, Quantity, Span, When
from claimcheck.rules import hours, numbers

ECHO = (tuple("raised was fee yearly the that said".split()), tuple("a month by the board".split()))
KILL = Facets(event="kill", noun="person")


@dataclass(frozen=True)
class Figure:
    """One figure in a text of its own; what a test does not name is the same on both sides."""

    base: str | None = "12"
    hedge: str = "="
    unit: str = "person"
    dimension: str = "count"
    facets: Facets = KILL
    source: str | None = None
    day: date | None = date(2024, 5, 6)
    published: str | None = "2024-05-06"
    around: Any = None
    text: str = "It was 12 there."
    field: Field = "text"
    article: str = ""
    when: str = ""

    def item(self, name: str) -> Item:
        base = None if self.base is None else Decimal(self.base)
        at = Interval(base, base)
        value: Quantity | When = Quantity(at, at, self.unit, self.dimension, self.hedge, base)
        if self.when:
            value = When(self.when, self.when, self.hedge)
        start = self.text.index("12")
        span = Span(start, start + 2, self.field)
        name = self.article or name
        claim = NumberClaim(name, span, value, source=self.source, facets=self.facets)
        title, text = (self.text, "") if self.field == "title" else ("", self.text)
        article = Article(name, text, title, f"Post {name}", self.published)
        stems = self.facets.context | self.facets.terms
        around = self.around or ((name,), (name,))
        return Item(
            claim, article, self.facets, name, self.day, "12", around, f"number:{name}", self.dimension, base or Decimal(0), stems
        )


def case(left: Figure, right: Figure, relation: Relation = "apart") -> NumberCase:
    mine = left.item("a")
    yours = right.item("b")
    if left.article and left.article == right.article:
        yours = replace(yours, id="number:again")
    return NumberCase(mine, yours, 1.0, relation, edited=echo(mine, yours))


def holds(rule: Any, left: Figure, right: Figure, relation: Relation = "apart") -> bool:
    """Whether a rule fires on two figures; in either order alike, and only where it is asked."""
    forth, back = rule(case(left, right, relation)), rule(case(right, left, relation))
    assert (forth is None) == (back is None)
    assert forth is None or all(known.is_asked_of(relation) for known in numbers.NUMBER_RULES if known.judge is rule)
    return forth is not None


PLAIN = Figure()


def fig(base: str | None = "12", **changed: Any) -> Figure:
    return replace(PLAIN, base=base, **changed)


# --- the attacker -----------------------------------------------------------------------------------------------------

WITH = replace(KILL, inclusion="with attacker")


def test_the_attacker_is_the_whole_difference() -> None:
    with_him, without = fig("6", facets=WITH), fig("5")
    assert holds(numbers.attacker_counted, with_him, without)
    assert holds(numbers.attacker_counted, fig("1", facets=WITH), fig("0"))
    assert not holds(numbers.attacker_counted, with_him, without, "meets")
    assert not holds(numbers.attacker_counted, with_him, fig("5", facets=WITH))
    assert not holds(numbers.attacker_counted, fig("6"), without)
    assert not holds(numbers.attacker_counted, with_him, fig("4"))
    assert not holds(numbers.attacker_counted, fig("5", facets=WITH), fig("6"))
    assert not holds(numbers.attacker_counted, fig("1", facets=WITH), fig(None))
    assert not holds(numbers.attacker_counted, fig(None, facets=WITH), fig("1"))
    told = numbers.attacker_counted(case(with_him, without))
    assert told == "The larger count includes the attacker."


# --- one figure, two reservations -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        (">", "~", True), (">", "=", True), ("<", "=", True), ("nearly", "=", True), ("<", ">", True),
        ("~", "=", False), (">=", "=", False), (">", ">", False), ("=", "=", False), ("nearly", "nearly", False),
    ],
)  # fmt: skip
def test_one_figure_with_another_reservation(left: str, right: str, other: bool) -> None:
    assert holds(numbers.same_base, fig("400", hedge=left), fig("400", hedge=right), "meets") == other
    assert not holds(numbers.same_base, fig("400", hedge=left), fig("410", hedge=right), "meets")


def test_a_reservation_is_one_of_figures_that_are_named() -> None:
    assert not holds(numbers.same_base, fig(None, hedge=">"), fig(None), "meets")
    assert not holds(numbers.same_base, fig(None, hedge=">"), fig("400"), "meets")
    day = fig(when="2024-05-06", hedge=">")
    assert not holds(numbers.same_base, day, replace(day, hedge="="), "meets")
    told = numbers.same_base(case(fig("400", hedge=">"), fig("400"), "meets"))
    assert told
    assert told == "Both name the same figure, but not with the same reservation."


# --- counts that grow -------------------------------------------------------------------------------------------------

EARLY, LATE = "2024-05-06", "2024-05-08"


def judged(rule: Any, early: str | None, late: str | None, relation: Relation = "apart", **told: Any) -> bool:
    """Whether a rule fires on an earlier and a later figure."""
    first = {key.removeprefix("early_"): value for key, value in told.items() if not key.startswith("late_")}
    last = {key.removeprefix("late_"): value for key, value in told.items() if not key.startswith("early_")}
    return holds(rule, fig(early, **({"published": EARLY} | first)), fig(late, **({"published": LATE} | last)), relation)


def test_a_toll_that_grows_and_one_that_shrinks() -> None:
    assert judged(numbers.grown, "3", "9")
    assert not judged(numbers.grown, "9", "3")
    assert not judged(numbers.grown, "9", "9")
    assert not judged(numbers.grown, None, "9")
    assert not judged(numbers.grown, "9", None)
    assert judged(numbers.shrunk, "9", "3")
    assert not judged(numbers.shrunk, "3", "9")
    assert not judged(numbers.shrunk, "9", "9")
    assert not judged(numbers.shrunk, None, "3")
    assert not judged(numbers.shrunk, "9", None)
    assert not judged(numbers.shrunk, "9", "3", "meets")
    assert not judged(numbers.shrunk, "9", "3", early_hedge="vague")
    grew = numbers.grown(case(fig("3", published=EARLY), fig("9", published=LATE)))
    assert grew
    assert grew == "The later report gives the larger count, as when a toll rises."
    fell = numbers.shrunk(case(fig("9", published=EARLY), fig("3", published=LATE)))
    assert fell
    assert fell == "The later report gives the smaller count, though such a count can only grow."


@pytest.mark.parametrize(
    ("hedge", "late", "grew"),
    [("=", "14", False), ("~", "14", False), (">=", "14", True), (">=", "13", True), (">", "18", False), (">", "19", True)],
)
def test_a_count_that_may_be_one_has_grown_only_from_a_bound(hedge: str, late: str, grew: bool) -> None:
    assert judged(numbers.grown, "12", late, "meets", early_hedge=hedge) == grew


GROWING = [
    ("kill", "person", True),
    ("kill", "child", True),
    ("kill", "house", False),
    ("destroy", "house", True),
    ("cost", "house", False),
    ("", "person", False),
]


@pytest.mark.parametrize(("event", "noun", "grows"), GROWING)
def test_what_grows(event: str, noun: str, grows: bool) -> None:
    facets = Facets(event=event, noun=noun)
    unit = "person" if noun in ("person", "child") else noun
    assert judged(numbers.grown, "3", "9", facets=facets, unit=unit) == grows
    assert judged(numbers.shrunk, "9", "3", facets=facets, unit=unit) == grows


def test_a_count_of_long_ago_does_not_grow() -> None:
    past = replace(KILL, as_of="2004")
    assert not judged(numbers.grown, "3", "9", facets=past)
    assert not judged(numbers.grown, "3", "9", early_facets=past)
    assert not judged(numbers.grown, "3", "9", late_facets=past)
    assert not judged(numbers.shrunk, "9", "3", facets=past)


ORDER = [
    ("2024-05-06", "2024-05-08", True),
    ("2024-05-06T08:00", "2024-05-06T17:00", True),
    ("2024-05-06", "2024-05-06", False),
    ("2024-05-06T08:00", "2024-05-06T08:00", False),
    (None, "2024-05-08", False),
    ("2024-05-06", None, False),
    (None, None, False),
]


@pytest.mark.parametrize(("early", "late", "known"), ORDER)
def test_which_report_is_the_later_one(early: str | None, late: str | None, known: bool) -> None:
    assert judged(numbers.grown, "3", "9", early_published=early, late_published=late) == known
    assert judged(numbers.shrunk, "9", "3", early_published=early, late_published=late) == known


def test_a_count_of_one_day_with_one_known_hour_may_be_the_later_one() -> None:
    morning, day = fig("3", published="2024-05-06T08:00"), fig("9", published="2024-05-06")
    assert holds(numbers.grown, morning, day)
    assert not holds(numbers.shrunk, morning, day)
    assert not holds(numbers.grown, morning, day, "meets")
    assert not holds(numbers.grown, morning, replace(day, hedge="vague"))
    assert not holds(numbers.grown, replace(morning, article="one"), replace(day, article="one"))
    assert not holds(numbers.grown, morning, replace(day, published="2024-05-06T08:00"))
    told = numbers.grown(case(morning, day))
    assert told
    assert told == "Such a count grows; which of the two reports of this day is later is not known."


STAGES = [
    ("It was initially 12.", "It was 12.", True),
    ("It was 12.", "It rose to 12.", True),
    ("It was first reports of 12.", "It was now 12.", True),
    ("Previously it was 12.", "It was 12.", True),
    ("At first 12 were found.", "It was 12.", True),
    ("It was 12.", "The updated toll is 12.", True),
    ("It was now 12.", "It rose to 12.", False),
    ("Earlier 12 were found.", "Earlier 12 were found.", False),
    ("It was 12.", "It was 12.", False),
    ("It was 12.", "It was known. The toll is 12.", False),
    ("It was 12.", "The news is updated; it is 12.", False),
    ("It was 12.", f"Updated {'by the people of the town ' * 3}it is 12.", False),
    ("It was 12.", f"Now {'x' * 64}, 12", True),
    ("It was 12.", f"Now{'x' * 68} 12", False),
]


@pytest.mark.parametrize(("early", "late", "known"), STAGES)
@pytest.mark.parametrize("field", ["text", "title"])
def test_words_tell_which_figure_is_the_later_one(early: str, late: str, known: bool, field: str) -> None:
    told: dict[str, Any] = {"published": "2024-05-06", "field": field, "early_text": early, "late_text": late}
    assert judged(numbers.grown, "3", "9", **told) == known
    assert judged(numbers.shrunk, "9", "3", **told) == known


def test_words_within_the_room_before_a_figure() -> None:
    def later(gap: int) -> bool:
        return judged(numbers.grown, "3", "9", published="2024-05-06", late_text=f"-now{' ' * gap}12")

    assert [gap for gap in range(60, 72) if later(gap)] == list(range(60, 68))


BOUNDS = [
    ("50", ">=", "55", True),
    ("50", ">=", "54", False),
    ("50", ">=", "90", True),
    ("50", ">", "90", False),
    ("50", "=", "90", False),
    ("0", ">=", "9", False),
    (None, ">=", "9", False),
    ("1", ">=", "2", True),
]


@pytest.mark.parametrize(("early", "hedge", "late", "earlier"), BOUNDS)
def test_a_bound_beside_a_larger_figure_is_the_earlier_one(early: str | None, hedge: str, late: str, earlier: bool) -> None:
    told: dict[str, Any] = {"published": "2024-05-06", "early_hedge": hedge}
    assert judged(numbers.grown, early, late, "meets", **told) == earlier
    assert not judged(numbers.grown, early, late, "meets", **told, article="one")
    assert not judged(numbers.shrunk, early, late, **told)


# --- places and times -------------------------------------------------------------------------------------------------

BEARINGS = [
    ("12 north of Oslo", "12 south of Oslo", True),
    ("12 east of Oslo", "12 west of Oslo", True),
    ("12 north of Oslo", "12 northeast of Oslo", False),
    ("12 southwest of Oslo", "12 north-east of Oslo", True),
    ("12 southwest of Oslo", "12 south of Oslo", False),
    ("12 southeast of Oslo", "12 west of Oslo", True),
    ("12 southwest of Oslo", "12 west of Oslo", False),
    ("12 east of Oslo", "12 northeast of Oslo", False),
    ("12 north of Oslo", "12 south of Bergen", False),
    ("12 north of Oslo", "12 from Oslo", False),
    ("12 (7 miles) to the northern of the Oslo", "12 south of Oslo", True),
    ("12 north of the town of Oslo", "12 south of the city of Oslo", True),
    ("12 north of here", "12 south of here", False),
    ("12 of Oslo", "12 of Oslo", False),
]


@pytest.mark.parametrize(("left", "right", "other"), BEARINGS)
@pytest.mark.parametrize("field", ["text", "title"])
def test_one_distance_in_two_directions(left: str, right: str, other: bool, field: Field) -> None:
    mine, yours = fig(text=left, field=field), fig(text=right, field=field)
    assert holds(hours.other_bearing, mine, yours, "equal") == other
    assert not holds(hours.other_bearing, mine, yours, "apart")


def test_what_the_direction_is_told_of() -> None:
    told = hours.other_bearing(case(fig(text="12 NORTH of Oslo"), fig(text="12 south of Oslo"), "equal"))
    assert told
    assert told == "One distance from Oslo, but north of it in one report and south in the other."


def clock(base: str = "457", zone: str = "", **changed: Any) -> Figure:
    facets = changed.pop("facets", Facets(event="happen"))
    return fig(base, dimension="time", unit=f"time {zone}".strip(), facets=facets, **changed)


def test_one_clock_reading_in_two_zones() -> None:
    assert holds(hours.other_zone, clock(zone="local"), clock(zone="GMT"))
    assert holds(hours.other_zone, clock(zone="local"), clock(zone="UTC"))
    assert not holds(hours.other_zone, clock(zone="local"), clock("37", zone="UTC"))
    assert not holds(hours.other_zone, clock(zone="local"), clock(zone="EST"))
    assert not holds(hours.other_zone, clock(zone="local"), clock(zone="local"))
    assert not holds(hours.other_zone, clock(zone="GMT"), clock(zone="UTC"))
    assert not holds(hours.other_zone, clock(zone="local"), clock())
    assert not holds(hours.other_zone, fig("457", unit="local"), clock(zone="GMT"))
    told = hours.other_zone(case(clock(zone="local"), clock(zone="GMT")))
    assert told
    assert told == "The same time of day, but local in one report and Greenwich time in the other."


CALL, HAPPEN = Facets(event="call"), Facets(event="happen")


@pytest.mark.parametrize(
    ("call", "happen", "before"),
    [("369", "370", True), ("362", "370", True), ("310", "370", True), ("309", "370", False), ("375", "370", False)],
)
def test_help_is_not_called_before_it_is_needed(call: str, happen: str, before: bool) -> None:
    assert holds(hours.called_before, clock(call, facets=CALL), clock(happen, facets=HAPPEN)) == before


def test_of_what_a_call_is_asked() -> None:
    call, happen = clock("362", facets=CALL), clock("370", facets=HAPPEN)
    assert not holds(hours.called_before, call, happen, "meets")
    assert not holds(hours.called_before, clock("362", facets=HAPPEN), happen)
    assert not holds(hours.called_before, call, clock("370", facets=CALL))
    assert not holds(hours.called_before, call, clock("370", facets=KILL))
    assert not holds(hours.called_before, replace(call, hedge="~"), happen)
    assert holds(hours.called_before, call, replace(happen, hedge="~"))
    assert not holds(hours.called_before, replace(call, when="2024-05-06"), happen)
    assert not holds(hours.called_before, call, replace(happen, when="2024-05-06"))
    assert not holds(hours.called_before, clock("370", facets=CALL), happen)
    assert not holds(hours.called_before, replace(call, base=None), happen)
    assert holds(hours.called_before, clock("1", facets=CALL), clock("60", facets=HAPPEN))
    assert not holds(hours.called_before, call, replace(happen, base=None))
    assert not holds(hours.called_before, clock("0", facets=CALL), replace(happen, base=None))
    told = hours.called_before(case(call, happen))
    assert told
    assert told == "Nobody is called to it before it happens."


# --- one article, one sentence, one source ----------------------------------------------------------------------------


def test_two_figures_of_one_article() -> None:
    assert holds(numbers.unlike_itself, fig("12", article="one"), fig("15", article="one"))
    assert not holds(numbers.unlike_itself, fig("12"), fig("15"))
    assert not holds(numbers.unlike_itself, fig("12", article="one"), fig("15", article="one"), "meets")
    assert not holds(numbers.unlike_itself, fig("12", article="one", hedge="vague"), fig("15", article="one"))
    told = numbers.unlike_itself(case(fig("12", article="one"), fig("15", article="one")))
    assert told
    assert told == "The article gives two figures for one thing."


FIGURES = [
    ("0.13", "0.14", True),
    ("0.13", "0.1", False),
    ("0.13", "0.10", True),
    ("0.505", "0.51", False),
    ("0.505", "0.50", False),
    ("0.506", "0.50", True),
    ("0.5", "0.51", False),
    ("2.5", "3", False),
    ("2.4", "3", True),
    ("2.6", "3", False),
    ("19", "20", True),
    ("119", "120", True),
    ("999", "1000", False),
    ("1187", "1200", False),
    ("1150", "1200", False),
    ("1149", "1200", True),
    ("1187", "1190", False),
    ("1187", "1188", True),
    ("1000.5", "1001", False),
    ("3200000", "3000000", False),
    ("3200000.0", "3000000", False),
    ("1000.0", "1001", False),
    ("1.0", "1.4", True),
    ("12", "12", False),
]


@pytest.mark.parametrize(("left", "right", "changed"), FIGURES)
def test_one_sentence_with_another_figure(left: str, right: str, changed: bool) -> None:
    mine, yours = fig(left, around=ECHO), fig(right, around=ECHO)
    for relation in ("apart", "meets", "rounded"):
        assert holds(numbers.figure_changed, mine, yours, relation) == changed


def test_of_what_another_figure_is_asked() -> None:
    mine, yours = fig("0.13", around=ECHO), fig("0.14", around=ECHO)
    assert not holds(numbers.figure_changed, mine, yours, "equal")
    assert not holds(numbers.figure_changed, mine, replace(yours, around=None))
    assert not holds(numbers.figure_changed, mine, replace(yours, hedge="~"))
    assert holds(numbers.figure_changed, replace(mine, hedge="~"), replace(yours, hedge="~"))
    assert not holds(numbers.figure_changed, mine, replace(yours, unit="week"))
    assert not holds(numbers.figure_changed, replace(mine, when="2024-05-06"), replace(yours, when="2024-05-07"))
    assert not holds(numbers.figure_changed, mine, replace(yours, when="2024-05-07"))
    assert holds(numbers.figure_changed, replace(mine, base=None), yours)
    told = numbers.figure_changed(case(mine, yours))
    assert told
    assert told == "The sentence is the same, the figure is not."


def test_a_passage_is_cut_at_whole_words() -> None:
    def shown(text: str) -> str:
        return side_by_side(case(fig(text=text), fig(), "equal")).partition(": ")[2].partition(" — ")[0]

    assert shown("Firefighters found 12 boats. Nobody was hurt.") == "“Firefighters found 12 boats”"
    assert shown("It rained. Nobody came! At the port\n12 boats sank") == "“12 boats sank”"
    long = "and the harbour of the old town by the sea has 12 boats that the people of the old town built of oak"
    assert shown(long) == "“… the harbour of the old town by the sea has 12 boats that the people of the old town built …”"
    clauses = (
        "On a cold and windy Monday morning in the harbour, most of the 12 boats were all gone, and nobody in the town knew where"
    )
    assert shown(clauses) == "“most of the 12 boats were all gone”"
    assert shown('"12 boats are gone," he said.') == '“12 boats are gone," he said”'
    assert shown(f"x {'y' * 43} 12") == f"“… {'y' * 43} 12”"
    assert shown(f"{'y' * 44} 12") == f"“{'y' * 44} 12”"
    assert shown(f"x{'y' * 44} 12") == "“… 12”"


def test_a_headline_that_the_text_does_not_bear_out() -> None:
    told = numbers.unborne_figure(case(fig("12"), fig("15")))
    assert told == "Nothing in the full text comes to 12."
    assert not holds(numbers.unborne_figure, fig("12"), fig("15"), "meets")


SOURCES = [
    ("police", "police", True),
    ("the police", "Oslo police", True),
    ("Police", "police", True),
    ("police", "the hospital", False),
    ("the mayor", "the hospital", False),
    ("a PM", "an PM", True),
    ("UN", "UN", True),
    ("BBC", "the BBC staff", True),
    ("UN", "EU", False),
    ("UN staff", "UN", False),
    ("the UN staff", "the UN guards", False),
    (None, "police", False),
    ("police", None, False),
    ("", "", False),
    (None, None, False),
    ("police", "", False),
]


@pytest.mark.parametrize(("left", "right", "one"), SOURCES)
def test_one_source(left: str | None, right: str | None, one: bool) -> None:
    mine, yours = fig("25", source=left), fig("27", source=right)
    assert holds(numbers.one_source, mine, yours) == one
    assert holds(numbers.one_source_one_day, mine, yours) == one
    assert holds(numbers.two_sources, mine, yours) == bool(left and right)
    for rule in (numbers.one_source, numbers.one_source_one_day, numbers.two_sources):
        assert not holds(rule, mine, yours, "meets")
        assert not holds(rule, replace(mine, hedge="vague"), yours)


@pytest.mark.parametrize(("days", "near"), [(0, True), (1, True), (2, False), (9, False)])
def test_one_source_within_a_day(days: int, near: bool) -> None:
    mine = fig("25", source="police")
    yours = fig("27", source="police", day=date(2024, 5, 6 + days))
    assert holds(numbers.one_source_one_day, mine, yours) == near
    assert holds(numbers.one_source, mine, yours)
    assert not holds(numbers.one_source_one_day, mine, replace(yours, day=None))
    assert not holds(numbers.one_source_one_day, replace(mine, day=None), replace(yours, day=None))
    assert not holds(numbers.one_source_one_day, mine, replace(yours, hedge="~"))
    assert not holds(numbers.one_source_one_day, replace(mine, hedge="~"), replace(yours, hedge="~"))


def test_what_is_told_of_sources() -> None:
    both = case(fig("25", source="police"), fig("27", source="Oslo police"))
    assert numbers.one_source(both) == "Both name the same source, and no number fits both wordings."
    day = numbers.one_source_one_day(both)
    assert day == "Both name the same source within a day, and no number fits both wordings."
    wordings = "Post a (police): “It was 12 there” — Post b (Oslo police): “It was 12 there”"
    assert [Judged(both, numbers.NUMBER_RULES[0], remark).reason for remark in ("", "So.")] == [wordings, f"{wordings}. So."]
    assert numbers.two_sources(both) == "Each report relies on another source, and no number fits both wordings."


# --- plain figures ----------------------------------------------------------------------------------------------------


def test_two_figures_for_one_thing() -> None:
    assert holds(numbers.figures_apart, fig("12"), fig("15"))
    assert not holds(numbers.figures_apart, fig("12"), fig("15"), "meets")
    assert not holds(numbers.figures_apart, fig("12", hedge="vague"), fig("15"))


@pytest.mark.parametrize(
    ("left", "zero"),
    [
        (fig("0"), True),
        (fig("0", hedge="<"), False),
        (fig("1"), False),
        (clock("0"), False),
        (fig("0", when="2024-05-06"), False),
    ],
)
def test_none_and_some(left: Figure, zero: bool) -> None:
    why = "One says none, the other some." if zero else "No number fits both wordings."
    for told in (numbers.figures_apart(case(left, fig("15"))), numbers.figures_apart(case(fig("15"), left))):
        assert told == why


@pytest.mark.parametrize("relation", ["equal", "meets", "rounded", "apart", "unlike"])
def test_figures_that_fit(relation: Relation) -> None:
    rules = {"equal": numbers.same_figure, "meets": numbers.figures_meet, "rounded": numbers.figures_rounded}
    both = case(fig("12"), fig("15"), relation)
    for name, rule in rules.items():
        assert rule(both) == ("" if name == relation else None)
