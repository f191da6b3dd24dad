"""States and acts that exclude each other whenever both are told of one thing, in general English; data and its look-up."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from claimcheck.comparing.lemmas import cut

Bound = Literal["always", "past", "order", "object", "thing", "day"]
"""When the two sides of a row exclude each other: always; where both are told of the past; where the first is told
earlier; where both are told of one object, not only of one subject; always, but of a thing, never of people; where both are
told within a day, be it of the past or of what is to come."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One side of a pair of states."""

    row: int
    side: int
    bound: Bound


_BEEN = r"(?:\w+ly|still|quite|not|never)\s+"
_BE = rf"(?:(?:is|are|was|were|be|being)|(?:has|have|had)\s+(?:{_BEEN})*been)\s+(?:being\s+|{_BEEN})*"
_DEEP = r"(?:(?:\w+ly|very|so|most)\s+)*"
_RULES = r"(?:[\w'’]+ ){0,3}(?:rules|regulations|standards|requirements|laws?|procedures|codes?)\b"
_MANY = r"(?:(?:all|the|both|any|every|\d+|several|those) )*(?:charges?|counts?)\b"
_OFF = r"(?:(?:switched|turned|shut) off|disabled|deactivated|disconnected|unplugged|out of (?:order|service)|broken)\b"
_ON = (
    r"(?:(?:switched|turned) on|working|operational|operating|functioning|functional|activated|in (?:working order|operation))\b"
)
_TRIED = r"(?:by (?:a|the) jury|(?:after|following) (?:a|an|the) (?:[\w-]+ ){0,2}trial)\b"
_PLEADED = rf"(?:plead|pleads|pleaded|pled) guilty\b|(?:admitted|admits) {_MANY}"
_REMORSE = r"(?:(?:any|no|little|deep|great|real|some|genuine) )*(?:remorse|contrition|repentance)\b"
_HELD = r"(?:arrested|detained|questioned|interviewed|alive|(?:taken )?in(?:to)? custody|among the survivors)\b"
_GOING = r"(?:travelling|traveling|going|driving|driven|moving|running)"
_FAST = rf"(?:speeding\b|{_GOING} (?:too fast|(?:well |far )?(?:above|over) the (?:speed )?limit))"
_SLOW = rf"(?:{_GOING} (?:well )?(?:within|under|below) the (?:speed )?limit)"
_WHOLE = r"(?:an? )?[“”\"]?(?:an? )?(?:(?:complete|total|full|great|big|huge|resounding) )?"
_POLICE = r"to (?:the )?(?:police|authorities|security (?:services|forces)|intelligence(?: services)?|investigators)\b"
_HELP = r"(?:had|have|has) (?:(?:an?|several|two|three) )?(?:accomplices?|helpers?)\b"

_HAVE = r"(?:(?:has|have|had) )?"
_RULING = r"(?:the|his|her|their) (?:verdict|sentence|conviction|ruling|judge?ment|decision)\b"
_APPEAL = (
    r"(?:will|would) (?:(?:now|also|not|never|be|definitely) )*(?:appeal(?:ing)?\b(?! (?:to|for)\b)|(?:lodge|file) an appeal\b)|"
    rf"{_BE}(?:considering|planning|preparing|weighing) (?:whether to (?:appeal|lodge an appeal)|(?:an|to) appeal)\b|"
    rf"(?:plans|planned|intends|intended|vowed|promised|pledged) to appeal\b|{_HAVE}(?:filed|lodged) an appeal\b"
)
_NO_APPEAL = (
    rf"{_HAVE}(?:accepts?|accepted) {_RULING}|(?:has|have|had) no (?:plans?|intention) (?:to|of) appeal(?:ing)?\b|"
    rf"{_HAVE}(?:ruled out an appeal|waived (?:the|his|her|their) right to appeal)\b"
)
_WEEKS = r"(?:for (?:[a-z]+ ){0,3}(?:days|weeks|months|years|time)|all along|from the (?:start|beginning|outset))\b"
_LEARNED = (
    rf"{_HAVE}(?:only |first |just )*(?:learned|learnt|became aware) (?:of|about) "
    r"[^.;]{0,60}?\bon \w+day\b"
)
_KNEW = rf"{_HAVE}(?:long |already )?(?:known|knew|been aware) (?:of|about) [^.;]{{0,60}}?\b{_WEEKS}"
_BY_POLICE = r"by (?:the )?(?:\w+ )?(?:police|officers?|deputies|troops|soldiers|guards|marines)\b"
_BY_OWN_HAND = (
    rf"(?:killed|shot) (?:himself|herself)\b|took (?:his|her) own life\b|committed suicide\b|"
    rf"turned (?:the|his|her) (?:gun|rifle|weapon|pistol) on (?:himself|herself)\b|"
    rf"(?:died|{_BE}dead) (?:of|from|with) (?:an? )?(?:apparently |apparent )?self-inflicted\b"
)
_DID = (
    rf"{_HAVE}(?:carried out|orchestrated|masterminded|staged|claimed responsibility for)\b|"
    rf"{_BE}(?:behind(?! in| at| by| bars| schedule)|responsible for|to blame for)\b|(?:has|have|had) a (?:hand|role) in\b"
)
_DID_NOT = (
    rf"{_HAVE}(?:\w+ly )?(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?) (?:(?:any|all|having|its|his|her|their|a) )*"
    r"(?:involvement in|role in|responsibility for|part in|(?:been |being )?(?:behind|responsible for)|"
    r"(?:had )?anything to do with)\b|"
    r"had (?:no (?:part|role|hand) in|nothing to do with)\b"
)
_SIGN = (
    rf"(?:will|would) (?:\w+ly )?sign\b|(?:plans|planned|intends|intended|promised|pledged|vowed) to sign\b|"
    rf"{_BE}expected to sign\b"
)
_VETO = (
    rf"(?:will|would) (?:\w+ly )?veto\b|(?:plans|planned|intends|intended|promised|pledged|vowed|threatened) to veto\b|"
    rf"{_BE}expected to veto\b"
)
_AT_ONCE = rf"died (?:instantly|at once|at the scene|on the spot)\b|{_BE}(?:pronounced|declared) dead at the scene\b"
_IN_HOSPITAL = (
    r"died (?:later |shortly after |hours later )?(?:in|at) (?:an? |the |\w+ )*hospital\b|"
    rf"{_BE}(?:pronounced|declared) dead (?:later )?(?:in|at) (?:an? |the |\w+ )*hospital\b|"
    r"died on the way to (?:the )?hospital\b"
)
_ROWS: tuple[tuple[str, str, Bound], ...] = (
    (rf"{_BE}{_OFF}", rf"{_BE}{_ON}", "past"),
    (
        rf"{_BE}lowered\b|(?:came|come|went|gone) down\b|lowered$",
        rf"{_BE}(?:raised|up|left (?:up|open))\b|(?:stayed|remained) up\b|raised$",
        "past",
    ),
    (
        rf"{_BE}(?:(?:brought|now|firmly|largely) )*[“\x22]?under control\b",
        rf"(?:{_BE}|(?:spun|spiralled|spiraled|spinning|raging)\s+)(?:now )?[“\x22]?out of control\b",
        "order",
    ),
    (_PLEADED, rf"{_BE}(?:convicted|found guilty)\b[^.;]{{0,60}}\b{_TRIED}", "object"),
    (_PLEADED, rf"(?:plead|pleads|pleaded|pled) not guilty\b|(?:denied|denies) {_MANY}", "order"),
    (
        rf"(?:show|express|feel|felt|voic)\w* {_DEEP}{_REMORSE}|apologi[sz]ed\b|"
        rf"(?:felt |{_BE}){_DEEP}(?:sorry|remorseful|contrite|full of remorse)\b",
        rf"{_BE}{_DEEP}(?:unrepentant|remorseless|unapologetic)\b",
        "always",
    ),
    (
        rf"(?:met|meets|complied with|complies with|followed|follows|observed|obeyed|respected|kept to) {_RULES}",
        rf"(?:broke|broken|breaks|breached|breaches|violated|violates|flouted|flouts|ignored|ignores|disregarded) {_RULES}",
        "object",
    ),
    (
        rf"{_BE}(?:among the (?:dead|victims)|killed|found dead|dead)\b|died\b",
        rf"{_BE}{_HELD}|survived\b|escaped (?:alive|unhurt|unharmed|uninjured)\b",
        "order",
    ),
    (rf"{_BE}{_WHOLE}(?:success|successful)\b|succeeded\b", rf"failed\b|{_BE}{_WHOLE}(?:failure|unsuccessful)\b", "thing"),
    (rf"{_BE}armed\b", rf"{_BE}unarmed\b", "past"),
    (rf"{_BE}awake\b", rf"{_BE}(?:fast )?asleep\b|fell asleep\b", "past"),
    (rf"{_BE}sober\b", rf"{_BE}(?:drunk|drinking|intoxicated|over the (?:legal )?(?:drink\S+ |alcohol )?limit)\b", "past"),
    (rf"{_BE}(?:locked|bolted)\b", rf"{_BE}unlocked\b", "past"),
    (rf"{_BE}(?:empty|unoccupied|deserted)\b", rf"{_BE}(?:occupied|packed|crowded|full of (?:people|children))\b", "past"),
    (rf"{_BE}{_SLOW}", rf"{_BE}{_FAST}", "past"),
    (
        r"(?:acted|worked|working|acting) alone\b",
        rf"{_HELP}|(?:acted|worked|acting|working) with (?:others|an? accomplice)\b",
        "past",
    ),
    (_APPEAL, _NO_APPEAL, "day"),
    (_SIGN, _VETO, "day"),
    (_DID, _DID_NOT, "object"),
    (_LEARNED, _KNEW, "object"),
    (
        rf"{_HAVE}(?:resigned|stepped down|stood down|quit)\b",
        rf"{_BE}(?:sacked|fired(?! (?:up)?on| at)|dismissed(?! from))\b",
        "past",
    ),
    (rf"{_BE}(?:shot dead|shot and killed|fatally shot|killed) {_BY_POLICE}", _BY_OWN_HAND, "past"),
    (_AT_ONCE, _IN_HOSPITAL, "past"),
    (rf"{_BE}(?:acquitted|cleared|found not guilty) of\b", rf"{_BE}(?:convicted|found guilty) of\b", "object"),
    (
        rf"{_BE}(?:an accident(?! waiting)|accidental|(?:started|caused) (?:accidentally|by accident))\b",
        rf"{_BE}(?:deliberate|arson|intentional|(?:started|set|lit|caused) (?:deliberately|intentionally|on purpose))\b",
        "thing",
    ),
    (rf"{_BE}(?:well )?known {_POLICE}", rf"{_BE}unknown {_POLICE}", "past"),
)
_ANY = re.compile("|".join(f"(?:{side})" for *sides, _ in _ROWS for side in sides), re.I)
_COMPILED = tuple((re.compile(a, re.I), re.compile(b, re.I), bound) for a, b, bound in _ROWS)

_TELLING = frozenset(
    word.form
    for word in cut(
        """
        switched turned shut disabled deactivated disconnected unplugged order service broken working operational operating
        functioning functional activated operation lowered down raised up open control guilty convicted charge charges count
        counts remorse contrition repentance apologised apologized sorry remorseful contrite unrepentant remorseless unapologetic
        rules regulations standards requirements law laws procedures codes dead victims killed died arrested detained questioned
        interviewed alive custody survivors survived unhurt unharmed uninjured success successful succeeded failed failure
        unsuccessful armed unarmed awake asleep sober drunk drinking intoxicated limit locked bolted unlocked empty unoccupied
        deserted occupied packed crowded full speeding fast alone accomplice accomplices helper helpers others known unknown
        appeal appealing verdict sentence conviction ruling judgment judgement decision learned learnt aware knew resigned
        stepped stood quit sacked fired dismissed shot suicide life inflicted acquitted cleared accident accidental
        sign veto behind responsible blame orchestrated masterminded staged carried claimed hand role involvement responsibility
        part nothing anything accidentally deliberate deliberately arson intentional intentionally purpose
        """
    )
)
"""Words of which every state has one."""


def may_name_state(forms: Collection[str]) -> bool:
    """Whether some words (in the forms that `claimcheck.comparing.lemmas.cut` gives them) may name a state at all."""
    return not _TELLING.isdisjoint(forms)


def outcomes(predicate: str) -> tuple[tuple[Outcome, int], ...]:
    """The states that the words of a predicate name at its start, each with where its words end."""
    if not _ANY.match(predicate):  # most name none
        return ()
    found = []
    for row, (*sides, bound) in enumerate(_COMPILED):
        for side, pattern in enumerate(sides):
            if match := pattern.match(predicate):
                found.append((Outcome(row, side, bound), match.end()))
    return tuple(found)
