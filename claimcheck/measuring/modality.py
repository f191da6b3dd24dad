"""Whether a number is a level or a change, and whether it holds now, is planned, past, estimated or alleged."""

from __future__ import annotations

import re

from claimcheck.model import Change, Status

_LEVEL = re.compile(
    r"(?:\b(?:to|at|reach(?:ed|es|ing)?|total(?:l?ed|s|l?ing)?|stands? at|stood at)\s+"
    r"(?:a (?:\w+ )?total of\s+|more than\s+|about\s+|nearly\s+|at least\s+)?)$",
    re.I,
)
_UP_VERB = (
    r"(?:"
    r"ris(?:e|es|en|ing)|rose|grow(?:s|n|ing|th)?|grew|increas(?:e|es|ed|ing)|expand(?:s|ed|ing)?|"
    r"jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|add(?:s|ed|ing)?|"
    r"surg(?:e|es|ed|ing)|boost(?:s|ed|ing)?|rais(?:e|es|ed|ing)"
    r")"
)
_DOWN_VERB = (
    r"(?:"
    r"fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|"
    r"cut(?:s|ting)?|reduc(?:e|es|ed|ing|tion)|shrink(?:s|ing)?|shr[au]nk|slump(?:s|ed|ing)?|"
    r"los(?:e|es|t|ing)|shed(?:s|ding)?|plung(?:e|es|ed|ing)|slash(?:es|ed|ing)?"
    r")"
)
_BY = r"[^.;,]{0,50}\bby\s+(?:(?:about|around|some|nearly|almost|more than|over|at least|up to|a further|another)\s+)?$"
_MOVED = r"(?:^|[,;(–—]|\b(?:is|are|was|were|be|been))\s*"
"""What stands before "up" or "down" where they are a movement, no part of a verb: "tied up two guards"."""
_INCREASE = re.compile(
    rf"\b{_UP_VERB}\b{_BY}|\b(?:rose|risen|an? (?:increase|rise|gain|growth|jump) of)\s+$|{_MOVED}up\s+$", re.I
)
_DECREASE = re.compile(
    rf"\b{_DOWN_VERB}\b{_BY}|\ban? (?:decrease|decline|drop|fall|cut|reduction|loss) of\s+$|{_MOVED}down\s+$", re.I
)

_PLANNED = re.compile(
    r"\b(?:will|would|shall|plan(?:s|ned|ning)?\s+(?:to|for|on)|intend(?:s|ed)?|pledg(?:e|es|ed|ing)|promis(?:e|es|ed|ing)|"
    r"propos(?:e|es|ed|al|ing)|"
    r"aim(?:s|ed|ing)?|target(?:s|ed)?|decree|expected to|scheduled to|due to|set to|going to|hopes? to|"
    r"wants? to|seek(?:s|ing)? to|"
    r"over the next|is to|are to|could|budgeted)\b",
    re.I,
)
_PLANNED_RIGHT = re.compile(
    r"\b(?:over the next|over (?!(?:recent|past|previous|several|many)\b)(?:\w+ ){1,2}(?:years|months)|by 20\d\d|"
    r"in the next|next (?:year|month|week))\b",
    re.I,
)
_DONE = re.compile(
    r"\b(?:stole|stolen|took|taken|lost|paid|earned|spent|received|made|won|gave|given|killed|died|robbed|defrauded|embezzled|"
    r"siphoned|pocketed|collected|raised|rose|fell|grew|dropped|climbed|slumped|sold|bought|built)\b[^.;]{0,60}$",
    re.I,
)
"""What was done "over six years" is not to come."""
_PLANNED_THING = re.compile(r"\b(?:planned|proposed|pledged|promised|expected|projected|scheduled)\b", re.I)
_ESTIMATED = re.compile(r"\b(?:estimat(?:e|es|ed|ing)|project(?:s|ed)|forecast|predict(?:s|ed)?|believed to|thought to)\b", re.I)
_ALLEGED = re.compile(r"\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|edly|ing)|claim(?:s|ed|ing)?|purported(?:ly)?)\b", re.I)
_PAST = re.compile(
    r"\b(?:used to|formerly|previously|until (?:recently|last)|initially|originally|at first|earlier (?:reports?|this))\b", re.I
)


_ASIDE = re.compile(r"\b(?:that|which|who|whom)\b[^,;.]*,")
"""A relative clause that is closed before the number: what it plans is not planned of the number."""


def change_of(before: str, after: str, grammar: Change | None) -> Change:
    """Level, increase or decrease, from the words right before and after a number and from what grammar said already."""
    if grammar is not None:
        return grammar
    if _LEVEL.search(before):
        return "level"
    if _INCREASE.search(before):
        return "increase"
    if _DECREASE.search(before):
        return "decrease"
    if re.match(r"\s*(?:\w+\s+)?(?:fewer|less)\b", after, re.I):
        return "decrease"
    if compared := re.match(r"\s*(higher|lower)\b(?!\s+than)", after, re.I):
        return "increase" if compared.group(1).lower() == "higher" else "decrease"
    return "level"


_SAID = re.compile(r",[”\"’']?\s+[^,;]{0,60}\b(?:said|announced|told|added)\b[^,;]*$")
"""The clause that tells who said what is to come, and when: what stands in it is not to come."""


def status_of(before: str, after: str, other_time: bool) -> Status:
    """The status of a number from its clause: `before` and `after` are the words of its sentence on either side."""
    before = _ASIDE.sub(",", before)
    said = _SAID.search(before[-140:])
    if _PLANNED.search((said.group() if said else before)[-90:]) or _PLANNED_THING.search(before[-40:]):
        return "planned"
    if _PLANNED_RIGHT.search(after[:60]) and not _DONE.search(before):
        return "planned"
    if _ALLEGED.search(before[-90:]):
        return "alleged"
    if _ESTIMATED.search(before[-50:]) or _ESTIMATED.search(after[:30]):
        return "estimated"
    if other_time or _PAST.search(before[-60:]):
        return "past"
    return "current"
