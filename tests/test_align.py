"""Numbers are compared only where they speak of one thing; a different thing stays unpaired."""

import pytest
from numbers_line import items, report

from claimcheck.comparing.align import one_thing
from claimcheck.comparing.enough import SAME
from claimcheck.comparing.items import Item, echo, stand
from claimcheck.comparing.story import story_of

UNPAIRED = [
    ("The storm killed 12 people.", "The storm injured 30 people."),
    ("The storm killed 12 people.", "The storm of 2004 killed 90 people."),
    ("The storm killed 12 people.", "The storm killed 3 people in Marlow Bay."),
    ("Twelve people were seriously injured.", "Thirty people were slightly injured."),
    ("The firm will hire 300 workers.", "The firm raised its staff by 50 workers."),
    ("The bridge is 300 metres long.", "The bridge is 40 metres high."),
    ("The town paid 3 million euros for the hall.", "The town paid 5 million dollars for the hall."),
    ("Ana Bell, 64, was hurt.", "Tom Reed, 31, was hurt."),
    ("Ana Bell, 64, was hurt.", "Her sister Eva Bell, 31, was hurt."),
    ("The tunnel carries 300 trains.", "The tunnel carries 900 cars."),
    ("The drivers were given 30 minutes to leave.", "The fire burned for 4 hours."),
    ("About one of every nine voters is new to the town.", "Nearly eight of ten voters plan to watch."),
]
PAIRED = [
    ("The storm killed 12 people.", "Fifteen people died in the storm."),
    ("The storm damaged 300 houses in the valley.", "In the valley 450 buildings were damaged by the storm."),
    ("The company paid 3 million euros for the old mill.", "The old mill cost the company 5 million euros."),
    ("Ana Bell, 64, was hurt.", "The 46-year-old Ana Bell was hurt."),
    ("The climber fell 12 feet.", "The climber fell 40 feet."),
    ("Rangers shot a 450-pound bear.", "A 300-pound bear was shot by rangers."),
]


def pair(left: str, right: str) -> tuple[Item, Item]:
    both = items(report("a", left), report("b", right))
    [mine] = [i for i in both if i.claim.article == "a" and i.claim.value.hedge != "vague"][:1]
    [yours] = [i for i in both if i.claim.article == "b"][-1:]
    return mine, yours


def sure(left: str, right: str) -> float:
    mine, yours = pair(left, right)
    return one_thing(mine, yours, story_of((mine, yours)), stand(mine, yours), echo(mine, yours))


@pytest.mark.parametrize(("left", "right"), UNPAIRED)
def test_different_things_do_not_pair(left: str, right: str) -> None:
    assert sure(left, right) < SAME


@pytest.mark.parametrize(("left", "right"), PAIRED)
def test_one_thing_pairs(left: str, right: str) -> None:
    assert sure(left, right) >= SAME


@pytest.mark.parametrize(("left", "right"), [*UNPAIRED, *PAIRED])
def test_the_order_of_the_two_does_not_matter(left: str, right: str) -> None:
    mine, yours = pair(left, right)
    story = story_of((mine, yours))
    found, copied = stand(mine, yours), echo(mine, yours)
    assert one_thing(mine, yours, story, found, copied) == one_thing(yours, mine, story, stand(yours, mine), echo(yours, mine))


def test_a_copied_sentence_is_known_by_the_words_around_the_figure() -> None:
    mine, yours = pair("The board raised the yearly fee to $40 a month.", "The board raised the yearly fee to $45 a month.")
    assert echo(mine, yours)
    mine, yours = pair("The board raised the yearly fee to $40 a month.", "A fee of $45 was raised by the board.")
    assert not echo(mine, yours)


def test_a_place_in_every_lead_narrows_nothing() -> None:
    both = items(
        report("a", "A storm struck Sardonia. It killed 12 people in Sardonia."),
        report("b", "Storm in Sardonia: 15 people died."),
    )
    assert "sardonia" in story_of(both).common(both[0], both[-1])
