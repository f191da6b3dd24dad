import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import Story, quotes

from claimcheck.comparing.compare_quotes import compare_quotes
from claimcheck.model import Claim, Comparison, QuoteClaim


def compared(story: Story) -> Comparison:
    return compare_quotes(story.claims, story.articles)


def verdicts(*said: str) -> list[str]:
    comparison = compared(quotes(*said))
    return [f.verdict for f in comparison.findings] + [a.verdict for a in comparison.agreements]


SENTENCE = "The old bridge was never inspected by the council engineers before Monday"


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (SENTENCE, SENTENCE, "same"),
        (f"{SENTENCE},", f"{SENTENCE}.", "same"),
        ("We can't honour three of the contracts", "we cannot honor 3 of the contracts", "typographic"),
        ("Sen. Ruiz lied to the F.B.I. in May", "Senator Ruiz lied to the FBI in May", "typographic"),
        ("The mayor [of Bergen] knew about the bridge", "The mayor knew about the bridge", "typographic"),
        (SENTENCE, "never inspected by the council engineers", "excerpt"),
        (SENTENCE, "The old bridge was never inspected … before Monday", "excerpt"),
        (SENTENCE, "The old bridge was inspected by the council engineers before Monday", "meaning"),
        ("We lost 200 of the old boats in the storm", "We lost 300 of the old boats in the storm", "meaning"),
        ("The council may sell the old harbour in May", "The council will sell the old harbour in May", "meaning"),
        ("It was Cole who sold the old harbour", "It was Bell who sold the old harbour", "meaning"),
        ("This is one of the worst floods of the valley", "This is the worst flood of the valley", "meaning"),
        (
            "The old bridge, which the council never inspected, was safe on Monday",
            "The old bridge was safe on Monday",
            "spliced",
        ),
        (
            "The old bridge was safe on Monday. Nobody had looked at the wires. It is closed for the winter now.",
            "The old bridge was safe on Monday. It is closed for the winter now.",
            "spliced",
        ),
        (
            "The old bridge was safe on Monday. Nobody had looked at the wires. It is closed for the winter now.",
            "The old bridge was safe on Monday … It is closed for the winter now.",
            "excerpt",
        ),
        (
            "The old bridge is only an instrument to reach this goal",
            "The old bridge is just a tool to reach this goal",
            "reworded",
        ),
    ],
)
def test_what_two_wordings_are_to_each_other(left: str, right: str, verdict: str) -> None:
    assert verdicts(left, right) == [verdict]
    assert verdicts(right, left) == [verdict]


def test_a_heavily_reworded_sentence_raises_no_alarm_over_a_word() -> None:
    left = "It is not clear to me that the basic worries of the town were ever heard by them"
    right = "It is clear to me that nobody there ever listened to the worries of our town"
    assert set(verdicts(left, right)) <= {"reworded"}


def test_who_is_worded_freely_throughout_spoke_another_language_and_raises_no_alarm() -> None:
    story = Story()
    said = {
        "a": [
            "We will not sell the boats.",
            "The basic worries of the town were ignored by them.",
            "The island is but a tool for their goal.",
        ],
        "b": [
            "We will sell the boats.",
            "It is clear that our town and its basic worries have been ignored again.",
            "Our island they use as a mere tool, and the goal is theirs.",
        ],
    }
    for key, sentences in said.items():
        story.article(key, " ".join(f"“{s}”" for s in sentences))
        for sentence in sentences:
            story.quote(key, sentence)
    assert {f.severity for f in compared(story).findings} == {"note"}
    story.claims = [c for c in story.claims if "sell" in story.articles[c.article == "b"].words(c.span)]
    assert [f.verdict for f in compared(story).findings] == ["meaning"]


def test_a_text_that_calls_itself_a_translation_makes_other_words_one() -> None:
    story = Story()
    story.article("a", "“The basic worries of the town were ignored,” Ana Ruiz said, according to a Reuters translation.")
    story.article("b", "“The main worries of the town have been ignored,” said Ana Ruiz.")
    story.quote("a", "The basic worries of the town were ignored,")
    story.quote("b", "The main worries of the town have been ignored,")
    [finding] = compared(story).findings
    assert (finding.verdict, finding.severity) == ("translation", "note")


def test_indirect_speech_with_other_words_is_a_paraphrase() -> None:
    story = Story()
    story.article("a", "“The council wants to contain the growth of the harbour towns,” said Ana Ruiz.")
    story.article("b", "The council wants to detain the harbour towns and their growth, Ana Ruiz said.")
    story.quote("a", "The council wants to contain the growth of the harbour towns,")
    story.said("b", "The council wants to detain the harbour towns and their growth", "Ana Ruiz")
    [finding] = compared(story).findings
    assert finding.verdict == "paraphrase"
    assert {c.kind for c in finding.claims} == {"quote", "attribution"}


def test_indirect_speech_of_somebody_else_is_none() -> None:
    story = Story()
    story.article("a", "“The council wants to contain the growth of the harbour towns,” said Ana Ruiz.")
    story.article("b", "The council wants to detain the harbour towns and their growth, Ben Cole said.")
    story.quote("a", "The council wants to contain the growth of the harbour towns,")
    story.said("b", "The council wants to detain the harbour towns and their growth", "Ben Cole")
    assert compared(story).findings == ()


def test_one_utterance_is_one_finding_with_a_side_for_each_wording() -> None:
    comparison = compared(quotes(SENTENCE, SENTENCE.replace("inspected", "checked"), SENTENCE, SENTENCE.replace("old", "new")))
    [finding] = comparison.findings
    assert [[c.article for c in side.claims] for side in finding.sides] == [["a0", "a2"], ["a1"], ["a3"]]
    assert [a.verdict for a in comparison.agreements] == ["same"]


def test_the_message_shows_both_wordings_who_carries_them_and_what_changed() -> None:
    [finding] = compared(quotes(SENTENCE, SENTENCE.replace("never inspected", "inspected"))).findings
    for part in ("Ana Ruiz", "The A0 Post", "The A1 Post", f"“{SENTENCE}”", "“never” left out"):
        assert part in finding.message


def test_a_headline_that_quotes_its_text_in_other_words_is_found() -> None:
    story = Story()
    text = "“He’s trying, by pointing a gun at Ukraine’s head, to make us change the way we see it,” Johnson said in Kyiv."
    story.article("a", text, title="Putin ‘points a gun to Ukraine’s head’, says Johnson")
    story.quote("a", "points a gun to Ukraine’s head", "Johnson", field="title")
    story.quote("a", text[1:93].rstrip("”"), "Boris Johnson")
    [finding] = compared(story).findings
    assert (finding.verdict, finding.within_article) == ("reworded", True)


def test_a_sentence_with_another_beginning_is_no_excerpt() -> None:
    left = "If the town wants its island back by force, are we supposed to go to war with them?"
    right = "Let us imagine it tries. Are we supposed to go to war with them?"
    assert verdicts(left, right) == ["reworded"]
    assert verdicts(left, "Are we supposed to go to war with them?") == ["excerpt"]


def test_a_full_stop_more_makes_no_other_sentence() -> None:
    left = "The world tells the town, wait, there is still time for us. And I say no."
    right = "The world tells the town, wait. There is still time for us. And I say no."
    assert set(verdicts(left, right)) <= {"excerpt", "typographic", "same"}


def test_who_repeats_themselves_in_one_quotation_is_quoted_once() -> None:
    said = "They ruined the old bridge of my life. They ruined the new bridge of my life."
    assert compared(quotes(said)) == Comparison()


def test_versions_of_one_report_are_one_witness() -> None:
    story = quotes(SENTENCE, SENTENCE.replace("old", "new"), SENTENCE)
    for number in (1, 2):
        story.articles[number] = replace(story.articles[number], version_of="a0")
    assert compared(story) == Comparison()


def test_another_report_of_one_of_two_wordings_does_not_hide_their_difference() -> None:
    long = "Nobody told us that the old dam above the town was about to break"
    short = "Nobody told us that the dam was about to break"
    story = Story()
    story.article("a", f"“{long},” said Ana Ruiz.\n\n“{short},” she said.")
    story.quote("a", long)
    story.quote("a", f"{short},")
    assert [f.verdict for f in compared(story).findings] == ["reworded"]
    for speaker in (None, "Ana Ruiz"):
        story.article(f"b{speaker}", f"“{long},” it was said.")
        story.quote(f"b{speaker}", long, speaker)
        [finding] = compared(story).findings
        assert finding.verdict == "reworded"
        assert {c.article for c in finding.claims} >= {"a", f"b{speaker}"}


def test_two_people_with_one_phrase_are_not_compared() -> None:
    story = quotes(SENTENCE)
    story.article("b", "“The old bridge was often inspected by the council engineers,” said Ben Cole.")
    story.quote("b", "The old bridge was often inspected by the council engineers,", "Ben Cole")
    assert compared(story).findings == ()


PIECES = [
    "The old bridge was never inspected before Monday",
    "The old bridge was inspected before Monday",
    "The bridge was never checked before Monday",
    "We lost 200 of the fishing boats",
    "We lost 300 of the fishing boats",
    "We lost … of the boats",
    "The council may sell it. We lost 200 of the fishing boats",
    "fishing boats",
]
STORIES = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["Ana Ruiz", "Ruiz", None, "Ben Cole"])), min_size=1, max_size=6
).map(lambda rows: _story(rows))


def _story(rows: list[tuple[str, str | None]]) -> Story:
    story = Story()
    for number, (words, speaker) in enumerate(rows):
        key = story.article(f"a{number}", f"“{words},” somebody said.")
        story.quote(key, f"{words},", speaker)
    return story


def pattern(comparison: Comparison) -> list[tuple[str, frozenset[frozenset[str]]]]:
    """Findings by verdict and sides, whatever their order."""
    sides = [(f.verdict, frozenset(frozenset(c.article for c in s.claims) for s in f.sides)) for f in comparison.findings]
    return sorted(sides, key=repr)


@settings(max_examples=40)
@given(STORIES, st.randoms(use_true_random=False))
def test_the_order_of_claims_and_articles_changes_nothing(story: Story, rng: random.Random) -> None:
    claims, articles = list(story.claims), list(story.articles)
    rng.shuffle(claims)
    rng.shuffle(articles)
    assert compare_quotes(claims, articles) == compare_quotes(story.claims, story.articles)


@settings(max_examples=40)
@given(STORIES)
def test_a_copy_of_an_article_brings_no_finding(story: Story) -> None:
    copy = replace(story.articles[0], id="z")
    claims: list[Claim] = [replace(c, article="z") for c in story.claims if isinstance(c, QuoteClaim) and c.article == "a0"]
    alone = compare_quotes(story.claims, story.articles)
    both = compare_quotes([*story.claims, *claims], [*story.articles, copy])
    without = [(verdict, frozenset(side - {"z"} for side in sides)) for verdict, sides in pattern(both)]
    assert sorted(v for v, _ in without) == sorted(f.verdict for f in alone.findings)


@given(st.sampled_from(PIECES))
def test_nothing_conflicts_with_itself(words: str) -> None:
    comparison = compared(quotes(words, words))
    assert comparison.findings == ()
    assert [a.verdict for a in comparison.agreements] == ["same"]


@settings(max_examples=40)
@given(STORIES)
def test_no_claim_stands_on_two_sides_and_every_side_is_there_for_a_difference(story: Story) -> None:
    for finding in compared(story).findings:
        sides = [{(c.article, c.span) for c in s.claims} for s in finding.sides]
        assert len(sides) >= 2
        assert sum(map(len, sides)) == len(set().union(*sides))
