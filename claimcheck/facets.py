"""Reads from a sentence what must be equal before two of its numbers may be compared: thing, happening, place, scope, time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from claimcheck import senses
from claimcheck.layout import lay_out
from claimcheck.model import Article, Facets, Layout, Quantity, Span, Value, When
from claimcheck.places import CAPITALS, COUNTRIES, DEMONYMS
from claimcheck.stems import Token, stem, tokens

_SKIP = frozenset(
    stem(w)
    for w in """
is are was were be been being has have had having will would may might could who which that others other more people person persons
reported reportedly confirmed also feared believed known initially now then later already so far still all each both at least nearly almost
about around some up to as many a an the of them whom those these there were been in its his her their more dozens several victims
man woman men women students soldiers children further left leaving leave leaves critically seriously slightly severely badly
lightly fatally mortally likely presumed officially an another additional least than over roughly approximately killing
""".split()
)
_STRONG = frozenset({";", ":", "(", ")", "—", "–", "-"})
_CLAUSE = frozenset("while as when after before because although though whereas which where with but who".split())
_SERIOUS = frozenset(
    stem(w)
    for w in "serious seriously critical critically severe severely badly grave gravely life-threatening threatening".split()
)
_SLIGHT = frozenset(stem(w) for w in "slight slightly minor light lightly walking moderate non-life-threatening".split())
_ANY_HOSPITAL = frozenset({"hospital", "house", "home", "school"})
_JOINT = re.compile(r"[,;:]\s|\b(?:and|while|but|as)\b")
_STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.I)
_DETERMINERS = frozenset("a an the his her their its several".split())
_RATE = re.compile(r"\b(?:per|an?|each|every)\s+(hour|day|week|month|year|head|capita|person|minute|second|square)\b", re.I)
_DAILY = re.compile(r"\b(hourly|daily|weekly|monthly|annual|yearly|annually)\b", re.I)
_PART = re.compile(r"\b(?:of (?:them|whom|which|those|these|the|his|her|their|its)|out of)\b", re.I)
_YEAR = re.compile(r"(?<![\d.,])(1[5-9]\d\d|20\d\d)(?![\d]|[.,]\d)")
_AGO = re.compile(r"\b(?:(last|previous) year|(?:a|one) year (?:ago|earlier|before)|the year before)\b", re.I)
_LONG_AGO = re.compile(
    r"\b(?:(?:last|the previous) (?:month|decade|century|season|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|spring|summer|autumn|fall|winter)|(?:\w+ )(?:years|months|decades|weeks) (?:ago|earlier|before)|"
    r"(?:another|a previous|an earlier|a similar|previous|a separate) (?:\w+ )?(?:shooting|attack|crash|accident|quake|earthquake|storm|fire|"
    r"flood|explosion|blast|bombing|incident|case|derailment|collision|hurricane|test|launch))\b",
    re.I,
)
_FOLLOWS = re.compile(r"\W*(?:The|That|It|They|\w+ (?:people|others))\b")
_ASIDE = re.compile(r"\b(?:that|which|who|whose|where|devastated|following|since|as it)\b", re.I)
NEAR = 12
"""Days around an article's own day that are its own time."""
_INCLUDES = re.compile(
    r"\b(includ\w+|not counting|excluding|except|besides|as well as|apart from|plus|in addition to)\b([^.;]{0,60})", re.I
)
_ATTACKER = re.compile(
    r"\b(gunman|gunmen|shooter|shooters|attacker|attackers|assailant|assailants|bomber|bombers|suspect|killer|perpetrator|himself)\b",
    re.I,
)
_NAME = re.compile(r"(?<![\w'’])(?:[A-Z][\w'’]*[\w](?:[-\s](?=[A-Z]))?)+")
_PLACED = re.compile(
    r"\b(?:in|at|near|off|outside|inside|around|across|from)\s+(?:the\s+)?(?:neighbou?ring\s+|nearby\s+|downtown\s+|central\s+|"
    r"(?:city|town|village|coast|island|province|district|county|region|state)\s+of\s+)?$",
    re.I,
)
_NO_PLACE = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday".split()
)
_LABEL = re.compile(r"(?:^|[:.\n])\s*([^:.\n]{3,40}):\s*$")
_LOCAL = re.compile(
    r"\b(?:in|at|to|inside|across)\s+(?:one|his|her|a|an|this|that|another|each|the|its)\s+(?:\w+\s+)?"
    r"(district|hospital|village|town|city|province|state|county|region|area|neighbou?rhood|camp|house|home|hotel|room|suite|school)\b",
    re.I,
)


class Page:
    """One article laid out for reading: its sentences, their words, and the places of its numbers."""

    def __init__(self, article: Article, numbers: Iterable[tuple[Span, Value]], layout: Layout | None = None) -> None:
        """`numbers` are the places and values of all number phrases or claims of the article, in any order."""
        found = dict(numbers)
        self.article = article
        self._layout = layout
        self._numbers = sorted(found)
        self._dates = [(span, value) for span, value in sorted(found.items(), key=lambda f: f[0]) if isinstance(value, When)]
        self._tokens: dict[Span, tuple[Token, ...]] = {}

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the article, sorted by place; title and text are told apart by `field`."""
        layout = self._layout or lay_out(self.article)
        return tuple(sorted(s.span for s in layout.sentences))

    @cached_property
    def _starts(self) -> dict[str, list[Span]]:
        return {field: [s for s in self.sentences if s.field == field] for field in ("text", "title")}

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the start of a span; the span itself where none does."""
        spans = self._starts[span.field]
        at = bisect_right(spans, span.start, key=lambda s: s.start) - 1
        return spans[at] if at >= 0 and span.start < spans[at].end else span

    def before(self, sentence: Span) -> Span | None:
        """The sentence before this one, in the same field."""
        spans = self._starts[sentence.field]
        at = bisect_right(spans, sentence.start, key=lambda s: s.start) - 2
        return spans[at] if at >= 0 else None

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The words of a sentence with their places in the article."""
        if span not in self._tokens:
            self._tokens[span] = tokens(self.article.words(span), span.start)
        return self._tokens[span]

    def dates(self, sentence: Span) -> Iterator[When]:
        """The dates that stand in a sentence, in order."""
        at = bisect_left(self._dates, sentence.start, key=lambda d: d[0].start)
        for span, value in self._dates[at:]:
            if span.start >= sentence.end:
                return
            if span.field == sentence.field:
                yield value

    def neighbours(self, span: Span, sentence: Span) -> tuple[int, int]:
        """Where the number before this one ends and the number after it starts, within the sentence."""
        left, right = sentence.start, sentence.end
        at = bisect_right(self._numbers, span.start, key=lambda s: s.start)
        for other in self._numbers[max(0, at - 12) : at + 12]:
            if other.field != span.field or other.touches(span):
                continue
            if other.end <= span.start:
                left = max(left, other.end)
            elif other.start >= span.end:
                right = min(right, other.start)
        return left, right


def read_facets(page: Page, span: Span, value: Value, home: str = "") -> Facets:
    """The facets of the number that stands at `span`; `home` is the ISO day of the article, "" where unknown."""
    sentence = page.sentence(span)
    words = page.tokens(sentence)
    inside = [t for t in words if span.start <= t.start < span.end]
    thing = [t for t in inside if _names_a_thing(t)]
    text = page.article.words(sentence)
    near = _around(page, span, sentence)
    scope = _scope(page, span, sentence, near)
    person = _aged(page, span, value)
    return Facets(
        terms=frozenset(t.stem for t in thing),
        noun=_noun(thing, inside, value) or _measured(page, span, value),
        event="age" if person is not None else _happening(page, span, sentence, inside, value, scope),
        context=frozenset(t.stem for t in words if _content(t) and not span.start <= t.start < span.end),
        entities=frozenset({person}) if person else frozenset() if person is not None else _places(page, span, sentence),
        scope=scope,
        inclusion=_inclusion(text),
        as_of="" if isinstance(value, When) else _as_of(page, span, sentence, home),
    )


_QUANTITY_WORDS = frozenset(
    stem(w)
    for w in """mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet inch inches yard yards pound pounds
    lb lbs kg kilo kilos kilogram tonne tonnes ton tons dollar dollars euro euros pound percent usd weeks week months month years year
    minutes minute seconds second hours hour days day old more nearly almost exactly ft mph kph gmt utc pm midnight noon midday
    degrees celsius fahrenheit acres hectares worth short total""".split()
)


def _names_a_thing(token: Token) -> bool:
    return len(token.word) > 1 and token.word[0].isalpha() and token.stem not in senses.STOP and token.stem not in _QUANTITY_WORDS


def _content(token: Token) -> bool:
    return len(token.stem) > 2 and token.stem not in senses.STOP and not token.word[0].isdigit()


def _noun(thing: Sequence[Token], inside: Sequence[Token], value: Value) -> str:
    """The class of the thing counted: of the last word that has one, else the last word, else of the unit."""
    if not isinstance(value, Quantity):
        return ""
    candidates = thing or [t for t in inside if t.stem in senses.NOUNS]
    classes = {senses.NOUNS.get(t.stem) for t in candidates}
    if {"man", "woman"} <= classes:
        return "person"
    if len(candidates) > 1 and candidates[-1].word in {"member", "members"} and candidates[-2].stem in senses.NOUNS:
        return senses.NOUNS[candidates[-2].stem]
    if candidates and candidates[-1].stem in senses.NOUNS:
        return senses.NOUNS[candidates[-1].stem]
    if not candidates:
        return senses.NOUNS.get(stem(value.unit), value.unit if value.dimension == "count" else "")
    return candidates[-1].stem


_MEASURED = re.compile(r"(?:\s*\([^)]{1,24}\))?\s+((?:[a-z][\w'’-]*,?\s+){0,2}?[a-z][\w'’-]*)")


def _measured(page: Page, span: Span, value: Value) -> str:
    """The thing behind a measure that stands before it like an adjective: "a 450-pound gorilla", "an 8.7-magnitude quake"."""
    if not isinstance(value, Quantity) or value.dimension in {"count", "duration", "time", "percent", "ordinal"}:
        return ""
    source = page.article.title if span.field == "title" else page.article.text
    match = _MEASURED.match(source, span.end)
    if not match or ("-" not in source[span.start : span.end] and value.unit != "magnitude"):
        return ""
    following = tokens(match.group(1))
    return senses.NOUNS.get(following[0].stem, following[0].stem) if following and _names_a_thing(following[0]) else ""


def _around(page: Page, span: Span, sentence: Span) -> str:
    left, right = page.neighbours(span, sentence)
    source = page.article.title if span.field == "title" else page.article.text
    return source[max(left, span.start - 60) : min(right, span.end + 80)]


_AGED_BEFORE = re.compile(r"((?:[A-Z][\w'’.-]*\s+)*[A-Z][\w'’-]+),\s*(?:aged?\s+)?$")
_AGED_AFTER = re.compile(r"\s*(?:,|\.|\)|$|;|of\b|from\b|and\b|was\b|who\b)")
_AGED_NAME = re.compile(r"\s*(?:[a-z]+\s+){0,2}((?:[A-Z][\w'’.-]*[\s]?)+)")


def _aged(page: Page, span: Span, value: Value) -> str | None:
    """Whose age the number is: a folded surname, "" where nobody is named, None where it is no age."""
    if not isinstance(value, Quantity):
        return None
    text = page.article.title if span.field == "title" else page.article.text
    before = _AGED_BEFORE.search(text[max(0, span.start - 60) : span.start])
    if value.dimension == "age" and not before:
        after = _AGED_NAME.match(text[span.end : span.end + 50])
        return after.group(1).strip().casefold() if after else ""
    bare = (
        value.dimension in {"count", "age"} and value.base is not None and 1 <= value.base <= 120 and value.unit in {"", "year"}
    )
    if bare and before and _AGED_AFTER.match(text[span.end : span.end + 12]):
        return re.sub(r"['’]s?$", "", before.group(1)).casefold()
    if bare and _DEAD_AT.search(text[max(0, span.start - 20) : span.start]):
        return ""
    return "" if value.dimension == "age" else None


_DEAD_AT = re.compile(r"\b(?:dead|dies|died|killed)\s+at\s+(?:age\s+|the age of\s+)?$|\b(?:aged?|at age)\s+$", re.I)


def _moment(page: Page, span: Span, sentence: Span) -> str:
    """What a time of day dates: when something happened, or when help was called to it; the nearer word decides."""
    near = [t for t in page.tokens(sentence) if span.start - 60 <= t.start < span.end + 30]
    rows = [
        (abs(t.start - span.start), t.stem in senses.CALLS) for t in near if t.stem in senses.CALLS or t.stem in senses.HAPPENS
    ]
    return "" if not rows else "call" if min(rows)[1] else "happen"


_MOTION = frozenset({"fall", "fly", "travel"})


def _happening(page: Page, span: Span, sentence: Span, inside: Sequence[Token], value: Value, scope: frozenset[str]) -> str:
    """The event of a count or date; for a length, a weight or a speed, first the side of the thing that it measures."""
    if isinstance(value, Quantity) and value.dimension not in {"count", "duration", "time", "money", "percent"}:
        left_edge, right_edge = page.neighbours(span, sentence)
        words = page.tokens(sentence)
        before = [t for t in words if max(left_edge, span.start - 40) <= t.start < span.start][-5:][::-1]
        after = [t for t in words if span.end <= t.start < min(right_edge, span.end + 30)][:3]
        for token in [*inside, *before[:2], *(t for t in [*before[2:], *after] if senses.ASPECTS.get(t.stem) not in _MOTION)]:
            if token.stem in senses.ASPECTS:
                return senses.ASPECTS[token.stem]
    if isinstance(value, Quantity) and value.dimension == "time":
        return _moment(page, span, sentence)
    found = _event(page, span, sentence, inside)
    return "injure" if found == "hospitalise" and scope & {"serious", "slight"} else found


def _event(page: Page, span: Span, sentence: Span, inside: Sequence[Token]) -> str:
    """The happening that governs a number: inside the phrase, right behind it, right before it, else the nearest one."""
    words = page.tokens(sentence)
    left_edge, right_edge = page.neighbours(span, sentence)
    own = [t for t in inside if t.stem in senses.EVENTS]
    after = [t for t in words if span.end <= t.start < right_edge]
    before = _governing(words, left_edge, span, sentence)
    right, right_far = _first_event(after)
    left, left_far = _first_event(before)
    if left and left_edge > sentence.start and _passive(before, left):
        left = None
    if left and left_far == 0 and _is_verb(before, left) and (_harm(left) or not right or not _harm(right)):
        return senses.EVENTS[left.stem]
    if right and right_far == 0 and not _acts(after, right, right_edge):
        return senses.EVENTS[right.stem]
    if own:
        return senses.EVENTS[own[-1].stem]
    if left and left_far == 0:
        return senses.EVENTS[left.stem]
    if right and (not left or right_far <= left_far) and right_far <= (2 if _harm(right) else 6):
        return senses.EVENTS[right.stem]
    if left and left_far <= (3 if _harm(left) else 6):
        return senses.EVENTS[left.stem]
    return _shared_event(words, span, right_edge) or _inherited(words, left_edge, span)


def _inherited(words: Sequence[Token], left_edge: int, span: Span) -> str:
    """The verb of the number before where nothing but "and" joins the two: "killed 12 men and 3 women"."""
    between = [t for t in words if left_edge <= t.start < span.start]
    if not between or len(between) > 3 or not all(t.word in {"and", "or", "to", "plus", "as", "well"} for t in between):
        return ""
    event, far = _first_event([t for t in words if t.end <= left_edge and not t.word[0].isdigit()][::-1])
    return senses.EVENTS[event.stem] if event and far <= 2 else ""


def _harm(token: Token) -> bool:
    return senses.EVENTS[token.stem] in senses.HARM


def _is_verb(before: Sequence[Token], token: Token) -> bool:
    """Whether a word to the left is a verb with the number as its object ("injuring 12"), not a noun ("in the shooting 12 …")."""
    at = before.index(token)
    led = before[at + 1].word if at + 1 < len(before) else ""
    return token.word.endswith(("ed", "ing", "shot", "hurt", "kills", "injures", "wounds")) and led not in _NOUN_LEADS


def _passive(before: Sequence[Token], token: Token) -> bool:
    """Whether a word to the left is the passive verb of something before it ("ten were killed, 140 …")."""
    at = before.index(token)
    return at + 1 < len(before) and before[at + 1].word in {"is", "are", "was", "were", "be", "been", "being"}


_NOUN_LEADS = frozenset(
    "the a an this that these of in mass fatal deadly another after during two three both his her their".split()
)


def _governing(words: Sequence[Token], left_edge: int, span: Span, sentence: Span) -> list[Token]:
    """The words that may govern a number from the left, nearest first.

    A verb before "and" belongs to the number before it ("seven were killed and 50 taken away").
    """
    before = [t for t in words if left_edge <= t.start < span.start][::-1]
    if left_edge == sentence.start:
        return before
    cut = next((n for n, t in enumerate(before) if t.word in {"and", "while", "but", "or"}), len(before))
    return before[:cut]


def _first_event(words: Sequence[Token]) -> tuple[Token | None, int]:
    """The first word of happening in a direction, and how many words of weight stand before it; clause ends stop the search."""
    far = 0
    for token in words[:14]:
        if token.word in _STRONG or (token.word in {"and", "or"} and far == 0):
            return None, far
        if token.word in _CLAUSE and token.word not in {"who", "which"}:
            far += 3
        if token.stem in senses.EVENTS:
            return token, far
        far += token.stem not in _SKIP
    return None, far


def _acts(after: Sequence[Token], verb: Token, right_edge: int) -> bool:
    """Whether the thing counted is the doer ("three gunmen killed five"), not the sufferer ("three men killed in …")."""
    at = after.index(verb)
    if any(t.stem in senses.STOP for t in after[:at]) or not verb.word.endswith(("ed", "shot", "hurt")):
        return False
    following = after[at + 1 : at + 2]
    return following[0].word in _DETERMINERS if following else 0 <= right_edge - verb.end <= 1


def _shared_event(words: Sequence[Token], span: Span, right_edge: int) -> str:
    """A happening behind a second number of a row: "15 or 20 people were hurt", "12 men and 3 women died"."""
    behind = [t for t in words if t.start >= right_edge]
    between = [t for t in words if span.end <= t.start < right_edge]
    joined = len(between) <= 2 and any(t.word in {"and", "or", "to", "plus"} for t in between)
    placed = 0 < len(between) <= 7 and between[-1].word in {"to", "in", "at", "by", "into"}
    if not joined and not placed:
        return ""
    event, far = _first_event(behind[:3] if placed else behind)
    return senses.EVENTS[event.stem] if event and far <= 4 else ""


def _scope(page: Page, span: Span, sentence: Span, near: str) -> frozenset[str]:
    """Words that narrow what is counted: grave or slight, a rate, a part of a whole, one named ward or house."""
    found = set()
    left, right = page.neighbours(span, sentence)
    source = page.article.title if span.field == "title" else page.article.text
    tail = source[span.end : span.end + 14]
    start = max(left, span.start - 50, _clause_start(source, span))
    close = [t for t in page.tokens(sentence) if start <= t.start < min(right, span.end + 50)]
    if any(t.stem in _SERIOUS for t in close):
        found.add("serious")
    if any(t.stem in _SLIGHT for t in close):
        found.add("slight")
    rate = _RATE.match(tail.lstrip())
    if rate:
        found.add(f"per {rate.group(1).lower()}")
    found.update(m.group(1).lower() for m in _DAILY.finditer(near))
    words = page.article.words(span)
    if _PART.match(tail.lstrip()) or _PART.search(words):
        found.add("part")
    if left <= sentence.start and re.match(r"(?:another|an additional|a further)\b", words, re.I):
        found.add("another")
    if _STILL.search(near):
        found.add("still")
    if re.match(r"[^.;]{0,30}\balone\b", source[span.end : span.end + 40]):
        found.add("part")
    if not re.search(r"\b(?:units?|engines?|vehicles?|ambulances?|crews)\b", words) and re.match(
        r"[^.;,]{0,24}\bat the (?:scene|site)\b", near[near.find(words) + len(words) :]
    ):
        found.add("at the scene")
    found.update(f"one {m.group(1).lower()}" for m in _LOCAL.finditer(near) if m.group(1).lower() not in _ANY_HOSPITAL)
    return frozenset(found)


def _clause_start(source: str, span: Span) -> int:
    """Where the words that belong to a number begin: behind the last comma, semicolon or joining word before it."""
    cut = _JOINT.split(source[max(0, span.start - 50) : span.start])[-1]
    return span.start - len(cut)


def _inclusion(text: str) -> str:
    """Whether the attacker is counted in or out, where the sentence says so."""
    for match in _INCLUDES.finditer(text):
        if _ATTACKER.search(match.group(2)):
            return "with attacker" if match.group(1).lower().startswith(("includ", "plus")) else "without attacker"
    return ""


def _as_of(page: Page, span: Span, sentence: Span, home: str) -> str:
    """The time of which the sentence speaks where it is not the article's own; a sentence without a time follows the one before."""
    own = _time_of(page, sentence, home, span)
    if own is not None:
        return own
    earlier = page.before(sentence)
    if earlier is None or sentence.start - earlier.end > 3 or not _FOLLOWS.match(page.article.words(sentence)):
        return ""
    return _time_of(page, earlier, home, Span(earlier.start, earlier.start, earlier.field)) or ""


def _time_of(page: Page, sentence: Span, home: str, span: Span) -> str | None:
    """Another year or month of which the number at `span` speaks; "" for the article's own time, None where none is named.

    A date that only stands in a clause behind the number ("killed 12 in a region that was flooded in 2004") does not date it.
    """
    text = page.article.words(sentence)
    ahead = _ASIDE.search(text, max(0, span.end - sentence.start))
    end = ahead.start() if ahead else len(text)
    text = text[:end]
    if _AGO.search(text):
        return str(int(home[:4]) - 1) if home[:4].isdigit() else "last year"
    if _LONG_AGO.search(text):
        return "another time"
    times = [_apart(when, home) for when in page.dates(Span(sentence.start, sentence.start + end, sentence.field))]
    times += [year if year != home[:4] else "" for year in _YEAR.findall(text)] if not times else []
    return max(times, default=None)


def _apart(when: When, home: str) -> str:
    """How a date lies apart from the article's own day: its year, its month, or "" where it is near or nothing is known."""
    if when.low.startswith("--"):
        return ""
    if not home or when.low[:4] != home[:4]:
        return when.low[:7]
    day = _day(when.low)
    own = _day(home)
    return "" if day is None or own is None or abs((own - day).days) <= NEAR else when.low[:7]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _places(page: Page, span: Span, sentence: Span) -> frozenset[str]:
    """Countries named in the sentence, and names behind "in", "at", "near" …, folded."""
    text = page.article.words(sentence)
    found = set()
    for match in _NAME.finditer(text):
        name = re.sub(r"['’]s?$", "", match.group().strip())
        country = COUNTRIES.get(name) or DEMONYMS.get(name) or DEMONYMS.get(name.rstrip("s")) or CAPITALS.get(name)
        if country:
            found.add(country)
        elif re.search(r"\b(?:Hospital|School|University|Clinic|Prison|Station)\b", name) or _PLACED.search(
            text[max(0, match.start() - 24) : match.start()]
        ):
            found.update({name.casefold()} - _NO_PLACE)
        elif text[match.end() : match.end() + 2] == ": ":
            found.add(name.casefold())
    label = _LABEL.search(text[: max(0, span.start - sentence.start)]) if span.field == "text" else None
    if label:
        found.add(label.group(1).strip().casefold())
    return frozenset(found)
