"""Whether two things told are of one act or state of one thing, at no two times, so that only one of them can be so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimcheck.comparing.lemmas import Word, cut, stem
from claimcheck.comparing.parties_told import Party, object_of
from claimcheck.comparing.predications import Predication
from claimcheck.comparing.told_acts import Told
from claimcheck.model import Article

DAYS = 10
"""Days between two reports of one event."""
_UNIVERSAL = frozenset("no any nobody none nothing".split())
_INDEFINITE = frozenset("a an another some several many few each every both other".split())
_OTHER = frozenset(
    stem(w)
    for w in """
    first second third fourth fifth another other new former previous next last earlier later co ex vice deputy assistant junior
    senior front rear left right northern southern eastern western
    """.split()
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
        "test launch missile rocket",
        "plane aircraft jet airliner airplane",
        "gunman shooter attacker assailant",
        "car vehicle automobile",
        "truck lorry",
    )
    for word in row.split()
}
"""Words for one thing in the reports of one event."""
_STANDING = frozenset(stem(w) for w in "client defendant accused".split())
"""Words for a person whom another report names by another word."""
_COURT = frozenset(stem(w) for w in "guilty jury trial charge count court hearing".split())


def keys(told: Told) -> set[tuple[str, str]]:
    """Under what it is looked for: the act or state, and the head of whoever takes part."""
    about = told.said.outcome
    act = f"state {about.row}" if about else told.verb
    heads = _content(told.said.behind) if about and about.bound == "object" else {told.said.theme.head, told.agent.head}
    return {(act, _ONE.get(head, head)) for head in heads if head}


def faces(told: Told, no: bool) -> bool:
    """Whether it may be the one side of a clash, which is told as so, or (`no`) the other."""
    state = told.said.outcome
    return told.positive != no or bool(state and state.side == 1)


def excludes(yes: Told, no: Told) -> bool:
    """Whether the one denies the other, or names the state that excludes it."""
    a, b = yes.said.outcome, no.said.outcome
    if not yes.positive:
        return False
    if a is None or b is None:
        return a is b and not no.positive
    if no.positive:
        return a.row == b.row and a.side == 0 and b.side == 1
    return (a.row, a.side) == (b.row, b.side)


def in_time(yes: Told, no: Told, here: Article, there: Article) -> bool:
    """Whether it is not just time that passed between what the two tell."""
    days = _days(here, there)
    if days is None or abs(days) > DAYS:
        return False
    outcome = yes.said.outcome
    if outcome is not None and outcome.bound == "day":
        return abs(days) <= 1
    if outcome is not None and no.positive:
        past = yes.said.past and no.said.past
        return (
            outcome.bound in ("always", "object", "thing")
            or (past and outcome.bound == "past")
            or (outcome.bound == "order" and days == 1)
        )
    if yes.said.past != no.said.past or not (no.firm or no.said.past or no.said.theme.determiner in _UNIVERSAL):
        return False
    if no.said.past and not no.firm and no.said.theme.determiner in _UNIVERSAL and days < 0:
        return False  # no passengers were hurt, as was known on Monday
    if yes.turned or no.turned:
        return 0 <= days <= 1
    common = bool({no.said.verb, yes.said.verb} & _COMMON) and no.verb != "caus"
    return no.firm or (days >= 0 and not common) or (not common and no.statement.source is not None)


def _days(here: Article, there: Article) -> int | None:
    """The days from the one article to the other; 0 where a date is missing."""
    try:
        first, second = (date.fromisoformat((a.published or "")[:10]) for a in (here, there))
    except ValueError:
        return 0
    return (second - first).days


def same(yes: Told, no: Told) -> bool:
    """Whether both tell of one thing and one doer, at no two times or places."""
    a, b = yes.said, no.said
    if _apart(a.behind, b.behind):
        return False
    if a.outcome is not None and b.outcome is not None:
        if (a.outcome.bound == "thing" and (a.theme.names or b.theme.names)) or _two_objects(a.behind, b.behind):
            return False
        if _other_complement(a.behind, b.behind) or (a.outcome.bound == "object" and _other_object(a, b)):
            return False
        shared = len((_content(a.behind) & _content(b.behind)) - _COURT) if a.outcome.bound == "object" else 2
        return (shared >= 1 and _match(a.theme, b.theme)) or (shared >= 2 and {a.theme.head, b.theme.head} <= _FIRMS)
    narrowed = _content(b.behind) - b.theme.all - b.theme.of - _VAGUE
    if narrowed and not narrowed & _content(a.behind):
        return False  # not by hand, not with them, not in full
    if a.theme.head and b.theme.head:
        if not _match(a.theme, b.theme, bool(yes.agent.head and no.agent.head)):
            return False
    elif (a.theme.head or b.theme.head) and (b.theme.head or _content(b.behind) or not yes.agent.names | no.agent.names):
        return False
    if yes.agent.head and no.agent.head and not (a.theme.head and {yes.agent.head, no.agent.head} & _STANDING):
        return _match(yes.agent, no.agent, no.firm and bool(a.theme.head)) and bool(
            a.theme.head or not (_content(a.behind) or _content(b.behind) or not b.past)
        )
    pointing = yes.said.agent.pronoun or no.said.agent.pronoun  # whoever "she" is
    return bool(a.theme.head) and not pointing


def alike(one: Told, other: Told) -> bool:
    """Whether both tell one act, or one state, of one party, and of one other or in the same words."""
    a, b = one.said, other.said
    if one.verb != other.verb or one.turned != other.turned or (a.outcome, bool(a.verb)) != (b.outcome, bool(b.verb)):
        return False
    if _apart(a.behind, b.behind):
        return False
    pairs = ((one.agent, other.agent), (a.theme, b.theme))
    matched = [_is_alike(mine, yours) for mine, yours in pairs if mine.head and yours.head]
    if not matched or not all(matched):
        return False
    mine, yours = _content(a.behind), _content(b.behind)
    return len(matched) == 2 or bool(mine & yours) or not (mine or yours)


def _is_alike(mine: Party, yours: Party) -> bool:
    """Whether two parties may be one, be they "a" ferry or "the" ferry."""
    one = _ONE.get(mine.head, mine.head) == _ONE.get(yours.head, yours.head) and mine.head not in _VAGUE
    parted = _parted(mine.rest, yours.rest) or _parted(mine.of, yours.of) or (mine.rest ^ yours.rest) & _OTHER
    return one and not parted and not {mine.determiner, yours.determiner} & (_UNIVERSAL | _INDEFINITE - {"a", "an"})


def _two_objects(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two things of one name stand right behind the verbs that other words part: the school bill, the water bill."""
    (mine, _), (yours, _) = (object_of(words[2:] if words and words[0].form == "to" else words, ()) for words in (left, right))
    return bool(mine.head) and mine.head == yours.head and _parted(mine.rest, yours.rest)


def _other_complement(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two states are of two things: guilty of theft and of arson, aware of the fire and of the danger of fire."""
    mine, yours = _complements(left), _complements(right)
    both = mine.keys() & yours.keys()
    if any(_parted(_charge(mine[form]), _charge(yours[form])) for form in both):
        return True
    heads = ({side[form].head for side in (mine, yours)} for form in both & {"of", "about"})
    return any(len(pair) == 2 and not pair & _COURT for pair in heads)


def _other_object(left: Predication, right: Predication) -> bool:
    """Whether other things stand behind the words of two states: behind the strike, nothing to do with the violence at it."""
    heads = {object_of(_beyond(said), ())[0].head for said in (left, right)} - {""}
    return len({_ONE.get(head, head) for head in heads}) == 2 and not heads & _COURT


def _beyond(said: Predication) -> Sequence[Word]:
    """The words behind those that name the state."""
    named = {word.form for word in cut(said.core)}
    at = next((n for n, word in enumerate(said.behind) if word.form not in named), len(said.behind))
    return said.behind[at:]


def _charge(thing: Party) -> frozenset[str]:
    """What a thing is called, of charges and counts what they are of."""
    words = thing.all | thing.of if thing.head in _COURT else thing.all
    return frozenset(word for word in words - _COURT if not word[:1].isdigit())


def _complements(words: Sequence[Word]) -> dict[str, Party]:
    """The first party behind each of a few prepositions."""
    found: dict[str, Party] = {}
    for at, word in enumerate(words):
        if word.form in _COMPLETING and word.form not in found:
            found[word.form] = object_of(words[at + 1 :], ())[0]
    return {form: thing for form, thing in found.items() if thing.head}


_COMPLETING = frozenset("of to with about against".split())


def _content(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(w.stem for w in words if w.content)


def _apart(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether both give a name or a day, or both a figure, and none in common."""
    named, figures = zip(_named_and_figures(left), _named_and_figures(right), strict=True)
    return _parted(*named) or _parted(*figures)


def _named_and_figures(words: Sequence[Word]) -> tuple[frozenset[str], frozenset[str]]:
    telling = [w for w in words if w.content]
    named = frozenset(w.stem for w in words if w.capital and (w.content or w.form == "may"))
    return named, frozenset(w.stem for w in telling if w.form[:1].isdigit())


def _parted(left: frozenset[str], right: frozenset[str]) -> bool:
    return bool(left and right and not left & right)


def _match(told: Party, denied: Party, any_one: bool = False) -> bool:
    """Whether two parties are one: one head, no words or ordinals that part them, neither just any one of its kind.

    `any_one` says that what is denied of "a" thing is denied of all of its kind.
    """
    if not told.head or _ONE.get(told.head, told.head) != _ONE.get(denied.head, denied.head) or told.head in _VAGUE:
        return False
    if _parted(told.rest, denied.rest) or _parted(told.of, denied.of):
        return False
    if ((told.rest | told.of) ^ (denied.rest | denied.of)) & _OTHER:
        return False
    if denied.determiner == "no" and any(word[:1].isdigit() for word in told.rest):
        return False  # how many it were is the numbers' question
    if denied.determiner in _UNIVERSAL or (any_one and denied.determiner in ("a", "an")):
        return denied.rest <= told.rest
    return told.determiner not in _INDEFINITE and denied.determiner not in _INDEFINITE
