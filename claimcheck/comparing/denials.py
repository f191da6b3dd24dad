"""Finds what one short text says was not done, refused or prevented, and the other says was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.comparing.acts import Act, acts, names, stems
from claimcheck.comparing.lemmas import Word, cut, stem
from claimcheck.comparing.synonyms import SAME

_REFUSED = re.compile(
    r"\b(?:(?:did|does|do|has|have|had|was|were|is|are|will|would|could|can|shall)(?: not|n[’']t)|cannot|never"
    r"|(?:opt|decid|chos|cho|vot|elect|pledg|agre|promis|vow)\w* not to"
    r"|(?:refus|declin|fail|neglect|omitt)\w* to|(?:unable|unwilling|too \w+) to|rul(?:ed?|es|ing) out|avoid\w*"
    r"|(?:stopp|prevent|barr|bann|block|kept|keep|prohibit|dissuad|discourag)\w*(?: \w+){0,3} from)\s+"
    r"(?:\w+ly |ever |yet |been |be |being )?(?P<verb>[a-z]{3,})",
    re.I,
)
"""Words that deny the verb behind them."""
_ENABLED = re.compile(
    r"\b(?:(?:opportunit(?:y|ies)|chance|right|freedom|permission|time)(?: \w+){0,2} to"
    r"|(?:allow|enabl|permit|authori[sz]|help|encourag)\w*(?: \w+){1,3} to|(?:free|able|allowed|permitted|authori[sz]ed) to)\s+"
    r"(?P<verb>[a-z]{3,})",
    re.I,
)
"""Words that open the way to the verb behind them."""
_TAKEN_UP = frozenset(stem(w) for w in "join adopt enter accept sign ratify approve embrace introduce".split())
"""Ways of taking part in something: who refused one of them has done none of them."""
_END = re.compile(r"[,;:.!?](?:\s|$)")


@lru_cache(maxsize=512)
def _denied(text: str) -> tuple[tuple[str, tuple[Word, ...], tuple[Word, ...]], ...]:
    """The verbs that a text denies, each with the words behind it in its clause and with those of its sentence before it."""
    return tuple(_each(text))


def _each(text: str) -> Iterator[tuple[str, tuple[Word, ...], tuple[Word, ...]]]:
    for match in _REFUSED.finditer(text):
        end = _END.search(text, match.end())
        start = max(text.rfind(". ", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        found = cut(match["verb"])
        if found:
            yield found[0].stem, cut(text, match.end(), end.start() if end else len(text)), cut(text, start, match.start())


def done_and_not_done(left: str, right: str) -> str | None:
    """The verb, as it stands, of an act that one text tells of and the other denies, of one party and one thing; or None."""
    for told, denying in ((left, right), (right, left)):
        for verb, behind, before in _denied(denying):
            for act in acts(told):
                if _is_same(act.verb.stem, verb) and _matches(act, behind, before) and not _denies(told, act):
                    return act.verb.form
            for match in _ENABLED.finditer(told):
                if any(w.stem == verb for w in cut(match["verb"])) and len(stems(cut(told)) & stems((*before, *behind))) >= 2:
                    return match["verb"]
    return None


def _is_same(done: str, denied: str) -> bool:
    return SAME.get(done, done) == SAME.get(denied, denied) or {done, denied} <= _TAKEN_UP


def _matches(act: Act, behind: tuple[Word, ...], before: tuple[Word, ...]) -> bool:
    """Whether the subject of the act stands before the denied verb, and something of what follows stands behind it."""
    party = names(act.subject) or stems(act.subject)
    return bool(party) and party <= stems(before) and bool(stems(act.rest) & stems(behind))


def _denies(text: str, act: Act) -> bool:
    """Whether the act itself is denied, or only possible, where it is told."""
    return any(match.start("verb") == act.verb.start for match in _REFUSED.finditer(text))
