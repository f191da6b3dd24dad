"""Finds the reporting words of an article that the rules made nothing of, and whose proof could succeed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from claimcheck.asking.linking import Linker
from claimcheck.measuring.holding import Holding
from claimcheck.model import Attribution, Scan, Span
from claimcheck.saying.cue_lexicon import REPORT_ADVERBS
from claimcheck.saying.cues import FORMS, VERBS
from claimcheck.saying.governing import cues_in, may_report

LEAD_IN = 40
"""Characters between a reporting word and the quotation that it leads in ("wrote on Monday in a letter to the board: “…")."""


class OpenCues:
    """The reporting words that no attribution of the rules has, outside quotations and outside what the rules read as said.

    A cue is open where it reports by its form (`may_report`) and somebody named governs it, or where it needs nobody
    ("reportedly", "according to"): nothing else can be proved, and asking about it was wasted (on the development events 87
    questions of 133, from which nothing true came).
    """

    def __init__(self, scan: Scan, linker: Linker, attributions: Sequence[Attribution]) -> None:
        self._article, self._linker = scan.article, linker
        known = (attribution.cue for attribution in attributions)
        self._known = {(cue.field, at) for cue in known if cue is not None for at in range(cue.start, cue.end)}
        self._quoted = sorted(q.outer for q in scan.quotations)
        self._said = Holding([*(q.outer for q in scan.quotations), *(part for a in attributions for part in a.content)])

    def within(self, sentence: Span) -> bool:
        """Whether an open cue stands in a sentence."""
        cues = sorted(cues_in(self._article, sentence))
        return any(self._open(cue, end) for cue, end in zip(cues, [*(c.start for c in cues[1:]), sentence.end], strict=False))

    def _open(self, cue: Span, end: int) -> bool:
        if (cue.field, cue.start) in self._known or self._said.of(cue) or self._leads_in(cue):
            return False
        word = self._article.words(cue).lower()
        if not may_report(self._article, Span(cue.start, max(cue.end, end), cue.field)) and not _past_of_a_noun(word):
            return False
        link = self._linker.governed(cue)
        return " " in word or word in REPORT_ADVERBS or (link is not None and link.entity is not None)

    def _leads_in(self, cue: Span) -> bool:
        """Whether a quotation follows: who speaks it is asked about the quotation."""
        at = bisect_left(self._quoted, Span(cue.end, cue.end, cue.field))
        if at == len(self._quoted) or self._quoted[at].field != cue.field:
            return False
        gap = self._article.words(Span(cue.end, self._quoted[at].start, cue.field))
        return len(gap) <= LEAD_IN and (not gap.strip() or gap.rstrip()[-1] in ":,")


def _past_of_a_noun(word: str) -> bool:
    """Whether it is the past of a reporting verb whose base is a noun too ("claimed", "demanded"): with a subject it reports."""
    form = FORMS.get(word)
    return form is not None and "past" in form.tenses and any(verb.noun_like and not verb.particle for verb in VERBS[form.lemma])
