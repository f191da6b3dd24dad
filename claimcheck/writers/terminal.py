"""The report on a terminal: worst first, both passages with their outlets, and why they cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from claimcheck.evidence import Evidence, Passages, name_of, shown
from claimcheck.model import Agreement, Claim, Report, Side
from claimcheck.writers.findings import Row, parted
from claimcheck.writers.wording import HEADING, counts, plural, reading

PIPED_WIDTH = 80
SHOWN_PER_SIDE = 3
"""Passages shown for one side of a finding; the rest are named by their article."""


def write(report: Report, file: TextIO) -> None:
    """Write the report; colours and the terminal's width only where `file` is a terminal, else 80 columns of plain text."""
    width = None if file.isatty() else PIPED_WIDTH
    console = Console(file=file, width=width, markup=False, highlight=False, emoji=False)
    passages = Passages({article.id: article for article in report.articles})
    console.print(Text(counts(report), style="bold"))
    console.print(Text(shown(reading(report)), style="dim"))
    standing, gone = parted(report)
    for row in standing:
        console.print()
        _finding(console, row, passages)
    if report.agreements:
        console.print(Text("\nWhat the reports agree on", style="bold"))
        for agreement in report.agreements:
            console.print(Padding(_agreement(agreement, passages), (0, 0, 0, 2), expand=False))
    _uncarried(console, report.uncarried, passages)
    _dismissed(console, gone)


def _finding(console: Console, row: Row, passages: Passages) -> None:
    finding = row.finding
    alarm = finding.severity == "alarm"
    heading = f"{row.number}. {'ALARM' if alarm else 'Note'}: {HEADING.get(finding.verdict, finding.verdict)}"
    named = Text(f"  [{finding.rule}] {row.fingerprint}", style="dim")
    console.print(Text(heading, style="bold red" if alarm else "bold yellow") + named)
    if row.decision:
        console.print(Padding(Text(shown(row.said), style="green"), (0, 0, 0, 3), expand=False))
    console.print(Padding(Text(shown(finding.message)), (0, 0, 0, 3), expand=False))
    for side in finding.sides:
        console.print(Padding(Text(f"– {shown(side.label)}", style="cyan"), (0, 0, 0, 3), expand=False))
        for line in _side(side, passages):
            console.print(Padding(line, (0, 0, 0, 5), expand=False))
    for step in finding.derivation:
        console.print(
            Padding(Text(f"= {shown(step.operation)} = {shown(step.result)}", style="magenta"), (0, 0, 0, 3), expand=False)
        )


def _side(side: Side, passages: Passages) -> Iterator[Text]:
    for claim in side.claims[:SHOWN_PER_SIDE]:
        yield _evidence(passages.of(claim))
    rest = sorted({name_of(passages.of(claim).article) for claim in side.claims[SHOWN_PER_SIDE:]})
    if rest:
        yield Text(f"and in {', '.join(rest)}", style="dim")


def _evidence(found: Evidence) -> Text:
    line = Text(f"{name_of(found.article)}: ", style="bold")
    line.append(found.before, style="not bold")
    line.append(found.exact, style="not bold underline")
    line.append(found.after, style="not bold")
    if found.who:
        line.append(f" ({shown(found.who)})", style="not bold dim")
    return line


def _agreement(agreement: Agreement, passages: Passages) -> Text:
    outlets = sorted({name_of(passages.of(claim).article) for claim in agreement.claims})
    return Text(f"+ {shown(agreement.message)}") + Text(f" ({', '.join(outlets)})", style="dim")


def _dismissed(console: Console, rows: Sequence[Row]) -> None:
    if not rows:
        return
    console.print(Text("\nDismissed", style="bold"))
    for row in rows:
        heading = HEADING.get(row.finding.verdict, row.finding.verdict)
        line = Text(f"{row.number}. {heading}: {shown(row.finding.message)}", style="dim")
        named = Text(f" [{row.finding.rule}] {row.fingerprint} {shown(row.said)}", style="dim")
        console.print(Padding(line + named, (0, 0, 0, 2), expand=False))


def _uncarried(console: Console, claims: Sequence[Claim], passages: Passages) -> None:
    if not claims:
        return
    console.print(Text(f"\n{plural(len(claims), 'claim')} of the draft that no source carries", style="bold"))
    for claim in claims:
        console.print(Padding(_evidence(passages.of(claim)), (0, 0, 0, 2), expand=False))
