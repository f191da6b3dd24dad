"""Find the statements of several articles that say one thing, or that speak of one thing at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from claimcheck.comparing.statements import Statement

KEYS = 8
"""So many of a statement's rarest terms bring it together with others."""
POSTINGS = (50, 300)
"""A term that more statements share says too little to bring two together; the bound grows with the articles, to a limit."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of two articles with the terms they share.

    `cover` is the weight of the shared terms in that of the shorter statement, `whole` in that of both together.
    """

    left: Statement
    right: Statement
    shared: frozenset[str]
    cover: float
    whole: float

    @property
    def one_thing(self) -> bool:
        """Whether both say the same: most of the words, a name or number among them, the same numbers, both or neither negative.

        Without a name or number nearly all the words must be shared, and be many.
        """
        left, right = self.left, self.right
        if len(self.shared) < 4 or self.cover < 0.6 or self.whole < 0.3 or left.negative != right.negative:
            return False
        if self.cover + self.whole < 1.0 and len(self.shared) < 6:
            return False
        names, others = self.anchors
        anchored = (bool(names) and len(others) >= (2 if left.numbers & right.numbers else 3)) or len(others) >= 5
        return anchored and left.verb and right.verb and _numbers_agree(left.numbers, right.numbers)

    @property
    def anchors(self) -> tuple[frozenset[str], frozenset[str]]:
        """The names and numbers that stand in both, and what they share besides."""
        names = (self.left.names | self.left.numbers) & (self.right.names | self.right.numbers) & self.shared
        return names, self.shared - names


def _numbers_agree(left: frozenset[str], right: frozenset[str]) -> bool:
    return left <= right or right <= left


def pairs(found: Sequence[Statement]) -> tuple[Pair, ...]:
    """The pairs of statements of different articles that share at least three terms, two of them rare; in a stable order.

    Only rare terms bring statements together, so that the cost grows with the statements, not with their square.
    """
    counts = Counter(term for statement in found for term in statement.terms)
    total = log(1 + len(found)) or 1.0
    # what two statements share counts fully where no third one has it
    weights = {term: log(1 + len(found) / max(1, count - 1)) / total for term, count in counts.items()}
    return tuple(
        pair(found[a], found[b], weights) for a, b in _candidates(found, counts) if len(found[a].terms & found[b].terms) >= 3
    )


def _candidates(found: Sequence[Statement], counts: Mapping[str, int]) -> list[tuple[int, int]]:
    postings: dict[str, list[int]] = defaultdict(list)
    bound = min(max(POSTINGS[0], 4 * len({s.article for s in found})), POSTINGS[1])
    for at, statement in enumerate(found):
        rare = sorted((counts[term], term) for term in statement.terms if counts[term] <= bound)
        for _, term in rare[:KEYS]:
            postings[term].append(at)
    common: Counter[tuple[int, int]] = Counter()
    for members in postings.values():
        common.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :] if _worth_it(found[a], found[b]))
    return sorted(key for key, times in common.items() if times >= 2)


def _worth_it(left: Statement, right: Statement) -> bool:
    """Two articles that both speak in their own voice, as certainly, differ in nothing that a rule asks."""
    return left.article != right.article and (not (left.own and right.own) or bool(left.weak) != bool(right.weak))


def pair(left: Statement, right: Statement, weights: Mapping[str, float]) -> Pair:
    """The pair with its measures; terms without a weight count fully."""
    shared = left.terms & right.terms
    common, a, b = (sum(weights.get(t, 1.0) for t in sorted(terms)) for terms in (shared, left.terms, right.terms))
    return Pair(
        left, right, shared, common / min(a, b) if min(a, b) else 0.0, common / (a + b - common) if a + b > common else 1.0
    )
