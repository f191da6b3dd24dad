"""Numbers as exact decimals: what digits and separators say, and the magnitudes behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.quantities.number_words import FOREIGN_SCALES, SCALES, SHORT_SCALES
from claimcheck.text.lexemes import Token, hyphen_at, joined

MAX_DIGITS = 40


_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+")


_CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+|\d+")


_SPACED = re.compile(r"(\d{1,3}(?:[ '’\u00a0\u2007\u2009\u202f]\d{3})+)((?:[.,]\d+)?)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens `first` to `last` (exclusive): the set from `low` to `high`, `grain` its last shown place.

    `scaled` says that a magnitude follows a short number ("1.4 million") and `scale` which; `form` is how it is written:
    "digits", "words", "vague" or "fraction".
    """

    first: int
    last: int
    low: Decimal
    high: Decimal
    grain: Decimal
    scaled: bool = False
    form: str = "digits"
    scale: Decimal = Decimal(1)

    def times(self, factor: Decimal | int, last: int) -> Numeral:
        """The numeral multiplied by a magnitude that ends at another token."""
        return replace(
            self,
            low=self.low * factor,
            high=self.high * factor,
            grain=self.grain * factor,
            scale=self.scale * factor,
            scaled=True,
            last=last,
        )


def digits(raw: str, continental: bool = False) -> Decimal | None:
    """The value of a number written in digits, None where its separators make no number.

    A lone separator before three digits groups them; `continental` says that the text writes "1.000,5".
    Numbers of more than 40 digits are None: no report counts that far.
    """
    if len(raw) > 2 * MAX_DIGITS or sum(c.isdigit() for c in raw) > MAX_DIGITS:
        return None
    spaced = _SPACED.fullmatch(raw)
    if spaced:
        whole = "".join(c for c in spaced[1] if c.isdigit())
        return Decimal(whole + spaced[2].replace(",", "."))
    if not continental and _ENGLISH.fullmatch(raw):
        return Decimal(raw.replace(",", ""))
    if _CONTINENTAL.fullmatch(raw):
        return Decimal(raw.replace(".", "").replace(",", "."))
    return Decimal(raw.replace(",", "")) if _ENGLISH.fullmatch(raw) else None


def grain_of(value: Decimal) -> Decimal:
    """The place value of the last significant digit: 100 for 1300, 0.1 for 2.5, 1 for 0."""
    if not value:
        return Decimal(1)
    shown = value.normalize()
    exponent = shown.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def shown_grain(value: Decimal) -> Decimal:
    """The place of the last digit as written: 0.1 for "2.0", else as `grain_of`."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    return grain_of(value)


def _scale_at(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The magnitude that begins at the token or behind its hyphen, and where it ends."""
    if hyphen_at(tokens, index):
        index += 1
    if index >= len(tokens):
        return None
    token = tokens[index]
    scale = SCALES.get(token.low) or FOREIGN_SCALES.get(token.low)
    if scale is None or (token.low in ("mil", "mille", "mill", "md", "millions") and not tokens[index - 1].is_number):
        return None
    abbreviated = token.low in ("mio", "mrd", "mill", "md") and index + 1 < len(tokens) and tokens[index + 1].text == "."
    return scale, index + 1 + (abbreviated and joined(token, tokens[index + 1]))


def with_magnitudes(tokens: list[Token], numeral: Numeral) -> Numeral:
    """The numeral with all magnitudes that follow: "4 hundred million", "1.2 trillion"."""
    for _ in range(3):
        found = _scale_at(tokens, numeral.last)
        if found is None:
            break
        numeral = numeral.times(found[0], found[1])
    following = tokens[numeral.last].low if numeral.last < len(tokens) else ""
    if following in ("dozen", "dozens"):
        return replace(numeral.times(12, numeral.last + 1), scaled=False, grain=Decimal(1))
    return numeral


def short_scale(tokens: list[Token], numeral: Numeral) -> Numeral | None:
    """The numeral with the letter for a magnitude that is written against it or one space off ("5m", "8.1 bn"), or None."""
    index = numeral.last
    if index >= len(tokens) or not tokens[index].is_word:
        return None
    scale = SHORT_SCALES.get(tokens[index].text)
    tight = joined(tokens[index - 1], tokens[index])
    if scale is None or (not tight and len(tokens[index].text) < 2):
        return None
    return numeral.times(scale, index + 1)


def exact(first: int, last: int, value: Decimal, form: str = "words") -> Numeral:
    """A numeral of one value, its grain the place of its last significant digit."""
    return Numeral(first, last, value, value, grain_of(value), form=form)
