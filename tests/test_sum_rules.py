"""The rules for sums, statements and offices, each asked of a case made by hand."""

from __future__ import annotations

import pytest

from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.statements import Statement
from claimcheck.model import AttributionClaim, Span
from claimcheck.rules.attributions import NEAR, StatementCase, contrary
from claimcheck.rules.sums import (
    Reckoned,
    duration_fits,
    duration_misses,
    level_before_change,
    other_weekday,
    parts_miss_whole,
    sum_fits,
)
from claimcheck.rules.titles import TitleCase, role

FITTING = (sum_fits, duration_fits)
MISSING = (level_before_change, parts_miss_whole, other_weekday, duration_misses)


@pytest.mark.parametrize("rule", [*FITTING, *MISSING])
@pytest.mark.parametrize("fits", [True, False])
def test_a_reckoning_is_told_where_it_fits_or_where_it_does_not(rule: object, fits: bool) -> None:
    told = rule(Reckoned("A: “4” — B: “5”", "2 + 2 = 4.", fits=fits))  # type: ignore[operator]
    assert told == ("A: “4” — B: “5”. 2 + 2 = 4." if fits == (rule in FITTING) else None)


def statement(words: str, stance: str = "says") -> Statement:
    span = Span(0, len(words))
    claim = AttributionClaim("a", span, "Ana Ruiz", stance=stance)
    return Statement("a", span, cut(words), "Ana Ruiz", "said", stance, words, claim)


def against(left: Statement, right: Statement, relation: str = "same", shared: str = "marlow") -> str | None:
    case = StatementCase(left, right, relation, 1.0, frozenset(shared.split()))
    return contrary(case)


AWAITING = statement("The council is awaiting answers from Marlow")
RECEIVED = statement("The council received the answers of Marlow")


def test_two_statements_that_cannot_both_hold() -> None:
    assert against(AWAITING, RECEIVED) == "“awaiting” and “received” cannot both hold"
    assert against(RECEIVED, AWAITING) == "“received” and “awaiting” cannot both hold"
    assert against(AWAITING, AWAITING) is None
    for relation in ("different", "compatible", "unknown"):
        assert against(AWAITING, RECEIVED, relation) is None
    assert against(AWAITING, statement("The council received the answers of Marlow", "denies")) is None
    assert against(statement("The council is awaiting answers from Marlow", "hopes"), RECEIVED) is None


def test_every_way_of_asserting_counts() -> None:
    ways = ("says", "accuses", "confirms", "warns", "reports", "thinks", "may")
    for way in ways:
        assert against(AWAITING, statement("The council received the answers of Marlow", way))


def test_a_negative_or_a_weak_statement_is_not_contrary() -> None:
    assert against(AWAITING, statement("The council never received the answers of Marlow")) is None
    assert against(statement("The council is not awaiting answers of Marlow"), RECEIVED) is None
    assert against(AWAITING, statement("The council probably received the answers of Marlow")) is None
    assert against(statement("The council is reportedly awaiting answers of Marlow"), RECEIVED) is None
    both = statement("The council is not awaiting answers of Marlow"), statement("The council never received answers of Marlow")
    assert against(*both)


def test_opposites_count_only_near_what_both_speak_of() -> None:
    def apart(words: int) -> bool:
        far = statement(f"It received {'then ' * words}Marlow")
        return against(statement("It is awaiting Marlow"), far) is not None

    assert [n for n in range(9) if apart(n)] == list(range(NEAR))
    assert against(AWAITING, RECEIVED, shared="bergen") is None


def test_an_office_is_read_beside_the_name_of_its_holder() -> None:
    assert role(TitleCase("Ana Ruiz", "Prime Minister Ana Ruiz", "Prime Minister")) is None
    assert role(TitleCase("Ana Ruiz", "Prime Minister", "Prime Minister Ana Ruiz")) is None
    assert role(TitleCase("Ana Ruiz", "Prime Minister", "Mayor"))
