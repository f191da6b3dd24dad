"""A pydantic model's JSON schema in the subset that strict endpoints and llama.cpp's grammar both take.

Strict endpoints want every property required, no other properties, and no `oneOf`, `default`, `pattern`, bounds or
`format` (OpenAI, structured outputs); a `pattern` makes llama.cpp drop the grammar without a word (llama.cpp #19051). What
falls away here is checked after the answer has come, by pydantic.
"""

from __future__ import annotations

from typing import Any

# In this order, whatever pydantic's: the order of the words is part of a recorded request.
_SINGLE = ("title", "description", "$ref", "type", "enum")


def strict(model_schema: dict[str, Any]) -> dict[str, Any]:
    """The strict form of what `model_json_schema()` gives; the root keeps its title, the input is not altered."""
    kept = _strict(model_schema)
    if "title" in model_schema:
        kept = {"title": model_schema["title"], **kept}
    if definitions := model_schema.get("$defs"):
        kept["$defs"] = {name: _strict(definition) for name, definition in definitions.items()}
    return kept


def _strict(schema: dict[str, Any]) -> dict[str, Any]:
    if "const" in schema:
        schema = {**schema, "enum": [schema["const"]]}
    if len(schema.get("allOf", ())) == 1:  # how pydantic once wrote a reference with a description
        schema = {**schema["allOf"][0], **schema}
    kept = {key: schema[key] for key in _SINGLE if key in schema and key != "title"}
    if branches := schema.get("anyOf") or schema.get("oneOf"):
        kept["anyOf"] = [_strict(branch) for branch in branches]
    if "items" in schema:
        kept["items"] = _strict(schema["items"])
    if kept.get("type") == "object":
        properties = schema.get("properties", {})
        kept["properties"] = {name: _strict(inner) for name, inner in properties.items()}
        kept["required"] = list(properties)
        kept["additionalProperties"] = False
    return kept
