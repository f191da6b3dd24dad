"""A sentence is asked about where a reporting word of it stands open and a proof could succeed."""

import pytest
from reading import Read

from claimcheck.asking.open_cues import OpenCues
from claimcheck.model import Span


def is_open(text: str, with_rules: bool = True) -> bool:
    read = Read(text) if with_rules else Read(text, ())
    cues = OpenCues(read.scan, read.linker, read.attributions)
    return any(cues.within(sentence.span) for sentence in read.scan.layout.sentences)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brenn said the pier was closed.",
        "Tomas Uhl claimed on Monday that the pier was closed.",
        "The pier was closed, according to Ada Brenn.",
        "The ferry reportedly lost an anchor.",
    ],
)
def test_open_where_the_rules_say_nothing(text: str) -> None:
    assert is_open(text, with_rules=False)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brenn said the pier was closed.",  # the rules read it
        "“Tomas Uhl claimed that the pier was closed,” said Ada Brenn.",  # it stands in a quotation
        "Ada Brenn said that Tomas Uhl claimed the pier was closed.",  # it stands in what the rules read as said
    ],
)
def test_closed_where_the_rules_read_it(text: str) -> None:
    assert not is_open(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fire brigade was called at noon.",  # nobody governs it
        "The statement of the board was long.",  # a noun that reports nothing
        "Ada Brenn walked home.",
        "",
    ],
)
def test_closed_where_nothing_could_be_proved(text: str) -> None:
    assert not is_open(text, with_rules=False)


def test_an_empty_place_holds_nothing() -> None:
    read = Read("Ada Brenn said the pier was closed.", ())
    assert not OpenCues(read.scan, read.linker, ()).within(Span(0, 0))


@pytest.mark.parametrize("text", ["Ada Brenn wrote on Monday: “The pier is closed.”", "Ada Brenn said, “The pier is closed.”"])
def test_what_leads_in_a_quotation_is_asked_about_the_quotation(text: str) -> None:
    assert not is_open(text, with_rules=False)
