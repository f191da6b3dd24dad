"""Find the statements of several articles that say one thing, or that speak of one thing at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

from claimcheck.comparing.statements import Statement

KEYS = 8
"""So many of a statement's rarest terms bring it together with others."""
POSTINGS = (50, 300)
"""A term that more statements share says too little to bring two together; the bound grows with the articles, to a limit."""


class Pair(NamedTuple):
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

    Pairs of which no rule has anything to tell are left out before they are weighed. Only rare terms bring statements together,
    so that the cost grows with the statements, not with their square.
    """
    counts = Counter(term for statement in found for term in statement.terms)
    total = log(1 + len(found)) or 1.0
    # what two statements share counts fully where no third one has it
    weights = Weights({term: log(1 + len(found) / max(1, count - 1)) / total for term, count in counts.items()})
    candidates = ((found[a], found[b]) for a, b in _candidates(found, counts))
    return tuple(pair(left, right, weights) for left, right in candidates if _may_tell(left, right))


def _may_tell(left: Statement, right: Statement) -> bool:
    """Whether two statements may clash, one denying or both naming a state, or else may say one thing (`Pair.one_thing`)."""
    clash = left.negative != right.negative or "denies" in (left.stance, right.stance) or (left.states and right.states)
    if not clash and not _numbers_agree(left.numbers, right.numbers):
        return False
    return len(left.terms & right.terms) >= (3 if clash else 4)


class Weights:
    """How much each term tells; one without a weight counts fully. What a whole statement weighs is reckoned once."""

    def __init__(self, of_term: Mapping[str, float]) -> None:
        self._of_term = of_term
        self._of_all: dict[frozenset[str], float] = {}

    def of(self, terms: frozenset[str]) -> float:
        """The weight of some terms, added up in one order, whatever the order of the set."""
        return sum([self._of_term.get(term, 1.0) for term in sorted(terms)])

    def of_all(self, terms: frozenset[str]) -> float:
        """The weight of all that a statement speaks of, which is asked for again and again."""
        if terms not in self._of_all:
            self._of_all[terms] = self.of(terms)
        return self._of_all[terms]


def _candidates(found: Sequence[Statement], counts: Mapping[str, int]) -> list[tuple[int, int]]:
    """The pairs that share two of their rarest terms and may differ in something that a rule asks.

    Two articles that both speak in their own voice, as certainly, differ in nothing.
    """
    postings: dict[str, list[int]] = defaultdict(list)
    bound = min(max(POSTINGS[0], 4 * len({s.article for s in found})), POSTINGS[1])
    for at, statement in enumerate(found):
        rare = sorted((counts[term], term) for term in statement.terms if counts[term] <= bound)
        for _, term in rare[:KEYS]:
            postings[term].append(at)
    articles = [s.article for s in found]
    voices = [bool(s.weak) if s.own else None for s in found]
    common: Counter[tuple[int, int]] = Counter()
    for members in postings.values():
        for i, a in enumerate(members):
            article, voice = articles[a], voices[a]
            later = members[i + 1 :]
            common.update([(a, b) for b in later if articles[b] != article and (voice is None or voices[b] != voice)])
    return sorted(key for key, times in common.items() if times >= 2)


def pair(left: Statement, right: Statement, weights: Weights) -> Pair:
    """The pair with its measures."""
    shared = left.terms & right.terms
    common, a, b = weights.of(shared), weights.of_all(left.terms), weights.of_all(right.terms)
    return Pair(
        left, right, shared, common / min(a, b) if min(a, b) else 0.0, common / (a + b - common) if a + b > common else 1.0
    )
