"""Where one sentence ends and the next begins, inside one block of text."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A full stop after these never ends a sentence when a word or number follows: they lean on what comes next.
_LEANING = frozenset(
    "mr mrs ms mx dr prof rev hon gen lt col maj capt cpt cmdr cdr sgt cpl pvt adm sen sens rep reps gov govs pres "
    "det insp supt messrs mme mlle st ste mt ft no nos vs v fig figs vol pp p art sec ch cf eg ie viz al atty asst "
    "assoc dept univ amb brig cllr fr hr frau herr dipl ing nr bzw dra sra sr.ª sgto mrd mio ca abs str tel env av mm "
    "mmes ee uu ud uds lic arq núm pág".split()
)
_WORDS_TOO = frozenset({"sec", "art", "ch", "v", "p", "ing"})
# After these it ends the sentence only when the next word is one that begins sentences.
_TRAILING = frozenset(
    "inc corp co ltd llc plc bros jr sr esq phd md etc ave blvd rd hwy approx dist bldg cos gmbh s.a n.v u.k u.s u.n e.u "
    "d.c jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo "
    "conn fla ga ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont".split()
)
_STARTERS = frozenset(
    "The A An He She It They We I You In On At But And Or However This That These Those There Here His Her Their "
    "Its Our My Your As After Before When While If For From With By To Also Still Yet So Then Now Some Many Most "
    "All Both Each Every Another Other One What Who How Why Where Which Since Under Over During Until Although "
    "Though Because Despite Among Meanwhile Instead According Asked Not No Only Even Let Last Earlier Later "
    "Nothing Nobody None Neither Officials Police Authorities".split()
)
_CLOCK_FOLLOWERS = frozenset(
    "EST EDT ET CST CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST IST JST AEST AEDT Eastern Central Mountain Pacific "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December Sept Jan Feb Dec Nov Oct Aug".split()
)
_SAYS = (
    r"(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|cried|shouted|tweeted|yelled|exclaimed|responded|recalled|joked|"
    r"quipped|declared|continued|wondered|demanded|insisted|answered)"
)
_END = re.compile(r"(?:[.!?…]+|[。！？؟۔।])[”’\"'»)\]›“]*")
_NEXT = re.compile(r"[\s\u200b]*(?:[^\w\s]|_){0,6}\s?(\w[\w’'-]*)?")
_BETWEEN = re.compile(r"[\s(“\"‘«\[/—–-]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z")
_GERMAN_DAY = re.compile(r"\b(?i:am|vom|bis|zum|der|den|dem|des|ab|seit)\s\d{1,2}\Z")
_TAG_AFTER = re.compile(rf"\s+(?:[A-Z][\w.’'-]*\s+){{1,4}}{_SAYS}\b")
LONGEST = 1_000
"""Everything about a sentence is read with all of it in sight: without a bound a list of 20 kB took 6 s (fuzzed)."""
_REACH = 40  # how far a boundary looks to either side; keeps the split linear


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of text[start:end] as half-open offsets that tile it: white space belongs to the sentence before it.

    What runs on for more than LONGEST characters is no sentence but a list, and is cut between two words.
    """
    since = start
    for stop in _END.finditer(text, start, end):
        at = _boundary(text, stop, start, end)
        if since < at < end:
            yield from _cut(text, since, at)
            since = at
    yield from _cut(text, since, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """One sentence, in pieces of at most LONGEST characters."""
    while end - start > LONGEST:
        space = max(text.rfind(space, start + LONGEST // 2, start + LONGEST) for space in " \n\t\u00a0")
        at = space + 1 if space > 0 else start + LONGEST
        yield start, at
        start = at
    if start < end:
        yield start, end


def _boundary(text: str, stop: re.Match[str], start: int, end: int) -> int:
    """The offset at which the next sentence begins, or -1 where this stop ends none."""
    at = stop.end()
    if at >= end:
        return -1
    if text[stop.start()] in "。！？":
        return at
    following = _NEXT.match(text, at, min(end, at + _REACH))
    word = following[1] or "" if following else ""
    if not text[at].isspace():
        return at if _glued(text, stop, start, word) else -1
    if not word or not _can_begin(word) or not _ends(text, stop, start, end, word):
        return -1
    while at < end and text[at].isspace():
        at += 1
    return at


def _glued(text: str, stop: re.Match[str], start: int, word: str) -> bool:
    """Whether a space was lost between two sentences ("said.The")."""
    before = text[max(start, stop.start() - 2) : stop.start()]
    return word in _STARTERS and len(word) > 1 and before.isalpha() and before.islower()


def _can_begin(word: str) -> bool:
    """Whether a sentence may begin with the word: no lower-case letter, but "iPhone"."""
    return not word[0].islower() or any(letter.isupper() for letter in word[1:3])


def _ends(text: str, stop: re.Match[str], start: int, end: int, word: str) -> bool:
    """Whether a stop that white space and a possible first word follow ends its sentence."""
    marks = stop[0]
    if marks[0] in "!?" and marks[-1] in "”’\"'»":
        return word in _STARTERS or not _TAG_AFTER.match(text, stop.end(), min(end, stop.end() + 2 * _REACH))
    if marks != ".":
        return True
    since = max(start, stop.start() - _REACH)
    before = text[since : stop.start()]
    if before[-1:].isdigit() and _GERMAN_DAY.search(text, since, stop.start()):
        return False
    return _ends_after(_BETWEEN.split(before)[-1], word)


def _ends_after(token: str, word: str) -> bool:
    """Whether a single full stop between the token and the word ends a sentence."""
    lowered = token.lower()
    if lowered in {"a.m", "p.m"}:
        return word not in _CLOCK_FOLLOWERS
    if lowered in _LEANING:
        return not word[0].isdigit() and (lowered == "no" or (lowered in _WORDS_TOO and word in _STARTERS))
    if lowered in _TRAILING or _DOTTED.match(token) or (len(token) == 1 and token.isalpha() and token.isupper()):
        return word in _STARTERS
    return True
