"""What the words of a bare name tell by themselves: a person, a place, an institution or a role, its titles and countries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from claimcheck.naming import firstnames, institutions, places, roles
from claimcheck.naming.transliteration import plain
from claimcheck.text.function_words import ARTICLES, DETERMINERS, SUFFIXES

Sort = Literal["person", "place", "institution", "role", "name"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What the words of a name tell by themselves.

    `words` are the name's own words (titles, articles and suffixes stripped), `titles` the words of title stripped, `countries`
    the keys of all countries named or implied, `country` the one that the name as a whole is, `seat` whether it only stands
    for it.
    """

    sort: Sort
    words: tuple[str, ...]
    titles: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    country: str = ""
    seat: bool = False
    suffix: str = ""
    gender: str = ""


@lru_cache(maxsize=16384)
def profile(name: str) -> Profile:
    """What a bare name tells: a person ("PM Johnson"), place, institution ("the Kremlin"), role ("police"), or only a name."""
    words = [w.strip('.,;:()[]"“”') if w.count(".") < 2 else w.strip(',;:()[]"“”') for w in ungenitive(name).split()]
    words = [w for w in words if w]
    while len(words) > 1 and (words[0].lower() in ARTICLES or (words[0].lower() in DETERMINERS and words[0].islower())):
        words = words[1:]
    text = " ".join(words)
    whole = _whole(text)
    if whole is not None:
        return whole
    countries = frozenset(countries_in(words))
    if not words:
        return Profile("name", ())
    if _is_role(words):
        return Profile("role", tuple(w.lower() for w in words), countries=countries, gender=roles.gender(words[-1].lower()))
    start = _name_start(words)
    titles, rest = words[:start], words[start:]
    suffix = plain(rest[-1]) if len(rest) > 1 and plain(rest[-1]) in SUFFIXES else ""
    rest = rest[: len(rest) - bool(suffix)]
    if not titles and len(rest) > 1 and (rest[0] in places.ADJECTIVES or rest[-1].lower() in places.PLACE_ENDS):
        return Profile("place", tuple(plain(w) for w in rest), countries=countries)
    if not titles and (_institution(rest) or (len(rest) == 1 and rest[0].isupper() and len(rest[0]) > 1)):
        return Profile("institution", tuple(plain(w) for w in rest), countries=countries)
    sort: Sort = "person" if titles or (len(rest) in (2, 3, 4) and _personal(rest)) else "name"
    gender = gender_of(titles, rest)
    return Profile(sort, tuple(plain(w) for w in rest), tuple(w.lower() for w in titles), countries, suffix=suffix, gender=gender)


def ungenitive(name: str) -> str:
    """A name without the genitive's ending."""
    for ending in ("’s", "'s"):
        if name.endswith(ending):
            return name[:-2]
    return name


def _whole(text: str) -> Profile | None:
    """The profile of a name that the gazetteer knows as a whole."""
    for form in (text, text.title() if text.isupper() and len(text) > 3 else text):
        if form in places.COUNTRIES:
            return Profile(
                "place", tuple(plain(form).split()), country=places.COUNTRIES[form], countries=frozenset({places.COUNTRIES[form]})
            )
        if form in places.CAPITALS:
            key = places.CAPITALS[form]
            return Profile("place", tuple(plain(form).split()), country=key, countries=frozenset({key}), seat=True)
        if form in places.GOVERNMENTS:
            key = places.COUNTRIES[places.GOVERNMENTS[form]]
            return Profile("institution", tuple(plain(form).split()), country=key, countries=frozenset({key}), seat=True)
        if form in places.DEMONYMS:
            key = places.DEMONYMS[form]
            return Profile("place", tuple(plain(form).split()), country=key, countries=frozenset({key}), seat=form.endswith("s"))
        if form in places.WELL_KNOWN:
            return Profile("institution", tuple(plain(form).split()))
        if form in places.CITIES or form in places.REGIONS:
            return Profile("place", tuple(plain(form).split()))
    return None


def countries_in(words: Sequence[str]) -> Iterable[str]:
    """The countries that words name, are demonyms of, or whose seats of government they are."""
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            phrase = ungenitive(" ".join(words[at : at + size]))
            seat = places.GOVERNMENTS.get(phrase)
            key = places.COUNTRIES.get(seat or phrase) or places.DEMONYMS.get(phrase) or places.CAPITALS.get(phrase)
            if key:
                yield key


def _is_role(words: Sequence[str]) -> bool:
    """Whether a name is a role noun phrase: its head, before any "of" or "for", is written small or is a bare office."""
    head = next((i for i, w in enumerate(words) if w.lower() in ("of", "for", "at", "in", "with", "from")), len(words))
    if head == 0:
        return False
    last = words[head - 1]
    shape = roles.shape(last.lower()) or roles.shape(" ".join(words[max(0, head - 2) : head]).lower())
    return bool(shape) and (last[0].islower() or (shape in ("person", "people") and head == len(words) and len(words) < 4))


def _name_start(words: Sequence[str]) -> int:
    """Where titles end and the name begins."""
    start = 0
    for at in range(len(words) - 1):
        word = words[at].lower().rstrip(".")
        compound = " ".join(words[at : at + 2]).lower()
        if words[at] in firstnames.FIRST_NAMES and word not in roles.HONORIFICS:
            break
        if word in roles.HONORIFICS or word in roles.SHORT_TITLES or roles.shape(word) == "person" or compound in roles.OFFICES:
            start = at + 1
    if start and start < len(words) - 1 and words[start].lower() == "of":
        start = min(start + 2, len(words) - 1)
    return start


def _institution(words: Sequence[str]) -> bool:
    """Whether the words end or begin like an institution's name."""
    lower = [w.lower() for w in words]
    if len(words) > 1 and lower[-1] in institutions.WORDS and lower[-1] not in institutions.SURNAMES:
        return True
    return len(words) > 1 and (
        roles.shape(lower[-1]) in ("institution", "institutions", "document")
        or roles.shape(lower[0]) == "institution"
        or " of " in f" {' '.join(lower)} "
    )


def _personal(words: Sequence[str]) -> bool:
    return all(
        w[0].isupper() or w.lower() in ("de", "van", "von", "der", "bin", "al", "el", "la", "da", "di") or "-" in w for w in words
    )


def gender_of(titles: Sequence[str], rest: Sequence[str]) -> str:
    """The gender that titles or the first of several names tell."""
    for title in titles:
        found = roles.HONORIFICS.get(title.lower().rstrip("."), "") or roles.gender(title.lower())
        if found:
            return found
    return firstnames.gender(rest[0]) if len(rest) > 1 else ""
