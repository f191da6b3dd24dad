"""One act told plainly here and with reservation there, and the acts beside it of which nobody is less sure than another."""

import pytest

from claimcheck import Article, check
from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.reserved import unreserved


def notes(left: str, right: str) -> list[str]:
    """The messages of the notes on how certain two reports are."""
    articles = [Article("a", left, "", "The Post", "2021-05-06"), Article("b", right, "", "The Herald", "2021-05-06")]
    return [f.message for f in check(articles, reader="rules").findings if f.verdict == "certainty"]


@pytest.mark.parametrize(
    ("weak", "plain"),
    [
        ("The driver seemed to have fallen asleep, Ana Ruiz said.", "The driver, a clerk, had fallen asleep, police said."),
        ("Two thieves are believed to have robbed the mill.", "Two thieves robbed the mill on Monday."),
        ("The gunman may have shot the guard.", "The gunman shot the guard at noon."),
        ("The ferry is thought to have hit a rock.", "The ferry hit a rock."),
        ("The ferry is likely to have hit the pier.", "The ferry hit the pier."),
        ("The gunman reportedly shouted at the guards.", "The gunman shouted at the guards."),
    ],
)
def test_an_act_told_plainly_and_with_reservation_is_a_note(weak: str, plain: str) -> None:
    assert len(notes(weak, plain)) == len(notes(plain, weak)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The gunman may have shot the guard.", "The gunman shot the dog at noon."),
        ("The gunman may have shot the guard.", "The driver shot the guard at noon."),
        ("The second gunman may have shot the guard.", "The first gunman shot the guard at noon."),
        ("The mill may be sold.", "The mill was sold."),
        ("The owner may close the mill.", "The owner closed the mill."),
        ("The gunman may have shot the guard. He shot the guard, police said.", "The gunman shot the guard at noon."),
        ("The gunman may have shot the guard.", "The gunman shot the guard. The gunman is thought to have shot the guard."),
        ("The gunman allegedly hit the guard and later shot the dog.", "The gunman shot the dog."),
        ("Did the gunman allegedly shoot the guard?", "The gunman shot the guard."),
    ],
)
def test_two_acts_or_as_much_doubt_in_both_are_none(left: str, right: str) -> None:
    assert not notes(left, right)
    assert not notes(right, left)


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("He seemed to have slept", "He have slept"),
        ("He is said to have slept", "He have slept"),
        ("He reportedly slept", "He slept"),
        ("He may have slept", "He have slept"),
    ],
)
def test_a_sentence_without_its_reservation(sentence: str, left: str) -> None:
    found = unreserved(cut(sentence))
    assert found is not None
    assert " ".join(sentence[w.start : w.end] for w in found.words) == left


@pytest.mark.parametrize("sentence", ["He slept", "He reportedly slept and probably snored", "He came in May", "He may sleep"])
def test_a_sentence_with_no_reservation_or_several(sentence: str) -> None:
    assert unreserved(cut(sentence)) is None
