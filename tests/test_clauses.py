"""Lines: sentences as tokens, each quotation one token of the line around it and lines of its own inside."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Article, Scan
from claimcheck.saying.clauses import LONGEST, lines_of
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations


def scanned(text: str) -> Scan:
    article = Article("a", text)
    layout = lay_out(article)
    return Scan(article, layout, find_quotations(article, layout), ())


def shown(text: str) -> list[tuple[int | None, str]]:
    return [
        (line.level, " ".join("Q" if token.kind == "quote" else token.raw for token in line.tokens))
        for line in lines_of(scanned(text))
    ]


def test_a_quotation_is_one_token_and_lines_of_its_own() -> None:
    assert shown("“It fell. It broke,” said Ann Lee. She left.") == [
        (None, "Q said Ann Lee ."),
        (None, "She left ."),
        (0, "It fell ."),
        (0, "It broke ,"),
    ]


def test_a_question_asked_goes_on() -> None:
    assert shown("“Why?” he asked. “Because.” Nobody spoke.")[:3] == [
        (None, "Q he asked ."),
        (None, "Q"),
        (None, "Nobody spoke ."),
    ]


def test_words_keep_titles_contractions_and_genitives() -> None:
    assert shown("Mr. Lee doesn’t trust the U.S. envoy’s 1,000 e-mails.") == [
        (None, "Mr. Lee doesn’t trust the U.S. envoy ’s 1,000 e-mails .")
    ]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aB1 .,!?“”\"'‘’\n:;—", max_size=120) | st.text(max_size=120))
def test_tokens_are_slices_in_order_and_lines_bounded(text: str) -> None:
    for line in lines_of(scanned(text)):
        assert 0 < len(line.tokens) <= LONGEST
        assert all(a.end <= b.start for a, b in pairwise(line.tokens))
        assert all(token.kind == "quote" or text[token.start : token.end] == token.raw for token in line.tokens)
