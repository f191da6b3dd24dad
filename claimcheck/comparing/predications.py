"""Cuts a sentence into predications: what is said to have happened or not, to whom or what, and by whom."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.comparing.lemmas import Word, is_past
from claimcheck.comparing.outcomes import Outcome, may_name_state, outcomes
from claimcheck.comparing.parties_told import EMPTY, Party, object_of, party, subject_of
from claimcheck.comparing.pointing import THIRD, object_meant, subject_meant, teller
from claimcheck.text.word_classes import BE, HAVE, IRREGULAR_PASTS, MODALS, PREPOSITIONS, TIMES

_AUXILIARY = BE | HAVE | frozenset("do does did not never ever been being also later once even".split())
_HELPING = _AUXILIARY - {"not", "never"}
_SAYING = frozenset("say says said".split())
_BORDER = _SAYING | frozenset(
    "that which who whom when while because although though but whereas after as since where how why so than".split()
)
_OPEN = frozenset("if whether unless until till lest before without or".split())
"""Words behind which a clause tells nothing as so."""
_RELATIVE = frozenset("which who that".split())
_MOVED = frozenset("came come went gone".split())
_REFUSING = frozenset("refused refuses refusing declined declines failed fails neglected omitted".split())
_DENYING = frozenset("denied denies denying deny".split())
_NOT = frozenset("not never cannot hardly scarcely barely".split())
_WILL = frozenset("will would".split())
_NEARLY = frozenset("nearly narrowly rarely mostly partly largely reportedly allegedly only".split())
NOBODY = frozenset("nobody none neither no".split())
NEGATING = _NOT | _REFUSING | _DENYING | NOBODY
"""Words without one of which a sentence tells nothing as not so, unless its subject is a nobody of a sentence before it."""
_PASTS = IRREGULAR_PASTS | frozenset("hit put hurt quit cut shut set let burst upheld".split())
_DETERMINING = frozenset("the a an of its their his her in by this that these those no any".split())
_PRESENT = frozenset("is are has have do does am".split())
_FIRM = re.compile(r"\b(?:never|at (?:any|no) (?:time|point|stage))\b", re.I)
_PARTICIPLE = re.compile(r"(?:ed|en|ing|own|ne)$")
_MARK = re.compile(r"[,;:()–—]|\s-\s")
_MOTION = frozenset("around through into onto over past across under behind inside from against for".split())
"""Prepositions that make one verb of the verb and themselves: "drive around"."""


@dataclass(frozen=True, slots=True)
class Predication:
    """What a clause says: a verb, or a state, denied or not, of an agent and a theme.

    `core` are the words of the verb group or of the state; `at` is the place of the verb, `start` and `end` are those of the
    clause, `behind` its words behind the verb. `firm` says that it is denied for all time, `past` that it is told of the past,
    `refused` that it is told as refused or denied.
    """

    verb: str
    core: str
    outcome: Outcome | None
    positive: bool
    agent: Party
    theme: Party
    at: int
    start: int
    end: int
    firm: bool
    past: bool
    refused: bool
    behind: tuple[Word, ...]


def predications(text: str, words: Sequence[Word], carried: Party) -> tuple[tuple[Predication, ...], Party]:
    """The predications of one sentence, and its first subject, for which a pronoun of the next sentence may stand.

    `carried` is that of the sentence before. Clauses that only suppose, ask or plan are left out.
    """
    found: list[Predication] = []
    last, first = carried, EMPTY
    clauses = list(_clauses(text, words))
    told_by = teller(words[: clauses[0][1]], carried) if clauses else EMPTY
    for start, end, opener in clauses:
        clause = words[start:end]
        heads = list(_verbs(clause, opener))
        subject, reported = EMPTY, told_by if opener in _SAYING and start else EMPTY
        for number, (begin, at) in enumerate(heads):
            joined = number and begin and clause[begin - 1].form in ("and", "then", "but")
            if not joined:
                subject = subject_of(clause[heads[number - 1][1] + 1 if number else 0 : begin])
                if not subject.words and not number:
                    subject = _before(words[:start], words[: clauses[0][1]], opener)
                if subject.pronoun in THIRD:
                    subject = subject_meant(subject, reported, last)
                first = first if first.head else subject
                last = subject if subject.head else last
            if opener not in _OPEN:
                stop = heads[number + 1][0] if number + 1 < len(heads) else len(clause)
                stop -= clause[stop - 1].form in ("and", "but", "then")
                found += _told(text, clause, (begin, at, stop), subject, (reported, carried))
        if opener not in _OPEN:
            found += _described(text, clause)
    return tuple(found), first if first.head else carried


def _clauses(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, str]]:
    """The clauses of a sentence, each with the word that opens it ("that", "if"; "," where a mark does)."""
    start, opener = 0, ""
    for at, word in enumerate(words):
        marked = at > start and bool(_MARK.search(text, words[at - 1].end, word.start))
        if marked or word.form in _BORDER or word.form in _OPEN:
            if at > start:
                yield start, at, opener
            plain = word.form not in _BORDER and word.form not in _OPEN
            said = word.form == "that" and at == start and opener in _SAYING  # "he said that", not "he said, that"
            start, opener = (at, ",") if plain else (at + 1, opener if said else word.form)
    if start < len(words):
        yield start, len(words), opener


def _before(words: Sequence[Word], opening: Sequence[Word], opener: str) -> Party:
    """Whom a clause without a subject tells of: the nearest thing before "which"; behind an aside the sentence's subject."""
    if opener in _RELATIVE:
        telling = [w for w in words if w.content and w.form not in TIMES and not _is_adverb(w)]
        return party(telling[-1:])
    return subject_of(opening) if opener == "," else EMPTY


def _verbs(clause: Sequence[Word], opener: str) -> Iterator[tuple[int, int]]:
    """The verbs of a clause that tell what was or is, or will be, each with the first word of its group; no infinitives."""
    for at, word in enumerate(clause):
        if word.capital or word.form in _AUXILIARY or _is_adverb(word):
            continue
        begin = at
        while begin and (clause[begin - 1].form in _AUXILIARY or _is_adverb(clause[begin - 1])):
            begin -= 1
        before = clause[begin - 1].form if begin else ""
        if before in _WILL:
            yield begin - 1, at
        if before in MODALS or before == "to":
            continue
        helped = any(w.form in _HELPING and (w.form != "'s" or _PARTICIPLE.search(word.form)) for w in clause[begin:at])
        stands = begin or at or opener in _RELATIVE or opener == ","
        if helped or ((word.content or word.form in _MOVED) and before not in _DETERMINING and stands and _finite(clause, at)):
            yield begin, at


def _is_adverb(word: Word) -> bool:
    return word.form.endswith("ly") and len(word.form) > 4 and not word.capital


def _finite(clause: Sequence[Word], at: int) -> bool:
    form = clause[at].form
    if is_past(form) or form in _PASTS or (form.endswith("ed") and len(form) > 4):
        return True
    after = clause[at + 1].form if at + 1 < len(clause) else ""
    if at and (clause[at - 1].form[:1].isdigit() or not clause[at - 1].content):
        return False
    return (
        form.endswith("s")
        and not form.endswith("ss")
        and len(form) > 4
        and after in {"no", "the", "a", "an", "its", "their", "all"}
    )


def _told(
    text: str, clause: Sequence[Word], place: tuple[int, int, int], subject: Party, near: tuple[Party, Party]
) -> Iterator[Predication]:
    begin, at, stop = place
    leads = [w.form for w in clause[begin:at]]
    if _NEARLY & set(leads):
        return
    negative = sum(form in _NOT for form in leads) % 2 == 1
    refused = clause[at].form in _REFUSING and at + 2 < stop and clause[at + 1].form == "to"
    denied = clause[at].form in _DENYING and at + 1 < stop and clause[at + 1].form.endswith("ing")
    verb = at + 2 if refused else at + 1 if denied else at
    if denied and clause[verb].form == "having" and verb + 1 < stop:
        verb += 1
    passive = any(form in BE for form in leads) and not clause[at].form.endswith("ing")
    present = clause[at].form.endswith("s") and not (is_past(clause[at].form) or clause[at].form in _PASTS)
    past = bool({"was", "were", "had", "did"} & set(leads)) or not (present or _PRESENT & set(leads))
    found, prepared = object_of(clause[verb + 1 : stop], _MOTION)
    found = object_meant(found, clause[verb + 1 : stop], clause[verb], subject, *near)
    nobody = subject.determiner in NOBODY
    positive = not (negative ^ refused ^ denied ^ nobody ^ (found.determiner == "no" and not passive))
    agent, theme = (_by(clause[verb + 1 : stop]), subject) if passive else (subject, found)
    start, end = clause[0].start, clause[stop - 1].end
    firm = bool(_FIRM.search(text, start, end)) or denied
    behind = tuple(clause[verb + 1 : stop])
    word = clause[verb]
    name = f"{word.stem} {prepared}" if prepared else word.stem
    coming = leads[:1] and leads[0] in _WILL  # what will be is told as a state only, in words that begin with "will"
    if word.content and word.form not in PREPOSITIONS and not coming:
        core = text[clause[begin].start : word.end]
        yield Predication(name, core, None, positive, agent, theme, word.start, start, end, firm, past, refused or denied, behind)
    bare = not (negative ^ refused ^ denied ^ nobody ^ (found.determiner == "no"))
    starts = {clause[begin].start} if coming else {clause[begin].start, word.start}
    for state, last in _states(text, starts, clause):
        yield Predication(
            "",
            text[clause[begin].start : last],
            state,
            bare,
            EMPTY,
            subject,
            word.start,
            start,
            end,
            firm,
            past,
            refused or denied,
            behind,
        )


def _by(words: Sequence[Word]) -> Party:
    """Whoever does what a passive tells of."""
    at = next((n for n, w in enumerate(words) if w.form == "by"), len(words))
    return object_of(words[at + 1 :], ())[0]


def _states(text: str, starts: Collection[int], clause: Sequence[Word]) -> list[tuple[Outcome, int]]:
    """The states that a clause names, from its auxiliary or from its verb on, each with where its words end."""
    if not may_name_state([word.form for word in clause]):
        return []
    end = clause[-1].end
    found = {state: start + length for start in starts for state, length in outcomes(text[start:end])}
    return sorted(found.items(), key=lambda row: (row[0].row, row[0].side))


def _described(text: str, clause: Sequence[Word]) -> Iterator[Predication]:
    """The states that stand before a noun: "the lowered barrier"."""
    if not may_name_state([word.form for word in clause]):
        return
    for one, word, thing in zip(clause, clause[1:], clause[2:], strict=False):
        if one.form in ("the", "its", "their", "his", "her") and thing.content and not _finite(clause, clause.index(thing)):
            for state, _ in outcomes(text[word.start : word.end]):
                whose = party((one, thing))
                yield Predication(
                    "",
                    text[one.start : thing.end],
                    state,
                    True,
                    EMPTY,
                    whose,
                    word.start,
                    one.start,
                    thing.end,
                    False,
                    True,
                    False,
                    (),
                )
