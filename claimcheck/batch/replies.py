"""A door that answers from replies at hand and remembers what was asked beyond them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.batch.plan import key_of
from claimcheck.door.endpoint import Asking
from claimcheck.door.retry import Failed
from claimcheck.errors import NoEndpoint
from claimcheck.settings import Settings


class Replies(Asking):
    """Every request whose reply is not at hand lies in `missing` under its key, in the order of asking."""

    def __init__(self, settings: Settings, replies: Mapping[str, dict[str, Any]]) -> None:
        if not settings.model:
            raise NoEndpoint("No model is named. Give --model (or CLAIMCHECK_MODEL) the name that the endpoint knows it by.")
        super().__init__(settings, settings.model)
        self.usage.answers = 1  # one story without a single answer is data, not the end of the run
        self._replies = replies
        self.missing: dict[str, dict[str, Any]] = {}

    def post(self, request: dict[str, Any], book: Callable[[dict[str, Any], float], None]) -> dict[str, Any]:
        """The reply at hand; raises Failed where it is a failure or not there yet."""
        key = key_of(request)
        reply = self._replies.get(key)
        if reply is None:
            self.missing[key] = request
            raise Failed("empty", "Not asked yet.")
        if "failure" in reply:
            raise Failed(reply["failure"], reply["reason"])
        body: dict[str, Any] = reply["body"]
        book(body, 0.0)
        return body
