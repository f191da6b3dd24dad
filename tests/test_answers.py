"""The schemas are what strict endpoints take, and answers outside them are refused."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from claimcheck.asking.answers import (
    NOT_STATED,
    numbers_said,
    numbers_schema,
    quotes_schema,
    speakers_said,
    statements_said,
    statements_schema,
)

QUOTES = quotes_schema(["q1", "q2"], ["Ada Brenn", "police"])
NUMBERS = numbers_schema({"n1": ("change", "status"), "n2": ("status", "source")}, ["police"])
STATEMENTS = statements_schema(["s1", "s2"], ["police"])


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    if isinstance(tree, dict):
        yield tree
    for child in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from nodes(child)


@pytest.mark.parametrize("schema", [QUOTES, NUMBERS, STATEMENTS])
def test_schemas_are_valid_on_strict_endpoints(schema: type[BaseModel]) -> None:
    for node in nodes(schema.model_json_schema()):
        assert not node.keys() & {
            "oneOf",
            "allOf",
            "not",
            "default",
            "pattern",
            "format",
            "minItems",
            "maxItems",
            "minLength",
            "maximum",
        }
        if node.get("type") == "object":
            assert node["additionalProperties"] is False
            assert sorted(node["required"]) == sorted(node["properties"])


def test_a_quotes_answer_names_marks_and_candidates() -> None:
    answer = QUOTES.model_validate({"q1": "police", "q2": NOT_STATED})
    assert [(s.mark, s.speaker) for s in speakers_said(answer)] == [("q1", "police"), ("q2", NOT_STATED)]


def test_a_numbers_answer_leaves_out_what_is_open() -> None:
    answer = NUMBERS.model_validate(
        {"n1": {"change": "level", "status": NOT_STATED}, "n2": {"status": "past", "source": "police"}}
    )
    assert [(s.mark, dict(s.fields)) for s in numbers_said(answer)] == [
        ("n1", {"change": "level"}),
        ("n2", {"status": "past", "source": "police"}),
    ]


def test_a_statements_answer_keeps_its_order() -> None:
    row = {"sentence": "s2", "cue": "said", "source": "police", "statement": "it rained"}
    answer = STATEMENTS.model_validate({"statements": [row, row | {"sentence": "s1"}]})
    assert [s.mark for s in statements_said(answer)] == ["s2", "s1"]


@pytest.mark.parametrize(
    ("schema", "answer"),
    [
        (QUOTES, {"q1": "police"}),
        (QUOTES, {"q1": "nobody there", "q2": "police"}),
        (
            QUOTES,
            {
                "q1": "police",
                "q2": "police",
                "q9": "police",
            },
        ),
        (QUOTES, {"q1": 1, "q2": "police"}),
        (NUMBERS, {"n1": {"change": "sideways", "status": "past"}, "n2": {"status": "past", "source": "police"}}),
        (STATEMENTS, {"statements": [{"sentence": "s3", "cue": "", "source": "police", "statement": "x"}]}),
        (STATEMENTS, {"statements": {}}),
        (STATEMENTS, []),
    ],
)
def test_what_does_not_fit_is_refused(schema: type[BaseModel], answer: object) -> None:
    with pytest.raises(ValidationError):
        schema.model_validate_json(json.dumps(answer))


def test_no_candidates_leave_one_choice() -> None:
    schema = quotes_schema(["q1"], [])
    assert speakers_said(schema.model_validate({"q1": NOT_STATED}))[0].speaker == NOT_STATED


def test_a_candidate_named_like_the_open_choice_is_harmless() -> None:
    schema = quotes_schema(["q1"], [NOT_STATED, "q1", "cue"])
    assert speakers_said(schema.model_validate({"q1": "cue"}))[0].speaker == "cue"
