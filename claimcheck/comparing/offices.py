"""Bring the wording of an office to what it says, and tell whether two offices may be variants of each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.comparing.lemmas import Word, cut

_PAST = re.compile(
    r"\b(?:former|ex|one-?time|onetime|late|then|past|previous|outgoing|retired|ousted|deposed|incoming|elect|designate|acting|interim|"
    r"emeritus|would-be|aspiring|candidate|nominee|hopeful|rival|fellow|caretaker)\b",
    re.IGNORECASE,
)
"""Words that put an office in another time or make it a wish: such an office contradicts nothing."""

_STAFF = re.compile(r"\bchief of staff\b", re.IGNORECASE)

_SYNONYMS = {
    word: row.split()[0]
    for row in """
        minister secretary | director | president | primeminister premier pm |
        spokesman spokeswoman spokesperson | chairman chairwoman chairperson chair | mayor | governor |
        chancellor | sheriff | coroner | ambassador envoy | attorney prosecutor |
        judge justice magistrate | commissioner | treasurer | superintendent |
        principal headmaster headmistress headteacher | editor | manager | curator | king | queen | pope |
        dean | rector | inspector | sergeant | lieutenant | captain | major | colonel | admiral |
        corporal | constable | marshal | commander | speaker | whip | archbishop | bishop | cardinal |
        vicar | adjutant | executive ceo
    """.split("|")
    for word in row.split()
}
"""Offices that can be told from one another; words of one office lead to its first."""

_RANKS = frozenset(
    "sergeant lieutenant captain major colonel admiral corporal constable inspector superintendent marshal".split()
)
_CHURCH = frozenset("archbishop bishop cardinal pope vicar".split())
_AIDES = frozenset({"spokesman", "staff"})
"""Who speaks for somebody and who runs his office."""
_BELOW = frozenset("deputy vice assistant associate under sub junior lieutenant".split())
_RANKED = frozenset("senior chief first second principal managing executive general national".split())
_BOTH = frozenset({"executive", "chairman"})
"""Who heads a company and who heads its board; whoever else heads it may be called its chief executive too."""
_DEPARTMENTS = {"home": "interior", "external": "foreign", "treasury": "finance", "defence": "defens"}
_GLUE = frozenset("of for the a an and at in on to to us".split())


@dataclass(frozen=True, slots=True)
class Office:
    """What an office says: its `head`, whether it is a `below` one (deputy, vice), and the `domain` that the head has to do with.

    `head` is "" where the wording names no office that can be told from another ("leader", "official", "Mr").
    """

    head: str = ""
    below: bool = False
    domain: frozenset[str] = frozenset()

    @property
    def family(self) -> str:
        """Offices of one family exclude each other; a rank or a church title goes with any civil office."""
        if self.head in _AIDES:
            return "aide"
        return "rank" if self.head in _RANKS else "church" if self.head in _CHURCH else "office"


@lru_cache(maxsize=4096)
def office(words: str, person: str = "") -> Office:
    """The office that some words give a person now; places, countries and the person's own name are no part of it."""
    if _PAST.search(words):
        return Office()
    if _STAFF.search(words):
        return Office("staff")
    own = {w.form for w in cut(person)}
    tokens = [w for w in cut(words) if w.form not in own and w.form != "'s"]
    heads = [at for at, w in enumerate(tokens) if w.form in _SYNONYMS and not w.inserted and not _mere_executive(tokens, at)]
    if not heads or {_SYNONYMS.get(w.form, "") for w in tokens} >= _BOTH:
        return Office()
    # "Secretary of State", "director of the zoo": the head stands before "of"; else it is the last ("zoo director")
    before_of = [at for at in heads if at + 1 < len(tokens) and tokens[at + 1].form in ("of", "for", "general")]
    at = before_of[0] if before_of else heads[-1]
    rest = [w for i, w in enumerate(tokens) if i != at]
    head = _SYNONYMS[tokens[at].form]
    # a lieutenant colonel is called colonel, a detective sergeant sergeant
    below = head not in _RANKS and any(w.form in _BELOW for w in rest)
    if head == "minister" and any(w.form in ("press", "communications") for w in rest):
        return Office("spokesman")
    domain = frozenset(
        _DEPARTMENTS.get(w.form, w.stem) for w in rest if w.form not in _GLUE | _BELOW | _RANKED and not _place(w.form, w.capital)
    )
    return Office(head, below, domain)


def _mere_executive(tokens: Sequence[Word], at: int) -> bool:
    """Whether "executive" names no chief executive: an oil executive, an executive editor."""
    return tokens[at].form == "executive" and (not at or tokens[at - 1].form != "chief")


_DOMAINS = frozenset(
    """
    state foreign home defense interior finance treasury justice health transport education energy trade environment
    culture economy labor agriculture attorney press prime police fire general security intelligence secretary party
    house senate majority minority opposition communications external internal affairs budget commerce housing veterans
    homeland immigration science sport sports technology tourism industry water planning development cabinet municipal
    district city county
    """.split()
)


def _place(form: str, capital: bool) -> bool:
    """A capital on a word that names no department: a country, a city, an organisation."""
    return capital and form not in _DOMAINS


def variants(left: Office, right: Office) -> bool:
    """Whether one person may well be called both in one sense: unclear wording, other families, or one says more."""
    if not left.head or not right.head or left.family != right.family:
        return True
    if left.head != right.head:
        return "executive" in (left.head, right.head) and {left.head, right.head} != _BOTH
    if left.below != right.below:
        return False
    return left.domain <= right.domain or right.domain <= left.domain or bool(left.domain & right.domain)
