"""The words of a text with their place, capital, genitive and quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Article, Scan
from claimcheck.naming.tokens import Token, abbreviated, past_brackets, tokenise
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations


def scanned(text: str) -> Scan:
    article = Article("a", text)
    layout = lay_out(article)
    return Scan(article, layout, find_quotations(article, layout), ())


def words(text: str) -> list[Token]:
    return [token for row in tokenise(scanned(text)) for token in row]


@pytest.mark.parametrize(
    ("text", "first", "genitive"),
    [
        ("Holm’s plan", "Holm", True), ("Holm's plan", "Holm", True), ("officials’ plan", "officials", True),
        ("He’s here", "He", False),
        ("She’ll come", "She", False), ("don’t go", "don’t", False), ("O’Neil came", "O’Neil", False),
        ("U.S. plan", "U.S.", False),
        ("U.S.’ plan", "U.S.", False), ("Jean-Luc came", "Jean-Luc", False), ("100,000 men", "100,000", False),
        ("@holm wrote", "@holm", False),
    ],
)  # fmt: skip
def test_words_and_genitives(text: str, first: str, genitive: bool) -> None:
    token = words(text)[0]
    assert (token.text, token.genitive) == (first, genitive)


@pytest.mark.parametrize(
    ("word", "capital"),
    [
        ("Holm", True), ("McCain", True), ("al-Assad", True), ("d’Aubigny", True), ("eBay", True), ("Ki-moon", True),
        ("ex-President", True),
        ("Élysée", True), ("house", False), ("Moscow-based", False), ("pro-Western", False), ("US-led", False),
        ("mid-March", False),
        ("13th", False),
    ],
)  # fmt: skip
def test_what_is_written_as_a_name(word: str, capital: bool) -> None:
    assert words(f"a {word} b")[1].cap is capital


def test_the_innermost_quotation_of_a_word() -> None:
    found = {t.text: t.quote for t in words("One “two ‘three’ four” five.")}
    assert found["One"] == found["five"] == -1
    assert found["two"] == found["four"] == 0
    assert found["three"] == 1


def test_abbreviations_and_brackets() -> None:
    row = words("Sen. A. Holm (D-Ohio) spoke.")
    assert [abbreviated(t) for t in row[:3]] == [True, True, False]
    assert row[past_brackets(row, 3)].text == "spoke"
    assert past_brackets(row, 1) == 1


@given(st.text(max_size=100))
def test_words_are_slices_in_order(text: str) -> None:
    scan = scanned(text)
    last = 0
    for row in tokenise(scan):
        for token in row:
            assert text[token.start : token.end] == token.text
            assert last <= token.start < token.end <= token.full
            last = token.full
