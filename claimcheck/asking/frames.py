"""Whether words can be what a reporting verb reports: a clause, an infinitive, or the object that this verb takes."""

from __future__ import annotations

import re

from claimcheck.saying.cues import FORMS, VERBS
from claimcheck.text.word_classes import AUX, COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")
_VERBAL = re.compile(r"(?:ed|[^s]s)\Z")


def fits(cue: str, said: str) -> bool:
    """Whether a verb of the cue takes such words; a cue without a verb of the lexicon ("according to") takes any but a scrap.

    "said" takes a clause and no "from Oslo", "promised" takes "to leave", "demanded" takes "more details". Frames are those of
    `claimcheck.saying.cue_lexicon`. What might be a clause passes: this refuses only what is surely none.
    """
    frames = frames_of(said)
    verbs = [verb for word in _WORD.findall(cue.lower()) if word in FORMS for verb in VERBS[FORMS[word].lemma]]
    return bool(frames) and (not verbs or any(verb.has(frame) for verb in verbs for frame in frames))


def frames_of(said: str) -> str:
    """The letters of the frames that the words may fill: c, f (clause), i (infinitive), n (noun phrase), o (object to act)."""
    words = _WORD.findall(said)
    if not words or words[0].lower() in COORDINATORS:
        return ""
    first, second = words[0].lower(), words[1] if len(words) > 1 else ""
    if first == "to" and second.islower() and second not in DETERMINERS:
        return "i"
    if _has_verb(words):
        return "cfno"
    if first in PREPOSITIONS:
        return ""
    return "no" if "to" in words else "n"


def _has_verb(words: list[str]) -> bool:
    """Whether a word before the first relative pronoun may be a finite verb; capitals throughout may hide one."""
    for index, word in enumerate(words):
        low = word.lower()
        if index and low in RELATIVES:
            return False
        if low in AUX or (index and _may_be_finite(word)):
            return True
    return all(word.isupper() for word in words)


def _may_be_finite(word: str) -> bool:
    if not word.islower() or _POSSESSIVE.search(word):
        return False
    form = FORMS.get(word)
    return _VERBAL.search(word) is not None or (form is not None and bool(form.tenses & {"past", "s"}))
