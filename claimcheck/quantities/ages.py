"""Tell ages from other numbers: "Anna Berg, 43, said", "aged 12", "he will be 35"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.quantities.amounts import Amount
from claimcheck.quantities.figures import Numeral
from claimcheck.quantities.noun_lexicon import NOT_PERSONS, VERBS
from claimcheck.quantities.nouns import is_participle, is_person, is_plural
from claimcheck.text.lexemes import DASHES, Token, joined

_AGE_VERBS = frozenset("is was be turned turns turning aged age".split())


_AGE_ENDS = frozenset("said says who was were is has had of from died by on in told and when ; , . ) ! ?".split())


_YOUNG = frozenset("boy girl child toddler youth lad lass son daughter baby boys girls".split())
"""Who is said to be "of four": "a girl of four was hurt"."""


_POSITIONS = frozenset(
    "forward winger wingback wing-back fullback full-back centre-back center-back halfback half-back back-rower prop hooker "
    "flanker centre center quarterback linebacker pitcher catcher batsman batter bowler spinner seamer hitman frontman "
    "ace captain star international guitarist bassist drummer".split()
)
"""Who is told by a place in a team or a band."""
_DOERS = ("er", "or", "ist", "ian", "ant", "ee", "ess", "eer")
_THINGS = frozenset(
    """
    number matter winter summer quarter tower river border order water paper letter corner shelter theater chamber barrier
    harbor harbour floor door motor sector factor corridor mirror error terror horror tractor reactor district plant restaurant
    grant tenant-house committee degree fee coffee process success address business access press stress power layer offer
    dinner counter centre center over under after whether together further other rather either former latter ever never super
    minor major junior senior interior exterior
    """.split()
)
"""Words that end as those for people do and name none."""
_TOLD_OF = frozenset("who was is has had will from of said told and".split())


def as_age(tokens: list[Token], amount: Amount) -> Amount:
    """The amount as an age where it is one: "Anna Berg, 43, said", "aged 12", "over the age of 21", "he will be 35"."""
    if amount.unit or not 0 < amount.numeral.high <= 120 or amount.hyphen or not amount.first:
        return amount
    before = [token.low for token in tokens[max(0, amount.first - 3) : amount.first]]
    after = tokens[amount.last].low if amount.last < len(tokens) else "."
    named = before[-1] in (",", "(") and amount.first > 1 and tokens[amount.first].is_number
    named = named and after in ((",", ".") if before[-1] == "," else (")",)) and amount.numeral.low >= 1
    by_name = named and _holds(tokens, amount, before[-1] == ",") and not _listed(tokens, amount)
    aged = before[-1] in ("aged", "age", "ages") or before[-2:] in (["age", "of"], ["aged", "just"], ["aged", "only"])
    child = before[-1] == "of" and (after in _AGE_ENDS | VERBS | {"and"} or is_participle(after)) and _of_years(before, amount)
    extreme = before[-1] in ("is", "was") and after in _AGE_ENDS and _of_extreme(tokens, amount)
    if not (by_name or aged or child or extreme or _is_said_of_somebody(before, after)):
        return amount
    return replace(amount, unit="year", kind="age")


DECADES = {
    word: 10 * n
    for n, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), start=2)
}
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}


def read_decade(tokens: list[Token], index: int) -> Amount | None:
    """The ten years of a life in which somebody is: "in his 30s", "in her early forties", "in their mid-20s"."""
    token, then = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    digits = token.text in {"20", "30", "40", "50", "60", "70", "80", "90"}
    tied = then is not None and then.low in ("s", "'s") and joined(token, then)
    years = int(token.text) if digits and tied else DECADES.get(token.low, 0)
    if not years:
        return None
    led = [t.low for t in tokens[max(0, index - 4) : index] if t.text not in DASHES]
    part = led.pop() if led and led[-1] in _PARTS else ""
    if led[-2:-1] != ["in"] or led[-1] not in ("his", "her", "their"):
        return None
    low, high = _PARTS.get(part, (0, 9))
    last = index + 1 + digits
    return Amount(index, last, Numeral(index, last, Decimal(years + low), Decimal(years + high), Decimal(1)), "year", "age")


def _holds(tokens: list[Token], amount: Amount, comma: bool) -> bool:
    """Whether the word before a number set off by commas or brackets may have an age: a name, a person, a place in a team."""
    holder = tokens[amount.first - 2]
    low = holder.low
    if (comma and holder.capital) or (is_person(low) and not is_plural(low)):
        return True
    led = {token.low for token in tokens[max(0, amount.first - 6) : amount.first - 2]}
    if not holder.is_word or holder.capital or not led & _LEADS:
        return False
    if low in _POSITIONS:
        return True
    if not comma or not low.endswith(_DOERS) or len(low) < 5 or low in _THINGS | NOT_PERSONS:
        return False
    then = tokens[amount.last + 1].low if amount.last + 1 < len(tokens) else ""
    return then in _TOLD_OF or then in VERBS or (is_participle(then) and then.endswith("ed"))


_GROWN = 18
"""From which age on a grown person is said to be "of 34"."""
_KIN = frozenset("mother father parent mum mom dad grandmother grandfather grandparent widow widower leader owner".split())
"""Of whom a number is rather the children or the followers."""


def _of_years(before: list[str], amount: Amount) -> bool:
    """Whether who is told before "of" may be of so many years: "a girl of four", "a woman of 80"; not "a mother of four"."""
    if len(before) < 2:
        return False
    grown = amount.numeral.low >= _GROWN and before[-3:-2] and before[-3] in ("a", "an")
    return before[-2] in _YOUNG or bool(grown and is_person(before[-2]) and not is_plural(before[-2]) and before[-2] not in _KIN)


_LEADS = frozenset("the a an his her its their our former".split())


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
