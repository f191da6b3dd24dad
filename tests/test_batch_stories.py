"""Stories found where rows name none, and copies of one text recognised."""

from __future__ import annotations

import json
import random
import sqlite3
from pathlib import Path
from typing import Any

import synthetic

from claimcheck.batch.copies import copies_of
from claimcheck.batch.functions import compare_story, read_row
from claimcheck.batch.grouping import find_stories
from claimcheck.batch.plan import Plan
from claimcheck.batch.staging import Staging
from claimcheck.model import Article

FLOOD = """The river Arn flooded Selby Moor on Tuesday night after two days of rain, and fire crews took people off their roofs.
Mayor Ruth Okafor said that the dam above the town had held. “We were lucky,” she told reporters.
At least twelve people were taken to hospital in Kettering Cross, the ambulance service said on Wednesday morning.
The railway between Selby Moor and Vantor will stay closed until Friday, according to the operator."""
OTHER_FLOOD = """Fire crews in boats reached the last houses of Selby Moor on Wednesday. The Arn had risen by four metres, the
water authority reported, more than in any year since 1952. Mayor Okafor called for volunteers with pumps. The hospital in
Kettering Cross admitted twelve patients, most of them with hypothermia, and the line to Vantor is out of service."""
STRIKE = """Bus drivers in Port Hesper will walk out on Thursday over pay, their union said. The company offered three per cent
and calls the demand for nine unreasonable. Commuters should expect long queues at the ferry, said spokesman Jonas Feld."""


def found(path: Path, rows: list[dict[str, Any]]) -> list[set[str]]:
    """The groups of ids that the rows fall into."""
    staging = Staging(path / ".work")
    staging.load(read_row(row) for row in rows)
    find_stories(staging.connection)
    staging.settle()
    groups = [{row["id"] for row in staging.rows(story)} for story, _ in staging.stories()]
    staging.close()
    return sorted(groups, key=min)


def row(id_: str, text: str, day: str | None = "2021-11-03", **more: str) -> dict[str, Any]:
    return {"id": id_, "text": text, "published": day, **more}


def test_reports_of_one_event_are_found_and_others_stay_apart(tmp_path: Path) -> None:
    rows = [row("a", FLOOD, title="Selby Moor under water"), row("b", OTHER_FLOOD, "2021-11-04"), row("c", STRIKE)]
    assert found(tmp_path, rows) == [{"a", "b"}, {"c"}]


def test_the_same_words_weeks_later_are_another_event(tmp_path: Path) -> None:
    assert found(tmp_path, [row("a", FLOOD), row("b", OTHER_FLOOD, "2022-02-04")]) == [{"a"}, {"b"}]


def test_an_undated_report_joins_the_one_that_it_resembles(tmp_path: Path) -> None:
    assert found(tmp_path, [row("a", FLOOD), row("b", FLOOD[:400], None), row("c", STRIKE)]) == [{"a", "b"}, {"c"}]


def test_rows_that_name_their_story_are_never_regrouped(tmp_path: Path) -> None:
    rows = [row("a", FLOOD, story="one"), row("b", FLOOD, story="two"), row("c", FLOOD)]
    assert found(tmp_path, rows) == [{"a"}, {"b"}, {"c"}]


def test_the_order_of_the_input_changes_no_story(tmp_path: Path) -> None:
    rows = list(synthetic.articles(40, 3, 600, named=False))
    first = found(tmp_path, rows)
    for seed in range(3):
        random.Random(seed).shuffle(rows)
        assert found(tmp_path, rows) == first


def test_stories_of_one_kind_are_told_apart_by_their_days(tmp_path: Path) -> None:
    groups = found(tmp_path, list(synthetic.articles(12, 4, 600, named=False)))
    assert [len(group) for group in groups] == [4] * 12
    assert all(len({id_.split("-")[0] for id_ in group}) == 1 for group in groups)


def test_a_second_row_with_one_id_is_refused_and_named(tmp_path: Path) -> None:
    staging = Staging(tmp_path / ".work")
    staging.load(read_row(row("a", text, story="s")) for text in (FLOOD, STRIKE, FLOOD))
    staging.settle()
    assert staging.counts() == (1, 1, 2)
    assert all("give each article an id of its own" in failed["reason"] for failed in staging.failed())
    staging.close()


# --- copies -----------------------------------------------------------------------------------------------------------


def copies(*texts: str) -> list[str]:
    return [article.version_of for article in copies_of([Article(f"a{n}", text) for n, text in enumerate(texts)])]


def test_copies_are_known_cut_short_and_with_a_number_changed() -> None:
    assert copies(FLOOD, FLOOD) == ["", "a0"]
    assert copies(FLOOD[:300], FLOOD) == ["a1", ""]
    assert copies(FLOOD, FLOOD.replace("twelve", "fourteen").replace("Tuesday", "Wednesday")) == ["", "a0"]
    assert copies(FLOOD.upper() + " (Coast Radio)", FLOOD) == ["", "a0"]


def test_reports_of_their_own_are_no_copies() -> None:
    assert copies(FLOOD, OTHER_FLOOD, STRIKE) == ["", "", ""]
    assert copies("Two boats sank.", "Two boats sank.") == ["", ""], "too short to tell"


def test_a_shared_quotation_makes_no_copy() -> None:
    said = " “We have been warning about this dam for ten years, and nobody wanted to hear it until tonight,” he said."
    assert copies(FLOOD + said, OTHER_FLOOD + said) == ["", ""]


def compared(*texts: str) -> dict[str, Any]:
    rows = [read_row(row(f"a{n}", text, story="s", source=f"Outlet {n}")) for n, text in enumerate(texts)]
    return compare_story(rows, Plan())


def test_copies_neither_alarm_nor_count_as_reports() -> None:
    changed = FLOOD.replace("twelve people", "fifty people")
    result = compared(FLOOD, changed)
    assert (result["articles"], result["reports"], result["alarms"]) == (2, 1, 0)
    assert result["notes"] >= 1, "what sets them apart is still told"
    assert result["agreements"] == 0, "a copy confirms nothing"
    assert list(result["copies"]) in (["a0"], ["a1"])


def test_a_copy_that_differs_from_an_independent_report_still_alarms() -> None:
    other = OTHER_FLOOD.replace("twelve patients", "ninety patients")
    assert compared(OTHER_FLOOD, FLOOD)["reports"] == 2
    for texts in ((FLOOD, FLOOD, other), (FLOOD, other)):
        alone = compared(*texts)
        assert alone["reports"] == 2
    assert compared(FLOOD, FLOOD, other)["alarms"] == compared(FLOOD, other)["alarms"]


def test_versions_of_one_address_are_one_report() -> None:
    rows = [
        read_row(row("a", FLOOD, story="s", url="https://x.example/1")),
        read_row(row("b", STRIKE, story="s", url="https://x.example/1")),
    ]
    assert compare_story(rows, Plan())["reports"] == 1


def test_rows_may_come_in_any_order() -> None:
    rows = [read_row(row(f"a{n}", text, story="s")) for n, text in enumerate((FLOOD, OTHER_FLOOD, FLOOD[:300], STRIKE))]
    first = compare_story(rows, Plan(markdown=True))
    assert compare_story(rows[::-1], Plan(markdown=True)) == first
    assert json.loads(json.dumps(first)) == first


def test_words_stay_on_disk(tmp_path: Path) -> None:
    staging = Staging(tmp_path / ".work")
    staging.load(read_row(row) for row in synthetic.articles(20, 3, 500, named=False))
    assert find_stories(staging.connection) > 0
    assert isinstance(staging.connection, sqlite3.Connection)
    staging.close()
    assert [path.name for path in (tmp_path / ".work").iterdir()] == ["lock.sqlite"]
