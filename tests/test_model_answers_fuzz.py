"""Whatever a model says, nothing breaks, and no claim holds a word that its article does not."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from reading import Read

from claimcheck.asking.answers import NOT_STATED, SpeakerSaid, StatementSaid
from claimcheck.asking.grounding import find_words
from claimcheck.asking.verify import MAX_SHOWN, Refused
from claimcheck.model import AttributionClaim

TEXT = (
    "Ada Brenn denied that more than 1,000 people had left. “We can’t say — not yet,” Tomas Uhl told reporters on Monday.\n\n"
    "If the pier falls, the board’s spokesman said, nobody would be hurt. According to police, two men weren’t found."
)
READ = Read(TEXT)
PASSAGE = READ.sentences()
WORDS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*TEXT.split(), "not", "no", "2,000", "\x00", "[s1]", "\ud800", "…"]), max_size=12).map(" ".join),
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda cut: TEXT[min(cut) : max(cut)]),
)
SOURCES = st.sampled_from([NOT_STATED, *(entity.name for entity in READ.names.entities), "nobody at all", ""])


@given(st.sampled_from(["s1", "s2", "s9", ""]), SOURCES, WORDS, WORDS)
@settings(max_examples=400, deadline=None)
def test_a_statement_is_the_texts_own_or_refused(mark: str, source: str, cue: str, words: str) -> None:
    made = READ.verifier.statement(PASSAGE, StatementSaid(mark, source, cue, words))
    if isinstance(made, AttributionClaim):
        stands = READ.article.words(made.span)
        assert next(find_words(stands, PASSAGE.unmarked(words)), None) == (0, len(stands))
        assert made.source in (None, source)
        assert made.cue in TEXT
    elif isinstance(made, Refused):
        assert made.reason
        assert len(made.said) <= MAX_SHOWN + 1


@given(st.one_of(WORDS, SOURCES))
@settings(max_examples=100, deadline=None)
def test_a_speaker_is_the_linked_one_or_refused(speaker: str) -> None:
    for quotation in READ.scan.quotations:
        claim = READ.quote(READ.article.words(quotation.span))
        made = READ.verifier.quote(claim, SpeakerSaid("q1", speaker))
        assert made is None or isinstance(made, Refused) or made.speaker == "Tomas Uhl"


def test_long_texts_and_long_answers_take_time_in_proportion() -> None:
    def seconds(times: int) -> float:
        read = Read((TEXT + "\n\n") * times)
        passage = read.sentences()
        start = time.perf_counter()
        for words in ("a" * 3999, "the pier " * 400, "nobody would be hurt", "1,000 people had left" * 150):
            read.verifier.statement(passage, StatementSaid("s1", NOT_STATED, "said", words))
        return time.perf_counter() - start

    seconds(5)
    assert seconds(200) < 40 * 5 * max(seconds(5), 0.002)
