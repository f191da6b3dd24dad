"""Tell plural from singular, people from things, and words that end a noun phrase."""

from __future__ import annotations

from claimcheck.quantities.noun_lexicon import (
    FUNCTION,
    IRREGULAR,
    NO_PARTICIPLES,
    NOT_PERSONS,
    NOT_PLURAL,
    PERSON_ENDINGS,
    PERSONS,
    VERBS,
)
from claimcheck.text.lexemes import Token


def singular(word: str) -> str:
    """The singular of an English noun in small letters; words that are no plural stay as they are."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith(("men", "women")) and len(word) > 4 and word not in ("specimen", "regimen", "omen", "abdomen", "acumen"):
        return word[:-2] + "an"
    if not is_plural(word):
        return word
    if word.endswith("'"):
        word = word[:-1]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def is_plural(word: str) -> bool:
    """Whether a word in small letters looks like a plural noun."""
    if word in IRREGULAR or (word.endswith("men") and singular_of_men(word)):
        return True
    if word in NOT_PLURAL or len(word) < 3 or not word.endswith("s"):
        return False
    return not word.endswith(("ss", "us", "is", "'s", "ous")) or word.endswith(("iraqis", "israelis", "taxis", "skis", "menus"))


def is_small_march(token: Token) -> bool:
    """Whether a word is "march" in small letters, which is walked and no month."""
    return token.text == "march"


def singular_of_men(word: str) -> bool:
    """Whether a word in -men is a plural ("firemen"), not "specimen"."""
    return len(word) > 4 and word not in ("specimen", "regimen", "omen", "abdomen", "acumen", "semen", "yemen", "ramen")


def is_person(word: str, capital: bool = False) -> bool:
    """Whether a noun in small letters names people; `capital` lets demonyms in -an and -ese count ("Americans")."""
    lemma = singular(word)
    if lemma in PERSONS or word in PERSONS:
        return True
    if lemma in NOT_PERSONS:
        return False
    if capital and word.endswith(
        ("ans", "ians", "ese", "iards", "ards", "ders", "lians", "ites", "qis", "lis", "nis", "shis", "gers")
    ):
        return word.endswith(("ans", "ese", "iards", "qis", "ites", "shis"))
    tail = lemma.rpartition("-")[2]
    if tail != lemma and tail in PERSONS:
        return True
    return len(lemma) > 5 and lemma.endswith(PERSON_ENDINGS) and lemma not in NOT_PERSONS


def ends_phrase(word: str) -> bool:
    """Whether a word in small letters cannot stand inside a noun phrase after its first word: verbs, prepositions, pronouns."""
    return word in FUNCTION or word in VERBS


def is_participle(word: str) -> bool:
    """Whether a word looks like a verb in -ed or -ing: an adjective before a noun, a verb after it."""
    if word in NO_PARTICIPLES or len(word) < 4:
        return False
    return word.endswith(("ed", "ing"))
