"""What an article explains itself is no disagreement: parts beside a larger count, a figure given elsewhere."""

from numbers_line import alarms, compared, report


def test_the_largest_count_leads_and_parts_stay_silent() -> None:
    text = "The quake killed 24 people. On one estate it killed 9 people, on another 6."
    assert alarms(text, "The quake killed 24 people.") == []
    [finding] = alarms(text, "Thirty-one people died in the quake.")
    assert {"24", "Thirty-one"} == {side.label.split()[0] for side in finding.sides}


def test_a_report_that_also_gives_the_other_figure_does_not_contradict_it() -> None:
    both = "The mill sold for 3 million euros, the agent said. The council put the price of the mill at 5 million euros."
    assert alarms(both, "The council put the price of the mill at 5 million euros.") == []


def test_a_headline_against_its_text() -> None:
    article = report("one", "At least 59 people were killed in the fire on Sunday.", title="Fire: 58 killed")
    [finding] = compared(article).findings
    assert finding.within_article
    assert finding.verdict == "self_inconsistent"


def test_one_sentence_does_not_contradict_itself() -> None:
    assert alarms("The storm killed 12 people in the north and 30 people in the south.") == []
