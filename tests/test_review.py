"""Review: an editor decides on a local page by keyboard or in a spreadsheet; nobody else can."""

from __future__ import annotations

import csv
import io
import json
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browsing import opened

from claimcheck.cli import main
from claimcheck.decision_file import read
from claimcheck.errors import DecisionError, OutputError
from claimcheck.review.desk import Desk
from claimcheck.review.serve import LOOPBACK, server
from claimcheck.review.sheet import from_sheet, to_sheet

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TEXT = "The fire in Norrby injured {} people on Monday.\n\nIt destroyed {} houses, and {} cars.\n"


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A report with several findings, in the working directory."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "fire"
    folder.mkdir()
    (folder / "herald.txt").write_text(TEXT.format(14, 3, 20), encoding="utf-8")
    (folder / "post.txt").write_text(TEXT.format(27, 8, 45) + "\n<script>alert(1)</script>\n", encoding="utf-8")
    assert check() == 1
    capsys.readouterr()
    assert len(findings()) >= 2
    return tmp_path / "report.json"


def check() -> int:
    return main(["check", "fire", "--reader", "rules", "--json", "report.json"])


def findings() -> list[str]:
    return [f["fingerprint"] for f in json.loads(Path("report.json").read_text(encoding="utf-8"))["findings"]]


# --- the spreadsheet --------------------------------------------------------------------------------------------------


def test_decisions_go_out_to_a_spreadsheet_and_come_in_again(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "report.json", "--csv-out", "sheet.csv"]) == 0
    rows = list(csv.DictReader(io.StringIO(Path("sheet.csv").read_text(encoding="utf-8"), newline="")))
    assert [row["fingerprint"] for row in rows] == findings()
    for row in rows:
        row |= {"decision": "Dismissed", "note": "'=1+1 was guarded"}
    rows[0] |= {"decision": "c", "note": "asked"}
    with Path("sheet.csv").open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.DictWriter(file, rows[0], delimiter=";")
        table.writeheader()
        table.writerows(rows)
    assert main(["review", "report.json", "--csv-in", "sheet.csv"]) == 0
    first, *others = (read()[name] for name in findings())
    assert (first.verdict, first.note) == ("confirmed", "asked")
    assert {(d.verdict, d.note) for d in others} == {("dismissed", "=1+1 was guarded")}
    assert check() == 1
    capsys.readouterr()


def test_a_sheet_that_is_not_changed_changes_nothing(report: Path) -> None:
    desk = Desk(report, Path("d.toml"))
    desk.decide(findings()[0], "dismissed", "=a note, with “marks”\nand 'more'")
    before = Path("d.toml").read_bytes()
    assert from_sheet(desk, to_sheet(desk)) == len(findings())
    assert Path("d.toml").read_bytes() == before


def test_an_emptied_decision_is_forgotten(report: Path) -> None:
    desk = Desk(report, Path("d.toml"))
    desk.decide(findings()[0], "dismissed", "x")
    from_sheet(desk, to_sheet(desk).replace("dismissed,x", ",", 1))
    assert desk.decisions() == {}


@pytest.mark.parametrize(
    ("sheet", "words"),
    [
        ("a,b\n1,2\n", "no columns"),
        ("fingerprint,decision,note\n{0},perhaps,\n", "row 1 has the decision 'perhaps'"),
        ("fingerprint,decision,note\n{0},d,\n0123456789abcdef,d,\n", "no finding '0123456789abcdef'"),
    ],
)
def test_a_wrong_sheet_is_refused_and_nothing_noted(report: Path, sheet: str, words: str) -> None:
    desk = Desk(report, Path("d.toml"))
    with pytest.raises(DecisionError, match=words):
        from_sheet(desk, sheet.format(findings()[0]))
    assert not Path("d.toml").exists()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"articles": [], "claims": [], "findings": [{}]}'])
def test_what_is_no_report_is_refused(tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "r.json"
    path.write_text(text, encoding="utf-8")
    assert main(["review", str(path), "--csv-out", str(tmp_path / "s.csv")]) == 2
    assert "is no report" in capsys.readouterr().err


# --- the page ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Site:
    url: str

    @property
    def origin(self) -> str:
        return self.url[: self.url.index("/", 8)]

    def post(self, body: dict[str, str] | bytes, **headers: str) -> int:
        """The status of a decision sent from the page; headers replace those that a browser would send, "" leaves one out."""
        data = body if isinstance(body, bytes) else urllib.parse.urlencode(body).encode()
        sent = {"origin": self.origin, "sec-fetch-site": "same-origin", "content-type": "application/x-www-form-urlencoded"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.ask(urllib.request.Request(self.url + "decide", data, {k: v for k, v in sent.items() if v}))[0]

    def ask(self, request: urllib.request.Request | str) -> tuple[int, str, dict[str, str]]:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=10) as answer:
                return answer.status, answer.read().decode(), dict(answer.headers)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode(), dict(error.headers)


@pytest.fixture
def site(report: Path) -> Iterator[Site]:
    running, listening, url = server(Desk(report, Path("claimcheck.decisions.toml")))
    thread = threading.Thread(target=running.run, kwargs={"sockets": [listening]})
    thread.start()
    deadline = time.monotonic() + 10
    while not running.started and time.monotonic() < deadline:
        time.sleep(0.01)
    yield Site(url)
    running.should_exit = True
    thread.join(10)
    listening.close()
    assert not thread.is_alive()


def test_the_page_shows_the_findings_and_runs_nothing_of_theirs(site: Site) -> None:
    assert site.url.startswith(f"http://{LOOPBACK}:")
    status, text, headers = site.ask(site.url)
    assert status == 200
    assert all(name in text for name in findings())
    assert "<script>alert" not in text
    assert headers["content-security-policy"].startswith("default-src 'none'")
    for name in ("review.js", "review.css"):
        assert site.ask(site.url + name)[0] == 200


def test_a_decision_is_noted_and_undone(site: Site) -> None:
    first = findings()[0]
    assert site.post({"fingerprint": first, "decision": "dismissed", "note": " known "}) == 200
    assert (read()[first].verdict, read()[first].note) == ("dismissed", "known")
    assert "Dismissed: known" in site.ask(site.url)[1]
    assert site.post({"fingerprint": first, "decision": "", "note": ""}) == 200
    assert read() == {}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://evil.example"}, 403),
        ({"origin": ""}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://127.0.0.1:1"}, 403),
        ({"sec_fetch_site": "cross-site"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"host": "evil.example"}, 421),
        ({"content_type": "text/plain"}, 415),
    ],
)
def test_a_decision_from_elsewhere_is_refused(site: Site, headers: dict[str, str], status: int) -> None:
    assert site.post({"fingerprint": findings()[0], "decision": "dismissed", "note": ""}, **headers) == status
    assert read() == {}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"fingerprint": "0" * 16, "decision": "dismissed"}, 409),
        ({"fingerprint": "0" * 16, "decision": "gone"}, 400),
        ({}, 400),
        (b"\xff\xfe&&&===", 400),
        ({"note": "x" * 30_000}, 413),
    ],
)
def test_a_malformed_decision_is_refused(site: Site, body: dict[str, str] | bytes, status: int) -> None:
    assert site.post(body) == status
    assert read() == {}


def test_without_the_secret_there_is_nothing(site: Site) -> None:
    for path in ("/", "/decide", "/x/", "/review.js"):
        assert site.ask(site.origin + path)[0] == 404
    assert site.ask(site.url + "../../etc/passwd")[0] == 404


def test_a_name_that_leads_here_is_not_answered(site: Site) -> None:
    assert site.ask(urllib.request.Request(site.url, headers={"host": "evil.example"}))[0] == 421


def test_a_port_that_is_taken_is_said(site: Site, report: Path) -> None:
    port = int(site.origin.rpartition(":")[2])
    with pytest.raises(OutputError, match="cannot be had"):
        server(Desk(report, Path("d.toml")), port)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with opened() as found:
        yield found


# --- in a browser -----------------------------------------------------------------------------------------------------


def test_an_editor_decides_by_keyboard(site: Site, browser: Browser, capsys: pytest.CaptureFixture[str]) -> None:
    page = browser.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(site.url)
    first, second, *_ = findings()
    page.keyboard.press("n")
    page.keyboard.type("just dismiss counting cars")
    page.keyboard.press("Enter")
    with page.expect_navigation():
        page.keyboard.press("d")
    assert page.locator(f"#f-{first}").get_attribute("data-decision") == "dismissed"
    assert page.evaluate("document.activeElement.id") == f"f-{first}"
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("c")
    assert (read()[first].verdict, read()[first].note) == ("dismissed", "just dismiss counting cars")
    assert read()[second].verdict == "confirmed"
    page.keyboard.press("k")
    with page.expect_navigation():
        page.keyboard.press("u")
    assert set(read()) == {second}
    assert told == []
    page.close()


def test_a_form_on_another_site_is_refused(site: Site, browser: Browser) -> None:
    page = browser.new_page()
    page.goto("about:blank")
    page.set_content(
        f'<form method="post" action="{site.url}decide"><input name="fingerprint" value="{findings()[0]}">'
        '<input name="decision" value="dismissed"><button>go</button></form>'
    )
    with page.expect_navigation() as navigation:
        page.click("button")
    assert navigation.value.status == 403
    assert read() == {}
    page.close()


@pytest.mark.parametrize("width", [360, 1400])
def test_the_page_fits_and_is_accessible(site: Site, browser: Browser, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

    page = browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    page.goto(site.url)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page).response["violations"]
    assert [v["id"] for v in found if v["impact"] in ("serious", "critical")] == []
    page.close()
