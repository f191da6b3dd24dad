"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.sentences import split


@pytest.mark.parametrize(
    "parts",
    [
        ["The U.S. responded on Dec. 23 to Mr. Orban.", "He left."],
        ["It fell 5.4 percent.", "The U.S. did not reply."],
        ["He lives in the U.S.", "The army does not."],
        ["J. R. Miller and A.B. Stone met Gen. Ray at St. Ives vs. No. 5 Ltd. Chairman Li.", "All agreed."],
        ["It opened at 5 p.m. EST on Jan. 3 and closed at 6 a.m. Tuesday.", "Nobody came."],
        ["It opened at 5 p.m.", "Police closed it."],
        ["“It’s clear now … that we were ignored,” she said.", "He nodded."],
        ["“Is it clear now?” she asked.", "“Yes!” cried Ann Lee.", "“No.”"],
        ['"Is it?" Ann Lee asked.', '"It is."', "He left."],
        ["“This is our 13th meeting,” he said.", "“That is a rarity.", "Nobody expected it.”", "He left."],
        ["He asked: “Why?”", "She left."],
        ["They left... Then they came back."[:12], "Then they came back."],
        ["The fund of Lee Corp. Chief Ann Ray shrank to $1.2 million.", "It was sold to Lee Corp.", "The price fell."],
        ["Troops moved on its border with Ukraine. before a planned call of its neighbour."],
        ["He left the house.", "It was empty.", "iPhone sales rose."],
        ["He went to siber.id and amazon.com/x.html and left."],
        ["Was it plan B?", "It was.", "Better than plan B.", "The end."],
        ["Rain fell in Ala. and Fla. Gov. Lee spoke.", "Snow fell."],
        ["Am 3. Mai kamen ca. 2,5 Mrd. Euro an.", "Die Bank schwieg."],
        ["M. Doe et Mme. Roe sont venus.", "Il pleuvait."],
        ["SMITH: Did it rain?", "JONES: It did.", "SMITH: Thank you."],
        ["THE U.S. ARMY LEFT AT 5 P.M. EST.", "NOBODY WAS HURT."],
        ["The gov\u00adern\u00adment fell.", "\u200bIt was late."],
        ["\u05d4\u05d2\u05e9\u05dd \u05d9\u05e8\u05d3.", "\u05d4\u05d2\u05e9\u05dd \u05e4\u05e1\u05e7."],
        ["Rain! \U0001f327 It fell all day."[:5], "\U0001f327 It fell all day."],
        ["東京で地震。", "けが人はない。"],
        ["(It rained.)", "It snowed."],
        ["Sen. Ray (D., Ohio) spoke."],
        ["He cited art. 5 of the treaty.", "Sec. 3 says no."],
        ["He said no.", "Ray left.", "“Why?”", "He said it twice."],
        ["Yahoo! said so.", "It was true!", "1,000 people came."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts) if parts[0].isascii() or " " in parts[0] else "".join(parts)
    assert [text[start:end].strip() for start, end in split(text, 0, len(text))] == parts


def test_a_lost_space_still_ends_a_sentence() -> None:
    text = "The bridge was closed.The ferry ran. See Node.js or example.The"
    assert [text[s:e] for s, e in split(text, 0, len(text))][:2] == ["The bridge was closed.", "The ferry ran. "]


def test_white_space_belongs_to_the_sentence_before() -> None:
    text = "xx One.  \n Two.yy"
    assert [text[s:e] for s, e in split(text, 3, 15)] == ["One.  \n ", "Two."]


@given(st.text(st.sampled_from(list("aB .?!…”\"'1\n。")), max_size=60), st.integers(0, 10))
def test_sentences_tile_their_stretch(text: str, start: int) -> None:
    tiles = list(split(text, start, len(text)))
    assert "".join(text[s:e] for s, e in tiles) == text[start:]
    assert all(s < e for s, e in tiles)
