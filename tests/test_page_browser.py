"""The HTML page in a real browser: it fits, it is silent, it is accessible, it prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browsing import opened, show
from hostile import HOSTILE, PROBE
from hostile_report import report_with

import claimcheck
from claimcheck.model import Article, Report, Run
from claimcheck.writers.page import to_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
WIDTHS = (360, 800, 1400)
TOO_WIDE = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const out = [...document.body.querySelectorAll('*')].filter(e => !e.closest('svg, .hidden, .skip')
    && e.getClientRects().length && e.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
  return [wide, out.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
}"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    report = claimcheck.check(claimcheck.read([ROOT / "seeds" / "kremlin-2022"]), reader="rules")
    return written(report, tmp_path_factory)


@pytest.fixture(scope="module")
def rows_of_every_kind(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(report_with("harmless"), tmp_path_factory)


def written(report: Report, folder: pytest.TempPathFactory) -> Path:
    file = folder.mktemp("page") / "report.html"
    file.write_text(to_html(report), encoding="utf-8")
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_report_of_the_seeds_fits_is_silent_and_asks_for_nothing(
    browser: Browser, seeds: Path, width: int, scheme: str
) -> None:
    page, watched = show(browser, seeds, width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate(TOO_WIDE) == [0, []]
    assert watched.requests == [seeds.as_uri()]
    assert watched.quiet, watched
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("which", ["seeds", "rows_of_every_kind"])
def test_axe_finds_no_serious_violation(
    browser: Browser, request: pytest.FixtureRequest, which: str, width: int, scheme: str
) -> None:
    page, _ = show(browser, request.getfixturevalue(which), width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found = axe(page)
    assert [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")] == []
    page.close()


def axe(page: Page) -> list[Any]:
    """Every violation that axe-core finds."""
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    response: Any = Axe().run(page).response
    assert response["testEngine"]["name"] == "axe-core"
    return list(response["violations"])


def test_it_is_read_with_the_keyboard_alone(browser: Browser, seeds: Path) -> None:
    page, _ = show(browser, seeds, 800)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the findings"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#findings"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').matches('mark, article')")
    summary = "document.querySelector('#agreements details')"
    page.evaluate(f"{summary}.querySelector('summary').focus()")
    page.keyboard.press("Enter")
    assert page.evaluate(f"{summary}.open")
    page.close()


def test_a_passage_leads_to_its_words_in_the_full_text(browser: Browser, seeds: Path) -> None:
    page, _ = show(browser, seeds)
    page.click("#f1 a.there >> nth=0")
    assert page.evaluate("document.querySelector(':target').textContent.startsWith('350,000')")
    assert page.evaluate(
        "(t => t.top >= 0 && t.bottom <= innerHeight)(document.querySelector(':target').getBoundingClientRect())"
    )
    page.close()


def test_on_paper_nothing_is_folded_away(browser: Browser, seeds: Path) -> None:
    page, _ = show(browser, seeds, 800)
    page.emulate_media(media="print")
    folded = "[...document.querySelectorAll('#agreements li')].filter(li => !li.checkVisibility({contentVisibilityAuto: true}))"
    page.wait_for_function(f"{folded}.length === 0", timeout=15_000)  # shown with the next frame
    assert page.evaluate(TOO_WIDE)[0] == 0
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_three_hundred_findings_fit_too(browser: Browser, tmp_path_factory: pytest.TempPathFactory, width: int) -> None:
    few = report_with("harmless")
    page, watched = show(browser, written(replace(few, findings=few.findings * 60), tmp_path_factory), width)
    assert page.evaluate(TOO_WIDE) == [0, []]
    assert watched.quiet, watched
    page.close()


def test_hostile_words_run_nothing_ask_for_nothing_and_break_nothing(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    reports = [report_with(words) for words in HOSTILE]
    joined = Report(
        Run("1", "llm", " ".join(HOSTILE)),
        tuple({a.id: a for r in reports for a in r.articles}.values()),
        tuple(c for r in reports for c in r.claims),
        tuple(f for r in reports for f in r.findings),
        tuple(a for r in reports for a in r.agreements),
        tuple(row for r in reports for row in r.rejected),
        tuple(row for r in reports for row in r.unread),
    )
    file = written(joined, tmp_path_factory)
    page, watched = show(browser, file, 360)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.mouse.move(100, 400)
    for _ in range(6):
        page.keyboard.press("Tab")
    assert page.evaluate(TOO_WIDE)[0] == 0
    assert watched.requests == [file.as_uri()]
    assert watched.quiet, watched
    page.close()


def test_the_watch_would_see_it(browser: Browser, tmp_path: Path) -> None:
    """A page that does run a script, ask for a picture and overflow is caught: the tests above can fail."""
    file = tmp_path / "bad.html"
    script = f"<script>console.log('{PROBE}'); alert('{PROBE}')</script>"
    file.write_text(f"<img src='http://127.0.0.1:9/x.png'><p style='width:2000px'>x</p>{script}")
    page, watched = show(browser, file, 360)
    assert watched.dialogs == [PROBE]
    assert PROBE in watched.messages
    assert len(watched.requests) == 2
    assert page.evaluate(TOO_WIDE)[0] > 0
    page.close()


def test_an_article_of_one_endless_word_does_not_push_the_page_wide(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    article = Article("x" * 300, "y" * 5000, "z" * 500, "w" * 200, url="https://example.org/" + "v" * 500)
    page, _ = show(browser, written(Report(Run("1", "rules"), (article,)), tmp_path_factory), 360)
    assert page.evaluate(TOO_WIDE) == [0, []]
    page.close()
