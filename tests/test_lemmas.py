import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparing.lemmas import Cutter, cut, fold, is_past, stem


def forms(text: str) -> list[str]:
    return [w.form for w in cut(text)]


def stems(text: str) -> set[str]:
    return {w.stem for w in cut(text) if w.content}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It’s late", ["it", "is", "late"]),
        ("Russia's plan", ["russia", "'s", "plan"]),
        ("We won't go", ["we", "will", "not", "go"]),
        ("I can’t", ["i", "cannot"]),
        ("Let's go", ["let", "us", "go"]),
        ("the U.S. and the United States", ["the", "unitedstates", "and", "the", "unitedstates"]),
        ("tell us of the US", ["tell", "us", "of", "the", "unitedstates"]),
        ("$1.5 million", ["1500000dollar"]),
        ("1.5 million dollars", ["1500000dollar"]),
        ("1,500,000", ["1500000"]),
        ("twenty-five men", ["25", "men"]),
        ("five per cent", ["5", "percent"]),
        ("5%", ["5", "percent"]),
        ("Sen. Bell", ["senator", "bell"]),
    ],
)
def test_words_come_in_one_form(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


def test_a_gap_and_an_editors_words_are_marked() -> None:
    gap, words = "clear now … that", "the mayor [of Oslo] went"
    assert [w.gap for w in cut(gap)] == [False, False, True, False]
    assert [w.gap for w in cut("clear now... that")] == [False, False, True, False]
    assert [w.form for w in cut(words) if w.inserted] == ["of", "oslo"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("guarantees", "guarantee"),
        ("increased", "increasing"),
        ("destroyed", "destroying"),
        ("investigation", "investigating"),
        ("wrote", "written"),
        ("response", "responded"),
        ("countries", "country"),
    ],
)
def test_inflections_meet(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_a_country_meets_its_people_and_its_capital_by_the_capital_letter() -> None:
    assert stems("Russian concerns") == stems("Moscow's concern")
    assert stem("polish") != stem("poland")


def test_past_forms_are_known() -> None:
    assert is_past("went")
    assert not is_past("bridge")


def test_folding_keeps_letters_of_other_alphabets_apart() -> None:
    assert fold("Ünal’s") == "unal's"
    assert fold("Ж") == "ж"


@given(st.text(max_size=200))
def test_every_word_is_a_slice_and_in_order(text: str) -> None:
    words = cut(text)
    assert all(0 <= w.start < w.end <= len(text) for w in words)
    assert [w.start for w in words] == sorted(w.start for w in words)


@given(st.text(max_size=80), st.text(alphabet=" .\n“”", max_size=5))
def test_cutting_a_part_is_cutting_it_alone(text: str, before: str) -> None:
    shifted = [(w.start - len(before), w.form) for w in cut(before + text, len(before))]
    assert shifted == [(w.start, w.form) for w in cut(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. won't pay $1,200.50 [to them], it’s 5m; the United States (of old) paid 1.5 million euros . . . and no more.",
        "Ana\u00adRuiz's 3rd co-op isn't 20%… “I’ll go,” they'd said: 'tis twenty five, U.N. & 7kn 5mx (a [b) c] d.",
        "",
    ],
)
def test_a_passage_is_cut_alike_whether_alone_or_out_of_its_text(text: str) -> None:
    cutter = Cutter()
    assert cutter(text) == cut(text)
    for start in range(len(text) + 1):
        for end in range(start, len(text) + 1):
            assert cutter(text, start, end) == cut(text, start, end), text[start:end]
