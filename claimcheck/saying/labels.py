"""Sayings that stand without a reporting verb: "Smith: “…”", a sentence that ends in a colon, "“…” — Ann Smith"."""

from __future__ import annotations

from claimcheck.saying.clauses import Line
from claimcheck.saying.cues import FORMS
from claimcheck.saying.sayings import Range, Saying
from claimcheck.saying.subjects import is_finite, main_subject
from claimcheck.text import word_classes as wc

_LABEL = 7
"""The longest label ("Labour leader Ann Smith:") in tokens."""


def label_sayings(line: Line, covered: frozenset[int]) -> list[Saying]:
    """The sayings of a line that punctuation alone makes; `covered` are the quotations that a verb already governs."""
    return [saying for saying in (_colon(line, covered), _signature(line, covered)) if saying is not None]


def _colon(line: Line, covered: frozenset[int]) -> Saying | None:
    tokens = line.tokens
    at = next((i for i, token in enumerate(tokens) if token.word == ":" and i), None)
    if at is None:
        return None
    quote_next = at + 1 < len(tokens) and tokens[at + 1].kind == "quote"
    if quote_next and tokens[at + 1].quote in covered:
        return None
    label = _label(line, at)
    if not quote_next and at + 1 < len(tokens):
        return (
            Saying((at, at + 1), label, ((at + 1, _end(line)),), "says", spoken=False) if label and _headline(line, at) else None
        )
    source = label or main_subject(line, at)
    if source is None:
        return None
    contents: tuple[Range, ...] = ((at + 1, _end(line)),) if quote_next else ()
    verb = FORMS.get(tokens[at - 1].word)
    cue = (at - 1, at) if verb is not None and label is None else (at, at + 1)
    return Saying(cue, source, contents, "says", verb.lemma if verb else "", opens=not quote_next)


def _end(line: Line) -> int:
    last = len(line.tokens)
    return last - 1 if line.tokens[-1].word in (".", ",") and last > 1 else last


def _label(line: Line, colon: int) -> Range | None:
    tokens = line.tokens
    if colon > _LABEL or any(token.kind != "word" for token in tokens[:colon]):
        return None
    if any(is_finite(tokens, i) for i in range(1, colon)) or not tokens[0].capital or tokens[0].word in wc.PREPOSITIONS:
        return None
    return 0, colon


def _headline(line: Line, colon: int) -> bool:
    """Whether words without quotation marks behind a label are reported: only where a clause follows in a heading."""
    tokens = line.tokens
    return tokens[-1].word not in (".", ":") and any(is_finite(tokens, i) for i in range(colon + 2, len(tokens)))


def _signature(line: Line, covered: frozenset[int]) -> Saying | None:
    """A signature behind its quotation ("“…” — Ann Smith, Leeds"), or alone in a line of its own under it."""
    tokens = line.tokens
    dash = next((i for i, token in enumerate(tokens) if token.word in wc.DASHES), None)
    if dash is None or dash + 1 >= len(tokens) or not tokens[dash + 1].capital or len(tokens) - dash > 12:
        return None
    name_end = dash + 1
    while name_end < len(tokens) and tokens[name_end].kind == "word":
        name_end += 1
    if any(is_finite(tokens, i) for i in range(dash + 1, name_end)) or name_end - dash > 7:
        return None
    quotes = [i for i in range(dash) if tokens[i].kind == "quote" and tokens[i].quote not in covered]
    if any(token.kind == "word" for token in tokens[:dash]) or (dash > 0 and not quotes):
        return None
    contents: tuple[Range, ...] = ((quotes[0], quotes[-1] + 1),) if quotes else ()
    return Saying((dash, dash + 1), (dash + 1, name_end), contents, "says", closes=not quotes)
