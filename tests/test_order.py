"""Which of two reports is the earlier one: by hour, by day, by words, by a bound; and where nothing tells."""

from __future__ import annotations

import pytest
from numbers_line import claims_of

from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.compare_numbers import compare_numbers
from claimcheck.comparing.items import prepare
from claimcheck.comparing.order import by_bound, by_time, same_day_untold
from claimcheck.model import Article

TEXTS = ("The flood killed three people.", "The flood killed nine people.")


def case(mine: str | None, yours: str | None, texts: tuple[str, str] = TEXTS) -> NumberCase:
    articles = [Article(name, text, published=day) for name, text, day in zip("ab", texts, (mine, yours), strict=True)]
    left, right = prepare([c for a in articles for c in claims_of(a)], articles)
    return NumberCase(left, right, 1.0, "apart")


@pytest.mark.parametrize(
    ("mine", "yours", "first"),
    [
        ("2024-05-06", "2024-05-07", "a"),
        ("2024-05-07", "2024-05-06", "b"),
        ("2024-05-06T08:00:00", "2024-05-06T07:59:00", "b"),
        ("2024-05-06T08:00:00+05:00", "2024-05-06T04:00:00+00:00", "a"),
        ("2024-05-06T00:00:00", "2024-05-06T07:00:00", None),
        ("2024-05-06", "2024-05-06", None),
        (None, "2024-05-06", None),
        ("soon", "2024-05-06", None),
    ],
)
def test_the_order_of_two_reports(mine: str | None, yours: str | None, first: str | None) -> None:
    found = by_time(case(mine, yours))
    assert (found[0].claim.article if found else None) == first


def test_words_tell_the_order_where_no_day_does() -> None:
    texts = ("The flood killed nine people, up from three.", "Initially the flood killed three people.")
    articles = [Article("a", "The toll rose to nine people killed."), Article("b", texts[1])]
    left, right = prepare([c for a in articles for c in claims_of(a)], articles)
    found = by_time(NumberCase(left, right, 1.0, "apart"))
    assert found
    assert [i.claim.article for i in found] == ["b", "a"]


def test_a_lower_bound_is_the_earlier_figure() -> None:
    found = by_bound(case(None, None, ("The flood killed at least three people.", TEXTS[1])))
    assert found
    assert found[0].claim.article == "a"
    assert by_bound(case(None, None)) is None


@pytest.mark.parametrize(
    ("mine", "yours", "untold"),
    [
        ("2024-05-06", "2024-05-06T07:00:00", True),
        ("2024-05-06T00:00:00", "2024-05-06T07:00:00", True),
        ("2024-05-06", "2024-05-06", False),
        ("2024-05-06", "2024-05-07T07:00:00", False),
        ("2024-05-06T06:00:00", "2024-05-06T07:00:00", False),
        (None, "2024-05-06T07:00:00", False),
    ],
)
def test_one_day_and_one_hour(mine: str | None, yours: str | None, untold: bool) -> None:
    assert same_day_untold(case(mine, yours)) is untold


def test_a_growing_count_of_one_day_and_one_known_hour_is_no_alarm() -> None:
    articles = [Article("a", TEXTS[0], published="2024-05-06"), Article("b", TEXTS[1], published="2024-05-06T07:00:00")]
    [finding] = compare_numbers([c for a in articles for c in claims_of(a)], articles).findings
    assert (finding.verdict, finding.severity) == ("updated", "note")
    assert "not known" in finding.message
