"""Random and mutated inputs for what reads foreign text, with what must hold for each; the same seed gives the same inputs.

A target takes a text and raises only where something is broken. `python tests/fuzzing.py COUNT` puts COUNT inputs through all
of them and prints a table; `tests/fuzzing_guided.py` lets atheris choose them by the code that they reach.
"""

from __future__ import annotations

import json
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from pydantic import ValidationError
from reading import Read

from claimcheck.article_json import article_of, parse
from claimcheck.asking.answers import NOT_STATED, SpeakerSaid, StatementSaid, quotes_schema, statements_said, statements_schema
from claimcheck.asking.passages import Window
from claimcheck.asking.questions import topics
from claimcheck.asking.verify import Refused
from claimcheck.decisions import parse as parse_decisions
from claimcheck.door import reply
from claimcheck.door.retry import Failed
from claimcheck.errors import ClaimcheckError
from claimcheck.model import Article, AttributionClaim, NumberClaim, Quantity, claim_id
from claimcheck.readers import ninjs, table, web_page
from claimcheck.rules_reader import read
from claimcheck.scan import scan

MS_PER_KB = 50.0
SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"
PARAGRAPHS = [p for path in sorted(SEEDS.glob("*.txt")) for p in path.read_text(encoding="utf-8").split("\n\n") if p.strip()]
JSON = [
    '{"id": "a", "title": "Fire", "source": "Post", "published": "2024-05-06", "url": "https://x.invalid/1", "text": "14 hurt"}',
    '{"q1": "Tomas Uhl", "q2": "not stated"}',
    '{"statements": [{"sentence": "s1", "cue": "said", "source": "Tomas Uhl", "statement": "nobody was hurt"}]}',
    '{"choices": [{"finish_reason": "stop", "message": {"content": "{}"}}], "usage": {"prompt_tokens": 1}}',
    '<think>hm</think>\n```json\n{"q1": "Tomas Uhl"}\n```',
    '{"headline": "Fire", "body_text": "14 hurt", "versioncreated": "2024-05-06T00:00:00Z", "bodies": [{"value": "x"}]}',
    "id,title,text\n1,Fire,14 hurt\n",
    "<html><head><title>Fire</title></head><body><article><p>14 people were hurt.</p></article></body></html>",
    '[dismissed.0123456789abcdef]\nnote = "old"\n',
]
SCRAPS = (
    "“ ” ‘ ’ « » „ ‟ \" ' ' '' `` ( ) [ ] { } , ; : . … ... - – — / % ‰ $ € £ ¥ ° № # & * _ \\ \n \n\n \r\n \t "
    "\u00a0 \u200b \u202e \ufeff \u2028 \x00 \ud800 \U0001f525 e\u0301 ﬁ ½ ¾ ² ٣ ５ Ⅳ 0 1 7 14 27 100,000 1.5 1,5 "
    "1.234.567 1e9 007 3/4 50-60 5–6 2022 2022-02-01 9pm 14:30 million billion m bn k dozen dozens hundreds half third two "
    "twenty-one first 2nd more than about nearly up to at least fewer people killed wounded metres km per cent percent dollars "
    "Monday January said told according to denied that not no never if Mr Mrs President Ada Brenn Tomas Uhl he she they who "
    "U.S. e.g. Inc. [q1] [/q1] [s1] [n1] <b> </article> {} null true NaN"
).split(" ")


def made(seed: int, corpus: list[str], longest: int = 600) -> str:
    """One input: a piece of the corpus, mutated a few times."""
    random = Random(seed)
    text = random.choice(corpus)
    start = random.randrange(len(text) + 1)
    text = text[start : start + random.randint(1, longest)]
    for _ in range(random.randint(0, 8)):
        at = random.randrange(len(text) + 1)
        until = min(len(text), at + random.randint(0, 12))
        scrap = random.choice(SCRAPS) or " "
        match random.randrange(8):
            case 0:
                text = text[:at] + text[until:]
            case 1:
                text = text[:at] + scrap + text[at:]
            case 2:
                text = text[:at] + f" {scrap} " + text[until:]
            case 3:
                text = text[:at] + text[at:until] * random.randint(2, 20) + text[until:]
            case 4:
                text = text[:at] + scrap * random.randint(2, 30) + text[at:]
            case 5:
                text = text[:at] + chr(random.choice((random.randrange(0x300), random.randrange(0x11_0000)))) + text[until:]
            case 6:
                other = random.choice(corpus)
                cut = random.randrange(len(other) + 1)
                text = text[:at] + other[cut : cut + random.randint(1, 80)] + text[at:]
            case _:
                text = " ".join(random.choice(SCRAPS) for _ in range(random.randint(1, 12))) + text[at:]
    return text[: 3 * longest]


# --- targets --------------------------------------------------------------------------------------------------------


def fuzz_scan(text: str) -> None:
    """Every mark lies within the text, values are intervals."""
    article = Article("a", text, text[:80].replace("\n", " "))
    found = scan(article)
    for span in (
        *(n.span for n in found.numbers),
        *(q.outer for q in found.quotations),
        *(s.span for s in found.layout.sentences),
    ):
        assert 0 <= span.start <= span.end <= len(article.title if span.field == "title" else text)
    for number in found.numbers:
        if isinstance(number.value, Quantity):
            _interval(number.value)


def _interval(value: Quantity) -> None:
    for interval in (value.hard, value.soft):
        assert interval.low is None or interval.high is None or interval.low <= interval.high


def fuzz_quantity(text: str) -> None:
    """A number phrase alone, however odd, is read as an interval or not at all."""
    phrase = " ".join(text.split())[:60]
    for number in scan(Article("a", f"There were {phrase} in Norrby.")).numbers:
        if isinstance(number.value, Quantity):
            _interval(number.value)


def fuzz_read(text: str) -> None:
    """Every claim is a slice with an id of its own, and every question can be put."""
    article = Article("a", text, published="2024-05-06")
    reading = read(article)
    assert len({claim_id(claim) for claim in reading.claims}) == len(reading.claims)
    for claim in reading.claims:
        words = article.words(claim.span)
        assert 0 <= claim.span.start <= claim.span.end
        assert words == (article.title if claim.span.field == "title" else text)[claim.span.start : claim.span.end]
        if isinstance(claim, NumberClaim) and isinstance(claim.value, Quantity):
            _interval(claim.value)
    for topic in topics(reading, Window()):
        topic.question.user.encode()


def fuzz_files(text: str) -> None:
    """JSON, tables, ninjs and decisions are read or refused in a sentence."""
    for reader in (lambda: parse(text, "a"), lambda: list(table.rows(text, 10_000)), lambda: parse_decisions(text)):
        try:
            reader()
        except ClaimcheckError as error:
            _told(error)
    rows: list[object] = [{"id": text, "text": text, "title": text}, {"headline": text, "body_text": text}]
    rows.append({"bodies": [{"value": text, "contenttype": "text/html", "role": text}], "headlines": [{"value": text}]})
    with suppress(ValueError, RecursionError):
        rows.append(json.loads(text))
    for row in rows:
        try:
            article_of(row, "a")
            if isinstance(row, dict):
                ninjs.article_of(row, "a")
        except ClaimcheckError as error:
            _told(error)


def _told(error: Exception, sentence: str | None = None) -> None:
    """A refusal has something to say."""
    assert sentence or str(error)


def fuzz_pages(text: str) -> None:
    """Web pages are read or refused in a sentence."""
    page = text.encode("utf-8", "replace")
    try:
        fields = web_page.article(page)
    except ClaimcheckError as error:
        _told(error)
        return
    assert all(isinstance(value, str) for value in fields.values())


_SCHEMAS = (quotes_schema(["q1", "q2"], ["Tomas Uhl", "Ada Brenn"]), statements_schema(["s1"], ["Tomas Uhl"]))


def fuzz_answers(text: str) -> None:
    """A reply is an answer of its schema or a failure with its reason."""
    bodies: list[object] = [{"choices": [{"message": {"content": text}}]}]
    with suppress(ValueError, RecursionError):
        bodies.append(json.loads(text))
    for body in bodies:
        if not isinstance(body, dict):
            continue
        reply.tokens(body)
        try:
            said = reply.said(body, 100)
        except Failed as failed:
            _told(failed, failed.reason)
            continue
        said.encode()
        for schema in _SCHEMAS:
            try:
                schema.model_validate_json(said)
            except ValidationError as error:
                failure = reply.why(error)
                assert failure is not None
                assert failure.reason


_READ = Read(
    "Ada Brenn denied that more than 1,000 people had left. “We can’t say — not yet,” Tomas Uhl told reporters on Monday.\n\n"
    "If the pier falls, the board’s spokesman said, nobody would be hurt. According to police, two men weren’t found."
)
_PASSAGE = _READ.sentences()
_QUOTE = _READ.quote("We can’t say — not yet,")


def fuzz_verify(text: str) -> None:
    """What a model says is the text's own or refused."""
    words = _READ.article.text
    cut = len(text) % len(words)
    for said in (text, words[cut : cut + 40], words[cut : cut + 20] + text[:20] + words[cut + 20 : cut + 40]):
        row = StatementSaid("s1", ("Ada Brenn", NOT_STATED, text)[len(text) % 3], ("denied", "told", text)[len(text) % 3], said)
        made_of = _READ.verifier.statement(_PASSAGE, row)
        if isinstance(made_of, AttributionClaim):
            assert _READ.article.words(made_of.span) in words
        elif isinstance(made_of, Refused):
            assert made_of.reason
        _READ.verifier.quote(_QUOTE, SpeakerSaid("q1", said))
    answer = _SCHEMAS[1].model_validate(
        {"statements": [{"sentence": "s1", "cue": text, "source": NOT_STATED, "statement": text}]}
    )
    assert len(statements_said(answer)) == 1


TARGETS: dict[str, tuple[Callable[[str], None], list[str], int]] = {
    "scan": (fuzz_scan, PARAGRAPHS, 6),
    "quantity": (fuzz_quantity, PARAGRAPHS, 6),
    "read": (fuzz_read, PARAGRAPHS, 4),
    "files": (fuzz_files, JSON, 8),
    "pages": (fuzz_pages, JSON[-2:-1], 1),
    "answers": (fuzz_answers, JSON, 8),
    "verify": (fuzz_verify, PARAGRAPHS, 7),
}
"""Each target with its corpus and its share of forty inputs."""


@dataclass
class Tally:
    """What came of a target's inputs."""

    inputs: int = 0
    characters: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    """Milliseconds per kilobyte, of an input and never of less than one kilobyte."""
    crashes: list[tuple[str, str]] = field(default_factory=list)


def put(target: Callable[[str], None], text: str, tally: Tally) -> None:
    """Put one input through a target; a slow one is measured again, for the machine has other things to do."""
    kilobytes = max(1.0, len(text.encode("utf-8", "replace")) / 1024)
    for _ in range(4):
        started = time.process_time()
        try:
            target(text)
        except Exception:  # noqa: BLE001 -- that is what we are looking for
            tally.crashes.append((text, traceback.format_exc()))
        spent = time.process_time() - started
        if 1000 * spent / kilobytes < MS_PER_KB:
            break
    tally.inputs += 1
    tally.characters += len(text)
    tally.seconds += spent
    tally.slowest = max(tally.slowest, 1000 * spent / kilobytes)


def run(count: int, first: int = 0) -> dict[str, Tally]:
    """Put so many inputs through all targets, by their shares."""
    tallies = {name: Tally() for name in TARGETS}
    for name, (target, corpus, share) in TARGETS.items():
        for seed in range(first, first + count * share // 40):
            put(target, made(seed, corpus), tallies[name])
    return tallies


def shown(tallies: dict[str, Tally]) -> str:
    """The table."""
    rows = ["| target | inputs | characters | crashes | slowest, ms per kB |", "|---|---|---|---|---|"]
    for name, t in tallies.items():
        rows.append(f"| {name} | {t.inputs:,} | {t.characters:,} | {len(t.crashes)} | {t.slowest:.1f} |")
    every = list(tallies.values())
    total = (sum(t.inputs for t in every), sum(t.characters for t in every), sum(len(t.crashes) for t in every))
    rows.append(f"| **all** | {total[0]:,} | {total[1]:,} | {total[2]} | {max(t.slowest for t in every):.1f} |")
    return "\n".join(rows)


def main(arguments: list[str]) -> int:
    """Run from the command line; the exit code is 1 where anything crashed or crawled."""
    count = int(arguments[-1]) if arguments and arguments[-1].isdigit() else 200_000
    tallies = run(count)
    sys.stdout.write(shown(tallies) + "\n")
    for name, tally in tallies.items():
        for text, trace in tally.crashes[:5]:
            sys.stdout.write(f"\n{name}: {text!r}\n{trace}")
    return int(any(t.crashes or t.slowest > MS_PER_KB for t in tallies.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
