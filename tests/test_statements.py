import pytest
from stories import Story

from claimcheck.comparing.statements import Statement, denies_somewhere, statements
from claimcheck.model import Article


def read(story: Story) -> list[Statement]:
    return list(statements(story.claims, {a.id: a for a in story.articles}))


def test_what_nobody_is_reported_to_say_the_article_says() -> None:
    story = Story()
    story.article("a", "The ferry sank off Bergen on Monday. Ana Ruiz said the crew left the ferry in time.")
    claim = story.said("a", "the crew left the ferry in time", "Ana Ruiz")
    found = read(story)
    assert [(s.text, s.own) for s in found] == [
        ("The ferry sank off Bergen on Monday", True),
        ("the crew left the ferry in time", False),
    ]
    assert found[1].claim == claim


def test_clauses_are_statements_of_their_own() -> None:
    story = Story()
    story.article(
        "a", "The ferry sank off Bergen on Monday, while the crew slept in the old harbour; nobody knew the reason for that."
    )
    assert [s.text for s in read(story)] == [
        "The ferry sank off Bergen on Monday",
        "while the crew slept in the old harbour",
        "nobody knew the reason for that",
    ]


def test_what_somebody_did_not_say_the_article_says_of_them() -> None:
    story = Story()
    story.article("a", "Ana Ruiz has not spoken about the ferry and the harbour since May 23.")
    story.said("a", "about the ferry and the harbour since May 23", "Ana Ruiz", stance="not", cue="has not spoken")
    assert any(s.own and s.negative and s.span.start == 0 for s in read(story))


@pytest.mark.parametrize(
    ("words", "weak"),
    [
        ("The ferry reportedly hit the northern pier", "reportedly"),
        ("The ferry is believed to be the oldest of Norway", "is believed"),
        ("The ferry hit the northern pier in May", ""),
    ],
)
def test_reservations_are_seen(words: str, weak: str) -> None:
    story = Story()
    story.article("a", f"{words}.")
    assert [s.weak for s in read(story)] == [weak]


def test_a_pronoun_stands_for_the_source() -> None:
    story = Story()
    story.article("a", "Ana Ruiz denied that she burned the letters of the board.")
    story.said("a", "she burned the letters of the board", "Ana Ruiz", stance="denies")
    assert {"ana", "ruiz"} <= next(s.names for s in read(story) if not s.own)


def test_a_source_that_is_no_name_is_nobodys() -> None:
    story = Story()
    story.article("a", "The driver said the tram was fast that day.")
    story.said("a", "the tram was fast that day", "The driver")
    [statement] = [s for s in read(story) if not s.own]
    assert statement.named_source is None


def test_denials_are_remembered_with_what_they_deny() -> None:
    told = denies_somewhere(Article("a", "Cole says Ruiz stole the letters. She denied it. The ferry sank."))
    assert {"steal", "letter"} <= told
    assert "ferry" not in told


def test_a_participle_that_hangs_on_a_report_is_no_statement_of_the_articles_own() -> None:
    story = Story()
    story.article("a", "Ana Ruiz accused the port of selling the ferry in secret, ignoring the warnings of its own crew.")
    story.said("a", "selling the ferry in secret", "Ana Ruiz", "accused")
    assert not any(s.own and "ignoring" in s.text for s in read(story))
