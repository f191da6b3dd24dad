"""The passage that an editor needs to see around a claim: its sentence, shortened around the deciding words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.model import Article, AttributionClaim, Claim, Layout, NumberClaim, QuoteClaim, Span, TitleClaim
from claimcheck.text.layout import lay_out

ROOM = 110
"""How many code points of the sentence are shown on either side of the claim."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim's words as they stand, with what precedes and follows them in their sentence."""

    article: Article
    before: str
    exact: str
    after: str
    who: str | None


class Passages:
    """The evidence for claims of some articles; each article is laid out once."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._layouts: dict[str, Layout] = {}

    def of(self, claim: Claim) -> Evidence:
        """The evidence for one claim; KeyError if its article is not among the articles."""
        article = self._articles[claim.article]
        text = article.title if claim.span.field == "title" else article.text
        around = self._sentence(article, claim.span)
        before = _from_word(text[max(around.start, claim.span.start - ROOM) : claim.span.start], claim.span.start - around.start)
        after = _to_word(text[claim.span.end : min(around.end, claim.span.end + ROOM)], around.end - claim.span.end)
        return Evidence(article, shown(before), shown(article.words(claim.span)), shown(after), who(claim))

    def _sentence(self, article: Article, span: Span) -> Span:
        if article.id not in self._layouts:
            self._layouts[article.id] = lay_out(article)
        held = [s.span for s in self._layouts[article.id].sentences if s.span.touches(span)]
        return Span(min(held[0].start, span.start), max(held[-1].end, span.end), span.field) if held else span


def _from_word(words: str, room: int) -> str:
    """The words, begun at a word and marked as cut if there was more before them."""
    return words if room <= ROOM else "…" + words[words.find(" ") + 1 :]


def _to_word(words: str, room: int) -> str:
    return words if room <= ROOM else words[: max(words.rfind(" "), 0)] + "…"


def who(claim: Claim) -> str | None:
    """The person or body that the article gives for the claim, if it gives one."""
    match claim:
        case QuoteClaim():
            return claim.speaker
        case AttributionClaim() | NumberClaim():
            return claim.source
        case TitleClaim():
            return None


def shown(text: str) -> str:
    """Text made safe for one line of any output: white space folded, control and direction characters made visible."""
    folded = re.sub(r"\s+", " ", text)
    return "".join("�" if unicodedata.category(c) in ("Cc", "Cs") or c in DIRECTIONS else c for c in folded)


DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that reorder what follows; they would let a text change how the report around it reads."""


def name_of(article: Article) -> str:
    """What an editor calls the article: its outlet, with the id where that is all there is or outlets repeat."""
    return shown(article.source or article.id)
