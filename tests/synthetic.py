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
    "Residents of {town} were asked to boil their water until further notice, and {n} tankers brought more from the hills.",
    "Schools in the district stayed closed while {n} inspectors walked through the streets.",
    "Volunteers handed out blankets and tea in the town hall, where {n} families spent the night.",
    "The road along the shore was open again by noon, though traffic moved slowly for {n} miles.",
    "An inquiry with {n} members will look at how the alarm was raised and why it took so long.",
    "“It was dark and loud, and then it was quiet,” according to a man who lives by the quay.",
    "“There was no warning at all.” The council did not answer questions about that.",
    "Some {n} homes had no power, the grid operator said, and crews worked to bring it back.",
    "The hospital called in {n} nurses from their holidays and put off operations that could wait.",
    "A collection in the churches brought {n} dollars, which will go to those who lost their shops.",
    "The last time anything like it was seen here, {n} years ago, the market square was rebuilt.",
    "Insurers expect {n} claims in the next weeks and have opened an office by the station.",
    "The army sent {n} soldiers with pumps, sandbags and field kitchens.",
    "Trains were late by {n} minutes, and buses ran in their place between the two bridges.",
    "Farmers lost {n} sheep on the low meadows, their association said.",
    "A school choir that was on its way home slept in a hotel with {n} beds.",
    "Experts from the university took {n} samples of soil and will publish what they find.",
    "The library moved {n} books to its upper floor before the cellar filled.",
    "Police counted {n} cars that had been left on the motorway and towed them away.",
    "The football match was put off; {n} tickets can be given back at the gate.",
    "In the harbour {n} yachts broke loose and were caught by tugs before they reached the pier.",
    "The region has asked the ministry for {n} tents, and expects an answer this week.",
    "A petition for a higher wall had {n} signatures by the evening.",
    "The weather service had put out {n} warnings since the weekend, the last of them at midnight.",
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
    order = own.sample(FILLERS, len(FILLERS))
    while sum(map(len, lines)) + 2 * len(lines) < characters:
        lines.append(order[len(lines) % len(order)].format(town=town, n=own.randint(3, 90)))
    row = {
        "id": f"s{story:06}-r{report}",
        "title": f"{killed} dead as {event} in {town}, case {story}",
        "source": own.choice(OUTLETS),
        "published": f"2021-{1 + story % 12:02}-{1 + story % 28:02}",
        "text": "\n\n".join(lines)[: max(characters, 400)],
    }
    return {**row, "story": f"story-{story:06}"} if named else row
