"""Finds the noun phrase that does the reporting: left of its verb, right of it, or taken over from the clause before."""

from __future__ import annotations

from claimcheck.saying.clauses import Line, Token
from claimcheck.saying.cues import FORMS
from claimcheck.saying.sayings import Range
from claimcheck.text import word_classes as wc

_ASIDE = 40
"""The longest aside ("X, who …, said") in tokens that is looked through."""


def is_adverb(token: Token) -> bool:
    """Whether the word may stand between a subject and its verb."""
    word = token.word
    return word in wc.ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in wc.NOT_ADVERBS and not token.capital)


def is_finite(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the word at this place looks like a finite verb (a guess from its form and what stands before)."""
    word = tokens[at].word
    before = tokens[at - 1].word if at else ""
    if word in wc.AUX:
        return word != "'s" or before in wc.PLAIN_SUBJECTS
    if before in wc.ARTICLES or before in wc.PREPOSITIONS or before == "'s":
        return False
    if word in wc.IRREGULAR_PASTS:
        return True
    form = FORMS.get(word)
    if form is not None and "base" in form.tenses and "past" not in form.tenses:
        return before in wc.PLAIN_SUBJECTS or before in ("who", "people")
    if form is not None:
        return "past" in form.tenses or ("s" in form.tenses and not tokens[at].capital)
    return word.endswith("ed") and len(word) > 4 and not tokens[at].capital


def starts_phrase(token: Token) -> bool:
    """Whether a noun phrase may begin with this word."""
    return token.kind == "word" and (
        token.capital or token.word in wc.ARTICLES or token.word in wc.PLAIN_SUBJECTS or token.word[0].isdigit()
    )


def before_verb(line: Line, verb: int) -> Range | None:
    """The subject that ends where the verb group at `verb` begins; None where no noun phrase stands there."""
    tokens = line.tokens
    if verb == 0:
        return None
    last = tokens[verb - 1]
    if last.word in (",", ")") or last.word in wc.DASHES:
        return _past_aside(line, verb - 1)
    if last.kind != "word" or last.word in wc.COORDINATORS:
        return None
    if last.word in ("who", "which") or (last.word == "that" and verb > 1 and tokens[verb - 2].kind == "word"):
        return verb - 1, verb
    return _phrase_ending(line, verb)


def _past_aside(line: Line, close: int) -> Range | None:
    """The subject in front of an aside that closes here: "Smith, who lives in Leeds," or "Smith (right)"."""
    tokens = line.tokens
    opening = _opening(tokens, close)
    if opening is None or opening == 0:
        return None
    nested = tokens[opening - 1].word == ")"
    subject = _past_aside(line, opening - 1) if nested else _phrase_ending(line, opening)
    if subject is None:
        return None
    relative = tokens[opening + 1].word in wc.SUBORDINATORS or tokens[opening + 1].word in ("speaking", "whose")
    return subject if relative or close - opening > 16 else (subject[0], close)


def _opening(tokens: tuple[Token, ...], close: int) -> int | None:
    mark = {",": ",", ")": "("}.get(tokens[close].word, tokens[close].word)
    inner = [i for i in range(max(0, close - _ASIDE), close - 1) if tokens[i].word == mark]
    for at in reversed(inner):
        if at > 0 and (tokens[at - 1].kind == "word" or tokens[at - 1].word in (")", ".")) and _opens_aside(tokens, at + 1):
            return at
    return None


def _opens_aside(tokens: tuple[Token, ...], at: int) -> bool:
    first = tokens[at]
    return first.kind == "word" and first.word not in wc.COORDINATORS and first.word not in wc.PLAIN_SUBJECTS


def _phrase_ending(line: Line, end: int) -> Range | None:
    """The noun phrase whose last token is just before `end`."""
    tokens = line.tokens
    start = end
    while start > 0 and tokens[start - 1].kind == "word":
        start -= 1
    start = _after_last_break(tokens, start, end)
    start = _after_fronted(tokens, start, end)
    while start < end and (is_adverb(tokens[start]) or tokens[start].word in wc.COORDINATORS):
        start += 1
    if end - start > 1 and tokens[end - 1].word in wc.TIMES and tokens[end - 1].capital:
        end -= 1
        end -= end - start > 1 and tokens[end - 1].word in ("on", "last", "late")
    return (start, end) if start < end and _nominal(tokens, start, end) else None


def _nominal(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    return any(t.word not in wc.PREPOSITIONS | wc.AUX | (wc.SUBORDINATORS - wc.RELATIVES) for t in tokens[start:end])


def _after_last_break(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Where the last clause before `end` begins: after a subordinator, a finite verb, or an "and" that joins clauses."""
    finite = False
    for at in range(start, end):
        word = tokens[at].word
        if word in wc.RELATIVES and at > start and at + 1 < end and is_finite(tokens, at + 1):
            finite = False
        elif (
            word in wc.SUBORDINATORS and at + 1 < end and not (word in ("as", "than", "so") and not starts_phrase(tokens[at + 1]))
        ) or (word in wc.COORDINATORS and finite and at + 1 < end):
            start, finite = at + 1, False
        elif at > start and is_finite(tokens, at):
            finite = True
            if at + 1 < end and starts_phrase(tokens[at + 1]):
                start = at + 1
    return start


def _after_fronted(tokens: tuple[Token, ...], start: int, end: int) -> int:
    """Past a fronted adverbial without a comma: "On Tuesday the minister", "In his speech Smith"."""
    if start >= end or tokens[start].word not in wc.PREPOSITIONS:
        return start
    for at in range(start + 2, end):
        before = tokens[at - 1]
        if (
            starts_phrase(tokens[at])
            and before.word not in wc.PREPOSITIONS
            and before.word not in wc.ARTICLES
            and (not before.capital or before.word in wc.TIMES)
            and before.word != "'s"
        ):
            return at
    return end if all(t.word not in wc.PLAIN_SUBJECTS for t in tokens[start:end]) else end - 1


def after_verb(line: Line, start: int) -> Range | None:
    """The subject that begins at `start`, right of its verb ("said Ann Smith, the mayor, in Leeds"); None where there is none."""
    tokens = line.tokens
    end = start
    while end < len(tokens) and tokens[end].kind == "word":
        word = tokens[end].word
        if end > start and (word in wc.SUBORDINATORS or _leaves_phrase(tokens, start, end) or is_finite(tokens, end)):
            break
        end += 1
    if end == start or (not starts_phrase(tokens[start]) and not _bare_noun(tokens[start])):
        return None
    if end + 1 < len(tokens) and tokens[end].word == "," and _apposition(tokens, end + 1):
        close = next((i for i in range(end + 1, len(tokens)) if tokens[i].kind != "word" and tokens[i].word != "'"), len(tokens))
        if close - end <= 16:
            end = close
    elif not tokens[start].capital and (named := _named(tokens, end)):
        end = named
    return start, end


def _named(tokens: tuple[Token, ...], comma: int) -> int | None:
    """Where the name ends that stands behind an office and a comma ("the mayor of Marlow, Ana Ruiz"); None where none does."""
    if comma + 2 >= len(tokens) or tokens[comma].word != ",":
        return None
    end = comma + 1
    while end < len(tokens) and tokens[end].kind == "word" and tokens[end].capital:
        end += 1
    reports = end < len(tokens) and tokens[end].kind == "word" and is_finite(tokens, end)  # "…, Reuters reported"
    return end if end - comma > 2 and not reports else None


def _leaves_phrase(tokens: tuple[Token, ...], start: int, end: int) -> bool:
    word = tokens[end].word
    if (word in wc.TIMES and word not in ("last", "late")) or is_adverb(tokens[end]):
        return True
    return (word in wc.PREPOSITIONS and word not in ("of", "for", "with", "from", "at")) or (
        word == "at" and tokens[end - 1].capital
    )


def _bare_noun(token: Token) -> bool:
    return (
        token.kind == "word" and token.word not in wc.PREPOSITIONS and token.word not in wc.SUBORDINATORS and not is_adverb(token)
    )


def _apposition(tokens: tuple[Token, ...], at: int) -> bool:
    word = tokens[at].word
    return tokens[at].kind == "word" and (
        word in ("a", "an", "the", "who", "whose", "his", "her", "one")
        or (
            not tokens[at].capital
            and _bare_noun(tokens[at])
            and word not in wc.COORDINATORS
            and not word.endswith("ing")
            and word not in wc.AUX
        )
    )


def subject_behind(line: Line, at: int) -> Range | None:
    """The subject of the clause after an opening participle ("Calling it a mistake, the mayor …")."""
    tokens = line.tokens
    comma = next((i for i in range(at, len(tokens)) if tokens[i].word == ","), len(tokens))
    verb = next((i for i in range(comma + 2, len(tokens)) if tokens[i].kind == "word" and is_finite(tokens, i)), None)
    return before_verb(line, verb) if verb is not None else None


def main_subject(line: Line, before: int) -> Range | None:
    """The subject of the sentence's first main clause, if it begins before the token `before`."""
    tokens = line.tokens
    start = 0
    while start < before and (
        tokens[start].kind == "word" and (is_adverb(tokens[start]) or tokens[start].word in wc.COORDINATORS)
    ):
        start += 1
    if (
        start < before
        and tokens[start].kind == "word"
        and (
            tokens[start].word in wc.PREPOSITIONS or tokens[start].word in wc.SUBORDINATORS or tokens[start].word.endswith("ing")
        )
    ):
        comma = next((i for i in range(start, before) if tokens[i].word == ","), None)
        if comma is None:
            return None
        start = comma + 1
    elif start < before and tokens[start].word == ",":
        start += 1
    for at in range(start + 1, before):
        if tokens[at].kind == "word" and is_finite(tokens, at):
            verb = at
            while verb - 1 > start and is_adverb(tokens[verb - 1]):
                verb -= 1
            return before_verb(line, verb)
        if tokens[at].kind == "quote":
            break
    return None
