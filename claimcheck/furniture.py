"""Which lines of a page are site furniture, and why: appeals, credits, bylines, navigation, notices."""

from __future__ import annotations

import re
from collections.abc import Sequence


def judge(lines: Sequence[str], title: str = "") -> list[str]:
    """For each line of an article, in order, the plain reason why it carries no claims, or "" for the article's own text."""
    return [""] * len(lines)


CREDIT = "picture credit"
_CREDIT = re.compile(r"\((?:AP|AFP|Reuters)\)\Z")


def credit(line: str) -> int:
    """Where a picture credit begins that ends a caption, as an index into the line; its length where there is none."""
    found = _CREDIT.search(line)
    return found.start() if found else len(line)
