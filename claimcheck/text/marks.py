"""The quotation marks of a stretch of text, each with what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SIGN = re.compile(r"``|''|[“”„‟\"«»‹›‘’‚‛'`＂]")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u202a\u202b\u202c\ufeff")
_OPENERS = frozenset("([{<—–-/=|“‘«‹„‚\"'`*_~¿¡…\u2026")
_FOOT_AND_INCH = re.compile(r"\d ?['’′] ?\d+(?:[.½¼¾]\d*)?\Z")
_FAMILIES = {
    sign: family
    for family, signs in {"double": '“”„‟"＂', "single": "‘’‚‛'`", "guillemet": "«»", "angle": "‹›"}.items()
    for sign in signs
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: its offsets, and the nearest visible characters beside it ("" at the edge of its block)."""

    start: int
    end: int
    sign: str
    before: str
    after: str

    @property
    def at_start(self) -> bool:
        """Whether nothing stands before it in its block."""
        return self.before == ""

    @property
    def may_open(self) -> bool:
        """Whether it stands before a word and after none."""
        return (
            _is_edge(self.before, _OPENERS) and bool(self.after) and not self.after.isspace() and self.after not in ",;:!?)]}»”"
        )

    @property
    def may_close(self) -> bool:
        """Whether it stands after a word and before none, or where the space after a sentence was lost."""
        if not self.before or self.before.isspace() or self.before in "([{":
            return False
        return not self.after.isalnum() or (self.sign == "’" and self.before in ".,!?…")

    @property
    def inside_word(self) -> bool:
        """Whether letters or digits stand on both sides."""
        return self.before.isalnum() and self.after.isalnum()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two marks and the words between them; `continues` is the start of the pair that this one goes on with."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool = True
    continues: int | None = None


def read(text: str, start: int, end: int) -> list[Mark]:
    """The marks of text[start:end] in order; those of feet and inches (6' 2") are left out."""
    found = []
    for sign in _SIGN.finditer(text, start, end):
        before, after = _beside(text, sign.start() - 1, -1, start, end), _beside(text, sign.end(), 1, start, end)
        inches = (
            before.isdigit()
            and sign[0] in {'"', "''", "”"}
            and _FOOT_AND_INCH.search(text, max(start, sign.start() - 12), sign.start())
        )
        if not inches:
            found.append(Mark(sign.start(), sign.end(), sign[0], before, after))
    return found


def family(sign: str) -> str:
    """The kind of mark that a sign belongs to: "double", "single", "guillemet" or "angle"."""
    return _FAMILIES.get(sign, "")


def unclosed(text: str, mark: Mark, end: int, continues: int | None = None) -> Pair:
    """The pair of a mark that nothing closes before `end`."""
    while end > mark.end and text[end - 1].isspace():
        end -= 1
    return Pair(mark.start, end, mark.end, end, closed=False, continues=continues)


def _beside(text: str, at: int, step: int, start: int, end: int) -> str:
    """The nearest visible character in one direction, "" at the edge; looks at most eight places far."""
    for place in range(at, at + 8 * step, step):
        if not start <= place < end:
            return ""
        if text[place] not in _INVISIBLE:
            return text[place]
    return ""


def _is_edge(char: str, others: frozenset[str]) -> bool:
    return not char or char.isspace() or char in others
