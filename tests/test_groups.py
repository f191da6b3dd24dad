from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparing.groups import Groups

LINKS = st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=20)


@given(LINKS)
def test_linked_members_are_in_one_set_and_others_are_not(links: list[tuple[int, int]]) -> None:
    groups = Groups()
    sets = [{n} for n in range(16)]
    for a, b in links:
        groups.join(a, b)
        one, other = (next(s for s in sets if n in s) for n in (a, b))
        if one is not other:
            sets.remove(other)
            one |= other
    for a in range(16):
        for b in range(16):
            assert (groups.of(a) == groups.of(b)) == any({a, b} <= s for s in sets)
