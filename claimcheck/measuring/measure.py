"""Says what each number of an article counts: thing, change, status and who gives it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from claimcheck.measuring import senses
from claimcheck.measuring.dollars import in_local_dollars
from claimcheck.measuring.facets import read_facets
from claimcheck.measuring.holding import Holding
from claimcheck.measuring.modality import change_of, status_of
from claimcheck.measuring.pages import Page
from claimcheck.measuring.tolls import as_toll
from claimcheck.model import Article, Attribution, Change, Facets, Names, NumberClaim, NumberPhrase, Quantity, Scan, Span
from claimcheck.quantities.clock import find_times

_TAIL = re.compile(r"^[^\S\n]*((?:[\w'’-]+[^\S\n]+){0,6}[\w'’-]+)?")
_ROOM = 250
"""Characters that hold the five words before a number."""
_HEAD = re.compile(r"((?:[\w'’-]+[^\S\n]+){0,4}[\w'’-]+)[^\S\n]*$")


def measure_numbers(scan: Scan, names: Names, attributions: tuple[Attribution, ...]) -> tuple[NumberClaim, ...]:
    """A claim for every number phrase that states something, in the order of the text, title first."""
    phrases = _with_times(scan)
    page = Page(scan.article, ((phrase.span, phrase.value) for phrase in phrases), scan.layout)
    said_by = _Sources(scan.article, names, attributions)
    day = home_day(scan.article)
    return tuple(_claim(page, phrase, said_by.of(phrase.span), day) for phrase in phrases)


def _with_times(scan: Scan) -> tuple[NumberPhrase, ...]:
    """The number phrases and the times of day between them, in the order of the text, title first."""
    taken = sorted(phrase.span for phrase in scan.numbers)
    times = find_times(scan.article, tuple(sentence.span for sentence in scan.layout.sentences))
    free = [time for time in times if not _touched(time.span, taken)]
    return tuple(sorted([*scan.numbers, *free], key=lambda p: (p.span.field == "text", p.span.start, p.span.end)))


def _touched(span: Span, taken: Sequence[Span]) -> bool:
    """Whether one of the sorted spans shares a character with this one; number phrases do not nest: a few neighbours will do."""
    at = bisect_left(taken, span.start, key=lambda s: s.start)
    return any(span.touches(other) for other in taken[max(0, at - 3) : at + 3])


def home_day(article: Article) -> str:
    """The ISO day on which an article was published, "" where it does not say."""
    return article.published[:10] if article.published and article.published[:4].isdigit() else ""


def _claim(page: Page, phrase: NumberPhrase, source: tuple[str | None, str], day: str) -> NumberClaim:
    value = as_toll(page.article, phrase.span, in_local_dollars(page.article, phrase.span, phrase.value))
    facets = read_facets(page, phrase.span, value, day)
    before, after = _sides(page, phrase.span)
    quantity = isinstance(phrase.value, Quantity)
    clause = before if quantity else before.rpartition(", ")[2]
    aged = facets.event == "age"  # nobody plans to be 52
    status = "alleged" if source[1] == "accuses" else "current" if aged else status_of(clause, after, bool(facets.as_of))
    return NumberClaim(
        article=page.article.id,
        span=phrase.span,
        value=value,
        measure=_measure(page, phrase, before, after),
        change=_change(page, phrase, facets, before, after) if quantity else None,
        status=status,
        source=source[0],
        facets=facets,
        by=dict.fromkeys(("measure", "change", "status", *(("source",) if source[0] else ())), "rules"),
    )


def _change(page: Page, phrase: NumberPhrase, facets: Facets, before: str, after: str) -> Change:
    """Level, increase or decrease; "dozens more injured" are the injured besides the dead, not a rise in their number."""
    grammar = phrase.change
    if (
        grammar == "increase"
        and facets.event in senses.HARM
        and re.search(r"\b(?:more|another)\b", page.article.words(phrase.span) + after[:6])
    ):
        grammar = None
    return change_of(before, after, grammar)


def _sides(page: Page, span: Span) -> tuple[str, str]:
    """The words of the sentence before and after a number, up to a semicolon."""
    sentence = page.sentence(span)
    source = page.source(span)
    before, after = source[min(sentence.start, span.start) : span.start], source[span.end : max(sentence.end, span.end)]
    return before.rpartition(";")[2], after.partition(";")[0]


def _measure(page: Page, phrase: NumberPhrase, before: str, after: str) -> str:
    """What is counted, in the article's own words: the thing with what follows it, or what leads to the number."""
    thing = page.article.words(phrase.thing) if phrase.thing else ""
    tail = _TAIL.match(after)
    head = _HEAD.search(before, max(0, len(before) - _ROOM))
    following = (tail.group(1) or "") if tail else ""
    leading = head.group(1) if head else ""
    if thing:
        return " ".join(f"{thing} {following}".split()) if following else " ".join(f"{leading} … {thing}".split())
    return " ".join(f"{leading} … {following}".split())


class _Sources:
    """Who gives a number: the source of the narrowest attribution whose content holds it."""

    def __init__(self, article: Article, names: Names, attributions: Sequence[Attribution]) -> None:
        rows = [(content, _named(article, names, a), a.stance) for a in attributions for content in a.content]
        self._rows = sorted(rows, key=lambda row: (row[0].start, row[0].end, row[0].field, *row[1:]))
        self._held = Holding(row[0] for row in self._rows)

    def of(self, span: Span) -> tuple[str | None, str]:
        """The source, None where there is none, and the stance, "" where nobody says it."""
        holding = [self._rows[at] for at in self._held.of(span, slack=1)]
        if not holding:
            return None, ""
        _, name, stance = min(holding, key=lambda row: row[0].end - row[0].start)
        return name or None, stance


def _named(article: Article, names: Names, attribution: Attribution) -> str:
    if attribution.entity is not None:
        return names.entities[attribution.entity].name
    return article.words(attribution.source) if attribution.source else ""


def day_of(article: Article) -> date | None:
    """The day on which an article was published, None where unknown."""
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None
