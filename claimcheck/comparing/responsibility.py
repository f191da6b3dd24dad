"""Finds attacks for which one report lets a group claim responsibility while officials of another see no link to any group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from claimcheck.comparing.propositions import Pair, Weights, pair
from claimcheck.comparing.statements import Statement
from claimcheck.model import Article

_CLAIM = re.compile(r"\b(?:claim(?:s|ed|ing)?|taken?|takes|took|assum(?:es|ed)) (?:\w+ )?responsibility for\b", re.I)
_GROUP = (
    r"(?:terror\w*|militant\w*|extremis\w*|jihad\w*|islamist\w*|islamic state|isis|isil|daesh|al[- ]?qa\w+|taliban|separatist\w*|"
    r"(?:any|the|a|such|organi[sz]ed|foreign|outside|armed) (?:groups?|networks?|organi[sz]ations?|cells?))"
)
_LINK = r"(?:links?|linked|connections?|connected|ties|tied|affiliations?|affiliated|contacts?|relations?|related|nexus)"
_NONE = re.compile(
    rf"\b(?:no|not|nothing|never|neither|without|any)\b[^.;]{{0,50}}\b{_LINK}\b[^.;]{{0,40}}\b{_GROUP}\b|"
    rf"\b(?:was|is|were|been) not (?:an? )?(?:act of )?terror",
    re.I,
)

_ANY = re.compile(rf"\b{_GROUP}\b", re.I)


def claimed_and_denied(found: Iterable[Statement], articles: Mapping[str, Article]) -> Iterator[Pair]:
    """Pairs of a claim of responsibility and the word of a named source that there is no link to any group.

    Only articles that carry the claim and nowhere tell of the denial are set against the denial; of each article the first
    passage in the text counts, a headline last.
    """
    if not any("responsibility" in f"{article.title} {article.text}".lower() for article in articles.values()):
        return
    claims: dict[str, Statement] = {}
    denials: dict[str, Statement] = {}
    for statement in sorted(found, key=lambda s: (s.span.field == "title", s.place)):
        if _CLAIM.search(f"{statement.cue} {statement.text}"):
            claims.setdefault(statement.article, statement)
        elif statement.source and not _ANY.search(statement.source) and _NONE.search(statement.text):
            denials.setdefault(statement.article, statement)
    for name, claim in sorted(claims.items()):
        if _NONE.search(articles[name].text):
            continue
        for other, denial in sorted(denials.items()):
            if articles[name].witness != articles[other].witness and _CLAIM.search(articles[other].text):
                yield pair(claim, denial, Weights({}))
