"""Tell years and decades from other numbers of four digits, and read them."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model import When
from claimcheck.quantities.months import MONTHS, SHORT_MONTHS
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.quantities.nouns import is_person, is_plural
from claimcheck.quantities.units import unit_at
from claimcheck.text.lexemes import DASHES, Token, joined

_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun".split()
)


_BEFORE_YEAR = frozenset(
    "in since of by from until till til during before after early late mid through to circa around about between "
    "spring summer autumn "
    "fall winter and back late-2 sept pre post als seit im en depuis desde née born".split()
)


_DATING = frozenset("date dates dated dating back".split())
"""Words two before a year of any time: "dating from 1624", "going back to 1588"."""


_MEASURES = frozenset("people percent sq square rpm mah hp bhp kg km mm feet cc".split())
_YEAR_NOUNS = frozenset("year years season calendar financial fiscal tax academic jahr année año".split())


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    when: When


def year_of(token: Token) -> int | None:
    """The year that four digits without separators could be."""
    if token.is_number and len(token.text) == 4 and token.text.isdigit():
        year = int(token.text)
        return year if 1000 <= year <= 2199 else None
    return None


def day_or_year(text: str, until: str | None = None) -> When:
    """The set of days from one ISO day, month or year to another, or that one alone."""
    return When(text, until or text)


def decade(tokens: list[Token], index: int) -> Dated | None:
    """As in "the 1980s", "1980's"."""
    if index + 1 >= len(tokens):
        return None
    following = tokens[index + 1]
    year = year_of(tokens[index])
    if year is None or following.low not in ("s", "'s") or not joined(tokens[index], following):
        return None
    if year % 10:  # "2018's": a year and its genitive
        return Dated(index, index + 1, day_or_year(str(year)))
    return Dated(index, index + 2, day_or_year(str(year), str(year + (99 if year % 100 == 0 and year < 2000 else 9))))


def years(tokens: list[Token], index: int) -> Dated | None:
    """A year alone, "2014", or a span of years, "2017-18", "between 1914 and 1918"."""
    year = year_of(tokens[index])
    if year is None or not _is_year(tokens, index, year):
        return None
    at = index + 1
    if at + 1 < len(tokens) and tokens[at].text in DASHES | {"/"} and joined(tokens[index], tokens[at]):
        second = tokens[at + 1]
        if joined(tokens[at], second) and second.is_number and second.text.isdigit():
            until = (
                int(second.text)
                if len(second.text) == 4
                else year - year % 100 + int(second.text)
                if len(second.text) == 2
                else 0
            )
            if year < until < year + 100:
                return Dated(index, at + 2, day_or_year(str(year), str(until)))
    return Dated(index, at, day_or_year(str(year)))


def _is_year(tokens: list[Token], index: int, year: int) -> bool:
    """Whether grammar makes four digits a year: what stands before it, and no unit, count or currency around it."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and (after.is_word or after.text in "%°€$£") and joined(tokens[index], after):
        return False
    if before is not None and (
        before.text in "$£€¥#"
        or (before.text == "/" and joined(before, tokens[index]))
        or (before.text in ".,:" and joined(before, tokens[index]) and before.text != ",")
    ):
        return False
    likely = 1700 <= year <= 2199
    word = before.low if before else ""
    recent = 1950 <= year <= 2049 and year % 50 != 0
    if after is not None and _counts(tokens, index + 1):
        determined = word in ("the", "its", "his", "their", "her", "our", "this") and year % 100 != 0
        return likely and (determined or (recent and not _measured(tokens, index + 1) and (word in _BEFORE_YEAR or word != "")))
    if word in _BEFORE_YEAR or word in MONTHS or word in SHORT_MONTHS or word in _YEAR_NOUNS:
        return likely or word in ("in", "since", "year", "circa") or (index > 1 and tokens[index - 2].low in _DATING)
    return likely and (year >= 1900 or year % 50 != 0 or word == "")


def _measured(tokens: list[Token], index: int) -> bool:
    """Whether a unit, a sign or people follow, which a year never has behind it."""
    token = tokens[index]
    return token.is_number or not token.is_word or is_person(token.low) or unit_at(tokens, index, signs=False) is not None


def _counts(tokens: list[Token], index: int) -> bool:
    """Whether the token goes on with a count: a plural noun, a unit, or an adjective with a plural behind it."""
    token = tokens[index]
    if token.is_number or not token.is_word:
        return token.text in "%"
    if is_plural(token.low) or token.low in _MEASURES:
        return token.low not in _WEEKDAYS and not token.low.endswith("'s")
    if index + 1 < len(tokens) and not token.capital and tokens[index + 1].is_word:
        following = tokens[index + 1].low
        return token.low not in _BEFORE_YEAR and token.low not in FUNCTION and is_plural(following)
    return False
