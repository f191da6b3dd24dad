"""Cut wording into words, each with its place, its normal form and its stem, so that two wordings can be laid side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimcheck import spelling
from claimcheck.places import CAPITALS, COUNTRIES, DEMONYMS

# fmt: off
FUNCTION_WORDS = frozenset("""
a an the this that these those there here it its he she they them his her their theirs him himself herself itself themselves i me my
mine we us our ours you your yours who whom whose which what where when how why and or but nor so if then than as of in on at by
for from to into onto with about over under up down out off through between within upon is are was were be been being am
do does did done doing have has had having will would shall should can could may might must not n't 's '
yes well just also too very really quite still already now even again ever rather such both either neither each every any some
all no more most much many few less least other another same own while because since until till although though whether per via
said say says saying told tell tells one ones let get gets got getting go goes going went gone come came make made like
""".split())  # fmt: on

_IRREGULAR_TEXT = """
was be were be is be are be am be been be began begin begun begin broke break broken break brought bring built build bought buy caught
catch chose choose chosen choose came come cut cut dealt deal did do done do drew draw drawn draw drove drive driven drive ate eat
eaten eat fell fall fallen fall felt feel fought fight found find flew fly flown fly forgot forget forgotten forget froze freeze frozen
freeze gave give given give went go gone go grew grow grown grow had have has have heard hear held hold hid hide hidden hide hit hit
hung hang hurt hurt kept keep knew know known know laid lay led lead left leave lent lend let let lost lose made make meant mean
met meet paid pay ran run rose rise risen rise said say saw see seen see sold sell sent send set set shook shake shaken shake
shot shoot shown show shut shut sang sing sung sing sank sink sunk sink sat sit slept sleep spoke speak spoken speak spent
spend stood stand stole steal stolen steal struck strike stuck stick swore swear sworn swear swept sweep swam swim took take taken
take taught teach told tell thought think threw throw thrown throw understood understand woke wake wore wear worn wear won win
wrote write written write dying die died die lying lie lied lie tying tie men man women woman children child people people feet foot
teeth tooth lives life wives wife leaves leave knives knife halves half wolves wolf died die death die dead die killing kill
better good best good worse bad worst bad badly bad threat threaten threatened threaten responses respond response respond
replies reply lost lose loss lose losses lose belief believe believed believe growth grow choice choose speech speak sale sell
sales sell arrival arrive refusal refuse denial deny denied deny denies deny denying deny proof prove proven prove flight fly gift
give thought think injuries injure injury injure visitor visit
""".split()
_IRREGULAR = dict(zip(_IRREGULAR_TEXT[::2], _IRREGULAR_TEXT[1::2], strict=True))

_WORD = re.compile(
    r"(?P<gap>…|\.(?:[\s\u00a0]?\.){2,})"
    r"|(?P<initials>(?:[A-Za-z]\.){2,})"
    r"|(?P<number>\d+(?:[.,]\d+)*)(?P<suffix>st|nd|rd|th|[mbk]n?\b)?"
    r"|(?P<word>[^\W\d_]+(?:['’ʼ\u00ad\u0300-\u036f][^\W\d_]+)*)"
    r"|(?P<percent>[%&$€£])"
)
_SIGNS = {"%": "percent", "&": "and", "$": "dollar", "€": "euro", "£": "pound"}
_BRACKETS = re.compile(r"\[[^\[\]\n]{0,200}\]|\([^()\n]{0,200}\)")
_TAIL = re.compile(r"(n't|'(?:re|ve|ll|m|d|s|em))$")
_PRONOUNS_BEFORE_IS = frozenset("he she it that there what who here where this how when".split())


_LANDS = {name.lower(): key.replace(" ", "") for table in (COUNTRIES, DEMONYMS, CAPITALS) for name, key in table.items()}
"""Countries by any of their one-word names; "Moscow" and "Russian" speak of Russia for whoever looks for the same statement."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of some wording: its place there (half-open), its normal form and its stem.

    `gap` marks an ellipsis, `inserted` a word in brackets (an editor's, not the speaker's), `capital` a capital letter at its start.
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


def cut(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """The words of text[start:end]; offsets are those of the text. Linear in the length."""
    end = len(text) if end is None else end
    inside = [(m.start(), m.end()) for m in _BRACKETS.finditer(text, start, end)]
    words: list[Word] = []
    at = 0
    for match in _WORD.finditer(text, start, end):
        while at < len(inside) and inside[at][1] <= match.start():
            at += 1
        inserted = at < len(inside) and inside[at][0] <= match.start()
        words.extend(_words_of(match, inserted))
    return tuple(_joined(words))


def _words_of(match: re.Match[str], inserted: bool) -> Iterable[Word]:
    start, end, said = match.start(), match.end(), match.group()
    if match["gap"]:
        return (Word(start, end, "…", "…", gap=True, inserted=inserted),)
    if match["percent"]:
        form = _SIGNS[said]
        return (Word(start, end, form, form, inserted=inserted),)
    if match["number"]:
        form = _number_form(match["number"], match["suffix"] or "")
        return (Word(start, end, form, form, inserted=inserted),)
    if match["initials"]:
        said = said.replace(".", "")
    capital = said[:1].isupper()
    if said in spelling.INITIALS:
        form = spelling.INITIALS[said]
        return (Word(start, end, form, form, inserted=inserted, capital=True),)
    return _plain(said, start, end, inserted, capital)


def _plain(said: str, start: int, end: int, inserted: bool, capital: bool) -> list[Word]:
    folded = fold(said)
    tail = _TAIL.search(folded)
    head = folded[: tail.start()] if tail else folded
    words = []
    if head:
        head = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}.get(head, head) if tail and tail[1] == "n't" else head
        cut_at = end - len(tail[1]) if tail else end
        for form in spelling.normal(head).split():
            words.append(Word(start, max(start + 1, cut_at), form, stem(form, capital), False, inserted, capital))
    if tail:
        form = spelling.CONTRACTIONS.get(tail[1], tail[1])
        if form == "'s" and head in _PRONOUNS_BEFORE_IS:
            form = "is"
        elif form == "'s" and head == "let":
            form = "us"
        words.append(Word(max(start, end - len(tail[1])), end, form, stem(form), False, inserted))
    return words


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


def _joined(words: list[Word]) -> Iterable[Word]:
    """Words that make one: "United States", "twenty five", "1.5 million"."""
    done: list[Word] = []
    for word in words:
        if done and not word.gap and not done[-1].gap and (form := _union(done[-1], word)):
            last = done.pop()
            word = Word(last.start, word.end, form, form, False, last.inserted and word.inserted, last.capital)
        done.append(word)
    return done


def _union(left: Word, right: Word) -> str | None:
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
    return _IRREGULAR.get(form, form) != form


@lru_cache(maxsize=65536)
def stem(form: str, capital: bool = False) -> str:
    """A light stem under which the inflections of one word meet; a capital lets "Russian" meet "Russia".

    It serves matching only, so it may be no word; what it joins wrongly is parted again by the wording itself.
    """
    form = _IRREGULAR.get(form, form)
    if form[:1].isdigit() or len(form) < 4:
        return form
    if capital and form in _LANDS:
        return _LANDS[form]
    if capital and (named := _NAME_ENDING.sub("y", form)) != form and len(named) >= 4:
        return named
    for ending, instead in _ENDINGS:
        if form.endswith(ending) and not (ending == "s" and form.endswith("ss")) and len(form) - len(ending) >= 3:
            form = _IRREGULAR.get(form[: -len(ending)] + instead, form[: -len(ending)] + instead)
            if ending not in ("s", "es", "ies"):
                break
    form = re.sub(r"([bdfgklmnprt])\1$", r"\1", form)
    form = form[:-1] if form.endswith("e") and len(form) > 3 else form
    return form[:-1] + "i" if form.endswith("y") and len(form) > 3 else form


_NAME_ENDING = re.compile(r"(?<=.{3})(?:iy|yy|ij|ii|i|y)$")
_ENDINGS = (
    ("'s", ""), ("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("s", ""), ("ments", ""), ("ment", ""),
    ("ations", "at"), ("ation", "at"), ("ings", ""), ("ing", ""), ("ied", "y"), ("edly", ""), ("ed", ""), ("ally", "al"), ("ily", "y"),
    ("ly", ""), ("ness", ""), ("ance", ""), ("ence", ""),
)  # fmt: skip
