"""One entity for everything that an article calls by several names: fullest form, titles, roles, acronyms."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck import firstnames, places, roles
from claimcheck.function_words import SPEECH_VERBS, SUFFIXES
from claimcheck.model import Article, Entity, EntityKind, Mention, Names, Span, TitleMention
from claimcheck.pronouns import Seen, find_pronouns, resolve_pronouns
from claimcheck.rolenouns import RoleNoun
from claimcheck.pieces import Piece
from claimcheck.titles import Office, find_offices, words_of
from claimcheck.tokens import Token

Row = Sequence[Token]
Rows = Sequence[Row]


@dataclass(slots=True)
class Cast:
    """An entity under construction; `parts` are its folded name words, `countries` those that its titles tell."""

    name: str
    kind: EntityKind
    parts: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    titles: list[str] = field(default_factory=list)
    countries: set[str] = field(default_factory=set)
    lemma: str = ""
    modifiers: frozenset[str] = frozenset()
    places: list[int] = field(default_factory=list)
    bare: int = 0


def fold(text: str) -> str:
    """Lower case without diacritics, for comparing the spellings of one article."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("’", "'")


def resolve(article: Article, rows: Rows, pieces: Sequence[Piece], nouns: Sequence[RoleNoun]) -> Names:
    """The entities and mentions of an article from its names and role nouns; see `claimcheck.names.find_names`."""
    offices = find_offices(rows, pieces, nouns)
    book = _Book(article, rows, list(pieces), nouns, offices)
    book.read()
    return book.names()


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


class _Book:
    """The bookkeeping of one article while its names are resolved."""

    def __init__(self, article: Article, rows: Rows, pieces: list[Piece], nouns: Sequence[RoleNoun], offices: Sequence[Office]):
        self.article, self.rows, self.pieces, self.nouns, self.offices = article, rows, pieces, nouns, offices
        self.cast: list[Cast] = []
        self.by_piece: dict[int, int] = {}
        self.by_noun: dict[int, int | None] = {}
        self.officed = {office.piece for office in offices}
        self.by_text: dict[str, int] = {}

    # -- reading order: full names, then offices, then short names, then roles

    def read(self) -> None:
        self._settle_kinds()
        for index, piece in enumerate(self.pieces):
            if piece.kind == "person" and len(self._parts(piece)) > 1:
                self._full_name(index, piece)
        self._own_offices()
        for index, piece in enumerate(self.pieces):
            if index not in self.by_piece and piece.head < piece.last:
                self._short_name(index, piece)
        self._own_offices()
        self._role_nouns()

    def _source(self, number: int) -> str:
        row = self.rows[number]
        return self.article.title if row and row[0].field == "title" else self.article.text

    def _words(self, number: int, first: int, last: int) -> str:
        return words_of(self.rows[number], first, last, self._source(number))

    def _parts(self, piece: Piece) -> tuple[str, ...]:
        row = self.rows[piece.row]
        words = [row[i] for i in range(piece.head, piece.last)]
        return tuple(fold(w.text) for w in words if w.lower not in SUFFIXES) or tuple(fold(w.text) for w in words)

    # -- kinds

    def _settle_kinds(self) -> None:
        """Make persons of the unknown names that the text treats as such."""
        surnames = {self._parts(p)[-1] for p in self.pieces if p.kind == "person" and p.head < p.last}
        firsts = {self._parts(p)[0] for p in self.pieces if p.kind == "person" and p.last - p.head > 1}
        shorts = {self._parts(p)[0] for p in self.pieces if p.kind != "place" and p.last - p.head == 1}
        for index, piece in enumerate(self.pieces):
            if piece.kind or piece.head == piece.last:
                continue
            parts = self._parts(piece)
            if len(parts) == 1:
                person = parts[0] in surnames or parts[0] in firsts or self._personal(index, piece)
            else:
                person = len(parts) < 5 and (self._personal(index, piece) or (len(parts) < 4 and parts[-1] in shorts))
            if person:
                self.pieces[index] = Piece(piece.row, piece.first, piece.head, piece.last, "person", piece.gender)

    def _personal(self, index: int, piece: Piece) -> bool:
        """Whether the words around an unknown name say that it is a person's."""
        row = self.rows[piece.row]
        if index in self.officed:
            return True
        after = row[piece.last] if piece.last < len(row) else None
        if after is None:
            return False
        if after.lower in ("who", "whose"):
            return True
        if after.before.strip() in (",", "(") and after.text.isdigit() and len(after.text) == 2:
            return True
        single = piece.last - piece.head == 1
        if after.joined and after.lower in SPEECH_VERBS:
            return not single or row[piece.head].text in firstnames.FIRST_NAMES
        return False

    # -- names

    def _add(self, cast: Cast) -> int:
        self.cast.append(cast)
        return len(self.cast) - 1

    def _join(self, entity: int, index: int, piece: Piece) -> None:
        self.by_piece[index] = entity
        cast = self.cast[entity]
        cast.places.append(index)
        cast.gender = cast.gender or piece.gender

    def _full_name(self, index: int, piece: Piece) -> None:
        parts = self._parts(piece)
        name = self._words(piece.row, piece.head, piece.last)
        for entity, cast in enumerate(self.cast):
            if _one_person(parts, cast.parts):
                if len(parts) > len(cast.parts):
                    cast.name, cast.parts = name, parts
                self._join(entity, index, piece)
                return
        self._join(self._add(Cast(name, "person", parts, piece.gender)), index, piece)

    def _short_name(self, index: int, piece: Piece) -> None:
        if piece.kind in ("person", ""):
            parts = self._parts(piece)
            entity = self._whose(index, piece, parts) if len(parts) == 1 else None
            if entity is not None:
                self.cast[entity].bare += 1
                self._join(entity, index, piece)
                return
            if entity is None and len(parts) == 1 and self._bearers(parts[0]):
                return
        self._thing(index, piece)

    def _bearers(self, part: str) -> list[int]:
        last = [e for e, c in enumerate(self.cast) if c.kind == "person" and c.parts and c.parts[-1] == part]
        return last or [e for e, c in enumerate(self.cast) if c.kind == "person" and part in c.parts]

    def _whose(self, index: int, piece: Piece, parts: tuple[str, ...]) -> int | None:
        """Whom a single name means; None where two people bear it and nothing tells them apart."""
        bearers = self._bearers(parts[0])
        if len(bearers) > 1 and piece.gender:
            bearers = [e for e in bearers if self.cast[e].gender in ("", piece.gender)]
        if len(bearers) > 1 and piece.first < piece.head:
            title = fold(self._words(piece.row, piece.first, piece.head))
            titled = [e for e in bearers if any(fold(t).endswith(title) or title.endswith(fold(t)) for t in self.cast[e].titles)]
            bearers = titled if len(titled) == 1 else bearers
        if len(bearers) > 1:
            known = [e for e in bearers if min(self.cast[e].places) < index]
            bearers = known if len(known) == 1 else [e for e in bearers if self.cast[e].bare >= 2] or bearers
        return bearers[0] if len(bearers) == 1 else None

    def _thing(self, index: int, piece: Piece) -> None:
        """A name of its own: an organisation, a place, a demonym, a person known by one name."""
        name = self._words(piece.row, piece.head, piece.last)
        key = fold(name)
        kind: EntityKind = {"person": "person", "place": "place", "people": "group"}.get(piece.kind, "organisation")  # type: ignore[assignment]
        key = places.COUNTRIES.get(name, key) if kind == "place" else key
        known = self.by_text.get(key)
        if known is None:
            known = self._acronym(name) if kind == "organisation" else None
        if known is None:
            known = self._add(
                Cast(name, kind, self._parts(piece), piece.gender or ("" if kind == "person" else "n"), piece.kind == "people")
            )
            self.by_text[key] = known
        elif self.cast[known].kind == "place" and len(name) > len(self.cast[known].name):
            self.cast[known].name = name
        if kind == "person" and self.cast[known].kind != "person":
            self.cast[known].kind = "person"
        self._join(known, index, piece)

    def _acronym(self, name: str) -> int | None:
        """The organisation that an acronym stands for, or that stands for a known acronym."""
        for entity, cast in enumerate(self.cast):
            if cast.kind == "organisation" and (_initials(cast.name, name) or _initials(name, cast.name)):
                if len(name) > len(cast.name):
                    cast.name = name
                return entity
        return None

    # -- offices

    def _own_offices(self) -> None:
        for office in self.offices:
            entity = self.by_piece.get(office.piece)
            if entity is None:
                continue
            cast = self.cast[entity]
            if cast.kind not in ("person",):
                continue
            text = self._office_text(office)
            if text and text not in cast.titles:
                cast.titles.append(text)
                cast.countries |= country_of(text.replace("’s", "").replace("'s", "").split())
            noun = self.nouns[office.noun] if office.noun is not None else None
            cast.gender = cast.gender or roles.gender(noun.lemma if noun else fold(text))
            if office.noun is not None:
                self.by_noun[office.noun] = entity
        for index, piece in enumerate(self.pieces):
            if piece.honorific and index in self.by_piece:
                cast = self.cast[self.by_piece[index]]
                text = self._words(piece.row, piece.first, piece.head)
                if text not in cast.titles:
                    cast.titles.append(text)

    def _office_text(self, office: Office) -> str:
        return self._words(office.row, *office.office)

    # -- role nouns

    def _role_nouns(self) -> None:
        order = sorted(
            [(n.row, n.first, 0, i) for i, n in enumerate(self.nouns)]
            + [(p.row, p.first, 1, i) for i, p in enumerate(self.pieces) if p.head == p.last]
        )
        for _, _, which, index in order:
            if which:
                self._titled_role(index)
            elif index not in self.by_noun:
                self.by_noun[index] = self._role(self.nouns[index])

    def _titled_role(self, index: int) -> None:
        """A title in capitals without a name: "the Prime Minister"."""
        piece = self.pieces[index]
        words = self._words(piece.row, piece.first, piece.last)
        lemma = " ".join(w for w in fold(words).split() if w not in places.DEMONYMS)
        noun_words = words.split()
        holders = self._holders(_head_office(lemma), country_of(noun_words), piece.row)
        if len(holders) == 1:
            self.by_piece[index] = holders[0]
        elif not holders:
            known = self.by_text.get(fold(words))
            if known is None:
                known = self._add(Cast(words, "role", (), piece.gender, lemma=lemma, countries=country_of(noun_words)))
                self.by_text[fold(words)] = known
            self.by_piece[index] = known

    def _role(self, noun: RoleNoun) -> int | None:
        row = self.rows[noun.row]
        modifiers = frozenset(row[i].lower for i in range(noun.core, noun.last - len(noun.lemma.split())))
        definite = noun.determiner in ("the", "this", "that", "'s", "these", "those") or noun.determiner in (
            "his",
            "her",
            "their",
            "its",
        )
        countries = country_of([row[i].text for i in range(noun.core, noun.extent)])
        if noun.lemma == "counterpart" and definite:
            return self._counterpart(countries, noun.row)
        if definite and noun.shape == "person":
            holders = self._holders(noun.lemma, countries, noun.row, modifiers)
            if len(holders) == 1:
                return holders[0]
            if len(holders) > 1:
                return None
        if definite:
            again = self._again(noun, modifiers)
            if again is not None:
                return again
        return self._new_role(noun, modifiers, countries)

    def _counterpart(self, countries: set[str], row: int) -> int | None:
        """Whom "his Russian counterpart" means: the one person named so far who holds an office of that country."""
        found = [e for e, c in enumerate(self.cast) if c.kind == "person" and countries & c.countries]
        before = [e for e in found if any(self.pieces[i].row <= row for i in self.cast[e].places)]
        return before[0] if countries and len(before) == 1 else None

    def _holders(self, lemma: str, countries: set[str], row: int, modifiers: frozenset[str] = frozenset()) -> list[int]:
        """The people of the article who hold an office and, where it is named, its country; nearest first introduced ones win."""
        former = bool(modifiers & {"former", "ex-president", "then-president"})
        found = []
        for entity, cast in enumerate(self.cast):
            if cast.kind != "person" or (countries and not countries & cast.countries):
                continue
            if any(_holds(fold(title), lemma, bool(countries)) and ("former" in fold(title)) == former for title in cast.titles):
                found.append(entity)
        if len(found) < 2 or countries:
            return found
        return self._nearest(found, row)

    def _nearest(self, entities: list[int], row: int) -> list[int]:
        """The one of several that was named last, if it stands alone in that sentence."""
        latest = [
            (max((self.pieces[i].row for i in self.cast[e].places if self.pieces[i].row <= row), default=-1), e) for e in entities
        ]
        top = max(at for at, _ in latest)
        return [e for at, e in latest if at == top and top >= row - 3] or entities

    def _again(self, noun: RoleNoun, modifiers: frozenset[str]) -> int | None:
        """The role or institution named before that a definite phrase takes up."""
        for entity in range(len(self.cast) - 1, -1, -1):
            cast = self.cast[entity]
            if cast.lemma == noun.lemma and cast.plural == noun.plural and modifiers <= cast.modifiers:
                return entity
            if (
                noun.shape == "institution"
                and cast.kind == "organisation"
                and not modifiers
                and cast.parts
                and cast.parts[-1] == noun.lemma
            ):
                return entity
        return None

    def _new_role(self, noun: RoleNoun, modifiers: frozenset[str], countries: set[str]) -> int:
        name = self._words(noun.row, noun.core, noun.extent)
        opener = self.rows[noun.row][noun.core]
        if opener.cap and (opener.lower in roles.MODIFIERS or roles.shape(opener.lower)) and opener.text not in places.ADJECTIVES:
            name = name[0].lower() + name[1:] if not opener.text.isupper() else name
        key = fold(name)
        known = self.by_text.get(key)
        if known is not None and noun.determiner != "another":
            return known
        kind: EntityKind = "organisation" if noun.shape in ("institution", "institutions") else "role"
        if noun.shape in ("people", "institutions") and modifiers:
            kind = "group"
        gender = roles.gender(noun.lemma) if noun.shape == "person" else "" if noun.plural else "n"
        cast = Cast(name, kind, (), gender, noun.plural, [], countries, noun.lemma, modifiers)
        entity = self._add(cast)
        self.by_text[key] = entity
        return entity

    # -- the result

    def names(self) -> Names:
        seen = self._seen()
        entities = tuple(Entity(c.name, c.kind, tuple(c.titles), c.gender, c.plural) for c in self.cast)
        settled = resolve_pronouns(self.rows, tuple(seen), entities)
        mentions = tuple(sorted((s.mention for s in settled), key=lambda m: (m.span.field != "title", m.span.start, -m.span.end)))
        return _renumbered(entities, mentions, tuple(self._title_mentions()))

    def _seen(self) -> list[Seen]:
        seen = find_pronouns(self.rows)
        before = {o.piece: o for o in self.offices if o.noun is not None and o.last == self.pieces[o.piece].last}
        joined = {o.noun for o in before.values() if self.rows[o.row][self.pieces[o.piece].first].joined}
        for index, piece in enumerate(self.pieces):
            form = "role" if piece.head == piece.last else "name"
            office = before.get(index)
            first = office.first if office is not None and office.noun in joined else piece.first
            head = piece.first if form == "role" else piece.head
            spans = self._span(piece.row, first, piece.last), self._span(piece.row, head, piece.last)
            seen.append(self._see(piece.row, first, piece.last, *spans, form, self.by_piece.get(index)))
        for index, noun in enumerate(self.nouns):
            if index not in joined:
                spans = self._span(noun.row, noun.first, noun.extent), self._span(noun.row, noun.noun, noun.last)
                seen.append(self._see(noun.row, noun.first, noun.extent, *spans, "role", self.by_noun.get(index)))
        return sorted(seen, key=lambda s: (s.row, s.first, -s.last))

    def _see(self, row: int, first: int, last: int, span: Span, head: Span, form: str, entity: int | None) -> Seen:
        token = self.rows[row][last - 1]
        return Seen(row, first, last, Mention(span, head, form, entity, token.genitive))  # type: ignore[arg-type]

    def _span(self, number: int, first: int, last: int) -> Span:
        row = self.rows[number]
        return Span(row[first].start, row[last - 1].end, row[first].field)

    def _title_mentions(self) -> list[TitleMention]:
        found = []
        for office in self.offices:
            entity = self.by_piece.get(office.piece)
            if entity is not None and self.cast[entity].kind == "person":
                found.append(TitleMention(self._span(office.row, office.first, office.last), entity, self._office_text(office)))
        return sorted(found, key=lambda t: (t.span.field != "title", t.span))


def _one_person(parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names of one article are one person's ("Anna Berg", "Anna M. Berg", "Berg Anna")."""
    short, full = sorted(({p for p in parts if len(p) > 1}, {p for p in other if len(p) > 1}), key=len)
    return len(short) > 1 and short <= full


def _initials(full: str, short: str) -> bool:
    """Whether a short form is made of a name's initials."""
    plain = short.replace(".", "")
    words = [w for w in full.replace("-", " ").split() if w[0].isalpha()]
    if not 1 < len(plain) < 8 or not plain.isupper() or len(words) < 2:
        return False
    return "".join(w[0] for w in words if w[0].isupper()).upper() == plain or "".join(w[0] for w in words).upper() == plain


def _head_office(words: str) -> str:
    """The longest known office at the end of a title."""
    parts = words.split()
    for at in range(len(parts)):
        if " ".join(parts[at:]) in roles.OFFICES or " ".join(parts[at:]) in roles.PEOPLE:
            return " ".join(parts[at:])
    return words


_LEADERS = ("president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "supreme leader", "leader")


def _holds(title: str, lemma: str, national: bool) -> bool:
    """Whether a title is the office that a role noun names."""
    office = roles.SHORT_TITLES.get(title.replace(".", ""), title)
    if " for " in office and lemma not in office.partition(" for ")[0]:
        return False
    words = f" {office} "
    if lemma == "leader" and national:
        return any(f" {leader} " in words for leader in _LEADERS)
    if f" {lemma} " not in words and not office.endswith(lemma):
        return False
    return not (lemma == "president" and "vice president" in office)


def _renumbered(entities: tuple[Entity, ...], mentions: tuple[Mention, ...], titles: tuple[TitleMention, ...]) -> Names:
    """The same with the entities in the order in which the text names them; those that nothing mentions are left out."""
    order: dict[int, int] = {}
    for entity in [m.entity for m in mentions] + [t.entity for t in titles]:
        if entity is not None:
            order.setdefault(entity, len(order))
    kept = tuple(entities[old] for old in order)
    moved = tuple(Mention(m.span, m.head, m.form, None if m.entity is None else order[m.entity], m.genitive) for m in mentions)
    return Names(kept, moved, tuple(TitleMention(t.span, order[t.entity], t.office) for t in titles))
