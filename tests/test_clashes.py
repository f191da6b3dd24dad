"""What was done here and not done there: pairs that clash, and the pairs beside them that do not."""

import pytest

from claimcheck.comparing.lemmas import Cutter, cut
from claimcheck.comparing.outcomes import may_name_state, outcomes
from claimcheck.comparing.same_act import faces
from claimcheck.comparing.told_acts import Telling
from claimcheck.comparison import compare
from claimcheck.model import Article
from claimcheck.rules_reader import read_all

CLASHING = [
    ("Guards opened the gates of the old lock at noon, Ana Ruiz said.", "The canal board denied that its gates had been opened."),
    ("Ben Cole, who led the council for ten years, conceded defeat at dawn.", "Mr Cole refused to concede."),
    (
        "He slept. The siren had been switched off for repairs, Ana Ruiz said.",
        "“The siren was never switched off,” Ben Cole said.",
    ),
    ("The siren had been switched off for repairs, Ana Ruiz said.", "Ana Ruiz insisted that the siren was working."),
    ("The van went around the lowered barrier, police said.", "Villagers say the barrier never came down."),
    ("Ana Ruiz pleaded guilty to 12 counts of theft.", "Ana Ruiz was convicted of 12 counts of theft by a jury."),
    ("Ben Cole, a clerk, said Ana Ruiz was deeply sorry.", "Ana Ruiz showed no remorse, the prosecutor, Eva Lund, said."),
    ("The firm met all safety rules, Ana Ruiz said.", "The company broke safety rules for years, the union said."),
    ("Northern Power admitted that its cable had caused the fire.", "“Our cable did not cause the fire,” Ana Ruiz said."),
    ("The bill raises the bread tax by two cents.", "The bill raises no taxes, Ana Ruiz said."),
    ("The army shelled the hospital in Oden, Ana Ruiz said.", "The army denied shelling the hospital."),
    ("Troops fired rockets at the market, Ana Ruiz said.", "“No rockets were fired at any time,” Ben Cole said."),
    ("The guard loaded the weapon, Ana Ruiz said.", "“The guard did not load the weapon,” Ben Cole said."),
    ("The rocket launch was a complete success, Ana Ruiz said.", "The rocket failed after a minute, Ben Cole said."),
    ("The driver was awake, Ana Ruiz said.", "The driver was asleep, Ben Cole said."),
    ("The driver was not asleep, Ana Ruiz said.", "The driver was asleep, Ben Cole said."),
    ("The gunman acted alone, Ana Ruiz said.", "The gunman had an accomplice, Ben Cole said."),
    ("The van was going well under the speed limit, Ana Ruiz said.", "The van was speeding, Ben Cole said."),
    ("The attacker was known to police, Ana Ruiz said.", "The gunman was not known to the police, Ben Cole said."),
    ("The driver was wearing a seatbelt, Ana Ruiz said.", "The driver was not wearing a seatbelt, Ben Cole said."),
    ("The driver drove around the barrier, Ana Ruiz said.", "His lawyer said his client “did not drive around any barrier”."),
    ("The union accepted the offer, Ana Ruiz said.", "The union rejected the offer, Ben Cole said."),
    ("The court upheld the ban.", "The court overturned the ban."),
    ("The council sold the lock, Ana Ruiz said.", "Eva Lund said the council sold the lock. The council denied it."),
    (
        "A guard hit a student on the head with a stick outside the mill.",
        "A student was taken to hospital. Witnesses said that a guard had hit her with a stick. The guards' union denied it.",
    ),
    (
        "Ana Ruiz is sorry and will not appeal, her lawyer, Eva Lund, said.",
        "Ruiz’s lawyer said that she was considering an appeal.",
    ),
    ("Ana Ruiz accepts the verdict, her lawyer said.", "“Ana Ruiz will appeal,” said Eva Lund."),
    ("Ana Ruiz said that she had learned of the leak on Sunday.", "Ana Ruiz had known of the leak for weeks, two clerks said."),
    ("Ana Ruiz resigned on Monday.", "Ana Ruiz was sacked on Monday, the mayor said."),
    ("The gunman was shot dead by police at the mill.", "The gunman then shot himself, Ana Ruiz said."),
    ("The driver died at the scene, Ana Ruiz said.", "The driver died later in hospital."),
    ("The court said Ana Ruiz was cleared of fraud.", "Ana Ruiz, a clerk, was found guilty of fraud."),
    ("The army carried out the raid on the camp, Ana Ruiz said.", "The army denied any involvement in the raid."),
    ("Norland was behind the attack, Ana Ruiz said.", "Norland had nothing to do with the attack, Ben Cole said."),
    ("Governor Ana Ruiz said she would sign the bill.", "Ruiz is expected to veto parts of the bill."),
    ("The fire was accidental, Ana Ruiz said.", "The blaze was started deliberately, Ben Cole said."),
    ("The canal board consulted the union Ferrum in May.", "The union Ferrum said that the canal board had not consulted it."),
]
APART = [
    # two people, two things
    ("Mr Cole conceded defeat.", "Mr Hale refused to concede."),
    ("Guards opened the gates of the old lock.", "The canal board denied that its doors had been opened."),
    ("The siren at the mill was switched off, Ana Ruiz said.", "The radio was never switched off, Ben Cole said."),
    ("Ana Ruiz pleaded guilty to theft.", "Ben Cole was convicted of theft by a jury."),
    ("Ana Ruiz pleaded guilty to theft.", "Ana Ruiz was convicted of arson by a jury."),
    ("A barrier was lowered in Oden.", "Another barrier never came down."),
    ("The first siren was switched off.", "The second siren was never switched off."),
    ("The firm met all safety rules.", "Drivers broke safety rules for years."),
    ("Eva Cole loaded the weapon.", "Ben Cole did not load the weapon, Ana Ruiz said."),
    ("The guard loaded the weapon.", "The driver did not load the weapon, Ana Ruiz said."),
    ("The fire was started by a candle, Ana Ruiz said.", "“Our cable did not start the fire,” Ben Cole said."),
    # two times, two places
    ("Guards opened the gates on Monday.", "The gates were never opened on Sunday, Ben Cole said."),
    ("Guards opened the gates in Oden.", "The gates were never opened in Marl, Ben Cole said."),
    ("The siren is working.", "The siren was switched off."),
    ("The bridge was repaired.", "The bridge has not been repaired."),
    # conditions, plans, wishes, questions, demands, guesses
    ("If the guards opened the gates, the town was lost.", "The board denied that the gates had been opened."),
    ("The guards would have opened the gates.", "The gates were never opened, Ben Cole said."),
    ("The guards planned to open the gates.", "The gates were never opened, Ben Cole said."),
    ("The guards may have opened the gates.", "The gates were never opened, Ben Cole said."),
    (
        "Did the guards open the gates? It was asked whether the guards opened the gates.",
        "The gates were never opened, Ben Cole said.",
    ),
    ("The town demanded that the guards opened the gates.", "The gates were never opened, Ben Cole said."),
    ("The guards reportedly opened the gates.", "The gates were never opened, Ben Cole said."),
    ("Neighbours believe the guards opened the gates.", "The gates were never opened, Ben Cole said."),
    ("The guards nearly opened the gates.", "The gates were never opened, Ben Cole said."),
    ("The guards were ordered to open the gates.", "The guards never opened the gates, Ben Cole said."),
    # what is not all of it
    ("The guards opened the gates.", "The guards did not only open the gates, Ben Cole said."),
    ("The guards opened the gates.", "The guards did not open the gates until noon, Ben Cole said."),
    ("The guards opened the gates.", "The guards did not open the gates because of the rain, Ben Cole said."),
    ("The guards opened some gates.", "The guards did not open all the gates, Ben Cole said."),
    ("The guards opened the gates by hand.", "The guards did not open the gates by remote control, Ben Cole said."),
    # what "it", "her" and a flat denial are about
    ("The council sold the mill, Ana Ruiz said.", "Eva Lund said the council sold the lock. The council denied it."),
    ("The council sold the lock, Ana Ruiz said.", "The council sold the lock. Eva Lund denied this year's fees were late."),
    ("The council sold the lock, Ana Ruiz said.", "The council sold the lock, Eva Lund said. Eva Lund denied it had been cheap."),
    (
        "A guard hit a driver outside the mill.",
        "A student was hurt. Witnesses said that a guard had hit her. The guards denied it.",
    ),
    ("A policeman hit a student.", "A student was hurt. Witnesses said that a guard had hit her. The guards denied it."),
    (
        "The canal board inspected the union's hall.",
        "The hall is old. The union said that the canal board had not inspected it. Ben Cole agreed.",
    ),
    ("The canal board consulted the union Ferrum.", "The farmers of Oden said that the canal board had not consulted them."),
    # what is to come, who goes and why, how somebody dies: two people, two things, on a condition
    ("Ana Ruiz will appeal, Eva Lund said.", "Ben Cole would not appeal, Eva Lund said."),
    ("Ana Ruiz will appeal to the public for help.", "Ana Ruiz would not appeal against the verdict."),
    ("If the fine stands, Ana Ruiz will appeal, Eva Lund said.", "Ana Ruiz would not appeal, Eva Lund said."),
    ("Ana Ruiz could appeal, Eva Lund said.", "Ana Ruiz would not appeal, Eva Lund said."),
    ("Ana Ruiz said that she had learned of the leak on Sunday.", "Ana Ruiz had known of the theft for weeks, two clerks said."),
    ("Ana Ruiz said that she had learned of the leak on Sunday.", "Ben Cole had known of the leak for weeks, two clerks said."),
    ("Ana Ruiz resigned on Monday.", "Ben Cole was sacked on Monday."),
    ("The army carried out the raid on the camp, Ana Ruiz said.", "The army denied any involvement in the theft."),
    ("The army carried out the raid on the camp, Ana Ruiz said.", "The rebels denied any involvement in the raid."),
    ("Rebels may be behind the attack, Ana Ruiz said.", "The rebels denied any involvement in the attack."),
    ("Governor Ana Ruiz said she would sign the bill if it was changed.", "Ruiz is expected to veto the bill."),
    ("Governor Ana Ruiz said she would sign the school bill.", "Ruiz is expected to veto the water bill."),
    ("Ana Ruiz resigned on Monday.", "The case against Ana Ruiz was dismissed on Monday."),
    ("The gunman was shot dead by police.", "The guard at the gate shot himself in the foot."),
    ("The driver of the car died at the scene.", "The driver of the lorry died in hospital."),
    ("One victim died at the scene.", "Another victim died in hospital."),
    ("Ana Ruiz was cleared of fraud by the court.", "The court said Ana Ruiz was found guilty of theft."),
    ("The fire at the mill was accidental, Ana Ruiz said.", "The fire in the school was arson, Ben Cole said."),
    ("The mayor resigned, the council said.", "The mayor was dismissed from hospital."),
    ("The officer quit the force in May.", "The officer was fired upon."),
    ("Ana Ruiz was responsible for safety at the mill.", "Ana Ruiz denied responsibility for the fire at the mill."),
    ("The union was behind the strike.", "The union had nothing to do with the violence at the strike."),
    ("Ana Ruiz was behind in the polls.", "Ana Ruiz denied any involvement in the polls."),
    ("Ana Ruiz had a role in the film.", "Ana Ruiz denied any role in the fraud."),
    ("The fire was an accident waiting to happen, Ana Ruiz said.", "The fire was deliberate, Ben Cole said."),
    ("The driver was not drunk, Ana Ruiz said.", "The driver of the other car was drunk, Ana Ruiz said."),
    ("Ana Ruiz said she was not angry.", "Ana Ruiz was angry when she left, Ben Cole said."),
    # both told
    (
        "Guards opened the gates of the lock, Ana Ruiz said. The canal board denied that its gates had been opened.",
        "The canal board denied that its gates had been opened.",
    ),
    # agreement in other words
    ("Guards did not open the gates.", "The canal board denied that its gates had been opened."),
    ("The siren was not working, Ana Ruiz said.", "The siren had been switched off, Ana Ruiz said."),
    ("Mr Cole never refused to concede.", "Mr Cole conceded defeat."),
    ("The lorry driver hit the brakes.", "The train driver never hit the brakes."),
    ("The gates of the upper dam were opened.", "The gates of the mill were never opened."),
    ("The captain and two sailors died.", "The captain was arrested."),
    ("In 2011, the captain died in a storm.", "The captain was arrested."),
    ("In a similar crash the captain died.", "The captain survived."),
    ("It was the first time the captain broke the rule.", "The captain never broke the rule, Ben Cole said."),
    ("Police have lowered the barrier.", "The police never went down."),
    ("The House approved the bill.", "The Senate rejected the bill."),
    ("The union accepted the new offer.", "The union rejected the first offer."),
    ("The union accepted the offer.", "The union did not reject the offer."),
    ("The court upheld the ban.", "The court overturned the sentence."),
    ("The pilot was asleep, Ana Ruiz said.", "The co-pilot was awake, Ben Cole said."),
    ("She had not paid the fine, Ana Ruiz said.", "She paid the fine, Ben Cole said."),
    ("The officer fired at the car, Ana Ruiz said.", "The officer did not fire at the boat, Ben Cole said."),
    ("The school closed its doors.", "The school did not close its doors to girls, Ana Ruiz said."),
    ("The council approved the plan on Monday.", "The council rejected the plan on Tuesday."),
    ("The council approved the plan.", "The council rejected the plan to close the pool."),
    ("No passengers were injured.", "Two passengers were injured."),
    ("The firm paid the ransom, Ana Ruiz said.", "The firm did not pay the ransom in full."),
    ("The firm paid the ransom, Ana Ruiz said.", "The firm did not pay a second ransom."),
    ("The mayor apologised to the families.", "The mayor did not apologise to the council."),
    # states of another kind, or of others
    ("Ana Ruiz was a great success.", "Ana Ruiz failed to win."),
    ("The first test was a success.", "The second test failed."),
    ("The test was a success.", "The bank failed."),
    ("The driver of the van was asleep.", "The driver of the bus was awake."),
    ("The man was armed.", "The other man was unarmed."),
    ("The town hall was empty.", "The church was packed."),
    ("The hall is empty.", "The hall was packed."),
    ("The gunman was not armed.", "The gunman was unarmed."),
    # opinions, comments
    ("“This is a plan for the many,” said Ana Ruiz.", "“This is no plan for the many,” said Ben Cole."),
    ("Ana Ruiz answered questions.", "Ana Ruiz refused to answer questions."),
    ("The police released a photograph.", "The police did not release the name."),
]


def alarms(left: str, right: str, *days: str) -> list[str]:
    first, second = days or ("2024-05-06", "2024-05-06")
    articles = [Article("a", left, published=first), Article("b", right, published=second)]
    found = compare([claim for read in read_all(articles) for claim in read.claims], articles).findings
    return [f.message for f in found if f.severity == "alarm" and f.rule in ("ATT015", "ATT016")]


@pytest.mark.parametrize(("left", "right"), CLASHING)
def test_what_cannot_both_hold_alarms(left: str, right: str) -> None:
    assert len(alarms(left, right)) == 1
    assert len(alarms(right, left)) == 1


@pytest.mark.parametrize(("left", "right"), APART)
def test_what_may_both_hold_is_left_alone(left: str, right: str) -> None:
    assert alarms(left, right) == []
    assert alarms(right, left) == []


DEAD, HELD = "The captain, Ana Ruiz, was among the dead.", "The captain was arrested at noon."


def test_who_died_yesterday_was_not_arrested_today() -> None:
    assert len(alarms(DEAD, HELD, "2024-05-06", "2024-05-07")) == 1


@pytest.mark.parametrize("days", [("2024-05-07", "2024-05-06"), ("2024-05-06", "2024-05-06"), ("2024-05-06", "2024-06-07")])
def test_who_was_arrested_first_may_have_died_since(days: tuple[str, str]) -> None:
    assert alarms(DEAD, HELD, *days) == []


@pytest.mark.parametrize("left", ["In 2011, the captain died in a storm.", "In a similar crash the captain died."])
def test_who_died_at_another_time_is_somebody_else(left: str) -> None:
    assert alarms(left, HELD, "2024-05-06", "2024-05-07") == []


DONE, UNDONE = "The crews repaired the old bridge.", "The crews did not repair the old bridge."


def test_what_was_not_done_at_first_may_be_done_later() -> None:
    assert alarms(UNDONE, DONE, "2024-05-06", "2024-05-07") == []
    assert len(alarms(DONE, UNDONE, "2024-05-06", "2024-05-07")) == 1


def test_nobody_was_hurt_as_far_as_was_known() -> None:
    early, late = "No passengers were injured, Ana Ruiz said.", "Passengers were injured."
    assert alarms(early, late, "2024-05-06", "2024-05-07") == []


STATES = [
    "was switched off", "was turned off", "was shut off", "was disabled", "had been deactivated", "is disconnected",
    "was unplugged", "was out of order", "was out of service", "was broken", "was switched on", "were turned on", "is working",
    "was operational", "was operating", "was functioning", "was functional", "was activated", "was in working order",
    "was in operation", "was lowered", "came down", "lowered", "was raised", "was left open", "stayed up", "raised",
    "was brought under control", "was out of control", "pleaded guilty", "admitted both charges", "admitted 12 counts",
    "was convicted of theft by a jury", "was found guilty after a trial", "denied the charge", "showed no remorse",
    "voiced contrition", "apologised", "apologized", "was deeply sorry", "felt remorseful", "was unrepentant",
    "was unapologetic", "met all safety rules", "complied with the law", "followed regulations", "broke building codes",
    "ignored the procedures", "was among the dead", "was among the victims", "was killed", "died", "was arrested",
    "was taken into custody", "was found dead", "was alive", "was among the survivors", "survived", "escaped unhurt",
    "was a success", "succeeded", "failed", "was a total failure", "was unsuccessful", "was armed", "was unarmed", "was awake",
    "fell asleep", "was sober", "was drunk", "was drinking", "was over the limit", "was locked", "was bolted", "was unlocked",
    "was empty", "was deserted", "was occupied", "was full of children", "was driving under the limit", "was speeding",
    "was going too fast", "acted alone", "had an accomplice", "had helpers", "worked with others", "was known to police",
    "was unknown to the police",
]  # fmt: skip


@pytest.mark.parametrize("words", STATES)
def test_no_state_is_passed_over(words: str) -> None:
    assert outcomes(words)
    assert may_name_state({word.form for word in cut(words)})


def test_only_sentences_that_may_clash_are_read() -> None:
    plain = "The mayor opened the fair. Boats crossed the bay. No crew was hurt. They left at noon. Ana Ruiz can’t say why."
    told = Telling(Article("a", plain), [], Cutter())
    assert told.contrary() == [2, 3, 4]
    assert told.naming(frozenset({"cross"})) == [1]
    assert [t.verb for t in told.told(1)] == ["cross"]


@pytest.mark.parametrize("pair", CLASHING + APART)
def test_what_is_passed_over_tells_nothing_contrary(pair: tuple[str, str]) -> None:
    told = Telling(Article("a", " ".join(pair)), [], Cutter())
    for at in {*range(len(told.sentences))} - {*told.contrary()}:
        for act in told.told(at):
            assert not faces(act, no=True)
            assert not act.verb or at in told.naming(frozenset({act.verb}))
