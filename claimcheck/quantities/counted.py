"""Find the noun phrase that a number counts, and the unit that its head noun gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.quantities.noun_lexicon import FINITE, FUNCTION, INVARIANT
from claimcheck.quantities.nouns import ends_phrase, is_participle, is_person, is_plural, is_small_march, singular
from claimcheck.quantities.victims import CASUALTIES, near_people
from claimcheck.text.lexemes import Token, hyphen_at

Number = Literal["one", "many", "any"]
_LONGEST = 7
_DETERMINERS = frozenset("the these those this that its his her their our my your".split())
_OTHERS = frozenset("others more other".split())
# Plurals that stand before another noun as its attribute: "two sports cars", "five sales assistants".
_ATTRIBUTIVE = frozenset(
    "sports arms sales goods savings customs parks systems operations communications services affairs drugs rights "
    "women men children games "
    "jobs careers benefits accounts awards honours honors claims securities futures options bonds markets weapons "
    "materials sciences arts "
    "crafts forces veterans elections appeals ladies boys girls people species series headquarters police crew staff "
    "troops heads".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun phrase at tokens `first` to `last` (exclusive), the lemma of its head, and its unit ("person" or the lemma)."""

    first: int
    last: int
    noun: str
    unit: str


def counted(tokens: list[Token], index: int, *, number: Number, hyphen: bool = False) -> Counted | None:
    """What a number that ends at the token counts: the noun phrase behind it, through "of" and a determiner too.

    `number` says whether its noun must be singular ("one"), plural ("many") or either ("any"),
    `hyphen` that a hyphen ties the noun to it ("six-party").
    """
    at = index
    partitive = at < len(tokens) and tokens[at].low == "of"
    if partitive:
        at += 1
    whole = partitive or tokens[index - 1].low in ("all", "half", "both", "most")
    while whole and at < len(tokens) and tokens[at].low in _DETERMINERS:
        at += 1
    if at >= len(tokens) or not tokens[at].is_word:
        return None
    if hyphen:
        return _tied(tokens, at)
    if tokens[at].low in FINITE:
        return None
    if tokens[at].low in _OTHERS:
        return _others(tokens, at)
    if tokens[at].low in CASUALTIES:
        return _casualty(tokens, at)
    return _phrase(tokens, at, number)


def _tied(tokens: list[Token], at: int) -> Counted | None:
    """The noun of "six-party": it is the unit, the words behind it are not."""
    low = tokens[at].low
    if low in FUNCTION:
        return None
    lemma = singular(low)
    return Counted(at, at + 1, lemma, "person" if is_person(low) else lemma)


def _others(tokens: list[Token], at: int) -> Counted | None:
    """As in "five others", "20 more people", "three other soldiers"."""
    if tokens[at].low == "others":
        return Counted(at, at + 1, "other", "person" if _about_people(tokens, at) else "other")
    if at + 1 < len(tokens) and tokens[at + 1].low in CASUALTIES:
        return _casualty(tokens, at + 1)
    found = _phrase(tokens, at + 1, "many") if at + 1 < len(tokens) and tokens[at + 1].is_word else None
    if found is None or found.first != at + 1:
        return None
    return Counted(at, found.last, found.noun, found.unit)


def _about_people(tokens: list[Token], at: int) -> bool:
    return near_people(tokens, at) or any(is_person(token.low) for token in tokens[max(0, at - 15) : at + 8])


def _casualty(tokens: list[Token], at: int) -> Counted | None:
    """As in "24 dead", "five wounded soldiers"."""
    found = _phrase(tokens, at + 1, "many") if at + 1 < len(tokens) and tokens[at + 1].is_word else None
    if found is not None and found.first == at + 1 and found.unit == "person":
        return Counted(at, found.last, found.noun, found.unit)
    return Counted(at, at + 1, "", "person")


def _is_verb(word: str, number: Number) -> bool:
    """Whether a word ends the phrase as a verb; before a plural only a finite form does ("two work trains", "two strikes")."""
    return word in FUNCTION or word in FINITE if number == "many" else ends_phrase(word)


def _run(tokens: list[Token], at: int, number: Number) -> int:
    """Where the unbroken run of words that may form a noun phrase ends."""
    last = at
    while last < len(tokens) and last - at < _LONGEST:
        token = tokens[last]
        if hyphen_at(tokens, last):
            last += 2
            continue
        if token.text == "U" and [t.text for t in tokens[last + 1 : last + 3]] == [".", "S"]:  # "two U.S. soldiers"
            last += 3 + (last + 3 < len(tokens) and tokens[last + 3].text == ".")
            continue
        if token.is_number and last > at and last + 1 < len(tokens) and tokens[last + 1].capital:  # "two new 737 Max jets"
            last += 1
            continue
        foreign = token.text == "US"  # not the pronoun
        if (
            not token.is_word
            or (token.low in FUNCTION and not foreign and not is_small_march(token))
            or (last > at and _is_verb(token.low, number) and not foreign)
        ):
            break
        last += 1
    return min(last, len(tokens))


def _phrase(tokens: list[Token], at: int, number: Number) -> Counted | None:
    end = _run(tokens, at, number)
    if end == at:
        return None
    if number == "any":
        end = next((i for i in range(at + 1, end) if is_participle(tokens[i].low) and not hyphen_at(tokens, i - 1)), end)
    head = _singular_head(tokens, at, end) if number == "one" else _plural_head(tokens, at, end)
    if head is None and number == "many":
        head = _coordinated(tokens, end)
    if head is None and number == "any":
        head = _singular_head(tokens, at, end)
    if head is None or _is_name(tokens, at, head):
        return None
    low = tokens[head].low
    noun = singular(low)
    person = is_person(low, tokens[head].capital)
    last = head + 1
    joint = _joint(tokens, last, person)
    return Counted(at, joint or last, noun, "person" if person else noun)


def _is_name(tokens: list[Token], at: int, head: int) -> bool:
    """Whether the phrase is rather somebody's name: "another 40 Anna Parsons"."""
    if head == at or is_person(tokens[head].low):
        return False
    return all(t.capital and not t.text.isupper() for t in tokens[at : head + 1]) and not tokens[head].low.endswith("ans")


def _plural_head(tokens: list[Token], at: int, end: int) -> int | None:
    """The first plural noun of the run, or the last of several in a row ("sports fans"); else a noun with one form for both."""
    head = None
    for index in range(at, end):
        low = tokens[index].low
        if head is not None and (index > head + 1 or tokens[head].low not in _ATTRIBUTIVE) and not hyphen_at(tokens, head - 1):
            break
        if is_plural(low) and not low.endswith("'") and not (index + 1 < end and hyphen_at(tokens, index + 1)):
            head = index
        elif tokens[index].capital and low.endswith("ese") and index + 1 == end:  # "millions of Japanese"
            head = index if head is None else head
        elif low in INVARIANT and (index + 1 >= end or low in ("staff", "crew", "police", "personnel")):
            head = index if head is None or low in ("staff", "crew", "personnel") else head
    return head


def _coordinated(tokens: list[Token], end: int) -> int | None:
    """The plural behind two joined attributes: "digital and physical sales", "Russian and Ukrainian troops"."""
    if tokens[end - 1].low in CASUALTIES or is_participle(tokens[end - 1].low):
        return None
    if end + 1 < len(tokens) and tokens[end].low in ("and", "or") and tokens[end - 1].is_word and tokens[end + 1].is_word:
        return _plural_head(tokens, end + 1, _run(tokens, end + 1, "many"))
    return None


def _singular_head(tokens: list[Token], at: int, end: int) -> int | None:
    """The last word of the run that is no verb: "one man died" ends at "man"."""
    head = None
    for index in range(at, end):
        low = tokens[index].low
        if head is not None and (is_participle(low) or low in CASUALTIES or (is_plural(low) and index + 1 == end)):
            break
        if not hyphen_at(tokens, index):
            head = index
    if head is not None and (is_participle(tokens[head].low) and head == at and tokens[head].low.endswith("ed")):
        return None
    return head


def _joint(tokens: list[Token], last: int, person: bool) -> int | None:
    """Where "men and women" or "houses and buildings" ends: a second plural of the same sort that nothing says more of."""
    if last + 1 >= len(tokens) or tokens[last].low not in ("and", "or") or not tokens[last + 1].is_word:
        return None
    low = tokens[last + 1].low
    if not is_plural(low) or is_person(low) != person:
        return None
    following = tokens[last + 2] if last + 2 < len(tokens) else None
    if following is None or not following.is_word or (following.low in FUNCTION):
        return last + 2
    return None
