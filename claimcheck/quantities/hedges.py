"""Find the words that hedge a number: more than, nearly, about, up to, or so."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.text.lexemes import Token, joined

# Signs: ">" more than, ">=" at least, "<" less than, "<=" at most, "nearly" just under, "up to" a ceiling that is approached,
# "~" about, "=" exactly or no hedge of size ("only", "a record"). Classes after Ferson et al. 2015 and Nouwen 2010.
_BEFORE_WORDS = {
    ">": "more than, over, above, upwards of, upward of, in excess of, exceeding, exceeded, exceeds, exceed, beyond, "
    "greater than, "
    "higher than, larger than, bigger than, longer than, older than, north of, well over, just over, slightly over, a "
    "little over, "
    "far more than, well above, just above, slightly more than, a little more than, just more than, little more than, "
    "considerably more than, significantly more than, much more than, even more than, topping, topped, tops, "
    "surpassing, surpassed, "
    "surpasses, more then, over than, better than, heavier than, taller than, comfortably over, way over, way more than, "
    "more of, surpass, well in excess of, further than, faster than, past, passing, not less than a, "
    "mehr als, über, plus de, más de",
    ">=": "greater than or equal to, more than or equal to, equal to or more than, equal to or greater than, at least, "
    "no fewer than, no less than, not fewer than, not less than, a minimum of, minimum of, at the very least, "
    "at a minimum, anything from, as low as, mindestens, wenigstens, au moins, al menos, por lo menos",
    "<": "less than, fewer than, under, below, short of, lower than, smaller than, shorter than, younger than, well under, "
    "just over under, well below, slightly below, far less than, far fewer than, much less than, south of, "
    "slightly less than, inside, within, lighter than, slower than, cheaper than, a little less than, sub -, barely under, "
    "weniger als, moins de, menos de",
    "<=": "less than or equal to, fewer than or equal to, equal to or less than, at most, no more than, not more than, "
    "a maximum of, maximum of, at the most, no greater than, no higher than, no longer than, "
    "not exceeding, never more than, capped at, limited to, a limit of, a ceiling of, höchstens, tout au plus, como máximo",
    "nearly": "nearly, almost, just under, close to, just below, just short of, not quite, approaching, nearing, "
    "pushing, shy of, "
    "slightly under, a little under, nigh on, coming up to, verging on, well nigh, very nearly, nearly about, close on, "
    "beinahe, presque, casi",
    "up to": "up to, as many as, as much as, as high as, as long as, as few as, as little as, upto, anything up to, "
    "potentially up to, bis zu, jusqu'à, jusqu’à, hasta",
    "~": "about, around, some, roughly, approximately, approx, approx ., circa, ca, ca ., c ., an estimated, estimated, "
    "estimated at, in the region of, in the order of, on the order of, somewhere around, somewhere near, something "
    "like, give or take, "
    "~, ≈, ∼, more or less, or so, an estimated total of, "
    "an approximate, the best part of, the better part of, in the vicinity of, in the neighborhood of, "
    "in the neighbourhood of, near, like, every bit of, barely, ungefähr, rund, etwa, environ, unos, unas, knapp, fast, près de, "
    "cerca de, alrededor de, aproximadamente",
    "=": "an average of, an average, exactly, precisely, only, just, merely, a mere, a total of, total of, a record, a "
    "whopping, a staggering, a massive, a further, "
    "another, an additional, additional, a combined, a full, fully, a whole, no, all, the full, all of, a paltry, a "
    "meagre, a meager, "
    "a reported, a grand total of, a mammoth, a hefty, a cool, a tidy, a mere, a huge, a good, a solid, a stunning, an "
    "astonishing, an "
    "astounding, an extra, a healthy, a modest, a minimum, a maximum, a stand - out, an incredible, an impressive, the "
    "equivalent of, "
    "the sum of, an unprecedented, a cumulative, an overall, an eye - watering, a measly",
}
_AFTER_WORDS = {
    ">=": "or more, or over, or above, or greater, or higher, and above, and over, and up, and counting, upwards, or "
    "better, at least, "
    "or longer, or older, at minimum, plus, +, - plus, - strong plus, minimum, at a minimum, or even more",
    "<=": "or less, or fewer, or under, or below, or lower, and under, and below, at most, tops, max, maximum, or "
    "younger, at the most",
    "~": "or so, or thereabouts, - odd, odd, - ish, - something, give or take, approximately, more or less, roughly, -ish",
}
_ORDER = ("=", "~", ">", ">=", "<", "<=", "nearly", "up to")


def _phrases(table: dict[str, str]) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for sign in _ORDER:
        for phrase in table.get(sign, "").split(","):
            if phrase.strip():
                found.setdefault(tuple(phrase.split()), sign)
    return found


_BEFORE = _phrases(_BEFORE_WORDS)
_AFTER = _phrases(_AFTER_WORDS)
_LAST_WORDS = frozenset(phrase[-1] for phrase in _BEFORE)
_FIRST_WORDS = frozenset(phrase[0] for phrase in _AFTER)
_LONGEST = max(map(len, _BEFORE))
_INCREMENTS = frozenset({("another",), ("an", "additional"), ("additional",), ("a", "further"), ("an", "extra")})
# "a row over two flags", "control over three provinces": "over" there is a preposition.
_OVER_NOUNS = frozenset(
    "row dispute disputes rows argument arguments debate debates fight fights battle control concern concerns fears fear anger "
    "outrage protest protests questions doubts tension tensions power jurisdiction victory win wins lead advantage triumph clash "
    "clashes flew fly flying hangs hung looms presided presides preside spread watch ruled rules rule handed hand took "
    "taken take "
    "taking talks deal meeting negotiations charged arrested sued suing trial flown passed passing sovereignty oversight".split()
)
_LASTING = frozenset(
    "for in after of is was are were be been being take takes took taken taking last lasts lasted lasting spend spends "
    "spent spending since "
    "than wait waited waiting serve served serving within about jailed every".split()
)
_PERIODS = frozenset("second minute hour day night week fortnight month quarter year decade century weekend".split())


@dataclass(frozen=True, slots=True)
class Hedge:
    """A hedge: its sign, the tokens that it takes (`first` to the number), and whether it adds to something ("another")."""

    sign: str
    first: int
    adds: bool = False


def hedge_before(tokens: list[Token], index: int, floor: int, unit: str | None) -> Hedge:
    """The hedges that end right before the token, back to `floor` at most; several are read together ("well over", "just about").

    `unit` is the number's unit: over a period "over" is a hedge only where something lasts ("for over three years",
    but "increase by 100,000 over three years").
    """
    sign, first, adds = "=", index, False
    while first > floor:
        found = _ends_at(tokens, first, floor)
        if found is None:
            break
        start, said = found
        if not _is_hedge(tokens, start, first, unit, floor):
            break
        words = tuple(token.low for token in tokens[start:first])
        adds = adds or words in _INCREMENTS
        if said != "=" and sign in ("=", "~"):
            sign = said
        first = start
    return Hedge(sign, first, adds)


def _ends_at(tokens: list[Token], index: int, floor: int) -> tuple[int, str] | None:
    if tokens[index - 1].low not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, index - floor), 0, -1):
        sign = _BEFORE.get(tuple(token.low for token in tokens[index - length : index]))
        if sign:
            return index - length, sign
    return None


def _is_hedge(tokens: list[Token], start: int, last: int, unit: str | None, floor: int) -> bool:
    """Whether the words are a hedge where they stand, not a preposition."""
    if last - start > 1:
        return tokens[start].low != "more" or tokens[last - 1].low != "of" or tokens[last].is_number
    word, before = tokens[start].low, tokens[start - 1].low if start else ""
    if word in ("over", "under", "within", "past", "inside", "near", "beyond"):
        if before in _OVER_NOUNS:
            return False
        if unit in _PERIODS:
            return _lasts(tokens, start, last) if word == "over" else word == "under"
        return word in ("over", "under")
    if word in ("no", "all", "like", "fast", "estimated"):
        return word == "estimated"
    if word == "about" or word == "around":
        return before not in (
            "talk",
            "talked",
            "talking",
            "asked",
            "question",
            "questions",
            "concerns",
            "worried",
            "all",
            "concern",
        )
    return not (word == "c" or (word == "tops" and before in ("the", "of")))


def _lasts(tokens: list[Token], start: int, last: int) -> bool:
    """Whether "over" before a period says how long something lasts."""
    before = tokens[start - 1].low if start else ""
    if before in _LASTING or not before:
        return True
    after = [token.low for token in tokens[last : last + 5]]
    return any(word in ("ago", "old", "earlier", "later", "after", "before", "long", "late") for word in after[2:4])


def hedge_after(tokens: list[Token], index: int) -> tuple[str, int] | None:
    """The hedge that begins at the token ("or more", "-odd", "+") and where it ends, or None."""
    if index >= len(tokens) or tokens[index].low not in _FIRST_WORDS:
        return None
    for length in (4, 3, 2, 1):
        window = tokens[index : index + length]
        sign = _AFTER.get(tuple(token.low for token in window)) if len(window) == length else None
        if sign is None or (window[0].text in "+-" and not joined(tokens[index - 1], window[0])):
            continue
        if window[0].low == "odd" and len(tokens) > index + 1 and not tokens[index + 1].is_word:
            continue
        if index + length < len(tokens) and tokens[index + length].low == "than":
            continue
        if length == 2 and window[0].low == "and" and _more_follows(tokens, index + length):  # "24 dead and over 200 hurt"
            continue
        if window[-1].low in ("plus", "max", "maximum", "minimum", "tops", "upwards") and _more_follows(tokens, index + length):
            continue
        return sign, index + length
    return None


def _more_follows(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and (
        tokens[index].is_number or tokens[index].low in ("a", "the", "an") or tokens[index].text in "$£€"
    )
