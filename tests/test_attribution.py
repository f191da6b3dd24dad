"""Who says what: the five seeds, the patterns of news English, and what holds for any text."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Article, Attribution, Names, Scan
from claimcheck.naming.names import find_names
from claimcheck.saying.attribution import attribute
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"


class Read:
    """A text with its attributions, and the words of their parts."""

    def __init__(self, text: str, title: str = "") -> None:
        article = Article("a", text, title)
        layout = lay_out(article)
        self.scan = Scan(article, layout, find_quotations(article, layout), ())
        self.names = find_names(self.scan)
        self.attributions = attribute(self.scan, self.names)

    def row(self, attribution: Attribution) -> tuple[str, str | None, str, str]:
        """Cue, source, stance, content; the parts of the content joined by " … "."""
        words = self.scan.article.words
        return (
            words(attribution.cue) if attribution.cue else "",
            words(attribution.source) if attribution.source else None,
            attribution.stance,
            " … ".join(words(span) for span in attribution.content),
        )

    @property
    def rows(self) -> list[tuple[str, str | None, str, str]]:
        return [self.row(a) for a in self.attributions]

    def speaker(self, words: str) -> str | None:
        """The resolved speaker of the innermost quotation that begins with these words, "" where a source stays unresolved."""
        index = max(i for i, q in enumerate(self.scan.quotations) if self.scan.article.words(q.span).startswith(words))
        said = [a for a in self.attributions if index in a.quotations]
        assert len(said) <= 1
        if not said:
            return None
        return self.names.entities[said[0].entity].name if said[0].entity is not None else ""


# --- the seeds -------------------------------------------------------------------------------------------------------

SPEAKERS = {
    "000_50a9928c3a8c67fc": {
        "It is clear now that Russia's": "Putin",
        "Let's imagine": "Putin",
        "If President Putin really": "official",
        "In this case, Ukraine": "Putin",
        "This could be done": "Putin",
        "I believe that today": "Orban",
        "It is very important": "Johnson",
        "There are 200,000 men": "Johnson",
        "is not because we": "Zelenskiy",
    },
    "001_7e4300adf6b00cac": {
        "It’s already clear now …": "Putin",
        "contain Russia": "Putin",
        "undermine Russia’s": "Putin",
        "If Ukraine wants to join": "Putin",
        "protect everyone’s": "Putin",
        "hysteria": "Kremlin",
        "are a threat": "Putin",
        "It was the United States": "Putin",
        "And you demand": "Putin",
    },
    "002_ce94bda0d451ece6": {
        "We are carefully": "Putin",
        "But it’s already clear": "Putin",
        "I hope that in the end": "Putin",
        "It seems to me": "Putin",
        "In this sense": "Putin",
        "in the near future": "Putin",
        "substantial": "Orban",
        "surmountable": "Orban",
        "contrary to our": "leaders",
        "professional and": "official",
        "We continue to hear": "official",
        "If President Putin really": "official",
        "We are waiting": "Zelenskyy",
        "That would be": "Zelenskyy",
        "bullying": "Johnson",
        "He’s trying": "Johnson",
        "points a gun": "Johnson",
    },
    "003_31f0bade59616414": {"Let’s imagine": "Putin", "They promised": "Putin", "There must be": "Putin"},
    "004_d08f93c62f3c37bc": {
        "It’s already clear now...": "Putin",
        "Let’s imagine": "Putin",
        "This is our 13th": "Orban",
        "That is a rarity": "Orban",
        "the interests of": "Peter",
        "Unity for Hungary": "Peter",
        "good call": "Stoltenberg",
        "staunch ally": "Stoltenberg",
        "In times of peace": "Stoltenberg",
        "It is simply": "Gyöngyösi",
    },
}


@pytest.mark.parametrize("case", sorted(SPEAKERS))
def test_the_speakers_of_the_seeds(case: str) -> None:
    read = Read((SEEDS / f"{case}.txt").read_bytes().decode("utf-8"))
    said = {words: read.speaker(words) or "" for words in SPEAKERS[case]}
    assert {words: (name if SPEAKERS[case][words] in name else f"wrong: {name}") for words, name in said.items()} == said


# --- speakers of quotations --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quoted", "speaker"),
    [
        ("“The harbour is shut,” said Ana Ruiz.", "The harbour", "Ana Ruiz"),
        ("“The harbour is shut,” Ana Ruiz said on Monday.", "The harbour", "Ana Ruiz"),
        ("Ana Ruiz told reporters: “The harbour is shut.”", "The harbour", "Ana Ruiz"),
        ("Ana Ruiz told reporters in Leeds on Monday that the harbour was “shut for good”.", "shut", "Ana Ruiz"),
        ("Ana Ruiz: “The harbour is shut.”", "The harbour", "Ana Ruiz"),
        ("According to Ana Ruiz, “the harbour is shut”.", "the harbour", "Ana Ruiz"),
        ("“The harbour,” Ana Ruiz said, “is shut.”", "is shut", "Ana Ruiz"),
        ("“The harbour is shut,” said Ana Ruiz. “Nobody may sail.”", "Nobody", "Ana Ruiz"),
        ("Ana Ruiz, who replaced Ben Cole last year, said: “The harbour is shut.”", "The harbour", "Ana Ruiz"),
        ("Ana Ruiz said the harbour would be shut, adding: “Nobody may sail.”", "Nobody", "Ana Ruiz"),
        ("“The harbour is shut,” Ana Ruiz wrote on Twitter.", "The harbour", "Ana Ruiz"),
        ("Ana Ruiz was quoted as saying “the harbour is shut”.", "the harbour", "Ana Ruiz"),
        ("Ana Ruiz accused Ben Cole of “bullying” the crews.", "bullying", "Ana Ruiz"),
        ("Although “wide”, the gap is “bridgeable”, Ana Ruiz told a press conference.", "wide", "Ana Ruiz"),
        ("“The harbour is shut,” Ana Ruiz said.\n\n“And you demand that we sail.”", "And you", "Ana Ruiz"),
        ("Ana Ruiz said:\n\n“The harbour is shut.”", "The harbour", "Ana Ruiz"),
        ("“The harbour is shut.” — Ana Ruiz", "The harbour", "Ana Ruiz"),
        ("“Is it shut?” Ana Ruiz demanded.", "Is it", "Ana Ruiz"),
        ("“Ben Cole lied,” said Ana Ruiz. Ben Cole left.", "Ben Cole lied", "Ana Ruiz"),
        (
            "“If Ben Cole wants peace, the minister told Tom Hale, he should leave,” Ana Ruiz told reporters.",
            "If Ben",
            "Ana Ruiz",
        ),
        ("“It is shut,” Ana Ruiz said, according to Ben Cole.", "It is", "Ana Ruiz"),
        ("Ana Ruiz said Ben Cole wanted to “sail at once”.", "sail", "Ana Ruiz"),
        ("Ana Ruiz said Ben Cole had called it “a farce”.", "a farce", "Ben Cole"),
    ],
)
def test_who_says_a_quotation(text: str, quoted: str, speaker: str) -> None:
    assert Read(text).speaker(quoted) == speaker


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The ship, the “Marigold”, sank in the harbour.", "Marigold"),
        ("He was reading “The Waves” when Ana Ruiz came in.", "The Waves"),
        ("The “smart” lock failed. Ana Ruiz left.", "smart"),
    ],
)
def test_words_that_nobody_says_stay_open(text: str, quoted: str) -> None:
    assert Read(text).speaker(quoted) is None


def test_a_headline_is_read_too() -> None:
    read = Read("Ana Ruiz spoke.", "Ruiz ‘shuts the harbour’, says Cole")
    assert [read.row(a) for a in read.attributions] == [("says", "Cole", "says", "Ruiz ‘shuts the harbour’")]


def test_a_quotation_never_closed_gives_its_writer() -> None:
    text = "“The council demands that the harbour be shut! Ana Ruiz, who is standing for mayor, wrote on Twitter."
    assert Read(text).speaker("The council") == "Ana Ruiz"


# --- indirect speech ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Ana Ruiz said that the harbour was shut.", ("said", "Ana Ruiz", "says", "the harbour was shut")),
        ("The harbour is shut, Ana Ruiz said.", ("said", "Ana Ruiz", "says", "The harbour is shut")),
        ("The harbour is shut, officials said on Monday.", ("said", "officials", "says", "The harbour is shut")),
        ("The harbour is shut, according to police.", ("according to", "police", "says", "The harbour is shut")),
        ("According to police, the harbour is shut.", ("According to", "police", "says", "the harbour is shut")),
        ("Norland has denied it shut the harbour.", ("has denied", "Norland", "denies", "it shut the harbour")),
        ("Ana Ruiz did not say who shut it.", ("did not say", "Ana Ruiz", "not", "who shut it")),
        ("Ana Ruiz asked whether it was shut.", ("asked", "Ana Ruiz", "asks", "whether it was shut")),
        ("Ana Ruiz warned that it would be shut.", ("warned", "Ana Ruiz", "warns", "it would be shut")),
        ("Ana Ruiz urged both sides to leave.", ("urged", "Ana Ruiz", "orders", "both sides to leave")),
        ("Ana Ruiz called on the crews to leave.", ("called on", "Ana Ruiz", "orders", "the crews to leave")),
        ("Ana Ruiz accused Norland of shutting it.", ("accused", "Ana Ruiz", "accuses", "Norland of shutting it")),
        ("Ana Ruiz promised to open it.", ("promised", "Ana Ruiz", "promises", "to open it")),
        ("Ana Ruiz hopes it will open.", ("hopes", "Ana Ruiz", "hopes", "it will open")),
        ("Analysts fear it may stay shut.", ("fear", "Analysts", "fears", "it may stay shut")),
        ("Analysts believe that it is shut.", ("believe", "Analysts", "thinks", "it is shut")),
        ("Norland is expected to shut it.", ("is expected", None, "expects", "to shut it")),
        ("The report showed that it was shut.", ("showed", "The report", "says", "it was shut")),
        ("Ana Ruiz told Ben Cole that it was shut.", ("told", "Ana Ruiz", "says", "it was shut")),
        ("Ana Ruiz told crews it was shut.", ("told", "Ana Ruiz", "says", "it was shut")),
        ("Ana Ruiz said it was shut, but the crews sailed.", ("said", "Ana Ruiz", "says", "it was shut")),
        ("Her claim that it was shut was read out.", ("claim", "Her", "says", "it was shut was read out")),
        ("Police, who had searched the ship, said it was empty.", ("said", "Police", "says", "it was empty")),
        ("A spokeswoman for the port said it was shut.", ("said", "A spokeswoman for the port", "says", "it was shut")),
        ("On Tuesday the mayor said it was shut.", ("said", "the mayor", "says", "it was shut")),
        ("Ana Ruiz is confident that it will open.", ("is confident", "Ana Ruiz", "thinks", "it will open")),
    ],
)
def test_indirect_speech(text: str, row: tuple[str, str | None, str, str]) -> None:
    assert row in Read(text).rows


@pytest.mark.parametrize(
    "text",
    [
        "The United States won the match.",
        "The report was long and the claims were many.",
        "Demands for bread grew, and prices rose.",
        "He likes ships like the one in the harbour.",
        "The police charges injured four people.",
    ],
)
def test_nouns_and_names_are_no_cues(text: str) -> None:
    assert not [row for row in Read(text).rows if row[0] not in ("likes",)]


def test_a_second_cue_has_the_same_source() -> None:
    rows = Read("Ana Ruiz said the harbour was shut and accused Norland of sabotage, adding that crews were safe.").rows
    assert [(cue, source) for cue, source, *_ in rows] == [("said", "Ana Ruiz"), ("accused", "Ana Ruiz"), ("adding", "Ana Ruiz")]


def test_a_relative_has_the_entity_before_it() -> None:
    read = Read("Talks were led by Ana Ruiz, who said the harbour was shut.")
    [attribution] = read.attributions
    assert attribution.entity is not None
    assert (read.row(attribution)[1], read.names.entities[attribution.entity].name) == ("who", "Ana Ruiz")


def test_furniture_and_quotations_inside_speak_for_nobody() -> None:
    assert Read("“I said no, and he said yes,” Ana Ruiz said.").rows == [
        ("said", "Ana Ruiz", "says", "“I said no, and he said yes,”")
    ]


# --- laws --------------------------------------------------------------------------------------------------------------

PIECES = st.sampled_from(
    ["Ana Ruiz", "he", "said", "denied", ",", ".", " ", "“", "”", '"', "that", "who", "according to", ":", "\n\n", "not", "and",
     "claims", "—", "told", "reporters", "(", ")", "’s", "the mayor", "to", "12", "é", "\u00a0", ";", "?", "if"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(max_size=200))
def test_spans_lie_in_the_text_and_each_quotation_has_one_speaker(text: str) -> None:
    read = Read(text)
    claimed: list[int] = []
    for attribution in read.attributions:
        spans = [s for s in (attribution.cue, attribution.source, *attribution.content) if s is not None]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert attribution.content
        assert attribution.entity is None or 0 <= attribution.entity < len(read.names.entities)
        assert all(0 <= q < len(read.scan.quotations) for q in attribution.quotations)
        claimed += attribution.quotations
    assert len(claimed) == len(set(claimed))
    cues = [a.cue for a in read.attributions if a.cue is not None]
    assert all(a.start <= b.start or a.field != b.field for a, b in pairwise(cues))
    assert attribute(read.scan, read.names) == read.attributions


def test_without_names_the_sources_stay_as_words() -> None:
    article = Article("a", "“It is shut,” said Ana Ruiz.")
    layout = lay_out(article)
    [attribution] = attribute(Scan(article, layout, find_quotations(article, layout), ()), Names((), ()))
    assert attribution.source is not None
    assert (article.words(attribution.source), attribution.entity, attribution.quotations) == ("Ana Ruiz", None, (0,))
