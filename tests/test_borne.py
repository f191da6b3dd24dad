"""What a headline may take from its text without being wrong, and what it may not."""

from decimal import Decimal

import pytest
from numbers_line import compared, report

from claimcheck.comparing.borne import shown
from claimcheck.comparing.headline import is_brief, is_headline

PLAIN = "The council met on Monday evening and talked until midnight. "
TAIL = " The mayor thanked everybody who had come to the town hall in spite of the rain, and promised a report within the year."


def alarms(title: str, text: str) -> list[str]:
    """The rules that alarm on a headline over a text of some length."""
    article = report("one", PLAIN + text + TAIL, title=title)
    return [f.rule for f in compared(article).findings if f.severity == "alarm"]


@pytest.mark.parametrize(
    ("right", "wrong", "text"),
    [
        ("Town Sells Bridge for $66K", "Town Sells Bridge for $93K", "The bridge went for $65,605 to a dealer in old iron."),
        ("Town Hires 4 Gardeners", "Town Hires 9 Gardeners", "It will hire four gardeners for the park."),
        ("Town Bridge Closes After 32 Years", "Town Bridge Closes After 45 Years", "Built in 1982, it was closed in 2014."),
        ("Third of Trees Felled", "48% of Trees Felled", "A storm felled a third of the trees; 12% stand askew."),
        ("33% of Trees Felled", "48% of Trees Felled", "A storm felled a third of the trees; 12% stand askew."),
        ("38% of Kiosks to Close", "54% of Kiosks to Close", "Some 300 of the remaining 800 kiosks close, or 9% of all shops."),
        ("Ice Rink Shut for 2 Weeks", "Ice Rink Shut for 4 Weeks", "The ice rink will be shut for 15 days."),
        ("Bus Hits Mayor, 9 Others", "Bus Hits Mayor, 14 Others", "The bus hit 10 people, among them the mayor."),
        ("Wind Injures 3 Climbers", "Wind Injures 5 Climbers", "The wind injured two climbers and a guide."),
        ("Storm Damages 50 Houses", "Storm Damages 70 Houses", "It damaged 38 houses at the mill and 12 houses by the lake."),
        ("Council Leads by 10 Points", "Council Leads by 14 Points", "The council has 52 points and the union 42 points."),
        ("Museum Robbed in '91 Found", "Museum Robbed in '78 Found", "The museum was robbed in 1991 and forgotten in 2003."),
        ("Chapel Is 16th Century", "Chapel Is 13th Century", "It was the first and is the second chapel, begun in 1577."),
        ("Mill Costs Town $12K a Year", "Mill Costs Town $17K a Year", "The mill costs the town $1,000 a month."),
        ("Town Back in Debt Until 2040", "Town Back in Debt Until 2061", "In 2010 it took a loan that runs 30 years."),
    ],
)
def test_a_headline_that_follows_from_its_text_and_one_that_does_not(right: str, wrong: str, text: str) -> None:
    assert alarms(right, text) == []
    assert alarms(wrong, text) in (["NUM022"], ["NUM006"])


@pytest.mark.parametrize(
    "title",
    ["Five Things to Know About the Bridge", "7 Photos of the Flood", "Baby No. 2 Arrives", "Flight 412 Lands Late"],
)
def test_a_number_that_counts_the_article_itself_or_names_something(title: str) -> None:
    assert alarms(title, "The bridge cost 40 million euros and took 12 years.") == []


def test_a_figure_without_a_kindred_one_in_the_text() -> None:
    assert alarms("Bridge Cost 90 Million Euros", "Nobody would say what the bridge had cost.") == []
    assert alarms("Bridge Cost 90 Million Euros", "The 60 builders would not say what the bridge had cost.") == []


def test_a_text_of_one_paragraph_that_ends_in_an_invitation_is_read() -> None:
    text = "The airline was fined $900,000 for leaving its guests on the tarmac." + TAIL + " Click for more on the fine."
    assert alarms("Airline Hit With $1.3M Fine", text) == ["NUM022"]
    assert alarms("Airline Hit With $900K Fine", text) == []


@pytest.mark.parametrize("line", ["Dow Drops 194", "Storm Kills 6 in Haiti", "Navy Fires 9 New Missiles"])
def test_a_short_headline_in_capitals_is_read(line: str) -> None:
    assert compared(report("one", line)).findings == ()
    body = report(
        "two", PLAIN + "The index fell by 120 points, when 2 people were killed in Haiti; two new missiles flew." + TAIL
    )
    assert len(line) < len(body.text)
    assert any(f.rule == "NUM022" for f in compared(report("one", line), body).findings)


@pytest.mark.parametrize(
    ("base", "exact", "holds"),
    [
        ("66000", "65605", True),
        ("1.3", "1.29", True),
        ("1.2", "1.29", True),
        ("24", "23.5", True),
        ("24", "25", False),
        ("93000", "65605", False),
        ("100", "140", False),
        ("1", "1.9", False),
        ("3000000", "1300000", False),
    ],
)
def test_what_a_headline_shows_of_an_exact_figure(base: str, exact: str, holds: bool) -> None:
    assert shown(Decimal(base), Decimal(exact)) is holds


@pytest.mark.parametrize(
    ("text", "headline", "brief"),
    [
        ("Town Sells Bridge. It Was Old", True, True),
        ("The town sells its bridge.", False, True),
        ("The town sells its bridge. It was old.", False, False),
        ("Town\nSells Bridge", False, False),
    ],
)
def test_headlines_and_briefs(text: str, headline: bool, brief: bool) -> None:
    assert (is_headline(text), is_brief(text)) == (headline, brief)
