"""Exports: each is read back, or checked by its standard's schema or by a real reader."""

import csv
import io
import json
import sqlite3
import urllib.parse
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import sqlite_utils
from hostile_report import report_with
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.cli import main
from claimcheck.decision import Decision
from claimcheck.decisions import decided, fingerprints
from claimcheck.model import Article, Report, Span
from claimcheck.report import as_dict, to_json
from claimcheck.writers.annotations import to_annotations
from claimcheck.writers.database import to_sqlite
from claimcheck.writers.github import to_github
from claimcheck.writers.guard import bare, guarded
from claimcheck.writers.lines import from_jsonl, to_jsonl
from claimcheck.writers.locate import address, region
from claimcheck.writers.sarif import plain, to_sarif
from claimcheck.writers.table_csv import claims_csv, findings_csv, read_csv
from claimcheck.writers.tables import whole

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds" / "kremlin-2022"
SARIF = json.loads((HERE / "standards" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
SCHEMA = json.loads(resources.files("claimcheck").joinpath("report.schema.json").read_text(encoding="utf-8"))
HOSTILE = (
    '=HYPERLINK("http://example.org";"x")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "＝1+1",
    "'=1",
    "[link](javascript:alert(1))",
    "{0}",
    "::error::x",
    "a%0A::warning::b",
    "line\r\nline",
    "\x1b[31m",
    "\x00",
    '","',
    "<script>alert(1)</script>",
    "\u202egnp",
)


@pytest.fixture(scope="module")
def seeds() -> Report:
    return claimcheck.check(claimcheck.read([SEEDS]), reader="rules")


@pytest.fixture(scope="module")
def reviewed(seeds: Report) -> Report:
    first, second, *_ = fingerprints(seeds)
    decisions = {first: Decision(first, "dismissed", "known"), second: Decision(second, "confirmed", "=asked")}
    return decided(seeds, decisions)


@cache
def hostile(words: str) -> Report:
    """A report on two articles whose every field that an author fills holds the words."""

    def article(key: str, count: int) -> Article:
        text = f"The fire in Norrby injured {count} people on Monday.\n\n{words}\n"
        return Article(f"{key}{words}", text, words, f"{words}{key}", url=f"{words}{key}", path=f"{words}{key}")

    articles = [article("a", 14), article("b", 27)]
    report = claimcheck.check(articles, reader="rules")
    assert report.findings
    return report


# --- the report's own schema ------------------------------------------------------------------------------------------


def test_the_report_of_the_seeds_fits_the_schema_in_the_package(seeds: Report, reviewed: Report) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for report in (seeds, reviewed, report_with("words"), Report(seeds.run, ())):
        jsonschema.validate(json.loads(to_json(report)), SCHEMA, cls=jsonschema.Draft202012Validator)


def test_the_schema_refuses_what_is_no_report(seeds: Report) -> None:
    for path, value in ((("schema",), "2"), (("findings", 0, "severity"), "grave"), (("claims", 0, "span", "start"), -1)):
        broken: Any = json.loads(to_json(seeds))
        place = broken
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(broken, SCHEMA, cls=jsonschema.Draft202012Validator)


# --- JSON lines and tables --------------------------------------------------------------------------------------------


def test_json_lines_are_read_back(reviewed: Report) -> None:
    assert from_jsonl(to_jsonl(reviewed)) == as_dict(reviewed)


def test_the_table_of_findings_is_read_back(reviewed: Report) -> None:
    rows = read_csv(findings_csv(reviewed))
    data = as_dict(whole(reviewed))
    assert [(row["finding"], row["claim"]) for row in rows] == [(f["id"], c) for f in data["findings"] for c in f["claims"]]
    exact = {claim["id"]: claim["span"]["exact"] for claim in data["claims"]}
    assert all(row["exact"] == exact[row["claim"]] for row in rows)
    assert {row["decision"] for row in rows} == {"dismissed", "confirmed", ""}
    assert {row["note"] for row in rows} == {"known", "=asked", ""}


def test_the_table_of_claims_has_a_line_a_claim(seeds: Report) -> None:
    rows = read_csv(claims_csv(seeds))
    assert [row["claim"] for row in rows] == [claim["id"] for claim in as_dict(whole(seeds))["claims"]]
    assert any(row["low"] == "100000" and row["low_open"] == "true" for row in rows)


@pytest.mark.parametrize("words", HOSTILE)
def test_no_cell_is_a_formula(words: str) -> None:
    report = hostile(words)
    for text in (findings_csv(report), claims_csv(report)):
        for cell in (cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row):
            assert cell.replace(".", "").lstrip("-").isdigit() or not cell.strip("\x00\t\r\n ").startswith(tuple("=+-@＝＋－＠"))
    names = {row["article"] for row in read_csv(findings_csv(report))}
    assert names == {f"a{words}", f"b{words}"}


@settings(max_examples=200)
@given(st.text(alphabet=st.sampled_from("=+-@'\t\r\n 1.5e＝ab"), max_size=6))
def test_the_guard_is_undone(cell: str) -> None:
    assert bare(guarded(cell)) == cell


# --- SQLite -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def database(reviewed: Report, tmp_path: Path) -> sqlite_utils.Database:
    path = tmp_path / "report.db"
    path.write_bytes(to_sqlite(reviewed))
    return sqlite_utils.Database(path)


def test_the_database_has_keys_an_index_and_a_view(database: sqlite_utils.Database, reviewed: Report) -> None:
    data = as_dict(whole(reviewed))
    counts = {name: len(data[name]) for name in ("articles", "claims", "findings", "agreements", "unread", "rejected")}
    assert {name: database.table(name).count for name in counts} == counts
    assert database.table("claims").pks == ["id"]
    assert {(key.column, key.other_table) for key in database.table("finding_claims").foreign_keys} == {
        ("finding", "findings"),
        ("claim", "claims"),
    }
    assert list(database.query("PRAGMA foreign_key_check")) == []
    assert list(database.query("PRAGMA integrity_check")) == [{"integrity_check": "ok"}]
    assert database.table("claims").detect_fts() == "claims_fts"
    assert all("troops" in row["exact"] + row["context"] for row in database.table("claims").search("troops"))
    assert "disagreements" in database.view_names()
    database.close()


def test_the_view_shows_what_nobody_dismissed(database: sqlite_utils.Database, reviewed: Report) -> None:
    shown = list(dict.fromkeys(row["finding"] for row in database.query("SELECT finding FROM disagreements")))
    assert shown == [f"F{number:02}" for number in range(2, len(reviewed.findings) + 1)]
    [row] = database.query("SELECT decision, note FROM findings WHERE id = 'F01'")
    assert row == {"decision": "dismissed", "note": "known"}
    database.close()


def test_the_same_report_gives_the_same_database(seeds: Report) -> None:
    assert to_sqlite(seeds) == to_sqlite(seeds)


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words_in_the_database(words: str) -> None:
    database = sqlite3.connect(":memory:")
    database.deserialize(to_sqlite(hostile(words)))
    assert {row[0] for row in database.execute("SELECT id FROM articles")} == {f"a{words}", f"b{words}"}
    database.close()


# --- W3C Web Annotations ----------------------------------------------------------------------------------------------


def test_annotations_point_to_their_words(reviewed: Report) -> None:
    collection = json.loads(to_annotations(reviewed))
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert collection["type"] == "AnnotationCollection"
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len(whole(reviewed).claims) + len(reviewed.findings)
    assert len({item["id"] for item in items}) == len(items)
    texts = {address(article): article.text for article in reviewed.articles}
    for item in items:
        assert item["type"] == "Annotation"
        assert item["motivation"] in {"describing", "assessing"}
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets:
            quotation, position = target["selector"]
            text = texts[target["source"]]
            assert text[position["start"] : position["end"]] == quotation["exact"]
            assert quotation["prefix"] + quotation["exact"] + quotation["suffix"] in text
            units = text.encode("utf-16-le")
            assert units[2 * position["utf16Start"] : 2 * position["utf16End"]].decode("utf-16-le") == quotation["exact"]


def test_positions_in_code_points_and_in_utf_16_differ_after_an_emoji() -> None:
    report = claimcheck.check([Article("a", "🔥🔥 The fire injured 14 people on Monday.", "🔥 14 hurt")], reader="rules")
    items = json.loads(to_annotations(report))["first"]["items"]
    text = next(i["target"] for i in items if i["target"]["selector"][0]["exact"].startswith("14 people"))
    position = text["selector"][1]
    assert position["utf16Start"] == position["start"] + 2
    title = next(i["target"] for i in items if i["target"]["source"].endswith("#title"))
    assert title["selector"][1]["start"] == 2


@pytest.mark.parametrize("words", HOSTILE)
def test_every_source_is_an_iri(words: str) -> None:
    for item in json.loads(to_annotations(hostile(words)))["first"]["items"]:
        for target in item["target"] if isinstance(item["target"], list) else [item["target"]]:
            assert not set(target["source"]) & set('<>"{}|\\^` \x00\x1b\r\n\t')
            urllib.parse.urlsplit(target["source"])


# --- SARIF and GitHub -------------------------------------------------------------------------------------------------


def test_sarif_fits_its_schema(seeds: Report, reviewed: Report) -> None:
    for report in (seeds, reviewed, Report(seeds.run, seeds.articles)):
        jsonschema.validate(json.loads(to_sarif(report)), SARIF, cls=jsonschema.Draft4Validator)
    [run] = json.loads(to_sarif(reviewed))["runs"]
    assert [r["partialFingerprints"]["claimcheck/v1"] for r in run["results"]] == list(fingerprints(seeds))
    assert run["results"][0]["suppressions"][0]["justification"] == "Dismissed: known"
    assert all(run["tool"]["driver"]["rules"][r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])


def test_sarif_regions_are_the_words_in_the_file(seeds: Report) -> None:
    [run] = json.loads(to_sarif(seeds))["runs"]
    checked = 0
    for result in run["results"]:
        for place in result["locations"] + result.get("relatedLocations", []):
            physical = place["physicalLocation"]
            words, where = physical["region"]["snippet"]["text"], physical["region"]
            uri = physical["artifactLocation"]["uri"]
            path = Path(urllib.parse.unquote(urllib.parse.urlsplit(uri).path))
            lines = path.read_bytes().decode("utf-8-sig").split("\n")
            if where["startLine"] == where["endLine"]:
                assert lines[where["startLine"] - 1][where["startColumn"] - 1 : where["endColumn"] - 1] == words
                checked += 1
    assert checked > 5


def test_lines_and_columns() -> None:
    article = Article("a", "one\r\ntwo 🔥 three\nfour", path="a.txt")
    found = region(article, Span(11, 21))
    assert found is not None
    assert article.words(Span(11, 21)) == "three\nfour"
    assert (found.start_line, found.start_column, found.end_line, found.end_column) == (2, 7, 3, 5)
    assert region(article, Span(0, 3, "title")) is None
    assert region(Article("a", "one", path="a.json"), Span(0, 3)) is None


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_inert_in_sarif_and_in_workflow_commands(words: str) -> None:
    report = hostile(words)
    log = json.loads(to_sarif(report))
    jsonschema.validate(log, SARIF, cls=jsonschema.Draft4Validator)
    lines = to_github(report).splitlines()
    harmless = to_github(hostile("words")).splitlines()
    assert [line.split(" ")[0] for line in lines] == [line.split(" ")[0] for line in harmless]
    assert all(line.startswith(("::error ", "::notice ")) for line in lines[:-1])
    assert not set("".join(lines)) & {"\x1b", "\x00", "\u202e"}


def test_links_and_placeholders_are_no_markup_in_sarif() -> None:
    assert plain("see [this](http://example.org) and {0}") == "see [this\\](http://example.org) and {{0}}"
    assert plain("a [bracketed] word {and} so on") == "a [bracketed] word {and} so on"


# --- the command line -------------------------------------------------------------------------------------------------


def test_every_export_of_a_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    files = ("--json", "--jsonl", "--csv", "--sqlite", "--annotations", "--markdown", "--html")
    argv = ["check", str(SEEDS), "--reader", "rules", "--fail-on", "never", "--select", "NUM"]
    assert main([*argv, *(part for name in files for part in (name, f"out{name}"))]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"out{name}" for name in files)
    assert {f["kind"] for f in json.loads(Path("out--json").read_text(encoding="utf-8"))["findings"]} == {"number"}
    capsys.readouterr()
    assert main(["claims", str(SEEDS), "--reader", "rules", "--csv", "claims.csv"]) == 0
    assert capsys.readouterr().out == ""
    assert Path("claims.csv").read_text(encoding="utf-8").startswith("claim,kind,outlet")


@pytest.mark.parametrize("form", ["json", "markdown", "github", "sarif"])
def test_standard_output_holds_nothing_but_the_format(form: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["check", str(SEEDS), "--reader", "rules", "--format", form, "--ignore", "ATT,QUO"]) == 1
    out = capsysbinary.readouterr().out.decode()
    if form in ("json", "sarif"):
        json.loads(out)
    else:
        assert out.startswith({"markdown": "# Where the reports disagree", "github": "::error "}[form])
    assert "ATT0" not in out


def test_rules_are_selected_in_settings_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("claimcheck.toml").write_text('select = ["QUO"]\n', encoding="utf-8")
    assert main(["check", str(SEEDS), "--reader", "rules"]) == 0
    assert main(["check", str(SEEDS), "--reader", "rules", "--select", "NUM"]) == 1
    monkeypatch.setenv("CLAIMCHECK_IGNORE", "NUM013,NUM003")
    assert main(["check", str(SEEDS), "--reader", "rules", "--select", "NUM"]) == 0
    capsys.readouterr()
    assert main(["check", str(SEEDS), "--reader", "rules", "--select", "NUM13"]) == 2
    assert "Did you mean NUM013?" in capsys.readouterr().err
