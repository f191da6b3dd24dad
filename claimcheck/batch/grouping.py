"""Finds the stories of staged articles that name none, on disk; what makes a story is said in `claimcheck.batch.stories`."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import lru_cache

from claimcheck.batch.stories import CROWD, WINDOW, Terms, best_story, keys_of, terms_of, weighted

_LOOKED_AT = 32  # articles that an article is compared with
_AT_HAND = 8_192  # articles whose words are kept in memory
Member = tuple[int, Terms, bool]
"""An article's story, its words, and whether it has a date."""
_SCHEMA = """
CREATE TEMP TABLE ranked (rank INTEGER PRIMARY KEY, n INTEGER, day INTEGER, terms TEXT, story INTEGER);
CREATE TEMP TABLE words (word TEXT, rank INTEGER, PRIMARY KEY (word, rank)) WITHOUT ROWID;
"""
_IN_ORDER = "SELECT n, day, row FROM articles WHERE story = '' ORDER BY day IS NULL, day, sha, n"


def find_stories(connection: sqlite3.Connection) -> int:
    """Give a story to every article without one; how many stories were found. Time grows with the articles, memory does not."""
    if not connection.execute("SELECT 1 FROM articles WHERE story = '' LIMIT 1").fetchone():
        return 0
    connection.executescript(_SCHEMA)
    connection.execute("BEGIN")
    total = _take_words(connection)
    connection.execute("CREATE TEMP TABLE shared (word TEXT PRIMARY KEY, times INTEGER) WITHOUT ROWID")
    connection.execute("INSERT INTO shared SELECT word, COUNT(*) FROM words GROUP BY word HAVING COUNT(*) > 1")
    connection.execute("CREATE INDEX temp.by_day ON ranked (day, rank)")
    member = _members(connection)
    found = sum(_place(connection, member, rank, total) for rank in range(total))
    _name(connection)
    connection.execute("COMMIT")
    return found


def _take_words(connection: sqlite3.Connection) -> int:
    rank = 0
    for n, day, row in connection.execute(_IN_ORDER):
        article = json.loads(row)
        terms = terms_of(article["title"], article["text"])
        connection.execute("INSERT INTO ranked VALUES (?, ?, ?, ?, NULL)", (rank, n, day, json.dumps(terms)))
        connection.executemany("INSERT INTO words VALUES (?, ?)", [(word, rank) for word in terms])
        rank += 1
    return rank


def _members(connection: sqlite3.Connection) -> Callable[[int], Member]:
    """What is known of a placed article, by its rank; that of the last ones asked for is at hand."""

    @lru_cache(_AT_HAND)
    def member(rank: int) -> Member:
        story, terms, day = connection.execute("SELECT story, terms, day FROM ranked WHERE rank = ?", (rank,)).fetchone()
        return story, json.loads(terms), day is not None

    return member


def _place(connection: sqlite3.Connection, member: Callable[[int], Member], rank: int, total: int) -> bool:
    """Put one article into the story that it belongs to; whether it began one."""
    day, written = connection.execute("SELECT day, terms FROM ranked WHERE rank = ?", (rank,)).fetchone()
    terms: Terms = json.loads(written)
    marks = ",".join("?" * len(terms))
    shared_by = dict(connection.execute(f"SELECT word, times FROM shared WHERE word IN ({marks})", tuple(terms)))  # noqa: S608
    vector = weighted(terms, shared_by, total)
    nearest = _nearest(connection, rank, day, keys_of(vector, shared_by))
    others = ((story, other, dated and day is not None) for story, other, dated in map(member, nearest))
    story = best_story(vector, others)
    # The vector itself is kept in the terms' place: it is what the next articles are compared with.
    values = (json.dumps(vector), rank if story is None else story, rank)
    connection.execute("UPDATE ranked SET terms = ?, story = ? WHERE rank = ?", values)
    return story is None


def _nearest(connection: sqlite3.Connection, rank: int, day: int | None, keys: list[str]) -> list[int]:
    """The earlier articles that share most of these words."""
    first = 0
    if day is not None:
        first = connection.execute("SELECT MIN(rank) FROM ranked WHERE day >= ?", (day - WINDOW,)).fetchone()[0] or 0
    sharing: Counter[int] = Counter()
    for key in keys:
        query = "SELECT rank FROM words WHERE word = ? AND rank >= ? AND rank < ? ORDER BY rank DESC LIMIT ?"
        sharing.update(other for (other,) in connection.execute(query, (key, first, rank, CROWD)))
    return sorted(sharing, key=lambda other: (-sharing[other], -other))[:_LOOKED_AT]


def _name(connection: sqlite3.Connection) -> None:
    """Name each story after its first article: its day, the words of its headline, and a digest of what it is."""
    firsts = "SELECT rank, row, sha, ranked.day FROM ranked JOIN articles USING (n) WHERE ranked.story = rank"
    connection.execute("CREATE TEMP TABLE named (story INTEGER PRIMARY KEY, name TEXT)")
    for rank, row, sha, day in connection.execute(firsts):
        article = json.loads(row)
        words = re.findall(r"[a-z0-9]+", (article["title"] or article["text"][:200]).casefold())[:6]
        dated = [date.fromordinal(day).isoformat()] if day is not None else []
        digest = hashlib.sha256(sha.encode()).hexdigest()[:8]
        connection.execute("INSERT INTO named VALUES (?, ?)", (rank, "-".join([*dated, *words, digest])))
    connection.execute("CREATE INDEX temp.by_article ON ranked (n)")
    name = "SELECT name FROM named JOIN ranked USING (story) WHERE ranked.n = articles.n"
    connection.execute(f"UPDATE articles SET story = ({name}) WHERE story = ''")  # noqa: S608
