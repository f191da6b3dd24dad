"""What an article is called where nobody named it, and which articles are versions of one another."""

from __future__ import annotations

import os
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
    above = [part for part in root.parts if part not in {os.sep, "..", "."}]
    parts = [*above, *inside]
    return [*("/".join(parts[-count:]) for count in range(len(inside), len(parts) + 1)), path.as_posix()]


def with_versions(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles in their order, each later one of a story and address marked as a version of the first."""
    first: dict[tuple[str, str], str] = {}
    marked = []
    for article in articles:
        original = first.setdefault((article.story, article.url), article.id) if article.url else article.id
        marked.append(article if original == article.id else replace(article, version_of=original))
    return tuple(marked)
