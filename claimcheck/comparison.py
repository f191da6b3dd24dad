"""All claims in, every disagreement and agreement out: one story at a time, one comparison a kind of claim."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.comparing.compare_attributions import compare_attributions
from claimcheck.comparing.compare_days import compare_days
from claimcheck.comparing.compare_edits import compare_edits
from claimcheck.comparing.compare_numbers import compare_numbers
from claimcheck.comparing.compare_quotes import compare_quotes
from claimcheck.comparing.compare_titles import compare_titles
from claimcheck.comparing.copies import find_copies, name_copies
from claimcheck.comparing.edits import edits
from claimcheck.comparing.lemmas import Cutter
from claimcheck.model import Agreement, Article, Claim, Comparison, Finding, NumberClaim, claim_id
from claimcheck.rules.recast import EXCHANGED

GRAVITY = (
    "same_source_conflict",
    "contradict",
    "derived_conflict",
    "self_inconsistent",
    "sources_disagree",
    "denied",
    "contrary",
    "speaker_conflict",
    "meaning",
    "spliced",
    "revised_down",
    "updated",
    "hedge",
    "scope",
    "voice",
    "source",
    "certainty",
    "reworded",
    "paraphrase",
    "translation",
    "role",
)
"""The verdicts from the gravest to the least, the order in which a report shows them."""


def compare(claims: Iterable[Claim], articles: Iterable[Article]) -> Comparison:
    """Set the claims of each story against one another.

    Only articles of one story are compared; a claim whose article is not among `articles` raises KeyError.
    Findings come worst first, agreements in the order of their articles.
    """
    ordered = tuple(sorted(articles, key=lambda a: a.id))
    story_of = {article.id: article.story for article in ordered}
    by_story: dict[str, tuple[list[Claim], list[Article]]] = {story: ([], []) for story in sorted({a.story for a in ordered})}
    for claim in sorted(claims, key=claim_id):
        by_story[story_of[claim.article]][0].append(claim)
    for article in ordered:
        by_story[article.story][1].append(article)
    parts = [_compare_story(*of_story) for of_story in by_story.values()]
    return Comparison(
        tuple(sorted((f for part in parts for f in part.findings), key=finding_order)),
        tuple(sorted((a for part in parts for a in part.agreements), key=_agreement_order)),
        tuple(c for part in parts for c in part.claims),
    )


def _compare_story(claims: Sequence[Claim], articles: Sequence[Article]) -> Comparison:
    copies = find_copies(articles)
    again = {copy for row in copies.values() for copy in row}
    compared = _compare_reports([c for c in claims if c.article not in again], [a for a in articles if a.id not in again])
    return name_copies(compared, copies, claims) if copies else compared


def _compare_reports(claims: Sequence[Claim], articles: Sequence[Article]) -> Comparison:
    numbers = [c for c in claims if isinstance(c, NumberClaim)]
    cut = Cutter()
    edited = edits(articles, cut)
    of_numbers = compare_numbers(numbers, articles, edited)
    exchanged = {frozenset(c.article for c in f.claims) for f in of_numbers.findings if f.rule == EXCHANGED.code}
    parts = (
        of_numbers,
        compare_quotes(claims, articles, cut),
        compare_attributions(claims, articles, cut),
        compare_edits(edited, claims, articles, exchanged),
        compare_titles(claims, articles),
        compare_days(claims, articles, cut),
    )
    return Comparison(
        tuple(f for part in parts for f in part.findings),
        tuple(a for part in parts for a in part.agreements),
        tuple(c for part in parts for c in part.claims),
    )


def finding_order(finding: Finding) -> tuple[bool, int, bool, list[str]]:
    """Alarms before notes, graver verdicts before lighter ones, between articles before within one, then by place."""
    gravity = GRAVITY.index(finding.verdict) if finding.verdict in GRAVITY else len(GRAVITY)
    return (finding.severity != "alarm", gravity, finding.within_article, [claim_id(c) for c in finding.claims])


def _agreement_order(agreement: Agreement) -> tuple[str, list[str]]:
    return (agreement.kind, [claim_id(c) for c in agreement.claims])
