"""Turns of phrase that tell of a happening in several words: "lost their lives", "on board", "took part"; read as one word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from claimcheck.text.stems import Token, stem

_LOSE, _CLAIM = frozenset("lost lose loses losing".split()), frozenset("claimed claims claiming cost costs costing".split())
_LIFE = frozenset("life lives".split())
_TAKEN = frozenset("took take takes taken taking".split())
_LEFT = frozenset("left leave leaves leaving jumped jumps jumping".split())
_RAN = frozenset("came come comes coming went ran run runs".split())
_CAME = frozenset("come comes came coming enter enters entered entering go goes went put".split())
_RAILS = frozenset("rail rails track tracks".split())
_BUILT = frozenset(
    "home homes house houses building buildings structure structures properties dwellings barns outbuildings businesses".split()
)
_CAME_OUT = frozenset("filled fill fills took take takes flooded choked poured onto into lined".split())
_STREETS = frozenset("street streets square squares boulevards avenues".split())
_TURNED = frozenset("turned turn turns".split())
_FOUND = frozenset("found pulled brought dug hauled recovered lifted picked plucked fished dragged winched".split())
_MOVED = frozenset("moved taken led ferried bused guided escorted".split())
_SAVED = frozenset("brought pulled winched hauled lifted carried dragged".split())
_LEAVE = frozenset("leave left leaving quit abandon abandoned fled flee driven forced".split())
_STATE = frozenset("critical serious grave stable".split())
_ROOM = 4
"""Words within which the noun of an idiom follows its verb: "claimed at least 40 lives"."""


def plain(words: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, each idiom's telling word in the form of the plain word that it stands for."""
    return tuple(_plain(words))


def _plain(words: Sequence[Token]) -> Iterator[Token]:
    for at, token in enumerate(words):
        idioms = _BY_WORD.get(token.word)
        ahead = [t.word for t in words[at + 1 : at + 1 + _ROOM]] if idioms else []
        back = [t.word for t in words[max(0, at - _ROOM) : at]] if idioms else []
        found = next((told for holds, told in idioms or () if holds(ahead, back)), None)
        yield replace(token, word=found, stem=stem(found)) if found else token


_Holds = Callable[[Sequence[str], Sequence[str]], bool]


def _by_word(rows: Sequence[tuple[frozenset[str], _Holds, str]]) -> dict[str, list[tuple[_Holds, str]]]:
    found: dict[str, list[tuple[_Holds, str]]] = {}
    for words, holds, told in rows:
        for word in sorted(words):
            found.setdefault(word, []).append((holds, told))
    return found


_BY_WORD = _by_word(
    (
        (_LOSE, lambda ahead, _: bool(_LIFE & set(ahead)), "die"),
        (_CLAIM, lambda ahead, _: bool(_LIFE & set(ahead)), "killed"),
        (_LOSE, lambda ahead, back: bool(_BUILT & {*ahead[:3], *back[-3:]}), "destroyed"),
        (_LEFT, lambda ahead, _: bool(_RAILS & set(ahead[:2])), "derailed"),
        (_RAN, lambda ahead, _: ahead[:1] == ["off"] and bool(_RAILS & set(ahead)), "derailed"),
        (_LEAVE, lambda ahead, _: bool({"homes", "home"} & set(ahead[:3]) and {"their", "from"} & set(ahead[:2])), "evacuated"),
        (_SAVED, lambda ahead, _: ahead[:2] == ["to", "safety"], "rescued"),
        (_MOVED, lambda ahead, _: ahead[:2] == ["to", "safety"], "evacuated"),
        (frozenset({"condition"}), lambda _, back: bool(_STATE & set(back[-1:])), "hurt"),
        (frozenset({"board"}), lambda _, back: back[-1:] == ["on"], "aboard"),
        (frozenset({"alive"}), lambda _, back: bool(_FOUND & set(back)), "rescued"),
        (frozenset({"let", "lets", "letting"}), lambda ahead, _: "go" in ahead[:3], "freed"),
        (frozenset({"go"}), lambda _, back: "let" in back[-2:], "freed"),
        (_TAKEN, lambda ahead, _: ahead[:1] == ["effect"], "enacted"),
        (_CAME, lambda ahead, _: ahead[:1] in (["into"], ["in"]) and ahead[1:2] in (["force"], ["effect"]), "enacted"),
        (_TAKEN, lambda ahead, _: ahead[:1] == ["part"], "attended"),
        (_CAME_OUT, lambda ahead, _: bool(_STREETS & set(ahead[:3])), "attended"),
        (_TURNED, lambda ahead, _: ahead[:1] in (["out"], ["up"]), "attended"),
    )
)
"""The idioms by the word that one hangs on: whether the words ahead and back make it one, and the plain word it stands for."""
