"""Lay two wordings of one sentence side by side and say, word by word, what changed and of what nature each change is."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import Match, SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from claimcheck.comparing.antonyms import opposites
from claimcheck.comparing.lemmas import Word
from claimcheck.comparing.synonyms import SAME

Nature = Literal["left out", "marked gap", "negation", "number", "name", "quantifier", "modality", "voice", "opposite", "word"]

FORMS_OF_ADDRESS = frozenset(
    "mr mrs ms miss sir dame lord lady senator representative general president governor secretary doctor".split()
)
FILLING = frozenset("and but so well now oh uh um er ah that the a an".split())
"""Words that a report drops or adds between others without quoting anybody differently."""
NEGATIONS = frozenset("not never no nobody nothing none neither nor without cannot hardly nowhere".split())
QUANTIFIERS = {
    word: kind
    for kind, words in {
        "all": "all every each entire whole always everyone everybody everything",
        "most": "most mostly largely majority",
        "many": "many lots often plenty numerous",
        "some": "some several sometimes partly",
        "few": "few rarely minority seldom",
        "half": "half",
        "only": "only just merely simply purely solely",
        "nearly": "nearly almost",
        "both": "both",
    }.items()
    for word in words.split()
}
_TELLING_ALONE = frozenset({"most", "few", "half", "nearly", "one of"})
"""Quantifiers whose mere insertion changes the sense; "all" and "just" are as often filling."""
MODALS = {
    word: kind
    for kind, words in {
        "possible": "may might could perhaps maybe possibly",
        "able": "can cannot",
        "future": "will shall",
        "conditional": "would",
        "duty": "must",
        "advice": "should ought",
        "likely": "probably likely",
        "certain": "definitely certainly",
    }.items()
    for word in words.split()
}
_SAME_MODALITY = frozenset({frozenset({"able", "possible"}), frozenset({"future", "conditional"})})
"""Pairs that change with the tense of the report or between translators: can/could, will/would."""


_PARTICLES = frozenset("out up down off on over back away in".split())
"""Little words that may be all that is said of something: "it is not out"."""
OPPOSITE = 2
"""Words in one place of a sentence that may say the opposite of what stands there in the other; more are another wording."""
_SUFFERING = frozenset({"being", "getting"})


class Change(NamedTuple):
    """One place where two wordings differ: the words of each side (empty where it has none) and the nature of the change.

    `before` and `after` count the words that are the same right before and after it; 0 marks the edge of the wording.
    """

    nature: Nature
    left: tuple[Word, ...]
    right: tuple[Word, ...]
    before: int = 0
    after: int = 0

    @property
    def inner(self) -> bool:
        """Whether shared words stand on both sides of it."""
        return self.before > 0 and self.after > 0


class Wording(NamedTuple):
    """What two wordings share and where they differ.

    `shared` counts the words that stand in both, `head` and `tail` the words that only the left and only the right one has before
    and after the shared part (it was cut at another place), `changes` are the differences in between.
    """

    shared: int
    head: tuple[int, int]
    tail: tuple[int, int]
    changes: tuple[Change, ...]

    @property
    def edges(self) -> int:
        """The words that only one of them has before or after the shared part."""
        return sum(self.head) + sum(self.tail)

    @property
    def closeness(self) -> float:
        """The share of the compared words that are the same, from 0 to 1."""
        changed = sum(max(len(c.left), len(c.right)) for c in self.changes if c.nature not in ("marked gap", "left out"))
        return self.shared / (self.shared + changed) if self.shared else 0.0


def lay_side_by_side(left: Sequence[Word], right: Sequence[Word]) -> Wording:
    """Where two wordings differ. Case, spelling, forms of address and an editor's [brackets] are no differences."""
    a, b = _spoken(left), _spoken(right)
    blocks = _shared(tuple(_forms(a)), tuple(_forms(b)))
    if not blocks:
        return Wording(0, (0, 0), (0, 0), (Change("word", tuple(left), tuple(right)),))
    first, last = blocks[0], blocks[-1]
    head, opening = _edge(a[: first.a], b[: first.b], 0, first.size)
    tail, ending = _edge(a[last.a + last.size :], b[last.b + last.size :], last.size, 0)
    inner = []
    for before, after in pairwise(blocks):
        cut_a, cut_b = a[before.a + before.size : after.a], b[before.b + before.size : after.b]
        marked = (_marked(left, a, after.a) and len(cut_a) <= len(cut_b)) or (
            _marked(right, b, after.b) and len(cut_b) <= len(cut_a)
        )
        if not _alike(cut_a, cut_b):
            nature = "marked gap" if marked else _nature(cut_a, cut_b)
            inner.append(Change(nature, tuple(cut_a), tuple(cut_b), before.size, after.size))
    return Wording(sum(m.size for m in blocks), head, tail, tuple(_opposing(c, a, b) for c in (*opening, *inner, *ending)))


@lru_cache(maxsize=256)
def _shared(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[Match, ...]:
    """The runs of words that two wordings share; the same two come back as often as reports have them."""
    head = _same_from(left, right)
    tail = _same_from(left[head:][::-1], right[head:][::-1])
    mine, yours = left[head : len(left) - tail], right[head : len(right) - tail]
    if (mine and yours and set(mine).isdisjoint(right) and set(yours).isdisjoint(left)) or left == right:
        # nothing else can match: what the search below would find, for much less
        runs = (Match(0, 0, head), Match(len(left) - tail, len(right) - tail, tail))
        return tuple(m for m in runs if m.size)
    return tuple(m for m in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks() if m.size)


def _same_from(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words two rows share before the first that differs."""
    return next((n for n, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))


def _spoken(words: Sequence[Word]) -> list[Word]:
    return [w for w in words if not w.gap and not w.inserted and w.form not in FORMS_OF_ADDRESS]


def _forms(words: Sequence[Word]) -> list[str]:
    return [w.form for w in words]


def _edge(left: Sequence[Word], right: Sequence[Word], before: int, after: int) -> tuple[tuple[int, int], tuple[Change, ...]]:
    """Words that one side alone has at its edge were cut off; where both have some, they differ."""
    if not left or not right or not any(w.content for w in (*left, *right)) or _alike(left, right):
        return (len(left), len(right)), ()
    return (0, 0), (Change(_nature(left, right), tuple(left), tuple(right), before, after),)


def _alike(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two stretches differ in nothing that anybody says: "First Group", "FirstGroup"; an "and" more or less."""
    if not left or not right:
        return all(w.form in FILLING for w in (*left, *right))
    return "".join(_forms(left)) == "".join(_forms(right))


def _marked(words: Sequence[Word], spoken: Sequence[Word], at: int) -> bool:
    """Whether a mark of omission or a bracket stands between this spoken word and the one before it."""
    low, high = spoken[at - 1].start, spoken[at].start
    return len(words) > len(spoken) and any(low < w.start < high and (w.gap or w.inserted) for w in words)


def _nature(left: Sequence[Word], right: Sequence[Word]) -> Nature:
    if is_denied(left, right):
        return "negation" if _one_thing(left, right) else "word" if left and right else "left out"
    if _numbers(left) != _numbers(right) and _numbers(left) and _numbers(right):
        return "number"
    if _other_name(left, right):
        return "name"
    if _other_quantity(left, right):
        return "quantifier"
    if _other_modality(left, right):
        return "modality"
    if _suffers(left, right) or _suffers(right, left):
        return "voice"
    return "word" if left and right else "left out"


def is_denied(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one of two places of a sentence denies what it names, and the other does not."""
    return _count(left, NEGATIONS) % 2 != _count(right, NEGATIONS) % 2


def _one_thing(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether two places name the same but for a denial: who "did not win" may have "lost"."""
    mine, yours = (
        {SAME.get(w.stem, w.stem) for w in side if (w.content or w.form in _PARTICLES) and w.form not in NEGATIONS}
        for side in (left, right)
    )
    return mine <= yours or yours <= mine


def _opposing(change: Change, left: Sequence[Word], right: Sequence[Word]) -> Change:
    """The change, "opposite" where a word stands for its opposite and neither wording has both ("the old and the new")."""
    if change.nature != "word" or max(len(change.left), len(change.right)) > OPPOSITE or is_denied(change.left, change.right):
        return change
    found = opposites(change.left, change.right)
    if found is None or found[0].form in _forms(right) or found[1].form in _forms(left):
        return change
    return change._replace(nature="opposite")


def _suffers(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether one side has something done to somebody who does it on the other: "being dragged", "dragging my son"."""
    done = {b.stem for a, b in pairwise(left) if a.form in _SUFFERING and b.form.endswith(("ed", "en", "wn", "ught"))}
    return any(w.stem in done and w.form.endswith("ing") and at + 1 < len(right) for at, w in enumerate(right))


def _count(words: Sequence[Word], among: frozenset[str]) -> int:
    return sum(w.form in among for w in words)


def _numbers(words: Sequence[Word]) -> list[str]:
    return sorted(w.form for w in words if w.form[:1].isdigit())


def _other_quantity(left: Sequence[Word], right: Sequence[Word]) -> bool:
    a, b = _quantifiers(left), _quantifiers(right)
    if a and b:
        return not a & b
    return bool((a | b) & _TELLING_ALONE)


def _quantifiers(words: Sequence[Word]) -> set[str]:
    forms = _forms(words)
    one_of = {"one of"} if any(forms[at : at + 2] == ["one", "of"] for at in range(len(forms))) else set()
    return one_of | {QUANTIFIERS[form] for form in forms if form in QUANTIFIERS}


def _other_modality(left: Sequence[Word], right: Sequence[Word]) -> bool:
    a, b = ({MODALS[w.form] for w in side if w.form in MODALS} for side in (left, right))
    if a and b:
        return not a & b and frozenset(a | b) not in _SAME_MODALITY
    return bool((a | b) & {"possible", "duty", "advice"})


def _other_name(left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Whether a name stands against another one: capitals on both sides that share no stem and are no spellings of each other."""
    a, b = ([w for w in side if w.capital and w.content] for side in (left, right))
    if not a or not b or len(left) > 3 or len(right) > 3:
        return False
    return not any(x.stem == y.stem or _initials(a, y) or _initials(b, x) or Indel.normalized_similarity(x.form, y.form) > 0.7
                   for x in a for y in b)  # fmt: skip


def _initials(words: Sequence[Word], short: Word) -> bool:
    return len(words) > 1 and "".join(w.form[0] for w in words) == short.form
