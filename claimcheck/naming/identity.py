"""Whether two names from different articles mean one person, institution or place, and under which key they go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from claimcheck.model import EntityKind, Names
from claimcheck.naming import firstnames, roles
from claimcheck.naming.profiles import Profile, countries_in, gender_of, profile, ungenitive
from claimcheck.naming.transliteration import plain, sound, variants

Relation = Literal["same", "compatible", "different", "unknown"]

_NICKNAMES = tuple(
    frozenset(group.split())
    for group in """
    william will bill billy willie|robert rob bob bobby bert|richard rick dick rich ricky|james jim jimmy jamie|
    john jack johnny jon|joseph joe joey|
    michael mike mick mickey|edward ed eddie ted ned|thomas tom tommy|charles charlie chuck|daniel dan danny|david dave|
    donald don donnie|
    douglas doug|frederick fred freddie|gerald gerry jerry|gregory greg|henry harry hank|jeffrey geoffrey jeff geoff|
    kenneth ken kenny|lawrence larry|
    leonard len lenny|matthew matt|nicholas nick|patrick pat paddy|peter pete|philip phil|raymond ray|ronald ron ronnie|
    samuel samantha sam|
    stephen steven steve|timothy tim|theodore ted theo|victor vic|vincent vince|walter walt|andrew andy drew|
    anthony tony antony|benjamin ben benny|
    christopher christine christina chris|alexander alexandra alex sasha|elizabeth liz beth betsy betty lisa eliza|
    katherine catherine kate kathy cathy katie|
    margaret maggie meg peggy|patricia pat patty trish|susan sue susie|deborah deb debbie|jennifer jen jenny|barbara barb|
    rebecca becky|
    victoria vicky|dorothy dot|judith judy|pamela pam|cynthia cindy|jacqueline jackie|kimberly kim|mitchell mitch|bernard bernie|
    clifford cliff|francis frank|franklin frank|albert al bert|alfred alf fred|arthur art|eugene gene|harold hal harry|
    jacob jake|joshua josh|
    jonathan jon|nathaniel nathan nate|randall randolph randy|russell russ|terence terry|zachary zach|vladimir volodya vova|
    mikhail misha|dmitry dima
    """.replace("\n", "").split("|")
)
_SPEAKS_FOR = frozenset("spokesman spokeswoman spokesperson spokesmen spokeswomen press secretary representative".split())
_REPRESENTING = frozenset(
    """official officer director head chief secretary minister deputy leader manager administrator commissioner
    superintendent constable inspector detective sergeant lieutenant captain general commander colonel major sheriff
    trooper investigator prosecutor attorney judge coroner ambassador envoy diplomat adviser advisor aide president
    chairman chairwoman chair chancellor premier governor mayor king queen prince pope speaker senator congressman
    congresswoman lawmaker agent marshal keeper curator founder owner ceo executive""".split()
)
_POLICE = frozenset(
    "police policeman policewoman constable sergeant sgt lieutenant lt detective inspector sheriff trooper pc officer cop".split()
)
_SCALE = frozenset("us u.s. uk national federal local state city county".split())
_COUNTRYWIDE = frozenset("us u.s. uk".split())
_THIN = frozenset("of for the a an and at in on to with from senior top chief official officials".split())


# --- relations -------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=65536)
def relation(left: str, right: str, left_titles: tuple[str, ...] = (), right_titles: tuple[str, ...] = ()) -> Relation:
    """How two bare names stand to each other; symmetric.

    "same": one person, institution or place in two spellings or lengths. "compatible": one may speak for the other (a person and
    the office or institution that a title names, a spokesman, a capital and its country), or the spelling leaves it open.
    "different": two. "unknown": nothing in the words decides. The titles are those that the articles give to each.
    """
    if plain(left) and plain(left) == plain(right):
        return "same"
    return compare(with_titles(profile(left), left_titles), with_titles(profile(right), right_titles))


def compare(one: Profile, other: Profile) -> Relation:
    """As `relation`, for two names whose profiles are known."""
    if not one.words or not other.words:
        return "unknown"
    if "place" in (one.sort, other.sort) or one.country or other.country:
        return _seats(one, other)
    if {one.sort, other.sort} <= {"person", "name"}:
        return _people(one, other)
    if {one.sort, other.sort} <= {"institution", "name"}:
        return _institutions(one, other)
    return _across(one, other)


def with_titles(known: Profile, titles: tuple[str, ...]) -> Profile:
    """The profile with the titles that the articles give."""
    if not titles:
        return known
    words = [ungenitive(w) for title in titles for w in title.split()]
    return Profile(
        "person" if known.sort == "name" else known.sort, known.words, (*known.titles, *(w.lower().strip(".,") for w in words)),
        known.countries | frozenset(countries_in(words)), known.country, known.seat, known.suffix,
        known.gender or gender_of(words, ()),
    )  # fmt: skip


def _seats(one: Profile, other: Profile) -> Relation:
    """Places, and what stands for a country: its capital, its house of government, its officials."""
    if one.country and one.country == other.country:
        return "same" if one.seat == other.seat and one.sort == other.sort else "compatible"
    if one.sort == other.sort == "place":
        return _towns(one.words, other.words) if not one.country and not other.country else "different"
    if one.country and other.country:
        return "different"
    place, actor = (one, other) if one.country or one.sort == "place" else (other, one)
    if place.country in actor.countries:
        return "compatible"
    if actor.countries and place.country and actor.sort == "person":
        return "different"
    return "unknown"


def _towns(one: Sequence[str], other: Sequence[str]) -> Relation:
    if len(one) == len(other) and all(map(variants, one, other)):
        return "same"
    return "compatible" if set(one) <= set(other) or set(other) <= set(one) else "different"


def _people(one: Profile, other: Profile) -> Relation:
    if one.suffix != other.suffix and len(one.words) > 1 and len(other.words) > 1:
        return "different"
    if one.gender and other.gender and one.gender != other.gender:
        return "different"
    if sound("".join(one.words)) == sound("".join(other.words)):
        return "same"
    short, full = sorted((one.words, other.words), key=len)
    if len(short) == 1:
        return _short_of(short[0], full)
    if not variants(short[-1], full[-1]) and set(map(sound, short)) != set(map(sound, full)):
        return "compatible" if _doubled(short, full) else "different"
    exact = sound(short[-1]) == sound(full[-1])
    return _first_names(short[0], full[0], exact) if variants(short[-1], full[-1]) else "same"


def _short_of(word: str, full: Sequence[str]) -> Relation:
    """A single name against a longer or another single one."""
    if sound(word) == sound(full[-1]):
        return "same"
    if sound(word) == sound(full[0]):  # a family name that comes first, or a given name that stands alone
        return "same" if full[-1].title() in firstnames.FIRST_NAMES else "compatible"
    return "compatible" if variants(word, full[-1]) or any(sound(word) == sound(part) for part in full) else "different"


def _doubled(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether one surname is part of a double one ("Anna Berg", "Anna Berg-Lund")."""
    parts = {part for word in full for part in word.split("-")} & {part for word in short for part in word.split("-")}
    return len(parts) > 1


def _first_names(one: str, other: str, exact: bool) -> Relation:
    if sound(one) == sound(other) or variants(one, other):
        return "same"
    if one[0] == other[0] and 1 in (len(one), len(other)):
        return "same" if exact else "compatible"
    if any(one in group and other in group for group in _NICKNAMES):
        return "same" if exact else "compatible"
    return "different"


def _institutions(one: Profile, other: Profile) -> Relation:
    left, right = " ".join(one.words), " ".join(other.words)
    if _initials(left, right) or _initials(right, left):
        return "same"
    short, full = sorted((set(one.words) - _SCALE, set(other.words) - _SCALE), key=len)
    if short and short <= full:
        return "same" if short == full and set(one.words) ^ set(other.words) <= _COUNTRYWIDE else "compatible"
    if len(one.words) == len(other.words) and all(variants(a, b) for a, b in zip(one.words, other.words, strict=True)):
        return "same"
    return "different"


def _initials(full: str, short: str) -> bool:
    words = list(full.replace("-", " ").split())
    plain_short = short.replace(".", "")
    return len(words) > 1 and plain_short in ("".join(w[0] for w in words), "".join(w[0] for w in words if w not in _THIN))


def _across(one: Profile, other: Profile) -> Relation:
    """A person, role or institution against one of another sort."""
    own, theirs = _content(one), _content(other)
    if one.sort == other.sort == "role":
        return "same" if set(one.words) == set(other.words) else _roles(own, theirs)
    if own & theirs:
        return "compatible"
    if one.countries and other.countries and not one.countries & other.countries:
        return "different" if "person" in (one.sort, other.sort) else "unknown"
    return "compatible" if one.countries & other.countries else "unknown"


def _content(known: Profile) -> frozenset[str]:
    """The words that tell for whom somebody can speak, in the singular; none for a person whom no title makes a speaker."""
    if known.sort in ("person", "name"):
        words = [roles.singular(plain(w)) for w in known.titles]
        if not any(w in _REPRESENTING or w in roles.SHORT_TITLES or w in _SPEAKS_FOR for w in words):
            return frozenset()
    else:
        words = [roles.singular(plain(w)) for w in known.words]
    police = {"police"} if not _POLICE.isdisjoint(words) else set()
    return frozenset(w for w in words if w not in _THIN and w not in _SCALE and w not in _SPEAKS_FOR) | police


def _roles(own: frozenset[str], theirs: frozenset[str]) -> Relation:
    return "compatible" if own <= theirs or theirs <= own or own & theirs else "unknown"


# --- many articles ---------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16384)
def canonical(name: str) -> str:
    """A key under which most spellings of a name fall: a country's key, a person's name as it sounds, a role's words."""
    known = profile(name)
    if known.country and known.sort == "place" and not known.seat:
        return known.country
    if known.sort in ("person", "name"):
        return " ".join(sound(w) for w in known.words)
    return " ".join(known.words)


@dataclass(frozen=True, slots=True)
class Directory:
    """What several articles together know of their names: each one's fullest form, and what its words and titles tell."""

    fullest: dict[str, str]
    profiles: dict[str, Profile]

    def key(self, name: str) -> str:
        """The canonical key of a name, through its fullest form in the articles."""
        return canonical(self.fullest.get(canonical(name), name))

    def relation(self, left: str, right: str) -> Relation:
        """As `relation`, with the kinds and titles that the articles give to each name."""
        if plain(left) and plain(left) == plain(right):
            return "same"
        one, other = self.key(left), self.key(right)
        if (one and one == other) or relation(left, right) == "same":
            return "same"
        return compare(self.profiles.get(one) or profile(left), self.profiles.get(other) or profile(right))


def directory(articles: Iterable[Names]) -> Directory:
    """The directory of several articles; a surname that two people share keeps its own key."""
    forms: dict[str, set[str]] = {}
    titles: dict[str, set[str]] = {}
    kinds: dict[str, set[EntityKind]] = {}
    for entity in (entity for names in articles for entity in names.entities):
        key = canonical(entity.name)
        forms.setdefault(key, set()).add(entity.name)
        titles.setdefault(key, set()).update(entity.titles)
        kinds.setdefault(key, set()).add(entity.kind)
    people = sorted(key for key in forms if "person" in kinds[key])
    fullest = {key: max(forms[key], key=lambda form: (len(form), form)) for key in sorted(forms)}
    bearers: dict[str, list[str]] = {}
    for key in people:
        if " " in key:
            bearers.setdefault(key.split()[-1], []).append(key)
    for key in people:
        if " " not in key and len(bearers.get(key, ())) == 1:
            [longer] = bearers[key]
            fullest[key] = fullest[longer]
            titles[longer] |= titles[key]
    return Directory(fullest, {key: _known(fullest[key], sorted(titles[key]), kinds[key]) for key in sorted(forms)})


def _known(name: str, titles: Sequence[str], kinds: Collection[EntityKind]) -> Profile:
    """The profile of a name with the kind and titles that the articles give."""
    told = profile(name)
    if told.sort == "name" and "person" not in kinds:
        told = replace(told, sort="place" if "place" in kinds else "institution")
    elif told.sort == "person" and not told.titles and "person" not in kinds:
        told = replace(told, sort="place" if "place" in kinds else "institution", gender="")
    return with_titles(told, tuple(titles)) if "person" in kinds else told
