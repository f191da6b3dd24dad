"""What a model is asked about one article: a question for each passage that the rules left something open in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.asking import answers
from claimcheck.asking.answers import Ask
from claimcheck.asking.linking import Linker
from claimcheck.asking.open_cues import OpenCues
from claimcheck.asking.passages import Passage, Window, cut
from claimcheck.asking.verify import MAX_SHOWN, Refused, Verifier, candidates
from claimcheck.door.llm import Question
from claimcheck.model import AttributionClaim, Claim, NumberClaim, Quantity, QuoteClaim
from claimcheck.prompts import load

if TYPE_CHECKING:
    from pydantic import BaseModel

    from claimcheck.rules_reader import RulesReading

QUOTES, NUMBERS, STATEMENTS = "quotes.v1", "numbers.v1", "statements.v1"
PROMPTS = (QUOTES, NUMBERS, STATEMENTS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What of an answer the text holds, each claim with the mark it answers, and what it does not hold."""

    accepted: tuple[tuple[str, Claim], ...] = ()
    refused: tuple[Refused, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims alone."""
        return tuple(claim for _, claim in self.accepted)

    @property
    def unanswered(self) -> str:
        """The reason why there is no answer at all; "" where there is one."""
        return next((refused.reason for refused in self.refused if not refused.mark), "") if not self.accepted else ""

    @classmethod
    def failed(cls, reason: str, said: str) -> Outcome:
        """What comes of a question without an answer."""
        return cls(refused=(Refused("", reason, said),))

    def bettered(self, second: Outcome) -> Outcome:
        """The outcome with the second answer in place of what was refused; all else of the second was not asked for."""
        if any(not refused.mark for refused in second.refused):
            return Outcome(self.accepted, (*self.refused, *second.refused))
        again = {refused.mark for refused in self.refused}
        accepted = tuple(pair for pair in second.accepted if pair[0] in again)
        return Outcome((*self.accepted, *accepted), tuple(refused for refused in second.refused if refused.mark in again))


@dataclass(frozen=True, slots=True)
class Topic:
    """A question with the proof of its answer."""

    question: Question
    proved: Callable[[BaseModel], Outcome]


def topics(reading: RulesReading, window: Window) -> Iterator[Topic]:
    """Every question about one article, in a fixed order."""
    linker = Linker(reading.scan, reading.names, reading.attributions)
    verifier = Verifier(reading.scan, reading.names, linker)
    yield from _about_quotes(reading, linker, verifier, window)
    yield from _about_numbers(reading, linker, verifier, window)
    yield from _about_statements(reading, linker, verifier, window)


def _about_quotes(reading: RulesReading, linker: Linker, verifier: Verifier, window: Window) -> Iterator[Topic]:
    """Who speaks the quotations without a speaker."""
    open_claims = {c.span: c for c in reading.claims if isinstance(c, QuoteClaim) and c.speaker is None}
    for passage in cut(reading.scan, open_claims, "q", window):
        names = candidates(reading.names, linker, passage, places=False)
        if not names:
            continue
        claims = {mark.name: open_claims[mark.span] for mark in passage.marks}
        schema = answers.quotes_schema(list(claims), names)
        yield Topic(
            _question(QUOTES, passage, names, schema),
            partial(_quotes_proved, verifier, claims),
        )


def _quotes_proved(verifier: Verifier, claims: Mapping[str, QuoteClaim], value: BaseModel) -> Outcome:
    return _sorted_out((said.mark, verifier.quote(claims[said.mark], said)) for said in answers.speakers_said(value))


def _about_numbers(reading: RulesReading, linker: Linker, verifier: Verifier, window: Window) -> Iterator[Topic]:
    """Change and status of the quantities whose grammar leaves them open."""
    open_claims = {c.span: c for c in reading.claims if isinstance(c, NumberClaim) and _open_fields(c)}
    for passage in cut(reading.scan, open_claims, "n", window):
        claims = {mark.name: open_claims[mark.span] for mark in passage.marks}
        names = candidates(reading.names, linker, passage, places=True)
        schema = answers.numbers_schema({mark: _open_fields(claim) for mark, claim in claims.items()}, names)
        yield Topic(
            _question(NUMBERS, passage, names, schema),
            partial(_numbers_proved, verifier, claims),
        )


def _open_fields(claim: NumberClaim) -> tuple[Ask, ...]:
    """What a model is asked about a number; a date or an ordinal has neither change nor status."""
    if not isinstance(claim.value, Quantity) or claim.value.dimension == "ordinal":
        return ()
    fields: list[Ask] = []
    if claim.change is None:
        fields.append("change")
    if claim.status is None:
        fields.append("status")
    return tuple(fields)


def _numbers_proved(verifier: Verifier, claims: Mapping[str, NumberClaim], value: BaseModel) -> Outcome:
    accepted: list[tuple[str, Claim]] = []
    refused: list[Refused] = []
    for said in answers.numbers_said(value):
        claim, against = verifier.number(claims[said.mark], said)
        accepted += [(said.mark, claim)] if claim != claims[said.mark] else []
        refused += against
    return Outcome(tuple(accepted), tuple(refused))


def _about_statements(reading: RulesReading, linker: Linker, verifier: Verifier, window: Window) -> Iterator[Topic]:
    """What is reported in the sentences that hold a reporting word which the rules made nothing of."""
    cues = OpenCues(reading.scan, linker, reading.attributions)
    asked = [sentence.span for sentence in reading.scan.layout.sentences if cues.within(sentence.span)]
    for passage in cut(reading.scan, asked, "s", window):
        names = candidates(reading.names, linker, passage, places=True)
        schema = answers.statements_schema([mark.name for mark in passage.marks], names)
        yield Topic(
            _question(STATEMENTS, passage, names, schema),
            partial(_statements_proved, reading, verifier, passage),
        )


def _statements_proved(reading: RulesReading, verifier: Verifier, passage: Passage, value: BaseModel) -> Outcome:
    said = answers.statements_said(value)
    outcome = _sorted_out((row.mark, verifier.statement(passage, row)) for row in said[: answers.MAX_STATEMENTS])
    outcome = _without_known(outcome, [c for c in reading.claims if isinstance(c, AttributionClaim)])
    surplus = len(said) - answers.MAX_STATEMENTS
    if surplus <= 0:
        return outcome
    more = Refused("more", f"{surplus} more statements than one passage can hold were not read", said[-1].statement[:MAX_SHOWN])
    return Outcome(outcome.accepted, (*outcome.refused, more))


def _without_known(outcome: Outcome, known: Sequence[AttributionClaim]) -> Outcome:
    """Without the statements that the rules read too; where they read another source, both are shown and the rules' stays."""
    accepted: list[tuple[str, Claim]] = []
    refused = list(outcome.refused)
    for mark, claim in outcome.accepted:
        same = [k for k in known if isinstance(claim, AttributionClaim) and _same(k, claim)]
        if not same:
            accepted.append((mark, claim))
        elif isinstance(claim, AttributionClaim) and claim.source is not None and same[0].source not in (None, claim.source):
            refused.append(Refused(mark, f"the rules read {same[0].source} here", f"{claim.source}, by “{claim.cue}”"))
    return Outcome(tuple(accepted), tuple(refused))


def _same(known: AttributionClaim, claim: AttributionClaim) -> bool:
    return known.span.touches(claim.span) and known.cue_span is not None and known.cue_span == claim.cue_span


def _sorted_out(rows: Iterator[tuple[str, Claim | Refused | None]]) -> Outcome:
    accepted: list[tuple[str, Claim]] = []
    refused: list[Refused] = []
    for mark, made in rows:
        if isinstance(made, Refused):
            refused.append(made)
        elif made is not None:
            accepted.append((mark, made))
    return Outcome(tuple(accepted), tuple(refused))


def _question(prompt: str, passage: Passage, names: Sequence[str], schema: type[BaseModel]) -> Question:
    listed = ", ".join(_one_line(name) for name in names) or answers.NOT_STATED
    marks = ", ".join(f"[{mark.name}{passage.ending}]" for mark in passage.marks)
    filled = load(prompt).fill(candidates=listed, passage=passage.fenced, marks=marks)
    return Question(filled.system, filled.user, schema, label=f"{prompt.split('.')[0]} of {passage.article.id}")


def _one_line(name: str) -> str:
    return " ".join(name.split())
