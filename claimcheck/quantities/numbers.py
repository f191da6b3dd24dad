"""Find every number phrase of an article: its hedge, its number and what it counts, with no model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.model import Article, Field, Layout, NumberPhrase, Span
from claimcheck.quantities.ages import DECADES, as_age, read_decade
from claimcheck.quantities.amounts import Amount
from claimcheck.quantities.change import change_of
from claimcheck.quantities.counted import Counted, Number, counted
from claimcheck.quantities.dates import read_date
from claimcheck.quantities.designations import clock_at, is_designation
from claimcheck.quantities.hedges import Hedge, hedge_after, hedge_before
from claimcheck.quantities.implied import GROWING, IMPLIED, is_pronoun_one, read_implied
from claimcheck.quantities.intervals import quantity
from claimcheck.quantities.linked import Found, link
from claimcheck.quantities.months import MONTH_WORDS
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.quantities.number_words import FRACTION_WORDS, NUMBER_WORDS, ORDINAL_WORDS, PLURAL_SCALES, VAGUE
from claimcheck.quantities.ordinals import governs_ordinal, is_place, names_street, read_ordinal
from claimcheck.quantities.ranges import read_range, read_score
from claimcheck.quantities.shares import as_share
from claimcheck.quantities.units import MONEY_BEGINS, MONEY_MARKS, dimension, unit_at
from claimcheck.quantities.victims import counts_people, near_people
from claimcheck.quantities.years import Dated
from claimcheck.text.lexemes import Token, hyphen_at, tokenize

_CONTINENTAL_WORDS = frozenset(
    "der die das und nicht ist von mit den dem ein eine auf für le la les des et une est dans pour que qui du au sur "
    "el los las del una "
    "por con para su se".split()
)
_ENGLISH_WORDS = frozenset("the of and to in that is was for on with by he it as at his be from".split())


def find_numbers(article: Article, layout: Layout, today: str | None = None) -> tuple[NumberPhrase, ...]:
    """The number phrases of the title and of all blocks but furniture, in the order of the text.

    `today` is the article's or story's ISO day: it gives dates their missing year ("--12-23" where it is None).
    Spans are code points of `article.text` or `article.title`, half-open.
    """
    continental = _is_continental(article.text)
    today = today or article.published
    found: list[NumberPhrase] = []
    for sentence in layout.sentences:
        if layout.blocks[sentence.block].kind != "furniture":
            span = sentence.span
            text = article.title if span.field == "title" else article.text
            found += find_in(text, span.start, span.end, span.field, continental, today)
    return tuple(found)


def find_in(
    text: str, start: int = 0, end: int | None = None, field: Field = "text", continental: bool = False, today: str | None = None
) -> list[NumberPhrase]:
    """The number phrases of one sentence, from `start` to `end` of the text."""
    tokens = tokenize(text, start, end, spaced=continental)
    headline = field == "title" or _is_headline(tokens, 1 if _is_line(text) else 4)
    walked = list(_walk(tokens, continental, today, headline))
    amounts = link(tokens, [item for item in walked if isinstance(item, Found)])
    found = [_phrase(tokens, item, field) for item in amounts]
    for item in walked:
        if isinstance(item, Dated):
            place = Span(tokens[item.first].start, tokens[item.last - 1].end, field)
            found.append(NumberPhrase(place, place, item.when))
    return sorted(found, key=lambda phrase: phrase.span)


def _is_continental(text: str) -> bool:
    """Whether the text reads as German, French or Spanish, which write "1.000,5"."""
    words = [token.low for token in tokenize(text[:3000]) if token.is_word]
    foreign = sum(word in _CONTINENTAL_WORDS for word in words)
    return foreign > 2 and foreign > 2 * sum(word in _ENGLISH_WORDS for word in words)


_LINE = 220
"""Characters of the longest headline, its subtitle included (of 788 headlines of NumHG none is longer)."""


def _is_line(text: str) -> bool:
    """Whether a text is one short line with no full stop behind it."""
    line = text[: _LINE + 1].strip()
    return len(text) <= _LINE and "\n" not in line and not line.endswith(".")


def _is_headline(tokens: list[Token], enough: int) -> bool:
    """Whether most longer words, `enough` of them, begin with a capital letter, so that capitals tell nothing."""
    words = [token for token in tokens if token.is_word and len(token.text) > 3]
    return len(words) >= enough and sum(token.capital for token in words) > 0.7 * len(words)


# Only these words begin a number; all others are passed by.
_BEGINNINGS = (
    NUMBER_WORDS
    | frozenset(PLURAL_SCALES)
    | frozenset(VAGUE)
    | frozenset(ORDINAL_WORDS)
    | frozenset(FRACTION_WORDS)
    | IMPLIED
    | frozenset(DECADES)
    | MONTH_WORDS
    | frozenset("between from couple tens minus negative".split())
)
_SIGNS = MONEY_MARKS | frozenset("½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞+-−–")


def _may_begin(token: Token, continental: bool) -> bool:
    """Whether a number can begin at the token; English words mean something else in another language ("no", "once")."""
    if token.is_word:
        return (
            token.low in (MONTH_WORDS if continental else _BEGINNINGS) or token.text in MONEY_BEGINS or not token.text.isalpha()
        )
    return token.is_number or token.text in _SIGNS


def _walk(tokens: list[Token], continental: bool, today: str | None, headline: bool) -> Iterator[Found | Dated]:
    """Everything that a left-to-right reading finds; what one phrase took, no other takes."""
    index = floor = 0
    while index < len(tokens):
        token = tokens[index]
        if not _may_begin(token, continental):
            index += 1
            continue
        dated = read_date(tokens, index, today)
        if dated is not None:
            yield dated
            index = floor = dated.last
            continue
        found = _read(tokens, index, floor, continental, headline)
        if isinstance(found, int):
            index = floor = found
        elif found is None:
            index += 1
        else:
            yield found
            index = floor = found.last


def _read(tokens: list[Token], index: int, floor: int, continental: bool, headline: bool) -> Found | int | None:
    """The phrase at the token, or where to go on when the token is a name or a clock time, or None."""
    token = tokens[index]
    if lived := read_decade(tokens, index):
        return Found(index, lived.last, lived, Hedge("=", index), "=", None, None)
    if token.is_number:
        clock = clock_at(tokens, index)
        if clock is not None:
            return clock
    amount = (read_score(tokens, index) if token.is_number else None) or read_range(tokens, index, continental)
    if token.is_word:
        amount = _worded(tokens, index, floor, amount)
    if amount is None:
        return None
    if amount.last <= index or _is_no_count(tokens, index, amount, headline or continental):  # German writes nouns with capitals
        return max(amount.last, index + 1) if token.is_number else None
    if amount.unit == "ordinal" and token.is_word and is_place(tokens, amount):
        return Found(index, amount.last, amount, Hedge("=", index), "=", None, None)
    found = _complete(tokens, index, floor, as_age(tokens, amount))
    return None if amount.unit == "ordinal" and token.is_word and found.thing is None else found


def _worded(tokens: list[Token], index: int, floor: int, amount: Amount | None) -> Amount | None:
    """What a word counts: an implied number, an ordinal, or the number read, unless grammar makes it none."""
    low = tokens[index].low
    if low in ("a", "an") or amount is None:
        hedged = hedge_before(tokens, index, floor, "second" if low in ("a", "an") else None).sign != "="
        implied = read_implied(tokens, index, hedged)
        amount = amount if amount is not None and not _bare_fraction(tokens, amount, hedged) else implied
    ordinal = read_ordinal(tokens, index)
    if amount is None or (ordinal is not None and ordinal.last > amount.numeral.last):
        amount = ordinal
        return amount if amount is not None and (governs_ordinal(tokens, amount) or is_place(tokens, amount)) else None
    return amount


def _bare_fraction(tokens: list[Token], amount: Amount, hedged: bool) -> bool:
    """Whether "a third" or "a quarter" is rather an ordinal or a noun: no "of" behind it and no hedge before it."""
    if amount.numeral.form != "fraction" or tokens[amount.first].low not in ("a", "an"):
        return False
    following = tokens[amount.last].low if amount.last < len(tokens) else ""
    return not (following == "of" or (hedged and (following in FUNCTION or not following)))


def _is_no_count(tokens: list[Token], index: int, amount: Amount, headline: bool) -> bool:
    """Whether the number found is a name, a pronoun or a fraction that nothing governs."""
    token = tokens[index]
    at = amount.numeral.first
    if amount.unit == "ordinal":
        return tokens[at].is_number and names_street(tokens, amount)
    if tokens[at].is_number and not (amount.kind == "money" and amount.first < at):
        return is_designation(tokens, at, amount.last, headline)
    before = tokens[index - 1].low if index else ""
    if before in ("top", "bottom") and amount.last == index + 1 and counted(tokens, amount.last, number="many") is None:
        return True
    if token.low == "zero" and not amount.unit and counted(tokens, amount.last, number="any") is None:
        return True
    if token.low == "one" and amount.last == index + 1:
        return is_pronoun_one(tokens, index) and as_share(tokens, amount) is amount
    if amount.numeral.form == "vague" and tokens[amount.numeral.last - 1].low in ("several", "few", "couple", "handful"):
        if index > 1 and tokens[index - 1].low == "of" and tokens[index - 2].low == "one":
            return True
        return not amount.unit and counted(tokens, amount.last, number="many") is None
    if token.low in ("hundred", "thousand", "million", "billion", "trillion", "dozen", "score", "scores"):
        return True
    return amount.numeral.form == "fraction" and token.low == "half" and not amount.unit


def _complete(tokens: list[Token], index: int, floor: int, amount: Amount) -> Found:
    """The amount with its hedges, what it counts, and its change."""
    amount = as_share(tokens, amount)
    hedge = hedge_before(tokens, index, floor, amount.unit or None)
    sign, last, token_low = hedge.sign, amount.last, tokens[index].low
    after = hedge_after(tokens, last)
    if after:
        sign, last = (after[0] if sign in ("=", "~") else sign), after[1]
        amount = replace(amount, hyphen=hyphen_at(tokens, last))
    thing = _thing(tokens, last, amount)
    if thing and not amount.unit and thing.first == last:
        amount, thing = _measured_by(tokens, amount, thing)
        last = amount.last
    if thing:
        last = thing.last
        trailing = hedge_after(tokens, last)
        if trailing:
            sign, last = (trailing[0] if sign in ("=", "~") else sign), trailing[1]
    if tokens[amount.first].text == "+" and amount.kind in _RELATIVE:
        return Found(hedge.first, last, amount, hedge, sign, thing, "increase")
    if thing is None and not amount.unit and counts_people(tokens, hedge.first, last):
        amount = replace(amount, unit="person", kind="count", own=False)
    change = (
        None
        if amount.kind in _NO_CHANGE or token_low in ("a", "an")
        else change_of(
            tokens, hedge.first, last, hedge.adds, amount.kind in _RELATIVE or (thing is not None and thing.noun == "point")
        )
    )
    if change == "increase" and (thing.unit if thing else amount.unit) == "person" and near_people(tokens, last):
        change = None  # "three dead and another 40 hurt" says nothing of growth
    if tokens[index].low in GROWING and change is None:
        change = "decrease" if amount.numeral.low < 1 else "increase"
    return Found(hedge.first, last, amount, hedge, sign, thing, change)


def _measured_by(tokens: list[Token], amount: Amount, thing: Counted) -> tuple[Amount, Counted | None]:
    """A count whose noun is a unit is a measure: "517 rushing yards"."""
    head = unit_at(tokens, thing.last - 1, signs=False)
    if head is None or head[1] != thing.last or dimension(head[0]) not in ("length", "duration", "mass"):
        return amount, thing
    return replace(amount, last=thing.last, unit=head[0], kind=dimension(head[0])), None


_RELATIVE = frozenset({"percent", "percentage point", "money", "rate", "multiple", "ratio"})
_NO_CHANGE = frozenset({"ordinal", "age", "duration"})
_UNCOUNTED = frozenset({"duration", "length", "speed", "temperature", "area", "percentage point", "fuel economy", "frequency"})


def _number_of(amount: Amount) -> Number:
    """Whether the noun behind the amount is singular, plural or either."""
    if amount.kind in ("ordinal", "ratio") or amount.numeral.low == amount.numeral.high == 0:
        return "any"
    return "one" if amount.kind == "age" or amount.numeral.low == amount.numeral.high == 1 else "many"


def _thing(tokens: list[Token], at: int, amount: Amount) -> Counted | None:
    """What the amount counts; a measured amount takes only what "of" or "in" or "worth of" ties to it."""
    if at >= len(tokens):
        return None
    if not amount.unit or amount.unit in ("ordinal", "person", "ratio") or amount.kind == "age":
        skip = at + amount.hyphen
        return counted(tokens, skip, number=_number_of(amount), hyphen=amount.hyphen and amount.kind not in ("ordinal", "age"))
    words = [token.low for token in tokens[at : at + 2]]
    if words[:1] == ["worth"]:
        return counted(tokens, at + 1, number="any")
    if words[:1] == ["of"] and amount.kind not in _UNCOUNTED:
        return counted(tokens, at, number="any")
    if words[:1] == ["in"] and amount.kind == "money" and len(tokens) > at + 1 and tokens[at + 1].is_word:
        return (
            counted(tokens, at + 1, number="any") if not tokens[at + 1].capital and tokens[at + 1].low not in FUNCTION else None
        )
    return None


def _phrase(tokens: list[Token], item: Found, field: Field) -> NumberPhrase:
    amount, thing = item.amount, item.thing
    unit, kind = amount.unit, amount.kind
    if thing and not unit:
        unit, kind = thing.unit, "count"
    value = quantity(amount.numeral, item.sign, unit, kind or None)
    place = Span(tokens[item.first].start, tokens[item.last - 1].end, field)
    numeral = Span(tokens[amount.numeral.first].start, tokens[amount.numeral.last - 1].end, field)
    what = Span(tokens[thing.first].start, tokens[thing.last - 1].end, field) if thing else None
    return NumberPhrase(place, numeral, value, what, thing.noun if thing else "", item.change)
