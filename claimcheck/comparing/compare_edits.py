"""Say where one sentence stands in two reports with a word turned into its opposite or another name put in its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.comparing.acts import acts
from claimcheck.comparing.antonyms import opposites
from claimcheck.comparing.edits import Edit, Line
from claimcheck.comparing.groups import Groups
from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.parties import exchanged
from claimcheck.comparing.passage import passage
from claimcheck.comparing.wording import Change, is_denied
from claimcheck.model import (
    Article,
    AttributionClaim,
    Claim,
    Comparison,
    Finding,
    NumberClaim,
    QuoteClaim,
    Side,
    Span,
    claim_id,
)
from claimcheck.rules.edits import EDIT_RULES, EXCHANGED, EditCase
from claimcheck.rules.rule import Rule

MOST = 6
"""Places in which two wordings of a sentence may differ; where more do, it was told anew."""


def compare_edits(
    found: Iterable[Edit], claims: Sequence[Claim], articles: Sequence[Article], told: Collection[frozenset[str]] = ()
) -> Comparison:
    """The findings about sentences that two reports share but for a few words, and the own-voice claims that they needed.

    Words inside quotation marks are left to the rules for quotations, numbers to those for numbers; `told` are the pairs of
    reports of which these already say that two parties are exchanged. Raises KeyError for an edit whose article is not given.
    """
    by_id = {article.id: article for article in articles}
    places = _Places(claims)
    judged = [verdict for edit in found if (verdict := _judged(edit, places, by_id)) and not _is_told(verdict, told)]
    findings = [_finding(group, by_id) for group in _together(judged)]
    known = {claim_id(c) for c in claims} if findings else frozenset()
    made = {claim_id(c): c for f in findings for c in f.claims if claim_id(c) not in known}
    return Comparison(tuple(findings), (), tuple(made[key] for key in sorted(made)))


def _is_told(verdict: _Verdict, told: Collection[frozenset[str]]) -> bool:
    return verdict.rule is EXCHANGED and frozenset((verdict.edit.left.article, verdict.edit.right.article)) in told


class _Places:
    """Where the claims of each article stand, in the order of their beginnings."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._rows: dict[tuple[str, str], list[tuple[int, int, Claim]]] = {}
        for claim in claims:
            self._rows.setdefault((claim.article, claim.span.field), []).append((claim.span.start, claim.span.end, claim))
        for row in self._rows.values():
            row.sort(key=lambda r: (r[0], r[1], r[2].kind))

    def touching(self, article: str, span: Span) -> Iterator[Claim]:
        """The claims that share a character with a place; those that begin long before it excepted."""
        row = self._rows.get((article, span.field), [])
        at = bisect_left(row, span.start - 600, key=lambda r: r[0])
        while at < len(row) and row[at][0] < span.end:
            if row[at][1] > span.start:
                yield row[at][2]
            at += 1


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a rule says of one place of an edited sentence; `touching` are the claims at that place, of either side."""

    edit: Edit
    rule: Rule
    reason: str
    case: EditCase
    touching: tuple[tuple[Claim, ...], tuple[Claim, ...]]


def _judged(edit: Edit, places: _Places, articles: Mapping[str, Article]) -> _Verdict | None:
    """What is to be said of the first place of a sentence where a rule holds."""
    if len(edit.wording.changes) > MOST:
        return None
    for change in edit.wording.changes:
        lines = (edit.left, edit.right)
        spans = (_span(edit.left, change.left), _span(edit.right, change.right))
        left, right = (tuple(places.touching(line.article, span or line.span)) for line, span in zip(lines, spans, strict=True))
        touching = (left, right)
        if all(any(isinstance(c, QuoteClaim) for c in row) for row in touching):
            continue
        if change.nature == "name" and all(_is_speaker(line, span, places) for line, span in zip(lines, spans, strict=True)):
            continue  # whose words they are is asked of speakers
        case = _case(edit, change, spans, touching, articles)
        for rule in EDIT_RULES:
            if (reason := rule.judge(case)) is not None:
                return _Verdict(edit, rule, reason, case, touching)
    return None


def _is_speaker(line: Line, span: Span | None, places: _Places) -> bool:
    """Whether a place of a sentence names who says a quotation in it."""
    quoted = (c.speaker_span for c in places.touching(line.article, line.span) if isinstance(c, QuoteClaim))
    return span is not None and any(s and s.field == span.field and s.start < span.end and span.start < s.end for s in quoted)


def _together(judged: Iterable[_Verdict]) -> list[list[_Verdict]]:
    """Verdicts of one rule about one sentence, however many reports have it: one disagreement."""
    groups = Groups()
    row = list(judged)
    for verdict in row:
        groups.join(*(_home(verdict, line) for line in (verdict.edit.left, verdict.edit.right)))
    found: dict[Hashable, list[_Verdict]] = {}
    for verdict in row:
        found.setdefault(groups.of(_home(verdict, verdict.edit.left)), []).append(verdict)
    return list(found.values())


def _home(verdict: _Verdict, line: Line) -> Hashable:
    return verdict.rule.code, line.article, line.span


_ADDRESSED = re.compile(
    r"\b(?:(?:told|tells?|telling|informed|reminded|assured|showed)|"
    r"(?:interviews?|statements?|e-?mails?|letters?|comments?|messages?|sp(?:eaking|oke)|talk(?:ing|ed)|said|written|wrote)\s+(?:to|with|for))"
    r"\s+(?:the\s+)?$",
    re.I,
)
"""What stands before the name of whoever was told something, which every report fills with its own."""


def _case(
    edit: Edit, change: Change, spans: Sequence[Span | None], touching: Sequence[Sequence[Claim]], articles: Mapping[str, Article]
) -> EditCase:
    left, right = (
        articles[line.article].words(span) if span else "" for line, span in zip((edit.left, edit.right), spans, strict=True)
    )
    swapped = _tells_otherwise(edit) and _are_exchanged(edit, articles)
    if all(any(isinstance(c, NumberClaim) for c in row) for row in touching):
        # what else there is to it is asked of words alone
        return EditCase(left, right, change, edit.wording.closeness, counted=True, exchanged=swapped)
    asked = change.nature in {"name", "word"}  # no rule asks it of a number
    elsewhere = asked and (_stands_in(right, edit.left, articles) or _stands_in(left, edit.right, articles))
    known = change.nature == "name" and elsewhere
    fields = [_before(line, span, articles) for line, span in zip((edit.left, edit.right), spans, strict=True)]
    own = {a.source.casefold().removeprefix("the ") for a in articles.values()} - {""}
    addressed = any(map(_ADDRESSED.search, fields)) or any(w.casefold().removeprefix("the ") in own for w in (left, right))
    others = [other for other in edit.wording.changes if other is not change]
    besides = {other.nature for other in others}
    changed = sum(w.content for other in others for w in (*other.left, *other.right))
    beyond = changed / (len(edit.left.tokens) + len(edit.right.tokens))
    moved = any(w.form in _WHEN for other in others for w in (*other.left, *other.right))
    coded = _coded(*(_whole(line, span, articles) for line, span in zip((edit.left, edit.right), spans, strict=True)))
    denying = any(is_denied(other.left, other.right) and _is_near(other, change) for other in others)
    apart = "number" in besides or any(opposites(other.left, other.right) for other in others)
    return EditCase(
        left, right, change, edit.wording.closeness, False, known, elsewhere, addressed,
        alone=not besides & {"name", "number"}, listed=apart, coded=coded, exchanged=swapped,
        beyond=beyond, moved=moved, denying=denying,
    )  # fmt: skip


REACH = 40
"""Characters within which a denial is of the words in another place of its sentence."""


def _is_near(one: Change, other: Change) -> bool:
    """Whether two places of one of the sentences stand close together."""
    sides = ((one.left, other.left), (one.right, other.right))
    return any(a and b and max(a[0].start, b[0].start) - min(a[-1].end, b[-1].end) <= REACH for a, b in sides)


def _tells_otherwise(edit: Edit) -> bool:
    """Whether more than figures changed."""
    return any(not w.form[:1].isdigit() for change in edit.wording.changes for w in (*change.left, *change.right))


def _are_exchanged(edit: Edit, articles: Mapping[str, Article]) -> bool:
    left, right = (acts(articles[line.article].words(line.span)) for line in (edit.left, edit.right))
    return exchanged(left, right) is not None


_WHEN = frozenset(
    """
    this next last previous coming before after until since yesterday today tomorrow tonight monday tuesday wednesday thursday
    friday saturday sunday first second third then again earlier later now other another
    """.split()
)
"""Words that put one wording at another time or in another turn than the other."""
_CODE = re.compile(r"(?=[A-Za-z-]*\d)(?=\d*[A-Z])[A-Z0-9][A-Z0-9-]{3,}")
"""A code of capitals and digits: "ABC123"."""


def _coded(left: str, right: str) -> bool:
    return bool(_CODE.fullmatch(left) and _CODE.fullmatch(right)) and left.replace("-", "") != right.replace("-", "")


def _whole(line: Line, span: Span | None, articles: Mapping[str, Article]) -> str:
    """The whole run of letters and digits that a place is part of: "ABC" of "ABC123"."""
    if span is None:
        return ""
    field = _field(line, articles)
    start, end = span.start, span.end
    while start > line.span.start and (field[start - 1].isalnum() or field[start - 1] == "-"):
        start -= 1
    while end < line.span.end and (field[end].isalnum() or field[end] == "-"):
        end += 1
    return field[start:end]


def _before(line: Line, span: Span | None, articles: Mapping[str, Article]) -> str:
    """The words of the sentence before a place of it."""
    field = _field(line, articles)
    return field[max(line.span.start, span.start - 40) : span.start] if span else ""


def _field(line: Line, articles: Mapping[str, Article]) -> str:
    article = articles[line.article]
    return article.title if line.span.field == "title" else article.text


def _stands_in(words: str, line: Line, articles: Mapping[str, Article]) -> bool:
    """Whether a report has these words anywhere, whole and in any case."""
    article = articles[line.article]
    text, sought = f"{article.title}\n{article.text}\n".lower(), words.lower()
    at = text.find(sought) if words else -1
    while at >= 0 and (_WORDLIKE.match(text, at + len(sought)) or (at and _WORDLIKE.match(text, at - 1))):
        at = text.find(sought, at + 1)
    return at >= 0


_WORDLIKE = re.compile(r"\w")


def _span(line: Line, words: Sequence[Word]) -> Span | None:
    return Span(words[0].start, words[-1].end, line.span.field) if words else None


def _finding(group: Sequence[_Verdict], articles: Mapping[str, Article]) -> Finding:
    """One finding, with a side for each wording of the place."""
    sides: dict[str, dict[str, Claim]] = {}
    told: dict[str, None] = {}
    for verdict in group:
        case = verdict.case
        pairs = zip((verdict.edit.left, verdict.edit.right), (case.left, case.right), verdict.touching, strict=True)
        for line, words, row in pairs:
            claim = _claim(line, row)
            if not any(claim_id(claim) in claims for claims in sides.values()):
                sides.setdefault(words or f"({line.article})", {})[claim_id(claim)] = claim
            told[passage(line.article, line.span, articles)] = None
    first = group[0]
    said = " and ".join(f"“{words}”" if words else "nothing" for words in (first.case.left, first.case.right))
    reports = "two" if len(told) == 2 else len(told)
    what = first.reason if first.rule is EXCHANGED else f"{first.reason} ({said})"
    message = f"One sentence in {reports} reports, but {what}: {' / '.join(told)}"
    made = tuple(Side(label, tuple(claims.values())) for label, claims in sides.items())
    return Finding(first.rule.code, "attribution", first.rule.verdict, "alarm", made, message)


def _claim(line: Line, touching: Iterable[Claim]) -> Claim:
    """The attribution that holds the place, else the sentence in the article's own voice."""
    reported = next((c for c in touching if isinstance(c, AttributionClaim) and c.source), None)
    return reported or AttributionClaim(line.article, line.span, by={"source": "rules", "stance": "rules"})
