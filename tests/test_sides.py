from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparing.sides import Sides

PAIRS = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] != p[1]), max_size=8)


@given(PAIRS, PAIRS)
def test_nobody_stands_with_somebody_they_differ_from(parted: list[tuple[str, str]], united: list[tuple[str, str]]) -> None:
    sides = Sides("abcdef")
    for left, right in parted:
        sides.part(left, right)
    for left, right in united:
        sides.unite(left, right)
    companies = [set(side) for side in sides.all()]
    assert sorted("".join("".join(c) for c in companies)) == list("abcdef")
    assert not any({left, right} <= company for left, right in parted for company in companies)


def test_who_agrees_stands_together() -> None:
    sides = Sides("abcd")
    sides.unite("a", "b")
    sides.unite("c", "b")
    assert sorted(map(sorted, sides.all())) == [["a", "b", "c"], ["d"]]
