"""A finding of many claims shows what each report says once, at its best."""

from __future__ import annotations

from numbers_line import compared, report

EARLY = report("dawn", "At least three people were killed by the flood in Marlow.", "2024-05-06", title="Flood: 3 dead")


def test_a_long_finding_has_one_passage_a_report() -> None:
    articles = [
        EARLY,
        *(
            report(n, "Nine people were killed by the flood in Marlow.", "2024-05-07", title="Flood kills at least nine people")
            for n in ("noon", "dusk", "night")
        ),
    ]
    [finding] = [f for f in compared(*articles).findings if f.verdict == "updated"]
    shown = [(c.article, c.span.field) for side in finding.sides for c in side.claims]
    assert {article for article, _ in shown} == {"dawn", "noon", "dusk", "night"}
    assert len(shown) <= 6
    assert len(finding.sides) >= 2
