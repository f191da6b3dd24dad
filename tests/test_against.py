"""A draft against its sources: what touches it, and what nobody else states."""

from decimal import Decimal

from claimcheck.against import against_sources, uncarried
from claimcheck.model import Agreement, Comparison, Finding, Interval, NumberClaim, Quantity, QuoteClaim, Side, Span

ONE = Interval(Decimal(1), Decimal(1))


def number(article: str, start: int = 0) -> NumberClaim:
    return NumberClaim(article, Span(start, start + 1), Quantity(ONE, ONE, "person"))


def finding(*claims: NumberClaim) -> Finding:
    return Finding("NUM001", "number", "contradict", "alarm", tuple(Side(c.article, (c,)) for c in claims), "")


def test_sources_among_themselves_are_left_out() -> None:
    among_sources, with_draft = finding(number("x"), number("y")), finding(number("draft"), number("y"))
    own = finding(number("draft"), number("draft", 5))
    kept = against_sources(Comparison((among_sources, with_draft, own)), {"draft"})
    assert kept.findings == (with_draft, own)


def test_a_claim_that_agrees_or_disagrees_with_a_source_is_carried() -> None:
    agreed, disputed, alone, repeated = (number("draft", n) for n in (0, 10, 20, 30))
    comparison = Comparison(
        (finding(disputed, number("x", 10)),),
        (
            Agreement("NUM002", "number", "agree_exact", (agreed, number("x")), ""),
            Agreement("NUM002", "number", "agree_exact", (repeated, alone), ""),
        ),
    )
    quote = QuoteClaim("draft", Span(40, 50))
    claims = (agreed, disputed, alone, repeated, quote, number("x", 60))
    assert uncarried(claims, comparison, {"draft"}) == (alone, repeated, quote)
