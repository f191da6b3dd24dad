"""Which stance a statement stands in: said, denied, asked, only supposed, or not said at all, and how certain it is put."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.model import Scan, Span
from claimcheck.saying.clauses import Line, lines_of
from claimcheck.saying.cue_lexicon import REPORT_ADVERBS, REPORTED
from claimcheck.saying.cues import NOUNS
from claimcheck.saying.indirect import sayings_in
from claimcheck.saying.sayings import Saying
from claimcheck.saying.subjects import before_verb, is_adverb
from claimcheck.text import word_classes as wc

_CONDITIONS = (("if",), ("unless",), ("provided",), ("providing",), ("assuming",), ("supposing",), ("lest",), ("in", "case"))
_LONG_CONDITIONS = (("as", "long", "as"), ("so", "long", "as"), ("on", "condition"), ("only", "if"), ("even", "if"))
_INVERTED = frozenset("should were had".split())
_UNTRUE = frozenset("false untrue unfounded baseless wrong incorrect fabricated nonsense groundless".split())
_NOBODY = frozenset("nobody no none neither no-one nothing".split())
_FEW = frozenset("few little".split())
_TURNS_OUT = wc.BE | frozenset("proved prove proves proven turned remained remains".split())
_KNOWING = frozenset("know see learn find determine decide remember clear sure certain".split())
_ASKING = frozenset("asks doubts".split())
NEUTRAL = frozenset("says confirms thinks expects hopes fears warns promises plans orders accuses".split())
"""Stances that leave a statement standing: somebody means it."""


def stance_of_saying(line: Line, saying: Saying) -> str:
    """The stance of a saying's content: that of its cue, unless the cue itself is negated, conditional or only possible."""
    first, last = saying.cue
    words = [token.word for token in line.tokens[first:last]]
    before = [token.word for token in line.tokens[max(0, first - 4) : first]]
    refused = before[-1:] == ["to"] and any(word in wc.REFUSALS for word in before)
    avoided = before[-1:] == ["without"] or before[-2:] == ["short", "of"]
    if any(word in wc.NEGATIONS for word in words) or refused or avoided or _begins_with(line, saying.source, _NOBODY):
        return "not"
    if _begins_with(line, saying.source, _FEW):
        return "doubts"
    if _condition_before(line, saying.source[0] if saying.source else first):
        return "if"
    if any(word in ("may", "might", "could") for word in words):
        return "may"
    return "asks" if saying.stance not in _ASKING and _leaves_open(line, saying) else saying.stance


def _leaves_open(line: Line, saying: Saying) -> bool:
    """Whether the saying reports a question: "whether …", or "if …" behind a verb of asking or knowing."""
    begins = {line.tokens[a].word for a, _ in saying.contents if a == saying.cue[1]}
    return "whether" in begins or ("if" in begins and (saying.stance in _ASKING or saying.lemma in _KNOWING))


def _begins_with(line: Line, phrase: tuple[int, int] | None, words: frozenset[str]) -> bool:
    return phrase is not None and line.tokens[phrase[0]].word in words


def stance_of(scan: Scan, span: Span, cue: Span | None = None) -> str:
    """The stance in which the text puts the words of `span`; see `Stances.of`, which is faster for many spans of one scan."""
    return Stances(scan).of(span, cue)


def certainty_of(scan: Scan, span: Span) -> str:
    """How certain the words of `span` are put; see `Stances.certainty`."""
    return Stances(scan).certainty(span)


class Stances:
    """The lines of one article with their sayings, ready to be asked for the stance of any span."""

    def __init__(self, scan: Scan) -> None:
        self._lines = [line for line in lines_of(scan) if line.tokens]
        self._sayings: dict[int, list[Saying]] = {}

    def of(self, span: Span, cue: Span | None = None) -> str:
        """The stance in which the text puts the words of `span`: "says" where nothing stands over them.

        With `cue` (a span that touches a reporting cue), the stance of that saying. Without, the first that does not leave the
        statement standing, from the innermost operator over the words outwards: "denies", "not", "if", "asks", "doubts", "may".
        """
        stances: list[tuple[int, str]] = []
        for at, line in self._near(span):
            for saying in self._of_line(at, line):
                if cue is not None and line.span(*saying.cue).touches(cue):
                    return stance_of_saying(line, saying)
                over = [c for c in (line.span(*r) for r in saying.contents) if span.touches(c)]
                stances += [(c.end - c.start, stance_of_saying(line, saying)) for c in over]
            stances += [(0, stance) for stance in _own(line, span, self._of_line(at, line))]
        ordered = [stance for _, stance in sorted(stances, key=lambda pair: pair[0])]
        return next((stance for stance in ordered if stance not in NEUTRAL), ordered[0] if ordered else "says")

    def certainty(self, span: Span) -> str:
        """How certain the words of `span` and the verb before them are put, the weakest sign of doubt counting.

        "may", "likely", "alleged", "reportedly" or "plain".
        """
        found = {"plain"}
        for _, line in self._near(span):
            for at, token in enumerate(line.tokens):
                if span.start <= token.start < span.end:
                    found.add(_certainty(line, at))
        return next(c for c in ("may", "likely", "alleged", "reportedly", "plain") if c in found)

    def _near(self, span: Span) -> Iterator[tuple[int, Line]]:
        for at, line in enumerate(self._lines):
            if line.field == span.field and line.tokens[0].start < span.end and span.start < line.tokens[-1].end:
                yield at, line

    def _of_line(self, at: int, line: Line) -> list[Saying]:
        if at not in self._sayings:
            self._sayings[at] = sayings_in(line, nested=True)
        return self._sayings[at]


# --- what the sentence itself says of the words ------------------------------------------------------------------------


def _own(line: Line, span: Span, sayings: list[Saying]) -> Iterator[str]:
    """The operators right before the words, an "is untrue" behind them, a question mark at the end."""
    inside = [i for i, token in enumerate(line.tokens) if token.start >= span.start and token.end <= span.end]
    if not inside:
        return
    first, last = inside[0], inside[-1] + 1
    before = line.tokens[first - 1].word if first else ""
    if _condition_before(line, first):
        asked = any(a == first - 1 and _leaves_open(line, saying) for saying in sayings for a, _ in saying.contents)
        yield "asks" if asked and before in ("if", "whether") else "if"
    if before == "whether" or (line.tokens[-1].word == "?" and line.tokens[-1].start >= span.end - 1):
        yield "asks"
    if _negated_before(line, first) or _untrue_behind(line, last):
        yield "not"
    if before in ("may", "might", "could"):
        yield "may"
    if _condition_beside(line, first, last, sayings):
        yield "if"


def _condition_before(line: Line, at: int) -> bool:
    """Whether a condition opens right before this token ("if", "unless", "provided that", "Should …")."""
    words = [token.word for token in line.tokens[max(0, at - 4) : at]]
    if words[-1:] == ["that"]:
        words = words[:-1]
    if any(tuple(words[-len(opener) :]) == opener for opener in (*_CONDITIONS, *_LONG_CONDITIONS)):
        return True
    return at == 1 and words[:1] == [line.tokens[0].word] and words[0] in _INVERTED and line.tokens[-1].word != "?"


def _condition_beside(line: Line, first: int, last: int, sayings: list[Saying]) -> bool:
    """Whether the words hang on a condition elsewhere in the sentence ("If X, …"), inside the same reported words if any."""
    asked = {a for saying in sayings if _leaves_open(line, saying) for a, _ in saying.contents}
    around = [c for saying in sayings for c in saying.contents if c[0] <= first and last <= c[1]]
    low, high = min(around, key=lambda c: c[1] - c[0], default=(0, len(line.tokens)))
    return any(
        line.tokens[at].word in ("if", "unless")
        and at not in asked
        and (at == 0 or line.tokens[at - 1].word not in ("as", "even", "ask", "asked"))
        for at in range(low, high)
        if not first <= at < last
    )


def _negated_before(line: Line, first: int) -> bool:
    """Whether a negation in the same clause reaches over the words: "no sign that", "does not", "failed to"."""
    tokens = line.tokens
    if first == 0:
        return False
    before = tokens[first - 1].word
    if before == "that":
        clause = []
        for token in reversed(tokens[: first - 1][-8:]):
            if token.kind != "word" or token.word in ("and", "but"):
                break
            clause.append(token.word)
        return any(word in wc.NEGATIONS or word in _UNTRUE for word in clause)
    if before in NOUNS:
        return any(token.word in wc.NEGATIONS for token in tokens[max(0, first - 4) : first])
    if tokens[first].word in wc.AUX and _begins_with(line, before_verb(line, first), _NOBODY):
        return True
    if before == "to" and first > 1:
        return tokens[first - 2].word in wc.REFUSALS or (first > 2 and tokens[first - 3].word == "no")
    at = first - 1
    while (
        at >= 0
        and tokens[at].kind == "word"
        and (tokens[at].word in wc.AUX or is_adverb(tokens[at]) or tokens[at].word == "without")
    ):
        if tokens[at].word in wc.NEGATIONS:
            return True
        at -= 1
    return at >= 0 and at == first - 1 and before == "no"


def _untrue_behind(line: Line, last: int) -> bool:
    """Whether the words are called untrue right behind: "the claim that … is false"."""
    tokens = line.tokens
    if last + 1 >= len(tokens) or tokens[last].word not in _TURNS_OUT:
        return False
    return any(token.word in _UNTRUE for token in tokens[last + 1 : last + 3])


def _certainty(line: Line, at: int) -> str:
    token = line.tokens[at]
    if token.word in ("may", "might", "could") and token.raw != "May":
        return "may"
    following = line.tokens[at + 1].word if at + 1 < len(line.tokens) else ""
    before = line.tokens[at - 1].word if at else ""
    if token.word in REPORTED and before in wc.BE and following == "to":
        return REPORTED[token.word]
    return REPORT_ADVERBS.get(token.word, "plain")
