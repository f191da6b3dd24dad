"""Read one number phrase that stands alone: words in, the set of values they allow out."""

from __future__ import annotations

from claimcheck.model import Value
from claimcheck.quantities.numbers import find_in


def read_quantity(words: str, today: str | None = None) -> Value | None:
    """The value of the first number phrase of the words ("more than 100,000 troops"), None where they state none.

    `today` is an ISO day that gives a date its missing year.
    """
    found = find_in(words, today=today)
    return found[0].value if found else None
