"""The findings as GitHub workflow commands: annotations on the files of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.evidence import shown
from claimcheck.model import Article, Finding, Report
from claimcheck.writers.findings import parted
from claimcheck.writers.locate import region
from claimcheck.writers.wording import HEADING, counts

LEVEL = {"alarm": "error", "note": "notice"}


def to_github(report: Report) -> str:
    """A line a finding that nobody dismissed (`::error …` for alarms, `::notice …` for notes), then the counts as plain text.

    The place is the finding's first passage; columns count code points. GitHub shows ten annotations of a kind a step.
    """
    articles = {article.id: article for article in report.articles}
    standing, _ = parted(report)
    lines = [f"::{LEVEL[row.finding.severity]} {_place(row.finding, articles)}::{_message(row.finding)}" for row in standing]
    return "\n".join((*lines, counts(report))) + "\n"


def _place(finding: Finding, articles: dict[str, Article]) -> str:
    first = finding.claims[0]
    return ",".join(f"{name}={_property(value)}" for name, value in _properties(finding, articles[first.article]))


def _properties(finding: Finding, article: Article) -> Iterator[tuple[str, str]]:
    place = region(article, finding.claims[0].span)
    if article.path:
        yield "file", article.path
    if article.path and place:
        yield "line", str(place.start_line)
        yield "endLine", str(place.end_line)
        if place.start_line == place.end_line:
            yield "col", str(place.start_column)
            yield "endColumn", str(place.end_column)
    yield "title", f"{HEADING.get(finding.verdict, finding.verdict)} ({finding.rule})"


def _message(finding: Finding) -> str:
    return _data(shown(finding.message))


def _data(text: str) -> str:
    """Text in a workflow command; the escapes of GitHub's own toolkit (actions/toolkit, core/src/command.ts)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(shown(text)).replace(":", "%3A").replace(",", "%2C")
