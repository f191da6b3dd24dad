"""What a rule is: a code, what it finds, how grave that is, and the function that judges."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from claimcheck.model import Kind


@dataclass(frozen=True, slots=True)
class Rule:
    """One named rule. `judge` takes the case of its kind and gives the reason in an editor's words, or None if it does not hold.

    That of a rule for two numbers is what is to be said behind their two wordings, "" where these say it all. The docstring of
    `judge` holds lines `Disagree: one article's text | another's` and `Agree: … | …`. A rule that finds disagreement fires on
    the former and stays silent on the latter; one whose `severity` is "agreement" the other way round. `ordered` says that it
    matters which article is the earlier one (in an example: the left); `relations` names how two numbers stand to each other
    where it may hold, none if however they do.
    """

    code: str
    kind: Kind
    verdict: str
    severity: Literal["alarm", "note", "agreement"]
    judge: Callable[[Any], str | None]
    ordered: bool = False
    relations: frozenset[str] = frozenset()

    def is_asked_of(self, relation: str) -> bool:
        """Whether it may hold of two numbers that stand so to each other."""
        return not self.relations or relation in self.relations

    @property
    def explanation(self) -> str:
        """The docstring of the judge: what the rule finds, with its examples."""
        return (self.judge.__doc__ or "").strip()
