"""Runs of capitals cut into names and titles."""

import pytest

from claimcheck.model import Article, Scan
from claimcheck.naming.pieces import find_pieces
from claimcheck.naming.runs import case_of
from claimcheck.naming.tokens import tokenise
from claimcheck.text.layout import lay_out


def cut(text: str) -> list[tuple[str, str, str]]:
    """(title, name, kind) of every piece."""
    article = Article("a", text)
    rows = tokenise(Scan(article, lay_out(article), (), ()))
    found = []
    for piece in find_pieces(rows, case_of(rows)):
        row = rows[piece.row]
        title, name = row[piece.first : piece.head], row[piece.head : piece.last]
        found.append((" ".join(t.text for t in title), " ".join(t.text for t in name), piece.kind))
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a plan by US Secretary of State Anna Holm was", [("US Secretary of State", "Anna Holm", "person")]),
        ("a plan by Mayor of Bergen Anna Holm was", [("Mayor of Bergen", "Anna Holm", "person")]),
        ("a plan by Norway's Prime Minister Anna Holm was", [("", "Norway", "place"), ("Prime Minister", "Anna Holm", "person")]),
        ("a plan by Det. Sgt. Anna Holm was", [("Det Sgt", "Anna Holm", "person")]),
        ("a plan by Mr. Tarrant was", [("Mr", "Tarrant", "person")]),
        ("a plan by Lee County Sheriff Anna Holm was", [("Lee County Sheriff", "Anna Holm", "person")]),
        ("the visit of the Prime Minister was", [("Prime Minister", "", "person")]),
        ("a car by General Motors was", [("", "General Motors", "organisation")]),
        (
            "the Organization for Trade and Work in Oslo was",
            [("", "Organization for Trade and Work", "organisation"), ("", "Oslo", "place")],
        ),
        (
            "the Tarrant County Sheriff's Office was",
            [("", "Tarrant County Sheriff 's Office".replace(" 's", ""), "organisation")],
        ),
        ("a row of Republican Anna Holm was", [("", "Anna Holm", "person")]),
        ("the Western world was", []),
        ("Sen. Anna Holm, D-Ohio, was", [("Sen", "Anna Holm", "person")]),
        ("OSLO (Agency) - The town was", []),
        ("the March of Time was in March", [("", "Time", "organisation")]),
    ],
)
def test_cutting(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert cut(text) == wanted
