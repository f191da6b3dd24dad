"""Reads from a sentence what must be equal before two of its numbers may be compared: thing, happening, place, scope, time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.measuring import senses
from claimcheck.measuring.aged import role_of, whose_age
from claimcheck.measuring.ballots import body_of
from claimcheck.measuring.happening import happening, made_thing
from claimcheck.measuring.headed import counted_before, head_of, is_toll
from claimcheck.measuring.holders import holder_of
from claimcheck.measuring.lasting import of_what
from claimcheck.measuring.pages import Page
from claimcheck.measuring.whenabouts import as_of
from claimcheck.measuring.whereabouts import places_of
from claimcheck.measuring.windows import team_of, window_of
from claimcheck.model import Facets, Quantity, Span, Value, When
from claimcheck.quantities.number_words import NUMBER_WORDS, ORDINAL_WORDS
from claimcheck.text.stems import Token, stem, tokens

_SERIOUS = frozenset(
    stem(w)
    for w in "serious seriously critical critically severe severely badly grave gravely life-threatening threatening".split()
)


_SLIGHT = frozenset(stem(w) for w in "slight slightly minor light lightly moderate non-life-threatening".split())


_ANY_HOSPITAL = frozenset({"hospital", "house", "home", "school"})


_JOINT = re.compile(r"[,;:]\s|\b(?:and|while|but|as)\b")


_STILL = re.compile(r"\b(?:still|remain(?:s|ed|ing)?|(?:no|not|without)\b[^.;,]{0,30}\byet)\b", re.I)


_EITHER = re.compile(r"\b(?:killed|dead|died)\s+(?:and/)?or\s+\w", re.I)
"""Two happenings counted as one: "killed or maimed", "dead or missing"."""


_RATE = re.compile(r"\b(?:per|an?|each|every)\s+(hour|day|week|month|year|head|capita|person|minute|second|square)\b", re.I)


_PER = {
    "hourly": "per hour", "daily": "per day", "weekly": "per week", "monthly": "per month", "annual": "per year",
    "yearly": "per year", "annually": "per year",
}  # fmt: skip
_DAILY = re.compile(rf"\b({'|'.join(_PER)})\b", re.I)


_PART = re.compile(r"\b(?:of (?:them|whom|which|those|these|the|his|her|their|its)|out of)\b", re.I)


_EXTRA = re.compile(
    r"(?:\s+(?!and\b|but\b|while\b)[\w'’-]+){0,3}\s*[,(]?\s*(?:(including|inclusive of|counting|with|plus)|"
    r"(?:(?:but\s+)?not (?:including|counting)|excluding|exclusive of|without|before|net of|apart from|besides))\s+"
    r"(?:(?:the|its|their|any|all|assumed|existing|net|sales|value[- ]added|local|legal|company['’]s)\s+){0,2}"
    r"(debts?|tax(?:es)?|vat|gst|fees?|interest|tips?|expenses|costs|inflation|bonus(?:es)?|overtime|shipping|delivery|reservists?|"
    r"contractors|dependants|dependents|pets|crew|pilots?|drivers?|staff|civilians|suspects?)\b",
    re.I,
)
"""What a figure says right behind itself that it takes in or leaves out, of things that are counted now in, now out."""


_SOME_OF_THEM = re.compile(r"\W*(?:one|two|three|four|five|six|some|several|many|most) of (?:them|these|those)\b", re.I)
"""A sentence on some of several things: what it measures is not the measure of the one that others speak of."""


_INCLUDES = re.compile(
    r"\b(includ\w+|not counting|excluding|except|besides|as well as|apart from|plus|in addition to)\b([^.;]{0,60})", re.I
)


_ATTACKER = re.compile(
    r"\b(gunman|gunmen|shooter|shooters|attacker|attackers|assailant|assailants|bomber|bombers|suspect|killer|perpetrator|himself)\b",
    re.I,
)


_LOCAL = re.compile(
    r"\b(?:in|at|to|inside|across)\s+(?:one|his|her|a|an|this|that|another|each|the|its)\s+(?:\w+\s+)?"
    r"(district|hospital|village|town|city|province|state|county|region|area|neighbou?rhood|camp|house|home|hotel|room|suite|school)\b",
    re.I,
)


def read_facets(page: Page, span: Span, value: Value, home: str = "") -> Facets:
    """The facets of the number that stands at `span`; `home` is the ISO day of the article, "" where unknown."""
    sentence = page.sentence(span)
    words = page.tokens(sentence)
    inside = [t for t in words if span.start <= t.start < span.end]
    thing = [t for t in _behind_figure(inside) if _names_a_thing(t)]
    text = page.article.words(sentence)
    near = _around(page, span, sentence)
    scope = _scope(page, span, sentence, near) | window_of(page, span, value)
    person = whose_age(page, span, value)
    before = _before(page, span, sentence)
    counted = "" if thing or not _is_count(value) else counted_before(before)
    patient = bool(thing) and thing[-1].stem in _SERIOUS | _SLIGHT and thing[-1].stem not in senses.NOUNS
    event = "age" if person is not None else happening(page, span, sentence, inside, value, scope)
    event = (
        _EVENT_OF.get(stem(counted)) or senses.EVENTS.get(stem(counted), event)
        if counted
        else "kill"
        if _bare(thing, value) and is_toll(before)
        else event
    )
    patient = patient or (not event and _slightly(page, span))
    event = "injure" if patient and event not in senses.HARM else event
    kin = (not thing or senses.NOUNS.get(thing[-1].stem) == "child") and bool(_PARENT_OF.search(before))
    counted, event = ("child", "") if kin else (counted, event)
    return Facets(
        terms=frozenset(t.stem for t in thing),
        noun="person"
        if patient
        else (role_of(page, span) or holder_of(page, span, sentence, thing))
        if person == ""
        else _class(counted)
        or _noun(thing, inside, value, made_thing(page, span, sentence) or body_of(page, span, value, sentence))
        or _measured(page, span, value)
        or team_of(page, span, value),
        event=event,
        context=frozenset(t.stem for t in words if _content(t) and not span.start <= t.start < span.end),
        entities=frozenset({person}) if person else frozenset() if person is not None else places_of(page, span, sentence),
        scope=frozenset() if event == "age" else _whole(page, span, value, event, scope),
        inclusion=_inclusion(text) or _extra(page, span),
        as_of="" if isinstance(value, When) or event == "age" else as_of(page, span, sentence, home),
    )


_PARENT_OF = re.compile(
    r"\b(?:(?:grand|step|god)?(?:mother|father|mum|mom|dad|parent)s?|mam|granny|grandpa|widow(?:er)?)(?:[-\s]of[-\s]|\s+to\s+)$",
    re.I,
)
"""Words that make a number that of somebody's children, whatever happened to the parent: "a mother of four was killed"."""


_QUANTITY_WORDS = frozenset(
    stem(w)
    for w in """
    mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet inch inches yard yards
    pound pounds lb lbs kg kilo kilos kilogram tonne tonnes ton tons dollar dollars euro euros pound percent usd weeks
    week months month years year minutes minute seconds second hours hour days day old more nearly almost exactly ft mph
    kph gmt utc pm midnight noon midday degrees celsius fahrenheit acre acres hectare hectares worth short total knots
    millimetre millimetres millimeters centimetre centimetres centimeters litre litres liter liters gallon gallons
    square cubic bn mn tn long half third thirds quarters fifth fifths
    """.split()
)


def _behind_figure(inside: Sequence[Token]) -> Sequence[Token]:
    """The words of a number's span from the figure on: "a mere 800 metres" measures nothing mere, "a further 36" no further."""
    first = next((n for n, t in enumerate(inside) if t.word[0].isdigit() or NUMBER_WORDS & set(t.word.split("-"))), 0)
    return inside[first:]


def _names_a_thing(token: Token) -> bool:
    return (
        len(token.word) > 1
        and token.word[0].isalpha()
        and token.stem not in senses.STOP
        and token.stem not in _QUANTITY_WORDS
        and token.word not in ORDINAL_WORDS
    )


def _content(token: Token) -> bool:
    return len(token.stem) > 2 and token.stem not in senses.STOP and not token.word[0].isdigit()


def _noun(thing: Sequence[Token], inside: Sequence[Token], value: Value, made: str) -> str:
    """The class of the thing counted: of the last word with one, else that word, else of the unit; of a year, what was made."""
    if not isinstance(value, Quantity) or value.dimension == "score":
        return made
    candidates = thing or [t for t in inside if t.stem in senses.NOUNS]
    classes = {senses.NOUNS.get(t.stem) for t in candidates}
    if {"man", "woman"} <= classes:
        return "person"
    if "man" in classes and _ARMED & {t.stem for t in candidates}:
        return "gunman"
    if len(candidates) > 1 and candidates[-1].word in {"member", "members"} and candidates[-2].stem in senses.NOUNS:
        return senses.NOUNS[candidates[-2].stem]
    if candidates and candidates[-1].stem in senses.NOUNS:
        return senses.NOUNS[candidates[-1].stem]
    if not candidates:
        return senses.NOUNS.get(stem(value.unit), value.unit if value.dimension == "count" else "")
    return "person" if senses.EVENTS.get(candidates[-1].stem) in senses.HARM else candidates[-1].stem


_ARMED = frozenset(stem(w) for w in "masked hooded armed balaclava-clad gun-toting knife-wielding".split())
"""What men are called who come to rob or to shoot."""


_EVENT_OF = {"crew": "aboard"}
"""Where what is counted says by itself what is told of it: "a crew of ten" is aboard."""


def _is_count(value: Value) -> bool:
    return isinstance(value, Quantity) and value.dimension == "count"


def _bare(thing: Sequence[Token], value: Value) -> bool:
    """Whether a number counts and names nothing that it counts."""
    return not thing and _is_count(value)


def _class(word: str) -> str:
    """The class of a thing counted, "" for none."""
    harmed = senses.EVENTS.get(stem(word)) in senses.HARM
    return "person" if harmed else senses.NOUNS.get(stem(word), stem(word)) if word else ""


def _source(page: Page, span: Span) -> str:
    return page.article.title if span.field == "title" else page.article.text


def _before(page: Page, span: Span, sentence: Span) -> str:
    """The words of the sentence before a number."""
    return _source(page, span)[min(sentence.start, span.start) : span.start]


_OF_THEM = re.compile(
    r"\s*of (?:them|whom|which|those|these)\s+(?:(?:have|had|has|were|was|are|is|been|being)\s+)*([a-z]+)", re.I
)
_OUT_OF = re.compile(r"\s*(?:\w+\s+)?out of\b", re.I)
_GRADE = re.compile(r"\s*of (?:them|whom|which|those|these)\s+([a-z]+)\b", re.I)


def _slightly(page: Page, span: Span) -> bool:
    """Whether a number counts those of the hurt who are gravely or slightly so: "19 were hurt, two of them seriously"."""
    match = _GRADE.match(_source(page, span), span.end)
    return bool(match) and stem(match.group(1).lower()) in _SERIOUS | _SLIGHT if match else False


def _counts_all_hurt(source: str, span: Span) -> bool:
    """Whether "some of" them are all that came to harm: "two of its guards were killed", "killing seven of them"."""
    if _SOME_OF_HURT.search(source[span.start : span.end + 40]):
        return False
    done_to = _DID_TO.search(source, max(0, span.start - 30), span.start)
    return bool(done_to) or not _PRONOUN.search(source[span.start : span.end + 14])


_SOME_OF_HURT = re.compile(
    r"\bof (?:the |those )?(?:\w+ )?(?:dead|victims?|injured|wounded|hurt|killed|missing|casualties|fatalities|deaths|survivors|"
    r"hospitali[sz]ed|detainees|arrested|detained|hostages|trapped)\b",
    re.I,
)
_PRONOUN = re.compile(r"\bof (?:them|whom|which|those|these)\b", re.I)
_DID_TO = re.compile(r"\b(?:kill|wound|injur|shoot|arrest|detain|rescu|hurt|trap)\w*\s+(?:at least |about |some )?$", re.I)
"""A verb right before a count of "them" does it to all that it counts: "they drove off the raiders, killing seven of them"."""


def _whole(page: Page, span: Span, value: Value, event: str, scope: frozenset[str]) -> frozenset[str]:
    """The scope without what narrows nothing: all who drowned may be "28 of them", and a share is always of a whole."""
    if isinstance(value, Quantity) and value.dimension in {"percent", "ratio"}:
        return scope - {"part"}
    source = _source(page, span)
    if "part" in scope and event in senses.HARM and _counts_all_hurt(source, span):
        scope -= {"part"}
    if "part" in scope and event in senses.HARM and page.sentence(span).start < span.start:
        said = _OF_THEM.match(source, span.end)
        done = bool(said) and senses.EVENTS.get(stem(said.group(1).lower())) == event if said else False
        if done or _slightly(page, span) or _OUT_OF.match(source, span.end):
            scope -= {"part"}
    if "another" in scope and event and not _told_before(page, span, event):
        scope -= {"another"}
    return scope


def _told_before(page: Page, span: Span, event: str) -> bool:
    """Whether the sentence before tells of the same happening, so that "another 12" come on top."""
    earlier = page.before(page.sentence(span))
    return earlier is None or any(senses.EVENTS.get(t.stem) == event for t in page.tokens(earlier))


_MEASURED = re.compile(r"(?:\s*\([^)]{1,24}\))?\s+((?:[a-z][\w'’-]*,?\s+){0,2}?[a-z][\w'’-]*)")


def _measured(page: Page, span: Span, value: Value) -> str:
    """The thing behind a measure that stands before it like an adjective: "a 450-pound gorilla", "an 8.7-magnitude quake"."""
    lasted = of_what(page, span, value)
    head = lasted or head_of(_before(page, span, page.sentence(span)), value)
    if head or not isinstance(value, Quantity) or value.dimension in {"count", "time", "percent", "ordinal"}:
        return head
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
    found.update(_PER[m.group(1).lower()] for m in _DAILY.finditer(near))
    words = page.article.words(span)
    if _PART.match(tail.lstrip()) or _PART.search(words) or _SOME_OF_THEM.match(source, sentence.start, span.start):
        found.add("part")
    if left <= sentence.start and re.match(r"(?:another|an additional|a further)\b", words, re.I):
        found.add("another")
    if _EITHER.search(source[span.end : min(right, span.end + 50)]):
        found.add("either")
    if _STILL.search(near):
        found.add("still")
    if re.match(r"[^.;]{0,30}\balone\b", source[span.end : span.end + 40]):
        found.add("alone")
    if not re.search(r"\b(?:units?|engines?|vehicles?|ambulances?|crews)\b", words) and re.match(
        r"[^.;,]{0,24}\bat the (?:scene|site)\b", near[near.find(words) + len(words) :]
    ):
        found.add("at the scene")
    title = page.article.title
    found.update(
        f"one {m.group(1).lower()}"
        for m in _LOCAL.finditer(near)
        if m.group(1).lower() not in _ANY_HOSPITAL and not _is_the_scene(m.group(), title) and not _NAMED.match(near, m.end())
    )
    return frozenset(found)


_NAMED = re.compile(r"\s+of\s+[A-Z]")
"""What makes "the lakeside town" a place by name, which is read as one (`places_of`)."""


def _is_the_scene(local: str, title: str) -> bool:
    """Whether a region is the one that the headline names: "in the Adra region", under "Fever in Adra"."""
    name = local.split()[-2]
    return name[:1].isupper() and name in title


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


def _extra(page: Page, span: Span) -> str:
    """What else a figure takes in or leaves out, where the words right behind it say so: "with debt", "without tax"."""
    match = _EXTRA.match(page.article.title if span.field == "title" else page.article.text, span.end)
    return f"{'with' if match.group(1) else 'without'} {match.group(2).lower()}" if match else ""
