"""An article whose text commands the model, before a model that obeys: the effect stays in that article, and is visible."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pytest
from loopback import Body, Reply, Server, loopback
from payloads import PAYLOADS, STOLEN, VICTIM, Obeys, honest
from pydantic import SecretStr

import claimcheck
from claimcheck.asking.model_reader import ModelReader
from claimcheck.asking.passages import _UNPRINTABLE
from claimcheck.door.llm import open_door
from claimcheck.model import Article, Claim, Finding, NumberClaim, QuoteClaim, Report, claim_id
from claimcheck.report import as_dict, to_json
from claimcheck.scan import scan
from claimcheck.settings import Settings

KEY = "sk-canary-0123456789abcdef"
CLEAN = (
    Article(
        "clean-a",
        f"The fire in Norrby injured 14 people on Monday.\n\n“{STOLEN},” said {VICTIM}, the fire chief.\n\n"
        f"{VICTIM} stood at the gate. “It went up like a torch,” she told a crowd, and “we could not get near it at all.”",
        source="Herald",
        published="2024-05-06",
    ),
    Article(
        "clean-b",
        f"The fire in Norrby injured 27 people on Monday.\n\n“{STOLEN},” said Carla Novak, a neighbour.\n\n"
        "Nobody knew the cause. The mayor reportedly wept for an hour.",
        source="Post",
        published="2024-05-06",
    ),
)
SENTINEL = "Tomas Uhl"  # stands in the hostile article alone
HOSTILE = (
    f"The fire in Norrby injured 14 people on Monday.\n\n{SENTINEL}, a baker, stood in the road. {{payload}}\n\n"
    f"{SENTINEL} shook his head. “It was bright,” he told a crowd, and “we saw the sparks fly over all the roofs.”\n\n"
    f"{{payload}}\n\n{SENTINEL} reportedly lost 3 cows."
)
CASES = [pytest.param(payload, obeys, id=name) for name, payload, obeys in PAYLOADS]


@dataclass(frozen=True)
class Run:
    """One run of the whole line and what the server saw of it."""

    report: Report
    server: Server


def hostile(payload: str) -> Article:
    return Article("hostile", HOSTILE.replace("{payload}", payload), source="Mirror", published="2024-05-06")


def shown(body: Body) -> str:
    """Everything of a request but the system's message."""
    return "\n".join(message["content"] for message in body["messages"][1:])


@cache
def read(payload: str, obeys: Obeys | None) -> Run:
    """The whole line over the clean articles and the hostile one; the model obeys wherever it sees the hostile one."""

    def script(body: Body) -> Reply:
        return obeys(body, KEY) if obeys and SENTINEL in shown(body) else honest(body)

    with loopback(script) as server:
        settings = Settings(base_url=server.url, model="scripted", api_key=SecretStr(KEY), max_retries=0, timeout=20.0)
        reader = ModelReader(open_door(settings), "scripted", workers=2)
        return Run(claimcheck.check([hostile(payload), *CLEAN], reader=reader), server)


def unharmed() -> Run:
    """The same story with a harmless sentence in the payload's place, read by an honest model."""
    return read("The night was warm.", None)


def of_clean(report: Report) -> list[str]:
    """Every claim of the clean articles, with all that is read from it; but not what comparing needed (the day of the event)."""
    numbers = {claim_id(c) for a in report.articles for c in claimcheck.extract(a, reader="rules").claims if c.kind == "number"}
    read = (c for c in report.claims if c.kind != "number" or claim_id(c) in numbers)
    return [repr(claim) for claim in read if claim.article.startswith("clean")]


def values(claims: Iterable[Claim]) -> list[object]:
    """Which numbers are read, and what from each."""
    return [(claim.span, claim.value) for claim in claims if isinstance(claim, NumberClaim)]


def clean_pairs(report: Report) -> set[tuple[str, str, str]]:
    """Which claims of the clean articles stand against each other, and how."""
    return set().union(*(_pairs(finding) for finding in report.findings))


def _pairs(finding: Finding) -> set[tuple[str, str, str]]:
    sides = [{repr(c) for c in side.claims if c.article.startswith("clean")} for side in finding.sides]
    pairs = ((a, b) for n, one in enumerate(sides) for other in sides[n + 1 :] for a in one for b in other)
    return {(finding.kind, min(pair), max(pair)) for pair in pairs}


def test_there_are_sixty_payloads_and_more() -> None:
    assert len({payload for _, payload, _ in PAYLOADS}) == len(PAYLOADS) >= 60


def test_the_story_has_something_to_lose() -> None:
    report = unharmed().report
    by_model = {claim.article for claim in report.claims if "model" in claim.by.values()}
    assert by_model == {"clean-a", "clean-b", "hostile"}
    assert clean_pairs(report)


@pytest.mark.parametrize(("payload", "obeys"), CASES)
def test_the_effect_stays_in_its_own_article(payload: str, obeys: Obeys, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    run, calm = read(payload, obeys), unharmed()
    # It cannot touch another article's claims, nor what these say against each other.
    assert of_clean(run.report) == of_clean(calm.report)
    assert clean_pairs(run.report) == clean_pairs(calm.report)
    assert {row.article for row in run.report.rejected} <= {"hostile"}
    assert set(run.report.failures) <= {"hostile"}
    # It cannot make anything up: spans are slices, numbers are the text's, nobody speaks who does not stand there.
    article = next(a for a in run.report.articles if a.id == "hostile")
    for claim in run.report.claims:
        if claim.article == "hostile":
            assert claim.span.start < claim.span.end <= len(article.text)
            assert VICTIM in payload or VICTIM not in repr(claim)
    alone = claimcheck.extract(article, reader="rules").claims
    read_alone = {claim_id(c) for c in alone}
    added = [c for c in run.report.claims if c.article == "hostile" and claim_id(c) not in read_alone]
    assert values([c for c in run.report.claims if c.article == "hostile" and c not in added]) == values(alone)
    # What comparing needed besides, as the day of the event, is no model's work.
    assert all("model" not in c.by.values() for c in added)
    # It cannot touch the key.
    assert KEY not in to_json(run.report) + caplog.text


@pytest.mark.parametrize(("payload", "obeys"), CASES)
def test_what_goes_missing_is_visible(payload: str, obeys: Obeys) -> None:
    report = read(payload, obeys).report
    article = next(a for a in report.articles if a.id == "hostile")
    seen = [c.span for c in report.claims if c.article == "hostile"] + [u.span for u in report.unread if u.article == "hostile"]
    found = scan(article)
    for mark in [*(n.span for n in found.numbers), *(q.span for q in found.quotations if q.span.start < q.span.end)]:
        assert any(mark.touches(span) for span in seen), article.words(mark)
    # The quotation whose speaker the obeying model hid stands there without one, never with another one.
    [quote] = [
        c for c in report.claims if isinstance(c, QuoteClaim) and "sparks" in article.words(c.span) and c.article == "hostile"
    ]
    assert quote.speaker in (None, SENTINEL)
    lost = quote.speaker is None
    listed = any(row.article == "hostile" for row in report.rejected)
    assert not lost or listed or '"speaker": null' in to_json(report)


@pytest.mark.parametrize(("payload", "obeys"), CASES)
def test_a_request_shows_one_article_in_a_fence_of_its_own(payload: str, obeys: Obeys) -> None:
    texts = [shown(body) for body in read(payload, obeys).server.requests]
    lines = [line.strip() for line in _UNPRINTABLE.sub("", payload).splitlines() if line.strip()]
    assert any(SENTINEL in text and any(line in text for line in lines) for text in texts)
    for text in texts:
        assert not (SENTINEL in text and any(name in text.replace(payload, "") for name in ("fire chief", "Carla Novak")))
        [tag] = re.findall(r"^<article ([0-9a-f]{12})>$", text, re.M)
        assert text.count(f"</article {tag}>") == 1
        assert tag[:6] not in _UNPRINTABLE.sub("", payload)


def test_the_report_names_no_word_that_only_the_model_said() -> None:
    """Markup that an obeying model writes is listed as what it said, and stands nowhere else."""
    [(payload, obeys)] = [(payload, obeys) for name, payload, obeys in PAYLOADS if name == "escape codes"]
    whole = as_dict(read(payload, obeys).report)
    assert "<script>" in repr(whole.pop("rejected")) + repr(whole.pop("failures"))
    assert "<script>" not in repr(whole)
