"""Tell from what happens to them that a number without a noun counts people: "killed 12", "31 were hurt", "four of whom"."""

from __future__ import annotations

from claimcheck.text.lexemes import Token

# Words that tell of people what became of them, and stand for them: "24 dead", "five injured".
CASUALTIES = frozenset(
    "dead killed injured wounded hurt missing hospitalised hospitalized arrested detained rescued trapped displaced "
    "homeless infected "
    "stabbed evacuated shot slain murdered deceased unaccounted drowned kidnapped abducted jailed stranded unhurt "
    "sickened imprisoned "
    "executed beheaded poisoned bereaved".split()
)
_BECAME = CASUALTIES | frozenset(
    "died die perished survived escaped fled taken rushed airlifted transported treated admitted discharged released "
    "freed fired hired sacked "
    "sentenced convicted charged questioned married born elected pregnant asleep alive critical unconscious safe "
    "recovering fighting hiding "
    "protesting voting attending homeless unemployed".split()
)
_HARM = frozenset(
    "kill kills killed killing injure injures injured injuring wound wounds wounded wounding shooting hurting hurts "
    "murder murdered murdering "
    "arrest arrests arrested arresting stabbing rescue rescued rescuing detain detained detaining evacuate evacuated "
    "evacuating slay execute "
    "executed executing trap trapped trapping hospitalized hospitalised jailed displaced displacing claiming wounding "
    "maiming maimed".split()
)
_LINKS = frozenset(
    "were was are is be been being have has had still now more also remain remained remains reported feared believed "
    "presumed confirmed "
    "left found seriously critically badly slightly severely fatally gravely lightly later reportedly already others".split()
)


def counts_people(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the number at tokens `first` (its hedge) to `last` is the object of harm or subject of what befalls people."""
    before = tokens[first - 1].low if first else ""
    following = [token.low for token in tokens[last : last + 6]]
    if before in _HARM and (not following or following[0] not in ("%", "percent", "per")):
        return True
    if following[:2] == ["of", "whom"] or following[:1] == ["who"]:
        return True
    for word in following:
        if word in _BECAME:
            return True
        if word not in _LINKS:
            return False
    return False


def near_people(tokens: list[Token], at: int) -> bool:
    """Whether the words around speak of harm to people."""
    return any(token.low in _HARM or token.low in CASUALTIES for token in tokens[max(0, at - 15) : at + 8])
