"""The choice between the readers: the rules alone, or the rules and a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, Protocol

from claimcheck.model import Article, Reading, Run
from claimcheck.rules_reader import read_all
from claimcheck.version import __version__


class Reader(Protocol):
    """Anything that turns articles into claims."""

    def read_all(self, articles: Sequence[Article]) -> Iterable[Reading]:
        """One reading an article, in their order."""
        ...

    def run(self) -> Run:
        """How the claims were made, for the head of the report."""
        ...


class RulesReader:
    """The embedded default: no model, no network."""

    def read_all(self, articles: Sequence[Article]) -> Iterator[Reading]:
        """One reading an article, in their order."""
        return (read.reading for read in read_all(articles))

    def run(self) -> Run:
        """The version and the reader's name."""
        return Run(__version__, "rules")


def reader_for(choice: Reader | Literal["rules", "llm"] | None) -> Reader:
    """The reader that a caller means; None is the model if the settings name an endpoint, else the rules.

    Raises SettingsError, and NoEndpoint for "llm" without one.
    """
    if choice == "rules":
        return RulesReader()
    if choice is None or choice == "llm":
        from claimcheck.asking.model_reader import ModelReader
        from claimcheck.settings import load

        settings = load()
        return ModelReader.from_settings(settings) if choice == "llm" or settings.base_url else RulesReader()
    return choice
