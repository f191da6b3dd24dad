"""What a rule is: a named reason why claims disagree, or a named way in which they agree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from claimcheck.model import Kind, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code ("QUO003"), the verdict it gives, and the function that decides.

    `judge` takes what its kind compares and returns the reason in an editor's words, or None where the rule does not hold;
    its docstring explains the rule and holds the `Disagree: … | …` and `Agree: … | …` examples. `severity` None marks a rule
    whose verdict is an agreement.
    """

    code: str
    kind: Kind
    verdict: str
    severity: Severity | None
    judge: Callable[..., Any]
