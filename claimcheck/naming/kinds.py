"""What the unknown names of an article name, as the words around them and the rest of the article tell."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from claimcheck.naming import firstnames, places, roles
from claimcheck.naming.cast import fold
from claimcheck.naming.pieces import Piece
from claimcheck.naming.runs import known_place
from claimcheck.naming.tokens import Token, past_brackets
from claimcheck.text.function_words import SPEECH_VERBS, SUFFIXES

Row = Sequence[Token]


def parts_of(row: Row, piece: Piece) -> tuple[str, ...]:
    """The folded words of a name, suffixes ("Jr.") left out unless nothing else is there."""
    words = [row[i] for i in range(piece.head, piece.last)]
    return tuple(fold(w.text) for w in words if w.lower not in SUFFIXES) or tuple(fold(w.text) for w in words)


def settle(rows: Sequence[Row], pieces: Sequence[Piece], officed: Collection[int]) -> list[Piece]:
    """The same pieces with persons made of the unknown names that the text treats as such; `officed` are given an office."""
    named = [(piece, parts_of(rows[piece.row], piece)) for piece in pieces]
    full = {parts for piece, parts in named if piece.kind == "person" and len(parts) > 1}
    singles = {parts[-1] for piece, parts in named if piece.kind == "person" and parts} | {parts[0] for parts in full}
    small = {token.lower for row in rows for token in row if not token.cap}
    shorts = {parts[0] for piece, parts in named if piece.kind != "place" and len(parts) == 1} - small
    surnames = {parts[-1] for parts in full}
    by_part: dict[str, list[tuple[str, ...]]] = {}
    for parts in sorted(full):
        for part in parts:
            by_part.setdefault(part, []).append(parts)
    settled = []
    for index, (piece, parts) in enumerate(named):
        row = rows[piece.row]
        if piece.head == piece.last:
            settled.append(_surname_title(row, piece, surnames))
        elif piece.kind:
            settled.append(piece)
        elif _is_person(row, piece, parts, index in officed, singles, shorts, small, by_part):
            settled.append(replace(piece, kind="person"))
        else:
            settled.append(piece)
    return settled


def _surname_title(row: Row, piece: Piece, surnames: Collection[str]) -> Piece:
    """A title that is some person's surname in this article ("King said", "Mr. Dean") as a name."""
    size = piece.last - piece.first
    honorific = size == 2 and row[piece.first].lower in roles.HONORIFICS
    if fold(row[piece.last - 1].text) not in surnames or not (size == 1 or honorific):
        return piece
    gender = roles.HONORIFICS.get(row[piece.first].lower, "") if honorific else ""
    return replace(piece, head=piece.last - 1, honorific=honorific, gender=gender)


def _is_person(
    row: Row, piece: Piece, parts: tuple[str, ...], officed: bool,
    singles: Collection[str], shorts: Collection[str], small: Collection[str], by_part: dict[str, list[tuple[str, ...]]],
) -> bool:  # fmt: skip
    if len(parts) == 1:
        return parts[0] in singles or officed or _treated(row, piece, row[piece.head].text in firstnames.FIRST_NAMES)
    if any(set(parts) <= set(full) for full in by_part.get(parts[0], ())):
        return True
    opener = row[piece.head].text
    if len(parts) > 3 or opener in places.ADJECTIVES or known_place(opener) or not set(parts).isdisjoint(small):
        return False
    return officed or parts[-1] in shorts or _treated(row, piece, True)


def _treated(row: Row, piece: Piece, speaks: bool) -> bool:
    """Whether what follows a name is said of people: "who", an age, a verb of speech where that can tell."""
    at = past_brackets(row, piece.last)
    if at >= len(row):
        return False
    after = row[at]
    if after.lower in ("who", "whose"):
        return True
    if after.before.strip() in (",", "(") and after.text.isdigit() and len(after.text) == 2:
        return True
    return speaks and after.joined and after.lower in SPEECH_VERBS
