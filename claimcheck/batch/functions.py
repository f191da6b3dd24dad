"""The two functions of a batch: rows in, rows out, errors as data; picklable, so that any engine may run them.

    read_row        one input row -> the article as a row, or a row with `error`
    compare_story   the rows of one story (and the replies so far) -> its report as a row, or a row with `missing` requests

A row is a dict of JSON values. Neither function touches a disk or a network, and neither raises. With the model reader a
story is compared in rounds: whoever runs it sends the `missing` requests, adds the replies under `key_of(request)` and calls
again, until a row comes back without `missing` (at most four rounds: a question, its correction, the second question, its
correction). A reply is `{"body": <the endpoint's JSON>}` or `{"failure": kind, "reason": sentence}`.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claimcheck import check
from claimcheck.article_json import article_of, check_text
from claimcheck.batch.copies import copies_of, independent
from claimcheck.batch.plan import Plan
from claimcheck.batch.replies import Replies
from claimcheck.decisions import decided, dismissed
from claimcheck.door.llm import ON_THE_WAY
from claimcheck.errors import ArticleError, ClaimcheckError
from claimcheck.model import Article, Finding, Reading, Report, Run
from claimcheck.reader import Reader, RulesReader
from claimcheck.report import coverage, fingerprint, to_json
from claimcheck.selection import selected

Row = dict[str, Any]
LIMIT = 1_000_000
"""The most characters of an article."""
FIELDS = ("id", "title", "source", "published", "url", "story", "text")


def read_row(row: Row) -> Row:
    """The article that an input row holds (`FIELDS`, strings, `published` or None), or `{"error": sentence, "id": …}`."""
    try:
        article = article_of(row, str(row.get("id") or ""))
        if not article.id:
            raise ArticleError('it has no "id"; give each article one of its own')
        check_text(article.text, LIMIT)
    except ArticleError as error:
        return {"error": f"was not read: {error}.", "id": str(row.get("id") or "")}
    return {name: getattr(article, name) for name in FIELDS}


def compare_story(rows: Sequence[Row], plan: Plan, replies: Mapping[str, Row] | None = None) -> Row:
    """The report of one story's article rows, which may come in any order.

    Finished: `story`, `report` (the JSON file's text), `markdown` (text or None), `findings` (rows for the table), the counts
    `articles`, `reports` (copies of one text count once), `claims`, `alarms` and `notes` (that nobody dismissed),
    `dismissed`, `agreements`, `coverage`, `worst` (the gravest of these findings: rule, verdict and message, or None),
    `copies` (article id -> of which) and `failures` (article id -> why it was not read as it should). Not yet: `story` and
    `missing`. Gone wrong: `story` and `error`.
    """
    story = str(rows[0].get("story", "")) if rows else ""
    try:
        return _compared(story, rows, plan, replies or {})
    except ClaimcheckError as error:
        return {"story": story, "error": str(error)}
    except Exception as error:  # noqa: BLE001 -- one story that goes wrong must not end the others
        where = traceback.extract_tb(error.__traceback__)[-1]
        return {"story": story, "error": f"{type(error).__name__} in {where.name}, line {where.lineno}: a fault in claimcheck."}


def _compared(story: str, rows: Sequence[Row], plan: Plan, replies: Mapping[str, Row]) -> Row:
    by_id = {row["id"]: Article(**{name: row[name] for name in FIELDS}) for row in rows}
    articles = copies_of([by_id[id_] for id_ in sorted(by_id)])
    reader, door = _reader(plan, replies)
    readings = tuple(reader.read_all(articles))
    if door and door.missing:  # comparing would be in vain
        return {"story": story, "missing": list(door.missing.values())}
    report = independent(check(articles, reader=_Read(readings, reader.run())))
    report = selected(report, plan.settings.select, plan.settings.ignore)
    return _finished(story, decided(report, plan.decisions), plan)


@dataclass(frozen=True, slots=True)
class _Read:
    """The reader's work, done already."""

    readings: tuple[Reading, ...]
    how: Run

    def read_all(self, articles: Sequence[Article]) -> tuple[Reading, ...]:
        """The readings of these articles, which are those that were read."""
        return self.readings

    def run(self) -> Run:
        """How they were read."""
        return self.how


def _reader(plan: Plan, replies: Mapping[str, Row]) -> tuple[Reader, Replies | None]:
    if plan.reader == "rules":
        return RulesReader(), None
    from claimcheck.asking.model_reader import ModelReader
    from claimcheck.asking.passages import Window

    door = Replies(plan.settings, replies)
    return ModelReader(door, door.model, Window(plan.settings.window), workers=1), door


def _finished(story: str, report: Report, plan: Plan) -> Row:
    markdown = None
    if plan.markdown:
        from claimcheck.writers.markdown import to_markdown

        markdown = to_markdown(report)
    gone = dismissed(report)
    left = [finding for index, finding in enumerate(report.findings) if index not in gone]
    alarms = sum(finding.severity == "alarm" for finding in left)
    first = left[0] if left else None
    return {
        "story": story,
        "report": to_json(report),
        "markdown": markdown,
        "findings": [_finding(story, finding, report, plan) for finding in report.findings],
        "articles": len(report.articles),
        "reports": sum(not article.version_of for article in report.articles),
        "claims": len(report.claims),
        "alarms": alarms,
        "notes": len(left) - alarms,
        "dismissed": len(gone),
        "agreements": len(report.agreements),
        "coverage": coverage(report)["share"],
        "worst": {"rule": first.rule, "verdict": first.verdict, "message": first.message} if first else None,
        "copies": {article.id: article.version_of for article in report.articles if article.version_of},
        "failures": _failures(report),
    }


def _failures(report: Report) -> dict[str, str]:
    """Articles of which a question went unanswered that may be answered another time, or all of whose questions did."""
    on_the_way = tuple(f"no answer: {kind}" for kind in sorted(filter(None, ON_THE_WAY)))
    lost = {row.article: row.reason for row in report.rejected if row.reason.startswith(on_the_way)}
    found = {article: f"some questions about it were not answered ({reason})" for article, reason in lost.items()}
    found |= {article: f"it was read by rules alone ({reason})" for article, reason in report.failures.items()}
    return dict(sorted(found.items()))


def _finding(story: str, finding: Finding, report: Report, plan: Plan) -> Row:
    articles = {article.id: article for article in report.articles}
    name = fingerprint(finding, articles)
    return {
        "story": story,
        "fingerprint": name,
        **plan.decision_on(name),
        "rule": finding.rule,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "within_article": finding.within_article,
        "articles": sorted({claim.article for claim in finding.claims}),
        "passages": [articles[claim.article].words(claim.span) for claim in finding.claims],
        "message": finding.message,
    }
