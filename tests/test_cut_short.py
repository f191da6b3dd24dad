"""One quoted sentence that ends sooner in one report: what is missing, and where a report may well stop quoting."""

import pytest

from claimcheck import Article, check


def verdicts(left: str, right: str) -> list[str]:
    """The verdicts of findings and agreements about the quotations of two reports."""
    articles = [Article("a", left, "", "The Post", "2021-05-06"), Article("b", right, "", "The Herald", "2021-05-06")]
    report = check(articles, reader="rules")
    found = [f.verdict for f in report.findings if f.kind == "quote"]
    return found + [a.verdict for a in report.agreements if a.kind == "quote"]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("There is no plan to close the lock", "There is no plan to close the lock at present"),
        ("The old lock is dead", "The old lock is dead and buried"),
        ("We will not pay", "We will not pay unless the lock is repaired"),
        ("We are ready to dig", "We are ready to dig day and night"),
    ],
)
def test_an_end_that_takes_from_a_sentence_or_adds_to_it_is_told(short: str, long: str) -> None:
    for one, other in ((short, long), (long, short)):
        assert verdicts(f'"{one}," said Ana Ruiz.', f'Ana Ruiz said: "{other}."') == ["reworded"]


def test_the_message_names_the_end() -> None:
    texts = ('"The old lock is dead," said Ana Ruiz.', '"The old lock is dead and buried," said Ana Ruiz.')
    [finding] = check([Article(f"r{n}", text) for n, text in enumerate(texts)], reader="rules").findings
    assert finding.message.endswith("one ends the sentence where the other goes on: without “and buried”")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a comma, a clause, a long part: where every report stops
        ('"We will not pay," said Ana Ruiz.', '"We will not pay, not this year," said Ana Ruiz.'),
        ('"We will not pay," said Ana Ruiz.', '"We will not pay because the lock is broken," said Ana Ruiz.'),
        ('"The lock opens on Monday," said Ana Ruiz.', '"The lock opens on Monday for all of the boats in town," said Ana Ruiz.'),
        # nobody says that it is the whole sentence
        ('"We are ready to dig …" said Ana Ruiz.', '"We are ready to dig day and night," said Ana Ruiz.'),
        ('Ana Ruiz said they were "ready to dig".', '"We are ready to dig day and night," said Ana Ruiz.'),
        ('"We are ready to dig," said Ana Ruiz, "day and night."', '"We are ready to dig day and night," said Ana Ruiz.'),
    ],
)
def test_where_a_report_may_stop_quoting(left: str, right: str) -> None:
    assert "reworded" not in verdicts(left, right)
    assert "reworded" not in verdicts(right, left)
