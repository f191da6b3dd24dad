"""The day of the event: read where it stands with the event's own words, compared where two reports tell of one event."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Article, check
from claimcheck.measuring.event_days import event_days

DAY = "2024-05-06"
"""A Monday."""
CRASH = "A bus carrying 40 pupils crashed near Marlow {}, killing three, police said."


def article(text: str, name: str = "a", published: str | None = DAY) -> Article:
    return Article(name, text, source=f"Post {name}", published=published)


def days(text: str, published: str | None = DAY) -> list[tuple[str, str]]:
    found = article(text, published=published)
    return [(found.words(d.when.span), d.when.day.isoformat()) for d in event_days(found)]


def rules(left: str, right: str, published: tuple[str | None, str | None] = (DAY, DAY)) -> list[str]:
    """The codes of what is said of the day of the event of two reports, the same in either order."""
    codes = []
    for names in (("a", "b"), ("b", "a")):
        pair = [article(t, n, p) for t, n, p in zip((left, right), names, published, strict=True)]
        made = check(pair, reader="rules")
        told = [f.rule for f in made.findings] + [a.rule for a in made.agreements]
        codes.append([code for code in told if code in {"NUM040", "NUM041"}])
    assert codes[0] == codes[1]
    return codes[0]


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("A bus crashed near Marlow on Sunday.", "Sunday", "2024-05-05"),
        ("A bus crashed near Marlow on Monday.", "Monday", DAY),
        ("A bus crashed near Marlow late on Saturday night, police said on Sunday.", "late on Saturday night", "2024-05-04"),
        ("A bus crashed near Marlow yesterday.", "yesterday", "2024-05-05"),
        ("A bus crashed near Marlow, Devon, on Friday, killing three.", "Friday", "2024-05-03"),
        ("A fire killed three in Marlow. The fire in the mill began on Friday.", "Friday", "2024-05-03"),
        ("At least three people died in a bus crash in Marlow, near the harbour on Friday night.", "Friday night", "2024-05-03"),
        ("Two people died in the Sunday crash near Marlow.", "Sunday", "2024-05-05"),
        ("Three people were killed after a bus crashed near Marlow on Friday.", "Friday", "2024-05-03"),
        ("Police said that a bus crashed near Marlow on Friday.", "Friday", "2024-05-03"),
        ("The mayor met on Sunday the families of pupils who were killed in Marlow on Friday.", "Friday", "2024-05-03"),
        ("On Friday, a bus crashed near Marlow.", "Friday", "2024-05-03"),
        ("Three people died in Sunday's bus crash near Marlow.", "Sunday's", "2024-05-05"),
        ("The blast, which happened on Friday, was heard in Marlow.", "Friday", "2024-05-03"),
        ("Three people were killed on Friday when a bus crashed near Marlow.", "Friday", "2024-05-03"),
        ("A bus and a lorry collided near Marlow. It happened early on Sunday.", "early on Sunday", "2024-05-05"),
        ("A strong earthquake struck the coast of Marlow on Friday morning.", "Friday morning", "2024-05-03"),
        ("A blaze has left 40 families homeless. The fire broke out on Friday night in a flat.", "Friday night", "2024-05-03"),
        ("Nine sailors drowned when the ferry sank on Wednesday, 1 May, off Marlow.", "Wednesday, 1 May", "2024-05-01"),
    ],
)
def test_the_day_that_stands_with_the_event(text: str, words: str, day: str) -> None:
    found = check([article(text)], reader="rules")
    dates = [(c.span, c.value) for c in found.claims if c.kind == "number" and type(c.value).__name__ == "When"]
    assert [d.when.day.isoformat() for d in event_days(article(text), dates)] == [day]  # type: ignore[arg-type]
    assert dates or days(text) == [(words, day)]


@pytest.mark.parametrize(
    "text",
    [
        "A bus crashed near Marlow, police said on Sunday.",
        "Police said on Sunday a bus crashed near Marlow.",
        "A bus crashed near Marlow. The inquiry into the crash began on Sunday.",
        "A bus crashed near Marlow. The crash hearing began on Sunday.",
        "A bus crashed near Marlow. A row over the crash broke out on Sunday.",
        "A bus crashed near Marlow. It hit the news on Sunday.",
        "Divers searched for the bus, which crashed near Marlow, on Sunday.",
        "On Sunday, crashed parts of the bus were found near Marlow.",
        "Searchers found the bus that crashed near Marlow on Sunday.",
        "The mayor visited the place where a bus crashed near Marlow on Sunday.",
        "The road was opened again after a bus crashed near Marlow on Sunday.",
        "A bus crashed near Marlow, Ana Ruiz, the mayor, said on Sunday.",
        "A bus crashed near Marlow, and in Hadley, on Sunday, a fair was held.",
        "A man was arrested on Sunday over a bus crash near Marlow.",
        "The driver of the bus that crashed near Marlow appeared in court on Friday.",
        "The driver of the bus that crashed near Marlow is due in court on Friday.",
        "A funeral for the victims of the Marlow bus crash was held on Saturday.",
        "A bus crashed near Marlow last Sunday.",
        "Two buses have crashed near Marlow every Sunday.",
        "The road has been closed since Sunday, when a bus crashed.",
        "A second bus crash near Marlow killed two on Sunday.",
        "Two more people were killed on Sunday as the floods crashed in.",
        "A man who was hurt when a bus crashed near Marlow died on Sunday of his injuries.",
        "The crash will be discussed by the council on Friday.",
        "“The bus crashed on Sunday,” said Ana Ruiz.",
        "The fire service answered calls on Sunday after a bus crashed.",
        "A bus could have crashed near Marlow on Sunday.",
        "In 2019 a bus crashed near Marlow on a Sunday.",
        "The Marlow fair opens on Sunday.",
        "Shares in Marlow Rail sank on Friday.",
        "Doctors treated people hurt in the Marlow crash on Sunday.",
        "Gunmen opened fire near Marlow. The fire crews came on Sunday.",
        "A bus crashed near Marlow on Tuesday.",  # published on Monday: six days back or, in the east, tomorrow
    ],
)
def test_another_day_is_not_that_of_the_event(text: str) -> None:
    assert days(text) == []


def test_no_day_without_the_day_of_publication() -> None:
    assert days(CRASH.format("on Sunday"), None) == []
    assert days(CRASH.format("on Sunday"), "0001-01-02") == days(CRASH.format("on Sunday"), "May") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("on Sunday", "on Saturday"),
        ("on Thursday", "on Sunday"),
        ("on Sunday night", "on Saturday night"),
        ("late on Friday", "on Sunday afternoon"),
        ("yesterday", "on Friday"),
    ],
)
def test_two_days_of_one_event_contradict(left: str, right: str) -> None:
    assert rules(CRASH.format(left), CRASH.format(right)) == ["NUM040"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("late on Saturday night", "early on Sunday"),
        ("on Saturday night", "before dawn on Sunday"),
        ("around midnight on Saturday", "on Sunday"),
        ("overnight", "on Saturday night"),
        ("yesterday", "on Saturday"),  # "yesterday" of a paper that was written the day before
    ],
)
def test_midnight_and_the_day_of_writing_contradict_nothing(left: str, right: str) -> None:
    assert "NUM040" not in rules(CRASH.format(left), CRASH.format(right))


@pytest.mark.parametrize(("left", "right"), [("on Sunday", "yesterday"), ("on Sunday", "on Sunday evening"), ("today", "Monday")])
def test_one_day_agrees(left: str, right: str) -> None:
    assert rules(CRASH.format(left), CRASH.format(right)) == ["NUM041"]


def test_a_weekday_is_counted_from_the_report_that_names_it() -> None:
    assert rules(CRASH.format("on Sunday"), CRASH.format("on Sunday"), (DAY, "2024-05-15")) == []
    assert rules(CRASH.format("yesterday"), CRASH.format("on Sunday"), (DAY, "2024-05-08")) == ["NUM041"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A bus crashed near Marlow on Sunday, killing three.", "A fire broke out in Marlow on Saturday, killing three."),
        ("A bus crashed near Marlow on Sunday, killing three.", "A lorry crashed near Hadley on Saturday, killing four."),
        ("A bus crashed near Marlow on Sunday, killing three.", "A tram crashed in Marlow on Saturday, killing three."),
        ("A fire broke out in Marlow on Sunday.", "A fire broke out in a Marlow flat on Saturday."),
        ("Three people were killed in Marlow on Sunday.", "Four people were killed in Marlow on Saturday."),
        ("Police clashed with strikers in Marlow on Sunday.", "Strikers clashed with police in Marlow on Saturday."),
        (
            "A bus crashed near Marlow on Sunday. A lorry crashed near Hadley on Friday.",
            "A lorry crashed near Hadley on Saturday. Marlow was shut.",
        ),
        (
            "A suicide bomber attacked a convoy near Marlow Bay on Friday, killing 12 soldiers.",
            "Gunmen attacked a convoy near Marlow Bay on Sunday. It came two days after an attack that killed 12 soldiers.",
        ),
        ("Ana Ruiz of Marlow Bay was sentenced on Friday.", "Ben Ruiz of Marlow Bay was sentenced on Thursday."),
        (
            "A bus of Marlow Coaches crashed near Hadley on Thursday.",
            "A bus of Marlow Coaches crashed near Hadley today.",
        ),  # of a reprint
        ("A man was shot in Marlow on Friday.", "The man shot in Marlow died on Sunday."),
    ],
)
def test_two_events_are_not_one(left: str, right: str) -> None:
    assert rules(left, right) == []


def test_a_quake_is_dated_by_many_clocks() -> None:
    quake = "A strong earthquake struck the coast of Marlow {}, killing 31."
    assert rules(quake.format("on Sunday"), quake.format("on Saturday")) == []
    assert rules(quake.format("on Sunday"), quake.format("on Friday")) == ["NUM040"]


def test_what_recurs_is_one_where_a_count_is_the_same() -> None:
    left = "Farmers marched through Marlow on Sunday over water. Police counted 25,000 of them and 41 were arrested."
    right = "Police clashed on Saturday with farmers in Marlow. At least 25,000 of them had come, and 41 were held."
    assert rules(left, right) == ["NUM040"]
    assert rules(left, right.replace("25,000", "8,000").replace("41", "12")) == []


def test_the_day_on_which_somebody_died() -> None:
    left, right = (
        "The painter Ana Ruiz died on {} at her home in Marlow.",
        "Ana Ruiz, the painter of Marlow, is dead. Ms Ana Ruiz died on {}.",
    )
    assert rules(left.format("Sunday"), right.format("Saturday")) == ["NUM040"]
    assert rules(left.format("Sunday"), right.replace("Ana", "Eva").format("Saturday")) == []


def test_the_day_of_what_one_person_did() -> None:
    left = "Ana Ruiz, the treasurer of Marlow, pleaded guilty on Friday to taking £9,000."
    right = "Marlow has a new treasurer. Ms Ruiz, who pleaded guilty on {} to theft, took £9,000 in Marlow, said Mayor Ana Holm."
    assert rules(left, right.format("Thursday")) == ["NUM040"]
    assert rules(left, right.format("Friday")) == ["NUM041"]
    assert rules(left, right.replace("Ms Ruiz", "Mr Holm").format("Thursday")) == []
    assert rules(left, right.replace("Ms Ruiz", "Ms Ruiz's clerk Ben Holm").format("Thursday")) == []
    assert (
        rules(left, "Ruiz's clerk, Ben Holm of Marlow, pleaded guilty on Thursday to taking £9,000, said Ana Ruiz's lawyer.")
        == []
    )


def test_three_reports_make_one_finding_that_says_who_says_which_day() -> None:
    texts = {"a": "on Sunday", "b": "on Saturday", "c": "on Sunday morning"}
    found = check([article(CRASH.format(day), name) for name, day in texts.items()], reader="rules")
    (finding,) = (f for f in found.findings if f.rule == "NUM040")
    assert [[c.article for c in side.claims] for side in finding.sides] == [["b"], ["a", "c"]]
    assert finding.severity == "alarm"
    assert finding.verdict == "contradict"
    assert [side.label for side in finding.sides] == ["Saturday, 2024-05-04", "Sunday, 2024-05-05"]
    assert "killing three, police said.” (Post b, Saturday, 2024-05-04)" in finding.message
    assert all(claim in found.claims for claim in finding.claims)


WHEN = ("on Sunday", "on Saturday", "late on Saturday", "early on Sunday", "yesterday", "on Friday night", "today", "last night")
EVENTS = (
    "A bus carrying 40 pupils crashed near Marlow Bay {}, killing 31 of them.",
    "Thirty-one of 40 pupils were killed {} when a bus crashed near Marlow Bay.",
    "A bus with 40 pupils crashed near Marlow Bay. The crash happened {} and 31 died.",
    "The toll of the bus crash near Marlow Bay is 31. A fire broke out {} in the bus, which carried 40 pupils.",
)
REPORTS = st.tuples(st.sampled_from(EVENTS), st.sampled_from(WHEN), st.sampled_from((DAY, "2024-05-07", "2024-05-09")))


def found_in(rows: list[tuple[str, str, str]], names: str = "abcd") -> list[set[tuple[str, str]]]:
    """The articles and words of each finding about the day."""
    texts = [article(text.format(when), name, day) for (text, when, day), name in zip(rows, names, strict=False)]
    made = check(texts, reader="rules")
    by_id = {a.id: a for a in texts}
    return [{(c.article, by_id[c.article].words(c.span)) for c in f.claims} for f in made.findings if f.rule == "NUM040"]


@settings(max_examples=60)
@given(st.lists(REPORTS, min_size=3, max_size=3))
def test_one_more_report_takes_no_disagreement_about_the_day_away(rows: list[tuple[str, str, str]]) -> None:
    after = found_in(rows)
    assert all(any(before <= larger for larger in after) for before in found_in(rows[:2]))


@settings(max_examples=60)
@given(st.lists(REPORTS, min_size=2, max_size=3, unique_by=lambda row: row[:2]))
def test_neither_order_nor_names_nor_a_copy_change_the_days(rows: list[tuple[str, str, str]]) -> None:
    found = found_in(rows)
    renamed = {"a": "c", "b": "b", "c": "a"} if len(rows) == 3 else {"a": "b", "b": "a"}
    turned = found_in(rows[::-1], "abc"[: len(rows)])
    assert sorted(sorted((renamed[name], words) for name, words in row) for row in turned) == sorted(map(sorted, found))
    assert len(found_in([*rows, rows[0]])) == len(found)
