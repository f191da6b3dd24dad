"""The words of an article's sentences with their place, capital, and the quotation that holds them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.model import Field, Scan
from claimcheck.naming.roles import HONORIFICS, SHORT_TITLES
from claimcheck.text.function_words import SUFFIXES

_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?"  # U.S., a.m., J.R.R.
    r"|[@#]\w+"
    r"|[^\W_]+(?:['’‘\-‐‑][^\W_]+|\.(?=\d)\d+|,(?=\d{3})\d{3}|&(?=[^\W_])[^\W_]+|\.(?:com|org|net|gov|edu|tv)\b)*"
)
_GENITIVE = re.compile(r"['’‘][sS]\Z")
_CLITIC = re.compile(r"(?<!n)['’‘](?:ll|d|re|ve|m)\Z", re.IGNORECASE)
_COMPOUNDING = frozenset(
    "led wide born run era made like only long free born held rich poor aged bred type size line year day man sex off out".split()
)
_CONTRACTED = frozenset("he she it that who what there here let how where when".split())
_PLURAL_GENITIVE = re.compile(r"['’] [^\W\d_A-Z]")
_PREFIXED = re.compile(r"(?:then-|ex-|now-|[adelnrstuz]{1,2}[lhrsnz]?-|[dl]['’])[^\W\d_a-z]")
_ABBREVIATIONS = {w for t in SHORT_TITLES for w in t.split()} | set(HONORIFICS) | SUFFIXES | {"st", "ft", "mt", "jr", "sr"}


class Token(NamedTuple):
    """A word; `before` is what stands between it and the word before in its sentence ("" opens the sentence).

    `end` leaves a genitive ending out; `full` includes it. `quote` is the index of the innermost quotation, -1 outside.
    """

    start: int
    end: int
    full: int
    text: str
    lower: str
    before: str
    cap: bool
    genitive: bool
    sentence: int
    quote: int
    field: Field

    @property
    def joined(self) -> bool:
        """Whether nothing but white space divides it from the word before."""
        return bool(self.before) and not self.before.strip()


def tokenise(scan: Scan) -> tuple[tuple[Token, ...], ...]:
    """The words of every sentence of the layout, in its order; furniture has no sentences and so no words."""
    quotes = {field: _borders(scan, field) for field in ("title", "text")}
    article = scan.article
    rows: list[tuple[Token, ...]] = []
    for number, sentence in enumerate(scan.layout.sentences):
        span = sentence.span
        source = article.title if span.field == "title" else article.text
        rows.append(_row(source, span.start, span.end, number, quotes[span.field], span.field))
    return tuple(rows)


def _borders(scan: Scan, field: Field) -> tuple[list[int], list[int]]:
    """The places where the innermost quotation changes, and which it is from there on."""
    events: list[tuple[int, int, int]] = []
    for index, quotation in enumerate(scan.quotations):
        if quotation.span.field == field:
            parent = -1 if quotation.parent is None else quotation.parent
            events += [(quotation.outer.start, 1, index), (quotation.outer.end, 0, parent)]
    events.sort()
    return [at for at, _, _ in events], [index for _, _, index in events]


def _row(source: str, start: int, end: int, number: int, quotes: tuple[list[int], list[int]], field: Field) -> tuple[Token, ...]:
    places, holders = quotes
    row: list[Token] = []
    last = start
    for match in _WORD.finditer(source, start, end):
        begin, full = match.span()
        text = match[0]
        stop, genitive = full, False
        plain = text.isalnum()  # most words hold no mark that could be an ending's
        ending = None if plain else _GENITIVE.search(text)
        if ending and len(text) > 2:
            stop, text = begin + ending.start(), text[: ending.start()]
            genitive = text.lower() not in _CONTRACTED
        elif not plain and (ending := _CLITIC.search(text)) is not None and len(text) > 2:
            stop, text = begin + ending.start(), text[: ending.start()]
        elif text[-1] in "sS" and _PLURAL_GENITIVE.match(source, full, full + 3):
            genitive, full = True, full + 1
        at = bisect_right(places, begin)
        row.append(
            Token(
                begin, stop, full, text, text.lower(), source[last:begin] if row else "", _capital(text), genitive, number,
                holders[at - 1] if at else -1, field,
            )
        )  # fmt: skip
        last = full
    return tuple(row)


def _capital(text: str) -> bool:
    """Whether a word is written as a name is: "Orban", "McCain", "al-Assad", "eBay"; not "Moscow-based", "pro-Western"."""
    first = text[0]
    if first in "@#":
        return first == "@"
    plain = text.isalnum()
    if not (first.isupper() or first.istitle()):
        return (not plain and bool(_PREFIXED.match(text))) or (first.islower() and len(text) > 2 and text[1].isupper())
    if plain:
        return True
    opener, sign, last = text.replace("‐", "-").replace("‑", "-").rpartition("-")
    if not sign or not last[:1].islower() or len(last) < 3:
        return True
    return len(opener) < 6 and len(last) < 5 and last not in _COMPOUNDING  # Ki-moon, Jong-un, Hye-kyo


def past_brackets(row: Sequence[Token], at: int) -> int:
    """The place after a bracket that opens before word `at` ("Berg (R-Utah) said"); `at` where none opens there."""
    if at >= len(row) or row[at].before.strip() != "(":
        return at
    return next((i for i in range(at + 1, min(len(row), at + 6)) if ")" in row[i].before), at)


def abbreviated(token: Token) -> bool:
    """Whether a full stop after this word ends no sentence and no name ("Gen.", "J.", "St.", "Jr.")."""
    return token.lower in _ABBREVIATIONS or (len(token.text) == 1 and token.cap)
