"""What a bare name tells by itself."""

import pytest

from claimcheck.naming.profiles import profile


@pytest.mark.parametrize(
    ("name", "sort", "words"),
    [
        ("President Edda Holm", "person", ("edda", "holm")),
        ("PM Holm", "person", ("holm",)),
        ("Mr. Holm's", "person", ("holm",)),
        ("Holm", "name", ("holm",)),
        ("the Kremlin", "institution", ("kremlin",)),
        ("Transport Ministry", "institution", ("transport", "ministry")),
        ("a senior State Department official", "role", ("senior", "state", "department", "official")),
        ("police", "role", ("police",)),
        ("Norway", "place", ("norway",)),
        ("", "name", ()),
    ],
)
def test_sorts(name: str, sort: str, words: tuple[str, ...]) -> None:
    found = profile(name)
    assert (found.sort, found.words) == (sort, words)


def test_titles_suffixes_countries_and_gender() -> None:
    found = profile("Norwegian Prime Minister Victor Holm Jr.")
    assert (found.titles, found.suffix, found.gender) == (("norwegian", "prime", "minister"), "jr", "m")
    assert found.countries == {"norway"}


def test_a_seat_of_government_is_not_its_country_itself() -> None:
    assert profile("Moscow").country == profile("Kremlin").country == profile("Russia").country == "russia"
    assert profile("Moscow").seat
    assert not profile("Russia").seat
