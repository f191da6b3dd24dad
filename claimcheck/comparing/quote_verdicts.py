"""Judge what two wordings of one utterance are to each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claimcheck.comparing.cut_short import with_its_end
from claimcheck.comparing.lemmas import cut
from claimcheck.comparing.phrases import Phrase
from claimcheck.comparing.utterances import Match
from claimcheck.comparing.wording import Wording, lay_side_by_side
from claimcheck.model import Article, Span, claim_id
from claimcheck.rules.quotes import QUOTE_RULES, QuoteCase
from claimcheck.rules.rule import Rule

_GRAVITY = ("meaning", "spliced", "translation", "reworded", "paraphrase", "excerpt", "typographic", "same")
_TRANSLATED = re.compile(r"\btranslat(?:ion|ed|or|ors|es)\b|\binterpreter\b", re.IGNORECASE)
FREE = 0.65
"""A share of unchanged words under which nobody copies one English sentence from another."""
FAR = 2000
"""Characters of a quotation that are searched for words that seem to be missing."""
LONGER = 3
"""Words at the edge of a sentence that change it; fewer are an "I think" or "but now"."""
_NEAR = 160
"""How far from a quotation's end its article may call the words a translation: the rest of the sentence."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The rule that a pair of phrases falls under, and why."""

    match: Match
    rule: Rule
    reason: str
    case: QuoteCase

    @property
    def gravity(self) -> int:
        """How grave it is: 0 is the gravest."""
        return _GRAVITY.index(self.rule.verdict)


def in_translation(groups: Iterable[Iterable[Match]]) -> frozenset[str]:
    """The speakers of whom two articles or more word at least two utterances freely: what they said was in another language."""
    freely: Counter[str] = Counter()
    for group in groups:
        apart = [m for m in group if m.left.article != m.right.article and not (m.left.indirect or m.right.indirect)]
        loose = (m for m in apart if lay_side_by_side(m.left.words, m.right.words).closeness < FREE)
        freely.update({p.speaker for m in loose for p in (m.left, m.right) if p.speaker})
    return frozenset(speaker for speaker, times in freely.items() if times >= 2)


def judge(match: Match, articles: Mapping[str, Article], translated: frozenset[str] = frozenset()) -> Verdict | None:
    """The first rule that holds for a match; None where indirect speech says nothing else than the quotation."""
    left, right = match.left, match.right
    wording = with_its_end(left, right, lay_side_by_side(left.words, right.words), articles)
    case = QuoteCase(
        said(left, articles),
        said(right, articles),
        wording,
        other_sentence=_other_sentence(left, right, wording, articles),
        translated=_translated(left, articles) or _translated(right, articles),
        indirect=left.indirect or right.indirect,
        freely_worded=bool({left.speaker, right.speaker} & translated),
    )
    for rule in QUOTE_RULES:
        if (reason := rule.judge(case)) is not None:
            return Verdict(match, rule, reason, case)
    return None


def _other_sentence(left: Phrase, right: Phrase, wording: Wording, articles: Mapping[str, Article]) -> bool:
    """Whether one has three words or more where the other's sentence has not begun or is over: no cut explains them.

    Words that stand in the other quotation all the same only belong to another sentence of it.
    """
    for one, other, side in ((left, right, 0), (right, left, 1)):
        spoken = [w for w in one.words if not w.gap]
        head, tail = wording.head[side], wording.tail[side]
        extra = (spoken[:head] if head >= LONGER and other.opens else []) + (
            spoken[-tail:] if tail >= LONGER and other.closes else []
        )
        if extra and not _holds(other, {w.stem for w in extra if w.content}, articles):
            return True
    return False


def _holds(phrase: Phrase, stems: set[str], articles: Mapping[str, Article]) -> bool:
    claim = phrase.claims[0]
    words = cut(articles[phrase.article].words(claim.span)[:FAR])
    return 2 * len(stems & {w.stem for w in words}) >= len(stems)


def key(phrase: Phrase) -> str:
    """The id of the claim that a phrase stands in, the first if it is split over two."""
    return claim_id(phrase.claims[0])


def said(phrase: Phrase, articles: Mapping[str, Article]) -> str:
    """The quoted words of a phrase, without the reporting that may split them."""
    article, parts = articles[phrase.article], []
    for claim in phrase.claims:
        inside = [w for w in phrase.words if claim.span.start <= w.start < claim.span.end]
        if inside:
            parts.append(article.words(Span(inside[0].start, inside[-1].end, claim.span.field)))
    return " … ".join(parts)


def _translated(phrase: Phrase, articles: Mapping[str, Article]) -> bool:
    """Whether the rest of the sentence after the quotation says that its words are a translation."""
    claim, article = phrase.claims[-1], articles[phrase.article]
    if claim.span.field == "title":
        return False
    after = article.text[claim.span.end : claim.span.end + _NEAR].split("\n")[0]
    return _TRANSLATED.search(re.split(r"[“\"]|\.\s", after[1:])[0]) is not None
