"""Made-up reports for Hypothesis: sentences of every kind that the rules compare, of which any few make an article."""

from __future__ import annotations

from itertools import product
from string import Formatter

from hypothesis import strategies as st

from claimcheck import Article

FIGURES = (1, 3, 12, 14, 15, 40, 120, 126, 900, 1_450, 12_000)
HEDGES = ("", "", "about", "more than", "nearly", "at least", "up to", "fewer than")
VAGUE = ("twelve", "dozens of", "several", "no", "between 10 and 15", "10 to 15")
SLOTS: dict[str, tuple[object, ...]] = {
    "person": ("Ana Ruiz", "Ben Holm", "Carla Novak"),
    "speaker": ("Ana Ruiz", "Mayor Ana Ruiz", "Ruiz", "Ben Holm", "the mayor", "a spokesman for the mayor", "the police", "he"),
    "place": ("Norbury", "Eastwick", "Marlow Bay"),
    "thing": ("houses", "bridges", "fishing boats"),
    "source": ("the police", "the hospital", "the mayor", "the Norbury Post"),
    "office": ("Mayor", "Governor", "Fire Chief", "Former Mayor", "Deputy Mayor"),
    "figure": tuple(f"{hedge} {figure:,}".strip() for figure, hedge in product(FIGURES, HEDGES)) + VAGUE,
    "number": (3, 12, 14, 15, 40, 120, 126, 900),
    "small": ("two", "three", 4, 6, "a third of the", "some"),
    "money": ("$3 million", "$3.2 million", "£3 million", "€5 million", "5 million euros", "$5bn", "about $3 million"),
    "length": ("300 metres", "984 feet", "340 metres", "12 miles", "19 kilometres", "20 miles"),
    "area": ("400 acres", "162 hectares", "240 hectares"),
    "warmth": ("30 degrees Celsius", "86 degrees Fahrenheit", "25 degrees Celsius"),
    "side": ("north", "south", "north-east"),
    "age": (31, 46, 64),
    "clock": ("6.10am", "6.02am", "7:37 am local time", "0737 GMT", "7:37 am EST", "6:37 am CST", "about 7:40 am", "noon"),
    "day": (
        "Monday, March 4, 2024",
        "Tuesday, March 4, 2024",
        "March 4",
        "March 5, 2024",
        "Sunday",
        "March 2024",
        "2019",
        "2021",
    ),
    "term": ("two hours", "120 minutes", "three weeks", "a month", "32 days", "nearly six weeks", "two years"),
    "share": ("40 percent", "62 percent", "about 40 percent", "4.3 percent", "4 percent", "half", "a third"),
    "rank": ("first", "third", "fourth", "15th"),
    "said": (
        "We will rebuild every house before the winter comes.",
        "We will not rebuild every house before the winter comes.",
        "We will rebuild every house … before the winter comes.",
        "We may rebuild every house before the winter comes, and we will pay for it.",
        "We will rebuild every house [in the valley] before the winter comes.",
        "Nobody told us that the dam was about to break.",
        "Nobody told us that the old dam above the town was about to break.",
        "This is one of the worst storms that the valley has seen.",
        "This is the worst storm that the valley has seen.",
        "This is, without doubt, the worst storm the valley ever saw.",
    ),
    "fact": (
        "the harbour of Norbury was closed",
        "the harbour of Norbury was open on Sunday",
        "the old ferry hit the northern pier at full speed",
        "the council is still awaiting answers from Eastwick",
        "the council received the answers from Eastwick",
        "the owner ordered the crew to burn the letters of the harbour board",
    ),
}
TEMPLATES = """
{figure} people were injured when the storm hit {place}.
The storm killed {figure} people in {place}.
The storm killed {figure} people.
{figure} people were killed, including the gunman, {source} said.
The gunman killed {figure} people.
The death toll of the storm rose to {number}.
Initially {figure} people were said to be missing in {place}.
The storm destroyed {figure} {thing} in {place}.
The mayor said that {figure} {thing} were destroyed.
The storm injured {number} people, {source} said.
According to {source}, {figure} people were injured by the storm.
Officials plan to move {figure} people from {place}.
Police arrested {figure} protesters in {place}.
Repairs in {place} will cost {money}.
The storm caused damage of {money}.
The town paid {money} for the old mill.
The bridge is {length} long.
The ferry sank {length} {side} of {place}.
The fire burned {area} of forest.
The temperature reached {warmth} in the town.
{person}, {age}, was hurt.
The {age}-year-old {person} was hurt.
The ferry crash happened at {clock}.
Firefighters were called to the ferry crash at {clock}.
The trial opened on {day}.
The bridge was built in {day}.
The search lasted for {term}.
The mill bridge has been shut to lorries since 4 April.
The mill bridge has been shut to lorries for {term}.
{share} of voters backed the mayor.
Turnout was {share}.
Shares of the ferry company fell {share} on Monday.
It was the {rank} ferry accident of the year.
The ferry carried {number} passengers and {number} crew members.
There were {figure} people on board the ferry.
Four people were seriously injured in the crash while {number} others were slightly hurt.
{number} people were injured in the crash.
The order expands the fleet by {number} sailors, bringing the total to {number}.
The fleet has {figure} sailors now.
The storm destroyed {small} houses.
“{said}” said {speaker}.
{speaker} said: “{said}”
“{said}” {speaker} told reporters on {day}.
{speaker} said {fact}.
{speaker} denied that {fact}.
It was reported that {fact}, according to {source}.
On Sunday {fact}.
Reportedly {fact}.
{fact}, {source} said.
{office} {person} spoke to reporters.
{person}, the {office} of {place}, spoke to reporters.
""".strip().splitlines()


def _filled(template: str) -> st.SearchStrategy[str]:
    """Sentences of one template: each slot filled by itself, with a capital where a sentence begins."""
    pieces = [(words, slot) for words, slot, _, _ in Formatter().parse(template)]
    slots = [st.sampled_from(SLOTS[slot]) for _, slot in pieces if slot]

    def fill(chosen: tuple[object, ...]) -> str:
        given = iter(chosen)
        text = "".join(words + (str(next(given)) if slot else "") for words, slot in pieces)
        return text[:1].upper() + text[1:]

    return st.tuples(*slots).map(fill)


def texts(templates: tuple[str, ...] | list[str], most: int = 5) -> st.SearchStrategy[str]:
    """Texts of a few sentences, one of a template: no report tells one thing twice."""
    chosen = st.lists(st.sampled_from(templates), min_size=1, max_size=most, unique=True)
    return chosen.flatmap(lambda rows: st.tuples(*map(_filled, rows))).map("\n\n".join)


SENTENCES = st.sampled_from(TEMPLATES).flatmap(_filled)
TEXTS = texts(TEMPLATES)
TITLES = st.sampled_from(
    ("", "", "", "Storm kills 12 in Norbury", "Storm: 15 dead", "Ferry hits pier", "Mayor: dam “about to break”")
)
DAYS = st.sampled_from(("2024-05-06", "2024-05-06", "2024-05-07", "2024-05-07T18:30", "2024-05-20", None))


def stories(least: int, most: int) -> st.SearchStrategy[list[Article]]:
    """Lists of so many articles of one story, no two with the same text; they tell of a few things, each in its own words."""

    def reports(templates: list[str]) -> st.SearchStrategy[list[tuple[str, str, str | None]]]:
        rows = st.tuples(texts(templates), TITLES, DAYS)
        return st.lists(rows, min_size=least, max_size=most, unique_by=lambda row: row[0])

    things = st.lists(st.sampled_from(TEMPLATES), min_size=1, max_size=6, unique=True)
    return things.flatmap(reports).map(
        lambda found: [Article(f"r{n}", text, title, f"Post {n}", day) for n, (text, title, day) in enumerate(found)]
    )
