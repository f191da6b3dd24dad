"""What editors decided about findings, kept by fingerprint: which are dismissed, which confirmed, and why."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from claimcheck.decision import Decision
from claimcheck.errors import DecisionError
from claimcheck.model import Article, Finding, Report
from claimcheck.report import fingerprint

FILE = "claimcheck.decisions.toml"
"""The name of the file in the working directory that commands look for."""
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
_HEADER = """\
# What editors decided about findings, one table a finding, named by its fingerprint. Written by `claimcheck dismiss`,
# `claimcheck confirm` and `claimcheck review`; made to be kept under version control and to be edited by hand.
# A decision holds as long as the finding's own words and values stay as they were.
"""
_VERDICTS = ("dismissed", "confirmed")


def parse(written: str) -> dict[str, Decision]:
    """The decisions of a file's text, by fingerprint. Raises DecisionError, which names the table that is wrong.

    ["0123456789abcdef"]
    decision = "dismissed"                # or "confirmed"
    note = "the second figure is the agency's, not the ministry's"
    about = "Herald says 14 were injured, Post says 27."    # for readers; not used
    """
    try:
        tables = tomllib.loads(written)
    except (ValueError, RecursionError) as error:
        raise DecisionError(f"it is not valid TOML ({error}); mend it there") from None
    return {name: _decision(name, table) for name, table in sorted(tables.items())}


def _decision(name: str, table: object) -> Decision:
    checked(name)
    if not isinstance(table, dict) or table.get("decision") not in _VERDICTS:
        raise DecisionError(f'["{name}"] must hold decision = "dismissed" or decision = "confirmed"')
    note, about = table.get("note", ""), table.get("about", "")
    if not (isinstance(note, str) and isinstance(about, str)):
        raise DecisionError(f'"note" and "about" of ["{name}"] must be strings in quotation marks')
    return Decision(name, table["decision"], note, about)


def checked(name: str) -> str:
    """The fingerprint, if it is one. Raises DecisionError."""
    if not _FINGERPRINT.fullmatch(name):
        raise DecisionError(f"{name!r} is no fingerprint: those are the 16 hex digits that a report shows beside each finding")
    return name


def written(decisions: Mapping[str, Decision]) -> str:
    """The text of a file of decisions: the same decisions give the same text, and `parse` reads them back."""
    return "\n".join((_HEADER.rstrip("\n"), *(line for _, d in sorted(decisions.items()) for line in _table(d)))) + "\n"


def _table(decision: Decision) -> Iterator[str]:
    yield from ("", f'["{decision.fingerprint}"]', f"decision = {_string(decision.verdict)}", f"note = {_string(decision.note)}")
    if decision.about:
        yield f"about = {_string(decision.about)}"


def _string(text: str) -> str:
    """A TOML basic string: JSON's, but for DEL, which TOML wants escaped, and half surrogates, which no UTF-8 file holds."""
    whole = text.encode("utf-8", "replace").decode()
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")


def decided(report: Report, decisions: Mapping[str, Decision]) -> Report:
    """The report with those of the decisions that are about its findings."""
    if not decisions:
        return report
    present = set(fingerprints(report))
    return replace(report, decisions={name: d for name, d in sorted(decisions.items()) if name in present})


def fingerprints(report: Report) -> tuple[str, ...]:
    """The fingerprint of each finding, in their order."""
    articles = {article.id: article for article in report.articles}
    return tuple(fingerprint(finding, articles) for finding in report.findings)


def dismissed(report: Report) -> frozenset[int]:
    """The indices of the findings that an editor dismissed."""
    if not report.decisions:
        return frozenset()
    return frozenset(
        index for index, name in enumerate(fingerprints(report)) if _verdict(report.decisions.get(name)) == "dismissed"
    )


def _verdict(decision: Decision | None) -> str:
    return decision.verdict if decision else ""


def open_findings(report: Report) -> tuple[Finding, ...]:
    """The findings that nobody dismissed."""
    gone = dismissed(report)
    return tuple(finding for index, finding in enumerate(report.findings) if index not in gone)


def decision_on(finding: Finding, report: Report, articles: Mapping[str, Article]) -> Decision | None:
    """What was decided about one finding, if anything was."""
    return report.decisions.get(fingerprint(finding, articles)) if report.decisions else None


def with_decision(decisions: Mapping[str, Decision], taken: Iterable[Decision]) -> dict[str, Decision]:
    """The decisions and those newly taken; a later one about a finding replaces an earlier one."""
    return {**decisions, **{decision.fingerprint: decision for decision in taken}}
