"""One job of the command line: settings, articles, a reader, the report, its files and the exit code."""

from __future__ import annotations

import dataclasses
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from claimcheck import check, decision_file
from claimcheck.against import drafts_and_sources
from claimcheck.articles import Unreadable, read_files
from claimcheck.decisions import decided, open_findings
from claimcheck.errors import ArticleError, SettingsError
from claimcheck.model import Article, Report
from claimcheck.reader import Reader, RulesReader
from claimcheck.report import coverage
from claimcheck.selection import selected
from claimcheck.writers.files import write_files, write_out

if TYPE_CHECKING:
    from claimcheck.settings import Settings

OK, ALARMS, PARTIAL = 0, 1, 3


@dataclasses.dataclass(frozen=True, slots=True)
class Job:
    """What one command line asks for; None leaves a value to the settings."""

    paths: tuple[str, ...]
    against: tuple[str, ...] | None = None
    reader: Literal["llm", "rules"] | None = None
    base_url: str | None = None
    model: str | None = None
    record: Path | None = None
    replay: Path | None = None
    json: Path | None = None
    markdown: Path | None = None
    html: Path | None = None
    fail_on: Literal["alarm", "note", "never"] | None = None
    min_coverage: float | None = None
    compare: bool = True
    decisions: Path | None = None
    csv: Path | None = None
    jsonl: Path | None = None
    sqlite: Path | None = None
    annotations: Path | None = None
    sarif: Path | None = None
    format: str = "text"
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None


def run(job: Job) -> int:
    """Do the job and return its exit code (see `claimcheck.cli`); raises ClaimcheckError where nothing can be done."""
    settings = _settings(job)
    decisions = decision_file.read(job.decisions) if job.compare else {}
    articles, sources, failed = _articles(job)
    with _reader(job, settings) as reader:
        if job.compare:
            report = check(articles, sources, reader)
        else:
            report = Report.of(reader.run(), articles, tuple(reader.read_all(articles)))
    report = decided(selected(report, settings.select, settings.ignore), decisions)
    _write(report, job)
    return _exit_code(report, failed, settings)


def _settings(job: Job) -> Settings:
    from claimcheck.settings import load

    return load(
        reader=job.reader,
        base_url=job.base_url,
        model=job.model,
        fail_on=job.fail_on,
        min_coverage=job.min_coverage,
        select=job.select,
        ignore=job.ignore,
    )


def _articles(job: Job) -> tuple[tuple[Article, ...], tuple[Article, ...] | None, tuple[Unreadable, ...]]:
    """The articles, their sources, and what could not be read, told on stderr; ArticleError if nothing is left to do."""
    articles, failed = read_files(job.paths)
    sources: tuple[Article, ...] | None = None
    if job.against is not None:
        sources, failed_too = read_files(job.against)
        articles, sources = drafts_and_sources(articles, sources)
        failed = (*failed, *failed_too)
    for unreadable in failed:
        _tell(unreadable.message)
    if not articles:
        raise ArticleError("none of the articles could be read; nothing was checked.")
    return articles, sources, failed


@contextmanager
def _reader(job: Job, settings: Settings) -> Iterator[Reader]:
    """The reader, with its recording open around it; tells what the model cost when it is done."""
    replayed = job.replay is not None or job.record is not None
    wanted = settings.reader or ("llm" if replayed or settings.has_endpoint else "rules")
    if wanted == "rules":
        if replayed:
            raise SettingsError("the rules reader asks no model: leave out --record and --replay, or say --reader llm.")
        yield RulesReader()
        return
    from claimcheck.asking.model_reader import ModelReader
    from claimcheck.door import cassette
    from claimcheck.door.llm import open_door

    key = settings.api_key.get_secret_value().strip() if settings.api_key else ""
    with (
        cassette.replaying(job.replay) if job.replay else nullcontext() as replay,
        cassette.recording(job.record, key) if job.record else nullcontext(),
    ):
        door = open_door(settings, replay=replay, notice=_tell)
        if replay and not settings.model:
            settings = dataclasses.replace(settings, model=replay.model)
        yield ModelReader.from_settings(settings, door, None if replay else _Progress())
        _tell(f"{door.usage}.")
        if job.record and door.usage.lost:
            _tell(f"{door.usage.lost} answers were lost on the way and are not in {job.record}; a replay would miss them.")


class _Progress:
    """Progress on stderr: a line that is rewritten on a terminal, a line every tenth of the way elsewhere."""

    _tenth = 0

    def __call__(self, done: int, total: int) -> None:
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            print(f"\rasking the model: {done} of {total} questions", end=end, file=sys.stderr, flush=True)  # noqa: T201
        elif (tenth := math.floor(10 * done / total)) > self._tenth:
            self._tenth = tenth % 10
            _tell(f"asking the model: {done} of {total} questions")


def _tell(sentence: str) -> None:
    print(f"claimcheck: {sentence}", file=sys.stderr)  # noqa: T201


def _write(report: Report, job: Job) -> None:
    table = "csv" if job.compare else "claims-csv"
    wanted = {
        "json": job.json,
        "jsonl": job.jsonl,
        "markdown": job.markdown,
        "html": job.html,
        table: job.csv,
        "sqlite": job.sqlite,
        "annotations": job.annotations,
        "sarif": job.sarif,
    }
    write_files(report, wanted)
    if job.compare or not any(wanted.values()):
        write_out(report, job.format)


def _exit_code(report: Report, failed: Sequence[Unreadable], settings: Settings) -> int:
    share = coverage(report)["share"]
    if share < settings.min_coverage:
        _tell(
            f"only {share:.0%} of the numbers and longer quotations were read, "
            f"less than --min-coverage {settings.min_coverage:g}; see `unread` in the report."
        )
        return PARTIAL
    for article, reason in sorted(report.failures.items()):
        _tell(f"{article} was read by rules alone, for the model answered no question about it: {reason}.")
    if failed or report.failures:
        return PARTIAL
    levels = {"alarm": ("alarm",), "note": ("alarm", "note"), "never": ()}[settings.fail_on]
    return ALARMS if any(finding.severity in levels for finding in open_findings(report)) else OK
