"""The reader with a model: what the rules leave open is asked about, proved against the text, asked once more, merged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.asking.passages import Window
from claimcheck.asking.questions import PROMPTS, Outcome, Topic, topics
from claimcheck.asking.verify import MAX_SHOWN
from claimcheck.door.llm import Answered, Door, Progress, Question, ask_all
from claimcheck.model import Article, Reading, Rejected, Run, claim_id
from claimcheck.prompts import load
from claimcheck.rules_reader import RulesReading, read_all, unread
from claimcheck.settings import Settings
from claimcheck.version import __version__

MAX_REASON = 400
"""What the model is told about an answer that does not hold."""


class ModelReader:
    """Rules first, then a model for what they leave open; safe to use again, not from two threads at once."""

    def __init__(
        self,
        door: Door,
        model: str | None = None,
        window: Window | None = None,
        workers: int = 4,
        on_progress: Progress | None = None,
    ) -> None:
        self.door, self._model, self._window = door, model, window or Window()
        self._workers, self._on_progress = workers, on_progress

    @classmethod
    def from_settings(cls, settings: Settings, door: Door | None = None, on_progress: Progress | None = None) -> ModelReader:
        """The reader that the settings describe. Raises NoEndpoint and InsecureEndpoint."""
        from claimcheck.door.llm import open_door

        return cls(door or open_door(settings), settings.model, Window(settings.window), settings.workers, on_progress)

    def read_all(self, articles: Sequence[Article]) -> tuple[Reading, ...]:
        """One reading an article, in their order. Raises what ends the run (see `claimcheck.errors`)."""
        return read_with_model(list(read_all(articles)), self.door, self._window, self._workers, self._on_progress)

    def run(self) -> Run:
        """The version, the model and the digests of the prompts in use."""
        return Run(__version__, "llm", self._model, {name: load(name).sha256 for name in PROMPTS})


def read_with_model(
    readings: Sequence[RulesReading],
    door: Door,
    window: Window | None = None,
    workers: int = 4,
    on_progress: Progress | None = None,
) -> tuple[Reading, ...]:
    """What rules and model make of the articles together, one reading each, in their order.

    Every question shows one article alone and is put twice at most. An answer of which a part does not hold is asked for once
    more, with the reason, unless that was already spent on its form; what still does not hold stands under `rejected`, and
    its claim keeps what the rules made of it.
    """
    asked = [(index, topic) for index, reading in enumerate(readings) for topic in topics(reading, window or Window())]
    answers = ask_all(door, [topic.question for _, topic in asked], workers, on_progress)
    outcomes = [_outcome(topic, answer) for (_, topic), answer in zip(asked, answers, strict=True)]
    again = [at for at, outcome in enumerate(outcomes) if outcome.refused and _may_ask_again(answers[at])]
    second = ask_all(door, [_corrected(asked[at][1], answers[at], outcomes[at]) for at in again], workers, on_progress)
    for at, answer in zip(again, second, strict=True):
        outcomes[at] = outcomes[at].bettered(_outcome(asked[at][1], answer))
    of_article: list[list[Outcome]] = [[] for _ in readings]
    for (index, _), outcome in zip(asked, outcomes, strict=True):
        of_article[index].append(outcome)
    return tuple(_merged(reading, found) for reading, found in zip(readings, of_article, strict=True))


def _outcome(topic: Topic, answer: Answered) -> Outcome:
    if answer.value is None:
        return Outcome.failed(f"no answer: {answer.failure}", answer.said[:MAX_SHOWN])
    return topic.proved(answer.value)


def _may_ask_again(answer: Answered) -> bool:
    return answer.value is not None and not answer.again


def _corrected(topic: Topic, answer: Answered, outcome: Outcome) -> Question:
    reasons = "; ".join(dict.fromkeys(f"{refused.mark}: {refused.reason}" for refused in outcome.refused))
    said = answer.value.model_dump_json() if answer.value is not None else answer.said
    return replace(topic.question, correction=(said, reasons[:MAX_REASON]))


def _merged(reading: RulesReading, outcomes: Sequence[Outcome]) -> Reading:
    article, claims = reading.scan.article, {claim_id(claim): claim for claim in reading.claims}
    rejected: list[Rejected] = []
    for outcome in outcomes:
        for claim in outcome.claims:
            claims[claim_id(claim)] = claim
        rejected += [Rejected(article.id, refused.reason, refused.said) for refused in outcome.refused]
    ordered = tuple(sorted(claims.values(), key=lambda c: (c.span.field == "text", c.span.start, c.span.end, c.kind)))
    reasons = [outcome.unanswered for outcome in outcomes]
    failure = reasons[0] if reasons and all(reasons) else ""
    return Reading(article, ordered, tuple(dict.fromkeys(rejected)), unread(reading.scan, ordered), failure)
