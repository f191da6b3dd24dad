"""The one door that leads to a model: openai sends, instructor fits the answer to its schema, tenacity tries again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from claimcheck.door import address, reply, wire
from claimcheck.door.llm import Answered, Question, Usage
from claimcheck.door.retry import Failed, Gate, persist
from claimcheck.door.schema import strict
from claimcheck.errors import Unreachable

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion
    from pydantic import BaseModel

    from claimcheck.door.cassette import Replay
    from claimcheck.settings import Settings

_QUOTED = 4_000  # characters of a wrong answer that are sent back


class Asking:
    """A door that puts questions as requests and fits the replies to their schemas; where a reply comes from, `post` decides.

    Silences the loggers of the SDK and of instructor, which would write article text.
    """

    def __init__(self, settings: Settings, model: str) -> None:
        self.usage = Usage()
        self.limit = settings.max_tokens
        self.model = model
        self._settings = settings
        wire.silence()

    def post(self, request: dict[str, Any], book: Callable[[dict[str, Any], float], None]) -> dict[str, Any]:
        """The reply to one request as parsed JSON; `book` is told of every attempt. Raises Failed and what ends the run."""
        raise NotImplementedError

    def ask(self, question: Question) -> Answered:
        """The answer to one question; one that does not fit the schema is asked for once more, with the reason."""
        answer = self._once(question)
        if answer.failure in reply.MENDABLE and question.correction is None:
            correction = answer.said[:_QUOTED], reply.ask_again(answer.reason)
            answer = replace(_sum(answer, self._once(replace(question, correction=correction))), again=True)
        self.usage.ended(answer)
        return answer

    def _once(self, question: Question) -> Answered:
        import instructor
        from instructor.core import InstructorRetryException

        call = _Call(self)
        create: Any = instructor.patch(create=call.send, mode=instructor.Mode.JSON_SCHEMA)
        try:
            value = create(response_model=question.schema, max_retries=0, messages=_messages(question), **self._parameters())
            # Without instructor's private copy of the raw reply, so that equal answers are equal.
            return call.answered(question.schema.model_validate(value.model_dump(by_alias=True)))
        except InstructorRetryException as error:  # it wraps whatever went wrong
            failed = reply.why(error)
            if failed is None:  # a bug: shown as it is, not in instructor's wrapper, which carries the whole request
                raise (error.__cause__ or error) from None
        return call.answered(None, failed)

    def _parameters(self) -> dict[str, Any]:
        settings = self._settings
        given = {"temperature": settings.temperature, "seed": settings.seed, settings.max_tokens_field: settings.max_tokens}
        return {"model": self.model} | {name: value for name, value in given.items() if value is not None}


class Endpoint(Asking):
    """A door to an OpenAI-compatible endpoint; see `claimcheck.door.llm.open_door`."""

    def __init__(
        self, settings: Settings, *, replay: Replay | None, notice: Callable[[str], None] | None, sleep: Callable[[float], None]
    ) -> None:
        self._address = address.find(settings, replay)
        super().__init__(settings, address.model(settings, replay))
        self._key = "none" if replay else address.key(settings)
        self._retries = 0 if replay else settings.max_retries
        self._notice = None if replay or self._address.loopback else notice
        self._gate = Gate(sleep)
        self._reached = False
        self._lock = threading.Lock()

    def ask(self, question: Question) -> Answered:
        """The answer to one question; before the first, the host is named."""
        self._tell()
        return super().ask(question)

    def _tell(self) -> None:
        with self._lock:
            notice, self._notice = self._notice, None
        if notice:
            notice(f"Article text is sent to {self._address.host}.")

    def post(self, request: dict[str, Any], book: Callable[[dict[str, Any], float], None]) -> dict[str, Any]:
        """One request, sent again after failures on the way; the reply as parsed JSON. `book` is told of every attempt."""
        url, proxies = self._address.url, not self._address.loopback
        send = partial(wire.post, url=url, key=self._key, deadline=self._settings.timeout, proxies=proxies)

        def attempt() -> dict[str, Any]:
            started, received = time.monotonic(), {}
            try:
                received = send(request)
            except wire.NoConnection as error:
                if self._reached:
                    raise
                raise Unreachable(
                    f"No endpoint answers at {self._address.host}: {error.why}. Start it, or mend --base-url."
                ) from None
            except Failed as error:
                self._reached = self._reached or error.kind != "timeout"
                raise
            finally:
                book(received, time.monotonic() - started)
            self._reached = True
            return received

        return persist(attempt, retries=self._retries, gate=self._gate)


class _Call:
    """One call of the model: sends what instructor prepared, and remembers what it cost and what was said."""

    def __init__(self, door: Asking) -> None:
        self._door = door
        self._so_far = Answered(None)

    def send(self, **request: Any) -> ChatCompletion:
        """The completion for instructor to parse; raises Failed for a reply that holds no answer."""
        form = request["response_format"]["json_schema"]
        form.update(schema=strict(form["schema"]), strict=True)
        received = self._door.post(request, self._book)
        said = reply.said(received, self._door.limit)
        self._so_far = replace(self._so_far, said=said)
        return wire.completion(said)

    def answered(self, value: BaseModel | None, failed: Failed | None = None) -> Answered:
        """What came of it."""
        if failed:
            return replace(self._so_far, failure=failed.kind, reason=failed.reason)
        return replace(self._so_far, value=value)

    def _book(self, received: dict[str, Any], seconds: float) -> None:
        tokens_in, tokens_out = reply.tokens(received)
        self._door.usage.sent(tokens_in, tokens_out, seconds)
        self._so_far = _sum(self._so_far, Answered(None, tokens_in=tokens_in, tokens_out=tokens_out, seconds=seconds))


def _sum(before: Answered, after: Answered) -> Answered:
    """What came last, at the cost of both."""
    return replace(
        after,
        tokens_in=before.tokens_in + after.tokens_in,
        tokens_out=before.tokens_out + after.tokens_out,
        seconds=before.seconds + after.seconds,
    )


def _messages(question: Question) -> list[dict[str, str]]:
    messages = [{"role": "system", "content": question.system}, {"role": "user", "content": question.user}]
    if question.correction:
        previous, reason = question.correction
        messages += [{"role": "assistant", "content": previous}, {"role": "user", "content": reason}]
    return messages
