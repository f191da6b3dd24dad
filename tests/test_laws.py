"""What must hold of every comparison, from the texts to the findings, whatever the reports say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from made_up import SENTENCES, TEXTS, stories

from claimcheck import Article, Finding, Report, check
from claimcheck.comparing.values import relation
from claimcheck.model import Agreement, Claim, NumberClaim, claim_id
from claimcheck.report import to_json

FEW = settings(max_examples=60) if settings.get_current_profile_name() == "quick" else settings()
"""Few in every run, many where HYPOTHESIS_PROFILE is "long"."""
Said = tuple[str, frozenset[frozenset[tuple[str, str]]]]


def checked(*articles: Article) -> Report:
    return check(articles, reader="rules")


def report(text: str, name: str = "a", day: str = "2024-05-06") -> Article:
    return Article(name, text, source=f"Post {name}", published=day)


def said(found: Report, names: dict[str, str] | None = None) -> set[Said]:
    """Each finding as its verdict and, side by side, the articles (renamed) and words that stand there."""
    articles, called = {a.id: a for a in found.articles}, names or {}
    return {
        (
            f.verdict,
            frozenset(
                frozenset((called.get(c.article, c.article), articles[c.article].words(c.span)) for c in side.claims)
                for side in f.sides
            ),
        )
        for f in found.findings
    }


@FEW
@given(stories(2, 3), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(articles: list[Article], rng: object) -> None:
    shuffled = articles.copy()
    rng.shuffle(shuffled)  # type: ignore[attr-defined]
    assert to_json(checked(*shuffled)) == to_json(checked(*articles))


@FEW
@given(stories(2, 2))
def test_which_article_is_called_what_changes_nothing(articles: list[Article]) -> None:
    left, right = articles
    swapped = checked(replace(left, id="r1"), replace(right, id="r0"))
    assert said(swapped, {"r0": "r1", "r1": "r0"}) == said(checked(left, right))


@FEW
@given(TEXTS)
def test_a_report_and_its_copy_never_disagree(text: str) -> None:
    alone, found = checked(report(text)), checked(report(text), report(text, "b"))
    assert said(found) == said(alone)


@FEW
@given(SENTENCES)
def test_no_sentence_disagrees_with_itself(sentence: str) -> None:
    """But for a date that names another weekday than its own."""
    assert [f.message for f in checked(report(sentence)).findings if f.rule != "NUM015"] == []


def words_of(found: Report) -> set[tuple[str, frozenset[str]]]:
    """Each finding as what it comes to and the words of its claims, whoever wrote them."""
    articles = {a.id: a for a in found.articles}
    return {(f.severity, frozenset(articles[c.article].words(c.span) for c in f.claims)) for f in found.findings}


@FEW
@given(stories(2, 2))
def test_a_second_copy_of_a_report_adds_no_disagreement(articles: list[Article]) -> None:
    alone = checked(*articles)
    copied = checked(*articles, replace(articles[0], id="r9", source="Post 9"))
    assert words_of(copied) == words_of(alone)
    assert len(copied.findings) == len(alone.findings)


def kept(finding: Finding, among: Report) -> bool:
    """Whether a later report has all of its claims in one finding, or reconciles some of them and says why."""
    larger = any(all(stands(claim, other.claims) for claim in finding.claims) for other in among.findings)
    mine = {claim_id(c) for c in finding.claims}
    return larger or any(explains(agreement, mine) for agreement in among.agreements)


def stands(claim: Claim, among: tuple[Claim, ...]) -> bool:
    """Whether a claim is shown, or its equal in the same article: of a long row one claim an article is shown."""
    rows = [c for c in among if c.article == claim.article]
    if not isinstance(claim, NumberClaim):
        return claim_id(claim) in {claim_id(c) for c in rows}
    return any(isinstance(c, NumberClaim) and relation(c.value, claim.value) == "equal" for c in rows)


def explains(agreement: Agreement, claims: set[str]) -> bool:
    told = agreement.verdict == "reconciled" and agreement.message.endswith(".")
    return told and len(claims & {claim_id(c) for c in agreement.claims}) >= 2


@FEW
@given(stories(3, 3))
def test_one_more_report_moves_a_finding_only_to_reconciled_or_into_a_larger_one(articles: list[Article]) -> None:
    before, after = checked(*articles[:2]), checked(*articles)
    assert [f.message for f in before.findings if not kept(f, after)] == []


# --- the same value in other words never alarms -----------------------------------------------------------------------

CONVERSIONS = (
    ("The new road is {} {} long.", "miles", "kilometres", Decimal("1.609344"), Decimal(0)),
    ("The tower is {} {} high.", "feet", "metres", Decimal("0.3048"), Decimal(0)),
    ("The fire burned {} {} of forest.", "acres", "hectares", Decimal("0.40468564"), Decimal(0)),
    ("The bear weighed {} {}.", "pounds", "kilograms", Decimal("0.45359237"), Decimal(0)),
    ("The temperature reached {} {} in the town.", "degrees Celsius", "degrees Fahrenheit", Decimal("1.8"), Decimal(32)),
    ("The lorry drove at {} {}.", "miles an hour", "kilometres an hour", Decimal("1.609344"), Decimal(0)),
    ("The snow was {} {} deep.", "inches", "centimetres", Decimal("2.54"), Decimal(0)),
    ("The tank lost {} {} of oil.", "gallons", "litres", Decimal("3.785411784"), Decimal(0)),
    ("The park covers {} {}.", "square miles", "square kilometres", Decimal("2.589988"), Decimal(0)),
    ("The trial lasted for {} {}.", "weeks", "days", Decimal(7), Decimal(0)),
)
Conversion = tuple[str, str, str, Decimal, Decimal]


def alarms(left: str, right: str) -> list[str]:
    """What alarms between two one-sentence reports, in either order of the two."""
    both = (checked(report(left), report(right, "b")), checked(report(right), report(left, "b")))
    return [f.message for found in both for f in found.findings if f.severity == "alarm"]


def converted(figure: Decimal, conversion: Conversion, digits: int = 0) -> Decimal:
    return (figure * conversion[3] + conversion[4]).quantize(Decimal(1).scaleb(-digits))


@FEW
@given(st.integers(10, 990), st.sampled_from(CONVERSIONS))
@example(10, CONVERSIONS[0])
def test_another_unit_never_alarms(figure: int, conversion: Conversion) -> None:
    sentence, unit, other, *_ = conversion
    assert alarms(sentence.format(figure, unit), sentence.format(f"{converted(Decimal(figure), conversion):,}", other)) == []


@FEW
@given(st.integers(20, 990), st.sampled_from(CONVERSIONS), st.sampled_from(("", "about ", "some ")), st.integers(0, 1))
def test_another_unit_never_alarms_whatever_its_decimals_and_hedge(
    tenths: int, conversion: Conversion, hedge: str, digits: int
) -> None:
    sentence, unit, other, *_ = conversion
    figure = Decimal(tenths) / 10
    changed = converted(figure, conversion, digits)
    if changed >= 10 or digits:  # one digit is no precision of a measure that had three
        assert alarms(sentence.format(figure, unit), sentence.format(f"{hedge}{changed:,}", other)) == []


@pytest.mark.parametrize("conversion", CONVERSIONS)
def test_the_law_of_units_does_not_hold_by_silence(conversion: Conversion) -> None:
    sentence, unit, other, *_ = conversion
    assert alarms(sentence.format(40, unit), sentence.format(f"{converted(Decimal(58), conversion):,}", other))


COUNTED = (
    "The storm destroyed {} houses.",
    "{} people were injured in the storm.",
    "The police arrested {} demonstrators.",
    "The bridge cost ${}.",
)


@FEW
@given(st.integers(1_001, 999_999), st.integers(2, 3), st.sampled_from(COUNTED), st.sampled_from(("about", "some", "roughly")))
@example(1_050, 2, COUNTED[0], "about")
def test_rounding_never_alarms(figure: int, digits: int, sentence: str, hedge: str) -> None:
    unit = 10 ** (len(str(figure)) - digits)
    rounded = (figure + unit // 2) // unit * unit
    exact = report(sentence.format(f"{figure:,}"))
    for words in (f"{rounded:,}", hedged(sentence, hedge, rounded)):
        text = sentence.format(words) if words == f"{rounded:,}" else words
        assert [f.message for f in checked(exact, report(text, "b")).findings if f.severity == "alarm"] == []


def hedged(sentence: str, hedge: str, figure: int) -> str:
    before, after = sentence.split("{}")
    if before.endswith("$"):
        return f"{before[:-1]}{hedge} ${figure:,}{after}"
    return f"{before}{hedge if before else hedge.capitalize()} {figure:,}{after}"


SCALED = (
    "The bridge cost ${}.",
    "The fund lost €{}.",
    "{} people signed the petition.",
    "The reservoir holds {} litres.",
    "The fire destroyed {} trees.",
)


@FEW
@given(st.integers(1_010_000, 980_000_000), st.sampled_from(SCALED), st.sampled_from((1, 2)), st.sampled_from(("", "about")))
@example(1_450_000, SCALED[0], 1, "")
def test_rounding_to_millions_never_alarms(figure: int, sentence: str, digits: int, hedge: str) -> None:
    millions = Decimal(figure) / 1_000_000
    fine = sentence.format(f"{figure:,}")
    for words in (f"{round(millions, digits)} million", f"{round(millions, digits + 1)} million"):
        if "${}" in sentence or "€{}" in sentence:
            coarse = sentence.replace("$", f"{hedge} $".lstrip()).replace("€", f"{hedge} €".lstrip()).format(words)
        else:
            coarse = sentence.format(f"{hedge} {words}".strip())
        assert alarms(fine, coarse[:1].upper() + coarse[1:]) == []


MEASURED = (
    "Shares fell {} percent on Monday.",
    "Turnout was {} percent.",
    "The quake struck at a depth of {} kilometres.",
    "The ferry is {} metres long.",
)


@FEW
@given(st.integers(101, 9_899), st.sampled_from(MEASURED), st.integers(0, 1))
@example(2_650, MEASURED[0], 1)
def test_rounding_of_decimals_never_alarms(hundredths: int, sentence: str, digits: int) -> None:
    figure = Decimal(hundredths) / 100
    assert alarms(sentence.format(figure), sentence.format(round(figure, digits))) == []


@pytest.mark.parametrize("sentence", [*SCALED, *MEASURED])
def test_the_laws_of_rounding_do_not_hold_by_silence(sentence: str) -> None:
    fine, coarse = ("4,180,000", "6.2 million") if sentence in SCALED else ("41.8", "62")
    assert alarms(sentence.format(fine), sentence.format(coarse))


@FEW
@given(st.integers(20, 5_000), st.sampled_from(COUNTED), st.integers(0, 4))
def test_a_bound_that_holds_never_alarms(figure: int, sentence: str, gap: int) -> None:
    exact = report(sentence.format(f"{figure:,}"))
    for hedge, bound in (("more than", figure - gap - 1), ("at least", figure - gap), ("fewer than", figure + gap + 1)):
        found = checked(exact, report(hedged(sentence, hedge, bound), "b"))
        assert [f.message for f in found.findings if f.severity == "alarm"] == []


@FEW
@given(st.integers(20, 5_000), st.sampled_from(COUNTED), st.integers(1, 9), st.integers(1, 9))
@example(12, COUNTED[1], 2, 8)
def test_two_bounds_that_one_figure_keeps_never_alarm(figure: int, sentence: str, below: int, above: int) -> None:
    lower = ("more than", figure - below), ("at least", figure - below + 1)
    upper = ("fewer than", figure + above), ("at most", figure + above - 1), ("up to", figure + above - 1)
    for low, least in lower:
        for high, most in upper:
            assert alarms(hedged(sentence, low, least), hedged(sentence, high, most)) == []


@pytest.mark.parametrize("sentence", COUNTED)
def test_the_laws_do_not_hold_by_silence(sentence: str) -> None:
    """The very sentences of the laws above alarm once the figure is another."""
    for figure, other in ((40, 52), (1_200, 1_630), (250_000, 330_000)):
        found = checked(report(sentence.format(f"{figure:,}")), report(sentence.format(f"{other:,}"), "b"))
        assert [f.severity for f in found.findings] == ["alarm"]
