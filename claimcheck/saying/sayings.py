"""The noun of the grammar of reporting: one saying in a line, in token indices."""

from __future__ import annotations

from dataclasses import dataclass

Range = tuple[int, int]
"""Token indices of a line, half-open."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One reporting cue with its source and contents.

    `stance` is that of the cue's frame, before negation and condition are weighed; `lemma` the verb, "" for a noun or a mark,
    `frame` the letter of the frame that fitted (see `cue_lexicon`).
    `relative`: the source is "who", "which" or "that". `spoken`: the source itself speaks, as against "according to" or a
    passive. `opens`: the words follow in the next line ("He said:"); `closes`: they stand in the line before ("— Ann Smith").
    """

    cue: Range
    source: Range | None
    contents: tuple[Range, ...]
    stance: str
    lemma: str = ""
    frame: str = ""
    relative: bool = False
    spoken: bool = True
    opens: bool = False
    closes: bool = False
