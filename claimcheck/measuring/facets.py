"""Reads from a sentence what must be equal before two of its numbers may be compared: thing, happening, place, scope, time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.measuring import senses
from claimcheck.measuring.aged import role_of, whose_age
from claimcheck.measuring.ballots import body_of
from claimcheck.measuring.extent import (
    SERIOUS,
    SLIGHT,
    are_slightly,
    extra_of,
    inclusion_of,
    narrowed,
    scope_of,
)
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


def read_facets(page: Page, span: Span, value: Value, home: str = "") -> Facets:
    """The facets of the number that stands at `span`; `home` is the ISO day of the article, "" where unknown."""
    sentence = page.sentence(span)
    words = page.tokens(sentence)
    inside = [t for t in words if span.start <= t.start < span.end]
    thing = [t for t in _behind_figure(inside) if _names_a_thing(t)]
    text = page.article.words(sentence)
    scope = scope_of(page, span, sentence) | window_of(page, span, value)
    person = whose_age(page, span, value)
    before = _before(page, span, sentence)
    counted = "" if thing or not _is_count(value) else counted_before(before)
    patient = bool(thing) and thing[-1].stem in SERIOUS | SLIGHT and thing[-1].stem not in senses.NOUNS
    event = "age" if person is not None else happening(page, span, sentence, inside, value, scope)
    event = (
        _EVENT_OF.get(stem(counted)) or senses.EVENTS.get(stem(counted), event)
        if counted
        else "kill"
        if _bare(thing, value) and is_toll(before)
        else event
    )
    patient = patient or (not event and are_slightly(page, span))
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
        scope=frozenset() if event == "age" else narrowed(page, span, value, event, scope),
        inclusion=inclusion_of(text) or extra_of(page, span),
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


def _before(page: Page, span: Span, sentence: Span) -> str:
    """The words of the sentence before a number."""
    return page.source(span)[min(sentence.start, span.start) : span.start]


_MEASURED = re.compile(r"(?:\s*\([^)]{1,24}\))?\s+((?:[a-z][\w'’-]*,?\s+){0,2}?[a-z][\w'’-]*)")


def _measured(page: Page, span: Span, value: Value) -> str:
    """The thing behind a measure that stands before it like an adjective: "a 450-pound gorilla", "an 8.7-magnitude quake"."""
    lasted = of_what(page, span, value)
    head = lasted or head_of(_before(page, span, page.sentence(span)), value)
    if head or not isinstance(value, Quantity) or value.dimension in {"count", "time", "percent", "ordinal"}:
        return head
    source = page.source(span)
    match = _MEASURED.match(source, span.end)
    if not match or ("-" not in source[span.start : span.end] and value.unit != "magnitude"):
        return ""
    following = tokens(match.group(1))
    return senses.NOUNS.get(following[0].stem, following[0].stem) if following and _names_a_thing(following[0]) else ""
