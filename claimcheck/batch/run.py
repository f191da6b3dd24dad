"""One batch from the command line: rows staged, stories found, compared and written, and the exit code."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from claimcheck import decision_file
from claimcheck.batch import passes
from claimcheck.batch.batch_api import BatchApi
from claimcheck.batch.client import Client
from claimcheck.batch.estimate import Estimate
from claimcheck.batch.functions import Row
from claimcheck.batch.grouping import find_stories
from claimcheck.batch.journal import Journal
from claimcheck.batch.money import Purse
from claimcheck.batch.outputs import Folder
from claimcheck.batch.plan import Plan
from claimcheck.batch.progress import Counts, Progress
from claimcheck.batch.rows import rows_of
from claimcheck.batch.staging import Staging
from claimcheck.batch.work import Work
from claimcheck.batch.workers import Processes
from claimcheck.errors import ArticleError, EndpointError, OutputError, SettingsError
from claimcheck.settings import Settings, load
from claimcheck.version import __version__

if TYPE_CHECKING:
    from claimcheck.batch.ray_engine import Cluster

OK, ALARMS, PARTIAL, NOTHING = 0, 1, 3, 4


@dataclass(frozen=True, slots=True)
class Order:
    """What one command line asks for; None leaves a value to the settings."""

    inputs: tuple[str, ...]
    out: Path
    journal: Path | None = None
    reader: Literal["llm", "rules"] | None = None
    base_url: str | None = None
    model: str | None = None
    workers: int | None = None
    markdown: bool = False
    dry_run: bool = False
    max_cost: Decimal | None = None
    max_requests: int | None = None
    outage: float | None = None
    fail_on: Literal["alarm", "note", "never"] = "never"
    engine: Literal["local", "ray"] = "local"
    address: str | None = None
    via: Literal["chat", "batch-api"] = "chat"
    poll: float = 30.0
    decisions: Path | None = None

    @property
    def journal_path(self) -> Path:
        """Where the journal lies."""
        return self.journal or self.out / "journal.sqlite"


def run(order: Order) -> int:
    """Do the batch and return its exit code: 0, 1 (findings, with fail_on), 3 (not all was read), 4 (nothing was)."""
    settings = load(reader=order.reader, base_url=order.base_url, model=order.model, workers=order.workers, outage=order.outage)
    reader: Literal["llm", "rules"] = settings.reader or ("llm" if settings.has_endpoint else "rules")
    plan = Plan.of(reader, settings, order.markdown, decision_file.read(order.decisions))
    purse = Purse(settings, order.max_cost, order.max_requests)
    with (
        closing(Journal(_made(order.journal_path))) as journal,
        closing(Staging(order.out / ".work")) as staging,
    ):
        return _Batch(order, plan, settings, purse, Folder(order.out), journal, staging).run()


def _made(path: Path) -> Path:
    """The path, in a folder that exists."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path.parent} cannot be made ({error.strerror}). Name another folder with --out.") from None
    return path


@dataclass(frozen=True, slots=True)
class _Batch:
    """An order with all that it needs, open."""

    order: Order
    plan: Plan
    settings: Settings
    purse: Purse
    folder: Folder
    journal: Journal
    staging: Staging

    def run(self) -> int:
        order, staging = self.order, self.staging
        staging.load(rows_of(order.inputs))
        find_stories(staging.connection)
        staging.settle()
        stories, articles, failed = staging.counts()
        if not stories:
            for row in staging.failed():
                _tell(row["reason"])
            raise ArticleError("none of the articles could be read; nothing was checked.")
        counts = Counts(stories, articles, failed=failed)
        about = {"input": list(order.inputs), "reader": self.plan.reader, "model": self.settings.model}
        progress = Progress(counts, self.purse.ledger, self.journal, about)
        work = asyncio.run(self._work(counts, progress))
        if isinstance(work.client, Estimate):
            _say(f"{stories:,} stories, {articles:,} articles, {failed:,} rows that cannot be read; {work.client}")
            return OK
        summary = self.folder.put_tables(staging.finished(), staging.failed(), _head(self.plan, counts))
        progress.note("stopped" if work.stopped else "finished")
        _say(_told(summary, self.purse, self.folder))
        return _exit_code(work, summary, counts, order)

    async def _work(self, counts: Counts, progress: Progress) -> Work:
        engine, settings = _engine(self.order, self.plan, counts), self.settings
        at_once = engine.at_once + 2 if self.plan.reader == "rules" else max(settings.workers, 2 * engine.at_once)
        client = self._client()
        work = Work(self.plan, self.staging, self.journal, self.folder, engine, client, counts, progress, at_once)
        try:
            if not isinstance(engine, Processes):
                from claimcheck.batch import rounds

                await rounds.run(work, engine)
            elif isinstance(client, BatchApi):
                await passes.run(work, client)
            else:
                await work.run()
        finally:
            engine.close()
            if isinstance(client, (Client, BatchApi)):
                await client.close()
        return work

    def _client(self) -> Client | Estimate | BatchApi | None:
        if self.order.dry_run:
            return Estimate(self.settings, self.journal)
        if self.plan.reader == "rules":
            return None
        if self.order.via == "batch-api":
            return BatchApi(self.settings, self.journal, self.purse, _tell, self.order.poll)
        return Client(self.settings, self.journal, self.purse, _tell)


def _engine(order: Order, plan: Plan, counts: Counts) -> Processes | Cluster:
    if order.engine == "ray" and order.via == "batch-api":
        raise SettingsError("--via batch-api waits for its answers, which one machine does as well: leave --engine ray out.")
    if order.engine == "ray" and not order.dry_run:
        from claimcheck.batch.ray_engine import Cluster

        return Cluster(plan, order.address)
    if order.address:
        raise SettingsError("--address is a Ray cluster's: say --engine ray too.")
    cores = os.cpu_count() or 1
    processes = (order.workers or cores) if plan.reader == "rules" else cores
    return Processes(plan, min(processes, counts.stories))


def _head(plan: Plan, counts: Counts) -> Row:
    run: dict[str, Any] = {"version": __version__, "reader": plan.reader, "model": None, "prompts": {}}
    if plan.reader == "llm":
        from claimcheck.asking.questions import PROMPTS
        from claimcheck.prompts import load as prompt

        run |= {"model": plan.settings.model, "prompts": {name: prompt(name).sha256 for name in sorted(PROMPTS)}}
    return {"run": run, "unfinished": counts.stories - counts.finished}


def _told(summary: Row, purse: Purse, folder: Folder) -> str:
    ledger = purse.ledger
    lines = [
        f"{summary['stories']:,} stories of {summary['articles']:,} articles ({summary['copies']:,} copies): "
        f"{summary['alarms']:,} alarms, {summary['notes']:,} notes, {summary['agreements']:,} agreements."
    ]
    if summary["dismissed"]:
        lines.append(f"{summary['dismissed']:,} findings that an editor dismissed are not counted.")
    if summary["failed"]:
        lines.append(f"{summary['failed']:,} failed; the reasons stand in {folder.path / 'failed.jsonl'}.")
    if ledger.requests:
        cost = f", cost {ledger.cost:.4f}" if ledger.cost else ""
        tokens = f"{ledger.tokens_in:,} tokens in, {ledger.tokens_out:,} out"
        lines.append(f"{ledger.requests:,} requests ({ledger.failed:,} failed), {tokens}{cost}.")
    return "\n".join([*lines, f"The worst stand first in {folder.path / 'index.md'}."])


def _exit_code(work: Work, summary: Row, counts: Counts, order: Order) -> int:
    if work.stopped:
        error = work.stopped.error
        if error and not isinstance(error, EndpointError):
            raise error
        nothing = not counts.finished and not work.journal.answers()
        _tell(f"{work.stopped} {counts.stories - counts.finished:,} stories are left; run the same command again to go on.")
        return NOTHING if nothing else PARTIAL
    if summary["failed"]:
        return PARTIAL
    levels = {"alarm": summary["alarms"], "note": summary["alarms"] + summary["notes"], "never": 0}
    return ALARMS if levels[order.fail_on] else OK


def _tell(sentence: str) -> None:
    print(f"claimcheck: {sentence}", file=sys.stderr)  # noqa: T201


def _say(text: str) -> None:
    print(text)  # noqa: T201
