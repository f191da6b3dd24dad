"""Read one amount at a place: sign, currency, number, magnitude and unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from claimcheck.quantities.figures import Numeral, short_scale
from claimcheck.quantities.nouns import is_person, is_plural
from claimcheck.quantities.number_words import SCALES
from claimcheck.quantities.numerals import read_numeral
from claimcheck.quantities.subunits import cents_at, inches_at
from claimcheck.quantities.units import dimension, millions_of, money_after, money_at, rate_after, unit_at
from claimcheck.text.lexemes import DASHES, Token, hyphen_at, joined

_MINUS = frozenset({"-", "−", "–", "minus", "negative"})
_SPACED_SIGNS = frozenset("CFWVpcm")  # single letters that are a unit even one space behind the number
_MONEY_WORDS = frozenset(
    "cost costs cost paid pay pays paying price priced prices worth spend spent spends fine fined fee salary salaries "
    "earn earned earns "
    "raise raised raising bill bills budget budgets cash money loan loans debt tax taxes wage wages fund funds funding "
    "profit profits "
    "sales sell sold buy bought deal debts donated donate donation grant sum savings compensation revenue income bonus "
    "rent".split()
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit at tokens `first` to `last` (exclusive).

    `unit` is "" where none is written, `kind` its dimension, `hyphen` tells that a hyphen ties the next word to the number;
    `own` says that the unit was written at this number and not taken from the other end of a range.
    """

    first: int
    last: int
    numeral: Numeral
    unit: str = ""
    kind: str = ""
    hyphen: bool = False
    own: bool = True


def read_amount(tokens: list[Token], index: int, continental: bool = False) -> Amount | None:
    """The amount that begins at the token, or None; a range is for `read_range`."""
    first, at, negative = index, index, False
    money = money_at(tokens, at)
    if money and tokens[at].is_word and at and joined(tokens[at - 1], tokens[at]):  # "1.3e6"
        money = None
    if money:
        at = money[1]
    at, negative = _signed(tokens, at, bool(money))
    if at and not money:
        money = money_at(tokens, at)
        at = money[1] if money else at
    numeral = read_numeral(tokens, at, continental) if at < len(tokens) else None
    if numeral is None or (money and not tokens[at].is_number and numeral.form != "fraction"):
        return None
    if negative:
        numeral = replace(numeral, low=-numeral.high, high=-numeral.low)
    amount = _money(tokens, numeral, money[0]) if money else _with_unit(tokens, numeral)
    return replace(amount, first=first)


def _signed(tokens: list[Token], at: int, money: bool) -> tuple[int, bool]:
    """Where the number begins behind its sign, and whether the sign is a minus."""
    if at + 1 >= len(tokens):
        return at, False
    text, low = tokens[at].text, tokens[at].low
    free = money or at == 0 or not joined(tokens[at - 1], tokens[at]) or tokens[at - 1].text in "(["
    free = free and not (at and tokens[at - 1].text.isupper() and tokens[at - 1].is_word and not money)  # "COVID -19"
    if low in ("minus", "negative"):
        skip = at + 1 + (tokens[at + 1].text in DASHES)
        return (skip, True) if skip < len(tokens) and _begins(tokens, skip) else (at, False)
    if text in _MINUS | {"+"} and free and joined(tokens[at], tokens[at + 1]) and _begins(tokens, at + 1):
        return at + 1, text != "+"
    return at, False


def _begins(tokens: list[Token], at: int) -> bool:
    return tokens[at].is_number or tokens[at].text in "$£€¥" or (tokens[at].is_word and read_numeral(tokens, at) is not None)


def _money(tokens: list[Token], numeral: Numeral, code: str) -> Amount:
    """An amount of money whose sign stands before it: "$1.2bn", "US$5 million", "$76 US a barrel", "$150-million"."""
    numeral = short_scale(tokens, numeral) or numeral
    last, unit = numeral.last, code
    if last < len(tokens) and tokens[last].text in "bB" and joined(tokens[last - 1], tokens[last]):
        numeral = numeral.times(10**9, last + 1)
        last += 1
    if last < len(tokens) and tokens[last].text == "US":
        last, unit = last + 1, "USD"
    elif last + 2 < len(tokens) and [t.text for t in tokens[last : last + 3]] == ["U", ".", "S"]:
        last, unit = last + 3 + (last + 3 < len(tokens) and tokens[last + 3].text == "."), "USD"
    elif last < len(tokens) and tokens[last].low in ("dollars", "dollar", "pounds", "euros"):
        last += 1
    rate = rate_after(tokens, unit, last)
    if rate:
        unit, last = rate
    return Amount(numeral.first, last, numeral, unit, dimension(unit), hyphen_at(tokens, last))


def _with_unit(tokens: list[Token], numeral: Numeral) -> Amount:
    """An amount whose unit, if any, stands behind it."""
    at = numeral.last
    tight = at < len(tokens) and joined(tokens[at - 1], tokens[at])
    if tight and _million(tokens, at):
        numeral = short_scale(tokens, numeral) or numeral
        at = numeral.last
        tight = False
    money = _money_behind(tokens, numeral)
    if money:
        return money
    part = _part_of_unit(tokens, numeral)
    if part:
        return part
    hyphen = hyphen_at(tokens, at)
    at += hyphen
    named = _named_kind(tokens, numeral, at, tight)
    if named:
        return named
    found = _unit(tokens, at, tight, hyphen)
    if found is None and not tight and at < len(tokens):
        found = _bridged(tokens, at)
    if found is None:
        return Amount(numeral.first, numeral.last, numeral, hyphen=hyphen)
    unit, last = found
    small = inches_at(tokens, last) if unit == "foot" else cents_at(tokens, last) if dimension(unit) == "money" else None
    if small:
        numeral = replace(numeral, low=numeral.low + small[0], high=numeral.high + small[0], grain=Decimal("0.01"), last=small[1])
        return Amount(numeral.first, small[1], numeral, unit, dimension(unit))
    if unit == "pound" and _is_sterling(tokens, numeral):
        unit = "GBP"
    kind = dimension(unit)
    old = _old(tokens, last) if kind == "duration" else None
    if old:
        return Amount(numeral.first, old, numeral, unit, "age", hyphen_at(tokens, old))
    return Amount(numeral.first, last, numeral, unit, kind, hyphen_at(tokens, last))


def _money_behind(tokens: list[Token], numeral: Numeral) -> Amount | None:
    """As in "5€", "300 SEK", "75 USD million", "30 MUSD"."""
    at = numeral.last
    millions = millions_of(tokens[at]) if at < len(tokens) else None
    if millions:
        return Amount(numeral.first, at + 1, numeral.times(10**6, at + 1), millions, "money")
    money = money_after(tokens, at)
    if money is None:
        return None
    unit, last = money
    scale = SCALES.get(tokens[last].low) if last < len(tokens) else None
    if scale and scale > 1000:
        numeral, last = numeral.times(scale, last + 1), last + 1
    unit, last = rate_after(tokens, unit, last) or (unit, last)
    return Amount(numeral.first, last, numeral, unit, dimension(unit))


def _part_of_unit(tokens: list[Token], numeral: Numeral) -> Amount | None:
    """As in "1/16 of a pint", "three quarters of an hour"."""
    at = numeral.last
    if numeral.form != "fraction" or [token.low for token in tokens[at : at + 2]] not in (["of", "a"], ["of", "an"]):
        return None
    at += 2 + (at + 2 < len(tokens) and tokens[at + 2].low in ("us", "imperial"))
    found = unit_at(tokens, at, signs=False) if at < len(tokens) else None
    return Amount(numeral.first, found[1], numeral, found[0], dimension(found[0])) if found else None


def _million(tokens: list[Token], at: int) -> bool:
    """Whether the letters against a number are a magnitude: "4.3M", "8bn", "5k"; "5m" only before what is counted."""
    text = tokens[at].text
    if text in ("M", "bn", "BN", "Bn", "B", "k", "K", "tn", "trn", "mn", "mln", "mio", "Mio", "mrd", "Mrd", "mld", "T"):
        return True
    if text == "m" and at + 1 < len(tokens) and tokens[at + 1].is_word:
        following = tokens[at + 1 : at + 3]
        return any(is_plural(t.low) or is_person(t.low) or money_after(tokens, at + 1) for t in following[:1]) or (
            len(following) == 2 and following[1].is_word and is_plural(following[1].low) and is_person(following[1].low)
        )
    return False


def _named_kind(tokens: list[Token], numeral: Numeral, at: int, tight: bool) -> Amount | None:
    """Ordinals in digits, multiples and magnitudes: "13th", "three times", "10-fold", "6.1-magnitude"."""
    if at >= len(tokens):
        return None
    low = tokens[at].low
    if tight and low in ("st", "nd", "rd", "th") and numeral.low == numeral.low.to_integral_value():
        return Amount(
            numeral.first,
            at + 1,
            replace(numeral, last=at + 1, grain=Decimal(1)),
            "ordinal",
            "ordinal",
            hyphen_at(tokens, at + 1),
        )
    if low in ("yo", "y.o"):
        return Amount(numeral.first, at + 1, numeral, "year", "age")
    if low in ("times", "fold") or (low == "time" and hyphen_at(tokens, at - 1)):
        return Amount(numeral.first, at + 1, numeral, "time", "multiple")
    richter = [token.low for token in tokens[at : at + 3]] == ["on", "the", "richter"]
    if (
        richter
        or tokens[numeral.first - 1].low == "magnitude"
        or [t.low for t in tokens[max(0, numeral.first - 2) : numeral.first]] in (["magnitude", "of"], ["magnitude", "-"])
    ):
        return Amount(numeral.first, numeral.last, numeral, "magnitude", "magnitude")
    if low in ("magnitude", "magnitudes"):
        return Amount(numeral.first, at + 1, numeral, "magnitude", "magnitude")
    if low == "strong" and hyphen_at(tokens, at - 1):
        return Amount(numeral.first, at + 1, numeral, "person", "count")
    return None


def _unit(tokens: list[Token], at: int, tight: bool, hyphen: bool) -> tuple[str, int] | None:
    """The unit behind the number; single letters only where nothing or a hyphen stands between."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text == "b" or (tight and token.text == "G"):  # bits are not told from billions; 5G is a name
        return None
    letter = token.is_word and len(token.text) == 1
    if letter and hyphen_at(tokens, at + 1):  # "800,000 F-Series trucks"
        return None
    signs = tight or not letter or token.text in _SPACED_SIGNS
    if (
        letter
        and not tight
        and token.text in "CFWV"
        and at + 1 < len(tokens)
        and tokens[at + 1].capital
        and tokens[at + 1].text != "USB"
    ):
        signs = False
    found = unit_at(tokens, at, signs=signs)
    if found is None:
        return None
    unit, last = found
    if (
        unit == "second"
        and token.low in ("second", "sec")
        and not (hyphen or tight)
        and last < len(tokens)
        and tokens[last].low == "half"
    ):
        return None
    if dimension(unit) == "duration" and not (hyphen or tight) and _attribute(tokens, last):
        return None
    if unit == "stone" and last < len(tokens) and tokens[last].is_word and is_plural(tokens[last].low):
        return None
    return found


def _attribute(tokens: list[Token], last: int) -> bool:
    """Whether the unit only describes what is counted: "two weekend shootings"."""
    return last < len(tokens) and tokens[last].is_word and is_plural(tokens[last].low) and not is_plural(tokens[last - 1].low)


def _bridged(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """A unit behind one adjective: "two consecutive days", "10 square-ish miles", "three straight weeks"."""
    if tokens[at].low not in _BRIDGES or at + 1 >= len(tokens):
        return None
    found = unit_at(tokens, at + 1, signs=False)
    national = tokens[at].low in ("us", "imperial")
    return found if found and (national or dimension(found[0]) in ("duration", "length")) else None


_BRIDGES = frozenset(
    "consecutive straight full whole entire long short more further additional successive calendar working business "
    "good solid extra "
    "us imperial other horizontal vertical sleepless previous continuous uninterrupted lonely hot cold".split()
)


def _is_sterling(tokens: list[Token], numeral: Numeral) -> bool:
    """Whether "pounds" are money: large, or near words of paying."""
    if numeral.scaled or numeral.low >= 10_000:
        return True
    return any(token.low in _MONEY_WORDS for token in tokens[max(0, numeral.first - 6) : numeral.first])


def _old(tokens: list[Token], at: int) -> int | None:
    """Where "-old", "old" or "of age" ends."""
    skip = at + hyphen_at(tokens, at)
    if skip < len(tokens) and tokens[skip].low in ("old", "olds"):
        return skip + 1
    if [t.low for t in tokens[at : at + 2]] == ["of", "age"]:
        return at + 2
    return None
