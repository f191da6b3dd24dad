"""Noun phrases that name somebody by what they are."""

import pytest

from claimcheck.model import Article, Scan
from claimcheck.naming import roles
from claimcheck.naming.pieces import find_pieces
from claimcheck.naming.rolenouns import find_role_nouns
from claimcheck.naming.runs import case_of
from claimcheck.naming.tokens import tokenise
from claimcheck.text.layout import lay_out


def phrases(text: str) -> list[tuple[str, str, str]]:
    """(determiner, phrase with what "of" adds, lemma) of every role noun."""
    article = Article("a", text)
    rows = tokenise(Scan(article, lay_out(article), (), ()))
    found = find_role_nouns(rows, find_pieces(rows, case_of(rows)))
    return [(n.determiner, " ".join(t.text for t in rows[n.row][n.core : n.extent]), n.lemma) for n in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It was a senior State Department official.", [("a", "senior State Department official", "official")]),
        ("It was the visiting prime minister of Hungary.", [("the", "visiting prime minister of Hungary", "prime minister")]),
        (
            "It was a spokesman for the ministry.",
            [("a", "spokesman for the ministry", "spokesman"), ("the", "ministry", "ministry")],
        ),
        ("It was said by two police officers.", [("two", "police officers", "police officer")]),
        ("It was said by Western countries.", [("", "Western countries", "country")]),
        ("Police said so.", [("", "Police", "police")]),
        ("They say that Western officials lie.", [("", "Western officials", "official")]),
        ("It was said by his tall thin lawyer.", [("his", "tall thin lawyer", "lawyer")]),
        ("It was at the police station.", []),
        ("A public debate was held.", []),
        ("No country was named.", []),
        ("It came to a head.", []),
    ],
)
def test_phrases(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert phrases(text) == wanted


@pytest.mark.parametrize(
    ("plural", "single"),
    [("women", "woman"), ("witnesses", "witness"), ("agencies", "agency"), ("officials", "official"), ("bus", "bus")],
)
def test_singulars(plural: str, single: str) -> None:
    assert roles.singular(plural) == single


@pytest.mark.parametrize(
    ("noun", "shape"),
    [
        ("official", "person"),
        ("officials", "people"),
        ("police", "people"),
        ("ministry", "institution"),
        ("report", "document"),
        ("stone", ""),
    ],
)
def test_shapes(noun: str, shape: str) -> None:
    assert roles.shape(noun) == shape
