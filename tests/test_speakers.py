import pytest
from stories import Story

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
        (("Ana Ruiz", "Ana Ruiz"), ("he", "Ben Cole")),  # a pronoun may have been resolved wrongly
        (("Ana Ruiz", "Ana Ruiz"), ("Cole", "Cole")),
        (("Ana Ruiz", "Ana Ruiz"), ("the harbour office", "harbour office")),
        (("Ana Ruiz", "Ana Ruiz"), ("Eva Ruiz", "Eva Ruiz")),  # spelling or kin: too little to accuse anybody of
    ],
)
def test_what_is_too_little_for_a_conflict(left: tuple[str, str], right: tuple[str, str]) -> None:
    assert compared(left, right).findings == ()


def test_a_short_phrase_is_anybodys() -> None:
    assert compared(("Ana Ruiz", "Ana Ruiz"), ("Ben Cole", "Ben Cole"), words="never inspected before Monday").findings == ()


def test_two_spellings_of_a_name_agree() -> None:
    [agreement] = compared(("Sergei Ruizov", "Sergei Ruizov"), ("Sergey Ruizov", "Sergey Ruizov")).agreements
    assert agreement.verdict == "speaker_same"
