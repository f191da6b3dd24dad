from hypothesis import given
from hypothesis import strategies as st

from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.opposites import opposed


def stems(text: str) -> list[str]:
    return [w.stem for w in cut(text)]


def test_opposed_states_are_found_in_any_inflection() -> None:
    assert opposed(stems("still awaiting the answers"), stems("the answers were received")) is not None
    assert opposed(stems("he died at noon"), stems("he is alive")) is not None
    assert opposed(stems("the bridge is open"), stems("the bridge is old")) is None


def test_who_tells_both_states_opposes_neither() -> None:
    assert opposed(stems("arrested, then released"), stems("released on Monday")) is None


@given(
    st.sampled_from(["open", "closed", "awaited", "received", "old"]),
    st.sampled_from(["open", "closed", "awaited", "received", "old"]),
)
def test_opposition_is_mutual_and_never_with_itself(left: str, right: str) -> None:
    assert (opposed(stems(left), stems(right)) is None) == (opposed(stems(right), stems(left)) is None)
    assert opposed(stems(left), stems(left)) is None
