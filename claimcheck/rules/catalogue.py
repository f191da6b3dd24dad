"""The rules as a user reads them: a line each, or one with its examples."""

from __future__ import annotations

import inspect
from difflib import get_close_matches

from claimcheck.errors import SettingsError
from claimcheck.rules import RULES


def explain(code: str | None = None) -> str:
    """Every rule on a line, or one rule's code, verdict and docstring. Raises SettingsError for a code that does not exist."""
    if code is None:
        return "\n".join(f"{r.code}  {r.severity:9}  {r.verdict:20}  {r.explanation.splitlines()[0]}" for r in RULES)
    by_code = {rule.code: rule for rule in RULES}
    if code.upper() not in by_code:
        near = get_close_matches(code.upper(), sorted(by_code), n=1)
        hint = f"Did you mean {near[0]}?" if near else "`claimcheck rules` lists them all."
        raise SettingsError(f"there is no rule {code!r}. {hint}")
    rule = by_code[code.upper()]
    return f"{rule.code}: {rule.verdict} ({rule.severity}, between {rule.kind} claims)\n\n{inspect.cleandoc(rule.explanation)}"
