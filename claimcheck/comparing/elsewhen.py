"""Finds what one short text dates to a day or year after which, in the other, it came later; and years outside their century."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.comparing.acts import Act, acts, stems
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.items import Item, base_of, kind_of, text_of
from claimcheck.comparing.lemmas import cut
from claimcheck.model import When

_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|some|a few|many)"
_OFF = re.compile(
    rf"\b(?:{_COUNT} (?P<unit>day|week|month|year|decade)s? (?:later|earlier|afterwards?|before)"
    r"|the (?:next|following|previous) (?P<next>day|week|month|year|decade))\b",
    re.I,
)
"""Words that move an act away from the date named before it."""
_APART = re.compile(rf"\b{_COUNT} (?P<unit>day|week|month|year|decade)s? (?:after|before|prior to)\s+", re.I)
"""Words that move what follows them away from the date named before them: "two years after she moved"."""
_FINER = {4: ("year", "decade"), 7: ("month", "year", "decade"), 10: ("day", "week", "month", "year", "decade")}
"""By the length of an ISO date, the units that surely lead out of it."""
_CLAUSE = re.compile(r"[,;:.](?:\s+(?:and|but))?(?:\s|$)|\s(?:and|but|before|while)\s")


def other_time(case: NumberCase) -> str | None:
    """The words that put an act at another time in one text, where the other text gives it the date that stands before them."""
    for dated, other in ((case.left, case.right), (case.right, case.left)):
        value = dated.claim.value
        if kind_of(dated) != "date" or not isinstance(value, When) or value.low != value.high:
            continue
        text = text_of(dated)
        for off in _OFF.finditer(text, dated.claim.span.end):
            if _leads_out(off["unit"] or off["next"], value) and _told(_beside(text, off.start(), off.end()), dated, other):
                return off.group()
        for off in _APART.finditer(text, dated.claim.span.end):
            after = _CLAUSE.split(text[off.end() :])[0]
            near = not _STOP.search(text, dated.claim.span.end, off.start())
            if near and _leads_out(off["unit"], value) and _told(after, dated, other):
                return off.group().strip()
    return None


_STOP = re.compile(r"[.;!?]\s")


def _leads_out(unit: str, value: When) -> bool:
    """Whether so many of a unit surely lead out of a day, month or year."""
    return unit.lower() in _FINER.get(len(value.low) if value.low[:1] != "-" else 10, ())


def _told(clause: str, dated: Item, other: Item) -> bool:
    """Whether what the other text tells stands in this clause, and not beside the date."""
    there = stems(cut(clause))
    here = stems(cut(_beside(text_of(dated), dated.claim.span.start, dated.claim.span.end)))
    return any(
        act.verb.stem in there - here
        and (stems(act.rest) or stems(act.subject)) & (there - here)
        and not stems(act.rest) - there - here
        for act in acts(text_of(other))
    )


def _beside(text: str, start: int, end: int) -> str:
    """The clause around a place; where nothing else stands in it, the next one too."""
    before = _CLAUSE.split(text[:start])[-1]
    after = _CLAUSE.split(text[end:])
    own = f"{before} {after[0]}"
    return own if before.strip() or after[0].strip() or len(after) < 2 else f"{own} {after[1]}"


def centuries(items: Sequence[Item]) -> Iterator[NumberCase]:
    """The pairs of a year and a century that does not hold it, in two texts that tell one act with one subject."""
    for left, right in combinations(items, 2):
        if left.witness != right.witness and {kind_of(left), kind_of(right)} == {"date", "ordinal"}:
            year, century = (left, right) if kind_of(left) == "date" else (right, left)
            if century.facets.noun == "century" and _outside(year, century) and _one_act(year, century):
                yield NumberCase(left, right, 1.0, "apart")


def _outside(year: Item, century: Item) -> bool:
    value = year.claim.value
    if not isinstance(value, When) or not value.low[:4].isdigit() or not value.high[:4].isdigit():
        return False
    last = int(base_of(century)) * 100
    return int(value.high[:4]) < last - 100 or int(value.low[:4]) > last


def _one_act(year: Item, century: Item) -> bool:
    mine, yours = (_act_of(i) for i in (year, century))
    return any(a.kind == b.kind and a.passive == b.passive and stems(a.subject) & stems(b.subject) for a in mine for b in yours)


def _act_of(item: Item) -> list[Act]:
    """The acts of which a time of the text tells when."""
    span = item.claim.span
    return [a for a in acts(item.article.text) if any(w.start < span.end and span.start < w.end for w in a.rest)]


_SPAN = "(?:year|month|week|quarter)"
_AGO = rf"(?:(?:the )?(?:last|previous|prior) {_SPAN}|an? {_SPAN} (?:earlier|ago|before)|{_SPAN}[- ](?:ago|earlier))"
_SINCE = re.compile(
    rf"^[^.;]{{0,40}}?\b(?:up|down|compared|against|versus|(?:rose|fell|rising|falling|grew) from)\b[^.;]{{0,40}}\b{_AGO}", re.I
)
_THEN = re.compile(_AGO, re.I)


def now_and_then(case: NumberCase) -> str | None:
    """The words for a time before, where one text gives a level as that of now, beside that time, the other as that of then."""
    for now, then in ((case.left, case.right), (case.right, case.left)):
        behind = _SINCE.match(text_of(now)[now.claim.span.end :])
        if not behind or (now.claim.change or "level") != "level" or (then.claim.change or "level") != "level":
            continue
        clause = _sentence(then)
        told = _THEN.search(clause)
        if told and not _MOVED.search(clause) and len(re.findall(r"\d[\d.,]*", clause)) == 1:
            return told.group()
    return None


_MOVED = re.compile(r"\b(?:up|down|from|compared|against|versus|since|than)\b", re.I)


def _sentence(item: Item) -> str:
    text, span = text_of(item), item.claim.span
    return re.split(r"[.;!?]\s", text[: span.start])[-1] + re.split(r"[.;!?](?:\s|$)", text[span.start :])[0]
