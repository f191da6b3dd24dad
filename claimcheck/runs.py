"""Runs of capitalised words, cut into the names that they hold, with the title before each name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck import firstnames, places, roles
from claimcheck.function_words import CALENDAR, NEVER_NAMES, PARTICLES, SPEECH_VERBS
from claimcheck.tokens import Token, abbreviated

Row = Sequence[Token]

_JOINERS = frozenset({"of", "for", "and", "&", "on", "in", "the", "at"})
_ORGANISATION_WORDS = frozenset(
    """ministry department organization organisation university college institute institution bank committee council court agency association union
    party school church commission federation fund society league foundation center centre authority bureau office board service services group
    company corporation corp inc ltd llc plc co holdings industries airlines airways motors press news times post journal tribune herald guardian telegraph gazette
    observer mirror chronicle magazine radio television tv network networks media club team army navy force forces corps guard police hospital clinic
    academy parliament congress senate house assembly administration government cabinet embassy front movement alliance coalition brigade
    project initiative campaign conference museum theatre theater library trust partners associates systems technologies laboratory laboratories
    register daily weekly review examiner enquirer inquirer dispatch bulletin star globe sun poll research survey survey's studies
    republicans democrats state caucus pac lobby brotherhood treasury exchange reserve mosque synagogue temple cathedral studios records entertainment
    communications international insurance brothers sons hotel casino restaurant bar cafe store market pharmacy zoo jewelers united city's""".split()
)
_ORGANISATION_STARTS = frozenset(
    "ministry department university bank house organization organisation institute association committee council court academy board bureau office school center centre city chamber museum".split()
)
_GENITIVE_HEADS = frozenset(
    {"hospital", "office", "department", "association", "union", "court", "college", "school", "journal", "club"}
)
_BEFORE_GENITIVE = frozenset(
    "sheriff attorney children women men veterans people mayor governor coroner prosecutor master king queen moody sotheby christie".split()
)
_NO_TITLES = {
    "general": frozenset("motors electric mills dynamics assembly hospital election accounting".split()),
    "major": frozenset("league".split()), "justice": frozenset("department".split()), "queen": frozenset(("mary",)),
    "prince": frozenset(("george",)), "king": frozenset(("county",)), "governor": frozenset(("general",)),
}  # fmt: skip
_DEPARTMENTS = frozenset(
    """state defense defence treasury interior justice education health labor labour commerce energy agriculture transportation transport homeland security foreign
    affairs finance human services housing urban development veterans national intelligence staff parliament representatives lords commons
    culture sport environment trade war police public prosecutions""".split()
)
_PARTIES = frozenset(
    "republican democrat democratic gop tory labour conservative liberal socialist green libertarian rep dem".split()
)
_ALL_CAPS_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Piece:
    """A name of the text before it is known whom it means.

    `row` is the sentence's words, `first:last` the words of title and name (half-open), `head` where the name begins; a title
    alone has `head == last`. `kind` is "person", "organisation", "place", "people" (a demonym's plural), or "" for unknown.
    """

    row: int
    first: int
    head: int
    last: int
    kind: str
    gender: str = ""
    honorific: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """How an article writes its words: which it capitalises inside sentences, which it also writes small."""

    inside: Counter[str]
    small: Counter[str]
    headlines: frozenset[int]


def case_of(rows: Sequence[Row]) -> Case:
    """The case statistics of an article; sentences whose words are mostly capitalised (headlines) give none."""
    headlines = frozenset(number for number, row in enumerate(rows) if _headline(row))
    inside: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for number, row in enumerate(rows):
        if number in headlines:
            continue
        for token in row:
            if not token.cap:
                small[token.lower] += 1
            elif not opens(token):
                inside[token.lower] += 1
    return Case(inside, small, headlines)


def _headline(row: Row) -> bool:
    """Whether a sentence is written like a headline, or all in capitals: its capitals say nothing."""
    content = [t for t in row if len(t.text) > 3 and t.text[0].isalpha()]
    if len(content) < 4:
        return False
    shouted = sum(t.text.isupper() for t in content)
    return sum(t.cap for t in content) / len(content) > 0.8 or shouted / len(content) > _ALL_CAPS_SHARE


def opens(token: Token) -> bool:
    """Whether a word opens a sentence, a quotation, or what stands after a colon or dash: its capital says little."""
    before = token.before
    return not before or any(sign in before for sign in '“"«„:•…—?!.;\n') or (before[-1] in "‘'" and before[:-1].isspace())


def find_pieces(rows: Sequence[Row], case: Case) -> tuple[Piece, ...]:
    """The names and capitalised titles of an article, in the order of the text."""
    pieces: list[Piece] = []
    for number, row in enumerate(rows):
        for first, last in _runs(row, number, case):
            pieces.extend(_cut(row, number, first, last))
    return tuple(pieces)


def _runs(row: Row, number: int, case: Case) -> Iterator[tuple[int, int]]:
    """The stretches of a sentence that are written as names (half-open)."""
    at = 0
    while at < len(row):
        if not _starts(row, at, number, case):
            at += 1
            continue
        end = at + 1
        while end < len(row):
            step = _reach(row, at, end)
            if not step:
                break
            end += step
        yield at, end
        at = end


def _starts(row: Row, at: int, number: int, case: Case) -> bool:
    token = row[at]
    if not token.cap or not _nameable(token):
        return False
    if number in case.headlines:
        return _known(token, case)
    if opens(token):
        return _opening_name(row, at, case)
    return True


def _nameable(token: Token) -> bool:
    """Whether a capitalised word may stand in a name at all."""
    if token.lower not in NEVER_NAMES:
        return True
    return token.lower == "us" and token.text == "US" or (token.lower in ("may", "june", "april", "august") and False)


def _known(token: Token, case: Case) -> bool:
    """Whether a word of a headline is a name elsewhere in the article or to general knowledge."""
    if case.inside[token.lower]:
        return not case.small[token.lower]
    if case.small[token.lower]:
        return False
    return _gazetteer(token.text) or token.text in firstnames.FIRST_NAMES or token.lower in roles.HONORIFICS or token.genitive


def _gazetteer(text: str) -> bool:
    return (
        text in places.COUNTRIES
        or text in places.DEMONYMS
        or text in places.CAPITALS
        or text in places.CITIES
        or text in places.GOVERNMENTS
    )


def _opening_name(row: Row, at: int, case: Case) -> bool:
    """Whether a capital at the head of a sentence is a name's."""
    token = row[at]
    word = token.lower
    if case.inside[word] and case.inside[word] >= case.small[word]:
        return True
    if _gazetteer(token.text) or token.text in firstnames.FIRST_NAMES or word in roles.HONORIFICS or word in roles.SHORT_TITLES:
        return True
    if len(token.text) > 1 and token.text.isupper():
        return True
    after = row[at + 1] if at + 1 < len(row) else None
    if after is not None and after.cap and _adjacent(token, after) and _nameable(after):
        return not case.small[word] or roles.shape(word) != "" or after.lower in _ORGANISATION_WORDS
    if case.small[word] or roles.shape(word) or word.endswith(("ly", "ing")):
        return False
    return after is not None and after.joined and after.lower in SPEECH_VERBS and not word.endswith("s")


def _adjacent(token: Token, after: Token) -> bool:
    """Whether a name may go on from one word to the next."""
    if token.genitive or token.quote != after.quote:
        return False
    gap = after.before
    if gap.isspace():
        return "\n\n" not in gap
    return gap in (". ", ".", ".\u00a0") and abbreviated(token) or gap in ("/", " & ")


def _reach(row: Row, start: int, end: int) -> int:
    """How many words on the run that stops before `end` goes on; 0: it stops."""
    token, after = row[end - 1], row[end]
    if after.cap and _adjacent(token, after):
        return 1 if _nameable(after) and after.lower not in CALENDAR else 0
    if token.genitive and after.cap and after.joined and after.lower in _GENITIVE_HEADS and token.lower in _BEFORE_GENITIVE:
        return 1
    if (
        after.text.isdigit()
        and len(after.text) < 3
        and after.joined
        and token.lower in ("group", "route", "flight", "channel", "district", "interstate")
    ):
        return 1
    return _bridge(row, start, end)


def _bridge(row: Row, start: int, end: int) -> int:
    """How many words a bridge of small words takes to the next capital ("Ministry of the Interior", "van der Bellen")."""
    token = row[end - 1]
    if token.genitive:
        return 0
    at = end
    while at < len(row) and at < end + 3 and row[at].lower in PARTICLES | _JOINERS and row[at].joined and not row[at].cap:
        at += 1
    if at == end or at == len(row) or not row[at].cap or not row[at].joined or not _nameable(row[at]):
        return 0
    words = [row[i].lower for i in range(end, at)]
    if all(word in PARTICLES for word in words):
        return at - end + 1
    return at - end + 1 if _bridges(row, start, end, words, row[at]) else 0


def _bridges(row: Row, start: int, end: int, words: list[str], after: Token) -> bool:
    """Whether "of", "for", "and" join what stands around them into one name."""
    run = [row[i].lower for i in range(start, end)]
    if words[0] == "of":
        return (
            run[-1] in _ORGANISATION_WORDS
            or roles.shape(run[-1]) == "person"
            or (
                run[-1]
                in (
                    "republic",
                    "kingdom",
                    "bay",
                    "gulf",
                    "sea",
                    "cape",
                    "isle",
                    "battle",
                    "duke",
                    "earl",
                    "friends",
                    "sons",
                    "university",
                    "state",
                    "strait",
                    "islands",
                    "people's",
                )
            )
        )
    if words[0] in ("for", "on", "in"):
        return run[-1] in _ORGANISATION_WORDS and words[0] != "in"
    if words[0] in ("and", "&"):
        return (
            words == ["and"]
            and run[0] in _ORGANISATION_WORDS
            and any(w in ("of", "for", "on") for w in run)
            and after.text not in places.COUNTRIES
        )
    return False


# --- cutting a run into title and name -------------------------------------------------------------------------------


def _cut(row: Row, number: int, first: int, last: int) -> Iterator[Piece]:
    """The pieces of one run: cut after genitives and places, each split into title and name."""
    start = first
    for at in range(first, last - 1):
        if row[at].genitive and not (row[at + 1].lower in _GENITIVE_HEADS and row[at].lower in _BEFORE_GENITIVE):
            yield from _piece(row, number, start, at + 1)
            start = at + 1
    yield from _piece(row, number, start, last)


def _piece(row: Row, number: int, first: int, last: int) -> Iterator[Piece]:
    while first < last and row[first].lower in _JOINERS:
        first += 1
    while last > first and not row[last - 1].cap and not row[last - 1].text.isdigit():
        last -= 1
    if first == last:
        return
    words = [row[i].lower for i in range(first, last)]
    if _is_organisation(words, row[first:last]):
        yield Piece(number, first, first, last, "organisation")
        return
    head = _title_end(row, first, last)
    if head > first:
        yield from _titled(row, number, first, head, last)
        return
    yield from _untitled(row, number, first, last)


def _titled(row: Row, number: int, first: int, head: int, last: int) -> Iterator[Piece]:
    title = " ".join(row[i].lower for i in range(first, head))
    honorific = title.split()[0] in roles.HONORIFICS and head - first == 1
    gender = roles.HONORIFICS.get(title, "") or roles.gender(title)
    if head == last:
        yield Piece(number, first, head, last, "person", gender)
        return
    gender = gender or firstnames.gender(row[head].text)
    yield Piece(number, first, head, last, "person", gender, honorific)


def _untitled(row: Row, number: int, first: int, last: int) -> Iterator[Piece]:
    """A run without a title: a place before a person, a demonym before a person, or one name."""
    for cut in range(first + 1, last):
        before = " ".join(row[i].text for i in range(first, cut))
        name = row[cut].text
        if (before in places.COUNTRIES or before in places.DEMONYMS or before.lower() in _PARTIES) and (
            name in firstnames.FIRST_NAMES and last - cut > 1
        ):
            if before in places.COUNTRIES:
                yield Piece(number, first, first, cut, "place")
            yield Piece(number, cut, cut, last, "person", firstnames.gender(name))
            return
    kind, gender = _kind(row, first, last)
    if kind:
        yield Piece(number, first, first, last, kind if kind != "?" else "", gender)


def _is_organisation(words: list[str], tokens: Row) -> bool:
    """Whether the words of a run name an institution as a whole."""
    if words[-1] in _ORGANISATION_WORDS and len(words) > 1:
        return not _person_before(tokens)
    head = words.index("of") if "of" in words else words.index("for") if "for" in words else len(words)
    return (
        0 < head < len(words)
        and words[head - 1] in _ORGANISATION_WORDS
        and not any(roles.shape(w) == "person" for w in words[:1])
    )


def _person_before(tokens: Row) -> bool:
    """Whether a run that ends like an institution is a person's name after a title ("Officer John Guard")."""
    return (
        len(tokens) == 2
        and tokens[0].text in firstnames.FIRST_NAMES
        and tokens[1].lower in ("post", "star", "sun", "bar", "guard", "house", "market", "church")
    )


def _title_end(row: Row, first: int, last: int) -> int:
    """Where the title at the head of a run ends and the name begins; `first` where there is none."""
    head = first
    at = first
    while at < last:
        step = _title_at(row, at, last)
        if not step:
            at += 1
            continue
        if head == first and not _premodifiers(row, first, at):
            return first
        at = head = _department(row, at + step, last)
    return head


def _title_at(row: Row, at: int, last: int) -> int:
    """How many words the office or form of address takes that begins here; 0: none does."""
    token = row[at]
    following = row[at + 1].lower if at + 1 < last else ""
    if following in _NO_TITLES.get(token.lower, ()):
        return 0
    for size in (4, 3, 2):
        if at + size <= last:
            words = " ".join(row[i].lower for i in range(at, at + size))
            if words in roles.OFFICES or words in roles.SHORT_TITLES or words in roles.PEOPLE:
                return size
    if token.text in firstnames.FIRST_NAMES and following:
        return 0
    if token.lower in roles.HONORIFICS or token.lower in roles.SHORT_TITLES:
        return 1
    if token.cap and token.lower in roles.PEOPLE | roles.OFFICES:
        return 1
    return 0


def _premodifiers(row: Row, first: int, at: int) -> bool:
    """Whether the words before an office can belong to it ("Russian President", "Seattle Police Chief")."""
    words = [row[i] for i in range(first, at)]
    return (
        not words
        or words[0].text not in firstnames.FIRST_NAMES
        or words[0].text in places.WEAK_PLACES
        or _gazetteer(words[0].text)
    )


def _department(row: Row, at: int, last: int) -> int:
    """Where an office ends that goes on with its field or place ("of State", "for Foreign Affairs", "of Moscow")."""
    if at + 1 >= last or row[at].lower not in ("of", "for") or row[at].cap:
        return at
    end = at + 1
    if row[end].lower == "the":
        end += 1
    begin = end
    while end < last and (row[end].lower in _DEPARTMENTS or row[end].lower in ("and", "the")):
        end += 1
    if end > begin:
        return end
    for size in (3, 2, 1):
        name = " ".join(row[i].text for i in range(begin, min(begin + size, last)))
        if _gazetteer(name) or name in places.REGIONS:
            return begin + size
    while end < last and row[end].text not in firstnames.FIRST_NAMES:
        end += 1
    return end if end < last else last


def _kind(row: Row, first: int, last: int) -> tuple[str, str]:
    """What a name without a title names, as far as its own words tell: ("person", "m"); "?" is unknown, "" no name."""
    tokens = row[first:last]
    text = " ".join(t.text for t in tokens)
    place = text in places.COUNTRIES or text in places.CAPITALS or text in places.CITIES or text in places.REGIONS
    if place and text not in places.WEAK_PLACES:
        return "place", ""
    if text in places.GOVERNMENTS:
        return "organisation", ""
    if text in places.DEMONYMS:
        return ("people" if text.endswith("s") and text[:-1] in places.DEMONYMS else ""), ""
    if len(tokens) == 1:
        return _single_kind(tokens[0], place)
    if tokens[-1].lower.rstrip(".") in places.PLACE_ENDS and tokens[0].text not in firstnames.FIRST_NAMES:
        return "place", ""
    if tokens[0].text in firstnames.FIRST_NAMES:
        return "person", firstnames.gender(tokens[0].text)
    if tokens[0].lower in places.PLACE_STARTS:
        return "place", ""
    if len(tokens) <= 3 and (len(tokens[0].text) == 1 or tokens[-1].text in firstnames.FIRST_NAMES):
        return "person", firstnames.gender(tokens[-1].text) or firstnames.gender(tokens[0].text)
    return "?", ""


def _single_kind(token: Token, place: bool) -> tuple[str, str]:
    if place:
        return "place", ""
    if token.text in firstnames.FIRST_NAMES:
        return "?", firstnames.gender(token.text)
    if len(token.text) > 1 and token.text.isupper() or token.text[0] == "@":
        return "organisation", ""
    return "?", ""
