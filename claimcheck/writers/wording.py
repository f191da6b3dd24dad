"""The words that the written reports share: headings of verdicts and the line of counts."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.decisions import open_findings
from claimcheck.model import Report
from claimcheck.report import coverage

HEADING: Mapping[str, str] = {
    "contradict": "Numbers that cannot both hold",
    "same_source_conflict": "One source, two numbers",
    "sources_disagree": "Different sources, different numbers",
    "derived_conflict": "Numbers that do not add up",
    "self_inconsistent": "The article contradicts itself",
    "revised_down": "A count that went down",
    "updated": "A count that grew",
    "hedge": "Same figure, different certainty",
    "scope": "Related figures of different scope",
    "agree_exact": "Same figure",
    "agree_compatible": "Figures that fit together",
    "agree_rounded": "Same figure, rounded",
    "reconciled": "Figures that add up",
    "meaning": "Quotation whose sense was changed",
    "spliced": "Quotation with words left out unmarked",
    "reworded": "One utterance, different words",
    "paraphrase": "Quoted here, told differently there",
    "translation": "One utterance, differently translated",
    "same": "Same quotation",
    "typographic": "Same quotation, set differently",
    "excerpt": "Shorter and longer quotation",
    "speaker_conflict": "One utterance, two speakers",
    "denied": "Stated here, denied there",
    "contrary": "Statements that cannot both hold",
    "voice": "A fact here, a claim there",
    "source": "Different sources for one statement",
    "certainty": "Certain here, uncertain there",
    "speaker_same": "Same speaker",
    "speaker_compatible": "Compatible speakers",
    "role": "One person, two offices",
}


def counts(report: Report) -> str:
    """How much was compared and what came of it, in one line."""
    standing = open_findings(report)
    alarms = sum(finding.severity == "alarm" for finding in standing)
    gone = len(report.findings) - len(standing)
    return ", ".join(
        (
            plural(len(report.articles), "report"),
            plural(alarms, "alarm"),
            plural(len(standing) - alarms, "note"),
            plural(len(report.agreements), "agreement"),
            *((f"{gone} dismissed",) if gone else ()),
        )
    )


def reading(report: Report) -> str:
    """Who read the reports and how much of them, in one line."""
    reader = f"a model, {report.run.model}, and rules" if report.run.reader == "llm" else "rules alone, no model"
    share = coverage(report)
    furniture = sum(row.furniture for row in report.unread)
    return (
        f"Read by {reader}: {plural(len(report.claims), 'claim')}, {share['share']:.0%} of the numbers and longer quotations, "
        f"{plural(furniture, 'piece')} of site furniture left out, {plural(len(report.rejected), 'answer')} rejected."
    )


def plural(count: int, noun: str) -> str:
    """A count and its noun: 1 note, 2 notes."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
