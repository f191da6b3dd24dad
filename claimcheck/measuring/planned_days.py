"""On which day an article says that what is to come will happen: the exchange, the hearing, the end of a closure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from claimcheck.measuring.day_words import WEEKDAYS, DayWords
from claimcheck.measuring.event_days import LONG, EventDay, day_of_publication
from claimcheck.model import Article, Span
from claimcheck.text.inflections import FUNCTION_WORDS
from claimcheck.text.layout import lay_out
from claimcheck.text.stems import stem

_DAY = re.compile(
    r"\b(?P<prep>on|until|till|by|from)\s+(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|tomorrow)\b(?!['’-])"
    r"|(?P<bare>\btomorrow)\b(?!['’-])"
)
_NOT_THIS = re.compile(r"\s+(?:week|next|after|and|or|to|through|fortnight|at the earliest)\b")
_FAMILIES = {
    "exchange": r"(?:exchang|swap)\w*",
    "court": r"(?:appear|due|face|go|back|taken|brought|stand)\w*\b[^.;,]{0,40}\b(?:courts?|magistrates|judge|tribunal|trial)",
    "funeral": r"funeral",
    "burial": r"buried|burial|laid to rest",
    "force": r"in(?:to)? (?:force|effect)|takes? effect|becomes? law",
    "sentence": r"be sentenced|sentencing",
    "vote": r"votes?|to the polls",
    "meet": r"meet|talks|negotiations|summit",
    "strike": r"strike|walk out|walkout|stoppage",
    "resign": r"resign|step down|leave office|stand down",
    "release": r"be (?:released|freed)|go free|walk free",
}
"""Acts that are announced for a day, by the words that tell them."""
_SHUT = r"(?:stay|remain|be|is|are|keep|kept)\w*\s+(?:\w+\s+)?(?:closed|shut|suspended|cancelled|canceled|out of (?:service|use))"
_CLOSED = re.compile(
    rf"\b(?:{_SHUT}|closed|shut|not (?:run|reopen|re-open|resume|fly|sail|operate|return))\b[^.;,]{{0,50}}$", re.I
)
_REOPENS = re.compile(r"\b(?:reopen|re-open|resume|run again|be running again)\w*\b[^.;,]{0,40}$", re.I)
_ACT = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _FAMILIES.items()), re.I)
_AHEAD = re.compile(
    r"\b(?:will|would|is to|are to|due|(?:is|are|was|were) (?:expected|scheduled|set|planned))\b"
    r"|\b(?:comes?|takes?|goes?|votes?|meets?|holds?|begins?|starts?|appears?)\b",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:if|unless|whether|could|may|might|should|not|never|had been|originally|earlier|postponed|delayed|put off|rescheduled|"
    r"brought forward|moved|instead|another|second|first|asked|urged|wants?|hopes?|demand\w*|call(?:s|ed)? for|proposed)\b",
    re.I,
)
"""Words that leave it open whether the day stands, or that tell of one of several days."""
_SAYS = r"(?:said|says|told|announced)"
_CLAUSE = re.compile(
    rf"[;:()“”\"\n]|,\s+(?=(?:he|she|it|they|[\w .’'-]{{2,60}}?)\s+{_SAYS}\b)|\b{_SAYS}\b(?:\s+that\b)?|\s[–—-]\s"
    r"|\b(?:but|while|and then|after)\b"
)
_WEAK = frozenset(
    stem(w)
    for w in """
    stay remain take place hold held day week time morning afternoon evening night expected due scheduled set planned
    would also people start begin go least
    """.split()
)
ROOM = 140
"""Characters of a clause before the day that are read."""
WEEK = 7


def planned_days(article: Article) -> tuple[EventDay, ...]:
    """The days for which an article announces an act; none for an act that it announces for two, and none without its own day."""
    published = day_of_publication(article)
    text = article.text
    if published is None or not ("day" in text or "tomorrow" in text) or not _DAY.search(text):
        return ()
    sentences = [s.span for s in lay_out(article).sentences if s.span.field == "text"]
    found = [day for n, span in enumerate(sentences) for day in _of_sentence(article, span, n, published)]
    days: dict[str, set[date]] = {}
    for day in found:
        days.setdefault(min(day.kinds), set()).add(day.when.day)
    return tuple(day for day in found if len(days[min(day.kinds)]) == 1)


def _of_sentence(article: Article, span: Span, number: int, published: date) -> Iterator[EventDay]:
    if span.end - span.start > LONG or not _DAY.search(article.text, span.start, span.end):
        return
    text = article.words(span)
    for match in _DAY.finditer(text):
        when = _ahead(match, span, published)
        clause = _clause(text, match)
        kind = _kind(clause, match["prep"] or "") if when and not _NOT_THIS.match(text, match.end()) else ""
        if when and kind:
            words = _words(f"{clause} {_behind(text, match)}")
            named = _words(_PLACED.sub(" ", clause)) if kind in _PERSONAL else words
            names = frozenset(w.lower() for w in named if w[0].isupper() and w not in _TITLES)
            yield EventDay(when, frozenset({kind}), names, span, number, planned=True, words=_content(words, kind))


_PLACED = re.compile(r"\b(?:in|at|near|from|before)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s?)+")
"""Where something is done, which names nobody."""
_TITLES = frozenset("The A An It He She They Their This That In On At Mr Mrs Ms Dr Police".split())


def _clause(text: str, match: re.Match[str]) -> str:
    """The words before a day in its own clause."""
    before = text[max(0, match.start() - ROOM) : match.start()]
    return _CLAUSE.split(before)[-1]


def _behind(text: str, match: re.Match[str]) -> str:
    return re.split(r"[,.;:()“”\"]", text[match.end() :], maxsplit=1)[0]


def _kind(clause: str, prep: str) -> str:
    """Which act a clause announces before its day; "" for none, and where it leaves it open."""
    if prep in {"until", "till"}:
        shut = _CLOSED.search(clause)
        return "reopen" if shut and not _OPEN.search(_NOT.sub("", clause)) else ""
    if prep in {"by", "from"} or _OPEN.search(clause) or not _AHEAD.search(clause):
        return ""
    if _REOPENS.search(clause):
        return "reopen"
    found = {m.lastgroup or "" for m in _ACT.finditer(clause)}
    return found.pop() if len(found) == 1 else ""


_NOT = re.compile(r"\bnot\b")


def _ahead(match: re.Match[str], span: Span, published: date) -> DayWords | None:
    """The day that lies ahead; None for the weekday of publication, which may be today or in a week."""
    group = "day" if match["day"] else "bare"
    place = Span(span.start + match.start(group), span.start + match.end(group), span.field)
    name = match[group].lower()
    if name == "tomorrow":
        day = published + timedelta(days=1)
        return DayWords(place, day, day.toordinal() * 24 - 24, day.toordinal() * 24 + 48, named=False)
    ahead = (WEEKDAYS.index(name) - published.weekday()) % WEEK
    day = published + timedelta(days=ahead)
    return DayWords(place, day, day.toordinal() * 24, day.toordinal() * 24 + 24) if ahead else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_][\w-]+", text)


def _content(words: Iterable[str], kind: str) -> frozenset[str]:
    """The stems that tell of what the act is of, without its own words and those of every announcement."""
    own = _OWN.get(kind) or re.compile(_FAMILIES.get(kind, "-"), re.I)
    told = {w.lower() for w in words if w.lower() not in FUNCTION_WORDS and w.lower() not in WEEKDAYS and not own.fullmatch(w)}
    return frozenset(root for w in told if len(root := stem(w)) > 2 and root not in _WEAK)


_OWN = {
    "court": re.compile(r"(?:appear|due|fac|go|tak|br|stand)\w*|courts?|crown|magistrates?|judge|tribunal|trial", re.I),
    "reopen": re.compile(
        r"clos\w*|shut|suspend\w*|cancel\w*|service|use|run\w*|reopen\w*|resum\w*|fly|sail|operate|return", re.I
    ),
    "force": re.compile(r"force|effect|law|takes?|comes?|becomes?", re.I),
    "sentence": re.compile(r"sentenc\w+|court|judge", re.I),
    "release": re.compile(r"released|freed|walk|free", re.I),
}
"""The words of an act, which do not tell one such act from another."""
_PERSONAL = frozenset("court funeral burial sentence resign release".split())
"""What is done to or by somebody, who has to be named before it."""
_SINGLE = frozenset("exchange force".split())
"""What a report tells of once, so that one word in common is enough."""


def one_plan(mine: EventDay, yours: EventDay) -> bool:
    """Whether two days are of one act: of one person, with two names in common, or with one and nothing else on either side.

    "Bus drivers in Marlow" and "train drivers in Marlow" strike each on a day of their own.
    """
    if not mine.kinds & yours.kinds:
        return False
    names = mine.names & yours.names
    if mine.kinds <= _PERSONAL:
        return bool(names) and (mine.names <= yours.names or yours.names <= mine.names)
    if not names or mine.kinds <= _SINGLE or len(names) > 1:
        return bool(names)
    return len(mine.words & yours.words) > 1 and (mine.words <= yours.words or yours.words <= mine.words)
