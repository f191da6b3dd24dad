"""Which happening a day of a sentence is bound to: the verb or noun of its clause, and whom that verb is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.measuring.event_kinds import OF, SAYING, Word, is_verb, kinds_of, owned, told
from claimcheck.measuring.event_words import HARM, VERBS

ASIDE = 14
"""Words before a comma or relative pronoun in which the subject of a verb behind it is looked for."""
FAR = 16
"""Words between a verb and the day that stands with it."""


_PLACE = re.compile(r",\s+(?:[A-Z][\w.’'-]+\s?){1,3},(?=\s+(?:on|early|late|yesterday|\w+day)\b)")
_COMMA = r",(?!\s+(?:near|in|at|outside|off|about|just|some|close|north|south|east|west)\b)"
"""A comma that ends a clause: none before a place ("in Marlow, near the harbour"), nor one of `_PLACE` (", Devon, on")."""
_BORDER = re.compile(
    rf"{_COMMA}|[;:()\n]|\s[-–—]+\s|\b(?:that|which|who|whom|whose|where|when|while|because|although|though|but|whereas|if|after|before|as|"
    r"since|until|following|amid|despite|says|say)\b"
)


def bound(text: str, words: Sequence[Word], at: tuple[int, int], possessive: bool) -> tuple[frozenset[str], Sequence[Word]]:
    """The kinds of happening with whose verb or noun a day at `at` stands, none of another act; and the words before the verb."""
    text = _PLACE.sub(lambda m: m.group().replace(",", " "), text)
    border = max((m.span() for m in _BORDER.finditer(text, 0, at[0])), default=(0, 0))
    start = border[1]
    end = next((m.start() for m in _BORDER.finditer(text, at[1])), len(text))
    before = [w for w in words if start <= w.start and w.end <= at[0]]
    after = [w for w in words if w.start >= at[1] and w.end <= end]
    if possessive or (after and owned(after[:1]) and text[at[1] : after[0].start].isspace()):
        return owned(after[: 4 if possessive else 1]), ()
    verb = next((n for n in range(len(before) - 1, -1, -1) if is_verb(before, n)), None)
    if verb is None:
        return _opening(text, words, before, at)
    if len(before) - verb > FAR or _UNDONE & {w.form for w in before} or _is_of_main(text, words, border):
        return frozenset(), ()
    if verb == 0 and (behind := _RELATIVE.search(text, 0, start)) and behind.end() <= before[0].start:
        lead = [w for w in words if w.end <= behind.start() + 1][-ASIDE:]
        if behind["who"]:
            lead = lead[max((n + 1 for n, w in enumerate(lead) if w.form in OF), default=0) :]
        before, verb, subject = [*lead, *before], len(lead), _antecedent(text, lead, bool(behind["who"]))
    else:
        subject = before[:verb]
    kinds = kinds_of(before, verb, (*before, *after)) | _harmed(before[verb].form, text, words, end)
    return kinds, subject


def _is_of_main(text: str, words: Sequence[Word], border: tuple[int, int]) -> bool:
    """Whether a day may be that of another act before its clause: "visited the place where a bus crashed on Sunday".

    Not behind a comma, nor where the act before has its own day, only tells who said it, or tells of the happening too.
    """
    if not text[border[0] : border[1]].isalpha() or text[: border[0]].rstrip().endswith(","):
        return False
    main = [w for w in words if w.end <= border[0]]
    verbs = [w.form for n, w in enumerate(main) if is_verb(main, n) and w.form not in SAYING]
    if not verbs:
        return bool(main) and text[border[0] : border[1]] in _AFTER
    return not any(form in VERBS for form in verbs) and not _OWN_DAY.search(text, 0, border[0])


_AFTER = frozenset("after before since until following amid despite as because".split())
_OWN_DAY = re.compile(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)\b")
_RELATIVE = re.compile(r"(?:,|(?P<who>\s(?:which|that|who)))\s*$")
"""What stands between a subject and its verb where a relative clause or an aside parts them."""


def _antecedent(text: str, lead: Sequence[Word], relative: bool) -> Sequence[Word]:
    """Whom a relative clause or the verb behind an aside is about: the name right before it, or all before the aside."""
    if not relative:
        return lead[: next((n + 1 for n, w in enumerate(lead) if text[w.end : w.end + 1] == ","), len(lead))]
    small = [n for n, w in enumerate(lead) if w.text[0].islower()]
    return lead[small[-1] + 1 if small else 0 :]


def _harmed(verb: str, text: str, words: Sequence[Word], end: int) -> frozenset[str]:
    """The happening in which people came to harm: "killed on Sunday when a train derailed"."""
    if VERBS.get(verb) not in HARM or not re.match(r"\s*when\b", text[end:]):
        return frozenset()
    return told([w for w in words if w.start >= end])


_UNDONE = frozenset("would will could may might should due expected scheduled planned not never says".split())
"""Words that tell an act that is to come, or that did not happen."""


def _opening(
    text: str, words: Sequence[Word], before: Sequence[Word], at: tuple[int, int]
) -> tuple[frozenset[str], Sequence[Word]]:
    """The happening of the clause that a day opens: "On Tuesday, a train crashed"."""
    if any(w.form not in {"on", "early", "late", "and"} for w in before) or (before and before[0].start):
        return frozenset(), ()
    begin = at[1] + (text[at[1] : at[1] + 1] == ",")
    end = next((m.start() for m in _BORDER.finditer(text, begin)), len(text))
    clause = [w for w in words if begin <= w.start and w.end <= end]
    verb = next((n for n in range(len(clause)) if is_verb(clause, n)), None)
    if not verb or verb > FAR or _UNDONE & {w.form for w in clause[:verb]}:
        return frozenset(), ()
    return kinds_of(clause, verb, clause), clause[:verb]
