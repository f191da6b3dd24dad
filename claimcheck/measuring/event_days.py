"""On which day an article says that its event happened: the words for the day that stand with the event's own verb or noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from claimcheck.measuring.day_words import WEEKDAYS, DayWords, day_words
from claimcheck.measuring.event_words import GENERIC, HARM, LAUNCHED, NOUNS, ONSET, PAIRS, PERSONAL, ROCKETS, VEHICLES, VERBS
from claimcheck.measuring.other_events import tells_of_another
from claimcheck.model import Article, Span, When
from claimcheck.text.dateline import published_in
from claimcheck.text.inflections import FUNCTION_WORDS, IRREGULAR
from claimcheck.text.layout import lay_out
from claimcheck.text.word_classes import IRREGULAR_PASTS

LEAD = 3
"""Sentences of the text that say, beside the headline, what an article is about."""
READ = 10
"""Sentences of the text in which the day of the event is looked for."""
LONG = 600
"""Characters of a sentence that is read."""
ASIDE = 14
"""Words before a comma or relative pronoun in which the subject of a verb behind it is looked for."""
FAR = 16
"""Words between a verb and the day that stands with it."""


@dataclass(frozen=True, slots=True)
class EventDay:
    """The day of an event of some kinds (`event_words`), the names before its verb, and its sentence with its number."""

    when: DayWords
    kinds: frozenset[str]
    names: frozenset[str]
    sentence: Span
    number: int


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def form(self) -> str:
        return self.text.lower().removesuffix("'s").removesuffix("’s")


def event_days(article: Article, dates: Sequence[tuple[Span, When]] = ()) -> tuple[EventDay, ...]:
    """The days that headline and first sentences give the event that they are about, in the order of the text.

    `dates` are the dates that were read in the article. Nothing is read of an article whose day of publication is unknown.
    """
    published = _published(article)
    if published is None:
        return ()
    spans = [s.span for s in lay_out(article).sentences]
    titles, text = [s for s in spans if s.field == "title"], [s for s in spans if s.field == "text"]
    days = [
        (number, span, day)
        for number, span in enumerate((*titles, *text[:READ]))
        for day in _of_sentence(article, span, number, published, dates)
    ]
    if not days:
        return ()
    main = frozenset(kind for span in (*titles, *text[:LEAD]) for kind in _told(_words(article.words(span))))
    found = []
    for number, span, day in days:
        leads = number < len(titles) + LEAD
        kinds = main if day.kinds == _ANY else day.kinds
        if kinds & main and (leads or _SAME.match(article.words(span))):
            found.append(replace(day, kinds=kinds))
    return tuple(found)


_NOTHING = _Word(0, 0, "")
_ANY = frozenset({"any"})
_SAME = re.compile(r"\W*(?:The|They|It|This)\b")
"""How a later sentence goes on about the event itself: "The fire broke out on Sunday"."""
_COMMA = (
    r",(?!\s+(?:[A-Z][\w.’'-]+\s){0,2}[A-Z][\w.’'-]+,\s+(?:on|early|late|yesterday|\w+day)\b)"
    r"(?!\s+(?:near|in|at|on|outside|off|about|just|some|close|late|early|around|shortly|north|south|east|west|yesterday|\w+day)\b)"
)
"""A comma that ends a clause: none before a place or time, as in "near Marlow, Devon, on Sunday"."""
_BORDER = re.compile(
    rf"{_COMMA}|[;:()\n]|\s[-–—]+\s|\b(?:that|which|who|whom|whose|where|when|while|because|although|though|but|whereas|if|after|before|as|"
    r"since|until|following|amid|despite|says|say)\b"
)


def _published(article: Article) -> date | None:
    found = article.published or published_in(article, lay_out(article))
    try:
        return date.fromisoformat(found[:10]) if found else None
    except ValueError:
        return None


def _words(text: str) -> list[_Word]:
    return [_Word(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\W\d_][\w'’-]*", text)]


def _told(words: Sequence[_Word]) -> frozenset[str]:
    """The kinds of happening that some words name."""
    forms = [w.form for w in words]
    pairs = (PAIRS.get(pair, "") for pair in pairwise(forms))
    return frozenset(filter(None, (*(VERBS.get(f, "") for f in forms), *_nouns(forms), *pairs, *_struck(forms))))


def _nouns(forms: Sequence[str]) -> Iterator[str]:
    """The kinds that nouns name, but for the fire that somebody opens and a force named after one."""
    for n, form in enumerate(forms):
        near = {*forms[max(0, n - 1) : n], *forms[n + 1 : n + 2]}
        if form in NOUNS and not near & _NO_EVENT:
            yield NOUNS[form]


_NO_EVENT = frozenset(
    """
    opened opening opens open gun rapid under returned exchanged department departments service services chief chiefs officials
    official crews crew station brigade truck trucks engine engines marshal marshals authorities heart test tests scene site squad
    unit detectives investigators victims survivors suspect suspects safety alarm escape control
    """.split()
)
"""Words beside such a noun that make it no happening: "opened fire", "the fire service", "a heart attack", "a crash test"."""


def _struck(forms: Sequence[str]) -> Iterator[str]:
    """What verbs of striking and launching tell by what strikes or is launched."""
    if {"struck", "hit"} & set(forms) and VEHICLES & set(forms):
        yield "crash"
    if LAUNCHED & set(forms) and ROCKETS & set(forms):
        yield "launch"


def _of_sentence(
    article: Article, span: Span, number: int, published: date, dates: Iterable[tuple[Span, When]]
) -> Iterator[EventDay]:
    text = article.words(span)
    if len(text) > LONG:
        return
    mine = [(s, v) for s, v in dates if s.field == span.field]
    days = tuple(day_words(text, span.start, span, published, mine))
    if not days or tells_of_another(text) or _ELSEWHERE.search(text):
        return
    words = _words(text)
    for when in days:
        start = when.span.start - span.start
        led = _LED.search(text, 0, start)
        at = (led.start() if led else start, when.span.end - span.start)
        if text[: at[0]].count("“") > text[: at[0]].count("”") or text[: at[0]].count('"') % 2:
            continue
        kinds, subject = _bound(text, words, at, when.possessive)
        if kinds:
            names = _names(subject)
            yield EventDay(when, kinds, names, span, number)


def _names(subject: Sequence[_Word]) -> frozenset[str]:
    """The names of a subject, in small letters; none that owns another ("the mayor's"), no day and no first word on its own."""
    rows = [w for w, then in pairwise((*subject, _NOTHING)) if w.start or then.text[:1].isupper()]
    own = {w.form for w in rows if w.text[0].isupper() and w.text.lower() == w.form and len(w.text) > 2}
    return frozenset(own - FUNCTION_WORDS - frozenset(WEEKDAYS))


_LED = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?$")
"""The weekday before a date: "on Wednesday, 1 May"."""
_ELSEWHERE = re.compile(r"\b(?:GMT|UTC|Greenwich|Eastern time|E[DS]T|P[DS]T)\b")
"""Words that tell the hour, and with it the day, as it was in another place than that of the event."""


def _bound(text: str, words: Sequence[_Word], at: tuple[int, int], possessive: bool) -> tuple[frozenset[str], Sequence[_Word]]:
    """The kinds of happening with whose verb or noun a day at `at` stands, none of another act; and the words before the verb."""
    start = max((m.end() for m in _BORDER.finditer(text, 0, at[0])), default=0)
    end = next((m.start() for m in _BORDER.finditer(text, at[1])), len(text))
    before = [w for w in words if start <= w.start and w.end <= at[0]]
    after = [w for w in words if w.start >= at[1] and w.end <= end]
    if possessive:
        return _owned(after[:4]), ()
    verb = next((n for n in range(len(before) - 1, -1, -1) if _is_verb(before, n)), None)
    if verb is None:
        return _opening(text, words, before, at)
    if len(before) - verb > FAR or _UNDONE & {w.form for w in before}:
        return frozenset(), ()
    if verb == 0 and (behind := _RELATIVE.search(text, 0, start)) and behind.end() <= before[0].start:
        lead = [w for w in words if w.end <= behind.start() + 1][-ASIDE:]
        before, verb, subject = [*lead, *before], len(lead), _antecedent(text, lead, bool(behind["who"]))
    else:
        subject = before[:verb]
    kinds = _kinds(before, verb, (*before, *after)) | _harmed(before[verb].form, text, words, end)
    return kinds, subject


_RELATIVE = re.compile(r"(?:,|(?P<who>\s(?:which|that|who)))\s*$")
"""What stands between a subject and its verb where a relative clause or an aside parts them."""


def _antecedent(text: str, lead: Sequence[_Word], relative: bool) -> Sequence[_Word]:
    """Whom a relative clause or the verb behind an aside is about: the name right before it, or all before the aside."""
    if not relative:
        return lead[: next((n + 1 for n, w in enumerate(lead) if text[w.end : w.end + 1] == ","), len(lead))]
    small = [n for n, w in enumerate(lead) if w.text[0].islower()]
    return lead[small[-1] + 1 if small else 0 :]


def _harmed(verb: str, text: str, words: Sequence[_Word], end: int) -> frozenset[str]:
    """The happening in which people came to harm: "killed on Sunday when a train derailed"."""
    if VERBS.get(verb) not in HARM or not re.match(r"\s*when\b", text[end:]):
        return frozenset()
    return _told([w for w in words if w.start >= end])


_UNDONE = frozenset("would will could may might should due expected scheduled planned not never to-be says".split())
"""Words that tell an act that is to come, or that did not happen."""


def _owned(words: Sequence[_Word]) -> frozenset[str]:
    """The happening that a day owns: "Sunday's deadly crash"."""
    return frozenset([*_nouns([w.form for w in words])][:1])


def _opening(
    text: str, words: Sequence[_Word], before: Sequence[_Word], at: tuple[int, int]
) -> tuple[frozenset[str], Sequence[_Word]]:
    """The happening of the clause that a day opens: "On Tuesday, a train crashed"."""
    if any(w.form not in {"on", "early", "late", "and"} for w in before) or (before and before[0].start):
        return frozenset(), ()
    begin = at[1] + (text[at[1] : at[1] + 1] == ",")
    end = next((m.start() for m in _BORDER.finditer(text, begin)), len(text))
    clause = [w for w in words if begin <= w.start and w.end <= end]
    verb = next((n for n in range(len(clause)) if _is_verb(clause, n)), None)
    if verb is None or verb > FAR or _UNDONE & {w.form for w in clause[:verb]}:
        return frozenset(), ()
    return _kinds(clause, verb, clause), clause[:verb]


_DETERMINERS = frozenset("the a an of its their his her in by".split())


def _is_verb(words: Sequence[_Word], at: int) -> bool:
    """Whether a word is a past form that stands as a verb, not as in "the damaged ship"; "to" makes the next word one."""
    form = words[at].form
    if words[at].text[0].isupper() or (at and words[at - 1].form in _DETERMINERS):
        return False
    past = form in IRREGULAR_PASTS or IRREGULAR.get(form, form) != form or (form.endswith("ed") and len(form) > 4)
    return past or form in VERBS or form in ONSET or form in _COMING


_COMING = frozenset(
    "appear appears face faces begin begins due expected is are has have hunting seeking searching opens open".split()
)


def _kinds(words: Sequence[_Word], verb: int, clause: Sequence[_Word]) -> frozenset[str]:
    """The kinds of happening that a verb tells, with those that its clause names; none of any other verb."""
    form, behind = words[verb].form, words[verb + 1].form if verb + 1 < len(words) else ""
    pair = PAIRS.get((form, behind))
    named = [w.form for w in words[max(0, verb - 8) : verb]]
    if form in ONSET or pair == "":
        own = next(iter([*_nouns(named)][::-1]), "") or next(_struck([*named, form]), "")
        if not own and named and named[-1] in GENERIC:
            return _ANY
    else:
        own = pair or VERBS.get(form, "") or next(_struck([w.form for w in words]) if form in LAUNCHED else iter(()), "")
    if not own or _is_reduced(words, verb):
        return frozenset()
    if own in PERSONAL:
        return frozenset({own})
    behind_it = [w.form for w in clause if own not in HARM or w.start > words[verb].start]
    return frozenset({own, *_nouns(behind_it)})


_BE = frozenset("is are was were be been being got had has have".split())
_OBJECTLESS = frozenset("in by at during near outside inside on early late and with while off".split())
_SAYING = frozenset("said told announced confirmed reported added".split())


def _is_reduced(words: Sequence[_Word], verb: int) -> bool:
    """Whether a verb only tells which people another verb of its clause is about, as in "treated people hurt in the crash"."""
    behind = words[verb + 1].form if verb + 1 < len(words) else "in"
    if VERBS.get(words[verb].form) not in _SUFFERED or behind not in _OBJECTLESS:
        return False
    near = {w.form for w in words[max(0, verb - 4) : verb]}
    earlier = any(_is_verb(words, n) and words[n].form not in _SAYING for n in range(verb))
    return earlier and not near & (_BE | {"and", "or"})


_SUFFERED = HARM - {"die"} | {"trap", "shoot", "stab", "rob", "kidnap"}
