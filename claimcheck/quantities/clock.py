"""Times of day: where a text names one, and the minutes of the day that its wording allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.model import Article, Interval, NumberPhrase, Quantity, Span

DAY = 24 * 60
_ZONES = (
    r"GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|JST|"
    r"IST|AEST|AEDT|HST|local(?:\ time)?"
)
_CLOCK = re.compile(
    rf"""
    (?:(?P<hedge>\b(?:just|shortly|soon|a\ little|moments)\ (?:after|past|before)|
        \b(?:at\ )?(?:around|about|approximately|roughly)|\bbefore|\bafter|\bby|\bat|\b(?:some\ time\ )?between)\ )?
    (?P<at>
        (?P<word>\b(?:noon|midday|midnight)\b)
      | (?<![\w.,:$£€])(?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\ ?(?P<half>[ap]\.?\ ?m\b\.?)(?:\ (?P<zone1>{_ZONES})\b)?
      | (?<![\w.,:$£€])(?P<hour2>[01]?\d|2[0-3])[:.](?P<minute2>[0-5]\d)(?:\ ?(?:hours|hrs))?(?:\ (?P<zone2>{_ZONES})\b)
      | (?<![\w.,:$£€])(?P<hour3>[01]\d|2[0-3])(?P<minute3>[0-5]\d)\ ?(?:(?P<zone3>{_ZONES})\b|hours\b|hrs\b)
      | (?<=\bat\ )(?P<hour4>[01]?\d|2[0-3]):(?P<minute4>[0-5]\d)(?![\d:])
    )
    """,
    re.X | re.I,
)
_HOUR = re.compile(r"\d|noon|mid(?:day|night)", re.I)
"""What every time of day holds."""
_STAMP = re.compile(r"(?:\b(?:updated?|posted|published|modified)\b[^.]{0,14}|[-|•*]\s*)$", re.I)
_ROOM = {"after": (0, 20), "past": (0, 20), "before": (-20, 0), "about": (-15, 15)}


def find_times(article: Article, sentences: tuple[Span, ...]) -> Iterator[NumberPhrase]:
    """A phrase for every time of day inside the given sentences, in their order; value in minutes after midnight."""
    for sentence in sentences:
        sentence_text = article.words(sentence)
        if not _HOUR.search(sentence_text):
            continue
        for match in _CLOCK.finditer(sentence_text):
            value = _value(match)
            if value is not None and not _STAMP.search(sentence_text[max(0, match.start() - 20) : match.start()]):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                at = Span(sentence.start + match.start("at"), end, sentence.field)
                yield NumberPhrase(Span(start, end, sentence.field), at, value)


def _value(match: re.Match[str]) -> Quantity | None:
    minutes = _minutes(match)
    if minutes is None:
        return None
    hedge = (match["hedge"] or "").lower()
    zone = (match["zone1"] or match["zone2"] or match["zone3"] or "").upper()
    unit = "time" if not zone else "time local" if zone.startswith("LOCAL") else f"time {zone}"
    sign, room = _reading(hedge)
    soft = 5 if minutes % 5 == 0 else 0
    low, high = Decimal(minutes + room[0]), Decimal(minutes + room[1])
    return Quantity(Interval(low, high), Interval(low - soft, high + soft), unit, "time", sign, Decimal(minutes))


def _reading(hedge: str) -> tuple[str, tuple[int, int]]:
    """The hedge as a sign and the minutes it allows on either side."""
    last = hedge.rpartition(" ")[2]
    if last in {"around", "about", "approximately", "roughly"}:
        return "~", _ROOM["about"]
    if hedge.startswith(("just", "shortly", "soon", "a little", "moments")):
        return "~", _ROOM[last]
    if last in {"before", "by"}:
        return "<", (-DAY, 0)
    if last in {"after"}:
        return ">", (0, DAY)
    return "=", (0, 0)


def _minutes(match: re.Match[str]) -> int | None:
    """Minutes after midnight, None for no time of day ("45 pm")."""
    if match["word"]:
        return 0 if match["word"].lower() == "midnight" else 12 * 60
    hour = int(match["hour"] or match["hour2"] or match["hour3"] or match["hour4"])
    minute = int(match["minute"] or match["minute2"] or match["minute3"] or match["minute4"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0].lower() == "p" else 0)
    return hour * 60 + minute
