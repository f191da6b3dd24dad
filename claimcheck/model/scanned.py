"""What code finds in an article before anybody is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.places import Article, Span
from claimcheck.model.values import Value

Change = Literal["level", "increase", "decrease"]


BlockKind = Literal["paragraph", "heading", "furniture"]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading, or a piece of site furniture with the reason why it carries no claims."""

    span: Span
    kind: BlockKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `block` is the index of its block in `Layout.blocks`. Sentences tile the non-furniture blocks."""

    span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between quotation marks.

    `span` is the words without their marks, `outer` with them; `closed` is False where the mark was never closed and the
    paragraph's end closed it; `parent` is the index (in the scan's tuple) of the quotation that holds this one;
    `continues` the index of the quotation that this one goes on with after a reopened paragraph.
    """

    span: Span
    outer: Span
    closed: bool = True
    parent: int | None = None
    continues: int | None = None


@dataclass(frozen=True, slots=True)
class NumberPhrase:
    """A number phrase of the text.

    `span` is the whole phrase with its hedge and the thing counted ("more than 100,000 Russian troops"), `numeral` the
    words that carry the value ("100,000"), `thing` the noun phrase counted ("Russian troops") or None, `noun` the lemma of
    that phrase's head ("troop", "" where there is none). `change` is what grammar alone says ("by 100,000", "100,000 more"
    are an increase, "to 350,000" a level) and None where it says nothing.
    """

    span: Span
    numeral: Span
    value: Value
    thing: Span | None = None
    noun: str = ""
    change: Change | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks and sentences of one article, title first."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """All that code finds in an article before anybody is asked; every tuple is in the order of the text, title first."""

    article: Article
    layout: Layout
    quotations: tuple[Quotation, ...]
    numbers: tuple[NumberPhrase, ...]
