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
    ("The mill in Oden is not open on the first day of the fair.", "The mill in Oden is closed on the first day of the fair."),
    ("Ana Ruiz did not win the seat in Oden on Monday.", "Ana Ruiz lost the seat in Oden on Monday."),
    (
        "The fire at the mill in Oden is not out after the long night.",
        "The fire at the mill in Oden still burns after the long night.",
    ),
    ("“The bridge is not safe for lorries,” said Ana Ruiz.", "“The bridge is unsafe for lorries,” said Ana Ruiz."),
    (
        "Ana Ruiz did not win the seat of Oden in the vote on Monday, the board said.",
        "Ana Ruiz lost the seat of Oden in the vote on Monday.",
    ),
    (
        "The road from Oden to Marlow is not open to lorries, the board said on Monday.",
        "The road from Oden to Marlow is closed to lorries, police said on Monday.",
    ),
    (
        "The suspect, Ben Cole, was not in Oden at the time of the theft, his lawyer said.",
        "The suspect, Ben Cole, was in Marlow at the time of the theft, his lawyer said.",
    ),
    (
        "Ben Cole was not wounded in the attack on the mill in Oden, police said.",
        "Ben Cole was unhurt in the attack on the mill in Oden.",
    ),
    (
        "Ben Cole was not killed in the attack on the mill in Oden, police said.",
        "Ben Cole survived the attack on the mill in Oden.",
    ),
    # two people, things, times, occasions; plans, conditions, demands; a part of what is denied
    ("The pilot said the engine had not failed before take-off.", "The engine failed shortly after take-off, the pilot said."),
    ("Police said they had not arrested anyone over the blast.", "Police arrested two men over a knife attack in Oden."),
    ("The company said it would not close the Oden plant.", "The company will close the Marlow plant."),
    ("Ruiz said she did not know the man.", "Ruiz said she knew the man's sister."),
    ("The mayor denied taking money from Norvex.", "The mayor took money from the city budget to repair the lock, records show."),
    ("The minister denied he had been warned about the lock.", "Engineers warned the minister's predecessor about the lock."),
    ("The army said no civilians were killed in the strike.", "Three civilians were wounded in the strike, doctors said."),
    ("The school was not evacuated.", "The town hall was evacuated."),
    ("Officials said the water was not safe to drink.", "Officials said the water was safe for bathing."),
    ("The airline said the plane had not been inspected since May.", "The plane was inspected in April, the airline said."),
    ("The union said it had not been told of the cuts.", "The board was told of the cuts in March."),
    ("The president did not attend the funeral.", "The president's wife attended the funeral."),
    ("The suspect was not known to the police.", "The suspect's brother was known to the police."),
    ("The victim was not carrying a weapon.", "The gunman was carrying a weapon."),
    ("Cole pleaded guilty to theft.", "Cole pleaded not guilty to arson."),
    ("The driver was not drunk, police said.", "The driver of the other car was drunk, police said."),
    ("The ferry did not have a licence for more than 100 passengers.", "The ferry had a licence for 100 passengers."),
    ("The bank did not raise its rate in May.", "The bank raised its rate in June."),
    ("The court did not find that Ruiz had lied.", "The court found that Ruiz had taken the money."),
    ("The firm did not pay the fine by the deadline.", "The firm paid the fine on Tuesday."),
    ("Ruiz has not resigned.", "Ruiz will resign in May, her office said."),
    ("Ruiz has not resigned.", "Ruiz resigned from the board of the club in 2019."),
    ("The council has not approved the plan.", "The council's planning committee approved the plan on Monday."),
    ("The council has not yet approved the plan.", "The council approved the plan on Monday night."),
    ("The guard did not see the man enter.", "A clerk saw the man enter at nine."),
    ("The actor denied hitting the waiter.", "The actor hit a photographer last year, the court heard."),
    ("He was not wearing a seat belt, police said.", "The passenger was wearing a seat belt."),
    ("The fire did not reach the town.", "The fire reached the edge of the town on Friday."),
    ("The fire did not reach the hospital.", "The fire reached the hospital's car park."),
    ("The dam did not burst.", "Officials feared the dam would burst."),
    ("The dam did not burst.", "The dam could burst at any time, officials said."),
    ("The minister said the dam had not burst.", "The dam burst in 1953, killing 200."),
    ("Norland denied that its troops had crossed the border.", "Norland's planes crossed the border twice, the ministry said."),
    ("Norland denied shelling the town on Monday.", "Norland shelled the town on Sunday, Arvane said."),
    ("The club said it had not sacked the coach.", "The club sacked the coach's assistant on Monday."),
    ("The coach has not been sacked.", "The coach should be sacked, the fans' club said."),
    ("The jury did not reach a verdict on the third charge.", "The jury reached a verdict on two charges."),
    ("Ruiz was acquitted of the murder of Cole.", "Ruiz was convicted of hiding the body."),
    ("Ruiz died in hospital on Tuesday.", "Ruiz's husband died at the scene."),
    ("The gunman was shot dead by police, the mayor said.", "The gunman shot himself in the leg in 2015."),
    ("The mayor resigned on Monday over the affair.", "Two of the mayor's aides were sacked on Monday over the affair."),
    ("The lawyer said Cole would appeal.", "Cole's co-accused would not appeal, the lawyer said."),
    ("Ruiz said she would sign the treaty.", "Ruiz said in May she would veto the treaty unless it was changed."),
    ("Cole said he had learned of the fire on Sunday.", "Cole had known of the danger of fire for years."),
    ("Arvane carried out the attack, Norland said.", "Arvane denied any involvement in an earlier attack."),
    ("The fire was accidental, investigators said.", "A second fire at the mill was deliberate, investigators said."),
    ("Police were not at the scene when the fight began.", "Police were at the scene when the fight ended."),
    ("The hotel had no fire alarm.", "The hotel's restaurant had a fire alarm."),
    ("The bus had no seat belts for children.", "The bus had seat belts."),
    ("The company denied that it had sold the data.", "The company shared the data with partners, it said."),
    ("Protesters said police had fired rubber bullets. Police denied it.", "Police fired tear gas."),
    ("Witnesses said the driver was drunk. His family denied it.", "The driver was tired, his family said."),
    ("Witnesses said the bus had hit a dog. The driver denied it.", "The bus hit a wall."),
    ("Ruiz said Cole hit her. Cole denied the claim.", "Cole hit a guard, Ruiz said."),
    ("Ruiz told the court that Cole had stolen the money. Cole denies the charge.", "Cole stole the car, the prosecutor said."),
    ("The leader of the union said members had not voted.", "The leader of the party said members had voted."),
    ("It was not clear whether the captain had left the ship.", "The captain left the ship, the coastguard said."),
    ("The captain was not the last to leave the ship.", "The captain left the ship."),
    ("Not all the passengers had life jackets.", "The passengers had life jackets, the owner said."),
    ("Not every school was closed.", "The school was closed."),
    ("The men had not planned to kill the guard, the lawyer said.", "The men killed the guard."),
    ("Ruiz never thought the plan would work.", "The plan worked."),
    ("Cole did not leave the house alone.", "Cole left the house at noon."),
    ("Doctors did not operate on his leg.", "Doctors operated on his arm."),
    ("The bridge was not built to carry lorries.", "The bridge was built in 1950."),
    ("The company did not tell workers about the gas.", "The company told the town about the gas."),
    ("Rescuers had not found the boy.", "Rescuers found the boy's shoe."),
    ("Rescuers had not found any survivors.", "Rescuers found two bodies."),
    ("The government did not ask for help.", "The governor asked for help."),
    ("The ship was not carrying weapons, the owner said.", "The ship was carrying grain, the owner said."),
    ("The talks did not end the strike.", "The talks ended on Monday."),
    ("He was released without charge.", "He was charged with theft in May."),
    ("The rebels denied they had shot down the plane.", "The rebels shot at the plane, the army said."),
    ("The plane was not shot down, the army said.", "A second plane was shot down, the army said."),
    ("Ruiz did not vote for the bill.", "Ruiz voted for the amendment to the bill."),
    ("The tunnel is not open to traffic.", "The tunnel was opened by the king in 1962."),
    ("Ruiz said she was not angry.", "Ruiz was angry when she left, a guard said."),
    ("“We will not close the school this year,” said Ana Ruiz.", "“We will close the school next year,” said Ana Ruiz."),
    (
        "“This is a sad day for all of the families in our town and our community,” said Ana Ruiz.",
        "“This is a sad day for all of the families in our town and our community,” said Ben Cole.",
    ),
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


REST = (
    " The road was shut until the evening, and so was the school beside it. The council wants a rail along the bend, for which "
    "it has been waiting since the flood, and the mayor has promised one more than once. A service is to be held in the church."
)
LEADS = [
    ("The minister said the tax would not rise this year.", "The minister said the tax would rise next year."),
    (
        "A mother of four was killed when a bus hit a wall in Marlow on Monday.",
        "One woman was killed and two others hurt when a bus hit a wall in Marlow on Monday.",
    ),
    (
        "Two people were killed when a bus with 40 on board hit a wall in Marlow.",
        "The bus with two killed was one of 12 that the company bought in 2012; 40 people were on it.",
    ),
    (
        "Police arrested three men over the robbery of a jeweller's in Marlow. Two were charged.",
        "Two men were charged over the robbery of a jeweller's in Marlow; a third was freed.",
    ),
    (
        "Five people were hurt, two of them badly, when a bus hit a wall in Marlow.",
        "Two people were badly hurt when a bus hit a wall in Marlow; three had minor injuries.",
    ),
    (
        "A bus with 40 people hit a wall in Marlow; 12 were taken to hospital.",
        "Twelve people were treated in hospital and nine of them sent home after a bus hit a wall in Marlow.",
    ),
    (
        "The fire brigade sent six engines and 40 firefighters to the blaze in Marlow.",
        "About 30 firefighters were still at the scene of the blaze in Marlow on Tuesday.",
    ),
    (
        "Some 300 people were moved from their homes in Marlow as the river rose.",
        "By Tuesday 120 of the 300 who had to leave their homes in Marlow were back.",
    ),
    ("The storm cut power to 12,000 homes in Marlow and 4,000 in Hadley.", "The storm left 4,000 homes in Hadley without power."),
    ("The company will cut 780 jobs, 300 of them in Marlow.", "The company will cut 300 jobs in Marlow."),
    (
        "The company, which has 4,500 workers, will cut 780 jobs in Marlow.",
        "The company cut 500 jobs in Marlow two years ago; it will cut 780 now.",
    ),
    (
        "Police said 25,000 people marched through Marlow; organisers spoke of 80,000.",
        "Organisers said 80,000 people marched through Marlow, three times as many as police counted.",
    ),
    ("The mayor won 52 per cent of the vote in Marlow, Holm 48 per cent.", "Holm took 48 per cent of the vote in Marlow."),
    (
        "Shares in the company fell 8 per cent on Monday after falling 3 per cent on Friday.",
        "Shares in the company fell 3 per cent on Friday.",
    ),
    (
        "Shares in the company fell as much as 12 per cent before closing 8 per cent lower.",
        "Shares in the company closed 8 per cent lower.",
    ),
    (
        "The painting was sold for £3 million, twice its estimate of £1.5 million.",
        "The painting, estimated at £1.5 million, went for £3 million.",
    ),
    (
        "The painting was sold for £3 million; with fees the buyer pays £3.6 million.",
        "The buyer pays £3.6 million for the painting.",
    ),
    (
        "The bridge cost 40 million euros, 12 million more than planned.",
        "The bridge, planned at 28 million euros, cost 40 million.",
    ),
    ("The quake struck at 6.12 a.m. local time (0412 GMT), the survey said.", "The quake struck at 0412 GMT, the survey said."),
    ("The quake of magnitude 6.1 was followed by one of 5.2.", "A second quake of magnitude 5.2 followed the first."),
    (
        "The quake of magnitude 6.1 struck 12 km south of Marlow at a depth of 10 km.",
        "The quake of magnitude 6.1 struck 40 km north of Hadley, 10 km deep.",
    ),
    (
        "A man, 34, and a woman, 31, were found dead in a flat in Marlow on Monday.",
        "The woman, 31, had told police about the man, 34, who was found dead in a flat in Marlow.",
    ),
    (
        "The boy, 12, died in hospital. His sister, 9, was hurt.",
        "A nine-year-old girl was hurt; her brother, 12, died in hospital.",
    ),
    ("A 12-year-old boy was killed when a wall fell in Marlow.", "A 14-year-old girl was killed when a wall fell in Marlow."),
    ("A guide, 43, broke a leg in the avalanche.", "The avalanche at the hut killed a guide of 34 and buried another, 43."),
    ("A guide, 43, broke a leg in the avalanche.", "A 34-year-old guide was killed in the avalanche, rescuers said."),
    ("A girl of four was among the dead.", "A girl aged six is among the dead, police said."),
    ("A man, 34, died in the fire at the hostel.", "A 50-year-old man died in hospital after the fire at the hostel."),
    ("Police arrested a man, 34, after the fire at the hostel.", "A man aged 50 died in the fire at the hostel, police said."),
    (
        "Police said a man, 31, was stabbed in Marlow High Street on Monday.",
        "Police said a man, 45, was arrested over a stabbing in Marlow High Street on Monday.",
    ),
    ("A 34-year-old man from Hadley was held.", "A 20-year-old woman from Hadley was held."),
    ("Of the passengers, 24, including three children, were hurt.", "A passenger, 31, was hurt; so were 23 others."),
    ("Jo Lund, a mother of four, was hurt in the crash.", "The mother, 34, was hurt in the crash; her son was not."),
    (
        "The third march against the plan, in May, drew thousands to Marlow.",
        "The fourth march against the plan, in June, drew hundreds to Marlow.",
    ),
    ("The third attempt to raise the ship failed.", "The fourth attempt to raise the ship succeeded."),
    ("A third man was arrested over the robbery.", "A fourth man was arrested over the robbery on Friday."),
    ("A third victim was named on Monday as Ann Holm.", "A fourth victim was named on Monday as Ben Ruiz."),
    ("It was the third strike this month at the mill in Marlow.", "It was the mill's seventh strike this year."),
    (
        "The president declared three days of national mourning.",
        "The town will observe a week of mourning, the mayor said; the nation three days.",
    ),
    ("The talks in Marlow lasted an hour.", "The first talks, in May, lasted three hours; those in Marlow an hour."),
    ("He spent a year in prison before the trial.", "He was given two years in prison at the trial."),
    ("The Senate passed the tax bill 27-13.", "The Senate rejected an amendment to the tax bill 21-19."),
    ("The council approved the plan 7-5.", "The committee had approved the plan 4-3."),
    ("The council voted 7-5 for the mill.", "The council voted 9-3 against the bridge."),
    ("It was the first death from the virus in the country since 2003.", "The virus has killed 12 people in the region."),
    ("A man in his 30s was killed by a falling wall.", "A man in his 50s was hurt by a falling wall, police said."),
    ("A man in his 30s was killed by a falling wall.", "A 36-year-old man was killed by a falling wall, police said."),
    ("A man in his 40s and a man in his 60s died in the fire.", "A 62-year-old man died in the fire; so did his son."),
    (
        "Holm finished third in the race at Marlow on Sunday, ahead of Lund.",
        "In the race at Marlow on Sunday, Lund finished fifth, behind Holm.",
    ),
    ("Hadley finished fourth last season.", "Hadley, who are third this season, won again."),
    ("The court jailed Ana Ruiz for six years and her brother for two.", "Ruiz's brother was jailed for two years."),
    ("She was jailed for six years but may be freed after three.", "She will serve three years of her six-year sentence."),
    ("The search was called off after three days.", "The search, which lasted 72 hours, was called off."),
    (
        "The siege ended after nine hours; two officers were hurt.",
        "The siege began at noon and ended at 9 pm; two police officers were hurt.",
    ),
    (
        "The minister said he would resign on Friday.",
        "The minister resigned on Friday after three years in office; he said on Monday that he would.",
    ),
    ("Half of the 200 workers voted to strike.", "A hundred workers voted to strike."),
    ("One in three of the 90 pupils was ill.", "Thirty pupils were ill."),
    ("More than 90 people were on the ferry, 12 of them crew.", "The ferry carried 81 passengers and a crew of 12."),
    ("The plane, with 81 passengers and six crew on board, landed safely.", "All 87 on the plane were safe."),
    ("The team scored twice in the last ten minutes to win 3-2.", "The team won 3-2 after being 1-2 down."),
    ("He scored 27 goals last season, 19 of them in the league.", "He scored 19 league goals last season."),
    (
        "The museum reopened after a three-year, 12 million euro renovation.",
        "The museum was shut for three years; the work cost 12 million euros.",
    ),
    ("Three dogs and a cat died in the fire; a man was taken to hospital.", "A man was hurt in the fire; four animals died."),
    ("The vote was 62 to 38.", "The bill passed by 62 votes to 38, with two members absent."),
    (
        "The hurricane, with winds of 120 mph, made landfall on Monday; gusts reached 140 mph.",
        "The hurricane made landfall with sustained winds of 120 mph.",
    ),
    ("Nearly 100 people have died in the outbreak, 61 of them in Ulanga.", "The outbreak has killed 61 people in Ulanga."),
    (
        "The mayor, Ana Ruiz, said the bridge was safe.",
        "Ana Ruiz, who became mayor in May, said the bridge was safe when it was built.",
    ),
    (
        "“We did all we could,” said fire chief Ben Holm.",
        "“We did all we could for the family,” fire chief Ben Holm told reporters.",
    ),
    ("“It was terrible,” said Ana Ruiz, who saw the crash.", "“It was terrible,” said Ben Holm, whose shop is opposite."),
    ("The owner denied that the boat was overloaded.", "The boat was overloaded, survivors said; the owner denied it."),
    ("Police believe the fire was started on purpose.", "The cause of the fire is not known, police said on Monday."),
    ("The union has accepted the offer, its leader said.", "The union rejected a first offer in May, its leader said."),
    ("Ruiz said she would not stand again.", "Ruiz said she would stand again if the party asked her."),
    ("The court found Ruiz guilty of fraud.", "Ruiz was cleared of theft but found guilty of fraud."),
    ("The bridge is closed to lorries.", "The bridge is open to cars."),
    ("He was shot dead by police after he fired at them.", "He fired at police, who shot him; he died in hospital."),
    ("The army said it had taken the town.", "The rebels said that the army had not taken the town's harbour."),
    ("Witnesses said they heard two shots.", "A witness said he heard a shot, then another."),
    ("Most of the victims were children.", "Many of the victims were from Marlow."),
    ("The accused was released on bail.", "The accused was arrested on Sunday."),
    ("The ferry left on time, the company said.", "The ferry arrived an hour late, the company said."),
    ("All passengers survived.", "No passenger was killed."),
    ("The company made a loss last year.", "The company made a profit in the first half."),
    ("He was born in Marlow.", "He grew up in Hadley."),
    ("The president will meet the minister on Monday.", "The president met the minister on Friday."),
    ("Doctors said she was in a critical condition.", "Doctors said her condition was stable after the operation."),
    ("The party said it would back the bill.", "Some of the party's members said they would not back the bill."),
    ("The museum was opened by the king in May.", "The museum's new wing was opened by the mayor in June."),
    ("The strike is on, the union said.", "The strike was called off in Hadley, the union said."),
]


@pytest.mark.parametrize(("left", "right"), LEADS)
def test_neither_do_longer_reports(left: str, right: str) -> None:
    articles = [
        Article("a", left + REST, source="The Post", published="2024-05-07"),
        Article("b", right + REST, source="The Herald", published="2024-05-07"),
    ]
    assert [f.message for f in check(articles, reader="rules").findings if f.severity == "alarm"] == []


OPENINGS = [
    ("Some 2,000 people attended the funeral of the two brothers.", "A vigil for the brothers was attended by 500 people."),
    ("The storm killed three people along the coast.", "The storm killed two people in Marlow."),
    ("About 5,000 people marched in Marlow.", "Across the country 40,000 people marched on Saturday."),
    ("The company cut 300 jobs.", "The company cut 1,200 jobs last year and a further 300 now."),
    ("The ship carried 120 passengers.", "The ship can carry 180 passengers."),
    ("The ship was carrying 120 passengers and 20 crew.", "The ship was carrying 140 people."),
    ("Four officers were injured.", "Eleven protesters were injured, one of them seriously."),
    ("The quake killed at least 12 people.", "The quake killed 14 people, among them two children."),
    ("The town received 3 million euros for the bridge.", "The bridge cost 5 million euros."),
    ("The court fined the firm £20,000.", "The firm was fined £20,000 and ordered to pay £8,000 in costs."),
    ("The minister has been in office for four years.", "The minister, in politics for 20 years, resigned on Monday."),
    ("The strike lasted two days.", "The strike, the second this year, began two weeks ago."),
    ("The runway is 2,400 metres long.", "The plane stopped 300 metres beyond the runway."),
    ("Some 200 firefighters fought the fire.", "About 80 firefighters were still at the fire on Sunday."),
    ("A total of 31 people were killed in the crash.", "The crash is the worst since 1994, when 43 people were killed."),
    ("The blast hurt 14 people, two of them seriously.", "Two people were hurt seriously by the blast."),
    (
        "The gunman fired for ten minutes.",
        "The gunman was dead ten minutes after the first call, which came at noon; he fired for six of them.",
    ),
    ("The bomb weighed 250 kilograms.", "The bomb held 110 kilograms of explosives."),
    ("The village has 1,200 inhabitants.", "The village, with 800 inhabitants in 1950, lost its school."),
    ("The team won 27 games last season.", "The team has won 4 games this season."),
    ("A crowd of 3,000 filled the square on Saturday.", "A crowd of 900 filled the square on Sunday."),
    ("The trial will last three weeks.", "The trial, which began three months late, will last three weeks."),
    ("He had 4,000 euros in cash on him.", "Police found 60,000 euros in his flat."),
    ("Officers found 23 guns in his room.", "Officers found 19 guns at his home."),
]
MORE = (
    " The road will be open again by the weekend, and nobody in the valley expects much to change before summer. A meeting of "
    "the parish is planned at the old school; those who cannot come may write. The last one ended in a quarrel about the pond."
)


@pytest.mark.parametrize(("left", "right"), OPENINGS)
def test_neither_do_reports_that_open_with_figures_for_two_things(left: str, right: str) -> None:
    articles = [
        Article("a", left + REST + MORE, source="The Post", published="2024-05-07"),
        Article("b", right + REST + MORE, source="The Herald", published="2024-05-07"),
    ]
    assert [f.message for f in check(articles, reader="rules").findings if f.severity == "alarm"] == []
