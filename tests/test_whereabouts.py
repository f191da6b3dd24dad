"""Places narrow a number: countries, names behind "in" and "at", labels before a colon."""

import pytest
from numbers_line import facets


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("The French army has 90 helicopters.", "90", {"france"}),
        ("Nine people were killed in Marlow Bay.", "Nine", {"marlow bay"}),
        ("Nine people were killed off the coast of Sardonia.", "Nine", {"sardonia"}),
        ("Nine people were killed in May.", "Nine", set()),
        ("The worst fires: Harrow Mill: 32 killed.", "32", {"harrow mill"}),
    ],
)
def test_places(text: str, words: str, places: set[str]) -> None:
    assert facets(text, words).entities >= places
    assert places or not facets(text, words).entities
