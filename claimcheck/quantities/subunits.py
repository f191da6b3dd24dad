"""Read the smaller unit behind a larger: the inches of "5ft 11in", the cents of "3 dollars 50 cents"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.figures import digits
from claimcheck.quantities.numerals import read_numeral
from claimcheck.text.lexemes import Token


def inches_at(tokens: list[Token], at: int) -> tuple[Decimal, int] | None:
    """The inches of "5ft 11in" in feet, and where they end."""
    at += at < len(tokens) and tokens[at].low == "and"
    if at + 1 >= len(tokens) or not tokens[at].is_number or tokens[at + 1].low not in ("in", "ins", "inch", "inches", "″"):
        return None
    inches = digits(tokens[at].text)
    return (inches / 12, at + 2) if inches is not None and inches < 12 else None


def cents_at(tokens: list[Token], at: int) -> tuple[Decimal, int] | None:
    """The cents of "3 dollars 50 cents" in dollars, and where they end."""
    at += at < len(tokens) and tokens[at].low == "and"
    numeral = read_numeral(tokens, at) if at < len(tokens) else None
    if numeral is None or numeral.last >= len(tokens) or not 0 < numeral.high < 100 or numeral.low != numeral.high:
        return None
    return (numeral.low / 100, numeral.last + 1) if tokens[numeral.last].low in ("cents", "cent", "pence") else None
