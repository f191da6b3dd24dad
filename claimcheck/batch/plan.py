"""What every worker of a batch must know, small enough to be sent to another process or machine."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import claimcheck
from claimcheck.decision import Decision
from claimcheck.settings import Settings
from claimcheck.version import __version__

_OF_REQUESTS = ("model", "window", "temperature", "seed", "max_tokens", "max_tokens_field")
"""The settings that change what is asked."""
_OF_REPORTS = ("select", "ignore")
"""The settings that change what a report speaks of."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a batch is read: with which reader and settings, whether Markdown is wanted, what editors decided. It holds no key."""

    reader: Literal["rules", "llm"] = "rules"
    settings: Settings = dataclasses.field(default_factory=Settings)
    markdown: bool = False
    decisions: Mapping[str, Decision] = dataclasses.field(default_factory=dict)

    @classmethod
    def of(
        cls,
        reader: Literal["rules", "llm"],
        settings: Settings,
        markdown: bool = False,
        decisions: Mapping[str, Decision] | None = None,
    ) -> Plan:
        """The plan without the key, which stays with the one process that sends."""
        return cls(reader, dataclasses.replace(settings, api_key=None), markdown, decisions or {})

    def digest(self) -> str:
        """Sixteen hex digits that change with the code and with every setting that a report depends on."""
        names = (*_OF_REPORTS, *(_OF_REQUESTS if self.reader == "llm" else ()))
        asked: dict[str, Any] = {name: getattr(self.settings, name) for name in names}
        said = json.dumps([__version__, code_digest(), self.reader, asked], sort_keys=True, default=str)
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    def decision_on(self, fingerprint: str) -> dict[str, str]:
        """What was decided about a finding, as columns of a table; empty where nothing was."""
        found = self.decisions.get(fingerprint)
        return {"decision": found.verdict if found else "", "note": found.note if found else ""}


@cache
def code_digest() -> str:
    """The digest of the package's own files: a better reader or comparator makes every report anew, and buys no answer again."""
    root = Path(claimcheck.__file__).parent
    digest = hashlib.sha256()
    for path in sorted((*root.rglob("*.py"), *root.rglob("*.md"), *root.parent.glob("prompts/*.md"))):
        digest.update(f"{path.name}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def key_of(request: dict[str, Any]) -> str:
    """The name of an answer: the sha256 of the request's content, whoever asks and wherever the endpoint is."""
    canonical = json.dumps({name: request[name] for name in sorted(request)}, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
