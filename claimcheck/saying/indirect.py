"""Finds every saying in a line: the cue, who says it, and the words reported, quoted ones among them."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.saying.clauses import Line
from claimcheck.saying.contents import content_end, fronted_content
from claimcheck.saying.cues import ADJECTIVES, FORMS, NOUNS
from claimcheck.saying.frames import clause_start, content_of
from claimcheck.saying.labels import label_sayings
from claimcheck.saying.nominal import according_to, adjective, noun
from claimcheck.saying.sayings import Range, Saying
from claimcheck.saying.subjects import after_verb, before_verb, is_finite, main_subject, subject_behind
from claimcheck.saying.verb_groups import Group, group_at
from claimcheck.text import word_classes as wc

_SPEECH = frozenset("says denies confirms asks warns promises accuses doubts".split())
_OBJECTS_THAT_COUNT = frozenset("accuses denies".split())
_WITH_ADDRESSEE = frozenset("tell inform notify remind assure convince persuade brief reassure".split())
_TAKE_OVER = frozenset(", by after before for in without while when and".split())
_AFTER_INVERTED = wc.SUBORDINATORS - {"after", "before", "as", "when", "while", "during", "who"}


def sayings_in(line: Line, nested: bool = False) -> list[Saying]:
    """The sayings of a line in the order of their cues; `nested` keeps also what people think inside reported words."""
    found: list[Saying] = []
    last: Range | None = None
    busy = 0
    heading = _heading(line)
    for at, token in enumerate(line.tokens):
        if token.kind != "word" or at < busy or (token.capital and at > 0 and not heading):
            continue
        saying = _saying_at(line, at, last)
        if saying is not None:
            found.append(saying)
            busy = saying.cue[1]
            last = saying.source if saying.source and not saying.relative else last
    found = [saying for saying in found if nested or _stands(line, saying, found)]
    governed = frozenset(t.quote for saying in found for a, b in saying.contents for t in line.tokens[a:b] if t.kind == "quote")
    every = [_with_words(saying) for saying in (*found, *label_sayings(line, governed))]
    return sorted((s for s in every if s.contents or s.opens or s.closes), key=lambda saying: saying.cue)


def _with_words(saying: Saying) -> Saying:
    """The saying without empty contents (a cue before a semicolon)."""
    return replace(saying, contents=tuple(c for c in saying.contents if c[0] < c[1]))


def closing_saying(line: Line) -> Saying | None:
    """The saying that ends a line with nothing reported behind it: "Smith, who is leaving, wrote on Twitter."."""
    for at in reversed(range(1, len(line.tokens))):
        if line.tokens[at].kind == "quote" or len(line.tokens) - at > 12:
            return None
        group = group_at(line, at) if line.tokens[at].kind == "word" else None
        if group is not None and group.verb.has("f") and not group.passive and not group.participle:
            source = before_verb(line, group.first)
            behind = line.tokens[group.after] if group.after < len(line.tokens) else None
            if source is None or (behind is not None and behind.kind == "word" and behind.word not in wc.PREPOSITIONS | wc.TIMES):
                return None
            return Saying((group.first, group.after), source, (), group.verb.stance("f"), group.verb.lemma, "c")
    return None


def _stands(line: Line, saying: Saying, found: list[Saying]) -> bool:
    """Whether a saying counts: what somebody inside reported words thinks or wants is part of the report, what they say is not.

    Measured on PolNeAR: the annotators label one in five of the thoughts and wishes inside reported words.
    """
    quoting = any(token.kind == "quote" for a, b in saying.contents for token in line.tokens[a:b])
    speech = saying.stance in (_SPEECH if saying.frame not in "ni" or quoting else _OBJECTS_THAT_COUNT)
    return speech or not any(a <= saying.cue[0] < b for other in found if other is not saying for a, b in other.contents)


def _heading(line: Line) -> bool:
    """Whether the line is in headline capitals, where a capital is no sign of a name."""
    long = [token for token in line.tokens if token.kind == "word" and len(token.word) > 3]
    return 2 * sum(token.capital for token in long) > 1.4 * len(long)


def _saying_at(line: Line, at: int, last: Range | None) -> Saying | None:
    word = line.tokens[at].word
    saying = None
    if word == "according":
        return according_to(line, at)
    if word in FORMS:
        group = group_at(line, at)
        if group is not None:
            saying = _passive(line, group) if group.passive else _active(line, group, last)
    if saying is None and word in ADJECTIVES:
        saying = adjective(line, at, last)
    if saying is None and word in NOUNS:
        saying = noun(line, at)
    return saying


def _active(line: Line, group: Group, last: Range | None) -> Saying | None:
    cue = (group.first, group.after)
    inverted = _inverted(line, group)
    if inverted is not None:
        return _inverted_saying(line, group, inverted)
    source, taken_over = _source(line, group, last)
    if source is None or not _can_speak(line, group, source, taken_over):
        return None
    found = content_of(line, group, source)
    if found is None:
        return None
    contents, frame = found
    tokens = line.tokens
    if group.verb.has("f") and not taken_over and source[0] > 0 and tokens[source[0] - 1].kind == "quote":
        contents = fronted_content(line, source[0], group.after) or contents
    saying = Saying(cue, source, contents, group.verb.stance(frame, "c"), group.verb.lemma, frame)
    relative = not taken_over and source[1] - source[0] == 1 and tokens[source[0]].word in wc.RELATIVES
    return replace(saying, relative=relative)


def _can_speak(line: Line, group: Group, source: Range, taken_over: bool) -> bool:
    """Whether a noun phrase can be a source: not "you", and not a stretch that ends in a verb ("made plans")."""
    tokens = line.tokens
    if tokens[source[0]].word == "you" and source[1] - source[0] == 1:
        return False
    if taken_over or "past" in group.form.tenses or group.first < group.head:
        return True
    return not any(is_finite(tokens, i) for i in range(max(source[0] + 1, source[1] - 1), source[1]))


# --- "…, said Ann Smith" -----------------------------------------------------------------------------------------------


def _inverted_saying(line: Line, group: Group, subject: Range) -> Saying | None:
    contents = fronted_content(line, group.first, subject[1])
    if group.first == 0:
        contents = ((subject[1] + 1, content_end(line, subject[1] + 1)),)
    cue = (group.first, group.after)
    return Saying(cue, subject, contents, group.verb.stance("c", "f"), group.verb.lemma, "c") if contents else None


def _inverted(line: Line, group: Group) -> Range | None:
    """The subject right of the verb in "…, said Ann Smith" or "Said Smith:", None where the order is the usual one."""
    tokens = line.tokens
    plain = group.first == group.head and group.form.tenses & {"past", "s"} and group.verb.lemma not in _WITH_ADDRESSEE
    if not (plain and group.verb.has("f")) or group.after >= len(tokens):
        return None
    subject = after_verb(line, group.after)
    if subject is None or tokens[subject[0]].word in wc.TIMES:
        return None
    following = tokens[subject[1]] if subject[1] < len(tokens) else None
    if group.first == 0:
        return subject if following is not None and following.word == ":" else None
    if not _after_words(line, group.first) or (following is not None and _starts_clause(line, subject)):
        return None
    return subject


def _after_words(line: Line, verb: int) -> bool:
    """Whether reported words can end right before the verb: a quotation, or a clause with its comma."""
    before = line.tokens[verb - 1]
    if before.kind == "quote" or before.word in ("?", "!", "”", '"') or before.word in wc.DASHES:
        return True
    return before.word in (",", "'") and not _aside_subject(line, verb)


def _starts_clause(line: Line, subject: Range) -> bool:
    """Whether what looks like the subject of "said" begins a reported clause instead."""
    tokens = line.tokens
    after = tokens[subject[1]]
    if after.kind != "word":
        return False
    return is_finite(tokens, subject[1]) or after.word in _AFTER_INVERTED or tokens[subject[0]].word in wc.PLAIN_SUBJECTS


def _aside_subject(line: Line, verb: int) -> bool:
    """Whether the comma before the verb closes an aside on its subject, with no clause before that could be reported."""
    subject = before_verb(line, verb)
    if subject is None:
        return False
    before = line.tokens[: subject[0]]
    return not any(t.kind == "quote" or (t.kind == "word" and is_finite(line.tokens, i)) for i, t in enumerate(before))


# --- the source ------------------------------------------------------------------------------------------------------


def _source(line: Line, group: Group, last: Range | None) -> tuple[Range | None, bool]:
    """Who reports, and whether that is taken over from the clause before ("…, and said", "…, adding")."""
    before = line.tokens[group.first - 1].word if group.first else ""
    if not group.infinitive and not (group.participle and before in _TAKE_OVER):
        subject = before_verb(line, group.first)
        if subject is not None:
            return subject, False
    if group.participle and group.first == 0:
        return subject_behind(line, group.after), True
    return last or main_subject(line, group.first), True


def _passive(line: Line, group: Group) -> Saying | None:
    """The saying of a passive: "was told that", "is expected to", "was quoted as saying", "was criticised by"."""
    tokens, at = line.tokens, group.after
    if at + 1 >= len(tokens):
        return None
    word, verb = tokens[at].word, group.verb
    subject = before_verb(line, group.first)
    if word == "as" and tokens[at + 1].word in ("saying", "telling"):
        start = clause_start(line, at + 2)
        return Saying((group.first, at + 2), subject, _to_end(line, start), "says", "say", "c") if start is not None else None
    if word == "by":
        source = after_verb(line, at + 1)
        if source is None or subject is None:
            return None
        return Saying((group.first, at + 1), source, (subject,), verb.stance("n", "c"), verb.lemma, "n", spoken=False)
    if word == "that" or (word == "to" and (verb.has("c") or verb.has("i")) and verb.lemma != "suppose"):
        contents = _to_end(line, at + (word == "that"))
        return Saying((group.first, at), None, contents, verb.stance("c", "i"), verb.lemma, "c")
    return None


def _to_end(line: Line, start: int) -> tuple[Range, ...]:
    return ((start, content_end(line, start)),)
