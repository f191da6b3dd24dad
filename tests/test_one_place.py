"""One sentence of one speaker, worded otherwise in one place; and one sentence in two mouths."""

import pytest

from claimcheck import Article, check


def found(*texts: str) -> list[tuple[str, str]]:
    """The rules and verdicts of the findings among reports with these texts."""
    articles = [Article(f"r{n}", text, "", f"The Paper {n}", "2021-05-06") for n, text in enumerate(texts)]
    return [(f.rule, f.verdict) for f in check(articles, reader="rules").findings]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("This rain will drown us", "This rain will ruin us"),
        ("They knew exactly where they would dig", "They knew exactly where they had to look"),
    ],
)
def test_a_sentence_reworded_in_one_place_is_one_sentence(left: str, right: str) -> None:
    assert ("reworded") in {v for _, v in found(f'"{left}," said Ana Ruiz.', f'"{right}," said Ana Ruiz.')}


def test_one_frame_with_other_names_may_be_two_sentences() -> None:
    left, right = "We will never forget the Danes", "We will never forget the Poles"
    assert not found(f'"{left}," said Ana Ruiz.', f'On the quay Ana Ruiz said: "{right}."')


def test_two_people_with_one_frame_say_two_things() -> None:
    assert not found('"This rain will drown us," said Ana Ruiz.', '"This rain will ruin us," said Ben Cole.')


def test_one_sentence_in_two_mouths_is_a_note() -> None:
    words = "The sand blew through every house like flour"
    assert found(f'"{words}," said Ana Ruiz.', f'On the quay Ben Cole said: "{words}."') == [("ATT014", "source")]


def test_what_anybody_says_is_none() -> None:
    assert not found('"It was like a film," said Ana Ruiz.', 'On the quay Ben Cole said: "It was like a film."')
