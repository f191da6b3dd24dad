"""The words that write numbers: units, magnitudes, fractions, ordinals, and the sets that vague words allow."""

from __future__ import annotations

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"nil": 0, "nought": 0, "naught": 0}
TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}
SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "quintillion": 10**18,
}
# German, French and Spanish magnitudes as they stand in wire copy; the long scale's "Billion" is left to its language.
FOREIGN_SCALES = {
    "tausend": 10**3, "millionen": 10**6, "mio": 10**6, "mill": 10**6, "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
    "mille": 10**3, "mil": 10**3, "millones": 10**6, "millón": 10**6, "milliard": 10**9, "milliards": 10**9, "md": 10**9,
    "mds": 10**9, "millions": 10**6, "mln": 10**6, "mld": 10**9, "mn": 10**6,
}  # fmt: skip
# Letters that are magnitudes when they follow digits; "m" may also be metres, which `quantity` decides.
SHORT_SCALES = {"k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "Mio": 10**6,
                "bn": 10**9, "BN": 10**9, "Bn": 10**9, "B": 10**9, "mrd": 10**9, "Mrd": 10**9, "mld": 10**9, "tn": 10**12,
                "trn": 10**12, "tln": 10**12, "bln": 10**9, "T": 10**12, "mm": 10**6, "MM": 10**6}  # fmt: skip
PLURAL_SCALES = {"dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000, "lakhs": 10**5, "millions": 10**6,
                 "crores": 10**7, "billions": 10**9, "trillions": 10**12}  # fmt: skip
# The sets that vague words allow; "dozens" to "hundreds of thousands" as in Ferson et al. 2015's order of widths.
VAGUE = {"several": (3, 9), "few": (3, 9), "handful": (3, 9)}
VAGUE_PLURALS = {"dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
                 "lakhs": (200_000, 999_999), "millions": (2 * 10**6, 10**9 - 1), "crores": (2 * 10**7, 10**9 - 1),
                 "billions": (2 * 10**9, 10**12 - 1), "trillions": (2 * 10**12, 10**15 - 1)}  # fmt: skip
FRACTION_WORDS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
                  "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
                  "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10}  # fmt: skip
ORDINAL_WORDS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
} | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
     "ninetieth": 90, "hundredth": 100, "thousandth": 1000, "millionth": 10**6}  # fmt: skip
NUMBER_WORDS = frozenset(UNITS) | frozenset(TENS) | frozenset(SCALES) | {"dozen", "dozens", "score"}
