"""One sentence in two reports: which sentences are edits of each other, and what an edit must not set off."""

import pytest

from claimcheck import Article, check
from claimcheck.comparing.antonyms import opposites
from claimcheck.comparing.edits import edits
from claimcheck.comparing.lemmas import cut
from claimcheck.model import Finding

ROAD = "The new tunnel will reduce the traffic on the old harbour road by the end of June."


def found(left: str, right: str) -> tuple[Finding, ...]:
    return check((Article("a", left), Article("b", right)), reader="rules").findings


def alarms(left: str, right: str) -> list[str]:
    return [f.rule for f in found(left, right) if f.severity == "alarm"]


def test_an_edit_is_found_among_other_sentences_and_its_words_are_those_of_the_articles() -> None:
    left = Article("a", f"The council met on Monday in the old town hall of Marlow. {ROAD}")
    right = Article("b", f"{ROAD.replace('reduce', 'increase')} Nobody on the council voted against it in the end.")
    (edit,) = edits((right, left))
    (change,) = edit.wording.changes
    assert left.text[change.left[0].start : change.left[-1].end] == "reduce"
    assert right.text[change.right[0].start : change.right[-1].end] == "increase"
    assert edits((left, right)) == (edit,)


def test_a_copy_is_no_edit_and_a_sentence_that_stands_unchanged_has_not_been_edited() -> None:
    changed = ROAD.replace("reduce", "increase")
    assert edits((Article("a", ROAD), Article("b", ROAD))) == ()
    assert edits((Article("a", f"{ROAD} {changed}"), Article("b", ROAD))) == ()


def test_versions_of_one_report_are_not_set_against_each_other() -> None:
    changed = ROAD.replace("reduce", "increase")
    assert edits((Article("a", ROAD), Article("b", changed, version_of="a"))) == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (ROAD, ROAD.replace("reduce", "increase")),
        (ROAD, ROAD.replace("will reduce", "will not reduce")),
        ("On Friday all members of the board were in the room when the vote was taken.",
         "On Friday some members of the board were in the room when the vote was taken."),
        ("The bank said that its profits of the Q2 report fell because of low demand in the towns.",
         "The bank said that its profits of the Q3 report fell because of low demand in the towns."),
        ("The ferry company is offering its yearly ticket for $100/month to the first passengers in spring.",
         "The ferry company is offering its yearly ticket for $50/month to the first passengers in spring."),
        ("In the exercise all 25 people sent letters to the mayor of the town on the first day.",
         "In the exercise only 20 people sent letters to the mayor of the town on the first day."),
    ],
)  # fmt: skip
def test_an_edit_that_turns_the_sense_alarms_in_both_orders(left: str, right: str) -> None:
    assert alarms(left, right)
    assert alarms(left, right) == alarms(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (ROAD, ROAD.replace("reduce", "lower")),
        (ROAD, ROAD.replace("old harbour road", "harbour road")),
        ("Sales at the mill were largely driven by the demand of the towns on the northern coast.",
         "Sales at the mill were mainly driven by the demand of the towns on the northern coast."),
        ("Monday's crash is believed to be the worst on the coast road since the bridge was built.",
         "Yesterday's crash is believed to be the worst on the coast road since the bridge was built."),
        ("Ana Ruiz said the old bridge on the coast road was closed to lorries on Monday. Ruiz lives in Marlow.",
         "Ms Ana said the old bridge on the coast road was closed to lorries on Monday."),
    ],
)  # fmt: skip
def test_other_words_for_the_same_thing_do_not_alarm(left: str, right: str) -> None:
    assert not alarms(left, right)
    assert not alarms(right, left)


def test_the_finding_shows_both_words_and_both_sentences() -> None:
    (finding,) = [f for f in found(ROAD, ROAD.replace("reduce", "increase")) if f.severity == "alarm"]
    assert finding.verdict == "contrary"
    assert "“reduce”" in finding.message
    assert "“increase”" in finding.message
    assert {c.article for c in finding.claims} == {"a", "b"}


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("rose sharply", "fell sharply", ("rose", "fell")),
        ("consolidated sales", "unconsolidated sales", ("consolidated", "unconsolidated")),
        ("a careful man", "a careless man", ("careful", "careless")),
        ("was opened", "was opened and closed", None),
        ("under the bridge", "der the bridge", None),
        ("large", "huge", None),
    ],
)
def test_opposites_are_words_of_two_sides(left: str, right: str, expected: tuple[str, str] | None) -> None:
    pair = opposites(cut(left), cut(right))
    assert (pair and tuple(w.form for w in pair)) == expected
    reverse = opposites(cut(right), cut(left))
    assert (reverse and tuple(w.form for w in reverse)) == (expected and expected[::-1])


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("with the code SPRING15 on the day of the fair", "with the code SPR15ING on the day of the fair", ["ATT010"]),
        ("with the code SPRING-15 on the first day of the fair", "with the code SPRING15 on the first day of the fair", []),
        ("for a red boat on the first day of the fair", "for a blue boat on the first day of the fair", ["ATT010"]),
    ],
)
def test_a_code_or_a_kind_replaced(left: str, right: str, wanted: list[str]) -> None:
    text = "The ferry company of Marlow is giving a reduced ticket to the passengers {}."
    assert alarms(text.format(left), text.format(right)) == wanted
    assert alarms(text.format(right), text.format(left)) == wanted


def test_a_kind_that_the_other_report_names_elsewhere_is_no_disagreement() -> None:
    text = "The ferry company of Marlow is giving a reduced ticket for a {} boat on the first day of the fair."
    assert not alarms(text.format("red"), f"{text.format('blue')} Those of the red boats have to wait.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The rowers of Hadley won the race by three lengths.", "The rowers of Marlow lost the race by three lengths."),
        (
            "The council of Marlow refused to sign the treaty of the ferry ports in May.",
            "The council of Marlow did not sign the treaty of the ferry ports in May.",
        ),
    ],
)
def test_one_wins_what_another_loses_and_a_refusal_is_a_denial(left: str, right: str) -> None:
    assert not alarms(left, right)
    assert not alarms(right, left)


def test_a_hyphen_parts_no_word_of_its_own() -> None:
    text = "The ferry company of Marlow is showing the first race of the year as {} on the day of the fair."
    assert alarms(text.format("a live video"), text.format("a pre-recorded video")) == ["ATT009"]
