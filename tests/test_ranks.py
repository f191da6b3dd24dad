"""What one report ranks plainly and another with reservation, and the ranks of two things beside it."""

import pytest

from claimcheck import Article, check


def notes(left: str, right: str) -> list[str]:
    """The messages of the notes on how certain two reports are."""
    articles = [Article("a", left, "", "The Post", "2021-05-06"), Article("b", right, "", "The Herald", "2021-05-06")]
    return [f.message for f in check(articles, reader="rules").findings if f.verdict == "certainty"]


@pytest.mark.parametrize(
    ("weak", "plain"),
    [
        (
            "The fire, thought to be the worst in Oden since 1904, is not out.",
            "The blaze is the worst in Oden since 1904, Ana Ruiz said.",
        ),
        (
            "The crash is believed to be the first crash on the line since 1959.",
            "Not since the war has the line seen this: it was the first crash there since the 1950s.",
        ),
        (
            "It was reportedly the deadliest storm in the history of Oden.",
            "Ana Ruiz lived through the bloodiest storm in Oden’s history.",
        ),
        ("It may be the largest theft in 20 years.", "The town saw the biggest theft in 20 years on Monday."),
    ],
)
def test_a_rank_put_plainly_and_with_reservation_is_a_note(weak: str, plain: str) -> None:
    assert len(notes(weak, plain)) == len(notes(plain, weak)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It was one of the deadliest storms in the history of Oden.", "It was the deadliest storm in the history of Oden."),
        ("It is thought to be the largest theft in Danish history.", "It was the largest theft in Polish history."),
        ("It is thought to be the largest theft in history.", "It was the largest fire in history."),
        ("It is thought to be the largest theft since 1960.", "It was the largest theft since 1990."),
        ("It may be the largest theft since 1960.", "Ana Ruiz called it the largest theft since 1960. Nobody knows if it is."),
        (
            "It may be the largest theft since 1960.",
            "It was the largest theft since 1960, perhaps. It is thought to be the largest theft since 1960.",
        ),
        ("In what may be a first, it was the largest theft since 1960.", "It was the largest theft since 1960."),
        ("The quest since 1960 is thought to be over.", "The quest is over."),
    ],
)
def test_two_things_two_scopes_or_a_report_that_hedges_too_are_none(left: str, right: str) -> None:
    assert not notes(left, right)
