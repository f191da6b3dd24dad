"""The work of a batch that asks through a Batch API: pass after pass, each with the answers that the last one asked for."""

from __future__ import annotations

from claimcheck.batch.batch_api import BatchApi
from claimcheck.batch.client import Stopped
from claimcheck.batch.work import ROUNDS, Work
from claimcheck.errors import ClaimcheckError


async def run(work: Work, api: BatchApi) -> None:
    """Finish every story, or stop; batches that are under way then are taken up by the next run."""

    def check() -> None:
        if stopped := work.ended():
            raise stopped

    api.check = check
    failed = work.counts.failed
    for _ in range(ROUNDS):
        work.counts.before = work.counts.now = work.counts.articles_now = 0
        work.counts.failed = failed
        await work.run()
        if work.ended() or not api.is_waiting():
            return
        with work.signals():
            try:
                await api.answer_all()
            except Stopped as stopped:
                work.stop(stopped)
            except ClaimcheckError as error:
                work.stop(Stopped(str(error), error))
        if work.ended():
            return
