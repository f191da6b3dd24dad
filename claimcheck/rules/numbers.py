"""The rules for numbers, in the order in which they are asked."""

from __future__ import annotations

from claimcheck.rules.rule import Rule

NUMBER_RULES: tuple[Rule, ...] = ()
