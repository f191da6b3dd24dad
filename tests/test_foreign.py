"""A German, French or Spanish text proves a speaker by its own grammar, or leaves them open."""

import pytest
from reading import Read

from claimcheck.asking.foreign import LANGUAGES, language_of

GERMAN = "Die Fähre ist am Montag vor der Insel auf Grund gelaufen, und die Polizei ist mit dem Boot bei der Mannschaft. "
FRENCH = "Le ferry est dans le port avec les passagers et une partie du personnel, qui est sur le pont pour la nuit. "
SPANISH = "El barco que los pasajeros tomaron en el puerto se hundió por la noche y los equipos de la ciudad lo buscan. "
ENGLISH = "The ferry was in the harbour with the passengers, and it was on the bridge that they met the mayor of the town. "


def linked(text: str, words: str) -> list[str]:
    read = Read(text)
    names = [entity.name for entity in read.names.entities]
    return [name for index, name in enumerate(names) if read.linker.linked(index, read.span(words))]


@pytest.mark.parametrize(
    ("text", "at"),
    [(GERMAN, 0), (FRENCH, 1), (SPANISH, 2), (ENGLISH, None), ("", None), ("12 34", None), ("Die Hard was on.", None)],
)
def test_the_small_words_tell_the_language(text: str, at: int | None) -> None:
    assert language_of(text) is (None if at is None else LANGUAGES[at])


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (GERMAN + "„Wir bleiben hier“, sagte Petra Holm am Abend.", "Wir bleiben hier", "Petra Holm"),
        (GERMAN + "Petra Holm hat gesagt: „Wir bleiben hier.“", "Wir bleiben hier.", "Petra Holm"),
        (GERMAN + "Am Montag erklärte Petra Holm: „Wir bleiben hier.“", "Wir bleiben hier.", "Petra Holm"),
        (GERMAN + "Die Karte ist laut Petra Holm „zehn Jahre alt“.", "zehn Jahre alt", "Petra Holm"),
        (FRENCH + "« Nous restons ici », a déclaré Petra Holm lundi.", "Nous restons ici", "Petra Holm"),
        (FRENCH + "Petra Holm a ajouté : « Nous restons ici. »", "Nous restons ici.", "Petra Holm"),
        (FRENCH + "La carte est, selon Petra Holm, « trop vieille ».", "trop vieille", "Petra Holm"),
        (SPANISH + "«Nos quedamos aquí», dijo Petra Holm el lunes.", "Nos quedamos aquí", "Petra Holm"),
        (SPANISH + "El mapa es, según Petra Holm, «muy viejo».", "muy viejo", "Petra Holm"),
    ],
)
def test_who_governs_a_foreign_cue(text: str, words: str, speaker: str) -> None:
    assert linked(text, words) == [speaker]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # spoken to, spoken about, standing by, a pronoun, a day: none of them is proved to speak
        (GERMAN + "„Wir bleiben hier“, sagte sie der Zeitung Abendblatt.", "Wir bleiben hier"),
        (GERMAN + "„Wir bleiben hier“, sagte am Montag jemand.", "Wir bleiben hier"),
        (GERMAN + "Petra Holm traf Jonas Brandt. Das Schiff heißt „Weiße Dame“.", "Weiße Dame"),
        (FRENCH + "« Nous restons ici », a-t-elle déclaré à Petra Holm.", "Nous restons ici"),
        (SPANISH + "«Nos quedamos aquí», dijo a Petra Holm un vecino.", "Nos quedamos aquí"),
        # an English report is left to the English grammar
        (ENGLISH + "Petra Holm dit “nous restons ici”.", "nous restons ici"),
    ],
)
def test_nobody_else_is_proved_to_speak(text: str, words: str) -> None:
    assert linked(text, words) == []
