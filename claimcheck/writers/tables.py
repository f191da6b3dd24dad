"""What the exports share: every claim that a report names, and the passage and the person that belong to each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from claimcheck.evidence import Passages, name_of, who
from claimcheck.model import Agreement, Claim, Finding, Report, claim_id
from claimcheck.report import as_dict


def whole(report: Report) -> Report:
    """The report with every claim that it names anywhere among its claims, each once."""
    return replace(report, claims=tuple({claim_id(claim): claim for claim in _named(report)}.values()))


def _named(report: Report) -> Iterator[Claim]:
    yield from report.claims
    yield from report.uncarried
    entries: tuple[Finding | Agreement, ...] = (*report.findings, *report.agreements)
    for entry in entries:
        yield from entry.claims
        yield from (claim for step in entry.derivation for claim in step.claims)


def told(report: Report) -> dict[str, Any]:
    """The report as JSON values (see `claimcheck.report.as_dict`), each claim with `outlet`, `context` and `who`."""
    complete = whole(report)
    data = as_dict(complete)
    passages = Passages({article.id: article for article in report.articles})
    for row, claim in zip(data["claims"], complete.claims, strict=True):
        found = passages.of(claim)
        row |= {"outlet": name_of(found.article), "context": found.before + found.exact + found.after, "who": who(claim)}
    stories = {article.id: (article.story, article.version_of) for article in report.articles}
    for row in data["articles"]:
        row["story"], row["version_of"] = stories[row["id"]]
    return data
