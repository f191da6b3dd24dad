"""Sums over two or three claims: a total less its increase, parts and their whole, parts that miss every whole."""

import pytest
from numbers_line import alarms, compared, report


def steps(*texts: str) -> list[tuple[str, str, str]]:
    """(verdict, operation, result) of every derivation, findings first."""
    found = compared(*(report(f"r{n}", text) for n, text in enumerate(texts)))
    rows = [(f.verdict, step) for f in found.findings for step in f.derivation]
    rows += [(a.verdict, step) for a in found.agreements for step in a.derivation]
    return [(verdict, step.operation, step.result) for verdict, step in rows]


TOTAL = "The minister signed an order expanding the fleet's crews by 4,000 sailors, bringing the total to 19,000 over two years."


def test_a_total_less_its_increase_against_the_level_now() -> None:
    assert steps(TOTAL, "The fleet has 9,000 sailors now.") == [("derived_conflict", "19,000 − 4,000", "15,000")]


def test_a_total_less_its_increase_that_fits() -> None:
    assert steps(TOTAL, "The fleet has 15,000 sailors now.") == [("reconciled", "19,000 − 4,000", "15,000")]


def test_a_level_of_another_order_is_another_thing() -> None:
    assert steps(TOTAL, "The fleet's band has 19 sailors now.") == []


def test_grave_and_slight_cases_that_miss_the_whole() -> None:
    parts = "Four people were seriously injured while 20 others were slightly hurt in the crash."
    found = steps(parts, "Twenty-seven people were injured in the crash.")
    assert ("derived_conflict", "4 + 20", "24") in found
    assert ("reconciled", "4 + 20", "24") in steps(parts, "Twenty-four people were injured in the crash.")


def test_passengers_and_crew_are_all_aboard() -> None:
    found = steps("The ferry carried 103 passengers and 26 crew members.", "There were 129 people on board the ferry.")
    assert found == [("reconciled", "103 + 26", "129")]


def test_parts_of_a_part_say_nothing_about_the_whole() -> None:
    text = "The clinic is treating 20 people, four of whom were seriously injured and 16 slightly hurt."
    assert not [row for row in steps(text, "Fifty people were injured in the crash.") if row[0] == "derived_conflict"]


@pytest.mark.parametrize(
    ("parts", "whole", "rules"),
    [
        (
            "The tug was towing a barge with 40 passengers and a crew of five on board.",
            "There were 52 people on board the barge.",
            ["NUM023"],
        ),
        ("The barge carried 40 passengers and five crew.", "There were 45 people on board the barge.", []),
        ("The barge carried 40 passengers and five crew.", "There were more than 40 people on board the barge.", []),
        ("All 40 passengers and five crew swam ashore.", "There were 52 people on board the barge.", []),
        ("The barge carried 40 passengers and five crew.", "There were 300 people on board the steamer.", []),
    ],
)
def test_passengers_and_crew_are_all_who_are_aboard(parts: str, whole: str, rules: list[str]) -> None:
    more = " The coast was calm. The mayor came. A bell was rung."
    assert [f.rule for f in alarms(parts + more, whole + more)] == rules
