"""Number phrases are found where they stand, and nowhere else."""

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from claimcheck.model import Article, Quantity, When
from claimcheck.quantities.numbers import find_in, find_numbers
from claimcheck.text.layout import lay_out


def read(text: str) -> list[tuple[str, str]]:
    """Each phrase and its value in short."""
    return [(text[p.span.start : p.span.end], short(p.value)) for p in find_in(text, today="2022-02-01")]


def short(value: Quantity | When) -> str:
    if isinstance(value, When):
        return value.low if value.low == value.high else f"{value.low}..{value.high}"
    low, high = value.hard.low, value.hard.high
    left = "(" if value.hard.low_open else "["
    right = ")" if value.hard.high_open else "]"
    bounds = f"{plain(low)}" if low == high else f"{left}{plain(low)},{plain(high)}{right}"
    return f"{bounds} {value.unit}".strip()


def plain(number: Decimal | None) -> str:
    return "" if number is None else f"{round(number, 4).normalize():f}"


CASES = {
    "Russia has amassed more than 100,000 troops near the border.": [("more than 100,000 troops", "(100000,] person")],
    "gathering more of 100,000 soldiers on its border": [("more of 100,000 soldiers", "(100000,] person")],
    "For weeks the army kept some 100,000 troops there.": [("some 100,000 troops", "[90000,110000] person")],
    "from the tens of thousands of Russian troops amassed": [("tens of thousands of Russian troops", "[20000,99999] person")],
    "There are 200,000 men and women under guns": [("200,000 men and women", "200000 person")],
    "for nearly six weeks": [("nearly six weeks", "[5.4,6) week")],
    "in more than a month": [("more than a month", "(1,] month")],
    "would not advance an inch to the east": [("an inch", "1 inch")],
    "a six-party alliance on a 40-kilometre road": [("six-party", "6 party"), ("40-kilometre", "40 kilometre")],
    "This is our 13th meeting": [("13th meeting", "13 ordinal")],
    "Elections on 3rd April will follow": [("3rd April", "2022-04-03")],
    "no word since Dec. 23, he said": [("Dec. 23", "2021-12-23")],
    "the 1999 agreement and the fall of the wall in 1989": [("1999", "1999"), ("1989", "1989")],
    "It seems no one did": [("no one", "0 person")],
    "No casualties were reported and nobody was arrested": [("No casualties", "0 person"), ("nobody", "0 person")],
    "killing one and wounding five others": [("one", "1 person"), ("five others", "5 person")],
    "24 dead and over 200 injured": [("24 dead", "24 person"), ("over 200 injured", "(200,] person")],
    "20 people were treated, four of whom were badly hurt": [("20 people", "20 person"), ("four", "4 person")],
    "between five and seven people": [("between five and seven people", "[5,7] person")],
    "5-7 million euros": [("5-7 million euros", "[5000000,7000000] EUR")],
    "$3 to $5 billion": [("$3 to $5 billion", "[3000000000,5000000000] USD")],
    "three or four years": [("three or four years", "[3,4] year")],
    "a £1.2bn deal": [("£1.2bn", "[1150000000,1250000000] GBP")],
    "worth 85 million euros": [("85 million euros", "[84500000,85500000] EUR")],
    "rose to US $58.24 per barrel": [("US $58.24 per barrel", "58.24 USD per barrel")],
    "about two-thirds of voters": [("about two-thirds of voters", "[0.6,0.7333] ratio")],
    "one in five hospitals": [("one in five hospitals", "0.2 ratio")],
    "Not one person was hurt": [("Not one person", "0 person")],
    "there was not a single casualty": [("not a single casualty", "0 person")],
    "he is not one to wait": [],
    "one of every five hospitals": [("one of every five hospitals", "0.2 ratio")],
    "eight of 10 voters say so": [("eight of 10 voters", "0.8 ratio")],
    "half a million refugees": [("half a million refugees", "500000 person")],
    "two and a half million people": [("two and a half million people", "2500000 person")],
    "a couple of soldiers": [("a couple of soldiers", "2 person")],
    "dozens of villagers": [("dozens of villagers", "[24,99] person")],
    "a majority of members": [("majority of members", "(0.5,1] ratio")],
    "the 42-year-old driver": [("42-year-old driver", "42 year")],
    "Anna Berg, 43, said": [("43", "43 year")],
    "at least 30 km (19 miles) away": [("at least 30 km", "[30,] kilometre"), ("19 miles", "[19,] mile")],
    "a 6.1-magnitude earthquake": [("6.1-magnitude", "6.1 magnitude")],
    "winds of 155mph": [("155mph", "155 mile per hour")],
    "minus 12 degrees Celsius": [("minus 12 degrees Celsius", "-12 celsius")],
    "20, 30 and 40 people": [("20", "20 person"), ("30", "30 person"), ("40 people", "40 person")],
    "won the match 3-1": [("3-1", "3.001 score")],
    "the only survivor and the sole suspect": [("only survivor", "1 person"), ("sole suspect", "1 person")],
    "Both attackers fled": [("Both attackers", "2 person")],
    "in the 1980s": [("1980s", "1980..1989")],
    "120 gun shots or more": [("120 gun shots or more", "[120,] shot")],
    "100-odd guests": [("100-odd guests", "[90,110] person")],
    "a 5,000-strong crowd": [("5,000-strong", "5000 person")],
}


@pytest.mark.parametrize("text", CASES)
def test_phrase_and_value(text: str) -> None:
    assert read(text) == CASES[text]


@pytest.mark.parametrize(
    "text",
    [
        "He was one of several leaders there.",
        "PM Berg may march on Sat.",
        "A Boeing 737 landed.",
        "The G7 discussed Covid-19 under Article 5 on Channel 4.",
        "It works 24/7 since 9/11.",
        "Call 0800 056 0154 now.",
        "He lives at 22 Ashfield Road.",
        "jsi, kb/nm (AFP, dpa)",
        "They met at 7:37 AM and at 13:18.",
        "the second he left, no longer afraid, no doubt about it",
        "iPhone 11 Pro and Formula 1",
    ],
)
def test_names_and_idioms_count_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("a decree expanding the army by 100,000 soldiers, bringing the total number to 350,000", ["increase", "level"]),
        ("increase his armed forces by 100,000 troops", ["increase"]),
        ("Prices fell by 5%", ["decrease"]),
        ("Shares rose 8.1% after they were down 3 per cent", ["increase", "decrease"]),
        ("The company hired another 20 workers", ["increase"]),
        ("Sales doubled", ["increase"]),
        ("three people died and another 40 were injured", [None, None]),
        ("killed by two gunmen", [None]),
        ("a total of 51 books", ["level"]),
    ],
)
def test_change_is_what_the_grammar_says(text: str, changes: list[str | None]) -> None:
    assert [p.change for p in find_in(text)] == changes


def test_a_total_takes_the_unit_of_the_change_that_leads_to_it() -> None:
    by, to = find_in("expanding the army by 100,000 soldiers, bringing the total number to 350,000")
    assert isinstance(by.value, Quantity)
    assert isinstance(to.value, Quantity)
    assert (by.value.unit, to.value.unit, to.noun) == ("person", "person", "")


def test_title_comes_first_and_furniture_is_skipped() -> None:
    article = Article("a", "Please enter your comment!\n\nThree soldiers died in 2014.", title="Five soldiers dead")
    found = find_numbers(article, lay_out(article))
    assert [(p.span.field, article.words(p.span)) for p in found] == [
        ("title", "Five soldiers"),
        ("text", "Three soldiers"),
        ("text", "2014"),
    ]


def test_numbers_with_spaces_that_do_not_break() -> None:
    text = "Some 1\u00a0300\u00a0000 people and 12\u202f500 so\u00adldiers"
    found = find_in(text)
    assert [(text[p.span.start : p.span.end], short(p.value)) for p in found] == [
        ("Some 1\u00a0300\u00a0000 people", "[1250000,1350000] person"),
        ("12\u202f500 so\u00adldiers", "12500 person"),
    ]


def test_an_endless_numeral_is_no_number() -> None:
    assert find_in("9" * 5000 + " people") == []


PIECES = st.sampled_from(
    "five 7 1,000 2014 $ £ % - – to and or of between from a an the no one half third million bn m dozen more than "
    "over nearly people "
    "troops weeks per hour ( ) . , : / 3rd May Dec. 23 minus + others killed were 1.5 ½ by up at least total ’s year-old".split()
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=10).map("".join) | st.text(max_size=60))
@example("１２ people and ²³ x² ٣٤")
@example("5-")
@example("$")
@example("half of")
@example("between 5 and")
def test_spans_lie_in_the_text_in_order_and_nothing_overlaps(text: str) -> None:
    end = 0
    for phrase in find_in(text, today="2022-02-01"):
        assert end <= phrase.span.start < phrase.span.end <= len(text)
        assert phrase.numeral.within(phrase.span)
        assert phrase.thing is None or phrase.thing.within(phrase.span)
        assert text[phrase.span.start : phrase.span.end].strip() == text[phrase.span.start : phrase.span.end]
        end = phrase.span.end
        if isinstance(phrase.value, Quantity) and phrase.value.hard.low is not None and phrase.value.hard.high is not None:
            assert phrase.value.hard.low <= phrase.value.hard.high
