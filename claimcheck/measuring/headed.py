"""The noun on which a figure hangs: "a premium of 28%", "the number of marchers at 25,000", "a death toll that reached 83"."""

from __future__ import annotations

import re

from claimcheck.measuring import senses
from claimcheck.model import Quantity, Value
from claimcheck.text.stems import stem

_HEDGE = r"(?:(?:about|around|some|nearly|almost|over|roughly|more than|at least|up to)\s+)?$"
_OF = re.compile(rf"\b([a-z]{{4,}})\s+of\s+{_HEDGE}")
_PASSIVE = r"(?:(?:which|that)\s+)?(?:(?:was|were|is|are)\s+)?(?:(?:reportedly|estimated|believed|said|thought)\s+(?:to be\s+)?)?"
_PRICED = r"(?:worth|valued at|insured for|priced at|with (?:a|an estimated) (?:value|price tag) of)"
_WORTH = re.compile(rf"\b([a-z]{{3,}}),?\s+{_PASSIVE}{_PRICED}\s+(?:an?\s+)?(?:(?:[a-z]+ing|estimated|mere|total)\s+)?{_HEDGE}")
"""What is worth so much: "diamonds valued at a staggering $50m"."""
_EMPTY = frozenset(
    """
    total average maximum minimum rise increase fall decrease decline drop gain jump growth reduction change figure amount sum
    rate level record kind sort type majority minority excess pace peak height depth length width distance radius depths
    range means course haul loot booty goods items valuables treasure merchandise property loss losses
    hundreds thousands millions billions dozens some most half speed speeds term terms
    """.split()
)
"""Heads that say how much or how far, not of what."""

_ROBBED = re.compile(
    r"\b(?:rob|defraud|cheat|strip|fleec|depriv|swindl|con|reliev|convict|accus)(?:e|b|p|n)?(?:s|d|ed|ing)\b", re.I
)
"""Verbs that take somebody of something: "robbed a widow of £4,000"."""
_NO_NOUN = (
    r"(?!(?:in|at|on|of|from|by|with|who|which|that|to|is|was|are|were|ha[sd]|have|rose|reached|grew|fell|hit|st(?:ands|ood))\b)"
)
_NUMBER_OF = re.compile(
    rf"\b(?:number|count|tally) of (?:the )?((?:{_NO_NOUN}[\w’'-]+ ){{0,2}}{_NO_NOUN}[\w’'-]+)\b[^.;]{{0,50}}?\s"
    rf"(?:at|to|is|was|are|were|as|reach\w*|hit|exceed\w*|stood at|stands at)\s+{_HEDGE}",
    re.I,
)
_CREW_OF = re.compile(rf"\bcrew of\s+{_HEDGE}", re.I)
_TOLL = re.compile(
    r"\b(?:death )?toll\b[^.;]{0,90}\b(?:reach\w*|ris\w+|rose|climb\w*|st(?:ands|ood)|put|hit|passed|grew|now)\b[^.;]{0,14}$",
    re.I,
)


def head_of(before: str, value: Value) -> str:
    """The class of the noun that an amount measures ("savings of $5 million"); "" where none leads to it."""
    if not isinstance(value, Quantity) or value.dimension not in {"money", "percent"}:
        return ""
    if match := _WORTH.search(before[-80:]):
        whole = _PART_OF.search(before[-80:][: match.start(1)])
        head = whole.group(1) if whole and whole.group(1) not in _EMPTY else match.group(1)
    else:
        match = _OF.search(before[-60:])
        head = match.group(1) if match and not _ROBBED.search(before[-60:]) else ""
    return senses.NOUNS.get(stem(head), stem(head)) if head and head not in _EMPTY else ""


_PART_OF = re.compile(r"\b([a-z]{3,}) of (?:(?:the|a|an|his|her|their|its|some)\s+)?(?:\w+\s+){0,2}$")
"""What is worth so much of another thing: "the frames of the paintings"."""


def counted_before(before: str) -> str:
    """The last word of what is counted where the sentence names it first ("the number of marchers at 25,000"), else ""."""
    if _CREW_OF.search(before[-40:]):
        return "crew"
    match = _NUMBER_OF.search(before[-140:])
    counted = match.group(1).split()[-1].lower() if match else ""
    return "people" if counted in {"those", "them", "whom"} else counted


def is_toll(before: str) -> bool:
    """Whether the words before a bare figure make it a toll of the dead: "the toll in the valley has reached 83"."""
    return bool(_TOLL.search(before[-160:]))
