"""Finds the happening that governs a number: killed, injured, stationed; or the side of a thing that it measures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.measuring import senses
from claimcheck.measuring.lasting import lasting
from claimcheck.measuring.pages import Page
from claimcheck.model import Quantity, Span, Value
from claimcheck.text.stems import Token, stem

_SKIP = frozenset(
    stem(w)
    for w in """
    is are was were be been being has have had having will would may might could who which that others other more people
    person persons reported reportedly confirmed also feared believed known initially now then later already so far still
    all each both at least nearly almost about around some up to as many a an the of them whom those these there were been
    in its his her their more dozens several victims man woman men women students soldiers children further left leaving
    leave leaves critically seriously slightly severely badly lightly fatally mortally likely presumed officially an
    another additional least than over roughly approximately killing
    """.split()
)
"""Words between a number and its happening that say nothing of another one."""


_STRONG = frozenset({";", ":", "(", ")", "—", "–", "-"})


_CLAUSE = frozenset("while as when after before because although though whereas which where with but who".split())


_DETERMINERS = frozenset("a an the his her their its several".split())


def _moment(page: Page, span: Span, sentence: Span) -> str:
    """What a time of day dates: when something happened, or when help was called to it; the nearer word decides."""
    near = [t for t in page.tokens(sentence) if span.start - 60 <= t.start < span.end + 30]
    rows = [
        (abs(t.start - span.start), t.stem in senses.CALLS) for t in near if t.stem in senses.CALLS or t.stem in senses.HAPPENS
    ]
    return "" if not rows else "call" if min(rows)[1] else "happen"


_MOTION = frozenset({"fall", "fly"})


_SIZED = re.compile(r"(?:\s*\([^)]{1,30}\))?\s+(high|tall|deep|long|wide)\b")


_COMPASS = re.compile(
    r"(?:\s*\([^)]{1,30}\))?\s+(?:(?:to the|further)\s+)?(?:(?:north|south)(?:-?(?:east|west))?|east|west|inland|offshore)\b"
)
"""Where a length goes on with a direction it is a distance from somewhere, whatever happened there."""


_AT = re.compile(r"\bat\s+(?:about\s+|some\s+)?$")
_METRES = re.compile(r"\b\d[,.]?\d{3}\s*(?:m|metres|meters|ft|feet)\b", re.I)
"""Where something happens "at 2,600 metres", that is how high it happens."""


def _aspect(page: Page, span: Span, sentence: Span, inside: Sequence[Token]) -> str:
    """The side of a thing that a length, a weight or a speed measures; "a distance of 40 miles" is flown where a verb says so."""
    source = page.source(span)
    sized = _SIZED.match(source, span.end)
    if sized:
        return senses.ASPECTS[stem(sized.group(1))]
    if _COMPASS.match(source, span.end):
        return "away"
    left_edge, right_edge = page.neighbours(span, sentence)
    words = page.tokens(sentence)
    before = [t for t in words if max(left_edge, span.start - 40) <= t.start < span.start][-5:][::-1]
    after = [t for t in words if span.end <= t.start < min(right_edge, span.end + 30)][:3]
    sides = [senses.ASPECTS.get(t.stem, "") for t in before]
    near = [*(senses.ASPECTS.get(t.stem, "") for t in inside), *sides[:2]]
    far = [side for side in (*sides[2:], *(senses.ASPECTS.get(t.stem, "") for t in after)) if side not in _MOTION]
    found = next((side for side in (*near, *far) if side), "")
    if (
        not found
        and inside
        and _AT.search(source, max(0, span.start - 12), span.start)
        and _METRES.search(source[span.start : span.end])
    ):
        return "high"
    return next((side for side in sides[2:4] if side in _MOTION), found) if found == "away" else found


def happening(page: Page, span: Span, sentence: Span, inside: Sequence[Token], value: Value, scope: frozenset[str]) -> str:
    """The event of a count or date; for a length, a weight or a speed, first the side of the thing that it measures."""
    if isinstance(value, Quantity) and value.dimension not in {"count", "duration", "time", "money", "percent"}:
        aspect = _aspect(page, span, sentence, inside)
        if aspect:
            return aspect
    if isinstance(value, Quantity) and value.dimension == "money":
        found = _event(page, span, sentence, inside)
        return "worth" if _worth(page, span) else "" if found in senses.HARM else found
    if isinstance(value, Quantity) and value.dimension == "time":
        return _moment(page, span, sentence)
    if isinstance(value, Quantity) and value.dimension == "area" and _FIRES & {t.stem for t in page.tokens(sentence)}:
        return "destroy"
    if isinstance(value, Quantity) and value.dimension == "duration" and (lasts := lasting(page, span, sentence)):
        return lasts
    if isinstance(value, Quantity) and value.dimension == "percent" and _voted(page, span):
        return "vote"
    found = _made(page, span, sentence) or _behind_aside(page, span, sentence) or _event(page, span, sentence, inside)
    if found == "aboard" and not isinstance(value, Quantity):
        found = _earlier(page, span, sentence)
    return "injure" if found == "hospitalise" and scope & {"serious", "slight"} else found


def _made(page: Page, span: Span, sentence: Span) -> str:
    """What was done to a thing in the year that stands right behind the verb: "built in 1811"."""
    before = [t for t in page.tokens(sentence) if t.end <= span.start][-2:]
    event = senses.EVENTS.get(before[0].stem, "") if len(before) == 2 and before[1].word == "in" and _tells(before[0]) else ""
    return event if event in senses.MADE else ""


_BETWEEN = frozenset("was were is are been being be had has which that who originally first itself and".split())


def made_thing(page: Page, span: Span, sentence: Span) -> str:
    """The class of the thing that was made in the year at `span`: the word before the verb; "" where none was made."""
    if not _made(page, span, sentence):
        return ""
    before = [t for t in page.tokens(sentence) if t.end <= span.start][:-2]
    thing = next((t for t in reversed(before) if t.word not in _BETWEEN), None)
    return senses.NOUNS.get(thing.stem, thing.stem) if thing and thing.word[0].isalpha() else ""


_FIRES = frozenset(stem(w) for w in "fire fires blaze blazes wildfire wildfires bushfire inferno flames".split())
"""What an area in one sentence with is that which has burned: "the fire has doubled in size to 24,000 acres"."""


def _earlier(page: Page, span: Span, sentence: Span) -> str:
    """What a date dates where people aboard stand nearest to it: "the first deaths on board a tram since 1959"."""
    told = [senses.EVENTS[t.stem] for t in page.tokens(sentence) if t.end <= span.start and _tells(t)]
    return next((event for event in reversed(told) if event != "aboard"), "")


_WORTH = re.compile(
    r"\b(?:worth|valued at|insured for)\s+(?:(?:about|around|some|nearly|almost|over|more than|an estimated)\s+)?$"
)


def _worth(page: Page, span: Span) -> bool:
    """Whether a sum of money says what something is worth."""
    source = page.source(span)
    return bool(_WORTH.search(source, max(0, span.start - 40), span.start))


_VOTED = re.compile(
    r"\b(?:vot(?:ed|ing|es?)|ballot(?:ed)?|backed|approved|rejected|endorsed)\b[^.;,]{0,50}\bby\s+(?:(?:about|around|some|nearly|almost|"
    r"over|more than|just)\s+)?$"
)


def _voted(page: Page, span: Span) -> bool:
    """Whether a share is that of the votes by which something was carried: "voted by 87 per cent to strike over pay"."""
    source = page.source(span)
    return bool(_VOTED.search(source, max(0, span.start - 100), span.start))


def _event(page: Page, span: Span, sentence: Span, inside: Sequence[Token]) -> str:
    """The happening that governs a number: inside the phrase, right behind it, right before it, else the nearest one."""
    words = page.tokens(sentence)
    left_edge, right_edge = page.neighbours(span, sentence)
    own = [t for t in inside if _tells(t)]
    after = [t for t in words if span.end <= t.start < right_edge]
    before = _governing(words, left_edge, span, sentence)
    right, right_far = _first_event(after, none=any(t.word == "no" for t in inside))
    left, left_far = _first_event(before)
    if left and left_edge > sentence.start and _passive(before, left):
        left = None
    if left and left_far == 0 and _is_verb(before, left) and (_harm(left) or not right or not _harm(right)):
        return senses.EVENTS[left.stem]
    if right and right_far == 0 and _harm(right) and _acts(after, right, right_edge if right_edge < sentence.end else None):
        right = None
    if right and right_far == 0:
        return senses.EVENTS[right.stem]
    if own and not (right and _harm(right) and right_far <= 2 and not _harm(own[-1])):
        return senses.EVENTS[own[-1].stem]
    if left and left_far == 0:
        return senses.EVENTS[left.stem]
    if right and (not left or right_far <= left_far) and right_far <= (2 if _harm(right) else 6):
        return senses.EVENTS[right.stem]
    if left and left_far <= (3 if _harm(left) else 6):
        return senses.EVENTS[left.stem]
    return _shared_event(words, span, right_edge) or _inherited(words, left_edge, span)


_ASIDE = re.compile(
    r"[^,.;:()—–]{0,40}[,(—–]\s*(?:including|among them|(?:most|all|some|many|half) of them|both|all|"
    r"an?|the|his|her|their|one|two|three|four|five)\b[^,.;:()—–]{1,60}[,)—–]\s*"
    r"(?:(?:is|are|was|were|has|have|had|been|being|also|reportedly|already|then|later|now)\s+)+([a-z]+)"
)


def _behind_aside(page: Page, span: Span, sentence: Span) -> str:
    """What is told behind an aside of its own: "three people, including two children, were killed"; "" where there is none."""
    source = page.source(span)
    found = _ASIDE.match(source, span.end, sentence.end)
    if not found:
        return ""
    told = next((t for t in page.tokens(sentence) if t.start == found.start(1)), None)  # an idiom's word stands for another
    return senses.EVENTS.get(told.stem if told else stem(found.group(1)), "")


def _inherited(words: Sequence[Token], left_edge: int, span: Span) -> str:
    """The verb of the number before where nothing but "and" joins the two: "killed 12 men and 3 women"."""
    between = [t for t in words if left_edge <= t.start < span.start]
    if not between or len(between) > 3 or not all(t.word in {"and", "or", "to", "plus", "as", "well"} for t in between):
        return ""
    event, far = _first_event([t for t in words if t.end <= left_edge and not t.word[0].isdigit()][::-1])
    return senses.EVENTS[event.stem] if event and far <= 2 else ""


def _tells(token: Token) -> bool:
    """Whether a word tells of a happening."""
    return token.stem in senses.EVENTS and token.word not in senses.MUTE


def _harm(token: Token) -> bool:
    return senses.EVENTS[token.stem] in senses.HARM


def _is_verb(before: Sequence[Token], token: Token) -> bool:
    """Whether a word to the left is a verb with the number as its object ("injuring 12"), not a noun ("in the shooting 12 …")."""
    at = before.index(token)
    led = before[at + 1].word if at + 1 < len(before) else ""
    return token.word.endswith(("ed", "ing", "shot", "hurt", "kills", "injures", "wounds")) and led not in _NOUN_LEADS


def _passive(before: Sequence[Token], token: Token) -> bool:
    """Whether a word to the left is the passive verb of something before it ("ten were killed, 140 …")."""
    at = before.index(token)
    if token.word.endswith("ing"):
        return False  # "was carrying 190"
    return at + 1 < len(before) and before[at + 1].word in {"is", "are", "was", "were", "be", "been", "being"}


_NOUN_LEADS = frozenset(
    "the a an this that these of in mass fatal deadly another after during two three both his her their".split()
)


def _governing(words: Sequence[Token], left_edge: int, span: Span, sentence: Span) -> list[Token]:
    """The words that may govern a number from the left, nearest first.

    A verb before "and" belongs to the number before it ("seven were killed and 50 taken away").
    """
    before = [t for t in words if left_edge <= t.start < span.start][::-1]
    if left_edge == sentence.start:
        return before
    cut = next((n for n, t in enumerate(before) if t.word in {"and", "while", "but", "or"}), len(before))
    return before[:cut]


def _first_event(words: Sequence[Token], none: bool = False) -> tuple[Token | None, int]:
    """The first word of happening in a direction, and how many words of weight stand before it; clause ends stop the search.

    `none` says that the number is none: "no ships or aircraft were damaged" speaks of both.
    """
    far = 0
    for token in words[:14]:
        if token.word in _STRONG or (token.word in {"and", "or"} and far == 0 and not none):
            return None, far
        if token.word in _CLAUSE and token.word not in {"who", "which"}:
            far += 3
        if _tells(token):
            return token, far
        far += token.stem not in _SKIP
    return None, far


def _acts(after: Sequence[Token], verb: Token, number: int | None) -> bool:
    """Whether the thing counted is the doer ("three gunmen killed five"), not the sufferer ("three men killed in …").

    `number` is where the next number begins, None where none follows in the sentence.
    """
    at = after.index(verb)
    if any(t.stem in senses.STOP for t in after[:at]) or not verb.word.endswith(("ed", "shot", "hurt")):
        return False
    following = after[at + 1 : at + 2]
    if following and following[0].start - verb.end > 1:
        return False  # "16 officers hurt, the ministry said"
    return following[0].word in _DETERMINERS if following else number is not None and number - verb.end <= 1


def _shared_event(words: Sequence[Token], span: Span, right_edge: int) -> str:
    """A happening behind a second number of a row: "15 or 20 people were hurt", "12 men and 3 women died"."""
    behind = [t for t in words if t.start >= right_edge]
    between = [t for t in words if span.end <= t.start < right_edge]
    joined = len(between) <= 2 and any(t.word in {"and", "or", "to", "plus"} for t in between)
    placed = 0 < len(between) <= 7 and between[-1].word in {"to", "in", "at", "by", "into"}
    if not joined and not placed:
        return ""
    event, far = _first_event(behind[:3] if placed else behind)
    return senses.EVENTS[event.stem] if event and far <= 4 else ""
