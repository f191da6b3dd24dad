"""How surely two numbers speak of one thing, from facets alone: what each facet adds, takes away or forbids."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from claimcheck.comparing import align
from claimcheck.comparing.align import ECHOED, MEASURED, TELLING_MINUTE, one_thing
from claimcheck.comparing.blocks import blocks, keys
from claimcheck.comparing.enough import ALIKE, SAME, TELLING, needed
from claimcheck.comparing.items import Item, echo
from claimcheck.comparing.story import Story
from claimcheck.model import Article, Facets, Interval, NumberClaim, Quantity, Span, When

WORDS = frozenset("alpha beta gamma delta epsilon".split())
FAR = (("far",), ("away",))


def item(name: str, kind: str = "length", base: int = 300, around: Any = None, article: str = "", **facets: Any) -> Item:
    """An item of an article of its own; every stem weighs one."""
    at = Decimal(base)
    dimension, _, unit = kind.partition(" ")
    change, status = facets.pop("change", None), facets.pop("status", None)
    day = facets.pop("day", date(2024, 5, 6))
    value = Quantity(Interval(at, at), Interval(at, at), unit or dimension, dimension if dimension != "age" else "count", "=", at)
    fields: dict[str, Any] = {key: frozenset(v.split()) if key in SETS else v for key, v in facets.items()}
    made = Facets(**fields)
    claim = NumberClaim(name, Span(0, 3), value, change=change, status=status, facets=made)
    stems = made.context | made.terms
    return Item(
        claim, Article(name, article), made, name, day, "", around or ((name,), (name,)), f"number:{name}", kind, at, stems
    )


UNSURE = round(align.UNSURE, 4)
SETS = ("terms", "context", "entities", "scope")


def story(*items: Item, common: str = "", single: bool = False, opening: bool = False) -> Story:
    """A story in which every stem weighs one."""
    stems = {i.stems for i in items}
    weight = {s: 1.0 for row in stems for s in row}
    total = {row: float(len(row)) for row in stems}
    ids = frozenset(i.id for i in items)
    return Story(weight, dict.fromkeys("ab", common), ids if single else frozenset(), ids if opening else frozenset(), total)


def sure(left: dict[str, Any], right: dict[str, Any], kind: str = "length", found: Any = "apart", **told: Any) -> float:
    mine, yours = item("a", kind, **left), item("b", kind, **right)
    both = story(mine, yours, **told)
    forth = one_thing(mine, yours, both, found, echo(mine, yours))
    assert forth == one_thing(yours, mine, both, found, echo(yours, mine))
    return round(forth, 4)


HALF = {"context": "alpha beta gamma delta"}, {"context": "alpha beta omega psi"}


def both(**facets: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    return {**HALF[0], **facets}, {**HALF[1], **facets}


def test_the_share_of_the_poorer_context() -> None:
    assert sure(*HALF) == 0.5
    assert sure({"context": "alpha"}, {"context": "alpha beta gamma"}) == 1.0
    assert sure({"context": "alpha"}, {"context": "beta"}) == 0.0
    assert sure({}, {}) == 0.0


@pytest.mark.parametrize(
    ("facets", "wanted"),
    [
        ({"event": "pay"}, 0.6),
        ({"event": "deep"}, 0.75),
        ({"noun": "bear"}, 0.5 + MEASURED),
        ({"noun": "bear", "as_of": "2020"}, 0.5 + MEASURED + 0.1),
        ({"as_of": "2020"}, 0.6),
        ({"entities": "oslo"}, 0.6),
        ({"noun": "bear", "event": "deep", "as_of": "2020"}, 1.0),
    ],
)
def test_what_measures_share_adds_to_their_likeness(facets: dict[str, Any], wanted: float) -> None:
    assert sure(*both(**facets)) == pytest.approx(wanted)


def test_a_thing_named_in_terms_adds_less() -> None:
    left, right = both(noun="bear", terms="bear")  # the term is one stem more, and shared
    assert sure(left, right) == pytest.approx(3 / 5 + 0.15)
    assert sure(left, HALF[1] | {"noun": "bear"}) == pytest.approx(2 / 4 + MEASURED)


def test_an_event_or_a_thing_of_its_own_forbids() -> None:
    assert sure(HALF[0] | {"event": "deep"}, HALF[1] | {"event": "high"}) == 0.0
    assert sure(HALF[0] | {"event": "deep"}, HALF[1]) == 0.5
    assert sure(HALF[0] | {"noun": "bear"}, HALF[1] | {"noun": "ship"}) == 0.0
    assert sure(HALF[0] | {"noun": "bear"}, HALF[1]) == 0.5
    assert sure(HALF[0] | {"event": "pay"}, HALF[1] | {"event": "sell"}, "money USD") == 0.5
    assert sure(HALF[0] | {"event": "call"}, HALF[1] | {"event": "happen"}, "time") > 0.0


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("bear", "bear brown", True),
        ("bear brown", "bear", True),
        ("bear brown big", "bear brown old", True),
        ("bear brown", "bear old", False),
        ("bear brown big old", "bear brown ship tall", False),
        ("", "bear", False),
        ("bear", "ship", False),
    ],
)
def test_things_in_other_words_are_one_where_two_thirds_of_the_words_are(left: str, right: str, same: bool) -> None:
    mine, yours = {"context": "alpha", "noun": "x", "terms": left}, {"context": "alpha", "noun": "y", "terms": right}
    assert (sure(mine, yours) > 0) == same
    assert (sure(mine, yours, "count") > 0) == same


def test_places_that_only_one_names_leave_a_doubt() -> None:
    assert sure({"context": "alpha", "entities": "oslo"}, {"context": "alpha"}) == UNSURE
    assert sure({"context": "alpha", "entities": "oslo"}, {"context": "alpha", "entities": "bergen"}) == UNSURE
    assert sure({"context": "alpha", "entities": "oslo"}, {"context": "alpha", "entities": "oslo bergen"}) == 1.0
    assert sure({"context": "alpha", "entities": "oslo"}, {"context": "alpha"}, common="oslo") == 1.0
    assert sure({"context": "alpha", "entities": "oslo"}, {"context": "alpha"}, "duration") == 1.0
    # no doubt, but what is everywhere adds nothing either
    assert sure(*both(entities="oslo"), common="oslo") == 0.5


def test_a_count_of_things_may_name_its_place_in_one_report_only() -> None:
    same = {"context": "alpha", "noun": "house", "event": "build"}
    assert sure({**same, "entities": "oslo"}, same, "count") == 1.0
    assert sure({**same, "entities": "oslo"}, {**same, "entities": "bergen"}, "count") == UNSURE
    harmed = {"context": "alpha", "noun": "person", "event": "kill"}
    assert sure({**harmed, "entities": "oslo"}, harmed, "count") == UNSURE


def test_time_scope_change_and_status() -> None:
    same = {"context": "alpha"}
    assert sure({**same, "as_of": "2020"}, {**same, "as_of": "2021"}) == 0.0
    assert sure({**same, "as_of": "2020-05"}, {**same, "as_of": "2020"}) == 1.0
    assert sure({**same, "as_of": "2020"}, {**same, "as_of": "2020-05"}) == 1.0
    assert sure({**same, "as_of": "2020"}, same) == 0.0
    assert sure({**same, "as_of": "2024"}, same) == 1.0
    assert sure({**same, "as_of": "2024-05"}, same) == 1.0
    assert sure({**same, "as_of": "2024-04"}, same) == 1.0
    assert sure({**same, "as_of": "2024-03"}, same) == 0.0
    assert sure({**same, "as_of": "2024-05"}, {**same, "day": None}) == 0.0
    assert sure({**same, "scope": "children"}, same) == 0.0
    assert sure({**same, "scope": "still"}, same) == 1.0
    assert sure({**same, "scope": "children"}, {**same, "scope": "children"}) == 1.0
    assert sure({**same, "change": "increase"}, same) == 0.0
    assert sure({**same, "change": "level"}, same) == 1.0
    assert sure({**same, "status": "planned"}, same) == UNSURE
    assert sure({**same, "status": "planned"}, {**same, "status": "planned"}) == 1.0
    assert sure({**same, "status": "past"}, same) == 1.0


@pytest.mark.parametrize(("days", "wanted"), [(0, 1.0), (8, 1.0), (9, 0.0), (40, 0.0)])
def test_reports_of_far_days_speak_of_their_own(days: int, wanted: float) -> None:
    late = date.fromordinal(date(2024, 5, 6).toordinal() + days)
    assert sure({"context": "alpha"}, {"context": "alpha", "day": late}) == wanted
    assert sure({"context": "alpha", "event": "kill"}, {"context": "alpha", "event": "kill", "day": late}, "count") == 1.0
    assert sure({"context": "alpha", "as_of": "2020"}, {"context": "alpha", "as_of": "2020", "day": late}) == 1.0
    assert sure({"context": "alpha"}, {"context": "alpha", "day": None}) == 1.0


def test_one_telling_figure_needs_no_common_time() -> None:
    apart = {"context": "alpha", "as_of": "2020"}, {"context": "alpha", "as_of": "2021"}
    assert sure(*apart, found="equal") == 1.0
    assert sure(*apart, found="meets") == 0.0
    assert sure(apart[0] | {"base": 19}, apart[1] | {"base": 19}, found="equal") == 0.0
    assert sure(apart[0] | {"base": 20}, apart[1] | {"base": 20}, found="equal") == 1.0
    for kind in ("count", "ordinal", "percent", "duration"):
        assert sure(*apart, kind, found="equal") == 0.0


def test_one_minute_of_the_day_is_one_moment() -> None:
    odd, round_ = {"base": 457}, {"base": 455}
    assert sure(odd, odd, "time", found="equal") == TELLING_MINUTE
    assert sure(round_, round_, "time", found="equal") == ALIKE
    assert sure(odd, odd, "time", found="meets") == TELLING_MINUTE
    assert sure(*both(base=457), "time", found="equal") == TELLING_MINUTE
    assert sure({**HALF[0], "base": 457}, {**HALF[1], "base": 460}, "time") == 0.5
    assert sure({**HALF[0], "base": 450}, {**HALF[0], "base": 450}, "time", found="equal") == 1.0


def test_counts_of_harm_speak_of_one_thing_whatever_else_their_sentences_say() -> None:
    killed = {"context": "alpha", "event": "kill"}
    assert sure(killed, {"context": "beta", "event": "kill"}, "count") == 1.0
    assert sure(killed, {"context": "alpha", "event": "injure"}, "count") == 0.0
    assert sure(killed, {"context": "alpha"}, "count") == 0.0
    assert sure({**killed, "noun": "child"}, killed, "count") == UNSURE
    assert sure({**killed, "noun": "child", "terms": "child"}, {**killed, "noun": "soldier", "terms": "soldier"}, "count") == 0.0
    assert sure({**killed, "noun": "house"}, killed, "count") == 0.0


def test_counts_of_things() -> None:
    assert sure(*both(noun="house"), "count") == 0.5
    assert sure(*both(noun="house", event="build"), "count") == 0.7
    assert sure({"context": "alpha", "noun": "house", "event": "build"}, {"context": "alpha", "noun": "house"}, "count") == 1.0
    assert sure(HALF[0] | {"noun": "house", "event": "build"}, HALF[1] | {"noun": "house", "event": "sell"}, "count") == 0.0
    assert sure(HALF[0] | {"noun": "house"}, HALF[1] | {"noun": "ship"}, "count") == 0.0
    assert sure(HALF[0] | {"noun": "person"}, HALF[1], "count") == 0.5


def test_ages_are_those_of_one_name() -> None:
    assert sure({"entities": "bell"}, {"entities": "bell"}, "age") == 1.0
    assert sure({"entities": "bell"}, {"entities": "reed"}, "age") == 0.0
    assert sure({"entities": "bell"}, {}, "age") == 0.0
    assert sure(*both(noun="man"), "age") == 0.5
    assert sure(HALF[0] | {"noun": "man"}, HALF[1] | {"noun": "woman"}, "age") == 0.0
    assert sure(*HALF, "age") == 0.0


def test_the_only_one_of_its_kind_adds() -> None:
    assert sure(*HALF, single=True) == 0.65
    assert sure({"context": "alpha"}, {"context": "alpha"}, single=True) == 1.0
    assert sure({"context": "alpha"}, {"context": "beta"}, single=True) == 0.0


def test_other_kinds_of_a_thing_leave_a_doubt() -> None:
    mine = {"context": "alpha", "noun": "test", "terms": "test nuclear", "event": "hold"}
    yours = {"context": "alpha", "noun": "test", "terms": "test missile", "event": "hold"}
    for kind in ("count", "ordinal"):
        assert sure(mine, yours, kind) <= UNSURE
    assert sure(mine, mine, "ordinal") == 1.0


def test_an_echo_is_one_thing_unless_its_scope_or_place_is_another() -> None:
    around = (tuple("the yearly fee was raised to".split()), tuple("a month by the board".split()))
    assert sure({"around": around}, {"around": around}) == ECHOED
    assert sure({"around": around, "scope": "children"}, {"around": around}) == 0.0
    assert sure({"around": around, "entities": "oslo"}, {"around": around, "entities": "bergen"}) == 0.0
    assert sure({"around": around, "entities": "oslo"}, {"around": around}) == ECHOED


def need(kind: str, found: Any, left: dict[str, Any] | None = None, right: dict[str, Any] | None = None) -> float:
    mine, yours = item("a", kind, **(left or {})), item("b", kind, **(right or {}))
    return needed(mine, yours, found, echo(mine, yours))


def test_a_clash_needs_more_than_an_agreement() -> None:
    assert need("length", "equal") == TELLING
    assert need("count", "equal") == TELLING
    assert need("count", "equal", {"base": 19}, {"base": 19}) == ALIKE
    assert need("length", "equal", {"base": 2}, {"base": 2}) == TELLING
    assert need("length", "meets", {"base": 30}, {"base": 31}) == need("length", "rounded") == ALIKE
    assert need("length", "meets") == TELLING
    assert need("length", "apart") == SAME
    assert need("date", "apart") == need("time", "apart") == 0.6
    assert need("ordinal", "apart", {"base": 2}) == 2.0
    assert need("ordinal", "apart", {"base": 3}) == SAME
    assert need("count", "apart", {"base": 1}) == 2.0
    assert need("count", "apart", {"base": 1, "event": "kill"}) == SAME
    assert need("count", "apart", {"base": 2}) == SAME


def test_a_duration_clashes_only_with_one_of_its_role() -> None:
    def role(left: str, right: str, context: str = "") -> float:
        texts = [text.replace("NNN", "300") for text in (left, right)]
        spans = [Span(text.index("300"), text.index("300") + 3) for text in texts]
        pair = [item(name, "duration", article=text, context=context) for name, text in zip("ab", texts, strict=True)]
        made = [_moved(i, span) for i, span in zip(pair, spans, strict=True)]
        return needed(made[0], made[1], "apart")

    assert role("It went on for NNN.", "It lasted for about NNN.") == SAME
    assert role("It lasted NNN.", "It lasts NNN.") == SAME
    assert role("It was found NNN after it.", "It was found NNN days after it.", "find") == SAME
    assert role("It was found NNN after it.", "It was lost NNN days after it.") == 2.0
    assert role("It was found NNN after it.", "It was found NNN before it.") == 2.0
    assert role("It began NNN ago.", "It lasted for NNN.") == 2.0
    assert role("A term of NNN.", "It ended within NNN.") == 2.0
    assert role("NNN it was.", "It was NNN.") == SAME
    assert role("It was NNN.", "It was for NNN.") == 2.0
    assert role("FOR NNN it went on.", "It went on for the last NNN.") == SAME


def _moved(found: Item, span: Span) -> Item:
    return replace(found, claim=replace(found.claim, span=span))


def test_the_keys_under_which_numbers_meet() -> None:
    assert set(keys(item("a", "count", event="kill"))) == {("count", "kill")}
    assert set(keys(item("a", "count", event="build", noun="house"))) == {("count", "event", "build"), ("count", "noun", "house")}
    assert set(keys(item("a", "count", noun="person", terms="xyzzy"))) == {("count", "term", "xyzzy"), ("count", "figure", "300")}
    assert set(keys(item("a", "length", event="deep"))) == {("length", "event", "deep"), ("length",)}
    assert set(keys(item("a", "length", event="kill"))) == {("length", "event", "kill"), ("length",)}


# --- days, ages and moments -------------------------------------------------------------------------------------------


def dated(name: str, day: str, **facets: Any) -> Item:
    made = item(name, "date", **facets)
    return replace(made, base=Decimal(0), claim=replace(made.claim, value=When(day, day)))


@pytest.mark.parametrize(
    ("left", "right", "found", "wanted"),
    [
        ("2014-05-06", "2014-05-06", "equal", 0.65),
        ("2014-05-06", "2014-05-07", "apart", 0.5),
        ("2014-05-06", "2014-05-06", "meets", 0.5),
        ("2014-05", "2014-05", "equal", 0.5),
        ("2014", "2014", "equal", 0.5),
        ("--05-06", "--05-06", "equal", 0.5),
    ],
)
def test_one_and_the_same_day_adds(left: str, right: str, found: Any, wanted: float) -> None:
    mine, yours = dated("a", left, **HALF[0]), dated("b", right, **HALF[1])
    assert one_thing(mine, yours, story(mine, yours), found) == pytest.approx(wanted)


def test_no_sum_of_signs_is_more_than_sure() -> None:
    mine, yours = dated("a", "2014-05-06", context="alpha"), dated("b", "2014-05-06", context="alpha")
    assert one_thing(mine, yours, story(mine, yours), "equal") == 1.0
    nine = "alpha beta gamma delta epsilon zeta eta theta iota"
    left, right = {"context": f"{nine} one"}, {"context": f"{nine} other"}
    assert sure(left, right) == 0.9
    assert sure(left, right, single=True) == 1.0


def test_a_day_of_its_own_and_a_place_leave_no_doubt() -> None:
    mine, yours = dated("a", "2014-05-06", context="alpha", entities="oslo"), dated("b", "2014-05-07", context="alpha")
    assert one_thing(mine, yours, story(mine, yours), "apart") == 1.0
    assert sure({"context": "alpha", "entities": "oslo"}, {"context": "alpha"}, "time") == 1.0
    assert sure({"entities": "ana"}, {"entities": "bell ana"}, "age") == 1.0


def test_one_clock_reading_needs_no_common_time() -> None:
    far = {"context": "alpha", "as_of": "2020", "base": 457}, {"context": "alpha", "as_of": "2021", "base": 457}
    assert sure(*far, "time", found="equal") == sure(*far, "time", found="meets") == 1.0
    assert sure(*far, "time", found="apart") == 0.0
    assert sure(far[0], far[1] | {"base": 458}, "time", found="equal") == 0.0
    assert sure(far[0], far[1] | {"base": 458}, "time", found="meets") == 0.0


def test_dates_and_ages_tell_nothing_by_being_the_same() -> None:
    apart = {"context": "alpha", "as_of": "2020", "base": 40}, {"context": "alpha", "as_of": "2021", "base": 40}
    assert sure(*apart, "date", found="equal") == 0.0
    named = [{**side, "entities": "bell"} for side in apart]
    assert sure(named[0], named[1], "age", found="equal") == 0.0


def test_ages_and_times_have_no_scope() -> None:
    assert sure({"entities": "bell", "scope": "children"}, {"entities": "bell"}, "age") == 1.0
    assert sure({"context": "alpha", "scope": "daily"}, {"context": "alpha"}, "time") == 1.0
    assert sure({"context": "alpha", "scope": "daily"}, {"context": "alpha"}, "duration") == 0.0
    killed, hurt = ({"context": "alpha", "event": event} for event in ("kill", "injure"))
    assert sure({**hurt, "scope": "still"}, hurt, "count") == 0.0
    assert sure({**killed, "scope": "still"}, killed, "count") == 1.0
    assert sure({"context": "alpha", "event": "pay", "scope": "still"}, {"context": "alpha", "event": "pay"}) == 1.0


def test_the_same_figure_of_a_narrower_month_adds() -> None:
    month = {"as_of": "2020-05"}
    assert sure(HALF[0] | month, HALF[1] | month) == pytest.approx(0.7)
    assert sure(HALF[0] | {"as_of": "2020"}, HALF[1] | month) == pytest.approx(0.6)


def _based(found: Item, base: Decimal | None) -> Item:
    value = found.claim.value
    assert isinstance(value, Quantity)
    return replace(found, claim=replace(found.claim, value=replace(value, base=base)))


def test_heads_are_counted_whole() -> None:
    killed: dict[str, Any] = {"context": "alpha", "event": "kill"}
    mine, yours = item("a", "count", **killed), item("b", "count", **killed)
    half = Decimal("1.5")
    part = _based(yours, half)
    assert one_thing(mine, part, story(mine, part)) == one_thing(part, mine, story(mine, part)) == 0.0
    some = _based(yours, None)
    assert one_thing(mine, some, story(mine, some)) == 1.0


def test_a_headline_and_its_text_need_not_name_the_place_twice() -> None:
    mine, yours = item("a", context="alpha", entities="oslo"), item("a", context="alpha")
    title = replace(mine, claim=replace(mine.claim, span=Span(0, 3, "title")))
    same = replace(yours, article=title.article)
    both = story(title, same)
    assert one_thing(title, same, both) == one_thing(same, title, both) == 1.0
    assert one_thing(mine, replace(yours, article=mine.article), both) == align.UNSURE
    other = item("b", context="alpha")
    assert one_thing(title, other, story(title, other)) == align.UNSURE


def test_ordinals_may_name_their_place_in_one_report_only() -> None:
    same = {"context": "alpha", "noun": "test", "event": "launch"}
    assert sure({**same, "entities": "oslo"}, same, "ordinal") == 1.0
    assert sure({**same, "entities": "oslo"}, {**same, "entities": "oslo bergen"}, "ordinal") == 1.0
    assert sure({**same, "entities": "oslo"}, {**same, "entities": "bergen"}, "ordinal") == UNSURE


def test_a_copied_sentence_needs_little_unless_its_place_is_another() -> None:
    around = (tuple("the yearly fee was raised to".split()), tuple("a month by the board".split()))
    assert need("length", "apart", {"around": around}, {"around": around}) == ALIKE
    assert need("length", "apart", {"around": around, "entities": "oslo"}, {"around": around}) == ALIKE
    elsewhere = {"around": around, "entities": "oslo"}, {"around": around, "entities": "bergen"}
    assert need("length", "apart", *elsewhere) == SAME
    assert need("length", "apart") == SAME


def test_a_call_for_help_and_what_it_is_for_need_one_word_in_common() -> None:
    call, happen = {"event": "call", "context": "crash"}, {"event": "happen", "context": "crash tram"}
    assert need("time", "apart", call, happen) == need("time", "apart", happen, call) == 0.05
    assert need("time", "apart", call, happen | {"context": "fire"}) == 0.6
    assert need("time", "apart", call, call) == 0.05
    assert need("time", "apart", happen, happen) == 0.6
    assert need("time", "apart", call, {"event": "", "context": "crash"}) == 0.6


def test_twenty_is_no_small_count() -> None:
    assert need("count", "equal", {"base": 20}, {"base": 20}) == TELLING
    assert need("count", "equal", {"base": 19}, {"base": 19}) == ALIKE


def test_people_of_whom_nothing_else_is_said_meet_under_their_number() -> None:
    assert ("count", "figure", "300") in set(keys(item("a", "count", noun="person")))
    assert ("count", "figure", "19") not in set(keys(item("a", "count", noun="person", base=19)))


def test_numbers_meet_under_every_key_they_share() -> None:
    rows = [item("a", "count", event="kill"), item("b", "count", event="kill"), item("c", "count", event="build", noun="house")]
    assert blocks(rows) == {
        ("count", "kill"): rows[:2],
        ("count", "event", "build"): rows[2:],
        ("count", "noun", "house"): rows[2:],
    }


def test_a_duty_or_a_part_of_the_thing_leaves_a_doubt() -> None:
    mine = _moved(item("a", context="alpha", article="The board must pay 300 in all."), Span(19, 22))
    yours = item("b", context="alpha")
    assert one_thing(mine, yours, story(mine, yours)) == align.UNSURE
    far = _moved(item("a", context="alpha", article=f"It must be so. {'It paid and paid. ' * 3}It paid 300."), Span(77, 80))
    assert one_thing(far, yours, story(far, yours)) == 1.0
    again = replace(mine, claim=replace(mine.claim, article="b"), article=replace(mine.article, id="b"))
    assert one_thing(mine, again, story(mine, again)) >= 0.95
    title = replace(mine, claim=replace(mine.claim, span=Span(19, 22, "title")))
    titled = replace(title, article=replace(mine.article, title=mine.article.text, text=""))
    assert one_thing(titled, yours, story(titled, yours)) == align.UNSURE
    member = {"context": "alpha", "noun": "member", "event": "join"}
    assert sure({**member, "terms": "member found"}, {**member, "terms": "member"}, "count") == UNSURE
    assert sure({**member, "terms": "member young"}, {**member, "terms": "member"}, "count") == 1.0


def test_two_reports_that_open_with_one_happening_speak_of_it_the_surer() -> None:
    told = {"context": "alpha beta gamma delta", "event": "steal"}, {"context": "alpha omega psi chi", "event": "steal"}
    assert sure(*told, opening=True) == round(sure(*told) + align.OPENING, 4)
    assert sure(*told, found="equal", opening=True) == sure(*told, found="equal")
    other = {**told[1], "event": "sell"}
    assert sure(told[0], other, opening=True) == sure(told[0], other)


def test_one_figure_of_one_kind_of_thing_tells_by_itself() -> None:
    houses = {"noun": "house", "context": "alpha"}, {"noun": "house", "context": "beta"}
    assert sure(*houses, kind="count") == 0.0
    assert sure(*houses, kind="count", found="equal") == sure(*houses, kind="count", found="meets") == TELLING
    assert sure({**houses[0], "base": 19}, {**houses[1], "base": 19}, kind="count", found="equal") == 0.0
    assert sure({**houses[0], "entities": "oslo"}, {**houses[1], "entities": "bergen"}, kind="count", found="equal") == 0.0
    hurt = {"noun": "person", "event": "injure", "context": "alpha"}
    assert sure({**hurt, "as_of": "2004"}, hurt, kind="count", found="equal") == 1.0
    assert sure({**hurt, "as_of": "2004"}, {**hurt, "as_of": "1999"}, kind="count", found="equal") == 0.0
    assert sure({**hurt, "scope": "serious"}, hurt, kind="count", found="equal") == 0.0


def test_what_is_more_than_the_whole_is_no_part_of_it() -> None:
    dead = {"noun": "person", "event": "kill", "context": "alpha"}
    placed = {**dead, "entities": "marlow"}
    assert sure({**placed, "base": 5}, {**dead, "base": 3}, kind="count", single=True) == 1.0
    assert sure({**placed, "base": 3}, {**dead, "base": 5}, kind="count", single=True) == UNSURE
    assert sure({**placed, "base": 5}, {**dead, "base": 3}, kind="count") == UNSURE
    ward = {**dead, "event": "hospitalise", "entities": "marlow hospital", "base": 5}
    assert sure(ward, {**dead, "event": "hospitalise", "base": 3}, kind="count", single=True) == UNSURE


@pytest.mark.parametrize(("years", "wanted"), [(1, SAME), (600, 2.0)])
def test_no_two_reports_of_one_span_differ_by_a_factor_of_hundreds(years: int, wanted: float) -> None:
    assert need("duration", "apart", {"base": 1, "event": "prison"}, {"base": years, "event": "prison"}) == wanted
