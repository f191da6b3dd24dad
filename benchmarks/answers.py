"""Answers of a model kept on disk by the content of the question, so that a second measurement asks nothing."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from pathlib import Path
from typing import Any

from claimcheck import Reader
from claimcheck.door.llm import ON_THE_WAY, Answered, Door, Question, Usage, open_door
from claimcheck.reader import RulesReader
from claimcheck.settings import load


class KeptAnswers:
    """A door that looks into a folder first; `asked` and `kept` count questions, the door's own `usage` what was sent now."""

    def __init__(self, door: Door, model: str | None, folder: Path) -> None:
        self._door, self._model, self._folder = door, model, folder
        self.usage = Usage()
        folder.mkdir(parents=True, exist_ok=True)

    def ask(self, question: Question) -> Answered:
        """The kept answer, or a new one, which is kept unless it failed on the way."""
        path = self._folder / f"{self._key(question)}.json"
        if path.exists():
            return self._counted(_answered(json.loads(path.read_text(encoding="utf-8")), question))
        answer = self._door.ask(question)
        if answer.failure not in ON_THE_WAY:
            row = {f.name: getattr(answer, f.name) for f in dataclasses.fields(answer)}
            row["value"] = answer.value.model_dump(mode="json", by_alias=True) if answer.value is not None else None
            new = path.with_suffix(".new")
            new.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8", errors="surrogatepass")
            new.replace(path)
        return self._counted(answer)

    def _counted(self, answer: Answered) -> Answered:
        """What the questions cost when they were first asked."""
        self.usage.sent(answer.tokens_in, answer.tokens_out, answer.seconds)
        self.usage.ended(answer)
        return answer

    def _key(self, question: Question) -> str:
        schema = question.schema.model_json_schema()
        asked = [self._model, question.system, question.user, schema, question.correction]
        return hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()


def _answered(row: dict[str, Any], question: Question) -> Answered:
    value = question.schema.model_validate(row.pop("value")) if row["value"] is not None else row.pop("value")
    return Answered(value, **row)


def reader_of(kind: str, base_url: str | None, model: str | None, folder: Path) -> Reader:
    """The rules, or a model reader whose answers are kept in `folder`; errors as of `claimcheck.door.llm.open_door`."""
    if kind == "rules":
        return RulesReader()
    from claimcheck.asking.model_reader import ModelReader

    settings = load(base_url=base_url, model=model, workers=2)
    door = open_door(settings)
    return ModelReader.from_settings(settings, KeptAnswers(door, door.model, folder))
