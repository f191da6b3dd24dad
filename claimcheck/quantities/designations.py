"""Tell numbers that are names, clock times or addresses from numbers that count: "Boeing 737", "G7", "7:37 AM", "Article 5"."""

from __future__ import annotations

from claimcheck.quantities.counted import counted
from claimcheck.quantities.months import month_at
from claimcheck.quantities.noun_lexicon import FUNCTION
from claimcheck.text.lexemes import DASHES, Token, joined

# Words before a number that make it a name or a label.
_LABELS = frozenset(
    "article articles chapter section sections title clause paragraph para amendment act appendix annex schedule rule "
    "rules regulation "
    "resolution protocol order form page pages figure fig table volume vol part episode season verse line psalm "
    "channel studio radio bbc itv cnn route highway interstate motorway road autobahn flight train platform pier gate "
    "terminal runway "
    "track lane exit junction room suite apartment apt flat unit building block floor ward bay berth dock lot hangar court cell "
    "boeing airbus apollo soyuz falcon ariane shuttle iphone ipad galaxy pixel windows android ios macos playstation "
    "xbox model series type "
    "class mark mk version release build edition formula group pool division league tier level grade stage phase "
    "category cat round game "
    "match test heat leg set quarter lap hole seed week day night step option plan area zone sector district precinct region "
    "pm2 covid sars h1n1 omega vitamin resolution number no nos num nr nº № # us-route a-level gcse world-war war unsc "
    "bus tram line squadron battalion regiment brigade company platoon u-boat hull ship room box bin isbn issn tel "
    "phone fax ext code id "
    "fortune ftse nikkei dax cac ref case docket invoice serial lottery image photo picture slide".split()
)
_COUNTABLE_LABELS = frozenset("day week night game match set lap leg round quarter number order test".split())
_LABEL_VERBS = frozenset(
    "build release train form order block stage track ship box rule exit plan seed test match share page board".split()
)
"""Labels that are verbs too, and whose number counts where its noun follows: "to release 40 prisoners", not "release 2.1"."""
_ABBREVIATED_LABELS = frozenset("no nos nr vol fig art pt ch".split())
_MONEY_LETTERS = frozenset("x usd eur gbp rs rm ps e p us aud cad inr hk sek chf".split())
_PICTURES = frozenset("image photo picture slide caption page gallery video figure".split())
_DECADES_OF_LIFE = frozenset("his her their my our your the early mid late -".split())
_ZONES = frozenset("gmt utc edt est cdt cst mdt mst pdt pst bst cet cest ist jst msk wib".split())
_NOT_NAMES_BEFORE = frozenset(
    "about some over nearly almost around roughly at least up to more than only just all another least most".split()
)


def clock_at(tokens: list[Token], index: int) -> int | None:
    """Where the clock time that begins at the token ends ("7:37 AM", "6.10am", "0737 GMT", "5 o'clock", "13:18"), or None."""
    token = tokens[index]
    if not token.is_number:
        return None
    last = _minutes(tokens, index)
    shape = last > index + 1
    plain = len(token.text) <= 2 or (len(token.text) in (4, 5) and (token.text.isdigit() or "." in token.text))
    if not shape and not plain:
        return None
    suffix = _half_day(tokens, last)
    if suffix:
        return suffix
    following = tokens[last].low if last < len(tokens) else ""
    if following == "o'clock" or (following in _ZONES and (shape or len(token.text) == 4)):
        return last + 1
    return last if shape else None


def _minutes(tokens: list[Token], index: int) -> int:
    """Where "13:18" or "13:18:05" ends; one token on where no minutes follow."""
    last = index + 1
    while last + 1 < len(tokens) and last < index + 5 and tokens[last].text in ":h" and tokens[last + 1].is_number:
        whole = tokens[last + 1].text.split(".")[0]
        if not joined(tokens[last - 1], tokens[last]) or len(whole) != 2 or len(tokens[index].text) > 2:
            break
        last += 2
    return last


def _half_day(tokens: list[Token], at: int) -> int | None:
    """Where "am", "p.m." ends."""
    if at >= len(tokens):
        return None
    low = tokens[at].low
    if low in ("am", "pm") and (tokens[at].text != "Am"):
        return at + 1
    if low in ("a", "p") and [t.low for t in tokens[at + 1 : at + 3]] == [".", "m"] and joined(tokens[at], tokens[at + 1]):
        return at + 3 + (at + 3 < len(tokens) and tokens[at + 3].text == ".")
    return None


def is_designation(tokens: list[Token], index: int, last: int, headline: bool) -> bool:
    """Whether the digits at the token name something.

    `last` is where the amount with its unit ends; in a `headline` most words begin with a capital letter, which tells nothing.
    """
    bare = last == index + 1
    if _is_part(tokens, index, last) or _is_label(tokens, index, last):
        return True
    if headline or not bare:
        return False
    before = tokens[index - 1] if index else None
    ranked = before is not None and before.low in ("top", "bottom") and counted(tokens, last, number="many") is None
    return ranked or _names_follow(tokens, last) or (before is not None and _named_before(tokens, index))


def _is_part(tokens: list[Token], index: int, last: int) -> bool:
    """Whether the digits are part of a word, a chain, an address or a telephone number."""
    token = tokens[index]
    stuck = index > 0 and joined(tokens[index - 1], token) and _stuck(tokens, index)
    dialled = token.text[0] == "0" and len(token.text) > 2 and token.text.isdigit()
    return stuck or dialled or _runs_on(tokens, index) or _letters_follow(tokens, last) or _is_address(tokens, index)


def _is_label(tokens: list[Token], index: int, last: int) -> bool:
    """Whether the words around make the digits a label: "No. 5", "#5", "Article 5", "the 300 block", "his 30s", "3/8"."""
    if _is_counter(tokens, index, last) or (last < len(tokens) and tokens[last].low in ("block", "blk")):
        return True
    if not index:
        return False
    before = tokens[index - 1]
    if last == index + 2 and tokens[last - 1].low == "s" and before.low in _DECADES_OF_LIFE:
        return True
    if before.text == "." and index > 1 and tokens[index - 2].low in _ABBREVIATED_LABELS:
        return joined(tokens[index - 2], before)
    if before.text in "#№":
        return True
    if tokens[index].text in ("911", "999") and _is_dialled(tokens, index):
        return True
    if before.low == "of" and index > 2 and tokens[index - 2].is_number and tokens[index - 3].low in _PICTURES:  # "Image 1 of 2"
        return True
    grouped = "," in tokens[index].text  # no name is written "1,200"
    if (before.low in _LABEL_VERBS or grouped) and not before.capital and counted(tokens, last, number="many") is not None:
        return False
    if before.low in _LABELS and (before.capital or before.low not in _COUNTABLE_LABELS):
        return last == index + 1 or before.capital
    return False


def _is_dialled(tokens: list[Token], index: int) -> bool:
    """Whether an emergency number is called: "call 911", "the 911 operator"."""
    before, after = tokens[index - 1].low, tokens[index + 1].low if index + 1 < len(tokens) else ""
    calling = ("call", "called", "calling", "calls", "dial", "dialed", "dialled", "dialing", "to", "phoned", "rang")
    return before in calling or after in (
        "call",
        "calls",
        "operator",
        "operators",
        "dispatcher",
        "dispatchers",
        "caller",
        "callers",
        "tape",
    )


def _stuck(tokens: list[Token], index: int) -> bool:
    """Whether what stands against the digits makes them part of a word, a link or a chain: "G7", "Covid-19", "/2022"."""
    before = tokens[index - 1]
    if before.is_word:
        return before.low not in _MONEY_LETTERS
    if before.text in DASHES and index > 1 and tokens[index - 2].is_word and tokens[index - 2].text.isupper():
        return True  # "COVID -19", "E-3"
    if before.text in "/@_\\=&#×^":
        return before.text != "=" or index < 2 or tokens[index - 2].text != "Y"
    if before.text in DASHES and index > 1 and joined(tokens[index - 2], before):
        word = tokens[index - 2]
        if word.is_number:
            return True
        return word.is_word and word.low not in ("minus", "negative", "sub", "plus", "to", "about", "over", "now", "then", "the")
    return False


def _letters_follow(tokens: list[Token], last: int) -> bool:
    """Whether letters that are no unit stand against the amount's last digit: "9AB", "3D", "737s"."""
    ends = tokens[last - 1]
    if last >= len(tokens) or not joined(ends, tokens[last]):
        return False
    return (ends.is_number and tokens[last].is_word) or (ends.is_word and tokens[last].is_number)


_STREETS = frozenset(
    "street st road rd avenue ave lane ln drive dr way boulevard blvd close crescent terrace place square court "
    "highway parkway grove gardens "
    "row mews quay walk hill rue calle strasse straße via".split()
)


def _is_address(tokens: list[Token], index: int) -> bool:
    """Whether the digits are a house number: capitalised words behind them lead to a street ("9 E 71st St", "22 Ave Foch")."""
    if not tokens[index].text.isdigit() or len(tokens[index].text) > 5:
        return False
    for token in tokens[index + 1 : index + 6]:
        if token.is_word and token.capital and token.low in _STREETS:
            return True
        if (token.is_word and not token.capital and token.low not in ("st", "nd", "rd", "th")) or (
            not token.is_word and not token.is_number and token.text not in DASHES
        ):
            return False
    return False


def _runs_on(tokens: list[Token], index: int) -> bool:
    """Whether letters or slashes against the digits make them no number: "3D", "24/7", "01/02/2022", "555-0123-44"."""
    if index + 1 >= len(tokens) or not joined(tokens[index], tokens[index + 1]):
        return False
    following = tokens[index + 1]
    third = tokens[index + 2] if index + 2 < len(tokens) else None
    if following.text in "×^" and third is not None and third.is_number:
        return True
    if following.text in "/\\@_=" and third is not None and joined(following, third) and third.is_number:
        fourth = tokens[index + 3] if index + 3 < len(tokens) else None
        if fourth is not None and fourth.text == "/" and joined(third, fourth):
            return True
        return tokens[index].text + third.text in ("911", "247", "5050") or not _is_fraction(tokens[index].text, third.text)
    if (
        following.text in DASHES
        and third is not None
        and third.is_number
        and joined(following, third)
        and index + 4 < len(tokens)
    ):
        fourth, fifth = tokens[index + 3], tokens[index + 4]
        return fourth.text in DASHES and fifth.is_number and joined(third, fourth) and joined(fourth, fifth)
    return False


def _is_counter(tokens: list[Token], index: int, last: int) -> bool:
    """Whether "3/8" numbers a picture of a row, and is no share of anything."""
    if last != index + 3 or tokens[index + 1].text not in "/⁄":
        return False
    return last >= len(tokens) or tokens[last].low not in ("of", "the", "share", "stake", "majority") or tokens[last].capital


def _names_follow(tokens: list[Token], at: int) -> bool:
    """Whether a capitalised word that counts nothing goes on with the name: "787 Dreamliner", "90210 ZIP code"."""
    if at >= len(tokens) or not tokens[at].is_word or not tokens[at].capital or tokens[at].low in FUNCTION:
        return False
    return "," not in tokens[at - 1].text and counted(tokens, at, number="many") is None


def _is_fraction(above: str, below: str) -> bool:
    return above.isdigit() and below.isdigit() and int(above) < int(below)


def _named_before(tokens: list[Token], index: int) -> bool:
    """Whether a capitalised word right before digits without unit makes them its name: "Boeing 737", "Fortune 100"."""
    before = tokens[index - 1]
    if not before.is_word or not before.capital or index < 2 or month_at(tokens, index - 1):
        return False
    if before.low in FUNCTION or before.low in _NOT_NAMES_BEFORE or before.low.endswith(("ed", "ing")):
        return False
    if tokens[index - 2].text in '.!?:;"“”' and tokens[index - 2].end < before.start and tokens[index - 2].text != ".":
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return True
    return counted(tokens, index + 1, number="many") is None
