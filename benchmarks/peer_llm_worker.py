"""Runs one other tool on a model, in that tool's own environment: `python peer_llm_worker.py TOOL URL IN.json OUT.json`.

OUT holds for each text {"quotes": [[words, speaker, place]], "numbers": [[words, low, high, place]]}, the place where the tool
gives one, else null; or {"error": …}. Knows nothing of claimcheck.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from peer_prompts import EXAMPLE, NUMBERS, QUOTATIONS, TASK

Found = dict[str, Any]


def langextract(url: str) -> Callable[[str], Found]:
    """As its README shows it, with its defaults: chunks of 1,000 characters, JSON, aligned afterwards."""
    import langextract as lx
    from langextract.providers.openai import OpenAILanguageModel

    model = OpenAILanguageModel(model_id="local", api_key="none", base_url=url, temperature=0.0, max_workers=1)
    rows = [lx.data.Extraction("quotation", words, attributes={"speaker": speaker}) for words, speaker in QUOTATIONS]
    rows += [lx.data.Extraction("number", words, attributes={"low": low, "high": high}) for words, low, high in NUMBERS]
    examples = [lx.data.ExampleData(EXAMPLE, rows)]

    def run(text: str) -> Found:
        done = lx.extract(text, prompt_description=TASK, examples=examples, model=model, max_workers=1, show_progress=False)
        found: Found = {"quotes": [], "numbers": []}
        for e in done.extractions or []:
            given = e.attributes or {}
            at = [e.char_interval.start_pos, e.char_interval.end_pos] if e.char_interval else None
            if e.extraction_class == "quotation":
                found["quotes"].append([e.extraction_text, given.get("speaker"), at])
            elif e.extraction_class == "number":
                found["numbers"].append([e.extraction_text, given.get("low"), given.get("high"), at])
        return found

    return run


def instructor(url: str) -> Callable[[str], Found]:
    """One prompt, one schema, one request an article; a wrong answer is asked for once more."""
    import instructor as lib
    from openai import OpenAI
    from pydantic import BaseModel

    class Quotation(BaseModel):
        words: str
        speaker: str

    class Number(BaseModel):
        words: str
        low: float | None
        high: float | None

    class Claims(BaseModel):
        quotations: list[Quotation]
        numbers: list[Number]

    client = lib.from_openai(OpenAI(base_url=url, api_key="none", max_retries=0, timeout=900), mode=lib.Mode.JSON_SCHEMA)
    shown = {
        "quotations": [{"words": words, "speaker": speaker} for words, speaker in QUOTATIONS],
        "numbers": [{"words": w, "low": float(lo), "high": float(hi) if hi else None} for w, lo, hi in NUMBERS],
    }

    def run(text: str) -> Found:
        messages: Any = [
            {"role": "system", "content": TASK},
            {"role": "user", "content": EXAMPLE},
            {"role": "assistant", "content": json.dumps(shown, ensure_ascii=False)},
            {"role": "user", "content": text},
        ]
        claims = client.chat.completions.create(model="local", response_model=Claims, messages=messages, max_retries=1)
        return {
            "quotes": [[q.words, q.speaker, None] for q in claims.quotations],
            "numbers": [[n.words, n.low, n.high, None] for n in claims.numbers],
        }

    return run


TOOLS = {"langextract": langextract, "instructor": instructor}


def main() -> None:
    """Run the tool and write what it finds."""
    name, url, source, target = sys.argv[1:]
    run = TOOLS[name](url)
    rows = []
    for text in json.loads(Path(source).read_text(encoding="utf-8")):
        try:
            rows.append(run(text))
        except Exception as error:  # noqa: BLE001 - whatever it is: it is counted
            rows.append({"error": f"{type(error).__name__}: {error}"[:300]})
    Path(target).write_text(json.dumps(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
