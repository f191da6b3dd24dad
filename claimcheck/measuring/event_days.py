"""On which day an article says that its event happened: the words for the day that stand with the event's own verb or noun."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from claimcheck.measuring.day_words import WEEKDAYS, DayWords, day_words
from claimcheck.measuring.event_clauses import bound
from claimcheck.measuring.event_kinds import ANY, Word, told, words_of
from claimcheck.measuring.event_words import RECURRENT
from claimcheck.measuring.other_events import tells_of_another, tells_of_series
from claimcheck.model import Article, Span, When
from claimcheck.text.dateline import published_in
from claimcheck.text.inflections import FUNCTION_WORDS
from claimcheck.text.layout import lay_out

LEAD = 3
"""Sentences of the text that say, beside the headline, what an article is about."""
READ = 10
"""Sentences of the text in which the day of the event is looked for."""
LONG = 600
"""Characters of a sentence that is read."""


@dataclass(frozen=True, slots=True)
class EventDay:
    """The day of an event of some kinds (`event_words`), the names before its verb, and its sentence with its number.

    Where the day is that of an act which is still to come (`planned_days`), `words` are the stems that tell of the act.
    """

    when: DayWords
    kinds: frozenset[str]
    names: frozenset[str]
    sentence: Span
    number: int
    planned: bool = False
    words: frozenset[str] = frozenset()


def event_days(article: Article, dates: Sequence[tuple[Span, When]] = ()) -> tuple[EventDay, ...]:
    """The days that headline and first sentences give the event that they are about, in the order of the text.

    `dates` are the dates that were read in the article. Nothing is read of an article whose day of publication is unknown.
    """
    published = day_of_publication(article)
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
    lead = (*titles, *text[:LEAD])
    series = any(tells_of_series(article.words(span)) for span in lead)
    main = frozenset(kind for span in lead for kind in told(words_of(article.words(span))))
    found = []
    for number, span, day in days:
        leads = number < len(titles) + LEAD
        kinds = main if day.kinds == ANY else day.kinds
        if kinds & main and not (series and kinds <= RECURRENT) and (leads or _SAME.match(article.words(span))):
            found.append(replace(day, kinds=kinds))
    return tuple(found)


_SAME = re.compile(r"\W*(?:The|They|It|This)\b")
"""How a later sentence goes on about the event itself: "The fire broke out on Sunday"."""


def day_of_publication(article: Article) -> date | None:
    """The day on which an article was published, by its own date or its dateline; None where neither tells it."""
    found = article.published or published_in(article, lay_out(article))
    try:
        day = date.fromisoformat(found[:10]) if found else None
    except ValueError:
        return None
    return day if day and day.year > date.min.year else None  # weekdays are counted back from it


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
    words = words_of(text)
    for when in days:
        start = when.span.start - span.start
        led = _LED.search(text, 0, start)
        at = (led.start() if led else start, when.span.end - span.start)
        if text[: at[0]].count("“") > text[: at[0]].count("”") or text[: at[0]].count('"') % 2:
            continue
        kinds, subject = bound(text, words, at, when.possessive)
        if kinds:
            names = _names(subject)
            yield EventDay(when, kinds, names, span, number)


_NOTHING = Word(0, 0, "")


def _names(subject: Sequence[Word]) -> frozenset[str]:
    """The names of a subject, in small letters; none that owns another ("the mayor's"), no day and no first word on its own."""
    rows = [w for w, then in pairwise((*subject, _NOTHING)) if w.start or then.text[:1].isupper()]
    own = {w.form for w in rows if w.text[0].isupper() and w.text.lower() == w.form and len(w.text) > 2}
    return frozenset(own - FUNCTION_WORDS - frozenset(WEEKDAYS))


_LED = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?$")
"""The weekday before a date: "on Wednesday, 1 May"."""
_ELSEWHERE = re.compile(r"\b(?:GMT|UTC|Greenwich|Eastern time|E[DS]T|P[DS]T)\b")
"""Words that tell the hour, and with it the day, as it was in another place than that of the event."""
