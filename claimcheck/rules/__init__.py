"""Every rule, by name: numbers (NUM), quotations (QUO), attributions (ATT), titles (TTL)."""

from __future__ import annotations

from claimcheck.rules.attributions import ATTRIBUTION_RULES
from claimcheck.rules.clashes import CLASHES
from claimcheck.rules.days import DAY_RULES
from claimcheck.rules.edits import EDIT_RULES
from claimcheck.rules.numbers import NUMBER_RULES, UNBORNE
from claimcheck.rules.quotes import QUOTE_RULES
from claimcheck.rules.recast import RECAST_RULES
from claimcheck.rules.rule import Rule
from claimcheck.rules.sums import SUM_RULES
from claimcheck.rules.titles import TITLE_RULES
from claimcheck.rules.turned import TURNED_RULES

RULES: tuple[Rule, ...] = (
    *NUMBER_RULES,
    UNBORNE,
    *TURNED_RULES,
    *RECAST_RULES,
    *SUM_RULES,
    *QUOTE_RULES,
    *ATTRIBUTION_RULES,
    *CLASHES,
    *EDIT_RULES,
    *TITLE_RULES,
    *DAY_RULES,
)

__all__ = ["RULES", "Rule"]
