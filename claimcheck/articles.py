"""Articles from files, folders and standard input; their texts are never altered."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from claimcheck import article_ids
from claimcheck.article_json import article_of, check_text, parse
from claimcheck.errors import ArticleError
from claimcheck.model import Article

_PLAIN, _PAGES = (".txt", ".md"), (".html", ".htm")
_SUFFIXES = (*_PLAIN, ".json", ".jsonl", ".csv", *_PAGES)
_OUTSIDE = "it is a link that leads out of the folder; name the file itself if it is meant"
_STDIN, _PIPE = "-", Path("stdin")
_WIDE = {b"\xff\xfe\x00\x00": "UTF-32", b"\x00\x00\xfe\xff": "UTF-32", b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}
_ESCAPED = 12  # the most bytes that JSON may spend on one character ("\ud83d\ude00")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read: the most characters in one article."""

    characters: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that could not be read: its path as given, and a sentence that names it and says what to do."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read and the given folder that it was found in (its own, if it was given itself)."""

    path: Path
    root: Path


def read_files(paths: Sequence[str | Path], limits: Limits | None = None) -> tuple[tuple[Article, ...], tuple[Unreadable, ...]]:
    """The articles of files, folders and "-" (standard input, as plain text), and what could not be read; the others go on.

    Folders are read with all their subfolders, sorted; in them only .txt, .md, .json, .jsonl, .csv, .html and .htm count and
    hidden names are left out. An id is what JSON or a table says, else the path from the given folder without its suffix, else
    the file's stem; where two files would share one, folders and suffixes are added to both. A file that is named twice is read
    once. Bytes are decoded as strict UTF-8 (a byte order mark is no part of the text), line ends stay. Articles of one story with
    one `url` are versions of one report: `version_of` of each but the earliest is the earliest one's id.
    """
    limits = limits or Limits()
    unreadable: list[Unreadable] = []
    files = _files(paths, unreadable)
    articles: dict[str, Article] = {}
    names = article_ids.of_files([(file.path, file.root) for file in files])
    for file, name in zip(files, names, strict=True):
        for found in _placed(file.path, name, limits):
            if isinstance(found, Unreadable):
                unreadable.append(found)
            elif found.id in articles:
                unreadable.append(_refuse(file.path, f'its id "{found.id}" is already taken; give each article an id of its own'))
            else:
                articles[found.id] = found
    return article_ids.with_versions(articles.values()), tuple(unreadable)


def stream(
    paths: Sequence[str | Path], limits: Limits | None = None, without: tuple[str, ...] = ()
) -> Iterator[Article | Unreadable]:
    """What `read_files` reads, one after the other and none of it held: ids may repeat and versions are not marked.

    Files in folders whose names end as in `without` are left out.
    """
    unreadable: list[Unreadable] = []
    files = [file for file in _files(paths, unreadable) if not file.path.name.lower().endswith(without)]
    yield from unreadable
    for file, name in zip(files, article_ids.of_files([(file.path, file.root) for file in files]), strict=True):
        yield from _placed(file.path, name, limits or Limits())


def _refuse(path: str | Path, reason: object, line: int = 0, unit: str = "line") -> Unreadable:
    name = article_ids.shown(str(path))
    where = "standard input" if path is _PIPE else f"{name}, {unit} {line}" if line else name
    return Unreadable(name, f"{where} was not read: {reason}.")


# --- which files ------------------------------------------------------------------------------------------------------


def _files(paths: Iterable[str | Path], unreadable: list[Unreadable]) -> list[_File]:
    """The files to read, each once, in the order given; folders in the order of their names."""
    found: dict[str, _File] = {}
    for given in paths:
        path = Path(given)
        try:
            if str(given) == _STDIN:
                found.setdefault(_STDIN, _File(_PIPE, Path()))
                continue
            for file in _files_of(path, unreadable):
                found.setdefault(os.path.realpath(file.path), file)
        except ArticleError as error:
            unreadable.append(_refuse(given, error))
        except (OSError, ValueError) as error:
            unreadable.append(_refuse(given, _because(error)))
    return list(found.values())


def _files_of(path: Path, unreadable: list[Unreadable]) -> list[_File]:
    """The files that one given path stands for; folders below it that may not be listed are refused."""
    if stat.S_ISDIR(path.stat().st_mode):
        closed: list[OSError] = []
        found = sorted(_below(path, closed), key=lambda file: file.relative_to(path).parts)
        unreadable += [_refuse(str(error.filename), _because(error)) for error in closed]
        root = os.path.realpath(path)
        below = [file for file in found if _stays(file, root)]
        unreadable += [_refuse(file, _OUTSIDE) for file in found if not _stays(file, root)]
        if not found and not closed:
            raise ArticleError("the folder holds no article; put .txt, .md, .json, .jsonl, .csv or .html files into it")
        return [_File(file, path) for file in below]
    if path.suffix.lower() not in _SUFFIXES:
        raise ArticleError(
            f"its name ends in {path.suffix or 'no suffix'}; "
            "rename it to .txt, .md, .json, .jsonl, .csv or .html by what it holds"
        )
    return [_File(path, path.parent)]


def _stays(file: Path, root: str) -> bool:
    """Whether a file found in a folder lies in it; a link may lead anywhere, to a private key for example."""
    return not file.is_symlink() or Path(os.path.realpath(file)).is_relative_to(root)


def _below(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    """The files under a folder that may be articles."""
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(where, name) for name in names if not name.startswith(".") and Path(name).suffix.lower() in _SUFFIXES)


# --- what is in them --------------------------------------------------------------------------------------------------


def _placed(path: Path, name: str, limits: Limits) -> Iterator[Article | Unreadable]:
    """What `_read` finds, each article with its file."""
    for found in _read(path, name, limits):
        yield replace(found, path=str(path)) if isinstance(found, Article) and path is not _PIPE else found


def _read(path: Path, name: str, limits: Limits) -> Iterator[Article | Unreadable]:
    """The articles of one file, or why there are none."""
    try:
        if path is _PIPE:
            yield _plain(sys.stdin.buffer, name, limits)
            return
        with _open(path) as file:
            suffix = path.suffix.lower()
            if suffix == ".jsonl":
                yield from _rows(file, path, name, limits)
            elif suffix == ".csv":
                yield from _cells(file, path, name, limits)
            elif suffix in _PAGES:
                yield _page(file, name, limits)
            else:
                yield (_plain if suffix in _PLAIN else _object)(file, name, limits)
    except ArticleError as error:
        yield _refuse(path, error)
    except (OSError, ValueError) as error:
        yield _refuse(path, _because(error))


def _open(path: Path) -> BufferedReader:
    """A regular file, open; never waits for a pipe or a device."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = os.fdopen(descriptor, "rb")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        file.close()
        raise ArticleError("it is a pipe or a device, not a file; save it as a file, or give - and pipe the text in")
    return file


def _plain(file: BinaryIO, name: str, limits: Limits) -> Article:
    text = _decode(_bytes(file, limits.characters * 4 + 3))
    check_text(text, limits.characters)
    return Article(id=name, text=text)


def _object(file: BinaryIO, name: str, limits: Limits) -> Article:
    return _checked(parse(_decode(_bytes(file, limits.characters * _ESCAPED)), name), limits)


def _rows(file: BinaryIO, path: Path, name: str, limits: Limits) -> Iterator[Article | Unreadable]:
    """The articles of JSON lines; a bad line is refused and the next ones go on."""
    most, number, seen = limits.characters * _ESCAPED, 0, False
    while line := file.readline(most + 1):
        number += 1
        whole = len(line) <= most
        while not line.endswith(b"\n") and (more := file.readline(most + 1)):
            line = more
        if whole and not line.strip():
            continue
        seen = True
        try:
            if not whole:
                raise ArticleError(f"the line is longer than {most:,} bytes; split the article or raise the limit")
            yield _checked(parse(_decode(line, first=number == 1), f"{name}#{number}"), limits)
        except ArticleError as error:
            yield _refuse(path, error, number)
    if not seen:
        raise ArticleError("it is empty; put one article a line into it or leave it out")


def _cells(file: BinaryIO, path: Path, name: str, limits: Limits) -> Iterator[Article | Unreadable]:
    """The articles of a table; a bad row is refused and the next ones go on."""
    from claimcheck.readers import table

    seen = False
    for number, row in table.rows(_decode(_bytes(file, limits.characters * _ESCAPED)), limits.characters):
        seen = True
        try:
            yield _checked(article_of(row, f"{name}#{number}"), limits)
        except ArticleError as error:
            yield _refuse(path, error, number, "row")
    if not seen:
        raise ArticleError("it is empty; put one article a row under its header or leave it out")


def _page(file: BinaryIO, name: str, limits: Limits) -> Article:
    from claimcheck.readers import html

    return _checked(html.article_of(file.read(html.BYTES + 1), name), limits)


def _checked(article: Article, limits: Limits) -> Article:
    check_text(article.text, limits.characters)
    return article


def _bytes(file: BinaryIO, most: int) -> bytes:
    data = file.read(most + 1)
    if len(data) > most:
        raise ArticleError(f"it is larger than {most:,} bytes; split it or raise the limit")
    return data


def _decode(data: bytes, first: bool = True) -> str:
    """The text of UTF-8 bytes, without a byte order mark at the beginning of a file."""
    for mark, name in _WIDE.items():
        if first and data.startswith(mark):
            raise ArticleError(f"it is written in {name}; convert it to UTF-8, for example with: iconv -f {name} -t UTF-8")
    try:
        return data.decode("utf-8-sig" if first else "utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"it is not UTF-8 (byte {error.start}); convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8"
        ) from None


def _because(error: OSError | ValueError) -> str:
    """A system error as a clause that says what to do."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "it may not be opened; give yourself permission to read it"
    detail = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"the system says: {detail}; check the path"
