"""Words of a text with their places, and the stem under which two forms of one word meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(
    r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|ft|km|kg|lb|lbs|mph|kph|m|cm|bn|am|pm)?\b|\d+|[;:()—–]|-(?=\s)"
)

_IRREGULAR = {
    form: stem
    for stem, forms in {
        "fall": "fell fallen falls falling",
        "strike": "struck stricken striking strikes",
        "fly": "flew flown flies flying flight flights",
        "shoot": "shot shots shooting shootings",
        "buy": "bought",
        "bring": "brought",
        "come": "came comes coming arrival arrive arrived arriving arrives",
        "go": "went gone goes going",
        "take": "took taken takes taking",
        "give": "gave given gives giving",
        "make": "made makes making",
        "say": "said says saying",
        "speak": "spoke spoken speaks speech speeches",
        "steal": "stole stolen stealing steals theft",
        "hold": "held holds holding",
        "lose": "lost loses losing loss losses",
        "leave": "left leaves leaving",
        "hit": "hits hitting",
        "win": "won wins winning",
        "sell": "sold sells selling sale sales",
        "build": "built builds building buildings",
        "feel": "felt feels feeling",
        "rise": "rose risen rises rising",
        "grow": "grew grown grows growing growth",
        "weigh": "weighed weighs weight weighing",
        "die": "died dies dying death deaths dead",
        "burn": "burnt burned burning burns",
        "break": "broke broken breaks breaking",
        "catch": "caught catches",
        "find": "found finds finding",
        "drive": "drove driven drives driving driver",
        "run": "ran runs running",
        "sink": "sank sunk sinks sinking",
        "travel": "travelled traveled travelling traveling travels",
        "cover": "covered covers covering",
        "pay": "paid pays paying payment payments",
        "cost": "costs costing",
        "spend": "spent spends spending",
        "meet": "met meets meeting meetings",
        "begin": "began begun begins beginning",
        "child": "children kid kids",
        "man": "men gentleman gentlemen",
        "woman": "women lady ladies",
        "foot": "feet",
        "person": "people persons",
        "wife": "wives",
        "life": "lives",
        "half": "halves",
        "deep": "depth depths deeper",
        "high": "height heights higher tall altitude elevation",
        "long": "length lengths longer",
        "wide": "width widths wider",
        "seize": "seizure annex annexed annexation annexing annexes seized seizing grab grabbed takeover",
        "launch": "launched launches launching",
        "test": "tested tests testing",
        "comment": "comments commented commenting remark remarks remarked",
        "move": "moved moves moving movement transfer transferred transfers transport transported transports",
        "explode": "exploded explosion explosions exploding blast blasts",
        "quake": "earthquake earthquakes quakes tremor tremors",
        "elect": "election elections elected electing",
        "vote": "voted votes voting voter voters",
    }.items()
    for form in [stem, *forms.split()]
}

_ENDINGS = (
    (re.compile(r"(?:'|’)s?$"), ""),
    (re.compile(r"(?<=[^aeiou])ies$"), "y"),
    (re.compile(r"(?<=[^aeiou])ied$"), "y"),
    (re.compile(r"(?<=(?:ss|sh|ch|.x|.z))es$"), ""),
    (re.compile(r"(?<=[^su'’])s$"), ""),
)
_SUFFIX = re.compile(r"(?<=[a-zà-ÿ]{3})(?:ingly|edly|ments?|ations?|ings?|ions?|ed|ly|e)$")
_DOUBLE = re.compile(r"([bdfgmnprt])\1$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a numeral or a separating mark with its place (code points, half-open) in the text it was cut from."""

    start: int
    end: int
    word: str
    stem: str


def tokens(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The words of a text in order, lower-case, with stems; `offset` is added to every place."""
    return tuple(_tokens(text, offset))


def _tokens(text: str, offset: int) -> Iterator[Token]:
    for match in _WORD.finditer(text):
        word = match.group()
        folded = word.lower()
        yield Token(match.start() + offset, match.end() + offset, folded, stem(folded))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The stem of a lower-case word: plural, tense and the commonest derivations taken off, irregular forms looked up."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in _ENDINGS[:1]:
        word = ending.sub(instead, word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, instead in _ENDINGS[1:]:
        shorter = ending.sub(instead, word)
        if shorter != word and len(shorter) >= 3:
            word = shorter
            break
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    return _DOUBLE.sub(r"\1", _SUFFIX.sub("", word)) if len(word) > 4 else word
