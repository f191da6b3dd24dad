"""Say what the grammar around a number tells of change: more by it, less by it, or a level that it reaches."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from claimcheck.model import Change
from claimcheck.quantities.nouns import is_participle
from claimcheck.text.lexemes import Token

_UP = """
increase raise boost expand grow rise gain climb jump soar surge add advance swell leap spike skyrocket rocket improve
accelerate rebound mount extend enlarge widen lift hike recover outperform multiply strengthen bump
"""
_DOWN = """
decrease reduce cut lower drop fall decline shrink slash slip slide sink plunge plummet tumble lose shed trim dip ease
crash retreat slump contract diminish dwindle narrow shorten collapse weaken halve deduct slow curb
"""
_IRREGULAR = {
    "grew": "up", "grown": "up", "rose": "up", "risen": "up", "leapt": "up", "fell": "down", "fallen": "down", "lost": "down",
    "sank": "down", "sunk": "down", "shrank": "down", "shrunk": "down", "slid": "down", "up": "up", "higher": "up",
    "upward": "up",
    "upwards": "up", "down": "down", "lower": "down", "downward": "down", "downwards": "down", "expansion": "up",
    "reduction": "down", "reductions": "down", "loss": "down", "losses": "down", "growing": "up", "addition": "up",
}  # fmt: skip
Direction = Literal["up", "down"]
TOTALS = frozenset("total totals totalling totaling totaled totalled sum overall".split())


def _inflect(verb: str) -> list[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    doubled = verb + verb[-1]
    forms = [verb, verb + "s", stem + "ed", stem + "ing"]
    if verb in ("cut", "drop", "slip", "trim", "dip", "shed"):
        forms += [doubled + "ed", doubled + "ing"]
    if verb.endswith("y"):
        forms += [verb[:-1] + "ies", verb[:-1] + "ied"]
    if verb.endswith(("sh", "s", "ch")):
        forms.append(verb + "es")
    return forms


_DIRECTIONS: dict[str, Direction] = {
    **{form: "up" for verb in _UP.split() for form in _inflect(verb)},
    **{form: "down" for verb in _DOWN.split() for form in _inflect(verb)},
}
_DIRECTIONS.update((word, "up" if way == "up" else "down") for word, way in _IRREGULAR.items())
_BREAKS = frozenset(";:.")
_WINDOW = 9


def direction_of(word: str) -> Direction | None:
    """Whether a word in small letters says that something grows or shrinks."""
    return _DIRECTIONS.get(word)


def direction_before(tokens: list[Token], index: int, window: int = _WINDOW) -> Direction | None:
    """The nearest word of change before the token, inside its clause."""
    for at in range(index - 1, max(-1, index - 1 - window), -1):
        if tokens[at].text in _BREAKS:
            return None
        way = _DIRECTIONS.get(tokens[at].low)
        if way:
            return way
    return None


def change_of(tokens: list[Token], first: int, last: int, adds: bool, relative: bool) -> Change | None:
    """The change of a phrase at tokens `first` (its hedge) to `last`; `adds` says that its hedge adds ("another 20").

    `relative` says that it is a share or a sum of money or points, which verbs of movement may take as their extent.
    """
    before = tokens[first - 1].low if first else ""
    after = tokens[last].low if last < len(tokens) else ""
    if (
        adds
        or after in ("more", "extra", "additional")
        or any(token.low in ("more", "extra", "additional") for token in tokens[first:last][-3:])
    ):
        return None if _compares(tokens, first, last) else "increase"
    if after in ("fewer", "less") and last + 1 < len(tokens) and tokens[last + 1].low != "than":
        return "decrease"
    if any(token.low in TOTALS for token in tokens[first : first + 3]):
        return "level"
    if before == "by":
        if first > 1 and _is_agent(tokens[first - 2].low):
            return None
        way = direction_before(tokens, first - 1)
        return _named(way)
    if before in ("to", "at", "of") and first > 1 and before == "to":
        near = tokens[max(0, first - 8) : first - 1]
        return "level" if any(t.low in TOTALS or t.low in _DIRECTIONS for t in near) else None
    if before == "of" and first > 1 and tokens[first - 2].low in TOTALS:
        return "level"
    return _named(_moved(tokens, first)) if relative else None


def _is_agent(word: str) -> bool:
    """Whether "by" behind the word names who did it: "attended by 5,300 people"."""
    return is_participle(word) and word not in _DIRECTIONS


def _moved(tokens: list[Token], first: int) -> Direction | None:
    """The direction of a verb of movement, or of "up" or "down", right before a share or a sum: "rose 8%", "is down $2"."""
    before = tokens[first - 1].low if first else ""
    if before in ("up", "down"):
        particle = first > 1 and tokens[first - 2].low in _WITH_PARTICLE
        return None if particle else _DIRECTIONS[before]
    return _DIRECTIONS.get(before) if before not in _NO_MOVES else None


# Verbs whose "up" and "down" tell nothing of change, and words of change that take an object.
_WITH_PARTICLE = frozenset(
    "give gives gave giving given make makes made making take takes took set sets setting put puts pick picks picked "
    "picking pay pays paid "
    "turn turned rack racked racking end ended ending use used show showed shut closed close build built buy bought "
    "hand handed add adds".split()
)
_NO_MOVES = frozenset(
    "lower cut cuts cutting loss losses higher raise raises raised raising lift add adds adding boost reduce reduced "
    "reduction curb slow "
    "growth expansion addition".split()
)


def _named(way: Direction | None) -> Change | None:
    return None if way is None else "increase" if way == "up" else "decrease"


def _compares(tokens: list[Token], first: int, last: int) -> bool:
    """Whether "more" belongs to the hedge ("more than 20", "20 or more") and not to the number."""
    window = [token.low for token in tokens[first : last + 2]]
    pairs = list(pairwise(window))
    return ("more", "than") in pairs or ("or", "more") in pairs or ("more", "of") in pairs
