"""Cells of a spreadsheet that no spreadsheet takes for a formula, and the way back."""

from __future__ import annotations

import re

_FORMULA = re.compile(r"[\s\x00]*[=+\-@\t\r＝＋－＠']")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?")


def guarded(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would compute it or drop an apostrophe; numbers stay as they are.

    Guards what OWASP's "CSV Injection" lists, full-width forms and leading white space included; `bare` undoes it.
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def bare(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") else cell
