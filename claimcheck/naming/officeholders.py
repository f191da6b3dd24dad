"""Whom the role nouns of an article mean: the holder of an office, somebody mentioned before, or somebody new."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Mapping, Sequence

from claimcheck.model import EntityKind
from claimcheck.naming import places, roles
from claimcheck.naming.cast import Cast, Company, country_of, fold
from claimcheck.naming.pieces import Piece
from claimcheck.naming.rolenouns import RoleNoun
from claimcheck.naming.runs import opens
from claimcheck.naming.tokens import Token

Row = Sequence[Token]

_DEFINITE = frozenset({"the", "this", "that", "'s", "these", "those", "his", "her", "their", "its"})
_LEADERS = frozenset("president minister premier chancellor king queen emperor leader".split())
_NOT_HOLDING = ("candidate", "nominee", "contender", "hopeful", "elect")
_FORMER = frozenset("former ex-president then-president onetime one-time".split())
# Modifiers that tell nothing of the office.
_IDLE = frozenset(
    """visiting current new embattled outgoing incumbent longtime veteran late young old own defiant controversial
    outspoken""".split()
)
_REACH = 3


class RoleBook:
    """The role nouns of one article while they are resolved, in the order of the text."""

    def __init__(
        self,
        rows: Sequence[Row],
        words: Callable[[int, int, int], str],
        company: Company,
        by_piece: Mapping[int, int],
        pieces: Sequence[Piece],
    ):
        self.rows, self.words, self.company, self.pieces = rows, words, company, pieces
        self.named: dict[int, list[tuple[int, int]]] = {}
        for index, entity in sorted(by_piece.items()):
            self.named.setdefault(pieces[index].row, []).append((pieces[index].first, entity))

    def read(self, nouns: Sequence[RoleNoun], taken: Mapping[int, int]) -> tuple[dict[int, int | None], dict[int, int]]:
        """The entity of each role noun (None: open) and of each title without a name; `taken` are a name's own titles."""
        by_noun: dict[int, int | None] = dict(taken)
        by_piece: dict[int, int] = {}
        order = [(noun.row, noun.first, 0, index) for index, noun in enumerate(nouns)]
        order += [(p.row, p.first, 1, index) for index, p in enumerate(self.pieces) if p.head == p.last]
        for row, _, which, index in sorted(order):
            entity = (
                self._title(self.pieces[index]) if which else by_noun[index] if index in by_noun else self._role(nouns[index])
            )
            if entity is not None:
                insort(self.company.members[entity].rows, row)
            if which and entity is not None:
                by_piece[index] = entity
            elif not which:
                by_noun[index] = entity
        return by_noun, by_piece

    def _title(self, piece: Piece) -> int | None:
        """A title in capitals without a name: "the Prime Minister"."""
        words = self.words(piece.row, piece.first, piece.last)
        countries = country_of(words.split())
        lemma = _office_in(" ".join(w for w in words.split() if w not in places.DEMONYMS).lower())
        holders = self._holders(lemma, countries, piece.row, piece.first)
        if holders:
            return holders[0] if len(holders) == 1 else None
        known = self.company.by_name.get(fold(words))
        if known is None:
            known = self.company.add(Cast(words, "role", (), piece.gender, lemma=lemma, countries=countries), fold(words))
        return known

    def _role(self, noun: RoleNoun) -> int | None:
        row = self.rows[noun.row]
        stop = max(noun.core, noun.last - len(noun.lemma.split()))
        modifiers = frozenset(row[i].lower for i in range(noun.core, stop))
        countries = country_of([row[i].text for i in range(noun.core, noun.extent)])
        if noun.determiner in _DEFINITE:
            if noun.lemma == "counterpart":
                return self._counterpart(countries, noun.row)
            holders = self._definite_holders(noun, modifiers, countries)
            again = self._again(noun, modifiers)
            found = self._latest(holders, again, noun)
            if found is not None or len(holders) > 1:
                return found
        return self._new(noun, modifiers, countries)

    def _latest(self, holders: list[int], again: int | None, noun: RoleNoun) -> int | None:
        """The holder, or the role mentioned since; an office that one person holds goes to its holder."""
        if len(holders) == 1:
            holder = self.company.members[holders[0]]
            if again is None or noun.lemma in roles.OFFICES:
                return holders[0]
            since = self.company.members[again].last_row(noun.row)
            return again if since > holder.last_row(noun.row) else holders[0]
        return again if not holders else None

    def _definite_holders(self, noun: RoleNoun, modifiers: frozenset[str], countries: set[str]) -> list[int]:
        if noun.shape != "person":
            return []
        told = frozenset(m for m in modifiers if m not in _IDLE and not m[0].isdigit() and not _national(m)) - _FORMER
        if noun.determiner == "'s" and not countries and not told:
            return []
        return self._holders(noun.lemma, countries, noun.row, noun.first, told, bool(modifiers & _FORMER))

    def _counterpart(self, countries: set[str], row: int) -> int | None:
        """Whom "his Russian counterpart" means: the one person named so far who holds an office of that country."""
        found = sorted({entity for country in countries for entity in self.company.nationals(country, row)})
        before = [e for e in found if self.company.members[e].last_row(row) >= 0]
        return before[0] if countries and len(before) == 1 else None

    def _holders(
        self, lemma: str, countries: set[str], row: int, first: int, told: frozenset[str] = frozenset(), former: bool = False
    ) -> list[int]:
        """The people who hold an office and, where it is named, its country; of several the one named last, if there is one."""
        if lemma == "leader" and countries:
            able = sorted({e for word in _LEADERS for e in self.company.officers(word, row)})
        else:
            able = sorted(self.company.officers(lemma.split()[-1], row))
        later = {entity for at, entity in self.named.get(row, ()) if at > first}
        found = []
        for entity in able:
            cast = self.company.members[entity]
            if entity in later or (countries and not countries & cast.countries):
                continue
            if any(_holds(fold(title), lemma, bool(countries), told, former) for title in cast.titles):
                found.append(entity)
        return found if len(found) < 2 else self._nearest(found, row)

    def _nearest(self, entities: list[int], row: int) -> list[int]:
        """The one of several that was named last, if it stands alone in that sentence and near."""
        latest = {e: self.company.members[e].last_row(row) for e in entities}
        top = max(latest.values())
        near = [e for e in entities if latest[e] == top]
        return near if len(near) == 1 and top >= row - _REACH else entities

    def _again(self, noun: RoleNoun, modifiers: frozenset[str]) -> int | None:
        """The role or institution mentioned before that a definite phrase takes up, the last one first."""
        best: tuple[int, int] | None = None
        for entity in self.company.headed(noun.lemma):
            cast = self.company.members[entity]
            last = cast.last_row(noun.row)
            if last < 0 or cast.plural != noun.plural:
                continue
            if (cast.lemma == noun.lemma and modifiers <= cast.modifiers) or (
                not cast.lemma and not modifiers and noun.shape == "institution"
            ):
                best = max(best or (-1, -1), (last, entity))
        return None if best is None else best[1]

    def _new(self, noun: RoleNoun, modifiers: frozenset[str], countries: set[str]) -> int:
        name = self.words(noun.row, noun.core, noun.extent)
        opener = self.rows[noun.row][noun.core]
        if (
            opener.cap
            and opens(opener)
            and (opener.lower in roles.MODIFIERS or roles.shape(opener.lower))
            and not _proper(opener.text)
        ):
            name = name[0].lower() + name[1:]
        known = self.company.by_name.get(fold(name))
        if known is not None and noun.determiner != "another":
            return known
        kind: EntityKind = "organisation" if noun.shape in ("institution", "institutions") else "role"
        if noun.plural and modifiers:
            kind = "group"
        gender = roles.gender(noun.lemma) if noun.shape == "person" else "" if noun.plural else "n"
        return self.company.add(Cast(name, kind, (), gender, noun.plural, [], countries, noun.lemma, modifiers), fold(name))


def _national(word: str) -> bool:
    """Whether a modifier names a country or says that somebody is of it."""
    return any(form in places.DEMONYMS or form in places.COUNTRIES for form in (word, word.title(), word.upper()))


def _proper(word: str) -> bool:
    """Whether a word keeps its capital inside a sentence."""
    return word in places.ADJECTIVES or word in places.DEMONYMS or word.isupper()


def _office_in(words: str) -> str:
    """The longest known office at the end of a title."""
    parts = words.split()
    ends = (" ".join(parts[at:]) for at in range(len(parts)))
    return next((end for end in ends if end in roles.OFFICES or end in roles.PEOPLE), words)


def _holds(title: str, lemma: str, national: bool, told: frozenset[str], former: bool) -> bool:
    """Whether a title is the office that a role noun names."""
    office = roles.SHORT_TITLES.get(title.replace(".", ""), title).partition(" for ")[0]
    words = office.replace("-", " ").split()
    if ("former" in words) != former or (any(w in words for w in _NOT_HOLDING) and lemma not in roles.PEOPLE):
        return False
    if not told <= set(words):
        return False
    if lemma == "leader" and national:
        return not _LEADERS.isdisjoint(words) and "foreign" not in words
    return f" {lemma} " in f" {office} " and not (lemma == "president" and "vice" in words)
