"""Noun phrases that name somebody by what they are: "a senior State Department official", "police", "the ministry"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.naming import places, roles
from claimcheck.naming.pieces import Piece
from claimcheck.naming.tokens import Token
from claimcheck.text.function_words import (
    ARTICLES,
    AUXILIARIES,
    BREAKS,
    DETERMINERS,
    IRREGULAR_PASTS,
    PLURAL_VERBS,
    PREPOSITIONS,
    SPEECH_VERBS,
)

Row = Sequence[Token]

_COMPOUND_ENDS = frozenset(
    """station stations car cars vehicle vehicles custody brutality headquarters scene presence loan loans safety account
    accounts building buildings
    house houses debt shooting shootings line lines raid raids cordon tape dog dogs boat boats helicopter van training reform
    violence shop shops
    protection care center centre ballot race campaigns seat seats election elections primary debate title side level age
    life lives work
    rights group's bed beds room rooms fees tuition exchange turnout registration fraud suppression base contracts
    ownership""".split()
)
# Also adjectives or first parts of compounds: a phrase only where the next word cannot be their noun.
_ADJECTIVAL = frozenset(
    """public military press opposition media general private local individual conservative liberal republican democrat
    communist socialist
    nationalist separatist marine native child expert veteran volunteer student national official parent defense defence
    prosecution family
    government party company bank school university college hospital church court house state city county country service
    police army navy
    campaign agency chief lead store station website site law tax paper union office""".split()
)
# Institutions only where a determiner or a name points at them.
_STATIONS = frozenset("police fire train railway rail metro subway gas petrol power bus space tube tram polling weather".split())
_VAGUE = frozenset({"no", "any", "a", "an", "every", "each", "own", "one", "another", ""})
_WEAK = frozenset(
    """country nation state city county house service office store station channel site website order bar school college
    hospital party club""".split()
)
# After somebody's noun these are verbs: "the news agency reports".
_ALSO_VERBS = frozenset(
    """reports states posts tweets orders rules reviews records studies surveys polls letters clips tests spots partners
    guards hosts heads leads chairs""".split()
)
_AFTER_HEAD = frozenset({"of", "for"})
_LOOSE_AFTER = frozenset({"at", "with", "from", "in", "to"})
_MULTIPLE = {
    word
    for entry in roles.OFFICES | roles.PEOPLE | roles.INSTITUTIONS | roles.DOCUMENTS
    if " " in entry
    for word in entry.split()[:1]
}
_MULTIPLE |= {f"{word}s" for word in _MULTIPLE}
_REACH = 7
_UNKNOWN_WORDS = 3


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A role noun phrase.

    `first:last` are its words in sentence `row`, `core` where it begins after its determiner, `noun` where its head begins;
    `lemma` is the head in the singular, `determiner` the word that opens it ("" where there is none), `shape` as `roles.shape`
    gives it; `extent` is the end with "of Hungary", "for the ministry".
    """

    row: int
    first: int
    core: int
    noun: int
    last: int
    extent: int
    lemma: str
    determiner: str
    shape: str

    @property
    def plural(self) -> bool:
        """Whether it names more than one."""
        return self.shape in ("people", "institutions")


def find_role_nouns(rows: Sequence[Row], pieces: Sequence[Piece]) -> tuple[RoleNoun, ...]:
    """The role noun phrases of an article, in the order of the text; capitalised titles before a name are `runs`' affair."""
    taken: dict[int, list[Piece]] = {}
    for piece in pieces:
        taken.setdefault(piece.row, []).append(piece)
    found: list[RoleNoun] = []
    for number, row in enumerate(rows):
        found.extend(_in_row(row, number, taken.get(number, [])))
    return tuple(found)


def _in_row(row: Row, number: int, pieces: list[Piece]) -> Iterator[RoleNoun]:
    names = {at: piece for piece in pieces for at in range(piece.first, piece.last)}
    at = 0
    while at < len(row):
        size, shape = _noun_at(row, at, names)
        if not size:
            at += 1
            continue
        begin, end = at, at + size
        while end < len(row) and row[end].joined and not row[end - 1].genitive:
            more, next_shape = _noun_at(row, end, names)
            if not more or (row[end].lower in _ALSO_VERBS and shape in ("person", "institution", "people")):
                break
            begin, end, shape = end, end + more, next_shape
        phrase = _phrase(row, number, begin, end, shape, names)
        if phrase is not None:
            yield phrase
        at = end


def _noun_at(row: Row, at: int, names: dict[int, Piece]) -> tuple[int, str]:
    """How many words the role noun takes that begins here, and its shape; 0 where none does."""
    token = row[at]
    if at in names or (token.cap and token.before):
        return 0, ""
    for size in (3, 2, 1) if token.lower in _MULTIPLE else (1,):
        if at + size > len(row) or any(not row[i].joined or i in names for i in range(at + 1, at + size)):
            continue
        words = " ".join(row[i].lower for i in range(at, at + size))
        shape = roles.shape(words)
        if shape:
            return size, shape
    return 0, ""


def _phrase(row: Row, number: int, noun: int, end: int, shape: str, names: dict[int, Piece]) -> RoleNoun | None:
    """The phrase around a head noun; None where it names nobody (a verb, a part of a compound, a bare singular)."""
    head = row[end - 1]
    if _part_of_something(row, noun, end, names):
        return None
    first, core, determiner = _left(row, noun, names)
    if shape == "institution" and head.lower in _WEAK and determiner in _VAGUE:
        return None
    if (
        not determiner
        and shape in ("person", "institution", "document")
        and not _stands_bare(row, first, noun, end, shape, names)
    ):
        return None
    words = " ".join(row[i].lower for i in range(noun, end))
    plural = shape in ("people", "institutions") and words not in roles.COLLECTIVES
    lemma = roles.singular(words) if plural else words
    extent = end if head.genitive else _right(row, end, names)
    return RoleNoun(number, first, core, noun, end, extent, lemma, determiner, shape)


def _part_of_something(row: Row, noun: int, end: int, names: dict[int, Piece]) -> bool:
    """Whether a noun is only a verb's homograph or a part of a compound ("DW reports", "the police station", "head office")."""
    head = row[end - 1]
    follower = row[end] if end < len(row) and row[end].joined else None
    if follower is not None and follower.lower in _COMPOUND_ENDS:
        return True
    follows = noun > 0 and row[noun].joined and not row[noun - 1].genitive
    if head.lower in _ALSO_VERBS and follows and _is_somebody(row, noun - 1, names):
        return True
    if head.lower == "station" and noun > 0 and row[noun - 1].lower in _STATIONS:
        return True
    if head.lower in _ADJECTIVAL and not head.genitive and not _ends_phrase(row, end):
        return True
    if head.lower != "head" or end - noun > 1 or (follower is not None and (follower.lower == "of" or end in names)):
        return False
    return noun == 0 or row[noun - 1].genitive or row[noun - 1].lower in DETERMINERS or not _modifies(row[noun - 1])


def _is_somebody(row: Row, at: int, names: dict[int, Piece]) -> bool:
    return at in names or roles.shape(row[at].lower) in ("person", "institution")


def _stands_bare(row: Row, first: int, noun: int, end: int, shape: str, names: dict[int, Piece]) -> bool:
    """Whether a singular without a determiner can name somebody: a title before a name, an apposition, a plural document."""
    if shape == "person":
        title = end in names and names[end].first == end and names[end].kind in ("person", "") and row[end].joined
        return title or first < noun or not row[noun].before or row[noun].before.strip() in (",", "),", "—", "–", "-", ".")
    if shape == "document" and (row[end - 1].lower.endswith("s") or row[end - 1].lower in ("data", "footage", "video")):
        return True
    return any(i in names for i in range(first, noun))


def _ends_phrase(row: Row, end: int) -> bool:
    """Whether the word after a noun shows that the noun phrase is over: a small word, a verb, a sign, a name."""
    if end >= len(row) or not row[end].joined:
        return True
    token = row[end]
    return token.cap or token.lower in BREAKS or token.lower in DETERMINERS or verbal(token) or token.lower.endswith("ly")


def _left(row: Row, noun: int, names: dict[int, Piece]) -> tuple[int, int, str]:
    """Where a phrase begins with and without its determiner, and the determiner."""
    at, sure, unknown = noun, noun, 0
    while at > 0 and noun - at < _REACH and row[at].joined and unknown <= _UNKNOWN_WORDS:
        token = row[at - 1]
        if token.genitive:
            first = _determiner_before(row, names[at - 1].first if at - 1 in names else at - 1)
            return first, first + (row[first].lower in ARTICLES), "'s"
        if token.lower in DETERMINERS or token.text.isdigit():
            if token.lower == "that" and (at < 2 or row[at - 2].lower not in PREPOSITIONS):
                break
            return at - 1, at, token.lower
        if at - 1 in names:
            at = sure = names[at - 1].first
        elif _modifies(token):
            at = sure = at - 1
        elif token.lower in BREAKS or token.lower.endswith("ly") or (token.cap and not token.before):
            break
        else:
            at, unknown = at - 1, unknown + 1
    return sure, sure, ""


def _modifies(token: Token) -> bool:
    """Whether a word is known to stand before role nouns: an adjective, a demonym, another role noun, a compound."""
    word = token.lower
    if word in BREAKS or word.endswith("ly"):
        return False
    return word in roles.MODIFIERS or token.text in places.DEMONYMS or roles.shape(word) != "" or word.find("-") > 0


def _determiner_before(row: Row, first: int) -> int:
    """The place of "the" before a genitive ("the country's president")."""
    while (
        first > 0
        and row[first].joined
        and (row[first - 1].lower in roles.MODIFIERS or (row[first - 1].lower in DETERMINERS and row[first - 1].lower != "that"))
    ):
        first -= 1
        if row[first].lower in DETERMINERS:
            break
    return first


def _right(row: Row, end: int, names: dict[int, Piece]) -> int:
    """The end of a phrase with the institution, place or people that "of" or "for" adds to it."""
    if end >= len(row) or not row[end].joined or row[end].lower not in _AFTER_HEAD | _LOOSE_AFTER:
        return end
    loose = row[end].lower in _LOOSE_AFTER
    at = end + 1
    while at < len(row) and row[at].joined and at - end < 5:
        if at in names:
            piece = names[at]
            return piece.last if not loose or piece.kind == "organisation" else end
        word = row[at].lower
        if roles.shape(word) in ("institution", "institutions", "people") and not loose:
            while at + 1 < len(row) and row[at + 1].joined and at + 1 not in names and roles.shape(row[at + 1].lower):
                at += 1
            return at + 1
        if word not in DETERMINERS and word not in roles.MODIFIERS:
            return end
        at += 1
    return end


def verbal(token: Token | None) -> bool:
    """Whether a word looks like a finite verb to the noun phrase before it."""
    if token is None or token.cap:
        return False
    word = token.lower
    return (
        word in AUXILIARIES
        or word in SPEECH_VERBS
        or word in PLURAL_VERBS
        or word in IRREGULAR_PASTS
        or (len(word) > 3 and word.endswith("ed"))
    )
