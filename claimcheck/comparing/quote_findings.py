"""Tell a disagreement or agreement of quotations so that an editor can check it without opening the reports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from claimcheck.comparing.groups import Groups
from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.phrases import Phrase
from claimcheck.comparing.quote_verdicts import Verdict, key, said
from claimcheck.comparing.sides import Sides
from claimcheck.comparing.wording import Change
from claimcheck.model import Agreement, Article, Claim, Finding, Side, Span, claim_id


def sides_of(verdicts: Iterable[Verdict]) -> tuple[tuple[Claim, ...], ...]:
    """The claims of one utterance, those whose wordings hold together on one side; two that differ never share a side."""
    ordered = sorted(verdicts, key=lambda v: (-v.gravity, v.match.left.place, v.match.right.place))
    phrases_seen = [p for v in ordered for p in (v.match.left, v.match.right)]
    claims = {claim_id(c): c for p in phrases_seen for c in p.claims}
    sides = Sides(claims)
    for verdict in ordered:
        if verdict.rule.severity != "agreement":
            sides.part(key(verdict.match.left), key(verdict.match.right))
    for phrase in phrases_seen:
        for claim in phrase.claims[1:]:
            sides.unite(key(phrase), claim_id(claim))
    for verdict in ordered:
        if verdict.rule.severity == "agreement":
            sides.unite(key(verdict.match.left), key(verdict.match.right))
    groups = (tuple(sorted((claims[name] for name in side), key=_place)) for side in sides.all())
    return tuple(sorted(groups, key=lambda g: _place(g[0])))


_SAME_WORDS = frozenset({"same", "typographic"})


def differing(sides: Iterable[Sequence[Claim]], verdicts: Iterable[Verdict]) -> list[tuple[Claim, ...]]:
    """The sides without the claims that differ from nobody: a fragment of the words that all have alike.

    The very words of a claim that differs take part with it, though they were compared with another wording.
    """
    row, same = list(verdicts), Groups()
    for verdict in row:
        if verdict.rule.verdict in _SAME_WORDS:
            same.join(key(verdict.match.left), key(verdict.match.right))
    apart = (v.match for v in row if v.rule.severity != "agreement")
    taking_part = {same.of(claim_id(c)) for m in apart for p in (m.left, m.right) for c in p.claims}
    kept = (tuple(c for c in side if same.of(claim_id(c)) in taking_part) for side in sides)
    return [side for side in kept if side]


def _place(claim: Claim) -> tuple[bool, str, bool, int]:
    return (claim.kind != "quote", claim.article, claim.span.field == "text", claim.span.start)


def finding(sides: Sequence[Sequence[Claim]], verdicts: Sequence[Verdict], articles: Mapping[str, Article]) -> Finding:
    """One finding for an utterance, by the gravest of its verdicts; `sides` as `differing` gives them."""
    apart = [v for v in verdicts if v.rule.severity != "agreement"]
    worst = min(apart, key=lambda v: (v.gravity, -v.match.score, v.match.left.place, v.match.right.place))
    speaker = next((p.speaker for v in apart for p in (v.match.left, v.match.right) if not p.indirect and p.speaker), None)
    shown = [_phrase_of(side, worst, verdicts) for side in sides]
    heads = " / ".join(_head(side, phrase, articles) for side, phrase in zip(sides, shown, strict=True))
    message = f"{speaker or 'Somebody'} is quoted in {len(sides)} wordings: {heads}. {_changed(worst, articles)}"
    return Finding(
        worst.rule.code,
        "quote",
        worst.rule.verdict,
        "alarm" if worst.rule.severity == "alarm" else "note",
        tuple(Side(_short(said(phrase, articles)), tuple(side)) for side, phrase in zip(sides, shown, strict=True)),
        message,
    )


def _phrase_of(side: Sequence[Claim], worst: Verdict, verdicts: Sequence[Verdict]) -> Phrase:
    """The sentence of a side that shows the difference best: one that takes part in the worst pair, else one compared with it."""
    keys = {claim_id(c) for c in side}
    of_side = [p for v in (worst, *verdicts) for p in (v.match.left, v.match.right) if key(p) in keys]
    poles = {worst.match.left.place, worst.match.right.place}
    beside = {
        p.place for v in verdicts if poles & {v.match.left.place, v.match.right.place} for p in (v.match.left, v.match.right)
    }
    return min(of_side, key=lambda p: (p.place not in poles, p.place not in beside))


def _changed(verdict: Verdict, articles: Mapping[str, Article]) -> str:
    left, right = verdict.match.left, verdict.match.right
    shown = [_change(c, left, right, articles) for c in verdict.case.changes if c.nature != "marked gap"]
    one, other = (outlet(articles[p.article]) for p in (left, right))
    if one == other:
        one, other = left.article, right.article
    where = f"Between {one} and {other}" if left.article != right.article else f"Within {outlet(articles[left.article])}"
    return f"{where}, {verdict.reason}: {'; '.join(shown[:6])}{' …' if len(shown) > 6 else ''}"


def _change(change: Change, left: Phrase, right: Phrase, articles: Mapping[str, Article]) -> str:
    was, now = _slice(left, change.left, articles), _slice(right, change.right, articles)
    if not change.left:
        return f"without “{now}”" if not change.inner else f"“{now}” added"
    return f"“{was}” left out" if not change.right else f"“{was}” → “{now}”"


def _slice(phrase: Phrase, words: Sequence[Word], articles: Mapping[str, Article]) -> str:
    if not words:
        return ""
    return articles[phrase.article].words(Span(words[0].start, words[-1].end, phrase.claims[0].span.field))


def _head(side: Sequence[Claim], phrase: Phrase, articles: Mapping[str, Article]) -> str:
    outlets = ", ".join(dict.fromkeys(outlet(articles[c.article]) for c in side))
    words = _short(said(phrase, articles))
    return f"“{words}” ({outlets})" if not phrase.indirect else f"{words} ({outlets}, in its own words)"


def agreements_of(
    sides: Sequence[Sequence[Claim]], verdicts: Sequence[Verdict], articles: Mapping[str, Article]
) -> list[Agreement]:
    """One agreement for each side on which two reports or more stand, by the loosest of its verdicts."""
    made = []
    for side in sides:
        keys = {claim_id(c) for c in side}
        if len({articles[c.article].witness for c in side}) < 2:
            continue
        inside = [
            v for v in verdicts if v.rule.severity == "agreement" and key(v.match.left) in keys and key(v.match.right) in keys
        ]
        if not inside:
            continue
        loosest = min(inside, key=lambda v: (v.gravity, v.match.left.place, v.match.right.place))
        message = f"{_head(side, loosest.match.left, articles)}: {loosest.reason}"
        made.append(Agreement(loosest.rule.code, "quote", loosest.rule.verdict, tuple(side), message))
    return made


def _short(words: str, limit: int = 200) -> str:
    """The words on one line, cut at a word where they are long."""
    plain = " ".join(words.split())
    return plain if len(plain) <= limit else plain[:limit].rsplit(" ", 1)[0] + " …"


def outlet(article: Article) -> str:
    """How an editor knows an article: its source, else its id."""
    return article.source or article.id
