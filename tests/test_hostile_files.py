"""Files and names that nobody expects: a clear refusal or a right reading, and no byte outside the output."""

from __future__ import annotations

import errno
import gzip
import io
import json
import os
import socket
import stat
import tarfile
import threading
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from claimcheck.articles import read_files
from claimcheck.cli import main

TEXT = "The fire in Norrby injured 14 people on Monday.\n"
ROW = json.dumps({"id": "a", "text": TEXT})


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("../../evil.txt", TEXT)
    return held.getvalue()


def _tar() -> bytes:
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode="w:gz") as archive:
        entry = tarfile.TarInfo("/etc/evil.txt")
        entry.size = len(TEXT)
        archive.addfile(entry, io.BytesIO(TEXT.encode()))
    return held.getvalue()


# Contents by suffix; True where the text is to be read, False where the file is to be refused.
CONTENTS: dict[str, tuple[str, bytes, bool]] = {
    "plain": (".txt", TEXT.encode(), True),
    "markdown": (".md", b"# Fire\n\n" + TEXT.encode(), True),
    "upper-case suffix": (".TXT", TEXT.encode(), True),
    "byte order mark": (".txt", b"\xef\xbb\xbf" + TEXT.encode(), True),
    "two byte order marks": (".txt", b"\xef\xbb\xbf\xef\xbb\xbf" + TEXT.encode(), True),
    "UTF-16": (".txt", TEXT.encode("utf-16"), False),
    "UTF-16, no mark": (".txt", TEXT.encode("utf-16-le"), False),
    "UTF-16, big": (".txt", b"\xfe\xff" + TEXT.encode("utf-16-be"), False),
    "UTF-32": (".txt", TEXT.encode("utf-32"), False),
    "UTF-7": (".txt", "£14 for 14 people".encode("utf-7"), True),
    "Latin 1": (".txt", "Café, 14 people".encode("latin-1"), False),
    "Windows 1252": (".txt", "“14 people”".encode("cp1252"), False),
    "Shift JIS": (".txt", "火事で14人がけがをした".encode("shift-jis"), False),
    "overlong UTF-8": (".txt", b"14 people \xc0\xae", False),
    "surrogate in UTF-8": (".txt", b"14 people \xed\xa0\x80", False),
    "beyond Unicode": (".txt", b"14 people \xf4\x90\x80\x80", False),
    "cut off in a letter": (".txt", "14 people, café".encode()[:-1], False),
    "empty": (".txt", b"", False),
    "blank": (".txt", b" \r\n\t\n", False),
    "mark alone": (".txt", b"\xef\xbb\xbf", False),
    "NUL": (".txt", b"14 people\x00", False),
    "NULs": (".txt", b"\x00" * 10_000, False),
    "carriage returns": (".txt", TEXT.replace("\n", "\r").encode(), True),
    "Windows line ends": (".txt", TEXT.replace("\n", "\r\n").encode(), True),
    "form feeds": (".txt", b"\x0c" + TEXT.encode() + b"\x0c", True),
    "control characters": (".txt", b"\x01\x02\x1b[2J " + TEXT.encode(), True),
    "right to left": (".txt", ("\u202e" + TEXT).encode(), True),
    "zero width": (".txt", ("\u200b" + TEXT).encode(), True),
    "separators": (".txt", TEXT.replace(" ", "\u2028").encode(), True),
    "no-characters": (".txt", (TEXT + "\ufffe\uffff").encode(), True),
    "100,000 characters in one line": (".txt", b"word " * 20_000 + TEXT.encode(), True),
    "one word of 200,000": (".txt", b"a" * 200_000 + b" " + TEXT.encode(), True),
    "200,000 digits": (".txt", b"9" * 200_000, True),
    "100,000 quotation marks": (".txt", "“".encode() * 100_000, True),
    "100,000 line ends": (".txt", b"\n" * 100_000 + TEXT.encode(), True),
    "50,000 combining marks": (".txt", ("e" + "\u0301" * 50_000 + TEXT).encode(), True),
    "over the limit": (".txt", b"a" * 1_000_001, False),
    "far over the limit": (".txt", b"a" * 5_000_000, False),
    "zip, named a text": (".txt", _zip(), False),
    "tar, named a text": (".txt", _tar(), False),
    "gzip, named a text": (".txt", gzip.compress(TEXT.encode()), False),
    "zip": (".zip", _zip(), False),
    "tar": (".tar.gz", _tar(), False),
    "PNG": (".txt", b"\x89PNG\r\n\x1a\n\x00\x00", False),
    "PDF": (".pdf", b"%PDF-1.7\n", False),
    "Word": (".docx", _zip(), False),
    "no suffix": ("", TEXT.encode(), False),
    "program": (".exe", b"MZ\x00", False),
    "JSON": (".json", ROW.encode(), True),
    "JSON, mark": (".json", b"\xef\xbb\xbf" + ROW.encode(), True),
    "JSON, list": (".json", f"[{ROW}]".encode(), False),
    "JSON, string": (".json", b'"text"', False),
    "JSON, null": (".json", b"null", False),
    "JSON, cut off": (".json", ROW[:-3].encode(), False),
    "JSON, two objects": (".json", f"{ROW}{ROW}".encode(), False),
    "JSON, no text": (".json", b'{"title": "x"}', False),
    "JSON, text a number": (".json", b'{"text": 14}', False),
    "JSON, text null": (".json", b'{"text": null}', False),
    "JSON, text a list": (".json", b'{"text": ["14 people"]}', False),
    "JSON, id a number": (".json", b'{"id": 1, "text": "14 people"}', False),
    "JSON, id true": (".json", b'{"id": true, "text": "14 people"}', False),
    "JSON, surrogate": (".json", b'{"text": "14 people \\ud800"}', False),
    "JSON, surrogate id": (".json", b'{"id": "\\udfff", "text": "14 people"}', False),
    "JSON, NUL": (".json", b'{"text": "14 people\\u0000"}', False),
    "JSON, NaN": (".json", b'{"text": "14 people", "x": NaN}', True),
    "JSON, 1e999": (".json", b'{"text": "14 people", "x": 1e999}', True),
    "JSON, 5,000 digits": (".json", b'{"text": "14 people", "x": ' + b"9" * 5_000 + b"}", False),
    "JSON, depth": (".json", b"[" * 200_000, False),
    "JSON, depth in a field": (".json", b'{"text": "14 people", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", False),
    "JSON, keys twice": (".json", b'{"text": "a", "text": "14 people"}', True),
    "JSON, prototype": (".json", b'{"text": "14 people", "__proto__": {"id": "x"}, "__class__": "y"}', True),
    "JSON, comments": (".json", b'{"text": "14 people"} // done', False),
    "JSON, YAML": (".json", b"text: 14 people", False),
    "JSON, pickle": (".json", b"cos\nsystem\n(S'touch pwned'\ntR.", False),
    "JSON, path as id": (".json", b'{"id": "../../../etc/passwd", "text": "14 people"}', True),
    "JSON, absolute id": (".json", b'{"id": "/etc/passwd", "text": "14 people"}', True),
    "JSON, device as id": (".json", b'{"id": "CON", "text": "14 people"}', True),
    "JSON, id of 10,000": (".json", json.dumps({"id": "x" * 10_000, "text": TEXT}).encode(), True),
    "JSON, escape codes as id": (".json", b'{"id": "\\u001b[2J\\u0007", "text": "14 people"}', True),
    "JSON, markup as id": (".json", b'{"id": "<script>alert(1)</script>", "text": "14 people"}', True),
    "JSON, address of a script": (".json", b'{"url": "javascript:alert(1)", "text": "14 people"}', True),
    "JSON, date that is none": (".json", b'{"published": "yesterday", "text": "14 people"}', True),
    "JSON, date too late": (".json", b'{"published": "99999-99-99T99:99", "text": "14 people"}', True),
    "JSON lines": (".jsonl", f"{ROW}\n".encode(), True),
    "JSON lines, blank": (".jsonl", b"\n\n", False),
    "JSON lines, one bad": (".jsonl", f'{ROW}\n{{"text"\n'.encode(), True),
    "JSON lines, all bad": (".jsonl", b"x\n" * 1_000, False),
    "JSON lines, twins": (".jsonl", f"{ROW}\n{ROW}\n".encode(), True),
    "JSON lines, not UTF-8": (".jsonl", b'{"text": "\xff"}\n', False),
    "JSON lines, huge": (".jsonl", b'{"text": "' + b"a" * 13_000_000 + b'"}\n', False),
}

NAMES = {
    "300 bytes long": "é" * 120 + ".txt",
    "control characters": "a\x01\x1b[2J\n.txt",
    "line end": "a\n::error::pwned.txt",
    "not UTF-8": os.fsdecode(b"a\xff\xfe.txt"),
    "Windows device": "CON.txt",
    "Windows device, numbered": "lpt1.txt",
    "dots at the end": "a...txt",
    "blank": " .txt",
    "blanks": "a b  c .txt",
    "leading dash": "-rf.txt",
    "leading dashes": "--json=pwned.txt",
    "glob": "*.txt",
    "brackets": "[a-z]?{x}.txt",
    "shell": "$(touch pwned);`touch pwned`|&.txt",
    "quotation marks": "\"'“”.txt",
    "backslashes": "a\\..\\..\\evil.txt",
    "percent": "%2e%2e%2fevil%00.txt",
    "colon": "C:evil.txt",
    "stream": "a.txt::$DATA.txt",
    "markup": "<script>alert(1)<script>.txt",
    "formula": "=1+1.txt",
    "template": "${HOME}{{7*7}}%s.txt",
    "right to left": "a\u202etxt.txt",
    "zero width": "\u200b.txt",
    "emoji": "🔥" * 30 + ".txt",
    "decomposed": unicodedata.normalize("NFD", "é") + ".txt",
    "two suffixes": "a.txt.md",
    "upper case": "A.TXT",
}


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder to work in; whatever appears around it is a byte outside the output."""
    work = tmp_path / "work"
    (work / "in").mkdir(parents=True)
    monkeypatch.chdir(work)
    yield work
    assert [path.name for path in tmp_path.iterdir()] == ["work"]
    assert {path.name for path in work.iterdir()} <= {"in", "out", "report.json", "report.md", "report.html"}


def _check(given: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(
        ["check", given, "--reader", "rules", "--json", "report.json", "--markdown", "report.md", "--html", "report.html"]
    )
    out, err = capfd.readouterr()
    assert "Traceback" not in out + err
    assert not any(char in out + err for char in "\x00\x07\x1b")
    return code, err


def test_there_are_a_hundred_and_more() -> None:
    assert len(CONTENTS) + len(NAMES) + len(PLACES) >= 100


@pytest.mark.parametrize("name", CONTENTS)
def test_contents_are_read_or_refused(name: str, inside: Path, capfd: pytest.CaptureFixture[str]) -> None:
    suffix, data, readable = CONTENTS[name]
    (inside / "in" / f"a{suffix}").write_bytes(data)
    code, err = _check(f"in/a{suffix}", capfd)
    if readable:
        assert code in (0, 1, 3)
        report = json.loads((inside / "report.json").read_text(encoding="utf-8"))
        assert len(report["articles"]) == 1
        assert code == 3 or not err
    else:
        assert code == 3
        assert f"in/a{suffix}" in err
        assert not (inside / "report.json").exists()


@pytest.mark.parametrize("name", NAMES)
def test_names_are_read_and_shown_safely(name: str, inside: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = inside / "in" / NAMES[name]
    try:
        path.write_text(TEXT, encoding="utf-8")
    except OSError as error:
        pytest.skip(f"no such name on this disk: {errno.errorcode.get(error.errno or 0)}")
    code, err = _check("in", capfd)
    assert (code, err) == (0, "")
    report = json.loads((inside / "report.json").read_text(encoding="utf-8"))
    [article] = report["articles"]
    assert article["id"].isprintable()
    assert [claim["span"]["exact"] for claim in report["claims"] if claim["kind"] == "number"][:1] == ["14 people"]


# --- places ---------------------------------------------------------------------------------------------------------


def _link_out(folder: Path) -> None:
    secret = folder.parent / "out" / "id_rsa.txt"
    secret.parent.mkdir()
    secret.write_text("The secret is 14 people.")
    (folder / "a.txt").symlink_to(secret)


def _link_to_folder(folder: Path) -> None:
    outside = folder.parent / "out"
    outside.mkdir()
    (outside / "a.txt").write_text(TEXT)
    (folder / "b").symlink_to(outside)


def _link_within(folder: Path) -> None:
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").symlink_to(folder / "a.txt")


def _socket(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("in/a.txt")


def _sparse(folder: Path) -> None:
    with (folder / "a.txt").open("wb") as file:
        file.truncate(10_000_000_000)


def _hidden_folder(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git" / "a.txt").write_text(TEXT)


def _deep(folder: Path) -> None:
    deepest = folder.joinpath(*["d"] * 100)
    deepest.mkdir(parents=True)
    (deepest / "a.txt").write_text(TEXT)


# How a place is made, how many articles are read there, and what is said of the others.
PLACES: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "no such thing": (lambda folder: folder.rmdir(), 0, "there is no such file"),
    "empty folder": (lambda folder: None, 0, "holds no article"),
    "folder named as a text": (lambda folder: (folder / "a.txt").mkdir(), 0, "holds no article"),
    "link out": (_link_out, 0, "leads out of the folder"),
    "link to the passwords": (lambda folder: (folder / "a.txt").symlink_to("/etc/passwd"), 0, "leads out of the folder"),
    "link to memory": (lambda folder: (folder / "a.txt").symlink_to("/proc/self/environ"), 0, "leads out of the folder"),
    "link to a device": (lambda folder: (folder / "a.txt").symlink_to("/dev/zero"), 0, "leads out of the folder"),
    "link to nothing": (lambda folder: (folder / "a.txt").symlink_to(folder / "none"), 0, "no such file"),
    "link to itself": (lambda folder: (folder / "a.txt").symlink_to(folder / "a.txt"), 0, "symbolic links"),
    "link to a folder": (_link_to_folder, 0, "holds no article"),
    "link to the folder above": (lambda folder: (folder / "up").symlink_to(folder.parent), 0, "holds no article"),
    "link within": (_link_within, 1, ""),
    "pipe": (lambda folder: os.mkfifo(folder / "a.txt"), 0, "a pipe or a device"),
    "socket": (_socket, 0, "in/a.txt was not read"),
    "sparse file of 10 GB": (_sparse, 0, "larger than"),
    "a hundred folders deep": (_deep, 1, ""),
    "hidden file": (lambda folder: (folder / ".a.txt").write_text(TEXT), 0, "holds no article"),
    "hidden folder": (_hidden_folder, 0, "no article"),
    "twins but for the suffix": (lambda folder: [(folder / f"a.{s}").write_text(TEXT) for s in ("txt", "md")], 2, ""),
    "twins under normalisation": (
        lambda folder: [(folder / f"{unicodedata.normalize(form, 'é')}.txt").write_text(TEXT) for form in ("NFC", "NFD")],
        2,
        "",
    ),
    "twins but for the case": (lambda folder: [(folder / f"{name}.txt").write_text(TEXT) for name in "aA"], 2, ""),
}


@pytest.mark.parametrize("name", PLACES)
def test_places_are_read_or_refused(name: str, inside: Path, capfd: pytest.CaptureFixture[str]) -> None:
    make, count, said = PLACES[name]
    make(inside / "in")
    code, err = _check("in", capfd)
    assert said in err
    assert code == (0 if count else 3)
    if count:
        assert len(json.loads((inside / "report.json").read_text(encoding="utf-8"))["articles"]) == count


def test_a_device_that_is_named_is_refused_at_once() -> None:
    _, refused = read_files(["/dev/zero", "/dev/tty", "/proc/self/mem"])
    assert len(refused) == 3


def test_a_file_that_may_not_be_read_is_named(
    inside: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    (inside / "in" / "a.txt").write_text(TEXT)
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", denied)
        [refused] = read_files(["in/a.txt"])[1]
    assert "give yourself permission" in refused.message


def test_a_file_that_changes_while_it_is_read_is_read_whole_or_refused(inside: Path) -> None:
    """Each reading is one state of the file or a refusal, never a crash; its claims are slices of what was read."""
    path, done = inside / "in" / "a.txt", threading.Event()
    path.write_text(TEXT)

    def change() -> None:
        for turn in range(400):
            path.write_bytes([TEXT.encode(), b"", TEXT.encode() * 500, b"\xff", b"\x00"][turn % 5])
        done.set()

    thread = threading.Thread(target=change)
    thread.start()
    seen = 0
    while not done.is_set():
        articles, refused = read_files([path])
        assert len(articles) + len(refused) == 1
        assert all(set(article.text) <= set(TEXT) for article in articles)
        seen += 1
    thread.join()
    assert seen


@pytest.mark.parametrize(
    "story", ["../../evil", "/etc/evil", "a\x00b", "CON", "x" * 10_000, "..", ".", "", "a\nb", "\udcff", "é", "e\u0301", "É"]
)
def test_a_batch_writes_into_its_folder_alone(story: str, inside: Path) -> None:
    """Whatever a story is called, its report lies in the folder of reports."""
    from claimcheck.batch.outputs import name_of

    name = name_of(story)
    assert Path(name).name == name
    assert name.isascii()
    assert len(name) < 100


def test_names_of_stories_are_apart_where_disks_fold_them() -> None:
    from claimcheck.batch.outputs import name_of

    stories = ["A", "a", "é", "e\u0301", "É", "ﬁ", "fi", "FI", "con", "CON", "a/b", "a-b", "a b", "ß", "ss"]
    assert len({unicodedata.normalize("NFKC", name_of(story)).casefold() for story in stories}) == len(stories)


# --- outputs --------------------------------------------------------------------------------------------------------


def test_a_report_is_whole_or_not_there(inside: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    (inside / "in" / "a.txt").write_text(TEXT)
    (inside / "report.json").write_text("old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main(["check", "in", "--reader", "rules", "--json", "report.json"]) == 2
    assert "No space left" in capfd.readouterr().err
    assert (inside / "report.json").read_text() == "old"
    assert [path.name for path in inside.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("target", ["in", "none/report.json", "/proc/report.json", "in/a.txt/report.json"])
def test_a_report_that_cannot_be_written_says_so(target: str, inside: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (inside / "in" / "a.txt").write_text(TEXT)
    assert main(["check", "in", "--reader", "rules", "--json", target]) == 2
    assert "cannot be written" in capfd.readouterr().err
    assert sorted(path.name for path in (inside / "in").iterdir()) == ["a.txt"]


def test_a_report_replaces_a_link_and_leaves_its_target(inside: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (inside / "in" / "a.txt").write_text(TEXT)
    (inside / "out").mkdir()
    (inside / "out" / "precious").write_text("keep")
    (inside / "report.json").symlink_to(inside / "out" / "precious")
    assert main(["check", "in", "--reader", "rules", "--json", "report.json"]) == 0
    assert (inside / "out" / "precious").read_text() == "keep"
    assert stat.S_ISREG((inside / "report.json").lstat().st_mode)
