"""One figure or date in two short texts: another party, way, time or measure alarms, the same in other words does not."""

import pytest

from claimcheck import Article, check


def rules(*texts: str) -> list[str]:
    found = check(tuple(Article(f"t{n}", text) for n, text in enumerate(texts)), reader="rules").findings
    return sorted(f.rule for f in found if f.severity == "alarm")


@pytest.mark.parametrize(
    ("rule", "left", "right"),
    [
        (
            "NUM030",
            "After a night of talks, on 3 May 1951, five Hadley boats rounded the cape and raided the Marlow fleet.",
            "The Marlow fleet raided five Hadley boats in 1951.",
        ),
        (
            "NUM030",
            "The Hadley rowers beat the Marlow rowers by 32 lengths.",
            "The Hadley rowers were beaten by the Marlow rowers by 32 lengths.",
        ),
        (
            "NUM031",
            "Ana Ruiz became harbour master of Marlow in June 1992. Ben Cole was re-elected to the council in 1992.",
            "Ben Cole became harbour master of Marlow in 1992.",
        ),
        (
            "NUM032",
            "The Petrel patrolled off Marlow in July until departing for Hadley on 10 August.",
            "The Petrel left Hadley on 10 August.",
        ),
        (
            "NUM033",
            "Ana Ruiz retired in 1986, and the next year, Ben Cole sold the ferry line to Hadley.",
            "Ben Cole sold the ferry line to Hadley in 1986.",
        ),
        (
            "NUM033",
            "Ana Ruiz won the cup in 1998, two years after she moved to Marlow.",
            "Ana Ruiz moved to Marlow in 1998.",
        ),
        (
            "NUM030",
            "Ana Ruiz, who succeeded Ben Cole as mayor in 1994, is 60.",
            "Ben Cole succeeded Ana Ruiz in 1994.",
        ),
        ("NUM035", "The ferry line employs 350 people in 12 offices.", "The ferry line has 350 offices."),
        (
            "NUM037",
            "The council wrote to some 200 owners of the boats to give them the opportunity to respond.",
            "About 200 owners of the boats were prevented from responding to the council.",
        ),
        (
            "NUM037",
            "In May 1951 the council of Marlow refused to sign the ferry treaty.",
            "The council of Marlow signed the ferry treaty in May 1951.",
        ),
        (
            "NUM037",
            "The council of Marlow ruled out selling the 48 old boats of the harbour.",
            "The council of Marlow sold the 48 old boats of the harbour.",
        ),
        (
            "NUM039",
            "The count of boats stands at 148, up from 120 a year ago.",
            "The count of boats was 148 a year ago.",
        ),
        ("NUM034", "The bridge was built in 1889 as a gift.", "The bridge was built in the 17th century."),
        (
            "NUM035",
            "During Cole's 24 seasons as head of the rowers, the team has won the valley championships three times.",
            "The team of Cole has won 24 championships.",
        ),
        ("NUM035", "The Marlow rowers sold 1,350 bottles of cider.", "The Marlow rowers sold cider for $1,350."),
    ],
)
def test_another_party_way_time_or_measure_alarms(rule: str, left: str, right: str) -> None:
    assert rules(left, right) == [rule]
    assert rules(right, left) == [rule]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "Five Hadley boats raided the Marlow fleet on 3 May 1951.",
            "On 3 May 1951 the Marlow fleet was raided by Hadley boats.",
        ),
        ("Ana Ruiz married Ben Cole in 1951.", "Ben Cole married Ana Ruiz in 1951."),
        ("Sugar rose 30 percent, while tea added 90 percent.", "Sugar gained 30 percent, tea rose 90 percent."),
        ("Ana Ruiz and Ben Cole opened the Marlow bridge in 1951.", "Ben Cole opened the Marlow bridge in 1951."),
        ("The President opened the bridge in 1951, Ana Ruiz said.", "Ana Ruiz opened the bridge in 1951."),
        ("Ana Ruiz sailed from Marlow to Hadley and back from Hadley in 1951.", "Ana Ruiz sailed from Hadley in 1951."),
        ("The news came from Marlow in 1951.", "The mayor of Hadley gave a ship to Marlow in 1951."),
        ("The Petrel left Marlow on 1 April 1951 for Hadley.", "The Petrel reached Hadley in April 1951."),
        ("The rowers moved to Marlow in 1951 and won a cup there a year later.", "The rowers moved to Marlow in 1951."),
        ("The mill was founded in June 1951 and sold three days later.", "The mill was sold in June 1951."),
        ("Ana Ruiz won the cup in 1998, two years after she moved to Marlow.", "Ana Ruiz won the cup in 1998."),
        ("Ana Ruiz won the cup in 1998, two years after she moved to Marlow.", "Ana Ruiz moved to Marlow in 1996."),
        ("The ferry line employs 350 people in 12 offices.", "The ferry line has 350 people and offices in 12 towns."),
        ("The ferry line has 350 boats, 12 of them new.", "The ferry line has 350 boats."),
        (
            "The council wrote to some 200 owners of the boats to give them the opportunity to respond.",
            "The council wrote to 200 owners of the boats, who were able to respond.",
        ),
        ("The bridge was built in 1701 as a gift.", "The bridge was built in the 18th century."),
        ("The bridge was built in 1889 as a gift.", "The bridge burned down in the 17th century."),
        (
            "Ana Ruiz, who visited Marlow in May 1951, did not open the bridge.",
            "In May 1951 Ben Cole opened the bridge of Hadley.",
        ),
        (
            "The council of Marlow refused to sign the ferry treaty in May 1951.",
            "The council of Marlow did not sign the ferry treaty in May 1951.",
        ),
        (
            "The rowers keep a boat house at the Marlow bridge, and have 200 members.",
            "The rowers train their 200 members at the Marlow bridge and at the Hadley bridge.",
        ),
        (
            "The council voted 48 to 12 at the Marlow hotel.",
            "A fair with 48 boats was held near the Hadley hotel.",
        ),
        ("The count of boats stands at 148, up from 120 a year ago.", "The count of boats is 148, against 120 a year ago."),
        ("The count of boats stands at 175, up from 148 a year ago.", "The count of boats was 148 a year ago."),
        ("The population of Marlow increased by 2.8 percent.", "Marlow's population is 2.8 million."),
        ("Some 85 percent of the rowers have 85 boats.", "The rowers have 85 boats."),
        (
            "The mill covers 850 square kms of the valley floor.",
            "The mill covers about 850 square kilometres of the valley floor.",
        ),
        (
            "More than 500 beggars of the valley joined the union.",
            "More than 500 members joined the beggars' union of the valley.",
        ),
    ],
)
def test_the_same_in_other_words_does_not(left: str, right: str) -> None:
    assert not rules(left, right)
    assert not rules(right, left)
