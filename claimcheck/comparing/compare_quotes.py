"""Say where several reports quote one utterance in other words, and where their quotations hold together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.comparing import phrases, splices, utterances
from claimcheck.comparing.lemmas import Cut, cut
from claimcheck.comparing.phrases import related
from claimcheck.comparing.quote_findings import agreements_of, differing, finding, sides_of
from claimcheck.comparing.quote_verdicts import Verdict, in_translation, judge, key
from claimcheck.comparing.utterances import Match
from claimcheck.model import Article, AttributionClaim, Claim, Comparison, QuoteClaim, claim_id


def compare_quotes(claims: Sequence[Claim], articles: Sequence[Article], cut: Cut = cut) -> Comparison:
    """The findings and agreements among the quotations of one story; attribution claims serve as indirect speech.

    One utterance is one finding, however many articles share it, its quotations grouped in sides by their wording. The result
    does not depend on the order of claims or articles. Raises KeyError for a claim whose article is not given.
    """
    by_id = {article.id: article for article in articles}
    quoted = [c for _, c in sorted({claim_id(c): c for c in claims if isinstance(c, QuoteClaim)}.items())]
    stated = [c for _, c in sorted({claim_id(c): c for c in claims if isinstance(c, AttributionClaim)}.items())]
    found = phrases.phrases(quoted, by_id, cut) + phrases.indirect(stated, quoted, by_id, cut)
    groups = utterances.gather(m for m in utterances.match(found) if _comparable(m))
    translated = in_translation(groups)
    findings, agreements = [], []
    for group in groups:
        judged = (judge(m, by_id, translated) for m in (*group, *splices.across_sentences(group, by_id)))
        verdicts = [v for v in judged if v is not None and not _edited(v, by_id)]
        sides = sides_of(verdicts)
        if any(v.rule.severity != "agreement" for v in verdicts):
            findings.append(finding(differing(sides, verdicts), verdicts, by_id))
        agreements += agreements_of(sides, verdicts, by_id)
    return Comparison(tuple(findings), tuple(agreements))


def _comparable(match: Match) -> bool:
    """Two quotations, or one and indirect speech of another article, of people who may be one."""
    if (match.left.indirect and match.right.indirect) or key(match.left) == key(match.right):
        return False
    if (match.left.indirect or match.right.indirect) and match.left.article == match.right.article:
        return False
    return related(match.left.speaker, match.right.speaker) != "different"


def _edited(verdict: Verdict, articles: Mapping[str, Article]) -> bool:
    """Whether an outlet only reworded its own report from one version to the next."""
    left, right = (articles[p.article] for p in (verdict.match.left, verdict.match.right))
    return verdict.rule.severity != "agreement" and left.id != right.id and left.witness == right.witness
