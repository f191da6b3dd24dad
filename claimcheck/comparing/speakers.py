"""Say where several reports put one utterance into two mouths, and where two names for its speaker hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.comparing import mouths, phrases, utterances
from claimcheck.comparing.lemmas import Cut, cut
from claimcheck.comparing.phrases import Phrase, related
from claimcheck.comparing.utterances import Match
from claimcheck.model import Agreement, Article, Claim, Comparison, Finding, QuoteClaim, Severity, Side, Span, claim_id
from claimcheck.naming.profiles import profile
from claimcheck.rules.attributions import SPEAKERS, SpeakerCase
from claimcheck.rules.rule import Rule


def compare_speakers(claims: Sequence[QuoteClaim], articles: Mapping[str, Article], cut: Cut = cut) -> Comparison:
    """Findings and agreements about the speakers of quotations that are word for word one utterance in two articles."""
    found = phrases.phrases(claims, articles, cut)
    rows = _rows(found)
    findings: list[Finding] = []
    agreements: list[Agreement] = []
    for match in (*utterances.match(found), *_same_words(rows, articles)):
        left, right = match.left, match.right
        if left.article == right.article or not left.speaker or not right.speaker or left.speaker == right.speaker:
            continue
        case = _case(match, related(left.speaker, right.speaker), rows, articles)
        for rule in SPEAKERS:
            if (reason := rule.judge(case)) is not None:
                _tell(rule, reason, match, rows, articles, findings, agreements)
                break
    return Comparison(tuple(_once(findings)), tuple(agreements))


def _case(match: Match, relation: str, rows: Rows, articles: Mapping[str, Article]) -> SpeakerCase:
    left, right = match.left, match.right
    people = relation == "different" and _people(left, right, articles) and not _in_one_report(left, rows)
    named = people and all(mouths.is_named(p, articles) for p in (left, right))
    return SpeakerCase(
        left.speaker or "",
        right.speaker or "",
        relation,
        named and (_long(match) or mouths.is_one_utterance(left, right, articles)),
        people,
        people and mouths.is_notable(left, right),
    )


Rows = Mapping[tuple[str, ...], Mapping[str, Sequence[Phrase]]]
"""The quotations of each sentence, word for word, by their speakers."""


def _rows(found: Iterable[Phrase]) -> Rows:
    rows: dict[tuple[str, ...], dict[str, list[Phrase]]] = {}
    for phrase in found:
        if phrase.speaker and not phrase.indirect and len(phrase.words) >= mouths.FEW:
            rows.setdefault(_words(phrase), {}).setdefault(phrase.speaker, []).append(phrase)
    return rows


def _words(phrase: Phrase) -> tuple[str, ...]:
    return tuple(w.form for w in phrase.words)


def _same_words(rows: Rows, articles: Mapping[str, Article]) -> Iterator[Match]:
    """Pairs of sentences that are the same, word for word, of different people, each the first place that names its speaker."""
    for row in (*rows.values(), *_begun(rows)):
        firsts = [named for of_one in row.values() if (named := _first_named(of_one, articles))] if len(row) > 1 else []
        pairs = combinations(firsts, 2)
        yield from (Match(left, right, 1.0) for left, right in pairs if related(left.speaker, right.speaker) == "different")


def _begun(rows: Rows) -> Iterator[Mapping[str, Sequence[Phrase]]]:
    """The speakers of a longer sentence with those of one that is its beginning, which some report quotes without the rest."""
    alike: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for words in rows:
        if len(words) >= mouths.WORDS:
            alike.setdefault(words[: mouths.WORDS], []).append(words)
    for wordings in alike.values():
        for short, long in combinations(sorted(wordings, key=len), 2):
            if long[: len(short)] == short:
                yield {who: (*rows[short].get(who, ()), *rows[long].get(who, ())) for who in (*rows[short], *rows[long])}


def _first_named(of_one: Iterable[Phrase], articles: Mapping[str, Article]) -> Phrase | None:
    said = tuple(of_one)
    return next((p for p in said if mouths.is_named(p, articles)), next(filter(mouths.is_resolved, said), None))


def _in_one_report(left: Phrase, rows: Rows) -> bool:
    """Whether one report gives the same words to two speakers: then both said them, or the one quotes the other."""
    by_article: dict[str, list[str]] = {}
    for speaker, said in rows.get(_words(left), {}).items():
        for article in {p.article for p in said}:
            by_article.setdefault(article, []).append(speaker)
    return any(related(one, other) != "same" for names in by_article.values() for one, other in combinations(names, 2))


def _people(left: Phrase, right: Phrase, articles: Mapping[str, Article]) -> bool:
    """Whether both articles tell whose own words they are, and one of them names that person right beside the words."""
    named = [mouths.is_named(p, articles) for p in (left, right)]
    if not any(named) or not all(mouths.is_resolved(p) for p in (left, right)):
        return False
    if _parts(left) & _parts(right):  # one spelled otherwise, or kin
        return False
    return not (mouths.borrows(left, right, articles) or mouths.borrows(right, left, articles))


def _parts(phrase: Phrase) -> set[str]:
    return {part for word in profile(phrase.speaker or "").words for part in word.split("-")}


def _long(match: Match) -> bool:
    """Whether chance can be ruled out: six content words shared by nearly the same wording.

    Fewer are soon a common saying ("our thoughts and prayers are with the families of the victims").
    """
    return len(set(match.left.stems) & set(match.right.stems)) >= 6 and match.score >= 0.9


def _tell(
    rule: Rule,
    reason: str,
    match: Match,
    rows: Rows,
    articles: Mapping[str, Article],
    findings: list[Finding],
    agreements: list[Agreement],
) -> None:
    claims = (match.left.claims[0], match.right.claims[0])
    message = f"{reason}: {_who(match.left, articles)}; {_who(match.right, articles)}"
    if rule.severity == "agreement":
        agreements.append(Agreement(rule.code, "attribution", rule.verdict, claims, message))
    else:
        sides = tuple(Side(p.speaker or "", _all_claims(p, rows)) for p in (match.left, match.right))
        severity: Severity = "alarm" if rule.severity == "alarm" else "note"
        findings.append(Finding(rule.code, "attribution", rule.verdict, severity, sides, message))


def _all_claims(phrase: Phrase, rows: Rows) -> tuple[Claim, ...]:
    """The claims of a sentence and of every quotation of the same words by the same speaker."""
    row = rows.get(_words(phrase), {})
    others = [p for speaker, said in row.items() if related(phrase.speaker, speaker) == "same" for p in said]
    return tuple({claim_id(c): c for p in (phrase, *others) for c in p.claims}.values())


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
