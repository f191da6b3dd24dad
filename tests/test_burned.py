"""What has burned grows; in which unit a report counts it plays no part."""

from __future__ import annotations

import pytest

from claimcheck import Article, check
from claimcheck.measuring.idioms import plain
from claimcheck.text.stems import tokens

FIRST = "A wildfire driven by strong winds has burned 12,000 acres of forest above Marlow, fire officials said."


@pytest.mark.parametrize(
    ("later", "verdict"),
    [
        ("The wildfire above Marlow has blackened nearly 100 square kilometres of forest, officials said.", "updated"),
        ("The wildfire above Marlow has blackened some 24,000 acres of forest, officials said.", "updated"),
        ("The wildfire above Marlow has blackened some 20 square kilometres of forest, officials said.", "revised_down"),
        ("The wildfire above Marlow has blackened some 4,850 hectares of forest, officials said.", None),
    ],
)
def test_a_fire_grows_in_any_unit(later: str, verdict: str | None) -> None:
    articles = [
        Article("a", FIRST, source="The Post", published="2024-08-18"),
        Article("b", later, source="The Herald", published="2024-08-19"),
    ]
    found = [f.verdict for f in check(articles, reader="rules").findings if f.kind == "number"]
    assert found == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("sentence", "telling"),
    [
        ("Two carriages left the rails.", "derail"),
        ("Three carriages came off the track.", "derail"),
        ("He left the room by train on platform two.", ""),
        ("They came off the bench.", ""),
        ("At least 60 homes were lost.", "destroy"),
        ("The town lost 22 houses.", "destroy"),
        ("The town lost 22 jobs.", ""),
    ],
)
def test_what_an_idiom_tells(sentence: str, telling: str) -> None:
    told = {token.stem for token in plain(tokens(sentence, 0))} & {"derail", "destroy"}
    assert told == ({telling} if telling else set())
