"""Made-up reports for Hypothesis: sentences with figures, quotations, speakers and offices, of which any few make an article."""

from __future__ import annotations

from hypothesis import strategies as st

from claimcheck import Article

PEOPLE = ("Ana Ruiz", "Ben Holm", "Carla Novak")
PLACES = ("Norbury", "Eastwick", "Marlow Bay")
THINGS = ("houses", "bridges", "fishing boats")
SAID = (
    "We will rebuild every house before the winter comes.",
    "We will not rebuild every house before the winter comes.",
    "Nobody told us that the dam was about to break.",
    "This is one of the worst storms that the valley has seen.",
    "This is the worst storm that the valley has seen.",
)
FIGURES = st.sampled_from((3, 12, 14, 15, 40, 120, 126, 900, 1_450, 12_000))


def _hedged(figure: int, hedge: str) -> str:
    return f"{hedge} {figure:,}".strip()


FIGURE = st.builds(_hedged, FIGURES, st.sampled_from(("", "", "", "about", "more than", "nearly", "at least")))
SENTENCES = st.one_of(
    st.builds("{} people were injured when the storm hit {}.".format, FIGURE, st.sampled_from(PLACES)),
    st.builds("The storm killed {} people in {}.".format, FIGURE, st.sampled_from(PLACES)),
    st.builds("The storm destroyed {} {} in {}.".format, FIGURE, st.sampled_from(THINGS), st.sampled_from(PLACES)),
    st.builds("The mayor said that {} {} were destroyed.".format, FIGURE, st.sampled_from(THINGS)),
    st.builds("Repairs in {} will cost ${} million.".format, st.sampled_from(PLACES), FIGURES),
    st.builds("“{}” said {}.".format, st.sampled_from(SAID), st.sampled_from(PEOPLE)),
    st.builds("{} said the harbour of {} was closed.".format, st.sampled_from(PEOPLE), st.sampled_from(PLACES)),
    st.builds("{} denied that the harbour of {} was closed.".format, st.sampled_from(PEOPLE), st.sampled_from(PLACES)),
    st.builds("The harbour of {} was closed.".format, st.sampled_from(PLACES)),
    st.builds("{} {} spoke to reporters.".format, st.sampled_from(("Mayor", "Governor", "Fire Chief")), st.sampled_from(PEOPLE)),
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=5, unique=True).map("\n\n".join)


def stories(least: int, most: int) -> st.SearchStrategy[list[Article]]:
    """Lists of so many articles of one story, all of one day."""
    return st.lists(TEXTS, min_size=least, max_size=most, unique=True).map(
        lambda texts: [Article(f"r{n}", text, source=f"Post {n}", published="2024-05-06") for n, text in enumerate(texts)]
    )
