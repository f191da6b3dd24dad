"""The report in a notebook: its page in a frame of its own, so that neither style nor words of it touch the notebook."""

from __future__ import annotations

from html import escape

from claimcheck.model import Report
from claimcheck.writers.page import to_html

HEIGHT = 640


def to_notebook(report: Report) -> str:
    """An element for `_repr_html_`: the page of `claimcheck.writers.page` in a sandboxed frame, with no script and no request."""
    page = escape(to_html(report), quote=True)
    style = f"width: 100%; height: {HEIGHT}px; border: 1px solid #ccc"
    return f'<iframe title="claimcheck report" sandbox srcdoc="{page}" style="{style}"></iframe>'
