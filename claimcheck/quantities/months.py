"""Find the names of months, in English, German, French and Spanish."""

from __future__ import annotations

from claimcheck.text.lexemes import Token, joined

_MONTH_NAMES = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
)


MONTHS = {name: number for row in _MONTH_NAMES for number, name in enumerate(row.split(), start=1)}


SHORT_MONTHS = {
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


MONTH_WORDS = frozenset(MONTHS) | frozenset(SHORT_MONTHS)


_WORD_MONTHS = frozenset({"may", "march", "mar", "mars", "dec", "jan", "august"})  # also a verb, a planet, a name


def month_at(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """The month named at the token and where its name ends, its full stop included."""
    if index >= len(tokens) or not tokens[index].is_word:
        return None
    token = tokens[index]
    month = MONTHS.get(token.low) or SHORT_MONTHS.get(token.low)
    if month is None or (token.low in _WORD_MONTHS and not token.capital):
        return None
    dotted = (
        token.low in SHORT_MONTHS
        and index + 1 < len(tokens)
        and tokens[index + 1].text == "."
        and joined(token, tokens[index + 1])
    )
    return month, index + 1 + dotted
