"""Short articles, read by the rules and compared, for the tests of the numbers."""

from __future__ import annotations

from claimcheck.comparing.compare_numbers import compare_numbers
from claimcheck.comparing.items import Item, prepare
from claimcheck.measuring.facets import read_facets
from claimcheck.measuring.pages import Page
from claimcheck.model import Article, Comparison, Facets, Finding, NumberClaim
from claimcheck.rules_reader import read_all

DAY = "2024-05-06"


def report(name: str, text: str, day: str | None = DAY, title: str = "", url: str = "") -> Article:
    """An article of the outlet "The NAME"."""
    return Article(name, text, title, f"The {name.title()}", day, url)


def claims_of(*articles: Article) -> list[NumberClaim]:
    """The number claims of some articles."""
    return [c for read in read_all(articles) for c in read.claims if isinstance(c, NumberClaim)]


def compared(*articles: Article) -> Comparison:
    """What the comparison of their numbers gives."""
    return compare_numbers(claims_of(*articles), articles)


def verdicts(*articles: Article) -> list[str]:
    """The verdicts of all findings."""
    return sorted(f.verdict for f in compared(*articles).findings)


def alarms(*texts: str) -> list[Finding]:
    """The alarms among reports of one day with these texts."""
    articles = [report(f"r{n}", text) for n, text in enumerate(texts)]
    return [f for f in compared(*articles).findings if f.severity == "alarm"]


def claim(text: str, words: str, day: str | None = DAY) -> NumberClaim:
    """The claim whose span holds these words."""
    article = report("one", text, day)
    [found] = [c for c in claims_of(article) if words in article.words(c.span)]
    return found


def facets(text: str, words: str, day: str | None = DAY) -> Facets:
    """The facets of the claim whose span holds these words."""
    return claim(text, words, day).facets


def items(*articles: Article) -> tuple[Item, ...]:
    """The number claims of some articles, made ready."""
    return prepare(claims_of(*articles), articles)


def reread(article: Article, found: NumberClaim) -> Facets:
    """Facets read from the article and the claim's place alone."""
    return read_facets(Page(article, [(c.span, c.value) for c in claims_of(article)]), found.span, found.value, DAY)
