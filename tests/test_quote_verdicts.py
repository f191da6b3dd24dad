import pytest
from stories import Story, quotes

from claimcheck.comparing.phrases import phrases
from claimcheck.comparing.quote_verdicts import in_translation, judge, said
from claimcheck.comparing.utterances import Match, match


def matches(story: Story) -> tuple[Match, ...]:
    by_id = {a.id: a for a in story.articles}
    return match(phrases([c for c in story.claims if c.kind == "quote"], by_id))


def test_what_is_said_leaves_out_the_reporting_in_between() -> None:
    story = Story()
    story.article("a", "“The bridge,” Ana Ruiz said, “was safe on Monday.”")
    story.quote("a", "The bridge,", cue="said")
    story.quote("a", "was safe on Monday.", cue="said")
    by_id = {a.id: a for a in story.articles}
    [phrase] = phrases([c for c in story.claims if c.kind == "quote"], by_id)
    assert said(phrase, by_id) == "The bridge … was safe on Monday"


@pytest.mark.parametrize(
    ("after", "verdict"),
    [
        ("Ana Ruiz said, according to a Reuters translation.", "translation"),
        ("Ana Ruiz said through an interpreter.", "translation"),
        ("Ana Ruiz said. A translation follows.", "reworded"),
        ("Ana Ruiz said.\n\nA translation follows.", "reworded"),
    ],
)
def test_only_its_own_sentence_makes_a_quotation_a_translation(after: str, verdict: str) -> None:
    story = quotes("The main worries of the town have been ignored")
    story.article("b", f"“The basic worries of the town were ignored,” {after}")
    story.quote("b", "The basic worries of the town were ignored,")
    by_id = {a.id: a for a in story.articles}
    [found] = [judge(m, by_id) for m in matches(story)]
    assert found is not None
    assert found.rule.verdict == verdict


def test_one_free_wording_makes_nobody_a_foreigner() -> None:
    story = quotes(
        "The basic worries of the town were ignored by them", "It is clear our town and its basic worries have been ignored again"
    )
    assert in_translation([matches(story)]) == frozenset()
