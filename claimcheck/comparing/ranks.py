"""Finds what two reports rank alike, the one plainly, the other with reservation: "the first since 1959", "believed to be …"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from claimcheck.comparing.lemmas import cut, stem
from claimcheck.comparing.propositions import Pair, Weights, pair
from claimcheck.comparing.statements import Statement
from claimcheck.comparing.wording import NEGATIONS
from claimcheck.model import Article

_NO_RANK = (
    "west|rest|test|contest|arrest|protest|forest|interest|request|honest|modest|guest|nest|chest|invest|harvest|suggest|midwest"
)
_SINCE = r"since (?:[A-Z]?[a-z]+ ){0,2}(?P<year>(?:1[6-9]|20)\d\d(?:s\b)?)\b"
_ABOUT = r"(?:at least |more than |nearly |almost |the (?:last|past) )?"
_WITHIN = rf"(?:in|for|of) {_ABOUT}(?P<years>\d+|[a-z]+(?:-[a-z]+)?) (?:years|decades|centuries)\b"
_EVER = r"in (?:the )?(?:[\w’']+ ){0,4}history\b|on record\b|of all time\b|\bever\b"
_RANK = re.compile(
    rf"(?:\bthe|[’']s) (?P<rank>first|only|worst|most \w+|least \w+|(?!(?:{_NO_RANK})\b)\w{{3,}}est)\b"
    rf"(?P<thing>[^.;:,\"“”]{{0,80}}?)\s(?P<scope>{_SINCE}|{_WITHIN}|{_EVER})"
)
_ONE_OF = re.compile(r"\b(?:one|two|three|some|many|several|most|few) of\s*$|\bamong\s*$", re.I)
_NEAR = 60
"""Characters before a rank in which a word takes certainty from it."""
EVER = "ever"
_FAMILIES = {
    stem(word): row.split()[0]
    for row in (
        "worst deadliest bloodiest lethal deadly destructive devastating severe",
        "biggest largest greatest",
        "expensive costliest dearest lucrative valuable",
        "strongest powerful",
    )
    for word in row.split()
}


@dataclass(frozen=True, slots=True)
class _Ranked:
    """What a statement ranks: the word of rank, its scope and year, the stems of the thing, the names, and whether weakly."""

    statement: Statement
    key: tuple[str, str]
    year: str
    thing: frozenset[str]
    names: frozenset[str]
    weak: bool


def ranked_pairs(found: Iterable[Statement], articles: Mapping[str, Article]) -> Iterator[Pair]:
    """Pairs of statements of two reports that give one rank, the one with reservation, the other plainly; in a stable order.

    A report that anywhere gives a rank with reservation does not give it plainly.
    """
    rows: dict[tuple[str, str], list[_Ranked]] = defaultdict(list)
    for statement in found:
        for ranked in _ranked(statement):
            rows[ranked.key].append(ranked)
    for _, row in sorted(rows.items()):
        careful = [r for r in row if r.weak]
        hedging = {r.statement.article for r in careful}
        plain = [r for r in row if not r.weak and r.statement.article not in hedging]
        for weak, firm in product(careful, plain):
            one, other = articles[weak.statement.article], articles[firm.statement.article]
            if one.witness != other.witness and _is_one(weak, firm):
                yield pair(weak.statement, firm.statement, Weights({}))


def _ranked(statement: Statement) -> Iterator[_Ranked]:
    if statement.quoted or statement.stance not in ("says", "confirms", "reports", "thinks"):
        return
    for match in _RANK.finditer(statement.text):
        before = re.split(r"[,;:]", statement.text[max(0, match.start() - _NEAR) : match.start()])[-1]
        words = cut(match["rank"])
        if _ONE_OF.search(before) or not words or any(w.form in NEGATIONS for w in cut(before)):
            continue
        rank = stem(match["rank"].split()[-1].lower())
        scope = (match["year"] or "")[:3] or match["years"] or EVER  # 1959 is of the 1950s
        thing, where = cut(match["thing"]), cut(match["scope"])
        names = frozenset(w.stem for w in (*thing, *where) if w.capital)
        stems = frozenset(w.stem for w in thing if w.content and not w.capital)
        key, year = (_FAMILIES.get(rank, rank), scope), match["year"] or ""
        yield _Ranked(statement, key, year, stems, names, _is_weak(statement, before))


def _is_weak(statement: Statement, before: str) -> bool:
    weak = statement.weak.lower()
    return statement.stance == "thinks" or (bool(weak) and weak in f"{statement.cue} {before}".lower())


def _is_one(left: _Ranked, right: _Ranked) -> bool:
    """Whether both rank things of one name, among those of one place or time."""
    if left.year != right.year and "s" not in left.year + right.year:
        return False
    if left.names and right.names and not left.names & right.names:
        return False
    if left.thing and right.thing:
        return bool(left.thing & right.thing)
    return bool(left.names & right.names) or left.key[1] != EVER
