"""Read numbers written in digits, words and magnitudes as exact decimals."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.lexemes import Token, hyphen_at, joined

MAX_DIGITS = 40
UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"nil": 0, "nought": 0, "naught": 0}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
}
# German, French and Spanish magnitudes as they stand in wire copy; the long scale's "Billion" is left to its language.
FOREIGN_SCALES = {
    "tausend": 10**3, "millionen": 10**6, "mio": 10**6, "mill": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
    "mille": 10**3, "mil": 10**3, "millones": 10**6, "millón": 10**6, "milliard": 10**9, "milliards": 10**9, "md": 10**9,
    "mds": 10**9, "millions": 10**6, "mln": 10**6, "mld": 10**9, "mn": 10**6,
}  # fmt: skip
# Letters that are magnitudes when they follow digits; "m" may also be metres, which `quantity` decides.
SHORT_SCALES = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "Mio": 10**6,
                "bn": 10**9, "BN": 10**9, "Bn": 10**9, "B": 10**9, "mrd": 10**9, "Mrd": 10**9, "mld": 10**9, "tn": 10**12,
                "trn": 10**12, "tln": 10**12, "bln": 10**9, "T": 10**12, "mm": 10**6, "MM": 10**6}  # fmt: skip
PLURAL_SCALES = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "lakhs": 10**5, "millions": 10**6,
                 "crores": 10**7, "billions": 10**9, "trillions": 10**12}  # fmt: skip
# The sets that vague words allow; "dozens" to "hundreds of thousands" as in Ferson et al. 2015's order of widths.
VAGUE = {"several": (3, 9), "few": (3, 9), "handful": (3, 9)}
_VAGUE_PLURAL = {"dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
                 "lakhs": (200_000, 999_999), "millions": (2 * 10**6, 10**9 - 1), "crores": (2 * 10**7, 10**9 - 1),
                 "billions": (2 * 10**9, 10**12 - 1), "trillions": (2 * 10**12, 10**15 - 1)}  # fmt: skip
FRACTION_WORDS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
                  "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
                  "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10}  # fmt: skip
ORDINAL_WORDS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
     "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 10**6}  # fmt: skip
NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES) | {"dozen", "dozens", "score"}

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


def _shown_grain(value: Decimal) -> Decimal:
    """The place of the last digit as written: 0.1 for "2.0", else as `grain_of`."""
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < 0:
        return Decimal(1).scaleb(exponent)
    return grain_of(value)


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
        _vague_numeral(tokens, index)
        or _half_magnitude(tokens, index)
        or _fraction_numeral(tokens, index)
        or _word_numeral(tokens, index)
    )


def _digit_numeral(tokens: list[Token], index: int, continental: bool) -> Numeral | None:
    value = digits(tokens[index].text, continental)
    if value is None:
        return None
    numeral = Numeral(index, index + 1, value, value, _shown_grain(value))
    slash = _slash_fraction(tokens, numeral)
    if slash:
        return slash
    mixed = _mixed_fraction(tokens, numeral)
    return _and_part(tokens, _with_magnitudes(tokens, mixed or numeral))


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


def _with_magnitudes(tokens: list[Token], numeral: Numeral) -> Numeral:
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


def _exact(first: int, last: int, value: Decimal, form: str = "words") -> Numeral:
    return Numeral(first, last, value, value, grain_of(value), form=form)


def _vague_numeral(tokens: list[Token], index: int) -> Numeral | None:
    """As in "dozens", "tens of thousands", "several hundred", "a few thousand", "hundreds of millions"."""
    low = tokens[index].low
    if low in ("tens", "hundreds", "dozens", "thousands", "scores") and _follows(tokens, index + 1, "of"):
        scale = PLURAL_SCALES.get(tokens[index + 2].low) if index + 2 < len(tokens) else None
        step = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}[low]
        if scale and scale > step:
            top = {"tens": 100, "dozens": 100, "scores": 100, "hundreds": 1000, "thousands": 10_000}[low]
            return _span_of(index, index + 3, 2 * step * scale, top * scale - 1)
    if low in _VAGUE_PLURAL:
        bottom, top = _VAGUE_PLURAL[low]
        return _span_of(index, index + 1, bottom, top)
    article = low == "a" and index + 1 < len(tokens) and tokens[index + 1].low in ("few", "handful", "couple")
    at = index + article
    if tokens[at].low == "couple" or (at == index and low == "several") or article:
        return _few(tokens, index, at)
    return None


def _follows(tokens: list[Token], index: int, low: str) -> bool:
    return index < len(tokens) and tokens[index].low == low


def _few(tokens: list[Token], first: int, at: int) -> Numeral:
    """As in "several", "a few", "a couple", with the magnitude that follows: "several hundred", "a couple of thousand"."""
    bottom, top = VAGUE.get(tokens[at].low, (2, 2))
    last = at + 1
    skip = last + _follows(tokens, last, "of")
    word = tokens[skip].low if skip < len(tokens) else ""
    scale = SCALES.get(word) or (12 if word == "dozen" else None)
    if scale:
        return _span_of(first, skip + 1, bottom * scale, top * scale)
    return _span_of(first, last, bottom, top)


def _span_of(first: int, last: int, bottom: int, top: int) -> Numeral:
    return Numeral(first, last, Decimal(bottom), Decimal(top), Decimal(0), form="vague")


def _fraction_numeral(tokens: list[Token], index: int) -> Numeral | None:
    """A fraction, or that part of a magnitude: "two-thirds", "three quarters of a million"."""
    part = _plain_fraction(tokens, index)
    if part is None:
        return None
    at = part.last
    scale = next((s for s in (at, at + 2) if s < len(tokens) and tokens[s].low in SCALES and tokens[s].low != "hundred"), None)
    if scale is None or (scale == at + 2 and [token.low for token in tokens[at : at + 2]] != ["of", "a"]):
        return part
    return replace(_exact(index, scale + 1, part.low * SCALES[tokens[scale].low]), grain=Decimal(0))


def _plain_fraction(tokens: list[Token], index: int) -> Numeral | None:
    """As in "two-thirds", "a third", "three quarters", "one half": the caller decides whether "a second" may be one."""
    low = tokens[index].low
    above = 1 if low in ("a", "an") else UNITS.get(low)
    if above is None or above == 0:
        return None
    at = index + 1
    if hyphen_at(tokens, at):
        at += 1
    if at >= len(tokens):
        return None
    below = FRACTION_WORDS.get(tokens[at].low)
    plural = tokens[at].low.endswith("s")
    if below is None or (above > 1) != plural or above >= below:
        return None
    if above == 1 and low not in ("a", "an", "one"):
        return None
    value = Decimal(above) / Decimal(below)
    return Numeral(index, at + 1, value, value, Decimal(0), form="fraction")


def _half_magnitude(tokens: list[Token], index: int) -> Numeral | None:
    """As in "half a million", "half a dozen", "a half-dozen", "a quarter of a million"."""
    at = index + (tokens[index].low == "a")
    part = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(tokens[at].low) if at < len(tokens) else None
    if part is None:
        return None
    words = [token.low for token in tokens[at + 1 : at + 4]]
    for skip in (("of", "a"), ("a",), ("-",), ()):
        if tuple(words[: len(skip)]) == skip and len(words) > len(skip):
            scale = SCALES.get(words[len(skip)]) or (12 if words[len(skip)] == "dozen" else None)
            if scale:
                return _exact(index, at + 2 + len(skip), part * scale)
    return None


def _word_numeral(tokens: list[Token], index: int) -> Numeral | None:
    """As in "two hundred and five", "a hundred thousand", "twenty-one", "two and a half million", "one point five"."""
    last, total, current, seen = index, 0, 0, False
    low = tokens[index].low
    if low in ("a", "an", "the"):
        if low == "the" or index + 1 >= len(tokens):
            return None
        following = tokens[index + 1].low
        if following not in SCALES and following not in ("dozen", "score"):
            return None
        current, seen, last = 1, True, index + 1
    first_scale = tokens[last].low in SCALES or tokens[last].low in ("dozen", "score")
    if first_scale and not seen:
        current, seen = 1, True
    while last < len(tokens):
        step = _next_word(tokens, last, current, total, seen)
        if step is None:
            break
        last, current, total = step
        seen = True
    if not seen:
        return None
    value = Decimal(total + current)
    scaled = total >= 1000 and total == value and tokens[last - 1].low in SCALES
    scale = Decimal(SCALES.get(tokens[last - 1].low, 1) if last > index + 1 else 1)
    numeral = Numeral(index, last, value, value, grain_of(value), scaled and value >= 10**6, "words", scale)
    return _tail(tokens, numeral)


def _next_word(tokens: list[Token], last: int, current: int, total: int, seen: bool) -> tuple[int, int, int] | None:
    """One more word of a spelled number: where it ends, and the running sums; None where the number is over."""
    at = last
    if seen and (hyphen_at(tokens, at) or (tokens[at].low == "and" and (current >= 100 or total) and current % 100 == 0)):
        at += 1
    if at >= len(tokens) or (at > last and _begins_part(tokens, at)):
        return None
    low = tokens[at].low
    if low in UNITS:
        fits = UNITS[low] and (current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and UNITS[low] < 10))
        return (at + 1, current + UNITS[low], total) if not seen or (fits and (current or total)) else None
    if low in TENS:
        return (at + 1, current + TENS[low], total) if not seen or ((current or total) and current % 100 == 0) else None
    if not seen or (at > last and tokens[last].low == "and"):
        return None
    if low == "hundred":
        return (at + 1, current * 100, total) if 0 < current < 100 else None
    if low in ("dozen", "dozens"):
        return (at + 1, current * 12, total) if 0 < current < 1000 else None
    scale = SCALES.get(low)
    if scale is None or (current == 0 and total == 0):
        return None
    return at + 1, 0, (total * scale if current == 0 else total + current * scale)


def _begins_part(tokens: list[Token], at: int) -> bool:
    """Whether "two thirds" or the like begins here, which no spelled number takes in."""
    return _plain_fraction(tokens, at) is not None


def _tail(tokens: list[Token], numeral: Numeral) -> Numeral:
    """What may follow a spelled number: "and a half", "point five", and then a magnitude."""
    words = [token.low for token in tokens[numeral.last : numeral.last + 3]]
    if words[:1] == ["point"] and words[1:2] and words[1] in UNITS:
        return _with_magnitudes(tokens, _point(tokens, numeral))
    return _and_part(tokens, numeral)


def _and_part(tokens: list[Token], numeral: Numeral) -> Numeral:
    """As in "two and a half million", "three and two thirds", "one million and a half"; the part is of the magnitude named."""
    at = numeral.last
    if at + 2 >= len(tokens) or tokens[at].low != "and" or not tokens[at + 1].is_word:
        return numeral
    part = _plain_fraction(tokens, at + 1)
    if part is None or tokens[at + 1].low == "an":
        return numeral
    scaled = _with_magnitudes(tokens, part)
    if numeral.scale > 1 and scaled.last == part.last:
        part = replace(part, low=part.low * numeral.scale)
    elif numeral.scale > 1:
        part = scaled
    value = numeral.low + part.low
    whole = Numeral(numeral.first, part.last, value, value, Decimal(0), form="words", scale=numeral.scale)
    return whole if numeral.scale > 1 else _with_magnitudes(tokens, whole)


def _point(tokens: list[Token], numeral: Numeral) -> Numeral:
    last, written = numeral.last + 1, ""
    while last < len(tokens) and UNITS.get(tokens[last].low, 10) < 10 and len(written) < MAX_DIGITS:
        written += str(UNITS[tokens[last].low])
        last += 1
    value = Decimal(f"{numeral.low}.{written}")
    return Numeral(numeral.first, last, value, value, _shown_grain(value), form="words")
