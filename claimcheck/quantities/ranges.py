"""Read the range that two amounts make, and the score of a match."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.amounts import Amount, read_amount
from claimcheck.quantities.change import direction_before
from claimcheck.quantities.dates import read_date
from claimcheck.quantities.figures import Numeral
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.quantities.units import convertible
from claimcheck.text.lexemes import DASHES, Token, joined


def read_range(tokens: list[Token], index: int, continental: bool = False) -> Amount | None:
    """The amount or range that begins at the token: "5", "5-7", "5 to 7 million", "between 5 and 7", "three or four"."""
    low = tokens[index].low
    if low in ("between", "from") and index + 1 < len(tokens):
        year = read_date(tokens, index + 1, None) if tokens[index + 1].is_number else None
        left = None if year else read_amount(tokens, index + 1, continental)
        if left is None or (low == "from" and direction_before(tokens, index, 7)):
            return None
        right = _second(tokens, left, ("and", "to") if low == "between" else ("to",), continental)
        return replace(_joined_range(left, right), first=index) if right and _fits(left, right) else None
    left = read_amount(tokens, index, continental)
    if left is None:
        return None
    right = _second(tokens, left, ("to", "or", "through"), continental)
    if right is None or not _fits(left, right) or _reached(tokens, left, right):
        return left
    return _joined_range(left, right)


def _second(tokens: list[Token], left: Amount, words: tuple[str, ...], continental: bool) -> Amount | None:
    """The other end of a range behind a dash or one of the words."""
    at = left.last
    if left.hyphen and at + 2 < len(tokens) and tokens[at + 1].low == "to":  # "five-to-seven-year"
        return read_amount(tokens, at + 2 + (tokens[at + 2].text in DASHES), continental)
    if at >= len(tokens) or (left.kind == "ordinal" and tokens[at].text in DASHES):
        return None
    token = tokens[at]
    if token.text in DASHES and at + 1 < len(tokens) and (tokens[at + 1].is_number or tokens[at + 1].text in "$£€"):
        return read_amount(tokens, at + 1, continental)
    if token.low in words and at + 1 < len(tokens):
        skip = at + 1
        if token.low in ("to", "and"):
            skip += tokens[skip].text in DASHES or tokens[skip].low in ("about", "around", "nearly", "almost", "perhaps", "maybe")
        return read_amount(tokens, skip, continental) if skip < len(tokens) else None
    return None


def _fits(left: Amount, right: Amount) -> bool:
    """Whether two amounts can be the ends of one range: the same kind of unit, the first the smaller."""
    if right.numeral.form in ("fraction",) and left.numeral.form != "fraction" and right.numeral.low < 1:
        return False
    rate = right.unit.startswith(f"{left.unit} per ")
    if left.unit and right.unit and left.unit != right.unit and not rate and not convertible(left.unit, right.unit):
        return False
    if left.unit and not right.unit and left.kind not in ("money", "multiple"):
        return False
    scaled = _scaled_like(left, right)
    return scaled.low < right.numeral.high and "ordinal" not in (left.unit, right.unit)


def _reached(tokens: list[Token], left: Amount, right: Amount) -> bool:
    """Whether "to" leads to a level after a change: "rose 5% to 7%", "cut from 50 to 30", and "or" to something else."""
    word = tokens[left.last].low
    if word == "to" and left.unit and direction_before(tokens, left.first, 2):
        return True
    if word == "or":
        return not (left.numeral.low >= 1 and right.numeral.low <= 2 * left.numeral.low + 1) or bool(left.unit)
    return False


def _scaled_like(left: Amount, right: Amount) -> Numeral:
    """The left number with the magnitude of the right: "5-7 million", but "$200 to $4 million" as it stands."""
    numeral = left.numeral
    if numeral.scale != 1 or right.numeral.scale == 1:
        return numeral
    if numeral.low < right.numeral.low / right.numeral.scale:
        return numeral.times(right.numeral.scale, numeral.last)
    return numeral


def _joined_range(left: Amount, right: Amount) -> Amount:
    low = _scaled_like(left, right)
    numeral = Numeral(
        low.first, right.numeral.last, low.low, right.numeral.high, Decimal(0), low.scaled, low.form, right.numeral.scale
    )
    return Amount(
        left.first, right.last, numeral, right.unit or left.unit, right.kind or left.kind, right.hyphen, bool(right.unit)
    )


_CAST = frozenset(
    "vote voted votes voting ballot passed passes pass ruled ruling approved approves rejected rejects backed backs carried "
    "adopted upheld overturned majority defeated".split()
)
_VOTED = _CAST | frozenset(
    "senate house commons lords assembly parliament congress council committee court chamber jury board".split()
)
_PLAYED = frozenset(
    "win wins won winning victory defeat defeated loss lost lose loses losing beat beats beaten beating draw drew "
    "drawn tie tied lead leads led "
    "leading score scored scoreline vote voted votes voting down up ahead thrashed thrashing edged game match final "
    "aggregate comeback result "
    "finished ended trailing "
    "trail trailed hammered stalemate equaliser shutout sweep".split()
)


def _cast(tokens: list[Token], index: int) -> int:
    """Where "310 to 267" or "310 votes to 267" ends that tells how a vote went; 0 where it does not.

    It stands near a word for a vote, with nothing counted behind it and no word for a span or a change before it.
    """
    at = index + 1 + (tokens[index + 1].low in ("votes", "vote"))
    if at + 1 >= len(tokens) or tokens[at].low != "to" or not tokens[index].text.isdigit() or not tokens[at + 1].text.isdigit():
        return 0
    led = {token.low for token in tokens[max(0, index - 6) : index]} | ({"votes"} if at > index + 1 else set())
    return at + 2 if led & _CAST and not led & _SPANS and _ends(tokens, at + 2) else 0


def _ends(tokens: list[Token], at: int) -> bool:
    """Whether nothing is counted by a number that ends before the token: "ruled 5-4 against", "a 5-4 ruling", not "5-7 years"."""
    after = tokens[at].low if at < len(tokens) else "."
    return after in FUNCTION or not after[:1].isalnum() or after in _HOW_VOTED


_HOW_VOTED = frozenset("vote votes ruling decision majority margin split verdict ballot".split())


_SPANS = frozenset("from between ranged ranging aged ages rose fell grew up down cut raised increase clause article".split())


def read_score(tokens: list[Token], index: int) -> Amount | None:
    """The score of a match, "3-1" or "two-nil" in digits, as one number: the winner's before the point, the loser's behind it.

    A score stands near a word of winning or losing, or its first number is the greater; "3-5" alone is a range.
    """
    if index + 2 >= len(tokens):
        return None
    left, dash, right = tokens[index : index + 3]
    dashed = left.is_number and right.is_number and dash.text in DASHES and joined(left, dash) and joined(dash, right)
    last = index + 3 if dashed else _cast(tokens, index)
    if not last:
        return None
    right = tokens[last - 1]
    if not (left.text.isdigit() and right.text.isdigit() and len(left.text) < 4 and len(right.text) < 4):
        return None
    if last < len(tokens) and joined(right, tokens[last]) and tokens[last].text not in ".,;:)!?’'\"”":
        return None
    near = {token.low for token in tokens[max(0, index - 6) : index + 7]}
    first, second = int(left.text), int(right.text)
    if not (near & _PLAYED or (near & _VOTED and _ends(tokens, last))) or (first < second and (second - first) > 20):
        return None
    value = Decimal(max(first, second)) + Decimal(min(first, second)) / 1000
    numeral = Numeral(index, last, value, value, Decimal(1))
    return Amount(index, last, numeral, "score", "score")
