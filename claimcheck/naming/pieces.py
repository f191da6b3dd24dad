"""Runs of capitals cut into the names that they hold, with the title before each and what its own words say it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.naming import firstnames, places, roles
from claimcheck.naming.institutions import GENITIVE_HEADS, OWNERS, SURNAMES, WORDS
from claimcheck.naming.runs import Case, find_runs, known_place, plain_title
from claimcheck.naming.tokens import Token
from claimcheck.text.function_words import PARTICLES

Row = Sequence[Token]

_NO_TITLES = {
    "general": frozenset("motors electric mills dynamics assembly hospital election accounting".split()),
    "major": frozenset({"league"}), "justice": frozenset({"department"}), "king": frozenset({"county"}),
    "prince": frozenset({"george"}), "governor": frozenset({"general"}), "dr": frozenset({"pepper"}),
    "judge": frozenset({"judy"}),
}  # fmt: skip
_DEPARTMENTS = frozenset(
    """state defense defence treasury interior justice education health labor labour commerce energy agriculture
    transportation transport
    homeland security foreign affairs finance human services housing urban development veterans national intelligence staff
    parliament
    representatives lords commons culture sport environment trade war police public prosecutions operations
    communications""".split()
)
_POSTAL = re.compile(
    r"(?:[DRI]-\w+|[A-Z]{2}|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|"
    r"Tex|Vt|Va|Wash|Wis|Wyo|N\.[CDHJMY]\.|S\.[CD]\.|W\.Va|D\.C\.)\Z"
)
_PARTIES = frozenset("republican democrat democratic tory labour conservative liberal socialist green libertarian".split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A name of the text before it is known whom it means.

    `row` is the sentence, `first:last` the words of title and name (half-open), `head` where the name begins; a title alone has
    `head == last`. `kind` is "person", "organisation", "place", "people" (a demonym's plural), or "" for unknown.
    """

    row: int
    first: int
    head: int
    last: int
    kind: str
    gender: str = ""
    honorific: bool = False


def find_pieces(rows: Sequence[Row], case: Case) -> tuple[Piece, ...]:
    """The names and capitalised titles of an article, in the order of the text."""
    return tuple(
        piece
        for number, row in enumerate(rows)
        for first, last in find_runs(row, number, case)
        for piece in _cut(row, number, first, last)
    )


def _cut(row: Row, number: int, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one run: cut after genitives, each split into title and name."""
    start = first
    for at in range(first, last - 1):
        if row[at].genitive and not (row[at + 1].lower in GENITIVE_HEADS and row[at].lower in OWNERS):
            yield from _piece(row, number, start, at + 1)
            start = at + 1
    yield from _piece(row, number, start, last)


def _piece(row: Row, number: int, first: int, last: int) -> Iterator[Piece]:
    if row[first].lower in _PARTIES | roles.MOODS and last - first > 2 and row[first + 1].text in firstnames.FIRST_NAMES:
        first += 1
    head = _title_end(row, first, last)
    if _is_organisation(row, first, head, last):
        yield Piece(number, first, first, last, "organisation")
    elif head > first:
        yield _titled(row, number, first, head, last)
    else:
        yield from _untitled(row, number, first, last)


def _titled(row: Row, number: int, first: int, head: int, last: int) -> Piece:
    title = " ".join(row[i].lower for i in range(first, head))
    honorific = head - first == 1 and title in roles.HONORIFICS
    gender = roles.HONORIFICS.get(title, "") or roles.gender(title)
    if head < last and not honorific:
        gender = gender or firstnames.gender(row[head].text)
    return Piece(number, first, head, last, "person", gender, honorific)


def _untitled(row: Row, number: int, first: int, last: int) -> Iterator[Piece]:
    """A run without a title: a place or demonym before a person, or one name."""
    for cut in range(first + 1, last - 1):
        before = " ".join(row[i].text for i in range(first, cut))
        agency = cut - first == 1 and before.isupper() and 1 < len(before) < 5 and "." not in before
        place = known_place(before) and before not in places.WEAK_PLACES
        if row[cut].text in firstnames.FIRST_NAMES and (place or agency):
            if before not in places.DEMONYMS:
                yield Piece(number, first, first, cut, "place" if place else "organisation")
            yield Piece(number, cut, cut, last, "person", firstnames.gender(row[cut].text))
            return
    if (
        last - first == 2
        and row[first].text in places.DEMONYMS
        and row[last - 1].lower not in WORDS
        and not known_place(_text(row, first, last))
    ):
        first += 1
    kind, gender = _kind(row, first, last)
    if kind:
        yield Piece(number, first, first, last, "" if kind == "?" else kind, gender)


def _text(row: Row, first: int, last: int) -> str:
    return " ".join(row[i].text for i in range(first, last))


def _is_organisation(row: Row, first: int, head: int, last: int) -> bool:
    """Whether the words of a run name an institution as a whole."""
    words = [row[i].lower for i in range(first, last)]
    if len(words) > 1 and words[-1] in WORDS:
        named = row[first].text in firstnames.FIRST_NAMES or head > first
        return not (named and last - max(head, first) < 3 and words[-1] in SURNAMES) and head != last
    of = next((i for i, word in enumerate(words) if word in ("of", "for", "on")), 0)
    return of > 0 and words[of - 1] in WORDS and not any(roles.shape(w) == "person" for w in words[:of])


# --- titles ----------------------------------------------------------------------------------------------------------


def _title_end(row: Row, first: int, last: int) -> int:
    """Where the title at the head of a run ends and the name begins; `first` where there is none."""
    head = at = first
    while at < last:
        step = _title_at(row, at, last)
        if not step:
            at += 1
            continue
        if head == first and not _premodifies(row, first, at):
            return first
        at = head = _department(row, at + step, last)
    return head


def _title_at(row: Row, at: int, last: int) -> int:
    """How many words the office or form of address takes that begins here; 0: none does."""
    token = row[at]
    if not token.cap:
        return 0
    following = row[at + 1].lower if at + 1 < last else ""
    if following in _NO_TITLES.get(token.lower, ()):
        return 0
    for size in (4, 3, 2):
        if at + size <= last:
            words = plain_title(" ".join(row[i].lower for i in range(at, at + size)))
            if words in roles.OFFICES or words in roles.SHORT_TITLES or words in roles.PEOPLE:
                return size
    if (token.text in firstnames.FIRST_NAMES and following) or token.genitive or token.lower in _PARTIES:
        return 0
    word = plain_title(token.lower)
    return int(word in roles.HONORIFICS or word in roles.SHORT_TITLES or word in roles.PEOPLE or word in roles.OFFICES)


def _premodifies(row: Row, first: int, at: int) -> bool:
    """Whether the words before an office can belong to it ("Russian President", "Seattle Police Chief")."""
    if at == first:
        return True
    opener = row[first].text
    if any(row[i].lower in places.PLACE_ENDS or row[i].lower in WORDS for i in range(first, at)):
        return True
    return opener not in firstnames.FIRST_NAMES or opener in places.WEAK_PLACES or known_place(opener)


def _department(row: Row, at: int, last: int) -> int:
    """Where an office ends that goes on with its field or place ("of State", "for Foreign Affairs", "of Moscow")."""
    if at + 1 >= last or row[at].cap or row[at].lower not in ("of", "for", "on"):
        return at
    begin = at + 2 if row[at + 1].lower == "the" else at + 1
    end = begin
    while end < last and (row[end].lower in _DEPARTMENTS or row[end].lower in ("and", "the")):
        end += 1
    if end > begin:
        return end
    for size in (3, 2, 1):
        if begin + size <= last and known_place(_text(row, begin, begin + size)):
            return begin + size
    while end < last and row[end].text not in firstnames.FIRST_NAMES:
        end += 1
    return end


# --- kinds -----------------------------------------------------------------------------------------------------------


def _kind(row: Row, first: int, last: int) -> tuple[str, str]:
    """What a name without a title names, as far as its own words tell, and its gender; "?" is unknown, "" no name."""
    tokens, text = row[first:last], _text(row, first, last)
    form = text.title() if len(text) > 3 and text.isupper() else text
    if _peoples(tokens[-1].text):
        return "people", ""
    if all(t.text in places.ADJECTIVES or t.text in places.DEMONYMS or t.lower in _PARTIES for t in tokens):
        return "", ""
    if form in places.GOVERNMENTS or form in places.WELL_KNOWN:
        return "organisation", ""
    if known_place(form):
        return "place", ""
    if len(tokens) == 1:
        return _single_kind(tokens[0])
    return _long_kind(tokens)


def _peoples(text: str) -> bool:
    """Whether a word is the plural of a people's, faith's or party's name ("Russians", "Democrats", "Tories")."""
    one = text[:-3] + "y" if text.endswith("ies") else text[:-1]
    return (
        text.endswith("s")
        and not text.endswith("ss")
        and (
            one in places.DEMONYMS
            or one in places.ADJECTIVES
            or one.lower() in _PARTIES
            or one in ("Jew", "Arab", "Turk", "Kurd")
        )
    )


def _single_kind(token: Token) -> tuple[str, str]:
    if token.text in firstnames.FIRST_NAMES:
        return "?", ""  # as often a surname: its gender is for whoever finds that nobody else bears it
    if _POSTAL.match(token.text) and ("," in token.before or "(" in token.before or "-" in token.text):
        return "", ""
    if (len(token.text) > 1 and token.text.isupper()) or token.text[0] == "@" or "." in token.text[:-1]:
        return "organisation", ""
    return "?", ""


def _long_kind(tokens: Row) -> tuple[str, str]:
    """The kind of a name of several words."""
    opener, closer = tokens[0], tokens[-1]
    first = opener.text in firstnames.FIRST_NAMES
    if closer.lower in places.PLACE_ENDS and not (first and len(tokens) == 2):
        return "place", ""
    if first:
        return "person", firstnames.gender(opener.text)
    if opener.lower in places.PLACE_STARTS and len(tokens) == 2:
        return "place", ""
    initial = len(opener.text) == 1 or (len(opener.text) < 5 and opener.text.count(".") > 1)
    if len(tokens) <= 4 and initial and not known_place(closer.text):
        return "person", ""
    if len(tokens) == 2 and closer.text in firstnames.FIRST_NAMES:
        return "?", ""
    if len(tokens) in (3, 4) and all(t.lower in PARTICLES and not t.cap for t in tokens[1:-1]):
        return "person", ""
    return "?", ""
