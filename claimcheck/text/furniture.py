"""Which lines of a page are site furniture, and why, where the lines around them decide."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.text.furniture_lexicon import AGENCY, ASKING, LIST_HEADING, OUTLET
from claimcheck.text.furniture_lines import PERSON, is_time, reason

CREDIT = "a picture credit"
_REPEATED, _APPEAL, _LINKS, _BYLINE = "a repeated line", "an appeal to the reader", "links to other pages", "a byline"
_GALLERY, _FRONT = "a gallery of other pictures", "front matter"

_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]?")
_SAYS = re.compile(r"\b(?:said|says|told|asked|wrote|tweeted|replied|added)\b")
_WE = re.compile(r"(?i)\b(?:we|us|our|ours)\b")
_ENDED = re.compile(r"[.!?…:;][”’\"')\]]*\Z")
_NUMBERED = re.compile(r"\d{1,3}/\d{1,3}\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\b")
_FENCE = re.compile(r"(?:---|\+\+\+)\Z")
_KEY = re.compile(r"[\w-]+\s*[:=]")
_APPEAL_REACH, _LIST_LENGTH, _FRONT_LENGTH, _EDGE, _LONGEST = 6, 15, 80, 6, 2500

_CREDIT_TAIL = 140
_CREDIT_END = re.compile(
    rf"""(?x) \s*(?: \( (?:Photo|Photograph|Picture|Image|Video|Graphic|Illustration|Credit)s?
          (?:\ by\ |\ courtesy\ of\ |:\ ?) [^()]{{2,60}} \)
      | \( (?:[A-Z][\w.'’-]*\ ){{1,4}}? [A-Z][\w.'’-]* \s?/\s? [A-Z][^()]{{2,40}} \)
      | (?<=[.!?”"’)\w]) \s (?:Photograph|Photo|Picture|Image|Credit|Photo\ credit|Image\ credit) : \s? [A-Z][^.:]{{2,60}}
      | (?<=[.!?”"’)]) \s Credit \ (?:[A-Z][\w.'’-]*\ ){{1,4}}? (?:for\ |/\ ?|via\ )? [A-Z][^.:]{{2,40}}
      | [(\[] (?:[^()\[\]]{{0,70}}[/:|]\ ?)? {AGENCY} (?:\ ?[/|,]?\ ?[^()\[\]]{{0,50}})? [)\]]
      | (?<=[.!?”"’)|]) \ ?\|?\ (?: (?:REUTERS|AP\ Photo|AFP\ PHOTO|EPA)\s?/\s?[\w .'’-]{{2,50}}
          | (?:[A-Z][\w.'’-]*\ ){{1,4}}? (?:/\ ?|via\ |\|\ ?) {AGENCY} (?:\s?[/|]\s?[\w ]{{2,30}})?
          | [\w .&'’/-]{{3,60}}\ via\ {AGENCY} )
      | \s Hide\ Caption\ \d+\ of\ \d+ ) \s*\Z"""
)
_CREDIT_START = re.compile(
    r"(?:Media playback is (?:unsupported|not supported) on (?:your|this) device\s+)?"
    r"(?:Image (?:copyright|source)[, ][^.]{2,60}?\s+)?(?:Image|Media) caption[:,]?\s+|Image \d+ of \d+\s+"
)


def judge(lines: Sequence[str], title: str = "") -> list[str]:
    """For each line of an article, in order, the plain reason why it carries no claims, or "" for the article's own text.

    Precision comes first: a line is furniture by its own words (`furniture_lines`) or because of the lines around it: front
    matter, a repeated headline, an appeal between two lines that ask for support, a list of links under its heading, a name
    beside a line of times. Quoted or reported speech is never furniture, whatever it says.
    """
    reasons = [reason(line) if _CREDIT_START.match(line) is None else "" for line in lines]
    for mark in (_mark_front_matter, _mark_appeals, _mark_links, _mark_bylines, _mark_galleries):
        mark(lines, reasons)
    _mark_repeated(lines, reasons, title)
    return reasons


def prose(line: str, title: str = "") -> tuple[int, int]:
    """The part of a caption or paragraph between the labels and credits that the site sets around it, half-open."""
    found = _CREDIT_START.match(line)
    start = found.end() if found else 0
    for label in ("Photos: ", "Photo: ", "Video: ", "Pictures: "):
        if title and line.startswith(f"{label}{title} "):
            start = len(label) + len(title) + 1
    may_end = line[-1:].isalnum() or line[-1:] in {")", "]"}
    tail = _CREDIT_END.search(line, max(start, len(line) - _CREDIT_TAIL)) if may_end else None
    return start, tail.start() if tail else len(line)


def _mark_front_matter(lines: Sequence[str], reasons: list[str]) -> None:
    """Mark the YAML or TOML that a Markdown file may begin with."""
    if len(lines) < 3 or not _FENCE.match(lines[0]) or not _KEY.match(lines[1]):
        return
    for index in range(1, min(len(lines), _FRONT_LENGTH)):
        if lines[index] == lines[0]:
            reasons[: index + 1] = [_FRONT] * (index + 1)
            return


def _mark_appeals(lines: Sequence[str], reasons: list[str]) -> None:
    """Mark what asks the reader for support, and the outlet's words about itself between two such lines."""
    own = [_QUOTED.sub("", line) if len(line) < _LONGEST else "" for line in lines]
    asking = [i for i, line in enumerate(own) if ASKING.search(line) and not _SAYS.search(line)]
    for start, stop in _runs(asking, own):
        if any(OUTLET.search(own[i]) for i in range(start, stop)):
            for i in range(start, stop):
                reasons[i] = reasons[i] or _APPEAL


def _runs(asking: Sequence[int], own: Sequence[str]) -> list[tuple[int, int]]:
    """The asking lines, joined where all that lies between two is the outlet speaking of itself."""
    runs: list[tuple[int, int]] = []
    for index in asking:
        between = own[runs[-1][1] : index] if runs else []
        if runs and len(between) <= _APPEAL_REACH and all(_WE.search(line) and not _SAYS.search(line) for line in between):
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _mark_links(lines: Sequence[str], reasons: list[str]) -> None:
    """Mark headings of lists of links and the headlines below them: several, or all the rest of the page."""
    for index, line in enumerate(lines):
        if len(line) > 80 or not LIST_HEADING.match(line):
            continue
        reasons[index] = reasons[index] or _LINKS
        stop = index + 1
        while stop < min(len(lines), index + _LIST_LENGTH) and _is_headline(lines[stop]):
            stop += 1
        if stop - index > 2 or stop == len(lines):
            for i in range(index + 1, stop):
                reasons[i] = reasons[i] or _LINKS


def _is_headline(line: str) -> bool:
    return not _ENDED.search(line) and len(line) < 160


def _mark_bylines(lines: Sequence[str], reasons: list[str]) -> None:
    """Mark a bare name beside a line of times at the top, or after everything else at the end."""
    last = max((i for i, why in enumerate(reasons) if not why), default=-1)
    for index in {*range(min(_EDGE, len(lines))), last}:
        if index >= 0 and not reasons[index] and PERSON.match(lines[index]) and len(lines[index]) < 50:
            beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
            if any(is_time(line) for line in beside) or (index == last > 0 and index == len(lines) - 1):
                reasons[index] = _BYLINE


def _mark_galleries(lines: Sequence[str], reasons: list[str]) -> None:
    """Mark numbered and dated pictures of other events ("3/34 28 November 2017 …"), three of them at least."""
    numbered = [i for i, line in enumerate(lines) if _NUMBERED.match(line)]
    for index in numbered if len(numbered) > 2 else ():
        reasons[index] = reasons[index] or _GALLERY


def _mark_repeated(lines: Sequence[str], reasons: list[str], title: str) -> None:
    """Mark a copy of the title, and the second copy of any other line of five words or more."""
    seen = {_folded(title)} if title else set()
    for index, line in enumerate(lines):
        folded = _folded(line[: prose(line)[1]]) if len(line) < 1000 else line
        if folded in seen and not reasons[index]:
            reasons[index] = _REPEATED
        elif len(folded.split(None, 4)) > 4:
            seen.add(folded)


def _folded(line: str) -> str:
    straight = line.casefold().replace("‘", "'").replace("’", "'").replace("“", '"').replace("”", '"')
    return " ".join(straight.split()).rstrip(".")
