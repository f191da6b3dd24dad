"""Every error that claimcheck raises on purpose; each message is a sentence that says what to do next.

    ClaimcheckError              2
    ├── SettingsError            2   a setting that nobody knows, or a value that does not fit
    ├── PromptError              2   a prompt file that is missing or malformed, or filled in wrongly
    ├── ArticleError             3   an input that cannot be read
    ├── UnreadableArticles       3   several of them, with those that could be read
    ├── OutputError              2   a file that cannot be written
    ├── DecisionError            2   a file of decisions that cannot be read, or a fingerprint that is none
    ├── CassetteError            2   a recording that cannot be read or written
    │   └── CassetteMiss         4   a request that the recording does not hold
    └── EndpointError            4   the model's endpoint, where it ends the run
        ├── NoEndpoint           2   none is configured, or it has no model's name
        ├── InsecureEndpoint     2   plain http to another machine
        ├── Unreachable          4   no connection from the start
        ├── WrongKey             4   401, 403
        ├── ModelNotFound        4   404
        ├── NotAnEndpoint        4   a web page or a redirect where a chat completion should be
        └── EndpointFailed       4   nothing but failed calls

The figures are exit codes. What fails in one call only is no exception but data: see `claimcheck.door.llm.Answered`.
No message holds a key, and none more of an article than the few words at which it differs from a recording.
"""

# ruff: noqa: N818  -- the leaves are named for what happened; root and branches carry the suffix

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Article


class ClaimcheckError(Exception):
    """The root: `str(error)` is a sentence for the user, `exit_code` what the command line ends with."""

    exit_code = 2


class SettingsError(ClaimcheckError):
    """A setting that nobody knows, or a value that does not fit."""


class PromptError(ClaimcheckError):
    """A prompt file that is missing or malformed, or filled in wrongly."""


class ArticleError(ClaimcheckError):
    """An input that cannot be read."""

    exit_code = 3


class UnreadableArticles(ClaimcheckError):
    """Some inputs could not be read: `articles` are those that could, the message has a line for each that could not."""

    exit_code = 3

    def __init__(self, articles: tuple[Article, ...], messages: Sequence[str]) -> None:
        super().__init__("\n".join(messages))
        self.articles = articles


class OutputError(ClaimcheckError):
    """A file that cannot be written."""


class DecisionError(ClaimcheckError):
    """A file of decisions that cannot be read, or a fingerprint that is none."""


class CassetteError(ClaimcheckError):
    """A recording that cannot be read or written."""


class CassetteMiss(CassetteError):
    """A request that the recording does not hold; the message names what changed."""

    exit_code = 4


class EndpointError(ClaimcheckError):
    """The model's endpoint, where it ends the run."""

    exit_code = 4


class NoEndpoint(EndpointError):
    """No endpoint is configured, or no model is named."""

    exit_code = 2


class InsecureEndpoint(EndpointError):
    """Plain http to another machine."""

    exit_code = 2


class Unreachable(EndpointError):
    """No connection from the start."""


class WrongKey(EndpointError):
    """The endpoint does not accept the key (401, 403)."""


class ModelNotFound(EndpointError):
    """The endpoint knows no such model or path (404)."""


class NotAnEndpoint(EndpointError):
    """A web page or a redirect where a chat completion should be."""


class EndpointFailed(EndpointError):
    """Every call failed, and nothing was finished."""
