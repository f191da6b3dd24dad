"""Inputs beyond text and our own JSON: web pages, ninjs of every version, tables."""

import json
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.articles import read_files
from claimcheck.cli import main
from claimcheck.errors import ArticleError
from claimcheck.readers import html
from claimcheck.readers.markup import text_of
from claimcheck.readers.ninjs import article_of, is_ninjs

PAGE = Path(__file__).parent / "inputs" / "page.html"
BODY = "<p>A fire in Norrby injured 14 people.</p>\n<p>Its cause &amp; course are unknown.</p>"
TEXT = "A fire in Norrby injured 14 people.\n\nIts cause & course are unknown."


@pytest.fixture(scope="module", autouse=True)
def _no_process_stays() -> Any:
    yield
    html._WORKER.stop()


def refusal(path: Path) -> str:
    articles, [unreadable] = read_files([path])
    assert articles == ()
    return unreadable.message


# --- web pages --------------------------------------------------------------------------------------------------------


def test_a_page_gives_its_article_and_what_schema_org_says() -> None:
    [article], unreadable = read_files([PAGE])
    assert unreadable == ()
    assert article.id == "page"
    assert article.title == "Fire in Norrby injures 14"
    assert article.source == "The Herald"
    assert article.published == "2024-03-05T07:30:00+01:00"
    assert article.url == "https://herald.example/norrby-fire"
    assert article.text.startswith("A fire in a paper mill") or article.text.startswith("By Ada Brenn")
    assert "said Tomas Uhl" in article.text
    assert "\n\nSixty firefighters" in article.text


def test_what_no_reader_of_the_page_sees_is_no_text_of_the_article() -> None:
    [article], _ = read_files([PAGE])
    assert not [number for number in range(900, 906) if str(number) in article.text]
    assert "Weather" not in article.text
    assert "All rights reserved" not in article.text


def test_a_page_is_checked_like_any_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "herald.html").write_bytes(PAGE.read_bytes())
    (tmp_path / "post.txt").write_text("A fire in a paper mill in Norrby injured 27 people on Monday.\n", encoding="utf-8")
    assert main(["check", str(tmp_path), "--reader", "rules"]) == 1
    assert "14" in capsys.readouterr().out


def test_other_encodings_are_read(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8").replace("utf-8", "windows-1252").replace("Norrby", "Nörrby")
    (tmp_path / "a.html").write_bytes(page.encode("windows-1252"))
    [article], _ = read_files([tmp_path / "a.html"])
    assert "Nörrby" in article.text
    assert "“The roof" in article.text


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("", "holds no HTML"),
        ("<html><body></body></html>", "no article was found"),
        ("x" * 2_000_001, "larger than 2,000,000 bytes"),
        (
            '<!doctype html><html><head><meta name="generator" content="claimcheck 1"></head><body><p>14</p></body></html>',
            "claimcheck wrote",
        ),
    ],
)
def test_a_page_without_an_article_is_refused(tmp_path: Path, page: str, words: str) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert words in refusal(tmp_path / "a.html")


def test_a_page_that_takes_too_long_is_given_up_and_the_next_one_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "SECONDS", 0.0)
    started = time.monotonic()
    with pytest.raises(ArticleError, match="took longer"):
        html.article_of(PAGE.read_bytes(), "a")
    assert time.monotonic() - started < 5
    monkeypatch.undo()
    assert html.article_of(PAGE.read_bytes(), "a").title == "Fire in Norrby injures 14"


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ArticleError, match=r"claimcheck-news\[html\]"):
        html.article_of(b"<p>x</p>", "a")


# --- ninjs ------------------------------------------------------------------------------------------------------------

ONE = {
    "uri": "http://wire.example/1",
    "versioncreated": "2024-03-05T07:30:00Z",
    "headline": "Fire in Norrby",
    "body_text": "A fire in Norrby injured 14 people. Its cause & course are unknown.",
    "body_xhtml": BODY,
    "copyrightholder": "The Wire",
}
ONE_FIVE = {
    "uri": "http://wire.example/1",
    "versioncreated": "2024-03-05T07:30:00Z",
    "headline_main": "Fire in Norrby",
    "body_main": "A fire in Norrby injured 14 people.",
    "body_richtext": BODY,
    "body_summary": "<p>" + "A longer summary than the article itself can ever be. " * 9 + "</p>",
    "infosource": [{"name": "The Wire"}],
}
TWO = {
    "uri": "http://wire.example/1",
    "versioncreated": "2024-03-05T07:30:00Z",
    "headlines": [{"role": "short", "value": "Fire"}, {"role": "main", "value": "Fire in Norrby"}],
    "bodies": [{"role": "html", "contenttype": "text/html", "value": BODY}, {"role": "caption", "value": "A fire. " * 40}],
    "infosources": [{"name": "The Wire"}],
}
THREE = {
    "uri": "http://wire.example/1",
    "versionCreated": "2024-03-05T07:30:00Z",
    "headlines": [{"value": "Fire in Norrby"}],
    "bodies": [
        {"role": "main", "contentType": "text/plain", "value": "A fire in Norrby injured 14 people."},
        {"role": "richtext", "contentType": "application/xhtml+xml", "value": BODY},
    ],
    "infoSources": [{"name": "The Wire"}],
}


@pytest.mark.parametrize("item", [ONE, ONE_FIVE, TWO, THREE], ids=["1.0", "1.5", "2.0", "3.0"])
def test_every_version_of_ninjs_gives_the_same_article(item: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "item.json").write_text(json.dumps(item), encoding="utf-8")
    [article], unreadable = read_files([tmp_path / "item.json"])
    assert unreadable == ()
    assert (article.id, article.text, article.title) == ("item", TEXT, "Fire in Norrby")
    assert (article.source, article.published, article.url) == ("The Wire", "2024-03-05T07:30:00Z", "http://wire.example/1")


def test_two_versions_of_one_item_are_one_report(tmp_path: Path) -> None:
    later = THREE | {"versionCreated": "2024-03-05T09:00:00Z"}
    (tmp_path / "items.jsonl").write_text(f"{json.dumps(later)}\n{json.dumps(THREE)}\n", encoding="utf-8")
    articles, _ = read_files([tmp_path])
    assert {article.id: article.version_of for article in articles} == {"items#1": "items#2", "items#2": ""}


def test_a_plain_body_is_taken_as_it_stands() -> None:
    plain = {"uri": "u", "bodies": [{"contenttype": "text/plain", "value": "<5 people\n\nwere hurt"}]}
    assert article_of(plain, "a").text == "<5 people\n\nwere hurt"


@pytest.mark.parametrize(
    ("item", "words"),
    [
        ({"uri": "u", "type": "picture", "headline": "A picture"}, "without the text of an article"),
        ({"uri": "u", "bodies": 3}, "without the text of an article"),
        ({"uri": "u", "name": "no ninjs"}, 'has no "text"'),
    ],
)
def test_an_item_without_a_body_is_refused(item: dict[str, Any], words: str, tmp_path: Path) -> None:
    (tmp_path / "item.json").write_text(json.dumps(item), encoding="utf-8")
    assert words in refusal(tmp_path / "item.json")


def test_our_own_json_with_a_uri_stays_our_own() -> None:
    assert not is_ninjs({"uri": "u", "text": "x"})


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["bodies", "headlines", "headline", "body_text", "infosources", "versioncreated", "uri"]), json_values
    )
)
def test_no_item_breaks_the_reader(item: dict[str, Any]) -> None:
    try:
        article = article_of(item, "a")
    except ArticleError:
        return
    assert article.text.strip()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("<>/pbr&;#x1 a\n\"'!-"), max_size=60))
def test_markup_never_breaks_and_leaves_no_tag(markup: str) -> None:
    assert "\n\n\n" not in text_of(markup)


# --- tables -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mark", [",", ";"])
def test_a_table_gives_an_article_a_row(mark: str, tmp_path: Path) -> None:
    lines = [
        "Source,TEXT,id,story,remark",
        'Herald,"One, two.\n\nThree “4”.",h1,fire,x',
        ",Alone.,,,",
        ",,,,",
        "Post,,p,fire,no words",
    ]
    table = "\r\n".join(line if mark == "," else line.replace(",", ";").replace("One;", "One,") for line in lines)
    (tmp_path / "wire.csv").write_bytes(b"\xef\xbb\xbf" + table.encode())
    first, second = read_files([tmp_path])[0]
    assert (first.id, first.source, first.text, first.story) == ("h1", "Herald", "One, two.\n\nThree “4”.", "fire")
    assert (second.id, second.text) == ("wire#2", "Alone.")
    [bad] = read_files([tmp_path])[1]
    assert "wire.csv, row 4 was not read: it is empty" in bad.message


@pytest.mark.parametrize(
    ("table", "words"),
    [("a,b\n1,2\n", 'no column "text"'), ("text\n", "it is empty"), ("", 'no column "text"')],
)
def test_what_is_no_table_of_articles_is_refused(table: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    assert words in refusal(tmp_path / "a.csv")
