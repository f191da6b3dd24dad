"""Tells what a span of time is the length of: a prison term, a closure, a flight, a contract."""

from __future__ import annotations

import re

from claimcheck.measuring.pages import Page
from claimcheck.model import Quantity, Span, Value
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.text.stems import stem

LASTING = frozenset(
    "prison ban closed flight contract delay strike truce rule outage blockade stay search fight held operation".split()
)
"""What lasts; a span of one is none of another."""

_WORDS = {
    "prison": r"sentenced|sentences?|jail(?:ed|s)?|imprison(?:ed|ment)|prison|behind bars|probation|convicts?|custodial",
    "ban": r"bann?(?:ed|s)?|banning|suspen(?:ded|ds|sion)|disqualifi(?:ed|cation)|barred|excluded",
    "closed": r"clos(?:ed|ure|es)|shut(?:down)?|shuts|out of (?:service|action|use)|reopen(?:ed|s|ing)?",
    "flight": r"flew|flown|flies|flight|in the air|airborne|aloft",
    "contract": r"contracts?|deal|signed|extension|tenancy|lease[ds]?",
    "delay": r"delay(?:ed|s)?|late|behind schedule|postponed|overdue",
    "strike": r"strikes?|walkouts?|stoppages?|walked out|industrial action",
    "truce": r"truce|ceasefire|cease-fire|armistice|pause in (?:the )?fighting",
    "rule": r"ruled|reign(?:ed)?|in (?:office|power|charge|the (?:job|post))|presidency|premiership|tenure|at the helm|led",
    "outage": r"outages?|blackouts?|power cuts?|without (?:power|electricity|water)|in the dark",
    "blockade": r"blockade[ds]?|siege|besieged|stand-?off|occupation|lockdown|curfew|quarantined?",
    "stay": r"in (?:hospital|intensive care|a coma)|hospitali[sz]ed|trapped|stranded|stuck|adrift",
    "fight": r"fought|fighting|battles?|clash(?:es|ed)?|gun ?fight|fire ?fight|exchange of (?:gun)?fire|skirmish(?:es)?|shelling",
    "held": r"hostages?|captive|captivity|at (?:gun|knife)point|held prisoner",
    "operation": r"operation|surgery|surgeons?|operated on",
    "search": r"search(?:ed|ing|es)?|manhunt|hunt(?:ed|ing)?",
}
_CUE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _WORDS.items()), re.I)
_BORDER = re.compile(r"[;:()—–]|\b(?:while|although|though|whereas|but|before|after|when)\b", re.I)
_GIVEN = re.compile(
    r"\b(?:gets?|got|given|handed|faces?|served?|serving|jailed)\s+(?:for\s+)?(?:(?:about|nearly|almost|up to|over)\s+)?$", re.I
)
_TERM = re.compile(r"\b(?:years?|months?)$", re.I)
_FOR_WHOM = re.compile(r"\s+for\s+(?:[\w-]+\s+){1,4}who\b", re.I)
"""As in the headline "Seven years for the clerk who stole from a church"."""
_TO_DO = re.compile(r"['’]?\s+(?:to|of|until|off|more|before|notice)\b", re.I)
"""A court's years need no noun ("gets five years"); years to do something in, or of something, are others."""
_OFFSET = re.compile(r"\s+(?:after|later|earlier|ago|before|from now)\b", re.I)
"""What makes a span the distance to something else: "signed it two days after the vote"."""
_RARELY = re.compile(
    r"\b(?:first|last|worst|best|most|least|[a-z]{2,}est)\b[^.;,]{0,50}\b(?:for|in)\s+(?:(?:over|more than|about|at least)\s+)?$",
    re.I,
)
"""What makes it the time since the like was seen: "the biggest deal for a decade"."""
BEFORE, AFTER = 70, 40
"""Characters before and after a span of time in which the thing that lasts is named."""


_OF_WHAT = re.compile(r"['’]?\s+(?:of|worth of)\s+(?:([a-z]+(?:al|ic|ous|ive|ed|ing|ful))\s+)?([a-z]{3,})\b")
_WHICH_LASTED = re.compile(
    r"\b(?:(first|second|third|earlier|previous|last|latest|next|separate|further)\s+)?([a-z]{4,})"
    r"(?:,?\s+(?:in|at|on|near|between|with)\s+(?:the\s+)?(?:[A-Z][\w’'-]+)(?:\s+(?:and\s+)?[A-Z][\w’'-]+){0,2}){0,3}"
    r",?\s+(?:(?:that|which)\s+)?(?:(?:ha[sd]|have|will|would|may|might|could|should)\s+)?"
    r"(?:last(?:ed|s|ing)?|went on for|ran for|dragged on for)\s+"
    r"(?:(?:about|around|some|nearly|almost|over|more than|at least|only|just|up to)\s+)?$"
)
"""The noun before a verb of lasting: "talks in Marlow on Tuesday that lasted about"."""
_WHOSE = frozenset("national regional local".split())
"""What the nation does is not what the town does."""
_NO_SUBJECT = frozenset("usually often never always probably likely".split())
_NO_THING = frozenset("them whom which these those this that age it its the his her their".split())


def of_what(page: Page, span: Span, value: Value) -> str:
    """The stem of what fills a span of time: "five hours of talks", "three days of mourning"; "" where nothing is said to."""
    if not isinstance(value, Quantity) or value.dimension != "duration":
        return ""
    text = page.source(span)
    if found := _OF_WHAT.match(text, span.end):
        kind, thing = (found[1], found[2]) if found[2] not in FUNCTION or not found[1] else ("", found[1])
        return f"{kind if kind in _WHOSE else ''} {stem(thing)}".strip() if thing not in _NO_THING | FUNCTION else ""
    led = _WHICH_LASTED.search(text, max(0, span.start - BEFORE - 30), span.start)
    told = led and led[2] not in _NO_SUBJECT | FUNCTION and not _CUE.fullmatch(led[2])
    return f"{led[1] or ''} {stem(led[2])}".strip() if led and told else ""


def lasting(page: Page, span: Span, sentence: Span) -> str:
    """What lasts so long, one of LASTING, or "" where nothing near in the same clause says so; the nearest word decides."""
    text = page.source(span)
    if _OFFSET.match(text, span.end) or _RARELY.search(text, max(sentence.start, span.start - BEFORE), span.start):
        return ""
    before = _BORDER.split(text[max(sentence.start, span.start - BEFORE) : span.start])[-1]
    after = _BORDER.split(text[span.end : min(sentence.end, span.end + AFTER)])[0]
    if (
        _GIVEN.search(before)
        and re.search(r"\b(?:years?|months?)$", text[span.start : span.end], re.I)
        and not _TO_DO.match(after)
    ):
        return "prison"
    if span.field == "title" and not before.strip() and _TERM.search(text[: span.end]) and _FOR_WHOM.match(after):
        return "prison"
    found = [(len(before) - m.end(), 0, m.lastgroup or "") for m in _CUE.finditer(before)]
    found += [(m.start(), 1, m.lastgroup or "") for m in _CUE.finditer(after)]
    return min(found, default=(0, 0, ""))[2]
