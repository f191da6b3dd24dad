"""Whatever a model replies: no crash, one re-ask at most, a row with its reason, bounded time and memory."""

from __future__ import annotations

import resource
import time
from collections import Counter

import pytest
from hostile_answers import CASES, Hostile
from loopback import loopback

from claimcheck.asking.model_reader import ModelReader
from claimcheck.door.endpoint import Endpoint
from claimcheck.door.llm import open_door
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, Reading
from claimcheck.report import as_dict
from claimcheck.rules_reader import read
from claimcheck.settings import Settings

ARTICLE = Article(
    "a",
    "Tomas Uhl stood at the gate. “It was bright,” he told a crowd, and “we saw the sparks fly over all the roofs.”\n\n"
    "Tomas Uhl reportedly lost 3 cows. He had never seen such a fire.",
    published="2024-05-06",
)
SECONDS = 10.0
MEGABYTES = 150


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_there_are_two_hundred_and_more() -> None:
    assert len(CASES) >= 200


@pytest.mark.parametrize("hostile", [pytest.param(case, id=name) for name, case in CASES.items()])
def test_no_reply_breaks_anything(hostile: Hostile, capfd: pytest.CaptureFixture[str]) -> None:
    started, before = time.monotonic(), _peak()
    with loopback(hostile) as server:
        door = open_door(Settings(base_url=server.url, model="m", timeout=8.0, max_retries=0))
        reading = _read(door)
    assert time.monotonic() - started < SECONDS
    assert _peak() - before < MEGABYTES
    assert "Traceback" not in "".join(capfd.readouterr())
    asked = Counter(body["messages"][1]["content"] for body in server.requests)
    assert asked
    assert max(asked.values()) <= 2
    if isinstance(reading, str):
        assert reading.endswith(".")
        assert len(reading) < 400
        return
    sound = read(ARTICLE).claims
    assert [claim.span for claim in reading.claims if claim.kind != "attribution"] == [
        claim.span for claim in sound if claim.kind != "attribution"
    ]
    for claim in reading.claims:
        assert claim in sound or "model" in claim.by.values()
    assert reading.rejected
    for row in reading.rejected:
        assert row.reason
        assert len(row.reason) < 400
        assert len(row.said) < 1_000


def _read(door: Endpoint) -> Reading | str:
    """The reading, or the sentence that ended the run: the endpoint gave nothing that could be used at all."""
    try:
        [reading] = ModelReader(door, "m", workers=1).read_all([ARTICLE])
    except ClaimcheckError as error:
        return str(error)
    return reading


def test_a_report_of_hostile_answers_is_still_json() -> None:
    import json

    import claimcheck

    with loopback(CASES["every field: surrogate"]) as server:
        reader = ModelReader(open_door(Settings(base_url=server.url, model="m", max_retries=0)), "m")
        whole = as_dict(claimcheck.check([ARTICLE], reader=reader))
    assert json.loads(json.dumps(whole, ensure_ascii=False).encode())["rejected"]
