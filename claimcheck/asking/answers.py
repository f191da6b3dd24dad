"""What a model may answer about a passage: one schema a question, its marks named and its candidates enumerated.

The schemas keep to what strict endpoints and llama.cpp's grammar both take: every property required, no additional ones, no
`oneOf`, no defaults, no bounds; what has no answer is "" or "not stated". Bounds are checked after parsing
(`claimcheck.asking.verify`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import GenericAlias
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, FailFast, create_model

NOT_STATED = "not stated"
"""The candidate for "nobody in this passage"."""

MAX_STATEMENTS = 24
"""More statements than that in one passage are noise: the rest is not read (a passage asks about twelve sentences at most)."""

Ask = Literal["change", "status", "source"]
CHOICES: Mapping[Ask, tuple[str, ...]] = {
    "change": ("level", "increase", "decrease", NOT_STATED),
    "status": ("current", "planned", "past", "estimated", "alleged", NOT_STATED),
}


@dataclass(frozen=True, slots=True)
class SpeakerSaid:
    """The model's word on one quotation: which candidate spoke."""

    mark: str
    speaker: str


@dataclass(frozen=True, slots=True)
class NumberSaid:
    """The model's word on one number: the fields that it was asked for, those it left out not in it."""

    mark: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class StatementSaid:
    """The model's word on one sentence: who states what, the words as it copied them."""

    mark: str
    source: str
    cue: str
    statement: str


class _Wire(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def quotes_schema(marks: Sequence[str], candidates: Sequence[str]) -> type[BaseModel]:
    """The answer about quotations: for every mark one of the candidates.

    The cue is not asked for: it is the text's link that proves a speaker, and a small model copies the quotation instead
    (measured: docs/prompts.md).
    """
    return _model("Quotes", dict.fromkeys(marks, one_of([*candidates, NOT_STATED])))


def numbers_schema(asks: Mapping[str, Sequence[Ask]], candidates: Sequence[str]) -> type[BaseModel]:
    """The answer about numbers: for every mark the fields asked for, each with its choices."""
    choices = {**CHOICES, "source": (*candidates, NOT_STATED)}
    made: dict[tuple[Ask, ...], Any] = {}
    for fields in asks.values():
        key = tuple(fields)
        if key not in made:
            made[key] = _model("".join(["Number", *(f.title() for f in key)]), {f: one_of(choices[f]) for f in key})
    return _model("Numbers", {mark: made[tuple(fields)] for mark, fields in asks.items()})


def statements_schema(marks: Sequence[str], candidates: Sequence[str]) -> type[BaseModel]:
    """The answer about sentences: a list of statements, each with its sentence, its cue, its source and its own words."""
    statement = _model(
        "Statement", {"sentence": one_of(marks), "cue": str, "source": one_of([*candidates, NOT_STATED]), "statement": str}
    )
    # The first wrong row is enough: 50,000 of them took 8 s and 230 MB to describe.
    return _model("Statements", {"statements": Annotated[GenericAlias(list, (statement,)), FailFast()]})


def speakers_said(answer: BaseModel) -> tuple[SpeakerSaid, ...]:
    """A quotes answer in plain rows, in the order of its marks."""
    return tuple(SpeakerSaid(mark, speaker) for mark, speaker in answer.model_dump().items())


def numbers_said(answer: BaseModel) -> tuple[NumberSaid, ...]:
    """A numbers answer in plain rows; what the model left open is not in them."""
    return tuple(
        NumberSaid(mark, {field: value for field, value in row.items() if value != NOT_STATED})
        for mark, row in answer.model_dump().items()
    )


def statements_said(answer: BaseModel) -> tuple[StatementSaid, ...]:
    """A statements answer in plain rows, in its own order, however many."""
    rows = answer.model_dump()["statements"]
    return tuple(StatementSaid(row["sentence"], row["source"], row["cue"], row["statement"]) for row in rows)


def one_of(choices: Iterable[str]) -> Any:
    """The type of one of these words, each once, in their order."""
    return Literal[tuple(dict.fromkeys(choices))]


def _model(name: str, fields: Mapping[str, Any]) -> type[BaseModel]:
    definitions: dict[str, Any] = {field: (kind, ...) for field, kind in fields.items()}
    model: type[BaseModel] = create_model(name, __base__=_Wire, **definitions)
    return model
