"""The rules for attributions: whose statement it is, and whether two statements can both hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from claimcheck.comparing.opposites import opposed
from claimcheck.comparing.statements import Statement
from claimcheck.rules.rule import Rule


class StatementCase(NamedTuple):
    """Two statements of two articles that speak of one thing.

    `relation` is that of their sources ("same", "compatible", "different", "unknown"); `cover` the share of the shorter one's
    words that both have, weighed by how rare they are in the story, `shared` those words; `told_there` says for each side whether
    its article also carries the other side's view: a denial, or an attribution of the same statement.
    """

    left: Statement
    right: Statement
    relation: str
    cover: float
    shared: frozenset[str]
    left_tells_both: bool = False
    right_tells_both: bool = False


NEAR = 5
"""Words between a state and what it is a state of ("awaiting", "the answers")."""
_ASSERTING = frozenset({"says", "accuses", "confirms", "warns", "reports", "thinks", "may"})


def denied(case: StatementCase) -> str | None:
    """One report states or reports what somebody denies in another report, and carries no denial of it.

    Disagree: Ana Ruiz ordered the police to burn the letters of the harbour board, Ben Cole testified on Monday. | Ana Ruiz denied that she ordered the police to burn the letters of the harbour board.
    Agree: Ben Cole said Ana Ruiz ordered the police to burn the letters of the harbour board. She denied it. | Ana Ruiz denied that she ordered the police to burn the letters of the harbour board.
    """  # noqa: E501
    for stated, denial, both in (
        (case.left, case.right, case.left_tells_both),
        (case.right, case.left, case.right_tells_both),
    ):
        if stated.stance not in _ASSERTING or both or stated.negative:
            continue
        if denial.stance == "denies" and not denial.negative:
            return f"{denial.source or 'Somebody'} denies it, and the other report does not say so"
        if denial.negative and denial.source and denial.stance in _ASSERTING and not (denial.quoted or stated.quoted):
            return f"{denial.source} says that it is not so, and the other report does not tell"
    return None


def contrary(case: StatementCase) -> str | None:
    """One source, two statements that cannot both hold: still awaiting the answers, studying the answers received.

    Disagree: Ana Ruiz said the council is still awaiting answers from Oslo and Bergen. | "We are studying the answers received from Oslo and Bergen," said Ana Ruiz.
    Agree: Ana Ruiz said the council is still awaiting answers from Oslo and Bergen. | Ana Ruiz said the council awaits the answers of Oslo and Bergen.
    """  # noqa: E501
    if case.relation != "same" or not {case.left.stance, case.right.stance} <= _ASSERTING:
        return None
    if case.left.negative != case.right.negative or case.left.weak or case.right.weak:
        return None
    if not (case.left.states and case.right.states):
        return None
    found = opposed(_beside(case.left, case.shared), _beside(case.right, case.shared))
    return f"“{_word(case.left, found[0])}” and “{_word(case.right, found[1])}” cannot both hold" if found else None


def _beside(statement: Statement, shared: frozenset[str]) -> set[str]:
    """The stems of a statement that stand near what both statements speak of."""
    found: set[str] = set()
    for at, term in enumerate(statement.terms_in_order):
        if term in shared:
            found.update(word.stem for word in statement.words[max(0, at - NEAR) : at + NEAR + 1])
    return found


def _word(statement: Statement, stem: str) -> str:
    word = next(w for w in statement.words if w.stem == stem)
    return statement.text[word.start - statement.span.start : word.end - statement.span.start]


def link_denied(case: StatementCase) -> str | None:
    """A group claims an attack in one report, which does not tell that somebody in another sees no link to any such group.

    Disagree: The Northern Front claimed responsibility for the blast at the old mill. | The Northern Front claimed responsibility for the blast. The police said the bomber had no links to terrorist groups.
    Agree: The Northern Front claimed responsibility for the blast at the old mill, but police see no links to terrorist groups. | The Northern Front claimed responsibility for the blast. The police said the bomber had no links to terrorist groups.
    """  # noqa: E501
    denier = case.right.source
    return f"a group claims it, {denier} sees no link to any, and the first report does not say so" if denier else None


def voice(case: StatementCase) -> str | None:
    """One report says in its own voice what another reports as somebody's statement; the former attributes it nowhere.

    Disagree: The old ferry carried 340 passengers from Oslo to Bergen on Monday. | The owner was accused by Ana Ruiz of many things. Ana Ruiz claims the old ferry carried 340 passengers from Oslo to Bergen on Monday.
    Agree: The old ferry carried 340 passengers from Oslo to Bergen on Monday. | The old ferry carried 340 passengers from Oslo to Bergen on Monday.
    """  # noqa: E501
    own, reported = _own_and_reported(case)
    if own is None or reported is None or reported.stance not in _ASSERTING:
        return None
    if not reported.source or reported.cue.lower().startswith("according"):
        return None
    return f"stated as fact in one report, given as the word of {reported.source} in another"


def source(case: StatementCase) -> str | None:
    """A statement is given to different sources, or to one here and to none there.

    Disagree: The mayor has not spoken publicly about the ferry since May 23. | The mayor has not spoken publicly about the ferry since May 23, according to the Bergen Post.
    Agree: The mayor has not spoken publicly about the ferry since May 23, according to the Bergen Post. | According to the Bergen Post, the mayor has not spoken publicly about the ferry since May 23.
    """  # noqa: E501
    own, reported = _own_and_reported(case)
    if own is not None and reported is not None:
        return f"one report names no source for it, another names {reported.source}" if reported.source else None
    if case.left.quoted and case.right.quoted:
        return None  # whose words they are is the speaker rules' question
    left, right = case.left.named_source, case.right.named_source
    if not {case.left.stance, case.right.stance} <= _ASSERTING or not left or not right:
        return None
    apart = not {w.lower() for w in left.split()} & {w.lower() for w in right.split()}
    figures = bool(case.left.numbers & case.right.numbers)
    if apart and case.cover >= (0.75 if case.relation == "different" else 0.9) and (case.relation == "different" or figures):
        return f"one report names {left} as its source, another {right}"
    return None


def certainty(case: StatementCase) -> str | None:
    """One report states plainly what another puts with reservation (reportedly, is believed to, probably).

    Disagree: The old ferry hit the northern pier at full speed on Monday. | The old ferry reportedly hit the northern pier at full speed on Monday.
    Disagree: The fire is the worst in Oslo since 1904, and it is not out. | The fire, thought to be the worst in Oslo since 1904, is still burning.
    Agree: The old ferry apparently hit the northern pier at full speed on Monday. | The old ferry reportedly hit the northern pier at full speed on Monday.
    """  # noqa: E501
    if bool(case.left.weak) == bool(case.right.weak) or "can" in (case.left.weak, case.right.weak):
        return None
    if (case.left.quoted or case.right.quoted) and (case.relation != "same" or (case.left.quoted and case.right.quoted)):
        return None  # what is quoted counts only against the same speaker's words in indirect speech
    return f"put plainly in one report, with “{case.left.weak or case.right.weak}” in another"


def _own_and_reported(case: StatementCase) -> tuple[Statement | None, Statement | None]:
    for own, reported, both in (
        (case.left, case.right, case.left_tells_both),
        (case.right, case.left, case.right_tells_both),
    ):
        if own.own and not reported.own and not both and any(c.isalpha() for c in reported.cue):
            return own, reported
    return None, None


@dataclass(frozen=True, slots=True)
class SpeakerCase:
    """The speakers that two reports give to the same words.

    `relation` as in `claimcheck.naming.identity.relation`; `distinctive` says that two people do not happen to say such words
    alike, `people` that both reports give them to a person named in full as that person's own, `whole` that a whole sentence of
    some words is the same, word for word, and no saying of anybody's.
    """

    left: str
    right: str
    relation: str
    distinctive: bool
    people: bool
    whole: bool = False


def speaker_conflict(case: SpeakerCase) -> str | None:
    """The same telling utterance in the mouths of two people who are neither one person nor each other's office or spokesman.

    Disagree: "This pact is the first step towards open borders," said Ana Ruiz. | "This pact is the first step towards open borders," said Ben Cole.
    Disagree: "The old harbour bridge was never inspected by the council engineers before Monday," said Ana Ruiz. | "The old harbour bridge was never inspected by the council engineers before Monday," said Ben Cole.
    Agree: "The old harbour bridge was never inspected by the council engineers before Monday," said Ana Ruiz. | "The old harbour bridge was never inspected by the council engineers before Monday," said Mrs Ruiz.
    Agree: "This pact is the first step towards open borders," said Ana Ruiz. | "This pact is the first step towards open borders," said Ben Cole, quoting Ruiz.
    """  # noqa: E501
    if case.relation != "different" or not case.distinctive or not case.people:
        return None
    return f"The same words are given to {case.left} and to {case.right}"


def two_mouths(case: SpeakerCase) -> str | None:
    """One sentence, word for word, in the mouths of two people named in full: both may have said it, or one name is wrong.

    Disagree: "The sand blew through every house like flour," said Ana Ruiz. | "The sand blew through every house like flour," said Ben Cole.
    Agree: "The sand blew through every house like flour," said Ana Ruiz. | "The sand blew through every house like flour," said Mrs Ruiz.
    """  # noqa: E501
    if case.relation != "different" or not case.whole or not case.people:
        return None
    return f"The same sentence, word for word, is given to {case.left} and to {case.right}; both may have said it"


def speaker_same(case: SpeakerCase) -> str | None:
    """One speaker under two forms of the name.

    Agree: "The old harbour bridge was never inspected by the council engineers," said Sergei Ruizov. | "The old harbour bridge was never inspected by the council engineers," said Sergey Ruizov.
    Disagree: "The old harbour bridge was never inspected by the council engineers," said Ana Ruiz. | "The old harbour bridge was never inspected by the council engineers," said Ben Cole.
    """  # noqa: E501
    return f"{case.left} and {case.right} are one speaker" if case.relation == "same" else None


def speaker_compatible(case: SpeakerCase) -> str | None:
    """A person and the office or the spokesman that speaks for them.

    Agree: "The old harbour bridge was never inspected by the council engineers," the police said. | "The old harbour bridge was never inspected by the council engineers," the Oslo police said.
    Disagree: "The old harbour bridge was never inspected by the council engineers," said Ana Ruiz. | "The old harbour bridge was never inspected by the council engineers," said Ben Cole.
    """  # noqa: E501
    return f"{case.left} and {case.right} may speak for each other" if case.relation == "compatible" else None


SPEAKERS: tuple[Rule, ...] = (
    Rule("ATT001", "attribution", "speaker_conflict", "alarm", speaker_conflict),
    Rule("ATT014", "attribution", "source", "note", two_mouths),
    Rule("ATT002", "attribution", "speaker_same", "agreement", speaker_same),
    Rule("ATT003", "attribution", "speaker_compatible", "agreement", speaker_compatible),
)
ALARMS: tuple[Rule, ...] = (
    Rule("ATT004", "attribution", "denied", "alarm", denied),
    Rule("ATT005", "attribution", "contrary", "alarm", contrary),
)
LINK = Rule("ATT011", "attribution", "denied", "alarm", link_denied)
"""Asked of the pairs that `claimcheck.comparing.responsibility` finds, not of every pair."""
CERTAINTY = Rule("ATT008", "attribution", "certainty", "note", certainty)
"""Asked of what `claimcheck.comparing.ranks` finds, too."""
NOTES: tuple[Rule, ...] = (
    Rule("ATT006", "attribution", "voice", "note", voice),
    Rule("ATT007", "attribution", "source", "note", source),
    CERTAINTY,
)
ATTRIBUTION_RULES: tuple[Rule, ...] = (*SPEAKERS, *ALARMS, LINK, *NOTES)
"""Each group in the order in which it is asked; within a group the first that holds decides."""
