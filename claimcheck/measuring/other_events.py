"""Words of a sentence that may speak of another happening than that of the report, of one that goes on, or of none."""

from __future__ import annotations

import re

from claimcheck.measuring.event_words import NOUNS

_ORDER = "second|third|fourth|fifth|first|next|latest|earlier|later|previous"
_OTHER = rf"another|separate|similar|different|past|two|new|fresh|further|{_ORDER}"
_TERM = "days?|weeks?|months?|years?|decades?"
_COUNT = "one|two|three|four|five|six|seven|eight|nine|ten|\\d+"
_SERIES = (
    rf"(?:{_OTHER})\s+(?:[\w-]+\s+){{0,2}}(?:{'|'.join(sorted(NOUNS))})s?",
    r"again|anniversary|aftershocks?|series|continued|resumed|daily",
    r"(?:last|previous|past|next|following|same) (?:week|month|year|day|weekend)",
    rf"(?:the|a|{_TERM}) (?:{_TERM}) (?:before|after|later)|(?:{_TERM}) (?:ago|earlier|later|before|after|of)",
    rf"another|a (?:second|third|fourth|fifth|sixth)|(?:{_COUNT}) more(?! than)",
)
_ANOTHER = (
    *_SERIES,
    r"(?:1[89]|20)\d\d",
    r"stocks?|shares?|markets?|prices?|profits?|index|polls?",
    r"(?:injuries|wounds|hospital)\b[^.;]{0,40}\bdied|died\b[^.;]{0,60}\b(?:injuries|wounds|hospital)",
)
_OF_SERIES = re.compile(rf"\b(?:{'|'.join(_SERIES)})\b", re.I)
_PATTERN = re.compile(rf"\b(?:{'|'.join(_ANOTHER)})\b", re.I)


def tells_of_series(sentence: str) -> bool:
    """Whether a sentence tells of a happening besides that of the report: "two days after an attack", "a second march"."""
    return bool(_OF_SERIES.search(sentence))


def tells_of_another(sentence: str) -> bool:
    """Whether a sentence has such words: "a second crash", "a year ago", "died of his injuries", "shares sank"."""
    return bool(_PATTERN.search(sentence))
