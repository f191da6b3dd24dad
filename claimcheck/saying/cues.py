"""Looks up reporting cues: every inflected form of the lexicon's verbs, with their frames and the stance each gives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from claimcheck.saying import cue_lexicon as lexicon

Tense = Literal["base", "s", "past", "part", "ing"]
_DOUBLED = frozenset(
    "admit rebut slam pan rip dub refer plan commit snap opt quip concur prefer brag beg pan chat bet sob hit let put".split()
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: what may follow it (see `cue_lexicon`), and for each frame the stance of what it reports."""

    lemma: str
    particle: tuple[str, ...]
    stances: Mapping[str, str]
    noun_like: bool = False

    def has(self, frame: str) -> bool:
        """Whether the verb takes this frame letter."""
        return frame in self.stances

    def stance(self, *frames: str) -> str:
        """The stance under the first of these frames that the verb takes, else its first one."""
        return next((self.stances[f] for f in frames if f in self.stances), next(iter(self.stances.values())))


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form: the verb's lemma and the tenses that the form can be."""

    lemma: str
    tenses: frozenset[str]


def inflect(lemma: str) -> dict[str, set[str]]:
    """Every form of an English verb with its tenses; irregular pasts from the lexicon, the rest by spelling rules."""
    forms: dict[str, set[str]] = defaultdict(set)
    past = _IRREGULAR.get(lemma, [_stem(lemma, "ed") + "ed"])
    for form, tense in [
        (lemma, "base"),
        (_third(lemma), "s"),
        (past[0], "past"),
        *((form, "part") for form in (past[1:] or past[:1])),
        (_stem(lemma, "ing") + "ing", "ing"),
    ]:
        forms[form].add(tense)
    return forms


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _stem(lemma: str, ending: str) -> str:
    if lemma in _DOUBLED:
        return lemma + lemma[-1]
    if lemma.endswith("ee"):
        return lemma[:-1] if ending == "ed" else lemma
    if lemma.endswith("e"):
        return lemma[:-1]
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "i"
    return lemma


def _read_past() -> dict[str, list[str]]:
    table = {}
    for row in lexicon.PAST.replace("\n", "").split("|"):
        lemma, *past = row.split()
        table[lemma] = past
    return table


def _read_verbs() -> tuple[dict[str, Form], dict[str, tuple[Verb, ...]]]:
    stances: dict[str, dict[str, str]] = defaultdict(dict)
    noun_like: set[str] = set()
    for row in lexicon.VERBS.strip().splitlines():
        stance, frames, lemmas = (part.strip() for part in row.split("|"))
        for lemma in lemmas.split():
            if "x" in frames:
                noun_like.add(lemma)
            for frame in frames.replace("x", ""):
                stances[lemma].setdefault(frame, stance)
    verbs: dict[str, list[Verb]] = defaultdict(list)
    for key, frames_of in stances.items():
        lemma, *particle = key.split("_")
        verbs[lemma].append(Verb(lemma, tuple(particle), frames_of, key in noun_like))
    tenses: dict[str, tuple[str, set[str]]] = {}
    for lemma in verbs:
        for form, of in inflect(lemma).items():
            tenses.setdefault(form, (lemma, set()))[1].update(of)
    return (
        {form: Form(lemma, frozenset(of)) for form, (lemma, of) in tenses.items()},
        {lemma: tuple(sorted(rows, key=lambda v: -len(v.particle))) for lemma, rows in verbs.items()},
    )


def _read_words(table: str) -> dict[str, str]:
    words: dict[str, str] = {}
    for row in table.strip().splitlines():
        stance, of = row.split("|")
        for word in of.split():
            words.setdefault(word, stance.strip())
    return words


def _plural(noun: str) -> str:
    return _third(noun)


_IRREGULAR = _read_past()
FORMS, VERBS = _read_verbs()
NOUNS = {form: stance for noun, stance in _read_words(lexicon.NOUNS).items() for form in (noun, _plural(noun))}
ADJECTIVES = _read_words(lexicon.ADJECTIVES)
