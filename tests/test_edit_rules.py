"""The borders of the rules for one sentence in two wordings, on places made by hand."""

from __future__ import annotations

import pytest

from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.wording import Change, Nature
from claimcheck.rules.edits import BEYOND, CLOSE, CLOSER, FEW, EditCase, renamed, reversed_sense


def case(nature: Nature, left: str, right: str, before: int = 5, after: int = 5, **told: object) -> EditCase:
    change = Change(nature, cut(left), cut(right), before, after)
    return EditCase(left, right, change, **({"closeness": 0.9} | told))  # type: ignore[arg-type]


def test_the_opposite_in_a_words_place() -> None:
    assert reversed_sense(case("word", "reduce", "increase")) == "they say the opposite"
    assert reversed_sense(case("word", "increase", "reduce")) == "they say the opposite"
    assert reversed_sense(case("word", "reduce", "lower")) is None
    assert reversed_sense(case("word", "reduce", "increase", before=0))
    assert reversed_sense(case("word", "reduce", "increase", after=0))
    assert reversed_sense(case("word", "reduce", "increase", before=0, after=0)) is None
    assert reversed_sense(case("word", "reduce", "increase", counted=True)) is None


def test_opposites_beside_other_words_that_differ_tell_two_things() -> None:
    assert reversed_sense(case("word", "mayor bought", "owner sold")) is None
    assert reversed_sense(case("word", "rose", "among women fell")) is None
    assert reversed_sense(case("word", "it rose", "they fell"))


def test_opposites_in_sentences_that_differ_elsewhere_too_tell_two_things() -> None:
    assert reversed_sense(case("word", "closed", "open", beyond=BEYOND))
    assert reversed_sense(case("word", "closed", "open", beyond=BEYOND + 0.01)) is None
    assert reversed_sense(case("word", "closed", "open", moved=True)) is None


def test_a_long_place_is_told_differently() -> None:
    filler = " ".join(["the"] * (FEW - 1))
    assert reversed_sense(case("word", f"{filler} reduce", "increase"))
    assert reversed_sense(case("word", "reduce", f"{filler} increase"))
    assert reversed_sense(case("word", f"of {filler} reduce", "increase")) is None
    assert reversed_sense(case("word", "reduce", f"of {filler} increase")) is None


@pytest.mark.parametrize(
    ("left", "right", "denied"),
    [
        ("not", "", True),
        ("", "not", True),
        ("never", "", True),
        ("not closed", "", True),
        ("not closed the harbour", "", True),
        ("not closed the harbour road", "", False),
        ("not closed harbour road", "", False),
        ("not closed old harbour", "", False),
        ("not", "closed old harbour", False),
        ("not", "of the one in it", False),
    ],
)
def test_a_denial_has_a_word_of_negation_and_little_else(left: str, right: str, denied: bool) -> None:
    told = "one denies what the other says" if denied else None
    assert reversed_sense(case("negation", left, right)) == told
    assert reversed_sense(case("word", left, right)) is None


def test_a_denial_stands_beside_shared_words() -> None:
    assert reversed_sense(case("negation", "not", "", before=1, after=0))
    assert reversed_sense(case("negation", "not", "", before=0, after=1))
    assert reversed_sense(case("negation", "not", "", before=0, after=0)) is None
    assert reversed_sense(case("negation", "not", "", counted=True))


@pytest.mark.parametrize(
    ("nature", "left", "right", "told"),
    [
        ("number", "Flight 12", "Flight 13", "the designations differ"),
        ("number", "Flight 12", "Train 13", None),
        ("number", "12", "13", "the designations differ"),
        ("name", "Marlow", "Hadley", "the names differ"),
        ("name", "Old Marlow", "New Hadley Hill", "the names differ"),
        ("name", "Marlow", "the town", None),
        ("name", "March", "April", None),
        ("name", "Monday", "Hadley", None),
        ("word", "Marlow", "Hadley", None),
        ("quantifier", "all", "some", "how many or how much differs"),
        ("quantifier", "some", "all", "how many or how much differs"),
        ("quantifier", "most", "few", "how many or how much differs"),
        ("quantifier", "all", "most", None),
        ("quantifier", "most", "some", None),
        ("quantifier", "all", "the", None),
        ("quantifier", "all most", "few", None),
        ("quantifier", "all", "few", "how many or how much differs"),
    ],
)
def test_another_name_designation_or_share(nature: Nature, left: str, right: str, told: str | None) -> None:
    assert renamed(case(nature, left, right)) == told
    assert renamed(case(nature, left, right, counted=True)) is None
    assert renamed(case(nature, left, right, known=True)) is None
    assert renamed(case(nature, left, right, closeness=CLOSE - 0.01)) is None
    assert (renamed(case(nature, left, right, closeness=CLOSE)) is None) == (renamed(case(nature, left, right)) is None)


def test_a_long_place_is_no_other_name() -> None:
    four = "Marlow Hadley Norbury Eastwick"
    assert renamed(case("name", four, "Ford"))
    assert renamed(case("name", "Ford", four))
    assert renamed(case("name", f"{four} Hill", "Ford")) is None
    assert renamed(case("name", "Ford", f"{four} Hill")) is None


@pytest.mark.parametrize(
    ("nature", "left", "right", "told"),
    [
        ("word", "a lorry", "a bus", "what it is differs"),
        ("word", "a lorry", "a truck", None),
        ("word", "the old lorry or bus", "a bus", None),
        ("word", "the first 20 boats", "every boat", "how many or how much differs"),
        ("word", "only 20 boats", "all boats", "how many or how much differs"),
        ("word", "the 20 boats", "all boats", None),
        ("word", "all of the first 20", "every boat", None),
    ],
)
def test_another_kind_and_some_against_all(nature: Nature, left: str, right: str, told: str | None) -> None:
    assert renamed(case(nature, left, right)) == told
    assert renamed(case(nature, right, left)) == told


def test_another_kind_that_the_other_report_names_too_is_no_difference() -> None:
    assert renamed(case("word", "a lorry", "a bus", elsewhere=True)) is None
    assert renamed(case("word", "a lorry", "a bus", closeness=CLOSE - 0.01)) is None


def test_several_names_differ_in_a_long_sentence_but_not_in_the_lines_of_a_list() -> None:
    assert renamed(case("name", "Marlow", "Hadley", alone=False, closeness=CLOSER)) == "the names differ"
    assert renamed(case("name", "Marlow", "Hadley", alone=False, closeness=CLOSER - 0.01)) is None
    assert renamed(case("name", "Marlow", "Hadley", alone=False, listed=True, closeness=CLOSER)) is None


def test_another_code_and_hardly_anything_against_a_figure() -> None:
    assert renamed(case("word", "spring", "springfit", coded=True)) == "the designations differ"
    assert (
        reversed_sense(case("word", "negligible changes", "a 35 percent rise")) == "one says hardly anything, the other how much"
    )
    assert (
        reversed_sense(case("word", "a 35 percent rise", "negligible changes")) == "one says hardly anything, the other how much"
    )
    assert reversed_sense(case("word", "negligible changes", "a 5 percent rise")) is None
