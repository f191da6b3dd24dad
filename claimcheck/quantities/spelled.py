"""Read numbers that are written in words: "two hundred and five", "tens of thousands", "two-thirds", "half a million"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.figures import MAX_DIGITS, Numeral, exact, grain_of, shown_grain, with_magnitudes
from claimcheck.quantities.number_words import FRACTION_WORDS, PLURAL_SCALES, SCALES, TENS, UNITS, VAGUE, VAGUE_PLURALS
from claimcheck.text.lexemes import Token, hyphen_at


def vague_numeral(tokens: list[Token], index: int) -> Numeral | None:
    """As in "dozens", "tens of thousands", "several hundred", "a few thousand", "hundreds of millions"."""
    low = tokens[index].low
    if low in ("tens", "hundreds", "dozens", "thousands", "scores") and _follows(tokens, index + 1, "of"):
        scale = PLURAL_SCALES.get(tokens[index + 2].low) if index + 2 < len(tokens) else None
        step = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}[low]
        if scale and scale > step:
            top = {"tens": 100, "dozens": 100, "scores": 100, "hundreds": 1000, "thousands": 10_000}[low]
            return _span_of(index, index + 3, 2 * step * scale, top * scale - 1)
    if low in VAGUE_PLURALS:
        bottom, top = VAGUE_PLURALS[low]
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


def fraction_numeral(tokens: list[Token], index: int) -> Numeral | None:
    """A fraction, or that part of a magnitude: "two-thirds", "three quarters of a million"."""
    part = _plain_fraction(tokens, index)
    if part is None:
        return None
    at = part.last
    scale = next((s for s in (at, at + 2) if s < len(tokens) and tokens[s].low in SCALES and tokens[s].low != "hundred"), None)
    if scale is None or (scale == at + 2 and [token.low for token in tokens[at : at + 2]] != ["of", "a"]):
        return part
    return replace(exact(index, scale + 1, part.low * SCALES[tokens[scale].low]), grain=Decimal(0))


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


def half_magnitude(tokens: list[Token], index: int) -> Numeral | None:
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
                return exact(index, at + 2 + len(skip), part * scale)
    return None


def word_numeral(tokens: list[Token], index: int) -> Numeral | None:
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
        return with_magnitudes(tokens, _point(tokens, numeral))
    return and_part(tokens, numeral)


def and_part(tokens: list[Token], numeral: Numeral) -> Numeral:
    """As in "two and a half million", "three and two thirds", "one million and a half"; the part is of the magnitude named."""
    at = numeral.last
    if at + 2 >= len(tokens) or tokens[at].low != "and" or not tokens[at + 1].is_word:
        return numeral
    part = _plain_fraction(tokens, at + 1)
    if part is None or tokens[at + 1].low == "an":
        return numeral
    scaled = with_magnitudes(tokens, part)
    if numeral.scale > 1 and scaled.last == part.last:
        part = replace(part, low=part.low * numeral.scale)
    elif numeral.scale > 1:
        part = scaled
    value = numeral.low + part.low
    whole = Numeral(numeral.first, part.last, value, value, Decimal(0), form="words", scale=numeral.scale)
    return whole if numeral.scale > 1 else with_magnitudes(tokens, whole)


def _point(tokens: list[Token], numeral: Numeral) -> Numeral:
    last, written = numeral.last + 1, ""
    while last < len(tokens) and UNITS.get(tokens[last].low, 10) < 10 and len(written) < MAX_DIGITS:
        written += str(UNITS[tokens[last].low])
        last += 1
    value = Decimal(f"{numeral.low}.{written}")
    return Numeral(numeral.first, last, value, value, shown_grain(value), form="words")
