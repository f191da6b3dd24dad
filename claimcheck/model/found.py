"""What a comparison finds, and the report of it all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Literal

from claimcheck.decision import Decision
from claimcheck.model.claims import Claim, Kind, Rejected, Unread, claim_id
from claimcheck.model.places import Article

Severity = Literal["alarm", "note"]


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
