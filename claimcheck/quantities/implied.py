"""Read numbers that no numeral writes: no one, both, twice, half, the only, a majority, more than a month."""

from __future__ import annotations

from decimal import Decimal

from claimcheck.quantities.amounts import Amount
from claimcheck.quantities.figures import Numeral
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.quantities.nouns import is_person, is_plural
from claimcheck.quantities.units import dimension, unit_at
from claimcheck.quantities.victims import CASUALTIES
from claimcheck.text.lexemes import Token, hyphen_at

_MULTIPLES = {
    "twice": "2", "double": "2", "doubled": "2", "doubles": "2", "doubling": "2", "twofold": "2", "triple": "3", "tripled": "3",
    "triples": "3", "tripling": "3", "threefold": "3", "trebled": "3", "treble": "3", "trebling": "3", "thrice": "3",
    "quadruple": "4",
    "quadrupled": "4", "quadrupling": "4", "fourfold": "4", "fivefold": "5", "sixfold": "6", "sevenfold": "7", "eightfold": "8",
    "tenfold": "10", "hundredfold": "100", "halved": "0.5", "halving": "0.5", "halves": "0.5", "quintupled": "5",
}  # fmt: skip
IMPLIED = frozenset(_MULTIPLES) | frozenset("nobody none no not both half only sole single lone most majority all a an".split())
GROWING = frozenset(word for word in _MULTIPLES if word not in ("twice", "double", "treble", "triple", "quadruple", "thrice"))
_DOUBLE_NOUNS = frozenset(
    "digit digits bed beds room rooms decker bass agent agents act murder blow bill bogey bogeys standard standards "
    "fault header check "
    "glazing chin cross espresso feature life click play plays team teams teamed whammy glazed bill jeopardy barreled "
    "edged amputee dose "
    "vaccinated check checked take entendre yellow".split()
)
# Nouns after "no" that say nothing of a count.
_NO_COUNT = frozenset(
    "longer doubt way means need matter sense idea reason wonder chance sign evidence comment plan plans intention "
    "comments signs "
    "details doubts reasons excuses excuse limits terms circumstances words one body-double holds illusions bones "
    "qualms regrets secrets ties "
    "problems worries strings bounds words favours favors hard-feelings ends bearings thanks changes reservations news series "
    "indications links ambitions apologies choices guarantees grounds illusion answers rules objections concessions".split()
)
_ONE_IDIOMS = frozenset("another day time way thing reason point side hand more or and in to for by on at from with as".split())
_PRONOUN_BEFORE = frozenset("this that each any every which another the no such only first last next some someone only".split())
_GOVERNED = frozenset("ago later earlier after before long away deep wide high tall further".split())
_MEASURES = frozenset({"inch", "mile", "metre", "kilometre", "centimetre", "millimetre", "hectare", "acre"})
_SPANNING = frozenset("for within after in every".split())
_LASTING = frozenset(
    "last lasts lasted lasting took take takes taken taking spent spend spends spending serve served serving".split()
)
"""Verbs whose object is a span of time: "the talks lasted an hour"."""
_KEPT = frozenset("prison jail custody detention hospital court office quarantine isolation captivity intensive".split())
"""Where somebody is kept for "a year in prison"."""


def _number(first: int, last: int, low: str, high: str | None = None, form: str = "words") -> Numeral:
    grain = Decimal(0) if form in ("vague", "fraction") else Decimal(1)
    return Numeral(first, last, Decimal(low), Decimal(high or low), grain, form=form)


def read_implied(tokens: list[Token], index: int, hedged: bool) -> Amount | None:
    """The amount that a word without a numeral states at the token, or None; `hedged` says that a hedge stands before it."""
    low = tokens[index].low
    if low in _MULTIPLES:
        return _multiple(tokens, index)
    reader = _READERS.get(low)
    if reader:
        return reader(tokens, index)
    return _governed(tokens, index, hedged) if low in ("a", "an") else None


def _low(tokens: list[Token], index: int) -> str:
    return tokens[index].low if 0 <= index < len(tokens) else ""


def _multiple(tokens: list[Token], index: int) -> Amount | None:
    """As in "twice", "doubled", "double the size"; "a double bed" is none."""
    low, following = tokens[index].low, _low(tokens, index + 1)
    if low in ("double", "triple", "treble", "quadruple") and (
        following in _DOUBLE_NOUNS
        or hyphen_at(tokens, index + 1)
        or _low(tokens, index - 1) in ("a", "his", "her", "their")
        or not following
    ):
        return None
    if low == "halves":
        return None
    return Amount(index, index + 1, _number(index, index + 1, _MULTIPLES[low], form="words"), "time", "multiple")


def _nobody(tokens: list[Token], index: int) -> Amount | None:
    """As in "nobody", "none", "no one", "no-one"."""
    low = tokens[index].low
    if low == "nobody":
        return Amount(index, index + 1, _number(index, index + 1, "0"), "person", "count")
    if low == "none":
        return (
            None
            if _low(tokens, index + 1) in ("the", "other", "too")
            else Amount(index, index + 1, _number(index, index + 1, "0"))
        )
    return None


def _no(tokens: list[Token], index: int) -> Amount | None:
    """As in "no one was hurt", "no casualties", "no soldiers": zero of a plural noun or of people."""
    at = index + 1 + (index + 2 < len(tokens) and hyphen_at(tokens, index + 1))
    low = _low(tokens, at)
    if low == "one":
        return Amount(index, at + 1, _number(index, at + 1, "0"), "person", "count")
    if low in _NO_COUNT or not low:
        return None
    for ahead in range(at, min(at + 4, len(tokens))):
        word = tokens[ahead].low
        if not tokens[ahead].is_word or word in FUNCTION or word in _NO_COUNT or word.endswith("'s"):
            return None
        if (is_plural(word) and word not in CASUALTIES) or (is_person(word, tokens[ahead].capital) and ahead - at < 3):
            return Amount(index, index + 1, _number(index, index + 1, "0"))
    return None


def _not(tokens: list[Token], index: int) -> Amount | None:
    """As in "not one person was hurt", "not a single house", "not one of them": zero; "he is not one to wait" is none."""
    before = _low(tokens, index - 1)
    led = before[:1].isalpha() and before not in ("and", "but", "that", "with", "yet")
    single = _low(tokens, index + 1) == "a" and _low(tokens, index + 2) == "single"
    at = index + 3 if single else index + 2
    if (led and _low(tokens, index - 2) != "there") or not (single or _low(tokens, index + 1) == "one"):
        return None
    if _low(tokens, at) in ("in", ",", "and", "or", "", ".") or "but" in (_low(tokens, at), _low(tokens, at + 1)):
        return None
    unit = "person" if not single and (_low(tokens, at) in FUNCTION or not tokens[at].is_word) else ""
    return Amount(index, at, _number(index, at, "0"), unit, "count")


def _both(tokens: list[Token], index: int) -> Amount | None:
    """As in "both men", "both of the attackers"; not "both … and …"."""
    at = index + 1
    if _low(tokens, at) == "of":
        return Amount(index, index + 1, _number(index, index + 1, "2"))
    while _low(tokens, at) in ("the", "his", "her", "its", "their", "these", "those"):
        at += 1
    for ahead in range(at, min(at + 4, len(tokens))):
        if not tokens[ahead].is_word or tokens[ahead].low in FUNCTION:
            return None
        if is_plural(tokens[ahead].low) and (ahead > at or not tokens[ahead].capital or is_person(tokens[ahead].low)):
            return Amount(index, at, _number(index, index + 1, "2"))
    return None


def _half(tokens: list[Token], index: int) -> Amount | None:
    """As in "half of the troops", "half the price", "half a mile", "half an hour"."""
    following = _low(tokens, index + 1)
    if _low(tokens, index - 1) in (
        "first",
        "second",
        "other",
        "top",
        "bottom",
        "latter",
        "opening",
        "better",
        "third",
        "one",
        "his",
        "and",
    ):
        return None
    if following in ("of", "the", "its", "their", "his", "her", "that", "all", "those", "these", "as"):
        return Amount(index, index + 1, _number(index, index + 1, "0.5", form="fraction"), "ratio", "ratio")
    at = index + 1 + (following in ("a", "an") or hyphen_at(tokens, index + 1))
    found = unit_at(tokens, at, signs=False) if at > index + 1 and at < len(tokens) else None
    if found and dimension(found[0]) in ("duration", "length", "mass", "volume", "area"):
        return Amount(index, found[1], _number(index, at, "0.5"), found[0], dimension(found[0]))
    return None


def _only(tokens: list[Token], index: int) -> Amount | None:
    """As in "the only survivor", "the sole suspect", "a single shot", "a lone gunman"."""
    low, before, following = tokens[index].low, _low(tokens, index - 1), _low(tokens, index + 1)
    if not following or following in FUNCTION or not tokens[index + 1].is_word:
        return None
    if low in ("only", "sole"):
        fits = before in ("the", "its", "his", "her", "their") and not is_plural(following)
        fits = fits and following not in (
            "way",
            "thing",
            "reason",
            "one",
            "time",
            "solution",
            "option",
            "question",
            "problem",
            "hope",
            "real",
        )
    else:
        fits = (
            before in ("a", "one", "not")
            and not hyphen_at(tokens, index + 1)
            and following not in ("mother", "father", "parent", "mum", "digit")
        )
    none = low == "single" and (before == "not" or _low(tokens, index - 2) == "not")
    return Amount(index, index + 1, _number(index, index + 1, "0" if none else "1")) if fits else None


def _most(tokens: list[Token], index: int) -> Amount | None:
    """As in "a majority of voters", "most of the troops", "most people": more than half."""
    low, following = tokens[index].low, _low(tokens, index + 1)
    if low == "majority":
        if _low(tokens, index - 1) not in ("a", "the", "vast", "overwhelming", "large", "clear", "great") or following != "of":
            return None
    elif (
        following != "of" and not (is_plural(following) and _low(tokens, index - 1) not in ("the", "their", "its", "his", "her"))
    ) or _low(tokens, index - 1) in ("the", "make"):
        return None
    numeral = Numeral(index, index + 1, Decimal("0.5"), Decimal(1), Decimal(0), form="most")
    return Amount(index, index + 1, numeral, "ratio", "ratio")


def _all(tokens: list[Token], index: int) -> Amount | None:
    """As in "all of the hostages", "all the victims"."""
    if _low(tokens, index - 1) in ("after", "at", "of", "in", "above", "for", "once", "it", "that", "first"):
        return None
    following = [token.low for token in tokens[index + 1 : index + 3]]
    if following[:1] == ["of"] and following[1:] and following[1] in ("the", "its", "his", "her", "their", "those", "these"):
        pass
    elif following[:1] not in (["the"], ["its"], ["his"], ["her"], ["their"], ["those"], ["these"]):
        return None
    for ahead in range(index + 2, min(index + 6, len(tokens))):
        if is_plural(tokens[ahead].low):
            return Amount(index, index + 1, _number(index, index + 1, "1", form="fraction"), "ratio", "ratio")
        if tokens[ahead].low in FUNCTION and ahead > index + 2:
            return None
    return None


def _governed(tokens: list[Token], index: int, hedged: bool) -> Amount | None:
    """As in "more than a month", "an inch", "a week ago": one of a unit that a hedge or a measure governs."""
    found = unit_at(tokens, index + 1, signs=False) if index + 1 < len(tokens) else None
    if found is None:
        return _owned(tokens, index)
    unit, last = found
    kind = dimension(unit)
    if kind not in ("duration", "length", "mass", "volume", "area", "money", "temperature", "energy", "data") or " per " in unit:
        return None
    if (
        tokens[index + 1].low
        in ("second", "minute", "foot", "yard", "pound", "bit", "stone", "ton", "quarter", "degree", "point")
        and not hedged
    ):
        return None
    before, after = _low(tokens, index - 1), _low(tokens, last)
    if tokens[index - 1].is_number or (index and before in ("times", "twice", "once")):
        return None
    plain = not after or after in FUNCTION or not tokens[last].is_word
    over = before == "over" and _low(tokens, index - 2) not in _LASTING  # "took over a year" is more than a year
    spans = kind == "duration" and (((before in _SPANNING or over) and plain) or _lasts(tokens, index, last))
    if kind == "duration" and [_low(tokens, at) for at in range(last, last + 3)] == ["and", "a", "half"]:
        return Amount(index, last + 3, _number(index, last + 3, "1.5"), unit, kind)
    if kind == "duration" and hyphen_at(tokens, last) and _low(tokens, last + 1) == "long":
        return Amount(index, last + 2, _number(index, index + 1, "1"), unit, kind, True)
    if not (hedged or after in _GOVERNED or unit in _MEASURES or spans) or (hedged and not plain):
        return None
    return Amount(index, last, _number(index, index + 1, "1"), unit, kind)


_TERMS = frozenset("hour day week fortnight month year decade".split())
_SERVED = frozenset(
    "imprisonment jail prison ban suspension notice probation custody detention delay sentence contract extension loan lease "
    "exile mourning leave training service work pay wages salary rent wait".split()
)


def _owned(tokens: list[Token], index: int) -> Amount | None:
    """As in "a year's imprisonment", "a week's notice": how long what is named lasts; not "a year's end"."""
    word = tokens[index + 1].low.replace("’", "'") if index + 1 < len(tokens) else ""
    unit = word.removesuffix("'s")
    if unit == word or unit not in _TERMS or _low(tokens, index + 2) not in _SERVED:
        return None
    return Amount(index, index + 2, _number(index, index + 1, "1"), unit, "duration")


def _lasts(tokens: list[Token], index: int, last: int) -> bool:
    """Whether "a week" is how long something named lasts: "a week of mourning", "lasted a week", "a year in prison"."""
    after, filled = _low(tokens, last), tokens[last + 1] if last + 1 < len(tokens) else None
    if after == "of" and filled is not None:
        return filled.is_word and not filled.capital and filled.low not in FUNCTION
    if after == "in" and filled is not None and filled.low in _KEPT:
        return True
    return _low(tokens, index - 1) in _LASTING and after != "off" and (after in FUNCTION or after in (",", ".", ";", ""))


def is_pronoun_one(tokens: list[Token], index: int) -> bool:
    """Whether "one" at the token is a pronoun or part of an idiom, and counts nothing."""
    before, following = _low(tokens, index - 1), _low(tokens, index + 1)
    if before in _PRONOUN_BEFORE or following in ("another", "day", "another's") or following.startswith("'"):
        return True
    if following in ("of", "thing", "way", "point", "reason", "side", "time") or (
        following == "hand" and before in ("on", "the")
    ):
        return True
    if following in CASUALTIES:
        return False
    pauses = not following or following in FUNCTION or not tokens[index + 1].is_word
    return pauses and before not in (
        "killed",
        "killing",
        "injured",
        "injuring",
        "wounded",
        "wounding",
        "arrested",
        "kills",
        "leaving",
        "least",
    )


_READERS = {
    "nobody": _nobody, "none": _nobody, "no": _no, "not": _not, "both": _both, "half": _half, "only": _only, "sole": _only,
    "single": _only, "lone": _only, "most": _most, "majority": _most, "all": _all,
}  # fmt: skip
