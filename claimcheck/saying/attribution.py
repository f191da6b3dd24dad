"""Who says what in one article: every saying with its cue, its resolved source, its contents and the quotations in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.model import Attribution, Mention, Names, Scan, Span
from claimcheck.saying.clauses import Line, lines_of
from claimcheck.saying.indirect import closing_saying, sayings_in
from claimcheck.saying.sayings import Saying
from claimcheck.saying.speech import Governed, speakers
from claimcheck.saying.stance import stance_of_saying
from claimcheck.text import word_classes as wc


def attribute(scan: Scan, names: Names) -> tuple[Attribution, ...]:
    """Every attribution of an article, in the order of their cues.

    `quotations` lists each quotation under the one attribution whose source says it; a quotation that nobody is found to
    say stands under none.
    """
    lines = [line for line in lines_of(scan) if line.tokens]
    sayings = [(at, saying) for at, line in enumerate(lines) if line.level is None for saying in sayings_in(line)]
    sayings += [(at, saying) for at, saying in _unclosed(scan, lines)]
    sayings.sort(key=lambda row: lines[row[0]].tokens[row[1].cue[0]].start)
    governed = [_governed(lines, at, saying) for at, saying in sayings]
    speaker = speakers(scan, lines, governed)
    spoken: dict[int, list[int]] = {}
    for quotation, index in sorted(speaker.items()):
        spoken.setdefault(index, []).append(quotation)
    found = _Mentions(names)
    return tuple(
        _attribution(scan, found, lines[at], saying, tuple(spoken.get(index, ())))
        for index, (at, saying) in enumerate(sayings)
        if saying.contents or index in spoken
    )


def _unclosed(scan: Scan, lines: Sequence[Line]) -> Iterator[tuple[int, Saying]]:
    """The saying at the end of a quotation whose mark was never closed, so that it swallowed ", Smith wrote."."""
    for at, line in enumerate(lines):
        last = at + 1 == len(lines) or lines[at + 1].level != line.level
        if line.level is not None and last and not scan.quotations[line.level].closed:
            saying = closing_saying(line)
            if saying is not None:
                yield at, saying


def _governed(lines: Sequence[Line], at: int, saying: Saying) -> Governed:
    line = lines[at]
    if line.level is not None:
        return Governed(at, (line.level,), 0, line.tokens[saying.cue[0]].start, True)
    quotes = [token.quote for first, last in saying.contents for token in line.tokens[first:last] if token.kind == "quote"]
    width = sum(line.span(*content).end - line.span(*content).start for content in saying.contents)
    return Governed(at, tuple(quotes), width, line.tokens[saying.cue[0]].start, saying.spoken, saying.opens, saying.closes)


def _attribution(scan: Scan, found: _Mentions, line: Line, saying: Saying, quotations: tuple[int, ...]) -> Attribution:
    contents = [line.span(*content) for content in saying.contents]
    held = [scan.quotations[q].outer for q in quotations]
    contents += [outer for outer in held if not any(outer.within(content) for content in contents)]
    source = line.span(*saying.source) if saying.source else None
    entity = found.entity(line, saying.source, saying.relative) if saying.source else None
    return Attribution(line.span(*saying.cue), source, entity, tuple(contents), quotations, stance_of_saying(line, saying))


class _Mentions:
    """The mentions of an article, ready to be asked which of them a source is."""

    def __init__(self, names: Names) -> None:
        self._of: dict[str, list[Mention]] = {"text": [], "title": []}
        for mention in names.mentions:
            self._of[mention.span.field].append(mention)
        for mentions in self._of.values():
            mentions.sort(key=lambda m: (m.span.start, m.span.end))
        self._by_head = {field: sorted(of, key=lambda m: m.head.start) for field, of in self._of.items()}
        self._head_starts = {field: [m.head.start for m in of] for field, of in self._by_head.items()}
        self._starts = {field: [m.span.start for m in mentions] for field, mentions in self._of.items()}

    def entity(self, line: Line, source: tuple[int, int], relative: bool) -> int | None:
        """The entity that a source names; for "who" and "which" the one named just before."""
        if relative:
            return self._antecedent(line, source[0])
        ends = {end: at for at, end in enumerate(self._phrase_ends(line, source))}
        heads = [m for m in self._headed(line.span(*source)) if not m.genitive]
        titled = [m for m in heads if m.form == "name" and ends and m.span.start < min(ends) < m.span.end]
        if titled and titled[0].entity is not None:  # "Secretary of State Ann Lee": the title's "of" ends no phrase
            return titled[0].entity
        heads = [m for m in heads if m.span.end in ends]
        heads.sort(key=lambda m: (m.form != "name", ends[m.span.end], m.span.start))
        return next((m.entity for m in heads if m.entity is not None), None)

    def _within(self, span: Span) -> list[Mention]:
        mentions, starts = self._of[span.field], self._starts[span.field]
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return [m for m in mentions[first:last] if m.span.end <= span.end]

    def _headed(self, span: Span) -> list[Mention]:
        """The mentions whose head lies in the span, though their titles may begin before it."""
        heads, starts = self._by_head[span.field], self._head_starts[span.field]
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return [m for m in heads[first:last] if m.span.end <= span.end]

    @staticmethod
    def _phrase_ends(line: Line, source: tuple[int, int]) -> Sequence[int]:
        """Where the phrases that stand for the source itself end: before a preposition or comma, each apposition's too."""
        ends: list[int] = []
        open_phrase = True
        for at in range(*source):
            token = line.tokens[at]
            if token.kind != "word" or token.word in wc.PREPOSITIONS | wc.SUBORDINATORS:
                if open_phrase and at > source[0]:
                    ends.append(line.tokens[at - 1].end)
                open_phrase = token.kind != "word"
        return [*ends, line.tokens[source[1] - 1].end] if open_phrase else ends

    def _antecedent(self, line: Line, who: int) -> int | None:
        if who == 0:
            return None
        end = line.tokens[who - 1].end if line.tokens[who - 1].kind == "word" else line.tokens[who - 2].end
        mentions = [m for m in self._within(Span(line.tokens[0].start, end, line.field)) if m.span.end == end]
        return mentions[-1].entity if mentions else None
