"""German, French and Spanish reports: their figures and hedges are read, and no word of theirs is taken for an English number."""

from __future__ import annotations

import pytest

from claimcheck import Article, extract

REST = {
    "de": " Die Feuerwehr war mit vielen Wagen da, sagte Ana Ruiz, und die Stadt half den Menschen in der Nacht.",
    "fr": " Les pompiers sont venus avec les voitures, a dit Ana Ruiz, et la ville a aidé les gens dans la nuit.",
    "es": " Los bomberos llegaron con los coches, dijo Ana Ruiz, y la ciudad ayudó a la gente en la noche.",
}


def figures(sentence: str, language: str) -> list[tuple[str, str]]:
    reading = extract(Article("a", sentence + REST[language], source="A"), reader="rules")
    return [(c.value.hedge, str(c.value.base)) for c in reading.claims if c.kind == "number" and hasattr(c.value, "base")]


@pytest.mark.parametrize(
    ("language", "sentence", "hedge", "value"),
    [
        ("de", "Es gab 1.200 Verletzte.", "=", "1200"),
        ("de", "Die Polizei sprach von über 350.000 Besuchern.", ">", "350000"),
        ("de", "Mindestens 14 Boote sanken.", ">=", "14"),
        ("de", "Höchstens 30 Wagen standen dort.", "<=", "30"),
        ("de", "Bis zu 40 Helfer kamen.", "up to", "40"),
        ("fr", "Plus de 1 200 passagers étaient à bord.", ">", "1200"),
        ("fr", "Au moins 14 bateaux ont coulé.", ">=", "14"),
        ("fr", "Jusqu’à 40 bateaux sont partis.", "up to", "40"),
        ("fr", "Moins de 90 voitures sont arrivées.", "<", "90"),
        ("es", "Más de 1.200 heridos llegaron.", ">", "1200"),
        ("es", "Al menos 14 barcos se hundieron.", ">=", "14"),
        ("es", "Casi 40 coches ardieron.", "nearly", "40"),
    ],
)
def test_figures_and_hedges(language: str, sentence: str, hedge: str, value: str) -> None:
    assert figures(sentence, language) == [(hedge, value)]


@pytest.mark.parametrize(
    ("language", "sentence"), [("es", "No habíamos visto once casas así."), ("fr", "Il a dit non, a-t-il écrit.")]
)
def test_no_word_is_taken_for_an_english_number(language: str, sentence: str) -> None:
    assert figures(sentence, language) == []
