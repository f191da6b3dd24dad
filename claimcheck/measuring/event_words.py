"""Which words of news English tell that something happened once, and which only tell when; data, looked up by form."""

from __future__ import annotations


def _forms(table: str) -> dict[str, str]:
    """`name: word word …` lines as a mapping from each word to its class."""
    rows = (line.split(":") for line in table.strip().splitlines())
    return {word: name.strip() for name, words in rows for word in words.split()}


VERBS = _forms("""
crash: crashed collided derailed overturned smashed ploughed plowed rammed slammed careered careened
sink: sank sunk capsized
shoot: shot gunned
explode: exploded detonated
collapse: collapsed
trap: trapped stranded entombed
stab: stabbed
rob: robbed stole stolen raided looted
attack: attacked bombed ambushed
march: marched protested demonstrated clashed rioted
kidnap: kidnapped abducted
kill: killed murdered slain
die: died drowned perished
injure: injured wounded hurt
resign: resigned
sentence: sentenced jailed
convict: convicted
acquit: acquitted
""")
"""Past forms that tell a happening by themselves."""

NOUNS = _forms("""
crash: crash collision derailment pile-up
fire: fire wildfire blaze inferno
quake: earthquake quake tremor temblor
shoot: shooting shootings gunfire
explode: explosion explosions blast blasts bombing bombings
collapse: collapse landslide mudslide avalanche rockfall cave-in
sink: sinking capsizing shipwreck
stab: stabbing stabbings
rob: robbery heist burglary theft
attack: attack attacks ambush
march: march protest protests demonstration demonstrations riot riots clashes
kidnap: kidnapping abduction
erupt: eruption
launch: launch
kill: killing killings murder murders
die: death deaths drowning
""")
"""Nouns that name a happening."""

ONSET = frozenset("started began happened occurred erupted ignited hit struck shook rocked unfolded".split())
"""Verbs that tell when the happening named before them came about; those of two words stand in `PAIRS`."""

PAIRS = {
    ("broke", "out"): "",
    ("took", "place"): "",
    ("went", "off"): "",
    ("opened", "fire"): "shoot",
    ("cut", "off"): "trap",
    ("pleaded", "guilty"): "plead",
}
"""Verbs of two words: the class that they tell, or "" where they are as those of `ONSET`."""

VEHICLES = frozenset(
    """
    train car lorry truck bus coach van tram plane jet airliner helicopter ferry boat ship tanker trawler motorcycle motorbike
    minibus taxi vehicle
    """.split()
)
"""What strikes or hits in a crash."""

ROCKETS = frozenset("missile missiles rocket rockets satellite spacecraft".split())
LAUNCHED = frozenset("launched fired test-fired".split())

GENERIC = frozenset("incident accident tragedy disaster it".split())
"""Words for whatever the report is about, as in "It happened on Sunday"."""

HARM = frozenset({"kill", "die", "injure"})
"""What befalls the people of a happening, also days later."""

PERSONAL = frozenset("resign sentence convict acquit plead".split())
"""What somebody does, or what is done to him, once: it is told by his name."""

RECURRENT = HARM | {"attack", "march", "launch", "explode", "shoot", "stab", "quake", "erupt"}
"""Happenings that one place may see on two days running."""

WORLDWIDE = frozenset({"quake", "launch", "erupt"})
"""Happenings that agencies far away record by their own clocks."""

DRIVEN = frozenset({"crash", "sink"})
"""Happenings that are told by the vehicles that they befall."""
