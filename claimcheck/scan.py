"""Everything that code finds in an article before anybody is asked: blocks, sentences, quotations, number phrases."""

from claimcheck.model import Article, Layout, Scan
from claimcheck.quantities.numbers import find_numbers
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations


def scan(article: Article, today: str | None = None, layout: Layout | None = None) -> Scan:
    """The scan of one article; `today` (an ISO day) dates what the text leaves without a year."""
    layout = layout or lay_out(article)
    return Scan(article, layout, find_quotations(article, layout), find_numbers(article, layout, today))
