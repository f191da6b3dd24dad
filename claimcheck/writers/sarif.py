"""The findings as SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from claimcheck.evidence import name_of, shown
from claimcheck.model import Article, Claim, Report, claim_id
from claimcheck.rules import RULES
from claimcheck.writers.findings import Row, is_gone, rows
from claimcheck.writers.locate import address, file_of, region
from claimcheck.writers.wording import HEADING

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL = {"alarm": "error", "note": "note"}
FINGERPRINT = "claimcheck/v1"


def to_sarif(report: Report) -> str:
    """A log with one run: a result a finding, its first passage as the location and the others as related locations.

    Alarms are errors, notes are notes; what an editor dismissed is a suppressed result. `partialFingerprints` holds the
    finding's fingerprint. Columns count code points; an article that is not its file letter for letter (JSON, HTML) has no
    region.
    """
    articles = {article.id: article for article in report.articles}
    found = rows(report)
    rules = sorted({row.finding.rule for row in found})
    driver = {"name": "claimcheck", "version": report.run.version, "rules": [_rule(code) for code in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri}} for uri in sorted({_uri(article) for article in report.articles})],
        "results": [_result(row, rules, articles) for row in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _rule(code: str) -> dict[str, Any]:
    rule = next((rule for rule in RULES if rule.code == code), None)
    if rule is None:
        return {"id": code}
    return {
        "id": code,
        "name": "".join(part.capitalize() for part in rule.verdict.split("_")),
        "shortDescription": {"text": HEADING.get(rule.verdict, rule.verdict)},
        "fullDescription": {"text": plain(rule.explanation)},
        "defaultConfiguration": {"level": LEVEL.get(rule.severity, "none")},
    }


def _result(row: Row, rules: Sequence[str], articles: Mapping[str, Article]) -> dict[str, Any]:
    finding = row.finding
    sides = {claim_id(claim): side.label for side in finding.sides for claim in side.claims}
    first, *others = finding.claims
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": LEVEL[finding.severity],
        "message": {"text": plain(finding.message)},
        "locations": [_location(articles[first.article], first)],
        "partialFingerprints": {FINGERPRINT: row.fingerprint},
        "properties": {"verdict": finding.verdict, "kind": finding.kind},
    }
    if others:
        result["relatedLocations"] = [
            {
                "id": number,
                **_location(articles[claim.article], claim),
                "message": {"text": plain(_told(articles[claim.article], claim, sides))},
            }
            for number, claim in enumerate(others, 1)
        ]
    if is_gone(row):
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": shown(row.said)}]
    elif row.decision:
        result["properties"]["decision"] = shown(row.said)
    return result


def _told(article: Article, claim: Claim, sides: Mapping[str, str]) -> str:
    words = shown(article.words(claim.span))
    label = sides.get(claim_id(claim), "")
    return f"{name_of(article)}: {words}" + (f" ({label})" if label and label != words else "")


def _location(article: Article, claim: Claim) -> dict[str, Any]:
    place = region(article, claim.span)
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(article)}}
    if place:
        physical["region"] = {
            "startLine": place.start_line,
            "startColumn": place.start_column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
            "charOffset": place.offset,
            "charLength": place.length,
            "snippet": {"text": article.words(claim.span)},
        }
    return {"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": claim_id(claim), "kind": "claim"}]}


def _uri(article: Article) -> str:
    return file_of(article) or address(article)


def plain(text: str) -> str:
    """Text that a SARIF viewer shows as it stands: no link and no placeholder can be in it (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    return re.sub(r"\{(\d+)\}", r"{{\1}}", re.sub(r"\](?=\()", r"\\]", shown(text)))
