from stories import Story

from claimcheck.comparing.phrases import phrases
from claimcheck.comparing.splices import across_sentences
from claimcheck.comparing.utterances import match

WHOLE = "The bridge was safe on Monday. Nobody saw the wires. It is closed for winter now."


def bridges(right: str) -> list[tuple[int, int]]:
    story = Story()
    for key, words in (("a", WHOLE), ("b", right)):
        story.article(key, f"“{words}” said Ana Ruiz.")
        story.quote(key, words)
    by_id = {a.id: a for a in story.articles}
    found = phrases([c for c in story.claims if c.kind == "quote"], by_id)
    return [(len(m.left.words), len(m.right.words)) for m in across_sentences(match(found), by_id)]


def test_two_sentences_that_stand_apart_elsewhere_are_joined_over_the_gap() -> None:
    assert bridges("The bridge was safe on Monday. It is closed for winter now.") == [(16, 12)]


def test_nothing_is_left_out_of_the_same_words() -> None:
    assert bridges(WHOLE) == []
