"""Read ordinals in words: "third", "twenty-fifth", "two hundredth"."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.amounts import Amount
from claimcheck.quantities.figures import Numeral
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.quantities.nouns import is_small_march
from claimcheck.quantities.number_words import NUMBER_WORDS, ORDINAL_WORDS, UNITS
from claimcheck.quantities.numerals import read_numeral
from claimcheck.text.lexemes import Token, hyphen_at


def read_ordinal(tokens: list[Token], index: int) -> Amount | None:
    """An ordinal in words, "third", "twenty-first"; "second" and its like only where `numbers` finds them governed."""
    low = tokens[index].low
    if low in NUMBER_WORDS or low in ("a", "one"):
        return _long_ordinal(tokens, index)
    first_value = ORDINAL_WORDS.get(low)
    if first_value:
        value = Decimal(first_value)
        numeral = Numeral(index, index + 1, value, value, Decimal(1), form="words")
        such = index + 2 < len(tokens) and tokens[index + 1].low == "such" and tokens[index + 2].is_word  # "the third such march"
        return Amount(index, index + 1 + such, numeral, "ordinal", "ordinal", hyphen_at(tokens, index + 1))
    return None


def _long_ordinal(tokens: list[Token], index: int) -> Amount | None:
    """As in "twenty-fifth", "one hundred and first", "two hundredth"."""
    numeral = read_numeral(tokens, index)
    if numeral is None or numeral.form != "words" or numeral.low != numeral.high or numeral.last >= len(tokens):
        return None
    at = numeral.last + (hyphen_at(tokens, numeral.last) or tokens[numeral.last].low == "and")
    value = ORDINAL_WORDS.get(tokens[at].low) if at < len(tokens) else None
    if value is None:
        return None
    adds = value < 100 and numeral.low % 10 == 0 and numeral.low >= 20 and at > numeral.last
    if not adds and value < 100:
        return None
    number = numeral.low + value if adds else numeral.low * value
    whole = Numeral(index, at + 1, number, number, Decimal(1), form="words")
    return Amount(index, at + 1, whole, "ordinal", "ordinal", hyphen_at(tokens, at + 1))


_ORDINAL_IDIOMS = frozenset(
    "lady minister aid hand name person class family floor base baseman basemen amendment responder responders degree "
    "step edition "
    "half look place glance world-war language nation nations gentleman sight secretary thing officer mate cousin "
    "cousins homes home".split()
)


_DIED = frozenset("has had died dies was is".split())
"""What follows "a second person" where that is no form of a verb."""
_DETERMINES = frozenset("the a an his her its their our my your this that these those very every each one".split())


def governs_ordinal(tokens: list[Token], amount: Amount) -> bool:
    """Whether an ordinal in words ranks something: a determiner before it and a noun behind it."""
    before = tokens[amount.first - 1].low if amount.first else ""
    after = tokens[amount.last] if amount.last < len(tokens) else None
    if amount.hyphen and tokens[amount.last + 1].low.endswith(("est", "most")):  # "third-largest"
        return before in _DETERMINES or before.endswith("'s")
    if after is None or amount.hyphen or not after.is_word:
        return False
    beyond = tokens[amount.last + 1].low if amount.last + 1 < len(tokens) else ""
    if after.low == "person" and before == "a" and beyond in _DIED:
        return True
    if after.low in _ORDINAL_IDIOMS or (after.low in FUNCTION and not is_small_march(after)):
        return False
    ranked = before in ("finished", "finish", "finishing", "came", "placed", "ranked", "ranks", "in")
    return before in _DETERMINES or before.endswith("'s") or before in UNITS or (ranked and after.low in ("place", "position"))


_PLACED = frozenset(
    "finished finish finishes finishing came ended placed ranked ranks lie lies lying sit sits stand stands".split()
)
_TABLES = frozenset("last this next in behind on with overall , . ;".split())


def is_place(tokens: list[Token], amount: Amount) -> bool:
    """Whether an ordinal without a noun is somebody's place: "finished fourth last season", "Hadley, fifth last season,"."""
    before = tokens[amount.first - 1].low if amount.first else ""
    after = tokens[amount.last].low if amount.last < len(tokens) else "."
    if before in _PLACED or amount.numeral.low < 2:
        return after in _TABLES and amount.numeral.low > 1
    named = amount.first > 1 and before == "," and tokens[amount.first - 2].capital
    then = tokens[amount.last + 1].low if amount.last + 1 < len(tokens) else ""
    return named and after in ("last", "this", "in") and then in ("season", "year", "the", "week", "month")


def names_street(tokens: list[Token], amount: Amount) -> bool:
    """Whether an ordinal in digits is a street or stands bare: "4th and Green", "between 3rd and 4th streets"."""
    after = tokens[amount.last] if amount.last < len(tokens) else None
    if after is None or not after.is_word or after.low in FUNCTION:
        before = tokens[amount.first - 1].low if amount.first else ""
        return (bool(before) or after is not None) and before not in (
            "the",
            "his",
            "her",
            "its",
            "their",
            "finished",
            "ranked",
            "placed",
            "came",
            "in",
        )
    return after.low in ("street", "streets", "st", "avenue", "ave", "avenues")
