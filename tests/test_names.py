"""Names within one article: who is named, by which words, and whom titles, roles and pronouns mean."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Article, Entity, Names, Scan
from claimcheck.naming.names import find_names
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations

SEEDS = sorted((Path(__file__).parent.parent / "seeds" / "kremlin-2022").glob("*.txt"))


def scanned(text: str, title: str = "") -> Scan:
    article = Article("a", text, title)
    layout = lay_out(article)
    return Scan(article, layout, find_quotations(article, layout), ())


class Found:
    """The names of one text, asked for by words."""

    def __init__(self, text: str, title: str = "") -> None:
        self.scan = scanned(text, title)
        self.names = find_names(self.scan)

    def who(self, words: str, number: int = 0) -> str | None:
        """The name of the entity that the n-th mention with these words means; None where it is open."""
        here = [m for m in self.names.mentions if self.scan.article.words(m.span) == words]
        assert len(here) > number, f"{words!r} is mentioned {len(here)} times"
        entity = here[number].entity
        return None if entity is None else self.names.entities[entity].name

    def entity(self, name: str) -> Entity:
        [entity] = [e for e in self.names.entities if e.name == name]
        return entity

    def offices(self, name: str) -> list[str]:
        return [t.office for t in self.names.titles if self.names.entities[t.entity].name == name]

    def named(self) -> set[str]:
        return {e.name for e in self.names.entities}


# --- who is named ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The plan was praised by Anna Lindqvist on Monday.", "Anna Lindqvist", "person"),
        ("Critics of Ludo van der Meer were silent.", "Ludo van der Meer", "person"),
        ("A letter to Omar al-Bitar was found.", "Omar al-Bitar", "person"),
        ("It was sent to Maria d'Aubigny by post.", "Maria d'Aubigny", "person"),
        ("A note by Jean-Luc Béranger was read out.", "Jean-Luc Béranger", "person"),
        ("It was signed by John F. Marlow Jr. in March.", "John F. Marlow Jr.", "person"),
        ("On Friday Quill Tarrant, 45, was found.", "Quill Tarrant", "person"),
        ("On Friday Quill Tarrant, who owns the mill, left.", "Quill Tarrant", "person"),
        ("He joined the Ministry of the Interior in May.", "Ministry of the Interior", "organisation"),
        ("She wrote to the University of Norfolk twice.", "University of Norfolk", "organisation"),
        ("They met at Larkspur Children's Hospital.", "Larkspur Children's Hospital", "organisation"),
        ("Troops left Belgium in spring.", "Belgium", "place"),
        ("A fire broke out in Tanner Street.", "Tanner Street", "place"),
        ("Many Norwegians stayed at home.", "Norwegians", "group"),
        ("The idea came from @quillmill yesterday.", "@quillmill", "organisation"),
    ],
)
def test_names_and_their_kinds(text: str, name: str, kind: str) -> None:
    assert Found(text).entity(name).kind == kind


@pytest.mark.parametrize("word", ["However", "Efforts", "Meanwhile", "Monday", "Officials", "Speaking"])
def test_a_capital_at_the_head_of_a_sentence_makes_no_name(word: str) -> None:
    assert word not in Found(f"{word} were slow. The road was closed on Monday.").named()


def test_a_word_that_is_a_name_elsewhere_is_one_at_the_head_of_a_sentence() -> None:
    found = Found("The road to Quillby was closed. Quillby is small.")
    assert found.who("Quillby", 1) == "Quillby"


def test_a_headline_in_capitals_names_only_whom_the_text_names() -> None:
    found = Found("The mayor, Edda Holm, resigned. Holm gave no reason.", "Mayor Edda Holm Quits Amid Storm Over Missing Money")
    assert "Edda Holm" in found.named()
    assert not found.named() & {"Quits Amid Storm", "Storm Over Missing Money", "Missing Money", "Storm"}


def test_text_without_capitals_names_roles_only() -> None:
    found = Found("the minister met john smith in paris, police said.")
    assert found.named() == {"minister", "police"}


# --- titles and short forms ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Norwegian Foreign Minister Edda Holm resigned.", "Norwegian Foreign Minister"),
        ("US Secretary of State Edda Holm resigned.", "US Secretary of State"),
        ("Norway's Foreign Minister Edda Holm resigned.", "Norway's Foreign Minister"),
        ("The visitor was then-Secretary of State Edda Holm.", "then-Secretary of State"),
        ("Lt. Gov. Edda Holm resigned.", "Lt. Gov."),
        ("Mayor of Bergen Edda Holm resigned.", "Mayor of Bergen"),
        ("Edda Holm, the Norwegian foreign minister, resigned.", "Norwegian foreign minister"),
        ("Edda Holm, mayor of Bergen, resigned.", "mayor of Bergen"),
        ("Edda Holm, the fleet's press secretary, resigned.", "fleet's press secretary"),
        ("The Norwegian foreign minister, Edda Holm, resigned.", "Norwegian foreign minister"),
        ("A police spokeswoman, Edda Holm, spoke.", "police spokeswoman"),
        ("On Monday former police chief Edda Holm resigned.", "former police chief"),
        ("Rep. Edda Holm (D-Ohio), chairwoman of the panel, spoke.", "chairwoman of the panel"),
    ],
)
def test_an_office_given_to_a_person(text: str, office: str) -> None:
    found = Found(text)
    assert office in found.offices("Edda Holm")
    assert office in found.entity("Edda Holm").titles


def test_the_office_of_a_candidate_is_the_candidacy() -> None:
    found = Found("The opposition candidate for the office of the mayor Edda Holm called the mayor weak. Mayor Tor Vik laughed.")
    assert found.offices("Edda Holm") == ["opposition candidate for the office of the mayor"]
    assert found.who("the mayor", 0) != "Edda Holm"


def test_the_span_of_a_title_mention_is_office_and_name() -> None:
    found = Found("On Monday Norway's Foreign Minister Edda Holm resigned.")
    [title] = found.names.titles
    assert found.scan.article.words(title.span) == "Norway's Foreign Minister Edda Holm"


@pytest.mark.parametrize("short", ["Holm", "Mrs Holm", "Minister Holm", "Ms. Holm"])
def test_a_surname_means_the_one_person_who_bears_it(short: str) -> None:
    assert Found(f"Foreign Minister Edda Holm came. Later {short} left.").who(short) == "Edda Holm"


def test_a_surname_that_two_people_bear_stays_open() -> None:
    found = Found("Edda Holm met Tor Holm at noon. Later Holm left.")
    assert found.who("Holm") is None


def test_the_form_of_address_tells_two_bearers_apart() -> None:
    found = Found("Edda Holm met Victor Holm at noon. Later Mr Holm left and Mrs Holm stayed.")
    assert (found.who("Mr Holm"), found.who("Mrs Holm")) == ("Victor Holm", "Edda Holm")


def test_kin_named_through_another_does_not_take_the_bare_surname() -> None:
    found = Found("Edda Holm resigned. Her husband, Victor Holm, was there. Holm said nothing.")
    assert found.who("Holm") == "Edda Holm"


def test_a_form_of_address_that_does_not_fit_is_somebody_else() -> None:
    found = Found("The speech by Mr. Holm was long. Mr. Holm smiled. The first lady, Edda Holm, was absent.")
    assert found.who("Mr. Holm") != "Edda Holm"


def test_first_names_and_family_names_that_come_first() -> None:
    found = Found("The writer Marki-Zay Peter spoke. Peter, who lives here, left.")
    assert found.who("Peter") == "Marki-Zay Peter"


def test_a_surname_that_is_also_a_title() -> None:
    found = Found("Howard Dean spoke first. Later Dean apologized.")
    assert found.who("Dean") == "Howard Dean"


def test_may_is_a_month_and_a_name() -> None:
    found = Found("Theresa May spoke in May. Later May said that she would stay.")
    assert found.who("May") == "Theresa May"


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("The Port Safety Board (PSB) met. The PSB agreed.", "PSB", "Port Safety Board"),
        ("The PSB met. The Port Safety Board agreed.", "PSB", "Port Safety Board"),
        ("The Transport Ministry met. Later the ministry agreed.", "the ministry", "Transport Ministry"),
        ("Troops left the U.S. and the United States agreed.", "U.S.", "United States"),
    ],
)
def test_short_forms_of_institutions_and_countries(text: str, short: str, full: str) -> None:
    assert Found(text).who(short) == full


# --- roles -----------------------------------------------------------------------------------------------------------


def test_a_role_is_taken_up_by_its_head() -> None:
    found = Found("A senior State Department official told reporters. “It is late,” the official said. Another official agreed.")
    assert found.who("the official") == found.who("A senior State Department official") == "senior State Department official"
    assert found.who("Another official") != "senior State Department official"


@pytest.mark.parametrize(
    "role",
    [
        "the Norwegian prime minister",
        "Norway’s prime minister",
        "the prime minister",
        "the Norwegian leader",
        "the visiting prime minister",
    ],
)
def test_an_office_without_a_name_means_its_one_holder(role: str) -> None:
    assert Found(f"Norwegian Prime Minister Edda Holm came on Monday. Later {role} left.").who(role) == "Edda Holm"


def test_an_office_may_be_named_before_its_holder() -> None:
    text = "He spoke with the visiting Norwegian prime minister. Talks went on. Norwegian Prime Minister Edda Holm was pleased."
    assert Found(text).who("the visiting Norwegian prime minister") == "Edda Holm"


def test_an_office_that_two_people_hold_goes_to_its_country_or_stays_open() -> None:
    text = "Norwegian President Edda Holm met Swedish President Tor Vik. {} left early."
    assert Found(text.format("The Swedish president")).who("The Swedish president") == "Tor Vik"
    assert Found(text.format("The president")).who("The president") is None


def test_somebody_named_beside_an_office_does_not_hold_it_there() -> None:
    text = "Foreign Minister Edda Holm and Foreign Minister Tor Vik came. The minister told Foreign Minister Vik to go."
    assert Found(text).who("The minister") == "Edda Holm"


def test_a_counterpart_is_the_one_official_of_that_country() -> None:
    text = (
        "Norwegian President Edda Holm came. “Good,” Swedish President Tor Vik said at a meeting with his Norwegian counterpart."
    )
    assert Found(text).who("his Norwegian counterpart") == "Edda Holm"


@pytest.mark.parametrize(
    "text",
    [
        "The police station was closed.",
        "The news agency reports that it rained.",
        "A press conference was held.",
        "It came to a head.",
    ],
)
def test_parts_of_compounds_and_verbs_are_no_roles(text: str) -> None:
    roles = [e.name for e in Found(text).names.entities if e.kind in ("role", "group")]
    assert not roles


@pytest.mark.parametrize(
    ("text", "name", "plural"),
    [
        ("Police said so.", "police", True),
        ("Hungarian opposition leaders said so.", "Hungarian opposition leaders", True),
        ("Western countries said so.", "Western countries", True),
        ("A spokesman for the ministry said so.", "spokesman for the ministry", False),
        ("The town’s fire chief said so.", "town’s fire chief", False),
    ],
)
def test_roles_and_groups_by_their_fullest_form(text: str, name: str, plural: bool) -> None:
    assert Found(text).entity(name).plural is plural


# --- pronouns --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("Edda Holm met Victor Vik on Monday. She left early.", "She", "Edda Holm"),
        ("Victor Vik accused Boris Lund of theft. He said the money was gone.", "He", "Victor Vik"),
        ("Victor Vik said he would go.", "he", "Victor Vik"),
        ("“We go,” Victor Vik said. “Now,” he said.", "he", "Victor Vik"),
        ("After his release, Victor Vik went home.", "his", "Victor Vik"),
        ("Victor Vik met Edda Holm. The town knew her.", "her", "Edda Holm"),
        ("Norway denies the plan but says it can act.", "it", "Norway"),
        ("Police came at noon. They left at one.", "They", "police"),
        ("A spokeswoman came. She read a statement.", "She", "spokeswoman"),
        ("Xanq Tarrant, who owns the mill, said he would go.", "he", "Xanq Tarrant"),
    ],
)
def test_pronouns(text: str, word: str, name: str) -> None:
    assert Found(text).who(word) == name


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Norway and Sweden talked. He left.", "He"),
        ("There were Victor Vik and Boris Lund. The police stopped him.", "him"),
        ("Victor Vik met Boris Lund. Vik admired him.", "him"),
        ("Edda Holm spoke. He left.", "He"),
        ("Norway waits. It is clear that winter comes.", "It"),
        ("Edda Holm said: “She will win.”", "She"),
        ("“I go,” said Edda Holm.", "I"),
    ],
)
def test_pronouns_that_stay_open_or_shun_what_cannot_be_meant(text: str, word: str) -> None:
    assert Found(text).who(word) in (None, "Boris Lund")


def test_an_object_is_not_the_subject_of_its_own_clause() -> None:
    assert Found("Victor Vik met Boris Lund. Vik admired him.").who("him") != "Victor Vik"


def test_a_pronoun_does_not_mean_the_phrase_that_it_opens() -> None:
    found = Found("Edda Holm said her daughter was well.")
    assert found.who("her") == "Edda Holm"


# --- laws ------------------------------------------------------------------------------------------------------------


def check(scan: Scan, names: Names) -> None:
    sources = {"text": scan.article.text, "title": scan.article.title}
    order = [(m.span.field != "title", m.span.start, -m.span.end) for m in names.mentions]
    assert order == sorted(order)
    for mention in names.mentions:
        source = sources[mention.span.field]
        assert 0 <= mention.span.start < mention.span.end <= len(source)
        assert mention.head.within(mention.span)
        assert mention.entity is None or 0 <= mention.entity < len(names.entities)
    for title in names.titles:
        assert 0 <= title.span.start < title.span.end <= len(sources[title.span.field])
        assert names.entities[title.entity].kind == "person"
    used = {m.entity for m in names.mentions} | {t.entity for t in names.titles}
    assert set(range(len(names.entities))) <= used


_WORDS = st.sampled_from(
    """Edda Holm Mr. the The a president President of for and who said he She his it “ ” , . ( ) Norway's Norwegian U.S. van
    der al-Bitar
    O'Neil Jr. II MINISTRY Ministry official officials police 's ’ - — \n \n\n 45 May I\u00a0am @x May's d' J.
    counterpart""".split(" ")
)


@settings(max_examples=300)
@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_any_words_give_sound_mentions(text: str) -> None:
    scan = scanned(text, text[:30].replace("\n", " "))
    check(scan, find_names(scan))


@settings(max_examples=150)
@given(st.text(max_size=80))
def test_any_text_gives_sound_mentions(text: str) -> None:
    scan = scanned(text)
    check(scan, find_names(scan))


@pytest.mark.parametrize("path", SEEDS, ids=lambda p: p.name[:3])
def test_the_seeds_give_sound_mentions_twice_the_same(path: Path) -> None:
    scan = scanned(path.read_bytes().decode())
    names = find_names(scan)
    check(scan, names)
    assert names == find_names(scan)


@pytest.mark.parametrize(
    ("seed", "name"),
    [
        ("000", "Vladimir Putin"), ("000", "Volodymyr Zelenskiy"), ("000", "senior State Department official"),
        ("001", "Kremlin"), ("002", "Hungarian opposition leaders"), ("002", "Volodymyr Zelenskyy"),
        ("004", "Marki-Zay Peter"), ("004", "Márton Gyöngyösi"),
    ],
)  # fmt: skip
def test_the_speakers_of_the_seeds_are_named(seed: str, name: str) -> None:
    [path] = [p for p in SEEDS if p.name.startswith(seed)]
    assert name in {e.name for e in find_names(scanned(path.read_bytes().decode())).entities}
