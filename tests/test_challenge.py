"""The challenge sets: what is found of the first may not fall, and no group that either wants silent may alarm.

Of the second no figure of what is found is held here: a rule that is made to raise it would end its being blind.
"""

import challenge
import pytest

FLOOR = {"found": 68, "accepted": 66, "alarmed": 48, "agreed": 47}
"""What the rules find of the first set; raise it when they find more."""
STRAY = 1
"""An aid group's larger toll against a ministry's later, smaller one: a true disagreement that its label does not name."""


@pytest.mark.parametrize("event", [event for chosen in challenge.SETS for event in challenge.events(chosen)])
def test_no_false_alarm(event: str) -> None:
    counts, lines = challenge.score(event)
    assert not counts["false"], lines


def test_what_is_found_does_not_fall() -> None:
    counts, lines = challenge.total(challenge.FIRST)
    assert {name: counts[name] for name in FLOOR if counts[name] < FLOOR[name]} == {}, "\n".join(lines)


def test_no_alarm_goes_astray() -> None:
    counts, lines = challenge.total(challenge.FIRST)
    assert counts["stray"] <= STRAY, [line for line in lines if " stray " in line]


@pytest.mark.parametrize("chosen", challenge.SETS)
def test_every_label_stands_in_its_article(chosen: str) -> None:
    for event in challenge.events(chosen):
        articles = {a.id: a for a in challenge.checked(event)[0]}
        for item in challenge.evidence(event):
            article = articles[item["article"]]
            assert item["evidence"] in (article.text if item["field"] == "text" else article.title), (event, item)
