"""Who and what an article names, and who says what in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.places import Span

EntityKind = Literal["person", "organisation", "place", "role", "group"]


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that can speak, be quoted or be counted.

    `name` is the fullest form that the article gives ("Vladimir Putin"; "senior State Department official"), `titles` the
    offices and forms of address it gives them ("President", "US Secretary of State"); `gender` is "m", "f", "n" or "".
    """

    name: str
    kind: EntityKind
    titles: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an entity is named: by name, title, role noun or pronoun. `entity` indexes `Names.entities`, None: open.

    `span` covers titles too ("President Vladimir Putin"), `head` only the name or the head of the role ("Vladimir Putin");
    `form` says how: "name", "role" (a role noun or title without a name: "the prime minister", "PM"), "pronoun".
    `genitive` is True for "Putin's", "his".
    """

    span: Span
    head: Span
    form: Literal["name", "role", "pronoun"]
    entity: int | None
    genitive: bool = False


@dataclass(frozen=True, slots=True)
class TitleMention:
    """A place where the text gives a person an office ("US Secretary of State Antony Blinken")."""

    span: Span
    entity: int
    office: str


@dataclass(frozen=True, slots=True)
class Names:
    """The people, organisations, places and role nouns of one article; mentions are in the order of the text."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    titles: tuple[TitleMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, as grammar decides it: one reporting cue with its source and its content.

    `cue` is the span of the cue words ("said", "according to", "denied"), `source` the span of the source as it stands
    ("he", "a senior State Department official"), None where the text names none; `entity` indexes `Names.entities` for the
    resolved source, None where it stays open. `content` are the spans of what is said, quotation marks included;
    `quotations` the indices of the quotations that lie in it. `stance` is computed from the cue and what governs it:
    "says", "denies", "accuses", "doubts", "asks", "orders", "promises", "thinks", "expects", "hopes", "fears", "warns",
    "confirms", "may", "if", "not" (the cue itself is negated: "did not say") …
    """

    cue: Span | None
    source: Span | None
    entity: int | None
    content: tuple[Span, ...]
    quotations: tuple[int, ...] = ()
    stance: str = "says"
