"""Which words of news English mean the same happening or count the same kind of thing; data, looked up by stem.

Written from general knowledge of the language (the classes of WordNet's verbs of harm, motion and possession), broad on purpose.
"""

from __future__ import annotations

from claimcheck.text.stems import stem


def _classes(table: str) -> dict[str, str]:
    """`name: word word …` lines, continued by indented ones, as a mapping from the stem of each word to its class."""
    rows = (line.split(":") for line in table.strip().replace("\n    ", " ").splitlines())
    return {stem(word): name.strip() for name, words in rows for word in [name.strip(), *words.split()]}


EVENTS = _classes("""
kill: killed kills killing die died dead death deaths dying fatality fatalities perished slain slay murdered deceased
    massacred toll corpses bodies drown drowned drowns drowning
injure: injured injures injuring injury injuries hurt hurting wounded wounding wounds maimed hurts casualties bruised
    concussed unhurt
shoot: shot gunshot gunshots gunned
hospitalise: hospitalised hospitalized hospitalisation hospitalization hospital hospitals treated ambulance
trap: trapped stuck stranded entombed entrapped
miss: missing unaccounted vanished
arrest: arrested arrests custody detained detention detain apprehended detainees
charge: charged charges indicted indictment
convict: convicted convicts sentenced jailed imprisoned convictions
evacuate: evacuated evacuation evacuees evacuations displaced homeless displacement displaces relocated
flee: fled fleeing flees
rescue: rescued rescues saved freed rescuing pulled plucked
aboard: aboard onboard carrying carried
vaccinate: vaccinated vaccinates vaccination vaccinations inoculated inoculations immunised immunized jabbed
construct: built constructed erected
establish: founded established
paint: painted
infect: infected infections infection sickened contracted
damage: damaged damages damaging
destroy: destroyed destroying destroys flattened collapsed razed gutted levelled leveled demolished burned burnt
    blackened scorched charred torched incinerated ravaged
attend: attended attendance attendees audience crowd crowds spectators gathered gathering protested protesters protestors
    demonstrated demonstrators rally rallied marched marchers thronged packed flocked
mass: massed amassed amass amassing massing stationed deployed deploy deploying deployment gather gathered positioned
    buildup stationing assembled
kidnap: kidnapped abducted hostage hostages abductions
arm: army armed arms forces uniform guns
employ: employs employed employees workforce staff employing
hire: hired hires recruit recruited recruits recruiting
dismiss: dismissed redundant layoffs laid redundancies sacked
sign: signed signatures signature signatories petition
vote: voted votes ballots
turnout: turnout
sink: sank sunk capsized
crash: crashed crashes collided collision derailed overturned derailment
fire: fired firing fires
explode: exploded explosion detonated blast explosions
steal: stole stolen stealing robbed robbery robbers heist theft loot looted snatched thieves
pay: paid payment pays paying
raise: raised donated donations donation
cost: costs costing
fine: fined
buy: bought purchased acquired purchase acquisition bought
sell: sold sales sale
fall: fell fallen plunged plummeted tumbled dropped
fly: flew flown flight flying
travel: travelled traveled covered
feel: felt shook shaking lasted lasting shaken
attack: attacked attacks raid raids bombed airstrikes
launch: launched launches launching test tested tests testing
seize: seized confiscated annexed
reserve: reserved booked
weigh: weighed weighs weight
search: searched
enact: enacted
""")
"""Stem of a word to the happening it tells of."""

MUTE = frozenset(
    """
    last contract contracts force forced forcing fire fires savings saving building buildings painting paintings burns
    """.split()
)
"""Words that share the stem of a happening and tell of none: "last week", "a five-year contract", "forced to leave"."""

NOUNS = _classes("""
person: people persons person human humans individuals individual victim victims casualty casualties fatality
    fatalities other others patient patients occupants inhabitants residents villagers civilians locals folks souls
    lives dead wounded injured survivors fellow anybody somebody everyone anyone nobody none resident civilian
    citizens citizen homeless concertgoers revellers festivalgoers guests passersby bystanders travellers travelers
    death deaths bodies corpses
man: men man male males guys guy husband gentleman
woman: women woman female females wife lady
child: children child kid kids boy boys girl girls toddler toddlers infant infants baby babies youngster youngsters
    minor minors schoolchildren pupils pupil teen teens teenager teenagers youth youths adolescents
soldier: soldiers troops troop soldier serviceman servicemen servicewomen fighters fighter forces combatants personnel
    marines recruits conscripts reservists paratroopers army
officer: officers officer police policeman policemen constable constables cop cops deputy deputies troopers
rescuer: firefighters firefighter rescuers medics paramedics responders
gunman: gunmen gunman shooter shooters attacker attackers assailant assailants suspect suspects robber robbers thief
    thieves bandits bandit militants insurgents terrorists raiders raider burglars burglar gang crook crooks hijackers hijacker
    kidnappers kidnapper assassins
prisoner: prisoners prisoner inmates inmate detainees detainee captives
passenger: passengers passenger commuters riders tourists tourist holidaymakers
crew: crew crewmen sailors sailor seamen mariners crewmembers
worker: workers worker employees employee staff staffers labourers laborers miners jobs job posts positions workforce
student: students student undergraduates freshmen
teacher: teachers teacher professors
protester: protesters protestors demonstrators marchers activists
migrant: migrants migrant refugees refugee asylum-seekers
voter: voters voter electors
fan: fans fan spectators supporters concertgoers
house: houses house homes home dwellings dwelling properties property residences buildings building structures structure
family: families family
vehicle: vehicles vehicle cars car trucks truck lorries lorry vans van buses bus
ship: ships ship boats boat vessels vessel ferries ferry tankers tanker trawler
plane: planes plane aircraft jets jet airliner airliners helicopters helicopter
engine: engines
gun: guns weapons weapon firearms firearm rifles rifle pistols handguns
round: rounds shots bullets gunshots shot bullet gunfire
missile: missiles missile rockets rocket projectiles
country: countries country nations nation states
city: cities city towns town
village: villages village hamlets
company: companies company firms firm businesses business
seat: seats seat mandates
vote: votes ballots
signature: signatures signature
case: cases infections
animal: animals animal
quake: earthquake quake tremor
jewel: jewels jewelry jewellery gem gems diamond diamonds rings gemstone gemstones stones necklace necklaces pearls
tank: tanks armoured
""")
"""Stem of a noun to what it counts."""

OCCASIONS = _classes("""
march: marches rally rallies demonstration demonstrations protest protests parade strike
funeral: funerals burial
vigil: vigils wake
service: mass prayers memorial
concert: concerts gig festival show
match: game final fixture
meeting: meetings hearing conference summit assembly
wedding: weddings reception
fair: market exhibition
""")
"""What a crowd comes to."""

PEOPLE = frozenset(
    """
    person man woman child soldier officer rescuer gunman prisoner passenger crew worker student teacher protester
    migrant voter fan
    """.split()
)
"""The classes of NOUNS whose members are people."""

HURT = frozenset("injure shoot hospitalise".split())
"""Happenings whose victims are counted together as the hurt."""

HARM = frozenset(
    """
    kill injure shoot hospitalise trap miss arrest evacuate rescue infect kidnap convict charge
    """.split()
)
"""What is counted in people: a number of these is comparable by its happening alone."""

MADE = frozenset("construct establish paint".split())
"""What is done to a thing once, so that a year dates it whatever else is said."""

THINGS_GROW = frozenset("damage destroy sign raise".split())
GROWING = frozenset(
    """
    kill injure shoot hospitalise miss arrest evacuate rescue infect damage destroy sign raise displace charge
    vaccinate
    """.split()
)
"""Counts that only grow while an event goes on: a later, larger one is news, not a contradiction."""

HAPPENS = frozenset(
    stem(w)
    for w in """happened occurred struck crashed overturned derailed collided hit erupted exploded began crash derailment
    collision explosion shooting quake earthquake accident attack blast fire""".split()
)
CALLS = frozenset(stem(w) for w in "called alerted summoned notified dispatched scrambled call calls".split())
"""Words that say when something happened, and when help was called to it."""

ASPECTS = _classes("""
deep: depth deep
high: height high tall altitude elevation apogee
long: length long
wide: width wide diameter breadth
radius: radius
away: distance
fly: flew flown flight travelled traveled covered travel
fall: fell fallen drop dropped plunged tumbled
limit: limit
top: top maximum peak
average: average mean median
weigh: weight weigh weighing weighed
worth: worth
""")
"""Words that say which side of a thing a length, a weight or a speed measures."""

STOP = frozenset(
    stem(word)
    for word in """
a an the this that these those it its his her their our your my he she they we you i him them us who whom whose which
what there here and or but nor so yet if then than as at by for from in into of off on onto out over to up with within
without about above across after against along among around before behind below beneath beside between beyond during
near since through throughout till toward towards under until upon via while because though although where when how
why is are was were be been being am do does did done have has had having will would shall should can could may might
must not no none any some each every all both either neither one two three four five six seven eight nine ten eleven
twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
ninety more most less least few many much several other others another such same own only just very too also even
still already now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday week month year
day hour minute second said says say told tell added according reported reportedly reports report officials official
spokesman spokeswoman spokesperson police people person least nearly almost approximately roughly some estimated total
number percent per cent million billion thousand hundred dozen mr mrs ms dr january february march april june july
august september october november december am pm local time morning afternoon evening night new first last next early
late later ago
""".split()
)
"""Stems that say nothing about what a number counts."""
