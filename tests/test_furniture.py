"""Site furniture: what carries no claims, and what only looks like it."""

from pathlib import Path

import pytest

from claimcheck.model import Article
from claimcheck.text.furniture import judge, prose
from claimcheck.text.furniture_lines import reason
from claimcheck.text.layout import lay_out

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"


@pytest.mark.parametrize(
    ("why", "line"),
    [
        ("a picture credit", "Pat Doe | Sputnik | Reuters"),
        ("a picture credit", "Photo: Pat Doe/AFP"),
        ("a picture credit", "(Wikimedia Commons/Ministry of Works)"),
        ("a picture credit", "(AP)"),
        ("a picture credit", "AP Photo/Pat Doe"),
        ("a picture credit", "REUTERS/Pat Doe"),
        ("a picture credit", "Photo courtesy of Pat Doe"),
        ("a picture credit", "Image source, Getty Images"),
        (
            "the desk's sign-off",
            "Wire writers Pat Doe in Lisbon, Kim Roe in Rome, and Ann Lee in Bern contributed to this report.",
        ),
        ("a picture credit", "Pat Doe/Getty Images"),
        ("the desk's sign-off", "jsi, kb/nm (AFP, dpa, Reuters, AP)"),
        ("the desk's sign-off", "(Reporting by Pat Doe; editing by Kim Roe)"),
        ("the desk's sign-off", "Pat Doe contributed to this report."),
        ("a byline", "By Pat Doe and Kim Roe"),
        ("a byline", "By Pat Doe in Lisbon | The Mail"),
        ("a line of dates and times", "Tuesday 01 February 2022 13:18 EST"),
        ("a line of dates and times", "Updated at 9:50 p.m. ET Thursday"),
        ("a line of dates and times", "Last updated: 3 hours ago"),
        ("a line of dates and times", "Wire Desk | Updated: 2017-09-15 21:45"),
        ("a notice about the page", "© 2024 The Daily Mail. All rights reserved."),
        ("a notice about the page", "This page was translated automatically; please see the original."),
        ("a notice about the page", "We use cookies to make this site better."),
        ("a notice about the page", "This is a breaking news story, more follows..."),
        ("a correction of form", "An earlier version of this article misspelled the name of the mayor."),
        ("a note on the author", "Pat Doe is a reporter for The Mail. Follow her on Twitter @patdoe"),
        ("an address", "tips@example.org"),
        ("an address", "https://example.org/a-long-way"),
        ("a separator", "* * *"),
        *(
            ("a line of the site, not of the article", line)
            for line in [
                "Source link",
                "Comments",
                "12 comments",
                "Advertisement",
                "READ MORE: Ten towns to see",
                "Read or Share this story: https://example.org/x",
                "Sign up for our newsletter",
                "Follow us on Twitter",
                "Join the conversation below",
                "Please refresh your browser to be logged in",
                "Thank you for subscribing",
                "Notifications can be managed in browser preferences.",
                "Click here to see the map",
                "Tags: floods, rivers",
                "More from The Mail: floods",
                "Follow our full coverage of the flood at https://example.org",
                "What do you think? Tell us in the comments",
                "Advertisement - story continues below",
                "For more news, visit our page",
                "Do you have a story? Email us at tips@example.org",
            ]
        ),
    ],
)
def test_a_line_that_is_furniture_by_its_own_words(why: str, line: str) -> None:
    assert reason(line) == why


@pytest.mark.parametrize(
    "line",
    [
        "Your support makes this possible, the minister told the troops.",
        "“Please enter your comment!” the page said, and froze.",
        "Subscribers left in droves, and the paper closed.",
        "The company said users should refresh their browser, log in and change their password.",
        "By Monday the water had fallen.",
        "By then Pat Doe had left the country.",
        "Four people were killed in May 2020.",
        "Reuters reported that the ship had sunk.",
        "The picture, taken by Pat Doe of Reuters, shows two boats.",
        "Photographs of the ship: none exist.",
        "Read my lips: no new taxes.",
        "Watch the river, officials told residents.",
        "An earlier version of the law set the fine at 300 euros.",
        "The AI translated the text without errors, the university said.",
        "Getty said it would sell 12 pictures.",
        "Police are asking anyone who saw the crash to call 555-0100.",
        "Pat Doe is a reporter for The Mail.",
        "12 people died.",
        "UPDATE 3:30 AM: A member of the fire brigade reports that two houses burn.",
        "Tell us about your book.",
        "Thank you for joining us, Senator.",
        "What do you think?",
        "Advertisement spending rose by 5 percent.",
        "The mayor told the crowd that the paper was wrong (and/or drunk)",
        "Pat Doe (Independent/Ohio) spoke first",
        "A gorilla was shot — City Zoo (@cityzoo) May 28, 2016",
        "Two trains collided, (AP) reports",
    ],
)
def test_a_line_that_only_looks_like_furniture(line: str) -> None:
    assert reason(line) == ""
    assert judge(["It rained.", line, "It snowed."]) == ["", "", ""]


def test_an_appeal_is_caught_whole() -> None:
    lines = [
        "It rained for nine days.",
        "Your gift keeps us going",
        "From floods to fires, our reporters are there when it matters.",
        "We believe that the truth should cost nothing.",
        "Your gift makes all the difference.",
        "The mayor thanked the fire brigade.",
    ]
    appeal = "an appeal to the reader"
    assert judge(lines) == ["", appeal, appeal, appeal, appeal, ""]


def test_an_appeal_in_somebody_s_mouth_is_speech() -> None:
    lines = [
        "“Your support helps us to tell the story of this town,” the mayor said.",
        "He added that we all need reporters.",
        "“Your donation makes all the difference,” he told the crowd.",
        "“Your support for our coverage of the",
    ]
    assert judge(lines) == ["", "", "", ""]


def test_an_appeal_does_not_swallow_the_article() -> None:
    lines = [
        "Your donation keeps our journalism alive",
        "It rained for nine days.",
        "Your donation keeps our journalism alive today",
    ]
    assert judge(lines)[1] == ""


def test_links_under_their_heading() -> None:
    links = "links to other pages"
    site = "a line of the site, not of the article"
    assert judge(["It rained.", "Related stories", "Ten towns to see", "A river to swim in", "It snowed."]) == [
        "",
        site,
        links,
        links,
        "",
    ]
    assert judge(["It rained.", "Read more", "Ten towns to see"]) == ["", site, links]
    assert judge(["It rained.", "Read more", "A cold night", "It snowed."]) == ["", site, "", ""]


def test_names_beside_times_are_bylines() -> None:
    assert judge(["Pat Doe", "Tuesday 01 February 2022 13:18 EST", "It rained."])[0] == "a byline"
    assert judge(["It rained.", "It snowed.", "Pat van Doe"])[2] == "a byline"
    assert judge(["Pat Doe", "It rained.", "Kim Roe", "It snowed."]) == ["", "", "", ""]


def test_lines_that_stand_twice() -> None:
    line = "The bridge of the old town after the flood"
    assert judge([line, line + " (AP)", "It rained."]) == ["", "a repeated line", ""]
    assert judge(["RIVER rises by ‘two metres’", "It rained."], "River rises by 'two metres'") == ["a repeated line", ""]
    assert judge(["No.", "No."]) == ["", ""]


def test_galleries_of_other_pictures() -> None:
    lines = [f"{n}/3 {n} May 2020 A boat on the river" for n in (1, 2, 3)]
    assert judge(["It rained.", *lines])[1:] == ["a gallery of other pictures"] * 3
    assert judge(["It rained.", lines[0]]) == ["", ""]


@pytest.mark.parametrize(
    ("line", "title", "kept"),
    [
        ("A boat near the bridge. REUTERS/Pat Doe", "", "A boat near the bridge."),
        ("A boat near the bridge (AFP via Getty Images)", "", "A boat near the bridge"),
        ("A boat near the bridge. | Pat Doe/The Mail via AP", "", "A boat near the bridge."),
        ("Photos: Floods in May A boat near the bridge. Hide Caption 3 of 12", "Floods in May", "A boat near the bridge."),
        ("Media playback is unsupported on your device Media caption A boat near the bridge", "", "A boat near the bridge"),
        ("A boat near the bridge. (Pat Doe/The Daily Mail)", "", "A boat near the bridge."),
        ("A boat near the bridge. (Photo by Pat Doe)", "", "A boat near the bridge."),
        ("A boat near the bridge. Photograph: Pat Doe/The Mail", "", "A boat near the bridge."),
        ("A boat near the bridge. Credit Pat Doe for The Daily Mail", "", "A boat near the bridge."),
        ("Image caption, A boat near the bridge", "", "A boat near the bridge"),
        ("He gave her credit. Credit where it is due", "", "He gave her credit. Credit where it is due"),
        ("The mayor spoke to reporters (and to AP).", "", "The mayor spoke to reporters (and to AP)."),
    ],
)
def test_captions_lose_their_credits(line: str, title: str, kept: str) -> None:
    start, end = prose(line, title)
    assert line[start:end] == kept


def furniture_of(number: str) -> str:
    """All furniture of one seed article, a piece a line."""
    path = next(SEEDS.glob(f"{number}*"))
    article = Article(path.stem, path.read_bytes().decode())
    return "\n".join(article.words(b.span) for b in lay_out(article).blocks if b.kind == "furniture")


def test_the_furniture_of_the_seeds() -> None:
    assert [len(furniture_of(f"00{n}").splitlines()) for n in range(5)] == [3, 4, 2, 2, 16]
    for words in ("automatically generated by the AI", "(Wikimedia Commons/Anton Holoborodko)"):
        assert words in furniture_of("000")
    for words in ("Please enter your comment!", "Mikhail Metzel | Sputnik | Reuters", "Source link"):
        assert words in furniture_of("001")
    assert furniture_of("002") == "jsi, kb/nm (AFP, dpa, Reuters, AP)\nLaura T. Thrasher"
    for words in (
        "Your support helps us",
        "From reproductive rights",
        "trusted by Americans",
        "Join our commenting forum",
        "Sofia Barbarani",
    ):
        assert words in furniture_of("004")
