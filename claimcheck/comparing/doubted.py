"""Finds acts that one report tells plainly and another with reservation: "had fallen asleep", "seemed to have fallen asleep"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparing.propositions import Pair, Weights, pair
from claimcheck.comparing.reserved import RESERVING, may_reserve
from claimcheck.comparing.same_act import alike
from claimcheck.comparing.told_acts import Telling, Told
from claimcheck.model import Article

SHARED = 2
"""Words of weight that two sentences must have in common before they are read."""
MOST = 30
"""Sentences that have a word; what more have brings none together."""
Place = tuple[int, int]


def doubted(tellings: Sequence[Telling], articles: Mapping[str, Article]) -> Iterator[Pair]:
    """Pairs of statements of two reports that tell one act, the one with reservation, the other plainly; in a stable order.

    None where the one also tells it plainly, or the other also with reservation.
    """
    near = _near(tellings)
    weakly: dict[int, list[Told]] = defaultdict(list)
    asked: dict[int, set[int]] = defaultdict(set)
    for (n, at), others in near.items():
        found = [*tellings[n].told_with_reservation(at)]
        verbs = frozenset(told.verb for told in found)
        for m, place in others if verbs else ():
            if tellings[m].names(place, verbs):
                asked[m].add(place)
        weakly[n] += found
    plainly = {m: [t for at in sorted(ats) for t in tellings[m].told(at) if t.positive] for m, ats in sorted(asked.items())}
    for n, row in sorted(weakly.items()):
        for weak in row:
            if any(alike(weak, other) for other in plainly.get(n, ())):
                continue
            for m, others_told in plainly.items():
                hedged = m == n or any(alike(weak, other) for other in weakly.get(m, ()))
                plain = None if hedged else next((t for t in others_told if alike(weak, t)), None)
                if plain and articles[weak.statement.article].witness != articles[plain.statement.article].witness:
                    yield pair(weak.statement, plain.statement, Weights({}))


def _near(tellings: Sequence[Telling]) -> dict[Place, list[Place]]:
    """For each sentence with a reservation those that share rare words with it, if one of another report does."""
    careful: dict[Place, frozenset[str]] = {}
    for n, telling in enumerate(tellings):
        for at, (_, words, forms) in enumerate(telling.sentences if telling.may_reserve() else ()):
            if may_reserve(forms):
                careful[n, at] = frozenset(w.form for w in words if w.content) - RESERVING
    looked_for = frozenset[str]().union(*careful.values())
    homes: dict[str, list[Place]] = defaultdict(list)
    for n, telling in enumerate(tellings) if looked_for else ():
        for at, (_, _, forms) in enumerate(telling.sentences):
            for form in forms & looked_for:
                homes[form].append((n, at))
    near: dict[Place, list[Place]] = {}
    for place, forms in careful.items():
        counts = Counter(other for form in forms if len(homes[form]) <= MOST for other in homes[form])
        others = sorted(other for other, shared in counts.items() if shared >= SHARED and other != place)
        if any(m != place[0] for m, _ in others):
            near[place] = others
    return near
