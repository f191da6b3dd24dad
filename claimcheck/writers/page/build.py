"""Work out what the page shows of a report: the view that the template fills in."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from claimcheck.evidence import name_of, who
from claimcheck.model import Agreement, Article, Claim, Finding, Report, Span, Step, TitleClaim, Unread, claim_id
from claimcheck.report import coverage
from claimcheck.writers.findings import Row, parted
from claimcheck.writers.page.difference import Difference, difference
from claimcheck.writers.page.excerpt import Excerpts
from claimcheck.writers.page.fulltext import Mark, paragraphs
from claimcheck.writers.page.scale import scale
from claimcheck.writers.page.spoken import KINDS, day, read_as
from claimcheck.writers.page.view import (
    AgreementView,
    ArticleView,
    ClaimRow,
    FindingView,
    Group,
    Outlet,
    Page,
    Passage,
    SideView,
    StepView,
    UnreadRow,
)
from claimcheck.writers.wording import HEADING, counts, reading

SHOWN = 3
"""Passages shown at once for one side of a finding; the others are folded."""
OPEN_NOTES = 12
"""Notes up to which all of them stand open."""
LISTED_NOTES = 6
"""Notes up to which the list at the top names each; else it names their groups, which open."""
OPEN_ALARMS = 40
"""Alarms up to which all of them stand open."""
BRIEF = 64
_LINK = re.compile(r"https?://[^\s<>\"'\\^`{|}]+")


def page(report: Report) -> Page:
    """The view of a report; the same report gives the same view."""
    return _Builder(report).page()


class _Builder:
    """What every part of the page looks up: articles by id, anchors of claims, excerpts."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles = {article.id: article for article in report.articles}
        self.excerpts = Excerpts(report.articles)
        self.stories = len({article.story for article in report.articles})
        self.anchors = _anchors(report)
        self.outlets = _outlets(report, self.opening)

    def page(self) -> Page:
        report = self.report
        standing, gone = parted(report)
        findings = [self.finding(row) for row in standing]
        alarms = tuple(f for f in findings if f.alarm)
        notes = tuple(f for f in findings if not f.alarm)
        return Page(
            counts(report),
            reading(report),
            _dates(report.articles),
            alarms,
            notes,
            tuple(self.finding(row) for row in gone),
            _groups(notes),
            len(notes) <= OPEN_NOTES,
            len(notes) <= LISTED_NOTES,
            OPEN_ALARMS,
            tuple(self.agreement(agreement) for agreement in report.agreements),
            tuple(self.passage(claim) for claim in report.uncarried),
            tuple(self.outlets.values()),
            self.outlets,
            self.texts(),
            f"{coverage(report)['share']:.0%}",
            sum(not row.furniture for row in report.unread),
            sum(row.furniture for row in report.unread),
            len(report.rejected),
            report.run.version,
        )

    def opening(self, article: str) -> str:
        """The first words of an article that are not the site's."""
        blocks = self.excerpts.layout(article).blocks
        first = next((block.span for block in blocks if block.kind != "furniture"), Span(0, 0))
        return _brief(self.articles[article].words(first), 90)

    # --- findings ----------------------------------------------------------------------------------------------------

    def finding(self, row: Row) -> FindingView:
        """One finding with its passages, its scale and its differences."""
        finding = row.finding
        told = difference(finding, self.articles)
        taking_part = {claim.article for claim in finding.claims}
        outlets = tuple(self.outlets[key] for key in self.outlets if key in taking_part)
        return FindingView(
            row.number,
            finding.severity == "alarm",
            finding.kind,
            HEADING.get(finding.verdict, finding.verdict),
            finding.rule,
            row.fingerprint,
            row.said,
            finding.message,
            self.subject(finding),
            tuple(_brief(side.label) for side in finding.sides),
            outlets,
            finding.within_article,
            self.story(finding),
            tuple(self.side(n, side.label, side.claims, finding.kind, told) for n, side in enumerate(finding.sides, 1)),
            tuple(self.step(step) for step in finding.derivation),
            scale(finding, self.articles),
            told,
        )

    def story(self, finding: Finding) -> str:
        """The story of a finding, "" where the report has but one."""
        return self.articles[finding.claims[0].article].story if self.stories > 1 else ""

    def subject(self, finding: Finding) -> str:
        """What a finding is about where the labels of its sides do not tell: the statement, the person."""
        [first, *_] = finding.claims
        if finding.kind == "attribution":
            return f"“{_brief(self.articles[first.article].words(first.span))}”"
        return first.person if isinstance(first, TitleClaim) else ""

    def side(self, number: int, label: str, claims: Sequence[Claim], kind: str, told: Difference) -> SideView:
        """One side: one passage a claim, the first ones shown; quotations are headed by number, for their words follow."""
        found = tuple(self.passage(claim, told) for claim in claims)
        heading = f"Wording {number}" if kind == "quote" else label
        return SideView(number, heading, found[:SHOWN], found[SHOWN:])

    def passage(self, claim: Claim, told: Difference | None = None) -> Passage:
        """A claim in its sentence."""
        key = claim_id(claim)
        changed = told.places.get(key, ()) if told else ()
        return Passage(self.outlets[claim.article], self.excerpts.around(claim, changed), self.anchors[key], who(claim) or "")

    def step(self, step: Step) -> StepView:
        """A step of arithmetic."""
        return StepView(step.operation, step.result, tuple(self.passage(claim) for claim in step.claims))

    def agreement(self, agreement: Agreement) -> AgreementView:
        """An agreement with its passages."""
        heading = HEADING.get(agreement.verdict, agreement.verdict)
        return AgreementView(heading, agreement.message, tuple(self.passage(claim) for claim in agreement.claims))

    # --- full texts --------------------------------------------------------------------------------------------------

    def texts(self) -> tuple[ArticleView, ...]:
        """Every article in full."""
        claims: dict[str, dict[str, Claim]] = defaultdict(dict)
        for claim in _all_claims(self.report):
            claims[claim.article][claim_id(claim)] = claim
        part_in: dict[str, list[int]] = defaultdict(list)
        for number, finding in enumerate(self.report.findings, 1):
            for claim in finding.claims:
                part_in[claim_id(claim)].append(number)
        unread: dict[str, list[Unread]] = defaultdict(list)
        for row in self.report.unread:
            unread[row.article].append(row)
        rejected: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for answer in self.report.rejected:
            rejected[answer.article].append((answer.reason, answer.said))
        return tuple(
            self.text(article, claims[article.id], part_in, unread[article.id], rejected[article.id])
            for article in self.report.articles
        )

    def text(
        self,
        article: Article,
        claims: Mapping[str, Claim],
        part_in: Mapping[str, Sequence[int]],
        unread: Iterable[Unread],
        rejected: Iterable[tuple[str, str]],
    ) -> ArticleView:
        """One article in full with its claims and what was left unread."""
        outlet = self.outlets[article.id]
        marks = [Mark(claim.span, self.anchors[key], claim.kind, tuple(part_in.get(key, ()))) for key, claim in claims.items()]
        rows = [(f"{outlet.anchor}-u{number}", row) for number, row in enumerate(unread, 1)]
        marks += [Mark(row.span, anchor, "unread") for anchor, row in rows]
        title, text = paragraphs(article, self.excerpts.layout(article.id), marks)
        listed = [(row.furniture, UnreadRow(_brief(article.words(row.span), 160), anchor, row.reason)) for anchor, row in rows]
        return ArticleView(
            outlet,
            title,
            text,
            self.lists(article, claims),
            tuple(row for furniture, row in listed if not furniture),
            tuple(row for furniture, row in listed if furniture),
            tuple(rejected),
        )

    def lists(self, article: Article, claims: Mapping[str, Claim]) -> tuple[tuple[str, tuple[ClaimRow, ...]], ...]:
        """The claims of an article by kind, each in the order of the text."""
        by_kind: dict[str, list[ClaimRow]] = {kind: [] for kind in KINDS}
        for key, claim in sorted(claims.items(), key=lambda row: (row[1].span.field == "text", row[1].span)):
            by_kind[claim.kind].append(ClaimRow(_brief(article.words(claim.span), 160), self.anchors[key], read_as(claim)))
        return tuple((KINDS[kind], tuple(rows)) for kind, rows in by_kind.items() if rows)


def _all_claims(report: Report) -> Iterator[Claim]:
    """Every claim that the report names anywhere."""
    yield from report.claims
    yield from report.uncarried
    for finding in report.findings:
        yield from finding.claims
    for agreement in report.agreements:
        yield from agreement.claims
    steps = (*(f.derivation for f in report.findings), *(a.derivation for a in report.agreements))
    for step in chain.from_iterable(steps):
        yield from step.claims


def _anchors(report: Report) -> dict[str, str]:
    """The anchor of each claim in the page: made of numbers alone, for ids may hold anything."""
    number_of = {article.id: number for number, article in enumerate(report.articles, 1)}
    count: Counter[str] = Counter()
    anchors: dict[str, str] = {}
    for claim in _all_claims(report):
        key = claim_id(claim)
        if key not in anchors:
            count[claim.article] += 1
            anchors[key] = f"t{number_of[claim.article]}-c{count[claim.article]}"
    return anchors


def _outlets(report: Report, opening: Callable[[str], str]) -> dict[str, Outlet]:
    alarms: Counter[str] = Counter()
    notes: Counter[str] = Counter()
    for finding in report.findings:
        (alarms if finding.severity == "alarm" else notes).update({claim.article for claim in finding.claims})
    claims = Counter(claim.article for claim in report.claims)
    return {
        article.id: Outlet(
            _letter(number),
            f"t{number + 1}",
            name_of(article),
            article.title or opening(article.id),
            day(article.published),
            article.url if _LINK.fullmatch(article.url) else "",
            article.url,
            alarms[article.id],
            notes[article.id],
            claims[article.id],
            article.version_of,
            report.failures.get(article.id, ""),
        )
        for number, article in enumerate(report.articles)
    }


def _letter(number: int) -> str:
    """A for 0, Z for 25, AA for 26."""
    letter = chr(ord("A") + number % 26)
    return letter if number < 26 else _letter(number // 26 - 1) + letter


def _dates(articles: Iterable[Article]) -> str:
    """The first and the last day on which the articles appeared."""
    given = sorted(article.published for article in articles if article.published)
    days = list(dict.fromkeys(day(published[:10]) for published in given))
    return days[0] if len(days) == 1 else f"{days[0]} to {days[-1]}" if days else ""


def _groups(notes: Iterable[FindingView]) -> tuple[Group, ...]:
    by_heading: dict[str, list[FindingView]] = defaultdict(list)
    for note in notes:
        by_heading[note.heading].append(note)
    return tuple(Group(heading, tuple(found)) for heading, found in by_heading.items())


def _brief(words: str, limit: int = BRIEF) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= limit else plain[:limit].rsplit(" ", 1)[0] + " …"
