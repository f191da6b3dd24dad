"""Know units and currencies: their normal form, their kind, and exact conversion between units of one kind."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from claimcheck.model import Interval
from claimcheck.quantities import unit_table
from claimcheck.text.lexemes import Token, hyphen_at, joined, tokenize

Key = tuple[str, ...]
_LONGEST = 6
_OFFSETS = {"celsius": Decimal("273.15"), "fahrenheit": Decimal("459.67") * 5 / 9, "kelvin": Decimal(0)}
# What "a" or "an" may stand before as "per" does: "$3,500 a month", "90 miles an hour", "$76 a barrel".
_A_RATE = frozenset(
    "second minute hour day night week fortnight month quarter year decade barrel gallon litre liter share ounce tonne ton pound "
    "kilo kilogram gram piece person head unit ticket bushel bottle pint bag dose word click play game shift visit "
    "household".split()
)


def _split(words: str) -> Key:
    return tuple(token.text for token in tokenize(words))


def _tables() -> tuple[dict[Key, str], dict[Key, str], dict[str, tuple[str, Decimal]]]:
    """Words in small letters, signs as written, and the kind and factor of each unit."""
    words: dict[Key, str] = {}
    signs: dict[Key, str] = {}
    facts: dict[str, tuple[str, Decimal]] = {"person": ("count", Decimal(1)), "ordinal": ("ordinal", Decimal(1))}
    for name, kind, factor, spelled, written in unit_table.UNITS + unit_table.SMALL_MONEY:
        facts[name] = (kind, Decimal(factor))
        words |= {_split(word): name for word in spelled}
        signs |= {_split(sign): name for sign in written}
    for code, _, spelled in unit_table.CURRENCIES:
        facts[code] = ("money", Decimal(1))
        words |= {_split(word): code for word in spelled}
    return words, signs, facts


_WORDS, _SIGNS, _FACTS = _tables()
_MONEY_SIGNS = {_split(sign): code for code, written, _ in unit_table.CURRENCIES for sign in written}
# Codes and compound signs also stand in small letters, except those that are words.
_CODES_THAT_ARE_WORDS = frozenset("all try top pen cup mad ron lak mop bob cop sos gel nad mur eth sar php".split())
_SMALL_SIGNS = {
    tuple(part.lower() for part in key): code
    for key, code in _MONEY_SIGNS.items()
    if (len(key) > 1 and "$" in key) or (len(key) == 1 and len(key[0]) == 3 and key[0].lower() not in _CODES_THAT_ARE_WORDS)
}
MONEY_BEGINS = frozenset(key[0] for key in (*_MONEY_SIGNS, *_SMALL_SIGNS))
MONEY_MARKS = frozenset(key[0] for key in _MONEY_SIGNS if len(key) == 1 and not key[0].isalpha())


def dimension(unit: str) -> str:
    """What kind of unit it is: "length", "money", "percent" …; "rate" for a compound, "count" for other nouns."""
    if unit in _FACTS:
        return _FACTS[unit][0]
    if " per " in unit:
        above, below = (dimension(part) for part in unit.split(" per ", 1))
        return "speed" if (above, below) == ("length", "duration") else "rate"
    return "count"


@lru_cache(maxsize=4096)
def _factor(unit: str) -> tuple[tuple[str, ...], Decimal] | None:
    """The dimensions of a unit (above and below the line) and its factor to their base units."""
    if unit in _FACTS:
        kind, factor = _FACTS[unit]
        if kind == "speed":
            return ("length", "duration"), factor
        if kind == "money":
            return ("money", "GBP" if unit == "penny" else unit), factor
        return (kind,), factor
    above, per, below = unit.partition(" per ")
    if not per:
        return None
    top, bottom = _factor(above), _factor(below)
    if top is None:
        return None
    if bottom is None:  # "USD per share": the noun below the line must be the same
        return (*top[0], "per", below), top[1]
    return top[0] + bottom[0], top[1] / bottom[1]


def convertible(from_unit: str, to_unit: str) -> bool:
    """Whether values of the one unit can be stated in the other."""
    if from_unit == to_unit:
        return True
    here, there = _factor(from_unit), _factor(to_unit)
    return here is not None and there is not None and here[0] == there[0] and here[0] not in {("count",), ("ordinal",)}


def convert(interval: Interval, from_unit: str, to_unit: str) -> Interval:
    """The same set of values in another unit of its kind.

    Raises ValueError where the units are of different kinds or the table does not know them.
    """
    if from_unit == to_unit:
        return interval
    here, there = _factor(from_unit), _factor(to_unit)
    if here is None or there is None or not convertible(from_unit, to_unit):
        raise ValueError(f"{from_unit} cannot be converted to {to_unit}")
    shift, back = _OFFSETS.get(from_unit, Decimal(0)), _OFFSETS.get(to_unit, Decimal(0))

    def moved(bound: Decimal | None) -> Decimal | None:
        if bound is None:
            return None
        if from_unit in _OFFSETS:
            return (bound * here[1] + shift - back) / there[1]
        return bound * here[1] / there[1]

    return Interval(moved(interval.low), moved(interval.high), interval.low_open, interval.high_open)


def unit_at(tokens: list[Token], index: int, *, signs: bool = True) -> tuple[str, int] | None:
    """The longest unit that begins at the token, rates included, and where it ends; `signs` admits symbols ("m", "°C")."""
    found = _lookup(tokens, index, signs)
    if found is None:
        return None
    unit, last = found
    return _rate(tokens, unit, last) or found


def _lookup(tokens: list[Token], index: int, signs: bool) -> tuple[str, int] | None:
    for length in range(min(_LONGEST, len(tokens) - index), 0, -1):
        window = tokens[index : index + length]
        if signs and all(joined(a, b) for a, b in pairwise(window)):
            unit = _SIGNS.get(tuple(token.text for token in window))
            if unit:
                return unit, index + length
        unit = _WORDS.get(tuple(token.low.removeprefix("d'") for token in window))  # French "2,5 millions d'euros"
        if unit:
            return unit, index + length
    return None


def _rate(tokens: list[Token], unit: str, last: int) -> tuple[str, int] | None:
    """As in "dollars per barrel", "miles an hour", "shekels a year", "barrel-a-day", "$/kWh"."""
    at = last + hyphen_at(tokens, last)
    if at + 1 >= len(tokens):
        return None
    word, following = tokens[at].low, at + 1 + hyphen_at(tokens, at + 1)
    if following >= len(tokens) or not tokens[following].is_word:
        return None
    noun = tokens[following].low
    below = _lookup(tokens, following, True)
    if word in ("per", "/"):
        if noun in ("cent", "se", "diem"):
            return None
        name, end = below or (noun, following + 1)
        return f"{unit} per {name}", end
    if word in ("a", "an") and noun in _A_RATE:
        name, end = below or (noun, following + 1)
        if end < len(tokens) and tokens[end].low in ("ago", "earlier", "later", "before", "after", "ahead"):
            return None
        return f"{unit} per {name}", end
    return None


def rate_after(tokens: list[Token], unit: str, last: int) -> tuple[str, int] | None:
    """The rate that follows a unit written before its number ("$5 per gram"), and where it ends."""
    return _rate(tokens, unit, last)


def money_at(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """The currency sign or code that begins at the token and stands before a number ("US $", "HK$", "USD"), and where it ends."""
    for length in (3, 2, 1):
        window = tokens[index : index + length]
        last = index + length
        if len(window) < length or last >= len(tokens):
            continue
        code = _money_sign(window)
        if code is None or (length > 1 and not _tight(window)):
            continue
        letters = window[-1].is_word and (length == 1 and len(window[0].text) < 3)
        if letters and window[0].text != "Rs" and not joined(window[-1], tokens[last]):
            return None
        return code, last
    return None


def money_after(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """The currency sign or code that begins at the token ("€", "SEK", "US$"), and where it ends."""
    for length in (3, 2, 1):
        window = tokens[index : index + length]
        code = _money_sign(window) if len(window) == length else None
        if code and _tight(window) and (not window[0].is_word or len(window[0].text) == 3 or not window[0].text.isascii()):
            return code, index + length
    return None


def _money_sign(window: list[Token]) -> str | None:
    return _MONEY_SIGNS.get(tuple(token.text for token in window)) or _SMALL_SIGNS.get(tuple(token.low for token in window))


def millions_of(token: Token) -> str | None:
    """The currency of "MUSD", "MEUR" or "MSEK", millions of it in Nordic reports, or None."""
    code = token.text[1:]
    return code if len(token.text) == 4 and token.text[0] in "Mm" and (code,) in _MONEY_SIGNS and code.isupper() else None


def _tight(window: list[Token]) -> bool:
    """Whether a sign's parts stand together; wire copy may set "US $58" apart."""
    return all(joined(a, b) or (b.text in "$£" and len(a.text) > 1) for a, b in pairwise(window))
