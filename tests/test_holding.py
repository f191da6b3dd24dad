"""Spans that hold another are found as by looking at every one of them."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.measuring.holding import Holding
from claimcheck.model import Field, Span

FIELDS: st.SearchStrategy[Field] = st.sampled_from(["text", "title"])
SPANS = st.builds(lambda start, size, field: Span(start, start + size, field), st.integers(0, 40), st.integers(0, 20), FIELDS)


@given(st.lists(SPANS, max_size=12), SPANS, st.integers(0, 2))
def test_the_same_as_looking_at_all(spans: list[Span], span: Span, slack: int) -> None:
    holds = [i for i, s in enumerate(spans) if s.field == span.field and s.start <= span.start and span.end <= s.end + slack]
    assert Holding(spans).of(span, slack) == sorted(holds, key=lambda i: (spans[i], i))
