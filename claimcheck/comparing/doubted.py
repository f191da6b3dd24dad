"""Finds acts that one report tells plainly and another with reservation: "had fallen asleep", "seemed to have fallen asleep"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.comparing.propositions import Pair, Weights, pair
from claimcheck.comparing.reserved import RESERVING
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
    careful = [(n, at) for n, telling in enumerate(tellings) for at, s in enumerate(telling.sentences) if s[2] & RESERVING]
    if not careful or len(tellings) < 2:
        return
    near = _near(tellings, careful)
    weakly: dict[int, list[Told]] = defaultdict(list)
    for n, at in careful:
        if (n, at) in near:
            weakly[n] += tellings[n].told_with_reservation(at)
    plainly = {n: [t for at in sorted(_asked(near, n)) for t in tellings[n].told(at) if t.positive] for n in range(len(tellings))}
    for n, row in sorted(weakly.items()):
        for weak in row:
            if any(alike(weak, other) for other in plainly[n]):
                continue
            for m, others in sorted(plainly.items()):
                hedged = any(alike(weak, other) for other in weakly.get(m, ()))
                plain = next((t for t in others if alike(weak, t)), None) if m != n and not hedged else None
                if plain and articles[weak.statement.article].witness != articles[plain.statement.article].witness:
                    yield pair(weak.statement, plain.statement, Weights({}))


def _near(tellings: Sequence[Telling], careful: Sequence[Place]) -> dict[Place, set[Place]]:
    """For each sentence with a reservation the sentences that share rare words with it, if another report has one."""
    homes: dict[str, list[Place]] = defaultdict(list)
    for n, telling in enumerate(tellings):
        for at, (_, words, _) in enumerate(telling.sentences):
            for stem in {w.stem for w in words if w.content}:
                homes[stem].append((n, at))
    near: dict[Place, set[Place]] = {}
    for n, at in careful:
        counts: dict[Place, int] = defaultdict(int)
        for stem in {w.stem for w in tellings[n].sentences[at][1] if w.content}:
            for place in homes[stem] if len(homes[stem]) <= MOST else ():
                counts[place] += 1
        others = {place for place, shared in counts.items() if shared >= SHARED and place != (n, at)}
        if any(m != n for m, _ in others):
            near[n, at] = others
    return near


def _asked(near: Mapping[Place, set[Place]], article: int) -> set[int]:
    return {at for others in near.values() for n, at in others if n == article}
