"""What an editor decided about one finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided about a finding, by its fingerprint; `about` is its message when it was decided."""

    fingerprint: str
    verdict: Literal["dismissed", "confirmed"]
    note: str = ""
    about: str = ""
