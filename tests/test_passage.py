"""A passage as a message quotes it."""

from claimcheck import Article, Span
from claimcheck.comparing.passage import LONGEST, passage


def test_a_passage_has_its_words_and_its_outlet() -> None:
    articles = {"a": Article("a", "The ferry\n sank.", source="The Anchor"), "b": Article("b", "It sank.")}
    assert passage("a", Span(0, 16, "text"), articles) == "“The ferry sank.” (The Anchor)"
    assert passage("b", Span(0, 7, "text"), articles, "in its own voice") == "“It sank” (b, in its own voice)"


def test_a_long_passage_is_cut_between_words() -> None:
    text = "boats " * LONGEST
    quoted = passage("a", Span(0, len(text), "text"), {"a": Article("a", text)})
    assert quoted.endswith("boats …” (a)")
    assert LONGEST - 8 < len(quoted) <= LONGEST + 10
