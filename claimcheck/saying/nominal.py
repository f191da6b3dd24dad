"""Sayings whose cue is no verb: "according to X", "is confident that", "his claim that"."""

from __future__ import annotations

from claimcheck.saying.clauses import Line, Token
from claimcheck.saying.contents import content_end, skip_adjuncts
from claimcheck.saying.cues import ADJECTIVES, NOUNS
from claimcheck.saying.sayings import Range, Saying
from claimcheck.saying.subjects import after_verb, before_verb, is_adverb, is_finite
from claimcheck.text import word_classes as wc


def according_to(line: Line, at: int) -> Saying | None:
    """The saying of "according to" at this token: what stands before it, or after its comma where it opens the sentence."""
    tokens = line.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].word != "to":
        return None
    source = _source_phrase(line, at + 2)
    if source is None:
        return None
    if at == 0 or (at == 1 and tokens[0].word in wc.COORDINATORS):
        start = source[1] + 1 if source[1] < len(tokens) and tokens[source[1]].word == "," else source[1]
        contents: tuple[Range, ...] = ((start, content_end(line, start)),) if start < len(tokens) else ()
    else:
        end = at - 1 if tokens[at - 1].word == "," else at
        contents = ((_sentence_start(line, end), end),) if end > 0 else ()
    return Saying((at, at + 2), source, contents, "says", "according", spoken=False) if contents else None


def _sentence_start(line: Line, end: int) -> int:
    breaks = [i for i in range(end) if line.tokens[i].word == ";"]
    return breaks[-1] + 1 if breaks else 0


def _source_phrase(line: Line, start: int) -> Range | None:
    tokens = line.tokens
    end = start
    while end < len(tokens) and (tokens[end].kind == "word" or (tokens[end].kind == "quote" and end > start)):
        end += 1
    apposed = end + 1 < len(tokens) and tokens[end].word == "," and start != 2
    if apposed and tokens[end + 1].word in ("a", "an", "the", "which", "who", "one"):
        end = next((i for i in range(end + 1, len(tokens)) if tokens[i].kind == "punct" and tokens[i].word != "'"), len(tokens))
    return (start, end) if end > start else None


def adjective(line: Line, at: int, last: Range | None) -> Saying | None:
    """The saying of an adjective behind a form of "be": "is confident that …", "were worried about …", "is willing to …"."""
    tokens = line.tokens
    first = at
    while first > 0 and tokens[first - 1].kind == "word" and _before_adjective(tokens[first - 1]):
        first -= 1
    if not any(tokens[i].word in wc.BE for i in range(first, at)) or at + 2 >= len(tokens):
        return None
    source = before_verb(line, first) or last
    start = _after_adjective(line, at)
    if source is None or start is None or start >= len(tokens):
        return None
    return Saying(
        (first, at + 1), source, ((start, content_end(line, start)),), ADJECTIVES[tokens[at].word], tokens[at].word, "c"
    )


def _before_adjective(token: Token) -> bool:
    return is_adverb(token) or token.word in wc.AUX or token.word in ("very", "so", "more")


def _after_adjective(line: Line, at: int) -> int | None:
    """Where the words begin that the adjective takes."""
    tokens = line.tokens
    word = tokens[at + 1].word
    if word in ("that", "about", "of", "over"):
        return at + 2
    if word in wc.WH or word in wc.PLAIN_SUBJECTS or word in wc.ARTICLES:
        return at + 1
    if word == "to":
        return at + 1 if ADJECTIVES[tokens[at].word] == "plans" else None
    start = skip_adjuncts(line, at + 1)
    return (
        start + 1 if start is not None and start > at + 1 and start + 1 < len(tokens) and tokens[start].word == "that" else None
    )


def noun(line: Line, at: int) -> Saying | None:
    """The saying of a noun with a clause: "his claim that …", "a denial by the minister that …"; only where it has an owner."""
    tokens = line.tokens
    if at + 2 >= len(tokens):
        return None
    follow, source = at + 1, _owner(line, at)
    if tokens[follow].word in ("by", "from", "of"):
        source = after_verb(line, follow + 1)
        follow = source[1] if source is not None else follow
    if source is None or follow + 2 >= len(tokens) or tokens[follow].word != "that" or is_finite(tokens, follow + 1):
        return None
    content = (follow + 1, content_end(line, follow + 1))
    return Saying((at, at + 1), source, (content,), NOUNS[tokens[at].word], frame="c", spoken=False)


def _owner(line: Line, at: int) -> Range | None:
    """The owner before the noun: "his", "the minister's"."""
    tokens = line.tokens
    start = at
    while start > 0 and at - start < 3 and _modifier(tokens[start - 1]):
        start -= 1
    if start == 0:
        return None
    if tokens[start - 1].word in wc.POSSESSIVES:
        return start - 1, start
    if start == 1 or tokens[start - 1].word != "'s":
        return None
    end = begin = start - 1
    while (
        begin > 0
        and tokens[begin - 1].kind == "word"
        and (tokens[begin - 1].capital or tokens[begin - 1].word in wc.ARTICLES or begin == end)
    ):
        begin -= 1
    return begin, start


def _modifier(token: Token) -> bool:
    return token.kind == "word" and token.word not in wc.POSSESSIVES | wc.PREPOSITIONS and token.word != "'s"
