"""The whole comparison of numbers: the verdicts, one finding a disagreement, and silence where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from numbers_line import alarms, claims_of, compared, report, verdicts

from claimcheck import check
from claimcheck.comparing.compare_numbers import compare_numbers
from claimcheck.model import Article, Facets, Finding, NumberClaim

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"


@pytest.fixture(scope="module")
def seeds() -> tuple[Article, ...]:
    return tuple(Article(p.stem, p.read_text(encoding="utf-8")) for p in sorted(SEEDS.glob("*.txt")))


def words(finding: Finding, articles: tuple[Article, ...]) -> list[set[str]]:
    of_id = {a.id: a for a in articles}
    return [{of_id[c.article].words(c.span) for c in side.claims} for side in finding.sides]


def test_the_seeds_give_one_alarm_and_one_note(seeds: tuple[Article, ...]) -> None:
    found = compared(*seeds).findings
    assert [f.verdict for f in found] == ["derived_conflict", "hedge"]


def test_the_army_of_the_seeds_is_reckoned_back(seeds: tuple[Article, ...]) -> None:
    [finding] = [f for f in compared(*seeds).findings if f.severity == "alarm"]
    assert words(finding, seeds) == [{"350,000"}, {"200,000 men and women"}]
    [step] = finding.derivation
    assert (step.operation, step.result) == ("350,000 − 100,000", "250,000")
    for part in ("planned", "250,000", "200,000", "350,000"):
        assert part in finding.message


def test_the_troops_at_the_border_are_one_note_with_two_sides(seeds: tuple[Article, ...]) -> None:
    [finding] = [f for f in compared(*seeds).findings if f.verdict == "hedge"]
    bound, approximate = words(finding, seeds)
    assert len(finding.sides[0].claims) == 4
    assert approximate == {"some 100,000 troops"}
    assert "more than 100,000 troops" in bound


def test_the_seeds_agree_on_dates_and_durations(seeds: tuple[Article, ...]) -> None:
    of_id = {a.id: a for a in seeds}
    groups = [{of_id[c.article].words(c.span) for c in a.claims} for a in compared(*seeds).agreements]
    assert {"2014"} in groups
    assert {"nearly six weeks"} in groups
    assert any({"December 23", "Dec. 23"} <= group for group in groups)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("The blast injured 14 people.", "Seventeen people were hurt in the blast.", "contradict"),
        ("Police said 25 people were injured.", "Police said 27 people were injured.", "same_source_conflict"),
        ("Police said 25 people were injured.", "The mayor said that 27 people were injured.", "sources_disagree"),
        ("More than 400 homes were damaged in the storm.", "Some 400 homes were damaged in the storm.", "hedge"),
        ("No one was killed in the blast.", "Two people were killed in the blast.", "contradict"),
        ("The ship sank 12 miles north of Marlow Island.", "The ship sank 12 miles south of Marlow Island.", "contradict"),
    ],
)
def test_verdicts(left: str, right: str, verdict: str) -> None:
    assert verdicts(report("a", left), report("b", right)) == [verdict]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The blast injured 14 people.", "Fourteen people were hurt in the blast."),
        ("More than 200 people were injured.", "The quake injured 249 people."),
        ("The quake struck at a depth of 10 kilometres.", "The quake struck at a depth of six miles."),
        ("Around 1,200 people were evacuated.", "1,187 people were evacuated."),
        ("The town will hire 90 guards.", "The town has 40 guards."),
        ("Unemployment rose by 3 percent.", "Unemployment stands at 9 percent."),
        ("The villa cost 85 million euros.", "The villa cost $108 million."),
    ],
)
def test_no_alarm(left: str, right: str) -> None:
    assert alarms(left, right) == []


def test_a_toll_grows_with_time() -> None:
    early = report("a", "The flood killed 3 people.", "2024-05-06")
    late = report("b", "The flood killed 9 people.", "2024-05-08")
    assert verdicts(early, late) == ["updated"]
    assert verdicts(report("a", "The flood killed 9 people.", "2024-05-06"), report("b", early.text, "2024-05-08")) == [
        "revised_down"
    ]


def test_one_disagreement_is_one_finding_however_many_share_it() -> None:
    texts = [
        "The blast injured 14 people.",
        "Fourteen people were hurt in the blast.",
        "Seventeen people were hurt in the blast.",
    ]
    [finding] = compared(*(report(f"r{n}", text) for n, text in enumerate(texts))).findings
    assert [len(side.claims) for side in finding.sides] == [2, 1]


def test_versions_of_one_article_are_no_two_witnesses() -> None:
    old = report("a", "The blast injured 14 people.", url="https://example.org/blast")
    new = report("b", "Seventeen people were hurt in the blast.", url="https://example.org/blast")
    assert compared(old, new).findings == ()


def test_claims_may_come_without_facets() -> None:
    left, right = report("a", "The blast injured 14 people."), report("b", "Seventeen people were hurt in the blast.")
    bare = [NumberClaim(c.article, c.span, c.value) for c in claims_of(left, right)]
    assert all(c.facets == Facets() for c in bare)
    assert [f.verdict for f in compare_numbers(bare, [left, right]).findings] == ["contradict"]


def test_a_message_holds_both_wordings_and_outlets() -> None:
    [finding] = alarms("The blast injured 14 people.", "Seventeen people were hurt in the blast.")
    for part in ("The R0", "The R1", "injured 14 people", "Seventeen people were hurt"):
        assert part in finding.message


def test_many_claims_of_one_story_end_soon() -> None:
    places = ["mill", "ford", "gate", "hill", "dale"]
    texts = [
        "\n\n".join(f"The {places[n % 5]} storm damaged {n + k} houses near the {places[k % 5]} bridge." for n in range(60))
        for k in range(1, 9)
    ]
    comparison = compared(*(report(f"r{n}", text) for n, text in enumerate(texts)))
    assert comparison == compared(*(report(f"r{n}", text) for n, text in reversed(list(enumerate(texts)))))


def test_nobody_badly_hurt_stands_against_a_critical_case_wherever_it_lay() -> None:
    early = report("dawn", "After the blast in Marlow there is 1 critical and 1 serious at Hill Street.")
    late = report("noon", "Five people were hurt in the blast, but no one was seriously hurt, police said.", "2024-05-07")
    assert "revised_down" in verdicts(early, late)


def test_nobody_hurt_in_one_place_says_nothing_of_another() -> None:
    early = report("dawn", "The blast in Marlow left two people seriously hurt at Hill Street.")
    late = report("noon", "No one was seriously hurt in Norton, police said.", "2024-05-07")
    assert verdicts(early, late) == []


def test_a_list_of_cases_that_goes_on_is_no_whole_division() -> None:
    early = report("dawn", "The blast: 1 critical, 1 serious and 1 slightly injured.")
    late = report("noon", "The blast injured five people.")
    assert "derived_conflict" not in verdicts(early, late)


@pytest.mark.parametrize(("bound", "fires"), [("More than 200", True), ("More than 700", False)])
def test_one_source_with_a_figure_far_above_its_own_bound(bound: str, fires: bool) -> None:
    text = f"Some 900 homes were damaged in the valley, the mayor said. {bound} homes were damaged, the mayor said."
    assert ("self_inconsistent" in verdicts(report("dawn", text))) is fires
    other = f"Some 900 homes were damaged in the valley, the mayor said. {bound} homes were damaged, the police said."
    assert "self_inconsistent" not in verdicts(report("dawn", other))


@pytest.mark.parametrize(("minute", "fires"), [("02", True), ("12", False)])
def test_one_service_called_before_all_of_them(minute: str, fires: bool) -> None:
    text = f"Emergency services were called at 6.10am to the crash. Firefighters were called at 6.{minute}am to the crash."
    assert ("derived_conflict" in verdicts(report("dawn", text))) is fires


@pytest.mark.parametrize(("day", "told"), [("2024-07-01", True), ("2024-12-01", False)])
def test_tolls_of_reports_months_apart_are_of_two_events(day: str, told: bool) -> None:
    early = report("dawn", "The storm killed 12 people in Marlow, police said on Monday.")
    late = report(
        "noon", "Weeks have passed. In Marlow 15 people were killed by the storm. Their names were read on the square.", day
    )
    assert bool(verdicts(early, late)) is told


def test_a_poor_sentence_gives_no_clash_of_hours() -> None:
    quake = report("dawn", "The quake shook Marlow. It took place at 7:37 AM local time.")
    flight = report("noon", "At around 7:06 AM local time the balloon passed over Marlow.")
    assert verdicts(quake, flight) == []


def test_none_of_the_injured_is_a_part_of_nobody_knows_whom() -> None:
    none = report("dawn", "The crash in Marlow hurt 27 people. None of the injured were badly hurt, police said.")
    some = report("noon", "The crash in Marlow hurt 27 people. The hospital treated three of the injured who were badly hurt.")
    assert verdicts(none, some) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The fighting at the bridge went on for some four hours.",
            "The two-hour battle at the bridge ended before dawn.",
        ),
        ("The clerk was held at gunpoint for six hours.", "The man kept the clerk hostage for two hours, the police said."),
        ("Surgeons operated on the boy for nine hours.", "The operation on the boy took five hours, the surgeon said."),
    ],
)
def test_what_lasts_is_one_thing_in_other_words(left: str, right: str) -> None:
    rest = " The road is open again. Nobody in the valley expects much to change before the summer comes." * 6
    articles = [Article("a", left + rest, source="The Post"), Article("b", right + rest, source="The Herald")]
    alarms = [f for f in check(articles, reader="rules").findings if f.severity == "alarm"]
    assert [len(f.claims) for f in alarms] == [2], [f.message for f in alarms]


def test_people_of_whom_nothing_is_named_meet_by_what_is_told_of_them() -> None:
    left = "Thirty-eight people were at work in the plant when it blew up, Elisa Barr of the company said."
    right = "The company's Elisa Barr put the number of those at work in the plant when it blew up at 52."
    rest = " The road is open again. Nobody in the valley expects much to change before the summer comes." * 6
    articles = [Article("a", left + rest, source="The Post"), Article("b", right + rest, source="The Herald")]
    assert [f.severity for f in check(articles, reader="rules").findings if f.kind == "number"] == ["alarm"]
