"""The forms of reporting verbs, and the stance each frame gives."""

from __future__ import annotations

from itertools import pairwise

import pytest

from claimcheck.saying.cues import ADJECTIVES, FORMS, NOUNS, VERBS, inflect


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("say", {"say", "says", "said", "saying"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("admit", {"admit", "admits", "admitted", "admitting"}),
        ("argue", {"argue", "argues", "argued", "arguing"}),
        ("write", {"write", "writes", "wrote", "written", "writing"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("forecast", {"forecast", "forecasts", "forecasting"}),
        ("reply", {"reply", "replies", "replied", "replying"}),
        ("display", {"display", "displays", "displayed", "displaying"}),
    ],
)
def test_forms(lemma: str, forms: set[str]) -> None:
    assert set(inflect(lemma)) == forms


def test_a_past_is_told_from_a_participle() -> None:
    assert inflect("write")["wrote"] == {"past"}
    assert inflect("write")["written"] == {"part"}
    assert inflect("say")["said"] == {"past", "part"}


@pytest.mark.parametrize(
    ("form", "particle", "frame", "stance"),
    [
        ("said", (), "c", "says"),
        ("denied", (), "c", "denies"),
        ("asked", (), "c", "asks"),
        ("asked", (), "o", "orders"),
        ("told", (), "a", "says"),
        ("told", (), "o", "orders"),
        ("warned", (), "a", "warns"),
        ("accused", (), "n", "accuses"),
        ("called", ("on",), "o", "orders"),
        ("pointed", ("out",), "c", "says"),
        ("expects", (), "c", "expects"),
        ("refuses", (), "i", "denies"),
    ],
)
def test_the_frame_decides_the_stance(form: str, particle: tuple[str, ...], frame: str, stance: str) -> None:
    [verb] = [verb for verb in VERBS[FORMS[form].lemma] if verb.particle == particle]
    assert verb.has(frame)
    assert verb.stance(frame) == stance


def test_longer_particles_come_first() -> None:
    assert all(len(a.particle) >= len(b.particle) for verbs in VERBS.values() for a, b in pairwise(verbs))


def test_nouns_and_adjectives_have_a_stance() -> None:
    assert (NOUNS["denials"], NOUNS["claim"], ADJECTIVES["doubtful"]) == ("denies", "says", "doubts")
