"""Prompts are Markdown files with a version in their name (`prompts/quotes.v1.md`); this loads them and fills them in.

    # System            what the model is told first; the same in every request, so that servers can cache it
    # User              the request itself; marks like $passage are filled in, a dollar sign is written $$

A fenced block of the kind `example` shows the model one passage and its answer. The fence is not sent, what it holds is:

    ```example
    Text:
    [s1] “We will stay,” said Ann Lee.
    Answer:
    {"q1": "Ann Lee"}
    ```
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from claimcheck.errors import PromptError

_NAME = re.compile(r"[a-z][a-z0-9_-]*\.v[0-9]+")
_PARTS = re.compile(r"\A\s*# System\n(?P<system>.*?)^# User\n(?P<user>.*)\Z", re.DOTALL | re.MULTILINE)
_EXAMPLE = re.compile(r"^```example\n(?P<block>.*?)^```$\n?", re.DOTALL | re.MULTILINE)
_BLOCK = re.compile(r"\AText:\n(?P<text>.*?)\nAnswer:\n(?P<answer>.*)\Z", re.DOTALL)


class Filled(NamedTuple):
    """The two messages of a request."""

    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Example:
    """One passage shown to the model and the answer that it should get, as parsed JSON."""

    text: str
    answer: object


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt file: `text` as it stands, `sha256` of it, and the parts that are sent."""

    name: str
    text: str
    sha256: str
    system: str
    user: str
    examples: tuple[Example, ...] = ()

    @property
    def marks(self) -> frozenset[str]:
        """The names that `fill` wants."""
        return frozenset(Template(self.system).get_identifiers()) | frozenset(Template(self.user).get_identifiers())

    def fill(self, **values: str) -> Filled:
        """The messages with every mark filled in; values are taken as they are. Raises PromptError if names do not fit."""
        if missing := sorted(self.marks - values.keys()):
            raise PromptError(f"Prompt {self.name} wants a value for ${missing[0]}: give one.")
        if unknown := sorted(values.keys() - self.marks):
            raise PromptError(
                f"Prompt {self.name} has no mark ${unknown[0]}: leave the value out, or add the mark in a new version."
            )
        return Filled(Template(self.system).substitute(values), Template(self.user).substitute(values))


@cache
def load(name: str) -> Prompt:
    """The prompt of this name, with its version ("quotes.v1"). Raises PromptError."""
    if not _NAME.fullmatch(name):
        raise PromptError(f"{name!r} names no prompt: a name has a version, like quotes.v1.")
    folder = _folder()
    try:
        text = (folder / f"{name}.md").read_bytes().decode("utf-8")
    except FileNotFoundError:
        raise PromptError(f"There is no prompt {name}; there are: {', '.join(names()) or 'none at all'}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"Prompt {name} cannot be read ({error}).") from None
    return parse(name, text)


def names() -> tuple[str, ...]:
    """The names of all prompts, sorted."""
    return tuple(sorted(path.stem for path in _folder().glob("*.md") if _NAME.fullmatch(path.stem)))


def parse(name: str, text: str) -> Prompt:
    """A prompt from the text of its file. Raises PromptError, which says what is wrong with the file."""
    parts = _PARTS.match(text.replace("\r\n", "\n"))
    if not parts:
        raise PromptError(f"Prompt {name} needs a part under “# System” and then one under “# User”.")
    blocks = [match["block"] for part in parts.groups() for match in _EXAMPLE.finditer(part)]
    prompt = Prompt(
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        system=_shown(parts["system"]),
        user=_shown(parts["user"]),
        examples=tuple(_example(name, block) for block in blocks),
    )
    for part in (prompt.system, prompt.user):
        if not Template(part).is_valid():
            raise PromptError(f"Prompt {name} has a dollar sign that starts no mark: write $$ for a dollar sign.")
    return prompt


def _shown(part: str) -> str:
    """A part as it is sent: the examples without their fences."""
    return _EXAMPLE.sub(lambda match: match["block"], part).strip()


def _example(name: str, block: str) -> Example:
    found = _BLOCK.match(block.replace("$$", "$"))
    if not found:
        raise PromptError(f"Prompt {name} has an example without the lines “Text:” and “Answer:”.")
    try:
        return Example(found["text"], json.loads(found["answer"]))
    except json.JSONDecodeError as error:
        raise PromptError(f"Prompt {name} has an example whose answer is no JSON ({error}).") from None


def _folder() -> Path:
    """The folder of the prompts: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).with_name("prompts")
    return inside if inside.is_dir() else Path(__file__).parent.with_name("prompts")
