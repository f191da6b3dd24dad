"""Quotation marks: which are marks, which are apostrophes, and where a quotation ends."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Article, Quotation
from claimcheck.text.layout import lay_out
from claimcheck.text.quotations import find_quotations

SEEDS = Path(__file__).parent.parent / "seeds" / "kremlin-2022"


def quotations(text: str, title: str = "") -> tuple[Article, tuple[Quotation, ...]]:
    article = Article("a", text, title)
    return article, find_quotations(article, lay_out(article))


def words(text: str, title: str = "") -> list[str]:
    article, found = quotations(text, title)
    return [article.words(q.span) for q in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # every kind of mark
        ("He said “we go” today.", ["we go"]),
        ('He said "we go" today.', ["we go"]),
        ("He said ‘we go’ today.", ["we go"]),
        ("He said 'we go' today.", ["we go"]),
        ("He said ``we go'' today.", ["we go"]),
        ("Il dit « nous\u00a0allons » hier.", ["nous\u00a0allons"]),
        ("Il dit «\u202fnous allons\u202f» hier.", ["nous allons"]),
        ("Er sagte „wir gehen“ und ging.", ["wir gehen"]),
        ("Mówił „idziemy” i poszedł.", ["idziemy"]),
        ("Er sagte »wir gehen« und ging.", ["wir gehen"]),
        ("Hän sanoi »me menemme» ja lähti.", ["me menemme"]),
        ("Er sagte ‚wir gehen‘ und ging.", ["wir gehen"]),
        ("Elle dit ‹ nous allons › hier.", ["nous allons"]),
        # apostrophes are no marks
        ("Don't say the players' lounge isn't theirs.", []),
        ("Don’t say the players’ lounge isn’t theirs.", []),
        ("The U.S.’ refusal and the boss’s answer.", []),
        ("Rock 'n' roll in the '90s, 'tis what 'em kids liked.", []),
        ("Rock ’n’ roll in the ’90s, ’tis what ’em kids liked.", []),
        ("Rock ‘n’ roll in the ‘90s, ‘tis what ‘em kids liked.", []),
        ("The class of '68 met in the players' lounge.", []),
        # nor are feet and inches
        ('A man of 6\' 2" and a 5" nail.', []),
        ('"He is 6\'2" tall," she said.', ["He is 6'2\" tall,"]),
        ("A 40’ mast, the men’s.", []),
        # apostrophes inside single marks
        ("'We don't go,' he said.", ["We don't go,"]),
        ("‘It’s the players’ lounge,’ he said.", ["It’s the players’ lounge,"]),
        ("He called the ‘boys’ and the ‘girls’ back.", ["boys", "girls"]),
        ("She named it ‘the bosses’ and left.", ["the bosses"]),
        # marks beside punctuation
        ('("We go," he said.)', ["We go,"]),
        ('The plan—"madness"—failed.', ["madness"]),
        ('He said:"Go."', ["Go."]),
        ("‘Go’, ‘stay’; “run”: “walk”.", ["Go", "stay", "run", "walk"]),
        # marks that fit badly
        ('He said “go" and left.', ["go"]),
        ('He said "go” and left.', ["go"]),
        ('We go," he said. "I stay," she said.', ["I stay,"]),
        ('"We go, he said. "I stay," she said.', ["We go, he said.", "I stay,"]),
        ('He said "yes" and "no', ["yes", "no"]),
        ("I said ‘Yes.’He nodded.", ["Yes."]),
        ("He’d said, ’Go home,’ to the players’ aunt.", ["Go home,"]),
        ("“This is “nested” wrong,” he said.", ["This is “nested” wrong,", "nested"]),
        ("The “word and more. And “closed” here.", ["word and more. And", "closed"]),
        ('"It measured 12" across," he said. "Big."', ['It measured 12" across,', "Big."]),
        # hard texts
        ("“The gov\u00adern\u00adment\u00ad” fell.", ["The gov\u00adern\u00adment\u00ad"]),
        ("\u2067אמר “שלום” היום\u2069.", ["שלום"]),
        ("THE MAYOR'S AIDE SAID 'WE WON'T GO' AND LEFT.", ["WE WON'T GO"]),
        ("Le maire a dit « c’est l’eau » : il part.", ["c’est l’eau"]),
        ("• “One”\n• 'Two'\n- \"Three\"", ["One", "Two", "Three"]),
        ("e\u0301t\u0301 “e\u0301te\u0301” 😀“😀”", ["e\u0301te\u0301", "😀"]),
        # nothing between
        ('An empty "" pair and a " lone mark.', []),
        ("\u200b“We go,” he said.\u200b", ["We go,"]),
        # Hebrew abbreviations hold a mark inside
        ('דובר צה"ל אמר "שלום" היום.', ["שלום"]),
    ],
)
def test_the_words_between_the_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Mayor ‘ignored’ flood warnings", ["ignored"]),
        ("Mayor 'ignored' flood warnings, says town's clerk", ["ignored"]),
        ("Clerk ‘holds a knife to the town’s throat’, says mayor", ["holds a knife to the town’s throat"]),
    ],
)
def test_titles_use_single_marks(title: str, expected: list[str]) -> None:
    article, found = quotations("Rain fell.", title)
    assert [article.words(q.span) for q in found] == expected
    assert all(q.span.field == "title" for q in found)


def test_the_outer_span_holds_the_marks() -> None:
    article, (found,) = quotations("Il dit « oui » hier.")
    assert article.words(found.outer) == "« oui »"
    article, (found,) = quotations("They said ``go'' twice.")
    assert article.words(found.outer) == "``go''"


def test_a_quotation_inside_a_quotation_knows_its_parent() -> None:
    article, found = quotations("“He told me ‘go home’ and I went,” she said. ‘He said “stay” too,’ he added.")
    assert [(article.words(q.span), q.parent) for q in found] == [
        ("He told me ‘go home’ and I went,", None),
        ("go home", 0),
        ("He said “stay” too,", None),
        ("stay", 2),
    ]


def test_guillemets_nest() -> None:
    article, found = quotations("Elle dit : « Il a crié « au feu » hier. »")
    assert [(article.words(q.span), q.parent) for q in found] == [("Il a crié « au feu » hier.", None), ("au feu", 0)]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    article, found = quotations("“We must go! Pat, who leads the group, wrote.\n\nThe “good call” was praised.")
    assert [(article.words(q.span), q.closed) for q in found] == [
        ("We must go! Pat, who leads the group, wrote.", False),
        ("good call", True),
    ]
    assert found[1].continues is None


def test_a_reopened_paragraph_continues() -> None:
    for mark, close in (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")):
        text = f"{mark}We came early.\n\n{mark}We saw it all.\n\n{mark}We left,{close} she said."
        article, found = quotations(text)
        assert [article.words(q.span) for q in found] == ["We came early.", "We saw it all.", "We left,"]
        assert [(q.closed, q.continues) for q in found] == [(False, None), (False, 0), (True, 1)]


def test_a_heading_between_two_paragraphs_ends_no_speech() -> None:
    article, found = quotations("“We came early.\n\nA cold night\n\n“We left,” she said.")
    assert [(article.words(q.span), q.continues) for q in found] == [("We came early.", None), ("We left,", 0)]
    _, found = quotations("“We came early.\n\nIt rained.\n\n“We left,” she said.")
    assert [q.continues for q in found] == [None, None]


def test_a_reopened_mark_inside_one_paragraph_continues() -> None:
    article, found = quotations("“We came early. “We left,” she said.")
    assert [(article.words(q.span), q.closed, q.continues) for q in found] == [
        ("We came early.", False, None),
        ("We left,", True, 0),
    ]


def test_a_closed_quotation_is_not_continued() -> None:
    _, found = quotations("“We came early,” she said.\n\n“We left,” she said.")
    assert [q.continues for q in found] == [None, None]


def test_furniture_holds_no_quotations() -> None:
    assert words("“Go,” he said.\n\nRead more: “Ten ways to go”") == ["Go,"]


def test_the_seeds() -> None:
    counts = [len(quotations(path.read_bytes().decode())[1]) for path in sorted(SEEDS.glob("*.txt"))]
    assert counts == [9, 9, 20, 3, 11]
    article, found = quotations(next(SEEDS.glob("004*")).read_bytes().decode())
    (open_one,) = [q for q in found if not q.closed]
    assert article.words(open_one.span).startswith("Unity for Hungary")
    assert article.words(open_one.span).endswith("wrote on Twitter.")
    article, found = quotations(next(SEEDS.glob("001*")).read_bytes().decode())
    assert article.words(found[0].span) == "It’s already clear now … that fundamental Russian concerns were ignored,"


@settings(max_examples=300)
@given(st.text(st.sampled_from(list("ab .,\n\"'“”‘’«»„‚`sS5A\u00a0")), max_size=80))
def test_spans_nest_and_stay_in_their_blocks(text: str) -> None:
    article = Article("a", text, text)
    layout = lay_out(article)
    found = find_quotations(article, layout)
    keys = [(q.outer.field == "text", q.outer.start, -q.outer.end) for q in found]
    assert keys == sorted(keys)
    for index, quotation in enumerate(found):
        assert quotation.span.within(quotation.outer)
        assert article.words(quotation.span).strip()
        assert sum(quotation.outer.within(b.span) for b in layout.blocks if b.kind != "furniture") == 1
        if quotation.parent is not None:
            assert quotation.parent < index
            assert quotation.outer.within(found[quotation.parent].span)
        assert quotation.continues is None or quotation.continues < index
    for left, right in itertools.combinations(found, 2):
        assert not left.outer.touches(right.outer) or right.outer.within(left.span)


@settings(max_examples=100)
@given(st.lists(st.text(st.sampled_from(list("abc,")), min_size=1, max_size=8).map(str.strip), min_size=1, max_size=6))
def test_well_set_marks_are_all_found(parts: list[str]) -> None:
    text = " and ".join(f"“x{part}y”" for part in parts)
    assert words(text) == [f"x{part}y" for part in parts]
    assert words(text.replace("“", '"').replace("”", '"')) == [f"x{part}y" for part in parts]
