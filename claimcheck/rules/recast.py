"""The rules for one figure or date about which two texts tell another party, way, time or kind of thing, and for one replaced."""

from __future__ import annotations

from claimcheck.comparing.acts import Act
from claimcheck.comparing.cases import NumberCase
from claimcheck.comparing.denials import done_and_not_done
from claimcheck.comparing.elsewhen import now_and_then, other_time
from claimcheck.comparing.items import Item, text_of
from claimcheck.comparing.parties import exchanged, other_doer, told_with
from claimcheck.comparing.routes import turned_round
from claimcheck.rules.rule import Rule


def exchanged_parties(case: NumberCase) -> str | None:
    """One figure or date, but who does it in one of two short texts is the one to whom it is done in the other.

    Disagree: On 4 May 1951 the Hadley rovers attacked the Marlow garrison near the mill. | The Marlow garrison attacked the Hadley rovers on 4 May 1951.
    Agree: On 4 May 1951 the Hadley rovers attacked the Marlow garrison near the mill. | The Marlow garrison was attacked by the Hadley rovers on 4 May 1951.
    Agree: The Hadley rovers met the Marlow garrison on 4 May 1951. | The Marlow garrison met the Hadley rovers on 4 May 1951.
    """  # noqa: E501
    found = exchanged(told_with(case.left), told_with(case.right))
    return "Who does it in one is the one to whom it is done in the other." if found else None


def other_party(case: NumberCase) -> str | None:
    """One figure or date and one act, done in two short texts by two people, of whom one text names both.

    Disagree: In May 1951 Ana Ruiz opened the Marlow bridge, forty years after a visit of Ben Cole. | Ben Cole opened the Marlow bridge in May 1951.
    Agree: In May 1951 Ana Ruiz opened the Marlow bridge, forty years after a visit of Ben Cole. | Ruiz opened the Marlow bridge in May 1951.
    Agree: In May 1951 Ana Ruiz and Ben Cole opened the Marlow bridge. | Ben Cole opened the Marlow bridge in May 1951.
    """  # noqa: E501
    found = other_doer(case.left, case.right)
    if found is None:
        return None
    told = [_as_it_stands(act, item) for act, item in zip(found, (case.left, case.right), strict=True)]
    return f"One says “{told[0]}”, the other “{told[1]}”."


def other_way(case: NumberCase) -> str | None:
    """One figure or date and one journey, which leads to a place in one of two short texts and from it in the other.

    Disagree: Ana Ruiz sailed her raft from Marlow to Hadley in May 1951. | In May 1951 Ana Ruiz sailed from Hadley on a raft.
    Agree: Ana Ruiz sailed her raft from Marlow to Hadley in May 1951. | In May 1951 Ana Ruiz sailed from Marlow on a raft.
    """
    place = turned_round(text_of(case.left), text_of(case.right))
    return f"The way leads to {place} in one and from it in the other." if place else None


def dated_elsewhere(case: NumberCase) -> str | None:
    """A short text gives an act the date after which, in the other, it came some time later.

    Disagree: The rowers moved to Marlow in 1951 and won their second cup two years later. | The rowers won their second cup in 1951.
    Agree: The rowers moved to Marlow in 1951 and won their second cup two years later. | The rowers moved to Marlow in 1951.
    """  # noqa: E501
    words = other_time(case)
    return f"One gives it the date from which the other counts “{words}”." if words else None


def now_or_then(case: NumberCase) -> str | None:
    """One level that a short text gives for now, beside that of a time before, and the other text for that time.

    Disagree: The count of boats in the harbour stands at 148, down 27 compared to last year. | Last year, the count of boats in the harbour was 148.
    Agree: The count of boats in the harbour stands at 175, up 27 compared to 148 last year. | Last year, the count of boats in the harbour was 148.
    """  # noqa: E501
    words = now_and_then(case)
    return f"One gives the figure for now, the other for “{words}”." if words else None


def denied_act(case: NumberCase) -> str | None:
    """One figure or date, and an act that one short text tells of and the other says was refused or not done.

    Disagree: Marlow was among the ports that decided not to join the ferry league when it was founded in May 1951. | Marlow joined the ferry league in 1951.
    Agree: Marlow was among the ports that decided to join the ferry league when it was founded in May 1951. | Marlow joined the ferry league in 1951.
    """  # noqa: E501
    verb = done_and_not_done(text_of(case.left), text_of(case.right))
    return f"“{verb}” is told in one and denied in the other." if verb else None


def outside_century(case: NumberCase) -> str | None:
    """One act of one subject, dated to a year in one short text and in the other to a century that does not hold it.

    Disagree: The old mill was built in 1889 by the monks of Marlow. | The old mill was built in the 18th century.
    Agree: The old mill was built in 1789 by the monks of Marlow. | The old mill was built in the 18th century.
    """
    return "The year is not in that century." if case.apart else None


def another_measure(case: NumberCase) -> str | None:
    """One written figure that two short texts with the same words around it give to two kinds of thing.

    Disagree: Marlow Mills will give each of its river depots 250 kg of seed. | Marlow Mills will give each of its river depots $250 for seed.
    Agree: Marlow Mills will give each of its river depots 250 dollars for seed. | Marlow Mills will give each of its river depots $250 for seed.
    """  # noqa: E501
    if case.relation != "unlike":
        return None
    return "The figure is the same, but not what it measures or counts."


def figure_replaced(case: NumberCase) -> str | None:
    """Two versions of one text, each with one figure of a unit that the other has not.

    Disagree: The ferry company of Marlow sent a letter to the owners of the old boats in the harbour on Monday. It offers them a place at the northern pier, with light and water, for $150 a month. | The ferry company of Marlow sent a letter to the owners of the old boats in the harbour on Monday. It offers them a place at the northern pier, with light and water. The price would be $50 a month.
    Agree: The ferry company of Marlow sent a letter to the owners of the old boats in the harbour on Monday. It offers them a place at the northern pier, with light and water, for $150 a month. | The ferry company of Marlow sent a letter to the owners of the old boats in the harbour on Monday. It offers them a place at the northern pier, with light and water. The price would be $150 a month.
    """  # noqa: E501
    if not case.apart:
        return None
    return "These are the only figures of their unit that the two versions of the text do not share."


def _as_it_stands(act: Act, item: Item) -> str:
    """The words from the subject up to the verb."""
    return " ".join(text_of(item)[act.subject[0].start : act.verb.end].split())


EXCHANGED = Rule("NUM030", "number", "contradict", "alarm", exchanged_parties)
SAME_FIGURE: tuple[Rule, ...] = (
    EXCHANGED,
    Rule("NUM031", "number", "contradict", "alarm", other_party),
    Rule("NUM032", "number", "contradict", "alarm", other_way),
    Rule("NUM033", "number", "contradict", "alarm", dated_elsewhere),
    Rule("NUM039", "number", "contradict", "alarm", now_or_then),
    Rule("NUM037", "number", "contradict", "alarm", denied_act),
)
"""Asked, in this order, of one figure in two short texts (`claimcheck.comparing.turned`) of which no other rule says anything."""
OUTSIDE_CENTURY = Rule("NUM034", "number", "contradict", "alarm", outside_century)
ANOTHER_MEASURE = Rule("NUM035", "number", "contradict", "alarm", another_measure)
REPLACED = Rule("NUM036", "number", "contradict", "alarm", figure_replaced)
RECAST_RULES: tuple[Rule, ...] = (*SAME_FIGURE, OUTSIDE_CENTURY, ANOTHER_MEASURE, REPLACED)
