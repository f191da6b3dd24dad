"""The report as W3C Web Annotations: every claim and every finding points to its words by quotation and by position."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from claimcheck.model import Article, Claim, Finding, Report, Span, claim_id
from claimcheck.report import as_dict
from claimcheck.writers.findings import Row, rows
from claimcheck.writers.locate import address
from claimcheck.writers.tables import whole

CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {
        "utf16Start": "urn:claimcheck:terms:utf16Start",
        "utf16End": "urn:claimcheck:terms:utf16End",
        "claim": {"@id": "urn:claimcheck:terms:claim", "@type": "@json"},
        "verdict": "urn:claimcheck:terms:verdict",
        "severity": "urn:claimcheck:terms:severity",
        "rule": "urn:claimcheck:terms:rule",
        "decision": "urn:claimcheck:terms:decision",
    },
)
AROUND = 32
"""Code points of the text before and after the words, so that a quotation that stands twice is told apart."""
_SAID = ("id", "article", "span")


def to_annotations(report: Report) -> str:
    """An AnnotationCollection with one page: an annotation a claim ("describing"), then one a finding ("assessing").

    `start` and `end` of a TextPositionSelector count Unicode code points of the article's text, as the recommendation wants
    ("Web Annotation Data Model", 4.2.5); `utf16Start` and `utf16End` say the same in UTF-16 code units, for scripts in browsers.
    The source of words in a headline is the article's address with "#title": their offsets count from the headline's beginning.
    """
    items = list(_annotations(whole(report)))
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": "urn:claimcheck:annotations",
        "type": "AnnotationCollection",
        "label": f"claimcheck {report.run.version}",
        "total": len(items),
        "first": {"id": "urn:claimcheck:annotations:1", "partOf": "urn:claimcheck:annotations", **page},
    }
    return json.dumps(collection, ensure_ascii=False, indent=1) + "\n"


def _annotations(report: Report) -> Iterator[dict[str, Any]]:
    articles = {article.id: article for article in report.articles}
    for number, (claim, data) in enumerate(zip(report.claims, as_dict(report)["claims"], strict=True), 1):
        said = {name: value for name, value in data.items() if name not in _SAID}
        yield _claim(f"urn:claimcheck:claim:{number}", claim, said, articles)
    for row in rows(report):
        yield _finding(row, row.finding, articles)


def _claim(name: str, claim: Claim, said: Mapping[str, Any], articles: Mapping[str, Article]) -> dict[str, Any]:
    body = {"type": "TextualBody", "value": claim_id(claim), "format": "text/plain", "purpose": "tagging"}
    target = _target(articles[claim.article], claim.span)
    return {"id": name, "type": "Annotation", "motivation": "describing", "body": body, "target": target, "claim": said}


def _finding(row: Row, finding: Finding, articles: Mapping[str, Article]) -> dict[str, Any]:
    said = {"verdict": finding.verdict, "severity": finding.severity, "rule": finding.rule}
    bodies = [_text(finding.message, "assessing"), *([_text(row.said, "commenting")] if row.said else [])]
    return {
        "id": f"urn:claimcheck:finding:{row.fingerprint}:{row.number}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": bodies,
        "target": [_target(articles[claim.article], claim.span) for claim in finding.claims],
        **said,
        **({"decision": row.decision.verdict} if row.decision else {}),
    }


def _text(value: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "language": "en", "purpose": purpose}


def _target(article: Article, span: Span) -> dict[str, Any]:
    text = article.title if span.field == "title" else article.text
    quotation = {
        "type": "TextQuoteSelector",
        "exact": article.words(span),
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    before = _units(text[: span.start])
    position = {
        "type": "TextPositionSelector",
        "start": span.start,
        "end": span.end,
        "utf16Start": before,
        "utf16End": before + _units(article.words(span)),
    }
    source = address(article) + ("#title" if span.field == "title" else "")
    return {"type": "SpecificResource", "source": source, "selector": [quotation, position]}


def _units(text: str) -> int:
    """How many UTF-16 code units a text has."""
    return len(text) + sum(char > "\uffff" for char in text)
