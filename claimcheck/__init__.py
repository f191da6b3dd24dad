"""Claimcheck reads several news reports of one event and says where they disagree.

The line, each step a module: articles -> scan -> names -> attribution -> measure -> (passages -> llm -> verify) -> compare ->
report. `check` below is that line; everything right of the model is a pure function of its arguments.

    import claimcheck
    articles = claimcheck.read(["wires/"])
    report = claimcheck.check(articles)
    for finding in report.findings:
        print(finding.verdict, finding.message)
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from claimcheck.version import __version__

if TYPE_CHECKING:
    from claimcheck.comparison import compare
    from claimcheck.errors import ClaimcheckError, UnreadableArticles
    from claimcheck.model import Article, Claim, Comparison, Finding, Reading, Report, Span
    from claimcheck.reader import Reader

    ReaderChoice = Reader | Literal["rules", "llm"] | None

__all__ = [
    "Article",
    "Claim",
    "ClaimcheckError",
    "Comparison",
    "Finding",
    "Reader",
    "Reading",
    "Report",
    "Span",
    "UnreadableArticles",
    "__version__",
    "check",
    "compare",
    "extract",
    "read",
]

_HOME = {
    "compare": "comparison",
    "ClaimcheckError": "errors",
    "UnreadableArticles": "errors",
    "Reader": "reader",
    **dict.fromkeys(("Article", "Claim", "Comparison", "Finding", "Reading", "Report", "Span"), "model"),
}


def __getattr__(name: str) -> Any:
    """The public names, each from its module when it is first asked for: the command line's help needs none of them."""
    if name not in _HOME:
        raise AttributeError(f"module 'claimcheck' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"claimcheck.{_HOME[name]}"), name)
    return found


def read(paths: Iterable[str | Path]) -> list[Article]:
    """The articles of files and folders (.txt, .md, .json, .jsonl, .csv, .html), their texts unaltered.

    Raises UnreadableArticles if any of them cannot be read; its `articles` holds those that can, its text says what to do.
    """
    from claimcheck.articles import read_files
    from claimcheck.errors import UnreadableArticles

    articles, unreadable = read_files(list(paths))
    if unreadable:
        raise UnreadableArticles(articles, [row.message for row in unreadable])
    return list(articles)


def extract(article: Article, reader: ReaderChoice = None) -> Reading:
    """The claims of one article, what was rejected and what stays unread; `reader` as in `check`."""
    from claimcheck.reader import reader_for

    [reading] = reader_for(reader).read_all([article])
    return reading


def check(articles: Iterable[Article], against: Iterable[Article] | None = None, reader: ReaderChoice = None) -> Report:
    """Read the articles and report every disagreement among them, worst first.

    With `against` the articles are drafts and those are their sources: only what sets a draft against a source or against
    itself is reported, and `Report.uncarried` lists the drafts' claims that no source carries. `reader` is "rules", "llm" (the
    endpoint of the settings), a reader of your own, or None: the model if an endpoint is configured, else the rules.
    Raises a ClaimcheckError, whose text says what to do, if the endpoint cannot be used.
    """
    from claimcheck.against import against_sources, uncarried
    from claimcheck.comparison import compare
    from claimcheck.model import Report
    from claimcheck.reader import reader_for

    drafts = tuple(articles)
    sources = tuple(against or ())
    everything = tuple(sorted({a.id: a for a in (*drafts, *sources)}.values(), key=lambda a: a.id))
    chosen = reader_for(reader)
    readings = tuple(chosen.read_all(everything))
    claims = tuple(claim for reading in readings for claim in reading.claims)
    comparison = compare(claims, everything)
    missing: tuple[Claim, ...] = ()
    if against is not None:
        ids = {article.id for article in drafts}
        missing = uncarried(claims, comparison, ids)
        comparison = against_sources(comparison, ids)
    return Report.of(chosen.run(), everything, readings, comparison, missing)
