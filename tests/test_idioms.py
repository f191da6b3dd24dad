"""Turns of phrase that tell of a happening in several words."""

import pytest

from claimcheck.measuring.idioms import plain
from claimcheck.text.stems import tokens


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Twelve climbers lost their lives.", "die"),
        ("The storm claimed at least six lives.", "kill"),
        ("There were ninety on board.", "aboard"),
        ("Some 300 took part.", "attend"),
    ],
)
def test_an_idiom_is_read_as_one_plain_word(text: str, stem: str) -> None:
    assert stem in {t.stem for t in plain(tokens(text))}


@pytest.mark.parametrize("text", ["They lost the match.", "The school board met.", "He took a photograph."])
def test_the_same_words_elsewhere_stay_as_they_are(text: str) -> None:
    assert plain(tokens(text)) == tokens(text)
