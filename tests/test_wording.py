import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.wording import Wording, lay_side_by_side


def compare(left: str, right: str) -> Wording:
    return lay_side_by_side(cut(left), cut(right))


def natures(left: str, right: str) -> list[str]:
    return [c.nature for c in compare(left, right).changes]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We can't honour the deal", "we cannot honor the deal"),
        ("Sen. Bell lied to the F.B.I.", "Senator Bell lied to the FBI"),
        ("three of the men", "3 of the men"),
        ("He is late, and he knows it", "He's late; he knows it"),
        ("FirstGroup runs it", "First Group runs it"),
        ("the mayor went", "the mayor [of Oslo] went"),
    ],
)
def test_dress_is_no_change(left: str, right: str) -> None:
    assert natures(left, right) == []


@pytest.mark.parametrize(
    ("left", "right", "nature"),
    [
        ("We will not sign the treaty", "We will sign the treaty", "negation"),
        ("There were 200 men there", "There were 300 men there", "number"),
        ("It was Ruiz who broke the lock", "It was Cole who broke the lock", "name"),
        ("This is one of the biggest fires", "This is the biggest fires", "quantifier"),
        ("I say most of the boats sank", "I say few of the boats sank", "quantifier"),
        ("We may sell the ferry", "We will sell the ferry", "modality"),
        ("You must leave the town", "You should leave the town", "modality"),
        ("It hit the old pier", "It struck the old pier", "word"),
        ("We are sure it was safe", "We are sure it was unsafe", "opposite"),
        ("It was the first boat in", "It was the last boat in", "opposite"),
        ("It hit the very old pier", "It hit the old pier", "left out"),
        ("It hit the … pier", "It hit the old pier", "marked gap"),
    ],
)
def test_the_nature_of_a_change(left: str, right: str, nature: str) -> None:
    assert natures(left, right) == [nature]
    assert natures(right, left) == [nature]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It is only a tool", "It is just a tool"),  # two words for one quantity
        ("We can do it now", "We could do it now"),  # the tense of the report
        ("The lock is not open on Monday", "The lock is closed on Monday"),
        ("We did not win the seat", "We lost the seat"),
        ("We love the old and the new", "We love the new and the old"),
        ("It was Kiev they wanted", "It was Kyiv they wanted"),
        ("It was the FBI they feared", "It was the Federal Bureau of Investigation they feared"),
    ],
)
def test_what_looks_like_a_change_of_sense_and_is_none(left: str, right: str) -> None:
    assert not set(natures(left, right)) & {"negation", "number", "name", "quantifier", "modality", "opposite"}


def test_what_only_one_side_has_at_its_edge_is_no_change() -> None:
    wording = compare("The bridge was safe", "I tell you: the bridge was safe on Monday")
    assert (wording.changes, wording.edges, wording.closeness) == ((), 5, 1.0)


def test_nothing_in_common() -> None:
    wording = compare("The bridge", "A ferry")
    assert (wording.shared, wording.closeness) == (0, 0.0)


WORDS = st.lists(st.sampled_from("the old bridge was not safe on Monday 200 Ruiz may all … said".split()), max_size=12)


@given(WORDS, WORDS)
def test_a_comparison_has_no_direction(left: list[str], right: list[str]) -> None:
    one, other = compare(" ".join(left), " ".join(right)), compare(" ".join(right), " ".join(left))
    assert bool(one.shared) == bool(other.shared)
    assert (one.changes == () and one.edges == 0) == (other.changes == () and other.edges == 0)


@given(WORDS)
def test_nothing_differs_from_itself(words: list[str]) -> None:
    assert compare(" ".join(words), " ".join(words)).changes == () or not set(words) - {"…"}
