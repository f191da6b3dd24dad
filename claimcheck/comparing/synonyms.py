"""Verbs and nouns of news English that two reports use for one another; data, looked up by stem.

Classes of general English, in addition to the happenings of `claimcheck.measuring.senses`; they serve to find statements of
one thing, and say nothing about whether those statements agree.
"""

from __future__ import annotations

from claimcheck.comparing.lemmas import fold, stem

_CLASSES = """
ask request beg plead appeal
stop end halt cease finish terminate
begin start commence open
reply answer respond response
speak comment remark talk
worry concern fear anxiety alarm
help assist aid support
allow permit let authorize authorise
need require
try attempt seek endeavour endeavor
demand insist call urge
show indicate reveal demonstrate suggest
big large huge great major massive enormous
small little minor tiny
quick fast rapid swift
important significant crucial key vital
meeting summit negotiation discussion
agreement deal accord pact treaty settlement
plan scheme proposal project programme program
order command instruct direct
decide resolve determine choose
refuse reject decline
fire dismiss sack oust
quit resign
use utilise utilize
border frontier
weapon arm armament
attack assault strike raid
fight combat battle clash
job work employment
house home residence
car vehicle automobile
road street highway
doctor physician medic
lawyer attorney counsel solicitor
boss chief head leader
chairman chair chairwoman
money cash fund
price cost
rise increase grow climb
fall drop decrease
probe investigate investigation inquiry inquire
crash collide collision
area region district zone
near close
believe think
know aware
happen occur
visit tour
travel trip journey
return back
remain stay
receive obtain get
send deliver dispatch
want wish
destroy ruin wreck
lie mislead deceive
contain restrain curb
tool instrument
sign conclude
wave tide
""".strip().splitlines()


def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _CLASSES:
        words = [stem(fold(word)) for word in line.split()]
        table.update({word: words[0] for word in words if word not in table})
    return table


SAME = _table()
"""Stem to the stem of its class."""
