"""Words of grief, thanks, pride, horror and resolve, of which two people may well make one sentence; data and its look-up."""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.comparing.lemmas import stem

_COMMON = frozenset(
    stem(word)
    for word in """
    thought prayer pray heart sympathy condolence grief sorrow mourn loss lose love loved beloved family friend relative
    victim soul rest terrible horrible horrific awful dreadful tragic tragedy nightmare hell shock shocked shocking stun
    stunned devastate devastated devastating heartbroken heartbreaking sad saddened sadness scared scary terrified
    terrifying frightened frightening afraid chaos chaotic scene unbelievable incredible disbelief unreal surreal imagine
    movie film war zone loud bang noise scream cry run hurt thank thanks thankful grateful gratitude proud pride honor
    privilege happy glad delighted thrilled excited pleased relieved relief amazing wonderful fantastic great good better
    best luck lucky bless god sorry apologise apology regret mistake comment discuss detail speculate information release
    investigation investigate investigating ongoing matter case review cooperate fully law justice serve responsible
    accountable answer truth happen know everything possible power continue work together strong stronger stand united fight
    win never forget forward move home future back hope believe think feel see hear want need try wish find take give put
    keep help bring do thing way life live world country city town community nation people man woman person child kid boy
    girl guy everybody everyone nobody nothing anything something somebody anyone day night time moment year today tomorrow
    tonight place last new big bad hard difficult easy right wrong always little old whole real sure true lot kind end start
    begin job question safe safety team game player fan match side play season chance deep deeply before above toward court
    police authority council department officer charge hearing
    """.split()
)


_FIGURE = re.compile(r"(?<!would )(?<![’']d )\blike (?!to\b)|\bas (?:\w+ as|if|though)\b", re.I)
"""How anybody tells what it was like: "it sounded like a train"."""
_DEMAND = re.compile(r"\b(?:must|should|ought to|ha(?:s|ve) to|needs? to|let us|let[’']s|deserves?|enough is enough)\b", re.I)
"""What a whole party or crowd demands in one wording."""


def is_saying(words: str) -> bool:
    """Whether a sentence is a figure of speech or a demand, which many say in one wording."""
    return bool(_FIGURE.search(words) or _DEMAND.search(words))


def telling(stems: Iterable[str]) -> int:
    """How many of some stems are more than what anybody says on such a day."""
    return len(set(stems) - _COMMON)
