"""The text of a fragment of HTML that is an article's body and nothing else, a blank line between paragraphs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "address article aside blockquote body br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre "
    "section table tbody td th thead tr ul".split()
)
_SILENT = frozenset("head noscript script style template title".split())


def text_of(markup: str) -> str:
    """The words of the markup; white space within a paragraph is folded, scripts, styles and comments are left out."""
    parser = _Paragraphs()
    parser.feed(markup)
    parser.close()
    parser.end_paragraph()
    return "\n\n".join(parser.paragraphs)


class _Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self._words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _BLOCKS:
            self.end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BLOCKS:
            self.end_paragraph()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def end_paragraph(self) -> None:
        """Put what was gathered among the paragraphs."""
        words = re.sub(r"[ \t\r\n\f]+", " ", "".join(self._words)).strip()
        self._words.clear()
        if words:
            self.paragraphs.append(words)
