"""Small stories for the tests of the comparisons: articles with the claims that stand in them, written by hand."""

from __future__ import annotations

from claimcheck.model import Article, AttributionClaim, Claim, QuoteClaim, Span, TitleClaim


class Story:
    """Articles of one event; each claim is found by its words."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.claims: list[Claim] = []

    def article(self, key: str, text: str, title: str = "") -> str:
        """Add an article."""
        self.articles.append(Article(key, text, title, source=f"The {key.title()} Post"))
        return key

    def span(self, key: str, words: str, field: str = "text") -> Span:
        """The first place of some words in an article's text or title."""
        article = next(a for a in self.articles if a.id == key)
        source = article.title if field == "title" else article.text
        at = source.index(words)
        return Span(at, at + len(words), "title" if field == "title" else "text")

    def quote(self, key: str, words: str, speaker: str | None = "Ana Ruiz", field: str = "text", cue: str = "") -> QuoteClaim:
        """Add a quotation; `cue` finds the reporting words."""
        cue_span = self.span(key, cue) if cue else None
        claim = QuoteClaim(key, self.span(key, words, field), speaker, cue=cue, cue_span=cue_span)
        self.claims.append(claim)
        return claim

    def said(self, key: str, words: str, source: str | None, stance: str = "says", cue: str = "said") -> AttributionClaim:
        """Add a statement of somebody's."""
        claim = AttributionClaim(key, self.span(key, words), source, cue=cue, stance=stance)
        self.claims.append(claim)
        return claim

    def title(self, key: str, words: str, person: str, office: str) -> TitleClaim:
        """Add an office."""
        claim = TitleClaim(key, self.span(key, words), person, office)
        self.claims.append(claim)
        return claim


def quotes(*said: str, speaker: str | None = "Ana Ruiz") -> Story:
    """One article for each wording, in which one person says it."""
    story = Story()
    for number, words in enumerate(said):
        key = story.article(f"a{number}", f"“{words}” said {speaker or 'a voice'}.\n")
        story.quote(key, words, speaker)
    return story
