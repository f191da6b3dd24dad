"""Names across articles: one person in two spellings, two people with one surname, and who may speak for whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Entity, Names
from claimcheck.naming.identity import canonical, directory, relation

SAME = [
    ("Vlad Zelenskiy", "Vlad Zelenskyy"), ("Zelensky", "Zelenskij"), ("Sergei Antonov", "Sergey Antonov"),
    ("Aleksei Ivanov", "Alexey Ivanov"), ("Yevgeny Orlov", "Evgenii Orlov"), ("Yulia Baranova", "Julia Baranova"),
    ("Mohammed Said", "Muhammad Said"), ("Khalid Rahman", "Halid Rahman"), ("Jürgen Müller", "Juergen Mueller"),
    ("Jürgen Müller", "Jurgen Muller"), ("Chaikovsky", "Tchaikovskiy"), ("José Peña", "Jose Pena"),
    ("Holm", "Edda Holm"), ("Mrs Holm", "Edda Holm"), ("Prime Minister Holm", "Edda Holm"), ("PM Holm", "Edda Holm"),
    ("Edda Marie Holm", "Edda Holm"), ("E. Holm", "Edda Holm"), ("Mike Holm", "Michael Holm"), ("Edda Holm's", "Edda Holm"),
    ("Marki-Zay Peter", "Péter Márki-Zay"), ("Kim Jong-un", "Kim Jong Un"),
    ("U.S.", "United States"), ("US", "America"), ("UK", "Britain"), ("Kiev", "Kyiv"), ("Russian", "Russia"),
    ("PSB", "Port Safety Board"), ("U.N.", "United Nations"), ("the Kremlin", "Kremlin"), ("FBI", "F.B.I."),
]  # fmt: skip
COMPATIBLE = [
    ("Kremlin", "Kremlin spokesman"), ("Kremlin", "Moscow"), ("Kremlin", "Russia"), ("Washington", "United States"),
    ("police", "police spokesman"), ("police", "Seattle police"), ("State Department", "senior State Department official"),
    ("State Department", "U.S. State Department Office"), ("Hansen", "Hanson"), ("Anna Berg", "Anna Berg-Lund"),
    ("official", "senior State Department official"), ("New York", "New York City"), ("zoo", "Cincinnati Zoo"),
]  # fmt: skip
DIFFERENT = [
    ("Hillary Holm", "Bill Holm"), ("Mr Holm", "Edda Holm"), ("Edda Holm", "Tor Vik"), ("Holm", "Vik"), ("Johnson", "Jackson"),
    ("Victor Holm Jr.", "Victor Holm Sr."), ("Moscow", "Kyiv"), ("Norway", "Sweden"), ("Norwegian", "Sweden"),
    ("New York", "New Jersey"), ("NATO", "OPEC"), ("Kremlin", "White House"), ("Hwasong-12", "Hwasong-14"),
]  # fmt: skip
UNKNOWN = [
    ("witnesses", "police"),
    ("senior State Department official", "Edda Holm"),
    ("Reuters", "Edda Holm"),
    ("", "Edda Holm"),
]
ALL = (
    [(a, b, "same") for a, b in SAME] + [(a, b, "compatible") for a, b in COMPATIBLE]
    + [(a, b, "different") for a, b in DIFFERENT] + [(a, b, "unknown") for a, b in UNKNOWN]
)  # fmt: skip


@pytest.mark.parametrize(("left", "right", "wanted"), ALL)
def test_bare_names(left: str, right: str, wanted: str) -> None:
    assert relation(left, right) == wanted
    assert relation(right, left) == wanted


@pytest.mark.parametrize(
    ("name", "title", "other", "wanted"),
    [
        ("Tor Vik", "Russian President", "Kremlin", "compatible"),
        ("Tor Vik", "British Prime Minister", "Kremlin", "different"),
        ("Tor Vik", "Foreign Minister", "foreign ministry", "compatible"),
        ("Tor Vik", "police spokesman", "police", "compatible"),
        ("Tor Vik", "Det. Sgt.", "police", "compatible"),
        ("Tor Vik", "zoo director", "Larkspur Zoo", "compatible"),
        ("Tor Vik", "Larkspur resident", "Larkspur Police Department", "unknown"),
        ("Tor Vik", "British Prime Minister", "Britain", "compatible"),
    ],
)
def test_a_title_tells_for_whom_a_person_speaks(name: str, title: str, other: str, wanted: str) -> None:
    assert relation(name, other, (title,)) == wanted
    assert relation(other, name, (), (title,)) == wanted


@given(st.text(max_size=20), st.text(max_size=20))
def test_relations_are_symmetric(left: str, right: str) -> None:
    assert relation(left, right) == relation(right, left)


_NAME = st.lists(
    st.sampled_from("Edda Tor Holm Vik van der Mr Jr. Russian President police Kremlin U.S. the of".split()), max_size=4
)


@given(_NAME.map(" ".join), _NAME.map(" ".join))
def test_relations_of_names_are_symmetric(left: str, right: str) -> None:
    assert relation(left, right) == relation(right, left)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéüøß -'", min_size=1, max_size=20))
def test_everybody_is_the_same_as_himself(name: str) -> None:
    if name.strip(" -'"):
        assert relation(name, name) == "same"


def test_spellings_share_a_key() -> None:
    assert canonical("Sergei Antonov") == canonical("Sergey Antonov")
    assert canonical("U.S.") == canonical("America") == "united states"
    assert canonical("President Holm") == canonical("Holm") != canonical("Edda Holm")


def names(*entities: Entity) -> Names:
    return Names(entities, ())


def test_a_directory_gives_a_surname_its_one_bearer_and_knows_titles_from_any_article() -> None:
    found = directory([names(Entity("Tor Vik", "person", ("Russian President",))), names(Entity("Vik", "person"))])
    assert found.key("Vik") == found.key("Tor Vik") == found.key("President Vik")
    assert found.relation("Vik", "Kremlin") == "compatible"
    assert found.relation("Vik", "Tor Vik") == "same"


def test_a_surname_that_two_people_bear_keeps_its_own_key() -> None:
    found = directory([names(Entity("Tor Vik", "person")), names(Entity("Anna Vik", "person"), Entity("Vik", "person"))])
    assert len({found.key("Vik"), found.key("Tor Vik"), found.key("Anna Vik")}) == 3
    assert found.relation("Tor Vik", "Anna Vik") == "different"


def test_a_directory_does_not_depend_on_the_order_of_articles() -> None:
    one, other = names(Entity("Vik", "person")), names(Entity("Tor Vik", "person", ("mayor",)))
    assert directory([one, other]) == directory([other, one])


def test_a_directory_takes_the_kind_from_the_articles() -> None:
    found = directory([names(Entity("Larkspur Mills", "place"), Entity("Orrin Tarrant", "person"))])
    assert found.relation("Larkspur Mills", "Orrin Tarrant") == "unknown"
