"""Tell ages from other numbers: "Anna Berg, 43, said", "aged 12", "he will be 35"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.quantities.amounts import Amount
from claimcheck.quantities.nouns import is_person
from claimcheck.text.lexemes import Token

_AGE_VERBS = frozenset("is was be turned turns turning aged age".split())


_AGE_ENDS = frozenset("said says who was is has had of from died by on in told and when ; , . ) ! ?".split())


_YOUNG = frozenset("boy girl child toddler youth lad lass son daughter baby boys girls".split())
"""Who is said to be "of four": "a girl of four was hurt"."""


def as_age(tokens: list[Token], amount: Amount) -> Amount:
    """The amount as an age where it is one: "Anna Berg, 43, said", "aged 12", "over the age of 21", "he will be 35"."""
    if amount.unit or not 0 < amount.numeral.high <= 120 or amount.hyphen or not amount.first:
        return amount
    before = [token.low for token in tokens[max(0, amount.first - 3) : amount.first]]
    after = tokens[amount.last].low if amount.last < len(tokens) else "."
    named = before[-1] == "," and amount.first > 1 and tokens[amount.first].is_number
    named = named and (tokens[amount.first - 2].capital or is_person(tokens[amount.first - 2].low))
    by_name = named and after in (",", ".") and amount.numeral.low >= 1 and not _listed(tokens, amount)
    aged = before[-1] in ("aged", "age", "ages") or before[-2:] == ["age", "of"]
    child = before[-1] == "of" and before[-2:-1] and before[-2] in _YOUNG and (after in _AGE_ENDS or after == "and")
    extreme = before[-1] in ("is", "was") and after in _AGE_ENDS and _of_extreme(tokens, amount)
    if not (by_name or aged or child or extreme or _is_said_of_somebody(before, after)):
        return amount
    return replace(amount, unit="year", kind="age")


def _is_said_of_somebody(before: list[str], after: str) -> bool:
    """As in "he is 3.", "who turned 17 only", "she will be 35 by then"."""
    verb, subject = before[-1], before[:-1]
    if {"there", "it"} & set(subject):
        return False
    if verb in ("turned", "turns", "turning"):
        return after in _AGE_ENDS or after in ("just", "only", "last", "yesterday", "earlier", "today", "next", "this")
    return verb in _AGE_VERBS and bool(set(subject) & {"he", "she", "i", "who"}) and after in _AGE_ENDS


def _of_extreme(tokens: list[Token], amount: Amount) -> bool:
    """Whether the youngest or oldest of some people is spoken of: "the youngest of the dead was 22"."""
    return bool({"youngest", "oldest", "eldest"} & {token.low for token in tokens[max(0, amount.first - 7) : amount.first]})


def _listed(tokens: list[Token], amount: Amount) -> bool:
    """Whether numbers stand in a row here, as in "Berlin, 43, 44, 45"."""
    near = tokens[max(0, amount.first - 4) : amount.first - 1] + tokens[amount.last + 1 : amount.last + 2]
    return any(token.is_number for token in near)
