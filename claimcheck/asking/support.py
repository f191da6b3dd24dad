"""What a sentence must hold before a model may call its number planned, alleged, an increase …: general words of English."""

from __future__ import annotations

import re

_PLANNED = """
would will shall could may might plan plans planned planning propose proposes proposed proposal pledge pledges pledged
promise promises promised aim aims aimed intend intends intended expect expects expected due set scheduled target targets
goal hope hopes hoped seek seeks sought want wants wanted ask asks asked demand demands demanded decree bill budget offer
offers offered by next future forthcoming upcoming
"""
_ESTIMATED = """
estimate estimates estimated estimating estimation believe believes believed think thinks thought reckon reckons reckoned
likely probably perhaps projected forecast forecasts predicted roughly approximately about around some nearly almost
calculated guess guessed assessed suggests suggested
"""
_ALLEGED = """
alleged allegedly allege alleges alleging claim claims claimed claiming accuse accuses accused accusing accusation
reportedly purported purportedly suspected supposedly unconfirmed unverified according said says charge charged charges deny
denies denied
"""
_PAST = """
was were had did been ago earlier previously formerly former once last since before then used past
"""
_UP = """
more increase increases increased increasing increasingly rise rises rose risen rising grow grows grew grown growing growth
gain gains gained gaining add adds added adding additional another extra climb climbs climbed climbing jump jumps jumped
surge surges surged soar soars soared expand expands expanded expanding up boost boosts boosted boosting raise raises raised
raising further new
"""
_DOWN = """
less fewer decrease decreases decreased decreasing fall falls fell fallen falling drop drops dropped dropping decline
declines declined declining cut cuts cutting reduce reduces reduced reducing reduction lose loses lost losing loss losses
shrink shrinks shrank shrunk slash slashed down plunge plunges plunged slump slumped slid slide dip dipped lower lowered
remove removed withdraw withdrew
"""


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.IGNORECASE)


_WANTED = {
    ("change", "increase"): _any(_UP),
    ("change", "decrease"): _any(_DOWN),
    ("status", "planned"): _any(_PLANNED),
    ("status", "estimated"): _any(_ESTIMATED),
    ("status", "alleged"): _any(_ALLEGED),
    ("status", "past"): _any(_PAST),
}
_BY_MORE = r"\bby\s+(?:\w+\s+){0,2}[\d$€£]|\b[\d,.]+\s+(?:\w+\s+)?(?:more|fewer|less)\b"
_TO_COME = r"\b(?:would|will|plans?|planned|planning|aims?|intends?|proposed|pledged|ago)\b"
_BARRED = {
    ("change", "level"): re.compile(_BY_MORE, re.IGNORECASE),
    ("status", "current"): re.compile(_TO_COME, re.IGNORECASE),
}


def supported(field: str, value: str, sentence: str) -> bool:
    """Whether the words of a sentence allow a number in it this change or status.

    A necessary sign, not a sufficient one: it keeps a model from inventing plans and increases that no word speaks of.
    """
    wanted, barred = _WANTED.get((field, value)), _BARRED.get((field, value))
    return (wanted is None or wanted.search(sentence) is not None) and (barred is None or barred.search(sentence) is None)
