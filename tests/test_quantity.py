"""One phrase standing alone."""

from decimal import Decimal

from claimcheck.model import Interval, Quantity, When
from claimcheck.quantities.quantity import read_quantity


def test_a_phrase_a_date_and_nothing() -> None:
    value = read_quantity("more than 100,000 troops")
    assert value == Quantity(
        Interval(Decimal(100_000), None, low_open=True),
        Interval(Decimal(100_000), Decimal(150_000)),
        "person",
        "count",
        ">",
        Decimal(100_000),
    )
    assert read_quantity("3rd April", today="2022-02-01") == When("2022-04-03", "2022-04-03")
    assert read_quantity("peace talks") is None
