"""What a reporting verb can report, and what it surely cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.asking.frames import fits


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("said", "the ferry would not sail"),
        ("says", "the plan works"),
        ("has said", "about 20 people have left the island"),
        ("promised", "to leave at noon"),
        ("demand", "more details"),
        ("denied", "selling the pier"),
        ("urged", "the crew of the ferry to stay on board"),
        ("reportedly", "lost 3 cows"),
        ("according to", "the pier is closed"),
        ("said", "In May the pier was closed"),
        ("shouted", "WE ARE HERE"),
    ],
)
def test_what_a_verb_reports(cue: str, said: str) -> None:
    assert fits(cue, said)


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("reported", "from Old Norrby"),
        ("responded", "with calm"),
        ("said", "to Ada Brenn in the harbour"),
        ("found", "a way through the harbour law, which gives the board the power"),
        ("agreed", "but also contended that the pier was old"),
        ("said", "the harbour board"),
        ("said", ""),
        ("said", "…"),
    ],
)
def test_what_no_verb_reports(cue: str, said: str) -> None:
    assert not fits(cue, said)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_have_an_answer(cue: str, said: str) -> None:
    assert fits(cue, said) in (True, False)
