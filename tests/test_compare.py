"""Only articles of one story are compared, and the worst comes first."""

import pytest

from claimcheck.comparison import GRAVITY, compare, finding_order
from claimcheck.model import Article, Finding, QuoteClaim, Severity, Side, Span
from claimcheck.writers.wording import HEADING


def finding(verdict: str, severity: Severity, *articles: str) -> Finding:
    return Finding("X", "quote", verdict, severity, tuple(Side(a, (QuoteClaim(a, Span(0, 1)),)) for a in articles), "")


def test_alarms_first_then_gravity_then_between_articles() -> None:
    note = finding("hedge", "note", "a", "b")
    within, between = finding("contradict", "alarm", "a", "a"), finding("contradict", "alarm", "a", "b")
    lighter = finding("spliced", "alarm", "a", "b")
    assert sorted([note, within, lighter, between], key=finding_order) == [between, within, lighter, note]


def test_every_verdict_of_the_order_has_a_heading() -> None:
    assert set(GRAVITY) <= set(HEADING)


def test_a_claim_of_an_unknown_article_is_an_error() -> None:
    with pytest.raises(KeyError):
        compare([QuoteClaim("nowhere", Span(0, 1))], [Article("a", "Text.")])
