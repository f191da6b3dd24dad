"""Whom the pronouns of an article mean, by gender, number, subjecthood and distance; open where two fit equally well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.function_words import AUXILIARIES, CONJUNCTIONS, FIRST_PERSON, PREPOSITIONS, PRONOUNS, SPEECH_VERBS
from claimcheck.model import Entity, Mention, Span
from claimcheck.tokens import Token

Row = Sequence[Token]

_REACH = 4


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
            if token.lower in PRONOUNS and not (token.text == "US"):
                span = Span(token.start, token.end, token.field)
                genitive = PRONOUNS[token.lower][2] and (token.lower != "her" or _owns(row, at))
                found.append(Seen(number, at, at + 1, Mention(span, span, "pronoun", None, genitive)))
    return found


def _owns(row: Row, at: int) -> bool:
    """Whether "her" stands before what she owns."""
    after = row[at + 1] if at + 1 < len(row) else None
    if after is None or not after.joined:
        return False
    return after.lower not in PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | {"the", "a", "an", "not", "that"}


def resolve_pronouns(rows: Sequence[Row], seen: Sequence[Seen], entities: Sequence[Entity]) -> list[Seen]:
    """The same mentions with those pronouns resolved that can be; what stands inside quotations stays open."""
    settled: list[Seen] = []
    for item in seen:
        word = rows[item.row][item.first].lower
        if item.mention.form == "pronoun" and word not in FIRST_PERSON and rows[item.row][item.first].quote < 0:
            entity = _antecedent(rows, settled, item, entities)
            item = replace(item, mention=replace(item.mention, entity=entity))
        settled.append(item)
    return settled


def _antecedent(rows: Sequence[Row], before: Sequence[Seen], item: Seen, entities: Sequence[Entity]) -> int | None:
    """The entity that a pronoun means, None where nobody or more than one fits best."""
    word = rows[item.row][item.first].lower
    best: dict[int, float] = {}
    for other in reversed(before):
        distance = item.row - other.row
        if distance > _REACH:
            break
        entity = other.mention.entity
        if entity is None or rows[other.row][other.first].quote >= 0 or not _fits(word, entities[entity]):
            continue
        if rows[other.row][0].field != rows[item.row][0].field:
            continue
        best[entity] = max(best.get(entity, -99.0), _weight(rows, other, item, distance))
    if not best:
        return None
    ranked = sorted(best.items(), key=lambda pair: -pair[1])
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 0.5:
        return None
    return ranked[0][0]


def _fits(word: str, entity: Entity) -> bool:
    gender, plural, _ = PRONOUNS[word]
    if gender in ("m", "f"):
        return entity.kind in ("person", "role") and not entity.plural and entity.gender in ("", gender)
    if plural:
        return entity.plural
    return not entity.plural and entity.kind in ("organisation", "place", "role") and entity.gender == "n"


def _weight(rows: Sequence[Row], other: Seen, item: Seen, distance: int) -> float:
    """How well a mention lends itself: near, a subject, not a genitive, not an object beside it in its clause."""
    weight = -2.0 * distance
    subject = is_subject(rows[other.row], other)
    if subject:
        weight += 2.0 if not other.mention.genitive else 0.0
    if other.mention.genitive:
        weight -= 1.0
    if other.mention.form == "pronoun":
        weight += 0.5
    return weight


def is_subject(row: Row, seen: Seen) -> bool:
    """Whether a mention looks like the subject of a clause: a verb follows it, or it opens the sentence or follows a reporting verb."""
    if seen.mention.genitive:
        return False
    before = row[seen.first - 1] if seen.first else None
    if (
        before is not None
        and row[seen.first].joined
        and before.lower in PREPOSITIONS
        and before.lower not in ("that", "after", "before", "since", "as")
    ):
        return False
    after = row[seen.last] if seen.last < len(row) else None
    if after is not None and (after.lower in AUXILIARIES or after.lower in SPEECH_VERBS or after.lower.endswith("ed")):
        return True
    if before is None:
        return True
    return before.lower in SPEECH_VERBS and (after is None or not after.joined)
