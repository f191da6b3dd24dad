"""Cut wording into words, each with its place, its normal form and its stem, so that two wordings can be laid side by side."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from claimcheck.naming.places import CAPITALS, COUNTRIES, DEMONYMS
from claimcheck.text import spelling
from claimcheck.text.inflections import FUNCTION_WORDS, IRREGULAR

_WORD = re.compile(
    r"(?P<gap>…|\.(?:[\s\u00a0]?\.){2,})"
    r"|(?P<initials>(?:[A-Za-z]\.){2,})"
    r"|(?P<number>\d+(?:[.,]\d+)*)(?P<suffix>st|nd|rd|th|[mbk]n?\b)?"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ\u00ad\u0300-\u036f][^\W\d_]+)*)"
    r"|(?P<percent>[%&$€£])"
)
_TOKEN = re.compile("(" + re.sub(r"\(\?P<\w+>", "(?:", _WORD.pattern) + ")")
"""The same in one group, by which a text is split."""
_CURRENCIES = frozenset("dollar euro pound".split())
_PRICES = _CURRENCIES | {name + "s" for name in _CURRENCIES}
_SECONDS = frozenset(second for _, second in spelling.JOINED) | set(spelling.SCALES) | set("0123456789")
"""What may be the second of two words that make one (`_union`)."""
_SIGNS = {"%": "percent", "&": "and", "$": "dollar", "€": "euro", "£": "pound"}
_BRACKETS = re.compile(r"\[[^\[\]\n]{0,200}\]|\([^()\n]{0,200}\)")
_TAIL = re.compile(r"(n't|'(?:re|ve|ll|m|d|s|em))$")
_PRONOUNS_BEFORE_IS = frozenset("he she it that there what who here where this how when".split())


_LANDS = {name.lower(): key.replace(" ", "") for table in (COUNTRIES, DEMONYMS, CAPITALS) for name, key in table.items()}
"""Countries by any of their one-word names; "Moscow" and "Russian" speak of Russia for whoever looks for the same statement."""


class Word(NamedTuple):
    """One word of some wording: its place there (half-open), its normal form and its stem.

    `gap` marks an ellipsis, `inserted` a word in brackets (an editor's, not the speaker's), `capital` a capital at its start.
    """

    start: int
    end: int
    form: str
    stem: str
    gap: bool = False
    inserted: bool = False
    capital: bool = False

    @property
    def content(self) -> bool:
        """Whether the word carries meaning of its own."""
        return not self.gap and self.form not in FUNCTION_WORDS


class Cut(Protocol):
    """How to cut wording into words: `cut`, or a `Cutter` where one text is cut again and again."""

    def __call__(self, text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
        """The words of text[start:end]; offsets are those of the text."""


def cut(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of text[start:end]; offsets are those of the text. Linear in the length."""
    end = len(text) if end is None else end
    return _united(_single(text, start, end), text, start, end)


class Cutter:
    """Cuts wording as `cut` does, but finds the words of each text only once, however many of its passages are asked for."""

    def __init__(self) -> None:
        self._texts: dict[str, _Text] = {}
        self._passages: dict[tuple[str, int, int], tuple[Word, ...]] = {}

    def __call__(self, text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
        """The words of text[start:end]; offsets are those of the text."""
        place = text, start, len(text) if end is None else end
        if place not in self._passages:
            self._passages[place] = self._passage(*place)
        return self._passages[place]

    def _passage(self, text: str, start: int, end: int) -> tuple[Word, ...]:
        if text not in self._texts:
            self._texts[text] = _Text(text)
        found = None if _is_amid(text, start) or _is_amid(text, end) else self._texts[text].between(start, end)
        return cut(text, start, end) if found is None else found


class _Text:
    """The words of a whole text, of which those of most passages are a part."""

    def __init__(self, text: str) -> None:
        self._words = cut(text)
        self._starts = [word.start for word in self._words]
        self._brackets = [m.span() for m in _BRACKETS.finditer(text)]

    def between(self, start: int, end: int) -> tuple[Word, ...] | None:
        """The words of text[start:end]; None where a border stands amid a number, an abbreviation, words made one, brackets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if (first and self._words[first - 1].end > start) or (last and self._words[last - 1].end > end):
            return None
        if self._is_bracketed(start) or self._is_bracketed(end):
            return None
        return self._words[first:last]

    def _is_bracketed(self, at: int) -> bool:
        before = bisect_left(self._brackets, (at,))
        return bool(before) and self._brackets[before - 1][1] > at


_IN_WORD = re.compile(r"[^\W_]|['’ʼ\u00ad\u0300-\u036f]")


def _is_amid(text: str, at: int) -> bool:
    """Whether a border stands amid a word: "is|n't"."""
    if not 0 < at < len(text) or text[at - 1].isspace() or text[at].isspace():
        return False
    return bool(_IN_WORD.match(text, at - 1) and _IN_WORD.match(text, at))


def _single(text: str, start: int, end: int) -> list[Word]:
    """The words of a passage one by one."""
    words: list[Word] = []
    at = start
    pieces = _TOKEN.split(text[start:end])
    for between, token in zip(pieces[::2], pieces[1::2], strict=False):
        at += len(between)
        for first, last, form, stemmed, gap, capital in _shapes(token):
            words.append(Word(at + first, at + last, form, stemmed, gap, False, capital))
        at += len(token)
    return words


def _united(words: list[Word], text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of a passage, those in brackets marked, those made one that are one: "United States", "1.5 million"."""
    brackets = [m.span() for m in _BRACKETS.finditer(text, start, end)]
    if brackets:
        words = list(_inserted(words, brackets))
    forms = [word.form for word in words]
    if not _SECONDS.isdisjoint(forms):  # most wording holds nothing to join
        words = _joined(words, _union, (), _SECONDS)
    if not _PRICES.isdisjoint(forms):
        words = _joined(words, _amount, _PRICES, _PRICES)
    return tuple(words)


def _inserted(words: Iterable[Word], brackets: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """The words, those in brackets marked."""
    at = 0
    for word in words:
        while at < len(brackets) and brackets[at][1] <= word.start:
            at += 1
        yield word._replace(inserted=True) if at < len(brackets) and brackets[at][0] <= word.start else word


_Shape = tuple[int, int, str, str, bool, bool]
"""A word of a token: its first character, the one behind its last, its form and stem, whether it is a gap, has a capital."""


@lru_cache(maxsize=65536)
def _shapes(token: str) -> tuple[_Shape, ...]:
    """The words of a token: one, but for "isn't" and what is spelled as one word here and as two there."""
    match = _WORD.fullmatch(token)
    if match is None or match["gap"]:
        return ((0, len(token), "…", "…", True, False),)
    if match["percent"] or match["number"]:
        form = _SIGNS[token] if match["percent"] else _number_form(match["number"], match["suffix"] or "")
        return ((0, len(token), form, form, False, False),)
    said = token.replace(".", "") if match["initials"] else token
    if said in spelling.INITIALS:
        form = spelling.INITIALS[said]
        return ((0, len(token), form, form, False, True),)
    capital = said[:1].isupper()
    forms, tail, size = _forms(said, capital)
    border = len(token) - size
    heads = tuple((0, max(1, border), form, stemmed, False, capital) for form, stemmed in forms)
    return (*heads, (max(0, border), len(token), *tail, False, False)) if tail else heads


def _forms(said: str, capital: bool) -> tuple[tuple[tuple[str, str], ...], tuple[str, str] | None, int]:
    """The normal forms and stems of a word's head, those of its tail ("n't", "'s") if it has one, and the tail's length."""
    folded = fold(said)
    tail = _TAIL.search(folded)
    head = folded[: tail.start()] if tail else folded
    if tail and tail[1] == "n't":
        head = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}.get(head, head)
    forms = tuple((form, stem(form, capital)) for form in spelling.normal(head).split()) if head else ()
    if not tail:
        return forms, None, 0
    form = spelling.CONTRACTIONS.get(tail[1], tail[1])
    if form == "'s" and head in _PRONOUNS_BEFORE_IS:
        form = "is"
    elif form == "'s" and head == "let":
        form = "us"
    return forms, (form, stem(form)), len(tail[1])


def _number_form(digits: str, suffix: str) -> str:
    plain = digits.replace(",", "")
    if suffix in ("st", "nd", "rd", "th"):
        return spelling.normal(plain + suffix)
    scale = {"m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9, "k": 1000}.get(suffix)
    if scale and plain.count(".") <= 1:
        return _plain_number(float(plain) * scale)
    return spelling.NUMERALS.get(plain, plain)


def _plain_number(value: float) -> str:
    return spelling.NUMERALS.get(text := f"{value:.6f}".rstrip("0").rstrip("."), text)


def _joined(
    words: Iterable[Word], union: Callable[[Word, Word], str | None], firsts: Collection[str], seconds: Collection[str]
) -> list[Word]:
    """The words, those made one that `union` gives a form in common, if the first is of `firsts` or the second of `seconds`."""
    done: list[Word] = []
    last: Word | None = None
    for word in words:
        if last and (word.form in seconds or last.form in firsts) and not (last.gap or word.gap) and (form := union(last, word)):
            done.pop()
            word = Word(last.start, word.end, form, form, False, last.inserted and word.inserted, last.capital)
        done.append(word)
        last = word
    return done


def _amount(left: Word, right: Word) -> str | None:
    """Money in one form, wherever its sign or name stands: "$5", "5 dollars"."""
    for number, unit in ((left.form, right.form), (right.form, left.form)):
        if number[:1].isdigit() and number[-1:].isdigit() and unit.removesuffix("s") in _CURRENCIES:
            return number + unit.removesuffix("s")
    return None


def _union(left: Word, right: Word) -> str | None:
    """Words that make one: "United States", "twenty five", "1.5 million"."""
    if (pair := spelling.JOINED.get((left.form, right.form))) is not None:
        return pair
    if right.form in spelling.SCALES and (value := _value(left.form)) is not None:
        return _plain_number(value * spelling.SCALES[right.form])
    if left.form in spelling.TENS and right.form.isdigit() and len(right.form) == 1:
        return str(spelling.TENS[left.form] + int(right.form))
    return None


def _value(form: str) -> float | None:
    if form in spelling.TENS:
        return spelling.TENS[form]
    if form == "one":
        return 1
    # Python's int() would take digits of other scripts and huge strings; a number of the news is short
    return float(form) if re.fullmatch(r"\d{1,15}(?:\.\d{1,6})?", form) else None


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word in lower case with straight apostrophes and without accents or soft hyphens."""
    plain = word.replace("’", "'").replace("ʼ", "'").replace("\u00ad", "")
    if plain.isascii():
        return plain.lower()
    split = unicodedata.normalize("NFKD", plain.casefold())
    return "".join(c for c in split if not unicodedata.combining(c))


def is_past(form: str) -> bool:
    """Whether a lower-case word is an irregular verb form ("went", "taken")."""
    return IRREGULAR.get(form, form) != form


@lru_cache(maxsize=65536)
def stem(form: str, capital: bool = False) -> str:
    """A light stem under which the inflections of one word meet; a capital lets "Russian" meet "Russia".

    It serves matching only, so it may be no word; what it joins wrongly is parted again by the wording itself.
    """
    form = IRREGULAR.get(form, form)
    if form[:1].isdigit() or len(form) < 4:
        return form
    if capital and form in _LANDS:
        return _LANDS[form]
    if capital and (named := _NAME_ENDING.sub("y", form)) != form and len(named) >= 4:
        return named
    for ending, instead in _ENDINGS:
        if (
            form.endswith(ending)
            and not (ending == "s" and form.endswith("ss"))
            and len(form) - len(ending) >= (4 if len(ending) > 3 else 3)
        ):
            form = IRREGULAR.get(form[: -len(ending)] + instead, form[: -len(ending)] + instead)
            if ending not in ("s", "es", "ies"):
                break
    form = re.sub(r"([bdfgklmnprt])\1$", r"\1", form)
    form = form[:-1] if form.endswith("e") and len(form) > 3 else form
    return form[:-1] + "i" if form.endswith("y") and len(form) > 3 else form


_NAME_ENDING = re.compile(r"(?<=.{3})(?:iy|yy|ij|ii|i|y)$")
_ENDINGS = tuple(
    tuple(row.split("|"))
    for row in (
        "'s| ies|y sses|ss xes|x ches|ch shes|sh s| ments| ment| ations|at ation|at ings| ing| ied|y edly| ed| ally|al ily|y ly| "
        "ness| ance| ence|"
    ).split()
)
"""Endings and what stands in their place; a plural's is taken off first, then one more."""
