"""A speaker is linked to words by the text's own grammar, or not at all."""

import pytest
from reading import Read


def linked(read: Read, words: str) -> list[str]:
    """Everybody to whom the text gives the words."""
    names = [entity.name for entity in read.names.entities]
    return [name for index, name in enumerate(names) if read.linker.linked(index, read.span(words))]


@pytest.mark.parametrize(
    ("text", "words", "speakers"),
    [
        ("“We will stay,” said Ada Brenn.", "We will stay", ["Ada Brenn"]),
        ("“We will stay,” Ada Brenn told Tomas Uhl.", "We will stay", ["Ada Brenn"]),
        ("Ada Brenn, who met Tomas Uhl, said: “We will stay.”", "We will stay", ["Ada Brenn"]),
        ("According to Ada Brenn, the pier is “not safe” for Tomas Uhl.", "not safe", ["Ada Brenn"]),
        ("Ada Brenn said it was late. Tomas Uhl called it “a scandal”.", "a scandal", ["Tomas Uhl"]),
        ("Tomas Uhl heard Ada Brenn’s angry claim that the pier was “not safe”.", "not safe", ["Ada Brenn"]),
        ("Ada Brenn, D-Ohio, the chair of the board, said the pier was “not safe”.", "not safe", ["Ada Brenn"]),
        ("Tomas Uhl read what Ada Brenn’s account tweeted on Monday: “We will stay.”", "We will stay.", ["Ada Brenn"]),
        ("Ada Brenn was told by nobody that the pier was “not safe”.", "not safe", []),
        ("Ada Brenn met Tomas Uhl. The new pier is a “floating dream”.", "floating dream", []),
    ],
)
@pytest.mark.parametrize("with_rules", [True, False])
def test_who_governs_a_cue(text: str, words: str, speakers: list[str], with_rules: bool) -> None:
    read = Read(text) if with_rules else Read(text, ())
    assert linked(read, words) == speakers


def test_a_quotation_alone_goes_on_from_the_sentence_before() -> None:
    read = Read(
        "Ada Brenn spoke first. “The pier is closed,” she said.\n\n“And it stays closed. For good.”\n\nTomas Uhl left the room."
    )
    assert linked(read, "And it stays closed. For good.") == ["Ada Brenn"]


def test_a_scare_quote_takes_no_speaker_from_the_sentence_before() -> None:
    read = Read("“The pier is closed,” said Ada Brenn. The board’s “summer plan” met with opposition.")
    assert linked(read, "summer plan") == []


def test_being_named_nearby_proves_nothing() -> None:
    read = Read("Tomas Uhl, the minister, flew home. “He must resign,” a senior harbour official told reporters.")
    assert "Tomas Uhl" not in linked(read, "He must resign")


def test_around_stays_in_its_field() -> None:
    read = Read("One came. Two went. Three stayed. Four slept.")
    around = read.linker.around(read.span("Two went"))
    assert around is not None
    assert read.article.words(around).strip() == "One came. Two went. Three stayed."


@pytest.mark.parametrize(
    "text",
    [
        "A man from Oslo said the pier was closed.",
        "The father, from Old Norrby, by the sea, said the pier was closed.",
        "A friend of the Harbour Board said the pier was closed.",
    ],
)
def test_a_name_that_hangs_on_another_word_governs_nothing(text: str) -> None:
    read = Read(text, ())
    governed = read.linker.governed(read.span("said"))
    assert governed is None or not {"Oslo", "Old Norrby", "Harbour Board"} & {read.article.words(governed.source)}
