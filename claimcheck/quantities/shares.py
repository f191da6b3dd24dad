"""Read the share that two numbers make: "one in five", "two out of every three"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.amounts import Amount, read_amount
from claimcheck.quantities.figures import Numeral
from claimcheck.text.lexemes import Token


def as_share(tokens: list[Token], amount: Amount) -> Amount:
    """As in "one in five", "two out of every three": the share that two numbers make; a fraction is one by itself."""
    if (
        amount.numeral.form == "fraction"
        and not amount.unit
        and amount.numeral.high <= 1
        and not tokens[amount.first].text.isdigit()
    ):
        return replace(amount, unit="ratio", kind="ratio")
    at = amount.last
    if amount.unit or amount.numeral.low != amount.numeral.high or at + 1 >= len(tokens):
        return amount
    skip = at + _joint(tokens, at, amount.numeral)
    if skip == at or skip >= len(tokens):
        return amount
    whole = read_amount(tokens, skip)
    if (
        whole is None
        or whole.unit
        or not _makes_share(tokens, amount.numeral, whole.numeral, tokens[at].low == "in" and skip == at + 1)
    ):
        return amount
    value = amount.numeral.low / whole.numeral.low
    numeral = Numeral(amount.numeral.first, whole.numeral.last, value, value, Decimal(0), form="fraction")
    return Amount(amount.first, whole.last, numeral, "ratio", "ratio")


_JOINTS = (("out", "of", "every"), ("out", "of"), ("in", "every"), ("of", "every"), ("in",))
_OPINING = frozenset(
    "say said think thought believe agree disagree support oppose plan want approve disapprove favour favor".split()
)


def _joint(tokens: list[Token], at: int, part: Numeral) -> int:
    """How many words join part and whole: "out of", "in every"; 0 where they make no share.

    A bare "of 10" joins them only in polls: "eight of 10 voters say".
    """
    words = tuple(token.low for token in tokens[at : at + 3])
    found = next((len(joint) for joint in _JOINTS if words[: len(joint)] == joint), 0)
    if found or words[0] != "of" or part.high >= 10 or tokens[at + 1].low not in ("10", "ten"):
        return found
    return int(any(token.low in _OPINING for token in tokens[at + 2 : at + 5]))


def _makes_share(tokens: list[Token], part: Numeral, whole: Numeral, bare: bool) -> bool:
    if not 0 < part.low < whole.low or whole.low != whole.high:
        return False
    return not bare or (whole.low <= 1000 and part.low < 10 and not (part.first and tokens[part.first - 1].low in ("for", "won")))
