"""The day for which an act is announced is compared where two reports of one story announce the same act."""

from __future__ import annotations

import pytest

from claimcheck import Article, check
from claimcheck.measuring.planned_days import planned_days

MONDAY = "2024-05-06"
DAYS = [
    ("The exchange will take place on Friday at Sulla.", ("exchange", "2024-05-10")),
    ("The road to Hadley will stay closed until Thursday.", ("reopen", "2024-05-09")),
    ("Trains will not run to Hadley until Thursday, police said.", ("reopen", "2024-05-09")),
    ("Lund is due to appear in court on Tuesday.", ("court", "2024-05-07")),
    ("Lund will appear in court tomorrow.", ("court", "2024-05-07")),
]


@pytest.mark.parametrize(("text", "wanted"), DAYS)
def test_the_day_of_a_plan(text: str, wanted: tuple[str, str]) -> None:
    assert [(*day.kinds, day.when.day.isoformat()) for day in planned_days(Article("a", text, published=MONDAY))] == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "The exchange took place on Friday at Sulla.",
        "The exchange could take place on Friday at Sulla.",
        "The exchange will take place at Sulla, the minister said on Friday.",
        "Lund will appear in court on Monday.",
        "Lund will appear in court on Friday week.",
        "The road to Hadley will not reopen by Friday if it rains.",
        "The trial was closed to the public on Friday.",
        "Holm will appear in court on Tuesday. Lund will appear in court on Friday.",
    ],
)
def test_what_is_no_day_of_a_plan(text: str) -> None:
    assert planned_days(Article("a", text, published=MONDAY)) == ()


LEAD = "A train hit a lorry at a crossing near Hadley on Monday, killing four people. "


def findings(left: str, right: str, later: str = MONDAY) -> list[str]:
    articles = [
        Article("a", LEAD + left, source="The Post", published=MONDAY),
        Article("b", LEAD + right, source="The Herald", published=later),
    ]
    return [f.message for f in check(articles, reader="rules").findings if f.severity == "alarm"]


CLOSED = "The line between Hadley and Marlow will stay closed until Thursday."


def test_another_day_of_one_plan_alarms() -> None:
    found = findings(CLOSED, "Trains will not run between Hadley and Marlow until Friday.")
    assert len(found) == 1
    assert found[0].startswith("The reports put what is to come on 2 days")


@pytest.mark.parametrize(
    ("right", "published"),
    [
        ("The school in Hadley will stay closed until Friday.", MONDAY),
        ("The line between Hadley and Marlow is to be shut until Thursday.", MONDAY),
        ("The line between Hadley and Marlow will stay closed until Friday.", "2024-05-08"),
        ("The line between Hadley and Marlow should reopen on Friday.", MONDAY),
    ],
)
def test_another_act_or_a_later_report_does_not(right: str, published: str) -> None:
    assert findings(CLOSED, right, published) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Bus drivers in Hadley will strike on Tuesday.", "Train drivers in Hadley will strike on Wednesday."),
        ("The Senate will vote on the budget on Tuesday.", "The Senate votes on the tax bill on Wednesday."),
        ("The funeral of Ben Holm will be held on Thursday.", "Ben Holm will be buried on Friday."),
        ("Ben Holm will appear in court in Marlow on Tuesday.", "Jo Lund will appear in court in Marlow on Wednesday."),
        ("The bridge to Hadley will reopen on Tuesday.", "The school in Hadley will be closed until Wednesday."),
    ],
)
def test_two_acts_have_each_their_day(left: str, right: str) -> None:
    assert findings(left, right) == []


def test_one_persons_day_in_court_is_one() -> None:
    found = findings("The driver, Jo Lund, will appear at Hadley Crown Court on Tuesday.", "Lund is due in court on Wednesday.")
    assert len(found) == 1


def test_two_people_have_each_a_day_in_court() -> None:
    assert findings("Ben Holm will appear in court on Tuesday.", "Jo Lund will appear in court on Wednesday.") == []
