"""Say where several reports give one statement to different voices, and where somebody denies or contradicts it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.comparing.clashes import clashes
from claimcheck.comparing.doubted import doubted
from claimcheck.comparing.groups import Groups
from claimcheck.comparing.lemmas import Cut, cut
from claimcheck.comparing.passage import passage
from claimcheck.comparing.phrases import related
from claimcheck.comparing.propositions import Pair, pairs
from claimcheck.comparing.ranks import ranked_pairs
from claimcheck.comparing.responsibility import claimed_and_denied
from claimcheck.comparing.speakers import compare_speakers
from claimcheck.comparing.statements import Statement, denies_somewhere, statements
from claimcheck.comparing.told_acts import Telling, tellings
from claimcheck.comparing.wording import NEGATIONS
from claimcheck.model import Article, AttributionClaim, Claim, Comparison, Finding, QuoteClaim, Severity, Side, claim_id
from claimcheck.rules.attributions import ALARMS, CERTAINTY, LINK, NOTES, StatementCase
from claimcheck.rules.clashes import CLASHES
from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class _Verdict:
    pair: Pair
    rule: Rule
    reason: str


def compare_attributions(claims: Sequence[Claim], articles: Sequence[Article], cut: Cut = cut) -> Comparison:
    """The findings about who says what among the claims of one story, and the own-voice claims that they needed.

    A statement that an article makes in its own voice becomes a claim (source None) only where another article attributes it.
    The result does not depend on the order of claims or articles. Raises KeyError for a claim whose article is not given.
    """
    by_id = {article.id: article for article in articles}
    given = [c for _, c in sorted({claim_id(c): c for c in claims if c.kind in ("attribution", "quote")}.items())]
    made_of = statements(given, by_id, cut)
    witness = {article.id: article.witness for article in articles}
    near = [p for p in pairs(made_of) if witness[p.left.article] != witness[p.right.article]]
    attacks = _together([v for p in claimed_and_denied(made_of, by_id) for v in _first((LINK,), p, _case(p, False, False))])
    groups = [*_alarms(near, by_id), *attacks]
    told = tellings(given, by_id, cut)
    opposed = list(_clashes(told, by_id, groups))
    groups += [group for rule in CLASHES for group in _together([v for v in opposed if v.rule is rule])]
    findings = [
        _finding(group, by_id) for group in (*groups, *_notes(near, [*ranked_pairs(made_of, by_id), *doubted(told, by_id)]))
    ]
    speakers = compare_speakers([c for c in given if isinstance(c, QuoteClaim)], by_id, cut)
    known = {claim_id(c) for c in claims} if findings else frozenset()
    made = {claim_id(c): c for f in findings for c in f.claims if claim_id(c) not in known}
    return Comparison((*speakers.findings, *findings), speakers.agreements, tuple(made[key] for key in sorted(made)))


# --- judging ---------------------------------------------------------------------------------------------------------


def _alarms(near: Iterable[Pair], articles: Mapping[str, Article]) -> list[list[_Verdict]]:
    """The alarms, those that share a statement together."""
    denials: dict[str, frozenset[str]] = {}
    found = []
    for pair in near:
        if not _speaks_of_one_thing(pair):
            continue
        for at in (pair.left.article, pair.right.article):
            if at not in denials:
                denials[at] = denies_somewhere(articles[at])
        case = _case(pair, *(len(denials[s.article] & pair.shared) >= 2 for s in (pair.left, pair.right)))
        found += _first(ALARMS, pair, case)
    return _together(found)


def _clashes(
    telling: Sequence[Telling], articles: Mapping[str, Article], before: Iterable[Sequence[_Verdict]]
) -> Iterator[_Verdict]:
    """The acts that one report tells and another denies, but for those of which an alarm tells already."""
    told = {(s.article, claim_id(_claim(s))) for group in before for v in group for s in (v.pair.left, v.pair.right)}
    for pair, case in clashes(telling, articles):
        if all((s.article, claim_id(_claim(s))) not in told for s in (pair.left, pair.right)):
            for rule in CLASHES:
                if (reason := rule.judge(case)) is not None:
                    yield _Verdict(pair, rule, reason)


def _speaks_of_one_thing(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    if "denies" in (left.stance, right.stance):
        enough = len(pair.shared) >= 4 and pair.cover >= (0.65 if left.own or right.own else 0.5)
        return enough and bool(pair.anchors[0]) and len(pair.anchors[1]) >= 2
    if left.negative != right.negative:
        plain = not (left.quoted or right.quoted) and left.verb and right.verb
        enough = len(pair.shared) >= (3 if left.numbers & right.numbers else 4) and pair.cover >= 0.8 and pair.whole >= 0.3
        denial, stated = (left, right) if left.negative else (right, left)
        return plain and enough and len(pair.anchors[1]) >= 2 and _is_denied_of_it(denial, stated, pair.shared)
    if (
        not (left.states and right.states)
        or left.source is None
        or right.source is None
        or pair.cover < 0.3
        or len(pair.shared) < 3
    ):
        return False
    names, others = pair.anchors
    return bool(names) and bool(others) and pair.cover >= (0.3 if len(names) >= 2 else 0.45)


_UNTOUCHED = frozenset("unhurt unharmed uninjured unscathed untouched undamaged".split())


def _is_denied_of_it(denial: Statement, stated: Statement, shared: frozenset[str]) -> bool:
    """Whether what a statement denies is named in the other: who "did not win" has lost, who was "not in Oden" was elsewhere."""
    if any(word.form in _UNTOUCHED for word in stated.words):
        return False
    at = next(n for n, word in enumerate(denial.words) if word.form in NEGATIONS)
    denied = next((term for term in denial.terms_in_order[at + 1 :] if term), None)
    return denied is None or denied in shared


def _notes(near: Sequence[Pair], unequal: Iterable[Pair]) -> list[list[_Verdict]]:
    same = [p for p in near if p.one_thing]
    told: dict[tuple[str, Hashable], bool] = defaultdict(bool)
    groups = Groups()
    for pair in same:
        groups.join(pair.left.place, pair.right.place)
    for pair in same:
        for statement in (pair.left, pair.right):
            told[statement.article, groups.of(statement.place)] |= not statement.own
    found = []
    for pair in same:
        home = groups.of(pair.left.place)
        case = _case(pair, told[pair.left.article, home], told[pair.right.article, home])
        found += _first(NOTES, pair, case)
    for pair in unequal:
        if not any(_is_told(pair, v) for v in found):
            found += _first((CERTAINTY,), pair, _case(pair, False, False))
    families = (
        [v for v in found if v.rule.verdict != "certainty" and (v.pair.left.own or v.pair.right.own)],
        [v for v in found if v.rule.verdict != "certainty" and not (v.pair.left.own or v.pair.right.own)],
        [v for v in found if v.rule.verdict == "certainty"],
    )
    return [group for family in families for group in _together(family)]


def _is_told(pair: Pair, verdict: _Verdict) -> bool:
    """Whether a verdict is about the same words of the same two reports."""
    sides = (verdict.pair.left, verdict.pair.right)
    return all(any(_overlap(one, other) for other in sides) for one in (pair.left, pair.right))


def _overlap(one: Statement, other: Statement) -> bool:
    a, b = one.span, other.span
    return one.article == other.article and a.field == b.field and a.start < b.end and b.start < a.end


def _case(pair: Pair, left_tells_both: bool, right_tells_both: bool) -> StatementCase:
    relation = related(pair.left.named_source, pair.right.named_source)
    return StatementCase(pair.left, pair.right, relation, pair.cover, pair.shared, left_tells_both, right_tells_both)


def _first(rules: Iterable[Rule], pair: Pair, case: StatementCase) -> list[_Verdict]:
    for rule in rules:
        if (reason := rule.judge(case)) is not None:
            return [_Verdict(pair, rule, reason)]
    return []


def _together(found: Sequence[_Verdict]) -> list[list[_Verdict]]:
    """Verdicts of one rule family that share a statement: one disagreement."""
    groups = Groups()
    for verdict in found:
        groups.join(verdict.pair.left.place, verdict.pair.right.place)
    sets: dict[Hashable, list[_Verdict]] = defaultdict(list)
    for verdict in found:
        sets[groups.of(verdict.pair.left.place)].append(verdict)
    return list(sets.values())


# --- telling ---------------------------------------------------------------------------------------------------------


def _finding(group: Sequence[_Verdict], articles: Mapping[str, Article]) -> Finding:
    order = [rule.code for rule in (*ALARMS, LINK, *CLASHES, *NOTES)]
    first = min(group, key=lambda v: (order.index(v.rule.code), -v.pair.cover, v.pair.left.place, v.pair.right.place))
    members = {s.place: s for v in group for s in (v.pair.left, v.pair.right)}
    voices: dict[str, list[Statement]] = defaultdict(list)
    for _, statement in sorted(members.items()):
        voices[_voice(statement, voices, first.rule.verdict)].append(statement)
    sides = _sides(voices)
    told = " / ".join(_told(s, articles) for of_voice in voices.values() for s in of_voice[:2])
    severity: Severity = "alarm" if first.rule.severity == "alarm" else "note"
    reason = first.reason[:1].upper() + first.reason[1:]
    return Finding(first.rule.code, "attribution", first.rule.verdict, severity, sides, f"{reason}: {told}")


def _sides(voices: Mapping[str, Sequence[Statement]]) -> tuple[Side, ...]:
    """A side for each voice, every claim once: a claim of two clauses may have been compared twice."""
    placed: set[str] = set()
    sides = []
    for label, of_voice in voices.items():
        claims = {claim_id(c): c for c in map(_claim, of_voice) if claim_id(c) not in placed}
        placed |= claims.keys()
        if claims:
            sides.append(Side(label, tuple(claims.values())))
    return tuple(sides)


def _voice(statement: Statement, voices: Iterable[str], verdict: str) -> str:
    if verdict == "certainty":
        return "with reservation" if statement.weak else "plainly"
    if verdict in ("contrary", "denied"):
        return f"{statement.source or 'the article itself'} ({statement.article})"
    if not statement.source:
        return "in the article's own voice"
    return next((v for v in voices if related(v, statement.source) == "same"), statement.source)


def _claim(statement: Statement) -> Claim:
    """The claim that carries a statement, or a new one in the article's own voice."""
    if statement.claim is not None:
        return statement.claim
    return AttributionClaim(statement.article, statement.span, by={"source": "rules", "stance": "rules"})


def _told(statement: Statement, articles: Mapping[str, Article]) -> str:
    said = f"{statement.source}: {statement.cue or 'said'}" if statement.source else "in its own voice"
    return passage(statement.article, statement.span, articles, said)
