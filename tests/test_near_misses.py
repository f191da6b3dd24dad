"""Pairs of short reports that differ in many ways and contradict each other in none: each has to stay without an alarm."""

from __future__ import annotations

import pytest

from claimcheck import Article, check

PAIRS = [
    (
        "Police in Norbury arrested 24 protesters on Monday.",
        "Protesters clashed with police in Norbury on Monday; 24 officers were hurt.",
    ),
    ("The airline will cut 1,200 jobs by 2026.", "By 2026 the airline expects to carry 1,200 flights a week."),
    ("Marlow Bay beat Eastwick 3-1 on Saturday.", "Eastwick lost 3-1 to Marlow Bay on Saturday."),
    ("The firm raised $40 million in the sale of 40% of its shares.", "The firm sold 40% of its shares."),
    ("The bridge opened in 1889; it was rebuilt ten years later.", "The bridge opened in 1889."),
    (
        "The bridge was begun in 1889 and finished three years later.",
        "Work on the bridge began in 1889 and it was opened in 1892.",
    ),
    (
        "In 2010 the company acquired Holm Ltd.",
        "Holm Ltd acquired two rivals in 2010 before it was itself acquired by the company.",
    ),
    ("Turkey attacked the town on 5 May, killing 12.", "On 5 May fighters attacked Turkey's border post, killing 12 soldiers."),
    ("Some 300 workers at the mill are on strike.", "Workers at the mill want £300 more a month."),
    ("The quake killed 45 people in Lorn.", "The quake of magnitude 4.5 killed dozens in Lorn."),
    ("Oil rose 2% to $80.", "Oil is up 2% at $80 a barrel after falling 3% on Monday."),
    ("The ship sailed from Marlow to Hadley in June with 300 aboard.", "The ship reached Hadley from Marlow in June."),
    ("The ship sailed from Marlow to Hadley in June 2020 with 300 aboard.", "In June 2020 the ship sailed back from Hadley."),
    (
        "Mayor Ana Ruiz opened the fair on Monday, welcoming 500 guests.",
        "President Ben Holm opened the fair on Monday with Ruiz before 500 guests.",
    ),
    ("The court cleared 12 of the 20 accused.", "The court convicted eight of the 20 accused."),
    ("The court jailed Ana Ruiz for 12 years.", "Ana Ruiz, 12 years a judge, was jailed by the court."),
    ("The city has 500,000 inhabitants.", "The city's stadium holds 50,000; it has half a million inhabitants."),
    ("The fire began at 6 am and was out at 9 am.", "Firefighters had put out the fire by 9 am."),
    ("Norway's fund bought 1.3% of the bank in 2016.", "In 2016 Norway's fund held 1.3% of the bank."),
    ("Sales doubled to 3 million euros.", "Sales rose from 1.5 to 3 million euros."),
    ("The 63-year-old pilot flew 100 kilometres.", "The pilot, 63, was 100 kilometres from home."),
    ("The tower was built between 1690 and 1710.", "The tower was built in the 17th century."),
    ("France and Italy signed the treaty in 1951.", "Italy signed the treaty in 1951 with France."),
    ("Police said 14 people were wounded.", "Hospital staff treated 14 wounded people; two of them died."),
    ("The cathedral was built in 1250.", "The cathedral was built in the 13th century and burnt down in 1889."),
    ("The bridge was opened in March 2020.", "The bridge, built in 1999, was opened in March 2020 and shut in June 2021."),
]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_what_may_both_be_true_never_alarms(left: str, right: str) -> None:
    for first, second in ((left, right), (right, left)):
        articles = [
            Article("a", first, source="The Post", published="2024-05-06"),
            Article("b", second, source="The Herald", published="2024-05-06"),
        ]
        assert [f.message for f in check(articles, reader="rules").findings if f.severity == "alarm"] == []
