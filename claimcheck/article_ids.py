"""What an article is called where nobody named it, and which articles are versions of one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck.model import Article


def of_files(files: Sequence[tuple[Path, Path]]) -> list[str]:
    """An id for each file and the folder that it was found in: the path from that folder, without suffix.

    Where two files would share one, both take the folders above it too; two that differ in their suffix alone keep it.
    """
    bare = Counter(path.with_suffix("") for path, _ in files)
    names = [_names(path, root, keep=bare[path.with_suffix("")] > 1) for path, root in files]
    level = [0] * len(files)
    while True:
        chosen = [options[at] for options, at in zip(names, level, strict=True)]
        counts = Counter(chosen)
        longer = [i for i, name in enumerate(chosen) if counts[name] > 1 and level[i] + 1 < len(names[i])]
        if not longer:
            return chosen
        for i in longer:
            level[i] += 1


def _names(path: Path, root: Path, keep: bool) -> list[str]:
    """The names that a file may go by, from the path below its root to the whole path as given."""
    below = path.relative_to(root)
    inside = (below if keep else below.with_suffix("")).parts
    above = [part for part in root.parts if part not in {root.anchor, "..", "."}]
    parts = [*above, *inside]
    names = [*("/".join(parts[-count:]) for count in range(len(inside), len(parts) + 1)), path.as_posix()]
    return [shown(name) for name in names]


def shown(name: str) -> str:
    """A file's name as it may be printed: what no terminal shows (or UTF-8 cannot write) is escaped."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in name)


def with_versions(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles in their order; of those with one story and address, all but the earliest are marked as its versions.

    The earliest is the one first published, or the first in order where one of them has no date.
    """
    listed = tuple(articles)
    by_address: dict[tuple[str, str], list[Article]] = {}
    for article in listed:
        if article.url:
            by_address.setdefault((article.story, article.url), []).append(article)
    original = {article.id: _earliest(same).id for same in by_address.values() for article in same}
    return tuple(replace(a, version_of=original[a.id]) if original.get(a.id, a.id) != a.id else a for a in listed)


def _earliest(versions: Sequence[Article]) -> Article:
    if all(article.published for article in versions):
        return min(versions, key=lambda article: article.published or "")
    return versions[0]
