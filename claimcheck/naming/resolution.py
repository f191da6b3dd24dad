"""One entity for everything that an article calls by several names: fullest form, titles, acronyms, roles."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Article, Entity, EntityKind, Mention, Names, Span, TitleMention
from claimcheck.naming import firstnames, places, roles
from claimcheck.naming.cast import Cast, Company, fold
from claimcheck.naming.kinds import parts_of, settle
from claimcheck.naming.officeholders import RoleBook
from claimcheck.naming.pieces import Piece
from claimcheck.naming.pronouns import Seen, find_pronouns, resolve_pronouns
from claimcheck.naming.rolenouns import RoleNoun
from claimcheck.naming.titles import Office, find_offices, words_of
from claimcheck.naming.tokens import Token

Row = Sequence[Token]
Rows = Sequence[Row]

_KIN = frozenset(
    """wife husband daughter son brother sister mother father widow widower cousin uncle aunt nephew niece spouse girlfriend
    boyfriend
    ex-wife ex-husband""".split()
)
_KINDS: dict[str, EntityKind] = {"person": "person", "place": "place", "people": "group"}


def resolve(article: Article, rows: Rows, pieces: Sequence[Piece], nouns: Sequence[RoleNoun]) -> Names:
    """The entities and mentions of an article from its names and role nouns; see `claimcheck.naming.names.find_names`."""
    offices = find_offices(rows, pieces, nouns)
    pieces = settle(rows, pieces, {office.piece for office in offices})
    book = _Book(article, rows, pieces, offices)
    book.read()
    roles_of = RoleBook(rows, book.words, book.company, dict(book.by_piece.items()), pieces)
    taken = {o.noun: book.by_piece[o.piece] for o in offices if o.noun is not None and o.piece in book.by_piece}
    by_noun, by_piece = roles_of.read(nouns, taken)
    return _names(book, nouns, by_noun, {**book.by_piece, **by_piece})


class _Book:
    """The names of one article while they are resolved."""

    def __init__(self, article: Article, rows: Rows, pieces: Sequence[Piece], offices: Sequence[Office]):
        self.article, self.rows, self.pieces, self.offices = article, rows, pieces, offices
        self.company = Company()
        self.by_piece: dict[int, int] = {}
        self.parts = [parts_of(rows[p.row], p) for p in pieces]

    def read(self) -> None:
        """Full names first, then those with a title, then bare ones: each can lean on the ones before."""
        named = [index for index, piece in enumerate(self.pieces) if piece.head < piece.last]
        full = [i for i in named if self.pieces[i].kind == "person" and len(self.parts[i]) > 1]
        for index in full:
            self._full_name(index)
        self._entitle()
        short = [i for i in named if i not in self.by_piece]
        for index in [i for i in short if self.pieces[i].first < self.pieces[i].head]:
            self._short_name(index)
        self._entitle()
        for index in [i for i in short if self.pieces[i].first == self.pieces[i].head]:
            self._short_name(index)
        self._entitle()
        for cast in self.company.members:
            cast.rows.sort()

    def words(self, number: int, first: int, last: int) -> str:
        """The words of a stretch of a sentence as they stand."""
        row = self.rows[number]
        return words_of(row, first, last, self.article.title if row[0].field == "title" else self.article.text)

    def _join(self, entity: int, index: int) -> None:
        piece, cast = self.pieces[index], self.company.members[entity]
        self.by_piece[index] = entity
        cast.rows.append(piece.row)
        cast.gender = cast.gender or piece.gender

    def _full_name(self, index: int) -> None:
        piece, parts = self.pieces[index], self.parts[index]
        name = self.words(piece.row, piece.head, piece.last)
        told = piece.gender or firstnames.gender(name.split()[0]) or firstnames.gender(name.split()[-1])
        for entity in self.company.sharing(parts):
            cast = self.company.members[entity]
            if _one_person(parts, cast.parts) and not (cast.gender and told and cast.gender != told):
                if len(parts) > len(cast.parts):
                    cast.name, cast.parts = name, parts
                    self.company.index(entity)
                self._join(entity, index)
                return
        self._join(self.company.add(Cast(name, "person", parts, told)), index)

    def _short_name(self, index: int) -> None:
        piece, parts = self.pieces[index], self.parts[index]
        if piece.kind in ("person", "") and len(parts) == 1:
            bearers = self._fitting(piece, parts[0])
            entity = self._whose(piece, bearers)
            if entity is not None:
                self._join(entity, index)
            if bearers:
                return
        self._thing(index)

    def _fitting(self, piece: Piece, part: str) -> list[int]:
        """The bearers of a name whom its title lets be meant; kin named through another are not meant by the bare name."""
        people = self.company.members
        bearers = [e for e in self.company.bearers(part) if not piece.gender or people[e].gender in ("", piece.gender)]
        if piece.first < piece.head and not piece.honorific:
            title = fold(self.words(piece.row, piece.first, piece.head)).split()[-1]
            return [
                e
                for e in bearers
                if people[e].rows[0] <= piece.row or any(fold(t).split()[-1] == title for t in people[e].titles)
            ]
        if len(bearers) > 1 and not piece.gender:
            return [e for e in bearers if not any(t.lower().split()[-1] in _KIN for t in people[e].titles)] or bearers
        return bearers

    def _whose(self, piece: Piece, bearers: list[int]) -> int | None:
        """Whom a single name means; None where two people bear it and nothing tells them apart."""
        people = self.company.members
        if len(bearers) > 1 and piece.first < piece.head:
            title = fold(self.words(piece.row, piece.first, piece.head))
            titled = [e for e in bearers if any(fold(t).endswith(title) or title.endswith(fold(t)) for t in people[e].titles)]
            bearers = titled if len(titled) == 1 else bearers
        if len(bearers) > 1:
            known = [e for e in bearers if min(people[e].rows) <= piece.row]
            bearers = known if len(known) == 1 else self._foremost(known or bearers)
        return bearers[0] if len(bearers) == 1 else None

    def _foremost(self, bearers: list[int]) -> list[int]:
        """The one of several that the article has named at least three times and twice as often as any other, else all."""
        ranked = sorted(bearers, key=lambda e: -len(self.company.members[e].rows))
        often = [len(self.company.members[e].rows) for e in ranked[:2]]
        return ranked[:1] if often[0] > 2 and often[0] >= 2 * often[1] else bearers

    def _thing(self, index: int) -> None:
        """A name of its own: an organisation, a place, a people, a person known by one name."""
        piece = self.pieces[index]
        name = self.words(piece.row, piece.head, piece.last)
        kind = _KINDS.get(piece.kind, "organisation")
        key = places.COUNTRIES.get(name, fold(name)) if kind == "place" else fold(name)
        known = self.company.by_name.get(key)
        if known is None and kind == "organisation":
            known = self.company.abbreviating(name)
        if known is None:
            gender = piece.gender or (firstnames.gender(name) if kind == "person" else "n")
            known = self.company.add(Cast(name, kind, self.parts[index], gender, kind == "group"), key)
        cast = self.company.members[known]
        if cast.kind in ("place", "organisation") and kind == cast.kind and len(name) > len(cast.name):
            cast.name = name
        if kind == "person" and cast.kind != "person":
            cast.kind = "person"
            self.company.index(known)
        self._join(known, index)

    def _entitle(self) -> None:
        """Give the people found so far the titles and offices that stand with their names."""
        for office in self.offices:
            entity = self.by_piece.get(office.piece)
            if entity is not None and self.company.members[entity].kind == "person":
                text = self.words(office.row, *office.office)
                self.company.entitle(entity, text)
                cast = self.company.members[entity]
                cast.gender = cast.gender or roles.gender(fold(text))
        for index, piece in enumerate(self.pieces):
            if piece.honorific and index in self.by_piece:
                self.company.entitle(self.by_piece[index], self.words(piece.row, piece.first, piece.head))


def _one_person(parts: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names of one article are one person's ("Anna Berg", "Anna M. Berg", "Berg Anna")."""
    short, full = sorted(({p for p in parts if len(p) > 1}, {p for p in other if len(p) > 1}), key=len)
    return len(short) > 1 and short <= full


# --- the result ------------------------------------------------------------------------------------------------------


def _names(book: _Book, nouns: Sequence[RoleNoun], by_noun: dict[int, int | None], by_piece: dict[int, int]) -> Names:
    members = book.company.members
    entities = tuple(Entity(c.name, c.kind, tuple(c.titles), c.gender, c.plural) for c in members)
    settled = resolve_pronouns(book.rows, _seen(book, nouns, by_noun, by_piece), entities)
    mentions = sorted((s.mention for s in settled), key=lambda m: (m.span.field != "title", m.span.start, -m.span.end))
    titles = [
        TitleMention(_span(book.rows[o.row], o.first, o.last), by_piece[o.piece], book.words(o.row, *o.office))
        for o in book.offices
        if o.piece in by_piece and members[by_piece[o.piece]].kind == "person"
    ]
    return _renumbered(entities, mentions, sorted(titles, key=lambda t: (t.span.field != "title", t.span)))


def _seen(book: _Book, nouns: Sequence[RoleNoun], by_noun: dict[int, int | None], by_piece: dict[int, int]) -> list[Seen]:
    """Every mention, pronouns still open, in the order of the text."""
    rows, pieces = book.rows, book.pieces
    seen = find_pronouns(rows)
    before = {o.piece: o for o in book.offices if o.noun is not None and o.last == pieces[o.piece].last}
    joined = {o.noun for o in before.values() if rows[o.row][pieces[o.piece].first].joined}
    for index, piece in enumerate(pieces):
        office = before.get(index)
        first = office.first if office is not None and office.noun in joined else piece.first
        head = piece.head if piece.head < piece.last else piece.first
        row = rows[piece.row]
        mention = Mention(
            _span(row, first, piece.last), _span(row, head, piece.last), "name" if piece.head < piece.last else "role",
            by_piece.get(index), row[piece.last - 1].genitive,
        )  # fmt: skip
        seen.append(Seen(piece.row, first, piece.last, mention))
    for index, noun in enumerate(nouns):
        if index not in joined:
            row = rows[noun.row]
            spans = _span(row, noun.first, noun.extent), _span(row, noun.noun, noun.last)
            seen.append(
                Seen(
                    noun.row, noun.first, noun.extent, Mention(*spans, "role", by_noun.get(index), row[noun.extent - 1].genitive)
                )
            )
    return sorted(seen, key=lambda s: (s.row, s.first, -s.last))


def _span(row: Row, first: int, last: int) -> Span:
    return Span(row[first].start, row[last - 1].end, row[first].field)


def _renumbered(entities: Sequence[Entity], mentions: Sequence[Mention], titles: Sequence[TitleMention]) -> Names:
    """The same with the entities in the order in which the text names them; those that nothing mentions are left out."""
    order: dict[int, int] = {}
    for entity in [m.entity for m in mentions] + [t.entity for t in titles]:
        if entity is not None:
            order.setdefault(entity, len(order))
    moved = tuple(Mention(m.span, m.head, m.form, None if m.entity is None else order[m.entity], m.genitive) for m in mentions)
    kept = tuple(entities[old] for old in order)
    return Names(kept, moved, tuple(TitleMention(t.span, order[t.entity], t.office) for t in titles))
