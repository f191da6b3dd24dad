from hypothesis import given
from hypothesis import strategies as st
from stories import Story

from claimcheck.comparing.compare_titles import compare_titles
from claimcheck.model import Finding


def findings(*given_offices: tuple[str, str]) -> tuple[Finding, ...]:
    story = Story()
    for number, (office, person) in enumerate(given_offices):
        key = story.article(f"a{number}", f"{office} {person} left on Monday.")
        story.title(key, f"{office} {person}", person, office)
    return compare_titles(story.claims, story.articles).findings


def test_two_offices_of_one_person_are_one_note() -> None:
    [finding] = findings(
        ("US Secretary of State", "Ana Ruiz"), ("Foreign Minister", "Ruiz"), ("Secretary of State", "Ana Ruiz"), ("Ms", "Ruiz")
    )
    assert (finding.verdict, finding.severity) == ("role", "note")
    assert [[c.article for c in side.claims] for side in finding.sides] == [["a0", "a2"], ["a1"]]
    assert "The A1 Post: “Foreign Minister Ruiz”" in finding.message


def test_two_people_may_have_two_offices() -> None:
    assert findings(("Foreign Minister", "Ana Ruiz"), ("Finance Minister", "Ben Cole")) == ()


def test_a_surname_that_two_people_have_is_nobodys() -> None:
    three = ("Finance Minister", "Ruiz"), ("Mayor", "Ana Ruiz"), ("Mayor", "Ben Ruiz")
    assert findings(*three) == findings(*reversed(three)) == ()
    assert len(findings(*three[:2])) == 1


def test_variants_of_an_office_are_none() -> None:
    assert findings(("Prime Minister", "Ana Ruiz"), ("PM", "Ana Ruiz"), ("former mayor", "Ana Ruiz")) == ()


OFFICES = st.lists(
    st.sampled_from(["Foreign Minister", "Finance Minister", "zoo director", "zoo president", "Mr", "PM"]), max_size=5
)


@given(OFFICES)
def test_order_plays_no_part(offices: list[str]) -> None:
    story = Story()
    for number, office in enumerate(offices):
        key = story.article(f"a{number}", f"{office} Ana Ruiz left.")
        story.title(key, f"{office} Ana Ruiz", "Ana Ruiz", office)
    assert compare_titles(story.claims[::-1], story.articles[::-1]) == compare_titles(story.claims, story.articles)
    assert compare_titles(story.claims * 2, story.articles) == compare_titles(story.claims, story.articles)
