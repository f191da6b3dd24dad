"""What a model says counts only where the text holds it, and a statement never loses the stance in which it stands."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from reading import Read

from claimcheck.asking.answers import NOT_STATED, SpeakerSaid, StatementSaid
from claimcheck.asking.passages import Passage, Window, cut
from claimcheck.asking.questions import PROMPTS
from claimcheck.asking.verify import MAX_SHOWN, Refused, candidates
from claimcheck.model import AttributionClaim, QuoteClaim, Span
from claimcheck.prompts import Example, load

HERE = Path(__file__).parent
TRAP = [json.loads(line) for line in (HERE / "data" / "trap.jsonl").read_text(encoding="utf-8").splitlines()]
SEEDS = {path.name: Read(path.read_text(encoding="utf-8")) for path in (HERE.parent / "seeds" / "kremlin-2022").glob("*.txt")}
PIER = Read(
    "Ada Brenn met Tomas Uhl on Monday. “The pier is closed,” Brenn told reporters. Uhl was silent. "
    "Brenn warned that more than 1,000 visitors would stay away. Nobody was hurt."
)


def speaker(words: str, said: SpeakerSaid, read: Read = PIER) -> QuoteClaim | Refused | None:
    return read.verifier.quote(read.quote(words), said)


# --- speakers --------------------------------------------------------------------------------------------------------


def test_a_linked_speaker_is_taken_with_the_texts_own_words() -> None:
    claim = speaker("The pier is closed,", SpeakerSaid("q1", "Ada Brenn"))
    assert isinstance(claim, QuoteClaim)
    assert (claim.speaker, claim.cue, dict(claim.by)) == ("Ada Brenn", "told", {"speaker": "model"})
    assert claim.speaker_span is not None
    assert PIER.article.words(claim.speaker_span) == "Brenn"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (SpeakerSaid("q1", "Tomas Uhl"), "does not say that Tomas Uhl speaks"),
        (SpeakerSaid("q1", "Zed Nobody"), "nobody of the name Zed Nobody"),
        (SpeakerSaid("q1", "x" * 5000), "nobody of the name xxx"),
    ],
)
def test_any_other_speaker_is_refused(said: SpeakerSaid, reason: str) -> None:
    refused = speaker("The pier is closed,", said)
    assert isinstance(refused, Refused)
    assert reason in refused.reason
    assert len(refused.said) <= MAX_SHOWN + 1
    assert len(refused.reason) <= MAX_SHOWN + 100


def test_a_speaker_left_open_stays_open() -> None:
    assert speaker("The pier is closed,", SpeakerSaid("q1", NOT_STATED)) is None


def test_candidates_are_those_whom_the_passage_mentions_the_speaking_first() -> None:
    text = "Ada Brenn stood in Norway with Tomas Uhl.\n\n“It is late,” he said.\n\n“No,” said Ida Lund.\n\nJon Moe came."
    read = Read(f"Eva Stone left.\n\n{text}")
    [passage] = cut(read.scan, [read.span("No,")], "q", Window(1, 2, 0))
    assert candidates(read.names, read.linker, passage, places=False) == ("Tomas Uhl", "Ida Lund", "Ada Brenn")
    assert candidates(read.names, read.linker, passage, places=False, limit=1) == ("Tomas Uhl",)
    assert "Norway" in candidates(read.names, read.linker, passage, places=True)


# --- statements ------------------------------------------------------------------------------------------------------


def statement(read: Read, words: str, cue: str, source: str, mark: str = "") -> AttributionClaim | Refused | None:
    passage = read.sentences()
    at = read.article.text.find(words)
    name = next((m.name for m in passage.marks if m.span.start <= at < m.span.end), "s1")
    return read.verifier.statement(passage, StatementSaid(mark or name, source, cue, words))


def test_a_statement_that_the_text_holds_is_taken() -> None:
    claim = statement(PIER, "more than 1,000 visitors would stay away", "warned", "Ada Brenn")
    assert isinstance(claim, AttributionClaim)
    assert PIER.article.words(claim.span) == "more than 1,000 visitors would stay away"
    assert (claim.source, claim.cue) == ("Ada Brenn", "warned")


def test_the_articles_own_voice_is_no_attribution() -> None:
    assert statement(PIER, "Nobody was hurt.", "", NOT_STATED) is None


def test_a_quotation_has_a_claim_of_its_own() -> None:
    read = Read("Ada Brenn wrote on Monday: “The pier is closed for good.”")
    assert statement(read, "The pier is closed for good.", "wrote", "Ada Brenn") is None


@pytest.mark.parametrize(
    ("words", "cue", "source", "reason"),
    [
        ("more than 2,000 visitors would stay away", "warned", "Ada Brenn", "letter by letter"),
        ("more than 1,000 visitors would not stay away", "warned", "Ada Brenn", "letter by letter"),
        ("000 visitors would stay away", "warned", "Ada Brenn", "letter by letter"),
        ("More than 1,000 visitors would stay away", "warned", "Ada Brenn", "letter by letter"),
        ("more than 1,000 visitors would stay away", "warned", "Tomas Uhl", "does not say that Tomas Uhl says this"),
        ("more than 1,000 visitors would stay away", "denied", "Ada Brenn", "no reporting words"),
        ("more than 1,000 visitors would stay away", "more", "Ada Brenn", "no reporting words"),
        ("more than 1,000 visitors would stay away", "warned", NOT_STATED, "the text names who says this"),
        ("more than 1,000 visitors would stay away", "warned", "Zed Nobody", "does not say that Zed Nobody says this"),
        ("the ferry would not sail on Sunday", "warned", "Ada Brenn", "letter by letter"),
        ("visitors", "warned", "Ada Brenn", "too short"),
        ("", "", NOT_STATED, "too short"),
        ("Brenn told reporters. Uhl was silent. Brenn warned that", "warned", "Ada Brenn", "over the end of its sentence"),
        ("long words " * 500, "warned", "Ada Brenn", "letter by letter"),
    ],
)
def test_any_other_statement_is_refused(words: str, cue: str, source: str, reason: str) -> None:
    refused = statement(PIER, words, cue, source)
    assert isinstance(refused, Refused)
    assert reason in refused.reason


def test_words_that_stand_twice_must_stand_in_the_sentence_named() -> None:
    read = Read("Ada Brenn said the pier was old. It rained. Tomas Uhl denied the pier was old.")
    third = statement(read, "the pier was old", "denied", "Tomas Uhl", mark="s3")
    assert isinstance(third, AttributionClaim)
    assert third.span.start > 40
    assert isinstance(statement(read, "the pier was old", "denied", "Tomas Uhl", mark="s2"), Refused)


EXAMPLES = [(prompt, example) for prompt in PROMPTS for example in load(prompt).examples]


def test_the_cue_stands_in_the_statements_own_sentence() -> None:
    read = Read("Ada Brenn’s remarks came late. It was the first time that she spoke in weeks.")
    assert isinstance(statement(read, "the first time that she spoke in weeks", "remarks", "Ada Brenn"), Refused)


@pytest.mark.parametrize(("prompt", "example"), EXAMPLES)
def test_a_prompts_examples_stand_in_their_own_text_and_nowhere_else(prompt: str, example: Example) -> None:
    read, other = Read(example.text), Read("The mill burned down, a fireman said. “It was arson,” the owner claimed.")
    words = [w for w in _strings(example.answer) if w and w not in _CHOICES]
    assert words or prompt.startswith("numbers")
    for said in words:
        assert said in example.text
        assert len(said.split()) < 3 or isinstance(other.verifier.words(other.sentences(), "s1", said), str)
        assert isinstance(read.verifier.words(read.sentences(), "s1", said), Span) or len(said.split()) < 3


_CHOICES = {NOT_STATED, "level", "increase", "decrease", "current", "planned", "past", "estimated", "alleged"}


def _strings(answer: object) -> list[str]:
    if isinstance(answer, str):
        return [answer]
    rows = answer.values() if isinstance(answer, dict) else answer if isinstance(answer, list) else ()
    return [words for row in rows for words in _strings(row)]


# --- the trap --------------------------------------------------------------------------------------------------------


def grounded(row: dict[str, str], key: str) -> bool:
    """Whether the words are taken as a statement, from a passage that shows the whole article, furniture and all."""
    read = SEEDS[row["article"]]
    passage = _everything(read)
    return isinstance(read.verifier.words(passage, "s1", row[key]), Span)


def _everything(read: Read) -> Passage:
    return replace(read.sentences(), blocks=(Span(0, len(read.article.text)),))


def test_no_changed_sentence_is_taken_and_every_untouched_one_is() -> None:
    assert sum(grounded(row, "said") for row in TRAP) == 0
    assert sum(grounded(row, "stands") for row in TRAP) == len(TRAP) == 112


@pytest.mark.parametrize("row", TRAP[::4])
def test_a_changed_sentence_is_no_cue_and_no_speaker(row: dict[str, str]) -> None:
    read = SEEDS[row["article"]]
    passage = read.sentences()
    claim = QuoteClaim("a", read.scan.quotations[0].span)
    assert read.verifier.cue(passage, claim.span, row["said"]) is None
    assert isinstance(read.verifier.quote(claim, SpeakerSaid("q1", row["said"])), Refused)


# --- stance ----------------------------------------------------------------------------------------------------------

CUT_OUT = [
    # denial
    ("Ada Brenn denied that the pier was sold.", "the pier was sold", "denied", "denies"),
    ("The board denies it plans to close the pier.", "it plans to close the pier", "denies", "denies"),
    ("Tomas Uhl has denied taking the money.", "taking the money", "denied", "denies"),
    ("The company rejected claims that the bridge was unsafe.", "the bridge was unsafe", "rejected", "denies"),
    ("The ministry dismissed reports that two ships had sunk.", "two ships had sunk", "dismissed", "denies"),
    ("Brenn refuted the allegation that she lied.", "she lied", "refuted", "denies"),
    ("“We did not do it,” said Uhl, denying that he broke in.", "he broke in", "denying", "denies"),
    ("Ada Brenn said the board denied that the pier was sold.", "the pier was sold", "said", "denies"),
    ("Uhl said on Friday that Brenn had denied she sold the pier.", "she sold the pier", "said", "denies"),
    ("The pier was sold, which the board denies.", "The pier was sold", "denies", "denies"),
    # negation
    ("Ada Brenn did not say that the pier was sold.", "the pier was sold", "say", "not"),
    ("The board has never said the pier would close.", "the pier would close", "said", "not"),
    ("Police have not confirmed that a man was killed.", "a man was killed", "confirmed", "not"),
    ("Uhl refused to say that the ship was lost.", "the ship was lost", "say", "not"),
    ("The board did not confirm the pier was unsafe.", "the pier was unsafe", "confirm", "not"),
    ("Brenn declined to say the money was gone.", "the money was gone", "say", "not"),
    ("It is not true that the pier was sold.", "the pier was sold", "", "not"),
    ("There is no evidence that the ship carried arms.", "the ship carried arms", "", "not"),
    ("It is false that Uhl left the country.", "Uhl left the country", "", "not"),
    ("Nobody said that the pier was closed.", "the pier was closed", "said", "not"),
    # condition
    ("If the pier is sold, the town will sue, Brenn said.", "the pier is sold", "said", "if"),
    ("The town will sue if the pier is sold.", "the pier is sold", "", "if"),
    ("Uhl said he would resign if the bridge falls.", "the bridge falls", "said", "if"),
    ("The ships will sail unless the storm arrives early.", "the storm arrives early", "", "if"),
    ("Brenn warned that if the water rises, the quay will flood.", "the water rises", "warned", "if"),
    # question
    ("Reporters asked whether the pier was sold.", "the pier was sold", "asked", "asks"),
    ("Brenn asked if the bridge was safe.", "the bridge was safe", "asked", "asks if"),
    ("Uhl wondered whether the ship had sunk.", "the ship had sunk", "wondered", "asks"),
    ("It is unclear whether the captain survived.", "the captain survived", "", "asks"),
    ("“Has the pier been sold?” asked Ada Brenn.", "Has the pier been sold?", "asked", "asks"),
    ("Was the pier sold in secret? Nobody knows.", "Was the pier sold in secret?", "", "asks"),
    ("Police do not know whether the man was armed.", "the man was armed", "", "asks"),
    ("The committee questioned whether the count was right.", "the count was right", "questioned", "doubts asks"),
    ("Brenn doubts that the bridge will open in May.", "the bridge will open in May", "doubts", "doubts"),
]


def test_there_are_enough_of_them() -> None:
    assert len(CUT_OUT) >= 30


@pytest.mark.parametrize(("text", "words", "cue", "stance"), CUT_OUT)
def test_no_statement_loses_its_stance(text: str, words: str, cue: str, stance: str) -> None:
    read = Read(text)
    assert read.verifier.stance(read.span(words), read.span(cue or words)) in stance.split()


@pytest.mark.parametrize(("text", "words", "cue", "stance"), CUT_OUT)
def test_nor_by_another_cue_of_the_same_sentence(text: str, words: str, cue: str, stance: str) -> None:
    read = Read(text + " Ada Brenn said so.")
    assert read.verifier.stance(read.span(words), read.span("said so")) in stance.split()
