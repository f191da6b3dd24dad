"""`claimcheck batch --status`: how far a batch is, from its journal alone."""

from __future__ import annotations

from pathlib import Path

from claimcheck.batch.journal import Journal
from claimcheck.errors import OutputError


def status(journal_path: Path) -> str:
    """How far the last run came and what all runs have cost. Raises OutputError where there is no journal."""
    if not journal_path.is_file():
        raise OutputError(f"There is no journal {journal_path}: nothing was begun here.")
    journal = Journal(journal_path)
    try:
        state, answers = journal.state(), journal.answers()
        requests, failed, tokens_in, tokens_out, cost = journal.ledger()
    finally:
        journal.close()
    lines = ["No run has begun its work yet."]
    if state:
        reader = f"reader {state['reader']}" + (f" ({state['model']})" if state["model"] else "")
        lines = [
            f"{state['state']}: {state['finished']:,} of {state['stories']:,} stories ({state['articles']:,} articles), "
            f"{state['failed']:,} failed; {reader}."
        ]
    lines.append(
        f"{answers:,} answers kept; {requests:,} requests ({failed:,} failed), "
        f"{tokens_in:,} tokens in, {tokens_out:,} out, cost {cost}."
    )
    return "\n".join(lines)
