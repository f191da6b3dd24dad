"""Every rule proves itself: its own examples go through the whole line, from two texts to a finding, in both orders."""

import inspect
import re

import pytest

from claimcheck.comparison import compare
from claimcheck.errors import SettingsError
from claimcheck.model import Article
from claimcheck.rules import RULES, Rule
from claimcheck.rules.catalogue import explain
from claimcheck.rules_reader import read_all

EXAMPLE = re.compile(r"^\s*(Disagree|Agree): (.+?) \| (.+)$", re.M)
CASES = [(rule, kind, left, right) for rule in RULES for kind, left, right in EXAMPLE.findall(rule.explanation)]


def fired(rule: Rule, left: str, right: str) -> bool:
    """Whether a rule fires on two one-text articles, of one day or, where their order matters, of two."""
    days = ("2024-05-06", "2024-05-09") if rule.ordered else ("2024-05-06", "2024-05-06")
    articles = [Article("a", left, published=days[0]), Article("b", right, published=days[1])]
    comparison = compare([claim for read in read_all(articles) for claim in read.claims], articles)
    codes = {finding.rule for finding in comparison.findings} | {agreement.rule for agreement in comparison.agreements}
    return rule.code in codes


@pytest.mark.parametrize(("rule", "kind", "left", "right"), CASES, ids=lambda value: getattr(value, "code", None))
def test_the_examples_of_a_rule_hold(rule: Rule, kind: str, left: str, right: str) -> None:
    fires = kind == ("Agree" if rule.severity == "agreement" else "Disagree")
    assert fired(rule, left, right) == fires
    if not rule.ordered:
        assert fired(rule, right, left) == fires


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_an_example_of_both_kinds(rule: Rule) -> None:
    assert {kind for kind, _, _ in EXAMPLE.findall(rule.explanation)} == {"Disagree", "Agree"}


def test_codes_are_unique_and_listed_with_their_first_line() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes) > 10
    listed = explain(None)
    for rule in RULES:
        assert f"{rule.code}  " in listed
        assert rule.explanation.splitlines()[0] in listed
        assert inspect.cleandoc(rule.explanation) in explain(rule.code)


def test_the_rules_as_a_user_reads_them() -> None:
    first = RULES[0]
    assert explain().splitlines()[0] == (
        f"{first.code}  {first.severity:9}  {first.verdict:20}  {first.explanation.splitlines()[0]}"
    )
    head, _, rest = explain(first.code.lower()).partition("\n\n")
    assert head == f"{first.code}: {first.verdict} ({first.severity}, between {first.kind} claims)"
    assert rest == inspect.cleandoc(first.explanation)


def test_a_code_that_does_not_exist_is_named_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match=r"^there is no rule 'ttl01'. Did you mean TTL001\?$"):
        explain("ttl01")
    with pytest.raises(SettingsError, match=r"^there is no rule 'zzz'. `claimcheck rules` lists them all.$"):
        explain("zzz")
