"""Articles in a CSV table: one a row, columns by the names of the JSON fields."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from claimcheck.errors import ArticleError


def rows(text: str, most: int) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table with a column `text` and, if known, `id`, `title`, `source`, `published`, `url`, `story`, numbered.

    A header is taken whatever its capitals, an empty cell is not known, an empty row counts but is left out; commas or semicolons
    part the cells, as in the header. `most` is the most characters of a cell. Raises ArticleError where there is no such table.
    """
    header = text.split("\n", 1)[0]
    table = csv.reader(io.StringIO(text, newline=""), delimiter=";" if header.count(";") > header.count(",") else ",")
    csv.field_size_limit(max(csv.field_size_limit(), most + 1))
    try:
        names = [cell.strip().lower() for cell in next(table, [])]
        if "text" not in names:
            raise ArticleError('its first row names no column "text"; give each column its name, the article\'s words under text')
        for number, cells in enumerate(table, 1):
            if any(cell.strip() for cell in cells):
                yield number, {"text": ""} | {column: cell for column, cell in zip(names, cells, strict=False) if cell}
    except csv.Error as error:
        raise ArticleError(f"it is no table that can be read ({error}); export it as CSV in UTF-8 again") from None
