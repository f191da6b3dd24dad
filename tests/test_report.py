"""The report file: its shape, its bytes, and fingerprints that live as long as their finding says the same."""

import json
from dataclasses import replace
from decimal import Decimal

from claimcheck.model import (
    Article,
    AttributionClaim,
    Finding,
    Interval,
    NumberClaim,
    Quantity,
    QuoteClaim,
    Report,
    Run,
    Side,
    Span,
    Step,
    TitleClaim,
    Unread,
    When,
)
from claimcheck.report import as_dict, coverage, fingerprint, to_json

TEXT = "Some 40 people were hurt, Ada Byrne said. “We saw it,” she said on 3 May."
OTHER = "At least 55 people were hurt."


def exactly(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def count(low: int, high: int | None, base: int, *, low_open: bool = False) -> Quantity:
    hard = Interval(Decimal(low), None if high is None else Decimal(high), low_open=low_open)
    return Quantity(hard, hard, "person", base=Decimal(base))


HURT = NumberClaim("a", exactly("Some 40 people"), count(36, 44, 40), "people hurt", "level", "current", "Ada Byrne")
MORE = NumberClaim("b", exactly("At least 55 people", OTHER), count(55, None, 55), "people hurt", "level", "current")
FINDING = Finding(
    "NUM001",
    "number",
    "contradict",
    "alarm",
    (Side("40", (HURT,)), Side("55", (MORE,))),
    "40 or 55",
    (Step((HURT, MORE), "55 - 40", "15"),),
)


def report(text: str = TEXT) -> Report:
    claims = (
        HURT,
        AttributionClaim("a", exactly("Some 40 people were hurt"), "Ada Byrne", exactly("Ada Byrne"), "said"),
        QuoteClaim("a", exactly("We saw it,"), "Ada Byrne", exactly("she"), "said", by={"speaker": "rules"}),
        NumberClaim("a", exactly("3 May"), When("2021-05-03", "2021-05-03")),
        TitleClaim("a", exactly("Ada Byrne"), "Ada Byrne", "witness"),
        MORE,
    )
    furniture = Unread("b", exactly("At", OTHER), "navigation", furniture=True)
    articles = (Article("a", text), Article("b", OTHER, source="The Other", published="2021-05-04"))
    return Report(Run("1", "rules"), articles, claims, (FINDING,), unread=(furniture,))


def test_every_span_equals_its_text() -> None:
    data = json.loads(to_json(report()))
    texts = {"a": TEXT, "b": OTHER}
    spans = [(c["article"], c["span"]) for c in data["claims"]] + [(u["article"], u["span"]) for u in data["unread"]]
    assert len(spans) == 7
    for article, span in spans:
        assert texts[article][span["start"] : span["end"]] == span["exact"]


def test_the_fields_of_each_kind() -> None:
    number, attribution, quote, date, title, bound = json.loads(to_json(report()))["claims"]
    assert (number["low"], number["high"], number["unit"], number["source"]) == (36, 44, "person", "Ada Byrne")
    assert (attribution["source"], attribution["cue"], attribution["stance"]) == ("Ada Byrne", "said", "says")
    assert attribution["statement"] == "Some 40 people were hurt"
    assert (quote["speaker"], quote["speaker_span"]["exact"], quote["by"]) == ("Ada Byrne", "she", {"speaker": "rules"})
    assert (date["low"], date["unit"]) == ("2021-05-03", "date")
    assert (title["person"], title["office"]) == ("Ada Byrne", "witness")
    assert (bound["low"], bound["high"]) == (55, None)


def test_dates_are_days_or_a_year_alone() -> None:
    def bounds(when: When) -> tuple[object, object]:
        claim = NumberClaim("a", exactly("3 May"), when)
        [data] = as_dict(Report(Run("1", "rules"), (Article("a", TEXT),), (claim,)))["claims"]
        return data["low"], data["high"]

    assert bounds(When("2014", "2014")) == (2014, 2014)
    assert bounds(When("2024-02", "2024-02")) == ("2024-02-01", "2024-02-29")
    assert bounds(When("1900-02", "1900-02")) == ("1900-02-01", "1900-02-28")
    assert bounds(When("--12-23", "--12-23")) == ("--12-23", "--12-23")


def test_a_finding_names_its_claims_sides_and_sum() -> None:
    [finding] = json.loads(to_json(report()))["findings"]
    assert finding["id"] == "F01"
    assert not finding["within_article"]
    assert [side["claims"] for side in finding["sides"]] == [[claim] for claim in finding["claims"]]
    assert finding["derivation"] == [{"claims": finding["claims"], "operation": "55 - 40", "result": "15"}]


def test_a_fingerprint_survives_other_words_and_ends_with_its_own() -> None:
    articles = {a.id: a for a in report().articles}
    before = fingerprint(FINDING, articles)
    moved_text = "A new first line. " + TEXT
    shift = len("A new first line. ")
    moved = replace(HURT, span=Span(HURT.span.start + shift, HURT.span.end + shift))
    again = Finding("NUM001", "number", "contradict", "alarm", (Side("40", (moved,)), Side("55", (MORE,))), "reworded")
    assert fingerprint(again, {**articles, "a": Article("a", moved_text)}) == before

    higher = replace(HURT, value=count(45, 55, 50))
    changed = Finding("NUM001", "number", "contradict", "alarm", (Side("50", (higher,)), Side("55", (MORE,))), "")
    assert fingerprint(changed, {**articles, "a": Article("a", TEXT.replace("40", "50"))}) != before


def test_furniture_is_not_missing_coverage() -> None:
    assert coverage(report()) == {"read": 4, "unread": 0, "share": 1.0}
    unread = Unread("a", exactly("We saw it,"), "a quotation that no claim covers")
    assert coverage(Report(Run("1", "rules"), (), (HURT,), unread=(unread,))) == {"read": 1, "unread": 1, "share": 0.5}


def test_the_same_report_gives_the_same_bytes() -> None:
    assert to_json(report()) == to_json(report())
    assert json.loads(to_json(report()))["schema"] == "claimcheck.report/1"
