"""What an article claims: numbers, quotations, attributions, titles; and what was rejected or left unread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from claimcheck.model.places import Span
from claimcheck.model.scanned import Change
from claimcheck.model.values import Value

Status = Literal["current", "planned", "past", "estimated", "alleged"]
Kind = Literal["number", "quote", "attribution", "title"]


@dataclass(frozen=True, slots=True)
class Facets:
    """What must be equal before two numbers may be compared; every field is a normal form, "" or empty where unknown.

    `terms` are the content lemmas of what is counted ("troop", "soldier"), `noun` the class of the thing counted ("person",
    "house"), `event` the happening or the side of a thing it is tied to ("kill", "injure", "mass", "deep"), `context` the
    content stems of its sentence, `entities` the folded names that own or locate it ("russia", "ukraine", "kharkiv"),
    `scope` words that narrow it ("per year", "children", "first half"), `inclusion` ("including the attacker"), `as_of` the
    year or ISO day for which it holds where that is not the article's own.
    """

    terms: frozenset[str] = frozenset()
    noun: str = ""
    event: str = ""
    context: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    scope: frozenset[str] = frozenset()
    inclusion: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class NumberClaim:
    """A number that an article states; `change` and `status` are None where they stay open.

    `by` tells for each interpreted field whether rules or model filled it.
    """

    article: str
    span: Span
    value: Value
    measure: str = ""
    change: Change | None = None
    status: Status | None = None
    source: str | None = None
    facets: Facets = Facets()
    by: Mapping[str, str] = field(default_factory=dict)
    kind: Literal["number"] = "number"


@dataclass(frozen=True, slots=True)
class QuoteClaim:
    """Words between quotation marks and who said them; `speaker` is None where the text leaves it open."""

    article: str
    span: Span
    speaker: str | None = None
    speaker_span: Span | None = None
    cue: str = ""
    cue_span: Span | None = None
    parent: Span | None = None
    by: Mapping[str, str] = field(default_factory=dict)
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True)
class AttributionClaim:
    """A statement and who makes it; `source` None is the article's own voice."""

    article: str
    span: Span
    source: str | None = None
    source_span: Span | None = None
    cue: str = ""
    cue_span: Span | None = None
    stance: str = "says"
    by: Mapping[str, str] = field(default_factory=dict)
    kind: Literal["attribution"] = "attribution"


@dataclass(frozen=True, slots=True)
class TitleClaim:
    """Words that give a person an office."""

    article: str
    span: Span
    person: str = ""
    office: str = ""
    by: Mapping[str, str] = field(default_factory=dict)
    kind: Literal["title"] = "title"


Claim = NumberClaim | QuoteClaim | AttributionClaim | TitleClaim


def claim_id(claim: Claim) -> str:
    """The claim's id: its kind, article and place; unique in a report."""
    place = "title:" if claim.span.field == "title" else ""
    return f"{claim.kind}:{claim.article}:{place}{claim.span.start}-{claim.span.end}"


@dataclass(frozen=True, slots=True)
class Rejected:
    """Something the model said that the text does not hold."""

    article: str
    reason: str
    said: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A number, quotation or piece of furniture that no claim covers, and why."""

    article: str
    span: Span
    reason: str
    furniture: bool = False
