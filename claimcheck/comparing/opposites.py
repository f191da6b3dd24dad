"""States that exclude each other, in general English: who still waits has not received, who is dead is not alive."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.comparing.lemmas import fold, stem

_PAIRS = """
await awaiting awaited pending | received receive analyzing analyse analyze analysed analyzed studying studied reviewing reviewed
alive survived survives survive living | dead died dies killed death perished
open opened reopened reopens | closed shut shuttered closes
agreed agrees accepted accepts approved approves consented | refused refuses rejected rejects declined turned-down
won wins victory victorious | lost loses defeat defeated
guilty convicted | innocent acquitted cleared exonerated
increased increases rose grew climbed raised | decreased decreases fell dropped declined shrank cut lowered reduced
arrested detained custody jailed imprisoned | released freed escaped
resigned resigns quit | fired dismissed sacked ousted
armed | unarmed
conscious awake | unconscious comatose
safe unharmed uninjured unhurt | injured wounded hurt harmed
legal lawful legally | illegal unlawful illegally
accidental accident accidentally | deliberate deliberately intentional intentionally premeditated
support supports supported backs backed endorses endorsed | opposes opposed oppose
true truth | false untrue
confirmed confirms | denied denies
married | unmarried single
lift lifted lifts | impose imposed imposes
related linked connected | unrelated unconnected separate
""".strip().splitlines()


def _table() -> dict[str, frozenset[tuple[int, int]]]:
    found: dict[str, set[tuple[int, int]]] = {}
    for number, line in enumerate(_PAIRS):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                found.setdefault(stem(fold(word)), set()).add((number, side))
    return {word: frozenset(places) for word, places in found.items()}


_TABLE = _table()


def opposed(left: Iterable[str], right: Iterable[str]) -> tuple[str, str] | None:
    """The first two stems, one of each side, that name states which exclude each other; None where there are none.

    A side that holds both states of a pair ("first detained, then released") opposes nothing in it.
    """
    a, b = _states(left), _states(right)
    for (number, side), word in sorted(a.items()):
        other = (number, 1 - side)
        if other in b and other not in a and (number, side) not in b:
            return word, b[other]
    return None


def names_state(stems: Iterable[str]) -> bool:
    """Whether one of these stems names a state that excludes another; without one on either side nothing is opposed."""
    return not _TABLE.keys().isdisjoint(stems)


def _states(stems: Iterable[str]) -> dict[tuple[int, int], str]:
    return {place: word for word in sorted(_TABLE.keys() & set(stems)) for place in _TABLE[word]}
