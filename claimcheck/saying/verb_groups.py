"""Finds a reporting verb with its auxiliaries and particle, and tells it from the noun or adjective of the same form."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimcheck.saying.clauses import Line, Token
from claimcheck.saying.cues import FORMS, NOUNS, VERBS, Form, Verb
from claimcheck.saying.subjects import before_verb, is_adverb, starts_phrase
from claimcheck.text import word_classes as wc

_PLURAL_OPENERS = frozenset("those some many most few both others several these data".split())
_WEAK = frozenset("like hold see read".split())
"""Verbs whose forms are mostly something else ("issues like …", "held talks", "read a book"): they need "that" or a colon."""


@dataclass(frozen=True, slots=True)
class Group:
    """A verb group: its first token (auxiliaries and adverbs included), the verb, and the first token after it."""

    first: int
    head: int
    after: int
    verb: Verb
    form: Form
    passive: bool = False
    infinitive: bool = False
    participle: bool = False


def group_at(line: Line, at: int) -> Group | None:
    """The reporting verb group whose verb stands at this token; None where the form is no reporting verb here."""
    tokens = line.tokens
    form = FORMS.get(tokens[at].word)
    if form is None:
        return None
    verb, after = _with_particle(tokens, at, form.lemma)
    if verb is None:
        return None
    first = at
    while first > 0 and tokens[first - 1].kind == "word" and (is_adverb(tokens[first - 1]) or _auxiliary(tokens, first - 1)):
        first -= 1
    if verb.lemma == "read" and first < at:
        return None
    auxiliaries = [tokens[i].word for i in range(first, at) if tokens[i].word in wc.AUX]
    if auxiliaries:
        return _with_auxiliary(Group(first, at, after, verb, form), auxiliaries[-1])
    if first > 0 and tokens[first - 1].word == "to" and "base" in form.tenses:
        return Group(first, at, after, verb, form, infinitive=True) if _refused(tokens, first - 1) else None
    group = Group(_past_adverbs(tokens, first, at), at, after, verb, form, participle="ing" in form.tenses)
    return group if _is_verb(line, group) else None


def _past_adverbs(tokens: tuple[Token, ...], first: int, at: int) -> int:
    """Where the group begins if adverbs that open the clause are left out ("Meanwhile said")."""
    while first < at and tokens[first].word not in wc.NEGATIONS and (first == 0 or tokens[first - 1].kind != "word"):
        first += 1
    return first


def _refused(tokens: tuple[Token, ...], to: int) -> bool:
    """Whether an infinitive hangs on a refusal ("declined to say"): others say what may be said, not what is."""
    return any(token.word in wc.REFUSALS for token in tokens[max(0, to - 3) : to])


def _auxiliary(tokens: tuple[Token, ...], at: int) -> bool:
    word = tokens[at].word
    return word in wc.AUX and (word != "'s" or (at > 0 and tokens[at - 1].word in wc.PLAIN_SUBJECTS))


def _with_particle(tokens: tuple[Token, ...], at: int, lemma: str) -> tuple[Verb | None, int]:
    for verb in VERBS[lemma]:
        end = at + 1
        if verb.particle and end < len(tokens) and is_adverb(tokens[end]) and tokens[end].word not in verb.particle:
            end += 1
        if all(end + i < len(tokens) and tokens[end + i].word == p for i, p in enumerate(verb.particle)):
            return verb, (end if verb.particle else at + 1) + len(verb.particle)
    return None, at


def _with_auxiliary(group: Group, auxiliary: str) -> Group | None:
    tenses = group.form.tenses
    if auxiliary in wc.BE and auxiliary != "'s":
        if "ing" in tenses:
            return group
        return replace(group, passive=True) if "part" in tenses else None
    if auxiliary in wc.HAVE or auxiliary == "'s":
        return group if "part" in tenses or ("ing" in tenses and auxiliary == "'s") else None
    return group if "base" in tenses else None


def _is_verb(line: Line, group: Group) -> bool:
    """Whether a form without an auxiliary is a verb here, not a noun or an adjective."""
    tokens = line.tokens
    before = tokens[group.first - 1] if group.first else None
    tenses = group.form.tenses
    if before is not None and before.kind == "word" and (before.word in wc.ARTICLES or before.word == "'s"):
        return False
    after = tokens[group.after].word if group.after < len(tokens) else ""
    if group.verb.lemma in _WEAK and not group.verb.particle and after not in ("that", ":", ",", "."):
        return False
    if "ing" in tenses:
        return before is None or before.kind != "word" or not before.word.endswith(("ous", "ive", "al", "ful"))
    if before is not None and before.word in wc.PREPOSITIONS:
        return False
    if "past" in tenses:
        return after != "by" and (bool(after) or group.first > 0)
    return before is not None and _present(line, group, before)


def _present(line: Line, group: Group, before: Token) -> bool:
    """Whether a present form agrees with what stands before it and, if it may be a noun, with what follows."""
    tokens = line.tokens
    if before.word in wc.DETERMINERS - wc.PRONOUNS - wc.MASS_SUBJECTS:
        return False
    if "base" in group.form.tenses and not _plural(before) and not _plural_phrase(line, group.first):
        return False
    word = tokens[group.head].word
    if not (group.verb.noun_like or group.verb.lemma in NOUNS or word in NOUNS):
        return "base" in group.form.tenses or _singular(before) or not word.endswith("s")
    after = tokens[group.after] if group.after < len(tokens) else None
    if after is None or not ("base" in group.form.tenses or _singular(before)):
        return False
    return starts_phrase(after) or after.word in ("that", "to", ":") or after.kind == "quote" or after.word in wc.WH


def _singular(before: Token) -> bool:
    """Whether the word can end the subject of a verb in -s: not an adjective, which would make the form a plural noun."""
    if before.word in wc.MASS_SUBJECTS | wc.DETERMINERS - wc.PRONOUNS or before.word[0].isdigit():
        return False
    if before.kind != "word" or before.capital or before.word in wc.PRONOUNS | wc.COORDINATORS:
        return True
    return not before.word.endswith(("al", "ous", "ive", "ful", "less", "ic", "able", "ible", "ary", "ese", "ing", "ed", "est"))


def _plural_phrase(line: Line, verb: int) -> bool:
    """Whether the subject before the verb is plural though its last word is not: "observers in Leeds", "Smith and Jones"."""
    subject = before_verb(line, verb)
    if subject is None:
        return False
    phrase = line.tokens[subject[0] : subject[1]]
    if phrase[0].word in _PLURAL_OPENERS or any(token.word == "and" for token in phrase[1:]):
        return True
    head = next((i for i, token in enumerate(phrase) if token.kind != "word" or token.word in wc.PREPOSITIONS), len(phrase))
    return head < len(phrase) and head > 0 and _plural(phrase[head - 1])


def _plural(before: Token) -> bool:
    word = before.word
    if word in ("he", "she", "it", "this", "that", "one") or word in wc.SUBORDINATORS | wc.AUX | wc.PREPOSITIONS:
        return word == "who"
    return (
        word in wc.PLAIN_SUBJECTS | wc.MASS_SUBJECTS
        or word in ("who", "they")
        or (word.endswith("s") and not word.endswith("ss"))
    )
