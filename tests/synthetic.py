"""Invented stories with several reports each, for batches of any size: the same number gives the same words."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

BEFORE = "Mar Ost Kett Hesp Vant Lind Selb Dun Arl Brev Cald Farn Gress Hol Ink Jarr Kols Lorn Nev Pell".split()
BEHIND = "low by ering or haven moor mere ford wick stead brook gate holm ness thorpe worth combe hurst ley bridge".split()
FIRST = "Ann Tomas Ruth Piet Mara Jonas Ivy Omar Lena Felix Nora Hugo Iris Viktor Sara Anton".split()
LAST = "Lee Berg Okafor Lansing Quist Feld Tarrant Selim Moss Adeyemi Krantz Dole Farrow Hayek Stroud Venn".split()
OFFICES = ["Mayor", "Fire Chief", "Police Chief", "Governor", "Harbour Master", "Health Minister"]
EVENTS = ["a ferry ran aground", "a warehouse burned down", "a bridge gave way", "a storm cut the power", "a dam overflowed"]
OUTLETS = ["The Courier", "Morning Post Wire", "Harbour Times", "Evening Standard Bearer", "Coast Radio", "The Ledger"]
SAID = [
    "We will rebuild every house that was lost.",
    "Nobody should have to go through such a night again.",
    "The pumps were checked in spring and they worked.",
    "I have never seen the river rise so quickly.",
    "Our crews did all that could be done before dawn.",
]
FILLERS = [
    "Residents of {town} were asked to boil their water until further notice.",
    "Schools in the district stayed closed while inspectors walked through the streets.",
    "Volunteers handed out blankets and tea in the town hall, where several families spent the night.",
    "The road along the shore was open again by noon, though traffic moved slowly.",
    "An inquiry will look at how the alarm was raised and why it took so long.",
    "“It was dark and loud, and then it was quiet,” according to a man who lives by the quay.",
    "“There was no warning at all.” The council did not answer questions about that.",
]


def articles(stories: int, reports: int = 4, characters: int = 1_000, named: bool = True) -> Iterator[dict[str, Any]]:
    """Article rows, story after story; without `named` they carry no story."""
    for story in range(stories):
        for report in range(reports):
            yield _article(story, report, characters, named)


def _article(story: int, report: int, characters: int, named: bool) -> dict[str, Any]:
    of_story, own = random.Random(story), random.Random(f"{story}/{report}")
    town = of_story.choice(BEFORE) + of_story.choice(BEHIND)
    boss, witness = (" ".join(pair) for pair in zip(of_story.sample(FIRST, 2), of_story.sample(LAST, 2), strict=True))
    office, event, killed, hurt = (
        of_story.choice(OFFICES),
        of_story.choice(EVENTS),
        of_story.randint(2, 40),
        of_story.randint(50, 400),
    )
    said = of_story.choice(SAID)
    killed += own.choice([0, 0, 0, 3])
    lines = [
        f"At least {killed} people were killed and {hurt} were injured when {event} in {town} on Tuesday, officials said.",
        f"“{said}” said {office} {boss}." if own.random() < 0.8 else f"{office} {boss} spoke to reporters in {town}. “{said}”",
        f"{witness}, who was there, told {own.choice(OUTLETS)} that {own.randint(20, 90)} houses stood under water.",
        f"{boss} denied that the warnings of engineer number {story} had been ignored.",
    ]
    while sum(map(len, lines)) + 2 * len(lines) < characters:
        filler = own.choice(FILLERS).format(town=town)
        lines.append(f"{filler} Some {own.randint(100, 9_000):,} homes had no power after {own.randint(2, 30)} hours.")
    row = {
        "id": f"s{story:06}-r{report}",
        "title": f"{killed} dead as {event} in {town}, case {story}",
        "source": own.choice(OUTLETS),
        "published": f"2021-{1 + story % 12:02}-{1 + story % 28:02}",
        "text": "\n\n".join(lines)[: max(characters, 400)],
    }
    return {**row, "story": f"story-{story:06}"} if named else row
