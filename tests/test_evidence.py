"""What an editor sees around a claim, and nothing that could change how the report reads."""

import pytest

from claimcheck.evidence import ROOM, Passages, shown, who
from claimcheck.model import Article, AttributionClaim, QuoteClaim, Span, TitleClaim

SENTENCE = "The mayor said that “nobody was hurt” in the fire."


def test_a_claim_is_shown_in_its_sentence() -> None:
    text = f"Something else happened. {SENTENCE} Then it rained."
    start = text.index("nobody")
    found = Passages({"a": Article("a", text)}).of(QuoteClaim("a", Span(start, start + len("nobody was hurt"))))
    assert found.before + found.exact + found.after == SENTENCE + " " or found.before + found.exact + found.after == SENTENCE
    assert found.exact == "nobody was hurt"


def test_a_long_sentence_is_cut_at_words_and_says_so() -> None:
    text = "word " * 100 + "HERE " + "word " * 100 + "end."
    start = text.index("HERE")
    found = Passages({"a": Article("a", text)}).of(QuoteClaim("a", Span(start, start + 4)))
    assert found.before.startswith("…word")
    assert found.after.endswith("word…")
    assert len(found.before) <= ROOM + 1


def test_a_title_is_its_own_text() -> None:
    article = Article("a", "Nothing here.", title="‘Nobody hurt’ in fire")
    assert Passages({"a": article}).of(QuoteClaim("a", Span(1, 12, "title"))).exact == "Nobody hurt"


@pytest.mark.parametrize("hostile", ["\x1b[31mred", "a\u202eb", "a\x00b", "a\u2066b", "a\x9bb"])
def test_control_and_direction_characters_are_made_visible(hostile: str) -> None:
    assert "�" in shown(hostile)
    assert not set(shown(hostile)) & {"\x1b", "\u202e", "\x00", "\u2066", "\x9b"}


def test_who_says_it() -> None:
    span = Span(0, 1)
    assert who(QuoteClaim("a", span, speaker="Ada Byrne")) == "Ada Byrne"
    assert who(AttributionClaim("a", span, source=None)) is None
    assert who(TitleClaim("a", span, "Ada Byrne", "mayor")) is None
