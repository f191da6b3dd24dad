"""Tells whose age a number is: somebody's by name, or by what there is one of in a story, as its driver or its pilot."""

from __future__ import annotations

import re

from claimcheck.measuring.pages import Page
from claimcheck.model import Quantity, Span, Value
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.quantities.nouns import is_person

_BEFORE = re.compile(
    r"((?:(?:[A-Z][\w'’-]*|[A-Z][a-z]{0,3}\.)[^\S\n]+)*[A-Z][\w'’-]+)(?:[^\S\n]+(?:of|from)(?:[^\S\n]+[A-Z][\w'’-]+){1,2})?,\s*(?:who\s+(?:is|was)\s+)?(?:aged?\s+|an?\s+|the\s+)?$"
)
_AFTER = re.compile(r"\s*(?:,|\.|\)|$|;|of\b|from\b|and\b|was\b|who\b)")
_NAME = re.compile(r"\s*((?:[a-z]+\s+){0,2})((?:[A-Z][\w'’.-]*[\s]?)+)")
_DEAD_AT = re.compile(r"(?<!\bthe )\b(?:dead|dies|died|killed)\s+at\s+(?:age\s+|the age of\s+)?$|\b(?:aged?|at age)\s+$", re.I)


_EACH = re.compile(r",\s+(?:both|each|all)\s+(?:aged\s+)?$")
"""As in "a couple, both 34,"."""


def whose_age(page: Page, span: Span, value: Value) -> str | None:
    """Whose age the number is: a folded surname, "" where nobody is named, None where it is no age."""
    if not isinstance(value, Quantity):
        return None
    text = page.source(span)
    before = _name_before(text[max(0, span.start - 60) : span.start])
    if value.dimension == "age" and not before:
        after = _NAME.match(text[span.end : span.end + 50])
        return after.group(2).strip().casefold() if after and not FUNCTION & set(after.group(1).split()) else ""
    bare = (
        value.dimension in {"count", "age"} and value.base is not None and 1 <= value.base <= 120 and value.unit in {"", "year"}
    )
    if bare and before and _AFTER.match(text[span.end : span.end + 12]):
        return re.sub(r"['’]s?$", "", before.group(1)).casefold()
    if bare and _EACH.search(text[max(0, span.start - 14) : span.start]) and _AFTER.match(text[span.end : span.end + 12]):
        return ""
    if bare and _DEAD_AT.search(text[max(0, span.start - 20) : span.start]):
        return ""
    return "" if value.dimension == "age" else None


_WHERE = re.compile(r"(?:\b(?P<of>[\w-]+)\s+of|\b(?:from|in|at|near|on))\s+(?:the\s+)?$")


def _name_before(text: str) -> re.Match[str] | None:
    """The name that an age follows; none where it is that of a place ("a guide from Marlow, 43")."""
    found = _BEFORE.search(text)
    where = _WHERE.search(text, 0, found.start()) if found else None
    placed = where is not None and (where["of"] is None or is_person(where["of"]))
    return None if placed else found  # "the death of Berg, 43"


_ROLES = {
    word: row.split()[0]
    for row in """
        driver trucker motorist chauffeur | pilot aviator | captain skipper | gunman shooter attacker assailant killer murderer |
        bomber | hijacker | kidnapper abductor captor | owner proprietor | landlord landlady |
        headteacher headmaster headmistress principal |
        coach | goalkeeper keeper goalie | bride | groom bridegroom | conductor | referee | winner champion | burglar |
        caretaker janitor | midwife | climber mountaineer | lifeguard | swimmer | cyclist biker motorcyclist | jockey | diver
    """.split("|")
    for word in row.split()
}
"""What a story tells of one person by, mostly; words for one role lead to its first."""
ROLES = frozenset(_ROLES.values())
_ROLE = rf"(?P<role>{'|'.join(sorted(_ROLES))})"
_ROLE_BEFORE = re.compile(
    rf"\b{_ROLE}(?:\s+of\s+(?:the|an?|his|her|their)\s+[\w-]+)?,\s*(?:who\s+(?:is|was)\s+)?(?:aged\s+)?(?:an?\s+|the\s+)?$", re.I
)
_ROLE_LAST = re.compile(rf"\b{_ROLE}$", re.I)
_ROLE_AFTER = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{_ROLE}\b(?!['’])", re.I)


def role_of(page: Page, span: Span) -> str:
    """The role, one of ROLES, beside an age: "the lorry driver, a 52-year-old man", "the 52-year-old driver"; else ""."""
    text = page.source(span)
    before = _ROLE_BEFORE.search(text[max(0, span.start - 60) : span.start])
    own = _ROLE_LAST.search(text[span.start : span.end])
    after = _ROLE_AFTER.match(text[span.end : span.end + 40]) if text[: span.end].endswith("old") else None
    found = before or own or after
    return _ROLES[found["role"].lower()] if found else ""
