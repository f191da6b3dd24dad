"""The borders of the rules for quotations, speakers and denials, each from both sides."""

from __future__ import annotations

import pytest

from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.statements import Statement
from claimcheck.comparing.wording import Change, Nature, Wording
from claimcheck.model import AttributionClaim, QuoteClaim, Span
from claimcheck.rules.attributions import SpeakerCase, StatementCase, denied, speaker_compatible, speaker_conflict, speaker_same
from claimcheck.rules.quotes import QuoteCase, excerpt, meaning, paraphrase, reworded, spliced, translation, typographic
from claimcheck.rules.titles import TitleCase, role


def change(nature: Nature, left: str, right: str, before: int = 5, after: int = 5) -> Change:
    return Change(nature, cut(left), cut(right), before, after)


def case(*changes: Change, shared: int = 20, edges: int = 0, **told: bool) -> QuoteCase:
    return QuoteCase("left", "right", Wording(shared, (edges, 0), (0, 0), changes), **told)


NOT = change("negation", "not", "")
WORD = change("word", "tool", "instrument")


def test_a_change_of_sense() -> None:
    assert meaning(case(NOT)) == "one of them denies what the other says"
    assert meaning(case(change("number", "two", "three"))) == "the numbers differ"
    both = case(NOT, change("number", "two", "three"))
    assert meaning(both) == "one of them denies what the other says and the numbers differ"
    assert meaning(case(NOT, NOT)) == "one of them denies what the other says"
    assert meaning(case()) is None
    assert meaning(case(WORD)) is None


@pytest.mark.parametrize("told", ["indirect", "translated", "freely_worded"])
def test_no_sense_changes_where_other_words_are_to_be_expected(told: str) -> None:
    assert meaning(case(NOT, **{told: True})) is None
    assert spliced(case(change("left out", "the old grey council", ""), **{told: True})) is None


def test_a_change_of_sense_stands_in_words_that_are_otherwise_the_same() -> None:
    assert meaning(case(NOT, WORD))
    assert meaning(case(NOT, WORD, WORD)) is None
    assert meaning(case(NOT, NOT, NOT)) is None
    assert meaning(case(NOT, shared=4))
    assert meaning(case(NOT, shared=3)) is None
    long = change("word", "one two three four five six seven eight nine", "x")
    assert meaning(case(NOT, long, shared=24))
    assert meaning(case(NOT, long, shared=23)) is None


def test_a_change_of_sense_is_short_and_at_the_edge_shorter_still() -> None:
    four, five = "alpha beta gamma delta", "alpha beta gamma delta epsilon"
    assert meaning(case(change("name", four, "omega")))
    assert meaning(case(change("name", "omega", four)))
    assert meaning(case(change("name", five, "omega"))) is None
    assert meaning(case(change("name", "omega", five))) is None
    assert meaning(case(change("name", "alpha beta gamma", "omega", before=0)))
    assert meaning(case(change("name", "omega", four, before=0))) is None
    assert meaning(case(change("name", four, "omega", after=0))) is None


LEFT_OUT = change("left out", "which the council inspected", "")


def test_words_left_out() -> None:
    assert spliced(case(LEFT_OUT)) == "words are left out without a mark"
    assert spliced(case(change("left out", "", "which the council inspected")))
    assert spliced(case(LEFT_OUT, LEFT_OUT))
    assert spliced(case(LEFT_OUT, NOT))
    assert spliced(case(LEFT_OUT, LEFT_OUT, LEFT_OUT)) is None
    assert spliced(case(LEFT_OUT, WORD)) is None
    assert spliced(case(change("marked gap", "which the council inspected", ""))) is None
    assert spliced(case()) is None


@pytest.mark.parametrize(
    ("left", "right", "before", "after", "long"),
    [
        ("the council inspected", "", 3, 3, True),
        ("council inspected", "", 5, 5, False),
        ("that it is which", "", 5, 5, False),
        ("it was the council", "", 5, 5, False),
        ("the council inspected", "", 2, 5, False),
        ("the council inspected", "", 5, 2, False),
        ("", "the council inspected", 3, 3, True),
        ("the council inspected", "harbour", 5, 5, False),
    ],
)
def test_what_is_left_out_is_long_and_stands_between_shared_words(
    left: str, right: str, before: int, after: int, long: bool
) -> None:
    assert (spliced(case(change("left out", left, right, before, after))) is not None) == long


def test_excerpts_other_spellings_and_other_words() -> None:
    assert typographic(case()) == "the same words, written differently"
    assert typographic(case(edges=1)) is None
    assert typographic(case(indirect=True)) is None
    assert typographic(case(WORD)) is None
    assert excerpt(case(edges=2)) == "one quotes a part of what the other quotes"
    assert excerpt(case(change("marked gap", "which we saw", "")))
    assert excerpt(case(WORD)) is None
    assert excerpt(case(indirect=True)) is None
    assert excerpt(case(other_sentence=True)) is None
    assert translation(case(WORD, translated=True))
    assert translation(case(WORD)) is None
    assert translation(case(WORD, translated=True, indirect=True)) is None
    assert reworded(case(WORD))
    assert reworded(case(WORD, indirect=True)) is None
    assert paraphrase(case(WORD, indirect=True))
    assert paraphrase(case(WORD)) is None
    assert paraphrase(case(change("word", "the", "a"), indirect=True)) is None
    assert paraphrase(case(change("word", "awaiting", "received"), indirect=True)) is None


@pytest.mark.parametrize(
    ("relation", "distinctive", "people", "conflict"),
    [
        ("different", True, True, True),
        ("different", False, True, False),
        ("different", True, False, False),
        ("unknown", True, True, False),
        ("compatible", True, True, False),
    ],
)
def test_speakers(relation: str, distinctive: bool, people: bool, conflict: bool) -> None:
    speakers = SpeakerCase("Ana Ruiz", "Ben Cole", relation, distinctive, people)
    assert (speaker_conflict(speakers) == "The same words are given to Ana Ruiz and to Ben Cole") == conflict
    assert (speaker_compatible(speakers) == "Ana Ruiz and Ben Cole may speak for each other") == (relation == "compatible")
    assert speaker_same(speakers) is None


def statement(
    source: str | None, stance: str, words: str = "the council closed the old harbour", quoted: bool = False
) -> Statement:
    span = Span(0, len(words))
    claim = QuoteClaim("a", span, source) if quoted else AttributionClaim("a", span, source, stance=stance)
    return Statement("a", span, cut(words), source, "said", stance, words, claim)


def judged(left: Statement, right: Statement, left_tells: bool = False, right_tells: bool = False) -> str | None:
    return denied(StatementCase(left, right, "different", 1.0, frozenset(), left_tells, right_tells))


SAYS, DENIES = statement("Ben Cole", "says"), statement("Ana Ruiz", "denies")
SAYS_NOT = statement("Ana Ruiz", "says", "the council never closed the old harbour")


def test_a_denial_of_what_another_report_states() -> None:
    told = "Ana Ruiz denies it, and the other report does not say so"
    assert judged(SAYS, DENIES) == judged(DENIES, SAYS) == told
    assert judged(SAYS, statement(None, "denies")) == "Somebody denies it, and the other report does not say so"
    assert judged(SAYS, DENIES, left_tells=True) is None
    assert judged(DENIES, SAYS, right_tells=True) is None
    assert judged(SAYS, DENIES, right_tells=True) == told
    assert judged(DENIES, DENIES) is None
    assert judged(statement("Ben Cole", "hopes"), DENIES) is None
    assert judged(SAYS, SAYS) is None


def test_a_statement_that_it_is_not_so_is_a_denial_too() -> None:
    told = "Ana Ruiz says that it is not so, and the other report does not tell"
    assert judged(SAYS, SAYS_NOT) == judged(SAYS_NOT, SAYS) == told
    assert judged(SAYS, statement("Ana Ruiz", "hopes", "the council never closed the old harbour")) is None
    assert judged(SAYS, statement(None, "says", "the council never closed the old harbour")) is None
    assert judged(SAYS, statement("Ana Ruiz", "says", "the council never closed the old harbour", quoted=True)) is None
    assert judged(statement("Ben Cole", "says", quoted=True), SAYS_NOT) is None
    assert judged(SAYS_NOT, SAYS_NOT) is None


def test_two_offices() -> None:
    assert (
        role(TitleCase("Ana Ruiz", "Foreign Minister", "Finance Minister"))
        == "“Foreign Minister” and “Finance Minister” are two offices"
    )
    assert role(TitleCase("Ana Ruiz", "Prime Minister Ana Ruiz", "PM Ana Ruiz")) is None
