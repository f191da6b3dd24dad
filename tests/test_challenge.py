"""The challenge set: events that no rule was made for. What is found of them may not fall, and nothing false may be said."""

import challenge
import pytest

FLOOR = {"found": 49, "accepted": 47, "alarmed": 36, "agreed": 39}
"""What the rules find; raise it when they find more."""
STRAY = 1
"""An aid group's larger toll against a ministry's later, smaller one: a true disagreement that its label does not name."""


@pytest.mark.parametrize("event", challenge.events())
def test_no_false_alarm(event: str) -> None:
    counts, lines = challenge.score(event)
    assert not counts["false"], lines


def test_what_is_found_does_not_fall() -> None:
    counts, lines = challenge.total()
    assert {name: counts[name] for name in FLOOR if counts[name] < FLOOR[name]} == {}, "\n".join(lines)


def test_no_alarm_goes_astray() -> None:
    counts, lines = challenge.total()
    assert counts["stray"] <= STRAY, [line for line in lines if " stray " in line]


def test_every_label_stands_in_its_article() -> None:
    for event in challenge.events():
        articles = {a.id: a for a in challenge.checked(event)[0]}
        for item in challenge.evidence(event):
            article = articles[item["article"]]
            assert item["evidence"] in (article.text if item["field"] == "text" else article.title), (event, item)
