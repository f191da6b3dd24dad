"""The rules for titles: one person, two offices."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.comparing.offices import office, variants
from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class TitleCase:
    """Two offices that texts give one person, as they word them."""

    person: str
    left: str
    right: str


def role(case: TitleCase) -> str | None:
    """One person, two offices that are no variants of each other.

    A form of address, a general word (leader, official), a former or coming office and a longer form of the same office are
    variants; so is an office beside a rank or a seat in parliament.

    Disagree: Foreign Minister Ana Ruiz arrived in Oslo on Monday. | Finance Minister Ana Ruiz arrived in Oslo on Monday.
    Disagree: Zoo director Ana Ruiz opened the gates. | Zoo president Ana Ruiz opened the gates.
    Disagree: Chief executive Ana Ruiz was in Oslo. | Ana Ruiz, the mill's chairman, was in Oslo.
    Agree: Chairman and chief executive Ana Ruiz was in Oslo. | Ana Ruiz, the mill's chairman, was in Oslo.
    Agree: Prime Minister Ana Ruiz arrived in Oslo on Monday. | PM Ana Ruiz arrived in Oslo on Monday.
    Agree: Foreign Minister Ana Ruiz arrived in Oslo on Monday. | Former Finance Minister Ana Ruiz arrived in Oslo on Monday.
    """
    if variants(office(case.left, case.person), office(case.right, case.person)):
        return None
    return f"“{case.left}” and “{case.right}” are two offices"


TITLE_RULES: tuple[Rule, ...] = (Rule("TTL001", "title", "role", "note", role),)
