"""Every number phrase becomes a claim that says what is counted, how, and who gives it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_line import claim, claims_of, report


@pytest.mark.parametrize(
    ("text", "words", "change", "status"),
    [
        ("The firm employs 4,000 people.", "4,000", "level", "current"),
        ("The firm plans to hire 300 engineers.", "300", "level", "planned"),
        ("The council signed an order to increase the force by 40 officers over two years.", "40", "increase", "planned"),
        ("The storm injured dozens more.", "dozens", "level", "current"),
        ("Sales fell by 9 percent.", "9", "decrease", "current"),
        ("In 2004 a wave killed 900 people.", "900", "level", "past"),
    ],
)
def test_change_and_status(text: str, words: str, change: str, status: str) -> None:
    found = claim(text, words)
    assert (found.change, found.status) == (change, status)
    assert found.by["status"] == "rules"


def test_what_is_counted_is_told_in_the_words_of_the_article() -> None:
    assert claim("Sardonia has 4,000 soldiers on the northern border.", "4,000").measure == "soldiers on the northern border"


def test_who_gives_it() -> None:
    assert claim("Police said 25 people were hurt.", "25").source in {"Police", "police"}
    assert claim("Twenty-five people were hurt.", "Twenty").source is None


def test_times_of_day_are_claims_too() -> None:
    found = claim("The train left at 6.04am on Monday.", "6.04")
    assert found.value.unit == "time"  # type: ignore[union-attr]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from("The storm killed 12 people . In 2004 , at 6am ( Ana Bell 64 ) more than $3 m \n “ ” no one".split(" "))
    )
)
def test_claims_are_in_order_and_stand_in_the_text(words: list[str]) -> None:
    article = report("one", " ".join(words))
    spans = [c.span for c in claims_of(article)]
    assert all(0 <= s.start < s.end <= len(article.text) for s in spans)
    assert spans == sorted(spans)
