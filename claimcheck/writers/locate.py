"""Where an article is for other tools: an address that may stand in JSON, and lines and columns in its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from claimcheck.model import Article, Span

_WEB = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_LETTER_FOR_LETTER = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class Region:
    """A place in a text file: lines and columns from 1 in code points, the end column behind the last one; offset and length."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int
    offset: int
    length: int


def file_of(article: Article) -> str:
    """The file that an article came from as a relative or absolute URI reference, "" where it came from none."""
    if not article.path:
        return ""
    path = PurePath(article.path)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "replace"), safe="/-._~")


def address(article: Article) -> str:
    """The article's own address, else its file, else a name made of its id: always an IRI."""
    if _WEB.fullmatch(article.url):
        return article.url
    return file_of(article) or "urn:claimcheck:article:" + quote(article.id.encode("utf-8", "replace"), safe="-._~")


def region(article: Article, span: Span) -> Region | None:
    """Where the span stands in the article's file; None where the file is not the text letter for letter.

    A line ends with its line feed; a byte order mark counts as nothing, as in the text.
    """
    if span.field != "text" or not article.path.lower().endswith(_LETTER_FOR_LETTER):
        return None
    first, last = (_at(article.text, offset) for offset in (span.start, span.end))
    return Region(*first, *last, span.start, span.end - span.start)


def _at(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
