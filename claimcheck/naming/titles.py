"""The offices that the text gives to names: before them, in apposition to them, after a genitive."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.naming import firstnames, roles
from claimcheck.naming.pieces import Piece
from claimcheck.naming.rolenouns import RoleNoun
from claimcheck.naming.tokens import Token, abbreviated, past_brackets
from claimcheck.text.function_words import ARTICLES, CALENDAR, CONJUNCTIONS, DEMONSTRATIVES, PREPOSITIONS

Row = Sequence[Token]

_NO_OWNERS = CALENDAR | PREPOSITIONS | CONJUNCTIONS | ARTICLES | DEMONSTRATIVES
_APPOSITION_ENDS = re.compile(r"\s*(?:[,.;:)\]—–?!]|\s[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Office:
    """An office given to a name: `piece` is the name's index, `noun` the role noun's (None: the title is the piece's own).

    `first:last` are all its words in sentence `row`, `office` the words of the office alone (half-open pair).
    """

    piece: int
    noun: int | None
    row: int
    first: int
    last: int
    office: tuple[int, int]


def find_offices(rows: Sequence[Row], pieces: Sequence[Piece], nouns: Sequence[RoleNoun]) -> tuple[Office, ...]:
    """Every place where a name is given an office, in the order of the names."""
    begins = {(noun.row, noun.first): index for index, noun in enumerate(nouns)}
    begins |= {(noun.row, noun.core): index for index, noun in enumerate(nouns)}
    ends = {(noun.row, end): index for index, noun in enumerate(nouns) for end in {noun.last, noun.extent}}
    found: list[Office] = []
    for index, piece in enumerate(pieces):
        if piece.kind in ("person", "") and piece.head < piece.last:
            found.extend(_offices_of(rows[piece.row], index, piece, nouns, begins, ends))
    return tuple(found)


def _offices_of(
    row: Row, index: int, piece: Piece, nouns: Sequence[RoleNoun],
    begins: dict[tuple[int, int], int], ends: dict[tuple[int, int], int],
) -> Iterator[Office]:  # fmt: skip
    if piece.first < piece.head and not (piece.honorific):
        first = _genitive_before(row, piece.first)
        yield Office(index, None, piece.row, first, piece.last, (first, piece.head))
    before = ends.get((piece.row, piece.first))
    if before is not None and _titles(nouns[before]) and _before(row, piece, nouns[before]):
        whole = _outermost(row, before, nouns, ends)
        if not _titles(nouns[whole]):
            return
        yield Office(index, whole, piece.row, nouns[whole].core, piece.last, (nouns[whole].core, piece.first))
    after = begins.get((piece.row, past_brackets(row, piece.last)))
    if after is not None and _titles(nouns[after]) and _after(row, piece, nouns[after]):
        noun = nouns[after]
        yield Office(index, after, piece.row, piece.first, noun.extent, (noun.core, noun.extent))


def _titles(noun: RoleNoun) -> bool:
    """Whether a role noun can be one person's office."""
    return noun.shape == "person"


def _outermost(row: Row, index: int, nouns: Sequence[RoleNoun], ends: dict[tuple[int, int], int]) -> int:
    """The role noun of which this one is a part ("the candidate for the office of the mayor"), or itself."""
    while (
        nouns[index].determiner in ("the", "a", "an")
        and nouns[index].first > 1
        and row[nouns[index].first - 1].lower in ("of", "for")
    ):
        outer = ends.get((nouns[index].row, nouns[index].first - 1))
        if outer is None:
            break
        index = outer
    return index


def _genitive_before(row: Row, first: int) -> int:
    """The place of the genitive that owns a title ("NATO's Secretary General")."""
    at = first
    while at > 0 and row[at].joined and row[at - 1].genitive and row[at - 1].cap:
        at -= 1
        while at > 0 and row[at].joined and row[at - 1].cap and not row[at - 1].genitive and row[at - 1].lower not in _NO_OWNERS:
            at -= 1
    return at


def _before(row: Row, piece: Piece, noun: RoleNoun) -> bool:
    """Whether the role noun before a name is its title: directly before it, or divided by a comma that closes again."""
    gap = row[piece.first].before
    if gap.isspace():
        return not row[piece.first - 1].genitive
    if gap.strip() != "," or not noun.determiner:
        return False
    return _closed(row, piece.last)


def _after(row: Row, piece: Piece, noun: RoleNoun) -> bool:
    """Whether the role noun after a name stands in apposition to it ("Orban, prime minister of Hungary,")."""
    gap = row[past_brackets(row, piece.last)].before
    if gap.strip() not in (",", "),", "(", "—", "–") or row[piece.last - 1].genitive:
        return False
    if noun.determiner in ("no", "any", "both", "all", "each", "every"):
        return False
    named = piece.kind == "person" or noun.determiner in ("a", "an", "the", "'s")
    return named and (_closed(row, noun.extent) or _opens_clause(row, noun.extent))


def _closed(row: Row, end: int) -> bool:
    return end >= len(row) or bool(_APPOSITION_ENDS.match(row[end].before))


def _opens_clause(row: Row, end: int) -> bool:
    return end < len(row) and row[end].lower in (
        "who",
        "whose",
        "and",
        "at",
        "in",
        "with",
        "for",
        "from",
        "of",
        "on",
        "that",
        "to",
    )


def words_of(row: Row, first: int, last: int, source: str) -> str:
    """The words of a stretch as they stand, white space made single, a last genitive ending left out."""
    if first >= last:
        return ""
    end = row[last - 1].end
    if source[end : end + 1] == "." and abbreviated(row[last - 1]):
        end += 1
    return " ".join(source[row[first].start : end].split())


def holder_gender(office: str) -> str:
    """The gender that an office or form of address tells."""
    word = office.lower().split()[-1] if office else ""
    return roles.gender(word) or firstnames.gender(word)
