"""Read calendar dates, months, years and decades as sets of days."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

from claimcheck.lexemes import DASHES, Token, joined
from claimcheck.model import When
from claimcheck.nouns import is_person, is_plural
from claimcheck.units import unit_at

_MONTH_NAMES = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)
MONTHS = {name: number for row in _MONTH_NAMES for number, name in enumerate(row.split(), start=1)}
_SHORT = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
MONTH_WORDS = frozenset(MONTHS) | frozenset(_SHORT)
_WORD_MONTHS = frozenset({"may", "march", "mar", "mars", "dec", "jan", "august"})  # also a verb, a planet, a name
_WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun".split()
)
_BEFORE_YEAR = frozenset(
    "in since of by from until till til during before after early late mid through to circa around about between "
    "spring summer autumn "
    "fall winter and back late-2 sept pre post als seit im en depuis desde née born".split()
)
_YEAR_NOUNS = frozenset("year years season calendar financial fiscal tax academic jahr année año".split())
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY = datetime.timedelta(days=1)
# What tells that a day without its year lies ahead or behind; else the nearest one is meant.
_AHEAD = frozenset(
    "will due scheduled next upcoming shall expected plans planned set would until deadline begins starts takes opens".split()
)
_BEHIND = frozenset("was were had since did last ago died killed been said ended began held happened took came went".split())


@dataclass(frozen=True, slots=True)
class Dated:
    """A date at tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    when: When


def month_at(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The month named at the token and where its name ends, its full stop included."""
    if index >= len(tokens) or not tokens[index].is_word:
        return None
    token = tokens[index]
    month = MONTHS.get(token.low) or _SHORT.get(token.low)
    if month is None or (token.low in _WORD_MONTHS and not token.capital):
        return None
    dotted = (
        token.low in _SHORT and index + 1 < len(tokens) and tokens[index + 1].text == "." and joined(token, tokens[index + 1])
    )
    return month, index + 1 + dotted


def read_date(tokens: list[Token], index: int, today: str | None) -> Dated | None:
    """The date, month, year or decade that begins at the token, or None; `today` (an ISO day) gives a missing year.

    Without it a missing year stays open ("--12-23"). A four-digit number is a year only where grammar says so.
    """
    token = tokens[index]
    if token.is_word:
        return _month_first(tokens, index, today)
    if not token.is_number:
        return None
    return _iso(tokens, index) or _day_first(tokens, index, today) or _decade(tokens, index) or _years(tokens, index)


def year_of(token: Token) -> int | None:
    """The year that four digits without separators could be."""
    if token.is_number and len(token.text) == 4 and token.text.isdigit():
        year = int(token.text)
        return year if 1000 <= year <= 2199 else None
    return None


def _day_of(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """As in "23", "3rd", "23rd": the day of a month and where it ends."""
    if index >= len(tokens) or not tokens[index].is_number or len(tokens[index].text) > 2 or not tokens[index].text.isdigit():
        return None
    day, last = int(tokens[index].text), index + 1
    if not 1 <= day <= 31:
        return None
    if last < len(tokens) and tokens[last].low in ("st", "nd", "rd", "th") and joined(tokens[index], tokens[last]):
        last += 1
    elif last < len(tokens) and tokens[last].is_word and joined(tokens[index], tokens[last]):
        return None
    return day, last


def _month_first(tokens: list[Token], index: int, today: str | None) -> Dated | None:
    """As in "December 23, 2021", "Dec. 23", "December 23-25", "December 2021", "December of 2021"."""
    named = month_at(tokens, index)
    if named is None:
        return None
    month, at = named
    day = _day_of(tokens, at)
    if day and not _starts_quantity(tokens, day[1]):
        first_day, last = day
        until = _until(tokens, last)
        if until and first_day < until[0]:
            final, last = until
        else:
            final = first_day
        year, last = _year_after(tokens, last)
        return _days(tokens, index, last, year, month, first_day, final, today)
    skip = at + (at < len(tokens) and tokens[at].low in ("of", ","))
    year = year_of(tokens[skip]) if skip < len(tokens) else None
    if year is None or (tokens[index].low == "may" and not tokens[index].capital):
        return None
    return Dated(index, skip + 1, _when(f"{year:04}-{month:02}"))


def _starts_quantity(tokens: list[Token], index: int) -> bool:
    """Whether what looked like a day of the month is rather a count: "In May 20 people", "May 5 percent"."""
    if index >= len(tokens):
        return False
    low = tokens[index].low
    return low in ("percent", "%", "per", "people", "million", "billion", "thousand", "years", "men", "women") or (
        tokens[index].text in ".,"
        and index + 1 < len(tokens)
        and joined(tokens[index], tokens[index + 1])
        and tokens[index + 1].is_number
    )


def _until(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The second day of "23-25" or "23 to 25"."""
    if index + 1 < len(tokens) and (tokens[index].text in DASHES or tokens[index].low in ("to", "and")):
        found = _day_of(tokens, index + 1)
        if found and (tokens[index].text in DASHES or not _starts_quantity(tokens, found[1])):
            return found
    return None


def _year_after(tokens: list[Token], index: int) -> tuple[int | None, int]:
    """The year behind a day, with or without its comma."""
    at = index + (index < len(tokens) and tokens[index].text == ",")
    if at < len(tokens):
        year = year_of(tokens[at])
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if year and not (following and following.is_word and joined(tokens[at], following)):
            return year, at + 1
    return None, index


def _day_first(tokens: list[Token], index: int, today: str | None) -> Dated | None:
    """As in "23 December 2021", "3rd April", "01 February 2022", "3rd of April", "5-7 May", "3. April"."""
    day = _day_of(tokens, index)
    if day is None:
        return None
    first_day, at = day
    final = first_day
    until = _until(tokens, at)
    if until:
        final, at = until
    at += at < len(tokens) and tokens[at].low in ("of", ".", "de") and month_at(tokens, at + 1) is not None
    named = month_at(tokens, at)
    if named is None or (tokens[at].low in ("may", "march", "mars") and not tokens[at].capital):
        return None
    month, last = named
    year, last = _year_after(tokens, last)
    return _days(tokens, index, last, year, month, first_day, max(first_day, final), today)


def _days(
    tokens: list[Token], first: int, last: int, year: int | None, month: int, day: int, until: int, today: str | None
) -> Dated | None:
    """Days of a month, with their year found where it is missing; None where the month has no such day."""
    longest = calendar.monthrange(year or 2000, month)[1]
    if until > longest:
        return None
    year = year or _nearest_year(tokens, first, last, month, day, today)
    if year is None:
        return Dated(first, last, When(f"--{month:02}-{day:02}", f"--{month:02}-{until:02}"))
    return Dated(first, last, When(f"{year:04}-{month:02}-{day:02}", f"{year:04}-{month:02}-{until:02}"))


def _nearest_year(tokens: list[Token], first: int, last: int, month: int, day: int, today: str | None) -> int | None:
    """The year of a day that names none: behind or ahead as the sentence says, else the nearest to the article's day."""
    match = _ISO.match(today or "")
    if match is None:
        return None
    try:
        now = datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    choices = []
    for year in (now.year - 1, now.year, now.year + 1):
        try:
            choices.append(datetime.date(year, month, day))
        except ValueError:
            continue
    words = {token.low for token in tokens[max(0, first - 12) : last + 8]}
    ahead, behind = bool(words & _AHEAD), bool(words & _BEHIND)
    if ahead != behind:
        slack = 7 * _DAY
        fitting = [c for c in choices if (c >= now - slack if ahead else c <= now + slack)]
        choices = fitting or choices
    return min(choices, key=lambda c: (abs(c - now), c)).year if choices else None


def _when(text: str, until: str | None = None) -> When:
    return When(text, until or text)


def _iso(tokens: list[Token], index: int) -> Dated | None:
    """As in "2021-12-23"."""
    window = tokens[index : index + 5]
    if len(window) == 5 and year_of(window[0]) and all(joined(a, b) for a, b in zip(window, window[1:], strict=False)):
        match = _ISO.fullmatch("".join(token.text for token in window))
        if match and match[0].isascii():
            try:
                day = datetime.date.fromisoformat(match[0])
            except ValueError:
                return None
            return Dated(index, index + 5, _when(day.isoformat()))
    return None


def _decade(tokens: list[Token], index: int) -> Dated | None:
    """As in "the 1980s", "1980's"."""
    if index + 1 >= len(tokens):
        return None
    following = tokens[index + 1]
    year = year_of(tokens[index])
    if year is None or following.low not in ("s", "'s") or not joined(tokens[index], following):
        return None
    if year % 10:  # "2018's": a year and its genitive
        return Dated(index, index + 1, _when(str(year)))
    return Dated(index, index + 2, _when(str(year), str(year + (99 if year % 100 == 0 and year < 2000 else 9))))


def _years(tokens: list[Token], index: int) -> Dated | None:
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
                return Dated(index, at + 2, _when(str(year), str(until)))
    return Dated(index, at, _when(str(year)))


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
    if word in _BEFORE_YEAR or word in MONTHS or word in _SHORT or word in _YEAR_NOUNS:
        return likely or word in ("in", "since", "year", "circa")
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
    if is_plural(token.low) or token.low in (
        "people",
        "percent",
        "sq",
        "square",
        "rpm",
        "mah",
        "hp",
        "bhp",
        "kg",
        "km",
        "mm",
        "feet",
        "cc",
    ):
        return token.low not in _WEEKDAYS and not token.low.endswith("'s")
    if index + 1 < len(tokens) and not token.capital and tokens[index + 1].is_word:
        following = tokens[index + 1].low
        return token.low not in _BEFORE_YEAR and is_plural(following) and token.low not in (
            "and", "to", "with", "when", "after", "as", "at", "on", "the", "it", "he", "she", "they", "or", "but", "for", "because", "according", "is",
            "its", "his", "her", "their", "says", "this", "that", "which", "who", "these", "those", "while", "into", "over", "under", "via", "through",
        )  # fmt: skip
    return False
