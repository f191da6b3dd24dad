"""Says in words what a request differs in from the recorded ones, and how to record again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Body = dict[str, Any]
_AROUND = 24  # characters shown before and after the first difference


def explain(now: Body, recorded: Sequence[Body], recording: str) -> str:
    """Why the request has no answer in the recording of this file name: what changed against the nearest request in it."""
    again = f"If the change is meant, record again: the same command with --record {recording} in the place of --replay."
    if any(_parts(now) == _parts(body) for body in recorded):
        return f"The recording {recording} has fewer answers to one request than were asked for. {again}"
    nearest = min(recorded, key=lambda body: _distance(now, body), default=None)
    if nearest is None:
        return f"The recording {recording} is empty. {again}"
    ours, theirs = _parts(now), _parts(nearest)
    changed = [name for name in ours if ours[name] != theirs[name]]
    shown = "; ".join(f"{name} {_difference(theirs[name], ours[name])}" for name in changed)
    return (
        f"The recording {recording} holds no answer to this request. Against the nearest one recorded, changed: {shown}. {again}"
    )


def label(body: Body) -> str:
    """A request in a few words: the end of its passage, where the question stands."""
    text = _message(body, 1)
    return f"…{text[-80:]}" if len(text) > 80 else text


def _parts(body: Body) -> dict[str, str]:
    """What a request is made of, by the names that users know."""
    rest = {name: value for name, value in body.items() if name not in {"model", "messages", "response_format"}}
    messages = body.get("messages")
    return {
        "the model's name": str(body.get("model")),
        "the system prompt": _message(body, 0),
        "the passage of the article": _message(body, 1),
        "the answer's schema": str(body.get("response_format")),
        "the question asked once more": str(messages[2:] if isinstance(messages, list) else []),
        "the parameters": ", ".join(f"{name}={rest[name]}" for name in sorted(rest)),
    }


def _message(body: Body, index: int) -> str:
    try:
        return str(body["messages"][index]["content"])
    except (KeyError, IndexError, TypeError):
        return ""


def _distance(now: Body, then: Body) -> tuple[int, int]:
    """How many parts differ, then how little the passages share at their ends; linear, where difflib is not."""
    ours, theirs = _parts(now), _parts(then)
    passage, other = _message(now, 1), _message(then, 1)
    shared = _shared(passage, other) + _shared(passage[::-1], other[::-1])
    return sum(ours[name] != theirs[name] for name in ours), -shared


def _difference(then: str, now: str) -> str:
    """The place where two texts part, recorded first."""
    start = _shared(then, now)
    return f"(recorded “{_around(then, start)}”, now “{_around(now, start)}”)"


def _around(text: str, place: int) -> str:
    return " ".join(text[max(0, place - _AROUND) : place + _AROUND].split())


def _shared(left: str, right: str) -> int:
    """The length of the beginning that two texts share."""
    return next((place for place, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
