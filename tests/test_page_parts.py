"""The parts of the page: marks that nest, pieces that are the text, differences that stand where they are said to stand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import Story, quotes

from claimcheck.comparing.compare_quotes import compare_quotes
from claimcheck.model import Article, AttributionClaim, Interval, NumberClaim, Quantity, QuoteClaim, Span, TitleClaim, claim_id
from claimcheck.text.layout import lay_out
from claimcheck.writers.page.difference import Difference, difference
from claimcheck.writers.page.excerpt import Excerpts, pieces
from claimcheck.writers.page.fulltext import Mark, Token, paragraphs
from claimcheck.writers.page.spoken import day, interval, read_as

TEXT = "One two three four five six seven.\n\nEight nine ten eleven twelve thirteen.\n\nAnd so on to the end."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(1, 40)).map(lambda at: Span(at[0], min(at[0] + at[1], len(TEXT))))


# --- the full text ---------------------------------------------------------------------------------------------------


def marked(*spans: Span) -> list[Token]:
    article = Article("a", TEXT)
    marks = [Mark(span, f"m{number}", "number") for number, span in enumerate(spans)]
    return [token for block in paragraphs(article, lay_out(article), marks)[1] for token in block.tokens]


@given(st.lists(SPANS, max_size=8))
def test_the_words_stay_whole_and_marks_nest(spans: list[Span]) -> None:
    tokens = marked(*spans)
    assert "".join(token.text for token in tokens).replace(" ", "") == "".join(TEXT.split())
    depth = 0
    for token in tokens:
        depth += {"open": 1, "close": -1, "text": 0}[token.step]
        assert depth >= 0
    assert depth == 0


@given(st.lists(SPANS, max_size=8))
def test_every_mark_that_holds_words_has_one_anchor(spans: list[Span]) -> None:
    anchors = [token.anchor for token in marked(*spans) if token.anchor]
    assert len(anchors) == len(set(anchors))
    assert {f"m{n}" for n, span in enumerate(spans) if TEXT[span.start : span.end].strip()} <= set(anchors)


def test_marks_that_cross_are_cut_and_go_on() -> None:
    steps = [(token.step, token.text or token.anchor) for token in marked(Span(0, 13), Span(8, 18))][:9]
    assert steps == [
        ("open", "m0"), ("text", "One two "), ("open", "m1"), ("text", "three"), ("close", ""), ("close", ""),
        ("open", ""), ("text", " four"), ("close", ""),
    ]  # fmt: skip


def test_a_mark_over_two_paragraphs_stands_in_both() -> None:
    opened = [token for token in marked(Span(29, 41)) if token.step == "open"]
    assert [token.anchor for token in opened] == ["m0", ""]


# --- excerpts --------------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(SPANS, st.sampled_from(("claim", "changed", "cue", "source"))), max_size=6), SPANS)
def test_pieces_together_are_the_text(marks: list[tuple[Span, str]], around: Span) -> None:
    cut = pieces(TEXT, around.start, around.end, marks)
    assert "".join(piece.text for piece in cut) == TEXT[around.start : around.end]


def test_an_excerpt_is_the_sentence_with_its_roles() -> None:
    story = Story()
    key = story.article("herald", "It rained. “The dam is safe,” said Ana Ruiz on Monday. It rained on.")
    claim = QuoteClaim(
        key, story.span(key, "The dam is safe,"), "Ana Ruiz", story.span(key, "Ana Ruiz"), "said", story.span(key, "said")
    )
    cut = Excerpts(story.articles).around(claim, [story.span(key, "safe")])
    assert [(p.text, p.role) for p in cut if p.role] == [
        ("The dam is ", "claim"), ("safe", "changed"), (",", "claim"), ("said", "cue"), ("Ana Ruiz", "source"),
    ]  # fmt: skip
    assert "".join(p.text for p in cut).strip() == "“The dam is safe,” said Ana Ruiz on Monday."


def test_a_long_sentence_is_cut_at_words_and_says_so() -> None:
    story = Story()
    key = story.article("herald", "word " * 100 + "40 people " + "word " * 100 + "end.")
    value = Interval(Decimal(40), Decimal(40))
    claim = NumberClaim(key, story.span(key, "40 people"), Quantity(value, value, "person"))
    words = "".join(p.text for p in Excerpts(story.articles).around(claim))
    assert words.startswith("… word ")
    assert words.endswith(" word …")
    assert len(words) < 500


# --- differences -----------------------------------------------------------------------------------------------------


def differing(*said: str) -> tuple[Story, Difference]:
    story = quotes(*said)
    articles = {article.id: article for article in story.articles}
    [finding] = compare_quotes(story.claims, story.articles).findings
    return story, difference(finding, articles)


def test_a_changed_word_is_told_with_its_nature_and_its_places() -> None:
    story, found = differing(
        "We will rebuild every house in the valley before winter", "We will not rebuild every house in the valley before winter"
    )
    [pair] = found.pairs
    [change] = pair.changes
    assert change.nature == "negation"
    assert change.grave
    assert "not" in (change.left, change.right)
    places = {
        key: [a.words(s) for a in story.articles if a.id == key.split(":")[1] for s in spans]
        for key, spans in found.places.items()
    }
    assert sorted(words for row in places.values() for words in row) == ["not"]


def test_the_first_wording_is_the_left_one() -> None:
    story, found = differing(
        "The old dam over the river is a danger to us all", "The old dam over the river is a menace to us all"
    )
    [change] = found.pairs[0].changes
    [finding] = compare_quotes(story.claims, story.articles).findings
    first = finding.sides[0].claims[0]
    words = next(a for a in story.articles if a.id == first.article).words(first.span)
    assert change.left in words
    assert change.right not in words
    assert claim_id(first) in found.places


def test_other_findings_have_no_difference() -> None:
    story = Story()
    key = story.article("herald", "Mayor Ana Ruiz spoke.")
    from claimcheck.model import Finding, Side

    claim = story.title(key, "Mayor Ana Ruiz", "Ana Ruiz", "Mayor")
    sides = (Side("Mayor", (claim,)), Side("Governor", (claim,)))
    assert difference(Finding("TTL001", "title", "role", "note", sides, "…"), {}) == Difference()


# --- words -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "told"),
    [
        ("2022-02-01", "1 Feb 2022"),
        ("2022-02-01T13:08:00Z", "1 Feb 2022, 13:08"),
        ("2022-02-01T00:00:00", "1 Feb 2022"),
        ("last Tuesday", "last Tuesday"),
        (None, ""),
    ],
)
def test_dates_are_told_or_left_as_they_stand(published: str | None, told: str) -> None:
    assert day(published) == told


@pytest.mark.parametrize(
    ("hard", "told"),
    [
        (Interval(Decimal(100000), None, low_open=True), "over 100,000"),
        (Interval(Decimal(5), None), "at least 5"),
        (Interval(None, Decimal(5), high_open=True), "under 5"),
        (Interval(None, Decimal(5)), "up to 5"),
        (Interval(Decimal("2.50"), Decimal("2.50")), "2.5"),
        (Interval(Decimal(90), Decimal(110)), "90 to 110"),
        (Interval(None, None), "some"),
    ],
)
def test_intervals_are_told_in_words(hard: Interval, told: str) -> None:
    assert interval(Quantity(hard, hard, "person")) == told


def test_what_was_read_is_told_and_what_a_model_filled_says_so() -> None:
    span = Span(0, 1)
    assert read_as(QuoteClaim("a", span)) == "speaker open"
    assert read_as(QuoteClaim("a", span, "Ana Ruiz", by={"speaker": "model"})) == "said by Ana Ruiz · partly by the model"
    assert read_as(AttributionClaim("a", span)) == "in the article’s own voice"
    about_six = Interval(Decimal(345), Decimal(375))
    number = NumberClaim("a", span, Quantity(about_six, about_six, "time", "time"), "the call", "level", "planned", "police")
    assert read_as(number) == "05:45 to 06:15 · the call · planned · according to police"
    assert read_as(TitleClaim("a", span, "Ana Ruiz", "mayor")) == "Ana Ruiz · mayor"
