"""Where reported words begin and end: past adverbials, to the end of their clause, or in front of the reporting verb."""

from __future__ import annotations

from claimcheck.saying.clauses import Line, Token
from claimcheck.saying.cues import FORMS
from claimcheck.saying.sayings import Range
from claimcheck.saying.subjects import is_adverb, is_finite
from claimcheck.text import word_classes as wc

_OBJECT_STOPS = frozenset("after when while because before since as if although though until unless who".split())
_ADJUNCT_OPENERS = wc.PREPOSITIONS | {"after", "before", "last", "this", "as"}
_TRAILING = frozenset((".", ",", "?", "!", ":", ";")) | wc.DASHES
_CONTRAST = frozenset("but while although though whereas".split())


def skip_adjuncts(line: Line, at: int) -> int | None:
    """The first token after adverbials: "on Tuesday", "in a statement", "Friday", "at a rally in Ohio"; None at the line's end.

    A prepositional phrase is only passed where "that", a colon, a quotation mark or a new subject shows that the reported words
    come after it.
    """
    tokens = line.tokens
    while at < len(tokens) and tokens[at].kind == "word" and (is_adverb(tokens[at]) or _day(line, at)):
        at += 1
    if at < len(tokens) and tokens[at].word in _ADJUNCT_OPENERS:
        return _behind_phrase(tokens, at, inserted=False)
    if _parenthesis(line, at):
        return _behind_phrase(tokens, at, inserted=True)
    return at


def _behind_phrase(tokens: tuple[Token, ...], at: int, inserted: bool) -> int | None:
    """Where the reported words begin behind the adverbial phrase at `at`; `inserted`: it stands between commas."""
    for end in range(at + 1, min(at + 24, len(tokens))):
        token, before = tokens[end], tokens[end - 1].word
        if token.word == ":" or (token.word == "that" and before not in wc.PREPOSITIONS):
            return end
        if token.word in wc.PLAIN_SUBJECTS and end > at + 1 and before not in wc.PREPOSITIONS:
            return end
        if token.kind == "quote":
            return end - 1 if before == "," else None
        if token.word == "," and (inserted or _place_or_aside(tokens, end) or _quote_at(tokens, end + 1)):
            continue
        if (token.kind == "punct" and token.word != "'") or (token.kind == "word" and is_finite(tokens, end)):
            return None
    return None


def _quote_at(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "quote"


def _place_or_aside(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether "that" comes soon behind the comma, past a place or an aside: "said in Leeds, Ohio, that"."""
    for at in range(comma + 1, min(comma + 8, len(tokens))):
        if tokens[at].word == "that" and tokens[at - 1].word == ",":
            return True
        if tokens[at].kind == "quote":
            return False
    return False


def _day(line: Line, at: int) -> bool:
    tokens = line.tokens
    return tokens[at].word in wc.TIMES and (
        at + 1 >= len(tokens) or not (tokens[at + 1].kind == "word" and is_finite(tokens, at + 1))
    )


def _parenthesis(line: Line, at: int) -> bool:
    """Whether a comma here opens a short insertion: "said, in a statement, that"."""
    tokens = line.tokens
    return at + 1 < len(tokens) and tokens[at].word == "," and tokens[at + 1].word in wc.PREPOSITIONS


def content_end(line: Line, start: int) -> int:
    """The token after the reported clause that begins at `start`."""
    tokens = line.tokens
    at = start
    while at < len(tokens):
        word = tokens[at].word
        if (tokens[at].kind == "punct" and word == ";") or (word == ")" and all(t.word != "(" for t in tokens[start:at])):
            break
        if at > start and (word == "," or (tokens[at].kind == "quote" and at + 1 < len(tokens))) and _comma_ends(line, at, start):
            at += tokens[at].kind == "quote"
            break
        if word == "and" and at > start and _second_cue(line, at + 1):
            break
        at += 1
    while at > start + 1 and tokens[at - 1].kind == "punct" and tokens[at - 1].word in _TRAILING:
        at -= 1
    return at


def _comma_ends(line: Line, comma: int, start: int) -> bool:
    """Whether the reported clause ends at this comma (or at this quotation, whose own comma is inside)."""
    tokens = line.tokens
    if comma + 1 >= len(tokens):
        return False
    following = tokens[comma + 1]
    if tokens[comma].kind == "quote":
        return following.word == "," and _comma_ends(line, comma + 1, start)
    if following.word in ("according", "but"):
        return True
    if following.word in wc.COORDINATORS:
        return _second_cue(line, comma + 2)
    if following.word in _CONTRAST:
        return True
    form = FORMS.get(following.word)
    if form is not None and "ing" in form.tenses:
        return True
    return _closing_report(line, comma + 1)


def _second_cue(line: Line, at: int) -> bool:
    """Whether a second reporting verb stands here ("… and said", "… and has denied")."""
    tokens = line.tokens
    while at < len(tokens) and tokens[at].kind == "word" and (is_adverb(tokens[at]) or tokens[at].word in wc.AUX):
        at += 1
    form = FORMS.get(tokens[at].word) if at < len(tokens) else None
    return form is not None and bool(form.tenses & {"past", "s"})


def _closing_report(line: Line, at: int) -> bool:
    """Whether ", Smith said" follows and ends the line or the clause."""
    tokens = line.tokens
    for verb in range(at + 1, min(at + 12, len(tokens))):
        if tokens[verb].kind != "word":
            return False
        form = FORMS.get(tokens[verb].word)
        if form is not None and form.lemma in ("say", "tell", "add", "note", "report", "write") and form.tenses & {"past", "s"}:
            if form.lemma == "tell":
                return all(t.word not in wc.SUBORDINATORS and t.kind != "quote" for t in tokens[verb + 1 : verb + 4])
            return (
                verb + 1 >= len(tokens) or tokens[verb + 1].kind != "word" or tokens[verb + 1].word in wc.TIMES | wc.PREPOSITIONS
            )
    return False


def object_end(line: Line, start: int) -> int:
    """The token after the noun phrase that begins at `start` with all that hangs on it; `start` where none does."""
    tokens = line.tokens
    if start >= len(tokens) or (tokens[start].kind == "punct" and tokens[start].word not in ("'", "$", "£", "€", "#", "@")):
        return start
    if (
        tokens[start].word in wc.SUBORDINATORS - wc.WH - {"that", "as", "which", "who"}
        or tokens[start].word in wc.COORDINATORS | wc.PREPOSITIONS
    ):
        return start
    at = start
    while at < len(tokens):
        token = tokens[at]
        if token.kind == "punct" and token.word not in ("'", "%", "$", "£", "€", "/", "#", "@", "&"):
            break
        if at > start and (
            (token.word in _OBJECT_STOPS and not _as_what(tokens, at)) or (token.word == "and" and _second_cue(line, at + 1))
        ):
            break
        at += 1
    return at


def _as_what(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "as" goes on with the object ("referred to it as a mistake") and opens no clause ("as talks began")."""
    return tokens[at].word == "as" and not any(
        token.kind == "word" and is_finite(tokens, i) for i, token in enumerate(tokens[at + 2 : at + 6], at + 2)
    )


def fronted_content(line: Line, subject: int, after: int) -> tuple[Range, ...]:
    """The reported words in front of ", Smith said" and, where they go on, behind it; empty where none stand there."""
    tokens = line.tokens
    end = subject
    while end > 0 and tokens[end - 1].kind == "punct" and tokens[end - 1].word in (",", *wc.DASHES, "'"):
        end -= 1
    if end == 0 or (end == subject and tokens[end - 1].kind == "word"):
        return ()
    start = 0
    for at in range(end):
        if tokens[at].word == ";":
            start = at + 1
    if tokens[start].word in ("but", "and") and start + 1 < end and tokens[start + 1].kind == "quote":
        start += 1
    if start >= end:
        return ()
    contents = [(start, end)]
    rest = _rest(line, after)
    if rest is not None:
        contents.append((rest, content_end(line, rest)))
    return tuple(contents)


def _rest(line: Line, after: int) -> int | None:
    """Where the reported words go on after the inserted report: the next quotation behind a comma, colon or full stop."""
    tokens = line.tokens
    for at in range(after, min(after + 30, len(tokens))):
        if tokens[at].kind == "quote":
            return at if tokens[at - 1].word in (",", ":", ".", "'") or tokens[at - 1].word in wc.DASHES else None
        if tokens[at].kind == "word" and FORMS.get(tokens[at].word) and "ing" in FORMS[tokens[at].word].tenses:
            return None
    return None
