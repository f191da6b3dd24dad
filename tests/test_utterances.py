import pytest
from stories import Story, quotes

from claimcheck.comparing import utterances
from claimcheck.comparing.phrases import phrases


def groups(story: Story) -> list[set[str]]:
    by_id = {a.id: a for a in story.articles}
    found = phrases([c for c in story.claims if c.kind == "quote"], by_id)
    return [{p.article for m in group for p in (m.left, m.right)} for group in utterances.gather(utterances.match(found))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "It is clear now that Russia's fundamental concerns are being ignored,",
            "But it’s already clear that Russia’s core concerns have ended up being ignored",
        ),
        (
            "In this case, Ukraine itself is only an instrument to achieve this goal,",
            "In this sense, Ukraine itself is just a tool to achieve this goal,",
        ),
        (
            "If the town wants its island back by force, are we supposed to go to war with them?",
            "Are we supposed to go to war with the alliance of the northern harbours?",
        ),
        ("contain Russia", "its main task is to contain the development of Russia"),
        ("The bridge was safe on Monday morning", "bridge was safe"),
    ],
)
def test_one_utterance_is_found_in_other_words(left: str, right: str) -> None:
    assert groups(quotes(left, right)) == [{"a0", "a1"}]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We will help the families", "We will ask the council"),
        ("The ferry was late", "The bridge was closed for repairs"),
        ("a very good day", "a very bad night"),
    ],
)
def test_other_utterances_of_the_same_speaker_stay_apart(left: str, right: str) -> None:
    assert groups(quotes(left, right)) == []


def test_what_is_enough_for_one_speaker_is_not_for_two() -> None:
    left, right = "The old bridge was never inspected before spring", "Nobody inspected the old bridge, and spring came"
    assert groups(quotes(left, right)) == [{"a0", "a1"}]
    story = quotes(left)
    story.article("b", f"“{right}” said Ben Cole.")
    story.quote("b", right, "Ben Cole")
    assert groups(story) == []


def test_each_sentence_takes_its_best_counterpart() -> None:
    story = Story()
    for key, second in (("a", "Cole lied to them, so they ruined his life."), ("b", "Cole lied to them, so it ruined his life.")):
        story.article(key, f"“Cole lied to us and they burned his life's work.” “{second}” said Ana Ruiz.")
        story.quote(key, "Cole lied to us and they burned his life's work.")
        story.quote(key, second)
    by_id = {a.id: a for a in story.articles}
    matches = utterances.match(phrases([c for c in story.claims if c.kind == "quote"], by_id))
    across = [(m.left.claims[0].span.start, m.right.claims[0].span.start) for m in matches if m.left.article != m.right.article]
    assert across
    assert all(left == right for left, right in across)


def test_the_same_words_in_many_articles_are_one_utterance() -> None:
    assert groups(quotes(*["The old bridge was never inspected before spring"] * 90)) == [{f"a{n}" for n in range(90)}]
