"""A headline's or a brief's figure must come out of the full text: stated, rounded, added or subtracted."""

import pytest
from numbers_line import compared, report

BODY = (
    "The river rose on Sunday night. By Monday some 400 villagers had fled to a school. "
    "The water damaged 38 houses and 12 barns, and the repair will cost $2.4 million."
)


def clashes(title: str, text: str = BODY) -> list[str]:
    """The words of the headline that alarm."""
    article = report("one", text, title=title)
    alarms = [f for f in compared(article).findings if f.severity == "alarm"]
    return [article.words(c.span) for f in alarms for c in f.claims if c.span.field == "title"]


@pytest.mark.parametrize(
    "title",
    [
        "Flood drives out 400 villagers",
        "Flood drives out 380 villagers",
        "Flood damages 50 buildings",
        "Flood repair to cost $2M",
        "Three lessons of the flood",
    ],
)
def test_a_figure_that_the_text_bears_out(title: str) -> None:
    assert clashes(title) == []


@pytest.mark.parametrize(
    "title", ["Flood drives out 900 villagers", "Flood damages 70 houses", "Flood repair to cost $5.5 million"]
)
def test_a_figure_that_it_does_not(title: str) -> None:
    assert len(clashes(title)) == 1


def test_years_are_subtracted() -> None:
    text = "The bridge, built in 1990, fell on Monday. It had been repaired in 2014 at a cost of 3 million euros over 8 months."
    assert clashes("Bridge repaired 24 years ago falls", text) == []


def test_a_brief_is_held_to_the_full_report_of_another_outlet() -> None:
    brief, full = report("brief", "Flood drives out 900 villagers"), report("full", BODY)
    assert [f.rule for f in compared(brief, full).findings] == ["NUM022"]
    assert compared(report("brief", "Flood drives out 400 villagers"), full).findings == ()


def test_the_stamp_of_a_report_dates_nothing() -> None:
    text = "(Jun 11, 2019 8:01 AM CDT) The vote will be held in 2020, the council said on Tuesday."
    assert compared(report("one", text, title="Council: Vote Is Set for 2020")).findings == ()
