"""Numbers in digits, words and magnitudes are exact decimals."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.quantities.figures import MAX_DIGITS, digits, grain_of
from claimcheck.quantities.numerals import read_numeral
from claimcheck.text.lexemes import tokenize

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
SCALES: list[tuple[int, str]] = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(n: int, hyphen: str = "-", conjunction: str = " and ") -> str:
    """A number below 10**15 in English words."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (hyphen + ONES[n % 10] if n % 10 else "")
    if n < 1000:
        rest = conjunction + spell(n % 100, hyphen) if n % 100 else ""
        return f"{ONES[n // 100]} hundred{rest}"
    for size, name in SCALES:
        if n >= size:
            left = n % size
            joint = conjunction if 0 < left < 100 else " "
            return f"{spell(n // size, hyphen, conjunction)} {name}" + (joint + spell(left, hyphen, conjunction) if left else "")
    raise AssertionError(n)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from(["-", " "]), st.sampled_from([" and ", " "]))
def test_words_come_back_as_the_number(n: int, hyphen: str, conjunction: str) -> None:
    words = spell(n, hyphen, conjunction)
    tokens = tokenize(words)
    numeral = read_numeral(tokens, 0)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.last) == (Decimal(n), Decimal(n), len(tokens)), words


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**12), st.sampled_from([",", "'", "’", "\u00a0", "\u202f", "\u2009", ""]), st.decimals(0, 1, places=2))
def test_digits_come_back_with_any_separator(n: int, separator: str, part: Decimal) -> None:
    shown = f"{n:,}".replace(",", separator) + (f"{part:.2f}"[1:] if part < 1 else "")
    numeral = read_numeral(tokenize(shown), 0)
    assert numeral is not None
    assert numeral.low == n + (part if part < 1 else 0)


@settings(max_examples=100, deadline=None)
@given(st.integers(1000, 10**12), st.sampled_from([".", "\u00a0"]), st.integers(0, 99))
def test_continental_digits(n: int, separator: str, cents: int) -> None:
    shown = f"{n:,}".replace(",", separator) + f",{cents:02}"
    numeral = read_numeral(tokenize(shown), 0, continental=True)
    assert numeral is not None
    assert numeral.low == n + Decimal(cents) / 100


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("two and a half million", 2_500_000, None),
        ("one million and a half", 1_500_000, None),
        ("3 million and a quarter", 3_250_000, None),
        ("three quarters of a million", 750_000, None),
        ("half a dozen", 6, None),
        ("three dozen", 36, None),
        ("four hundred million", 400_000_000, None),
        ("4 hundred million", 400_000_000, None),
        ("1.4-million", 1_400_000, None),
        ("5 lakh", 500_000, None),
        ("one point five", "1.5", None),
        ("2½", "2.5", None),
        ("12,34,567", 1_234_567, None),
        (".25", "0.25", None),
        ("3,5 Mrd.", 3_500_000_000, None),
        ("several hundred", 300, 900),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of thousands", 200_000, 999_999),
        ("a couple of thousand", 2000, None),
        ("dozens", 24, 99),
        ("１２", 12, None),
    ],
)
def test_magnitudes_fractions_and_vague_words(text: str, low: int | str, high: int | None) -> None:
    tokens = tokenize(text)
    numeral = read_numeral(tokens, 0)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.last) == (Decimal(low), Decimal(high or low), len(tokens))


@pytest.mark.parametrize("text", ["three and four", "five six", "one hundred, two"])
def test_two_numbers_are_not_one(text: str) -> None:
    numeral = read_numeral(tokenize(text), 0)
    assert numeral is not None
    assert numeral.last < len(tokenize(text))


def test_numbers_beyond_counting_are_none() -> None:
    assert digits("1" * MAX_DIGITS) is not None
    assert digits("1" * (MAX_DIGITS + 1)) is None
    assert digits("1.2.3") is None


def test_grain_is_the_place_of_the_last_significant_digit() -> None:
    assert [grain_of(Decimal(n)) for n in ("100000", "1300", "2.5", "7", "0")] == [100_000, 100, Decimal("0.1"), 1, 1]
