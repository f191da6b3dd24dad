"""The report as one HTML file: no script, nothing fetched, readable anywhere."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from claimcheck.evidence import shown
from claimcheck.model import Report
from claimcheck.writers.page.build import page
from claimcheck.writers.wording import plural

__all__ = ["to_html"]


def to_html(report: Report) -> str:
    """The whole report as a page: findings worst first, agreements, what was left out, every article with its claims marked.

    The same report gives the same bytes. No word of an article, a claim or a model's answer can become markup: all are
    escaped, control and direction characters are made visible, and the page's policy allows neither scripts nor requests.
    """
    style, digest = _style()
    return _template().render(page=page(report), style=style, digest=digest)


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("claimcheck.writers", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["plural"] = plural
    return environment.get_template("report.html")


def _shown(value: Any) -> Any:
    """Every text that the template prints, safe for one line; markup of our own stays as it is."""
    return shown(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@lru_cache(maxsize=1)
def _style() -> tuple[Markup, str]:
    """The style sheet and its digest for the page's policy."""
    text = resources.files(__package__).joinpath("style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), f"sha256-{digest}"  # noqa: S704  # our own file
