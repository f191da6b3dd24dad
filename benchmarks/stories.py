"""Made-up stories of any size for measuring speed: reports of one event whose figures differ here and there."""

# ruff: noqa: S311

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Sequence

from claimcheck.model import Article, Claim
from claimcheck.rules_reader import read_all

Story = tuple[tuple[Article, ...], tuple[Claim, ...]]

TOWNS = "Alder Birch Cedar Dogwood Elder Fir Ginkgo Hazel Ivy Juniper Larch Maple Oak Pine Rowan Spruce Thorn Willow Yew".split()
NAMES = (
    "Adler Brandt Castro Duval Ekman Ferrara Grant Holm Ibsen Jansen Keller Lund Moreau Novak Ortega Petrov Quist Rossi".split()
)
THINGS = (
    "houses bridges trucks schools boats engines tents farms shops trains cars barges wells cranes pumps towers mills".split()
)
HAPPENING = "flood fire storm landslide explosion collapse".split()


def article(story: int, report: int, sentences: int, rng: random.Random) -> Article:
    """One report; `rng` decides which figures differ from those of the other reports of its story."""
    own = random.Random(story)
    town, happening = f"{own.choice(TOWNS)}ville", own.choice(HAPPENING)
    lines = [f"The {happening} hit {town} on March {own.randint(1, 28)}."]
    for number in range(sentences):
        said = own.choice(NAMES)
        figure = own.randint(12, 9_000) + rng.choice([0, 0, 0, own.randint(1, 500)])
        thing = THINGS[number % len(THINGS)]
        street = f"{NAMES[number % len(NAMES)]}{TOWNS[(number * 7 + story) % len(TOWNS)].lower()} district {number}"
        lines.append(
            (
                f"The {happening} destroyed {figure:,} {thing} in the {street}.",
                f"At least {figure} people were injured in the {street}, police said.",
                f"“We counted {figure} {thing} after the {happening},” said Mayor Ana {said} of the {street}.",
                f"Repairs in the {street} will cost ${figure / 10:.1f} million, according to engineer Ben {said}.",
            )[number % 4]
        )
    text = "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3))
    name = f"{story:07}-{report}"
    return Article(
        name, text, f"{happening.title()} in {town}", f"Post {report}", f"2024-03-{28 + report % 3}", story=f"{story:07}"
    )


def story(number: int, reports: int, sentences: int, seed: int = 1) -> Story:
    """The articles of one story and what the rules read in them."""
    rng = random.Random(f"{seed} {number}")
    articles = tuple(article(number, report, sentences, rng) for report in range(reports))
    return articles, tuple(claim for reading in read_all(articles) for claim in reading.claims)


def copies(
    models: Sequence[tuple[tuple[Article, ...], tuple[Claim, ...]]], first: int, many: int
) -> Iterator[tuple[list[Article], list[Claim]]]:
    """`many` stories, each a copy of one of the models under ids of its own: reading a million claims anew would take long."""
    for number in range(first, first + many):
        articles, claims = models[number % len(models)]
        name = {a.id: f"s{number:07}-{at}" for at, a in enumerate(articles)}
        yield (
            tuple(dataclasses.replace(a, id=name[a.id], story=f"s{number:07}") for a in articles),
            tuple(dataclasses.replace(c, article=name[c.article]) for c in claims),
        )
