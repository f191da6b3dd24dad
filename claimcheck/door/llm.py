"""The door to the model: typed questions in, typed answers out, failures of single calls as data.

    door = open_door(settings)
    answers = ask_all(door, questions, workers=settings.workers)

Importing this module is cheap: openai and instructor are imported when a door is opened.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from claimcheck import errors

if TYPE_CHECKING:
    from pydantic import BaseModel

    from claimcheck.door.cassette import Replay
    from claimcheck.door.endpoint import Endpoint
    from claimcheck.settings import Settings

Failure = Literal[
    "timeout",  # no whole answer within the deadline
    "rate limit",  # 429 until the attempts ran out
    "server",  # 5xx until the attempts ran out
    "connection",  # refused or dropped until the attempts ran out
    "cut off",  # the answer reached the limit of tokens
    "bad request",  # the endpoint does not take this request (400 and the like)
    "too long",  # the passage does not fit into the model's context
    "refusal",  # the model declined
    "empty",  # no answer in the reply
    "too large",  # more than any answer can be
    "not JSON",
    "wrong shape",  # JSON that does not follow the schema
]
ON_THE_WAY: frozenset[Failure | None] = frozenset({"timeout", "rate limit", "server", "connection"})


@dataclass(frozen=True, slots=True)
class Question:
    """One request: `system` and `user` are its messages, `schema` the pydantic model that the answer must fit.

    `label` names the question in messages and progress and is not sent. `correction` asks once more: the previous
    answer's JSON and the short reason why it does not do.
    """

    system: str
    user: str
    schema: type[BaseModel]
    label: str = ""
    correction: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of one question: `value` fits the question's schema, or is None and `failure` and `reason` say why.

    `said` is the model's own text where there was one ("" else); tokens and seconds count every attempt; `again` where the
    question was put a second time to get it.
    """

    value: BaseModel | None
    failure: Failure | None = None
    reason: str = ""
    said: str = ""
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    again: bool = False


class Usage:
    """The running total of a door, safe in threads: requests sent, answers of use, tokens, seconds of waiting.

    `failures` are questions without an answer; `lost` those of them that had no reply at all, which no recording holds.
    """

    def __init__(self) -> None:
        self.requests = self.answers = self.failures = self.lost = self.tokens_in = self.tokens_out = 0
        self.seconds = 0.0
        self._lock = threading.Lock()

    def sent(self, tokens_in: int, tokens_out: int, seconds: float) -> None:
        """Count one request, whatever came of it."""
        with self._lock:
            self.requests += 1
            self.tokens_in += tokens_in
            self.tokens_out += tokens_out
            self.seconds += seconds

    def ended(self, answer: Answered) -> None:
        """Count one question."""
        with self._lock:
            self.answers += answer.failure is None
            self.failures += answer.failure is not None
            self.lost += answer.failure in ON_THE_WAY

    def __str__(self) -> str:
        failed = (
            f"; {self.failures} {'question' if self.failures == 1 else 'questions'} without an answer" if self.failures else ""
        )
        return (
            f"{self.requests:,} requests, {self.tokens_in:,} tokens in, {self.tokens_out:,} out, "
            f"{self.seconds:,.1f} s of the model's time{failed}"
        )


class Door(Protocol):
    """Anything that answers questions; `usage` is its running total."""

    usage: Usage

    def ask(self, question: Question) -> Answered:
        """The answer, or the failure of this one call as data; raises ClaimcheckError for what ends the run."""


Progress = Callable[[int, int], None]


def ask_all(door: Door, questions: Sequence[Question], workers: int = 4, on_progress: Progress | None = None) -> list[Answered]:
    """Ask every question, `workers` at once, and give the answers in the questions' order.

    `on_progress(done, total)` is called in the calling thread. Raises what ends the run, and EndpointFailed where the door
    has not given a single answer yet and every call failed on the way.
    """
    if not questions:
        return []
    with ThreadPoolExecutor(max_workers=max(1, min(workers, len(questions))), thread_name_prefix="claimcheck") as pool:
        futures = [pool.submit(door.ask, question) for question in questions]
        try:
            for done, future in enumerate(as_completed(futures), start=1):
                future.result()
                if on_progress:
                    on_progress(done, len(futures))
        except BaseException:
            pool.shutdown(wait=True, cancel_futures=True)
            raise
    answers = [future.result() for future in futures]
    if door.usage.answers == 0 and all(answer.failure in ON_THE_WAY | {"bad request"} for answer in answers):
        raise errors.EndpointFailed(f"The model's endpoint failed before anything was finished. {answers[0].reason}")
    return answers


def open_door(
    settings: Settings,
    *,
    replay: Replay | None = None,
    notice: Callable[[str], None] | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Endpoint:
    """A door to the endpoint that the settings name, or to a recording (see `claimcheck.door.cassette.replaying`).

    `notice` is told once, before any text leaves this machine, to which host; a loopback host needs no notice. The
    door's `model` is the name in force, a recording's own where none is configured. Raises NoEndpoint and InsecureEndpoint.
    """
    from claimcheck.door.endpoint import Endpoint

    return Endpoint(settings, replay=replay, notice=notice, sleep=sleep)
