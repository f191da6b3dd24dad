"""Acts of a sentence: subject, verb, what follows; in the passive, who does it and to whom."""

import pytest

from claimcheck.comparing.acts import acts, names, stems
from claimcheck.comparing.lemmas import Word, cut


def said(words: tuple[Word, ...]) -> str:
    return " ".join(w.form for w in words)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ana Ruiz visited Marlow in May.", [("ana ruiz", "visited", "marlow in may")]),
        ("Ana, a rower of Hadley, won the cup.", [("ana a rower of hadley", "won", "the cup")]),
        (
            "Five boats rounded the cape and raided the fleet.",
            [("5 boats", "rounded", "the cape and raided the fleet"), ("5 boats", "raided", "the fleet")],
        ),
        ("The rejected plan failed, which pleased Ana.", [("the rejected plan", "failed", ""), ("", "pleased", "ana")]),
    ],
)
def test_a_verb_has_its_subject_and_what_follows(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [(said(a.subject), a.verb.form, said(a.rest)) for a in acts(text)] == wanted


def test_the_passive_has_its_doer_behind_by() -> None:
    [act] = acts("The Marlow fleet was raided by Hadley boats")
    assert act.passive
    assert (said(act.doer), said(act.target)) == ("hadley boats", "the marlow fleet")
    [act] = acts("The Marlow fleet has been raided")
    assert not act.doer


def test_names_and_weighty_words() -> None:
    words = cut("President Ana Ruiz saw 30 boats of the Marlow fleet")
    assert names(words) == {"ana", "ruiz", "marlow"}
    assert {"boat", "fleet"} <= stems(words)
    assert "30" not in stems(words)
