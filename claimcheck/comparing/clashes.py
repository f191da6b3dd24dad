"""Finds what one report says was done or is so and another says was not done, or is the contrary of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from claimcheck.comparing.lemmas import Cut, Word, stem
from claimcheck.comparing.parties_told import EMPTY, Party, party
from claimcheck.comparing.phrases import related
from claimcheck.comparing.predications import Predication, predications
from claimcheck.comparing.propositions import Pair, Weights, pair
from claimcheck.comparing.statements import ASSERTING, Statement, denies_somewhere, put_weakly
from claimcheck.comparing.synonyms import SAME
from claimcheck.model import Article, AttributionClaim, Claim, QuoteClaim, Span
from claimcheck.rules.clashes import ClashCase
from claimcheck.text.layout import lay_out

MOST = 60
"""Clauses of each side that tell one act of one thing; more are too many to be one."""
DAYS = 10
"""Days between two reports of one event."""
Place = tuple[str, bool, int, int]
_UNIVERSAL = frozenset("no any nobody none nothing".split())
_INDEFINITE = frozenset("a an another some several many few each every both other".split())
_OTHER = frozenset(
    stem(w) for w in "first second third fourth fifth another other new former previous next last earlier later".split()
)
_VAGUE = frozenset(
    stem(w)
    for w in "people person man woman thing one way time part lot other group statement comment question reason case".split()
)
_COMMON = frozenset(
    stem(w)
    for w in """
    release name identify find arrest charge file decide determine receive get make take give have see hear want think expect come
    go do know become keep let put leave start begin end stop call try need use work live run play win lose meet speak talk attend
    return reach sign pass vote change turn show look move bring send hold provide offer recover resolve complete finish happen
    """.split()
)
"""What was not done today may be done tomorrow, or is done at many times: one denial of it says nothing for all time."""
_FIRMS = frozenset(stem(w) for w in "company firm operator owner maker manufacturer corporation business".split())
"""Names for one firm; a story rarely tells such things of two."""
_ONE = {
    stem(word): row.split()[0]
    for row in (
        "outbreak epidemic disease fever virus",
        "fire blaze wildfire bushfire inferno",
        "test launch missile rocket firing",
        "plane aircraft jet airliner airplane",
        "gunman shooter attacker assailant",
        "car vehicle automobile",
        "truck lorry",
    )
    for word in row.split()
}
"""Words for one thing in the reports of one event."""
_ELSEWHEN = re.compile(
    r"\b(?:in (?:19|20)\d\d|years? (?:ago|earlier|before)|(?:last|previous|the following) (?:year|month|decade)|"
    r"(?:first|only|last) time|(?:another|previous|earlier|similar|separate|past) (?:\w+ )?(?:case|crash|accident|incident|"
    r"occasion|attack|trial|event|fire|storm|shooting|disaster|match|game|election|vote|attempt)s?)\b",
    re.I,
)
"""Words of a sentence that may tell of something that happened at some other time."""
_STANDING = frozenset(stem(w) for w in "client defendant accused".split())
"""Words for a person whom another report names by another word."""
_COURT = frozenset(stem(w) for w in "guilty jury trial charge count court hearing".split())
_CAUSING = frozenset(stem(w) for w in "cause start spark ignite trigger provoke".split())


@dataclass(frozen=True, slots=True)
class _Told:
    statement: Statement
    said: Predication
    positive: bool
    agent: Party
    firm: bool
    verb: str


def clashes(claims: Iterable[Claim], articles: Mapping[str, Article], cut: Cut) -> tuple[tuple[Pair, ClashCase], ...]:
    """Every clash between the articles of a story, in a stable order; none where the report that asserts it also denies it."""
    by_article: dict[str, list[AttributionClaim | QuoteClaim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim, AttributionClaim | QuoteClaim) and claim.span.field == "text":
            by_article[claim.article].append(claim)
    rows: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for name in sorted(articles):
        for told in _of_article(articles[name], by_article[name], cut):
            for key in _keys(told):
                rows[key].append(told)
    found: dict[tuple[Place, Place], tuple[Pair, ClashCase]] = {}
    for _, row in sorted(rows.items()):
        for yes, no in _opposed(row, articles):
            found.setdefault((yes.statement.place, no.statement.place), _clash(yes, no))
    return tuple(found[key] for key in sorted(found))


def _of_article(article: Article, claims: Sequence[AttributionClaim | QuoteClaim], cut: Cut) -> Iterator[_Told]:
    carried = EMPTY
    for sentence in lay_out(article).sentences:
        span = sentence.span
        if span.field != "text" or article.words(span).rstrip('"”’ ').endswith("?"):
            continue
        words = cut(article.text, span.start, span.end)
        found, carried = predications(article.text, words, carried)
        near = [c for c in claims if c.span.start < span.end and span.start < c.span.end]
        for said in found:
            if (told := _told(article, said, near, cut)) is not None:
                yield told


def _told(article: Article, said: Predication, claims: Sequence[AttributionClaim | QuoteClaim], cut: Cut) -> _Told | None:
    over = min((c for c in claims if c.span.start <= said.at < c.span.end), key=lambda c: c.span.end - c.span.start, default=None)
    over = None if over and _is_own(over, said) else over
    source, stance, cue = _voice(over)
    span = Span(max(said.start, over.span.start), min(said.end, over.span.end)) if over else Span(said.start, said.end)
    text = article.words(span)
    mumbled = isinstance(over, QuoteClaim) and not cue
    if mumbled or stance not in ASSERTING | {"denies"} or put_weakly(text) or put_weakly(cue):
        return None
    agent = party([w for w in cut(source or "") if w.capital]) if said.agent.pronoun in ("we", "i") else said.agent
    statement = Statement(article.id, span, cut(article.text, span.start, span.end), source, cue, stance, text, over)
    denied = stance == "denies"
    verb = "caus" if said.verb in _CAUSING and said.theme.head else SAME.get(said.verb, said.verb)
    return _Told(statement, said, said.positive != denied, agent, said.firm or denied, verb)


def _is_own(over: AttributionClaim | QuoteClaim, said: Predication) -> bool:
    """Whether the article itself tells it, as its cue is the very verb or the refusal of it ("refused to pay")."""
    cue = over.cue_span if isinstance(over, AttributionClaim) else None
    return cue is not None and (said.start if said.refused else said.at) <= cue.start <= said.at


def _voice(over: AttributionClaim | QuoteClaim | None) -> tuple[str | None, str, str]:
    """Who says it, with which stance and cue."""
    if isinstance(over, QuoteClaim):
        return over.speaker, "says", over.cue
    return (over.source, over.stance, over.cue) if over else (None, "says", "")


def _keys(told: _Told) -> set[tuple[str, str]]:
    about = told.said.outcome
    act = f"state {about.row}" if about else told.verb
    heads = _content(told.said.behind) if about and about.bound == "object" else {told.said.theme.head, told.agent.head}
    return {(act, _ONE.get(head, head)) for head in heads if head}


def _opposed(row: Sequence[_Told], articles: Mapping[str, Article]) -> Iterator[tuple[_Told, _Told]]:
    """The pairs of one act or state of which the one is told as so and the other as not so or as its contrary."""
    facing = [[t for t in row if _faces(t, no)] for no in (False, True)]
    if len(facing[0]) * len(facing[1]) > MOST**2:
        return
    for yes, no in product(*facing):
        here, there = articles[yes.statement.article], articles[no.statement.article]
        if here.witness == there.witness or not _excludes(yes, no):
            continue
        if _in_time(yes, no, here, there) and _same(yes, no) and not _tells_both(yes, no, row, here):
            yield yes, no


def _faces(told: _Told, no: bool) -> bool:
    """Whether it may be the one side of a clash, which is told as so, or (`no`) the other."""
    state = told.said.outcome
    return told.positive != no or bool(state and state.side == 1)


def _excludes(yes: _Told, no: _Told) -> bool:
    a, b = yes.said.outcome, no.said.outcome
    if not yes.positive:
        return False
    if a is None or b is None:
        return a is b and not no.positive
    if no.positive:
        return a.row == b.row and a.side == 0 and b.side == 1
    return (a.row, a.side) == (b.row, b.side)


def _in_time(yes: _Told, no: _Told, here: Article, there: Article) -> bool:
    """Whether it is not just time that passed between what the two tell."""
    days = _days(here, there)
    if days is None or abs(days) > DAYS:
        return False
    outcome = yes.said.outcome
    if outcome is not None and no.positive:
        past = yes.said.past and no.said.past
        return (
            outcome.bound in ("always", "object", "thing")
            or (past and outcome.bound == "past")
            or (outcome.bound == "order" and days == 1)
        )
    if yes.said.past != no.said.past or not (no.firm or no.said.past or no.said.theme.determiner in _UNIVERSAL):
        return False
    common = bool({no.verb, yes.verb, no.said.verb} & _COMMON) and no.verb != "caus"
    return no.firm or (days >= 0 and not common) or (not common and no.statement.source is not None)


def _days(here: Article, there: Article) -> int | None:
    """The days from the one article to the other; 0 where a date is missing."""
    try:
        first, second = (date.fromisoformat((a.published or "")[:10]) for a in (here, there))
    except ValueError:
        return 0
    return (second - first).days


def _same(yes: _Told, no: _Told) -> bool:
    """Whether both tell of one thing and one doer, at no two times or places."""
    a, b = yes.said, no.said
    if _apart(a.behind, b.behind):
        return False
    if a.outcome is not None and b.outcome is not None:
        if a.outcome.bound == "thing" and (a.theme.names or b.theme.names):
            return False
        shared = len((_content(a.behind) & _content(b.behind)) - _COURT) if a.outcome.bound == "object" else 2
        return (shared >= 1 and _match(a.theme, b.theme)) or (shared >= 2 and {a.theme.head, b.theme.head} <= _FIRMS)
    if a.theme.head and b.theme.head:
        if not _match(a.theme, b.theme, bool(yes.agent.head and no.agent.head)):
            return False
    elif (a.theme.head or b.theme.head) and (b.theme.head or _content(b.behind) or not yes.agent.names | no.agent.names):
        return False
    if yes.agent.head and no.agent.head and not (a.theme.head and {yes.agent.head, no.agent.head} & _STANDING):
        return _match(yes.agent, no.agent) and bool(a.theme.head or not (_content(a.behind) or _content(b.behind) or not b.past))
    return bool(a.theme.head)


def _content(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(w.stem for w in words if w.content)


def _apart(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether both give a name or a day, or both a figure, and none in common."""
    named, figures = zip(_named_and_figures(left), _named_and_figures(right), strict=True)
    return _parted(*named) or _parted(*figures)


def _named_and_figures(words: Sequence[Word]) -> tuple[frozenset[str], frozenset[str]]:
    telling = [w for w in words if w.content]
    return frozenset(w.stem for w in telling if w.capital), frozenset(w.stem for w in telling if w.form[:1].isdigit())


def _parted(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right and not left & right)


def _match(told: Party, denied: Party, any_one: bool = False) -> bool:
    """Whether two parties are one: one head, no words or ordinals that part them, neither just any one of its kind.

    `any_one` says that what is denied of "a" thing is denied of all of its kind.
    """
    if not told.head or _ONE.get(told.head, told.head) != _ONE.get(denied.head, denied.head) or told.head in _VAGUE:
        return False
    if _parted(told.rest, denied.rest) or _parted(told.of, denied.of) or (told.rest ^ denied.rest) & _OTHER:
        return False
    if denied.determiner in _UNIVERSAL or (any_one and denied.determiner in ("a", "an")):
        return denied.rest <= told.rest
    return told.determiner not in _INDEFINITE and denied.determiner not in _INDEFINITE


def _tells_both(yes: _Told, no: _Told, row: Sequence[_Told], here: Article) -> bool:
    """Whether the report that asserts it also carries the other view, in such words or as a denial."""
    if any(o.statement.article == here.id and _excludes(yes, o) for o in row):
        return True
    if not no.statement.source and any(o.statement.article == no.statement.article and _excludes(o, no) for o in row):
        return True
    return len(denies_somewhere(here) & no.statement.terms) >= 2


def _clash(yes: _Told, no: _Told) -> tuple[Pair, ClashCase]:
    mine, yours = yes.statement.source, no.statement.source
    one = mine == yours or related(yes.statement.named_source, no.statement.named_source) == "same"
    case = ClashCase(yes.said.core, no.said.core, yours, not no.positive, one)
    return pair(yes.statement, no.statement, Weights({})), case
