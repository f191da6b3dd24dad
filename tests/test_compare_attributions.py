import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import Story

from claimcheck.comparing.compare_attributions import compare_attributions
from claimcheck.model import Comparison, Finding


def compared(story: Story) -> Comparison:
    return compare_attributions(story.claims, story.articles)


def only(story: Story) -> Finding:
    [finding] = compared(story).findings
    return finding


def build_up() -> Story:
    story = Story()
    story.article("a", "Russia has amassed more than 100,000 troops on Ukraine's borders, with envoys on their way.")
    border = "Russia of gathering more of 100,000 soldiers on its border with Ukraine"
    story.article("b", f"He would go on talking to the West, which accused {border}.")
    story.article("c", "Russia has amassed some 100,000 troops on its border with Ukraine. Snow fell.")
    story.said("b", border, "the West", stance="accuses", cue="accused")
    return story  # fmt: skip


def test_a_fact_here_is_an_accusation_there() -> None:
    finding = only(build_up())
    assert (finding.verdict, finding.severity) == ("voice", "note")
    assert {c.article for c in finding.claims} == {"a", "b", "c"}


def test_own_voice_claims_are_made_and_given_back_exactly() -> None:
    story = build_up()
    made = compared(story).claims
    assert [(c.kind, c.article, c.source if c.kind == "attribution" else "") for c in made] == [
        ("attribution", "a", None),
        ("attribution", "c", None),
    ]
    assert story.articles[0].words(made[0].span) == "Russia has amassed more than 100,000 troops on Ukraine's borders"


def test_an_article_that_attributes_it_anywhere_does_not_speak_in_its_own_voice_only() -> None:
    story = build_up()
    story.articles = story.articles[:2]
    border = "Russia has gathered more than 100,000 soldiers on the border with Ukraine"
    story.article("d", f"{border}, the West says. Russia has amassed more than 100,000 troops on Ukraine's borders.")
    story.said("d", border, "the West", cue="says")
    assert {c.article for f in compared(story).findings for c in f.claims} == {"a", "b", "d"}
    assert all(c.article != "d" for c in compared(story).claims)


def test_a_source_here_and_none_there() -> None:
    story = Story()
    story.article("a", "The mayor has not spoken publicly about the ferry since May 23, leaving doubts.")
    story.article("b", "The mayor has not spoken publicly about the ferry since May 23, according to the Bergen Post.")
    story.said("b", "The mayor has not spoken publicly about the ferry since May 23", "Bergen Post", cue="according to")
    assert only(story).verdict == "source"


def test_two_sources_for_one_statement() -> None:
    story = Story()
    for key, who in (("a", "Ana Ruiz"), ("b", "Ben Cole")):
        story.article(key, f"{who} said the ferry carried 340 passengers from Oslo to Bergen on Monday.")
        story.said(key, "the ferry carried 340 passengers from Oslo to Bergen on Monday", who)
    finding = only(story)
    assert finding.verdict == "source"
    assert [side.label for side in finding.sides] == ["Ana Ruiz", "Ben Cole"]


def test_plain_here_and_reportedly_there() -> None:
    story = Story()
    story.article("a", "The old ferry hit the northern pier of Bergen at full speed on Monday.")
    story.article("b", "The old ferry reportedly hit the northern pier of Bergen at full speed on Monday.")
    finding = only(story)
    assert finding.verdict == "certainty"
    assert "reportedly" in finding.message


def denial(extra: str = "") -> Story:
    story = Story()
    story.article("a", f"Ana Ruiz ordered the police to burn the letters of the board, Ben Cole testified.{extra}")
    story.article("b", "Ana Ruiz denied that she ordered the police to burn the letters of the board.")
    story.said("a", "Ana Ruiz ordered the police to burn the letters of the board", "Ben Cole", cue="testified")
    story.said("b", "she ordered the police to burn the letters of the board", "Ana Ruiz", stance="denies", cue="denied")
    return story


def test_a_denial_that_the_other_report_does_not_tell_alarms() -> None:
    finding = only(denial())
    assert (finding.verdict, finding.severity) == ("denied", "alarm")
    assert "Ana Ruiz denies it" in finding.message


@pytest.mark.parametrize("extra", [" Ruiz denies having ordered the police to burn the letters.", " She denied it."])
def test_a_report_that_tells_both_sides_denies_nothing(extra: str) -> None:
    assert all(f.verdict != "denied" for f in compared(denial(extra)).findings)


def waiting(right: str, speaker: str = "Ana Ruiz") -> Story:
    story = Story()
    story.article("a", "Ana Ruiz said that Moscow is still awaiting responses from Washington and NATO to its proposals.")
    story.article("b", f"“{right}” said {speaker}.")
    story.said("a", "Moscow is still awaiting responses from Washington and NATO to its proposals", "Ana Ruiz")
    story.quote("b", right, speaker)
    return story


RECEIVED = "We are carefully analyzing the written responses received from the United States and NATO."


def test_two_statements_of_one_source_that_cannot_both_hold() -> None:
    finding = only(waiting(RECEIVED))
    assert (finding.verdict, finding.severity) == ("contrary", "alarm")
    assert "“awaiting”" in finding.message


@pytest.mark.parametrize(
    ("right", "speaker"),
    [
        (RECEIVED, "Ben Cole"),
        ("We received the mayor of Bergen in the old harbour.", "Ana Ruiz"),
        ("We may have received responses from the United States and NATO.", "Ana Ruiz"),
        ("We have not received responses from the United States and NATO.", "Ana Ruiz"),
    ],
)
def test_no_contradiction_of_others_of_other_things_or_under_reservation(right: str, speaker: str) -> None:
    assert all(f.severity != "alarm" for f in compared(waiting(right, speaker)).findings)


def test_two_versions_of_one_report_are_no_two_reports() -> None:
    story = build_up()
    del story.articles[2]
    story.articles[1] = replace(story.articles[1], version_of="a")
    assert compared(story).findings == ()


def test_time_that_passes_is_no_disagreement() -> None:
    story = Story()
    story.article("a", "On Tuesday, Ana Ruiz was due to speak to Ben Cole.")
    story.article("b", "On Tuesday Ana Ruiz told Ben Cole in a phone call that the ferry had to leave.")
    story.said("b", "the ferry had to leave", "Ana Ruiz", cue="told")
    assert compared(story).findings == ()


def test_both_sides_told_in_each_report_is_no_disagreement() -> None:
    story = Story()
    story.article("a", "Western countries say they fear Ruiz may be planning to attack the harbour. Ruiz denies this.")
    story.article("b", "Ruiz has denied planning an attack on the harbour, which Western countries fear.")
    story.said("a", "Ruiz may be planning to attack the harbour", "Western countries", stance="fears", cue="fear")
    story.said("b", "planning an attack on the harbour", "Ruiz", stance="denies", cue="denied")
    assert compared(story).findings == ()


LINES = [
    "The ferry carried 340 passengers from Oslo to Bergen on Monday",
    "The ferry reportedly carried 340 passengers from Oslo to Bergen on Monday",
    "The old bridge of Bergen was never inspected by the council engineers",
    "The old bridge of Bergen was inspected by the council engineers",
]
ROW = st.tuples(st.sampled_from(LINES), st.sampled_from(["Ana Ruiz", "Ben Cole", None]), st.sampled_from(["says", "denies"]))
ROWS = st.lists(ROW, min_size=1, max_size=5)


def made_of(rows: list[tuple[str, str | None, str]]) -> Story:
    story = Story()
    for number, (line, source, stance) in enumerate(rows):
        key = story.article(f"a{number}", f"{line}, {source} said." if source else f"{line}.")
        if source:
            story.said(key, line, source, stance)
    return story


@settings(max_examples=40)
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_claims_and_articles_changes_nothing(rows: list[tuple[str, str | None, str]], rng: random.Random) -> None:
    story = made_of(rows)
    claims, articles = list(story.claims), list(story.articles)
    rng.shuffle(claims)
    rng.shuffle(articles)
    assert compare_attributions(claims, articles) == compared(story)


@given(st.sampled_from(LINES), st.sampled_from(["Ana Ruiz", None]))
def test_nothing_conflicts_with_itself(line: str, source: str | None) -> None:
    assert compared(made_of([(line, source, "says")] * 3)).findings == ()


@settings(max_examples=40)
@given(ROWS)
def test_no_claim_stands_on_two_sides(rows: list[tuple[str, str | None, str]]) -> None:
    for finding in compared(made_of(rows)).findings:
        sides = [{(c.article, c.span) for c in side.claims} for side in finding.sides]
        assert len(sides) >= 2
        assert sum(map(len, sides)) == len(set().union(*sides)) == len(finding.claims)


@settings(max_examples=40)
@given(ROWS)
def test_a_copy_of_an_article_brings_no_finding(rows: list[tuple[str, str | None, str]]) -> None:
    def told(story: Story) -> list[str]:
        return sorted(f.verdict for f in compared(story).findings)

    assert told(made_of([*rows, rows[0]])) == told(made_of(rows))
