"""One figure in two short texts: another sense or another thing alarms, other words for the same do not."""

import pytest

from claimcheck import Article, check


def rules(*texts: str) -> list[str]:
    found = check(tuple(Article(f"t{n}", text) for n, text in enumerate(texts)), reader="rules").findings
    return sorted(f.rule for f in found if f.severity == "alarm")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marlow Mills, the maker of sails, reported earnings of $74m in the third quarter.", "Marlow Mills loses $74m."),
        ("Last year exports of the valley rose 12.8%, while its imports gained 10.5%.", "Exports of the valley rose 10.5%."),
        (
            "Some 58 percent of the townspeople told of their satisfaction with the mayor.",
            "58% of the townspeople are unsatisfied with the mayor.",
        ),
        ("The ferry came late that year, leaving Marlow on 4 March 1951.", "The ferry reached Marlow on 4 March 1951."),
        (
            "The establishment of a free port in Marlow in the summer of 1951 was welcomed by the mayor.",
            "The free port in Marlow ended in the summer of 1951.",
        ),
    ],
)
def test_the_opposite_beside_one_figure_alarms(left: str, right: str) -> None:
    assert rules(left, right) == ["NUM028"]
    assert rules(right, left) == ["NUM028"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Sugar futures fell 3.36 cents.", "The price of sugar futures lowered to 3.36 cents."),
        ("All but 11 of the 107 guests were asked to the harbour.", "11 guests out of the 107 were asked to the harbour."),
    ],
)
def test_a_change_is_no_level_and_those_left_out_are_not_those_meant(left: str, right: str) -> None:
    assert rules(left, right) == ["NUM028"]
    assert rules(right, left) == ["NUM028"]


def test_a_height_and_an_age_belong_to_the_name_beside_them() -> None:
    peak = "The 2,568-meter Mt. Hadley, the third highest of the island, is in the border area of Marlow."
    assert rules(peak, "Hadley is 2586 meters high.") == ["NUM009"]
    assert rules("Ana Ruiz, a 22-year-old rower from Marlow, won the race.", "Ana Ruiz, 23, won the race.") == ["NUM009"]


def test_a_figure_given_to_another_thing_alarms_against_the_figure_of_that_thing() -> None:
    left = "About 85 percent of the villagers belong to the club, though just 5 percent attend its evening meetings regularly."
    right = "85 percent of the villagers attend its evening meetings regularly."
    assert rules(left, right) == ["NUM029"]
    assert rules(right, left) == ["NUM029"]


def test_a_figure_belongs_to_the_place_behind_it() -> None:
    left = "The flood drove out 300 people in Marlow and 40 people in Hadley."
    assert rules(left, "The flood drove out 300 people in Hadley.") == ["NUM029"]
    assert not rules(left, "The flood drove out 300 people in Marlow.")
    assert not rules(left, "The flood drove out 300 people in the valley.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The brooch had been estimated to fetch just $20,000, but sold for $120,000.", "The brooch fetched $120,000."),
        ("Only 500,000 of the 2 million people of the island are citizens.", "The population of the island is 2 million people."),
        (
            "The mayor was first elected in 1990, and then re-elected in 1995 under a new law.",
            "The mayor was re-elected in 1995.",
        ),
        (
            "For the year, sugar rose 3 percent, while the price of tea added 9 percent.",
            "For the year, sugar gained 3 percent, tea rose 9 percent.",
        ),
        (
            "The budget has $28 billion for schools, a 3.4-percent increase, and $1.1 billion for roads.",
            "A request was reduced to $1.1 billion.",
        ),
        ("Ana Ruiz bought the old mill for $350,000 in May.", "Ben Cole sold the old mill for $350,000."),
        ("The Hadley rowers won the race by 32 points.", "The Marlow rowers lost the race by 32 points."),
        (
            "Rowing at Old Marlow will cost Ana Ruiz $2,000.",
            "Just $2,000 is a small part of the $1.4 million that Ruiz won at Old Marlow.",
        ),
        ("Police found 340 old boats in the harbour of Marlow.", "Police ended a search for 340 old boats in the harbour."),
        ("The council opened a school of 24 rooms and closed a mill.", "The council opened a school of 24 rooms."),
    ],
)
def test_the_same_in_other_words_does_not(left: str, right: str) -> None:
    assert not rules(left, right)
    assert not rules(right, left)


def test_a_third_report_takes_no_alarm_away() -> None:
    left, right = "Marlow Mills reported earnings of $74m in the third quarter.", "Marlow Mills loses $74m."
    assert rules(left, right, "The mills of Marlow are older than the town.") == ["NUM028"]
