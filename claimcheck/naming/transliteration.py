"""Whether two spellings may be one name brought over from another script or language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "đ": "d", "þ": "th", "ı": "i", "ħ": "h", "ə": "a"}
)
_DIGITS = re.compile(r"\d+")
_MARKS = re.compile(r"[’‘'`´ʼʹ.]")
# In this order. Romanisations of Cyrillic (BGN/PCGN, ISO 9, press usage), Arabic and German sounds that English papers write in
# several ways; each maps to one sign that need not be a sound.
_SOUNDS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        (r"sch(?=[^aeiouy]|$)|shch", "s"), (r"tsch|tch|cz|č", "c"), (r"kh|gh", "h"), (r"sh", "s"),
        (r"zh|dj|dzh", "j"), (r"ph", "f"),
        (r"ch", "c"), (r"dh", "d"), (r"x", "ks"), (r"ck", "k"), (r"ts|tz", "z"), (r"w", "v"), (r"q", "k"),
        (r"\bye|\bje", "e"), (r"\byu|\bju|\biou", "u"),
        (r"\bya|\bja|\bia", "a"), (r"ou|oo", "u"), (r"ee", "i"), (r"(?:[ei][yij]|[yi]i|yy|yi|ie|[iyj])\b", "i"),
        (r"ay|ai|ei|ey", "e"),
        (r"ae", "a"), (r"oe", "o"), (r"ue", "u"), (r"y|j(?=[aeiou])", "i"), (r"ii", "i"), (r"v\b|ff\b", "f"), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """Lower case, no diacritics, no apostrophes, white space made single: the spelling without its typography."""
    bare = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(_MARKS.sub("", bare).split())


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """A key that the usual romanisations of one word share (Zelenskiy, Zelensky; Sergei, Sergey; Khamenei, Hamenei)."""
    key = plain(word).replace("-", "")
    for pattern, sign in _SOUNDS:
        key = pattern.sub(sign, key)
    return key


@lru_cache(maxsize=16384)
def variants(left: str, right: str) -> bool:
    """Whether two words may be spellings of one name.

    Equal keys; or keys that begin alike and lie one edit apart from five letters on, two from eight letters on or where the
    consonants are the same (set so that Mohammed and Muhammad meet, and Johnson and Jackson never do). Numbers must be equal.
    """
    one, other = sound(left), sound(right)
    if _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    if one == other:
        return True
    short, edits = min(len(one), len(other)), 1
    if short < 5 or not _alike(one[0], other[0]):
        return False
    if short >= 8 or _skeleton(one) == _skeleton(other):
        edits = 2
    return Levenshtein.distance(one, other, score_cutoff=edits) <= edits


def _alike(one: str, other: str) -> bool:
    """Whether two first letters may stand for one sound."""
    return one == other or {one, other} <= {"k", "g", "h"} or {one, other} <= set("aeou") or {one, other} <= {"e", "i"}


def _skeleton(key: str) -> str:
    """The consonants of a key."""
    return re.sub(r"[aeiouk-kg]", lambda m: "g" if m[0] in "kg" else "", key)
