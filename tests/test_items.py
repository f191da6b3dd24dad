"""What aligning asks of a number: its kind, the words around it, its sentence, the names and the story it stands in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from math import log

import pytest
from numbers_line import claims_of, items, report

from claimcheck.comparing.items import (
    ECHO,
    WINDOW,
    Item,
    base_of,
    echo,
    is_people,
    kind_of,
    one_name,
    one_sentence,
    prepare,
    stand,
)
from claimcheck.comparing.story import LEAD, story_of
from claimcheck.model import Facets, NumberClaim, When


def only(text: str, name: str = "a", title: str = "") -> Item:
    [found] = items(report(name, text, title=title))
    return found


@pytest.mark.parametrize(
    ("text", "kind", "base"),
    [
        ("The storm killed 12 people.", "count", 12),
        ("The town paid 3 million euros for the hall.", "money EUR", 3_000_000),
        ("The town paid £3 million for the hall.", "money GBP", 3_000_000),
        ("The bridge is 300 metres long.", "length", 300),
        ("Ana Bell, 64, was hurt.", "age", 64),
        ("The trial lasted for three weeks.", "duration", 3),
        ("The trial opened on March 5, 2024.", "date", 0),
        ("Turnout was 40 percent.", "percent", 40),
        ("Dozens of people were killed.", "count", 0),
    ],
)
def test_the_kind_and_the_base_of_a_number(text: str, kind: str, base: int) -> None:
    found = only(text)
    assert (kind_of(found), base_of(found)) == (kind, Decimal(base))


def test_items_come_in_the_order_of_their_articles_headlines_first() -> None:
    first = report("a", "The storm killed 12 people and hurt 30 others.", title="Storm kills 12")
    second = report("b", "The storm killed 15 people.")
    claims = claims_of(second, first)
    found = prepare(claims[::-1], (second, first))
    assert [(i.claim.article, i.claim.span.field, int(i.base)) for i in found] == [
        ("a", "title", 12),
        ("a", "text", 12),
        ("a", "text", 30),
        ("b", "text", 15),
    ]
    assert found == prepare(claims, (first, second))
    with pytest.raises(KeyError):
        prepare(claims, [first])


def test_what_an_item_holds() -> None:
    article = report("a", "The storm killed 12  old people.", url="https://example.org/a")
    [found] = items(article)
    assert (found.witness, found.day, found.words) == ("https://example.org/a", date(2024, 5, 6), "12 old people")
    assert found.id == "number:a:17-31"
    assert found.stems == found.facets.context | found.facets.terms
    assert {"storm"} < found.facets.context <= found.stems
    houses = only("The storm destroyed 12 wooden houses.")
    assert houses.facets.terms
    assert houses.facets.terms <= houses.stems
    [bare] = items(report("b", "The storm killed 12 people.", day=None))
    assert (bare.witness, bare.day) == ("b", None)


def test_facets_are_read_where_a_claim_brings_none() -> None:
    article = report("a", "The storm killed 12 people in 2004.")
    whole = [c for c in claims_of(article) if c.facets.event]
    bare = [NumberClaim(c.article, c.span, c.value) for c in claims_of(article)]
    assert [i.facets for i in prepare(bare, [article]) if i.facets.event] == [c.facets for c in whole]
    own = [replace(c, facets=Facets(event="own")) for c in bare]
    assert {i.facets.event for i in prepare(own, [article])} == {"own"}


# --- the words around a figure ----------------------------------------------------------------------------------------


def test_the_words_around_a_figure_nearest_first() -> None:
    found = items(report("a", "Today the board raised the fee to $40 a month, the 3rd rise."))[0]
    assert found.around == (
        ("to", "fee", "the", "raised", "board", "the", "today", ""),
        ("a", "month", "the", "#", "rd", "rise", ""),
    )


def test_the_words_around_reach_no_further_than_their_room() -> None:
    lead = " ".join(["filling"] * 12)
    tail = " ".join(["padding"] * 12)
    before, after = only(f"{lead} cost $40 for {tail}.").around
    assert before == ("cost", *["filling"] * (WINDOW - 1))
    assert after == ("for", *["padding"] * (WINDOW - 1), "")
    assert ECHO < WINDOW


def test_a_headline_has_words_of_its_own_around() -> None:
    [found] = items(report("a", "Nothing new.", title="Storm kills 12 in Norbury"))
    assert found.around == (("kills", "storm", ""), ("in", "norbury", ""))


SENTENCE = "The board raised the yearly fee to {} a month on Monday after a vote."


@pytest.mark.parametrize(
    ("left", "right", "copied"),
    [
        (SENTENCE.format("$40"), SENTENCE.format("$45"), True),
        (SENTENCE.format("$40"), SENTENCE.format("$40"), True),
        (SENTENCE.format("$40"), f"On Sunday {SENTENCE.format('$45').lower()}", True),
        ("The yearly fee rose to $40 a month.", "The daily fee rose to $45 a month.", True),
        ("The yearly fee rose to $40 per month.", "The daily fee rose to $45 per year.", False),
        ("The fee rose to $40 on Monday after a vote.", "The fee rose to $45 by Sunday without any.", False),
        ("Now $40 is what it costs a month to park.", "And $45 is what it costs a month to park.", True),
        ("Now $40 is what it costs a month to park.", "And $45 is what it costs by day to park.", False),
        ("The board now wants a fee of $40 once more.", "The board now wants a fee of $45 for cars.", True),
        ("A board now wants a fee of $40 once more.", "The town now wants a fee of $45 for cars.", False),
    ],
)
def test_one_sentence_copied_or_edited(left: str, right: str, copied: bool) -> None:
    [mine], [yours] = items(report("a", left)), items(report("b", right))
    assert echo(mine, yours) == copied
    assert echo(yours, mine) == copied


def test_no_article_echoes_itself() -> None:
    mine, yours = items(report("a", f"{SENTENCE.format('$40')}\n\n{SENTENCE.format('$45')}"))
    assert not echo(mine, yours)


def test_an_echo_needs_the_next_word_on_one_side() -> None:
    base = only("x $40 y")

    def around(mine: tuple[str, str], yours: tuple[str, str]) -> bool:
        left, right = (replace(base, around=(tuple(b.split()), tuple(a.split()))) for b, a in (mine, yours))
        return echo(left, replace(right, claim=replace(right.claim, article="b")))

    seven, eight = "ash bay cod dam elm fig gum", "ash bay cod dam elm fig gum hut"
    assert around((eight, "x"), (eight, "y"))
    assert not around((seven, "x"), (seven, "y"))
    assert around(("x", eight), ("y", eight))
    assert around(("ash bay cod", "dam elm fig"), ("ash bay cod", "dam elm fig"))
    assert around(("ash bay cod z", "dam elm fig"), ("ash bay cod y", "dam elm fig"))
    assert around(("ash", "bay cod dam elm fig"), ("ash", "bay cod dam elm fig"))
    assert not around(("ash bay", "dam elm fig"), ("ash bay", "dam elm fig"))
    assert not around(("", eight), ("z", "y"))


def test_an_echo_of_small_words_is_none() -> None:
    base = only("x $40 y")
    cut = replace(base, around=(tuple("to # from".split()), tuple("per cent in the".split())))
    other = replace(cut, claim=replace(cut.claim, article="b"))
    assert not echo(cut, other)
    told = [replace(i, facets=replace(i.facets, noun="levy")) for i in (cut, other)]
    assert echo(*told)


# --- sentences --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("It killed 12 people and hurt 30 more.", True),
        ("It killed 12 people. It hurt 30 more.", False),
        ("It killed 12 people! It hurt 30 more.", False),
        ("“It killed 12 people.” “It hurt 30 more.”", False),
        ("It killed 12 people\nand hurt 30 more.", False),
        ("It killed 12 people, said J. Smith, and hurt 30 more.", True),
        ("It killed 12 people on Jan. day, and hurt 30 more.", True),
        (f"It killed 12 people {'and so on ' * 30}and hurt 30 more.", True),
        (f"It killed 12 people {'and so on ' * 45}and hurt 30 more.", False),
    ],
)
def test_two_figures_in_one_sentence(text: str, one: bool) -> None:
    found = items(report("a", text))
    mine, yours = found[0], found[-1]
    assert (int(mine.base), int(yours.base)) == (12, 30)
    assert one_sentence(mine, yours) == one_sentence(yours, mine) == one
    other = replace(yours, claim=replace(yours.claim, article="b"))
    assert not one_sentence(mine, other)


def test_a_headline_is_a_sentence_of_its_own() -> None:
    title, text = items(report("a", "It hurt 30 people.", title="Storm kills 12"))
    assert not one_sentence(title, text)
    both = items(report("a", "Nothing. At all. Known. To us. " * 3, title="Storm kills 12, hurts 30"))
    assert one_sentence(both[0], both[1])
    both = items(report("a", "and then more and more of the same " * 3, title="Storm kills 12. Flood hurts 30"))
    assert not one_sentence(both[0], both[1])


def test_how_far_a_sentence_may_reach() -> None:
    def within(gap: int) -> bool:
        mine, yours = items(report("a", f"It sold for $40 {'x' * (gap - 2)} $50"))
        assert yours.claim.span.start - mine.claim.span.end == gap
        return one_sentence(mine, yours)

    assert within(400)
    assert not within(401)


# --- values and names -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("The storm killed 12 people.", True),
        ("The storm killed 12.", True),
        ("The storm killed 12 children.", True),
        ("The storm killed 12 cows.", False),
        ("The storm destroyed 12 houses.", False),
        ("The bridge is 300 metres long.", True),
        ("The trial opened on March 5, 2024.", True),
    ],
)
def test_what_may_count_people(text: str, people: bool) -> None:
    assert is_people(only(text)) == people


def test_a_person_by_its_unit_is_a_person() -> None:
    found = only("The storm killed 12 people.")
    assert is_people(replace(found, facets=Facets(noun="house")))
    unlike = replace(found, facets=Facets(noun="house"), claim=replace(found.claim, value=When("2024", "2024")))
    assert not is_people(unlike)


def test_ages_stand_by_their_years() -> None:
    def ages(left: str, right: str) -> str:
        return stand(only(left), only(right, "b"))

    assert ages("Ana Bell, 64, was hurt.", "The 64-year-old Ana Bell was hurt.") == "equal"
    assert ages("Ana Bell, 64, was hurt.", "The 46-year-old Ana Bell was hurt.") == "apart"
    assert ages("Ana Bell, 64, was hurt.", "The storm hurt 64 people.") == "unlike"
    assert ages("The storm hurt about 64 people.", "The storm hurt 66 people.") == "meets"
    assert ages("The bridge is 300 metres long.", "The storm hurt 64 people.") == "unlike"


@pytest.mark.parametrize(
    ("left", "right", "one"),
    [
        ("bell", "bell", True),
        ("ana bell", "bell", True),
        ("bell", "ana bell", True),
        ("ana bell", "ana bell", True),
        ("ana bell", "ana maria bell", True),
        ("ana bell", "eva bell", False),
        ("ana bell", "ana reed", False),
        ("bell", "reed", False),
    ],
)
def test_one_name(left: str, right: str, one: bool) -> None:
    assert one_name(left, right) == one


# --- the story --------------------------------------------------------------------------------------------------------


def held(name: str, context: str, witness: str = "", text: str = "", title: str = "", **facets: str) -> Item:
    """An item with these facets in an article of these words."""
    base = only("The storm killed 12 people.", name)
    made = Facets(
        context=frozenset(context.split()),
        entities=frozenset(facets.pop("entities", "").split()),
        terms=frozenset(facets.pop("terms", "").split()),
        **facets,  # type: ignore[arg-type]
    )
    return replace(
        base,
        facets=made,
        witness=witness or name,
        stems=made.context | made.terms,
        article=replace(base.article, text=text, title=title),
    )


def test_a_rare_stem_weighs_more() -> None:
    found = story_of((held("a", "storm flood"), held("b", "storm"), held("c", "storm dam")))
    assert found.weight == {"storm": log(1 + 4 / 3), "flood": log(5), "dam": log(5)}
    assert found.total[frozenset({"storm", "flood"})] == pytest.approx(log(1 + 4 / 3) + log(5))


def test_a_sentence_counts_once_however_many_figures_it_holds() -> None:
    twice = held("a", "storm flood"), replace(held("a", "storm flood", terms="house"), id="again")
    found = story_of((*twice, held("b", "storm")))
    assert found.weight["storm"] == log(1 + 3 / 2)
    assert found.weight["house"] == log(1 + 3)
    title = held("a", "storm flood")
    headline = replace(title, claim=replace(title.claim, span=replace(title.claim.span, field="title")), id="headline")
    assert story_of((title, headline)).weight["storm"] == log(1 + 3 / 2)


def test_likeness_is_the_share_of_the_poorer_context() -> None:
    left, right = held("a", "storm flood"), held("b", "storm dam wall")
    found = story_of((left, right))
    assert found.likeness(left, right) == pytest.approx(log(1 + 3 / 2) / (log(1 + 3 / 2) + log(4)))
    assert found.likeness(right, left) == found.likeness(left, right)
    assert found.likeness(left, left) == 1.0
    empty = held("c", "")
    assert story_of((left, empty)).likeness(left, empty) == 0.0


PLACES = [
    ("indonesia", "Flood in Indonesia", "Flood in Indonesia", "", True),
    ("indonesia", "Flood in Indonesia", "Indonesian flood", "", True),
    ("indonesia", "Flood in Indonesia", "A flood", "", False),
    ("norbury", "Flood in NORBURY", "Norbury flood", "", True),
    ("oslo", "Flood in Oslo", "A flood", "It is in Oslo.", True),
    ("oslo", "Flood in Oslo", "A flood", f"{'x' * LEAD} Oslo", False),
    ("oslo", "Flood in Oslo", "A flood", f"{'x' * (LEAD - 7)} Oslo and so on", True),
    ("bergen", "Flood in Oslo", "Flood in Oslo", "", False),
]


@pytest.mark.parametrize(("place", "title", "other", "text", "common"), PLACES)
def test_a_place_in_every_lead_is_common(place: str, title: str, other: str, text: str, common: bool) -> None:
    mine, yours = held("a", "storm", title=title, entities=place), held("b", "storm", title=other, text=text)
    for left, right in ((mine, yours), (yours, mine)):
        assert story_of((mine, yours)).common(left, right) == (frozenset({place}) if common else frozenset())


def test_only_the_two_reports_make_a_place_common() -> None:
    mine, yours = held("a", "storm", title="Oslo flood", entities="oslo"), held("b", "storm", title="Flood of Oslo")
    others = [held(f"c{n}", "storm", title="A flood", entities="bergen") for n in range(5)]
    assert story_of([mine, yours, *others]).common(mine, yours) == {"oslo"}
    assert story_of([mine, yours, *others]).common(mine, others[0]) == frozenset()
    again = replace(mine, id="again")
    assert story_of([mine, again]).common(mine, again) == frozenset()


def test_numbers_that_stand_alone() -> None:
    def single(*found: Item) -> list[str]:
        return sorted(story_of(found).single)

    def row(name: str, base: int, article: str = "a", **facets: str) -> Item:
        made = held(article, "storm", **facets)
        value = only(f"The storm killed {base} people.").claim.value
        return replace(made, id=name, claim=replace(made.claim, value=value))

    assert single(row("x", 12, event="kill")) == ["x"]
    assert single(row("x", 12, noun="house")) == ["x"]
    assert single(row("x", 12)) == single(row("x", 12, noun="person")) == []
    assert single(row("x", 12, event="kill"), row("y", 15, event="kill")) == []
    assert single(row("x", 12, event="kill"), row("y", 12, event="kill")) == ["x", "y"]
    assert single(row("x", 12, event="kill"), row("y", 15, event="injure")) == ["x", "y"]
    assert single(row("x", 12, event="kill"), row("y", 15, event="kill", noun="child")) == ["x", "y"]
    assert single(row("x", 12, event="kill"), row("y", 15, event="kill", as_of="2004")) == ["x", "y"]
    assert single(row("x", 12, event="kill"), row("y", 15, "b", event="kill")) == ["x", "y"]
    assert single(row("x", 12, event="kill"), replace(row("y", 15, event="kill"), kind="length")) == ["x", "y"]
