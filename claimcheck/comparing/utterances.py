"""Find the one utterance behind the quotations of several reports, however differently they cut and word it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from difflib import SequenceMatcher
from math import log
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from claimcheck.comparing.groups import Groups
from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.phrases import Phrase, Wording, related
from claimcheck.comparing.propositions import Weights
from claimcheck.comparing.wording import NEGATIONS

SHORT = 250
"""A quotation of so many characters is one utterance, though it be several sentences."""
RUN = 6
"""So many words in a row that one speaker says twice are one utterance, quoted from different points on."""
SURE = 0.85
"""From this likeness on, several counterparts in one article are all kept."""
SAMPLE = 12
"""So many members of each of two groups of sentences are compared before the groups are joined."""
RARE = 15
"""A single stem brings wordings together if no more of them have it."""
POSTINGS = 40
"""Two neighbouring stems do if no more wordings have them."""


class Match(NamedTuple):
    """Two phrases that give one utterance; `score` from 0 to 1."""

    left: Phrase
    right: Phrase
    score: float


Bucket = tuple[Phrase, ...]
"""Phrases that are the same words of the same speaker: compared once, whatever their number."""


def match(found: Sequence[Phrase]) -> tuple[Match, ...]:
    """The pairs of phrases that give one utterance, each phrase with its best counterpart in every other article.

    The same words of one speaker are compared once; of other candidates each shares a rare stem, or two stems that follow one
    another: the cost grows with the phrases, not with their square.
    """
    buckets = _buckets(found)
    weights = _weights(buckets)
    scored = []
    for a, b in _candidates(buckets):
        score = likeness(*_apart(buckets[a], buckets[b]), weights)
        if score > 0:
            scored.append((a, b, score))
    best: dict[tuple[int, str], float] = defaultdict(float)
    for a, b, score in scored:
        for one, other in ((a, b), (b, a)):
            for article in {p.article for p in buckets[other]}:
                best[one, article] = max(best[one, article], score)
    homes = [{p.article for p in bucket} for bucket in buckets]
    matches = [Match(bucket[0], p, 1.0) for bucket in buckets for p in bucket[1:] if likeness(bucket[0], p, weights) > 0]
    for a, b, score in scored:
        for left, right in _counterparts(buckets[a], buckets[b]):
            # an article that has the very words has its counterpart; nobody's own words are his counterpart
            others = left.article != right.article
            exact = others and (right.article in homes[a] or left.article in homes[b])
            if score >= min(SURE, (1.0 if exact else max(best[a, right.article], best[b, left.article])) - 0.05):
                matches.append(Match(left, right, score))
    return tuple(matches)


def _buckets(found: Iterable[Phrase]) -> list[Bucket]:
    same: dict[Wording, list[Phrase]] = defaultdict(list)
    for phrase in found:
        same[phrase.wording].append(phrase)
    return [tuple(phrases) for phrases in same.values()]


def _apart(left: Bucket, right: Bucket) -> tuple[Phrase, Phrase]:
    """One phrase of each, of two articles if there are two."""
    first = left[0]
    return first, next((p for p in right if p.article != first.article), right[0])


def _counterparts(left: Bucket, right: Bucket) -> list[tuple[Phrase, Phrase]]:
    """Pairs in which every phrase of both stands at least once."""
    pairs = [_apart((one,), right) for one in left] + [_apart((other,), left)[::-1] for other in right]
    return list({(a.place, b.place): (a, b) for a, b in pairs}.values())


def _weights(buckets: Sequence[Bucket]) -> Weights:
    """How much a stem tells: 1 where no third wording has it, falling with the share of the wordings that do."""
    wordings = {bucket[0].stems for bucket in buckets}  # the same words of two speakers are one
    counts: dict[str, int] = defaultdict(int)
    for stems in wordings:
        for stem in set(stems):
            counts[stem] += 1
    total = log(1 + len(wordings)) or 1.0
    return Weights({stem: log(1 + len(wordings) / max(1, count - 1)) / total for stem, count in counts.items()})


def _candidates(buckets: Sequence[Bucket]) -> list[tuple[int, int]]:
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, bucket in enumerate(buckets):
        for key in _keys(bucket[0]):
            postings[key].append(at)
    pairs: set[tuple[int, int]] = set()
    for key, members in postings.items():
        if len(members) <= (RARE if len(key) == 1 else POSTINGS):
            pairs.update((a, b) for i, a in enumerate(members) for b in members[i + 1 :])
    return sorted(pairs)


def _keys(phrase: Phrase) -> Iterable[tuple[str, ...]]:
    stems = phrase.stems
    keys: dict[tuple[str, ...], None] = {(stem,): None for stem in stems}
    for step in (1, 2):
        keys.update(dict.fromkeys(zip(stems, stems[step:], strict=False)))
    return keys


def likeness(left: Phrase, right: Phrase, weights: Weights) -> float:
    """How surely two phrases give one utterance, from 0 to 1; 0 where they do not.

    What counts is the weight of the stems shared, measured against the shorter phrase, in one order. Translations of one sentence
    share about half of it; so the same speaker is asked for there, and nearly all of it where the speaker is unknown.
    """
    shared = left.vocabulary & right.vocabulary
    if not shared:
        return 0.0
    if _holds(left, right) or _holds(right, left):
        return 1.0 if related(left.speaker, right.speaker) != "different" else _strict(shared, 1.0)
    cover, whole = _cover(left, right, shared, weights)
    in_order = LCSseq.similarity(left.stems, right.stems) / len(shared)
    if in_order < 0.6:
        return 0.0
    asked = _asked(left, right, shared, cover, whole)
    return cover * (0.7 + 0.3 * whole) if asked else 0.0


def _asked(left: Phrase, right: Phrase, shared: frozenset[str], cover: float, whole: float) -> bool:
    """Whether so much in common is enough for these two speakers and places."""
    known = related(left.speaker, right.speaker)
    if (left.indirect or right.indirect) and (known not in ("same", "compatible") or len(shared) < 3):
        return False
    fragment = cover > 0.99 and len(shared) >= 2 and _fragment(left, right, shared)
    if left.article == right.article:
        # people repeat themselves: within an article only nearly the same words of one speaker are one utterance
        sure = known == "same" or "title" in (left.claims[0].span.field, right.claims[0].span.field)
        sure = sure or (known == "unknown" and len(shared) >= 3 and cover >= 0.95 and whole >= 0.6)
        return sure and (fragment or (len(shared) >= 3 and cover >= 0.9 and whole >= 0.4))
    direct = known == "same" and not (left.indirect or right.indirect)
    if direct and (_one_place(left, right) or (len(shared) >= 2 and _one_frame(left, right))):
        return True
    match known:
        case "same" | "compatible":
            needed = {2: 0.75, 3: 0.5}.get(len(shared), 0.4)
            if len(shared) >= 2 and cover >= needed and (whole >= 0.2 or _close_together(left, right, shared)):
                return True
            return len(shared) >= 2 and not (left.indirect or right.indirect) and _run(left, right) >= RUN
        case "unknown":
            return fragment or (len(shared) >= 4 and cover >= (0.65 if len(shared) == 4 else 0.5) and whole >= 0.3)
        case _:
            return _strict(shared, cover) > 0


def _strict(shared: frozenset[str], cover: float) -> float:
    """Two people may well say the same short thing; of a long one they do not say nearly every word."""
    return cover if len(shared) >= 6 and cover >= 0.9 else 0.0


def _cover(left: Phrase, right: Phrase, shared: frozenset[str], weights: Weights) -> tuple[float, float]:
    common, a, b = weights.of(shared), weights.of_all(left.vocabulary), weights.of_all(right.vocabulary)
    return common / min(a, b), common / (a + b - common)


def _holds(whole: Phrase, part: Phrase) -> bool:
    """Whether the words of one phrase stand in the other as they are, and are more than a word that anybody uses."""
    forms, within = part.spoken, whole.wording[2]
    if len(forms) < 3 and len(part.stems) < 2:
        return False
    return forms[0] in within and any(within[at : at + len(forms)] == forms for at in range(len(within) - len(forms) + 1))


def _run(left: Phrase, right: Phrase) -> int:
    """The longest run of words that stand in both as they are."""
    return SequenceMatcher(None, left.spoken, right.spoken, autojunk=False).find_longest_match().size


def _one_place(left: Phrase, right: Phrase) -> bool:
    """Whether two sentences are the same words but in one place, of three words at most: "this rain will drown / ruin us".

    Who names other people, numbers or places in one frame ("we shall not forget Oslo / Bergen") may well say two sentences.
    """
    a, b = ([w for w in p.words if not w.gap] for p in (left, right))
    if min(len(a), len(b)) < ALL_BUT_ONE:
        return False
    head = _same_from(a, b)
    tail = _same_from(a[head:][::-1], b[head:][::-1])
    between = [*a[head : len(a) - tail], *b[head : len(b) - tail]]
    plain = not any(w.capital or w.form[0].isdigit() or w.form in NEGATIONS for w in between)
    return head >= 3 and max(len(a), len(b)) - head - tail <= 3 and head + tail >= ALL_BUT_ONE - 1 and plain


def _one_frame(left: Phrase, right: Phrase) -> bool:
    """Whether most words of two sentences, small ones included, are the same in one order: one sentence, worded from memory.

    Not where each names a person, number or place that the other does not: "we shall not forget Oslo / Bergen".
    """
    a, b = sorted((left.spoken, right.spoken), key=len)
    same = LCSseq.similarity(a, b)
    if len(a) < FRAME or 5 * same < 3 * len(a) or 2 * same < len(b):
        return False
    return not (_named_alone(left, right) and _named_alone(right, left))


def _named_alone(one: Phrase, other: Phrase) -> bool:
    """Whether a phrase has a name or a number that the other lacks; its first word has a capital anyway."""
    forms = set(other.spoken)
    return any((w.capital or w.form[0].isdigit()) and w.form not in forms for w in one.words[1:] if not w.gap)


def _same_from(a: Sequence[Word], b: Sequence[Word]) -> int:
    """How many words two rows share before the first that differs."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x.form != y.form), min(len(a), len(b)))


FRAME = 6
"""Words that a sentence needs before its small words tell anything."""
ALL_BUT_ONE = 5
"""Words that a sentence needs to be known again although one place of it is worded otherwise."""


def _fragment(left: Phrase, right: Phrase, shared: frozenset[str]) -> bool:
    """Whether a few words stand close together on both sides, one of them in the same form, of two speakers nearly all."""
    shorter, longer = sorted((left, right), key=lambda p: len(p.words))
    forms = {w.form for w in longer.words}
    other = sum(w.form not in forms for w in shorter.words)
    same = any(w.content and w.form in forms for w in shorter.words)
    known = related(left.speaker, right.speaker) == "same"
    return same and (known or other <= 1) and _close_together(left, right, shared)


def _close_together(left: Phrase, right: Phrase, shared: frozenset[str]) -> bool:
    """Whether the few words of a fragment stand near one another in the longer phrase too."""
    longer = max(left, right, key=lambda p: len(p.words))
    last: dict[str, int] = {}
    for at, word in enumerate(longer.words):
        if word.stem in shared:
            last[word.stem] = at
            if len(last) == len(shared) and at - min(last.values()) <= 3 * len(shared):
                return True
    return False


def gather(matches: Iterable[Match]) -> tuple[tuple[Match, ...], ...]:
    """The matches of each utterance together: sentences that match one another, and sentences of one quotation."""
    matches = sorted(matches, key=lambda m: (-m.score, m.left.place, m.right.place))
    near: set[frozenset[Wording]] = {frozenset({m.left.wording, m.right.wording}) for m in matches}
    members: dict[Hashable, list[Wording]] = {}
    groups = Groups()
    for m in matches:
        one, other = groups.of(m.left.wording), groups.of(m.right.wording)
        first, second = members.setdefault(one, [m.left.wording]), members.setdefault(other, [m.right.wording])
        if one != other and _mostly(first, second, near):
            groups.join(one, other)
            members[groups.of(one)] = first + second
    sentences: dict[Hashable, list[Match]] = defaultdict(list)
    for m in matches:
        if groups.of(m.left.wording) == groups.of(m.right.wording):
            sentences[groups.of(m.left.wording)].append(m)
    return _same_quotations(list(sentences.values()))


def _mostly(first: Sequence[Wording], second: Sequence[Wording], near: set[frozenset[Wording]]) -> bool:
    """Whether two groups of wordings match beyond a single chance link: a third of the pairs, judged by some of them."""
    some = [(a, b) for a in first[:SAMPLE] for b in second[:SAMPLE]]
    return 3 * sum(frozenset({a, b}) in near for a, b in some) >= len(some) or min(len(first), len(second)) > SAMPLE


def _same_quotations(utterances: list[list[Match]]) -> tuple[tuple[Match, ...], ...]:
    """Sentences of one quotation are one utterance where the same articles quote them, or where the quotation is a short one.

    A sentence that an article quotes twice does not tie together what stands around it in either place.
    """
    utterances = sorted(utterances, key=lambda ms: (_twice(ms), -len(_claims(ms)), min(m.left.place for m in ms)))
    kept: list[tuple[set[QuoteKey], list[Match]]] = []
    at: dict[QuoteKey, list[int]] = defaultdict(list)
    for matches in utterances:
        claims = _claims(matches)
        homes = sorted({i for c in claims for i in at[c]}, key=lambda i: (-len(claims & kept[i][0]), i))
        home = next((i for i in homes if claims <= kept[i][0] or (not _twice(matches) and _one_short(claims & kept[i][0]))), None)
        if home is None:
            home = len(kept)
            kept.append((set(), []))
        for claim in sorted(claims - kept[home][0]):
            at[claim].append(home)
        kept[home][0].update(claims)
        kept[home][1].extend(matches)
    return tuple(tuple(sorted(ms, key=lambda m: (m.left.place, m.right.place))) for _, ms in kept)


def _twice(matches: Iterable[Match]) -> bool:
    articles = [article for article, *_ in _claims(matches)]
    return len(articles) != len(set(articles))


def _one_short(claims: set[QuoteKey]) -> bool:
    return any(end - start <= SHORT for _, _, start, end in claims)


QuoteKey = tuple[str, str, int, int]


def _claims(matches: Iterable[Match]) -> set[QuoteKey]:
    return {(c.article, c.span.field, c.span.start, c.span.end) for m in matches for p in (m.left, m.right) for c in p.claims}
