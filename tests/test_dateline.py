"""The day of publication."""

from pathlib import Path

import pytest

from claimcheck.model import Article
from claimcheck.text.dateline import published_in
from claimcheck.text.layout import lay_out

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"


def day(text: str, published: str | None = None) -> str | None:
    article = Article("a", text, published=published)
    return published_in(article, lay_out(article))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2022-02-01", "2022-02-01"),
        ("2022-02-01T23:18:00-05:00", "2022-02-01"),
        ("Tue, 01 Feb 2022 13:18:00 GMT", "2022-02-01"),
        ("February 1st, 2022", "2022-02-01"),
        ("20220201", "2022-02-01"),
        ("13/01/2022", "2022-01-13"),
        ("01/13/2022", "2022-01-13"),
        ("05/05/2022", "2022-05-05"),
        ("02/03/2022", None),
        ("2022-02-30", None),
        ("last week", None),
    ],
)
def test_metadata(published: str, expected: str | None) -> None:
    assert day("It rained.", published) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pat Doe\nTuesday 01 February 2022 13:18 EST\nIt rained.", "2022-02-01"),
        ("Wire Desk | Updated: 2017-09-15 21:45\nIt rained.", "2017-09-15"),
        ("Updated 3 May 2020\nPublished 1 May 2020\nIt rained.", "2020-05-01"),
        ("It rained.\nIt snowed.\nPublished on Sept. 4, 2019", "2019-09-04"),
        ("LISBON, March 4, 2019 (Reuters) - It rained.", "2019-03-04"),
        ("LISBON (AP) — It rained on March 4, 2019.", None),
        ("LISBON, March 4 (AP) — It rained.", None),
        ("It rained on 4 March 2019.", None),
        ("It rained.", None),
        ("© 2019 The Mail. All rights reserved.\nIt rained.", None),
    ],
)
def test_lines_around_the_text(text: str, expected: str | None) -> None:
    assert day(text) == expected


def test_metadata_goes_before_the_text() -> None:
    assert day("Published 1 May 2020\nIt rained.", "2020-06-01") == "2020-06-01"
    assert day("Published 1 May 2020\nIt rained.", "spring") == "2020-05-01"


def test_the_seeds() -> None:
    assert [day(path.read_bytes().decode()) for path in sorted(SEEDS.glob("*.txt"))] == [None, None, None, None, "2022-02-01"]
