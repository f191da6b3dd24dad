"""Quotes a passage of an article in a message: its words, cut where they run on, and the outlet."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.model import Article, Span

LONGEST = 200
"""Characters of a passage that a message shows."""


def passage(article: str, span: Span, articles: Mapping[str, Article], said: str = "") -> str:
    """The words of a span between quotation marks, then the name of the outlet and, after a comma, what `said` adds to it."""
    home = articles[article]
    words = " ".join(home.words(span).split())
    words = words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"
    return f"“{words}” ({', '.join(filter(None, (home.source or home.id, said)))})"
