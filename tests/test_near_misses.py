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
    ("The minister flew from Oslo to Paris on 4 May.", "The minister left Paris on 4 May after talks with the president."),
    ("The firm paid $250 million for the mine.", "The mine, which the firm bought, yields 250 tonnes of gold a year."),
    ("The club bought striker Ben Holm for 30 million euros.", "The club sold its striker Ivo Lund for 30 million euros."),
    ("Shares in Norbury Mills rose 5%, those of Holm fell 5%.", "Shares of Holm fell 5% on Friday."),
    (
        "The union rejected the offer of 3% on Friday.",
        "The union's members accepted the offer of 3% on Friday in a ballot, union leaders had rejected it.",
    ),
    ("The council built 40 homes in Norbury.", "The council did not build 40 homes in Eastwick as it had promised."),
    ("The airline did not cancel 40 flights on Friday.", "The airline cancelled 40 flights on Saturday."),
    ("A year ago the firm had 1,200 workers; now it has 900.", "The firm has 900 workers."),
    ("The firm employed 1,200 people last year.", "The firm will employ 1,200 people by next year, as many as last year."),
    ("Unemployment was 7.5% a year ago.", "Unemployment is again at 7.5%."),
    ("The bomb in the north of the city killed 25.", "A bomb in the city killed 25."),
    ("The company opened 30 shops in France.", "The company opened 30 shops in Italy and 30 in France."),
    ("He was born in Oslo in 1951.", "He grew up in Bergen, where his parents moved in 1951."),
    ("The team won the cup in 1998 in Paris.", "The team won the league in 1998."),
    ("The mayor bought the painting for $2 million.", "The gallery sold the painting for $2 million."),
    ("The storm killed 40 people and injured 200.", "The storm left 200 injured, among them 40 children."),
    (
        "The loan of 30 million euros was granted by the bank.",
        "The bank got a loan of 30 million euros from the state and granted one to the town.",
    ),
    ("More than 300 passengers were on the ferry.", "Fewer than 400 passengers were on the ferry."),
    ("The strike begins on 12 May.", "The union had threatened to strike on 10 May."),
    ("The parliament meets on 12 May to vote.", "The vote on 12 May is the second; parliament first met on 10 May."),
    ("The bank cut its rate to 3%.", "The bank raised its forecast for growth to 3%."),
    ("The film earned $40 million in its first week.", "The film cost $40 million."),
    ("The film earned $40 million in its first week.", "The film earned $12 million on its first day."),
    ("The town of 12,000 people was cut off.", "About 1,200 people in the town were cut off."),
    ("The plane with 140 people landed safely.", "All 135 passengers and five crew left the plane safely."),
    ("Ten of the 12 miners were saved.", "Two of the 12 miners died."),
    ("A Norbury man, 34, was charged.", "A 43-year-old woman from Norbury was charged."),
    ("The police stopped the march at 3 pm.", "The march began at 1 pm."),
    ("He will appear in court on 4 June.", "He first appeared in court on 4 May."),
    ("The river rose 2 metres above its usual level.", "The river reached 5 metres."),
    ("The museum had 500,000 visitors in 2019.", "The museum had 480,000 visitors in 2018."),
    ("In the first half the company earned 2 million euros.", "In the first quarter the company earned 1 million euros."),
    ("The treaty was signed in 1951 and came into force in 1953.", "The treaty has been in force since 1953."),
    (
        "The minister said on Tuesday the plan would cost 3 million.",
        "The plan was dropped on Tuesday; it would have cost 3 million.",
    ),
    ("The company sold its 30% stake to Holm.", "Holm bought the 30% stake from the company."),
    ("Holm owns 30% of the mill, Ruiz 70%.", "Ruiz holds 70% of the mill."),
    ("Ruiz beat Holm by 12 points.", "Holm trailed Ruiz by 12 points."),
    ("Holm led Ruiz by 12 points in May.", "Ruiz led Holm by 3 points in June."),
    ("The army said it had killed 30 rebels.", "The rebels said they had killed 30 soldiers."),
]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_what_may_both_be_true_never_alarms(left: str, right: str) -> None:
    for first, second in ((left, right), (right, left)):
        articles = [
            Article("a", first, source="The Post", published="2024-05-06"),
            Article("b", second, source="The Herald", published="2024-05-06"),
        ]
        assert [f.message for f in check(articles, reader="rules").findings if f.severity == "alarm"] == []
