"""Finds every report in a line: the cue, who reports, and the words reported; quoted words are part of what is reported."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck import word_classes as wc
from claimcheck.clauses import Line, Token
from claimcheck.contents import content_end, fronted_content, object_end, skip_adjuncts
from claimcheck.cues import ADJECTIVES, FORMS, NOUNS, VERBS, Form, Verb
from claimcheck.labels import label_reports
from claimcheck.sayings import Range, Saying
from claimcheck.subjects import after_verb, before_verb, is_adverb, is_finite, main_subject, starts_phrase


_SPEECH = frozenset("says denies confirms asks warns promises accuses doubts".split())
_SHORT_ADDRESSEES = frozenset("him her them me us reporters journalists".split())
_WITH_ADDRESSEE = frozenset("tell inform notify remind assure convince persuade brief reassure".split())


@dataclass(frozen=True, slots=True)
class _Group:
    """A verb group: its first token (auxiliaries and adverbs included), the verb, and the first token after it."""

    first: int
    head: int
    after: int
    verb: Verb
    form: Form
    passive: bool = False
    infinitive: bool = False
    participle: bool = False


def sayings_in(line: Line) -> list[Saying]:
    """The sayings of a line in the order of their cues."""
    found: list[Saying] = []
    last: Range | None = None
    busy = 0
    heading = _heading(line)
    for at, token in enumerate(line.tokens):
        if token.kind != "word" or at < busy or (token.capital and at > 0 and not heading):
            continue
        saying = _report_at(line, at, last)
        if saying is not None:
            found.append(saying)
            busy = saying.cue[1]
            last = saying.source if saying.source and not saying.relative else last
    found = [saying for saying in found if _stands(saying, found)]
    governed = frozenset(t.quote for saying in found for a, b in saying.contents for t in line.tokens[a:b] if t.kind == "quote")
    return sorted([*found, *label_reports(line, governed)], key=lambda saying: saying.cue)


def _stands(saying: Saying, found: list[Saying]) -> bool:
    """Whether a saying counts: what somebody inside reported words thinks or wants is part of the report, what they say is not.

    Measured on PolNeAR: the annotators label one in five of the thoughts and wishes inside reported words.
    """
    return saying.stance in _SPEECH or not any(
        a <= saying.cue[0] < b for other in found if other is not saying for a, b in other.contents
    )


def _heading(line: Line) -> bool:
    """Whether the line is in headline capitals, where a capital is no sign of a name."""
    long = [token for token in line.tokens if token.kind == "word" and len(token.word) > 3]
    return 2 * sum(token.capital for token in long) > 1.4 * len(long)


def _report_at(line: Line, at: int, last: Range | None) -> Saying | None:
    word = line.tokens[at].word
    if word == "according" and at + 2 < len(line.tokens) and line.tokens[at + 1].word == "to":
        return _according(line, at)
    if word in FORMS:
        group = _group(line, at)
        if group is not None:
            report = _passive(line, group) if group.passive else _active(line, group, last)
            if report is not None:
                return report
    if word in ADJECTIVES:
        return _adjective(line, at, last)
    if word in NOUNS:
        return _noun(line, at)
    return None


# --- verb groups -----------------------------------------------------------------------------------------------------


def _group(line: Line, at: int) -> _Group | None:
    tokens = line.tokens
    form = FORMS[tokens[at].word]
    verb, after = _with_particle(tokens, at, form.lemma)
    if verb is None:
        return None
    first = at
    while first > 0 and tokens[first - 1].kind == "word" and (is_adverb(tokens[first - 1]) or _auxiliary(tokens, first - 1)):
        first -= 1
    auxiliaries = [tokens[i].word for i in range(first, at) if tokens[i].word in wc.AUX]
    if auxiliaries:
        return _with_auxiliary(_Group(first, at, after, verb, form), auxiliaries[-1])
    if first > 0 and tokens[first - 1].word == "to" and "base" in form.tenses:
        return _Group(first, at, after, verb, form, infinitive=True) if _refused(tokens, first - 1) else None
    while (
        first < at
        and tokens[first].word not in wc.NEGATIONS
        and is_adverb(tokens[first])
        and (first == 0 or tokens[first - 1].kind != "word")
    ):
        first += 1
    group = _Group(first, at, after, verb, form, participle="ing" in form.tenses)
    return group if _is_verb(line, group) else None


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


def _with_auxiliary(group: _Group, auxiliary: str) -> _Group | None:
    tenses = group.form.tenses
    if auxiliary in wc.BE and auxiliary != "'s":
        if "ing" in tenses:
            return group
        return replace(group, passive=True) if "part" in tenses else None
    if auxiliary in wc.HAVE or auxiliary == "'s":
        return group if "part" in tenses or ("ing" in tenses and auxiliary == "'s") else None
    return group if "base" in tenses else None


def _is_verb(line: Line, group: _Group) -> bool:
    """Whether a form without an auxiliary is a verb here, not a noun or an adjective."""
    tokens = line.tokens
    before = tokens[group.first - 1] if group.first else None
    tenses = group.form.tenses
    if before is not None and before.kind == "word" and (before.word in wc.ARTICLES or before.word == "'s"):
        return False
    if "ing" in tenses:
        return before is None or before.kind != "word" or not before.word.endswith(("ous", "ive", "al", "ful"))
    if before is not None and before.word in wc.PREPOSITIONS:
        return False
    if "past" in tenses:
        after = tokens[group.after].word if group.after < len(tokens) else ""
        return not (after == "by" or (group.first == 0 and before is None and not _quote_next(tokens, group.after)))
    return before is not None and _present(tokens, group, before)


def _quote_next(tokens: tuple[Token, ...], at: int) -> bool:
    return at < len(tokens)


def _present(tokens: tuple[Token, ...], group: _Group, before: Token) -> bool:
    """Whether a present form agrees with what stands before it and, if it may be a noun, with what follows."""
    if (
        before.kind == "word"
        and before.word in wc.DETERMINERS | wc.COORDINATORS
        and before.word not in wc.PRONOUNS | wc.MASS_SUBJECTS
    ):
        if before.word not in wc.COORDINATORS:
            return False
    noun_like = group.verb.noun_like or group.verb.lemma in NOUNS or tokens[group.head].word in NOUNS
    after = tokens[group.after] if group.after < len(tokens) else None
    if "base" in group.form.tenses and not _plural(before):
        return False
    if noun_like:
        return after is not None and (
            starts_phrase(after) or after.word in ("that", "to", ":") or after.kind == "quote" or after.word in wc.WH
        )
    return True


def _plural(before: Token) -> bool:
    word = before.word
    if word in ("he", "she", "it", "this", "that", "one"):
        return False
    return (
        word in wc.PLAIN_SUBJECTS | wc.MASS_SUBJECTS
        or word in ("who", "they")
        or (word.endswith("s") and not word.endswith("ss"))
    )


# --- reports with a verb ---------------------------------------------------------------------------------------------


def _active(line: Line, group: _Group, last: Range | None) -> Saying | None:
    tokens = line.tokens
    cue = (group.first, group.after)
    inverted = _inverted(line, group)
    if inverted is not None:
        contents = fronted_content(line, group.first, inverted[1])
        if group.first == 0:
            contents = ((inverted[1] + 1, content_end(line, inverted[1] + 1)),)
        return _report(group, cue, inverted, contents, group.verb.stance("c", "f")) if contents else None
    source, taken_over = _source(line, group, last)
    found = _content(line, group, source)
    if found is None:
        return None
    contents, stance = found
    if (
        source is not None
        and group.verb.has("f")
        and source[1] <= group.first
        and source[0] > 0
        and tokens[source[0] - 1].kind == "quote"
    ):
        contents = fronted_content(line, source[0], group.after) or contents
    relative = source is not None and not taken_over and source[1] - source[0] == 1 and tokens[source[0]].word in wc.RELATIVES
    return _report(group, cue, source, contents, stance, relative)


def _report(
    group: _Group, cue: Range, source: Range | None, contents: tuple[Range, ...], stance: str, relative: bool = False
) -> Saying:
    return Saying(cue, source, contents, stance, group.verb.lemma, relative)


def _inverted(line: Line, group: _Group) -> Range | None:
    """The subject right of the verb in "…, said Ann Smith", None where the order is the usual one."""
    tokens = line.tokens
    if (
        not group.verb.has("f")
        or group.first != group.head
        or not group.form.tenses & {"past", "s"}
        or group.after >= len(tokens)
    ):
        return None
    if group.verb.lemma in _WITH_ADDRESSEE:
        return None
    if group.first == 0:
        subject = after_verb(line, group.after)
        return subject if subject is not None and subject[1] < len(tokens) and tokens[subject[1]].word == ":" else None
    before = tokens[group.first - 1]
    if not (before.kind == "quote" or before.word in (",", "?", "!", "'", "”", '"') or before.word in wc.DASHES):
        return None
    subject = after_verb(line, group.after)
    if subject is None or tokens[subject[0]].word in wc.TIMES:
        return None
    if before.word == "," and _aside_subject(line, group.first):
        return None
    if tokens[subject[0]].word in wc.PLAIN_SUBJECTS and subject[1] < len(tokens) and tokens[subject[1]].kind == "word":
        return None
    after = tokens[subject[1]] if subject[1] < len(tokens) else None
    if (
        after is not None
        and after.kind == "word"
        and (
            is_finite(tokens, subject[1])
            or after.word in wc.SUBORDINATORS - {"after", "before", "as", "when", "while", "during", "who"}
        )
    ):
        return None
    if before.word == "," and subject[1] - subject[0] == 1 and tokens[subject[0]].word in wc.ARTICLES:
        return None
    return subject


def _aside_subject(line: Line, verb: int) -> bool:
    """Whether the comma before the verb closes an aside on its subject, with no clause before that could be reported."""
    subject = before_verb(line, verb)
    if subject is None:
        return False
    before = line.tokens[: subject[0]]
    return not any(t.kind == "quote" or (t.kind == "word" and is_finite(line.tokens, i)) for i, t in enumerate(before))


def _source(line: Line, group: _Group, last: Range | None) -> tuple[Range | None, bool]:
    """Who reports, and whether that is taken over from the clause before ("…, and said", "…, adding")."""
    if not group.infinitive and not (
        group.participle
        and group.first > 0
        and line.tokens[group.first - 1].word in (",", "by", "after", "before", "for", "in", "without", "while", "when", "and")
    ):
        subject = before_verb(line, group.first)
        if subject is not None:
            return subject, False
    if group.participle and group.first == 0:
        comma = next((i for i in range(group.after, len(line.tokens)) if line.tokens[i].word == ","), None)
        return (main_subject_after(line, comma) if comma else None), True
    return last or main_subject(line, group.first), True


def main_subject_after(line: Line, comma: int) -> Range | None:
    """The subject of the clause after an opening participle ("Calling it a mistake, the mayor …")."""
    tokens = line.tokens
    for at in range(comma + 2, len(tokens)):
        if tokens[at].kind == "word" and is_finite(tokens, at):
            return before_verb(line, at)
    return None


def _content(line: Line, group: _Group, source: Range | None) -> tuple[tuple[Range, ...], str] | None:
    """What is reported and the stance of the frame that fits; None where nothing is."""
    tokens, verb, at = line.tokens, group.verb, group.after
    if verb.has("a"):
        found = _told(line, group, source)
        if found is not None:
            return found
    if verb.has("o"):
        end = _object_infinitive(tokens, at)
        if end is not None:
            return ((at, content_end(line, at)),), verb.stance("o")
    if verb.has("i") and at + 1 < len(tokens) and tokens[at].word == "to":
        return ((at, content_end(line, at)),), verb.stance("i")
    if verb.has("c") or verb.has("a"):
        found_c = _clause(line, group, source)
        if found_c is not None:
            return found_c
    if verb.has("n"):
        end = object_end(line, at)
        if end > at:
            return ((at, end),), verb.stance("n")
    return None


def _told(line: Line, group: _Group, source: Range | None) -> tuple[tuple[Range, ...], str] | None:
    """The content behind an addressee: "told reporters (that) …", "told them to …", "…, he told reporters"."""
    tokens, at = line.tokens, group.after
    addressee = _addressee_end(tokens, at)
    if addressee == at:
        return None
    if addressee < len(tokens) and tokens[addressee].word == "to" and group.verb.has("o"):
        return ((addressee, content_end(line, addressee)),), group.verb.stance("o")
    start = _clause_start(line, addressee)
    if start is not None:
        return ((start, content_end(line, start)),), group.verb.stance("a", "c")
    fronted = fronted_content(line, source[0], addressee) if source is not None and source[1] <= group.first else ()
    return (fronted, group.verb.stance("a", "c")) if fronted else None


def _addressee_end(tokens: tuple[Token, ...], at: int) -> int:
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


def _clause_start(line: Line, at: int) -> int | None:
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


def _clause(line: Line, group: _Group, source: Range | None) -> tuple[tuple[Range, ...], str] | None:
    verb, stance = group.verb, group.verb.stance("c", "a")
    start = _clause_start(line, group.after)
    if start is not None:
        if not _clausal(line, start, group, verb):
            return None
        return ((start, content_end(line, start)),), stance
    tokens = line.tokens
    if source is not None and source[0] > 0 and tokens[source[0] - 1].word == "as":
        comma = next((i for i in range(group.after, len(tokens)) if tokens[i].word == ","), None)
        if comma is not None and comma + 1 < len(tokens):
            return ((comma + 1, content_end(line, comma + 1)),), stance
    if verb.has("f") and source is not None and source[1] <= group.first:
        fronted = fronted_content(line, source[0], group.after)
        if fronted:
            return fronted, stance
    return None


def _clausal(line: Line, start: int, group: _Group, verb: Verb) -> bool:
    """Whether what follows is a clause or a quotation; the plainest speech verbs need no proof."""
    tokens = line.tokens
    if start > group.after and tokens[start - 1].word in ("that", ":", ","):
        return True
    if tokens[start].kind == "quote" or tokens[start].word in wc.WH or verb.lemma in ("say", "tell"):
        return True
    if tokens[start].word in ("to", "by", "with", "as", "in", "on", "at", "for", "about"):
        return False
    end = content_end(line, start)
    return any(is_finite(tokens, i) for i in range(start + 1, min(end, start + 15))) or tokens[start].word in ("it", "there")


def _passive(line: Line, group: _Group) -> Saying | None:
    """ "was told that", "is expected to", "was quoted as saying", "was criticised by"."""
    tokens, at = line.tokens, group.after
    if at >= len(tokens):
        return None
    word = tokens[at].word
    subject = before_verb(line, group.first)
    if word == "as" and at + 1 < len(tokens) and tokens[at + 1].word in ("saying", "telling") and at + 2 < len(tokens):
        start = _clause_start(line, at + 2)
        return (
            Saying((group.first, at + 2), subject, ((start, content_end(line, start)),), "says", "say")
            if start is not None
            else None
        )
    if word == "by":
        source = after_verb(line, at + 1)
        if source is None or subject is None:
            return None
        return Saying((group.first, at + 1), source, (subject,), group.verb.stance("n", "c"), group.verb.lemma, spoken=False)
    if word == "that" or (word == "to" and (group.verb.has("c") or group.verb.has("i"))):
        start = at + (word == "that")
        if start < len(tokens):
            return Saying(
                (group.first, at), None, ((start, content_end(line, start)),), group.verb.stance("c", "i"), group.verb.lemma
            )
    return None


# --- reports without a verb ------------------------------------------------------------------------------------------


def _according(line: Line, at: int) -> Saying | None:
    tokens = line.tokens
    source = _source_phrase(line, at + 2)
    if source is None:
        return None
    before = at - 1
    if at == 0 or (at > 0 and tokens[at - 1].word in wc.COORDINATORS and at == 1):
        start = source[1] + 1 if source[1] < len(tokens) and tokens[source[1]].word == "," else source[1]
        contents: tuple[Range, ...] = ((start, content_end(line, start)),) if start < len(tokens) else ()
    else:
        end = at - 1 if tokens[before].word == "," else at
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
    if end + 1 < len(tokens) and tokens[end].word == "," and start != 2:
        rest = tokens[end + 1 :]
        if rest and rest[0].word in ("a", "an", "the", "which", "who", "one"):
            close = next(
                (i for i in range(end + 1, len(tokens)) if tokens[i].kind == "punct" and tokens[i].word != "'"), len(tokens)
            )
            end = close
    return (start, end) if end > start else None


def _adjective(line: Line, at: int, last: Range | None) -> Saying | None:
    """ "is confident that …", "were worried about …", "is willing to …"."""
    tokens = line.tokens
    first = at
    while (
        first > 0
        and tokens[first - 1].kind == "word"
        and (is_adverb(tokens[first - 1]) or tokens[first - 1].word in wc.AUX or tokens[first - 1].word in ("very", "so", "more"))
    ):
        first -= 1
    if not any(tokens[i].word in wc.BE for i in range(first, at)) or at + 2 >= len(tokens):
        return None
    source = before_verb(line, first) or last
    if source is None:
        return None
    word = tokens[at + 1].word
    stance = ADJECTIVES[tokens[at].word]
    if word == "that" or word in wc.WH:
        start = at + 2 if word == "that" else at + 1
    elif word == "to" and stance == "plans":
        start = at + 1
    elif word in ("about", "of", "over") or tokens[at + 1].word in wc.PLAIN_SUBJECTS or tokens[at + 1].word in wc.ARTICLES:
        start = at + 1 if word not in ("about", "of", "over") else at + 2
    else:
        start = skip_adjuncts(line, at + 1) or 0
        if start <= at + 1 or start + 1 >= len(tokens) or tokens[start].word != "that":
            return None
        start += 1
    return (
        Saying((first, at + 1), source, ((start, content_end(line, start)),), stance, tokens[at].word)
        if start < len(tokens)
        else None
    )


def _noun(line: Line, at: int) -> Saying | None:
    """ "his claim that …", "the minister's denial that …", "reports that …"."""
    tokens = line.tokens
    if at + 2 >= len(tokens):
        return None
    follow = at + 1
    source: Range | None = None
    if tokens[follow].word in ("by", "from", "of") and follow + 1 < len(tokens):
        source = after_verb(line, follow + 1)
        if source is not None and source[1] < len(tokens):
            follow = source[1]
    if tokens[follow].word != "that" or follow + 1 >= len(tokens):
        return None
    if follow + 2 < len(tokens) and is_finite(tokens, follow + 1):
        return None
    return Saying(
        (at, at + 1),
        source or _owner(line, at),
        ((follow + 1, content_end(line, follow + 1)),),
        NOUNS[tokens[at].word],
        "",
        spoken=False,
    )


def _owner(line: Line, at: int) -> Range | None:
    tokens = line.tokens
    start = at
    while (
        start > 0
        and tokens[start - 1].kind == "word"
        and tokens[start - 1].word not in wc.POSSESSIVES | wc.PREPOSITIONS
        and tokens[start - 1].word != "'s"
        and at - start < 3
    ):
        start -= 1
    if start > 0 and tokens[start - 1].word in wc.POSSESSIVES:
        return start - 1, start
    if start > 1 and tokens[start - 1].word == "'s":
        end, begin = start - 1, start - 1
        while (
            begin > 0
            and tokens[begin - 1].kind == "word"
            and (tokens[begin - 1].capital or tokens[begin - 1].word in wc.ARTICLES or begin == end)
        ):
            begin -= 1
        return begin, start
    return None
