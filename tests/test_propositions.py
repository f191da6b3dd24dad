from stories import Story

from claimcheck.comparing.propositions import Pair, pairs
from claimcheck.comparing.statements import statements


def found(*texts: str) -> tuple[Pair, ...]:
    story = Story()
    for number, text in enumerate(texts):
        key = story.article(f"a{number}", f"{text}, Ana Ruiz said.")
        story.said(key, text, "Ana Ruiz")
    return pairs([s for s in statements(story.claims, {a.id: a for a in story.articles}) if not s.own])


def test_one_thing_in_other_words() -> None:
    [pair] = found(
        "Russia has amassed more than 100,000 troops on Ukraine's borders",
        "Russia is gathering 100,000 soldiers on its border with Ukraine",
    )
    assert pair.one_thing
    assert "100000" in pair.anchors[0]


def test_other_numbers_are_another_thing() -> None:
    said = "Russia has amassed 100,000 troops on Ukraine's borders"
    assert found(said, said.replace("100,000", "150,000")) == ()
    [pair] = found(said, f"It is not so that {said.replace('100,000', '150,000')}")
    assert not pair.one_thing


def test_a_denial_is_another_thing() -> None:
    [pair] = found("Norway has sent the ferry to Bergen harbour", "Norway has not sent the ferry to Bergen harbour")
    assert not pair.one_thing


def test_what_shares_little_is_no_pair() -> None:
    assert found("The ferry sank off Bergen", "The mayor of Bergen resigned in spring") == ()
