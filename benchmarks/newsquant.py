"""Score the reading of quantities on NewsQuant (Almasian et al. 2023) as its authors score it.

    python benchmarks/newsquant.py DATA.jsonl [--list]

DATA holds one sentence a line: {"text", "quantities": [{"change", "value", "unit", "normalized_unit", "referred_concepts"}]}.
The data is not part of this repository. Micro precision, recall and F1: a value matches within a relative 1e-5; "+unit" asks
for the same normalised unit too ("+unit or surface" also accepts the unit as the sentence writes it), "+change" for the same
sign, and "+concept" for one concept word in common. Each labelled quantity takes one reading, with the same unit where there is
one. What differs by convention, not by reading, is mapped here: dates and ordinals are no quantities there, "thousands" is 1,000
to 10,000, and names of units are its own.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.model import NumberPhrase, Quantity
from claimcheck.quantities.change import direction_of
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.quantities.nouns import ends_phrase, is_participle, singular
from claimcheck.quantities.numbers import find_in
from claimcheck.text.lexemes import Token, tokenize

_UNITS = {
    "percent": "percentage", "pound": "pound-mass", "USD": "dollar", "EUR": "euro", "GBP": "pound sterling",
    "JPY": "japanese yen",
    "ILS": "shekel", "MYR": "malaysian ringgit", "AUD": "australian dollar", "HKD": "hong kong dollar", "CAD": "canadian dollar",
    "CNY": "chinese yuan", "INR": "indian rupee", "DKK": "danish krone", "RUB": "russian ruble", "KRW": "south korean won",
    "NZD": "new zealand "
    "dollar", "SGD": "singapore dollar", "CHF": "swiss franc", "SEK": "swedish krona", "NOK": "norwegian krone",
    "ratio": "-", "penny": "point", "rpm": "revolutions per minute", "foot pound": "foot pound-force",
    "milliampere hour": "milliampere-hour", "ppb": "parts-per-billion", "ppm": "parts-per-million", "HRK": "croatian kuna",
    "time": "count", "pound-mass": "pound-mass", "per mille": "per mille",
}  # fmt: skip
_VAGUE = {"dozens": (12, 120), "scores": (20, 100), "hundreds": (100, 1000), "thousands": (1000, 10_000),
          "millions": (10**6, 10**7),
          "billions": (10**9, 10**10), "trillions": (10**12, 10**13)}  # fmt: skip
_NOT_THERE = frozenset(
    "no nobody none both half-time only sole single lone most majority all a an twice double triple treble no-one "
    "doubled tripled halved "
    "doubling tripling doubles triples several few quadrupled threefold twofold".split()
)
_HEDGES = {">": ">", ">=": ">", "<": "<", "<=": "<", "up to": "<", "~": "~", "nearly": "~"}
_BEST_OF = re.compile(r"\bone of (?:the|his|her|its|their|our|my)\b", re.I)


@dataclass(frozen=True)
class Tag:
    """A quantity in NewsQuant's terms."""

    value: tuple[float, ...]
    unit: str
    surface: str
    change: str
    concepts: frozenset[str]


def tags(text: str) -> list[Tag]:
    """The quantities that claimcheck reads in a sentence, in NewsQuant's terms."""
    phrases = [p for p in find_in(text) if isinstance(p.value, Quantity)]
    return [*_mapped(text, _with_ranges(text, phrases)), *_partitives(text)]


def _partitives(text: str) -> Iterator[Tag]:
    """There, "one of the best screens" is a quantity of one; here it counts nothing."""
    for match in _BEST_OF.finditer(text):
        words = re.match(r"(?: [^\W\d_]+)*?(?: [^\W\d_]+s)\b", text[match.end() :])
        yield Tag(
            (1.0,),
            _normal(words.group().strip()) if words else "-",
            words.group().strip().lower() if words else "",
            "=",
            frozenset({"-"}),
        )


def _with_ranges(text: str, phrases: list[NumberPhrase]) -> list[tuple[NumberPhrase, tuple[float, ...] | None]]:
    """As in "from 240 to 273" is one range there, two levels here."""
    found: list[tuple[NumberPhrase, tuple[float, ...] | None]] = []
    for phrase in phrases:
        if found and found[-1][1] is None:
            before = found[-1][0]
            between = text[before.span.end : phrase.span.start].split()
            lead = text[: before.span.start].split()[-1:]
            if (
                [w.lower() for w in lead] == ["from"]
                and between[-1:] == ["to"]
                and len(between) <= 6
                and "," not in "".join(between)
            ):
                left, right = _value(text, before), _value(text, phrase)
                if left and right and len(left) == len(right) == 1:
                    found[-1] = (phrase, (left[0], right[0]))
                    continue
        found.append((phrase, None))
    return found


def _value(text: str, phrase: NumberPhrase) -> tuple[float, ...] | None:
    value = phrase.value
    if not isinstance(value, Quantity):
        return None
    if value.dimension == "score" and value.base is not None:
        whole = int(value.base)
        rest = int((value.base - whole) * 1000)
        return (float(whole), float(rest)) if rest != whole else None
    words = text[phrase.numeral.start : phrase.numeral.end].lower().replace("-", " ").split()
    if value.hedge == "vague":
        return _vague(words)
    if value.base is not None:
        return (float(value.base),)
    low, high = value.hard.low, value.hard.high
    return (float(low), float(high)) if low is not None and high is not None else None


def _vague(words: list[str]) -> tuple[float, ...] | None:
    if words[-1] not in _VAGUE:
        return None
    low, high = _VAGUE[words[-1]]
    step = {"tens": 10, "hundreds": 100, "dozens": 12, "thousands": 1000}.get(words[0], 1) if len(words) > 1 else 1
    return (float(low * step), float(high * step))


def _mapped(text: str, found: list[tuple[NumberPhrase, tuple[float, ...] | None]]) -> Iterator[Tag]:
    for phrase, values in found:
        value = phrase.value
        if not isinstance(value, Quantity):
            continue
        words = text[phrase.numeral.start : phrase.numeral.end].lower().split()
        if value.dimension == "ordinal" or (words[0] in _NOT_THERE and words[-1] in _NOT_THERE):
            continue
        numbers = values or _value(text, phrase)
        if numbers is None:
            continue
        unit, surface = _unit(text, phrase, value)
        yield Tag(numbers, unit, surface, _change(text, phrase, value), _concepts(text, phrase, value))


def _change(text: str, phrase: NumberPhrase, value: Quantity) -> str:
    """NewsQuant has one sign: a bound or an "about" goes before the direction, and what merely adds has none."""
    words = text[phrase.span.start : phrase.numeral.start].lower().split()
    sign = "<" if "under" in words else _HEDGES.get(value.hedge, "=")
    if sign == "=" and re.search(r"\baverag(?:ed|ing|es)$", text[: phrase.span.start].rstrip().lower()):
        sign = "~"
    adds = (
        any(word in ("another", "additional", "further", "extra") for word in words)
        or "more" in text[phrase.numeral.end : phrase.span.end]
    )
    direction = {"increase": "up", "decrease": "down"}.get("" if adds else phrase.change or "", "")
    return direction if direction and (sign == "=" or value.hedge == "nearly" or sign == "<") else sign


def _unit(text: str, phrase: NumberPhrase, value: Quantity) -> tuple[str, str]:
    """NewsQuant's name of the unit, and the unit's words in the sentence."""
    thing = text[phrase.thing.start : phrase.thing.end] if phrase.thing else ""
    written = text[phrase.numeral.end : phrase.span.end].strip(" -").lower()
    if value.dimension == "age":
        return f"{value.unit} of age", written
    if value.dimension == "score":
        return "-", written
    if value.unit == "ratio":
        return f"% {_normal(thing)}", written
    if value.dimension == "count":
        rate = re.match(r"(?: per | an? )(second|minute|hour|day|week|month|year)\b", text[phrase.span.end :])
        per = f" per {rate[1]}" if rate else ""
        lent = value.unit if value.unit not in ("", "person") else "-"
        return (_normal(thing) + per if thing else lent), thing.lower() + per
    if written.endswith("bhp"):
        return "brake horsepower", written
    parts = value.unit.split(" per ")
    return " per ".join(_UNITS.get(part, part) for part in parts), written


def _normal(thing: str) -> str:
    words = ["good" if word.lower() == "best" else word for word in thing.split() if word.lower() not in FUNCTION]
    if not words:
        return "-"
    last = words[-1] if words[-1].lower() in ("people", "persons") else singular(words[-1].lower())
    return " ".join([*words[:-1], last]).lower()


def _concepts(text: str, phrase: NumberPhrase, value: Quantity) -> frozenset[str]:
    """The words that the quantity is said of, by position alone.

    They are what it measures ("19 per cent of revenue", "a 5 km run") and the two nearest noun groups before it; "-" where there
    are none, as NewsQuant writes where nothing in the sentence carries the quantity.
    """
    tokens = [token for token in tokenize(text) if token.is_word or token.text in ".;:"]
    words: set[str] = set()
    if phrase.thing and value.dimension != "count":
        words |= _content(tokenize(text, phrase.thing.start, phrase.thing.end))
    after = [token for token in tokens if token.start >= phrase.span.end][:6]
    words |= _content(_next_phrase(after))
    for run in _runs_before([token for token in tokens if token.end <= phrase.span.start], 2):
        words |= _content(run)
    return frozenset(words) if words else frozenset({"-"})


def _content(tokens: list[Token]) -> set[str]:
    return {token.text.lower() for token in tokens if token.is_word and token.low not in FUNCTION and not ends_phrase(token.low)}


def _next_phrase(after: list[Token]) -> list[Token]:
    """The noun phrase right behind, through one preposition."""
    lead = 0
    while (
        lead < len(after)
        and lead < 3
        and after[lead].low in ("of", "in", "for", "on", "from", "the", "a", "an", "its", "their", "his", "her", "at")
    ):
        lead += 1
    end = lead
    while end < len(after) and after[end].is_word and not ends_phrase(after[end].low):
        end += 1
    return after[lead:end]


def _runs_before(before: list[Token], most: int) -> list[list[Token]]:
    """The nearest noun groups before, of one clause: unbroken runs of words that are neither verbs nor function words."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    for token in reversed(before):
        inside = token.is_word and token.low not in FUNCTION and not ends_phrase(token.low) and direction_of(token.low) is None
        if inside and not (is_participle(token.low) and not current):
            current.insert(0, token)
            continue
        if current:
            runs.append(current)
            current = []
        if len(runs) == most or token.text in ";:":
            return runs
    return [*runs, current] if current else runs


# --- scoring, as published ------------------------------------------------------------------------------------------------


def gold_value(written: str) -> tuple[float, ...]:
    """A value or range as the data writes it."""
    if "E" not in written and not written.startswith("-") and "-" in written:
        low, high = written.split("-")[:2]
        return float(low), float(high)
    return (float(written),)


def close(left: tuple[float, ...], right: tuple[float, ...]) -> bool:
    """Whether two values are equal within a relative 1e-5."""
    return len(left) == len(right) and all(abs(a - b) <= 1e-8 + 1e-5 * abs(b) for a, b in zip(left, right, strict=True))


def score(rows: list[dict[str, object]], listing: bool) -> Counter[str]:
    """Counts of gold quantities, of ours, and of what matches."""
    n: Counter[str] = Counter()
    for row in rows:
        text = str(row["text"])
        gold = sorted(row["quantities"], key=lambda q: q["normalized_unit"])  # type: ignore[call-overload]
        ours = sorted(tags(text), key=lambda t: t.unit)
        n["gold"] += len(gold)
        n["ours"] += len(ours)
        lines = _score_one(gold, ours, n)
        if listing and lines:
            print(text)  # noqa: T201
            print("\n".join("      " + line for line in lines))  # noqa: T201
    return n


def _score_one(gold: list[dict[str, str]], ours: list[Tag], n: Counter[str]) -> list[str]:
    left, lines, found = list(ours), [], set()
    for quantity in gold:
        value = gold_value(quantity["value"])
        same = [t for t in left if close(value, t.value)]
        unit = quantity["normalized_unit"].lower()
        match = next((t for t in same if t.unit == unit), None) or next(iter(same), None)
        if match is None:
            lines.append(f"MISSED {quantity}")
            continue
        left.remove(match)
        found.add(match)
        n["value"] += 1
        n["unit"] += match.unit == unit
        n["surface"] += match.unit == unit or match.surface == quantity["unit"].lower()
        n["change"] += match.change == quantity["change"]
        words = {word.lower() for word in re.split(r"[,\s]+", quantity["referred_concepts"])}
        n["concept"] += bool(words & match.concepts)
        if match.unit != unit:
            lines.append(f"UNIT   {quantity['unit']!r} {unit!r} ours {match.unit!r} {match.surface!r}")
        if match.change != quantity["change"]:
            lines.append(f"CHANGE {value} {quantity['change']} ours {match.change}")
        if not words & match.concepts:
            lines.append(f"CONCPT {value} {quantity['referred_concepts']} ours {sorted(match.concepts)}")
    lines += [f"EXTRA  {t.value} {t.unit} {t.change}" for t in left]
    return lines


def main() -> None:
    """Print precision, recall and F1 of each measure."""
    paths = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(paths) != 1:
        sys.exit(__doc__)
    rows = [json.loads(line) for line in Path(paths[0]).read_text(encoding="utf-8").splitlines() if line.strip()]
    n = score(rows, "--list" in sys.argv)
    print(f"{len(rows)} sentences, {n['gold']} quantities, {n['ours']} read")  # noqa: T201
    for key, name in (
        ("value", "value"),
        ("unit", "+unit"),
        ("surface", "+unit or surface"),
        ("change", "+change"),
        ("concept", "+concept"),
    ):
        precision, recall = n[key] / max(1, n["ours"]), n[key] / max(1, n["gold"])
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        print(f"{name:18} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}")  # noqa: T201


if __name__ == "__main__":
    main()
