"""Copies of one report are compared once and named beside it."""

from claimcheck import Article, check
from claimcheck.comparing.copies import find_copies


def article(name: str, text: str, day: str | None = "2024-05-06") -> Article:
    return Article(name, text, published=day)


def test_the_earliest_of_equal_reports_is_the_original() -> None:
    rows = [article("a", "Same.", "2024-05-07"), article("b", "Same."), article("c", "Same.", None), article("d", "Other.")]
    assert find_copies(rows) == {"b": ["a", "c"]}
    assert find_copies([article("a", "Same."), Article("b", "Same.", "A title")]) == {}


def test_a_copy_stands_on_its_originals_side() -> None:
    one, other = "The storm destroyed 40 houses in Norbury.", "The storm destroyed 52 houses in Norbury."
    found = check([article("a", one), article("b", other), article("c", one)], reader="rules")
    [finding] = found.findings
    assert {frozenset(c.article for c in side.claims) for side in finding.sides} == {frozenset({"a", "c"}), frozenset({"b"})}


def test_a_draft_that_copies_its_source_leaves_nothing_uncarried() -> None:
    text = "The storm destroyed 40 houses. “We will rebuild every one of them,” said Ana Ruiz."
    found = check([article("draft", text)], [article("wire", text)], reader="rules")
    assert found.uncarried == ()
    assert {(a.kind, a.verdict) for a in found.agreements} == {("number", "agree_exact"), ("quote", "same")}
