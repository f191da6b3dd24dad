"""The rule for two figures of one thing that say themselves that they do not take in the same: with debt, without it."""

from __future__ import annotations

from claimcheck.comparing.cases import NumberCase


def other_scope(case: NumberCase) -> str | None:
    """Two figures for one thing, of which one says that it takes in, or leaves out, what the other does not mention.

    Disagree: The harbour company was sold for $9 billion, including debt. | The harbour company was sold for $6 billion.
    Agree: The harbour company was sold for $9 billion, including debt. | The harbour company was sold for $9 billion.
    """
    mine, yours = (i.facets.inclusion for i in (case.left, case.right))
    told = [said for said in (mine, yours) if said and "attacker" not in said]
    if not case.opposed or mine == yours or not told:
        return None
    return f"They do not take in the same: {' and '.join(f'one is {said}' for said in told)}."
