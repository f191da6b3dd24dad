"""The page as data: everything that the template shows, worked out and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from claimcheck.writers.page.difference import Difference
from claimcheck.writers.page.excerpt import Piece
from claimcheck.writers.page.fulltext import Paragraph
from claimcheck.writers.page.scale import Scale


@dataclass(frozen=True, slots=True)
class Outlet:
    """An article as the page names it: a letter, its outlet, its date, and how often it takes part in findings."""

    letter: str
    anchor: str
    name: str
    title: str
    date: str
    link: str
    address: str
    alarms: int
    notes: int
    claims: int
    version_of: str
    failure: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim in its sentence, where it stands in the full text, and who says it."""

    outlet: Outlet
    pieces: tuple[Piece, ...]
    anchor: str
    who: str


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a finding; `folded` are the passages beyond the first ones."""

    number: int
    heading: str
    passages: tuple[Passage, ...]
    folded: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of arithmetic with the claims that it takes."""

    operation: str
    result: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as it is shown; `decision` is what an editor decided about it, "" where nothing."""

    number: int
    alarm: bool
    kind: str
    heading: str
    rule: str
    fingerprint: str
    decision: str
    message: str
    subject: str
    brief: tuple[str, ...]
    outlets: tuple[Outlet, ...]
    within: bool
    story: str
    sides: tuple[SideView, ...]
    steps: tuple[StepView, ...]
    scale: Scale | None
    difference: Difference


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one heading, for the list at the top."""

    heading: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class AgreementView:
    """What several reports have alike, with the places where they say it."""

    heading: str
    message: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of an article's list: its words, its place in the text, what was read from it."""

    words: str
    anchor: str
    read_as: str


@dataclass(frozen=True, slots=True)
class UnreadRow:
    """Words that no claim covers, where they stand, and why."""

    words: str
    anchor: str
    reason: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article in full: its marked text, its claims by kind, what stays unread and what of the model was rejected."""

    outlet: Outlet
    title: tuple[Paragraph, ...]
    text: tuple[Paragraph, ...]
    claims: tuple[tuple[str, tuple[ClaimRow, ...]], ...]
    unread: tuple[UnreadRow, ...]
    furniture: tuple[UnreadRow, ...]
    rejected: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that the page shows."""

    counts: str
    reading: str
    dates: str
    alarms: tuple[FindingView, ...]
    notes: tuple[FindingView, ...]
    dismissed: tuple[FindingView, ...]
    note_groups: tuple[Group, ...]
    open_notes: bool
    listed_notes: bool
    open_alarms: int
    agreements: tuple[AgreementView, ...]
    uncarried: tuple[Passage, ...]
    outlets: tuple[Outlet, ...]
    letters: Mapping[str, Outlet]
    articles: tuple[ArticleView, ...]
    share: str
    unread: int
    furniture: int
    rejected: int
    version: str
