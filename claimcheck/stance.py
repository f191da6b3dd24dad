"""Which stance a statement stands in: said, denied, asked, only supposed, or not said at all, and how certain it is put."""

from __future__ import annotations

from claimcheck import word_classes as wc
from claimcheck.clauses import Line, lines_of
from claimcheck.cue_lexicon import REPORT_ADVERBS
from claimcheck.indirect import sayings_in
from claimcheck.model import Scan, Span
from claimcheck.sayings import Saying

_CONDITIONS = frozenset("if unless".split())
NEUTRAL = frozenset(
    ("says", "confirms", "thinks", "expects", "hopes", "fears", "warns", "promises", "plans", "orders", "accuses")
)


def stance_of_saying(line: Line, saying: Saying) -> str:
    """The stance of a saying's content: that of its cue, unless the cue itself is negated, conditional or only possible."""
    first, last = saying.cue
    words = [token.word for token in line.tokens[first:last]]
    if any(word in wc.NEGATIONS for word in words):
        return "not"
    before = [token.word for token in line.tokens[max(0, first - 4) : first]]
    if (before[-1:] == ["to"] and any(word in wc.REFUSALS for word in before)) or before[-1:] == ["without"]:
        return "not"
    if _under_condition(line, saying.source[0] if saying.source else first):
        return "if"
    if any(word in ("may", "might", "could") for word in words):
        return "may"
    return saying.stance


def _under_condition(line: Line, at: int) -> bool:
    return at > 0 and line.tokens[at - 1].word in _CONDITIONS


def stance_of(scan: Scan, span: Span, cue: Span | None = None) -> str:
    """The stance in which the text puts the words of `span`: "says" where nothing stands over them.

    With `cue`, the stance of the report whose cue touches it; without, the first that is no plain saying, from the innermost
    report over the words outwards, and then what their own sentence says of them: "not", "if", "asks", "may".
    """
    stances: list[tuple[int, str]] = []
    for line in lines_of(scan):
        if not line.tokens or line.field != span.field or line.tokens[0].start >= span.end or line.tokens[-1].end <= span.start:
            continue
        for saying in sayings_in(line):
            if cue is not None and line.span(*saying.cue).touches(cue):
                return stance_of_saying(line, saying)
            stances += [
                (c.end - c.start, stance_of_saying(line, saying))
                for c in (line.span(*r) for r in saying.contents)
                if span.touches(c)
            ]
        stances += _own(line, span)
    ordered = [stance for _, stance in sorted(stances)]
    return next((s for s in ordered if s not in NEUTRAL), ordered[0] if ordered else "says")


def _own(line: Line, span: Span) -> list[tuple[int, str]]:
    """What the sentence itself says of the words: a condition or negation before them, or a question mark at its end."""
    inside = [i for i, token in enumerate(line.tokens) if token.start >= span.start and token.end <= span.end]
    if not inside:
        return []
    before = [token.word for token in line.tokens[: inside[0]]]
    if before[-1:] and before[-1] in _CONDITIONS:
        return [(0, "if")]
    if before[-1:] == ["whether"]:
        return [(0, "asks")]
    if before[-1:] == ["that"] and any(word in wc.NEGATIONS | {"false", "untrue"} for word in before[-8:]):
        return [(0, "not")]
    if line.tokens[-1].word == "?" and line.tokens[-1].start >= span.end - 1:
        return [(0, "asks")]
    return []


def certainty_of(scan: Scan, span: Span) -> str:
    """How certain the words of `span` are put: "plain", "reportedly", "likely", "alleged" or "may"; the weakest counts."""
    found = {"plain"}
    for line in lines_of(scan):
        if not line.tokens or line.field != span.field or line.tokens[0].start >= span.end or line.tokens[-1].end <= span.start:
            continue
        for token in line.tokens:
            if span.start <= token.start < span.end:
                if token.word in REPORT_ADVERBS:
                    found.add(REPORT_ADVERBS[token.word])
                elif token.word in ("may", "might", "could") and token.raw != "May":
                    found.add("may")
    return next(c for c in ("may", "likely", "alleged", "reportedly", "plain") if c in found)
