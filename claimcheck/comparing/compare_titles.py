"""Say where several reports give one person two offices."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.comparing.lemmas import fold
from claimcheck.model import Article, AttributionClaim, Claim, Comparison, Finding, QuoteClaim, Side, TitleClaim, claim_id
from claimcheck.naming.identity import relation
from claimcheck.rules.titles import TITLE_RULES, TitleCase


def compare_titles(claims: Sequence[Claim], articles: Sequence[Article]) -> Comparison:
    """The findings among the titles of one story: one a person, a side for every office.

    Whatever the order of claims and articles. Raises KeyError for a claim whose article is not given.
    """
    by_id = {article.id: article for article in articles}
    given = {claim_id(c): c for c in claims if isinstance(c, TitleClaim) and c.person and not _one_of_two(c, by_id)}
    titles = sorted(given.values(), key=_place)
    findings = (_person(of_person, by_id) for of_person in _people(titles, _names(claims)))
    return Comparison(tuple(f for f in findings if f is not None))


_AND = re.compile(
    r"\b(?:\w*[Cc]hair\w*|[Pp]resident|[Dd]irector|[Ff]ounder|[Ee]xecutive|CEO|[Oo]wner|[Mm]inister) and (?:the )?$"
)
_AND_ALSO = re.compile(r" and (?:the |its )?(?:chair|president|director|founder|chief|CEO|owner|managing)")


def _one_of_two(title: TitleClaim, articles: Mapping[str, Article]) -> bool:
    """Whether the text gives the person another office beside this one: "chairman and chief executive"."""
    article, span = articles[title.article], title.span
    field = article.title if span.field == "title" else article.text
    return bool(_AND.search(field[max(0, span.start - 30) : span.start]) or _AND_ALSO.match(field, span.end))


def _names(claims: Iterable[Claim]) -> list[str]:
    """Everybody who says or holds anything in the story, fuller names first."""
    names = {n for c in claims if (n := c.person if isinstance(c, TitleClaim) else _who(c))}
    return sorted(names, key=lambda name: (-len(name.split()), name))


def _who(claim: Claim) -> str | None:
    return claim.speaker if isinstance(claim, QuoteClaim) else claim.source if isinstance(claim, AttributionClaim) else None


def _place(claim: Claim) -> tuple[str, bool, int]:
    return (claim.article, claim.span.field == "text", claim.span.start)


def _people(titles: Iterable[TitleClaim], names: Iterable[str]) -> list[list[TitleClaim]]:
    """The claims of each person together; a name that two people of the story may have ("Mayor Ruiz") is nobody's.

    Only names that share the beginning of a word are held against each other.
    """
    people: list[str] = []
    known: dict[str, int | None] = {}
    by_word: dict[str, list[int]] = defaultdict(list)
    for name in names:
        words = {fold(word)[:4] for word in name.split()}
        near = sorted({at for word in words for at in by_word[word]})
        homes = [at for at in near if relation(people[at], name) == "same"]
        if not homes:
            homes = [len(people)]
            people.append(name)
        for word in words:
            by_word[word] += homes
        known[name] = homes[0] if len(homes) == 1 else None
    of_person: dict[int, list[TitleClaim]] = defaultdict(list)
    for title in titles:
        if (home := known[title.person]) is not None:
            of_person[home].append(title)
    return list(of_person.values())


def _person(titles: Sequence[TitleClaim], articles: Mapping[str, Article]) -> Finding | None:
    rule = TITLE_RULES[0]
    wordings = sorted({t.office for t in titles})
    person = max((t.person for t in titles), key=lambda name: (len(name), name))
    clashes = [
        (a, b) for i, a in enumerate(wordings) for b in wordings[i + 1 :] if rule.judge(TitleCase(person, a, b)) is not None
    ]
    if not clashes:
        return None
    clashing = sorted({word for pair in clashes for word in pair})
    groups: list[list[str]] = []
    for word in clashing:
        home = next((g for g in groups if all((min(w, word), max(w, word)) not in clashes for w in g)), None)
        if home is None:
            groups.append([word])
        else:
            home.append(word)
    sides = tuple(sorted((_side(g, titles) for g in groups), key=lambda s: _place(s.claims[0])))
    told = "; ".join(
        f"{_outlets(side, articles)}: “{articles[side.claims[0].article].words(side.claims[0].span)}”" for side in sides
    )
    return Finding(rule.code, "title", rule.verdict, "note", sides, f"{person} is given {len(sides)} different offices. {told}")


def _side(wordings: Sequence[str], titles: Sequence[TitleClaim]) -> Side:
    """The first place in every article that words the office so; later ones add nothing."""
    firsts: dict[str, TitleClaim] = {}
    for title in titles:
        if title.office in wordings:
            firsts.setdefault(title.article, title)
    return Side(next(iter(firsts.values())).office, tuple(firsts.values()))


def _outlets(side: Side, articles: Mapping[str, Article]) -> str:
    return ", ".join(dict.fromkeys(articles[c.article].source or c.article for c in side.claims))
