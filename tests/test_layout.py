"""Blocks and sentences: what stands where, and that nothing is lost."""

import itertools
import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Article
from claimcheck.text.layout import lay_out

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"
ODD = "ab C.!?“”\"' \n\r\t\f\v\u0085\u00a0\u00ad\u200b\u2028\u2029\ufeffe\u0301😀אב-#1/"


def blocks(text: str, title: str = "") -> list[tuple[str, str]]:
    article = Article("a", text, title)
    return [(block.kind, article.words(block.span)) for block in lay_out(article).blocks]


def paragraphs(text: str) -> list[str]:
    return [words for kind, words in blocks(text) if kind != "furniture"]


def test_the_title_comes_first() -> None:
    assert blocks("It rained all day.", " Rain \n again ") == [
        ("heading", "Rain"),
        ("heading", "again"),
        ("paragraph", "It rained all day."),
    ]


def test_a_line_is_a_paragraph() -> None:
    text = "It rained in the north all day long.\nIt snowed in the south.\n\nA cold night\n\nNobody was hurt, the mayor said."
    assert blocks(text) == [
        ("paragraph", "It rained in the north all day long."),
        ("paragraph", "It snowed in the south."),
        ("heading", "A cold night"),
        ("paragraph", "Nobody was hurt, the mayor said."),
    ]


def test_hard_wrapped_prose_is_joined() -> None:
    first = "The river rose by two metres on\nMonday night and carried away a\nbridge, two boats and the roof of\nthe old mill."
    second = "Nobody was hurt. The mayor, who\nhad come from the capital, said\nthat the town would rebuild it."
    assert paragraphs(f"{first}\n\n{second}") == [first, second]


def test_a_line_that_goes_on_in_lower_case_is_joined() -> None:
    text = "The company, which makes engines and propellers\nin three countries, did not reply."
    assert paragraphs(text) == [text]


@pytest.mark.parametrize(
    "separator", ["\n", "\r\n", "\r", "\f", "\v", "\u0085", "\u2028", "\u2029", "\n\n", "\r\n\r\n", "\n \u00a0\n"]
)
def test_every_line_end_parts_paragraphs(separator: str) -> None:
    assert paragraphs(f"It rained in the north.{separator}It snowed in the south.") == [
        "It rained in the north.",
        "It snowed in the south.",
    ]


def test_markdown_keeps_its_marks_and_loses_its_front_matter() -> None:
    text = "---\ntitle: Rain\ndate: 2024-05-01\n---\n\n# Rain again\n\nIt *rained*.\n\n---\n\nIt snowed."
    kinds = blocks(text)
    assert [words for kind, words in kinds if kind == "furniture"] == ["---", "title: Rain", "date: 2024-05-01", "---", "---"]
    assert [(kind, words) for kind, words in kinds if kind != "furniture"] == [
        ("heading", "# Rain again"),
        ("paragraph", "It *rained*."),
        ("paragraph", "It snowed."),
    ]


def test_a_credit_is_cut_off_its_caption() -> None:
    assert blocks("A tram lies on its side near the stop. (Reuters/Pat Doe)") == [
        ("paragraph", "A tram lies on its side near the stop."),
        ("furniture", "(Reuters/Pat Doe)"),
    ]
    assert blocks("Image copyright PA Image caption Scores of people came") == [
        ("furniture", "Image copyright PA Image caption"),
        ("heading", "Scores of people came"),
    ]


def test_empty_articles_have_no_blocks() -> None:
    assert lay_out(Article("a", " \n\u00a0\u200b\n")).blocks == ()


@settings(max_examples=300)
@given(st.text(st.sampled_from(ODD), max_size=100), st.text(st.sampled_from(ODD), max_size=20))
def test_nothing_is_lost_and_nothing_doubled(text: str, title: str) -> None:
    article = Article("a", text, title)
    layout = lay_out(article)
    for field, source in (("title", title), ("text", text)):
        spans = [block.span for block in layout.blocks if block.span.field == field]
        assert spans == sorted(spans)
        outside, at = "", 0
        for span in spans:
            assert at <= span.start < span.end
            outside += source[at : span.start]
            at = span.end
        outside += source[at:]
        assert not any(char.isalnum() or char in "“”\"'.-" for char in outside)
    for index, block in enumerate(layout.blocks):
        tiles = [s.span for s in layout.sentences if s.block == index]
        assert bool(tiles) == (block.kind != "furniture")
        assert (block.reason != "") == (block.kind == "furniture")
        if tiles:
            assert (tiles[0].start, tiles[-1].end) == (block.span.start, block.span.end)
            assert all(left.end == right.start for left, right in itertools.pairwise(tiles))
            assert {tile.field for tile in tiles} == {block.span.field}
    assert [s.block for s in layout.sentences] == sorted(s.block for s in layout.sentences)


def test_the_seeds_are_laid_out_whole() -> None:
    for path in sorted(SEEDS.glob("*.txt")):
        article = Article(path.stem, path.read_bytes().decode())
        told = [article.words(s.span) for s in lay_out(article).sentences]
        assert all(words.strip() for words in told)
        assert len(told) > 15
    assert json.dumps(told[0])  # a slice is a plain string


HARD_LINES = ["Mon. ", "a.m. ", "A", "A,", "By A ", "A/", "AP/", "(A ", "ab/", "1:1 ", "2020 page", "Photo: ", "you your "]
PIECES = ["It rained. ", "Rain\n", "'a ", "“a\n\n", "(AP) ", "Photo: A", "1/2 3 May 2020 x\n", "… ", ". ", "A "]


@pytest.mark.parametrize("piece", [*PIECES, *((piece * 240)[:240] + "x\n" for piece in HARD_LINES)])
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(size: int) -> float:
        article = Article("a", (piece * (size // len(piece) + 1))[:size])
        start = time.perf_counter()
        lay_out(article)
        return time.perf_counter() - start

    seconds(1000)
    assert min(seconds(24_000) for _ in range(2)) < 20 * min(seconds(4_000) for _ in range(3)) + 0.05
