from stories import Story

from claimcheck.comparing.phrases import LONGEST, Phrase, indirect, phrases, related


def cut(story: Story) -> tuple[Phrase, ...]:
    return phrases([c for c in story.claims if c.kind == "quote"], {a.id: a for a in story.articles})


def said(story: Story) -> list[str]:
    by_id = {a.id: a for a in story.articles}
    return [by_id[p.article].text[p.words[0].start : p.words[-1].end] for p in cut(story)]


def test_a_quotation_falls_into_its_sentences() -> None:
    story = Story()
    story.article("a", "“We saw Mr. Cole on Dec. 3. He left. Did the U.S. know?” said Ana Ruiz.")
    story.quote("a", "We saw Mr. Cole on Dec. 3. He left. Did the U.S. know?")
    assert said(story) == ["We saw Mr. Cole on Dec. 3", "He left", "Did the U.S. know"]


def test_two_halves_around_the_reporting_are_one_sentence() -> None:
    story = Story()
    story.article("a", "“The bridge,” Ana Ruiz said, “was safe on Monday.”")
    story.quote("a", "The bridge,", cue="said")
    story.quote("a", "was safe on Monday.", cue="said")
    [phrase] = cut(story)
    assert [w.form for w in phrase.words] == ["the", "bridge", "was", "safe", "on", "monday"]
    assert len(phrase.claims) == 2


def test_two_fragments_in_one_sentence_are_not() -> None:
    story = Story()
    story.article("a", "Although “substantial”, the differences are “surmountable”, Ana Ruiz said.")
    story.quote("a", "substantial", cue="said")
    story.quote("a", "surmountable", cue="said")
    assert said(story) == ["substantial", "surmountable"]


def test_a_quotation_inside_another_counts_where_somebody_else_says_it() -> None:
    story = Story()
    story.article("a", "“Ben Cole told me: ‘Leave the old bridge.’ I stayed,” said Ana Ruiz.")
    outer = story.quote("a", "Ben Cole told me: ‘Leave the old bridge.’ I stayed,")
    inner = story.quote("a", "Leave the old bridge.", "Ben Cole")
    nested = type(inner)(inner.article, inner.span, inner.speaker, parent=outer.span)
    own = type(inner)(inner.article, inner.span, "Ana Ruiz", parent=outer.span)
    by_id = {a.id: a for a in story.articles}
    assert any(p.speaker == "Ben Cole" for p in phrases([outer, nested], by_id))
    assert all(p.claims[0].span == outer.span for p in phrases([outer, own], by_id))


def test_an_endless_sentence_is_cut() -> None:
    story = Story()
    words = "again and " * 200
    story.article("a", f"“{words}” said Ana Ruiz.")
    story.quote("a", words.strip())
    assert max(len(p.words) for p in cut(story)) == LONGEST


def test_indirect_speech_needs_a_source_and_words_of_its_own() -> None:
    story = Story()
    story.article(
        "a", "Ana Ruiz said the old bridge was safe on Monday. She denied the wires broke. The wires broke, it is said."
    )
    story.article("b", "Ana Ruiz said the old bridge “was safe on Monday”.")
    quote = story.quote("b", "was safe on Monday")
    claims = [
        story.said("a", "the old bridge was safe on Monday", "Ana Ruiz"),
        story.said("a", "the wires broke", "Ana Ruiz", stance="denies"),
        story.said("a", "The wires broke", None),
        story.said("b", "the old bridge “was safe on Monday”", "Ana Ruiz"),
    ]
    found = indirect(claims, [quote], {a.id: a for a in story.articles})
    assert [p.claims[0] for p in found] == claims[:1]


def test_speakers_are_related_by_name_and_open_without_one() -> None:
    assert related("Ana Ruiz", "Ruiz") == "same"
    assert related("Ana Ruiz", None) == "unknown"
    assert related("Ana Ruiz", "Ben Cole") == "different"
    assert related("Ana Ruiz", "a statement") == "unknown"
