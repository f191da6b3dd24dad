"""The HTML page: whole, faithful to the letter, and deaf to whatever the words in it would like to be."""

from __future__ import annotations

import re
import warnings
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hostile import BY_OUTPUT, HOSTILE
from hostile_report import FIELDS, report_with

import claimcheck
from claimcheck.cli import main
from claimcheck.evidence import shown
from claimcheck.model import Report, Run
from claimcheck.writers.page import to_html

ROOT = Path(__file__).parent.parent
XLINK = "http://www.w3.org/1999/xlink"


def parsed(html: str) -> Any:
    """The page as a browser's parser reads it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        import html5lib

    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def shape(html: str) -> set[tuple[str, tuple[str, ...]]]:
    """Every element with the names of its attributes."""
    return {(str(e.tag), tuple(sorted(map(str, e.attrib)))) for e in parsed(html).iter()}


def words_of(element: Any) -> str:
    return " ".join("".join(element.itertext()).split())


@cache
def seeds() -> tuple[Report, str]:
    report = claimcheck.check(claimcheck.read([ROOT / "seeds" / "kremlin-2022"]), reader="rules")
    return report, to_html(report)


# --- what it shows ---------------------------------------------------------------------------------------------------


def test_the_page_opens_with_how_much_and_how_bad() -> None:
    report, html = seeds()
    page = parsed(html)
    figures = [words_of(item) for item in page.find(".//ul[@class='figures']")]
    alarms = sum(finding.severity == "alarm" for finding in report.findings)
    assert figures[0].startswith(str(alarms))
    assert figures[3] == "5 reports"
    first = page.find(".//article[@id='f1']")
    assert words_of(first.find("h3")).startswith("1 Alarm Numbers that do not add up")
    assert "250,000" in words_of(first)


def test_every_finding_shows_each_of_its_passages_with_its_outlet() -> None:
    report, html = seeds()
    page = parsed(html)
    for number, finding in enumerate(report.findings, 1):
        shown_there = page.find(f".//article[@id='f{number}']")
        assert len(shown_there.findall(".//section/figure")) + len(shown_there.findall(".//section/details/figure")) == sum(
            len(side.claims) for side in finding.sides
        )
        assert shown(finding.message) in words_of(shown_there)


def test_every_link_inside_the_page_leads_somewhere_and_no_anchor_stands_twice() -> None:
    page = parsed(seeds()[1])
    anchors = [e.attrib["id"] for e in page.iter() if "id" in e.attrib]
    assert len(anchors) == len(set(anchors))
    links = {e.attrib["href"] for e in page.iter() if "href" in e.attrib}
    assert links
    assert {link.removeprefix("#") for link in links} <= set(anchors)


def test_every_claim_has_its_place_in_the_full_text_letter_for_letter() -> None:
    report, html = seeds()
    page = parsed(html)
    marks = {e.attrib["id"]: e for e in page.iter("mark") if "id" in e.attrib}
    listed = [a for row in page.findall(".//ul[@class='rows']/li") for a in row.findall("a")]
    assert len(report.claims) == sum(key.startswith("t") and "-c" in key for key in marks)
    assert {a.attrib["href"][1:] for a in listed} >= {key for key in marks if "-c" in key}
    articles = {article.id: article for article in report.articles}
    spoken = [_folded(articles[c.article].words(c.span)) for c in report.claims]
    found = [_without_references(marks[key]) for key in marks if "-c" in key]
    assert sorted(_folded(words) for words in found) == sorted(spoken)


def _folded(words: str) -> str:
    return " ".join(words.split())


def _without_references(element: Any) -> str:
    """The words of an element without the numbers of findings that stand behind its marks."""
    if element.tag == "sup":
        return ""
    return (element.text or "") + "".join(_without_references(child) + (child.tail or "") for child in element)


def test_the_full_texts_are_whole() -> None:
    report, html = seeds()
    texts = parsed(html).findall(".//article[@class='text']/div")
    for article, text in zip(report.articles, texts, strict=True):
        paragraphs = []
        for p in text:
            for reason in p.findall("span[@class='reason']"):
                p.remove(reason)
            paragraphs.append(_without_references(p))
        assert "".join("".join(paragraphs).split()) == "".join(shown(article.text).split())


def test_what_was_left_out_is_shown_not_hidden() -> None:
    page = parsed(to_html(report_with("harmless")))
    left = words_of(page.find(".//section[@id='left-out']"))
    assert "1 number or quotation unread, 1 answer of the model rejected, 1 piece of site furniture" in left
    assert "rejected: harmless" in left
    assert "Monday unread: harmless" in left
    assert "Read by rules alone" in words_of(page.find(".//header"))
    assert "1 claim of the draft that no source carries" in words_of(page.find(".//section[@id='uncarried']"))


def test_what_an_editor_decided_is_shown_and_what_was_dismissed_stands_apart() -> None:
    page = parsed(to_html(report_with("harmless")))
    dismissed = page.find(".//section[@id='dismissed']")
    assert [words_of(p) for p in dismissed.findall(".//p[@class='decision']")] == ["Dismissed: harmless"]
    assert [words_of(p) for p in page.findall(".//section[@id='notes']//p[@class='decision']")] == ["Confirmed: harmless"]
    assert words_of(page.find(".//header//li[@class='note']")) == "2 notes"


def test_a_report_without_findings_says_so() -> None:
    page = parsed(to_html(Report(Run("1", "rules"), ())))
    assert "No alarm." in words_of(page.find(".//nav"))
    assert "No agreement was found." in words_of(page.find(".//main"))


def test_notes_are_folded_where_there_are_many() -> None:
    few = report_with("harmless")
    many = Report(few.run, few.articles, few.claims, few.findings * 30)
    page = parsed(to_html(many))
    assert len(page.findall(".//article[@class='finding note']/details")) == 90
    assert len(page.findall(".//article[@class='finding alarm']/details")) == 60 - 40
    assert len(page.findall(".//nav//details//li")) == 90


def test_the_same_report_gives_the_same_page() -> None:
    report, html = seeds()
    assert to_html(report) == html


def test_the_page_allows_itself_no_script_no_request_and_no_style_but_its_own() -> None:
    html = seeds()[1]
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; style-src 'sha256-")
    assert not re.search(r"<script|<link|<img|<iframe|\son\w+=|\sstyle=|@import|url\(", html)


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("The storm injured 40 people in Norbury.\n")
    (tmp_path / "b.txt").write_text("The storm injured 55 people in Norbury.\n")
    code = main(
        ["check", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--reader", "rules", "--html", str(tmp_path / "r.html")]
    )
    capsys.readouterr()
    page = parsed((tmp_path / "r.html").read_text(encoding="utf-8"))
    assert code == 1
    assert "40 people" in words_of(page.find(".//article[@id='f1']"))


# --- hostile words ---------------------------------------------------------------------------------------------------


@cache
def hostile_page(words: str) -> str:
    return to_html(report_with(words))


HARMLESS = shape(to_html(report_with("harmless")))


def test_there_are_enough_hostile_strings() -> None:
    assert len(HOSTILE) >= 200


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_in_every_field_leave_the_page_as_it_is(words: str) -> None:
    assert shape(hostile_page(words)) == HARMLESS


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize(
    "words", [BY_OUTPUT["script"][0], BY_OUTPUT["script"][20], *BY_OUTPUT["attribute"][6:9], BY_OUTPUT["address"][0]]
)
def test_hostile_words_in_one_field_leave_the_page_as_it_is(words: str, field: str) -> None:
    assert shape(to_html(report_with(words, (field,)))) == HARMLESS


@pytest.mark.parametrize("words", BY_OUTPUT["address"])
def test_only_web_addresses_become_links(words: str) -> None:
    hrefs = {e.attrib["href"] for e in parsed(hostile_page(words)).iter() if "href" in e.attrib}
    assert {h for h in hrefs if not re.fullmatch(r"#[a-z0-9-]+", h)} == {"https://example.org/plain?a=1&b=2"}


def test_hostile_words_are_shown_as_they_stand() -> None:
    words = "<script>alert('pwned')</script>"
    page = parsed(to_html(report_with(words)))
    assert words in words_of(page.find(".//article[@id='f1']"))
    assert words in words_of(page.find(".//section[@id='reports']"))


@pytest.mark.parametrize("words", BY_OUTPUT["control"], ids=range(len(BY_OUTPUT["control"])))
def test_no_control_or_direction_character_reaches_the_page(words: str) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", hostile_page(words))
