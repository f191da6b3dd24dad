"""Which rules a report speaks of: `--select` and `--ignore`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from claimcheck.errors import SettingsError
from claimcheck.model import Report
from claimcheck.rules import RULES


def selected(report: Report, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Report:
    """The report with the findings and agreements of some rules alone.

    A rule is wanted if its code begins with one of `select` (none: every rule) and with none of `ignore`: "NUM" stands for all
    rules on numbers, "NUM009" for one. Raises SettingsError for a code with which no rule begins.
    """
    if not select and not ignore:
        return report
    wanted, unwanted = _checked(select) or ("",), _checked(ignore)

    def stays(rule: str) -> bool:
        return rule.startswith(wanted) and not rule.startswith(unwanted)

    return replace(
        report,
        findings=tuple(finding for finding in report.findings if stays(finding.rule)),
        agreements=tuple(agreement for agreement in report.agreements if stays(agreement.rule)),
    )


def _checked(codes: Sequence[str]) -> tuple[str, ...]:
    known = sorted(rule.code for rule in RULES)
    for code in codes:
        if not any(rule.startswith(code.upper()) for rule in known):
            near = get_close_matches(code.upper(), known, n=1)
            hint = f"Did you mean {near[0]}?" if near else "`claimcheck rules` lists them all."
            raise SettingsError(f"no rule begins with {code!r}. {hint}")
    return tuple(code.upper() for code in codes)
