"""A real browser for the tests of pages: Chromium where the machine has one, else a skip that says how to get it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "no Chromium on this machine: apt-get install chromium, or name one in CHROMIUM"
REQUIRED = os.environ.get("BROWSER_TESTS") == "required"
"""Set by .ci/run once it has a browser: then a missing one fails instead of skipping."""


def chromium() -> str | None:
    """The path of a Chromium, if there is one."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def opened() -> Iterator[Browser]:
    """A headless browser; skips the test where there is none."""
    path = chromium()
    if path is None:
        (pytest.fail if REQUIRED else pytest.skip)(MISSING)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"])
        yield browser
        browser.close()


@dataclass
class Watched:
    """What a page did besides being shown: everything here must stay empty but the request for the page itself."""

    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    @property
    def quiet(self) -> bool:
        """Whether it said nothing and opened nothing."""
        return not self.messages and not self.dialogs


def show(browser: Browser, file: Path, width: int = 1400, scheme: str = "light") -> tuple[Page, Watched]:
    """A file in a page of its own, and what it does."""
    context: Any = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
    page = browser.new_page(**context)
    watched = Watched()
    page.on("request", lambda request: watched.requests.append(request.url))
    page.on("console", lambda message: watched.messages.append(message.text))
    page.on("pageerror", lambda error: watched.messages.append(str(error)))

    def dismissed(dialog: Any) -> None:
        watched.dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismissed)
    page.goto(file.as_uri())
    return page, watched
