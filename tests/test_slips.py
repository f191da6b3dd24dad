"""Two neighbouring digits exchanged make one figure, copied wrongly, of two."""

from __future__ import annotations

import pytest
from numbers_line import items, report

from claimcheck import Article, check
from claimcheck.comparing.slips import is_slip


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("1,204 votes", "1,024 votes", True),
        ("$12.45", "$12.54", True),
        ("1,204 votes", "1,420 votes", False),
        ("2,100 miles", "1,200 miles", False),
        ("52 votes", "25 votes", False),
        ("1,204 votes", "1,204 votes", False),
    ],
)
def test_a_slip_exchanges_two_neighbours(left: str, right: str, wanted: bool) -> None:
    [mine], [yours] = items(report("a", f"It had {left}.")), items(report("b", f"It had {right}."))
    assert is_slip(mine, yours) is is_slip(yours, mine) is wanted


STORY = (
    " The harbour town chose its council for the first time since the flood, and the queues were long from early in the morning. "
    "Schools were closed, and so were most of the shops along the quay. A second round is not needed under the new law, and the "
    "council meets in the old mill next week."
)


def test_a_slip_needs_fewer_words_in_common_to_be_the_same_figure() -> None:
    told = f"The incumbent beat her rival by 1,204 votes after a recount that took the whole night.{STORY}"
    for figure, wanted in (("1,024", 1), ("3,817", 0)):
        other = f"Ana Ruiz won by {figure} votes, the returning officer announced at half past four on Friday.{STORY}"
        found = check([Article("a", told), Article("b", other)], reader="rules").findings
        assert sum(f.severity == "alarm" for f in found) == wanted
