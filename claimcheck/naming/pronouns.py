"""Whom the pronouns of an article mean, by gender, number, subjecthood and distance; open where two fit equally well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.model import Entity, Mention, Span
from claimcheck.naming.tokens import Token, past_brackets
from claimcheck.text.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    FIRST_PERSON,
    IRREGULAR_PASTS,
    PREPOSITIONS,
    PRONOUNS,
    SPEECH_VERBS,
    WH,
)

Row = Sequence[Token]

_REACH = 4  # sentences
_SEEN = 150  # mentions: enough for four sentences, a bound for texts without full stops
_PHRASE = 40  # words
_ASIDE = 14  # words
# After Lappin & Leass 1994 (subject before object before the rest, falling with distance), set by reading news: a subject of the
# sentence before outweighs a nearer object.
_STEP, _SUBJECT, _SPEAKER, _GENITIVE, _GENDER, _PERSON, _AGAIN, _MARGIN = 1.5, 2.0, 0.5, -0.5, 0.5, 1.0, 0.5, 0.75
_OBJECTS = frozenset({"him", "her", "them", "it"})
_OPENERS = frozenset(
    "in after before during on at for since with despite following upon until throughout as when while because although".split()
)
_FRONTED = frozenset(
    "asked speaking talking referring responding replying reacting questioned told commenting pressed writing".split()
)
_NOT_OWNED = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | {"the", "a", "an", "not", "that"}
_BORDERS = CONJUNCTIONS | WH | {"that", "saying", "adding", "telling"}


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention with its words: `first:last` of sentence `row`."""

    row: int
    first: int
    last: int
    mention: Mention


def find_pronouns(rows: Sequence[Row]) -> list[Seen]:
    """The personal pronouns of an article as open mentions."""
    found = []
    for number, row in enumerate(rows):
        for at, token in enumerate(row):
            if token.lower in PRONOUNS and token.text != "US":
                span = Span(token.start, token.end, token.field)
                genitive = PRONOUNS[token.lower][2] and (token.lower != "her" or _owns(row, at))
                found.append(Seen(number, at, at + 1, Mention(span, span, "pronoun", None, genitive)))
    return found


def _owns(row: Row, at: int) -> bool:
    """Whether "her" stands before what she owns."""
    after = row[at + 1] if at + 1 < len(row) else None
    if after is None or not after.joined:
        return False
    return after.lower not in _NOT_OWNED


def resolve_pronouns(rows: Sequence[Row], seen: Sequence[Seen], entities: Sequence[Entity]) -> list[Seen]:
    """The same mentions with those pronouns resolved that can be; what stands inside quotations stays open."""
    cast = list(entities)
    steps = _steps(rows)
    settled: list[Seen] = []
    subjects: list[bool] = []
    for at, item in enumerate(seen):
        token = rows[item.row][item.first]
        if item.mention.form == "pronoun" and token.lower not in FIRST_PERSON and token.quote < 0:
            entity = _ahead(rows, seen, at, cast)
            if entity is None:
                entity = _antecedent(rows, steps, settled, subjects, item, cast)
            item = replace(item, mention=replace(item.mention, entity=entity))
            told = PRONOUNS[token.lower][0]
            if entity is not None and told in ("m", "f") and not cast[entity].gender:
                cast[entity] = replace(cast[entity], gender=told)
        settled.append(item)
        subjects.append(is_subject(rows[item.row], item))
    return settled


def _steps(rows: Sequence[Row]) -> list[int]:
    """How far each sentence is from the first, sentences that stand wholly inside quotations not counted."""
    steps: list[int] = []
    at = 0
    for row in rows:
        at += any(token.quote < 0 for token in row)
        steps.append(at)
    return steps


def _ahead(rows: Sequence[Row], seen: Sequence[Seen], at: int, entities: Sequence[Entity]) -> int | None:
    """The subject to which a pronoun in a phrase that opens its sentence looks ahead ("After his release, Berg said …")."""
    item = seen[at]
    row = rows[item.row]
    if row[0].lower not in _OPENERS and not row[0].lower.endswith("ing"):
        return None
    if item.first > _PHRASE or any("," in row[i].before for i in range(1, item.first + 1)):
        return None
    comma = next((i for i in range(item.first + 1, min(len(row), _PHRASE)) if row[i].before.strip() == ","), None)
    if comma is None or any(other.row == item.row and other.mention.form == "name" for other in seen[max(0, at - 3) : at]):
        return None
    for other in seen[at + 1 : at + 6]:
        if other.row != item.row:
            break
        entity = other.mention.entity
        if other.first >= comma and entity is not None and not other.mention.genitive and other.mention.form != "pronoun":
            fits = other.first <= comma + 2 and _fits(row[item.first].lower, entities[entity]) is not None
            return entity if fits else None
    return None


def _antecedent(
    rows: Sequence[Row],
    steps: Sequence[int],
    before: Sequence[Seen],
    subjects: Sequence[bool],
    item: Seen,
    entities: Sequence[Entity],
) -> int | None:
    """The entity that a pronoun means, None where nobody or more than one fits best."""
    row = rows[item.row]
    word = row[item.first].lower
    if word in ("it", "its", "itself") and _empty(row, item.first):
        return None
    reach = _REACH if PRONOUNS[word][0] in ("m", "f") else 1
    best: dict[int, float] = {}
    barred: set[int] = set()
    for at in range(len(before) - 1, max(-1, len(before) - _SEEN), -1):
        other = before[at]
        distance = steps[item.row] - steps[other.row]
        if distance > reach or rows[other.row][0].field != row[0].field:
            break
        entity = other.mention.entity
        if other.row == item.row and other.last > item.first:
            continue  # "her daughter" holds the "her" that it cannot explain
        if entity is None or rows[other.row][other.first].quote >= 0:
            continue
        gender = _fits(word, entities[entity])
        if gender is None:
            continue
        if other.row == item.row and (row[0].lower in _FRONTED or row[0].lower.endswith("ing")):
            continue  # "Asked about Berg, he said"
        if subjects[at] and _one_clause(row, other, item):
            barred.add(entity)
        best[entity] = max(best.get(entity, -99.0), gender + _weight(rows, other, subjects[at], distance))
    ranked = sorted((weight, entity) for entity, weight in best.items() if entity not in barred)
    if not ranked or (len(ranked) > 1 and ranked[-1][0] - ranked[-2][0] < _MARGIN):
        return None
    weight, entity = ranked[-1]
    return entity if weight > 0 or entities[entity].kind != "role" else None


def _empty(row: Row, at: int) -> bool:
    """Whether "it" stands for nothing named: "it is clear that", "as he put it", "it seems"."""
    after = row[at + 1].lower if at + 1 < len(row) else ""
    if (
        at
        and row[at].joined
        and row[at - 1].lower
        in ("put", "make", "makes", "made", "making", "find", "found", "call", "considers", "do", "did", "think")
    ):
        return True
    if row[at].full != row[at].end or after in (
        "seems",
        "seemed",
        "appears",
        "appeared",
        "turns",
        "turned",
        "takes",
        "took",
        "happens",
        "remains",
        "follows",
    ):
        return True
    if after in ("is", "was", "be", "’s", "would", "may", "might", "will", "could", "should"):
        follower = row[at + 2].lower if at + 2 < len(row) else ""
        follower = (
            row[at + 3].lower if follower in ("be", "not", "also", "still", "now", "already") and at + 3 < len(row) else follower
        )
        return after in ("is", "was", "be", "’s") and not follower.endswith(("ing", "ed"))
    return False


def _fits(word: str, entity: Entity) -> float | None:
    """A bonus where an entity can be meant by a pronoun, None where it cannot."""
    gender, plural, _ = PRONOUNS[word]
    if gender in ("m", "f"):
        if entity.kind not in ("person", "role") or entity.plural or entity.gender not in ("", gender):
            return None
        return (_GENDER if entity.gender else 0.0) + (_PERSON if entity.kind == "person" else 0.0)
    if plural:
        return 0.0 if entity.plural else None
    return 0.0 if entity.gender == "n" and not entity.plural and entity.kind != "group" else None


def _weight(rows: Sequence[Row], other: Seen, subject: bool, distance: int) -> float:
    """How well a mention lends itself: near, a subject, a speaker, a pronoun's antecedent already."""
    weight = -_STEP * distance
    if subject:
        weight += _SUBJECT
        after = rows[other.row][other.last] if other.last < len(rows[other.row]) else None
        if after is not None and after.lower in SPEECH_VERBS:
            weight += _SPEAKER
    if other.mention.genitive:
        weight += _GENITIVE if other.first > 3 else -_GENITIVE  # "Berg's plan …" opens the sentence much as a subject does
    if other.mention.form == "pronoun":
        weight += _AGAIN
    return weight


def _one_clause(row: Row, subject: Seen, item: Seen) -> bool:
    """Whether a subject and an object pronoun stand in one clause, so that they cannot be one ("Berg met him")."""
    if subject.row != item.row or item.mention.genitive or row[item.first].lower not in _OBJECTS:
        return False
    if is_subject(row, item) or item.first - subject.last > _PHRASE:
        return False
    between = row[subject.last : item.first + 1]
    return not any(token.lower in _BORDERS or token.before.strip() for token in between)


def is_subject(row: Row, seen: Seen) -> bool:
    """Whether a mention looks like a subject: a verb follows it, it opens the sentence, or a reporting verb precedes it."""
    if seen.mention.genitive:
        return False
    before = row[seen.first - 1] if seen.first else None
    joined = before is not None and row[seen.first].joined
    if joined and before is not None and before.lower in PREPOSITIONS and before.lower not in ("that", "as", "than"):
        return False
    place = past_brackets(row, seen.last)
    after = row[place] if place < len(row) else None
    if before is None:
        return True
    if after is not None and (after.joined or place > seen.last) and _verbal(after):
        return True
    if after is not None and not after.joined and place == seen.last:
        return after.lower in ("who", "whose") or _verbal_after_aside(row, place) or (joined and before.lower in SPEECH_VERBS)
    return joined and before.lower in SPEECH_VERBS and (after is None or not after.joined)


def _verbal_after_aside(row: Row, place: int) -> bool:
    """Whether a verb follows the aside between commas that begins here ("Berg, from Oslo, said")."""
    if row[place].before.strip() != ",":
        return False
    end = next((i for i in range(place + 1, min(len(row), place + _ASIDE)) if row[i].before.strip() == ","), None)
    return end is not None and _verbal(row[end])


def _verbal(token: Token) -> bool:
    return (
        token.lower in AUXILIARIES or token.lower in SPEECH_VERBS or token.lower in IRREGULAR_PASTS or token.lower.endswith("ed")
    )
