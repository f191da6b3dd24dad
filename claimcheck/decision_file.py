"""The file of decisions: found, read and written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimcheck.decision import Decision
from claimcheck.decisions import FILE, parse, written
from claimcheck.errors import DecisionError
from claimcheck.whole_file import put


def read(path: Path | None = None) -> dict[str, Decision]:
    """The decisions of a file, by fingerprint; of `claimcheck.decisions.toml` here where `path` is None, none if it is not there.

    Raises DecisionError where a named file is not there, or a file cannot be read.
    """
    if path is None:
        path = Path(FILE)
        if not path.exists():
            return {}
    try:
        return parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise DecisionError(f"There is no file of decisions {path}; `claimcheck dismiss --decisions {path}` makes one.") from None
    except UnicodeDecodeError:
        raise DecisionError(f"{path} was not read: it is not UTF-8. Mend it, or move it away.") from None
    except OSError as error:
        raise DecisionError(f"{path} cannot be read ({error.strerror}). Mend it, or move it away.") from None
    except DecisionError as error:
        raise DecisionError(f"{path} was not read: {error}.") from None


def write(decisions: Mapping[str, Decision], path: Path | None = None) -> None:
    """Replace the file by these decisions, whole or not at all. Raises OutputError."""
    put(path or Path(FILE), written(decisions))
