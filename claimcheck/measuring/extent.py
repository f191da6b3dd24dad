"""Reads how much of a thing a figure takes in: a part, the grave ones, one ward; and what is counted in or left out."""

from __future__ import annotations

import re

from claimcheck.measuring import senses
from claimcheck.measuring.pages import Page
from claimcheck.model import Quantity, Span, Value
from claimcheck.text.stems import stem

SERIOUS = frozenset(
    stem(w)
    for w in "serious seriously critical critically severe severely badly grave gravely life-threatening threatening".split()
)


SLIGHT = frozenset(stem(w) for w in "slight slightly minor light lightly moderate non-life-threatening".split())


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


_OF_THEM = re.compile(
    r"\s*of (?:them|whom|which|those|these)\s+(?:(?:have|had|has|were|was|are|is|been|being)\s+)*([a-z]+)", re.I
)
_OUT_OF = re.compile(r"\s*(?:\w+\s+)?out of\b", re.I)
_GRADE = re.compile(r"\s*of (?:them|whom|which|those|these)\s+([a-z]+)\b", re.I)


def are_slightly(page: Page, span: Span) -> bool:
    """Whether a number counts those of the hurt who are gravely or slightly so: "19 were hurt, two of them seriously"."""
    match = _GRADE.match(page.source(span), span.end)
    return bool(match) and stem(match.group(1).lower()) in SERIOUS | SLIGHT if match else False


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


def narrowed(page: Page, span: Span, value: Value, event: str, scope: frozenset[str]) -> frozenset[str]:
    """The scope without what narrows nothing: all who drowned may be "28 of them", and a share is always of a whole."""
    if isinstance(value, Quantity) and value.dimension in {"percent", "ratio"}:
        return scope - {"part"}
    source = page.source(span)
    if "part" in scope and event in senses.HARM and _counts_all_hurt(source, span):
        scope -= {"part"}
    if "part" in scope and event in senses.HARM and page.sentence(span).start < span.start:
        said = _OF_THEM.match(source, span.end)
        done = bool(said) and senses.EVENTS.get(stem(said.group(1).lower())) == event if said else False
        if done or are_slightly(page, span) or _OUT_OF.match(source, span.end):
            scope -= {"part"}
    if "another" in scope and event and not _told_before(page, span, event):
        scope -= {"another"}
    return scope


def _told_before(page: Page, span: Span, event: str) -> bool:
    """Whether the sentence before tells of the same happening, so that "another 12" come on top."""
    earlier = page.before(page.sentence(span))
    return earlier is None or any(senses.EVENTS.get(t.stem) == event for t in page.tokens(earlier))


def _around(page: Page, span: Span, sentence: Span) -> str:
    left, right = page.neighbours(span, sentence)
    source = page.source(span)
    return source[max(left, span.start - 60) : min(right, span.end + 80)]


def scope_of(page: Page, span: Span, sentence: Span) -> frozenset[str]:
    """Words that narrow what is counted: grave or slight, a rate, a part of a whole, one named ward or house."""
    found, near = set(), _around(page, span, sentence)
    left, right = page.neighbours(span, sentence)
    source = page.source(span)
    tail = source[span.end : span.end + 14]
    start = max(left, span.start - 50, _clause_start(source, span))
    close = [t for t in page.tokens(sentence) if start <= t.start < min(right, span.end + 50)]
    if any(t.stem in SERIOUS for t in close):
        found.add("serious")
    if any(t.stem in SLIGHT for t in close):
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


def inclusion_of(text: str) -> str:
    """Whether the attacker is counted in or out, where the sentence says so."""
    for match in _INCLUDES.finditer(text):
        if _ATTACKER.search(match.group(2)):
            return "with attacker" if match.group(1).lower().startswith(("includ", "plus")) else "without attacker"
    return ""


def extra_of(page: Page, span: Span) -> str:
    """What else a figure takes in or leaves out, where the words right behind it say so: "with debt", "without tax"."""
    match = _EXTRA.match(page.source(span), span.end)
    return f"{'with' if match.group(1) else 'without'} {match.group(2).lower()}" if match else ""
