"""The entities of an article while they are being found, with the tables by which they are looked up."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from claimcheck.model import EntityKind
from claimcheck.naming import places

_MANY = 64


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Lower case without diacritics, for comparing the spellings of one article."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("’", "'")


def country_of(words: Sequence[str]) -> set[str]:
    """The countries that words name or that they are demonyms of."""
    found = set()
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            key = places.COUNTRIES.get(phrase) or places.DEMONYMS.get(phrase)
            if key:
                found.add(key)
    return found


@dataclass(slots=True)
class Cast:
    """An entity under construction.

    `parts` are the folded words of a name; `countries` those that its titles or words tell; `rows` the sentences that mention
    it so far; `lemma` and `modifiers` are a role noun's head and the words before it.
    """

    name: str
    kind: EntityKind
    parts: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    titles: list[str] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    lemma: str = ""
    modifiers: frozenset[str] = frozenset()
    rows: list[int] = field(default_factory=list)

    def last_row(self, row: int) -> int:
        """The last sentence up to a given one that mentions it, -1 where none does."""
        at = bisect_right(self.rows, row)
        return self.rows[at - 1] if at else -1


class Company:
    """All entities of an article, found again by name word, whole name, head noun or initials."""

    def __init__(self) -> None:
        self.members: list[Cast] = []
        self.by_name: dict[str, int] = {}
        self._by_part: dict[str, list[int]] = {}
        self._by_lemma: dict[str, list[int]] = {}
        self._by_initials: dict[str, int] = {}
        self._officers: dict[str, list[int]] = {}
        self._nationals: dict[str, list[int]] = {}

    def add(self, cast: Cast, key: str | None = None) -> int:
        """Take in a new entity; `key` is the whole name under which it is found again."""
        entity = len(self.members)
        self.members.append(cast)
        if key is not None:
            self.by_name[key] = entity
        self.index(entity)
        return entity

    def index(self, entity: int) -> None:
        """Make an entity findable by what it is now."""
        cast = self.members[entity]
        if cast.kind == "person":
            for part in cast.parts:
                _enter(self._by_part, part, entity)
        if cast.lemma:
            _enter(self._by_lemma, cast.lemma, entity)
        if cast.kind == "organisation" and cast.parts:
            _enter(self._by_lemma, cast.parts[-1], entity)
            for initials in _initials(cast.name):
                self._by_initials.setdefault(initials, entity)

    def bearers(self, part: str) -> list[int]:
        """The people whose last name is a word, or else those who bear it anywhere."""
        found = self._by_part.get(part, [])
        return [e for e in found if self.members[e].parts[-1] == part] or list(found)

    def sharing(self, parts: Iterable[str]) -> list[int]:
        """The people who bear at least two of some words, and perhaps a few more: all but the commonest word is looked up."""
        lists = sorted((self._by_part.get(part, []) for part in set(parts)), key=len)
        return sorted({entity for entries in lists[:-1] for entity in entries})

    def headed(self, lemma: str) -> Sequence[int]:
        """The role nouns and institutions with a head noun."""
        return self._by_lemma.get(lemma, ())

    def abbreviating(self, name: str) -> int | None:
        """The organisation whose initials a short name is, or which is the short name of a long one."""
        short = name.replace(".", "")
        if short.isupper() and 1 < len(short) < 9:
            return self._by_initials.get(short)
        return next((self.by_name[fold(i)] for i in _initials(name) if fold(i) in self.by_name), None)

    def entitle(self, entity: int, title: str) -> None:
        """Give a person an office or form of address."""
        cast = self.members[entity]
        if title and title not in cast.titles:
            cast.titles.append(title)
            words = title.replace("’s", "").replace("'s", "").replace(",", " ").split()
            for country in sorted(country_of(words) - cast.countries):
                _enter(self._nationals, country, entity)
                cast.countries.add(country)
            for word in fold(title).replace("-", " ").replace(".", " ").split():
                _enter(self._officers, word, entity)

    def officers(self, word: str, row: int) -> Sequence[int]:
        """The people with a word in one of their titles; of very many those introduced last before a sentence."""
        return self._near(self._officers.get(word, []), row)

    def nationals(self, country: str, row: int) -> Sequence[int]:
        """The people whose titles name a country; of very many those introduced last before a sentence."""
        return self._near(self._nationals.get(country, []), row)

    def _near(self, entries: list[int], row: int) -> Sequence[int]:
        if len(entries) <= _MANY:
            return entries
        at = bisect_right(entries, row, key=lambda entity: self.members[entity].rows[0])
        return entries[max(0, at - _MANY) : at]


def _enter(table: dict[str, list[int]], key: str, entity: int) -> None:
    entries = table.setdefault(key, [])
    if entity not in entries[-8:]:
        entries.append(entity)


def _initials(name: str) -> set[str]:
    """The acronyms that a name of several words can have ("OSCE", "RAIB")."""
    words = [w for w in name.replace("-", " ").split() if w[0].isalpha()]
    if len(words) < 2:
        return set()
    return {"".join(w[0] for w in words if w[0].isupper()), "".join(w[0] for w in words).upper()}
