"""Copies of one text among the reports of a story: they are no independent witnesses, and what sets them apart is no alarm.

Two texts are copies where three in four of the shorter one's three-word runs stand in the longer one too (containment of
shingles, Broder 1997): so an agency's text is known again cut short, under another headline, or with a number changed. Measured
on fifteen events with wire copies among their reports: copies share 0.80 to 1.00, an agency's report and its rewritten next
version 0.70, independent reports at most 0.52. Every copy is read and compared like any other article; only what the comparison
says of copies alone is put lower.
"""

from __future__ import annotations

import dataclasses
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence

from claimcheck.article_ids import with_versions
from claimcheck.comparison import finding_order
from claimcheck.model import Agreement, Article, Claim, Finding, Report

SHARED = 0.75
"""The share of the shorter text's runs that the longer one holds, from which on the two are copies."""
RUN = 3
FEWEST = 10
"""Texts with fewer runs than this are too short to tell."""
_CROWD = 50  # texts that share a run; what more of them share is a stock phrase
_WORD = re.compile(r"\w+")


def copies_of(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in their order, `version_of` set on versions of one address and on copies.

    The longest of the copies counts as the original. Costs time in proportion to the words, whatever the number of articles.
    """
    articles = with_versions(articles)
    runs = {article.id: _runs(article.text) for article in articles}
    order = sorted((a for a in articles if not a.version_of), key=lambda a: (-len(runs[a.id]), a.published or "~", a.id))
    holders: dict[int, list[str]] = {}
    original: dict[str, str] = {}
    for article in order:
        found = _original(runs[article.id], holders)
        if found:
            original[article.id] = found
        else:
            for run in runs[article.id]:
                known = holders.setdefault(run, [])
                if len(known) < _CROWD:
                    known.append(article.id)
    return tuple(_marked(article, original) for article in articles)


def _marked(article: Article, original: dict[str, str]) -> Article:
    first = article.version_of or article.id
    return dataclasses.replace(article, version_of=original.get(first, article.version_of))


def _original(runs: frozenset[int], holders: dict[int, list[str]]) -> str:
    """The text that holds most of these runs, if it holds enough of them."""
    if len(runs) < FEWEST:
        return ""
    held = Counter(holder for run in runs for holder in holders.get(run, ()))
    best = max(held, key=lambda holder: (held[holder], holder), default="")
    return best if held[best] >= SHARED * len(runs) else ""


def _runs(text: str) -> frozenset[int]:
    """The text's runs of words as checksums, which are the same on every machine."""
    words = _WORD.findall(text.casefold())
    starts = range(len(words) - RUN + 1)
    return frozenset(zlib.crc32(" ".join(words[at : at + RUN]).encode("utf-8", "replace")) for at in starts)


def independent(report: Report) -> Report:
    """The report with what concerns copies of one text alone put lower.

    A finding among them becomes a note, one that only repeats the original's quarrel with itself is left out, and so are
    agreements: a copy confirms nothing.
    """
    family = {article.id: article.version_of or article.id for article in report.articles}
    words = {article.id: article for article in report.articles}
    own = {_said(f, words) for f in report.findings if f.within_article and family[f.claims[0].article] == f.claims[0].article}
    findings = [
        dataclasses.replace(f, severity="note") if _one_family(f, family) and not f.within_article else f
        for f in report.findings
        if not (f.within_article and family[f.claims[0].article] != f.claims[0].article and _said(f, words) in own)
    ]
    agreements = tuple(a for a in report.agreements if a.derivation or not _repeats(a, family))
    return dataclasses.replace(report, findings=tuple(sorted(findings, key=finding_order)), agreements=agreements)


def _families(claims: Iterable[Claim], family: dict[str, str]) -> set[str]:
    return {family[claim.article] for claim in claims}


def _one_family(entry: Finding, family: dict[str, str]) -> bool:
    return len(_families(entry.claims, family)) == 1


def _repeats(agreement: Agreement, family: dict[str, str]) -> bool:
    """Whether only copies agree here, and not two places of one article."""
    return len(_families(agreement.claims, family)) == 1 and len({claim.article for claim in agreement.claims}) > 1


def _said(finding: Finding, articles: dict[str, Article]) -> tuple[str, ...]:
    return (finding.rule, *sorted(articles[claim.article].words(claim.span) for claim in finding.claims))
