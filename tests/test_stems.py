"""Two forms of one word meet under one stem; places of words are exact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.stems import stem, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("injured", "injuring"),
        ("killed", "killing"),
        ("houses", "house"),
        ("countries", "country"),
        ("fell", "fallen"),
        ("shot", "shooting"),
        ("people", "person"),
        ("damaged", "damage"),
        ("deployed", "deployment"),
        ("dead", "died"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("miss", "missile"), ("person", "personal"), ("ship", "shop"), ("pass", "passenger")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text(max_size=80), st.integers(0, 1000))
def test_tokens_are_slices_in_order(text: str, offset: int) -> None:
    found = tokens(text, offset)
    assert all(text[t.start - offset : t.end - offset].lower() == t.word for t in found)
    assert [t.start for t in found] == sorted(t.start for t in found)
