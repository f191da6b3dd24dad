"""Articles, and places in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Literal

Field = Literal["text", "title"]


@dataclass(frozen=True, slots=True)
class Article:
    """One report as it was read; its text is never altered.

    `published` is ISO 8601 as given, or None; `version_of` the id of an earlier article of the same story and address: the two
    are versions of one report, not two witnesses. `path` is the file that it came from, if any: no part of what it says.
    """

    id: str
    text: str
    title: str = ""
    source: str = ""
    published: str | None = None
    url: str = ""
    story: str = ""
    version_of: str = ""
    path: str = field(default="", compare=False)

    @property
    def witness(self) -> str:
        """The report that this article is a version of: versions of one report are one witness."""
        return self.version_of or self.id

    @property
    def sha256(self) -> str:
        """The digest of the title, a NUL and the text, in UTF-8."""
        return hashlib.sha256(f"{self.title}\0{self.text}".encode(errors="surrogatepass")).hexdigest()

    def words(self, span: Span) -> str:
        """The exact words of a span."""
        return (self.title if span.field == "title" else self.text)[span.start : span.end]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in an article: code points of the text (or title) as read, half-open."""

    start: int
    end: int
    field: Field = "text"

    def within(self, other: Span) -> bool:
        """Whether the other span holds all of this one."""
        return self.field == other.field and other.start <= self.start and self.end <= other.end

    def touches(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.field == other.field and self.start < other.end and other.start < self.end
