"""Finds what one report says was done or is so and another says was not done, or is the contrary of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from claimcheck.comparing.phrases import related
from claimcheck.comparing.propositions import Pair, Weights, pair
from claimcheck.comparing.same_act import excludes, faces, in_time, keys, same
from claimcheck.comparing.statements import denies_somewhere
from claimcheck.comparing.told_acts import Telling, Told
from claimcheck.model import Article
from claimcheck.rules.clashes import ClashCase

MOST = 60
"""Clauses of each side that tell one act of one thing; more are too many to be one."""
Place = tuple[str, bool, int, int]


def clashes(telling: Sequence[Telling], articles: Mapping[str, Article]) -> tuple[tuple[Pair, ClashCase], ...]:
    """Every clash between the articles of a story, in a stable order; none where the report that asserts it also denies it."""
    rows: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for told in _told(telling):
        for key in keys(told):
            rows[key].append(told)
    found: dict[tuple[Place, Place], tuple[Pair, ClashCase]] = {}
    for _, row in sorted(rows.items()):
        for yes, no in _opposed(row, articles):
            found.setdefault((yes.statement.place, no.statement.place), _clash(yes, no))
    return tuple(found[key] for key in sorted(found))


def _told(articles: Sequence[Telling]) -> Iterator[Told]:
    """What the articles tell, in their order, of the acts and states that one of them tells as not so or as a contrary.

    Everything else clashes with nothing, and is not read.
    """
    read = {(n, at): [*article.told(at)] for n, article in enumerate(articles) for at in article.contrary()}
    verbs = frozenset(told.verb for row in read.values() for told in row if faces(told, no=True) and told.verb)
    if verbs:
        for n, article in enumerate(articles):
            read |= {(n, at): [*article.told(at)] for at in article.naming(verbs) if (n, at) not in read}
    return (told for _, row in sorted(read.items()) for told in row)


def _opposed(row: Sequence[Told], articles: Mapping[str, Article]) -> Iterator[tuple[Told, Told]]:
    """The pairs of one act or state of which the one is told as so and the other as not so or as its contrary."""
    facing = [[t for t in row if faces(t, no)] for no in (False, True)]
    if len(facing[0]) * len(facing[1]) > MOST**2:
        return
    for yes, no in product(*facing):
        here, there = articles[yes.statement.article], articles[no.statement.article]
        if here.witness == there.witness or not excludes(yes, no):
            continue
        if in_time(yes, no, here, there) and same(yes, no) and not _tells_both(yes, no, row, here):
            yield yes, no


def _tells_both(yes: Told, no: Told, row: Sequence[Told], here: Article) -> bool:
    """Whether the report that asserts it also carries the other view, in such words or as a denial."""
    if any(o.statement.article == here.id and excludes(yes, o) for o in row):
        return True
    if not no.statement.source and any(o.statement.article == no.statement.article and excludes(o, no) for o in row):
        return True
    return len(denies_somewhere(here) & no.statement.terms) >= 2


def _clash(yes: Told, no: Told) -> tuple[Pair, ClashCase]:
    mine, yours = yes.statement.source, no.statement.source
    one = mine == yours or related(yes.statement.named_source, no.statement.named_source) == "same"
    case = ClashCase(yes.said.core, no.said.core, yours, not no.positive, one)
    return pair(yes.statement, no.statement, Weights({})), case
