"""Write the figures of the challenge set, which lies in tests/data/challenge and needs no other data, into EVALUATION.md.

python benchmarks/challenge_table.py [EVALUATION.md]
"""

from __future__ import annotations

import sys
from pathlib import Path

from pairs import share
from tables import Table, insert

sys.path.append(str(Path(__file__).parent.parent / "tests"))
import challenge

FIRST = {
    "found": 15, "labels": 114, "accepted": 14, "alarmed": 7, "wanted": 87, "agreed": 23, "agree": 94, "false": 1, "silent": 170,
    "stray": 5, "alarms": 13,
}  # fmt: skip
"""The first reading, made once, before any rule was changed for the set."""

NOTE = (
    "Seventeen made-up events (a flood, a train crash, a march, a takeover, a sentence, a wildfire, a ferry, a theft, a missile, "
    "an election, a closure, an airliner, a fever, a transfer, a budget, a mine, a strike), three reports each, written and "
    "labelled before any figure was read and without a look at the rules; the labels are untouched since. They are hard "
    "on purpose: wordings vary freely, 32 of the labels ask for statements that cannot both hold, and six of these are "
    "denials that one article reports beside the assertion itself, which the definition of `denied` leaves out. The first "
    "reading says how well the rules did on events that nobody tuned them to. Since then they were mended against the set: the "
    "second figure is no longer a blind one. The alarm without a label sets an aid group's toll against a ministry's later, "
    "smaller one."
)


def table() -> Table:
    """The first reading, and the figures of the code as it is."""
    now, _ = challenge.total()
    head = (
        "reading",
        "labels found",
        "accepted verdict",
        "alarm labels found",
        "agreements",
        "false alarms",
        "alarms without label",
    )
    rows = [("first, blind", *_row(FIRST)), ("now", *_row(now))]
    return Table("challenge", "Challenge set, rules reader", "python tests/challenge.py --list", [head, *rows], NOTE)


def _row(n: dict[str, int]) -> tuple[str, ...]:
    return (
        share(n["found"], n["labels"]),
        share(n["accepted"], n["labels"]),
        share(n["alarmed"], n["wanted"]),
        share(n["agreed"], n["agree"]),
        f"{n['false']} of {n['silent']}",
        f"{n['stray']} of {n['alarms']}",
    )


if __name__ == "__main__":
    place = Path(sys.argv[1] if len(sys.argv) > 1 else "EVALUATION.md")
    place.write_text(insert(place.read_text(encoding="utf-8"), table()), encoding="utf-8")
