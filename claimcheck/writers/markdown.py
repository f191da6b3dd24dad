"""The report as Markdown, for a message or a document; nothing in an article can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.evidence import Evidence, Passages, name_of, shown
from claimcheck.model import Article, Report
from claimcheck.writers.findings import Row, parted
from claimcheck.writers.wording import HEADING, counts, plural, reading


def to_markdown(report: Report) -> str:
    """The whole report: findings worst first, agreements, the draft's uncarried claims, what was rejected and left unread."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def _lines(report: Report) -> Iterator[str]:
    articles = {article.id: article for article in report.articles}
    passages = Passages(articles)
    yield from ("# Where the reports disagree", "", f"{counts(report)}. {escaped(reading(report))}", "")
    yield from (f"- {_article(article)}" for article in report.articles)
    standing, gone = parted(report)
    for row in standing:
        yield from _finding(row, passages)
    if report.agreements:
        yield from ("", "## What the reports agree on", "")
        for agreement in report.agreements:
            outlets = sorted({name_of(articles[claim.article]) for claim in agreement.claims})
            yield f"- {line(agreement.message)} ({escaped(', '.join(outlets))})"
    if report.uncarried:
        yield from ("", f"## {plural(len(report.uncarried), 'claim')} of the draft that no source carries", "")
        yield from (f"- {_evidence(passages.of(claim))}" for claim in report.uncarried)
    if gone:
        yield from ("", "## Dismissed", "")
        yield from (_dismissed(row) for row in gone)
    yield from _left_out(report, articles)


def _article(article: Article) -> str:
    rest = ", ".join(part for part in (article.title, article.published or "", article.url) if part)
    return f"**{line(name_of(article))}**{': ' + escaped(rest) if rest else ''}"


def _finding(row: Row, passages: Passages) -> Iterator[str]:
    finding = row.finding
    severity = "Alarm" if finding.severity == "alarm" else "Note"
    yield from ("", f"## {row.number}. {severity}: {HEADING.get(finding.verdict, finding.verdict)}", "")
    yield from (f"{line(finding.message)} ({finding.rule}, {row.fingerprint})", "")
    if row.decision:
        yield f"- {escaped(row.said)}"
    for side in finding.sides:
        yield f"- {line(side.label)}"
        yield from (f"  - {_evidence(passages.of(claim))}" for claim in side.claims)
    for step in finding.derivation:
        yield f"- {line(step.operation)} = {escaped(step.result)}"


def _dismissed(row: Row) -> str:
    heading = HEADING.get(row.finding.verdict, row.finding.verdict)
    return (
        f"- {row.number}. {heading}: {escaped(row.finding.message)} ({row.finding.rule}, {row.fingerprint}) {escaped(row.said)}"
    )


def _evidence(found: Evidence) -> str:
    who = f" ({escaped(found.who)})" if found.who else ""
    before, exact, after = escaped(found.before), escaped(found.exact).strip(), escaped(found.after)
    return f"{line(name_of(found.article))}: {before}**{exact}**{after}{who}"


def _left_out(report: Report, articles: dict[str, Article]) -> Iterator[str]:
    if report.rejected:
        yield from ("", "## Answers of the model that the text does not hold", "")
        yield from (f"- {line(r.article)}: {escaped(r.reason)}: {escaped(r.said)}" for r in report.rejected)
    rows = [row for row in report.unread if not row.furniture]
    if rows:
        yield from ("", "## Numbers and quotations left unread", "")
        for row in rows:
            yield f"- {line(row.article)}: {escaped(articles[row.article].words(row.span))} ({escaped(row.reason)})"


_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#+!|~&$=@-]|:(?=//)|(?<=www)\.", re.IGNORECASE)


def escaped(text: str) -> str:
    """Text that Markdown shows as it stands: every character that could start markup or a link is escaped, on one line.

    Addresses are escaped too, for GitHub and others link them without being told (GFM 6.9, "extended autolinks").
    """
    return _MARKUP.sub(r"\\\g<0>", shown(text))


def line(text: str) -> str:
    """Text that may begin a line: escaped, without white space around it, and no number at its head begins a list."""
    return re.sub(r"^(\d+)\.", r"\1\\.", escaped(text).strip())
