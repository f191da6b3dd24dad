"""Say where several reports put one utterance into two mouths, and where two names for its speaker hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.comparing import phrases, utterances
from claimcheck.comparing.lemmas import Cut, cut
from claimcheck.comparing.phrases import Phrase, related
from claimcheck.comparing.utterances import Match
from claimcheck.model import Agreement, Article, Comparison, Finding, QuoteClaim, Severity, Side, Span
from claimcheck.naming.profiles import profile
from claimcheck.rules.attributions import SPEAKERS, SpeakerCase
from claimcheck.rules.rule import Rule


def compare_speakers(claims: Sequence[QuoteClaim], articles: Mapping[str, Article], cut: Cut = cut) -> Comparison:
    """Findings and agreements about the speakers of quotations that are word for word one utterance in two articles."""
    found = phrases.phrases(claims, articles, cut)
    findings: list[Finding] = []
    agreements: list[Agreement] = []
    for match in (*utterances.match(found), *_same_words(found)):
        left, right = match.left, match.right
        if left.article == right.article or not left.speaker or not right.speaker or left.speaker == right.speaker:
            continue
        relation = related(left.speaker, right.speaker)
        case = SpeakerCase(left.speaker, right.speaker, relation, _long(match), _people(match, articles), _whole(match))
        for rule in SPEAKERS:
            if (reason := rule.judge(case)) is not None:
                _tell(rule, reason, match, articles, findings, agreements)
                break
    return Comparison(tuple(_once(findings)), tuple(agreements))


WORDS, TELLING = 5, 3
"""Words, and words of content, that a sentence needs before it is told from what anybody says."""


def _same_words(found: Iterable[Phrase]) -> Iterator[Match]:
    """Pairs of sentences that are the same, word for word, of different speakers."""
    rows: dict[tuple[str, ...], dict[str, Phrase]] = {}
    for phrase in found:
        if phrase.speaker and not phrase.indirect:
            rows.setdefault(tuple(w.form for w in phrase.words), {}).setdefault(phrase.speaker, phrase)
    for row in rows.values():
        pairs = combinations(row.values(), 2)
        yield from (Match(left, right, 1.0) for left, right in pairs if related(left.speaker, right.speaker) == "different")


def _whole(match: Match) -> bool:
    """Whether both are one sentence of some words, letter for letter."""
    left, right = (tuple(w.form for w in p.words) for p in (match.left, match.right))
    return left == right and len(left) >= WORDS and len(set(match.left.stems)) >= TELLING


def _long(match: Match) -> bool:
    """Whether chance can be ruled out: six content words shared by nearly the same wording.

    Fewer are soon a common saying ("our thoughts and prayers are with the families of the victims").
    """
    return len(set(match.left.stems) & set(match.right.stems)) >= 6 and match.score >= 0.9


def _people(match: Match, articles: Mapping[str, Article]) -> bool:
    """Whether both articles name a person right beside the words, known in full: no pronoun, no office, no house."""
    names = []
    for phrase in (match.left, match.right):
        claim = phrase.claims[0]
        near = [s for s in (claim.speaker_span, claim.cue_span) if s is not None] if claim.kind == "quote" else []
        if len(near) < 2 or any(_far(claim.span, s) for s in near):
            return False
        known = profile(phrase.speaker or "")
        words = articles[phrase.article].words(near[0])
        if known.sort != "person" or len(known.words) < 2 or known.words[-1] not in words.casefold():
            return False
        names.append(set(known.words))
    return not names[0] & names[1]


def _far(span: Span, other: Span) -> bool:
    return span.field != other.field or max(other.start - span.end, span.start - other.end) > 40


def _tell(
    rule: Rule, reason: str, match: Match, articles: Mapping[str, Article], findings: list[Finding], agreements: list[Agreement]
) -> None:
    claims = (match.left.claims[0], match.right.claims[0])
    message = f"{reason}: {_who(match.left, articles)}; {_who(match.right, articles)}"
    if rule.severity == "agreement":
        agreements.append(Agreement(rule.code, "attribution", rule.verdict, claims, message))
    else:
        sides = tuple(Side(p.speaker or "", p.claims) for p in (match.left, match.right))
        severity: Severity = "alarm" if rule.severity == "alarm" else "note"
        findings.append(Finding(rule.code, "attribution", rule.verdict, severity, sides, message))


def _who(phrase: Phrase, articles: Mapping[str, Article]) -> str:
    article = articles[phrase.article]
    words = article.words(Span(phrase.words[0].start, phrase.words[-1].end, phrase.claims[0].span.field))
    return f"“{words}” ({phrase.speaker}, in {article.source or article.id})"


def _once(findings: Sequence[Finding]) -> list[Finding]:
    """One finding for each pair of speakers, however many sentences and articles share the words."""
    kept: dict[frozenset[str], Finding] = {}
    for finding in findings:
        kept.setdefault(frozenset(side.label for side in finding.sides), finding)
    return list(kept.values())
