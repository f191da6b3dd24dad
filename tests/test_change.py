"""What the grammar around a number says of change."""

import pytest

from claimcheck.quantities.numbers import find_in


def changes(text: str) -> list[str | None]:
    return [p.change for p in find_in(text)]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("sales grew by 5 per cent", "increase"),
        ("the force was cut by 200 officers", "decrease"),
        ("the index is up 2.3%", "increase"),
        ("shares slid 0.8%", "decrease"),
        ("the stock dropped $2", "decrease"),
        ("the fund gained +0.2%", "increase"),
        ("100 more tents", "increase"),
        ("an additional 15 miles", "increase"),
        ("output halved", "decrease"),
        ("the price rose to $7", "level"),
        ("bringing the total to 40 tents", "level"),
        ("a total of 51 tents", "level"),
        ("the rally was attended by 5,300 people", None),
        ("she gave up 10 per cent", None),
        ("he fell 15 feet", None),
        ("they raised $5 million", None),
        ("he was shot by three men", None),
        ("more than 100 tents", None),
        ("20 tents or more", None),
        ("it will end by 2030", None),
    ],
)
def test_change(text: str, change: str | None) -> None:
    assert changes(text) == [change]
