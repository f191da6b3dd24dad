"""Turns of phrase that tell of a happening in several words: "lost their lives", "on board", "took part"; read as one word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.text.stems import Token

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
_FOUND = frozenset("found pulled brought dug hauled recovered lifted".split())
_MOVED = frozenset("moved taken brought led ferried bused guided escorted carried".split())
_LEAVE = frozenset("leave left leaving quit abandon abandoned fled flee driven forced".split())
_STATE = frozenset("critical serious grave stable".split())
_ROOM = 4
"""Words within which the noun of an idiom follows its verb: "claimed at least 40 lives"."""


def plain(words: Sequence[Token]) -> tuple[Token, ...]:
    """The words of a sentence, each idiom's telling word in the form of the plain word that it stands for."""
    return tuple(_plain(words))


def _plain(words: Sequence[Token]) -> Iterator[Token]:
    for at, token in enumerate(words):
        following = [t.word for t in words[at + 1 : at + 1 + _ROOM]]
        if token.word in _LOSE and _LIFE & set(following):
            yield replace(token, word="die", stem="die")
        elif token.word in _CLAIM and _LIFE & set(following):
            yield replace(token, word="killed", stem="kill")
        elif token.word in _LOSE and _BUILT & {*following[:3], *(t.word for t in words[max(0, at - 3) : at])}:
            yield replace(token, word="destroyed", stem="destroy")
        elif (token.word in _LEFT and _RAILS & set(following[:2])) or (
            token.word in _RAN and following[:1] == ["off"] and _RAILS & set(following)
        ):
            yield replace(token, word="derailed", stem="derail")
        elif token.word in _MOVED and following[:2] == ["to", "safety"]:
            yield replace(token, word="evacuated", stem="evacuat")
        elif token.word in _LEAVE and {"homes", "home"} & set(following[:3]) and {"their", "from"} & set(following[:2]):
            yield replace(token, word="evacuated", stem="evacuat")
        elif token.word == "condition" and at and words[at - 1].word in _STATE:
            yield replace(token, word="hurt", stem="hurt")
        elif token.word == "board" and at and words[at - 1].word == "on":
            yield replace(token, word="aboard", stem="aboard")
        elif (token.word in _TAKEN and following[:1] == ["effect"]) or (
            token.word in _CAME and following[:1] in (["into"], ["in"]) and following[1:2] in (["force"], ["effect"])
        ):
            yield replace(token, word="enacted", stem="enact")
        elif token.word == "alive" and _FOUND & {t.word for t in words[max(0, at - 3) : at]}:
            yield replace(token, word="rescued", stem="rescu")
        elif token.word in _TAKEN and following[:1] == ["part"]:
            yield replace(token, word="attended", stem="attend")
        elif token.word in _CAME_OUT and _STREETS & set(following[:3]):
            yield replace(token, word="attended", stem="attend")
        elif token.word in _TURNED and following[:1] in (["out"], ["up"]):
            yield replace(token, word="attended", stem="attend")
        else:
            yield token
