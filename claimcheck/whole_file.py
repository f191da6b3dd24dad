"""Write a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from claimcheck.errors import OutputError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def put(path: Path, content: str | bytes) -> None:
    """Write text (as UTF-8; half surrogates, which UTF-8 has not, are escaped) or bytes: to a neighbour, then moved into place.

    Raises OutputError where the file cannot be written; nothing is left behind then.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        beside.unlink(missing_ok=True)
        with os.fdopen(os.open(beside, _NEW, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        try:
            beside.unlink(missing_ok=True)
        except (OSError, ValueError):
            reason = f"{reason}; {beside.name} could not be removed"
        raise OutputError(f"{path} cannot be written ({reason}); name a file in a folder that you may write to.") from None
