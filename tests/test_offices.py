import pytest

from claimcheck.comparing.offices import office, variants


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Prime Minister", "PM"),
        ("prime minister of Hungary", "Hungarian Prime Minister"),
        ("US Secretary of State", "Secretary of State"),
        ("President", "Russian leader"),
        ("Foreign Minister", "foreign secretary"),
        ("Home Secretary", "interior minister"),
        ("spokesman", "State Department spokeswoman"),
        ("press secretary", "spokesman"),
        ("General", "defense secretary"),
        ("Senator", "majority leader"),
        ("Mr", "mayor"),
        ("Foreign Minister", "former Finance Minister"),
        ("mayor", "mayoral candidate"),
        ("Lt. Col.", "Colonel"),
        ("director of the zoo", "executive director"),
        ("Sgt", "spokesman"),
        ("chief executive", "CEO of the mill"),
        ("CEO", "president"),
        ("chief executive", "managing director"),
        ("chairman and chief executive", "chairman"),
        ("executive chairman", "chief executive"),
        ("oil executive", "chairman"),
    ],
)
def test_variants_of_one_office(one: str, other: str) -> None:
    assert variants(office(one), office(other))
    assert variants(office(other), office(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US Secretary of State", "Foreign Minister"),
        ("Zoo Director", "zoo president"),
        ("mayor", "deputy mayor"),
        ("president", "vice president"),
        ("defence minister", "finance minister"),
        ("Sgt", "Captain"),
        ("bishop", "cardinal"),
        ("chief executive of the mill", "chairman"),
        ("CEO", "deputy CEO"),
    ],
)
def test_two_offices(one: str, other: str) -> None:
    assert not variants(office(one), office(other))
    assert not variants(office(other), office(one))


def test_a_persons_own_name_is_no_office() -> None:
    assert office("Judge", "Aaron Judge").head == ""
