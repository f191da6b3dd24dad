"""Runs of capitalised words: where an article writes something as a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.naming import firstnames, places, roles
from claimcheck.naming.institutions import GENITIVE_HEADS, OWNERS, WORDS
from claimcheck.naming.tokens import Token, abbreviated
from claimcheck.text.function_words import (
    ARTICLES,
    CALENDAR,
    CONJUNCTIONS,
    NEVER_NAMES,
    NOWHERE_NAMES,
    PARTICLES,
    PREPOSITIONS,
    SPEECH_VERBS,
)

Row = Sequence[Token]

_PREFIX = re.compile(r"(?:then|ex|now)-")
_DASH = re.compile(r"\s(?:-{1,2}|[–—―])\s|\)\s*[–—-]+|[–—―]|--")
_OPENING = re.compile(r"[“\"«„:•…—?!.;\n|`]|[\s'‘][‘']\Z")
_JOINERS = PARTICLES | {"of", "for", "and", "on", "in", "the", "at"}
_OF_HEADS = frozenset(
    """republic kingdom bay gulf sea cape isle battle duke earl friends sons state strait straits islands people's daughters
    knights doctors
    citizens bishop archbishop house city town province region prince princess speaker chief""".split()
)
_NUMBERED = frozenset(
    """group route flight channel district interstate highway boeing airbus area article section chapter number no pier gate
    bus""".split()
)
_MONTHS_AS_NAMES = frozenset({"may", "june", "april", "august", "march"})
_COMMON_ENDS = ("ly", "ing", "ers", "ors", "ists", "ents", "ants", "ians", "ness", "tions", "ments", "ities")
_LONGEST = 14
_SHOUTED_SHARE = 0.6
_PARTICLES = PREPOSITIONS | CONJUNCTIONS | ARTICLES | {"not"}


@dataclass(frozen=True, slots=True)
class Case:
    """How an article writes its words: which it capitalises inside sentences, and which it also writes small.

    `headlines` are the sentences whose capitals say nothing.
    """

    inside: Counter[str]
    small: Counter[str]
    headlines: frozenset[int]


def case_of(rows: Sequence[Row]) -> Case:
    """The case statistics of an article; headlines give none (the statistic of Collins 2002's truecasing, per article)."""
    headlines = frozenset(number for number, row in enumerate(rows) if _headline(row))
    inside: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for number, row in enumerate(rows):
        if number not in headlines:
            small.update(token.lower for token in row if not token.cap)
            inside.update(token.lower for token in row if token.cap and not opens(token))
    return Case(inside, small, headlines)


def _headline(row: Row) -> bool:
    """Whether a sentence is written like a headline, or all in capitals.

    A headline leaves only its particles small; a sentence full of names has a small verb.
    """
    words = [t for t in row if t.text[0].isalpha()]
    long = [t for t in words if len(t.text) > 3 and t.lower not in _PARTICLES]
    if len(long) < 4:
        return False
    if sum(t.text.isupper() for t in long) / len(long) > _SHOUTED_SHARE:
        return True
    return all(t.text[0].isupper() or t.lower in _PARTICLES for t in words)


def opens(token: Token) -> bool:
    """Whether a word opens a sentence, a quotation, or what stands after a colon or dash: its capital says little."""
    before = token.before
    return not before or bool(_OPENING.search(before))


def plain_title(word: str) -> str:
    """A title in lower case without "then-", "ex-", "now-"."""
    return _PREFIX.sub("", word)


def known_place(text: str) -> bool:
    """Whether the gazetteer knows a name as a place, a demonym or a seat of government; capitals throughout do not hide it."""
    form = text.title() if len(text) > 3 and text.isupper() else text
    return (
        form in places.COUNTRIES or form in places.DEMONYMS or form in places.CAPITALS
        or form in places.CITIES or form in places.REGIONS or form in places.GOVERNMENTS
    )  # fmt: skip


def find_runs(row: Row, number: int, case: Case) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that are written as names (half-open)."""
    at = 0
    while at < len(row):
        if not _starts(row, at, number, case):
            at += 1
            continue
        if at == 0 and (end := _dateline(row)):
            at = end
            continue
        end = at + 1
        while end < min(len(row), at + _LONGEST):
            step = _reach(row, at, end)
            if not step or (number in case.headlines and not _known(row[end + step - 1], case)):
                break
            end += step
        yield at, end
        at = end


def _dateline(row: Row) -> int:
    """The end of a dateline that opens a sentence ("CAIRO (Agency) -"); 0 where there is none."""
    if not (row[0].text.isupper() and len(row[0].text) > 3):
        return 0
    return next((at for at in range(1, min(len(row), 9)) if _DASH.search(row[at].before)), 0)


def _starts(row: Row, at: int, number: int, case: Case) -> bool:
    token = row[at]
    if not token.cap:
        return False
    if number in case.headlines:
        return token.lower not in NOWHERE_NAMES and _known(token, case)
    if opens(token):
        return _opening_name(row, at, case)
    return _nameable(row, at)


def _nameable(row: Row, at: int) -> bool:
    """Whether a capitalised word inside a sentence may stand in a name."""
    token = row[at]
    if token.lower == "us":
        return token.text == "US"
    if token.lower in CALENDAR or token.lower in _MONTHS_AS_NAMES:
        return token.lower in _MONTHS_AS_NAMES and (_governs(row, at) or (at > 0 and token.joined and _introduces(row[at - 1])))
    if len(token.text) == 1 and at > 0 and token.joined and row[at - 1].text in firstnames.FIRST_NAMES and _followed(row, at):
        return True  # an initial without its full stop: "George A Lund"
    return token.lower not in NOWHERE_NAMES or (token.text in firstnames.FIRST_NAMES and _followed(row, at))


def _introduces(token: Token) -> bool:
    """Whether a word stands before a name: a first name, a title, a form of address."""
    return (
        token.text in firstnames.FIRST_NAMES
        or token.lower in roles.HONORIFICS
        or (token.cap and (token.lower in roles.OFFICES or token.lower in roles.PEOPLE))
    )


def _governs(row: Row, at: int) -> bool:
    return at + 1 < len(row) and row[at + 1].joined and row[at + 1].lower in SPEECH_VERBS


def _followed(row: Row, at: int) -> bool:
    return at + 1 < len(row) and row[at + 1].cap and row[at + 1].joined and row[at + 1].lower not in NOWHERE_NAMES


def _known(token: Token, case: Case) -> bool:
    """Whether a word of a headline is a name elsewhere in the article or to general knowledge."""
    if case.inside[token.lower]:
        return case.small[token.lower] < case.inside[token.lower]
    if case.small[token.lower] or token.lower in NEVER_NAMES:
        return token.text in ("US", "U.S.")
    return known_place(token.text) or token.text in firstnames.FIRST_NAMES or token.lower in roles.HONORIFICS or token.genitive


def _opening_name(row: Row, at: int, case: Case) -> bool:
    """Whether a capital at the head of a sentence is a name's."""
    token, word = row[at], row[at].lower
    after = row[at + 1] if at + 1 < len(row) else None
    chained = after is not None and after.cap and _adjacent(token, after) and _nameable(row, at + 1)
    if word in NEVER_NAMES:
        return _opening_exception(row, at, chained)
    if case.inside[word] and case.inside[word] >= case.small[word]:
        return True
    if known_place(token.text) or token.text in firstnames.FIRST_NAMES or word in roles.HONORIFICS or word in roles.SHORT_TITLES:
        return True
    if len(token.text) > 1 and token.text.isupper():
        return True
    if chained and after is not None:
        if not case.inside[word] and case.inside[after.lower] > 2 and roles.shape(word) == "":
            return False  # "Derelict Berg": a headline's word before a name that the article knows
        return not case.small[word] or roles.shape(word) != "" or after.lower in WORDS
    if roles.shape(word) == "person" and _of_name(row, at):
        return True
    if case.small[word] or roles.shape(word) or word.endswith(_COMMON_ENDS):
        return False
    return _governs(row, at)


def _of_name(row: Row, at: int) -> bool:
    """Whether "of" and a name follow ("Mayor of Bergen")."""
    return at + 2 < len(row) and row[at + 1].lower == "of" and row[at + 1].joined and row[at + 2].cap and row[at + 2].joined


def _opening_exception(row: Row, at: int, chained: bool) -> bool:
    """Names that begin with a function word: "New York", "US officials", "Will Smith", "May said"."""
    token = row[at]
    if token.text == "US":
        return True
    if token.lower in _MONTHS_AS_NAMES:
        return _governs(row, at)
    if not chained:
        return False
    return known_place(f"{token.text} {row[at + 1].text}") or (
        token.text in firstnames.FIRST_NAMES and row[at + 1].text not in firstnames.FIRST_NAMES
    )


def _adjacent(token: Token, after: Token) -> bool:
    """Whether a name may go on from one word to the next."""
    if token.genitive or token.quote != after.quote:
        return False
    gap = after.before
    if gap.isspace():
        return gap.count("\n") < 2
    return (gap in (". ", ".", ".\u00a0") and abbreviated(token)) or gap in ("/", " & ")


def _reach(row: Row, start: int, end: int) -> int:
    """How many words on the run that stops before `end` goes on; 0: it stops."""
    token, after = row[end - 1], row[end]
    if after.cap and _adjacent(token, after):
        return int(_nameable(row, end))
    if token.genitive:
        owned = after.cap and after.joined and after.lower in GENITIVE_HEADS and token.lower in OWNERS
        return int(owned)
    if after.text.isdigit() and len(after.text) < 4 and after.joined and token.lower in _NUMBERED:
        return 1
    return _bridge(row, start, end)


def _bridge(row: Row, start: int, end: int) -> int:
    """How many words a bridge of small words takes to the next capital ("Ministry of the Interior", "van der Bellen")."""
    at = end
    while at < len(row) and at < end + 3 and row[at].lower in _JOINERS and row[at].joined and not row[at].cap:
        at += 1
    if at in (end, len(row)) or not row[at].cap or not row[at].joined or not _nameable(row, at):
        return 0
    words = [row[i].lower for i in range(end, at)]
    if all(word in PARTICLES for word in words) or _bridges(row, start, end, words, row[at]):
        return at - end + 1
    return 0


def _bridges(row: Row, start: int, end: int, words: list[str], after: Token) -> bool:
    """Whether "of", "for", "and" join what stands around them into one name."""
    run = [row[i].lower for i in range(start, end)]
    if words[0] == "of":
        return run[-1] in WORDS or run[-1] in _OF_HEADS or roles.shape(plain_title(run[-1])) == "person"
    if words[0] in ("for", "on"):
        return run[-1] in WORDS
    if words == ["and"]:
        return run[0] in WORDS and any(w in ("of", "for", "on") for w in run) and after.text not in places.COUNTRIES
    return words == ["in"] and "cooperation" in run
