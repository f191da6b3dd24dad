"""What a model's reply says: the answer's text, taken out of what models wrap around it, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from claimcheck.door.llm import Failure
from claimcheck.door.retry import Failed
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from pydantic import ValidationError

LONGEST_ANSWER = 200_000  # characters
MENDABLE: frozenset[Failure | None] = frozenset({"not JSON", "wrong shape"})
# pydantic's codes in our own words: its sentences change from version to version, and this one is part of a recorded request.
_FAULTS = {
    "missing": "is missing",
    "extra_forbidden": "is not asked for",
    "literal_error": "is not one of the allowed values",
    "enum": "is not one of the allowed values",
    "string_type": "must be a string",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "list_type": "must be a list",
    "dict_type": "must be an object",
    "model_type": "must be an object",
    "too_long": "is too long",
    "too_short": "is too short",
    "string_too_long": "is too long",
    "string_too_short": "is too short",
}


def tokens(received: dict[str, Any]) -> tuple[int, int]:
    """The tokens in and out that the reply states, 0 where it states none."""
    usage = received.get("usage")
    counts = [usage.get(name) if isinstance(usage, dict) else 0 for name in ("prompt_tokens", "completion_tokens")]
    tokens_in, tokens_out = (count if isinstance(count, int) and count > 0 else 0 for count in counts)
    return tokens_in, tokens_out


def said(received: dict[str, Any], limit: int | None) -> str:
    """The answer's text, without think-text and code fence. Raises Failed: refusal, cut off, empty, too large."""
    choices = received.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    if message.get("refusal") or choice.get("finish_reason") == "content_filter":
        raise Failed("refusal", "The model refused to answer.")
    if choice.get("finish_reason") == "length":
        tokens = f" of {limit:,} tokens" if limit else ""
        raise Failed("cut off", f"The answer was cut off at the limit{tokens}. Raise max_tokens, or choose a smaller --window.")
    content = message.get("content")
    if not isinstance(content, str) or not content.strip():
        raise Failed("empty", "The model's reply is empty.")
    if len(content) > LONGEST_ANSWER:
        raise Failed("too large", f"The answer is longer than {LONGEST_ANSWER:,} characters.")
    return _bare(content.encode("utf-8", "replace").decode())  # half a surrogate pair cannot be sent back or written down


def _bare(content: str) -> str:
    """The content without think-text before it and a code fence around it; by position, for a pattern could be made to crawl."""
    content = content.rpartition("</think>")[2].strip().removeprefix("\ufeff").strip()
    fence = content.find("```")
    if content.startswith(("{", "[")) or fence < 0:
        return content
    start, end = content.find("\n", fence), content.rfind("```")
    return content[start:end].strip() if fence < start < end else content


def why(error: BaseException | None) -> Failed | None:
    """The failure behind an exception of instructor's; None where there is none. Raises what ends the run."""
    from pydantic import ValidationError

    for _ in range(5):
        if isinstance(error, ClaimcheckError):
            raise error from None
        if isinstance(error, Failed):
            return error
        if isinstance(error, ValidationError):
            return _misfit(error)
        error = error.__cause__ if error else None
    return None


def _misfit(error: ValidationError) -> Failed:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        return Failed("not JSON", "The answer is not valid JSON.")
    place = ".".join(str(step) for step in first["loc"]) or "the answer"
    return Failed("wrong shape", f"In the answer, {place!r} {_FAULTS.get(first['type'], 'does not follow the schema')}.")


def ask_again(reason: str) -> str:
    """The message that asks once more."""
    return f"{reason} Answer again, with nothing but JSON that follows the schema."
