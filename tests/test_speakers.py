"""Who says the words: one sentence in two mouths, and what two people may well both have said."""

import pytest
from stories import Story

from claimcheck import Article, check
from claimcheck.comparing.speakers import compare_speakers
from claimcheck.model import Comparison, QuoteClaim

WORDS = "The old harbour bridge was never inspected by the council engineers before Monday"


def compared(*names: tuple[str, str], words: str = WORDS) -> Comparison:
    """One article for each (words of the text, resolved speaker), all with the same quotation."""
    story = Story()
    for number, (named, speaker) in enumerate(names):
        key = story.article(f"a{number}", f"“{words},” said {named}.")
        story.claims.append(
            QuoteClaim(key, story.span(key, words), speaker, story.span(key, named), "said", story.span(key, "said"))
        )
    quotes = [c for c in story.claims if c.kind == "quote"]
    return compare_speakers(quotes, {a.id: a for a in story.articles})


def test_one_utterance_in_two_mouths_alarms_once() -> None:
    names = [("Ana Ruiz", "Ana Ruiz"), ("Ben Cole", "Ben Cole")] * 3
    comparison = compared(*names)
    [finding] = comparison.findings
    assert (finding.verdict, finding.severity) == ("speaker_conflict", "alarm")
    assert {"Ana Ruiz", "Ben Cole"} == {side.label for side in finding.sides}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (("Ana Ruiz", "Ana Ruiz"), ("Ms Ruiz", "Ana Ruiz")),
        (("Ana Ruiz", "Ana Ruiz"), ("Cole", "Cole")),
        (("Ana Ruiz", "Ana Ruiz"), ("the harbour office", "harbour office")),
        (("Ana Ruiz", "Ana Ruiz"), ("Eva Ruiz", "Eva Ruiz")),  # spelling or kin: too little to accuse anybody of
    ],
)
def test_what_is_too_little_for_a_conflict(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert compared(left, right).findings == ()


def test_a_pronoun_is_enough_for_a_note_only() -> None:
    """It may have been resolved wrongly: too little to accuse anybody of."""
    [finding] = compared(("Ana Ruiz", "Ana Ruiz"), ("he", "Ben Cole")).findings
    assert (finding.rule, finding.severity) == ("ATT014", "note")
    assert compared(("she", "Ana Ruiz"), ("he", "Ben Cole")).findings == ()


def test_a_short_phrase_is_anybodys() -> None:
    assert compared(("Ana Ruiz", "Ana Ruiz"), ("Ben Cole", "Ben Cole"), words="never inspected before Monday").findings == ()


def test_two_spellings_of_a_name_agree() -> None:
    [agreement] = compared(("Sergei Ruizov", "Sergei Ruizov"), ("Sergey Ruizov", "Sergey Ruizov")).agreements
    assert agreement.verdict == "speaker_same"


PACT = "This pact is a first step towards open borders"


def told(*texts: str) -> list[tuple[str, str]]:
    """The severities and verdicts about speakers among reports with these texts."""
    articles = [Article(f"r{n}", text, "", f"The Paper {n}", "2021-05-06") for n, text in enumerate(texts)]
    return [(f.severity, f.verdict) for f in check(articles, reader="rules").findings if f.rule in ("ATT001", "ATT014")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” Ben Cole told reporters."),
        (f"“{PACT},” said the foreign minister, Ana Ruiz.", f"Ben Cole spoke first. “{PACT},” said Mr Cole."),
        (f"“{PACT},” said Ana Corrêa.", f"“{PACT},” said Ben Cole."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” said Ben Cole, not Ana Ruiz."),
        (
            "“We sealed the gates of the lock at noon,” said Ana Ruiz.",
            "“We sealed the gates of the lock at noon,” said Ben Cole.",
        ),
    ],
)
def test_a_telling_sentence_in_two_mouths_alarms(left: str, right: str) -> None:
    assert told(left, right) == told(right, left) == [("alarm", "speaker_conflict")]


def test_the_reports_that_name_one_speaker_stand_on_one_side() -> None:
    texts = [f"“{PACT},” said {name}." for name in ("Ana Ruiz", "Ben Cole", "Ben Cole")]
    articles = [Article(f"r{n}", text, "", f"The Paper {n}", "2021-05-06") for n, text in enumerate(texts)]
    [finding] = [f for f in check(articles, reader="rules").findings if f.rule == "ATT001"]
    assert sorted((side.label, len(side.claims)) for side in finding.sides) == [("Ana Ruiz", 1), ("Ben Cole", 2)]


@pytest.mark.parametrize(
    "words",
    [
        "The waves in the harbour were as high as houses",  # how anybody tells what it was like
        "The dust rolled over the harbour like a wall of flour",
        "The harbour board must open its books at last",  # what a crowd demands
        "We searched every alternative",
    ],
)
def test_what_two_may_say_alike_is_a_note_at_most(words: str) -> None:
    assert "alarm" not in {severity for severity, _ in told(f"“{words},” said Ana Ruiz.", f"“{words},” said Ben Cole.")}


@pytest.mark.parametrize(
    "words",
    [
        "Our thoughts and prayers are with the families of the victims",
        "We will do everything in our power to bring them home",
        "I have never seen anything like it in my whole life",
        "This is a sad day for our whole community",
        "We will not comment on a matter before the court",
        "They had no chance",
        "He was in the wrong place at the wrong time",
    ],
)
def test_what_anybody_says_on_such_a_day_is_nothing(words: str) -> None:
    assert not told(f"“{words},” said Ana Ruiz.", f"“{words},” said Ben Cole.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” said Ben Cole, quoting Ms Ruiz."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” Ben Cole said, echoing his colleague."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” said Ben Cole, a spokesman for the ministry."),
        (f"“{PACT},” Ana Ruiz said in a joint statement.", f"“{PACT},” said Ben Cole."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” Ben Cole read from a letter."),
        (f"“{PACT},” tweeted Ana Ruiz.", f"“{PACT},” tweeted Ben Cole."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” the minister said."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” said Ben Cole. Ana Ruiz agreed: “{PACT},” she said."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT},” said Eva Ruiz-Lund."),
        (f"“{PACT},” said Ana Ruiz.", f"“{PACT.replace('first', 'second')},” said Ben Cole."),
    ],
)
def test_words_said_for_or_after_another_are_no_conflict(left: str, right: str) -> None:
    assert not told(left, right)
    assert not told(right, left)


def test_one_sentence_that_one_report_quotes_on() -> None:
    said = "They knew exactly which warehouse door to force"
    left = Article("a", f"“{said} and which safe to open,” said Ana Ruiz, who runs the port.", source="The Post")
    right = Article("b", f"“{said},” said Ben Cole, who runs the depot.", source="The Herald")
    findings = [f for f in check([left, right], reader="rules").findings if f.kind == "attribution"]
    assert [{side.label for side in f.sides} for f in findings] == [{"Ana Ruiz", "Ben Cole"}]
