"""Articles from files: what is read, what it is called, and what each refusal says."""

import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.article_ids import of_files, shown, with_versions
from claimcheck.article_json import parse
from claimcheck.articles import Limits, read_files
from claimcheck.model import Article


def refusal(path: Path, limits: Limits | None = None) -> str:
    """The one sentence that refuses a file, without the path that it begins with."""
    articles, unreadable = read_files([path], limits)
    assert not articles
    assert [u.path for u in unreadable] == [str(path)]
    message = unreadable[0].message
    assert message.startswith(str(path))
    return message.removeprefix(str(path))


def put(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_a_text_is_read_as_it_stands(tmp_path: Path) -> None:
    text = "  First line.\r\nSecond\r\rThird\u2028Fourth\f\n\n"
    ((article,), unreadable) = read_files([put(tmp_path / "a.txt", text)])
    assert (article.id, article.text, unreadable) == ("a", text, ())


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    ((plain, row), _) = read_files(
        [put(tmp_path / "a.txt", b"\xef\xbb\xbfA tram."), put(tmp_path / "b.json", b'\xef\xbb\xbf{"text": "B"}')]
    )
    assert (plain.text, row.text) == ("A tram.", "B")


def test_all_fields_of_an_article(tmp_path: Path) -> None:
    row = {"id": "i", "title": "T", "source": "S", "published": "2024-05-01", "url": "u", "text": "X", "story": "s", "extra": [1]}
    ((article,), _) = read_files([put(tmp_path / "a.json", json.dumps(row))])
    assert article == Article("i", "X", "T", "S", "2024-05-01", "u", "s")


def test_null_is_not_known_and_the_file_names_the_article(tmp_path: Path) -> None:
    ((article,), _) = read_files([put(tmp_path / "wire.json", '{"text": "X", "id": null, "title": null, "published": null}')])
    assert article == Article("wire", "X")


def test_a_folder_is_read_with_its_folders_in_order_of_names(tmp_path: Path) -> None:
    for name in ["b.txt", "a/z.md", "a/b/c.txt", "B.TXT", ".hidden/x.txt", ".x.txt", "picture.png"]:
        put(tmp_path / name, name)
    articles, unreadable = read_files([tmp_path])
    assert [a.id for a in articles] == ["B", "a/b/c", "a/z", "b"]
    assert not unreadable


def test_rows_are_articles_and_a_bad_one_stops_no_other(tmp_path: Path) -> None:
    path = put(tmp_path / "wire.jsonl", '{"text": "A", "story": "s"}\n\n{"text": 3}\n{"text": "D"}')
    articles, unreadable = read_files([path])
    assert [(a.id, a.story) for a in articles] == [("wire#1", "s"), ("wire#4", "")]
    assert [u.message for u in unreadable] == [
        f'{path}, line 3 was not read: its "text" is a number; it must be a string in quotation marks.'
    ]


def test_the_others_go_on(tmp_path: Path) -> None:
    good, bad = put(tmp_path / "a.txt", "A"), tmp_path / "none.txt"
    articles, unreadable = read_files([bad, good])
    assert [a.id for a in articles] == ["a"]
    assert unreadable[0].message == f"{bad} was not read: there is no such file or folder; check the path."


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("A ship – two decks.".encode())))
    ((article,), _) = read_files(["-"])
    assert (article.id, article.text) == ("stdin", "A ship – two decks.")


def test_empty_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    _, (unreadable,) = read_files(["-"])
    assert unreadable.message == "standard input was not read: it is empty; put the words of the article into it or leave it out."


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", "", "it is empty; put the words of the article into it or leave it out"),
        ("a.txt", " \n\u00a0\n", "it is empty; put the words of the article into it or leave it out"),
        ("a.txt", b"caf\xe9", "it is not UTF-8 (byte 3); convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8"),
        (
            "a.txt",
            "é".encode("utf-16"),
            "it is written in UTF-16; convert it to UTF-8, for example with: iconv -f UTF-16 -t UTF-8",
        ),
        (
            "a.txt",
            "é".encode("utf-32"),
            "it is written in UTF-32; convert it to UTF-8, for example with: iconv -f UTF-32 -t UTF-8",
        ),
        ("a.txt", "a\0b", "it holds NUL characters and is no plain text; export the article as UTF-8 text first"),
        ("a.pdf", "x", "its name ends in .pdf; rename it to .txt, .md, .json, .jsonl, .csv or .html by what it holds"),
        ("README", "x", "its name ends in no suffix; rename it to .txt, .md, .json, .jsonl, .csv or .html by what it holds"),
        ("a.json", '{\n"text": x}', "it is not valid JSON (line 2, column 9: Expecting value); correct it there"),
        ("a.json", "[" * 200_000, "its JSON is nested too deeply; an article is one flat object"),
        (
            "a.json",
            '{"id": ' + "9" * 5000 + "}",
            "it is not valid JSON (Exceeds the limit (4300 digits) for integer string conversion",
        ),
        ("a.json", "[]", "it holds a list of articles; write one object a line and name the file .jsonl"),
        ("a.json", '"x"', 'it holds no JSON object; an article looks like {"text": "...", "title": "..."}'),
        ("a.json", '{"title": "x"}', 'its object has no "text"; add the words of the article under that name'),
        ("a.json", '{"text": null}', 'its "text" is null; it must be a string in quotation marks'),
        ("a.json", '{"text": "x", "id": 7}', 'its "id" is a number; it must be a string in quotation marks'),
        ("a.json", '{"text": "x", "title": ["y"]}', 'its "title" is a list; it must be a string in quotation marks'),
        ("a.json", '{"text": "ab\\ud800"}', 'its "text" holds half a surrogate pair (character 2); write the character whole'),
        ("a.json", '{"text": " "}', "it is empty; put the words of the article into it or leave it out"),
        ("a.jsonl", "\n\n", "it is empty; put one article a line into it or leave it out"),
    ],
)
def test_refusals_say_what_to_do(tmp_path: Path, name: str, data: bytes | str, message: str) -> None:
    assert refusal(put(tmp_path / name, data)).startswith(f" was not read: {message}")


def test_a_folder_without_articles(tmp_path: Path) -> None:
    put(tmp_path / "picture.png", "x")
    wanted = "put .txt, .md, .json, .jsonl, .csv or .html files into it"
    assert refusal(tmp_path) == f" was not read: the folder holds no article; {wanted}."


def test_a_closed_folder_stops_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "a.txt", "A")
    put(tmp_path / "closed" / "b.txt", "B")
    scan = os.scandir

    def deny(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", deny)
    articles, (unreadable,) = read_files([tmp_path])
    assert [a.id for a in articles] == ["a"]
    assert unreadable.message == f"{tmp_path / 'closed'} was not read: it may not be opened; give yourself permission to read it."


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="every file may be opened")
def test_a_file_that_may_not_be_opened(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", "x")
    path.chmod(0)
    assert refusal(path) == " was not read: it may not be opened; give yourself permission to read it."


def test_a_denied_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    path = put(tmp_path / "a.txt", "x")
    monkeypatch.setattr(os, "open", deny)
    assert refusal(path) == " was not read: it may not be opened; give yourself permission to read it."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    wanted = " was not read: it is a pipe or a device, not a file; save it as a file, or give - and pipe the text in."
    assert refusal(tmp_path / "a.txt") == wanted
    articles, unreadable = read_files([tmp_path])
    assert not articles
    assert len(unreadable) == 1


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl"])
def test_an_article_at_the_limit_is_read_and_one_beyond_it_is_not(tmp_path: Path, name: str) -> None:
    for size, readable in ((100, True), (101, False)):
        text = "ä" * size
        path = put(tmp_path / name, text if name == "a.txt" else json.dumps({"text": text}))
        articles, unreadable = read_files([path], Limits(characters=100))
        assert (len(articles), len(unreadable)) == (readable, not readable)
        if unreadable:
            assert "it has 101 characters, more than the limit of 100; split it or raise the limit" in unreadable[0].message


def test_what_is_far_too_large_is_not_read_whole(tmp_path: Path) -> None:
    assert "it is larger than 43 bytes; split it or raise the limit" in refusal(put(tmp_path / "a.txt", "x" * 50), Limits(10))
    path = put(tmp_path / "a.jsonl", '{"text": "' + "x" * 500 + '"}\n{"text": "B"}\n')
    ((article,), (unreadable,)) = read_files([path], Limits(10))
    assert article.text == "B"
    assert "line 1 was not read: the line is longer than 120 bytes" in unreadable.message


def test_two_articles_may_not_share_an_id(tmp_path: Path) -> None:
    path = put(tmp_path / "a.jsonl", '{"id": "x", "text": "A"}\n{"id": "x", "text": "B"}')
    ((article,), (unreadable,)) = read_files([path])
    assert article.text == "A"
    assert unreadable.message == f'{path} was not read: its id "x" is already taken; give each article an id of its own.'


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", "A")
    articles, unreadable = read_files([path, tmp_path, str(path)])
    assert (len(articles), unreadable) == (1, ())


def test_names_that_cannot_be_printed_are_escaped() -> None:
    assert shown("a\x1b[2Jb\udcff.txt") == "a\\x1b[2Jb\\udcff.txt"
    assert read_files(["no\x00where.txt"])[1][0].message.startswith("no\\x00where.txt was not read: ")


@pytest.mark.parametrize(
    ("files", "ids"),
    [
        ([("wires/a.txt", "wires"), ("wires/b/a.txt", "wires")], ["a", "b/a"]),
        ([("one/a.txt", "one"), ("two/a.txt", "two")], ["one/a", "two/a"]),
        ([("x/one/a.txt", "x/one"), ("y/one/a.txt", "y/one"), ("c.txt", ".")], ["x/one/a", "y/one/a", "c"]),
        ([("a.txt", "."), ("a.md", ".")], ["a.txt", "a.md"]),
        ([("/a.txt", "/"), ("../a.txt", "..")], ["/a.txt", "../a.txt"]),
    ],
)
def test_ids_are_as_short_as_may_be(files: list[tuple[str, str]], ids: list[str]) -> None:
    assert of_files([(Path(path), Path(root)) for path, root in files]) == ids


def test_rows_of_one_address_and_story_are_versions() -> None:
    a, b = Article("a", "1", url="u", published="2024-01-02"), Article("b", "2", url="u", published="2024-01-01")
    other = Article("c", "3", url="u", story="s")
    assert [x.version_of for x in with_versions([a, b, other])] == ["b", "", ""]
    assert [x.version_of for x in with_versions([a, Article("d", "4", url="u")])] == ["", "a"]
    assert [x.version_of for x in with_versions([Article("e", "5"), Article("f", "6")])] == ["", ""]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_json_gives_back_the_text(text: str) -> None:
    assert parse(json.dumps({"text": text}), "x").text == text
