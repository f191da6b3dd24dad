"""The rules for the day of the event that two reports tell of."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.measuring.day_words import DayWords
from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class DayCase:
    """The words with which two reports date one event; `worldwide` that it is told by the clocks of other places too."""

    left: DayWords
    right: DayWords
    worldwide: bool = False


FAR = 6
"""Days that two weekdays of one event may lie apart; more are two events, or a year told wrongly, which other rules see."""

NEAR = 3
"""The same where one is counted back from its day of publication ("yesterday"), which may be that of a reprint."""
ZONES = 20
"""Hours by which the day of a quake may lie apart in two reports, which date it here by its own and there by their clocks."""


def another_day(case: DayCase) -> str | None:
    """The event that two reports tell of, or what is to follow it, on two days.

    Disagree: A bus with 40 pupils crashed near Marlow. The road from Marlow to Hadley will stay closed until Friday. | After a bus with 40 pupils crashed near Marlow the road from Marlow to Hadley will be shut until Saturday.
    Disagree: A bus with 40 pupils crashed near Marlow on Sunday, killing three. | Three pupils were killed when a bus crashed near Marlow on Saturday.
    Agree: A bus with 40 pupils crashed near Marlow on Sunday, killing three. | Three pupils were killed when a bus crashed near Marlow yesterday.
    Agree: A bus with 40 pupils crashed near Marlow late on Saturday night. | Three pupils were killed when a bus crashed near Marlow early on Sunday.
    Agree: A bus with 40 pupils crashed near Marlow on Saturday, killing three. | Three pupils were killed when a bus crashed near Marlow, police said on Sunday.
    """  # noqa: E501
    left, right = case.left, case.right
    gap = max(left.low, right.low) - min(left.high, right.high)
    far = FAR if left.named and right.named else NEAR
    if gap < (ZONES if case.worldwide else 0) or abs((left.day - right.day).days) > far:
        return None
    return "The event is on another day"


def same_day(case: DayCase) -> str | None:
    """The event that two reports tell of, on one day.

    Agree: A bus with 40 pupils crashed near Marlow on Sunday, killing three. | Three pupils were killed when a bus crashed near Marlow yesterday.
    Agree: A bus with 40 pupils crashed near Marlow on Sunday, killing three. | Three pupils were killed when a bus crashed near Marlow on Sunday night.
    Disagree: A bus with 40 pupils crashed near Marlow on Sunday, killing three. | Three pupils were killed when a bus crashed near Marlow on Saturday.
    """  # noqa: E501
    return "The event is on one day" if case.left.day == case.right.day else None


ANOTHER_DAY = Rule("NUM040", "number", "contradict", "alarm", another_day)
SAME_DAY = Rule("NUM041", "number", "agree_exact", "agreement", same_day)
DAY_RULES: tuple[Rule, ...] = (ANOTHER_DAY, SAME_DAY)
