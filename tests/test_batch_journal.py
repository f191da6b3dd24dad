"""The journal: what it has said is kept is kept, whatever happens next."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from claimcheck.batch.journal import Journal
from claimcheck.errors import OutputError


def test_what_was_kept_is_there_after_opening_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    journal.put_answer("a", {"body": {"choices": ["“half \ud83d pair”"]}}).result(10)
    journal.put_story("s", {"alarms": 2}).result(10)
    journal.put_ledger(3, 1, 400, 50, "0.0125").result(10)
    journal.put_state({"state": "running"}).result(10)
    journal.close()
    again = Journal(tmp_path / "journal.sqlite")
    assert again.answer("a") == {"body": {"choices": ["“half \ud83d pair”"]}}
    assert again.story("s") == {"alarms": 2}
    assert again.ledger() == (3, 1, 400, 50, "0.0125")
    assert again.state() == {"state": "running"}
    assert (again.answers(), again.answer("b"), again.story("a")) == (1, None, None)
    again.close()


def test_many_threads_write_and_every_write_is_seen_as_soon_as_it_is_done(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")

    def put(number: int) -> bool:
        journal.put_answer(f"k{number}", {"body": {"n": number}}).result(10)
        with sqlite3.connect(tmp_path / "journal.sqlite") as other:
            return bool(other.execute("SELECT 1 FROM answers WHERE key = ?", (f"k{number}",)).fetchone())

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(put, range(400)))
    assert journal.answers() == 400
    journal.close()


KILLED = """
import os, sys
from pathlib import Path
from claimcheck.batch.journal import Journal
journal = Journal(Path(sys.argv[1]))
for number in range(100_000):
    journal.put_answer(f"k{number}", {"body": {"n": number}}).result()
    os.write(1, f"{number}\\n".encode())
"""


def test_a_kill_loses_nothing_that_was_said_to_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    writer = subprocess.Popen([sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, env=os.environ)
    assert writer.stdout
    told = [int(writer.stdout.readline()) for _ in range(200)]
    writer.kill()
    told += [int(line) for line in writer.stdout.read().split(b"\n")[:-1]]
    writer.wait()
    writer.stdout.close()
    journal = Journal(path)
    assert all(journal.answer(f"k{number}") == {"body": {"n": number}} for number in told)
    journal.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


FULL = """
import resource, signal, sys
from pathlib import Path
from claimcheck.batch.journal import Journal
from claimcheck.errors import OutputError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
journal = Journal(Path(sys.argv[1]))
journal.put_answer("first", {"body": {}}).result()
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
try:
    for number in range(100_000):
        journal.put_answer(f"k{number}", {"body": {"text": str(number) * 500}}).result()
except OutputError as error:
    print(error)
"""


def test_a_full_disk_is_a_sentence_and_harms_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    out = subprocess.run([sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, check=False)
    assert "cannot be written" in out.stdout
    assert "Make room and run again: what is finished is kept." in out.stdout
    journal = Journal(path)
    assert journal.answer("first") == {"body": {}}
    journal.put_answer("after", {"body": {}}).result(10)
    journal.close()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_another_file_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes, and no journal of anything. " * 100)
    before = path.read_bytes()
    with pytest.raises(OutputError, match=r"notes\.txt is no journal of claimcheck's"):
        Journal(path)
    assert path.read_bytes() == before


def test_a_journal_of_another_version_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "journal.sqlite") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(OutputError, match="another version"):
        Journal(tmp_path / "journal.sqlite")


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="unable to open"):
        Journal(tmp_path / "nowhere" / "journal.sqlite")
