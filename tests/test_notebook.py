"""The report in a notebook: its page in a frame, and nothing outside of it."""

from html.parser import HTMLParser

import claimcheck
from claimcheck.model import Article, Report
from claimcheck.writers.page import to_html


class Elements(HTMLParser):
    """Every element with its attributes."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def report(words: str) -> Report:
    articles = [
        Article("a", "The fire in Norrby injured 14 people."),
        Article("b", f"The fire in Norrby injured 27 people.\n\n{words}"),
    ]
    return claimcheck.check(articles, reader="rules")


def test_a_notebook_shows_the_page_in_a_frame_without_rights() -> None:
    made = report('"></iframe><script>alert(1)</script>')
    [(tag, attributes)] = Elements(made._repr_html_()).found
    assert tag == "iframe"
    assert attributes["sandbox"] is None
    assert attributes["srcdoc"] == to_html(made)
