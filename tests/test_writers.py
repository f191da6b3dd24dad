"""The written reports: what an editor reads first, and hostile words that stay words."""

import io
import re
from decimal import Decimal

import pytest

from claimcheck.model import (
    Agreement,
    Article,
    Finding,
    Interval,
    NumberClaim,
    Quantity,
    Rejected,
    Report,
    Run,
    Side,
    Span,
    Step,
    Unread,
)
from claimcheck.writers import terminal
from claimcheck.writers.markdown import escaped, to_markdown

HOSTILE = (
    "\x1b[31mred\x1b[0m",
    "[bold]rich[/bold]",
    "[link](javascript:alert(1))",
    "<script>alert(1)</script>",
    "# not a heading",
    "| a | table |",
    "![img](http://example.org/x.png)",
    "`code` **bold** _it_",
    "a\nb\r\nc",
    "\u202egnp.exe",
    "- item",
    "---",
    "&amp; &#60;",
    "~~gone~~",
    "$x$",
)


def report(left: str = "40 people were hurt.", right: str = "55 people were hurt.", source: str = "The Herald") -> Report:
    def claim(article: str, value: int) -> NumberClaim:
        interval = Interval(Decimal(value), Decimal(value))
        return NumberClaim(article, Span(0, 2), Quantity(interval, interval, "person"), "people hurt")

    a, b = claim("a", 40), claim("b", 55)
    finding = Finding(
        "NUM001",
        "number",
        "contradict",
        "alarm",
        (Side("40 people", (a,)), Side("55 people", (b,))),
        "40 people were hurt, or 55.",
        (Step((a, b), "55 - 40", "15"),),
    )
    agreement = Agreement("NUM002", "number", "agree_exact", (a, b), "Both count people.")
    return Report(
        Run("1", "rules"),
        (Article("a", left, source=source), Article("b", right)),
        (a, b),
        (finding,),
        (agreement,),
        (Rejected("a", "stands nowhere", "an invention"),),
        (Unread("b", Span(3, 9), "a number that no claim covers"),),
        (b,),
    )


def on_terminal(made: Report) -> str:
    out = io.StringIO()
    terminal.write(made, out)
    return out.getvalue()


def test_the_terminal_report_shows_both_passages_and_why() -> None:
    text = on_terminal(report())
    assert text.startswith("2 reports, 1 alarm, 0 notes, 1 agreement\n")
    assert "1. ALARM: Numbers that cannot both hold  [NUM001]" in text
    assert "The Herald: 40 people were hurt." in text
    assert "b: 55 people were hurt." in text
    assert "40 people were hurt, or 55." in text
    assert "= 55 - 40 = 15" in text
    assert "+ Both count people. (The Herald, b)" in text
    assert "1 claim of the draft that no source carries" in text


def test_piped_output_is_plain_and_80_columns() -> None:
    text = on_terminal(report(left="40 people " + "and so on " * 60))
    assert "\x1b" not in text
    assert max(map(len, text.splitlines())) <= 80


def test_markdown_holds_everything() -> None:
    text = to_markdown(report())
    assert "## 1. Alarm: Numbers that cannot both hold" in text
    assert "The Herald: **40** people were hurt." in text
    assert "stands nowhere: an invention" in text
    assert "## Numbers and quotations left unread" in text


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_stay_words(hostile: str) -> None:
    made = report(left=f"40 {hostile}", source=hostile)
    plain = on_terminal(made)
    assert not set(plain) & {"\x1b", "\r", "\u202e"}
    if hostile.startswith("["):
        assert hostile in plain.replace("\n     ", " ")
    markdown, harmless = to_markdown(made), to_markdown(report(left="40 words", source="words"))
    assert len(markdown.splitlines()) == len(harmless.splitlines())
    for start in (r"<script", r"\]\(", r"!\[", r"`", r"\n# not", r"\n\| a"):
        assert not re.search(r"(?<!\\)" + start, markdown)


def test_markdown_escapes_every_character_that_could_start_markup() -> None:
    assert escaped("a*b_c[d](e)<f>`g`#h") == "a\\*b\\_c\\[d\\]\\(e\\)\\<f\\>\\`g\\`\\#h"
    assert escaped("one\ntwo") == "one two"
