"""A report's findings with the decisions about them: read from files, decided one by one, written at once."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from claimcheck import decision_file
from claimcheck.decision import Decision
from claimcheck.decisions import with_decision
from claimcheck.errors import DecisionError
from claimcheck.writers.wording import HEADING

Word = Literal["dismissed", "confirmed", ""]


@dataclass(frozen=True, slots=True)
class Passage:
    """A claim of a finding as an editor reads it."""

    outlet: str
    about: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding of the report."""

    number: int
    fingerprint: str
    severity: str
    verdict: str
    heading: str
    rule: str
    message: str
    sides: tuple[tuple[str, tuple[Passage, ...]], ...]
    sums: tuple[str, ...]


class Desk:
    """The findings of one report file and the file of decisions; safe in threads.

    Raises DecisionError where either cannot be read.
    """

    def __init__(self, report: Path, decisions: Path) -> None:
        self.entries = _entries(report)
        self.path = decisions
        self._lock = threading.Lock()
        self.decisions()

    def decisions(self) -> dict[str, Decision]:
        """The decisions as the file has them now, for other programs may write it too."""
        return decision_file.read(self.path) if self.path.exists() else {}

    def decide(self, fingerprint: str, word: Word, note: str) -> None:
        """Note a decision about one finding, or with "" forget it. Raises DecisionError if the report has no such finding."""
        self.decide_all({fingerprint: (word, note)})

    def decide_all(self, words: dict[str, tuple[Word, str]]) -> None:
        """Note decisions about several findings, all or none of them; what already stands so is left alone."""
        about = {entry.fingerprint: entry.message for entry in self.entries}
        if strange := sorted(words.keys() - about.keys()):
            raise DecisionError(f"the report has no finding {strange[0]!r}; was it made anew? Take the table out of it again")
        with self._lock:
            before = self.decisions()
            kept = {name: decision for name, decision in before.items() if name not in words or words[name][0]}
            taken = [Decision(name, word, note, about[name]) for name, (word, note) in words.items() if word]
            after = with_decision(kept, taken)
            if after != before:
                decision_file.write(after, self.path)


def _entries(path: Path) -> tuple[Entry, ...]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        articles = {article["id"]: article for article in data["articles"]}
        claims = {claim["id"]: _passage(claim, articles[claim["article"]]) for claim in data["claims"]}
        return tuple(_entry(number, finding, claims) for number, finding in enumerate(data["findings"], 1))
    except OSError as error:
        raise DecisionError(f"{path} cannot be read ({error.strerror}); check the path.") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DecisionError(f"{path} is no report of claimcheck's; make one with: claimcheck check … --json {path}") from None


def _entry(number: int, finding: dict[str, Any], claims: dict[str, Passage]) -> Entry:
    sides = tuple((str(s["label"]), tuple(claims[c] for c in s["claims"] if c in claims)) for s in finding["sides"])
    sums = tuple(f"{step['operation']} = {step['result']}" for step in finding["derivation"])
    verdict = str(finding["verdict"])
    return Entry(
        number,
        str(finding["fingerprint"]),
        str(finding["severity"]),
        verdict,
        HEADING.get(verdict, verdict),
        str(finding["rule"]),
        str(finding["message"]),
        sides,
        sums,
    )


def _passage(claim: dict[str, Any], article: dict[str, Any]) -> Passage:
    about = ", ".join(part for part in (article["title"], article["published"]) if part)
    return Passage(article["source"] or article["id"], about, claim["span"]["exact"])
