"""Reads sentences that deny all that the sentence before them tells: "Police denied it.", "The minister rejected the claim."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.comparing.told_acts import Told

_FLAT = re.compile(
    r"(?:But |However, )?(?P<who>(?:[Tt]he |[Aa] )?[A-Z’'\w][^.;:,“”\"]{0,60}?) (?:(?:has|have|had|later|also|\w+ly) ){0,2}"
    r"(?P<cue>den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed)) "
    r"(?:it|this|that|(?:this|that|the|these|those|such|her|his|their|its|any such) "
    r"(?:claims?|accusations?|allegations?|charges?|accounts?|suggestions?|versions?))(?: (?:on \w+day|in a statement))?\W*$"
)
_PRONOUNS = frozenset("he she they it both".split())
DENYING = frozenset("deny denies denied dispute disputes disputed reject rejects rejected refute refutes refuted".split())
"""Words of which each such sentence has one."""
MOST = 2
"""Things told in one sentence of which "it" may be any; more leave open what is denied."""


def denies_flatly(sentence: str) -> bool:
    """Whether a sentence only denies what the one before it tells."""
    return bool(_FLAT.match(sentence.strip()))


def denied_flatly(sentence: str, before: Sequence[Told]) -> Iterator[Told]:
    """What a sentence denies of the things told, as somebody's word or the article's, in the sentence before it."""
    found = _FLAT.match(sentence.strip())
    if found is None or found["who"].lower() in _PRONOUNS or not 0 < len(before) <= MOST:
        return
    for told in before:
        said = told.statement
        if told.positive and (said.source or "").lower() != found["who"].lower():
            denial = replace(said, source=found["who"], cue=found["cue"], stance="denies")
            yield replace(told, statement=denial, positive=False, firm=True)
