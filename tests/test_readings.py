"""How sentences of other events than those that the rules grew up with are read: what is counted, when, and how it changed."""

import pytest
from numbers_line import claim, facets, items, report

from claimcheck.comparing.align import one_thing
from claimcheck.comparing.enough import needed
from claimcheck.comparing.items import stand
from claimcheck.comparing.story import story_of


@pytest.mark.parametrize(
    ("text", "words", "event"),
    [
        ("Nine hikers lost their lives in the snow.", "Nine", "kill"),
        ("The boat was carrying 48 people.", "48", "aboard"),
        ("There were 48 people on board the boat.", "48", "aboard"),
        ("The death toll from the fever in the hills has now reached 52.", "52", "kill"),
        ("Thirty people were held and 11 guards hurt, the council said.", "11", "injure"),
        ("Thirty strikers were taken into custody.", "Thirty", "arrest"),
        ("The smoke forced 900 people out.", "900", ""),
        ("The nurses gave the jab to 700 people, who were inoculated in tents.", "700", "vaccinate"),
    ],
)
def test_the_happening(text: str, words: str, event: str) -> None:
    assert facets(text, words).event == event


def test_a_contract_is_no_illness() -> None:
    assert facets("She signed a three-year contract.", "three").event != "infect"


@pytest.mark.parametrize(
    ("text", "words", "as_of"),
    [
        ("The rent is 9 per cent higher than a year ago.", "9", ""),
        ("Membership is 41 per cent, up from 30 per cent six years ago.", "41", ""),
        ("Membership is 41 per cent, up from 30 per cent six years ago.", "30", "another time"),
        ("The tug, built in 1994, pulled 60 barges away.", "60", ""),
        ("In 1994 the tug pulled 60 barges away.", "60", "1994"),
    ],
)
def test_what_a_figure_is_compared_with_dates_no_other(text: str, words: str, as_of: str) -> None:
    assert facets(text, words).as_of == as_of


@pytest.mark.parametrize(
    ("text", "words", "scope"),
    [
        ("The raft held 90 people, and 20 of them drowned.", "20", frozenset()),
        ("It took 15 per cent of the market.", "15", frozenset()),
        ("Nine were hurt, three of them seriously.", "three", frozenset({"serious"})),
        ("The tower burned. Another 40 people are missing.", "Another 40", frozenset()),
        (
            "Twelve people are missing in the town. Another 40 people are missing in the hills.",
            "Another 40",
            frozenset({"another"}),
        ),
        ("The yearly yield is 50 tons.", "50", frozenset({"per year"})),
        ("The annual yield is 50 tons.", "50", frozenset({"per year"})),
        ("Six sailors walked away.", "Six", frozenset()),
    ],
)
def test_what_narrows_a_figure(text: str, words: str, scope: frozenset[str]) -> None:
    assert facets(text, words).scope == scope


@pytest.mark.parametrize(
    ("text", "words", "change"),
    [
        ("The gang tied up two clerks.", "two", "level"),
        ("The balloon came down 300 metres from the church.", "300", "level"),
        ("Profits are up 12%.", "12", "increase"),
        ("The lake rose 4 metres.", "4", "increase"),
        ("The stock ended 5 per cent lower.", "5", "decrease"),
        ("The wall is 5 metres higher than the old one.", "5", "level"),
    ],
)
def test_how_a_figure_changes(text: str, words: str, change: str) -> None:
    assert claim(text, words).change == change


def test_an_ordinal_is_no_kind_of_what_it_counts() -> None:
    assert facets("It was the eighth strike this year.", "eighth").terms == facets("It was the ninth strike.", "ninth").terms


def test_the_dead_at_a_figure_are_no_age() -> None:
    assert facets("The council puts the dead at 70.", "70").event != "age"


def test_a_name_does_not_reach_over_a_full_stop() -> None:
    assert facets("They met on Friday.\n\nArlen, 33, won the race.", "33").entities == {"arlen"}


def test_a_sum_taken_from_people_hangs_on_no_noun() -> None:
    assert facets("He robbed frail widows of £7,000.", "£7,000").noun == ""


def test_a_figure_behind_another_and_an_acting_verb() -> None:
    assert facets("It has berths for 30 sailors but was carrying 44.", "44").event == "aboard"


@pytest.mark.parametrize(
    ("left", "right", "clash"),
    [
        ("The harbour master saw no ships or boats damaged by the big storm.", "The big storm slightly damaged two ships.", True),
        ("The tower, built in 1811, fell in the storm.", "The storm felled a tower which was built in 1881.", True),
        ("The church, built in 1811, was hit by the storm.", "The storm hit a school which was built in 1881.", False),
        ("The keeper fired on 6 May at the storm.", "In 1999 the keeper fired at a storm.", False),
        ("The raft was licensed to carry 40 passengers.", "The raft was carrying 55 passengers.", False),
        ("The raft was carrying 40 passengers.", "The raft was carrying 55 passengers.", True),
        ("It was the biggest theft of sheep for a decade.", "The sheep had hay for nine days.", False),
        ("The mayor signed the lease six days after the vote.", "The mayor signed a lease for two years.", False),
        ("The union says it comes to four.", "The union said 700 had come.", False),
        ("Turnout in the town was 40 per cent.", "National turnout in the town hall was 52 per cent.", False),
    ],
)
def test_whether_two_figures_are_of_one_thing(left: str, right: str, clash: bool) -> None:
    one, other = items(report("a", left), report("b", right))
    sure = one_thing(one, other, story_of((one, other)), stand(one, other))
    assert (sure >= needed(one, other, stand(one, other))) == clash
