"""Read numbers written in digits, words and magnitudes as exact decimals."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from claimcheck.quantities.figures import Numeral, digits, shown_grain, with_magnitudes
from claimcheck.quantities.spelled import and_part, fraction_numeral, half_magnitude, vague_numeral, word_numeral
from claimcheck.text.lexemes import Token, joined


def read_numeral(tokens: list[Token], index: int, continental: bool = False) -> Numeral | None:
    """The longest number that begins at the token, in digits or words with its magnitude, or None."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.is_number:
        return _digit_numeral(tokens, index, continental)
    if not token.text[0].isalpha():
        return _vulgar(tokens, index)
    return (
        vague_numeral(tokens, index)
        or half_magnitude(tokens, index)
        or fraction_numeral(tokens, index)
        or word_numeral(tokens, index)
    )


def _digit_numeral(tokens: list[Token], index: int, continental: bool) -> Numeral | None:
    value = digits(tokens[index].text, continental)
    if value is None:
        return None
    numeral = Numeral(index, index + 1, value, value, shown_grain(value))
    slash = _slash_fraction(tokens, numeral)
    if slash:
        return slash
    mixed = _mixed_fraction(tokens, numeral)
    return and_part(tokens, with_magnitudes(tokens, mixed or numeral))


def _slash_fraction(tokens: list[Token], numeral: Numeral) -> Numeral | None:
    """As in "1/16": a numerator below its denominator; "9/11" and "24/7" are names that `numbers` skips before."""
    index = numeral.last
    if index + 1 >= len(tokens) or tokens[index].text not in "/⁄" or not tokens[index + 1].is_number:
        return None
    below = digits(tokens[index + 1].text)
    if below is None or not joined(tokens[index - 1], tokens[index]) or not joined(tokens[index], tokens[index + 1]):
        return None
    if not below or below != below.to_integral_value() or numeral.low >= below:
        return None
    value = numeral.low / below
    return Numeral(numeral.first, index + 2, value, value, Decimal(0), form="fraction")


def _mixed_fraction(tokens: list[Token], numeral: Numeral) -> Numeral | None:
    """As in "2½"; "2 1/2"."""
    index = numeral.last
    part = _vulgar(tokens, index) if index < len(tokens) else None
    if part is None and index < len(tokens) and tokens[index].is_number and tokens[index].text in ("1", "2", "3", "5", "7"):
        above = digits(tokens[index].text)
        whole = Numeral(index, index + 1, above or Decimal(0), above or Decimal(0), Decimal(1))
        part = _slash_fraction(tokens, whole)
    if part is None or numeral.low != numeral.low.to_integral_value():
        return None
    value = numeral.low + part.low
    return Numeral(numeral.first, part.last, value, value, Decimal(0), form="fraction")


def _vulgar(tokens: list[Token], index: int) -> Numeral | None:
    """As in "½", "¾"."""
    sign = tokens[index].text
    if len(sign) != 1 or "FRACTION" not in unicodedata.name(sign, "") or unicodedata.numeric(sign, 0) == 0:
        return None
    above, _, below = unicodedata.normalize("NFKC", sign).partition("\u2044")
    if not above.isdigit() or not below.isdigit():
        return None
    value = Decimal(above) / Decimal(below)
    return Numeral(index, index + 1, value, value, Decimal(0), form="fraction")
