"""Two texts of a sentence or two, without a story around them: only what says one thing is set against each other."""

import pytest

from claimcheck import Article, check


def alarms(*texts: str) -> int:
    found = check(tuple(Article(f"t{n}", text) for n, text in enumerate(texts)), reader="rules").findings
    return sum(f.severity == "alarm" for f in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The blast injured 14 people.", "Seventeen people were hurt in the blast."),
        ("A small oil painting of the old harbour sold for £174,000.", "A small oil painting of the old harbour made £280,000."),
        ("Twenty-four members sit on the Marlow harbour board.", "The harbour board has 16 members."),
    ],
)
def test_one_thing_and_two_figures_alarm(left: str, right: str) -> None:
    assert alarms(left, right)
    assert alarms(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("With a diameter of 300 metres, the crater of Marlow is the largest.", "The stone crater has a diameter of 90 metres."),
        ("There were 12 founding members of the harbour board.", "The harbour board has 16 members."),
        ("Every candidate spent about $200,000 on the campaign.", "Candidates must spend $50,000 on the campaign."),
        ("Each year 26,000 people are killed or maimed by mines.", "10,000 people are killed by mines every year."),
        ("Eleven pupils and six soldiers were killed in a fire in the valley.", "A fire killed 17 people in the valley."),
        ("The tribe founded a town on the site of Marlow in 1340.", "The tribe came to the valley of Marlow in 1210."),
    ],
)  # fmt: skip
def test_other_things_do_not_alarm(left: str, right: str) -> None:
    assert not alarms(left, right)
    assert not alarms(right, left)


def test_three_reports_are_a_story() -> None:
    left = "Thieves took $108 million worth of rings from the Marlow store."
    right = "Gems of $60 million were taken in Marlow by robbers."
    assert not alarms(left, right)
    assert alarms(left, right, "Police said robbers took rings from the Marlow store.") >= alarms(left, right)
