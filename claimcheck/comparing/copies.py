"""Word-for-word copies of one report are one witness: they are compared once, and named wherever the report is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from claimcheck.model import Agreement, Article, Claim, Comparison, Finding, Side, claim_id

Copies = Mapping[str, Sequence[str]]
"""The ids of the copies of each article that has any."""


def find_copies(articles: Iterable[Article]) -> dict[str, list[str]]:
    """The later articles of one story with the very title and text of an earlier one, by the earlier one's id.

    Earlier is by date of publication, undated ones last, then by id.
    """
    first: dict[tuple[str, str], str] = {}
    found: dict[str, list[str]] = {}
    for article in sorted(articles, key=lambda a: (not a.published, a.published or "", a.id)):
        original = first.setdefault((article.title, article.text), article.id)
        if original != article.id:
            found.setdefault(original, []).append(article.id)
    return found


def name_copies(comparison: Comparison, copies: Copies, claims: Iterable[Claim]) -> Comparison:
    """The comparison of the originals with every claim of a copied report joined by the same words of its copies in `claims`.

    What stands against itself within one article stays there. A number or quotation of a copied report that nothing else is said
    of agrees with its copies.
    """
    known = {claim_id(c): c for c in claims}
    findings = tuple(f if f.within_article else _finding(f, copies, known) for f in comparison.findings)
    agreements = tuple(_agreement(a, copies, known) for a in comparison.agreements)
    entries: tuple[Finding | Agreement, ...] = (*findings, *agreements)
    told = {claim_id(c) for entry in entries for c in entry.claims}
    alone = [c for key, c in sorted(known.items()) if c.article in copies and key not in told]
    same = (entry for claim in alone if (entry := _same(tuple(_joined([claim], copies, known)))))
    return Comparison(findings, (*agreements, *same), comparison.claims)


_AGREE: Mapping[str, tuple[str, str]] = {"number": ("NUM010", "agree_exact"), "quote": ("QUO001", "same")}


def _same(claims: tuple[Claim, ...]) -> Agreement | None:
    if len(claims) < 2 or claims[0].kind not in _AGREE:
        return None
    rule, verdict = _AGREE[claims[0].kind]
    return Agreement(rule, claims[0].kind, verdict, claims, "The reports are the same, word for word.")


def _finding(finding: Finding, copies: Copies, known: Collection[str]) -> Finding:
    sides = tuple(Side(side.label, tuple(_joined(side.claims, copies, known))) for side in finding.sides)
    return replace(finding, sides=sides)


def _agreement(agreement: Agreement, copies: Copies, known: Collection[str]) -> Agreement:
    return replace(agreement, claims=tuple(_joined(agreement.claims, copies, known)))


def _joined(claims: Iterable[Claim], copies: Copies, known: Collection[str]) -> Iterator[Claim]:
    for claim in claims:
        yield claim
        for other in copies.get(claim.article, ()):
            copied = replace(claim, article=other)
            if claim_id(copied) in known:
                yield copied
