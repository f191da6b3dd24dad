"""Cut text into words, numbers and signs, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

# A number may hold separators between digits; whether they group or mark decimals is for `numerals` to say. Plain spaces group
# only where the pattern leaves no doubt; soft hyphens and zero-width signs may stand inside a word.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LINK = r"(?P<url>(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w[\w.-]*)"
_SPACED = r"|\d{1,3}(?: \d{3})+(?![\d,.]?\d)"
_PATTERN = (
    r"(?P<num>\d{1,3} 000(?![\d,.]?\d)|\d{1,3}(?: \d{3}){1,5},\d{1,2}(?!\d)|\d{1,3}(?: \d{3}){2,5}(?![\d,.]?\d)%s"
    r"|\d+(?:[.,]\d+|['’\u00a0\u2007\u2009\u202f]\d{3}(?!\d))*|(?<![\w.])\.\d+)"
    rf"|(?P<word>[^\W\d_]+(?:[{_INVISIBLE}\u0300-\u036f]+[^\W\d_]*|['’][^\W\d_]+)*)"
    rf"|(?P<sym>[^\s{_INVISIBLE}])"
)
_LINKED = re.compile(r"://|www\.|@")
"""What every link and every address holds; looked for first, as few passages have one and looking for links takes long."""
_TOKENS = {
    (linked, spaced): re.compile((f"{_LINK}|" if linked else "") + _PATTERN.replace("%s", _SPACED if spaced else "", 1))
    for linked in (False, True)
    for spaced in (False, True)
}
_DROP = dict.fromkeys(map(ord, _INVISIBLE))
HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑‒–—−")


class Token(NamedTuple):
    """A word, number or sign: code points of the text it was cut from, half-open; `low` is folded for lookup."""

    start: int
    end: int
    text: str
    low: str
    kind: str

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.kind == "num"

    @property
    def is_word(self) -> bool:
        """Whether it is written in letters."""
        return self.kind == "word"

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def tokenize(text: str, start: int = 0, end: int | None = None, spaced: bool = False) -> list[Token]:
    """Every word, number and sign between two places of the text, in order; offsets are those of the whole text.

    `spaced` lets a plain space group digits ("1 500"), as French and German do.
    """
    found = []
    end = len(text) if end is None else end
    pattern = _TOKENS[_LINKED.search(text, start, end) is not None, spaced]
    for match in pattern.finditer(text, start, end):
        raw = match.group()
        kind = match.lastgroup or "sym"
        low = raw
        if kind == "word":
            low = raw.lower() if raw.isascii() else raw.lower().translate(_DROP).replace("’", "'")
        found.append(Token(*match.span(), raw, low, kind))
    return found


def joined(left: Token, right: Token) -> bool:
    """Whether nothing stands between the two."""
    return left.end == right.start


def hyphen_at(tokens: list[Token], index: int) -> bool:
    """Whether a hyphen that ties two words together stands at the index."""
    return (
        0 < index < len(tokens) - 1
        and tokens[index].text in HYPHENS
        and joined(tokens[index - 1], tokens[index])
        and joined(tokens[index], tokens[index + 1])
    )
