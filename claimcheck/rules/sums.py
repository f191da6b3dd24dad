"""The rules for what only a sum, a difference or the calendar shows."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A reckoning set against another figure: both passages, the reckoning in words, and whether it fits."""

    passages: str
    reckoning: str
    fits: bool


def level_before_change(case: Reckoned) -> str | None:
    """A total less its increase is not the level that another report gives for now.

    Disagree: The order expands the crews by 4,000 sailors, bringing the total to 19,000. | The fleet has 9,000 sailors now.
    Agree: The order expands the crews by 4,000 sailors, bringing the total to 19,000. | The fleet has 15,000 sailors now.
    """
    return None if case.fits else f"{case.passages}. {case.reckoning}"


def parts_miss_whole(case: Reckoned) -> str | None:
    """The parts of a complete division add up to another number than the whole of another report.

    Disagree: Four people were seriously injured while 20 others were slightly hurt. | Twenty-seven people were injured.
    Agree: Four people were seriously injured while 20 others were slightly hurt. | Twenty-four people were injured.
    """
    return None if case.fits else f"{case.passages}. {case.reckoning}"


def sum_fits(case: Reckoned) -> str | None:
    """A sum or a difference of one report's figures comes to the figure of another.

    Disagree: The ferry carried 103 passengers and 26 crew members. | There were 140 people on board the ferry.
    Agree: The ferry carried 103 passengers and 26 crew members. | There were 129 people on board the ferry.
    """
    return f"{case.passages}. {case.reckoning}" if case.fits else None


def other_weekday(case: Reckoned) -> str | None:
    """A date written out with its year fell on another weekday.

    Disagree: The court will sit on Monday, March 5, 2024. | The court building is closed to the public.
    Agree: The court will sit on Tuesday, March 5, 2024. | The court building is closed to the public.
    """
    return None if case.fits else f"{case.passages}. {case.reckoning}"


def duration_fits(case: Reckoned) -> str | None:
    """A duration is the time from the date at which, in another report, it began.

    Disagree: The mill bridge has been shut to lorries since 4 April. | The mill bridge has been shut to lorries for two years.
    Agree: The mill bridge has been shut to lorries since 4 April. | The mill bridge has been shut to lorries for a month.
    """
    return f"{case.passages}. {case.reckoning}" if case.fits else None


def duration_misses(case: Reckoned) -> str | None:
    """A duration is not the time from the date at which, in another report, it began.

    Disagree: The mill bridge has been shut to lorries since 4 April. | The mill bridge has been shut to lorries for two years.
    Agree: The mill bridge has been shut to lorries since 4 April. | The mill bridge has been shut to lorries for a month.
    """
    return None if case.fits else f"{case.passages}. {case.reckoning}"


BEFORE_CHANGE = Rule("NUM013", "number", "derived_conflict", "alarm", level_before_change)
SUM_FITS = Rule("NUM014", "number", "reconciled", "agreement", sum_fits)
WEEKDAY = Rule("NUM015", "number", "self_inconsistent", "alarm", other_weekday)
DURATION_FITS = Rule("NUM016", "number", "reconciled", "agreement", duration_fits)
DURATION_MISSES = Rule("NUM017", "number", "derived_conflict", "alarm", duration_misses)
PARTS_MISS = Rule("NUM023", "number", "derived_conflict", "alarm", parts_miss_whole)

SUM_RULES: tuple[Rule, ...] = (BEFORE_CHANGE, SUM_FITS, WEEKDAY, DURATION_FITS, DURATION_MISSES, PARTS_MISS)
