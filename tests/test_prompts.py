"""Prompt files: loading, filling in, and what is said of malformed ones."""

from __future__ import annotations

import hashlib

import pytest

from claimcheck import prompts
from claimcheck.errors import PromptError

FILE = """# System
You say who speaks.

```example
Text:
[s1] “It cost $$5,” said Ann Lee.
Answer:
{"q1": "Ann Lee"}
```
Now the passage.

# User
$passage
Candidates: ${candidates}
"""


def test_example_is_sent_without_its_fence_and_parsed() -> None:
    prompt = prompts.parse("quotes.v1", FILE)
    assert prompt.examples == (prompts.Example("[s1] “It cost $5,” said Ann Lee.", {"q1": "Ann Lee"}),)
    filled = prompt.fill(passage="[s1] $passage costs $3", candidates="Bo")
    assert filled.system == (
        'You say who speaks.\n\nText:\n[s1] “It cost $5,” said Ann Lee.\nAnswer:\n{"q1": "Ann Lee"}\nNow the passage.'
    )
    assert filled.user == "[s1] $passage costs $3\nCandidates: Bo"


def test_digest_is_of_the_file_as_it_stands() -> None:
    assert prompts.parse("quotes.v1", FILE).sha256 == hashlib.sha256(FILE.encode()).hexdigest()


def test_windows_line_ends_send_the_same_words() -> None:
    ours, theirs = prompts.parse("quotes.v1", FILE), prompts.parse("quotes.v1", FILE.replace("\n", "\r\n"))
    assert (ours.system, ours.user) == (theirs.system, theirs.user)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"passage": "x"}, "Prompt quotes.v1 wants a value for $candidates: give one."),
        (
            {"passage": "x", "candidates": "y", "extra": "z"},
            "Prompt quotes.v1 has no mark $extra: leave the value out, or add the mark in a new version.",
        ),
    ],
)
def test_values_must_fit_the_marks(values: dict[str, str], sentence: str) -> None:
    with pytest.raises(PromptError) as caught:
        prompts.parse("quotes.v1", FILE).fill(**values)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("# User\nx", "Prompt p.v1 needs a part under “# System” and then one under “# User”."),
        ("# System\nIt cost $5.\n# User\nx", "Prompt p.v1 has a dollar sign that starts no mark: write $$ for a dollar sign."),
        (
            "# System\n```example\nText:\nx\n```\n# User\nx",
            "Prompt p.v1 has an example without the lines “Text:” and “Answer:”.",
        ),
        (
            "# System\n```example\nText:\nx\nAnswer:\n{\n```\n# User\nx",
            "Prompt p.v1 has an example whose answer is no JSON (Expecting property name enclosed in double quotes: "
            "line 2 column 1 (char 2)).",
        ),
    ],
)
def test_malformed_file(text: str, sentence: str) -> None:
    with pytest.raises(PromptError) as caught:
        prompts.parse("p.v1", text)
    assert str(caught.value) == sentence


@pytest.mark.parametrize("name", ["quotes", "../secrets.v1", "Quotes.v1", "quotes.v1.md", ""])
def test_name_without_a_version_is_refused(name: str) -> None:
    with pytest.raises(PromptError, match="names no prompt"):
        prompts.load(name)


def test_unknown_prompt_names_those_that_there_are() -> None:
    with pytest.raises(PromptError, match=r"^There is no prompt nothing\.v9; there are: "):
        prompts.load("nothing.v9")


@pytest.mark.parametrize("name", prompts.names() or ["none"])
def test_every_shipped_prompt_loads(name: str) -> None:
    if name == "none":
        pytest.skip("no prompt yet")
    prompt = prompts.load(name)
    assert prompt.system
    assert prompt.user
    assert prompt.marks
