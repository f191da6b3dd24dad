"""The frozen nouns that every other module speaks of: articles, spans, values, claims, findings, the report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from importlib import import_module
from typing import Literal

from claimcheck.decision import Decision

Field = Literal["text", "title"]
Change = Literal["level", "increase", "decrease"]
Status = Literal["current", "planned", "past", "estimated", "alleged"]
Kind = Literal["number", "quote", "attribution", "title"]
Severity = Literal["alarm", "note"]


# --- articles and places in them -------------------------------------------------------------------------------------


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


# --- what the scan finds, with no model ------------------------------------------------------------------------------

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
class Interval:
    """A set of numbers between two bounds; None is open-ended; `*_open` says that the bound itself is outside."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        return not (_below(self, other) or _below(other, self))


def _below(left: Interval, right: Interval) -> bool:
    """Whether all of left lies under all of right."""
    if left.high is None or right.low is None:
        return False
    return left.high < right.low or (left.high == right.low and (left.high_open or right.low_open))


@dataclass(frozen=True, slots=True)
class Quantity:
    """The set of values that a number phrase allows, hard and soft (see `claimcheck.quantity`).

    `unit` is the normal form ("person", "week", "kilometre", "percent", "USD", "ordinal", "time" …; for a plain count the
    singular noun); `dimension` is what kind of unit it is ("count", "money", "length", "duration", "percent", "ordinal",
    "temperature", "area", "mass", "volume", "speed", "ratio" …); `hedge` is the hedge as a canonical sign: "=", "~", ">",
    ">=", "<", "<=", "nearly", "up to", "range", "vague"; `base` the number that the wording names (100000 in
    "more than 100,000"), None where it names none.
    """

    hard: Interval
    soft: Interval
    unit: str
    dimension: str = "count"
    hedge: str = "="
    base: Decimal | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A calendar date as the set of days that its wording allows, closed, in ISO 8601.

    `low` and `high` are days ("2021-12-23"), years alone ("2014"), months ("2021-12"), or, where the year stays open,
    "--12-23". `hedge` as in Quantity ("=" or "~").
    """

    low: str
    high: str
    hedge: str = "="


Value = Quantity | When


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


# --- names -----------------------------------------------------------------------------------------------------------

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


# --- who says what ---------------------------------------------------------------------------------------------------


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


# --- claims ----------------------------------------------------------------------------------------------------------


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


# --- what the comparison finds ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Side:
    """The claims that stand together on one side of a disagreement; `label` is what they say, in an editor's words."""

    label: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of arithmetic: "350,000 - 100,000" over the claims it takes, and its result "250,000"."""

    claims: tuple[Claim, ...]
    operation: str
    result: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One disagreement, however many articles share it, with the reason why both sides cannot be right."""

    rule: str
    kind: Kind
    verdict: str
    severity: Severity
    sides: tuple[Side, ...]
    message: str
    derivation: tuple[Step, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim that takes part, each once, sides first."""
        taking_part = [c for side in self.sides for c in side.claims] + [c for step in self.derivation for c in step.claims]
        return tuple({claim_id(c): c for c in taking_part}.values())

    @property
    def within_article(self) -> bool:
        """Whether all of its claims stand in one article."""
        return len({c.article for c in self.claims}) == 1


@dataclass(frozen=True, slots=True)
class Agreement:
    """Claims of several places that hold together."""

    rule: str
    kind: Kind
    verdict: str
    claims: tuple[Claim, ...]
    message: str
    derivation: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a comparison gives: findings, agreements, and the own-voice claims that it had to make."""

    findings: tuple[Finding, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one article; `failure` says why the model answered none of its questions, "" where it did."""

    article: Article
    claims: tuple[Claim, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    unread: tuple[Unread, ...] = ()
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """How a report was made: nothing in it depends on the time or the machine."""

    version: str
    reader: Literal["llm", "rules"]
    model: str | None = None
    prompts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one run says about its articles.

    `uncarried` are the draft's claims that no source carries; `failures` the reason for each article of whose questions the
    model answered none: such an article stands in the report as the rules alone read it. `decisions` are the editors' decisions
    about its findings, by fingerprint (see `claimcheck.decisions`).
    """

    run: Run
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    unread: tuple[Unread, ...] = ()
    uncarried: tuple[Claim, ...] = ()
    failures: Mapping[str, str] = field(default_factory=dict)
    decisions: Mapping[str, Decision] = field(default_factory=dict)

    def _repr_html_(self) -> str:
        """The report as a notebook shows it."""
        made: str = import_module("claimcheck.writers.notebook").to_notebook(self)
        return made

    @classmethod
    def of(
        cls,
        run: Run,
        articles: tuple[Article, ...],
        readings: Sequence[Reading],
        comparison: Comparison | None = None,
        uncarried: tuple[Claim, ...] = (),
    ) -> Report:
        """The report of these readings, and of their comparison if there was one."""
        compared = comparison or Comparison()
        return cls(
            run,
            articles,
            (*(claim for reading in readings for claim in reading.claims), *compared.claims),
            compared.findings,
            compared.agreements,
            tuple(row for reading in readings for row in reading.rejected),
            tuple(row for reading in readings for row in reading.unread),
            uncarried,
            {reading.article.id: reading.failure for reading in readings if reading.failure},
        )
