"""A statement that is cut out from under a denial, a negation, a condition or a question keeps its stance."""

from __future__ import annotations

import pytest

from claimcheck.model import Article, Scan, Span
from claimcheck.saying.stance import certainty_of, stance_of
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations


def scanned(text: str) -> Scan:
    article = Article("a", text)
    layout = lay_out(article)
    return Scan(article, layout, find_quotations(article, layout), ())


def span_of(text: str, statement: str) -> Span:
    start = text.index(statement)
    return Span(start, start + len(statement))


DENIED = [
    ("Norland denies it plans to invade.", "it plans to invade"),
    ("Norland has denied that its troops crossed the river.", "its troops crossed the river"),
    ("Ministers denied the tunnel was unsafe, the paper wrote.", "the tunnel was unsafe"),
    ("The mayor dismissed claims that the bridge was closed.", "the bridge was closed"),
    ("Officials rejected suggestions that the vote was rigged.", "the vote was rigged"),
    ("The company disputed that 40 people had fallen ill.", "40 people had fallen ill"),
    ("Denying that he had met the banker, the senator left.", "he had met the banker"),
    ("Her lawyer refuted the allegation that she took the money.", "she took the money"),
    ("The ministry's denial that shots were fired surprised nobody.", "shots were fired"),
    ("The spokesman said the group denied it had kept the files.", "it had kept the files"),
]
NOT_SAID = [
    ("She did not say that the plant would close.", "the plant would close"),
    ("The police never said he was armed.", "he was armed"),
    ("He didn't claim the ship had sunk.", "the ship had sunk"),
    ("Investigators have not confirmed that the pilot was asleep.", "the pilot was asleep"),
    ("The minister refused to confirm that talks had begun.", "talks had begun"),
    ("There is no evidence that the dam broke.", "the dam broke"),
    ("It is not true that the school was empty.", "the school was empty"),
    ("Nobody said the road was open.", "the road was open"),
    ("There was no sign that the rebels had left.", "the rebels had left"),
    ("It is false that the vaccine was withdrawn.", "the vaccine was withdrawn"),
    ("The judge declined to say that the firm was guilty.", "the firm was guilty"),
    ("The agency cannot say that the water is safe.", "the water is safe"),
    ("The report that the bridge had fallen was untrue.", "the bridge had fallen"),
    ("The mayor left without saying that the fund was empty.", "the fund was empty"),
]
SUPPOSED = [
    ("If the river rises again, the town will be cleared.", "the river rises again"),
    ("The strike will begin unless wages are raised.", "wages are raised"),
    ("The bank would fail if depositors withdrew their money.", "depositors withdrew their money"),
    ("Should the talks fail, the army will march.", "the talks fail"),
    ("Provided that the rain stops, the match will go on.", "the rain stops"),
    ("Even if the tests were right, the drug is dear, she said.", "the tests were right"),
    ("She said the firm would close if the loan was refused.", "the loan was refused"),
    ("As long as the border stays shut, no grain will leave.", "the border stays shut"),
]
ASKED = [
    ("Reporters asked whether the mine had been inspected.", "the mine had been inspected"),
    ("Did the guard see the fire?", "the guard see the fire"),
    ("It was unclear whether the crew had survived.", "the crew had survived"),
    ("He wondered if the letter was real.", "the letter was real"),
    ("Is it true that the queen fell?", "the queen fell"),
    ("The panel questioned whether the count was fair.", "the count was fair"),
    ("“Was the door locked?” she asked.", "Was the door locked"),
    ("Officials do not know whether the child was hurt.", "the child was hurt"),
]
CASES = [
    *((text, part, {"denies"}) for text, part in DENIED),
    *((text, part, {"not", "denies"}) for text, part in NOT_SAID),
    *((text, part, {"if"}) for text, part in SUPPOSED),
    *((text, part, {"asks", "doubts", "not"}) for text, part in ASKED),
]


@pytest.mark.parametrize(("text", "statement", "stances"), CASES)
def test_a_statement_cut_out_keeps_its_stance(text: str, statement: str, stances: set[str]) -> None:
    assert stance_of(scanned(text), span_of(text, statement)) in stances


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Norland said it would withdraw.", "it would withdraw"),
        ("The bridge was closed on Monday.", "The bridge was closed"),
        ("She confirmed that two people were hurt.", "two people were hurt"),
        ("He did not leave, but he said the town was safe.", "the town was safe"),
        ("The mayor denied the first charge. The town was safe.", "The town was safe"),
        ("Nobody was hurt, police said.", "Nobody was hurt"),
        ("According to the ministry, the dam held.", "the dam held"),
    ],
)
def test_plain_words_stand_plain(text: str, statement: str) -> None:
    assert stance_of(scanned(text), span_of(text, statement)) in {"says", "confirms"}


def test_the_cue_decides_where_it_is_given() -> None:
    text = "The firm denied that it knew, but the union said it knew."
    scan = scanned(text)
    assert stance_of(scan, span_of(text, "it knew"), span_of(text, "denied")) == "denies"
    assert stance_of(scan, Span(text.rindex("it knew"), len(text) - 1), span_of(text, "said")) == "says"


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The pilot was asleep.", "plain"),
        ("The pilot was reportedly asleep.", "reportedly"),
        ("The pilot was allegedly asleep.", "alleged"),
        ("The pilot was probably asleep.", "likely"),
        ("The pilot may have been asleep.", "may"),
        ("The pilot, reportedly tired, could have slept.", "may"),
        ("The pilot is likely to have slept.", "likely"),
        ("The pilot was said to be asleep.", "reportedly"),
        ("In May the pilot slept.", "plain"),
    ],
)
def test_certainty(text: str, certainty: str) -> None:
    assert certainty_of(scanned(text), Span(0, len(text))) == certainty
