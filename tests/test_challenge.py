"""The challenge sets: what is found may not fall, no group that wants silence may alarm, and no alarm may go astray.

The floors are what the rules find since they were mended against each set; the blind readings stand in EVALUATION.md.
"""

import challenge
import pytest

FLOORS = {
    challenge.FIRST: {"found": 68, "accepted": 66, "alarmed": 48, "agreed": 47},
    challenge.SECOND: {"found": 35, "accepted": 35, "alarmed": 24, "agreed": 27},
    challenge.THIRD: {"found": 26, "accepted": 24, "alarmed": 10, "agreed": 30},
    challenge.FOURTH: {"found": 27, "accepted": 26, "alarmed": 11, "agreed": 36},
}
"""What the rules find of each set; raise it when they find more."""
STRAY = {challenge.FIRST: 1, challenge.SECOND: 0, challenge.THIRD: 1, challenge.FOURTH: 0}
"""True disagreements that no label names as figures: an aid group's larger toll, and ten shells against a hundred."""


@pytest.mark.parametrize("event", [event for chosen in challenge.SETS for event in challenge.events(chosen)])
def test_no_false_alarm(event: str) -> None:
    counts, lines = challenge.score(event)
    assert not counts["false"], lines


@pytest.mark.parametrize("chosen", challenge.SETS)
def test_what_is_found_does_not_fall(chosen: str) -> None:
    counts, lines = challenge.total(chosen)
    assert {name: counts[name] for name, least in FLOORS[chosen].items() if counts[name] < least} == {}, "\n".join(lines)


@pytest.mark.parametrize("chosen", challenge.SETS)
def test_no_alarm_goes_astray(chosen: str) -> None:
    counts, lines = challenge.total(chosen)
    assert counts["stray"] <= STRAY[chosen], [line for line in lines if " stray " in line]


@pytest.mark.parametrize("chosen", challenge.SETS)
def test_every_label_stands_in_its_article(chosen: str) -> None:
    for event in challenge.events(chosen):
        articles = {a.id: a for a in challenge.checked(event)[0]}
        for item in challenge.evidence(event):
            article = articles[item["article"]]
            assert item["evidence"] in (article.text if item["field"] == "text" else article.title), (event, item)
