"""What every test shares: no settings from outside, one configuration for recordings, examples that do not change."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest

from claimcheck.door import cassette

hypothesis.settings.register_profile("quick", deadline=None, derandomize=True, database=None)
hypothesis.settings.register_profile("long", deadline=None, max_examples=5_000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith(("CLAIMCHECK_", "OPENAI_")) or name.upper() in {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"}:
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True)
def _loggers_as_before() -> Iterator[None]:
    names = ("instructor", "openai", "httpx2", "httpcore2", "vcr")
    before = {name: logging.getLogger(name).level for name in names}
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    """Tests record and replay exactly as the command line does."""
    return cassette.configuration()


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    cassette.register(vcr)


@pytest.fixture(autouse=True)
def _every_answer_is_asked_for(vcr: Any, record_mode: str) -> Iterator[None]:
    yield
    if vcr is not None and record_mode == "none" and not vcr.all_played:
        pytest.fail("the cassette holds an answer that nobody asked for: record it again")
