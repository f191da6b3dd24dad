"""A small report of every kind of row, with given words in every field that comes from outside."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

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
    Rejected,
    Report,
    Run,
    Severity,
    Side,
    Span,
    Step,
    TitleClaim,
    Unread,
)
from claimcheck.report import fingerprint

FIELDS = (
    "id",
    "title",
    "text",
    "source",
    "published",
    "url",
    "story",
    "speaker",
    "office",
    "label",
    "message",
    "model",
    "said",
    "failure",
    "note",
)
"""Where words from outside may stand: a file's name is the id, `model` its name, `said` and `failure` what it answered."""


def report_with(words: str, fields: tuple[str, ...] = FIELDS) -> Report:
    """The report with these words in the given fields and harmless ones in the others; the claims stand at the same words."""
    given = {field: words if field in fields else "harmless" for field in FIELDS}
    articles = tuple(_article(name, number, given) for number, name in enumerate(("a", "b"), 1))
    plain = Article(
        "plain", "Nobody was hurt.", "A headline", "The Plain Post", "2024-05-06", "https://example.org/plain?a=1&b=2"
    )
    a, b = articles
    numbers = (_number(a, "40", 40), _number(a, "12", 12), _number(b, "55", 55), _number(plain, "Nobody", 0))
    quotes = (_quote(a, given), _quote(b, given))
    fixed = tuple(QuoteClaim(article.id, _between(article, "Nobody shall", ",")) for article in articles)
    statements = tuple(_statement(article, given["speaker"], number) for number, article in enumerate(articles))
    titles = tuple(_title(article, given, number) for number, article in enumerate(articles))
    claims: tuple[Claim, ...] = (*numbers, *quotes, *fixed, *statements, *titles)
    sides = (given["label"], f"not {given['label']}")
    findings = (
        _finding("NUM013", "derived_conflict", sides, (numbers[0], numbers[2]), given, _step(numbers[:2])),
        _finding("QUO001", "meaning", sides, quotes, given),
        _finding("QUO007", "reworded", sides, fixed, given),
        _finding("ATT006", "voice", sides, statements, given),
        _finding("TTL001", "role", sides, titles, given),
    )
    named = {article.id: article for article in (*articles, plain)}
    decided: tuple[Literal["dismissed", "confirmed"], ...] = ("dismissed", "confirmed")
    decisions = {
        digits: Decision(digits, verdict, given["note"], given["message"])
        for digits, verdict in zip((fingerprint(finding, named) for finding in findings[-2:]), decided, strict=True)
    }
    agreement = Agreement("NUM002", "number", "agree_exact", (numbers[0], numbers[2]), given["message"], (_step(numbers[:2]),))
    return Report(
        Run("1", "llm", given["model"]),
        (*articles, plain),
        claims,
        findings,
        (agreement,),
        (Rejected(a.id, given["said"], given["said"]),),
        (Unread(b.id, _span(b, "Monday"), given["said"]), Unread(a.id, _span(a, "Please enter your comment!"), "a notice", True)),
        (numbers[2],),
        {a.id: given["failure"]},
        decisions,
    )


def _article(name: str, number: int, given: dict[str, str]) -> Article:
    figure, safe, night = ("40", "safe", "tonight") if name == "a" else ("55", "not safe", "again")
    text = (
        f"On Monday {figure} people and 12 others were hurt, {given['text']} and all.\n\n"
        f"“The old bridge of Norbury {given['text']} is {safe} for everybody now,” said Mayor Ana Ruiz.\n\n"
        f"What {given['text']} means\n\n"
        f"She said that the river {given['text']} would rise. {given['text']}\n\n"
        f"“Nobody shall cross the river {night},” she said.\n\n"
        "Please enter your comment!\n\n"
        f"{given['text']}"
    )
    return Article(
        f"{given['id']} {number}",
        text,
        given["title"],
        given["source"],
        given["published"],
        given["url"],
        given["story"],
        "plain" * (number - 1),
    )


def _span(article: Article, words: str) -> Span:
    at = article.text.index(words)
    return Span(at, at + len(words))


def _between(article: Article, first: str, last: str) -> Span:
    at = article.text.index(first)
    return Span(at, article.text.index(last, at) + len(last))


def _number(article: Article, words: str, value: int) -> NumberClaim:
    interval = Interval(Decimal(value), Decimal(value))
    last = "and all" if "and all" in article.text and words != "12" else words
    return NumberClaim(
        article.id, _between(article, words, last), Quantity(interval, interval, "person", base=Decimal(value)), "people"
    )


def _quote(article: Article, given: dict[str, str]) -> QuoteClaim:
    span, speaker = _between(article, "The old bridge", "everybody now,"), _span(article, "Ana Ruiz")
    return QuoteClaim(article.id, span, given["speaker"], speaker, "said", _span(article, "said"), by={"speaker": "model"})


def _statement(article: Article, speaker: str, number: int) -> AttributionClaim:
    span = _between(article, "the river", "would rise")
    return AttributionClaim(
        article.id, span, speaker if number else None, _span(article, "She"), "said", _span(article, "said that")
    )


def _title(article: Article, given: dict[str, str], number: int) -> TitleClaim:
    return TitleClaim(article.id, _span(article, "Mayor Ana Ruiz"), given["speaker"], f"{given['office']} {number}")


def _step(claims: tuple[NumberClaim, ...]) -> Step:
    return Step(claims, "40 + 12", "52")


def _finding(
    rule: str, verdict: str, labels: tuple[str, str], claims: tuple[Claim, ...], given: dict[str, str], *steps: Step
) -> Finding:
    sides = tuple(Side(label, (claim,)) for label, claim in zip(labels, claims, strict=True))
    severity: Severity = "alarm" if rule in ("NUM013", "QUO001") else "note"
    return Finding(rule, claims[0].kind, verdict, severity, sides, given["message"], steps)
