"""Bring two spellings of one English word to one form: British and American, contracted and full, abbreviated and written out."""

from __future__ import annotations

import re
from functools import lru_cache

ABBREVIATIONS = {
    "sen": "senator", "sens": "senators", "rep": "representative", "reps": "representatives", "gov": "governor",
    "gen": "general", "lt": "lieutenant", "col": "colonel", "sgt": "sergeant", "capt": "captain", "cmdr": "commander",
    "maj": "major", "pres": "president", "dr": "doctor", "prof": "professor", "rev": "reverend", "adm": "admiral",
    "supt": "superintendent", "insp": "inspector", "det": "detective", "dept": "department", "govt": "government",
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
    "approx": "approximately", "vs": "versus", "v": "versus", "ok": "okay", "tv": "television", "km": "kilometer",
    "kms": "kilometers", "kg": "kilogram", "ft": "feet", "hrs": "hours", "mins": "minutes", "secs": "seconds",
}  # fmt: skip
VARIANTS = {
    "programme": "program", "programmes": "programs", "grey": "gray", "tyre": "tire", "tyres": "tires", "plough": "plow",
    "judgement": "judgment", "ageing": "aging", "sceptic": "skeptic", "sceptical": "skeptical", "scepticism": "skepticism",
    "mum": "mom", "mums": "moms", "towards": "toward", "afterwards": "afterward", "whilst": "while", "amongst": "among",
    "gaol": "jail", "moustache": "mustache", "aluminium": "aluminum", "defence": "defense", "defences": "defenses",
    "offence": "offense", "offences": "offenses", "licence": "license", "pretence": "pretense", "manoeuvre": "maneuver",
    "manoeuvres": "maneuvers", "encyclopaedia": "encyclopedia", "paediatric": "pediatric", "anaesthetic": "anesthetic",
    "foetus": "fetus", "cosy": "cozy", "draught": "draft", "sulphur": "sulfur", "storey": "story", "storeys": "stories",
    "centred": "centered", "metres": "meters", "litres": "liters", "kilometres": "kilometers", "theatres": "theaters",
    "centres": "centers", "learnt": "learned", "burnt": "burned", "spelt": "spelled", "dreamt": "dreamed", "leapt": "leaped",
    "fuelled": "fueled", "fuelling": "fueling", "enquiry": "inquiry", "enquiries": "inquiries", "alright": "okay",
    "kiev": "kyiv", "cannot": "can not", "gonna": "going to", "wanna": "want to", "gotta": "got to", "fulfil": "fulfill",
    "enrol": "enroll", "instalment": "installment", "wilful": "willful", "skilful": "skillful", "jewellery": "jewelry",
}  # fmt: skip
CONTRACTIONS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would", "'em": "them"}
NUMERALS = {
    word: str(value)
    for value, word in enumerate(
        "zero . two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()  # "one" stays a word: it is a pronoun as often as a number
    )
    if word != "."
} | {"1": "one", "1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth"}
TENS = {word: 10 * at for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9}
JOINED = {
    ("united", "states"): "unitedstates", ("united", "kingdom"): "unitedkingdom", ("united", "nations"): "unitednations",
    ("european", "union"): "europeanunion", ("per", "cent"): "percent", ("prime", "minister"): "primeminister",
    ("no", "one"): "nobody", ("cease", "fire"): "ceasefire", ("can", "not"): "cannot", ("all", "right"): "okay",
}  # fmt: skip
INITIALS = {"US": "unitedstates", "USA": "unitedstates", "UK": "unitedkingdom", "UN": "unitednations", "EU": "europeanunion",
            "PM": "primeminister"}  # fmt: skip

_OUR = re.compile(r"(?<=[a-z]{3})our(?=$|s$|ed$|ing$|able$|ite|ful|ly$|hood)")
_LL = re.compile(r"ll(?=(?:ed|ing|er|ers|or|ors)$)")
_RE = re.compile(r"(?<=[tb])re$")


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """The one form that all spellings of a lower-case word share; the form itself need not be a word ("surprize").

    Both sides of a comparison go through here, so an over-wide rule does no harm as long as two different words stay different.
    """
    word = ABBREVIATIONS.get(word, word)
    word = VARIANTS.get(word, word)
    word = NUMERALS.get(word, word)
    if len(word) < 5:
        return word
    word = _OUR.sub("or", word)
    word = re.sub(r"is(?=(?:e|es|ed|er|ers|ing|ation|ations)$)", "iz", word)
    word = re.sub(r"ys(?=(?:e|es|ed|ing)$)", "yz", word)
    if len(word) >= 8:
        word = _LL.sub("l", word)
    return _RE.sub("er", word)
