"""Proves what a model answered against the article, field by field; what the text does not hold is refused with a reason.

Grounded is not yet right: words must stand in the text exactly as said, a speaker must be linked to them by the text's own
grammar, and stance, hedge and value are computed from the text, never taken from the model. Nothing is repaired.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from claimcheck.asking.answers import NOT_STATED, NumberSaid, SpeakerSaid, StatementSaid
from claimcheck.asking.frames import fits
from claimcheck.asking.grounding import find_words
from claimcheck.asking.linking import Linker
from claimcheck.asking.passages import Passage
from claimcheck.asking.support import supported
from claimcheck.model import AttributionClaim, Change, Names, NumberClaim, NumberPhrase, Quantity, QuoteClaim, Scan, Span, Status
from claimcheck.saying.governing import cues_in, stance_of_word
from claimcheck.saying.stance import NEUTRAL, stance_of

MAX_SHOWN = 200
"""Longer words of a model are shown by their beginning."""
MIN_WORDS = 2
"""A statement needs a subject and what is said of it."""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that the model said and the text does not hold; `mark` is what it was asked about."""

    mark: str
    reason: str
    said: str


class Verifier:
    """The proofs for one article; pure, whatever the order in which it is asked."""

    def __init__(self, scan: Scan, names: Names, linker: Linker) -> None:
        self._scan, self._linker, self._names = scan, linker, names
        self._entities = {entity.name: index for index, entity in reversed(list(enumerate(names.entities)))}

    def quote(self, claim: QuoteClaim, said: SpeakerSaid) -> QuoteClaim | Refused | None:
        """The claim with its speaker, where the text links them; None where the model leaves it open."""
        if said.speaker == NOT_STATED:
            return None
        shown = _shown(said.speaker)
        entity = self._entities.get(said.speaker)
        if entity is None:
            return Refused(said.mark, f"nobody of the name {shown} stands in the article", shown)
        link = self._linker.linked(entity, claim.span)
        if link is None:
            return Refused(said.mark, f"the text does not say that {shown} speaks these words", shown)
        return replace(
            claim,
            speaker=said.speaker,
            speaker_span=link.source,
            cue=self._scan.article.words(link.cue),
            cue_span=link.cue,
            by={**claim.by, "speaker": "model"},
        )

    def number(self, claim: NumberClaim, said: NumberSaid) -> tuple[NumberClaim, tuple[Refused, ...]]:
        """The claim with those of the fields that the text supports, and the refusals of the others."""
        refused: list[Refused] = []
        for field, value in sorted(said.fields.items()):
            reason = self._number_reason(claim, field, value)
            if reason:
                refused.append(Refused(said.mark, reason, _shown(f"{field}: {value}")))
            else:
                claim = _with(claim, field, value)
        return claim, tuple(refused)

    def statement(self, passage: Passage, said: StatementSaid) -> AttributionClaim | Refused | None:
        """The attribution that the text holds; None for a quotation, and for a statement in the article's own voice."""
        shown = _shown(f"{said.source}: “{said.statement}” by the words “{said.cue}”")
        place = self.words(passage, said.mark, said.statement)
        if isinstance(place, str):
            return Refused(said.mark, place, shown)
        if self._quoted(place) or (not said.cue and said.source == NOT_STATED):
            return None  # a quotation has a claim of its own
        cue = self.cue(passage, place, said.cue)
        if cue is None:
            return Refused(said.mark, f"the words “{_shown(said.cue)}” are no reporting words beside the statement", shown)
        if not fits(said.cue, self._scan.article.words(place)):
            return Refused(said.mark, f"“{_shown(said.cue)}” does not report such words", shown)
        if len(self._linker.sentences_of(place)) > 1:
            return Refused(said.mark, "this runs over the end of its sentence", shown)
        governed = self._linker.governed(cue)
        entity = self._entities.get(said.source)
        if said.source == NOT_STATED:
            if governed is not None and governed.entity is not None:
                return Refused(said.mark, "the text names who says this", shown)
        elif entity is None or governed is None or governed.entity != entity:
            return Refused(said.mark, f"the text does not say that {_shown(said.source)} says this", shown)
        return AttributionClaim(
            passage.article.id,
            place,
            source=None if entity is None else said.source,
            source_span=governed.source if governed and entity is not None else None,
            cue=self._scan.article.words(cue),
            cue_span=cue,
            stance=self.stance(place, cue),
            by={"source": "model", "cue": "model", "statement": "model", "stance": "rules"},
        )

    def words(self, passage: Passage, mark: str, said: str) -> Span | str:
        """Where the words stand, verbatim and whole, in the marked sentence or else at one place of the passage; or a reason."""
        if len(passage.unmarked(said).split()) < MIN_WORDS:
            return "this is too short to state anything"
        asked = {m.name: m.span for m in passage.marks}.get(mark)
        places = list(self._places(passage, said))
        if not places:
            return "these words do not stand in the passage letter by letter"
        near = [place for place in places if asked is not None and place.touches(asked)]
        if not near and len(places) > 1:
            return "these words stand at several places, and not in that sentence"
        place = (near or places)[0]
        return self._cut_number(place) or place

    def cue(self, passage: Passage, place: Span, said: str) -> Span | None:
        """Where the cue stands: verbatim, in the sentences of the place, and holding a reporting word."""
        around = self._linker.around(place, beside=0)
        found = [span for span in self._places(passage, said) if around is not None and span.within(around)]
        nearest = min(found, key=lambda span: max(span.start - place.end, place.start - span.end, 0), default=None)
        return nearest if nearest is not None and self._reports(nearest) else None

    def _quoted(self, place: Span) -> bool:
        return any(place.within(quotation.outer) for quotation in self._scan.quotations)

    def _reports(self, cue: Span) -> bool:
        return next(cues_in(self._scan.article, cue), None) is not None

    def stance(self, place: Span, cue: Span) -> str:
        """The stance in which the text puts the words, whatever the model made of them.

        Every denial, negation, condition or question over them counts, the innermost first, not just the cue that the model
        names; what the words themselves report ("Ann denies it" inside a statement of Ben's) does not.
        """
        inner = self._linker.first_cue(place)
        head = Span(place.start, max(inner.start, place.start + 1), place.field) if inner else place
        stance = stance_of(self._scan, head)
        named = stance_of(self._scan, place, cue) if stance in NEUTRAL else stance
        named = named if named not in NEUTRAL else stance_of_word(self._scan.article, cue, named)
        return named if named not in NEUTRAL else self._linker.stance_behind(place, named)

    def _places(self, passage: Passage, said: str) -> Iterable[Span]:
        said = passage.unmarked(said)
        for block in passage.blocks:
            for start, end in find_words(passage.article.words(block), said):
                yield Span(block.start + start, block.start + end, block.field)

    def _cut_number(self, place: Span) -> str:
        """A reason where the words begin or end inside a quantity: "100,000" out of "more than 100,000" is another number."""
        for number in self._scan.numbers:
            if isinstance(number.value, Quantity) and place.touches(number.span) and _cuts(place, number):
                return f"this cuts “{self._scan.article.words(number.span)}” in two"
        return ""

    def _number_reason(self, claim: NumberClaim, field: str, value: str) -> str:
        if field == "source":
            entity = self._entities.get(value)
            if entity is None or self._linker.linked(entity, claim.span) is None:
                return f"the text does not say that {_shown(value)} gives this number"
            return ""
        around = self._linker.around(claim.span, beside=0)
        words = self._scan.article.words(around) if around else ""
        return "" if supported(field, value, words) else f"nothing in the sentence says {value}"


def _cuts(place: Span, number: NumberPhrase) -> bool:
    """Whether the place begins or ends inside the phrase, and does not lie wholly within the thing counted."""
    return not number.span.within(place) and (not place.within(number.span) or place.touches(number.numeral))


def _with(claim: NumberClaim, field: str, value: str) -> NumberClaim:
    by = {**claim.by, field: "model"}
    if field == "change":
        return replace(claim, change=cast(Change, value), by=by)
    if field == "status":
        return replace(claim, status=cast(Status, value), by=by)
    return replace(claim, source=value, by=by)


def _shown(said: str) -> str:
    return said if len(said) <= MAX_SHOWN else f"{said[:MAX_SHOWN]}…"


def candidates(names: Names, linker: Linker, passage: Passage, *, places: bool, limit: int = 40) -> tuple[str, ...]:
    """Who can be named in the answer about a passage: those whom it mentions; first those who govern a cue in it.

    Nobody else can be linked to its words, and a small model takes the first name of a list where it is at a loss (measured:
    docs/prompts.md). Places are no speakers of quotations, but they deny and accuse.
    """
    wanted = {"person", "organisation", "role", "group", *(["place"] if places else [])}
    inside = (m.entity for block in passage.blocks for m in linker.mentions(block))
    seen = [index for index in dict.fromkeys(inside) if index is not None and names.entities[index].kind in wanted]
    speaking = frozenset[int]().union(*(linker.speakers(block) for block in passage.blocks))
    ordered = [index for index in seen if index in speaking] + [index for index in seen if index not in speaking]
    named = (names.entities[index].name for index in ordered)
    return tuple(dict.fromkeys(name for name in named if 0 < len(name) <= MAX_SHOWN))[:limit]
