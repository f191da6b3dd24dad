"""The report as data: the `claimcheck.report/1` JSON, its fingerprints, and the share of the text that was read."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from claimcheck.decision import Decision
from claimcheck.model import (
    Agreement,
    Article,
    AttributionClaim,
    Claim,
    Finding,
    Interval,
    NumberClaim,
    Quantity,
    QuoteClaim,
    Report,
    Span,
    Step,
    TitleClaim,
    When,
    claim_id,
)

SCHEMA = "claimcheck.report/1"


def to_json(report: Report) -> str:
    """The report file: the same report gives the same bytes. Offsets are code points, half-open."""
    return json.dumps(as_dict(report), ensure_ascii=False, indent=1) + "\n"


def as_dict(report: Report) -> dict[str, Any]:
    """The report as plain JSON values, in a fixed order."""
    articles = {article.id: article for article in report.articles}
    return {
        "schema": SCHEMA,
        "run": {
            "version": report.run.version,
            "reader": report.run.reader,
            "model": report.run.model,
            "prompts": dict(sorted(report.run.prompts.items())),
        },
        "articles": [_article(article) for article in report.articles],
        "claims": [_claim(claim, articles[claim.article]) for claim in report.claims],
        "findings": [_finding(number, f, articles, report.decisions) for number, f in enumerate(report.findings, 1)],
        "agreements": [_agreement(agreement) for agreement in report.agreements],
        "uncarried": [claim_id(claim) for claim in report.uncarried],
        "rejected": [{"article": r.article, "reason": r.reason, "said": r.said} for r in report.rejected],
        "unread": [{"article": u.article, "span": _span(articles[u.article], u.span), "reason": u.reason} for u in report.unread],
        "failures": [{"article": article, "reason": reason} for article, reason in sorted(report.failures.items())],
        "coverage": coverage(report),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "published": article.published,
        "url": article.url,
        "sha256": article.sha256,
    }


def _span(article: Article, span: Span) -> dict[str, Any]:
    return {"field": span.field, "start": span.start, "end": span.end, "exact": article.words(span)}


def _place(article: Article, span: Span | None) -> dict[str, Any] | None:
    return _span(article, span) if span else None


def _claim(claim: Claim, article: Article) -> dict[str, Any]:
    head = {"id": claim_id(claim), "article": claim.article, "kind": claim.kind, "span": _span(article, claim.span)}
    return {**head, **_fields(claim, article), "by": dict(sorted(claim.by.items()))}


def _fields(claim: Claim, article: Article) -> dict[str, Any]:
    """What a claim of its kind says beside its place."""
    match claim:
        case NumberClaim():
            said = {"measure": claim.measure, "change": claim.change, "status": claim.status, "source": claim.source}
            return {**_value(claim.value), **said}
        case QuoteClaim():
            return {"speaker": claim.speaker, "speaker_span": _place(article, claim.speaker_span), "cue": claim.cue}
        case AttributionClaim():
            source = {"source": claim.source, "source_span": _place(article, claim.source_span)}
            return {**source, "cue": claim.cue, "stance": claim.stance, "statement": article.words(claim.span)}
        case TitleClaim():
            return {"person": claim.person, "office": claim.office}


def _value(value: Quantity | When) -> dict[str, Any]:
    if isinstance(value, When):
        bounds = {"low": _day(value.low, "01-01"), "high": _day(value.high, "12-31")}
        return {**bounds, "low_open": False, "high_open": False, "unit": "date", "hedge": value.hedge}
    hard, soft = _bounds(value.hard), _bounds(value.soft)
    return {
        **hard,
        "soft_low": soft["low"],
        "soft_high": soft["high"],
        "unit": value.unit,
        "dimension": value.dimension,
        "hedge": value.hedge,
    }


def _bounds(interval: Interval) -> dict[str, Any]:
    return {
        "low": number(interval.low),
        "high": number(interval.high),
        "low_open": interval.low_open,
        "high_open": interval.high_open,
    }


def number(value: Decimal | None) -> int | float | None:
    """A bound as a JSON number: whole numbers without a point, None for an open end."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _day(date: str, end: str) -> str | int:
    """An ISO day; a year alone is a number; a month is its first or last day; an open year stays as it is."""
    if re.fullmatch(r"\d{4}", date):
        return int(date)
    if re.fullmatch(r"\d{4}-\d{2}", date):
        return f"{date}-01" if end == "01-01" else f"{date}-{_last_day(date)}"
    return date


def _last_day(month: str) -> int:
    year, number_of_month = int(month[:4]), int(month[5:])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[number_of_month - 1]


def _finding(count: int, finding: Finding, articles: Mapping[str, Article], decisions: Mapping[str, Decision]) -> dict[str, Any]:
    digits = fingerprint(finding, articles)
    decision = decisions.get(digits)
    return {
        "id": f"F{count:02}",
        "fingerprint": digits,
        "rule": finding.rule,
        "kind": finding.kind,
        "verdict": finding.verdict,
        "severity": finding.severity,
        "within_article": finding.within_article,
        "claims": [claim_id(c) for c in finding.claims],
        "sides": [{"label": side.label, "claims": [claim_id(c) for c in side.claims]} for side in finding.sides],
        "derivation": _derivation(finding.derivation),
        "message": finding.message,
        **({decision.verdict: {"note": decision.note}} if decision else {}),
    }


def _agreement(agreement: Agreement) -> dict[str, Any]:
    return {
        "kind": agreement.kind,
        "verdict": agreement.verdict,
        "claims": [claim_id(c) for c in agreement.claims],
        "derivation": _derivation(agreement.derivation),
        "message": agreement.message,
    }


def _derivation(steps: Iterable[Step]) -> list[dict[str, Any]]:
    return [{"claims": [claim_id(c) for c in s.claims], "operation": s.operation, "result": s.result} for s in steps]


def fingerprint(finding: Finding, articles: Mapping[str, Article]) -> str:
    """Sixteen hex digits that stand for what a finding says, not for where.

    They are made of its kind and, for each claim, the article, its words (white space folded) and what is read from them; so
    they survive re-wording elsewhere in the article, and change with the finding's own words or values.
    """
    rows = sorted(_said(claim, articles[claim.article]) for claim in finding.claims)
    return hashlib.sha256(json.dumps([finding.kind, rows], ensure_ascii=False).encode(errors="surrogatepass")).hexdigest()[:16]


def _said(claim: Claim, article: Article) -> str:
    fields = {k: v for k, v in _fields(claim, article).items() if not k.endswith("_span")}
    words = " ".join(article.words(claim.span).split())
    return json.dumps([claim.article, claim.kind, words, fields], ensure_ascii=False, sort_keys=True)


def coverage(report: Report) -> dict[str, Any]:
    """How many of the number phrases and long quotations outside site furniture a claim covers, and the share (0 to 1)."""
    read = sum(isinstance(claim, NumberClaim | QuoteClaim) for claim in report.claims)
    missed = sum(not row.furniture for row in report.unread)
    return {"read": read, "unread": missed, "share": round(read / (read + missed), 4) if read + missed else 1.0}
