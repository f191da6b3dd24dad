"""What a reporting verb reports: the clause, the noun phrase, the infinitive or the quotation that its frame allows."""

from __future__ import annotations

from claimcheck.saying.clauses import Line, Token
from claimcheck.saying.contents import content_end, fronted_content, object_end, skip_adjuncts
from claimcheck.saying.sayings import Range
from claimcheck.saying.subjects import is_finite
from claimcheck.saying.verb_groups import Group
from claimcheck.text import word_classes as wc

Found = tuple[tuple[Range, ...], str]
"""The contents and the letter of the frame that fitted."""

_SHORT_ADDRESSEES = frozenset("him her them me us reporters journalists".split())
_NO_CLAUSE = frozenset("to by with as in on at for about".split())


def content_of(line: Line, group: Group, source: Range | None) -> Found | None:
    """What is reported and the frame that fits; None where nothing is."""
    tokens, verb, at = line.tokens, group.verb, group.after
    found = _told(line, group, source) if verb.has("a") else None
    if found is not None:
        return found
    if verb.has("o") and _object_infinitive(tokens, at) is not None:
        return ((at, content_end(line, at)),), "o"
    if verb.has("i") and at + 1 < len(tokens) and tokens[at].word == "to":
        return ((at, content_end(line, at)),), "i"
    if verb.has("c") or verb.has("a"):
        found = _clause(line, group, source)
    if found is None and verb.has("n"):
        end = object_end(line, at)
        found = (((at, end),), "n") if end > at else None
    return found


def clause_start(line: Line, at: int) -> int | None:
    """Where the reported words begin at or behind `at`: past adverbials, "that", a colon; None where none follow."""
    tokens = line.tokens
    start = skip_adjuncts(line, at)
    if start is None or start >= len(tokens):
        return None
    token = tokens[start]
    if token.word == "that" and start + 1 < len(tokens):
        return start + 2 if tokens[start + 1].word == "," and start + 2 < len(tokens) else start + 1
    if token.word in (":", ",") and start + 1 < len(tokens):
        following = tokens[start + 1]
        return start + 1 if following.kind == "quote" or token.word == ":" else None
    return start if token.kind != "punct" or token.word in ("‘", "'", "$", "£", "€", "#", "@", "[") else None


def _told(line: Line, group: Group, source: Range | None) -> Found | None:
    """The content behind an addressee: "told reporters (that) …", "told them to …", "…, he told reporters"."""
    tokens, at = line.tokens, group.after
    addressee = _addressee_end(tokens, at)
    if addressee == at:
        return None
    if addressee < len(tokens) and tokens[addressee].word == "to" and group.verb.has("o"):
        return ((addressee, content_end(line, addressee)),), "o"
    start = clause_start(line, addressee)
    if start is not None:
        return ((start, content_end(line, start)),), "a"
    fronted = fronted_content(line, source[0], addressee) if source is not None and source[1] <= group.first else ()
    return (fronted, "a") if fronted else None


def _addressee_end(tokens: tuple[Token, ...], at: int) -> int:
    if at >= len(tokens) or tokens[at].word in wc.SUBORDINATORS | wc.PREPOSITIONS:
        return at
    end = at
    while end < len(tokens) and tokens[end].kind == "word" and not (end > at and _ends_addressee(tokens, end)):
        end += 1
        if tokens[end - 1].word in _SHORT_ADDRESSEES:
            break
    return end


def _ends_addressee(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the addressee ("told his deputy Ann Smith in Leeds that") is over before this token."""
    word, before = tokens[at].word, tokens[at - 1].word
    if word in wc.SUBORDINATORS or word in wc.PLAIN_SUBJECTS or word in ("to", "there", "this") or word in wc.TIMES:
        return True
    if word in wc.PREPOSITIONS:
        return word not in ("of", "at", "from", "for")
    if before in wc.PREPOSITIONS or before == "and":
        return False
    if word in wc.ARTICLES:
        return True
    return tokens[at].capital and not tokens[at - 1].capital and before not in wc.ARTICLES and _name_acts(tokens, at)


def _name_acts(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the capitalised words from here on are the subject of a verb ("told reporters Russia was …")."""
    while at < len(tokens) and (tokens[at].capital or tokens[at].word in ("'s", "and", "of", "the")):
        at += 1
    return at < len(tokens) and tokens[at].kind == "word" and is_finite(tokens, at)


def _object_infinitive(tokens: tuple[Token, ...], at: int) -> int | None:
    """Where "to" stands behind a short object: "urged both sides to …"."""
    for end in range(at + 1, min(at + 14, len(tokens))):
        if tokens[end].kind == "punct" and tokens[end].word != "'":
            return None
        if tokens[end].word in wc.SUBORDINATORS or is_finite(tokens, end):
            return None
        if (
            tokens[end].word == "to"
            and end + 1 < len(tokens)
            and not tokens[end + 1].capital
            and tokens[end + 1].word not in wc.ARTICLES
        ):
            return end
    return None


def _clause(line: Line, group: Group, source: Range | None) -> Found | None:
    start = clause_start(line, group.after)
    if start is not None:
        return (((start, content_end(line, start)),), "c") if _clausal(line, start, group) else None
    tokens = line.tokens
    if source is not None and source[0] > 0 and tokens[source[0] - 1].word == "as":
        comma = next((i for i in range(group.after, len(tokens)) if tokens[i].word == ","), None)
        if comma is not None and comma + 1 < len(tokens):
            return ((comma + 1, content_end(line, comma + 1)),), "c"
    if group.verb.has("f") and not group.participle and source is not None and source[1] <= group.first:
        fronted = fronted_content(line, source[0], group.after)
        return (fronted, "c") if fronted else None
    return None


def _clausal(line: Line, start: int, group: Group) -> bool:
    """Whether what follows is a clause or a quotation; the plainest speech verbs need no proof."""
    tokens = line.tokens
    if start > group.after and tokens[start - 1].word in ("that", ":", ","):
        return True
    if tokens[start].kind == "quote" or tokens[start].word in wc.WH or group.verb.lemma in ("say", "tell"):
        return True
    if tokens[start].word in _NO_CLAUSE:
        return False
    for at in range(start + 1, min(content_end(line, start), start + 15)):
        if is_finite(tokens, at):
            return True
        if tokens[at].word in wc.RELATIVES:
            break
    return tokens[start].word in ("it", "there")
