"""Hostile words in every field leave every output inert: Markdown, the terminal, CSV, SARIF, workflow commands."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from hostile import HOSTILE
from hostile_report import report_with
from markdown_it import MarkdownIt

from claimcheck.model import Report
from claimcheck.writers import terminal
from claimcheck.writers.github import to_github
from claimcheck.writers.markdown import to_markdown
from claimcheck.writers.sarif import to_sarif
from claimcheck.writers.table_csv import claims_csv, findings_csv, read_csv

every_hostile_string = pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))


@cache
def report(words: str) -> Report:
    return report_with(words)


# --- Markdown --------------------------------------------------------------------------------------------------------


def blocks(text: str) -> list[str]:
    """The elements of a Markdown document as a renderer with tables, strikethrough and raw HTML switched on sees them."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    inner = (child for token in tokens for child in token.children or ())
    return [t.type for t in (*tokens, *inner) if t.type not in ("text", "text_special", "inline")]


@every_hostile_string
def test_markdown_has_the_elements_of_its_harmless_twin(words: str) -> None:
    assert blocks(to_markdown(report(words))) == blocks(to_markdown(report("harmless")))


@every_hostile_string
def test_no_address_in_markdown_links_by_itself(words: str) -> None:
    written = to_markdown(report(words))
    assert not re.search(r"(?<!\\)://|(?i:www)(?<!\\)\.|(?<!\\)@", written)


# --- the terminal ----------------------------------------------------------------------------------------------------


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@every_hostile_string
def test_the_terminal_gets_no_control_character_but_its_own_colours(words: str) -> None:
    piped, screen = io.StringIO(), Screen()
    terminal.write(report(words), piped)
    terminal.write(report(words), screen)
    control = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
    assert not control.search(piped.getvalue())
    assert not control.search(re.sub("\x1b\\[[0-9;]*m", "", screen.getvalue()))
    lines = [line for line in piped.getvalue().splitlines() if re.match(r"\d+\. (?:ALARM|Note)", line)]
    assert len(lines) == len(report(words).findings) - 1, "one finding is dismissed"


# --- CSV -------------------------------------------------------------------------------------------------------------


@every_hostile_string
def test_no_cell_of_a_table_begins_a_formula(words: str) -> None:
    for write in (findings_csv, claims_csv):
        rows = list(csv.reader(io.StringIO(write(report(words)), newline="")))
        twin = list(csv.reader(io.StringIO(write(report("harmless")), newline="")))
        assert [len(row) for row in rows] == [len(row) for row in twin]
        assert not [cell for row in rows[1:] for cell in row if cell.strip().startswith(("=", "+", "-", "@", "\t", "\r"))]
        assert len(read_csv(write(report(words)))) == len(rows) - 1


# --- SARIF and workflow commands -------------------------------------------------------------------------------------


def paths(value: Any, at: str = "") -> Iterator[str]:
    """Every key of a JSON document with the keys above it; the places of a list count as one."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield f"{at}/{key}"
            yield from paths(below, f"{at}/{key}")
    elif isinstance(value, list):
        for below in value:
            yield from paths(below, f"{at}/*")


def strings(value: Any, name: str) -> Iterator[str]:
    """Every string under a key of this name."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key == name and isinstance(below, str):
                yield below
            yield from strings(below, name)
    elif isinstance(value, list):
        for below in value:
            yield from strings(below, name)


@every_hostile_string
def test_sarif_has_the_keys_of_its_harmless_twin_and_links_nowhere(words: str) -> None:
    log, twin = json.loads(to_sarif(report(words))), json.loads(to_sarif(report("harmless")))
    assert set(paths(log)) == set(paths(twin))
    assert not [text for text in strings(log, "text") if re.search(r"(?<!\\)\[[^\[\]]*(?<!\\)\]\([^()]*\)", text)]
    assert not [uri for uri in strings(log, "uri") if re.match(r"(?i)\s*(?:javascript|data|vbscript|file|blob):|/|\\|\.\.", uri)]


@every_hostile_string
def test_every_workflow_command_is_one_of_ours(words: str) -> None:
    written = to_github(report(words))
    lines = re.split("[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", written)
    commands = [line for line in lines if line.lstrip().startswith(("::", "##["))]
    assert len(commands) == len(report(words).findings) - 1
    assert all(re.match(r"::(?:error|notice) [a-zA-Z]+=[^:]*::", line) for line in commands)
    assert len(lines) == len(commands) + 2
