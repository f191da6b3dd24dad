"""Say where several reports quote one utterance in other words, and where their quotations hold together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck import phrases, splices, utterances
from claimcheck.lemmas import Word
from claimcheck.model import Agreement, Article, AttributionClaim, Claim, Comparison, Finding, QuoteClaim, Side, Span, claim_id
from claimcheck.phrases import Phrase, related
from claimcheck.rules.quotes import QUOTE_RULES, QuoteCase
from claimcheck.rules.rule import Rule
from claimcheck.utterances import Match
from claimcheck.wording import Change, lay_side_by_side

_GRAVITY = ("meaning", "spliced", "translation", "reworded", "paraphrase", "excerpt", "typographic", "same")
_TRANSLATED = re.compile(r"\btranslat(?:ion|ed|or|ors|es)\b|\binterpreter\b", re.IGNORECASE)
FREE = 0.65
"""A share of unchanged words under which nobody copies one English sentence from another."""
_NEAR = 160
"""How far from a quotation's end its article may call the words a translation: the rest of the sentence."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    match: Match
    rule: Rule
    reason: str
    case: QuoteCase

    @property
    def gravity(self) -> int:
        return _GRAVITY.index(self.rule.verdict)


def compare_quotes(claims: Sequence[Claim], articles: Sequence[Article]) -> Comparison:
    """The findings and agreements among the quotations of one story; attribution claims serve as indirect speech.

    One utterance is one finding, however many articles share it, its quotations grouped in sides by their wording. The result
    does not depend on the order of claims or articles. Raises KeyError for a claim whose article is not given.
    """
    by_id = {article.id: article for article in articles}
    quoted = sorted({claim_id(c): c for c in claims if isinstance(c, QuoteClaim)}.values(), key=claim_id)
    stated = sorted({claim_id(c): c for c in claims if isinstance(c, AttributionClaim)}.values(), key=claim_id)
    found = phrases.phrases(quoted, by_id) + phrases.indirect(stated, quoted, by_id)
    groups = utterances.gather(m for m in utterances.match(found) if _comparable(m))
    translated = _speakers_in_translation(groups)
    findings, agreements = [], []
    for group in groups:
        judged = (_judge(m, by_id, translated) for m in (*group, *splices.across_sentences(group, by_id)))
        verdicts = [v for v in judged if v is not None and not _edited(v, by_id)]
        sides = _sides(verdicts)
        if any(v.rule.severity != "agreement" for v in verdicts):
            findings.append(_finding(_differing(sides, verdicts), verdicts, by_id))
        agreements += _agreements(sides, verdicts, by_id)
    return Comparison(tuple(findings), tuple(agreements))


def _comparable(match: Match) -> bool:
    """Two quotations, or a quotation and indirect speech of another article, of people who may be one."""
    if match.left.indirect and match.right.indirect:
        return False
    if (match.left.indirect or match.right.indirect) and match.left.article == match.right.article:
        return False
    return related(match.left.speaker, match.right.speaker) != "different"


def _witness(article: Article) -> str:
    """The report behind an article: versions of one article are one witness."""
    return article.version_of or article.id


def _edited(verdict: _Verdict, articles: Mapping[str, Article]) -> bool:
    """Whether an outlet only reworded its own report from one version to the next."""
    left, right = (articles[p.article] for p in (verdict.match.left, verdict.match.right))
    return verdict.rule.severity != "agreement" and left.id != right.id and _witness(left) == _witness(right)


# --- judging ---------------------------------------------------------------------------------------------------------


def _speakers_in_translation(groups: Iterable[Iterable[Match]]) -> frozenset[str]:
    """The speakers of whom two articles or more word at least two utterances freely: what they said was in another language."""
    freely: Counter[str] = Counter()
    for group in groups:
        apart = [m for m in group if m.left.article != m.right.article and not (m.left.indirect or m.right.indirect)]
        loose = (m for m in apart if lay_side_by_side(m.left.words, m.right.words).closeness < FREE)
        freely.update({p.speaker for m in loose for p in (m.left, m.right) if p.speaker})
    return frozenset(speaker for speaker, times in freely.items() if times >= 2)


def _judge(match: Match, articles: Mapping[str, Article], translated: frozenset[str] = frozenset()) -> _Verdict | None:
    left, right = match.left, match.right
    case = QuoteCase(
        _said(left, articles),
        _said(right, articles),
        lay_side_by_side(left.words, right.words),
        translated=_translated(left, articles) or _translated(right, articles),
        indirect=left.indirect or right.indirect,
        freely_worded=bool({left.speaker, right.speaker} & translated),
    )
    for rule in QUOTE_RULES:
        if (reason := rule.judge(case)) is not None:
            return _Verdict(match, rule, reason, case)
    return None


def _said(phrase: Phrase, articles: Mapping[str, Article]) -> str:
    """The quoted words of a phrase, without the reporting that may split them."""
    article, parts = articles[phrase.article], []
    for claim in phrase.claims:
        inside = [w for w in phrase.words if claim.span.start <= w.start < claim.span.end]
        if inside:
            parts.append(article.words(Span(inside[0].start, inside[-1].end, claim.span.field)))
    return " … ".join(parts)


def _translated(phrase: Phrase, articles: Mapping[str, Article]) -> bool:
    """Whether the rest of the sentence after the quotation says that its words are a translation."""
    claim, article = phrase.claims[-1], articles[phrase.article]
    if claim.span.field == "title":
        return False
    after = article.text[claim.span.end : claim.span.end + _NEAR].split("\n")[0]
    return _TRANSLATED.search(re.split(r"[“\"]|\.\s", after[1:])[0]) is not None


# --- grouping --------------------------------------------------------------------------------------------------------


def _sides(verdicts: Iterable[_Verdict]) -> tuple[tuple[Claim, ...], ...]:
    """The claims of one utterance, those whose wordings hold together on one side; two that differ never share a side."""
    ordered = sorted(verdicts, key=lambda v: (-v.gravity, v.match.left.place, v.match.right.place))
    phrases_seen = [p for v in ordered for p in (v.match.left, v.match.right)]
    claims = {claim_id(c): c for p in phrases_seen for c in p.claims}
    sides = _Sides(claims)
    for verdict in ordered:
        if verdict.rule.severity != "agreement":
            sides.part(_key(verdict.match.left), _key(verdict.match.right))
    for phrase in phrases_seen:
        for claim in phrase.claims[1:]:
            sides.unite(_key(phrase), claim_id(claim))
    for verdict in ordered:
        if verdict.rule.severity == "agreement":
            sides.unite(_key(verdict.match.left), _key(verdict.match.right))
    groups = (tuple(sorted((claims[key] for key in side), key=_place)) for side in sides.all())
    return tuple(sorted(groups, key=lambda g: _place(g[0])))


class _Sides:
    """Who stands with whom; whoever has been parted is never united, not even by way of others."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._home = {key: number for number, key in enumerate(keys)}
        self._members = {number: [key] for key, number in self._home.items()}
        self._parted: dict[str, set[str]] = defaultdict(set)

    def part(self, left: str, right: str) -> None:
        self._parted[left].add(right)
        self._parted[right].add(left)

    def unite(self, left: str, right: str) -> None:
        one, other = sorted((self._home[left], self._home[right]), key=lambda home: (-len(self._members[home]), home))
        if one == other:
            return
        staying = set(self._members[one])
        if any(self._parted[key] & staying for key in self._members[other] if key in self._parted):
            return
        for key in self._members[other]:
            self._home[key] = one
        self._members[one] += self._members.pop(other)

    def all(self) -> Iterable[Sequence[str]]:
        return self._members.values()


def _differing(sides: Iterable[Sequence[Claim]], verdicts: Iterable[_Verdict]) -> list[tuple[Claim, ...]]:
    """The sides without the claims that differ from nobody: a fragment of the words that all have alike."""
    apart = (v.match for v in verdicts if v.rule.severity != "agreement")
    taking_part = {claim_id(c) for m in apart for p in (m.left, m.right) for c in p.claims}
    kept = (tuple(c for c in side if claim_id(c) in taking_part) for side in sides)
    return [side for side in kept if side]


def _key(phrase: Phrase) -> str:
    return claim_id(phrase.claims[0])


def _place(claim: Claim) -> tuple[bool, str, bool, int]:
    return (claim.kind != "quote", claim.article, claim.span.field == "text", claim.span.start)


# --- telling ---------------------------------------------------------------------------------------------------------


def _finding(sides: Sequence[Sequence[Claim]], verdicts: Sequence[_Verdict], articles: Mapping[str, Article]) -> Finding:
    apart = [v for v in verdicts if v.rule.severity != "agreement"]
    worst = min(apart, key=lambda v: (v.gravity, -v.match.score, v.match.left.place, v.match.right.place))
    speaker = next((p.speaker for v in apart for p in (v.match.left, v.match.right) if not p.indirect and p.speaker), None)
    shown = [_phrase_of(side, worst, verdicts) for side in sides]
    heads = " / ".join(_head(side, phrase, articles) for side, phrase in zip(sides, shown, strict=True))
    message = f"{speaker or 'Somebody'} is quoted in {len(sides)} wordings: {heads}. {_changed(worst, articles)}"
    return Finding(
        worst.rule.code,
        "quote",
        worst.rule.verdict,
        "alarm" if worst.rule.severity == "alarm" else "note",
        tuple(Side(_short(_said(phrase, articles)), tuple(side)) for side, phrase in zip(sides, shown, strict=True)),
        message,
    )


def _phrase_of(side: Sequence[Claim], worst: _Verdict, verdicts: Sequence[_Verdict]) -> Phrase:
    """The sentence of a side that shows the difference best: one that takes part in the worst pair, else one compared with it."""
    keys = {claim_id(c) for c in side}
    of_side = [p for v in (worst, *verdicts) for p in (v.match.left, v.match.right) if _key(p) in keys]
    poles = {worst.match.left.place, worst.match.right.place}
    beside = {
        p.place for v in verdicts if poles & {v.match.left.place, v.match.right.place} for p in (v.match.left, v.match.right)
    }
    return min(of_side, key=lambda p: (p.place not in poles, p.place not in beside))


def _changed(verdict: _Verdict, articles: Mapping[str, Article]) -> str:
    left, right = verdict.match.left, verdict.match.right
    shown = [_change(c, left, right, articles) for c in verdict.case.changes if c.nature != "marked gap"]
    where = f"Between {outlet(articles[left.article])} and {outlet(articles[right.article])}"
    if left.article == right.article:
        where = f"Within {outlet(articles[left.article])}"
    return f"{where}, {verdict.reason}: {'; '.join(shown[:6])}{' …' if len(shown) > 6 else ''}"


def _change(change: Change, left: Phrase, right: Phrase, articles: Mapping[str, Article]) -> str:
    was, now = _slice(left, change.left, articles), _slice(right, change.right, articles)
    if not change.left:
        return f"without “{now}”" if not change.inner else f"“{now}” added"
    return f"“{was}” left out" if not change.right else f"“{was}” → “{now}”"


def _slice(phrase: Phrase, words: Sequence[Word], articles: Mapping[str, Article]) -> str:
    if not words:
        return ""
    return articles[phrase.article].words(Span(words[0].start, words[-1].end, phrase.claims[0].span.field))


def _head(side: Sequence[Claim], phrase: Phrase, articles: Mapping[str, Article]) -> str:
    outlets = ", ".join(dict.fromkeys(outlet(articles[c.article]) for c in side))
    words = _short(_said(phrase, articles))
    return f"“{words}” ({outlets})" if not phrase.indirect else f"{words} ({outlets}, in its own words)"


def _agreements(
    sides: Sequence[Sequence[Claim]], verdicts: Sequence[_Verdict], articles: Mapping[str, Article]
) -> list[Agreement]:
    made = []
    for side in sides:
        keys = {claim_id(c) for c in side}
        if len({_witness(articles[c.article]) for c in side}) < 2:
            continue
        inside = [
            v for v in verdicts if v.rule.severity == "agreement" and _key(v.match.left) in keys and _key(v.match.right) in keys
        ]
        loosest = min(inside, key=lambda v: (v.gravity, v.match.left.place, v.match.right.place))
        message = f"{_head(side, loosest.match.left, articles)}: {loosest.reason}"
        made.append(Agreement(loosest.rule.code, "quote", loosest.rule.verdict, tuple(side), message))
    return made


def _short(words: str, limit: int = 200) -> str:
    """The words on one line, cut at a word where they are long."""
    plain = " ".join(words.split())
    return plain if len(plain) <= limit else plain[:limit].rsplit(" ", 1)[0] + " …"


def outlet(article: Article) -> str:
    """How an editor knows an article: its source, else its id."""
    return article.source or article.id
