"""Spellings of one name brought over from another script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.naming.transliteration import plain, sound, variants


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zelenskiy", "Zelensky"),
        ("Dmitri", "Dmitry"),
        ("Khamenei", "Hamenei"),
        ("Alexei", "Aleksey"),
        ("Yuri", "Juriy"),
        ("Strømme", "Stromme"),
    ],
)
def test_romanisations_sound_alike(left: str, right: str) -> None:
    assert sound(left) == sound(right)


@pytest.mark.parametrize(("left", "right"), [("Gaddafi", "Qaddafi"), ("Mohammed", "Muhamad"), ("Bireun", "Bireuen")])
def test_neighbours_are_variants(left: str, right: str) -> None:
    assert variants(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Johnson", "Jackson"), ("Holm", "Halm"), ("Vik", "Dik"), ("Flight-12", "Flight-14"), ("Norman", "German")],
)
def test_others_are_not(left: str, right: str) -> None:
    assert not variants(left, right)


@given(st.text(max_size=15), st.text(max_size=15))
def test_variants_are_symmetric(left: str, right: str) -> None:
    assert variants(left, right) == variants(right, left)


@given(st.text(max_size=15))
def test_plain_is_stable(text: str) -> None:
    assert plain(plain(text)) == plain(text)
