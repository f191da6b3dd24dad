"""Every rule, by name: numbers (NUM), quotations (QUO), attributions (ATT), titles (TTL)."""

from __future__ import annotations

from claimcheck.rules.numbers import NUMBER_RULES
from claimcheck.rules.rule import Rule

RULES: tuple[Rule, ...] = (*NUMBER_RULES,)

__all__ = ["RULES", "Rule"]
