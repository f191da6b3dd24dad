"""Finds words in a text exactly as they stand: typography may differ, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

MAX_SAID = 4000
"""Longer words are not looked for: no sentence is as long, and a hostile answer may be."""

_FOLDED = {
    **dict.fromkeys('“”„‟«»″〝〞"‘’‚‛′`´', "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    "…": "...",
}
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class _Folded:
    """A text in one typography; `starts[i]` is where in the original the i-th folded character comes from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def find_words(text: str, said: str) -> Iterator[tuple[int, int]]:
    """Every place (code points, half-open) where the text holds the said words, in order.

    Quotation marks, dashes, ellipses, white space and invisible characters may differ in form; letters, digits, case and
    all other signs may not. A match never begins or ends inside a word or a number ("1,000" does not hold "000").
    The tiers are those of gtrex without its fuzzy ones (measured: any edit distance accepts a changed digit).
    """
    if not said.strip() or len(said) > MAX_SAID:
        return
    folded, wanted = _fold(text), _fold(said).text.strip()
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if not (_joined(text, folded, at) or _joined(text, folded, end)):
            yield folded.starts[at], folded.ends[end - 1]
        at = folded.text.find(wanted, at + 1)


@lru_cache(maxsize=64)
def _fold(text: str) -> _Folded:
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for index, letter in enumerate(text):
        folded = " " if _SPACE.match(letter) else _FOLDED.get(letter, letter)
        if folded == " " and letters and letters[-1] == " ":
            ends[-1] = index + 1
            continue
        letters.extend(folded)
        starts.extend([index] * len(folded))
        ends.extend([index + 1] * len(folded))
    return _Folded("".join(letters), tuple(starts), tuple(ends))


def _joined(text: str, folded: _Folded, at: int) -> bool:
    """Whether the folded characters on both sides of a place belong to one word, one number or one sign ("…")."""
    if at <= 0 or at >= len(folded.text):
        return False
    before, after = folded.text[at - 1], folded.text[at]
    if folded.starts[at - 1] == folded.starts[at] or (_wordlike(before) and _wordlike(after)):
        return True
    if _wordlike(after):
        return _joins(text, folded, at - 1)
    return _wordlike(before) and _joins(text, folded, at)


def _joins(text: str, folded: _Folded, at: int) -> bool:
    """Whether a sign makes one word or number of its two neighbours: "1,000", "3.5", "can't", "non-member", "10–20"."""
    sign = folded.text[at]
    if sign not in ".,'-" or not 0 < at < len(folded.text) - 1:
        return False
    before, after = folded.text[at - 1], folded.text[at + 1]
    if sign in ".,":
        return before.isdigit() and after.isdigit()
    return _wordlike(before) and _wordlike(after) and text[folded.starts[at]] not in "—―"


def _wordlike(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
