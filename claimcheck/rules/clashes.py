"""The rules for what one report tells as done or so and another denies, or tells the contrary of."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.rules.rule import Rule


@dataclass(frozen=True, slots=True)
class ClashCase:
    """Two statements of two articles of which the one tells an act or a state and the other denies it, or tells its contrary.

    `told` and `against` are the words that tell it, `denier` who denies it, None for the article's own voice; `negated` says
    that it is the act itself that is denied; `one_voice` that both are told by one source, or both in the articles' own voice.
    """

    told: str
    against: str
    denier: str | None
    negated: bool
    one_voice: bool


def told_and_denied(case: ClashCase) -> str | None:
    """What one report tells as done or so, without a word of any doubt, somebody else denies in another report.

    Disagree: Board engineers opened the gates of the upper dam before midnight, Ana Ruiz said. | The Water Board denied that its gates had been opened.
    Agree: Board engineers opened the gates of the upper dam before midnight, Ana Ruiz said. The Water Board denied that its gates had been opened. | The Water Board denied that its gates had been opened.
    """  # noqa: E501
    if case.one_voice:
        return None
    says = "it is not so" if case.negated else f"“{case.against}”"
    return f"one report tells “{case.told}”; according to {case.denier or 'another report'} {says}, and the first does not tell"


def one_voice_two_ways(case: ClashCase) -> str | None:
    """Two reports in their own voice, or one source in both, tell what cannot both hold: conceded, refused to concede.

    Disagree: Mr Cole, mayor for 12 years, conceded defeat at 3.30am. | Mr Cole refused to concede and went home.
    Agree: Mr Cole, mayor for 12 years, conceded defeat at 3.30am. | Mr Hale refused to concede and went home.
    """
    return f"“{case.told}” and “{case.against}” cannot both hold" if case.one_voice else None


CLASHES: tuple[Rule, ...] = (
    Rule("ATT015", "attribution", "denied", "alarm", told_and_denied),
    Rule("ATT016", "attribution", "contrary", "alarm", one_voice_two_ways),
)
"""Asked of the pairs that `claimcheck.comparing.clashes` finds, not of every pair."""
